// The explore page, which has the search in place of the dialog.

import { Explore } from "./explore/exploring.js"

export { find } from "./explore/finding.js"
export { readState } from "./explore/state.js"

const element = document.querySelector("[data-nl-explore]")

// The lists that stood here once stand on a page of their own; where one was linked to, that leads on.
if (element && /^#_\w+$/.test(location.hash)) location.replace(new URL(`../titles/${location.hash}`, import.meta.url))

const explore = element instanceof HTMLElement ? new Explore(element) : undefined

/** Leads to the box. */
export const open = () => explore?.open()
