// Mending: words that no entry has, read as others that were meant.

import { lightWords } from "../constants.js"
import { isLost } from "../ranking/asked.js"
import { tuned } from "../ranking/tuned.js"
import { meantBy } from "../typos/meant.js"
import { listedAs, wordsFrom } from "../typos/vocabulary.js"
import { split } from "./pairs.js"

/** @import { Library } from "../files/library.js" */
/** @import { Asked } from "../ranking/asked.js" */
/** @import { Meant } from "../typos/meant.js" */

/**
 * What words are mended with: which entries have words one after the other, how rare a term is that so many have, and how
 * many other ways may be tried.
 *
 * @typedef {{ following: (words: string) => Promise<Uint8Array>, idf: (df: number) => number, spare: number }} Means
 */

const shortWord = 6

/** Whether a short word begins otherwise than what was typed, not by a letter too many or two swapped: as another word does. */
const isOther = (/** @type {string} */ text, /** @type {Meant} */ { read }) =>
  text.length < shortWord && read[0] !== text[0] && read[0] !== text[1]

const isNear = (/** @type {Meant | undefined} */ meant) => meant?.count === 1 && !meant.aside

/**
 * Takes what was meant for what was typed.
 *
 * @param {Library} library
 * @param {Asked} one
 * @param {Meant[]} meant
 * @param {(df: number) => number} idf
 */
const take = async (library, one, meant, idf) => {
  const terms = await library.terms(meant.map(({ term }) => term))
  if (!terms.length) return
  const of = (/** @type {string} */ key) => meant.find(({ term }) => term === key)
  for (const term of terms) {
    one.matches.push({ term, weight: (of(term.key)?.count ?? 0) > 1 ? tuned.twoEdits : tuned.oneEdit })
  }
  const [first] = terms
  one.read = of(first.key)?.read ?? ""
  one.idf = idf(first.df)
  if (first.softCount) one.soft = first
}

/**
 * Reads a word found nowhere as one that was meant, if there is one so near, as two, or as one that is farther. Of many
 * words only those of its first letter are read, and where these have none, those of its second: the first may be one
 * too many, or swapped with it.
 *
 * @param {Library} library
 * @param {Asked} one
 * @param {Means} means
 */
export const mend = async (library, one, means) => {
  const { text } = one.unit
  const wordsOf = (/** @type {string} */ letter) => wordsFrom(library, listedAs(library, letter))
  let meant = meantBy(text, await wordsOf(text[0]))
  if (!isNear(meant[0]) && (await split(library, one, means))) return
  if (!meant.length && means.spare && listedAs(library, text[1])) meant = meantBy(text, await wordsOf(text[1]))
  const likely = meant.filter((other) => !isOther(text, other))
  await take(library, one, likely, means.idf)
}

/**
 * A query with other words for those that no entry has: English words, or quoted ones, which are never read as others.
 *
 * @param {Library} library
 * @param {string} query
 * @param {Asked[]} found
 */
export const reworded = async (library, query, found) => {
  let other = query
  for (const { unit } of found.filter(isLost)) {
    const words = await wordsFrom(library, listedAs(library, unit.text[0]))
    const telling = words.filter(({ forms }) => !lightWords.has(forms[0].text))
    const [meant] = meantBy(unit.text, telling)
    const written = new RegExp(`(?<![\\p{L}\\p{N}])${unit.text.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}])`, "iu")
    if (meant) other = other.replace(written, meant.read)
  }
  return other
}
