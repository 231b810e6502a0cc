// The citation of a list in the forms beside BibTeX: made of the files of the whole archive, when a reader asks for one.

import { statusAfter } from "../modules/announcing.js"
import { fetched } from "../modules/files.js"
import { offerFiles, optionsOf } from "./form_menu.js"
import { forms } from "./forms.js"
import { idsIn, picked, sourceOf } from "./picking.js"

/** @import { Form } from "./forms.js" */

/** Lets the reader take a list in other forms. */
export const offerListForms = (/** @type {HTMLElement} */ element) => {
  const [menu, button] = [element.querySelector("select"), element.querySelector("button")]
  const bibtex = element.querySelector("a[download]")
  if (!menu || !button || !(bibtex instanceof HTMLAnchorElement)) return
  const { nlArchive = "", nlListForms = "{}" } = element.dataset
  const own = JSON.parse(nlListForms)
  const textOf = async (/** @type {Form} */ { id }) => {
    const [cited, all] = await Promise.all([fetched(bibtex.href), fetched(nlArchive + sourceOf(id).file)])
    return picked(id, all, idsIn(cited), own[id])
  }
  menu.append(...optionsOf(forms))
  if (menu.parentElement) menu.parentElement.hidden = false
  const nameOf = (/** @type {Form} */ { ending }) => bibtex.download.replace(/bib$/, ending)
  offerFiles({ menu, button, said: statusAfter(button) }, forms, { textOf, nameOf })
}
