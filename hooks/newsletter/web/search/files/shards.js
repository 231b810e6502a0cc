// Shards: the terms of sorted keys, with where they stand. Written by newsletter/search/shards.py.

import { Reader, textOf } from "./bytes.js"

/** @import { List } from "./bytes.js" */
/** @import { WrittenRow } from "./manifest.js" */

/**
 * A key of the index: in how many entries it is, its postings, those of words of like meaning, and whether it is a word of
 * everyday English, for which there are many others.
 *
 * @typedef {{
 *   key: string, shard: number, df: number, softCount: number, softIdf: number, isEveryday: boolean, neighbours: string[],
 *   readonly postings: List, readonly soft: List
 * }} Term
 */

/** @typedef {{ count: number, length: number }} Size */
/** @typedef {{
 *   key: string, df: number, hard: Size, soft: Size, softIdf: number, isEveryday: boolean, neighbours: string[]
 * }} Described */

const longestKey = 512
const headStart = 6
const softIdfShare = 16
const everyday = 128

/** A list that is decoded when it is first asked for. */
class Later {
  /** @type {List | undefined} */
  #read

  /**
   * @param {Uint8Array} bytes
   * @param {number} start
   * @param {number} count
   */
  constructor(bytes, start, count) {
    this.bytes = bytes
    this.start = start
    this.count = count
  }

  get list() {
    return (this.#read ??= new Reader(this.bytes, this.start).list(this.count))
  }
}

/**
 * What the head says of the next key; `written` holds the key before, of which it has the beginning.
 *
 * @param {Reader} head
 * @param {Uint8Array} written
 * @param {number} most
 * @returns {Described}
 */
const readDescribed = (head, written, most) => {
  const shared = head.byte()
  const rest = head.some(head.byte())
  written.set(rest, shared)
  const key = textOf(written.subarray(0, shared + rest.length))
  const df = head.number()
  const hard = { count: Math.min(df, most), length: head.number() }
  const soft = { count: head.number(), length: head.number() }
  const softIdf = soft.count ? head.byte() / softIdfShare : 0
  const named = soft.count ? head.byte() : 0
  const neighbours = Array.from({ length: named % everyday }, () => head.text())
  return { key, df, hard, soft, softIdf, isEveryday: named >= everyday, neighbours }
}

/**
 * @param {Described} described
 * @param {number} shard
 * @param {Later} hard
 * @param {Later} near
 * @returns {Term}
 */
const termOf = ({ key, df, soft, softIdf, isEveryday, neighbours }, shard, hard, near) => ({
  ...{ key, shard, df, softCount: soft.count, softIdf, isEveryday, neighbours },
  get postings() {
    return hard.list
  },
  get soft() {
    return near.list
  },
})

/**
 * The terms of a shard by key, in order. The rows of entries that it has, each after its number, are added to those that
 * are known.
 *
 * @param {ArrayBuffer} buffer
 * @param {number} shard
 * @param {number} most
 * @param {Map<number, WrittenRow>} rows
 */
export const readShard = (buffer, shard, most, rows) => {
  const bytes = new Uint8Array(buffer)
  const view = new DataView(buffer)
  const head = new Reader(bytes, headStart)
  const written = new Uint8Array(longestKey)
  /** @type {Map<string, Term>} */
  const terms = new Map()
  let body = headStart + view.getUint32(2, true)
  const later = (/** @type {Size} */ { count, length }) => new Later(bytes, (body += length) - length, count)
  for (let left = view.getUint16(0, true); left > 0; left--) {
    const described = readDescribed(head, written, most)
    terms.set(described.key, termOf(described, shard, later(described.hard), later(described.soft)))
  }
  for (const [number, ...row] of JSON.parse(textOf(bytes.subarray(body)) || "[]")) rows.set(number, row)
  return { terms }
}
