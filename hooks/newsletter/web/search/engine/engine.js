// The engine: a query and the files of the index, read as needed, to entries in order. Knows nothing of pages.

import { pieces } from "../analysis/words.js"
import { risen } from "../files/bytes.js"
import { Library } from "../files/library.js"
import { parse } from "../query/parsing.js"
import { unitsOf } from "../query/units.js"
import { reasonsFor } from "../ranking/reasons.js"
import { Scores } from "../ranking/scores.js"
import { rungs, tuned } from "../ranking/tuned.js"
import { edits } from "../typos/edits.js"
import { idfIn, remarksOn, wantedBy } from "./asking.js"
import { reworded } from "./mending.js"
import { nameKey } from "./pairs.js"

/** @import { Text } from "../files/library.js" */
/** @import { Load } from "../files/loading.js" */
/** @import { Manifest, Row } from "../files/manifest.js" */
/** @import { Term } from "../files/shards.js" */
/** @import { Allowed, Narrowed } from "../filters/narrowing.js" */
/** @import { Destination } from "../filters/places.js" */
/** @import { Query } from "../query/parsing.js" */
/** @import { Asked, Wanted } from "../ranking/asked.js" */
/** @import { Reasons } from "../ranking/reasons.js" */

/** An entry that was found, and why; whether it has so little of the query that it stands apart. @typedef {Row & Reasons & { isWeaker: boolean }} Hit */

/**
 * The first entries found, the numbers of all in order, and what gives any others of them and texts, as long as the site is
 * not published anew; of all, the first `total` are near, and the others are weaker matches; whether a model of meaning had a part in the order. Where none is near, how many the filters refused, and another query that may have been meant; the words found nowhere, those read as others, what is
 * wrong with the filters, and whether nothing was asked.
 *
 * @typedef {{
 *   hits: Hit[], hitsOf: (numbers: Iterable<number>) => Promise<Hit[]>, textsOf: (numbers: Iterable<number>) => Promise<Text[]>,
 *   total: number, numbers: Uint32Array,
 *   isDeep: boolean, refused: number, instead: string, unknown: string[], corrected: [typed: string, read: string][],
 *   problems: string[], isEmpty: boolean
 * }} Answer
 */

/** @typedef {typeof import("../filters/age.js") & typeof import("../filters/narrowing.js") & typeof import("../filters/facet.js") & typeof import("../filters/places.js")} Filters */

/**
 * What knows how near each entry is to a text in meaning; nothing where it does not, or not any more.
 *
 * @typedef {{ likeness: (text: string, manifest: Manifest) => Promise<Float32Array | undefined> }} Deep
 */

/** @typedef {{ wanted: Wanted, ids: (Term | undefined)[] }} Sought */

const usualLimit = 10
const longestName = 8
const firstFiles = 12 // with those of the search itself a first query asks for fifteen at once
const laterTitles = 4

/** A search of one archive. */
export class SearchEngine {
  #library
  #loadFilters
  #isAsked = false

  /**
   * @param {Load} load gives the bytes of a file of the index
   * @param {() => Promise<Filters>} loadFilters gives what narrows a search, which only some queries need
   */
  constructor(load, loadFilters) {
    this.#library = new Library(load)
    this.#loadFilters = loadFilters
  }

  /** The manifest, read once. */
  open() {
    return this.#library.open()
  }

  /** The manifest that was read last. */
  get manifest() {
    return this.#library.manifest
  }

  /** How many more files the first query may ask for at once; below 0 where there are more already. */
  get left() {
    return firstFiles - this.#library.count
  }

  /**
   * The entries of a query, of which the first `limit` come as hits, but for weaker matches, for in a large archive each
   * title is a file; of those that were not read there, only some come now. `deep` has a part in the order of those of several words.
   *
   * @param {string} query
   * @param {{ limit?: number, deep?: Deep }} [options]
   */
  search(query, options = {}) {
    return this.#library.current(() => this.#search(query, options))
  }

  /** The entries with these numbers of the index that has this manifest, as the title table has them. */
  rows(/** @type {Iterable<number>} */ numbers, manifest = this.manifest) {
    return this.#library.unchanged(() => this.#library.rows(numbers), manifest)
  }

  /** The tagline and the summary of entries. */
  texts(/** @type {Iterable<number>} */ numbers, manifest = this.manifest) {
    return this.#library.unchanged(() => this.#library.texts(numbers), manifest)
  }

  /** Numbers of entries, the newest first. */
  newestFirst(/** @type {Uint32Array} */ numbers, manifest = this.manifest) {
    const ordered = async () => (await this.#filters()).newestFirst(numbers, await this.#library.facets())
    return this.#library.unchanged(ordered, manifest)
  }

  /** Which entries have which value: facets[name][value] is a list of numbers. */
  facets() {
    return this.#library.current(() => this.#library.facets())
  }

  /** The values of one kind by which entries are filtered. */
  facet(/** @type {string} */ name) {
    return this.#library.current(async () => (await this.#filters()).facetOf(name, this.#tools))
  }

  /** The topics, organisations, venues, authors and volumes that a short query names. @returns {Promise<Destination[]>} */
  places(/** @type {string} */ query) {
    const parsed = parse(query)
    if (parsed.words.length > longestName) return Promise.resolve([])
    return this.#library.current(async () => (await this.#filters()).placesOf(query.trim(), parsed, this.#tools))
  }

  get #tools() {
    return { library: this.#library, pieces, edits, risen }
  }

  /** @returns {Promise<Filters>} */
  #filters() {
    const same = (/** @type {Filters} */ filters) => filters
    return this.#library.read("filters.js", same, this.#loadFilters)
  }

  /**
   * @param {string} query
   * @param {{ limit?: number, isSecond?: boolean, deep?: Deep }} options
   * @returns {Promise<Answer>}
   */
  async #search(query, { limit = usualLimit, isSecond = false, deep }) {
    const { manifest } = this
    const parsed = parse(withNumberRead(query, manifest))
    const isNarrowed = parsed.filters.length + parsed.phrases.length + parsed.without.length > 0
    this.#foresee()
    const [narrowed, sought] = await Promise.all([isNarrowed ? this.#allowed(parsed) : null, this.#sought(parsed)])
    const { found } = sought.wanted
    const isWordy = found.length + sought.ids.length > 0
    const allowed = narrowed?.allowed ?? null
    const likeness = await this.#likeness(parsed, found, deep)
    const { numbers, near } = isWordy ? await this.#ranked(parsed, sought, allowed, likeness) : await this.#all(allowed)
    const isRefused = isWordy && isNarrowed && !numbers.length
    const isDeep = likeness !== undefined
    const why = { found, isDeep, weaker: new Set(numbers.slice(near)), manifest }
    const hitsOf = (/** @type {Iterable<number>} */ some) => this.#hits(some, why)
    return {
      hits: await hitsOf(this.#atOnce(numbers.slice(0, Math.min(limit, near)))),
      hitsOf,
      textsOf: (some) => this.texts(some, manifest),
      numbers,
      total: near,
      isDeep,
      refused: isRefused ? (await this.#ranked(parsed, sought, null, likeness)).numbers.length : 0,
      instead: isSecond || near ? "" : await this.#instead(query, sought.wanted),
      problems: narrowed?.problems ?? [],
      isEmpty: parsed.isEmpty,
      ...remarksOn(parsed, sought),
    }
  }

  /** Asks for the titles early where all are in one file, for they are needed in any case. */
  #foresee() {
    const { entries, titleGroup } = this.manifest
    if (titleGroup >= entries) this.#library.rows([0]).catch(() => {})
  }

  /** @returns {Promise<Sought>} */
  async #sought(/** @type {Query} */ parsed) {
    const [wanted, ids] = await Promise.all([
      wantedBy(this.#library, parsed, (words) => this.#following(words)),
      Promise.all(parsed.ids.map((id) => this.#library.term(id))),
    ])
    return { wanted, ids }
  }

  /**
   * How near every entry is in meaning to what is asked in words, where these are enough.
   *
   * @param {Query} parsed
   * @param {Asked[]} found
   * @param {Deep | undefined} deep
   */
  async #likeness({ words, isNewest }, found, deep) {
    if (!deep || isNewest || found.length < tuned.deepWords) return undefined
    return deep.likeness(words.map(({ text }) => text).join(" "), this.manifest)
  }

  /** The entries that are allowed, where nothing else is asked. */
  async #all(/** @type {Uint8Array | null} */ allowed) {
    const numbers = Uint32Array.from(allowed?.keys() ?? []).filter((number) => allowed?.[number])
    return { numbers: numbers.length ? await this.newestFirst(numbers) : numbers, near: numbers.length }
  }

  /**
   * @param {Iterable<number>} numbers
   * @param {{ found: Asked[], isDeep: boolean, weaker: Set<number>, manifest: Manifest }} why
   */
  async #hits(numbers, { found, isDeep, weaker, manifest }) {
    const rows = await this.rows(numbers, manifest)
    return rows.map((row) => ({ ...row, ...reasonsFor(row.number, found, isDeep), isWeaker: weaker.has(row.number) }))
  }

  /** As many of the first entries as have titles in few files more, one at least. */
  #atOnce(/** @type {Uint32Array} */ numbers) {
    const most = this.#isAsked ? laterTitles : Math.max(1, this.left)
    this.#isAsked = true
    return numbers.subarray(0, this.#library.within(numbers, most))
  }

  /** A query that finds something, with other words for those that no entry has; nothing where there is none. */
  async #instead(/** @type {string} */ query, /** @type {Wanted} */ { found, spare }) {
    const other = spare ? await reworded(this.#library, query, found) : query
    return other !== query && (await this.#search(other, { limit: 0, isSecond: true })).total ? other : ""
  }

  /**
   * The numbers of the entries in order: those of an id first, then a title that is the query, then a full name.
   *
   * @param {Query} parsed
   * @param {Sought} sought
   * @param {Uint8Array | null} allowed
   * @param {Float32Array} [likeness]
   */
  async #ranked(parsed, { wanted, ids }, allowed, likeness) {
    const { entries, sizes } = this.manifest
    const { found, omitted } = wanted
    const scores = this.#scores(wanted)
    const count = found.length
    const rung = new Uint8Array(entries)
    for (const number of await this.#named(found, scores.named, parsed)) rung[number] = rungs.name
    for (let number = 0; number < entries; number++) {
      if (count && scores.titled[number] === count && count + omitted === sizes[number]) rung[number] = rungs.title
    }
    for (const term of ids) if (term?.df) for (const number of term.postings.numbers) rung[number] = rungs.id
    const ordered = scores.order({ count, sizes, rung, allowed, isStrict: parsed.isNewest, likeness })
    if (parsed.isNewest) ordered.numbers.set(await this.newestFirst(ordered.numbers.subarray(0, ordered.near)))
    return ordered
  }

  #scores(/** @type {Wanted} */ { found, joined }) {
    const scores = new Scores(this.manifest.entries, found.length)
    const rarest = idfIn(this.#library)(0) * tuned.unknown
    const weightOf = (/** @type {Asked} */ { unit, idf, soft }) =>
      (unit.isLight ? tuned.light : 1) * (idf || soft?.softIdf || rarest) ** tuned.idfPower * unit.times
    for (const one of found) scores.add(one, weightOf(one))
    for (const { term, parts } of joined) {
      scores.raise(term.postings, tuned.together * Math.max(...parts.map(weightOf)))
    }
    return scores
  }

  /** The entries of an author or organisation whose full name is the query. @returns {Promise<Iterable<number>>} */
  async #named(/** @type {Asked[]} */ found, /** @type {Uint8Array} */ named, /** @type {Query} */ { words }) {
    if (!found.length || words.length > longestName || !named.includes(found.length)) return []
    const term = await this.#library.term(nameKey(words))
    return term?.df ? term.postings.numbers : []
  }

  /** Which entries may be found at all. @returns {Promise<Allowed>} */
  async #allowed(/** @type {Narrowed} */ narrowed) {
    return (await this.#filters()).allowed(narrowed, this.#tools)
  }

  /** Which entries have words one after the other. */
  async #following(/** @type {string} */ words) {
    return (await this.#allowed({ filters: [], phrases: [unitsOf(words)], without: [] })).allowed
  }
}

/** A bare number as what it is here: the volume of this number, or else a year. */
const withNumberRead = (/** @type {string} */ query, /** @type {Manifest} */ { volumes }) => {
  const number = query.trim()
  if (volumes.some(([id]) => id === number && /^\d+$/.test(id))) return `volume:${number}`
  return /^(19|20)\d\d$/.test(number) ? `year:${number}` : query
}
