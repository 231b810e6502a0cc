// The page of the shelf: the list that is open, and what the reader does with it. The shelf has all else.

import { h } from "../elements/element.js"
import { changed, follows, refresh, shelf } from "../save.js"
import { newWayToCompare, showWayToCompare } from "../modules/comparing.js"
import { say } from "../strings/say.js"
import { along } from "./along.js"
import { focusOn, idIn } from "./focusing.js"
import { KeptPage } from "./kept_page.js"
import { listTools } from "./list_tools.js"
import { sentPanel } from "./sent_list.js"
import { pageOf } from "./shelf_files.js"
import { itemOf } from "./shelf_item.js"
import { takeIn } from "./taking_in.js"

/** @import { lookedUp } from "./taking_in.js" */
/** @import { Writing } from "./kept_shelf.js" */
/** @import { SavedEntry } from "./saved_entry.js" */

/** An id, moved to a place among others. */
const placed = (/** @type {string[]} */ ids, /** @type {string} */ id, /** @type {number} */ place) => {
  const others = ids.filter((one) => one !== id)
  return [...others.slice(0, place), id, ...others.slice(place)]
}

/** The page. */
export class ShelfPage extends KeptPage {
  shelf = shelf
  /** The name of the list that is open; all entries are in that of no name. */
  list = ""
  isUnreadOnly = false
  /** The entries of the list. @type {SavedEntry[]} */
  entries = []
  /** Those that the archive knows, with their addresses. @type {Map<string, string>} */
  cited = new Map()
  #element
  /** Those that are to be compared. @type {Set<string>} */
  #picked = new Set()
  #compare = newWayToCompare()
  #sent = h("div")
  #tools = h("div", { class: "nl-shelf__tools" })
  #empty = h("p", { class: "nl-empty" })
  #items = h("ol", { class: "nl-shelf__items" })
  #along
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting

  constructor(/** @type {HTMLElement} */ element) {
    super(shelf)
    this.#element = element
    this.#along = along(this, element)
  }

  begin() {
    this.#element.hidden = false
    if (!shelf.isKept) return this.#element.append(h("p", { class: "nl-notice" }, say("shelf.not_kept")))
    const way = h("span", { role: "status" }, this.#compare) // who ticks a box further down hears that there is a way
    const done = h("div", { class: "nl-actions nl-shelf__done" }, this.undo, way, this.said)
    const parts = [this.#sent, this.damage, this.#tools, this.count, done, this.#empty, this.#items]
    this.#element.append(...parts, this.#along.element)
    this.show()
    this.#openSent()
    this.#refresh()
    addEventListener("hashchange", () => this.#openSent())
    addEventListener("storage", ({ key }) => shelf.has(key) && this.#showSoon())
    addEventListener(changed, () => this.show())
    addEventListener("pageshow", (event) => event.persisted && this.show())
  }

  /** What the list is called. */
  get title() {
    return this.list || say("shelf.all")
  }

  /** The list as a file of our own has it; the list of all brings the others with it. */
  get ordered() {
    const ids = this.entries.map(({ id }) => id)
    if (this.list) return [{ name: this.list, ids }]
    return shelf.lists.map((name) => ({ name, ids: shelf.order(name) }))
  }

  /** Changes the shelf so. @param {(writing: Writing) => void} work @param {string} said */
  change(work, said) {
    return this.attempt(
      () => shelf.change(work),
      () => said,
    )
  }

  /** Puts on the shelf what comes from elsewhere. */
  takeIn(/** @type {Awaited<ReturnType<typeof lookedUp>>} */ found, /** @type {string} */ list) {
    let count = 0
    const before = follows.all.length
    const more = () => follows.all.length - before
    const said = () => [
      say("shelf.taken_in", { count }),
      found.left && say("shelf.ids_left_out", { count: found.left }),
      more() > 0 && say("following.taken_in", { count: more() }),
    ]
    return this.attempt(
      () => (count = takeIn(shelf, found, list)),
      () => said().filter(Boolean).join(" "),
    )
  }

  open(/** @type {string} */ name) {
    this.list = name
    this.show()
  }

  showUnreadOnly(/** @type {boolean} */ isSo) {
    this.isUnreadOnly = isSo
    this.show()
  }

  /** Shows the shelf as it is kept now; the focus goes back to where it was. */
  show() {
    const back = this.#wayBack()
    if (!shelf.lists.includes(this.list)) this.list = ""
    this.entries = shelf.entries(this.list)
    this.#tools.replaceChildren(...listTools(this))
    this.#showItems()
    this.#showCited()
    super.show()
    back()
  }

  #showItems() {
    const shown = this.isUnreadOnly ? this.entries.filter(({ isRead }) => !isRead) : this.entries
    /** @type {[string, Set<string>][]} */
    const lists = shelf.lists.map((name) => [name, new Set(shelf.order(name))])
    const around = { acts: this.#acts, count: shown.length, lists, picked: this.#picked }
    this.count.textContent = say("shelf.number", { count: shown.length })
    const nothing = this.entries.length ? "shelf.all_read" : this.list ? "shelf.empty_list" : "shelf.empty"
    this.#empty.textContent = shown.length ? "" : say(nothing)
    this.#items.replaceChildren(...shown.map((entry, place) => itemOf(entry, place, around)))
    this.#showPicked()
  }

  /** Leads to the page that compares those that were picked and are still here. */
  #showPicked() {
    const here = this.entries.map(({ id }) => id).filter((id) => this.#picked.has(id))
    this.#picked = new Set(here)
    showWayToCompare(this.#compare, here)
  }

  #showCited() {
    this.cited.clear()
    for (const { id, told } of this.entries) if (told) this.cited.set(id, pageOf(id))
    this.#along.show()
  }

  /** The way back to the control that has the focus, or to its neighbour where it is gone, and to what is unfolded. */
  #wayBack() {
    const active = document.activeElement
    const name = active instanceof HTMLElement && this.#element.contains(active) ? active.dataset.do : undefined
    const item = active?.closest(".nl-shelf__item")
    const id = item && idIn(item)
    const place = item ? [...this.#items.children].indexOf(item) : 0
    const open = new Set(
      [...this.#items.querySelectorAll("details[open]")].map((one) => idIn(one.parentElement ?? one)),
    )
    return () => {
      for (const one of this.#items.children) {
        const fold = open.has(idIn(one)) && one.querySelector("details")
        if (fold) fold.open = true
      }
      if (!name) return
      const items = [...this.#items.children]
      const now = items.find((one) => idIn(one) === id) ?? items[Math.min(place, items.length - 1)]
      focusOn((item ? now : this.#tools) ?? this.count, name, this.count)
    }
  }

  /** Shows what another tab changes once, however much that is. */
  #showSoon() {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => this.#showLater(), 50)
  }

  /** Shows what another tab has changed, but not below the hands of who is writing or pressing a button. */
  #showLater() {
    const active = document.activeElement
    if (active instanceof HTMLTextAreaElement) active.addEventListener("blur", () => this.#showSoon(), { once: true })
    else if (this.#element.matches(":active")) this.#showSoon()
    else this.show()
  }

  /** Lets entries say what the archive says now, if it can be asked. */
  async #refresh() {
    const ids = shelf.entries().map(({ id }) => id)
    if (await refresh(shelf, ids).catch(() => false)) this.#showLater()
  }

  async #openSent() {
    const panel = await sentPanel(this)
    if (!panel) return
    this.#sent.replaceChildren(panel)
    panel.querySelector("h2")?.focus()
  }

  /** @type {import("./shelf_item.js").Acts} */
  #acts = {
    move: (id, way) => {
      const shown = [...this.#items.children].map(idIn)
      const other = shown[shown.indexOf(id) + way]
      if (other) this.#order((ids) => placed(ids, id, ids.indexOf(other)))
    },
    toTop: (id) => this.#order((ids) => placed(ids, id, 0)),
    remove: (id) => this.#remove(id),
    mark: (id, isRead) => {
      const entry = shelf.entry(id)
      const said = say(isRead ? "shelf.marked_read" : "shelf.marked_unread")
      if (entry) this.change(({ put }) => put({ ...entry, isRead, changed: Date.now() }), said)
    },
    note: (id, text) => this.#note(id, text),
    pick: (id, isIn) => {
      if (isIn) this.#picked.add(id)
      else this.#picked.delete(id)
      this.#showPicked()
    },
    put: (id, list, isIn) => {
      const others = shelf.order(list).filter((one) => one !== id)
      const said = isIn ? say("shelf.put_in", { list }) : say("shelf.was_removed_from", { list })
      this.change(({ order }) => order(list, isIn ? [...others, id] : others), said)
    },
  }

  #order(/** @type {(ids: string[]) => string[]} */ work) {
    const ids = work(this.entries.map(({ id }) => id))
    this.change(({ order }) => order(this.list, ids), say("shelf.moved"))
  }

  /** Takes an entry off the list that is open; off that of all is off the shelf. */
  #remove(/** @type {string} */ id) {
    const { list } = this
    const rest = shelf.order(list).filter((one) => one !== id)
    if (list) this.change(({ order }) => order(list, rest), say("shelf.was_removed_from", { list }))
    else this.change(({ drop }) => drop(id), say("shelf.was_removed"))
  }

  /** Keeps a note as it is written, even if another tab has removed its entry, and leaves the page alone meanwhile. */
  #note(/** @type {string} */ id, /** @type {string} */ note) {
    const entry = shelf.entry(id) ?? this.entries.find((one) => one.id === id)
    try {
      if (entry) shelf.change(({ put }) => put({ ...entry, note, changed: Date.now() }), `note-${id}`)
      this.undo.disabled = false
      this.said.textContent = ""
    } catch {
      this.say(say("shelf.no_room"))
    }
  }
}
