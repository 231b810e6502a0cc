// Asking: a query's words to what is looked for in their place.

import { inName, inTitle } from "../constants.js"
import { isLost, isUnknown } from "../ranking/asked.js"
import { tuned } from "../ranking/tuned.js"
import { listedAs } from "../typos/vocabulary.js"
import { beginnings } from "./beginnings.js"
import { mend } from "./mending.js"
import { join } from "./pairs.js"

/** @import { Library } from "../files/library.js" */
/** @import { Term } from "../files/shards.js" */
/** @import { Query } from "../query/parsing.js" */
/** @import { Unit } from "../query/units.js" */
/** @import { Asked, Wanted } from "../ranking/asked.js" */

/** Files of words and of lists of words up to which there are others to spare. */
const mostFiles = 6

/** How rare a term is that so many of the entries have. */
export const idfIn = (/** @type {Library} */ library) => (/** @type {number} */ df) =>
  Math.log(1 + (library.manifest.entries - df + 0.5) / (df + 0.5))

/** The words to look for: all but stop words, of which one may become another word while nothing else is asked. */
const contentOf = (/** @type {Query} */ { words, isEmpty, isOpen }) => {
  const last = words.at(-1)
  const content = words.filter((unit) => !unit.isStop || (isEmpty && isOpen && unit === last))
  const distinct = content.filter((unit, at) => content.findIndex(({ key }) => key === unit.key) === at)
  for (const unit of distinct) unit.times = words.filter(({ key }) => key === unit.key).length
  return distinct
}

/** A letter or a small number alone, as of initials and pages. */
const isMark = (/** @type {Unit} */ { text }) => /^(?:\p{L}|\d{1,2})$/u.test(text)

/**
 * Those of them to be read. In a text words of any talk tell nothing, nor do letters and small numbers alone; of very many
 * words those are read that it repeats, then the longest, for these are the rarest as a rule.
 */
const tellingOf = (/** @type {Unit[]} */ units) => {
  if (units.length <= tuned.shortMost) return units
  const telling = units.filter((unit) => !unit.isLight && !isMark(unit))
  const first = [...telling].sort((one, other) => other.times - one.times || other.text.length - one.text.length)
  const read = new Set(first.slice(0, tuned.mostWords))
  return read.size ? telling.filter((unit) => read.has(unit)) : units.slice(0, tuned.mostWords)
}

/** Whether a term stands in names alone, which a word of the language does not begin. */
const isName = (/** @type {Term} */ { postings: { marks } }) =>
  marks.every((mark) => mark & inName && !(mark & inTitle))

/**
 * Adds what the last word may become.
 *
 * @param {Library} library
 * @param {Asked} found
 */
const addBeginnings = async (library, found) => {
  const { unit, term } = found
  const idf = idfIn(library)
  const begun = (await beginnings(library, unit, term)).filter((other) => !term || !isName(other))
  const weight = term?.df ? tuned.prefixBeside : tuned.prefix
  for (const other of begun) found.matches.push({ term: other, weight })
  if (!found.idf && begun.length) found.idf = tuned.prefixIdf * Math.max(...begun.map(({ df }) => idf(df)))
}

/**
 * How many ways to mend lost words beside the list of its letter are tried for each: in a large archive each is a file or
 * more, so the more words are asked for, the fewer.
 *
 * @param {Library} library
 * @param {Unit[]} units
 * @param {Asked[]} lost
 */
const spareFor = (library, units, lost) =>
  listedAs(library, "a") ? Math.max(0, mostFiles - units.length - lost.length) : Infinity

/**
 * @param {Library} library
 * @param {Unit} unit
 * @param {boolean} isOpen
 * @returns {Promise<Asked>}
 */
const askedFor = async (library, unit, isOpen) => {
  const term = await library.term(unit.key)
  /** @type {Asked} */
  const found = { unit, term, matches: [], soft: null, idf: 0, read: "" }
  if (term?.softCount && !unit.isLight) found.soft = term
  if (term?.df) {
    found.matches.push({ term, weight: 1 })
    found.idf = idfIn(library)(term.df)
  }
  if (isOpen && unit.text.length > 1) await addBeginnings(library, found)
  return found
}

/**
 * What a query asks for. One letter that begins nothing, while it is being typed, says nothing; in a text a word found
 * nowhere is a rare one rather than a slip.
 *
 * @param {Library} library
 * @param {Query} query
 * @param {(words: string) => Promise<Uint8Array>} following which entries have words one after the other
 * @returns {Promise<Wanted>}
 */
export const wantedBy = async (library, query, following) => {
  const { words, isOpen } = query
  const last = words.at(-1)
  const distinct = contentOf(query)
  const units = tellingOf(distinct)
  const isLast = (/** @type {Unit} */ unit) => isOpen && unit.key === last?.key
  const found = await Promise.all(units.map((unit) => askedFor(library, unit, isLast(unit))))
  const joined = await join(library, found, words, idfIn(library))
  const isText = distinct.length > tuned.shortMost
  const lost = isText ? [] : found.filter((one) => isLost(one) && !one.term && !one.unit.isQuoted)
  const spare = spareFor(library, units, lost)
  await Promise.all(lost.map((one) => mend(library, one, { following, idf: idfIn(library), spare })))
  const isBegun = (/** @type {Asked} */ { unit }) => unit.text.length === 1 && unit === last && isOpen
  const asked = found.length > 1 ? found.filter((one) => !isBegun(one)) : found
  return { found: asked, joined, omitted: distinct.length - units.length, spare }
}

/**
 * What is to be said of a query's words.
 *
 * @param {Query} parsed
 * @param {{ wanted: Wanted, ids: (Term | undefined)[] }} sought
 */
export const remarksOn = ({ words, ids }, { wanted: { found }, ids: terms }) => ({
  unknown: [
    ...found.filter(isUnknown).map(({ unit }) => unit.text),
    ...(words.length ? [] : ids.filter((_, at) => !terms[at]?.df)),
  ],
  corrected: found
    .filter(({ read }) => read)
    .map(({ unit, read }) => /** @type {[string, string]} */ ([unit.text, read])),
})
