// Edits: how many slips of the fingers lie between two words.

import { longest } from "../constants.js"

/** A bit for each letter: words whose letters differ much need no closer look. */
export const maskOf = (/** @type {string} */ word) => {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31)
  return mask
}

const bitsIn = (/** @type {number} */ mask) => {
  const pairs = mask - ((mask >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/**
 * Whether words of these masks differ in more letters than `most`.
 *
 * @param {number} mask
 * @param {number} other
 * @param {number} most
 */
export const isFar = (mask, other, most) => bitsIn(mask & ~other) > most || bitsIn(other & ~mask) > most

const rows = [0, 1, 2].map(() => new Uint8Array(longest + 3))

/**
 * How many letters were added, left out, replaced or swapped with the next; `most` + 1 if more than `most`.
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export const edits = (one, other, most) => {
  const { length } = other
  if (Math.abs(one.length - length) > most || length > longest) return most + 1
  let [before, last, row] = rows
  for (let j = 0; j <= length; j++) last[j] = j
  for (let i = 1; i <= one.length; i++) {
    let least = (row[0] = i)
    for (let j = 1; j <= length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let value = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwapped) value = Math.min(value, before[j - 2] + 1)
      row[j] = value
      if (value < least) least = value
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return last[length]
}
