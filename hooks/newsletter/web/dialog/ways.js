// Ways: where the dialog leads beside its hits.

import { h } from "../elements/element.js"
import { queryLink } from "../find/links.js"
import { folderAddress, queryAddress } from "../find/addresses.js"
import { say } from "../strings/say.js"

/** @import { Found } from "../find/hits.js" */

const mostTopics = 5

const line = (/** @type {string} */ name, /** @type {Element[]} */ items) => [
  h("span", { class: "nl-find-name" }, name),
  h("ul", {}, items),
]

const wayTo = (/** @type {string} */ folder, /** @type {string} */ name) =>
  h("li", {}, h("a", { href: folderAddress(folder) }, name))

/** What can be browsed instead. */
export const browse = () =>
  h(
    "div",
    { class: "nl-find-line" },
    line(say("search.browse"), [
      wayTo("search", say("search.all_entries")),
      wayTo("topics", say("search.all_topics")),
      wayTo("organisations", say("search.all_organisations")),
      wayTo("venues", say("search.all_venues")),
      wayTo("authors", say("search.all_authors")),
    ]),
  )

/**
 * The topics that most hits have, but those that the query has, the most frequent first.
 *
 * @param {Found[]} hits
 * @param {string} query
 */
const strongest = (hits, query) => {
  /** @type {Map<string, { count: number, name: string }>} */
  const topics = new Map()
  for (const { id, name } of hits.flatMap((hit) => hit.topics)) {
    if (!query.includes(`:${id}`)) topics.set(id, { count: (topics.get(id)?.count ?? 0) + 1, name })
  }
  return [...topics].sort(([, one], [, other]) => other.count - one.count).slice(0, mostTopics)
}

/** The topics that narrow a query. */
export class Narrowing {
  line = h("div", { class: "nl-find-line", hidden: true })

  /** Offers the topics of hits; where there are too few hits none. */
  show(/** @type {Found[]} */ hits, /** @type {string} */ query) {
    const narrower = (/** @type {string} */ id) => `${query} tag:${id}` // not for readers
    const topics = strongest(hits, query).map(([id, { name }]) => h("li", {}, queryLink(narrower(id), name)))
    this.line.replaceChildren(...line(say("search.narrow"), topics))
    this.line.hidden = !topics.length
  }
}

/** The way to all that a query finds. */
export const allLink = (/** @type {string} */ query, /** @type {number} */ count) =>
  h("a", { href: queryAddress(query) }, say("search.show_all", { count }))
