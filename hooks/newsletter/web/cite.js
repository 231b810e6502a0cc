// Citing: the forms of citations beside BibTeX. An entry's page brings its own with it, to read, copy and download.

import { optionsOf } from "./citing/form_menu.js"
import { forms } from "./citing/forms.js"
import { offerListForms } from "./citing/list_citation.js"
import { offerPickedForms } from "./citing/picked_citation.js"
import { keyOf, parsed, store, stored } from "./modules/stored.js"
import { say } from "./strings/say.js"

/** @typedef {import("./citing/forms.js").Form & { text: string }} Written */

const key = keyOf("__cite")

/** A citation, and the menu of its forms. */
class Citation {
  #forms
  #menu
  #region
  #code
  #copy
  #link
  #name

  /**
   * @param {Record<string, string>} texts by the words of their forms
   * @param {HTMLElement} element
   */
  constructor(texts, element) {
    const find = (/** @type {string} */ selector) => element.querySelector(selector)
    this.#menu = /** @type {HTMLSelectElement} */ (find("select"))
    this.#region = /** @type {HTMLElement} */ (find("pre"))
    this.#code = /** @type {HTMLElement} */ (find("code"))
    this.#copy = /** @type {HTMLElement} */ (find("[data-nl-copy]"))
    this.#link = /** @type {HTMLAnchorElement} */ (find("a[download]"))
    this.#name = this.#link.download.replace(/\.bib$/, "")
    const others = forms.map((form) => ({ ...form, text: texts[form.id] }))
    this.#forms = new Map([this.#written, ...others].map((form) => [form.id, form]))
    this.#menu.append(...optionsOf(others))
  }

  /** Shows the form that was chosen last, and listens; anybody may have written what is stored. */
  begin() {
    const last = parsed(stored(key) ?? "")
    if (typeof last === "string" && this.#forms.has(last)) this.#menu.value = last
    if (this.#menu.parentElement) this.#menu.parentElement.hidden = false
    this.#menu.addEventListener("change", () => this.#choose())
    this.#show()
  }

  /** The form that the page shows by itself. @returns {Written} */
  get #written() {
    const { value, text } = this.#menu.options[0]
    return { id: value, name: text, ending: "bib", type: "", text: this.#code.textContent ?? "" }
  }

  #choose() {
    store(key, this.#menu.value)
    this.#show()
  }

  /** Puts the chosen form where BibTeX stood; a file of it is made of the page, without a request. */
  #show() {
    const form = this.#forms.get(this.#menu.value)
    if (!form) return
    if (this.#code.textContent !== form.text) this.#code.textContent = form.text // else what is selected stays so
    this.#region.ariaLabel = form.name
    this.#copy.textContent = say("citing.copy", { form: form.name })
    this.#link.textContent = say("citing.download", { form: form.name })
    this.#link.download = `${this.#name}.${form.ending}`
    if (this.#link.href.startsWith("blob:")) URL.revokeObjectURL(this.#link.href)
    this.#link.href = URL.createObjectURL(new Blob([form.text], { type: form.type || "application/x-bibtex" }))
  }
}

export { save } from "./modules/files.js"
export { forms, offerListForms, offerPickedForms }

/** Lets the reader choose a form. */
export const offerForms = (/** @type {HTMLElement} */ element) => {
  new Citation(JSON.parse(element.dataset.nlForms ?? "{}"), element).begin()
}
