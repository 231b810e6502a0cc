// Units: the pieces of what is asked, as they are looked for.

import { lightWords, stopWords } from "../constants.js"
import { stem } from "../analysis/stems.js"
import { lower, piecesOf, wordsOf } from "../analysis/words.js"

/**
 * A piece of a word: its text, its key in the index, whether it stands in quotes, how many pieces its word still has, and
 * how often the query has it.
 *
 * @typedef {{
 *   text: string, key: string, isStop: boolean, isLight: boolean, isQuoted: boolean, rest: number,
 *   times: number
 * }} Unit
 */

/**
 * @param {string} text
 * @param {{ isQuoted?: boolean }} [way]
 * @returns {Unit[]}
 */
export const unitsOf = (text, { isQuoted = false } = {}) =>
  wordsOf(text).flatMap((word) => {
    const parts = piecesOf(word).map(lower)
    return parts.map((text, place) => ({
      ...{ text, key: stem(text), isStop: stopWords.has(text), isLight: lightWords.has(text) },
      ...{ isQuoted, rest: parts.length - place, times: 1 },
    }))
  })

/** Whether a unit asks for something. */
export const isAsked = (/** @type {Unit} */ { isStop }) => !isStop
