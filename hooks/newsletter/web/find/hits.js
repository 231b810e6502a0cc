// Hits: what of an entry shows why it was found.

import { h } from "../elements/element.js"
import { say, told } from "../strings/say.js"

/** @import { Row } from "../search/files/manifest.js" */
/** @import { Reasons } from "../search/ranking/reasons.js" */
/** @import { Part } from "../search/snippets/snippet.js" */
/** @import { Session } from "./session.js" */

/** An entry, and why it was found where it was searched for. @typedef {Row & Partial<Reasons> & { isWeaker?: boolean }} Found */

/** Parts of a text with the words that were found as marks. */
export const marked = (/** @type {Part[]} */ parts) => parts.map(({ text, hit }) => (hit ? h("mark", {}, text) : text))

/** What stands before the title of an entry in each state. */
const stated = /** @type {const} */ ([null, "search.withdrawn", "search.retracted"])

/**
 * @param {Found} hit
 * @param {Session} session
 */
export const titleOf = (hit, { snippet }) => {
  const title = marked(snippet(hit.title, hit.words ?? [], Infinity))
  const key = stated[hit.state]
  return key ? told(key, { title: h("span", {}, title) }) : title
}

/** That an entry was found by its meaning, and which words of it are related; that it has little of what was asked. */
export const meaningOf = (/** @type {Found} */ { byMeaning, meaning = [], isWeaker }) => {
  const said = meaning.length ? say("search.by_meaning_of", { words: meaning.join(", ") }) : say("search.by_meaning")
  const whole = [isWeaker && say("search.weaker"), byMeaning && said].filter(Boolean).join(" · ")
  return whole && h("span", { class: "nl-hit__meaning" }, whole)
}
