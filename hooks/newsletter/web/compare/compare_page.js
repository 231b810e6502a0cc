// The page that compares: the entries that its address names, a column each, and those of the shelf that can join them.

import { h } from "../elements/element.js"
import { once } from "../modules/files.js"
import { idsOf } from "../modules/stored.js"
import { shelf } from "../save.js"
import { mostCompared } from "../modules/comparing.js"
import { wayToExplore, wayToShelf } from "../modules/named_pages.js"
import { say, told } from "../strings/say.js"
import { comparedEntry } from "./compared_entry.js"

/** @import { Aspect, Compared } from "./compared_entry.js" */
/** @import { Key } from "../strings/say.js" */

/** @typedef {{ currentTarget: HTMLSelectElement }} Happened */

/** @type {[Aspect, Key][]} */
const aspects = [
  ["tagline", "compare.tagline"],
  ["authors", "compare.authors"],
  ["date", "compare.date"],
  ["venue", "compare.venue"],
  ["answers", "compare.answers"],
  ["topics", "compare.topics"],
  ["links", "compare.links"],
  ["related", "compare.related"],
]

/** The ids in the address, which anybody may have written. */
const idsInAddress = () => idsOf((new URLSearchParams(location.hash.slice(1)).get("ids") ?? "").split("."))

/** On a phone the parts of a table stand below one another, and without these roles it would be none any more. */
const cell = (/** @type {Compared} */ { id, address, title, aspects: its }, /** @type {Aspect} */ aspect) => {
  const named = title.map((part) => part.cloneNode(true))
  const of = h("a", { class: "nl-compare__of", href: address, "aria-hidden": true, tabindex: -1 }, named)
  const content = its[aspect].length ? its[aspect] : h("span", { class: "nl-meta" }, say("compare.unknown"))
  return h("td", { role: "cell", "data-id": id, "data-is-empty": !its[aspect].length }, of, content)
}

/** The page. */
export class ComparePage {
  #element
  #said = h("p", { class: "nl-said", role: "status" })
  #notes = h("div")
  #place = h("div", { class: "nl-compare__table" })
  #adding = h("p", { class: "nl-actions" })
  #known = once((id) => comparedEntry(id))
  #round = 0

  constructor(/** @type {HTMLElement} */ element) {
    this.#element = element
  }

  begin() {
    this.#element.hidden = false
    this.#element.append(this.#notes, this.#said, this.#place, this.#adding)
    addEventListener("hashchange", () => this.#show())
    return this.#show()
  }

  /** Shows what the address names now. */
  async #show() {
    const round = ++this.#round
    const all = idsInAddress()
    const ids = all.slice(0, mostCompared)
    const found = await Promise.all(ids.map((id) => this.#entry(id)))
    if (round !== this.#round) return
    const entries = [...new Map(found.flatMap((one) => (one instanceof Object ? [[one.id, one]] : []))).values()]
    this.#place.replaceChildren(...(entries.length ? [this.#table(entries)] : []))
    this.#notes.replaceChildren(...notesOn(found, entries.length, all.length - ids.length))
    this.#offerMore(entries.map(({ id }) => id))
  }

  /** What is known of an entry; null where it could not be asked for, which the next time tries again. */
  #entry(/** @type {string} */ id) {
    return this.#known(id).catch(() => null)
  }

  /** The head of a column, which leads to its entry's page and can be taken away. */
  #head(/** @type {Compared} */ { id, address, title }, /** @type {Compared[]} */ entries) {
    const parts = title.map((part) => part.cloneNode(true))
    const name = h("a", { href: address }, parts)
    const titled = name.textContent ?? ""
    const others = entries.map((one) => one.id).filter((one) => one !== id)
    const click = () => this.#go(others, say("compare.removed"))
    const label = `${say("compare.remove")}: ${titled}`
    const remove = h(
      "button",
      { type: "button", class: "nl-button", "aria-label": label, click },
      say("compare.remove"),
    )
    return h("th", { scope: "col", role: "columnheader", "aria-label": titled, "data-id": id }, name, " ", remove)
  }

  #table(/** @type {Compared[]} */ entries) {
    const heads = entries.map((one) => this.#head(one, entries))
    const known = aspects.filter(([aspect]) => entries.some((one) => one.aspects[aspect].length))
    const rows = known.map(([aspect, key]) =>
      h(
        "tr",
        { role: "row", "data-aspect": aspect },
        h("th", { scope: "row", role: "rowheader" }, say(key)),
        entries.map((one) => cell(one, aspect)),
      ),
    )
    return h(
      "table",
      { class: "nl-compare__side-by-side", role: "table" },
      h("caption", {}, say("compare.caption", { count: entries.length })),
      h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, h("td", { role: "cell" }), heads)),
      h("tbody", { role: "rowgroup" }, rows),
    )
  }

  /** Offers what is on the shelf and not yet here. */
  #offerMore(/** @type {string[]} */ ids) {
    const others = shelf.isKept ? shelf.entries().filter(({ id }) => !ids.includes(id)) : []
    this.#adding.replaceChildren()
    if (ids.length >= mostCompared || !others.length) return
    const change = (/** @type {Happened} */ { currentTarget: { value } }) =>
      value && this.#go([...ids, value], say("compare.added"))
    const options = others.map(({ id, title }) => h("option", { value: id }, title || id))
    const menu = h("select", { id: "_add", change }, h("option", { value: "" }, say("compare.choose")), options)
    this.#adding.append(h("label", { for: "_add" }, say("compare.add")), " ", menu)
  }

  async #go(/** @type {string[]} */ ids, /** @type {string} */ said) {
    history.replaceState(history.state, "", ids.length ? `#ids=${ids.join(".")}` : location.pathname)
    await this.#show()
    this.#said.textContent = said
    const next = this.#element.querySelector("select") ?? this.#element.querySelector("th a")
    if (next instanceof HTMLElement) next.focus({ preventScroll: true })
  }
}

const note = (/** @type {import("../elements/element.js").Child[]} */ ...parts) => h("p", { class: "nl-notice" }, parts)

const how = () => note(told("compare.how", { shelf: wayToShelf(), explore: wayToExplore() }))

/**
 * What is to be said of what is not there.
 *
 * @param {(Compared | null | undefined)[]} found
 * @param {number} count how many entries are shown
 * @param {number} left how many there was no room for
 */
const notesOn = (found, count, left) => {
  const [lost, unknown] = [null, undefined].map((what) => found.filter((one) => one === what).length)
  return [
    lost > 0 && note(say("compare.not_loaded", { count: lost })),
    unknown > 0 && note(say("shelf.left_out", { count: unknown })),
    left > 0 && note(say("compare.too_many", { most: mostCompared })),
    count < 2 && how(),
  ].filter((one) => one instanceof Node)
}
