// Signs: a text in plain signs, as it is typed. Knows nothing of words.

import { dashes, greekNames, invisible, quotes, undivided } from "../constants.js"

const anyOf = (/** @type {string} */ signs) => new RegExp(`[${signs}]`, "g")
const [unseen, dash, quote] = [invisible, dashes, quotes].map(anyOf)
const undividedLetters = anyOf(Object.keys(undivided).join(""))
const loneGreek = /(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g
const firstGreek = 0x3b1
const sign = /[\p{L}\p{N}]/u

const plain = (/** @type {string} */ text) => text.replace(unseen, "").replace(dash, "-").replace(quote, "'")

const joiner = (/** @type {string | undefined} */ beside) => (sign.test(beside ?? "") ? "-" : "")

/**
 * The name of a Greek letter, with a joiner to what stands beside it: μm is mu-m.
 *
 * @param {string} letter
 * @param {number} at
 * @param {string} text
 */
const greekName = (letter, at, text) =>
  joiner(text[at - 1]) + greekNames[letter.toLowerCase().charCodeAt(0) - firstGreek] + joiner(text[at + 1])

/** A text in plain signs, without marks, capitals kept. */
export const fold = (/** @type {string} */ text) =>
  plain(plain(text).normalize("NFKD"))
    .replace(undividedLetters, (letter) => undivided[letter])
    .replace(/\p{M}/gu, "")
    .replace(loneGreek, greekName)
