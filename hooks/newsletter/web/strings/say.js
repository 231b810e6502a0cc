// Saying: what a reader is told, from the catalogue, in the language of the site.

import { texts } from "./texts.js"

/** @typedef {Exclude<keyof typeof texts, "language">} Key */
/** @typedef {Record<string, string | number | Node>} Values */
/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Text */

const placeholder = /\{(\w+)\}/
const plurals = new Intl.PluralRules(texts.language)

/** A number as it is written. */
export const written = (/** @type {number} */ number) => number.toLocaleString(texts.language)

/** The form of a text; where it has several, `count` chooses. */
const formOf = (/** @type {Key} */ key, /** @type {Values} */ { count }) => {
  /** @type {Text} */
  const text = texts[key]
  return typeof text === "string" ? text : (text[plurals.select(Number(count))] ?? text.other ?? "")
}

const filled = (/** @type {string | number | Node} */ value) => (typeof value === "number" ? written(value) : value)

/**
 * A text of which the values may be elements, as its parts.
 *
 * @param {Key} key
 * @param {Values} [values]
 */
export const told = (key, values = {}) =>
  formOf(key, values)
    .split(placeholder)
    .map((part, at) => (at % 2 ? filled(values[part]) : part))

/**
 * A text with its values.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 */
export const say = (key, values) => told(key, values).join("")
