// Likeness: how near entries are to a query in meaning.

import { unpacked } from "./language_model.js"

/** Each entry's whole numbers, and what brings it to unit length. */
export class Directions {
  #steps
  #width
  #lengths

  /**
   * @param {ArrayBuffer} buffer four bits a number, an entry after the other
   * @param {number} width how many numbers an entry has
   */
  constructor(buffer, width) {
    this.#steps = unpacked(new Uint8Array(buffer))
    this.#width = width
    this.#lengths = Float32Array.from({ length: this.#steps.length / width }, (_, entry) =>
      Math.hypot(...this.#steps.subarray(entry * width, (entry + 1) * width)),
    )
  }

  /** The cosine of every entry with a direction; 0 where an entry has none. */
  likeness(/** @type {Float32Array} */ direction) {
    return this.#lengths.map((length, entry) => {
      const from = entry * this.#width
      let sum = 0
      for (let at = 0; at < direction.length; at++) sum += direction[at] * this.#steps[from + at]
      return length ? sum / length : 0
    })
  }
}
