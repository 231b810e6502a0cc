// An item of the shelf: what is known of the entry, and what the reader can do with it.

import { h } from "../elements/element.js"
import { canCompare } from "../modules/comparing.js"
import { longestNote } from "../save.js"
import { say } from "../strings/say.js"
import { factsLine, pageOf } from "./shelf_files.js"

/** @import { SavedEntry } from "./saved_entry.js" */

/**
 * What an item asks for.
 *
 * @typedef {{ move: (id: string, way: -1 | 1) => void, toTop: (id: string) => void, remove: (id: string) => void,
 *   mark: (id: string, isRead: boolean) => void, note: (id: string, text: string) => void,
 *   put: (id: string, list: string, isIn: boolean) => void, pick: (id: string, isIn: boolean) => void }} Acts
 */
/** What all items of a page have in common. @typedef {{ acts: Acts, lists: [name: string, ids: Set<string>][], count: number, picked: Set<string> }} Around */
/** @typedef {{ currentTarget: HTMLInputElement & HTMLTextAreaElement & HTMLDetailsElement }} Happened */

const linkTo = (/** @type {string} */ href, /** @type {string} */ text) => h("a", { href }, text)

const linksOf = (/** @type {SavedEntry} */ { arxiv, doi, told }) => {
  const links = [
    told && arxiv && linkTo(`https://arxiv.org/abs/${arxiv}`, "arXiv"), // not for readers
    told && doi && linkTo(`https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`, "DOI"), // not for readers
  ]
  return links.flatMap((link) => (link ? [" · ", link] : []))
}

/** What an entry is called; at least by its id. */
export const titleOf = (/** @type {SavedEntry} */ { id, title }) => title || id

/**
 * A button of an item, which says of what it is one.
 *
 * @param {string} name by which the focus finds it again
 * @param {import("../strings/say.js").Key} key
 * @param {string} title
 * @param {import("../elements/element.js").Attribute} click
 */
const button = (name, key, title, click) => {
  const said = say(key)
  return h(
    "button",
    { type: "button", class: "nl-button", "data-do": name, "aria-label": `${said}: ${title}`, click },
    said,
  )
}

const listBoxes = (/** @type {string} */ id, /** @type {Around} */ { acts, lists }) =>
  lists.map(([name, ids]) => {
    const change = (/** @type {Happened} */ { currentTarget }) => acts.put(id, name, currentTarget.checked)
    const box = h("input", { type: "checkbox", checked: ids.has(id), change, "data-do": `list-${name}` })
    return h("label", { class: "nl-shelf__box" }, box, " ", h("bdi", {}, name))
  })

/** What opens below an item: note and lists, made when it is opened. */
const more = (/** @type {SavedEntry} */ entry, /** @type {Around} */ around) => {
  const { id, note } = entry
  const input = (/** @type {Happened} */ { currentTarget }) => around.acts.note(id, currentTarget.value)
  const area = h("textarea", { rows: 3, maxlength: longestNote, dir: "auto", "data-do": "note", input })
  area.value = note
  return h(
    "div",
    { class: "nl-shelf__more" },
    h("label", {}, say("shelf.note"), area),
    around.lists.length > 0 && h("fieldset", {}, h("legend", {}, say("shelf.in_lists")), listBoxes(id, around)),
    button("top", "shelf.to_top", titleOf(entry), () => around.acts.toTop(id)),
  )
}

/** The box that picks an entry to compare it with others, where the site has a page for that. */
const pickBox = (/** @type {SavedEntry} */ entry, /** @type {Around} */ { acts, picked }) => {
  if (!canCompare()) return undefined
  const change = (/** @type {Happened} */ { currentTarget }) => acts.pick(entry.id, currentTarget.checked)
  const label = `${say("compare.pick")}: ${titleOf(entry)}`
  const attributes = { type: "checkbox", checked: picked.has(entry.id), "aria-label": label, change, "data-do": "pick" }
  return h("label", { class: "nl-shelf__box" }, h("input", attributes), " ", say("compare.pick"))
}

const fold = (/** @type {SavedEntry} */ entry, /** @type {Around} */ around) => {
  const toggle = (/** @type {Happened} */ { currentTarget }) => {
    if (currentTarget.open && currentTarget.children.length === 1) currentTarget.append(more(entry, around))
  }
  const label = `${say("shelf.note_and_lists")}: ${titleOf(entry)}`
  const summary = h("summary", { "data-do": "more", "aria-label": label }, say("shelf.note_and_lists"))
  return h("details", { class: "nl-fold nl-shelf__fold", toggle }, summary)
}

/**
 * An entry in the list.
 *
 * @param {SavedEntry} entry
 * @param {number} place
 * @param {Around} around
 */
export const itemOf = (entry, place, around) => {
  const { acts, count } = around
  const { id, note, isRead } = entry
  const title = titleOf(entry)
  const change = (/** @type {Happened} */ { currentTarget }) => acts.mark(id, currentTarget.checked)
  const box = h("input", {
    type: "checkbox",
    checked: isRead,
    "aria-label": `${say("shelf.read")}: ${title}`,
    change,
    "data-do": "read",
  })
  const [up, down] = [
    button("up", "shelf.up", title, () => acts.move(id, -1)),
    button("down", "shelf.down", title, () => acts.move(id, 1)),
  ]
  up.disabled = place === 0
  down.disabled = place === count - 1
  const remove = button("remove", "shelf.remove", title, () => acts.remove(id))
  return h(
    "li",
    { class: "nl-shelf__item", "data-id": id, "data-is-read": isRead },
    h("h3", { dir: "auto" }, linkTo(pageOf(id), title)),
    h("p", { class: "nl-meta" }, factsLine(entry) || say("shelf.not_known"), linksOf(entry)),
    note && h("p", { class: "nl-shelf__note", dir: "auto" }, note),
    h(
      "div",
      { class: "nl-actions" },
      h("label", { class: "nl-shelf__box" }, box, " ", say("shelf.read")),
      up,
      down,
      remove,
      pickBox(entry, around),
    ),
    fold(entry, around),
  )
}
