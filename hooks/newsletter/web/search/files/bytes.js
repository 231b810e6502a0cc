// Bytes: what the files of the index are written in. Knows nothing of what they mean.

import { firstSign } from "../constants.js"

const decoder = new TextDecoder()

/** @typedef {{ numbers: Uint32Array, marks: Uint8Array }} List */

/** Bytes as text. */
export const textOf = (/** @type {AllowSharedBufferSource} */ bytes) => decoder.decode(bytes)

/** Bytes as JSON. */
export const jsonOf = (/** @type {ArrayBuffer} */ buffer) => JSON.parse(textOf(buffer))

/**
 * Steps as the rising numbers that they lead to.
 *
 * @param {number[]} steps
 * @param {number} [last] the number before the first step
 */
export const risen = (steps, last = 0) => Uint32Array.from(steps, (step) => (last += step))

/** Signs as numbers; they leave out the two that JSON would have to escape. */
export const numbersOf = (/** @type {string} */ signs) =>
  Array.from(signs, (sign) => sign.charCodeAt(0) - firstSign - (sign > "\\" ? 1 : 0))

/** Bytes read from a place on: numbers of 7 bits a byte, least first. */
export class Reader {
  /**
   * @param {Uint8Array} bytes
   * @param {number} [place]
   */
  constructor(bytes, place = 0) {
    this.bytes = bytes
    this.place = place
  }

  byte() {
    return this.bytes[this.place++]
  }

  number() {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (byte < 128) return value
      factor *= 128
    }
  }

  /** So many bytes, not copied. */
  some(/** @type {number} */ count) {
    return this.bytes.subarray(this.place, (this.place += count))
  }

  /** A text of which the length stands before it. */
  text() {
    return textOf(this.some(this.byte()))
  }

  /** Rising numbers, then a byte for each. @returns {List} */
  list(/** @type {number} */ count) {
    const numbers = new Uint32Array(count)
    for (let at = 0, last = 0; at < count; at++) numbers[at] = last += this.number()
    return { numbers, marks: this.some(count) }
  }
}
