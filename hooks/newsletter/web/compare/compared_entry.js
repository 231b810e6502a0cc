// A compared entry: what its own page and the facts of the shelf say of it, so that no other file has to.

import { h } from "../elements/element.js"
import { root } from "../modules/stored.js"
import { factsOf } from "../save.js"

/** @import { Facts } from "../shelf/saved_entry.js" */

/**
 * What is compared: the title, and of each aspect what stands there; nothing where the page has none.
 *
 * @typedef {{ id: string, address: string, title: Node[], aspects: Record<Aspect, Node[]> }} Compared
 */
/** @typedef {"tagline" | "authors" | "date" | "venue" | "answers" | "topics" | "links" | "related"} Aspect */

/** The address of an entry's page. */
export const addressOf = (/** @type {string} */ id) => `${root.pathname}papers/${id}/`

/** A page of the site, which the browser reads itself: a text is never made into HTML here. @returns {Promise<Document | null>} */
const pageAt = (/** @type {string} */ address) =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.responseType = "document"
    request.addEventListener("load", () => done(request.status === 200 ? request.responseXML : null))
    request.addEventListener("error", () => fail(new Error(`No answer from ${address}`)))
    request.open("GET", address)
    request.send()
  })

/** Where a link of a page leads, without the host where it is our own, which on paper would be printed. */
const leadsTo = (/** @type {string} */ href, /** @type {string} */ address) => {
  const { origin, pathname, search, hash, href: whole } = new URL(href, new URL(address, root))
  return origin === root.origin ? pathname + search + hash : whole
}

/** A part of the page, to stand elsewhere: links lead where they led, names are left, for they may be there already. */
const partOf = (/** @type {Element} */ element, /** @type {string} */ address) => {
  const part = document.importNode(element, true)
  const whole = h("div", {}, part)
  for (const one of whole.querySelectorAll("[id]")) one.removeAttribute("id")
  for (const link of whole.querySelectorAll("a")) link.href = leadsTo(link.getAttribute("href") ?? "", address)
  return part instanceof HTMLAnchorElement ? [part] : [...part.childNodes]
}

const textIn = (/** @type {string | undefined} */ text) => (text ? [document.createTextNode(text)] : [])

/**
 * @param {string} id
 * @param {string} address
 * @param {Document} page
 * @param {Facts | undefined} facts
 * @returns {Compared}
 */
const comparedIn = (id, address, page, facts) => {
  const content = (/** @type {string} */ selector) => {
    const found = page.querySelector(`main ${selector}`)
    return found ? partOf(found, address) : []
  }
  const list = (/** @type {string} */ selector) => {
    const items = [...page.querySelectorAll(`main ${selector}`)].map((item) => h("li", {}, partOf(item, address)))
    return items.length ? [h("ul", {}, items)] : []
  }
  return {
    id,
    address,
    title: content("h1"),
    aspects: {
      tagline: content(".nl-lead"),
      authors: textIn(facts?.authors),
      date: textIn(facts?.date),
      venue: textIn(facts?.where),
      answers: list(".nl-answers li"), // not for readers
      topics: list(".nl-tags li"), // not for readers
      links: list("article .nl-links li"), // not for readers
      related: list(".nl-related li > a"), // not for readers
    },
  }
}

/** The id of the entry to which the page of a former id leads on. */
const movedTo = (/** @type {Document} */ page) => {
  if (!page.querySelector("meta[http-equiv=refresh]")) return undefined
  const now = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? ""
  return /\/papers\/([a-z0-9-]+)\/$/.exec(now)?.[1]
}

/** An entry, under the id that it has now; nothing where the archive has none. @returns {Promise<Compared | undefined>} */
export const comparedEntry = async (/** @type {string} */ id, isSecond = false) => {
  const address = addressOf(id)
  const [page, facts] = await Promise.all([pageAt(address), factsOf([id])])
  const now = page && movedTo(page)
  if (now && !isSecond) return comparedEntry(now, true)
  return page && facts.has(id) ? comparedIn(id, address, page, facts.get(id)) : undefined
}
