// Files of the shelf: what the reader takes along of it, beside citations, and the address that carries a list.

import { nameOf, plainEntry, plainFollowed } from "../save.js"
import { root } from "../modules/stored.js"

/** @import { Followed } from "./followed.js" */
/** @import { SavedEntry } from "./saved_entry.js" */

/** A list with its ids in order; that of no name is the order of all. @typedef {{ name: string, ids: string[] }} OrderedList */

/** What our own files say that they are. */
export const format = "newsletter-shelf"

/** How many entries an address carries. */
export const mostInAddress = 500

/** The whole address of an entry's page. */
export const pageOf = (/** @type {string} */ id) => new URL(`papers/${id}/`, root).href

/** What of an entry stands after its title, in a line. */
export const factsLine = (/** @type {SavedEntry} */ { authors, date, where, volume }) =>
  [authors, date, where, volume].filter(Boolean).join(" · ")

const escaped = (/** @type {string} */ text) => text.replace(/[\\`*_[\]<>&#|~]/g, "\\$&").replace(/\s+/g, " ")

const lineOf = (/** @type {SavedEntry} */ entry) => {
  const facts = escaped(factsLine(entry))
  const line = `- [${entry.isRead ? "x" : " "}] [${escaped(entry.title || entry.id)}](${pageOf(entry.id)})`
  const note = entry.note ? `\n\n${entry.note.replace(/^/gm, "  > ")}\n` : ""
  return `${line}${facts && ` — ${facts}`}${note}`
}

/** A list as Markdown: what was read is ticked, notes are quoted. */
export const asMarkdown = (/** @type {string} */ name, /** @type {SavedEntry[]} */ entries) =>
  `# ${escaped(name)}\n\n${entries.map(lineOf).join("\n")}\n`

/**
 * All that is known of entries, lists and what is followed, from which they can be made again.
 *
 * @param {SavedEntry[]} entries
 * @param {OrderedList[]} lists
 * @param {Followed[]} followed
 */
export const asJson = (entries, lists, followed) => {
  const all = { entries: entries.map(plainEntry), lists, follows: followed.map(plainFollowed) }
  return `${JSON.stringify({ format, version: 1, site: root.href, ...all }, null, 1)}\n`
}

/** The address that carries a list to somebody else; it has ids and no words but the name. */
export const asAddress = (/** @type {string} */ name, /** @type {string[]} */ ids) => {
  const said = name && `list=${encodeURIComponent(name)}&`
  return `${new URL("shelf/", root).href}#${said}ids=${ids.join(".")}`
}

/** The list that an address carries, which anybody may have written. @returns {{ name: string, ids: string[] } | undefined} */
export const sentIn = (/** @type {string} */ hash) => {
  const said = new URLSearchParams(hash.slice(1))
  const ids = said.get("ids")
  return ids === null ? undefined : { name: nameOf(said.get("list")), ids: ids.split(".", mostInAddress * 2) }
}
