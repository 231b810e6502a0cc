// Deepening: the language model that a reader chooses, so that longer questions are searched by meaning too. It is offered
// with the size of all that is fetched, kept until it is removed, and nothing of it comes before it is chosen.

import { h } from "../elements/element.js"
import { arriving } from "../modules/arriving.js"
import { keyOf, stored, storeText } from "../modules/stored.js"
import { say } from "../strings/say.js"
import { canKeep, fetchedFile, KeptFiles } from "./kept_files.js"

/** @import { Manifest } from "../search/files/manifest.js" */
/** @import { Directions } from "../deeper/likeness.js" */

/** @typedef {typeof import("../deeper.js")} Module */
/** @typedef {import("../deeper.js").Deeper} Deeper */
/** @typedef {NonNullable<Manifest["deeper"]>} Files */

/** @type {() => Promise<Module>} */
const load = arriving(new URL("./deeper.js", import.meta.url))

const still = 250
const script = 20_000
const megabyte = 1_000_000

const pause = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time))

/** Bytes in megabytes, no fewer than they are. */
const inMegabytes = (/** @type {number} */ bytes) => Math.ceil((bytes / megabyte) * 10) / 10

/** Where this browser remembers, if it may, that a reader has declined. */
const refused = keyOf("not-deeper")
const isRefused = () => stored(refused) !== null
const refuse = (/** @type {boolean} */ isSo) => storeText(refused, isSo ? "" : undefined)

/** The offer, what comes of it, and the likeness of entries to a text where it was taken. */
export class Deepening {
  #line
  #page
  #kept
  #changed
  #isOnce
  /** @type {Files | undefined} */
  #files
  #isOn = false
  #newest = 0
  #query = ""
  /** @type {Promise<Deeper> | undefined} */
  #model
  /** @type {Promise<{ name: string, directions: Directions }> | undefined} */
  #entries

  /**
   * @param {{ line: HTMLElement, page: URL, root: URL }} places where a reader sees it, and where the files are
   * @param {() => void} changed asks again, when the model has come or was removed
   * @param {boolean} isOnce whether who declined is offered it no more here
   */
  constructor({ line, page, root }, changed, isOnce) {
    this.#line = line
    this.#page = page
    this.#kept = new KeptFiles(root)
    this.#changed = changed
    this.#isOnce = isOnce
  }

  /** Offers what an archive has, or takes it where it is kept. */
  async begin(/** @type {Manifest} */ { deeper }) {
    const former = this.#files?.model
    this.#files = deeper
    if (!deeper || !canKeep() || former === deeper.model) return
    this.#model = this.#entries = undefined
    this.#isOn = await this.#kept.has(this.#address(deeper.model))
    if (this.#isOn) this.#showOn()
    else this.#offer()
  }

  /** The model, if it had a part in the last answer to this query. */
  at(/** @type {string} */ query) {
    return this.#isOn && query !== "" && query === this.#query ? this : undefined
  }

  /**
   * Asks again with the model, once the reader has stopped typing; nothing where a newer question was asked, or the model
   * has no part in the answer.
   *
   * @template {{ isDeep?: boolean }} Answer
   * @param {string} query
   * @param {(deep: Deepening) => Promise<Answer>} work
   */
  async ask(query, work) {
    if (!this.#isOn) return undefined
    const mine = ++this.#newest
    await pause(still)
    if (mine !== this.#newest) return undefined
    const answer = await work(this).catch(() => undefined)
    if (mine !== this.#newest || !answer?.isDeep) return undefined
    this.#query = query
    return answer
  }

  /** How near every entry is to a text. @returns {Promise<Float32Array | undefined>} */
  async likeness(/** @type {string} */ text, /** @type {Manifest} */ { deeper }) {
    if (!this.#isOn || !deeper || deeper.model !== this.#files?.model) return undefined
    const model = await this.#opened(deeper)
    const [direction, directions] = await Promise.all([model.direction(text), this.#directions(model, deeper)])
    return direction && directions.likeness(direction)
  }

  /** The model, read once. */
  #opened(/** @type {Files} */ { model }) {
    this.#model ??= Promise.all([load(), this.#kept.read(this.#address(model))]).then(([{ Deeper }, content]) => {
      if (!content) throw new Error("The language model is not kept any more")
      return new Deeper(content)
    })
    this.#model.catch(() => this.#lose())
    return this.#model
  }

  /** Says that what was kept is no model, or not there any more, and offers to fetch it again. */
  #lose() {
    this.#model = undefined
    this.#isOn = false
    this.#showLost()
  }

  /** The directions of all entries, of one publication of the site at a time. */
  async #directions(/** @type {Deeper} */ model, /** @type {Files} */ files) {
    const known = await this.#entries
    if (known?.name === files.vectors) return known.directions
    this.#entries = this.#entryFile(files).then((content) => ({
      ...{ name: files.vectors, directions: model.directions(content) },
    }))
    this.#entries.catch(() => (this.#entries = undefined))
    return (await this.#entries).directions
  }

  async #entryFile(/** @type {Files} */ { model, vectors }) {
    const kept = await this.#kept.read(this.#address(vectors))
    if (kept) return kept
    const content = await fetchedFile(this.#address(vectors))
    const isStillKept = await this.#kept.has(this.#address(model)) // the reader may have removed it meanwhile
    if (isStillKept) await this.#kept.keep(this.#address(vectors), content, [this.#address(model)])
    return content.arrayBuffer()
  }

  #address(/** @type {string} */ name) {
    return new URL(name, this.#page)
  }

  /** Fetches the model and what belongs to it. */
  async #fetch() {
    const files = /** @type {Files} */ (this.#files)
    const stopped = new AbortController()
    const told = this.#showComing(stopped)
    try {
      const [content, { Deeper }] = await Promise.all([
        fetchedFile(this.#address(files.model), stopped.signal, told),
        load(),
      ])
      this.#model = content.arrayBuffer().then((bytes) => new Deeper(bytes))
      await this.#model
      await this.#kept.keep(this.#address(files.model), content, [])
      await this.#entryFile(files)
      this.#isOn = true
      refuse(false)
      this.#showOn()
      this.#changed()
    } catch {
      if (stopped.signal.aborted) this.#offer()
      else this.#lose()
    }
  }

  async #remove() {
    this.#isOn = false
    this.#model = this.#entries = undefined
    this.#query = ""
    await this.#kept.remove().catch(() => false)
    refuse(true)
    this.#offer()
    this.#changed()
  }

  #show(/** @type {...import("../elements/element.js").Child} */ ...children) {
    const hadFocus = this.#line.contains(document.activeElement)
    this.#line.replaceChildren(...h("div", {}, children).childNodes)
    this.#line.hidden = !children.length
    if (hadFocus) this.#line.querySelector("button")?.focus()
  }

  #button(/** @type {string} */ name, /** @type {() => void} */ click, isQuiet = true) {
    return h("button", { type: "button", class: isQuiet ? "nl-find-quiet" : "nl-button", click }, name)
  }

  get #size() {
    return inMegabytes((this.#files?.size ?? 0) + script)
  }

  #offer() {
    const get = this.#button(say("search.deeper_get", { size: this.#size }), () => this.#fetch(), isRefused())
    if (!isRefused()) this.#show(h("p", {}, say("search.deeper_offer")), get, this.#refusal())
    else if (this.#isOnce) this.#show()
    else this.#show(get)
  }

  #refusal() {
    return this.#button(say("search.deeper_decline"), () => {
      refuse(true)
      this.#offer()
    })
  }

  /** Shows how far the model has come; gives what is told of it. */
  #showComing(/** @type {AbortController} */ stopped) {
    const label = say("search.deeper_coming", { done: 0, size: this.#size })
    const text = h("p", {}, label)
    const bar = h("progress", { max: this.#files?.size ?? 1, value: 0, "aria-label": label })
    this.#show(
      text,
      bar,
      this.#button(say("search.deeper_cancel"), () => stopped.abort()),
    )
    return (/** @type {number} */ bytes) => {
      bar.value = bytes
      text.textContent = say("search.deeper_coming", { done: inMegabytes(bytes), size: this.#size })
    }
  }

  #showOn() {
    const remove = this.#button(say("search.deeper_remove", { size: this.#size }), () => this.#remove())
    const licence = h("a", { href: this.#address("model-licence.txt").href }, say("search.deeper_licence"))
    this.#show(h("p", { role: "status" }, say("search.deeper_on"), " ", licence), remove)
  }

  #showLost() {
    const again = this.#button(say("search.try_again"), () => this.#fetch())
    this.#show(h("p", { role: "alert" }, say("search.deeper_lost")), again, this.#refusal())
  }
}
