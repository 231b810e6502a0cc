// Sorting: the order that the reader chooses for what was found.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"

/** @import { Engine } from "../search.js" */

/** @typedef {"best" | "newest" | "title"} SortWay */

/** @type {Record<SortWay, import("../strings/say.js").Key>} */
const ways = { best: "search.best_first", newest: "search.newest_first", title: "search.by_title" }

/** What a title is sorted by, as in the list without JavaScript: no accents, no signs before it, no leading article. */
const titleKey = (/** @type {string} */ title) => {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  return (plain.replace(/^[^\p{L}\p{N}]+/u, "") || plain).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u, "")
}

/**
 * Numbers of entries in another order than that of the search.
 *
 * @param {Uint32Array} numbers
 * @param {string} way
 * @param {{ engine: Engine, manifest: import("../search/files/manifest.js").Manifest }} index whose numbers they are
 */
export const sorted = async (numbers, way, { engine, manifest }) => {
  if (way === "newest") return numbers.length ? engine.newestFirst(numbers, manifest) : numbers
  if (way !== "title") return numbers
  const rows = await engine.rows(numbers, manifest)
  const keyed = rows.map(({ number, id, title }) => ({ number, key: `${titleKey(title)}\n${id}` }))
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1))
  return Uint32Array.from(keyed, ({ number }) => number)
}

/** The order of what is asked in words, or else of all entries. */
export const usualOf = (/** @type {string | boolean} */ isAsked) => (isAsked ? "best" : "newest")

/** The choice of an order; the usual one is none. */
export class Sorting {
  #usual = usualOf(false)
  /** @type {HTMLSelectElement} */
  #select

  constructor(/** @type {(sort: string) => void} */ change) {
    this.#select = h("select", { change: () => change(this.#chosen()) })
    this.label = h("label", {}, `${say("search.sort")} `, this.#select)
  }

  /** @returns {string} */
  #chosen() {
    return this.#select.value === this.#usual ? "" : this.#select.value
  }

  /**
   * Offers the orders that there are, the best match only where words were asked for.
   *
   * @param {string} words
   * @param {string} sort
   */
  show(words, sort) {
    this.#usual = usualOf(words)
    const offered = Object.entries(ways).filter(([way]) => words || way !== "best")
    const used = offered.some(([way]) => way === sort) ? sort : this.#usual
    const options = offered.map(([value, key]) => h("option", { value, selected: value === used }, say(key)))
    this.#select.replaceChildren(...options)
  }
}
