// Marks: a line on the home page, and a dot before each title that is new and was not opened.

import { h } from "../elements/element.js"
import { idOfPath } from "../modules/saving.js"
import { isVisiting } from "../modules/visiting.js"
import { say } from "../strings/say.js"
import { texts } from "../strings/texts.js"
import { keptVisit, unopened } from "./kept_visit.js"

const titles = "main :is(h3, li, td, p) > a[href*='/papers/']:not([download], .nl-links a)" // not for readers

/** A day as the archive writes it. */
export const dayOf = (/** @type {number} */ time) => {
  const day = new Date(time)
  const month = day.toLocaleDateString(texts.language, { month: "long" })
  return say("visit.day", { day: String(day.getDate()), month, year: String(day.getFullYear()) })
}

/** Says on the home page how much is new, and leads to it. */
export const sayOnHome = () => {
  const line = document.querySelector("[data-nl-since]")
  const page = document.querySelector("[data-nl-to-following]")
  if (!(line instanceof HTMLElement) || !(page instanceof HTMLAnchorElement)) return
  const { fresh, quarter, since } = isVisiting() ? keptVisit() : { fresh: [], quarter: "", since: 0 }
  const isLater = since > 0 && since <= Date.now()
  line.hidden = !quarter || (!fresh.length && !isLater)
  const [count, date] = [fresh.length, dayOf(since)]
  const said = isLater ? say("visit.new_since", { count, date }) : say("visit.new_since_last", { count })
  line.replaceChildren(count ? h("a", { href: `${page.href}#all` }, said) : say("visit.nothing_since", { date }))
}

/** Puts a dot before titles that are new, and takes those away that are not any more. */
export const markTitles = () => {
  const wanted = new Set(isVisiting() ? unopened() : [])
  for (const dot of document.querySelectorAll(".nl-new")) if (!wanted.has(idAfter(dot))) dot.remove()
  /** @type {Set<string>} */
  const marked = new Set([...document.querySelectorAll(".nl-new")].map(idAfter))
  for (const link of wanted.size ? document.querySelectorAll(titles) : []) {
    const id = link instanceof HTMLAnchorElement && !link.hash ? idOfPath(link.pathname) : ""
    if (!wanted.has(id) || marked.has(id)) continue
    link.before(h("span", { class: "nl-new", role: "img", "aria-label": say("visit.new"), title: say("visit.new") }))
    marked.add(id)
  }
}

const idAfter = (/** @type {Element} */ dot) => {
  const link = dot.nextElementSibling
  return link instanceof HTMLAnchorElement ? idOfPath(link.pathname) : ""
}
