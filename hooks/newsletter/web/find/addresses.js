// Addresses: the form in which a page asks the search, and where the search leads.

import { root } from "../modules/stored.js"

/** The explore page. */
export const page = new URL("search/", root)

/** @returns {HTMLFormElement} */
const searchForm = () => {
  const found = document.querySelector("form[data-nl-search]")
  if (!(found instanceof HTMLFormElement)) throw new Error("The page has no search")
  return found
}

/** What the reader searches with. */
export const form = searchForm()

/** The box in it. */
export const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"))

/** Where a query is answered in full. */
export const queryAddress = (/** @type {string} */ query) => `${page.pathname}?${new URLSearchParams({ q: query })}`

export const topicAddress = (/** @type {{ id: string }} */ topic) => `${root.pathname}topics/${topic.id}/`
export const entryAddress = (/** @type {{ id: string }} */ entry) => `${root.pathname}papers/${entry.id}/`
export const volumeAddress = (/** @type {{ id: string }} */ volume) => `${root.pathname}volumes/${volume.id}/`
/** Where a destination is: the page of a topic or volume, and all entries of another. @param {import("../search/filters/places.js").Destination} destination */
export const destinationAddress = ({ kind, value }) => {
  if (kind === "topic") return topicAddress({ id: value })
  return kind === "volume" ? volumeAddress({ id: value }) : queryAddress(`${kind}:"${value}"`)
}
export const folderAddress = (/** @type {string} */ folder) => `${root.pathname}${folder}/`
