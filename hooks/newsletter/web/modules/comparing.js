// Comparing: the way to the page that sets entries side by side, where the site has one.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"

/** So many entries stand side by side. */
export const mostCompared = 4

const wayThere = () => {
  const page = document.querySelector("[data-nl-to-compare]")
  return page instanceof HTMLAnchorElement ? page.href : undefined
}

/** Whether the site has a page that compares. */
export const canCompare = () => wayThere() !== undefined

/** A link to that page, hidden until there is something to compare; a link always leads somewhere. */
export const newWayToCompare = () => h("a", { class: "nl-button", href: wayThere() ?? "./", hidden: true })

/** Lets a link lead to the page that compares entries, if they are two to four. */
export const showWayToCompare = (/** @type {HTMLAnchorElement} */ link, /** @type {string[]} */ ids) => {
  const page = wayThere()
  link.hidden = !page || ids.length < 2 || ids.length > mostCompared
  if (link.hidden) return
  link.href = `${page}#ids=${ids.join(".")}`
  link.textContent = say("compare.link", { count: ids.length })
}
