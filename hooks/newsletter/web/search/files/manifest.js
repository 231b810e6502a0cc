// The manifest: where everything of the index stands, and what its numbers mean. Written by newsletter/search/tables.py.

import { firstSign, format } from "../constants.js"
import { jsonOf } from "./bytes.js"

/**
 * What is read first. `shards` has where each shard begins and `ranges` where each range of them does, of which `rangeOf`
 * says for every shard which it is in. `known` says of how many entries a facet is known, where that is not all. `deeper` says
 * where a model of meaning and the vectors of entries stand, if there are any, and how many bytes they are.
 *
 * @typedef {{
 *   folder: string, entries: number, most: number, shards: string[], ranges: string[], rangeOf: number[],
 *   words: string[], titleGroup: number, textGroup: number, sizes: Uint8Array,
 *   kinds: [id: string, label: string][], links: [id: string, label: string][],
 *   volumes: [id: string, label: string, published?: string][], topics: [id: string, name: string][],
 *   known?: Record<string, number>, deeper?: { model: string, vectors: string, size: number }
 * }} Manifest
 */

/** A kind of entry: the word for it in filters, and what readers see. @typedef {{ id: string, label: string }} Kind */

/**
 * An entry as readers see it; its state is 1 where it is withdrawn, 2 where it is retracted.
 *
 * @typedef {{
 *   number: number, id: string, title: string, kind: Kind, volume: { id: string, label: string }, credited: string,
 *   topics: { id: string, name: string }[], year: number, state: number
 * }} Row
 */

/** @typedef {[string, string, number, number, string, number[], number, number?]} WrittenRow */

/** How many terms a title has. The signs leave out the two that JSON would have to escape. */
const sizeOf = (/** @type {string} */ sign) => sign.charCodeAt(0) - firstSign - (sign > "\\" ? 1 : 0)

/** @returns {Manifest} */
export const readManifest = (/** @type {ArrayBuffer} */ buffer) => {
  const { first, titleWords, format: written, ...manifest } = jsonOf(buffer)
  if (written !== format) throw new Error("its format is another one; please load the page again")
  /** @type {string[][]} */
  const ranges = first
  return {
    ...manifest,
    shards: ranges.flat(),
    ranges: ranges.map(([start]) => start),
    rangeOf: ranges.flatMap((range, place) => range.map(() => place)),
    sizes: Uint8Array.from(titleWords, sizeOf),
  }
}

const labelled = (/** @type {[id: string, label: string, ...rest: unknown[]]} */ [id, label]) => ({ id, label })

/**
 * An entry as the title table has it, with the names of what the table numbers.
 *
 * @param {number} number
 * @param {WrittenRow} row
 * @param {Manifest} manifest
 * @returns {Row}
 */
export const rowOf = (
  number,
  [id, title, kind, volume, credited, places, year, state = 0],
  { kinds, volumes, topics },
) => {
  const named = places.map((place) => ({ id: topics[place][0], name: topics[place][1] }))
  const its = { kind: labelled(kinds[kind]), volume: labelled(volumes[volume]) }
  return { number, id, title, ...its, credited, topics: named, year, state }
}
