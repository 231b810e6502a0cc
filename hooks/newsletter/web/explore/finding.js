// Finding: the state of the page to the entries that it asks for.

import { start, withoutFilters } from "../find.js"
import { facetsOf, groups, isResolved, perGroup, resolved } from "./groups.js"
import { Sieve } from "./sifting.js"
import { sorted, usualOf } from "./sorting.js"
import { datesIn } from "./state.js"

/** @import { Facet } from "../search/filters/facet.js" */
/** @import { Found } from "../find/hits.js" */
/** @import { Manifest } from "../search/files/manifest.js" */
/** @import { Session } from "../find/session.js" */
/** @import { Answer, Deep } from "../search/engine/engine.js" */
/** @import { PerGroup, Resolved } from "./groups.js" */
/** @import { State } from "./state.js" */

/** The filters of a state, and what they leave of the query. @typedef {{ given: Resolved[], typed: Resolved[], chosen: PerGroup<string[]>, words: string }} Filters */

/** What the engine found, as much as is known of it. @typedef {Partial<Omit<Answer, "hits" | "hitsOf">> & Pick<Answer, "numbers" | "textsOf"> & { hitsOf: (numbers: Iterable<number>) => Promise<Found[]> }} Result */

/**
 * What is to be shown: the first hits, the number of all, whether there are weaker matches beside them, and what the query
 * asks for in words.
 *
 * @typedef {Filters & {
 *   session: Session, facets: PerGroup<Facet>, result: Result, hits: Found[], total: number, isMore: boolean, isDeep: boolean,
 *   sieve: Sieve
 * }} Outcome
 */

/**
 * The filters that are chosen and those in the query.
 *
 * @param {State} state
 * @param {Session} session
 * @param {PerGroup<Facet>} facets
 * @returns {Filters}
 */
const filtersOf = (state, session, facets) => {
  const { match } = state
  const q = state.q.trim()
  const values = groups.flatMap((group) => state[group].filter(Boolean).map((value) => ({ group, value })))
  const dates = datesIn(state)
  const given = values.map((filter) => resolved(filter, facets, match))
  if (dates) given.push({ group: "date", value: dates, values: [] })
  const typed = session
    .parse(q)
    .filters.map(({ name, value, not, written }) => resolved({ group: not ? "" : name, value, written }, facets, match))
  const ofGroup = (/** @type {string} */ group) =>
    [...given, ...typed].flatMap((one) => (one.group === group ? one.values : []))
  const chosen = perGroup((group) => [...new Set(ofGroup(group))])
  return { given, typed, chosen, words: withoutFilters(q, typed.filter(isResolved)) }
}

/** What the engine is asked: the words, and the filters that it must understand. */
const queryOf = (/** @type {Filters} */ { given, words }) => {
  const unmet = given.filter((filter) => !isResolved(filter))
  return [...unmet.map(({ group, value }) => `${group}:"${value.replaceAll('"', "")}"`), words].join(" ").trim()
}

/**
 * What a query finds; where it asks for nothing all entries.
 *
 * @param {string} query
 * @param {Session} session
 * @param {Manifest} manifest
 * @param {Deep | undefined} deep
 * @returns {Promise<Result>}
 */
const resultOf = async (query, { engine }, manifest, deep) => {
  const answer = query ? await engine.search(query, { limit: 0, deep }) : undefined
  if (answer && (answer.total || !answer.isEmpty)) return answer
  const numbers = Uint32Array.from({ length: manifest.entries }, (_, number) => number)
  return { numbers, hitsOf: (some) => engine.rows(some, manifest), textsOf: (some) => engine.texts(some, manifest) }
}

/**
 * What a query asks for in words, but its filters; nothing where only filters choose.
 *
 * @param {string} words
 * @param {Session} session
 * @param {Result} result
 */
const wordsIn = (words, session, result) => {
  const parsed = session.parse(words)
  const isAsked = parsed.words.some(({ isStop }) => !isStop) || parsed.ids.length > 0 || result.isEmpty
  return isAsked ? withoutFilters(words, parsed.filters) : undefined
}

/**
 * Finds what a state asks for, and the first hits of it. Where the site is published anew meanwhile it is found anew.
 *
 * @param {State} state
 * @param {{ shown: number, isWide: boolean, deep?: Deep }} way how many hits, whether weaker matches are among them, and what
 * model has a part in the order
 * @returns {Promise<Outcome>}
 */
export const find = async (state, { shown, isWide, deep }) => {
  const session = await start()
  const { engine } = session
  const manifest = await engine.open()
  const facets = await facetsOf(session)
  const filters = filtersOf(state, session, facets)
  const result = await resultOf(queryOf(filters), session, manifest, deep)
  if (engine.manifest !== manifest) return find(state, { shown, isWide, deep })
  const way = { count: manifest.entries, match: state.match }
  const { numbers, total = numbers.length } = result
  const sieve = new Sieve(isWide ? numbers : numbers.subarray(0, total), filters.chosen, facets, way)
  const { passing } = sieve
  const words = wordsIn(filters.words, session, result)
  const ordered = await sorted(passing, state.sort || usualOf(words !== undefined), { engine, manifest })
  const hits = await result.hitsOf(ordered.subarray(0, shown))
  return {
    ...filters,
    words: words ?? "",
    session,
    facets,
    result,
    hits,
    total: passing.length,
    isDeep: result.isDeep ?? false,
    isMore: !isWide && total < numbers.length,
    sieve,
  }
}
