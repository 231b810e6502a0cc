// The place on the page of the shelf where a reader has the whole archive kept, sees how far that is, and has it removed.

import { h } from "./elements/element.js"
import { ask, canKeep } from "./keep.js"
import { say } from "./strings/say.js"

/** @typedef {{ has: number, files: number, bytes: number, isWhole: boolean, isBegun: boolean, isNewest: boolean, refused: number, missing: string[], error?: string }} State */

const megabyte = 1_000_000

/** So many files are named that the site does not give. */
const mostNamed = 20

/** What went wrong, in words. @type {Record<string, "offline.no_room" | "offline.changed">} */
const faults = {
  QuotaExceededError: "offline.no_room",
  VersionError: "offline.changed",
  NotFoundError: "offline.changed",
}

/** How far it is, with what is refused. */
const reached = (/** @type {State | undefined} */ state) => (state?.has ?? 0) + (state?.refused ?? 0)

/** What there is to say at the end. */
const said = (/** @type {State} */ { missing }) =>
  missing.length ? say("offline.done_but", { count: missing.length }) : say("offline.done")

/** The names of what the site does not give. */
const lacking = (/** @type {string[]} */ missing) => {
  const more = missing.length - mostNamed
  const named = missing.slice(0, mostNamed).map((path) => h("li", {}, h("code", { dir: "ltr" }, path || "index.html")))
  const rest = more > 0 && h("li", {}, say("offline.more_missing", { count: more }))
  return [h("p", {}, say("offline.missing", { count: missing.length })), h("ul", {}, named, rest)]
}

class Offline {
  #element
  #isRunning = false
  /** @type {State | undefined} */
  #state
  #text = h("p")
  #missing = h("div")
  #bar = h("progress", { "aria-label": say("offline.progress"), hidden: true })
  #said = h("p", { class: "nl-said", role: "status", tabindex: -1 })
  #main = h("button", {
    type: "button",
    class: "nl-button",
    click: () => (this.#isRunning ? this.#stop() : this.#run()),
  })
  #remove = h("button", { type: "button", class: "nl-button", click: () => this.#forget() }, say("offline.remove"))

  constructor(/** @type {HTMLElement} */ element) {
    this.#element = element
  }

  /** Begins when the worker has answered: a heading of nothing would help nobody. */
  async begin() {
    try {
      if (!canKeep()) throw new Error("This browser keeps nothing")
      this.#state = await ask("state")
    } catch {
      return this.#open(h("p", {}, say("offline.impossible")))
    }
    const actions = h("p", { class: "nl-actions" }, this.#main, " ", this.#remove)
    this.#open(h("p", {}, say("offline.pages")), this.#text, this.#missing, this.#bar, actions, this.#said)
    this.#show()
  }

  #open(/** @type {Node[]} */ ...parts) {
    this.#element.append(h("h2", {}, say("offline.title")), ...parts)
    this.#element.hidden = false
  }

  get #size() {
    return Math.ceil((this.#state?.bytes ?? 0) / megabyte)
  }

  #show() {
    const { has = 0, files = 0, refused = 0, missing = [] } = this.#state ?? {}
    const isDone = Boolean(this.#state?.isNewest) && !missing.length
    this.#text.textContent = this.#told()
    this.#missing.replaceChildren(...(missing.length ? lacking(missing) : []))
    this.#main.textContent = this.#named()
    this.#bar.hidden = !this.#isRunning
    this.#bar.max = Math.max(files, 1)
    this.#bar.value = has + refused
    const isLeft = isDone && document.activeElement === this.#main
    this.#main.hidden = isDone
    if (isLeft) this.#said.focus()
  }

  /** How far it is. */
  #told() {
    const { has = 0, files = 0, isWhole = false, isNewest = false } = this.#state ?? {}
    if (isNewest && !this.#isRunning) return say("offline.whole", { size: this.#size })
    if (this.#isRunning || has) return say(isWhole ? "offline.part_of_update" : "offline.part", { has, count: files })
    return say("offline.offer", { count: files, size: this.#size })
  }

  #named() {
    if (this.#isRunning) return say("offline.stop")
    if (this.#state?.isNewest) return say("search.try_again")
    return this.#state?.has ? say("offline.go_on") : say("offline.keep", { size: this.#size })
  }

  #say(/** @type {string} */ text) {
    this.#said.textContent = text
  }

  /** Has the worker fetch, a turn at a time, until all is there, the reader stops it or it comes no further. */
  async #run() {
    this.#isRunning = true
    this.#say("")
    this.#show()
    navigator.storage?.persist?.().catch(() => {}) // some browsers ask the reader, who may leave that unanswered
    let fault = ""
    while (this.#isRunning && !fault) fault = await this.#turn()
    this.#isRunning = false
    if (fault) this.#say(fault)
    this.#show()
  }

  /** Fetches for a turn; what comes back says why there is no other. */
  async #turn() {
    const before = reached(this.#state)
    const told = await ask("go")
    const { error } = told
    const state = (this.#state = error ? await ask("state") : told)
    if (error) return say(faults[error] ?? "offline.lost", { size: this.#size })
    this.#show()
    if (state.isNewest) return said(state)
    return reached(state) > before ? "" : say("offline.lost")
  }

  #stop() {
    this.#isRunning = false
    this.#say(say("offline.stopped"))
    this.#show()
  }

  async #forget() {
    this.#isRunning = false
    await ask("forget")
    this.#state = await ask("state")
    this.#show()
    this.#say(say("offline.removed"))
  }
}

/** Offers to keep the whole archive in its place on the page. */
export const offerOffline = (/** @type {HTMLElement} */ element) => new Offline(element).begin()
