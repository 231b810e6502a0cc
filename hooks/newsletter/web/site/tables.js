// Tables: rows that the reader sorts by a column, and filters by words.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { statusAfter } from "../modules/announcing.js"

const inOrder = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare

const folded = (/** @type {string} */ text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

const valueIn = (/** @type {HTMLTableRowElement} */ row, /** @type {number} */ column) => {
  const cell = row.cells[column]
  return cell?.dataset.value ?? cell?.textContent?.trim() ?? ""
}

/**
 * Sorts by a column, the other way round where it was sorted by it before.
 *
 * @param {HTMLTableSectionElement} body
 * @param {HTMLTableCellElement[]} heads
 * @param {number} column
 */
const sortBy = (body, heads, column) => {
  const way = heads[column].getAttribute("aria-sort") === "ascending" ? -1 : 1
  for (const head of heads) head.removeAttribute("aria-sort")
  heads[column].setAttribute("aria-sort", way > 0 ? "ascending" : "descending")
  body.append(...[...body.rows].sort((one, other) => way * inOrder(valueIn(one, column), valueIn(other, column))))
}

/**
 * @param {HTMLTableSectionElement} head
 * @param {HTMLTableSectionElement} body
 */
const offerSorting = (head, body) => {
  const heads = [...head.rows[0].cells]
  heads.forEach((cell, column) => {
    if (!cell.textContent?.trim() || cell.hasAttribute("data-nl-fixed")) return
    const click = () => sortBy(body, heads, column)
    cell.append(h("button", { type: "button", class: "nl-sort", click }, [...cell.childNodes]))
  })
}

/**
 * Hides the rows without some of the words; how many are left.
 *
 * @param {{ row: HTMLTableRowElement, text: string }[]} rows
 * @param {string[]} words
 */
const filterBy = (rows, words) => {
  for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word))
  return rows.filter(({ row }) => !row.hidden).length
}

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableSectionElement} body
 */
const offerFilter = (table, body) => {
  const rows = [...body.rows].map((row) => ({ row, text: folded(row.textContent ?? "") }))
  const input = h("input", { type: "search", autocomplete: "off" })
  const label = h("label", {}, table.dataset.nlTable || say("table.filter"), " ", input)
  const box = h("div", { class: "nl-filter" }, label)
  const status = statusAfter(label)
  const frame = table.closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap") ?? table
  frame.before(box)
  input.addEventListener("input", () => {
    const words = folded(input.value).split(/\s+/).filter(Boolean)
    const shown = filterBy(rows, words)
    status.textContent = words.length ? say("table.shown", { shown, all: rows.length }) : ""
  })
}

/** Lets the reader sort and filter a table of several rows. */
export const offerOrder = (/** @type {HTMLTableElement} */ table) => {
  const [body] = table.tBodies
  if (!table.tHead || !body || body.rows.length < 2) return
  offerSorting(table.tHead, body)
  offerFilter(table, body)
}
