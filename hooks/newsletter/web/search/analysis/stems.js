// Stems: a word without its English ending. The Python half of this is newsletter/search/analysis.py.

import { endless, irregular } from "../constants.js"

/** @type {[string, number][]} */
const endings = [
  ["ing", 3],
  ["ed", 3],
  ["ation", 4],
  ["ion", 4],
]

const singular = (/** @type {string} */ word) => {
  if (/..(ies|ied)$/.test(word)) return `${word.slice(0, -3)}y`
  if (word.endsWith("sses")) return word.slice(0, -2)
  const before = word.length === 3 ? /[aeious]s$/ : /[sui]s$/
  return word.endsWith("s") && !before.test(word) && !word.endsWith("ias") ? word.slice(0, -1) : word
}

const withoutE = (/** @type {string} */ word) => {
  if (word.endsWith("ie") && word.length > 4) return `${word.slice(0, -2)}y`
  return word.endsWith("e") && word.length > 3 ? word.slice(0, -1) : word
}

const withoutAt = (/** @type {string} */ root) => (/^[a-z]{3,}[^aeo]at$/.test(root) ? root.slice(0, -2) : root)

const rootOf = (/** @type {string} */ word) => {
  for (const [ending, least] of endings) {
    const root = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || root.length < least || !/[aeiouy]/.test(root) || word.endsWith("eed")) continue
    return ending === "ion" ? root : withoutAt(withoutE(root))
  }
  return word.endsWith("e") ? withoutAt(withoutE(word)) : word
}

/**
 * Brings British and American spellings together, and undoes a doubled consonant.
 *
 * @param {string} root
 * @param {boolean} isCut
 */
const spelled = (root, isCut) => {
  if (isCut && root.length > 5 && root.endsWith("is")) root = `${root.slice(0, -1)}z`
  if (root.length > 5 && root.endsWith("our")) root = `${root.slice(0, -2)}r`
  if (root.endsWith("ogu")) root = root.slice(0, -1)
  const isDoubled = /([^aeiou])\1$/.test(root)
  return isDoubled && (root.length > 4 || (isCut && root.length > 3 && !/[lsz]$/.test(root))) ? root.slice(0, -1) : root
}

/** A word in lower case without its ending; what is not all a to z stays as it is. */
export const stem = (/** @type {string} */ word) => {
  if (word.length < 3 || endless.has(word) || !/^[a-z]+$/.test(word)) return word
  const single = singular(irregular.get(word) ?? word)
  if (endless.has(single)) return single
  const root = rootOf(single)
  return spelled(root, root !== single)
}
