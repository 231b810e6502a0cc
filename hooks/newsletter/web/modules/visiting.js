// Visiting: whether this browser remembers when the reader was here, which it does only for those who follow something or
// asked for it.

import { stored } from "./stored.js"

const root = new URL("../", import.meta.url)

/** Where that is kept: what was there at the last visit, when a page was opened last, and what was opened since. */
export const visitKeys = {
  last: `${root.pathname}.visit`,
  seen: `${root.pathname}.visit.seen`,
  opened: `${root.pathname}.visit.opened`,
}

/** What is kept instead of a visit where the reader wants none to be remembered. */
export const off = "off"

/** Whether visits are remembered. */
export const isVisiting = () => ![null, off].includes(stored(visitKeys.last))

/** Whether the reader has said that no visits are to be remembered. */
export const isOff = () => stored(visitKeys.last) === off
