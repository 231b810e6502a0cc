// Words: those that slips are corrected to, in files of sorted ones. Written by newsletter/search/tables.py.

import { firstMark } from "../constants.js"
import { maskOf } from "../typos/edits.js"
import { textOf } from "./bytes.js"

/** @typedef {{ text: string, mask: number }} Form */

/**
 * A term that a slip may have meant: in how many entries it is, to the nearest power of 2, and the words that it stands
 * for, the most frequent first.
 *
 * @typedef {{ term: string, df: number, mask: number, forms: Form[] }} Word
 */

const formOf = (/** @type {string} */ text) => ({ text, mask: maskOf(text) })

/**
 * @param {string} line
 * @param {string} before
 * @returns {Word}
 */
const wordOf = (line, before) => {
  const [head, ...rest] = line.split(" ")
  const term = before.slice(0, head.charCodeAt(0) - firstMark) + head.slice(1)
  const df = /^\d/.test(rest[0] ?? "") ? 2 ** Number(rest.shift()) : 1
  const texts = (rest[0] ?? "").split(",").map((form) => (form[0] === "=" ? form.slice(1) : term + form))
  return { term, df, mask: maskOf(term), forms: texts.map(formOf) }
}

/** The words of a file. */
export const readWords = (/** @type {ArrayBuffer} */ buffer) => {
  let before = ""
  const lines = textOf(buffer).split("\n").slice(0, -1)
  return lines.map((line) => {
    const word = wordOf(line, before)
    before = word.term
    return word
  })
}
