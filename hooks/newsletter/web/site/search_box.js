// The search box: the search comes when the reader touches it, by focus, click or key; nothing of it is loaded before. Where
// it does not come the box stays what it is, a form that leads to the explore page.

import { h } from "../elements/element.js"
import { askedBefore } from "../modules/returning.js"
import { isInText, isSingleKey } from "../modules/writing.js"
import { say } from "../strings/say.js"

/** What opens the search. @typedef {{ open: (from?: Element | null) => unknown }} Opened */

/**
 * Whether a key asks for the search: Ctrl or ⌘ and K, or / where nothing is being written.
 *
 * @param {KeyboardEvent} event
 * @param {HTMLFormElement} box
 */
const isForSearch = (event, box) => {
  const { key, target, altKey, ctrlKey, metaKey } = event
  if (altKey) return false
  const isInBox = target instanceof Node && box.contains(target)
  if (key.toLowerCase() === "k" && ctrlKey !== metaKey) return isInBox || !isInText(target)
  return key === "/" && isSingleKey(event)
}

/** Milliseconds until a screen reader has met the box with the focus: if it moved sooner, Orca would say nothing of it. */
const unheard = 150

/** Says in the place of the explore page that the search did not come. */
const sayLost = (/** @type {Element} */ element) => {
  const again = h("button", { class: "nl-button", click: () => location.reload() }, say("search.try_again"))
  element.replaceWith(h("p", { class: "nl-notice", role: "alert" }, say("search.not_loaded"), " ", again))
}

/** The form, and the search that takes it: a dialog, or the explore page where that is the page itself. */
export class SearchBox {
  #form
  #input
  #explore
  #load
  /** What had the focus when the search was asked for, until it opens. @type {{ from: Element | null } | undefined} */
  #asked

  /**
   * @param {HTMLFormElement} form
   * @param {Element | null} explore where the explore page stands
   * @param {() => Promise<Opened>} load
   */
  constructor(form, explore, load) {
    this.#form = form
    this.#input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"))
    this.#explore = explore
    this.#load = load
    this.#input.addEventListener("focus", () => load().catch(() => {}), { once: true })
    form.addEventListener("click", (event) => this.#click(event))
    addEventListener("keydown", (event) => this.#press(event))
    if (explore) load().catch(() => this.#lose(explore))
    else this.#askAgain()
  }

  /** Opens the dialog as the reader left it who comes back from what was found. */
  #askAgain() {
    const asked = askedBefore()
    if (!asked) return
    this.#input.value = asked
    this.#load().then(
      (search) => search.open(null),
      () => {},
    )
  }

  /** Leaves the query in the box, and says that the search did not come. */
  #lose(/** @type {Element} */ element) {
    this.#input.value ||= new URLSearchParams(location.search).get("q") ?? ""
    sayLost(element)
  }

  #press(/** @type {KeyboardEvent} */ event) {
    if (event.key === "Escape") this.#leave()
    if (!isForSearch(event, this.#form)) return
    const from = document.activeElement
    event.preventDefault()
    const heard = this.#explore ? undefined : new Promise((done) => setTimeout(done, unheard))
    this.#ask(from, () => this.#input.offsetWidth || this.#form.submit(), heard)
  }

  #click(/** @type {MouseEvent} */ event) {
    const isButton = event.target instanceof Element && event.target.closest("button") !== null
    const sends = isButton && this.#input.value && this.#input.offsetWidth // not what a phone's box has, which is not seen
    if (this.#explore || this.#form.closest("dialog") || sends) return
    event.preventDefault()
    this.#ask(this.#input, () => isButton && this.#form.submit())
  }

  /**
   * Takes what is written from now on, on a phone in a box that is seen meanwhile, and opens the search when it has come, unless
   * the reader has left it by then.
   *
   * @param {Element | null} from what has the focus back when the search is shut
   * @param {() => unknown} lose what is done where it does not come
   * @param {Promise<unknown>} [heard] what it waits for
   */
  async #ask(from, lose, heard) {
    const asked = (this.#asked = { from })
    this.#form.dataset.nlAsked = ""
    this.#input.focus({ preventScroll: !this.#explore })
    const search = await this.#load().catch(() => {})
    if (search) await heard
    if (this.#asked !== asked) return
    this.#asked = undefined
    await search?.open(from)
    delete this.#form.dataset.nlAsked
    if (!search) lose()
  }

  /** Asks for the search no more, and gives the focus back. */
  #leave() {
    if (!this.#asked) return
    const { from } = this.#asked
    this.#asked = undefined
    this.#input.blur()
    delete this.#form.dataset.nlAsked
    if (from instanceof HTMLElement) from.focus({ preventScroll: true })
  }
}
