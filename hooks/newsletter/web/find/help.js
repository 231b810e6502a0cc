// Help: what is searched, and how to ask; the examples are this archive's.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { queryLink } from "./links.js"
import { start } from "./session.js"

/** @import { Manifest } from "../search/files/manifest.js" */

/** A way to ask, with queries that do. @typedef {[name: string, ...queries: string[]]} Way */

/** @returns {Way[]} */
const waysIn = (/** @type {Manifest} */ { volumes, topics }) => {
  const [volume, , published] = volumes.find(([id]) => /^\d+$/.test(id)) ?? volumes[0] ?? ["1", "", "2025"]
  const year = Number((published ?? "2025").slice(0, 4))
  const topic = topics[0]?.[0] ?? "topic"
  return [
    [say("search.help_phrase"), say("search.example_phrase")],
    [say("search.help_without"), say("search.example_without"), `-tag:${topic}`],
    [say("search.help_names"), `tag:${topic}`, "org:google", "author:wang"],
    [say("search.help_venue"), "venue:sigir"],
    [say("search.help_kinds"), "kind:dataset", `vol:${volume}`],
    [say("search.help_years"), `year:${year}`, `year:${year - 1}..${year}`],
    [say("search.help_links"), "has:code"],
  ]
}

const told = (/** @type {Way} */ [name, ...queries]) => [
  h("dt", {}, name),
  h(
    "dd",
    {},
    queries.map((query) => [queryLink(query, h("code", {}, query)), " "]),
  ),
]

const fill = async (/** @type {HTMLElement} */ terms) => {
  if (terms.children.length) return
  const { manifest } = (await start()).engine
  terms.replaceChildren(...waysIn(manifest).flatMap(told))
}

/** A part that unfolds; its examples come with the engine. */
export const help = () => {
  const terms = h("dl")
  return h(
    "details",
    { class: "nl-find-help", toggle: () => fill(terms).catch(() => {}) },
    h("summary", {}, say("search.help")),
    h("p", {}, say("search.help_text")),
    terms,
  )
}
