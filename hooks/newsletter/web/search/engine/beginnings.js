// Beginnings: what the last word may become while it is still being typed.

import { stem } from "../analysis/stems.js"
import { fileOf } from "../files/order.js"
import { wordsFrom } from "../typos/vocabulary.js"

/** @import { Library } from "../files/library.js" */
/** @import { Term } from "../files/shards.js" */
/** @import { Unit } from "../query/units.js" */

/** @typedef {{ term: string, df: number }} Begun */

const endings = ["ing", "ion", "ation", "ed", "es", "ies"]
const most = 12
const plainKey = 4
const end = "\uffff"

/**
 * The terms of shards that begin so, of the range where they begin and perhaps of the next one, and those of the newest
 * entries.
 *
 * @param {Library} library
 * @param {string} start
 * @param {number} lastRange
 * @returns {Promise<Begun[]>}
 */
const fromShards = async (library, start, lastRange) => {
  const { shards, rangeOf, newest } = library.manifest
  const [from, to] = [start, start + end].map((key) => fileOf(shards, key))
  const places = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((at) => rangeOf[at] <= lastRange)
  const read = await Promise.all(places.map((place) => library.shard(place)))
  /** @type {Map<string, number>} */
  const found = new Map()
  for (const { key, df } of [...read, newest].flatMap(({ terms }) => [...terms.values()])) {
    if (df && key.startsWith(start)) found.set(key, df + (found.get(key) ?? 0))
  }
  return [...found].map(([term, df]) => ({ term, df }))
}

/**
 * The terms that begin so. They are read from where they stand, if that is one range or two, otherwise from the list of
 * words; for a word that may be whole already the range it stands in does.
 *
 * @param {Library} library
 * @param {string} start
 * @param {Term | undefined} term
 * @returns {Promise<Begun[]>}
 */
const begunBy = async (library, start, term) => {
  const from = library.range(start)
  const to = library.range(start + end)
  if (!term?.df && to - from >= 2) return wordsFrom(library, start)
  return fromShards(library, start, term?.df ? from : to)
}

/**
 * The terms that a word becomes with an ending that was begun.
 *
 * @param {string} text
 * @param {number} least how many letters must stand before the ending
 */
const completed = (text, least) =>
  endings.flatMap((ending) =>
    Array.from({ length: ending.length - 1 }, (_, at) => at + 1)
      .filter((length) => text.length - length >= least && text.endsWith(ending.slice(0, length)))
      .map((length) => stem(text + ending.slice(length))),
  )

/**
 * The terms that the last word may become: those that begin so, and those it becomes with an ending begun.
 *
 * @param {Library} library
 * @param {Unit} unit
 * @param {Term | undefined} term
 */
export const beginnings = async (library, unit, term) => {
  const { text, key } = unit
  const start = key.length >= plainKey && text.startsWith(key) ? key : text
  const begun = [...(await begunBy(library, start, term))]
  begun.sort((one, other) => other.df - one.df || (one.term < other.term ? -1 : 1))
  const keys = new Set(begun.slice(0, Math.min(most, 2 * text.length)).map(({ term }) => term))
  for (const each of completed(text, term?.df ? 4 : 3)) keys.add(each)
  keys.delete(key)
  return library.terms(keys)
}
