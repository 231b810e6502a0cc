// Visiting: whether this browser remembers when the reader was here, which it does only for those who follow something or
// asked for it.

import { keyOf, stored } from "./stored.js"

/** Where that is kept: what was there at the last visit, when a page was opened last, and what was opened since. */
export const visitKeys = {
  last: keyOf("visit"),
  seen: keyOf("visit.seen"),
  opened: keyOf("visit.opened"),
}

/** What is kept instead of a visit where the reader wants none to be remembered. */
export const off = "off"

/** Whether visits are remembered. */
export const isVisiting = () => ![null, off].includes(stored(visitKeys.last))

/** Whether the reader has said that no visits are to be remembered. */
export const isOff = () => stored(visitKeys.last) === off
