// Parsing: a query as it is typed to what it asks for. Knows nothing of what there is.

import { host, idsIn, repositoryIn } from "./ids.js"
import { wordsOf } from "../analysis/words.js"
import { isAsked, unitsOf } from "./units.js"

/** @import { Unit } from "./units.js" */

/** @typedef {{ name: string, value: string, not: boolean, written: string }} Filter */

/**
 * A query taken apart; it is empty if it asks for nothing but stop words. Filters say how they are written.
 *
 * @typedef {{
 *   words: Unit[], phrases: Unit[][], without: Unit[][], filters: Filter[], ids: string[],
 *   isOpen: boolean, isEmpty: boolean, isNewest: boolean
 * }} Query
 */

/** @typedef {{ isNot: boolean, filter?: string, text: string, value: string, isPhrase: boolean, written: string }} Item */

/** What a filter is called, with an «s» or without. @type {Record<string, string>} */
const filterNames = {
  ...{ topic: "topic", tag: "topic", author: "author", organisation: "organisation", organization: "organisation" },
  ...{ org: "organisation", venue: "venue", year: "year", kind: "kind", type: "kind", volume: "volume" },
  ...{ vol: "volume", issue: "volume", has: "has", date: "date" },
}

/** With so many words beside what stands in quotes a query is a text. */
const mostAsked = 12
const itemPattern = /(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu

// What else readers paste or write: an arXiv id with its subject, a volume as the site calls it, «et al.».
const subject = /(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi
const volume = /^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i
const others = /[\s,]+et\.?\s+al\b\.?/gi
const dated = /\b(since|from|until|in)\s+(?:([a-z]{3,9})\s+)?(\d{4}(?:-\d\d)?)\b/gi

/**
 * «since May 2025» as a filter.
 *
 * @param {string[]} found
 */
const dateOf = (...[found, word, name, year]) => {
  const time = new Date(`${name ?? ""} 1, ${year} UTC`) // not for readers
  const said = word.toLowerCase() // not for readers
  const isMonth = name ? !Number.isNaN(time.getTime()) : year.length > 4 || said === "since"
  if (!isMonth) return found
  const month = name ? time.toISOString().slice(0, 7) : year
  return `date:${said === "until" ? ".." : ""}${month}${/since|from/.test(said) ? ".." : ""}`
}
const asMeant = (/** @type {string} */ query) =>
  query
    .replace(/[“”„«»]/g, '"')
    .replace(subject, "$1")
    .replace(others, " ")
    .replace(volume, "volume:$1")

/** What asks for the newest first. */
const newest = /^\s*(?:the\s+)?(?:newest|latest|most recent)\s+(?:\w+\s+)?(?:on|about)\s+(?=\S)/i

/** Whether a query is a text that was pasted: quotes in it ask for nothing. */
const isPasted = (/** @type {string} */ query) => wordsOf(query.replace(/"[^"]*"?/g, "")).length > mostAsked

const filterOf = (/** @type {string | undefined} */ name) => {
  const known = (name ?? "").toLowerCase().replace(/(?<!ha)s$/, "")
  return Object.hasOwn(filterNames, known) ? filterNames[known] : undefined
}

/**
 * How an item stands in what was typed; where that cannot be told, all that was typed.
 *
 * @param {RegExpMatchArray} found
 * @param {string} query
 * @param {string} typed
 */
const writtenOf = ({ 0: item, index = 0 }, query, typed) => {
  if (query.length === typed.length) return typed.slice(index, index + item.length)
  return typed.includes(item) ? item : typed.trim()
}

/**
 * @param {RegExpMatchArray} found
 * @param {string} query
 * @param {string} typed
 * @returns {Item}
 */
const itemOf = (found, query, typed) => {
  const { not, name, quoted, bare } = found.groups ?? {}
  const { index = 0 } = found
  const value = (quoted ?? bare).trim()
  return {
    isNot: not === "-" && (index === 0 || /\s/.test(query[index - 1])),
    filter: filterOf(name),
    text: name ? `${name}:${value}` : value,
    value,
    isPhrase: quoted !== undefined && !name,
    written: writtenOf(found, query, typed),
  }
}

/**
 * @param {Query} parsed
 * @param {Item} item
 */
const addItem = (parsed, { isNot, filter, text, value, isPhrase, written }) => {
  if (filter) {
    if (value) parsed.filters.push({ name: filter, value, not: isNot, written })
    return
  }
  const ids = isNot || isPhrase ? [] : idsIn(text)
  const units = ids.length ? [] : unitsOf(text.replace(host, ""), { isQuoted: isPhrase })
  if (isNot) {
    if (units.some(isAsked)) parsed.without.push(units)
    return
  }
  parsed.words.push(...units)
  if (isPhrase && units.some(isAsked)) parsed.phrases.push(units)
  parsed.ids.push(...(ids.length || isPhrase ? ids : repositoryIn(text)))
}

/** A query taken apart. @returns {Query} */
export const parse = (/** @type {string} */ typed) => {
  const read = asMeant(typed)
  const isText = isPasted(read)
  const query = isText ? read.replaceAll('"', " ") : read.replace(dated, dateOf).replace(newest, "")
  /** @type {Query} */
  const parsed = {
    ...{ words: [], phrases: [], without: [], filters: [], ids: [] },
    ...{ isOpen: /[\p{L}\p{N}.\-_/]$/u.test(query), isEmpty: false, isNewest: !isText && newest.test(read) },
  }
  for (const found of query.matchAll(itemPattern)) addItem(parsed, itemOf(found, query, typed))
  const { words, without, filters, ids } = parsed
  parsed.isEmpty = !words.some(isAsked) && without.length + filters.length + ids.length === 0
  return parsed
}
