// Remarks: what is to be said of an answer beside its hits, and what stands where there are none.

import { h } from "../elements/element.js"
import { say, told } from "../strings/say.js"
import { queryLink, withoutFilters } from "./links.js"
import { topicAddress } from "./addresses.js"

/** @import { Answer } from "../search/engine/engine.js" */
/** @import { Session } from "./session.js" */

/** What of an answer there is something to say of. @typedef {Pick<Answer, "total" | "corrected" | "unknown" | "problems">} Remarkable */

const mostTopics = 10

/** What was read otherwise than typed, what the archive does not know, and what is wrong with a filter. */
export const remarks = (/** @type {Partial<Remarkable>} */ { total, corrected = [], unknown = [], problems = [] }) => [
  ...corrected.map(([typed, read]) =>
    h("p", {}, told("search.read_as", { typed, read: h("strong", { dir: "auto" }, read) })),
  ),
  ...(total ? unknown : []).map((word) => h("p", {}, say("search.unknown_word", { word }))),
  ...problems.map((problem) => h("p", {}, problem)),
]

const largestTopics = async (/** @type {Session} */ { engine }) => {
  const { topic } = await engine.facets()
  const known = engine.manifest.topics.filter(([id]) => topic[id]?.length)
  const ordered = known.sort(([one], [other]) => topic[other].length - topic[one].length).slice(0, mostTopics)
  return ordered.map(([id, name]) => h("li", {}, h("a", { href: topicAddress({ id }) }, name)))
}

/** The largest topics, when they have arrived. */
const topicsToTry = (/** @type {Session} */ session) => {
  const list = h("ul", { class: "nl-tags" })
  largestTopics(session).then(
    (topics) => list.replaceChildren(...topics),
    () => {},
  )
  return list
}

/**
 * What stands where hits would; filters may be chosen beside the query too. `refused` is how many entries the words find
 * that the filters leave out, `instead` a query that was probably meant, `numbers` the weaker matches.
 *
 * @param {Session} session
 * @param {string} query
 * @param {{ refused: number, instead: string, numbers?: Uint32Array }} answer
 * @param {{ isChosen?: boolean }} [way]
 */
export const nothing = (session, query, { refused, instead, numbers }, { isChosen = false } = {}) => {
  const words = withoutFilters(query, session.parse(query).filters)
  const isFiltered = (isChosen || words !== query) && (refused || !words)
  const isAny = Boolean(numbers?.length)
  const without = words && [" ", told("search.without_filters", { query: queryLink(words, words) })]
  const meant = instead && told("search.did_you_mean", { query: queryLink(instead, instead) })
  return [
    isFiltered
      ? h("p", {}, say("search.nothing_passes"), without)
      : h(
          "p",
          {},
          told(isAny ? "search.nothing_near" : "search.nothing_about", {
            query: h("strong", { dir: "auto" }, words || query),
          }),
        ),
    ...(meant ? [h("p", { "data-instead": true }, meant)] : []),
    h("p", {}, say("search.try_others")),
    topicsToTry(session),
  ]
}
