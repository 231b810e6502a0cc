// News: what the archive has brought, newest first, in a file for each quarter; only those are asked for that are wanted.

import { answered, once } from "../modules/files.js"

/** An entry that was brought: what readers see of it, and the keys of what it belongs to. @typedef {{ id: string, title: string, line: string, listed: string, in: string[] }} Brought */
/** The newest quarter, the entries asked for, and the ids of what that quarter and those shortly before it have brought. @typedef {{ quarter: string, entries: Brought[], ids: string[] }} News */

const folder = new URL("../following/", import.meta.url)

/** What stands for the newest quarter where nothing was brought yet. */
const noQuarter = "0000-q1"

const quarterForm = /^\d{4}-q[1-4]$/

/** Whether something can be a quarter. @returns {quarter is string} */
export const isQuarter = (/** @type {unknown} */ quarter) => typeof quarter === "string" && quarterForm.test(quarter)

const file = once((name) => answered(new URL(`${name}.json`, folder), { cache: "no-cache" }).then((one) => one.json()))

/**
 * What was brought since a quarter, with all of that one; at least what the newest one brought, and so many quarters; and of
 * those before it what was brought together with ids that are wanted.
 *
 * @param {string} quarter
 * @param {{ least?: number, isWanted?: (ids: string[]) => boolean }} [more]
 * @returns {Promise<News>}
 */
export const newsSince = async (quarter, { least = 1, isWanted = () => false } = {}) => {
  const { quarters, entries, older = {} } = await file("news")
  const wanted = quarters.filter(
    (/** @type {string} */ one, /** @type {number} */ at) =>
      at && (one >= quarter || at < least || isWanted(older[one] ?? [])),
  )
  const others = await Promise.all(wanted.map(file))
  /** @type {Map<string, Brought>} one that was moved from one quarter to another may be in both while the site is published */
  const all = new Map()
  for (const one of [...entries, ...others.flatMap((other) => other.entries)])
    if (!all.has(one.id)) all.set(one.id, one)
  const ids = [entries.map((/** @type {Brought} */ { id }) => id), ...Object.values(older)].flat()
  return { quarter: quarters[0] ?? noQuarter, entries: [...all.values()], ids }
}
