// Focus: what becomes of it when the dialog takes the form, and when it is shut.

import { form, input } from "../find/addresses.js"

/** Moves what has the focus, which keeps what is selected in it. */
export const withFocusKept = (/** @type {() => void} */ move) => {
  const { selectionStart, selectionEnd } = input
  move()
  input.setSelectionRange(selectionStart, selectionEnd)
}

/** Gives the focus back to what had it, or to the form's button where that is not to be seen any more. */
export const giveBack = (/** @type {Element | null} */ giver) => {
  if (!(giver instanceof HTMLElement) || !giver.isConnected || giver === document.body) {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    return
  }
  giver.focus({ preventScroll: true })
  if (document.activeElement !== giver) form.querySelector("button")?.focus({ preventScroll: true })
}
