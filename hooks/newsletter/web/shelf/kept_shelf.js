// The shelf as this browser keeps it: each entry and each list under a key of its own, so that tabs do not overwrite one
// another's and what is damaged spoils nothing else. Damaged text is kept aside when something is written in its place.

import { shelfKey } from "../modules/saving.js"
import { idsOf, isId, nameOf, plainEntry, readEntry } from "./saved_entry.js"

/** @import { SavedEntry } from "./saved_entry.js" */

/** Puts a text at a key, or takes away what is there. @typedef {(key: string, text: string | null) => void} Set */
/** What stood at keys before a change, which is what undoes it. @typedef {{ about: string, before: Map<string, string | null> }} Step */
/** @typedef {{ put: (entry: SavedEntry) => void, drop: (id: string) => void, order: (name: string, ids: string[] | null) => void, set: Set }} Writing */

const entryKeys = shelfKey("")
const listKeys = entryKeys.replace(/\.shelf\.$/, ".shelf-list.")
const asideKeys = entryKeys.replace(/\.shelf\.$/, ".shelf-damaged.")
const mostSteps = 100

/** Whether a key of the browser's storage belongs to the shelf. */
export const isOfShelf = (/** @type {string | null} */ key) =>
  key === null || [entryKeys, listKeys, asideKeys].some((start) => key.startsWith(start))

const parsed = (/** @type {string} */ text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const entryText = (/** @type {SavedEntry} */ entry) => JSON.stringify({ ...plainEntry(entry), id: undefined })

const readOne = (/** @type {string} */ id, /** @type {string} */ text) => readEntry(id, parsed(text))

/** What can be read of a text, as it is written; nothing where the key is that of no entry and no list. */
const readable = (/** @type {string} */ key, /** @type {string} */ text) => {
  if (key.startsWith(listKeys)) return JSON.stringify(idsOf(parsed(text)))
  const id = key.startsWith(entryKeys) && key.slice(entryKeys.length)
  return isId(id) ? entryText(readOne(id, text)) : null
}

/** Whether nothing of a text is lost when what was read of it is written again. */
const isWhole = (/** @type {string} */ key, /** @type {string} */ text) => readable(key, text) === text

/** The shelf, and the way back from what was done to it since the page was opened. */
export class KeptShelf {
  /** @type {Step[]} */
  #steps = []

  /** The keys that begin so, without their beginning. */
  #names(/** @type {string} */ start) {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length))
  }

  /** Whether this browser keeps anything. */
  get isKept() {
    try {
      return Boolean(localStorage)
    } catch {
      return false
    }
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
    return this.#names(listKeys)
      .filter((name) => name && nameOf(name) === name)
      .sort((one, other) => one.localeCompare(other))
  }

  /** The entries of a list in order; of all those come first that were saved since they were ordered, the newest first. */
  entries(name = "") {
    const all = new Map(
      this.#names(entryKeys)
        .filter(isId)
        .map((id) => [id, readOne(id, localStorage.getItem(entryKeys + id) ?? "")]),
    )
    const ordered = this.order(name).flatMap((id) => all.get(id) ?? [])
    if (name) return ordered
    const known = new Set(ordered)
    const others = [...all.values()].filter((entry) => !known.has(entry))
    return [...others.sort((one, other) => other.saved - one.saved || (one.id < other.id ? -1 : 1)), ...ordered]
  }

  /** What is damaged, as it is stored: under its key, or aside where something else was written there since. */
  get damaged() {
    const keys = [entryKeys, listKeys].flatMap((start) => this.#names(start).map((name) => start + name))
    const now = keys.map((key) => [key, localStorage.getItem(key) ?? ""])
    const aside = this.#names(asideKeys).map((name) => [asideKeys + name, localStorage.getItem(asideKeys + name) ?? ""])
    return [...now.filter(([key, text]) => !isWhole(key, text)), ...aside]
  }

  /** Whether there is something to undo. */
  get canUndo() {
    return this.#steps.length > 0
  }

  /**
   * Changes the shelf as a whole or, where there is no room, not at all. What follows a change about the same thing is
   * undone together with it.
   *
   * @param {(writing: Writing) => void} work
   * @param {string} [about]
   */
  change(work, about = "") {
    /** @type {Map<string, string | null>} */
    const before = new Map()
    this.#do(work, before)
    const last = this.#steps.at(-1)
    if (!about || last?.about !== about) this.#steps.push({ about, before })
    else for (const [key, text] of before) if (!last.before.has(key)) last.before.set(key, text)
    if (this.#steps.length > mostSteps) this.#steps.shift()
  }

  /** Writes what the reader need not know of, and so is not undone; where there is no room it is left. */
  amend(/** @type {SavedEntry[]} */ entries) {
    try {
      this.#do(({ put }) => entries.forEach(put), new Map())
    } catch {
      // The shelf stays as it was.
    }
  }

  /** Takes back the last change; where there is no room for that, it can be tried again. */
  undo() {
    const step = this.#steps.at(-1)
    if (step) this.#do(({ set }) => step.before.forEach((text, key) => set(key, text)), new Map())
    this.#steps.pop()
  }

  /** Deletes all of it, with what is damaged. */
  clear() {
    const starts = [entryKeys, listKeys, asideKeys]
    const keys = starts.flatMap((start) => this.#names(start).map((rest) => start + rest))
    this.change(({ set }) => keys.forEach((key) => set(key, null)))
  }

  /** Deletes what is damaged, but for what can be read of it. */
  dropDamaged() {
    const { damaged } = this
    this.change(({ set }) => damaged.forEach(([key, text]) => set(key, readable(key, text))))
  }

  /**
   * @param {(writing: Writing) => void} work
   * @param {Map<string, string | null>} before what stood there
   */
  #do(work, before) {
    const set = setter(before)
    const put = (/** @type {SavedEntry} */ entry) => write(set, shelfKey(entry.id), entryText(entry))
    const order = (/** @type {string} */ list, /** @type {string[] | null} */ ids) =>
      write(set, listKeys + list, ids && JSON.stringify(ids))
    try {
      work({ put, order, set, drop: (id) => set(shelfKey(id), null) })
    } catch (error) {
      restore(before)
      throw error
    }
  }
}

/** What changes keys and remembers what stood there. @returns {Set} */
const setter = (/** @type {Map<string, string | null>} */ before) => (key, text) => {
  if (!before.has(key)) before.set(key, localStorage.getItem(key))
  if (text === null) localStorage.removeItem(key)
  else localStorage.setItem(key, text)
}

/**
 * Writes a text, and puts aside what is damaged in its place.
 *
 * @param {Set} set
 * @param {string} key
 * @param {string | null} text
 */
const write = (set, key, text) => {
  const there = localStorage.getItem(key)
  if (there !== null && !isWhole(key, there)) set(`${asideKeys}${Date.now()}.${key.slice(entryKeys.length)}`, there)
  set(key, text)
}

/** Lets keys hold again what they held; first what takes no room. */
const restore = (/** @type {Map<string, string | null>} */ before) => {
  for (const [key, text] of before) if (text === null) localStorage.removeItem(key)
  for (const [key, text] of before) if (text !== null) localStorage.setItem(key, text)
}
