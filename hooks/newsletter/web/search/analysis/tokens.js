// Tokens: every term of a text as the index has it.

import { partShare, stopWords } from "../constants.js"
import { stem } from "./stems.js"
import { lower, piecesOf, wordsOf } from "./words.js"

/** @typedef {[term: string, place: number, share: number]} Token */

const part = /[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g
const version = /(?<=[A-Za-z]{3})v?[0-9]+$/i
const undividedPiece = /[.]|[^\x00-\x7f]|^\d+$/

/** The terms of a name's parts in camel case. */
const partsOf = (/** @type {string} */ piece) => {
  if (undividedPiece.test(piece)) return []
  const base = piece.replace(version, "")
  const parts = base.match(part) ?? []
  const found = base === piece ? [] : [base]
  if (parts.length > 1) found.push(...parts.filter((each) => each.length > 2 && /^[a-z]+$/i.test(each)))
  const told = found.map((each) => each.toLowerCase()).filter((each) => !stopWords.has(each))
  return [...new Set(told.map(stem))]
}

/**
 * @param {string} piece
 * @param {number} place
 * @returns {Token[]}
 */
const pieceTerms = (piece, place) => {
  const text = lower(piece)
  if (stopWords.has(text)) return []
  return [[stem(text), place, 1], ...partsOf(piece).map((each) => /** @type {Token} */ ([each, place, partShare]))]
}

/** Every term of a text, with the place of its piece. */
export const tokens = (/** @type {string} */ text) => {
  /** @type {Token[]} */
  const found = []
  let place = 0
  for (const word of wordsOf(text)) {
    const parts = piecesOf(word)
    const terms = parts.map((piece, at) => pieceTerms(piece, place + at))
    if (parts.length > 1) terms.splice(1, 0, [[stem(lower(parts.join(""))), place, 1]])
    found.push(...terms.flat())
    place += parts.length
  }
  return found
}
