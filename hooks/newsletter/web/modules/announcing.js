// Announcing: places where a screen reader hears what a click did.

import { h } from "../elements/element.js"

/** Puts such a place after an element. */
export const statusAfter = (/** @type {Element} */ element) => {
  const status = h("span", { class: "nl-said", role: "status" })
  element.after(status)
  return status
}
