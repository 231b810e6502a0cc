// Words: a text to its words, and those to their pieces. The Python half of this is newsletter/search/analysis.py.

import { longest } from "../constants.js"
import { fold } from "./signs.js"

const possessive = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu
const thousands = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g
const word = /[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu
const piece = /(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu

/** The words of a text, capitals kept; of a number the commas between thousands are left out. @returns {string[]} */
export const wordsOf = (/** @type {string} */ text) =>
  fold(text).replace(possessive, "").replace(thousands, "").match(word) ?? []

/** The pieces of a word, capitals kept: BGE and M3 of BGE-M3. @returns {string[]} */
export const piecesOf = (/** @type {string} */ word) => word.match(piece) ?? []

/** A piece as the index has it, but for its ending. */
export const lower = (/** @type {string} */ piece) =>
  [...piece.toLowerCase().replaceAll("ς", "σ")].slice(0, longest).join("") // not for readers

/** The pieces of all words of a text, in lower case. */
export const pieces = (/** @type {string} */ text) => wordsOf(text).flatMap((word) => piecesOf(word).map(lower))
