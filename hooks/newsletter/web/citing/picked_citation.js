// The citations of entries that a reader has picked: BibTeX as each has it, other forms out of the files of the whole archive.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { fetched, save } from "./files.js"
import { picked, sourceOf } from "./picking.js"

/** @import { ListForm } from "./list_citation.js" */

/** @type {ListForm} */
const bibtex = { id: "bibtex", name: "BibTeX", ending: "bib", type: "application/x-bibtex" }

/**
 * A menu of forms and the button that makes a file of the one chosen.
 *
 * @param {ListForm[]} others the forms beside BibTeX
 * @param {string} archive the folder of the archive's files
 * @param {Map<string, string>} entries the addresses of entries by their ids, which may change
 */
export const offerPickedForms = (others, archive, entries) => {
  const forms = [bibtex, ...others]
  const form = () => forms.find(({ id }) => id === menu.value) ?? bibtex
  const textOf = async (/** @type {string} */ id) => {
    if (id !== bibtex.id) return picked(id, await fetched(archive + sourceOf(id).file), [...entries.keys()])
    const each = [...entries.values()].map((address) => fetched(`${address}cite.bib`))
    return (await Promise.all(each)).join("\n")
  }
  const name = () => {
    button.textContent = say("citing.download", { form: form().name })
    said.textContent = ""
  }
  const take = async () => {
    said.textContent = ""
    try {
      save(await textOf(form().id), `citations.${form().ending}`, form().type)
    } catch {
      said.textContent = say("citing.not_loaded")
    }
  }
  const options = forms.map((one) => h("option", { value: one.id }, one.name))
  const menu = h("select", { "aria-label": say("citing.format"), change: name }, ...options)
  const button = h("button", { type: "button", class: "nl-button", click: take })
  const said = h("span", { class: "nl-said", role: "status" })
  name()
  return h("span", { class: "nl-selection__forms" }, menu, " ", button, said)
}
