// Snippets: the part of a text that shows why it was found.

import { tokens } from "../analysis/tokens.js"

/** @typedef {{ text: string, hit: boolean }} Part */
/** @typedef {{ key: string, from: number, to: number }} Hit */

const shownPiece = /[\p{L}\p{N}\p{M}]+(?:(?:\.|,(?=\d{3}(?!\d)))\p{N}[\p{L}\p{N}\p{M}]*)*/gu
const usualLength = 200
const dense = 0.8
const ahead = 0.15

/**
 * Where a text has the words.
 *
 * @param {string} text
 * @param {Set<string>} words
 */
const hitsIn = (text, words) => {
  /** @type {Hit[]} */
  const hits = []
  for (const { 0: piece, index } of text.matchAll(shownPiece)) {
    const key = tokens(piece).find(([term]) => words.has(term))?.[0]
    if (key) hits.push({ key, from: index, to: index + piece.length })
  }
  return hits
}

/**
 * Where the words stand closest together.
 *
 * @param {Hit[]} hits
 * @param {number} length
 */
const bestPlace = (hits, length) => {
  let best = { worth: 0, from: 0 }
  for (const { from } of hits) {
    const inside = hits.filter((hit) => hit.from >= from && hit.to <= from + length * dense)
    const worth = new Set(inside.map(({ key }) => key)).size + inside.length / 100
    if (worth > best.worth) best = { worth, from }
  }
  return best.from
}

/**
 * The ends of a part about a place, at spaces.
 *
 * @param {string} text
 * @param {number} place
 * @param {number} length
 */
const endsAbout = (text, place, length) => {
  let start = Math.max(0, Math.min(place - length * ahead, text.length - length))
  if (start > 0) start = text.indexOf(" ", start) + 1
  let end = start + length
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1)
  return [start, end]
}

/**
 * The part of a text with most of the words, as parts of which some are hits.
 *
 * @param {string} text
 * @param {Iterable<string>} words
 * @param {number} [length]
 */
export const snippet = (text, words, length = usualLength) => {
  const hits = hitsIn(text, new Set(words))
  const [start, end] = endsAbout(text, bestPlace(hits, length), length)
  /** @type {Part[]} */
  const parts = []
  const add = (/** @type {string} */ piece, /** @type {boolean} */ hit) => {
    if (piece) parts.push({ text: piece, hit })
  }
  let at = start
  for (const { from, to } of hits.filter((hit) => hit.from >= start && hit.to <= end)) {
    add(text.slice(at, from), false)
    add(text.slice(from, to), true)
    at = to
  }
  add(text.slice(at, end), false)
  if (start > 0) parts.unshift({ text: "… ", hit: false })
  if (end < text.length) parts.push({ text: " …", hit: false })
  return parts
}
