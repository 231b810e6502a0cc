// Reasons: why an entry was found.

import { lightWords } from "../constants.js"
import { stem } from "../analysis/stems.js"
import { placeOf } from "../files/order.js"
import { tuned } from "./tuned.js"

/** @import { Asked, Match } from "./asked.js" */

/**
 * The keys that an entry has; whether it is there by its meaning; and the related words it has, if any is to be named.
 *
 * @typedef {{ byMeaning: boolean, meaning: string[], words: string[] }} Reasons
 */

const likenessBits = 5
const distinct = (/** @type {string[]} */ words) => [...new Set(words)]
const rarity = (/** @type {Asked} */ { idf, soft }) => idf || (soft?.softIdf ?? 0)

/**
 * The keys that an entry has for a word.
 *
 * @param {number} number
 * @param {Match[]} matches
 */
const keysOf = (number, matches) =>
  matches
    .filter(({ term }) => placeOf(term.postings.numbers, number) >= 0)
    .flatMap(({ term }) => term.keys ?? term.key ?? [])

/**
 * The word of like meaning that an entry has, if it has one; it has no name where that would tell nothing.
 *
 * @param {number} number
 * @param {Asked["soft"]} soft
 */
const likeIn = (number, soft) => {
  const place = soft ? placeOf(soft.soft.numbers, number) : -1
  if (!soft || place < 0) return undefined
  const name = soft.neighbours[soft.soft.marks[place] >> likenessBits]
  return { name: name && !lightWords.has(name) ? name : "" }
}

/**
 * @param {number} number
 * @param {Asked[]} found
 * @param {boolean} isDeep whether a model of meaning had a part, by which an entry may be there without any word
 * @returns {Reasons}
 */
export const reasonsFor = (number, found, isDeep) => {
  const had = found.map((asked) => ({ asked, keys: keysOf(number, asked.matches) }))
  const like = had.map(({ asked, keys }) => (keys.length ? undefined : likeIn(number, asked.soft)))
  const sum = found.reduce((total, asked) => total + rarity(asked), 0)
  const hard = had.reduce((total, { asked, keys }) => total + (keys.length ? asked.idf : 0), 0)
  const meaning = like.flatMap((each) => each?.name || [])
  const isLike = isDeep || like.some((each) => each !== undefined)
  const byMeaning = isLike && hard < tuned.meant * sum
  const words = [...had.flatMap(({ keys }) => keys), ...meaning.map(stem)]
  return { byMeaning, meaning: byMeaning ? distinct(meaning) : [], words: distinct(words) }
}
