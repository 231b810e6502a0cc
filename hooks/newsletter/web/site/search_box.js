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
  /** Once it has come. @type {Opened | undefined} */
  #search

  /**
   * @param {HTMLFormElement} form
   * @param {Element | null} explore where the explore page stands
   * @param {() => Promise<Opened>} load
   */
  constructor(form, explore, load) {
    this.#form = form
    this.#input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"))
    this.#explore = explore
    this.#load = () => load().then((search) => (this.#search = search))
    this.#input.addEventListener("focus", () => this.#load().catch(() => {}), { once: true })
    form.addEventListener("click", (event) => this.#click(event))
    addEventListener("keydown", (event) => this.#press(event))
    if (explore) this.#load().catch(() => this.#lose(explore))
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
    if (!isForSearch(event, this.#form)) return
    const from = document.activeElement
    event.preventDefault()
    // The focus comes to the box but once, in the dialog: where it moves with the box, a screen reader may not hear of it.
    if (this.#search && !this.#form.closest("dialog")) this.#search.open(from)
    else this.#openLater(from)
  }

  /** Takes what is typed meanwhile. */
  #openLater(/** @type {Element | null} */ from) {
    this.#input.focus({ preventScroll: !this.#explore })
    this.#load().then(
      (search) => search.open(from),
      () => this.#input.offsetWidth || location.assign(this.#form.action),
    )
  }

  #click(/** @type {MouseEvent} */ event) {
    const isButton = event.target instanceof Element && event.target.closest("button") !== null
    if (this.#explore || this.#form.closest("dialog") || (isButton && this.#input.value)) return
    event.preventDefault()
    this.#load().then(
      (search) => search.open(this.#input),
      () => isButton && this.#form.submit(),
    )
  }
}
