// What is asked: each of a query's words with what is looked for in its place.

/** @import { Unit } from "../query/units.js" */
/** @import { Term } from "../files/shards.js" */
/** @import { List } from "../files/bytes.js" */

/**
 * A term to be found, or several as one, and what it is worth.
 *
 * @typedef {{ term: { key?: string, keys?: string[], postings: List }, weight: number }} Match
 */

/**
 * A word: what is looked for in its place, the term whose meaning it has, how rare it is, and the word that it was read
 * as, if it was misspelt.
 *
 * @typedef {{
 *   unit: Unit, term: Term | undefined, matches: Match[], soft: Term | null, idf: number, read: string
 * }} Asked
 */

/** Words that somebody writes as one. @typedef {{ term: Term, parts: Asked[] }} Joined */

/**
 * All words; how many were left out, for each would be a file to read; and how many more files might be read to find others.
 *
 * @typedef {{ found: Asked[], joined: Joined[], omitted: number, spare: number }} Wanted
 */

/** Whether nothing was found for a word that may have been typed with a slip. */
export const isLost = (/** @type {Asked} */ { matches, unit }) =>
  !matches.length && !unit.isStop && unit.text.length > 3 && /[a-z]{3}/.test(unit.text)

/** Whether nothing at all is known of a word. */
export const isUnknown = (/** @type {Asked} */ { matches, unit, soft }) => !matches.length && !unit.isStop && !soft
