// A facet: the values of one kind by which entries are filtered, as readers may write them.

import { say } from "../../strings/say.js"
import { monthsIn, monthsOf, rangeIn } from "./ranges.js"

/** @import { Library } from "../files/library.js" */

/**
 * What a filter is handed: the files of the index, and helpers of the engine.
 *
 * @typedef {{
 *   library: Library,
 *   pieces: (text: string) => string[],
 *   edits: (one: string, other: string, most: number) => number,
 *   risen: (steps: number[]) => Uint32Array
 * }} Tools
 */

/** @typedef {{ value: string, plain: string, numbers: Uint32Array }} Value */
/** @typedef {{ values: Value[], unknown: string[] }} Meant */

const ranged = new Set(["year", "volume"])
const isNumberOrName = /^#?\d+$|^\p{L}/u

/** @type {Record<string, import("../../strings/say.js").Key>} */
const unknownAs = {
  topic: "search.no_topic",
  organisation: "search.no_organisation",
  venue: "search.no_venue",
  author: "search.no_author",
  kind: "search.no_kind",
  year: "search.no_year",
  date: "search.no_year",
  volume: "search.no_volume",
  has: "search.no_link",
}

/** The values of one kind. */
export class Facet {
  #pieces
  #edits

  /**
   * @param {string} name
   * @param {[value: string, numbers: Uint32Array][]} values
   * @param {[spelling: string, value: string][]} spellings
   * @param {Tools} tools
   */
  constructor(name, values, spellings, { pieces, edits, library: { manifest } }) {
    this.#pieces = pieces
    this.#edits = edits
    this.name = name
    this.known = manifest.known?.[name]
    this.all = manifest.entries
    this.values = values.map(([value, numbers]) => ({ value, plain: this.#plain(value), numbers }))
    this.spellings = new Map(spellings.map(([spelling, value]) => [this.#plain(spelling), this.#plain(value)]))
  }

  /** The values that are meant, any of several with commas between them; and what means none. @returns {Meant} */
  meant(/** @type {string} */ typed) {
    const whole = this.#named(typed)
    const parts = whole.length
      ? []
      : typed
          .split(",")
          .map((part) => part.trim())
          .filter(Boolean)
    const named = parts.map((part) => this.#named(part))
    const unknown = parts.filter((_, place) => !named[place].length)
    const values = [...new Set([...whole, ...named.flat()])]
    return { values, unknown: values.length || parts.length ? unknown : [typed] }
  }

  /** What is wrong with what means none, and what may have been meant. */
  problem(/** @type {string} */ typed) {
    const isName = this.name !== "date" && this.#plain(typed) && !(this.#isRanged && rangeIn(typed))
    const near = isName ? this.#near(typed) : undefined
    const problem = say(unknownAs[this.name], { typed })
    return near ? `${problem} ${say("search.did_you_mean", { query: `“${near.value}”` })}` : problem
  }

  get #isRanged() {
    return ranged.has(this.name)
  }

  #plain(/** @type {string} */ text) {
    return this.#pieces(text).join(" ")
  }

  /** The value of this name; where there is none those that have its words, or else words that begin so. */
  #named(/** @type {string} */ typed) {
    if (this.name === "date") return this.#dated(typed)
    const range = this.#isRanged ? rangeIn(typed) : undefined
    if (range) return this.values.filter(({ value }) => isWithin(value, range))
    const wanted = this.#plain(typed)
    if (!wanted || (this.#isRanged && !isNumberOrName.test(typed))) return []
    const exact = this.#exact(this.spellings.get(wanted) ?? wanted)
    return exact.length || this.#isRanged ? exact : this.#having(wanted.split(" "))
  }

  /** The dates in a range, as far as they are known: one of a year may be in any month of it. */
  #dated(/** @type {string} */ typed) {
    const range = monthsIn(typed)
    const isIn = (/** @type {Value} */ { value }) => {
      const { least, most } = monthsOf(value) ?? { least: Infinity, most: 0 }
      return range !== undefined && least <= range.most && most >= range.least
    }
    return this.values.filter(isIn)
  }

  #exact(/** @type {string} */ meant) {
    return this.values.filter(({ plain }) => plain === meant || plain === meant.replace(/s$/, ""))
  }

  #having(/** @type {string[]} */ words) {
    const isIn = (/** @type {string} */ plain, /** @type {string} */ end) =>
      words.every((word) => ` ${plain} `.includes(` ${word}${end}`))
    const whole = this.values.filter(({ plain }) => isIn(plain, " "))
    return whole.length ? whole : this.values.filter(({ plain }) => isIn(plain, ""))
  }

  /** The likeliest value for what means none: of a name little different, or with such words. */
  #near(/** @type {string} */ typed) {
    const wanted = this.#plain(typed)
    const costs = this.values.map((value) => ({ value, cost: this.#cost(wanted, value.plain) }))
    const near = costs.filter(({ cost }) => cost < Infinity)
    near.sort((one, other) => one.cost - other.cost || other.value.numbers.length - one.value.numbers.length)
    return near[0]?.value
  }

  #cost(/** @type {string} */ wanted, /** @type {string} */ plain) {
    const words = wanted
      .split(" ")
      .map((word) => Math.min(...plain.split(" ").map((other) => this.#wordCost(word, other))))
    return Math.min(
      this.#within(2, wanted, plain),
      words.reduce((sum, each) => sum + each),
    )
  }

  #wordCost(/** @type {string} */ word, /** @type {string} */ other) {
    return other.startsWith(word) ? 0 : this.#within(word.length > 4 ? 2 : 1, word, other)
  }

  #within(/** @type {number} */ most, /** @type {string} */ one, /** @type {string} */ other) {
    const count = this.#edits(one, other, most)
    return count > most ? Infinity : count
  }
}

/**
 * @param {string} value
 * @param {import("./ranges.js").Range} range
 */
const isWithin = (value, { least, most }) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most

const named = (/** @type {[id: string, label: string, ...rest: string[]][]} */ some) =>
  some.map(([id, label]) => /** @type {[string, string]} */ ([label, String(id)]))

/**
 * The other spellings of values of one kind.
 *
 * @param {string} name
 * @param {Record<string, string>} aliases
 * @param {import("../files/manifest.js").Manifest} manifest
 * @returns {[string, string][]}
 */
const spellingsOf = (name, aliases, { topics, volumes }) => [
  ...Object.entries(aliases ?? {}),
  ...(name === "topic" ? named(topics) : []),
  ...(name === "volume" ? named(/** @type {any} */ (volumes)) : []),
]

/**
 * The facet of a name, read from the index.
 *
 * @param {string} name
 * @param {Tools} tools
 * @returns {Promise<Facet>}
 */
export const facetOf = async (name, tools) => {
  const { library, risen } = tools
  if (name === "author") {
    const authors = await library.authors()
    const values = authors.map(([author, steps]) => /** @type {[string, Uint32Array]} */ ([author, risen(steps)]))
    return new Facet(name, values, [], tools)
  }
  const facets = await library.facets()
  const aliases = /** @type {Record<string, string>} */ (/** @type {unknown} */ (facets[`${name}Aliases`]))
  return new Facet(name, Object.entries(facets[name] ?? {}), spellingsOf(name, aliases, library.manifest), tools)
}
