// Places: the topics, organisations, venues, authors and volumes that a whole query names.

import { facetOf } from "./facet.js"

/** @import { Query } from "../query/parsing.js" */
/** @import { Tools } from "./facet.js" */

/** What has a page or a filter of its own, as readers see it, and how many entries it has. @typedef {{ kind: "topic" | "organisation" | "venue" | "author" | "volume", value: string, name: string, count: number }} Destination */

const mostOfKind = 2
const monthOf = /^\d{4}-\d{2}/

/**
 * @param {"topic" | "organisation" | "venue"} kind
 * @param {string} query
 * @param {Tools} tools
 * @returns {Promise<Destination[]>}
 */
const namedIn = async (kind, query, tools) => {
  const { values } = (await facetOf(kind, tools)).meant(query.replaceAll(",", " "))
  const names = new Map(tools.library.manifest.topics)
  return values
    .map(({ value, numbers }) => ({ kind, value, name: names.get(value) ?? value, count: numbers.length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, mostOfKind)
}

/**
 * The volumes of a number, a name or a month.
 *
 * @param {string} query
 * @param {Tools} tools
 * @returns {Promise<Destination[]>}
 */
const volumesIn = async (query, { library, pieces }) => {
  const plain = (/** @type {string} */ text) => pieces(text).join(" ")
  const { volumes } = library.manifest
  const isMeant = (/** @type {string[]} */ [id, label, published]) =>
    query === id || plain(label) === plain(query) || (monthOf.test(query) && published?.startsWith(query))
  const meant = volumes.filter((volume) => isMeant(/** @type {string[]} */ (volume))).slice(0, mostOfKind)
  if (!meant.length) return []
  const { volume } = await library.facets()
  return meant.map(([id, name]) => ({ kind: "volume", value: id, name, count: volume[id]?.length ?? 0 }))
}

/**
 * The names of authors, as the archive writes them: of many those alone that begin with the same sign. Written by
 * newsletter/search/tables.py.
 *
 * @param {string} wanted
 * @param {Tools["library"]} library
 * @returns {Promise<string[]>}
 */
const spelledNear = async (wanted, library) => {
  const { signs, signNames = "" } = library.manifest
  if (!signs) return (await library.authors()).map(([name]) => name)
  const places = [...signs]
  const [sign] = wanted
  const place = places.indexOf(sign)
  const length = signNames.length / places.length
  const name = `index/names-${place}-${signNames.slice(place * length, (place + 1) * length)}.txt`
  return library.read(name, (/** @type {ArrayBuffer} */ buffer) => new TextDecoder().decode(buffer).split("\n"))
}

/**
 * The author of a full name, which the index has as one key, as the archive writes it; a former spelling is as it was typed,
 * and so is every name where the list of them does not arrive.
 *
 * @param {string} query
 * @param {Tools} tools
 * @returns {Promise<Destination[]>}
 */
const authorIn = async (query, { library, pieces }) => {
  const plain = (/** @type {string} */ text) => pieces(text).join(" ")
  const wanted = plain(query)
  const term = await library.term(`@${wanted}`)
  if (!term?.df) return []
  const written = await spelledNear(wanted, library).catch(() => [])
  const name = written.find((one) => plain(one) === wanted) ?? query
  return [{ kind: "author", value: name, name, count: term.df }]
}

/**
 * What a query without filters and phrases names; «vol. 3» names a volume.
 *
 * @param {string} query
 * @param {Query} parsed
 */
const nameIn = (query, { words, filters, phrases }) => {
  const [filter] = filters
  if (words.length) return filters.length || phrases.length ? "" : query
  return filters.length === 1 && filter.name === "volume" && !filter.not ? filter.value : ""
}

/**
 * All that a query names.
 *
 * @param {string} typed
 * @param {Query} parsed
 * @param {Tools} tools
 * @returns {Promise<Destination[]>}
 */
export const placesOf = async (typed, parsed, tools) => {
  const query = nameIn(typed, parsed)
  if (!query) return []
  const [volumes, topics, organisations, venues, authors] = await Promise.all([
    volumesIn(query, tools),
    .../** @type {const} */ (["topic", "organisation", "venue"]).map((kind) => namedIn(kind, query, tools)),
    authorIn(query, tools),
  ])
  return [...volumes, ...topics, ...organisations, ...venues, ...(organisations.length ? [] : authors)]
}
