// Facts of entries: what the archive says of them now, from the files of the site that tell it by the first letter of ids.

import { once } from "../modules/files.js"
import { isId, root } from "../modules/stored.js"
import { readFacts } from "./saved_entry.js"

/** @import { Facts } from "./saved_entry.js" */
/** @import { KeptShelf } from "./kept_shelf.js" */

const week = 7 * 24 * 60 * 60 * 1000

/** The facts of all entries whose ids begin with a letter. */
const file = once(async (letter) => {
  const answer = await fetch(new URL(`shelf/entries/${letter}.json`, root))
  if (answer.status === 404) return {}
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  return answer.json()
})

/** What the archive says of entries; of those that it has not, nothing. @returns {Promise<Map<string, Facts>>} */
export const factsOf = async (/** @type {string[]} */ ids) => {
  const known = ids.filter(isId)
  const told = await Promise.all([...new Set(known.map(([letter]) => letter))].map(file))
  const all = Object.assign(Object.create(null), ...told)
  return new Map(known.filter((id) => all[id]).map((id) => [id, readFacts(all[id])]))
}

/** Lets saved entries say what the archive says now, those that it has not told for a week. */
export const refresh = async (/** @type {KeptShelf} */ shelf, /** @type {string[]} */ ids) => {
  const old = ids.filter((id) => !(Math.abs(Date.now() - (shelf.entry(id)?.told ?? Date.now())) < week))
  const [facts, told] = [await factsOf(old), Date.now()]
  const known = old.flatMap((id) => {
    const [entry, found] = [shelf.entry(id), facts.get(id)]
    return entry && found ? [{ ...entry, ...found, told }] : []
  })
  shelf.amend(({ put }) => known.forEach(put))
  return known.length > 0
}
