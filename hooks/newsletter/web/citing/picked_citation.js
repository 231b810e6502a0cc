// The citations of entries that a reader has picked: BibTeX of a few as each has it, all else out of the files of the whole
// archive.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { fetched } from "../modules/files.js"
import { offerFiles, optionsOf } from "./form_menu.js"
import { picked, sourceOf } from "./picking.js"

/** @import { Form } from "./forms.js" */

/** A form, and where it needs no file of the archive what makes it. @typedef {Form & { make?: () => string }} PickedForm */

/** So many entries are asked for their BibTeX one by one. */
const few = 20

/** @type {PickedForm} */
const bibtex = { id: "bibtex", name: "BibTeX", ending: "bib", type: "application/x-bibtex" }

/**
 * A menu of forms and the button that makes a file of the one chosen.
 *
 * @param {PickedForm[]} others the forms beside BibTeX
 * @param {string} archive the folder of the archive's files
 * @param {Map<string, string>} entries the addresses of entries by their ids, which may change
 * @param {string} [file] the name of the files, without its ending
 */
export const offerPickedForms = (others, archive, entries, file = "citations") => {
  const forms = [bibtex, ...others]
  const hasFiles = others.some(({ make }) => !make)
  const textOf = async (/** @type {PickedForm} */ { id, make }) => {
    if (make) return make()
    if (id !== bibtex.id || (hasFiles && entries.size > few))
      return picked(id, await fetched(archive + sourceOf(id).file), [...entries.keys()])
    const each = [...entries.values()].map((address) => fetched(`${address}cite.bib`))
    return (await Promise.all(each)).join("\n")
  }
  const menu = h("select", { "aria-label": say("citing.format") }, ...optionsOf(forms))
  const button = h("button", { type: "button", class: "nl-button" })
  const said = h("span", { class: "nl-said", role: "status" })
  const refusal = (/** @type {PickedForm} */ { make }) => (entries.size || make ? "" : say("citing.nothing"))
  const nameOf = (/** @type {PickedForm} */ { ending }) => `${file}.${ending}`
  offerFiles({ menu, button, said }, forms, { textOf, nameOf, refusal })
  return h("span", { class: "nl-selection__forms" }, menu, " ", button, said)
}
