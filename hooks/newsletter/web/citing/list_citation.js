// The citation of a list in the forms beside BibTeX: made of the files of the whole archive, when a reader asks for one.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { fetched, save } from "./files.js"
import { forms } from "./forms.js"
import { idsIn, picked, sourceOf } from "./picking.js"

/** @import { Form } from "./forms.js" */

/** A menu of forms, and the button that makes a file of the one chosen. */
class ListCitation {
  #element
  #menu
  #button
  #said
  #own
  #bibtex

  constructor(/** @type {HTMLElement} */ element) {
    const find = (/** @type {string} */ selector) => element.querySelector(selector)
    this.#element = element
    this.#menu = /** @type {HTMLSelectElement} */ (find("select"))
    this.#button = /** @type {HTMLButtonElement} */ (find("button"))
    this.#said = h("span", { class: "nl-said", role: "status" })
    this.#button.after(this.#said)
    this.#bibtex = /** @type {HTMLAnchorElement} */ (find("a[download]"))
    this.#own = /** @type {Record<string, string>} */ (JSON.parse(element.dataset.nlListForms ?? "{}"))
  }

  begin() {
    this.#menu.append(...forms.map(({ id, name }) => h("option", { value: id }, name)))
    if (this.#menu.parentElement) this.#menu.parentElement.hidden = false
    this.#menu.addEventListener("change", () => this.#name())
    this.#button.addEventListener("click", () => this.#save())
    this.#name()
  }

  get #form() {
    return forms.find(({ id }) => id === this.#menu.value) ?? forms[0]
  }

  #name() {
    this.#button.textContent = say("citing.download", { form: this.#form.name })
    this.#said.textContent = ""
  }

  async #save() {
    const form = this.#form
    this.#said.textContent = ""
    this.#button.disabled = true
    try {
      save(await this.#text(form), this.#bibtex.download.replace(/bib$/, form.ending), form.type)
    } catch {
      this.#said.textContent = say("citing.not_loaded")
    }
    this.#button.disabled = false
  }

  async #text(/** @type {Form} */ form) {
    const archive = `${this.#element.dataset.nlArchive}${sourceOf(form.id).file}`
    const [bibtex, file] = await Promise.all([fetched(this.#bibtex.href), fetched(archive)])
    return picked(form.id, file, idsIn(bibtex), this.#own[form.id])
  }
}

/** Lets the reader take a list in other forms. */
export const offerListForms = (/** @type {HTMLElement} */ element) => new ListCitation(element).begin()
