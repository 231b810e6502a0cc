// Announcing: places where a screen reader hears what a click did.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"

const shownFor = 6000

/** Puts such a place after an element. */
export const statusAfter = (/** @type {Element} */ element) => {
  const status = h("span", { class: "nl-said", role: "status" })
  element.after(status)
  return status
}

/** Says beside a button, for a while, that what it does could not be loaded; only some browsers try again at a click. */
export const sayNotLoaded = (/** @type {Element} */ button) => {
  const status = statusAfter(button)
  setTimeout(() => (status.textContent = say("click.not_loaded"))) // a screen reader hears a place that was there before
  setTimeout(() => status.remove(), shownFor)
}
