// Keys: from entry to entry, to a paper, to the shelf, and a list of what keys do, where they are switched off and on.

import { h } from "./elements/element.js"
import { hasShelf, idOfPath } from "./modules/saving.js"
import { areKeysOn, setKeys } from "./modules/writing.js"
import { say } from "./strings/say.js"

const entryPath = /\/papers\/[^/]+\/$/

const isShown = (/** @type {HTMLElement} */ link) => link.offsetParent !== null && link.checkVisibility?.() !== false

/** The links to entries on the page, each entry once, in order. */
const entryLinks = () => {
  /** @type {Map<string, HTMLAnchorElement>} */
  const found = new Map()
  for (const link of document.querySelectorAll("main a[href]")) {
    if (!(link instanceof HTMLAnchorElement) || link.closest("nav") || link.hash || !entryPath.test(link.pathname))
      continue
    if (link.pathname !== location.pathname && !found.has(link.pathname) && isShown(link))
      found.set(link.pathname, link)
  }
  return [...found.values()]
}

const isBelowTop = (/** @type {Element} */ link) => link.getBoundingClientRect().top >= 0

/** The place among links from which the reader goes on: of the one with the focus, or just above what is seen. */
const placeIn = (/** @type {HTMLAnchorElement[]} */ links, /** @type {number} */ step) => {
  const place = links.findIndex((link) => link === document.activeElement)
  if (place >= 0) return place
  const seen = links.findIndex(isBelowTop)
  const first = seen < 0 ? links.length : seen
  return step > 0 ? first - 1 : first
}

/** Goes to the next entry or the one before: on a list by focus, on an entry's own page by its links to its neighbours. */
const go = (/** @type {1 | -1} */ step) => {
  const neighbour = document.querySelector(`main nav a[rel=${step > 0 ? "next" : "prev"}]`)
  if (entryPath.test(location.pathname)) {
    if (neighbour instanceof HTMLElement) neighbour.click()
    return
  }
  const links = entryLinks()
  const link = links[placeIn(links, step) + step]
  link?.scrollIntoView({ block: "center" })
  link?.focus({ preventScroll: true })
}

/** Opens the paper of the entry that has the focus, or of the page's own. */
const open = () => {
  const around = entryPath.test(location.pathname)
    ? document.querySelector("main")
    : document.activeElement?.closest("main article, main li, main tr")
  const link = around?.querySelector(".nl-links a")
  if (link instanceof HTMLElement) link.click()
}

/** Saves the entry that has the focus, or the page's own, or removes it where it is saved. */
const saveOne = () => {
  const own = idOfPath(location.pathname)
  const link = own ? undefined : document.activeElement?.closest("main a[href]")
  const id = own || (link instanceof HTMLAnchorElement && idOfPath(link.pathname))
  const title = (link ?? document.querySelector("main h1"))?.textContent ?? ""
  if (id && hasShelf()) import("./save.js").then(({ save }) => save(id, title.trim()))
}

/** @returns {[string, string][]} those of one key alone first, and then those that the switch does not concern */
const meanings = () => [
  ["j", say("keys.next")],
  ["k", say("keys.previous")],
  ["o", say("keys.open")],
  ...(hasShelf() ? /** @type {[string, string][]} */ ([["s", say("keys.save")]]) : []),
  ["/", say("keys.search")],
  ["?", say("keys.help")],
  ["Ctrl+K, ⌘K", say("keys.search")], // not for readers: what keys bear
  ["↑ ↓ Enter", say("keys.choose")], // not for readers
  ...(hasShelf() ? /** @type {[string, string][]} */ ([["↓ → Enter", say("keys.save_hit")]]) : []), // not for readers
  ["Esc", say("keys.leave")], // not for readers
]

/** @typedef {{ currentTarget: HTMLElement, target: HTMLInputElement }} Happened */

const shut = (/** @type {Happened} */ { currentTarget }) => currentTarget.closest("dialog")?.close()

/** The switch of all keys that are pressed alone. */
const toggle = () => {
  const change = (/** @type {Happened} */ { target }) => setKeys(target.checked)
  return h("label", {}, h("input", { type: "checkbox", checked: areKeysOn(), change }), " ", say("keys.single"))
}

/** Shows what the keys do, and lets the reader switch them off. */
const help = () => {
  const rows = meanings().flatMap(([key, meaning]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, meaning)])
  const close = (/** @type {Happened} */ { currentTarget }) => currentTarget.remove()
  const dialog = h(
    "dialog",
    { class: "nl-keys", "aria-labelledby": "_keys", close },
    h("h2", { id: "_keys" }, say("keys.title")),
    h("dl", {}, ...rows),
    toggle(),
    h("button", { type: "button", class: "nl-button", click: shut, autofocus: true }, say("keys.close")),
  )
  document.body.append(dialog)
  dialog.showModal()
}

/** Does what a key asks for. */
export const act = (/** @type {string} */ key) => {
  if (key === "j") go(1)
  else if (key === "k") go(-1)
  else if (key === "o") open()
  else if (key === "s") saveOne()
  else help()
}
