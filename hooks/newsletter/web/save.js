// The shelf: what the reader has saved, in this browser. It comes when something is saved, and with the page of the shelf.

import { h } from "./elements/element.js"
import { canKeep, worker } from "./keep.js"
import { showFollowed } from "./modules/followable.js"
import { showSaved } from "./modules/saving.js"
import { isOff, isVisiting } from "./modules/visiting.js"
import { wayToFollowing, wayToShelf } from "./modules/named_pages.js"
import { refresh } from "./shelf/entry_facts.js"
import { readFollowed } from "./shelf/followed.js"
import { follow, KeptFollows } from "./shelf/kept_follows.js"
import { KeptShelf } from "./shelf/kept_shelf.js"
import { readEntry } from "./shelf/saved_entry.js"
import { say, told } from "./strings/say.js"

export { factsOf, refresh } from "./shelf/entry_facts.js"
export { followedIn, plainFollowed } from "./shelf/followed.js"
export { follow }
export { longestNote, nameOf, plainEntry, readEntry } from "./shelf/saved_entry.js"

export const shelf = new KeptShelf()
export const follows = new KeptFollows()

/** The event by which the page of the shelf hears that an entry was saved or removed by a key. */
export const changed = "nl-shelf"

const unheard = 200 // milliseconds in which a screen reader may not have met a new status

/** What became of it. @type {(string | Node)[]} */
let said
/** @type {ReturnType<typeof setTimeout>} */
let timer

/** Says it where a screen reader hears it, and all see the way to the shelf. */
const announce = (/** @type {(string | Node)[]} */ ...parts) => {
  said = parts
  const place = document.querySelector("dialog[open]") ?? document.body // what is below a dialog is not heard
  const found = place.querySelector(":scope > .nl-saved[role=status]")
  const status = found ?? place.appendChild(h("p", { class: "nl-saved", role: "status" }))
  const show = () => status.replaceChildren(...said)
  if (found) show()
  else setTimeout(show, unheard)
  clearTimeout(timer)
  timer = setTimeout(() => status.replaceChildren(), 6000)
}

/** What was taken from the shelf on this page, by id: who saves it again has notes and marks back. */
const removed = new Map()

const put = (/** @type {string} */ id, /** @type {string} */ title) => {
  const now = Date.now()
  const entry = removed.get(id) ?? { ...readEntry(id, { title }), saved: now }
  shelf.change((write) => write.put({ ...entry, changed: now }))
  announce(...told("shelf.was_saved", { shelf: wayToShelf() }))
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

/** Remembers visits from the first thing on that the reader follows, unless the reader wants none remembered. */
const beginVisits = async () => {
  if (isVisiting() || isOff()) return
  const { begin, remember } = await import("./visit.js")
  remember(true)
  begin()
}

/** Follows what a button is about, or leaves it where it is followed. */
export const toggleFollowed = (/** @type {HTMLElement} */ button) => {
  const { nlKey: key = "", nlName: name = "", nlHasFeed: hasFeed } = button.dataset
  const followed = { ...readFollowed(key, { name, hasFeed: Boolean(hasFeed) }), since: Date.now() }
  try {
    const isFollowed = follows.followed(key) !== undefined
    follows.change(({ put, drop }) => (isFollowed ? drop(key) : put(followed)))
    if (isFollowed) announce(say("following.was_left", { name }))
    else announce(...told("following.was_followed", { page: wayToFollowing() }))
    if (!isFollowed) beginVisits().catch(() => {}) // where there is no room, nothing is remembered
  } catch {
    announce(say(follows.isKept ? "shelf.no_room" : "following.not_kept"))
  }
  showFollowed()
}
