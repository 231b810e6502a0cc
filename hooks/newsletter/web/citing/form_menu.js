// A menu of forms, and the button that makes a file of the one that is chosen.

import { h } from "../elements/element.js"
import { save } from "../modules/files.js"
import { say } from "../strings/say.js"

/** @import { Form } from "./forms.js" */

/** The options of forms. */
export const optionsOf = (/** @type {Form[]} */ forms) => forms.map(({ id, name }) => h("option", { value: id }, name))

/**
 * @template {Form} Offered
 * @param {{ menu: HTMLSelectElement, button: HTMLButtonElement, said: HTMLElement }} parts
 * @param {Offered[]} forms
 * @param {{ textOf: (form: Offered) => Promise<string>, nameOf: (form: Offered) => string, refusal?: (form: Offered) => string }} what
 *   the text of a file and its name, and why there is none
 */
export const offerFiles = ({ menu, button, said }, forms, { textOf, nameOf, refusal = () => "" }) => {
  const form = () => forms.find(({ id }) => id === menu.value) ?? forms[0]
  const name = () => {
    button.textContent = say("citing.download", { form: form().name })
    said.textContent = ""
  }
  let asked = 0
  const take = async () => {
    const taken = form()
    const order = ++asked
    said.textContent = refusal(taken)
    if (said.textContent) return
    said.textContent = say("citing.coming")
    const text = await textOf(taken).catch(() => undefined)
    if (order !== asked) return // who presses again is handed one file
    said.textContent = text === undefined ? say("citing.not_loaded") : ""
    if (text !== undefined) save(text, nameOf(taken), taken.type)
  }
  menu.addEventListener("change", name)
  button.addEventListener("click", take)
  name()
}
