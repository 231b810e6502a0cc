// Links that search, and what is left of a query without its filters.

import { h } from "../elements/element.js"
import { queryAddress } from "./addresses.js"

/** @import { Child } from "../elements/element.js" */

/**
 * A link that searches for something else: where it stands, or with the usual keys in a tab of its own.
 *
 * @param {string} query
 * @param {...Child} label
 */
export const queryLink = (query, ...label) =>
  h("a", { href: queryAddress(query), dir: "auto", "data-query": query }, ...label)

/** Whether a click means to go where it leads, here. */
export const isPlain = (/** @type {MouseEvent} */ event) =>
  !event.defaultPrevented && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey

/** The link that was clicked, if one was. @returns {HTMLAnchorElement | null} */
export const linkOf = (/** @type {Event} */ { target }) => (target instanceof Element ? target.closest("a") : null)

/**
 * A query without something written in it; where that stands otherwise in it, it is all of it.
 *
 * @param {string} query
 * @param {string} written
 */
export const withoutText = (query, written) => {
  const text = ` ${query.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ")} `
  const found = [` ${written} `, written].find((each) => text.includes(each)) ?? text
  return text.replace(found, () => " ").trim()
}

/**
 * @param {string} query
 * @param {{ written?: string }[]} filters
 */
export const withoutFilters = (query, filters) =>
  filters.reduce((left, { written }) => (written === undefined ? left : withoutText(left, written)), query)
