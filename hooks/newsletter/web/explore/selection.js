// Selection: hits that a reader picks out to cite them together; they stay picked while the reader searches on.

import { h } from "../elements/element.js"
import { newWayToCompare, showWayToCompare } from "../modules/comparing.js"
import { say } from "../strings/say.js"

/** The entries that were picked, with a line that offers their citations once there are some. */
export class Selection {
  /** @type {Map<string, string>} addresses by ids, in the order in which they were picked */
  #picked = new Map()
  #element
  #number = h("span", { role: "status" })
  #clear = h("button", { type: "button", click: () => this.#empty() }, say("search.clear_recent"))
  #compare = newWayToCompare()
  line = h("div", { class: "nl-selection", hidden: true }, this.#number, this.#compare, this.#clear)

  /** @param {HTMLElement} element the element of the page that knows the forms of citations */
  constructor(element) {
    this.#element = element
  }

  /**
   * The box of a hit.
   *
   * @param {string} id
   * @param {string} address
   * @param {string} title
   */
  boxOf(id, address, title) {
    const label = say("citing.select_entry", { title })
    const change = (/** @type {Event} */ { target }) => {
      if (target instanceof HTMLInputElement) this.#pick(id, target.checked ? address : undefined)
    }
    const box = h("input", { type: "checkbox", "aria-label": label, value: id, checked: this.#picked.has(id), change })
    return h("label", { class: "nl-hit__pick" }, box, say("citing.select"))
  }

  #pick(/** @type {string} */ id, /** @type {string | undefined} */ address) {
    if (address === undefined) this.#picked.delete(id)
    else this.#picked.set(id, address)
    if (this.#picked.size && this.#element.dataset.nlArchive !== undefined) this.#offer()
    this.#tell()
  }

  /** Brings the forms of citations, once. */
  async #offer() {
    const { nlArchive: archive = "", nlCitedForms } = this.#element.dataset
    delete this.#element.dataset.nlArchive
    try {
      const { forms, offerPickedForms } = await import("../cite.js")
      this.#clear.before(offerPickedForms(nlCitedForms === undefined ? [] : forms, archive, this.#picked))
    } catch {
      this.#element.dataset.nlArchive = archive // the next pick tries again
      this.#number.textContent = say("citing.not_loaded")
    }
  }

  #tell() {
    this.line.hidden = !this.#picked.size
    showWayToCompare(this.#compare, [...this.#picked.keys()])
    this.#number.textContent = this.#picked.size ? say("citing.selected", { count: this.#picked.size }) : ""
  }

  #empty() {
    this.#picked.clear()
    const boxes = this.line.parentElement?.querySelectorAll(".nl-hit__pick input") ?? []
    for (const box of boxes) if (box instanceof HTMLInputElement) box.checked = false
    this.#tell()
    if (boxes[0] instanceof HTMLElement) boxes[0].focus({ preventScroll: true })
  }
}
