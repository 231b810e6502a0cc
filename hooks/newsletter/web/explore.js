// The explore page, which has the search in place of the dialog.

import { Explore } from "./explore/exploring.js"

const element = document.querySelector("[data-nl-explore]")
if (!(element instanceof HTMLElement)) throw new Error("This is not the explore page")
const explore = new Explore(element)

/** Leads to the box. */
export const open = () => explore.open()
