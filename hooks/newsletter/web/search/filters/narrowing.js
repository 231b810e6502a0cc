// Narrowing: the entries that a query's filters, phrases and words left out allow.

import { facetOf } from "./facet.js"
import { phrase } from "./phrases.js"

/** @import { Filter } from "../query/parsing.js" */
/** @import { Unit } from "../query/units.js" */
/** @import { Tools } from "./facet.js" */

/** Entries that are wanted, or that are not. @typedef {{ numbers: Iterable<number>, not: boolean }} Wanted */
/** @typedef {{ name: string, values: string[], not: boolean }} Alternatives */
/** @typedef {{ filters: Filter[], phrases: Unit[][], without: Unit[][] }} Narrowed */

/** One byte an entry, and what is wrong with the query's filters. @typedef {{ allowed: Uint8Array, problems: string[] }} Allowed */

// Several values of one of these are alternatives, as on the explore page: an entry has but one of most.
const either = new Set(["year", "date", "kind", "volume", "organisation", "venue"])

/** Filters with the alternatives of a kind together; values of the other kinds are wanted together. */
const alternatives = (/** @type {Filter[]} */ filters) => {
  /** @type {Alternatives[]} */
  const wanted = []
  for (const { name, value, not } of filters) {
    const same = !not && either.has(name) ? wanted.find((each) => each.name === name && !each.not) : undefined
    if (same) same.values.push(value)
    else wanted.push({ name, values: [value], not })
  }
  return wanted
}

/**
 * @param {Alternatives} alternatives
 * @param {string[]} problems
 * @param {Tools} tools
 * @returns {Promise<Wanted>}
 */
const filtered = async ({ name, values, not }, problems, tools) => {
  const facet = await facetOf(name, tools)
  const meant = values.map((value) => facet.meant(value))
  problems.push(...meant.flatMap(({ unknown }) => unknown.map((typed) => facet.problem(typed))))
  return { numbers: meant.flatMap(({ values }) => values.flatMap(({ numbers }) => [...numbers])), not }
}

/**
 * Takes out of what is allowed all entries that are not wanted.
 *
 * @param {Uint8Array} allowed
 * @param {Wanted} wanted
 */
const refuse = (allowed, { numbers, not }) => {
  const has = new Uint8Array(allowed.length)
  for (const number of numbers) has[number] = 1
  const refused = not ? 1 : 0
  for (let number = 0; number < allowed.length; number++) if (has[number] === refused) allowed[number] = 0
}

/**
 * Which entries a query allows, and what is wrong with its filters.
 *
 * @param {Narrowed} narrowed
 * @param {Tools} tools
 * @returns {Promise<Allowed>}
 */
export const allowed = async ({ filters, phrases, without }, tools) => {
  const { library } = tools
  /** @type {string[]} */
  const problems = []
  const sets = await Promise.all([
    ...phrases.map(async (units) => ({ numbers: await phrase(units, library), not: false })),
    ...without.map(async (units) => ({ numbers: await phrase(units, library), not: true })),
    ...alternatives(filters).map((filter) => filtered(filter, problems, tools)),
  ])
  const allowed = new Uint8Array(library.manifest.entries).fill(1)
  for (const wanted of sets) refuse(allowed, wanted)
  return { allowed, problems }
}
