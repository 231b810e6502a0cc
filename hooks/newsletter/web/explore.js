// The explore page, which has the search in place of the dialog.

import { Explore } from "./explore/exploring.js"

// The lists that stood here once stand on a page of their own; where one was linked to, that leads on.
if (/^#_\w+$/.test(location.hash)) location.replace(new URL(`../titles/${location.hash}`, import.meta.url))

const element = document.querySelector("[data-nl-explore]")
if (!(element instanceof HTMLElement)) throw new Error("This is not the explore page")
const explore = new Explore(element)

/** Leads to the box. */
export const open = () => explore.open()
