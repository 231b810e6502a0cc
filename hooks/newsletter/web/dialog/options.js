// Options: hits as the dialog lists them, of which one may be chosen by keys: a grid of rows, each with the link of a hit and
// the button that saves it, for in a list of options there can be no button.

import { h } from "../elements/element.js"
import { meaningOf, titleOf } from "../find/hits.js"
import { entryAddress, input } from "../find/addresses.js"
import { hasShelf, saveButton } from "../modules/saving.js"
import { say } from "../strings/say.js"

/** @import { Found } from "../find/hits.js" */
/** @import { Session } from "../find/session.js" */

/** A hit on the page: its row, and where its text is to stand. @typedef {{ row: Element, text: Element }} Option */

const mostTopics = 3

const factsOf = (/** @type {Found} */ { kind, credited, volume, topics }) => {
  const named = topics.slice(0, mostTopics).map(({ name }) => name)
  const facts = [kind.label, credited, volume.label].filter(Boolean).join(" · ")
  return h("span", { class: "nl-hit__facts" }, facts, named.length > 0 && h("span", {}, ` · ${named.join(", ")}`))
}

/**
 * @param {Found} hit
 * @param {number} place
 * @param {Session} session
 * @returns {Option}
 */
const optionOf = (hit, place, session) => {
  const text = h("span", { class: "nl-hit__text" })
  const title = h("span", { class: "nl-hit__title" }, titleOf(hit, session))
  const attributes = { class: "nl-hit", id: `_hit-${place}`, href: entryAddress(hit) }
  const link = h("a", attributes, title, factsOf(hit), text, meaningOf(hit))
  const save = hasShelf() && saveButton(hit.id, title.textContent ?? "")
  if (save) save.id = `_save-${place}`
  const cells = [link, save].map((widget) => widget && h("div", { role: "gridcell" }, widget))
  return { row: h("div", { class: "nl-hit-row", role: "row", "aria-selected": "false" }, cells), text }
}

/** The list of hits, which the box controls. */
export class Options {
  /** Whether the hits are those of a former query, of which none may be chosen. */
  isFormer = false
  #active = -1
  /** Which of the cells of a row is chosen, the link or the button. */
  #column = 0
  list = h("div", {
    ...{ id: "search-results", class: "search-results", role: "grid" },
    ...{ "aria-label": say("search.results"), hidden: true },
  })

  /** The link or the button that is chosen, if one is. */
  get chosen() {
    const widgets = this.#row?.querySelectorAll("a, button") ?? []
    return /** @type {HTMLElement | undefined} */ (widgets[Math.min(this.#column, widgets.length - 1)])
  }

  get #row() {
    return this.#rows()[this.#active]
  }

  /** Chooses the next one, or the one before; before the first and after the last is none. */
  step(/** @type {number} */ way) {
    const count = this.#rows().length
    this.choose(((this.#active + 1 + way + count + 1) % (count + 1)) - 1)
  }

  /** Chooses the last one. */
  last() {
    this.choose(this.#rows().length - 1)
  }

  /** Whether the last one is chosen. */
  get isAtLast() {
    return this.#active === this.#rows().length - 1
  }

  get isEmpty() {
    return this.#rows().length === 0
  }

  /** Chooses the one at a place, by its link or in the other column; none at -1. */
  choose(/** @type {number} */ place, column = place < 0 ? 0 : this.#column) {
    this.#mark(false)
    this.#active = place
    this.#column = column
    const chosen = this.#mark(true)
    if (!chosen) return input.removeAttribute("aria-activedescendant")
    input.setAttribute("aria-activedescendant", chosen.id)
    this.#row?.scrollIntoView({ block: "nearest" })
  }

  /** Goes from the link of the hit that is chosen to its button, or back; says whether there was a way. */
  cross(/** @type {boolean} */ isOnward) {
    const isThere = this.chosen instanceof HTMLButtonElement
    const canGo = this.#row?.querySelector("button") && isThere !== isOnward
    if (canGo) this.choose(this.#active, isOnward ? 1 : 0)
    return Boolean(canGo)
  }

  /** Goes on from the hit that has the focus, if one has. */
  take(/** @type {Element | null} */ focused) {
    const place = this.#rows().findIndex((row) => row.contains(focused))
    if (place >= 0) this.choose(place, focused instanceof HTMLButtonElement ? 1 : 0)
  }

  #mark(/** @type {boolean} */ isChosen) {
    const { chosen } = this
    this.#row?.setAttribute("aria-selected", String(isChosen))
    chosen?.toggleAttribute("data-chosen", isChosen)
    return chosen
  }

  /**
   * Shows the hits of an answer, or none; where their texts are to stand.
   *
   * @param {Found[]} hits
   * @param {Session} session
   * @returns {[Element, Found][]}
   */
  show(hits, session) {
    this.choose(-1)
    this.isFormer = false
    this.list.replaceChildren()
    this.list.hidden = !hits.length
    input.setAttribute("aria-expanded", String(hits.length > 0))
    return this.add(hits, session)
  }

  /**
   * Adds hits below those that are there; where their texts are to stand.
   *
   * @param {Found[]} hits
   * @param {Session} session
   * @returns {[Element, Found][]}
   */
  add(hits, session) {
    const count = this.list.children.length
    const made = hits.map((hit, place) => optionOf(hit, count + place, session))
    this.list.append(...made.map(({ row }) => row))
    return made.map(({ text }, place) => [text, hits[place]])
  }

  /** Takes the hits away. */
  clear() {
    this.choose(-1)
    this.list.hidden = true
    this.list.replaceChildren()
    input.setAttribute("aria-expanded", "false")
  }

  #rows() {
    return this.isFormer ? [] : [...this.list.children]
  }
}
