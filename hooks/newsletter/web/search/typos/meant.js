// What may have been meant by a word that no entry has.

import { stem } from "../analysis/stems.js"
import { edits, isFar, maskOf } from "./edits.js"

/** @import { Form, Word } from "../files/word_lines.js" */

/** @typedef {{ text: string, mask: number, root: string, rootMask: number, most: number, isRooted: boolean }} Typed */
/** @typedef {{ count: number, read: string, aside: number }} Likeness */

/**
 * A term that may have been meant, the word it was `read` as, and how far that is from what was typed: in letters, and
 * whether only the stems are alike.
 *
 * @typedef {Likeness & { term: string, cost: number }} Meant
 */

const shortestRoot = 5
const longWord = 9
const clearly = 0.25
const rootAside = 0.3
const otherBeginning = 0.6
const frequencyShare = 0.1
const digitsOf = (/** @type {string} */ word) => word.replace(/\D/g, "")

/** What is typed; its stem counts unless that is so short that one letter makes many other words of it. */
const typedOf = (/** @type {string} */ text) => {
  const root = stem(text)
  const isLong = text.length >= longWord
  return {
    ...{ text, mask: maskOf(text), root, rootMask: maskOf(root) },
    ...{ most: isLong ? 2 : 1, isRooted: root.length >= shortestRoot || (isLong && root.length > 3) },
  }
}

/**
 * @param {Form} one
 * @param {Form} other
 * @param {number} most
 */
const distance = (one, other, most) =>
  isFar(one.mask, other.mask, most) ? most + 1 : edits(one.text, other.text, most)

/**
 * How a word is most like what was typed: as one of its forms, or else by the stem.
 *
 * @param {Typed} typed
 * @param {Word} word
 */
const likeness = (typed, { term, mask, forms }) => {
  const { most, isRooted, root, rootMask } = typed
  const rooted = isRooted ? distance({ text: root, mask: rootMask }, { text: term, mask }, most) : most + 1
  /** @type {Likeness} */
  let best = { count: rooted, read: forms[0].text, aside: rootAside }
  for (const form of forms) {
    const count = distance(typed, form, most)
    if (count <= best.count && count <= most) best = { count, read: form.text, aside: 0 }
  }
  return best
}

/**
 * @param {Likeness} best
 * @param {Word} word
 * @param {Typed} typed
 */
const costOf = ({ count, aside, read }, { df }, { text }) =>
  Math.max(count, 1) + aside + (read[0] === text[0] ? 0 : otherBeginning) - Math.log10(1 + df) * frequencyShare

/**
 * The one or two terms that may have been meant, the likeliest first.
 *
 * @param {string} text
 * @param {Word[]} words
 */
export const meantBy = (text, words) => {
  const typed = typedOf(text)
  const digits = digitsOf(text)
  /** @type {Meant[]} */
  const found = []
  for (const word of words) {
    const best = likeness(typed, word)
    if (best.count > typed.most || digitsOf(word.term) !== digits) continue
    found.push({ ...best, term: word.term, cost: costOf(best, word, typed) })
  }
  found.sort((one, other) => one.cost - other.cost)
  return found.slice(0, 2).filter(({ cost }) => cost < found[0].cost + clearly)
}
