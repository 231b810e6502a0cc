// Phrases: the entries in which words follow one another.

/** @import { Library } from "../files/library.js" */
/** @import { Term } from "../files/shards.js" */
/** @import { Unit } from "../query/units.js" */

/** @typedef {Map<number, number[]>} Positions */

/** The numbers of a list of rising ones, of which the count stands first. */
const rising = (/** @type {import("../files/bytes.js").Reader} */ reader) => {
  const list = []
  for (let left = reader.number(), last = 0; left > 0; left--) list.push((last += reader.number()))
  return list
}

/**
 * Where the term of a key stands in each of the entries that have it, of those that a file of positions is about.
 *
 * @param {string} key
 * @param {Iterable<Term>} terms all that are in the file
 * @param {import("../files/bytes.js").Reader} reader
 * @returns {Positions}
 */
const positionsIn = (key, terms, reader) => {
  for (const { key: before, df, postings } of terms) {
    if (!df) continue
    const length = reader.number()
    if (before === key) return new Map([...postings.numbers].map((number) => [number, rising(reader)]))
    reader.place += length
  }
  return new Map()
}

/**
 * Where a term stands in each entry that has it.
 *
 * @param {Term} term
 * @param {Library} library
 * @returns {Promise<Positions>}
 */
const positionsOf = async ({ key, shard }, library) => {
  const { newest } = library.manifest
  const settled = shard < 0 ? undefined : await library.shard(shard)
  const [old, last] = await Promise.all([
    settled?.terms.get(key)?.df ? library.positions(shard) : undefined,
    newest.terms.has(key) ? library.newestPositions() : undefined,
  ])
  return new Map([
    ...(settled && old ? positionsIn(key, settled.terms.values(), old) : []),
    ...(last ? positionsIn(key, newest.terms.values(), last) : []),
  ])
}

/**
 * The numbers of the entries in which words follow one another, or which have the one word.
 *
 * @param {Unit[]} units
 * @param {Library} library
 * @returns {Promise<Iterable<number>>}
 */
export const phrase = async (units, library) => {
  const places = units.map(({ isStop }, place) => (isStop ? -1 : place)).filter((place) => place >= 0)
  const found = await Promise.all(places.map((place) => library.term(units[place].key)))
  const terms = found.filter((term) => term !== undefined).filter(({ df }) => df > 0)
  if (!terms.length || terms.length < found.length) return []
  if (terms.length === 1) return terms[0].postings.numbers
  const [head, ...rest] = await Promise.all(terms.map((term) => positionsOf(term, library)))
  const follows = (/** @type {number} */ number, /** @type {number} */ start) =>
    rest.every((each, at) => each.get(number)?.includes(start + places[at + 1] - places[0]))
  return [...head]
    .filter(([number, starts]) => starts.some((start) => follows(number, start)))
    .map(([number]) => number)
}
