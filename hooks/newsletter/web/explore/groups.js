// Groups: the kinds of values that the explore page filters by, and filters as the values that they mean.

/** @import { Facet } from "../search/filters/facet.js" */
/** @import { Session } from "../find/session.js" */
/** @import { Key } from "../strings/say.js" */

/** @typedef {"topic" | "organisation" | "venue" | "kind" | "year" | "has"} Group */
/** @template Value @typedef {Record<Group, Value>} PerGroup */

/** Whether a value must be met beside others, or instead of them. @typedef {"all" | "any"} Way */

/** A filter, in the address or in the query, where it says how it is `written`. @typedef {{ group: string, value: string, written?: string }} Given */

/** A filter with the names of the values that it means; it has none if it is left to the engine. @typedef {Given & { values: string[] }} Resolved */

/** @type {Group[]} */
export const groups = ["topic", "organisation", "venue", "kind", "year", "has"]

/** @type {PerGroup<Key>} */
export const groupNames = {
  topic: "search.by_topic",
  organisation: "search.by_organisation",
  venue: "search.by_venue",
  kind: "search.by_kind",
  year: "search.by_year",
  has: "search.by_link",
}

/**
 * @template Value
 * @param {(group: Group) => Value} valueOf
 */
export const perGroup = (valueOf) =>
  /** @type {PerGroup<Value>} */ (Object.fromEntries(groups.map((group) => [group, valueOf(group)])))

/**
 * Whether an entry must have all the values that are chosen of a group.
 *
 * @param {string} group
 * @param {Way} match
 */
export const isTogether = (group, match) => group === "has" || (group === "topic" && match === "all")

/** @type {{ manifest: unknown, facets: PerGroup<Facet> } | undefined} */
let known

/** The facets of an index, read once. */
export const facetsOf = async (/** @type {Session} */ { engine }) => {
  const { manifest } = engine
  if (known?.manifest !== manifest) {
    const facets = await Promise.all(groups.map((group) => engine.facet(group)))
    known = { manifest, facets: perGroup((group) => facets[groups.indexOf(group)]) }
  }
  return known.facets
}

/**
 * A filter with the values that it means. It is left to the engine where no facet has it, where something in it is unknown,
 * and where one of its values suffices while those of its kind are wanted together.
 *
 * @param {Given} filter
 * @param {PerGroup<Facet>} facets
 * @param {Way} match
 * @returns {Resolved}
 */
export const resolved = (filter, facets, match) => {
  const facet = Object.hasOwn(facets, filter.group) ? facets[/** @type {Group} */ (filter.group)] : undefined
  const { values, unknown } = facet?.meant(filter.value) ?? { values: [], unknown: [] }
  const isOne = values.length > 0 && !unknown.length && (values.length === 1 || !isTogether(filter.group, match))
  return { ...filter, values: isOne ? values.map(({ value }) => value) : [] }
}

export const isResolved = (/** @type {Resolved} */ { values }) => values.length > 0
