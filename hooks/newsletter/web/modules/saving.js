// Saving: whether an entry is on the reader's shelf, and the button that puts it there; what the button does comes at its
// first click.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { keyOf, root, stored } from "./stored.js"

const entryPath = /^papers\/([^/]+)\/$/

/** Where an entry of the shelf is kept in this browser. */
export const shelfKey = (/** @type {string} */ id) => keyOf(`shelf.${id}`)

/** The id of the entry to whose page a path leads; "" where it leads elsewhere. */
export const idOfPath = (/** @type {string} */ path) =>
  (path.startsWith(root.pathname) && entryPath.exec(path.slice(root.pathname.length))?.[1]) || ""

const show = (/** @type {HTMLElement} */ button) => {
  const { nlSave: id = "", nlTitle: title = "" } = button.dataset
  const is = stored(shelfKey(id)) !== null
  button.textContent = say(is ? "shelf.saved" : "shelf.save")
  button.ariaLabel = say(is ? "shelf.saved_entry" : "shelf.save_entry", { title })
  button.toggleAttribute("data-nl-is-saved", is)
}

/** Lets every button of the page say whether its entry is saved. */
export const showSaved = () => {
  for (const button of document.querySelectorAll("[data-nl-save]")) if (button instanceof HTMLElement) show(button)
}

const save = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) =>
  import("../save.js").then(({ toggle }) => toggle(currentTarget))

/** Whether the site has a shelf, to which its foot leads. */
export const hasShelf = () => document.querySelector("[data-nl-to-shelf]") !== null

/**
 * The button that saves an entry.
 *
 * @param {string} id
 * @param {string} title
 */
export const saveButton = (id, title) => {
  const attributes = { type: "button", class: "nl-button nl-save", "data-nl-save": id, "data-nl-title": title }
  const button = h("button", { ...attributes, click: save })
  show(button)
  return button
}
