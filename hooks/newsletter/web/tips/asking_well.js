// Tips: how to ask; the examples are this archive's.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"

/** @import { Manifest } from "../search/files/manifest.js" */

/** A way to ask, with queries that do. @typedef {[name: string, ...queries: string[]]} Way */
/** What asks a query when it is followed. @typedef {(query: string, ...children: import("../elements/element.js").Child[]) => Element} QueryLink */

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

const told = (/** @type {Way} */ [name, ...queries], /** @type {QueryLink} */ queryLink) => [
  h("dt", {}, name),
  h(
    "dd",
    {},
    queries.map((query) => [queryLink(query, h("code", {}, query)), " "]),
  ),
]

/** The ways to ask an archive, each with examples. */
export const tips = (/** @type {Manifest} */ manifest, /** @type {QueryLink} */ queryLink) => [
  h("p", {}, say("search.help_text")),
  h(
    "dl",
    {},
    waysIn(manifest).flatMap((way) => told(way, queryLink)),
  ),
]
