// Feeds: those that the reader chooses, as addresses and as a file that readers import.

import { save } from "../modules/files.js"
import { say } from "../strings/say.js"

/** @typedef {{ name: string, address: string }} Feed */

/**
 * The list of feeds that readers import; the serialiser escapes what names hold.
 *
 * @param {string} title
 * @param {Feed[]} feeds
 */
export const opml = (title, feeds) => {
  const xml = document.implementation.createDocument(null, "opml")
  const add = (/** @type {Element} */ to, /** @type {string} */ name) => to.appendChild(xml.createElement(name))
  const top = xml.documentElement
  top.setAttribute("version", "2.0")
  add(add(top, "head"), "title").textContent = title
  const body = add(top, "body")
  for (const { name, address } of feeds) {
    const outline = add(body, "outline")
    const said = { type: "rss", text: name, title: name, xmlUrl: address }
    for (const [key, value] of Object.entries(said)) outline.setAttribute(key, value)
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(xml)}\n`
}

/** The choice of feeds. */
class Choice {
  #element
  #result
  #status

  /**
   * @param {HTMLElement} element
   * @param {HTMLElement} result
   * @param {Element} status
   */
  constructor(element, result, status) {
    this.#element = element
    this.#result = result
    this.#status = status
  }

  /** @returns {Feed[]} */
  get feeds() {
    const format = this.#boxes("[type=radio]:checked")[0]?.value ?? ""
    return this.#boxes("[type=checkbox]:checked").map(({ dataset, value }) => ({
      name: dataset.name ?? "",
      address: value + format,
    }))
  }

  /** Shows what is chosen. */
  show() {
    const { feeds } = this
    const code = this.#result.querySelector("code")
    if (code) code.textContent = feeds.map(({ address }) => address).join("\n")
    this.#result.hidden = !feeds.length
    this.#offer(feeds)
    this.#status.textContent = feeds.length
      ? say("chosen_feeds.number", { count: feeds.length })
      : say("chosen_feeds.none")
  }

  /** Shows the boxes in the place of links, and listens to them. */
  begin() {
    for (const box of this.#boxes("[type=checkbox]")) box.hidden = false
    this.#element.addEventListener("change", () => this.show())
    const button = this.#element.querySelector("[data-nl-opml]")
    button?.addEventListener("click", () => save(opml(this.#title, this.feeds), "feeds.opml", "text/x-opml"))
    this.show()
    this.#follow()
    addEventListener("hashchange", () => this.#follow())
  }

  /** Chooses the feed that the address of the page names: whoever wants to follow a topic comes here from its page. */
  #follow() {
    const line = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const box = line?.querySelector("[type=checkbox]")
    if (!(box instanceof HTMLInputElement)) return
    line?.closest("details")?.toggleAttribute("open", true)
    box.checked = true
    this.show()
    const reveal = () => this.#result.scrollIntoView({ block: "center" })
    if (document.readyState === "complete") reveal()
    else addEventListener("load", reveal, { once: true }) // by then the browser has gone to the line itself
  }

  /**
   * Offers readers the one feed that is chosen.
   *
   * @param {Feed[]} feeds
   */
  #offer(feeds) {
    const readers = this.#result.querySelector("[data-nl-readers]")
    if (readers instanceof HTMLElement) readers.hidden = feeds.length !== 1
    const address = feeds[0]?.address ?? ""
    for (const link of this.#result.querySelectorAll("a")) {
      const { nlReader, nlTakesWhole } = link.dataset
      link.href = (nlReader ?? "") + (nlTakesWhole === undefined ? encodeURIComponent(address) : address)
    }
  }

  get #title() {
    return this.#element.dataset.nlChoose ?? ""
  }

  /** @returns {HTMLInputElement[]} */
  #boxes(/** @type {string} */ selector) {
    return [...this.#element.querySelectorAll(selector)].filter((each) => each instanceof HTMLInputElement)
  }
}

const showEach = (/** @type {string} */ selector, /** @type {boolean} */ isShown) => {
  for (const part of document.querySelectorAll(selector)) if (part instanceof HTMLElement) part.hidden = !isShown
}

/** Lets the reader choose feeds. */
export const offerFeeds = (/** @type {HTMLElement} */ element) => {
  const result = element.querySelector("[data-nl-chosen]")
  const status = element.querySelector("[role=status]")
  if (!(result instanceof HTMLElement) || !status) return
  showEach("[data-nl-with-script]", true)
  showEach("[data-nl-without-script]", false)
  new Choice(element, result, status).begin()
}
