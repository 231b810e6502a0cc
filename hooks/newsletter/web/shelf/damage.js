// Damage: what of what is kept cannot be read whole, said, and handed over as it is stored.

import { save } from "../cite.js"
import { h } from "../elements/element.js"
import { say } from "../strings/say.js"

/** @import { KeptPage } from "./kept_page.js" */

/** What says so, if something is damaged. */
export const damageNotice = (/** @type {KeptPage} */ page) => {
  const damaged = page.kept.damaged
  if (!damaged.length) return []
  const text = damaged.map(([key, text]) => `${key}\n${text}\n`).join("\n")
  const take = () => save(text, "shelf-damaged.txt", "text/plain")
  const drop = () => {
    const isDone = page.attempt(
      () => page.kept.dropDamaged(),
      () => say("shelf.damage_deleted"),
    )
    if (isDone) page.focusList()
  }
  return [
    h(
      "div",
      { class: "nl-notice" },
      h("p", {}, say("shelf.damaged", { count: damaged.length })),
      h(
        "p",
        { class: "nl-actions" },
        h("button", { type: "button", class: "nl-button", click: take }, say("shelf.damaged_text")),
        h("button", { type: "button", class: "nl-button", click: drop }, say("shelf.damaged_delete")),
      ),
    ),
  ]
}
