// A page of what is kept: what is done there is said, can be undone, and has room or not.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { damageNotice } from "./damage.js"

/** @import { Kept } from "./kept.js" */

export class KeptPage {
  said = h("p", { class: "nl-said nl-shelf__said", role: "status" })
  undo = h("button", { type: "button", class: "nl-button", click: () => this.#takeBack() }, say("shelf.undo"))
  damage = h("div")
  /** How much the list has, above it. */
  count = h("h2", { tabindex: -1 })

  constructor(/** @type {Kept<any>} */ kept) {
    this.kept = kept
  }

  /** Shows what is kept now; a page shows its own beside. @returns {unknown} */
  show() {
    this.damage.replaceChildren(...damageNotice(this))
    this.undo.disabled = !this.kept.canUndo
    return undefined
  }

  focusList() {
    this.count.focus()
  }

  /** Says what became of something. */
  say(/** @type {string} */ text) {
    this.said.textContent = text
  }

  /**
   * Does something to what is kept, shows it and says what became of it; where there is no room it says that.
   *
   * @param {() => unknown} work
   * @param {() => string} said
   */
  attempt(work, said) {
    try {
      work()
    } catch {
      this.say(say("shelf.no_room"))
      return false
    }
    this.show()
    this.say(said())
    return true
  }

  #takeBack() {
    this.attempt(
      () => this.kept.undo(),
      () => say("shelf.undone"),
    )
    if (this.undo.disabled) this.focusList()
  }
}
