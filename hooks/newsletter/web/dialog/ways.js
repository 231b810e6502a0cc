// Ways: where the dialog leads beside its hits.

import { h } from "../elements/element.js"
import { queryLink } from "../find/links.js"
import { folderAddress, destinationAddress, queryAddress } from "../find/addresses.js"
import { say, written } from "../strings/say.js"

/** @import { Found } from "../find/hits.js" */

/** @import { Destination } from "../search/filters/places.js" */

const placeNames = /** @type {const} */ ({
  topic: "search.place_topic",
  organisation: "search.place_organisation",
  venue: "search.place_venue",
  author: "search.place_author",
  volume: "search.place_volume",
})
const mostTopics = 5
const mostQuestions = 3

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

/** What a query names, above the entries. */
export class Places {
  line = h("div", { class: "nl-find-line", hidden: true })

  /** Shows them, each with what it is and how many entries it has. */
  show(/** @type {Destination[]} */ places) {
    const items = places.map((place) => {
      const facts = h("small", {}, ` ${say(placeNames[place.kind])} · ${written(place.count)}`)
      return h("li", {}, h("a", { href: destinationAddress(place) }, place.name, facts))
    })
    this.line.replaceChildren(...line(say("search.places"), items))
    this.line.hidden = !items.length
  }
}

/** Questions that the first hits answer. */
export class Suggestions {
  line = h("div", { class: "nl-find-line", hidden: true })
  /** @type {string[]} */
  #questions = []

  /** Takes away those of the former answer. */
  clear() {
    this.#questions = []
    this.line.hidden = true
  }

  /** Offers some more, as long as they are few, but that which was asked. */
  add(/** @type {string[]} */ questions, /** @type {string} */ query) {
    const others = questions.filter((one) => one !== query && !this.#questions.includes(one))
    this.#questions = [...this.#questions, ...others].slice(0, mostQuestions)
    const items = this.#questions.map((question) => h("li", {}, queryLink(question, question)))
    this.line.replaceChildren(...line(say("search.asked"), items))
    this.line.hidden = !items.length
  }
}

/** The way to all that a query finds. */
export const allLink = (/** @type {string} */ query, /** @type {number} */ count) =>
  h("a", { href: queryAddress(query) }, say("search.show_all", { count }))
