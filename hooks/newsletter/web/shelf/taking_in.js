// Taking in: a file that the reader imports, or a list that was sent, to entries of the shelf. All of it may be hostile.

import { idsOf, isId, most } from "../modules/stored.js"
import { factsOf, follow, followedIn, follows, nameOf, readEntry } from "../save.js"
import { format } from "./shelf_files.js"

/** @import { Followed } from "./followed.js" */
/** @import { SavedEntry } from "./saved_entry.js" */
/** @import { KeptShelf } from "./kept_shelf.js" */
/** @import { OrderedList } from "./shelf_files.js" */

/** What was found; in our own files also entries that the archive no longer has. @typedef {{ entries: SavedEntry[], lists: OrderedList[], followed: Followed[], isOurs: boolean }} Found */

const mostLists = 100
/** How many bytes a file may have. */
export const longestFile = 10_000_000

const entriesOf = (/** @type {string[]} */ ids) => idsOf(ids).map((id) => readEntry(id, {}))

/** @returns {Found} */
const listed = (/** @type {SavedEntry[]} */ entries) => ({ entries, lists: [], followed: [], isOurs: false })

/** @returns {OrderedList[]} */
const listsIn = (/** @type {unknown} */ lists) =>
  (Array.isArray(lists) ? lists.slice(0, mostLists) : [])
    .map((list) => ({ name: nameOf(list?.name), ids: idsOf(list?.ids) }))
    .filter(({ name }) => name)

/** @returns {Found} */
const ofOwn = (/** @type {any} */ { entries, lists, follows: followed }) => {
  const found = (Array.isArray(entries) ? entries : []).filter((entry) => isId(entry?.id)).slice(0, most)
  const each = new Map(found.map((entry) => [entry.id, readEntry(entry.id, entry)]))
  return { entries: [...each.values()], lists: listsIn(lists), followed: followedIn(followed), isOurs: true }
}

/** @returns {Found} */
const ofJson = (/** @type {string} */ text) => {
  const found = JSON.parse(text)
  if (Array.isArray(found)) return listed(entriesOf(found.map((/** @type {any} */ item) => item?.id)))
  if (found?.format !== format) throw new Error("No shelf")
  return ofOwn(found)
}

const matched = (/** @type {string} */ text, /** @type {RegExp} */ form) =>
  listed(entriesOf([...text.matchAll(form)].map(([, id]) => id.trim())))

/** The id of the entry to which a line leads; links are so short that no line takes long. */
const idInLine = (/** @type {string} */ line) =>
  [...line.matchAll(/\]\(([^()\s]{1,300})\)/g)].flatMap(
    ([, link]) => /\/papers\/([a-z0-9-]+)\/$/.exec(link)?.[1] ?? [],
  )[0]

/** @returns {Found} */
const ofMarkdown = (/** @type {string} */ text) => {
  /** @type {Map<string, { isRead: boolean, notes: string[] }>} */
  const found = new Map()
  /** @type {{ isRead: boolean, notes: string[] } | undefined} */
  let last
  for (const line of text.split(/\r?\n/)) {
    const [item, mark] = /^\s{0,8}[-*+] (?:\[([ xX])\] )?/.exec(line) ?? []
    const id = item && idInLine(line)
    const [, note] = /^ {1,4}>(?: (.*)|$)/.exec(line) ?? []
    if (isId(id) && found.size < most) found.set(id, (last = { isRead: mark?.toLowerCase() === "x", notes: [] }))
    else if (last && /^ {1,4}>/.test(line)) last.notes.push(note ?? "")
  }
  const read = [...found].map(([id, { isRead, notes }]) => readEntry(id, { isRead, note: notes.join("\n") }))
  return listed(read)
}

/** The entries, the lists and what is followed in a file of any form that the shelf exports; it throws where there are none. */
export const readFile = (/** @type {string} */ text) => {
  const found = formOf(text.replace(/^\ufeff/, "").trimStart())
  if (!found.entries.length && !found.followed.length) throw new Error("No entries")
  return found
}

const formOf = (/** @type {string} */ text) => {
  if (/^[[{]/.test(text)) return ofJson(text)
  if (/^TY {2}-/m.test(text)) return matched(text, /^ID {2}- (.*)$/gm)
  return /^@\w+\s?\{/m.test(text) ? matched(text, /^@\w+\s?\{\s?([^,\s{}]+),/gm) : ofMarkdown(text)
}

/**
 * What was found, with what the archive says of it; what the archive does not know is left out, but where our own file has it.
 * Where the archive cannot be asked, all of it stays, to be looked up later.
 */
export const lookedUp = async (/** @type {Found} */ { entries, isOurs, ...others }) => {
  const facts = await factsOf(entries.map(({ id }) => id)).catch(() => undefined)
  const told = Date.now()
  const kept = entries.flatMap((entry) => {
    const known = facts?.get(entry.id)
    if (known) return [{ ...entry, ...known, told }]
    return isOurs || !facts ? [{ ...entry, told: 0 }] : []
  })
  return { ...others, entries: kept, isOurs, left: entries.length - kept.length }
}

/** The entries of a list that was sent. */
export const sentEntries = (/** @type {string[]} */ ids) => listed(entriesOf(ids))

/** What is there, and behind it what is not yet. */
const joined = (/** @type {string[]} */ there, /** @type {string[]} */ more) => [...new Set([...there, ...more])]

/** An entry that comes in, by who wrote it last; when it was saved, the shelf knows best. */
const merged = (
  /** @type {SavedEntry} */ entry,
  /** @type {SavedEntry | undefined} */ own,
  /** @type {number} */ now,
) => {
  const saved = own?.saved || Math.min(entry.saved || now, now)
  return { ...entry, saved, changed: Math.min(entry.changed, now) }
}

/**
 * Puts what was found on the shelf, and into a list if one is named: what is new comes first in the order of the file, what is
 * there already stays as it is but where the file knows a later change. How many entries are new.
 *
 * @param {KeptShelf} shelf
 * @param {Found} found
 * @param {string} list
 */
export const takeIn = (shelf, { entries, lists, followed = [] }, list) => {
  const there = shelf.entries().map(({ id }) => id)
  const all = entries.map(({ id }) => id)
  const [known, now] = [new Set(there), Date.now()]
  const fresh = all.filter((id) => !known.has(id)).slice(0, Math.max(0, most - there.length))
  const isNew = new Set(fresh)
  const others = followed.filter(({ key }) => !follows.followed(key))
  shelf.change(({ put, order, set }) => {
    for (const one of others) follow(set, one) // with the entries, so that both are undone together
    for (const entry of entries) {
      const own = shelf.entry(entry.id)
      if (own ? entry.changed > own.changed : isNew.has(entry.id)) put(merged(entry, own, now))
    }
    if (fresh.length) order("", [...fresh, ...there])
    for (const { name, ids } of list ? [...lists, { name: list, ids: all }] : lists)
      order(name, joined(shelf.order(name), ids))
  })
  return fresh.length
}
