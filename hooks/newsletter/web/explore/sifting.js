// Sifting: the entries that pass the filters, and how many would with each value of a facet.

import { groups, isTogether, perGroup } from "./groups.js"

/** @import { Facet } from "../search/filters/facet.js" */
/** @import { Group, PerGroup, Way } from "./groups.js" */

/** How many entries a value would leave. @typedef {PerGroup<Map<string, number>>} Counts */

/**
 * How often each entry is refused.
 *
 * @param {Uint8Array[]} refused
 * @param {number} count
 */
const summed = (refused, count) => {
  const sums = new Uint8Array(count)
  for (const each of refused) for (let number = 0; number < count; number++) sums[number] += each[number]
  return sums
}

const totalIn = (/** @type {Uint8Array} */ among, /** @type {Uint32Array} */ numbers) => {
  let total = 0
  for (const number of numbers) total += among[number]
  return total
}

/** The entries of a search, sifted. */
export class Sieve {
  #numbers
  #facets
  #match
  #refused
  #refusals

  /**
   * @param {Uint32Array} numbers
   * @param {PerGroup<string[]>} chosen
   * @param {PerGroup<Facet>} facets
   * @param {{ count: number, match: Way }} way how many entries there are, and whether values are alternatives
   */
  constructor(numbers, chosen, facets, { count, match }) {
    this.#numbers = numbers
    this.#facets = facets
    this.#match = match
    this.#refused = perGroup((group) => this.#refusedBy(group, chosen[group], count))
    this.#refusals = summed(
      groups.map((group) => this.#refused[group]),
      count,
    )
  }

  /** The numbers of those that pass. */
  get passing() {
    return this.#numbers.filter((number) => !this.#refusals[number])
  }

  /** How many would with each value, its own filter left out where its values are alternatives. @returns {Counts} */
  tally() {
    return perGroup((group) => this.#countsOf(group))
  }

  #refusedBy(/** @type {Group} */ group, /** @type {string[]} */ chosen, /** @type {number} */ count) {
    const times = new Uint8Array(count)
    if (!chosen.length) return times
    const wanted = this.#facets[group].values.filter(({ value }) => chosen.includes(value))
    for (const { numbers } of wanted) for (const number of numbers) times[number]++
    const least = isTogether(group, this.#match) ? chosen.length : 1
    return times.map((had) => (had < least ? 1 : 0))
  }

  #countsOf(/** @type {Group} */ group) {
    const among = new Uint8Array(this.#refusals.length)
    const isOwn = !isTogether(group, this.#match)
    const refused = this.#refused[group]
    for (const number of this.#numbers) {
      among[number] = this.#refusals[number] === (isOwn ? refused[number] : 0) ? 1 : 0
    }
    return new Map(this.#facets[group].values.map(({ value, numbers }) => [value, totalIn(among, numbers)]))
  }
}
