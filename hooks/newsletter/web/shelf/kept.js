// What a browser keeps for its reader: each thing under a key of its own, so that tabs do not overwrite one another's and what
// is damaged spoils nothing else. Damaged text is kept aside when something is written in its place. What is done can be undone.

/** Puts a text at a key, or takes away what is there. @typedef {(key: string, text: string | null) => void} Set */
/** What stood at keys before a change, which is what undoes it. @typedef {{ about: string, before: Map<string, string | null> }} Step */

const mostSteps = 100

/**
 * Things of some kinds, and the way back from what was done to them since the page was opened.
 *
 * @template Writing what a change is made with
 */
export class Kept {
  /** @type {Step[]} */
  #steps = []
  #starts
  #aside
  #readable
  #writing

  /**
   * @param {{
   *   starts: string[], aside: string, readable: (key: string, text: string) => string | null,
   *   writing: (set: Set, write: Set) => Writing
   * }} of how keys begin, and those of damaged texts; what can be read of a text, as it is written, which is nothing where
   * the key is that of no such thing; and what a change is made with, of which `write` puts aside what is damaged and `set` not
   */
  constructor({ starts, aside, readable, writing }) {
    this.#starts = starts
    this.#aside = aside
    this.#readable = readable
    this.#writing = writing
  }

  /** The keys that begin so, without their beginning. */
  names(/** @type {string} */ start) {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length))
  }

  /** Whether a key of the browser's storage is one of these; all are where everything was deleted. */
  has(/** @type {string | null} */ key) {
    return key === null || [...this.#starts, this.#aside].some((start) => key.startsWith(start))
  }

  /** Whether this browser keeps anything: where it does not there is no storage, or one that cannot be asked. */
  get isKept() {
    try {
      return localStorage.getItem(this.#aside) !== undefined
    } catch {
      return false
    }
  }

  /** What is damaged, as it is stored: under its key, or aside where something else was written there since. */
  get damaged() {
    const aside = this.#stored([this.#aside])
    return [...this.#stored(this.#starts).filter(([key, text]) => !this.#isWhole(key, text)), ...aside]
  }

  /** Whether there is something to undo. */
  get canUndo() {
    return this.#steps.length > 0
  }

  /**
   * Changes things as a whole or, where there is no room, not at all. What follows a change about the same thing is undone
   * together with it.
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
  amend(/** @type {(writing: Writing) => void} */ work) {
    try {
      this.#do(work, new Map())
    } catch {
      // All stays as it was.
    }
  }

  /** Takes back the last change; where there is no room for that, it can be tried again. */
  undo() {
    const step = this.#steps.at(-1)
    if (step) this.#set(([set]) => step.before.forEach((text, key) => set(key, text)), new Map())
    this.#steps.pop()
  }

  /** Deletes all of it, with what is damaged. */
  clear() {
    this.#changeKeys(this.#stored([...this.#starts, this.#aside]).map(([key]) => [key, null]))
  }

  /** Deletes what is damaged, but for what can be read of it. */
  dropDamaged() {
    this.#changeKeys(this.damaged.map(([key, text]) => [key, this.#readable(key, text)]))
  }

  #changeKeys(/** @type {[key: string, text: string | null][]} */ changes) {
    /** @type {Map<string, string | null>} */
    const before = new Map()
    this.#set(([set]) => changes.forEach(([key, text]) => set(key, text)), before)
    this.#steps.push({ about: "", before })
  }

  #stored(/** @type {string[]} */ starts) {
    const keys = starts.flatMap((start) => this.names(start).map((name) => start + name))
    return keys.map((key) => [key, localStorage.getItem(key) ?? ""])
  }

  /** Whether nothing of a text is lost when what was read of it is written again. */
  #isWhole(/** @type {string} */ key, /** @type {string} */ text) {
    return this.#readable(key, text) === text
  }

  /**
   * @param {(writing: Writing) => void} work
   * @param {Map<string, string | null>} before what stood there
   */
  #do(work, before) {
    this.#set(([set, write]) => work(this.#writing(set, write)), before)
  }

  /**
   * @param {(ways: [set: Set, write: Set]) => void} work
   * @param {Map<string, string | null>} before
   */
  #set(work, before) {
    const set = setter(before)
    try {
      work([set, (key, text) => this.#write(set, key, text)])
    } catch (error) {
      restore(before)
      throw error
    }
  }

  /**
   * Writes a text, and puts aside what is damaged in its place.
   *
   * @param {Set} set
   * @param {string} key
   * @param {string | null} text
   */
  #write(set, key, text) {
    const there = localStorage.getItem(key)
    const isDamaged = there !== null && !this.#isWhole(key, there)
    const [start = ""] = this.#starts.filter((one) => key.startsWith(one))
    if (isDamaged) set(`${this.#aside}${Date.now()}.${key.slice(start.length)}`, there)
    set(key, text)
  }
}

/** What changes keys and remembers what stood there. @returns {Set} */
const setter = (/** @type {Map<string, string | null>} */ before) => (key, text) => {
  if (!before.has(key)) before.set(key, localStorage.getItem(key))
  if (text === null) localStorage.removeItem(key)
  else localStorage.setItem(key, text)
}

/** Lets keys hold again what they held; first what takes no room. */
const restore = (/** @type {Map<string, string | null>} */ before) => {
  for (const [key, text] of before) if (text === null) localStorage.removeItem(key)
  for (const [key, text] of before) if (text !== null) localStorage.setItem(key, text)
}
