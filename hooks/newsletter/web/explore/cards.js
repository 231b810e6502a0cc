// Cards: hits as the explore page lists them.

import { h } from "../elements/element.js"
import { entryAddress, hasShelf, meaningOf, saveButton, titleOf, topicAddress, volumeAddress } from "../find.js"
import { say } from "../strings/say.js"

/** @import { Found } from "../find/hits.js" */
/** @import { Session } from "../find/session.js" */
/** @import { Selection } from "./selection.js" */

/** @import { Way } from "../search/files/library.js" */

/** A hit on the page: its card, and where its text is to stand. @typedef {{ item: Element, text: Element }} Card */

const linkTo = (/** @type {string} */ label, /** @type {string} */ href, attributes = {}) =>
  h("span", { role: "listitem" }, h("a", { href, ...attributes }, label))

/** The links that a way means: an arXiv id has two, for what is there is open to everybody. */
const linksTo = (/** @type {Way} */ way) => {
  if (typeof way !== "string") return [linkTo(...way)]
  const site = "https://arxiv.org" // not for readers
  return [linkTo("arXiv", `${site}/abs/${way}`), linkTo(say("search.pdf"), `${site}/pdf/${way}`)]
}

/** The citation, before which the links of the entry come when they are there. */
const linksOf = (/** @type {Found} */ hit) => {
  const cited = linkTo("BibTeX", `${entryAddress(hit)}cite.bib`, { download: `${hit.id}.bib` })
  const attributes = { class: "nl-links nl-links--small", role: "list", "aria-label": say("search.links_of_entry") }
  return h("div", attributes, cited)
}

/** Puts links on the card in which an element stands, once. */
export const linkCard = (/** @type {Element} */ element, /** @type {Way[]} */ links) => {
  const list = element.closest("li")?.querySelector(".nl-links")
  if (list?.children.length === 1) list.prepend(...links.flatMap(linksTo))
}

const factsOf = (/** @type {Found} */ { kind, credited, volume, year }) => {
  const named = kind.id === "paper" ? `${kind.label} · ` : [h("span", { class: "nl-kind" }, kind.label), " "]
  const way = h("a", { href: volumeAddress(volume) }, volume.label)
  return h("p", { class: "nl-meta" }, named, credited && `${credited} · `, way, ` · ${year}`)
}

const topicsOf = (/** @type {Found} */ { topics }) => {
  const tag = (/** @type {Found["topics"][0]} */ topic) =>
    h("span", { role: "listitem" }, h("a", { href: topicAddress(topic) }, topic.name))
  const label = say("search.topics_of_entry")
  return topics.length > 0 && h("div", { class: "nl-tags", role: "list", "aria-label": label }, topics.map(tag))
}

/**
 * @param {Found} hit
 * @param {Session} session
 * @param {Selection} selection
 * @returns {Card}
 */
export const cardOf = (hit, session, selection) => {
  const text = h("p", { class: "nl-hit__text" })
  const title = h("h3", {}, h("a", { href: entryAddress(hit) }, titleOf(hit, session)))
  const box = selection.boxOf(hit.id, entryAddress(hit), title.textContent ?? "")
  const save = hasShelf() && saveButton(hit.id, title.textContent ?? "")
  const item = h(
    "li",
    { class: "nl-card nl-hit" },
    title,
    text,
    factsOf(hit),
    meaningOf(hit),
    h("div", { class: "nl-card__foot" }, linksOf(hit), save, box, topicsOf(hit)),
  )
  return { item, text }
}
