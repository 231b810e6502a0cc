// Age: entries in the order of their dates.

/** @import { Facets } from "../files/facets.js" */

/**
 * Numbers of entries, the newest first: by month, and in a month those of the later volume.
 *
 * @param {Uint32Array} numbers
 * @param {Facets} facets
 */
export const newestFirst = (numbers, { date }) => {
  const ages = new Uint32Array(1 + numbers.reduce((one, other) => Math.max(one, other), 0))
  const months = Object.keys(date).sort()
  months.forEach((month, age) => date[month].forEach((number) => (ages[number] = age)))
  return numbers.slice().sort((one, other) => ages[other] - ages[one] || other - one)
}
