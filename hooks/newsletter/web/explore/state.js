// State: what is asked on the explore page, as its address says it.

import { page } from "../find.js"
import { groups, perGroup } from "./groups.js"

/** @import { Group, PerGroup, Way } from "./groups.js" */

/** @typedef {{ q: string, match: Way, sort: string, from: string, to: string } & PerGroup<string[]>} State */

/** How an address calls a group, where otherwise than we do. @type {Partial<PerGroup<string>>} */
const parameters = { organisation: "org" }

/** @type {Record<string, Group>} */
const groupOf = { tag: "topic", tags: "topic", org: "organisation", organization: "organisation", type: "kind" }

/** Filters that are no facet's become filters of the query, so that the reader sees them and can change them. */
const beside = { author: "author", vol: "vol", volume: "vol", issue: "vol" }

/** No filter is chosen. @type {PerGroup<string[]> & { from: string, to: string }} */
export const noFilters = { ...perGroup(() => []), from: "", to: "" }

const quoted = (/** @type {string} */ value) => (/\s/.test(value) ? JSON.stringify(value) : value)

const queryIn = (/** @type {URLSearchParams} */ given) => {
  const written = Object.entries(beside).flatMap(([name, filter]) =>
    given
      .getAll(name)
      .filter(Boolean)
      .map((value) => `${filter}:${quoted(value)}`),
  )
  return [given.get("q") ?? "", ...written].filter(Boolean).join(" ")
}

/** What an address asks, which is the page's own if no other is named. @returns {State} */
export const readState = (asked = location.search) => {
  const given = new URLSearchParams(asked)
  const chosen = perGroup((group) => given.getAll(group))
  for (const [name, group] of Object.entries(groupOf)) chosen[group].push(...given.getAll(name))
  return {
    q: queryIn(given),
    match: given.get("match") === "any" ? "any" : "all",
    sort: given.get("sort") ?? "",
    from: given.get("from") ?? "",
    to: given.get("to") ?? "",
    ...chosen,
  }
}

/** The address of what is asked. */
export const stateAddress = (/** @type {State} */ state) => {
  const given = new URLSearchParams()
  if (state.q.trim()) given.set("q", state.q.trim())
  for (const group of groups) for (const value of state[group]) given.append(parameters[group] ?? group, value)
  if (state.from) given.set("from", state.from)
  if (state.to) given.set("to", state.to)
  if (state.match === "any") given.set("match", "any")
  if (state.sort) given.set("sort", state.sort)
  const written = String(given)
  return page.pathname + (written && `?${written}`)
}

/** What readers call what is asked: its words and filters; nothing where all is asked. */
export const nameOfState = (/** @type {State} */ state) => {
  const dates = state.from || state.to ? [`${state.from}–${state.to}`] : []
  return [state.q.trim(), ...groups.flatMap((group) => state[group]), ...dates].filter(Boolean).join(" · ")
}

/** The dates between which an entry's must be, as filters of the query have them; nothing where none is set. */
export const datesIn = (/** @type {State} */ { from, to }) => (from || to ? `${from}..${to}` : undefined)

/** Where a page to which the reader goes back was scrolled; nothing where it was not kept. */
export const topBefore = () => {
  const { top } = history.state ?? {}
  return Number.isFinite(top) && top > 0 ? Number(top) : undefined
}

/** How many hits a page to which the reader goes back had; none where it was not kept. */
export const shownBefore = () => {
  const { shown } = history.state ?? {}
  return Number.isInteger(shown) && shown > 0 ? shown : undefined
}
