// The language model's file. Written by newsletter/search/deeper/language_model.py, which says how.

import { WordPieces } from "./word_pieces.js"

/** A table of rows, of four bits a number where it has groups. @typedef {{ rows: number, columns: number, group: number, at: number }} Table */

const magic = "NLM1"
const headAt = 8
const zero = 8
const decoder = new TextDecoder()

/** A number of two bytes. */
const halfOf = (/** @type {number} */ bits) => {
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  const size = exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -24 * fraction
  return bits & 0x8000 ? -size : size
}

/** How many bytes a table fills. */
const sizeOf = (/** @type {number} */ count, /** @type {number} */ group) =>
  group ? (count / group) * 2 + count / 2 : count * 4

/** Four bits a number, as whole numbers about 0. */
export const unpacked = (/** @type {Uint8Array} */ bytes) => {
  const steps = new Int8Array(bytes.length * 2)
  bytes.forEach((byte, at) => {
    steps[2 * at] = (byte & 15) - zero
    steps[2 * at + 1] = (byte >> 4) - zero
  })
  return steps
}

/** A model as its file has it. */
export class LanguageModel {
  #buffer
  /** @type {Map<string, Table>} */
  #tables = new Map()

  constructor(/** @type {ArrayBuffer} */ buffer) {
    this.#buffer = buffer
    const head = new DataView(buffer)
    if (decoder.decode(new Uint8Array(buffer, 0, magic.length)) !== magic) throw new Error("This is no language model")
    const length = head.getUint32(magic.length, true)
    const { heads, tables } = JSON.parse(decoder.decode(new Uint8Array(buffer, headAt, length)))
    let at = headAt + length
    for (const [name, rows, columns, group] of tables) {
      at += -at & 3
      this.#tables.set(name, { rows, columns, group, at })
      at += sizeOf(rows * columns, group)
    }
    /** How many heads of attention a layer has. @type {number} */
    this.heads = heads
    this.wordPieces = new WordPieces(decoder.decode(new Uint8Array(buffer, at)).split("\n"))
  }

  /** How many layers there are. */
  get layers() {
    return [...this.#tables.keys()].filter((name) => name.endsWith(".query")).length
  }

  /** How many rows and columns a table has. */
  shape(/** @type {string} */ name) {
    const { rows, columns } = this.#table(name)
    return [rows, columns]
  }

  /** Rows of a table, by default all, one after the other. */
  rows(/** @type {string} */ name, from = 0, count = this.#table(name).rows) {
    const { rows, columns, group, at } = this.#table(name)
    if (!group) return new Float32Array(this.#buffer, at + from * columns * 4, count * columns)
    const scales = (rows * columns) / group
    const first = (from * columns) / group
    const bits = new Uint16Array(this.#buffer, at + 2 * first, (count * columns) / group)
    const steps = unpacked(new Uint8Array(this.#buffer, at + 2 * scales + (from * columns) / 2, (count * columns) / 2))
    const numbers = Float32Array.from(steps)
    bits.forEach((half, place) => {
      const scale = halfOf(half)
      for (let each = place * group; each < (place + 1) * group; each++) numbers[each] *= scale
    })
    return numbers
  }

  #table(/** @type {string} */ name) {
    const table = this.#tables.get(name)
    if (!table) throw new Error(`The language model has no ${name}`)
    return table
  }
}
