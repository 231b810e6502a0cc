// Pairs: names written apart or together.

import { largestImpact, lightWords, longest, stopWords } from "../constants.js"
import { stem } from "../analysis/stems.js"
import { lower } from "../analysis/words.js"
import { placeOf } from "../files/order.js"
import { listedAs, wordsFrom } from "../typos/vocabulary.js"

/** @import { Library } from "../files/library.js" */
/** @import { Term } from "../files/shards.js" */
/** @import { Unit } from "../query/units.js" */
/** @import { Asked, Joined } from "../ranking/asked.js" */
/** @import { Means } from "./mending.js" */

/** A word as two halves, and how frequent both are, multiplied. @typedef {{ halves: string[], both: number }} Split */

const shortestHalf = 3
const shortestRest = 5
const mostSplits = 3
/** How many times likelier half a word is that some entry writes so. */
const written = 1000

/**
 * The entries with two terms, as of one term; or those of them that are allowed.
 *
 * @param {Term} one
 * @param {Term} other
 * @param {Uint8Array} [allowed]
 */
const both = (one, other, allowed) => {
  const markOf = (/** @type {Term} */ { postings }, /** @type {number} */ number) =>
    postings.marks[placeOf(postings.numbers, number)]
  const numbers = one.postings.numbers.filter((number) => markOf(other, number) && (allowed?.[number] ?? 1))
  const marks = Uint8Array.from(numbers, (number) => {
    const [mark, beside] = [markOf(one, number), markOf(other, number)]
    return (mark & beside & ~largestImpact) | Math.min(mark & largestImpact, beside & largestImpact)
  })
  return { keys: [one.key, other.key], df: numbers.length, postings: { numbers, marks } }
}

/**
 * Which neighbours may be one word: each with the next, and all pieces of one word.
 *
 * @param {Unit[]} units
 */
const neighbours = (units) =>
  units.flatMap(({ rest }, at) => [
    ...(at + 1 < units.length ? [{ at, length: 2 }] : []),
    ...(rest > 2 && !(units[at - 1]?.rest > rest) ? [{ at, length: rest }] : []),
  ])

/**
 * Names written apart or together: the terms that neighbours are as one word. Where both neighbours are known nothing
 * more is read for it.
 *
 * @param {Library} library
 * @param {Asked[]} found
 * @param {Unit[]} units
 * @returns {Promise<Joined[]>}
 */
const joinedIn = async (library, found, units) => {
  const of = (/** @type {Unit} */ unit) => found.find((each) => each.unit.key === unit.key)
  const ranges = new Set(found.map(({ unit }) => library.range(unit.key)))
  const joins = neighbours(units).map(async ({ at, length }) => {
    const joined = units.slice(at, at + length)
    const parts = joined.map(of).filter((part) => part !== undefined)
    const key = stem(lower(joined.map(({ text }) => text).join("")))
    const isApart = parts.length === joined.length && parts.some(({ term }) => !term?.df)
    const isAsked = units[at].rest >= length || isApart || ranges.has(library.range(key))
    return { term: isAsked ? await library.term(key) : undefined, parts }
  })
  return (await Promise.all(joins)).flatMap(({ term, parts }) => (term && parts.length ? [{ term, parts }] : []))
}

/**
 * Adds to what is looked for the terms that neighbours are as one word. Those of them that entries have.
 *
 * @param {Library} library
 * @param {Asked[]} found
 * @param {Unit[]} units
 * @param {(df: number) => number} idf
 */
export const join = async (library, found, units, idf) => {
  const joined = await joinedIn(library, found, units)
  for (const { term, parts } of joined) {
    for (const part of parts) {
      if (term.softCount && !part.term?.df) part.soft = term
      if (!term.df) continue
      part.matches.push({ term, weight: 1 })
      part.idf ||= idf(term.df)
    }
  }
  return joined.filter(({ term }) => term.df)
}

const isDull = (/** @type {string} */ half) => stopWords.has(half) || lightWords.has(half)

/**
 * The ways to read a word as two, the likeliest first.
 *
 * @param {string} text
 * @param {(half: string) => number} worth
 * @returns {Split[]}
 */
const splitsOf = (text, worth) => {
  const splits = Array.from({ length: Math.max(0, text.length - shortestRest) }, (_, at) => {
    const halves = [text.slice(0, at + shortestHalf), text.slice(at + shortestHalf)]
    return { halves, both: halves.some(isDull) ? 0 : worth(halves[0]) * worth(halves[1]) }
  })
  return splits.filter(({ both }) => both).sort((one, other) => other.both - one.both)
}

/**
 * The term of two words that follow one another somewhere, if they do; where the second is none the first is not read.
 *
 * @param {Library} library
 * @param {string[]} halves
 * @param {(words: string) => Promise<Uint8Array>} following which entries have words one after the other
 */
const pairOf = async (library, halves, following) => {
  const termOf = (/** @type {number} */ half) => library.term(stem(halves[half]))
  const right = await termOf(1)
  const left = right?.df && (await termOf(0))
  if (!left || !both(left, right).df) return undefined
  const term = both(left, right, await following(halves.join(" ")))
  return term.df ? term : undefined
}

/**
 * Reads a word found nowhere as two that follow one another somewhere: a name typed as one that the archive writes
 * apart. Only the likeliest halves are read, and where the list of words is one, those alone that are likeliest. Whether
 * it was read so.
 *
 * @param {Library} library
 * @param {Asked} one
 * @param {Means} means
 */
export const split = async (library, one, { following, idf, spare }) => {
  const { text } = one.unit
  const listed = listedAs(library, text[0])
  const known = new Map((await wordsFrom(library, listed)).map((word) => [word.term, word]))
  const isOther = (/** @type {string} */ half) => listedAs(library, half[0]) !== listed
  const worth = (/** @type {string} */ half) => {
    const { df = isOther(half) ? 1 : 0, forms = [] } = known.get(stem(half)) ?? {}
    return df * (forms.some((form) => form.text === half) ? written : 1)
  }
  const splits = splitsOf(text, worth)
  for (const { halves } of splits.slice(0, listed ? Math.min(mostSplits, spare) : 1)) {
    const term = await pairOf(library, halves, following)
    if (!term) continue
    one.matches.push({ term, weight: 1 })
    one.read = halves.join(" ")
    one.idf = idf(term.df)
    return true
  }
  return false
}

/** A full name as one key. */
export const nameKey = (/** @type {Unit[]} */ words) => `@${words.map(({ text }) => text).join(" ")}`.slice(0, longest)
