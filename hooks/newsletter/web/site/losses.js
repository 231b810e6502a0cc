// Losses: where a part of the page does not come, and nothing else says so, all see and hear it for a while.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"

const shownFor = 6000

/** @type {HTMLElement | undefined} */
let said

/** Says once what did not arrive; a module or file of which a browser got nothing ends with a TypeError. */
export const sayLosses = () =>
  addEventListener("unhandledrejection", ({ reason }) => {
    if (!(reason instanceof TypeError) || said?.isConnected) return
    said = h("p", { class: "nl-saved", role: "alert" }, say("page.partly_loaded"))
    document.body.append(said)
    setTimeout(() => said?.remove(), shownFor)
  })
