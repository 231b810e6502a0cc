// A list that an address carries: to read, or to put on one's own shelf. Its words are the archive's, but for its name.

import { h } from "../elements/element.js"
import { say, told } from "../strings/say.js"
import { factsLine, pageOf, sentIn } from "./shelf_files.js"
import { titleOf } from "./shelf_item.js"
import { lookedUp, sentEntries } from "./taking_in.js"

/** @import { SavedEntry } from "./saved_entry.js" */
/** @import { ShelfPage } from "./shelf_page.js" */

const lineOf = (/** @type {SavedEntry} */ entry) => {
  const link = h("a", { href: pageOf(entry.id), dir: "auto" }, titleOf(entry))
  return h("li", {}, link, " ", h("span", { class: "nl-meta" }, factsLine(entry)))
}

/**
 * @param {import("../strings/say.js").Key} key
 * @param {number} count
 * @param {() => unknown} click
 */
const button = (key, count, click) => h("button", { type: "button", class: "nl-button", click }, say(key, { count }))

/** What shows the list in the address of the page, if there is one. */
export const sentPanel = async (/** @type {ShelfPage} */ page) => {
  const sent = sentIn(location.hash)
  if (!sent) return undefined
  const found = await lookedUp(sentEntries(sent.ids))
  const { entries, left } = found
  const close = () => {
    history.replaceState(history.state, "", location.pathname)
    panel.remove()
    page.focusList()
  }
  const add = () => page.takeIn(found, sent.name) && close()
  const name = sent.name ? told("shelf.sent_named", { list: h("bdi", {}, sent.name) }) : say("shelf.sent")
  const count = entries.length
  const panel = h(
    "section",
    { class: "nl-shelf__sent", "aria-labelledby": "_sent" },
    h("h2", { id: "_sent", tabindex: -1 }, name),
    count ? h("ol", {}, entries.map(lineOf)) : h("p", {}, say("shelf.sent_nothing")),
    left > 0 && h("p", { class: "nl-meta" }, say("shelf.left_out", { count: left })),
    h(
      "p",
      { class: "nl-actions" },
      count > 0 && button("shelf.add_all", count, add),
      button("shelf.close_sent", 0, close),
    ),
  )
  return panel
}
