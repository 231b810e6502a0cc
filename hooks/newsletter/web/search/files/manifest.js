// The manifest: where everything of the index stands, and what its numbers mean. Written by newsletter/search/tables.py.

import { firstMark, format } from "../constants.js"
import { numbersOf, textOf } from "./bytes.js"
import { frontDecoded } from "./names.js"
import { readNewest } from "./newest.js"

/** @import { Newest } from "./newest.js" */

/**
 * What is read first; `written` is all of it, by which one publication of the site is told from another. `shards` has where
 * each shard begins and `ranges` where each range of them does, of which `rangeOf` says for every shard which it is in. Names
 * are digests, one after the other: of each so many shards `together`, of files of words, of titles and of positions, of which
 * `placed` says about how many shards each is; those of `facets` and `authors` are their own.
 * `signs` has the first signs of authors' names, where these are many, and `signNames` the digests of the files of their spellings.
 * `newest` has the terms of the newest entries. `known` says of how many entries a facet is known, where that is not all. `deeper` says where a model of meaning and the
 * vectors of entries stand, if there are any, and how many bytes they are.
 *
 * @typedef {{
 *   written: string, entries: number, most: number, shards: string[], ranges: string[], rangeOf: number[],
 *   together: number, names: string, placed: number[], placeNames: string, words: string[], wordNames: string, titleNames: string, facets: string, authors: string,
 *   newest: Newest, titleGroup: number, textGroup: number, sizes: Uint8Array,
 *   kinds: [id: string, label: string][], links: [id: string, label: string][],
 *   volumes: [id: string, label: string, published: string][], topics: [id: string, name: string][],
 *   known?: Record<string, number>, signs?: string, signNames?: string, deeper?: { model: string, vectors: string, size: number }
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

/** @typedef {[string | number, string, number, number, string, number[], number, number]} WrittenRow */

const day = 86_400_000

/**
 * Volumes, of which the id stands in the name as an end of line, and days are written as the steps between them.
 *
 * @param {[id: string, label: string, days: number][]} written
 * @returns {Manifest["volumes"]}
 */
const volumesOf = (written) => {
  let time = 0
  return written.map(([id, label, days]) => {
    time += days * day
    return [id, label.replaceAll("\n", () => id), new Date(time).toISOString().slice(0, 10)]
  })
}

/** @returns {Manifest} */
export const readManifest = (/** @type {ArrayBuffer} */ buffer) => {
  const written = textOf(buffer)
  const { first, ranges, words, titleWords, newest, volumes, format: own, ...manifest } = JSON.parse(written)
  if (own !== format) throw new Error("another format")
  const shards = frontDecoded(first)
  const rangeOf = [...ranges].flatMap((count, place) => Array.from({ length: Number(count) }, () => place))
  return {
    ...{ ...manifest, written, shards, rangeOf },
    ranges: shards.filter((_, place) => rangeOf[place] !== rangeOf[place - 1]),
    words: frontDecoded(words),
    newest: readNewest(newest),
    volumes: volumesOf(volumes),
    sizes: Uint8Array.from(numbersOf(titleWords)),
  }
}

const labelled = (/** @type {[id: string, label: string, ...rest: unknown[]]} */ [id, label]) => ({ id, label })

/**
 * An id of which may be written how many of the title's first words make it, or which of them do, A for the first.
 *
 * @param {string | number} written
 * @param {string} title
 */
const idOf = (written, title) => {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? []
  if (typeof written === "number") return words.slice(0, written).join("-")
  return /^[A-Z]/.test(written)
    ? Array.from(written, (letter) => words[letter.charCodeAt(0) - firstMark]).join("-")
    : written
}

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
  [written, title, kind, volume, credited, places, year, state],
  { kinds, volumes, topics },
) => {
  const named = places.map((place) => ({ id: topics[place][0], name: topics[place][1] }))
  const its = { kind: labelled(kinds[kind]), volume: labelled(volumes[volumes.length + ~volume]) }
  return { number, id: idOf(written, title), title, ...its, credited, topics: named, year, state }
}
