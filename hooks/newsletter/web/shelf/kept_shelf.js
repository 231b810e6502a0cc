// The shelf as this browser keeps it: saved entries, and lists of them in the reader's order.

import { shelfKey } from "../modules/saving.js"
import { idsOf, isId, parsed } from "../modules/stored.js"
import { Kept } from "./kept.js"
import { nameOf, plainEntry, readEntry } from "./saved_entry.js"

/** @import { Set } from "./kept.js" */
/** @import { SavedEntry } from "./saved_entry.js" */

/** @typedef {{ put: (entry: SavedEntry) => void, drop: (id: string) => void, order: (name: string, ids: string[] | null) => void, set: Set }} Writing */

const entryKeys = shelfKey("")
const listKeys = entryKeys.replace(/\.shelf\.$/, ".shelf-list.")
const asideKeys = entryKeys.replace(/\.shelf\.$/, ".shelf-damaged.")

const entryText = (/** @type {SavedEntry} */ entry) => JSON.stringify({ ...plainEntry(entry), id: undefined })

const readOne = (/** @type {string} */ id, /** @type {string} */ text) => readEntry(id, parsed(text))

const readable = (/** @type {string} */ key, /** @type {string} */ text) => {
  if (key.startsWith(listKeys)) return JSON.stringify(idsOf(parsed(text)))
  const id = key.startsWith(entryKeys) && key.slice(entryKeys.length)
  return isId(id) ? entryText(readOne(id, text)) : null
}

/** @type {(set: Set, write: Set) => Writing} */
const writing = (set, write) => ({
  put: (entry) => write(shelfKey(entry.id), entryText(entry)),
  drop: (id) => set(shelfKey(id), null),
  order: (name, ids) => write(listKeys + name, ids && JSON.stringify(ids)),
  set,
})

/** The shelf. @extends {Kept<Writing>} */
export class KeptShelf extends Kept {
  constructor() {
    super({ starts: [entryKeys, listKeys], aside: asideKeys, readable, writing })
  }

  /** An entry, if it is saved. */
  entry(/** @type {string} */ id) {
    const text = localStorage.getItem(shelfKey(id))
    return text === null ? undefined : readOne(id, text)
  }

  /** The ids of a list as the reader has ordered them; the list of no name has the order of all. */
  order(/** @type {string} */ name) {
    return idsOf(parsed(localStorage.getItem(listKeys + name) ?? "[]"))
  }

  /** The names of the reader's lists. */
  get lists() {
    return this.names(listKeys)
      .filter((name) => name && nameOf(name) === name)
      .sort((one, other) => one.localeCompare(other))
  }

  /** The entries of a list in order; of all those come first that were saved since they were ordered, the newest first. */
  entries(name = "") {
    const all = new Map(
      this.names(entryKeys)
        .filter(isId)
        .map((id) => [id, readOne(id, localStorage.getItem(entryKeys + id) ?? "")]),
    )
    const ordered = this.order(name).flatMap((id) => all.get(id) ?? [])
    if (name) return ordered
    const known = new Set(ordered)
    const others = [...all.values()].filter((entry) => !known.has(entry))
    return [...others.sort((one, other) => other.saved - one.saved || (one.id < other.id ? -1 : 1)), ...ordered]
  }
}
