// The search that goes deeper: a language model in the reader's browser, which comes where a reader has chosen it.

import { Encoder } from "./deeper/encoder.js"
import { LanguageModel } from "./deeper/language_model.js"
import { Directions } from "./deeper/likeness.js"

export { WordPieces, wordsIn } from "./deeper/word_pieces.js"
export { LanguageModel }

/** How near the entries of an archive are to what somebody asks for. */
export class Deeper {
  #encoder
  #width
  /** @type {{ text: string, direction: Float32Array } | undefined} */
  #last
  #newest = 0

  constructor(/** @type {ArrayBuffer} */ model) {
    const read = new LanguageModel(model)
    this.#width = read.shape("pieces")[1]
    this.#encoder = new Encoder(read)
  }

  /** Entries as their file has them. */
  directions(/** @type {ArrayBuffer} */ buffer) {
    return new Directions(buffer, this.#width)
  }

  /** The direction of a text; nothing where a newer one was asked for meanwhile. */
  async direction(/** @type {string} */ text) {
    if (this.#last?.text === text) return this.#last.direction
    const mine = ++this.#newest
    const direction = await this.#encoder.encoded(text, () => mine === this.#newest)
    if (direction) this.#last = { text, direction }
    return direction
  }
}
