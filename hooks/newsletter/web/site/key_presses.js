// Keys: which keys the page answers, and the way to what they do, which comes when one is pressed.

import { isSingleKey } from "../modules/writing.js"

const load = () => import("../keys.js")

const press = (/** @type {KeyboardEvent} */ event) => {
  if (!/^[jkos?]$/.test(event.key) || !isSingleKey(event) || document.querySelector("dialog[open]")) return
  load().then(
    ({ act }) => act(event.key),
    () => {},
  )
}

/** Answers keys, and lets a button show what they do. */
export const offerKeys = (/** @type {HTMLButtonElement} */ button) => {
  button.hidden = false
  button.addEventListener("click", () => load().then(({ act }) => act("?")))
  addEventListener("keydown", press)
}
