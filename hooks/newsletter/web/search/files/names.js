// Names: what the files of the index are called, by the place and the content of each. As newsletter/search/index_names.py has them.

import { digestLength, firstMark } from "../constants.js"

/**
 * The name of a file that begins with a key or a number.
 *
 * @param {string} kind
 * @param {string | number} start
 * @param {string} digest
 * @param {string} ending
 */
export const nameOf = (kind, start, digest, ending) =>
  `index/${kind}-${String(start).replace(/[^a-z0-9]/gu, "_")}-${digest}.${ending}`

/** One of digests that stand one after the other. */
export const digestAt = (/** @type {string} */ digests, /** @type {number} */ place) =>
  digests.slice(place * digestLength, (place + 1) * digestLength)

/** Sorted texts from one, in which each is written as what it has of the one before it and the rest. */
export const frontDecoded = (/** @type {string} */ written) => {
  let before = ""
  const part = (/** @type {string} */ one) => (before = before.slice(0, one.charCodeAt(0) - firstMark) + one.slice(1))
  return written.split(/(?=[A-Z])/).map(part)
}
