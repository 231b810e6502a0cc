// Lists of what was brought, with what of it is followed.

import { h } from "../elements/element.js"
import { root } from "../modules/stored.js"
import { say, told } from "../strings/say.js"

/** @import { Followed } from "../shelf/followed.js" */
/** @import { Found } from "./belonging.js" */

/** What is followed, as it is called; at least by where it is. */
export const nameOf = (/** @type {Followed} */ { key, name }) => name || key

/** Where what is followed stands. */
export const pageOf = (/** @type {string} */ key) => root.pathname + (key.startsWith("search/") ? key : `${key}/`)

const names = (/** @type {Followed[]} */ of) =>
  of.flatMap((one, at) => [at > 0 && ", ", h("a", { href: pageOf(one.key) }, h("bdi", {}, nameOf(one)))])

const itemOf = (/** @type {Found} */ { brought: { id, title, line, listed }, of }) => {
  const whose = h("span", {}, names(of))
  return h(
    "li",
    { class: "nl-shelf__item", "data-id": id },
    h("h3", { dir: "auto" }, h("a", { href: `${root.pathname}papers/${id}/` }, title || id)),
    line && h("p", { class: "nl-tagline", dir: "auto" }, line),
    h("p", { class: "nl-meta" }, listed, of.length > 0 && [" · ", told("following.because", { names: whose })]),
  )
}

/**
 * A list under a heading, or what is to be said where there is nothing.
 *
 * @param {string} id
 * @param {string} heading
 * @param {Found[]} found
 * @param {string} otherwise
 */
export const newsList = (id, heading, found, otherwise) =>
  h(
    "section",
    { "aria-labelledby": id },
    h("h2", { id, tabindex: -1 }, heading),
    found.length ? h("ol", { class: "nl-shelf__items" }, found.map(itemOf)) : h("p", { class: "nl-empty" }, otherwise),
  )

/** What there is to read where nothing can be loaded. */
export const lostNotice = (/** @type {Followed[]} */ lost) =>
  h("p", { class: "nl-notice" }, say("following.not_searched", { names: lost.map(nameOf).join(", ") }))
