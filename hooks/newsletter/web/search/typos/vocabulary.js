// The vocabulary: the archive's words that may be meant.

import { fileOf } from "../files/order.js"

/** @import { Library } from "../files/library.js" */
/** @import { Word } from "../files/word_lines.js" */

const isBegun =
  (/** @type {string} */ start) =>
  (/** @type {Word} */ { term, forms }) =>
    term.startsWith(start) || forms.some(({ text }) => text.startsWith(start))

/**
 * The words that begin so.
 *
 * @param {Library} library
 * @param {string} start
 */
export const wordsFrom = async (library, start) => {
  const { words } = library.manifest
  const from = fileOf(words, start)
  const files = words.slice(from, fileOf(words, `${start}\uffff`) + 1)
  const read = files.map((_, place) => library.words(from + place))
  return (await Promise.all(read)).flat().filter(isBegun(start))
}

/**
 * What words begin with that are to be read for one of this letter: in a small archive all are in one file.
 *
 * @param {Library} library
 * @param {string} letter
 */
export const listedAs = (library, letter) => (library.manifest.words.length > 1 ? letter : "")
