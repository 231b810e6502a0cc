// Options: hits as the dialog lists them, of which one may be chosen by keys.

import { h } from "../elements/element.js"
import { meaningOf, titleOf } from "../find/hits.js"
import { entryAddress, input } from "../find/addresses.js"
import { say } from "../strings/say.js"

/** @import { Found } from "../find/hits.js" */
/** @import { Session } from "../find/session.js" */

/** A hit on the page: its item, and where its text is to stand. @typedef {{ item: Element, text: Element }} Option */

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
  const link = h(
    "a",
    { class: "nl-hit", id: `_hit-${place}`, role: "option", "aria-selected": "false", href: entryAddress(hit) },
    h("span", { class: "nl-hit__title" }, titleOf(hit, session)),
    factsOf(hit),
    text,
    meaningOf(hit),
  )
  return { item: h("li", { role: "none" }, link), text }
}

/** The list of hits, which the box controls. */
export class Options {
  /** Whether the hits are those of a former query, of which none may be chosen. */
  isFormer = false
  #active = -1
  list = h("ol", {
    ...{ id: "search-results", class: "search-results", role: "listbox" },
    ...{ "aria-label": say("search.results"), hidden: true },
  })

  /** The hit that is chosen, if one is. */
  get chosen() {
    return this.#links()[this.#active]
  }

  /** Chooses the next one, or the one before; before the first and after the last is none. */
  step(/** @type {number} */ way) {
    const count = this.#links().length
    this.choose(((this.#active + 1 + way + count + 1) % (count + 1)) - 1)
  }

  /** Chooses the last one. */
  last() {
    this.choose(this.#links().length - 1)
  }

  get isEmpty() {
    return this.#links().length === 0
  }

  /** Chooses the one at a place; none at -1. */
  choose(/** @type {number} */ place) {
    this.chosen?.setAttribute("aria-selected", "false")
    this.#active = place
    const { chosen } = this
    if (!chosen) return input.removeAttribute("aria-activedescendant")
    chosen.setAttribute("aria-selected", "true")
    input.setAttribute("aria-activedescendant", chosen.id)
    chosen.scrollIntoView({ block: "nearest" })
  }

  /**
   * Shows the hits of an answer, or none; where their texts are to stand.
   *
   * @param {Found[]} hits
   * @param {Session} session
   * @returns {[Element, Found][]}
   */
  show(hits, session) {
    const made = hits.map((hit, place) => optionOf(hit, place, session))
    this.choose(-1)
    this.isFormer = false
    this.list.replaceChildren(...made.map(({ item }) => item))
    this.list.hidden = !made.length
    input.setAttribute("aria-expanded", String(made.length > 0))
    return made.map(({ text }, place) => [text, hits[place]])
  }

  /** Takes the hits away. */
  clear() {
    this.choose(-1)
    this.list.hidden = true
    this.list.replaceChildren()
    input.setAttribute("aria-expanded", "false")
  }

  /** @returns {HTMLAnchorElement[]} */
  #links() {
    return this.isFormer ? [] : [...this.list.querySelectorAll("a")]
  }
}
