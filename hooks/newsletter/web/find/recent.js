// Recent queries stay in this browser; where storing is forbidden there are none. What is stored anybody may have written.

import { h } from "../elements/element.js"
import { keepAsked } from "../modules/returning.js"
import { keyOf, parsed, store, stored } from "../modules/stored.js"
import { say } from "../strings/say.js"
import { queryLink } from "./links.js"
import { input } from "./addresses.js"

const key = keyOf("searches")
const most = 5

const isQuery = (/** @type {unknown} */ one) => typeof one === "string" && one.trim() !== ""

/** @returns {string[]} */
const list = () => {
  const found = parsed(stored(key) ?? "[]")
  return Array.isArray(found) ? found.filter(isQuery).slice(0, most) : []
}

/** Remembers a query as the newest, and for the way back to this page. */
export const remember = (/** @type {string} */ query) => {
  const text = query.trim()
  if (!text) return
  store(key, [text, ...list().filter((one) => one !== text)].slice(0, most))
  keepAsked(text)
}

/** Shows the recent queries in an element, which is hidden while there are none. */
export const showRecent = (/** @type {HTMLElement} */ element) => {
  const queries = list()
  const clear = () => {
    store(key, undefined)
    showRecent(element)
    input.focus()
  }
  element.hidden = !queries.length
  element.replaceChildren(
    h("span", { class: "nl-find-name" }, say("search.recent")),
    h(
      "ul",
      {},
      queries.map((query) => h("li", {}, queryLink(query, query))),
    ),
    h("button", { type: "button", class: "nl-find-quiet", click: clear }, say("search.clear_recent")),
  )
}
