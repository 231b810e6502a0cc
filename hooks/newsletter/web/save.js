// The shelf: what the reader has saved, in this browser. It comes when something is saved, and with the page of the shelf.

import { h } from "./elements/element.js"
import { canKeep, worker } from "./keep.js"
import { showSaved } from "./modules/saving.js"
import { refresh } from "./shelf/entry_facts.js"
import { KeptShelf } from "./shelf/kept_shelf.js"
import { readEntry } from "./shelf/saved_entry.js"
import { say, told } from "./strings/say.js"

export { factsOf, refresh } from "./shelf/entry_facts.js"
export { isOfShelf } from "./shelf/kept_shelf.js"
export { idsOf, isId, longestNote, most, nameOf, plainEntry, readEntry } from "./shelf/saved_entry.js"

export const shelf = new KeptShelf()

/** The event by which the page of the shelf hears that an entry was saved or removed by a key. */
export const changed = "nl-shelf"

/** Where a screen reader hears what became of it, and all see the way to the shelf. @type {HTMLElement | undefined} */
let said

const announce = (/** @type {(string | Node)[]} */ ...parts) => {
  said ??= document.body.appendChild(h("p", { class: "nl-saved", role: "status" }))
  said.replaceChildren(...parts)
  const before = (timer = setTimeout(() => timer === before && said?.replaceChildren(), 6000))
}
/** @type {ReturnType<typeof setTimeout>} */
let timer

const wayThere = () => {
  const link = document.querySelector("[data-nl-to-shelf]")
  return h("a", { href: link instanceof HTMLAnchorElement && link.href }, say("shelf.the_shelf"))
}

/** What was taken from the shelf on this page, by id: who saves it again has notes and marks back. */
const removed = new Map()

const put = (/** @type {string} */ id, /** @type {string} */ title) => {
  const now = Date.now()
  const entry = removed.get(id) ?? { ...readEntry(id, { title }), saved: now }
  shelf.change((write) => write.put({ ...entry, changed: now }))
  announce(...told("shelf.was_saved", { shelf: wayThere() }))
  refresh(shelf, [id]).catch(() => {}) // the shelf asks again when it is opened
  if (canKeep()) worker().catch(() => {}) // the shelf is to open without a network
}

const drop = (/** @type {string} */ id) => {
  removed.set(id, shelf.entry(id))
  shelf.change((write) => write.drop(id))
  announce(say("shelf.was_removed"))
}

/** Saves the entry of a button, or removes it where it is saved. */
export const toggle = (/** @type {HTMLElement} */ button) => {
  const { nlSave: id = "", nlTitle: title = "" } = button.dataset
  save(id, title)
}

/** Saves an entry, or removes it where it is saved. */
export const save = (/** @type {string} */ id, /** @type {string} */ title) => {
  try {
    if (shelf.entry(id)) drop(id)
    else put(id, title)
  } catch {
    announce(say(shelf.isKept ? "shelf.no_room" : "shelf.not_kept"))
  }
  showSaved()
  dispatchEvent(new Event(changed)) // other tabs hear of it by themselves
}
