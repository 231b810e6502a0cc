// The vocabulary: the archive's words, in files of sorted ones. Written by newsletter/search/tables.py.

import { textOf } from "../files/bytes.js"
import { fileOf } from "../files/order.js"
import { maskOf } from "./edits.js"

/** @import { Library } from "../files/library.js" */

/** @typedef {{ text: string, mask: number }} Form */

/**
 * A term that a slip may have meant: in how many entries it is, to the nearest power of 2, and the words that it stands
 * for, the most frequent first.
 *
 * @typedef {{ term: string, df: number, mask: number, forms: Form[] }} Word
 */

const nothingShared = 65
const formOf = (/** @type {string} */ text) => ({ text, mask: maskOf(text) })

/**
 * @param {string} line
 * @param {string} before
 * @returns {Word}
 */
const wordOf = (line, before) => {
  const [head, ...rest] = line.split(" ")
  const term = before.slice(0, head.charCodeAt(0) - nothingShared) + head.slice(1)
  const df = /^\d/.test(rest[0] ?? "") ? 2 ** Number(rest.shift()) : 1
  const texts = (rest[0] ?? "").split(",").map((form) => (form[0] === "=" ? form.slice(1) : term + form))
  return { term, df, mask: maskOf(term), forms: texts.map(formOf) }
}

const readWords = (/** @type {ArrayBuffer} */ buffer) => {
  let before = ""
  const lines = textOf(buffer).split("\n").slice(0, -1)
  return lines.map((line) => {
    const word = wordOf(line, before)
    before = word.term
    return word
  })
}

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
  const read = files.map((_, place) => library.file(`words${from + place}.txt`, readWords))
  return (await Promise.all(read)).flat().filter(isBegun(start))
}

/**
 * What words begin with that are to be read for one of this letter: in a small archive all are in one file.
 *
 * @param {Library} library
 * @param {string} letter
 */
export const listedAs = (library, letter) => (library.manifest.words.length > 1 ? letter : "")
