// Along: how a list leaves the shelf and comes back, as files, as an address, and how all of it is deleted.

import { forms, offerPickedForms } from "../cite.js"
import { h } from "../elements/element.js"
import { follows } from "../save.js"
import { say } from "../strings/say.js"
import { asAddress, asJson, asMarkdown, mostInAddress } from "./shelf_files.js"
import { longestFile, lookedUp, readFile } from "./taking_in.js"

/** @import { ShelfPage } from "./shelf_page.js" */

/** @typedef {{ currentTarget: HTMLInputElement }} Happened */

/** The files that need nothing but the shelf. */
const ownForms = (/** @type {ShelfPage} */ page) => [
  {
    id: "markdown",
    name: "Markdown", // not for readers: a name in every language
    ending: "md",
    type: "text/markdown",
    make: () => asMarkdown(page.title, page.entries),
  },
  {
    id: "json",
    name: "JSON",
    ending: "json",
    type: "application/json",
    make: () => asJson(page.entries, page.ordered, page.list ? [] : follows.all),
  },
]

const copyTo = async (/** @type {ShelfPage} */ page, /** @type {HTMLInputElement} */ field) => {
  try {
    await navigator.clipboard.writeText(field.value)
    page.say(say("copy.done"))
  } catch {
    field.select()
    page.say(say("copy.by_key"))
  }
}

/** The address of the list that is open. */
const addressOf = (/** @type {ShelfPage} */ page) => {
  const select = (/** @type {Happened} */ { currentTarget }) => currentTarget.select()
  const field = h("input", { type: "text", readonly: true, "data-nl-address": true, focus: select })
  const copy = h(
    "button",
    { type: "button", class: "nl-button", click: () => copyTo(page, field) },
    say("shelf.copy_address"),
  )
  const label = h("label", {}, say("shelf.address"), " ", field)
  const show = () => {
    const ids = page.entries.map(({ id }) => id)
    const isFit = ids.length <= mostInAddress
    field.value = isFit ? asAddress(page.list, ids) : say("shelf.too_many", { most: mostInAddress })
    copy.disabled = !isFit || !ids.length
  }
  return { show, element: h("p", { class: "nl-actions" }, label, " ", copy) }
}

const read = async (/** @type {ShelfPage} */ page, /** @type {File} */ file) => {
  if (file.size > longestFile) throw new Error("It is too long")
  page.takeIn(await lookedUp(readFile(await file.text())), page.list)
}

const importer = (/** @type {ShelfPage} */ page) => {
  const change = async (/** @type {Happened} */ { currentTarget }) => {
    const [file] = currentTarget.files ?? []
    if (file) await read(page, file).catch(() => page.say(say("shelf.not_read", { file: file.name })))
    currentTarget.value = ""
  }
  const accept = ".json,.bib,.ris,.md,.txt,application/json,text/plain" // not for readers
  return h("p", {}, h("label", {}, say("shelf.import"), " ", h("input", { type: "file", accept, change })))
}

const deleter = (/** @type {ShelfPage} */ page) => {
  const click = () =>
    page.attempt(
      () => page.shelf.clear(),
      () => say("shelf.all_deleted"),
    )
  return h("p", {}, h("button", { type: "button", class: "nl-button", click }, say("shelf.delete_all")))
}

/** What one takes along: files and citations, the address, files that come in; `show` says anew what has changed. */
export const along = (/** @type {ShelfPage} */ page, /** @type {HTMLElement} */ element) => {
  const { nlArchive = "", nlCitedForms } = element.dataset
  const others = [...(nlCitedForms === undefined ? [] : forms), ...ownForms(page)]
  const taken = offerPickedForms(others, nlArchive, page.cited, "shelf")
  const address = addressOf(page)
  const parts = [h("div", { class: "nl-actions" }, taken), address.element, importer(page), deleter(page)]
  return {
    show: address.show,
    element: h(
      "section",
      { class: "nl-shelf__along", "aria-labelledby": "_along" },
      h("h2", { id: "_along" }, say("shelf.along")),
      parts,
    ),
  }
}
