// Facets: which entries have which value. Written by newsletter/search/tables.py.

import { risen } from "./bytes.js"

/** @typedef {Record<string, Uint32Array>} Lists */
/** @typedef {Record<string, string>} Aliases */
/** @typedef {Record<string, Lists> & { topicAliases: Aliases, organisationAliases: Aliases, venueAliases: Aliases }} Facets */
/** @typedef {Record<string, Record<string, number[] & string>>} WrittenFacets */

const isAliases = (/** @type {string} */ name) => name.endsWith("Aliases")

const lists = (/** @type {Record<string, number[]>} */ values) =>
  Object.fromEntries(Object.entries(values).map(([value, steps]) => [value, risen(steps)]))

/** Lists of numbers by name and value, and the other spellings of values. @returns {Facets} */
export const readFacets = (/** @type {WrittenFacets} */ written) => {
  const read = Object.entries(written).map(([name, values]) => [name, isAliases(name) ? values : lists(values)])
  return Object.fromEntries(read)
}
