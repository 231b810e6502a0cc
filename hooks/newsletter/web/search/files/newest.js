// Newest: the terms of the newest entries, which stand in the manifest. Written by newsletter/search/newest.py.

import { largestImpact, largestLikeness } from "../constants.js"
import { stem } from "../analysis/stems.js"
import { numbersOf, risen } from "./bytes.js"
import { frontDecoded } from "./names.js"

/** @import { List } from "./bytes.js" */
/** @import { Term } from "./shards.js" */

/** The terms, and what the file of their positions is named by. @typedef {{ terms: Map<string, Term>, places: string }} Newest */

/** What of a near word counts for the word itself, by the place of the near one: the mean of what it does for settled entries. */
const nearness = [0.48, 0.44, 0.42, 0.41, 0.4, 0.39, 0.39]
const likenessBits = 5
const leastLikeness = 4

/** @type {List} */
const none = { numbers: new Uint32Array(), marks: new Uint8Array() }

/**
 * @param {string} key
 * @param {List} postings
 * @returns {Term}
 */
const termOf = (key, postings) => ({
  ...{ key, shard: -1, df: postings.numbers.length, softCount: 0, softIdf: 0, isEveryday: false, neighbours: [] },
  ...{ postings, soft: none },
})

/**
 * The terms of the newest entries; none where all are settled.
 *
 * @param {[first: number, keys: string, counts: string, steps: string, codes: string, places: string]} [written]
 * @returns {Newest}
 */
export const readNewest = ([first, keys, ...columns] = [0, "", "", "", "", ""]) => {
  const [counts, steps, codes] = columns.map(numbersOf)
  const marks = Uint8Array.from(codes)
  let stop = 0
  const terms = counts.map((count) => {
    const start = stop
    stop += count
    return { numbers: risen(steps.slice(start, stop), first), marks: marks.subarray(start, stop) }
  })
  const listed = keys ? frontDecoded(keys) : []
  return { terms: new Map(listed.map((key, place) => [key, termOf(key, terms[place])])), places: columns[3] }
}

/**
 * One sequence of numbers after another.
 *
 * @template {Uint32Array | Uint8Array} Numbers
 * @param {Numbers} whole that is long enough for both
 * @param {Numbers} one
 * @param {Numbers} other
 */
const filled = (whole, one, other) => {
  whole.set(one)
  whole.set(other, one.length)
  return whole
}

/** Two lists, of which the second has the greater numbers. @returns {List} */
const joined = (/** @type {List} */ one, /** @type {List} */ other) => {
  const length = one.numbers.length + other.numbers.length
  return {
    numbers: filled(new Uint32Array(length), one.numbers, other.numbers),
    marks: filled(new Uint8Array(length), one.marks, other.marks),
  }
}

/**
 * The newest entries that have words near another one, with how near that makes them: as near as the best makes each.
 *
 * @param {string[]} neighbours
 * @param {Newest["terms"]} terms
 * @returns {List}
 */
const likeIn = (neighbours, terms) => {
  /** @type {Map<number, number>} */
  const found = new Map()
  neighbours.forEach((word, place) => {
    const { numbers, marks } = terms.get(stem(word))?.postings ?? none
    numbers.forEach((number, at) => {
      const likeness = Math.round((nearness[place] * largestLikeness * (marks[at] & largestImpact)) / largestImpact)
      const before = (found.get(number) ?? 0) & largestLikeness
      if (likeness >= leastLikeness && likeness > before) found.set(number, (place << likenessBits) | likeness)
    })
  })
  const numbers = Uint32Array.from(found.keys()).sort()
  return { numbers, marks: Uint8Array.from(numbers, (number) => found.get(number) ?? 0) }
}

/**
 * A term of the settled entries with what the newest have of it.
 *
 * @param {string} key
 * @param {Term | undefined} settled
 * @param {Newest} newest
 * @returns {Term | undefined}
 */
export const withNewest = (key, settled, { terms }) => {
  const own = terms.get(key)
  if (!settled || !terms.size) return settled ?? own
  const like = likeIn(settled.neighbours, terms)
  if (!own && !like.numbers.length) return settled
  return {
    ...{ key, shard: settled.shard, df: settled.df + (own?.df ?? 0) },
    ...{ softCount: settled.softCount + like.numbers.length, softIdf: settled.softIdf },
    ...{ isEveryday: settled.isEveryday, neighbours: settled.neighbours },
    postings: joined(settled.postings, own?.postings ?? none),
    soft: joined(settled.soft, like),
  }
}
