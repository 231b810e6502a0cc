// Keys: which keys the page answers, and the way to what they do, which comes when one is pressed.

import { isSingleKey } from "../modules/writing.js"

const load = () => import("../keys.js")

/** What keys that were pressed before do: browsers keep no order among those who wait for the same module. */
let before = Promise.resolve()

const press = (/** @type {KeyboardEvent} */ event) => {
  if (!/^[jkos?]$/.test(event.key) || !isSingleKey(event) || document.querySelector("dialog[open]")) return
  before = before.then(load, load).then(
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
