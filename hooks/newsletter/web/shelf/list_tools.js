// Tools of lists: which one is open, what it is called, new ones, and the way back from a change.

import { h } from "../elements/element.js"
import { nameOf } from "../save.js"
import { say } from "../strings/say.js"

/** @import { ShelfPage } from "./shelf_page.js" */

/** @typedef {{ currentTarget: HTMLSelectElement & HTMLInputElement }} Happened */

/**
 * @param {string} name by which the focus finds it again
 * @param {import("../strings/say.js").Key} key
 * @param {() => unknown} click
 */
const button = (name, key, click) =>
  h("button", { type: "button", class: "nl-button", "data-do": name, click }, say(key))

/** The menu of lists. */
const menu = (/** @type {ShelfPage} */ page, /** @type {string[]} */ lists) => {
  const change = (/** @type {Happened} */ { currentTarget }) => page.open(currentTarget.value)
  const option = (/** @type {string} */ value) =>
    h("option", { value, selected: value === page.list }, value || say("shelf.all"))
  const select = h("select", { id: "_list", change, "data-do": "list" }, ["", ...lists].map(option))
  return h("span", {}, h("label", { for: "_list" }, say("shelf.list")), " ", select)
}

/**
 * A form of one line that asks for the name of a list.
 *
 * @param {ShelfPage} page
 * @param {"new" | "rename"} what
 * @param {(name: string) => unknown} use
 */
const nameForm = (page, what, use) => {
  const isNew = what === "new"
  const input = h("input", { type: "text", maxlength: 60, autocomplete: "off", "data-do": what, dir: "auto" })
  input.value = isNew ? "" : page.list
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault()
    const name = nameOf(input.value)
    if (name && page.shelf.lists.includes(name)) page.say(say("shelf.name_taken", { list: name }))
    else if (name) use(name)
  }
  const label = h("label", {}, say(isNew ? "shelf.new_list" : "shelf.new_name"), " ", input)
  return h(
    "form",
    { submit },
    label,
    " ",
    h("button", { class: "nl-button", "data-do": `${what}-done` }, say(isNew ? "shelf.create" : "shelf.rename")),
  )
}

const create = (/** @type {ShelfPage} */ page) => (/** @type {string} */ name) => {
  if (page.change(({ order }) => order(name, []), say("shelf.created", { list: name }))) page.open(name)
}

const rename = (/** @type {ShelfPage} */ page) => (/** @type {string} */ name) => {
  const { list, shelf } = page
  const ids = shelf.order(list)
  const work = (/** @type {import("./kept_shelf.js").Writing} */ { order }) => (order(name, ids), order(list, null))
  if (page.change(work, say("shelf.renamed", { list: name }))) page.open(name)
}

const remove = (/** @type {ShelfPage} */ page) => {
  const { list } = page
  page.change(({ order }) => order(list, null), say("shelf.list_deleted", { list }))
}

/** The tools, for the lists that there are. */
export const listTools = (/** @type {ShelfPage} */ page) => {
  const change = (/** @type {Happened} */ { currentTarget }) => page.showUnreadOnly(currentTarget.checked)
  const unread = h("input", { type: "checkbox", checked: page.isUnreadOnly, change, "data-do": "unread" })
  const isNamed = page.list !== ""
  return [
    menu(page, page.shelf.lists),
    h("label", { class: "nl-shelf__box" }, unread, " ", say("shelf.unread_only")),
    nameForm(page, "new", create(page)),
    isNamed && nameForm(page, "rename", rename(page)),
    isNamed && button("delete-list", "shelf.delete_list", () => remove(page)),
  ].filter((tool) => tool instanceof Node)
}
