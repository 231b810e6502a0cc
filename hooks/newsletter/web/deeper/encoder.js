// The encoder: a text to the direction of its meaning, by a language model. The Python half of this is
// newsletter/search/deeper/sentence_encoder.py.

import { attend, normalSum, passed, times } from "./products.js"

/** @import { LanguageModel } from "./language_model.js" */
/** @import { Linear, Norm } from "./products.js" */

/** @typedef {Record<"query" | "key" | "value" | "output" | "inner" | "outer", Linear> & Record<"attended" | "thought", Norm>} Layer */

/** Who waits for nothing longer than this does not see that the page is busy, in milliseconds. */
const patience = 12

/** Lets the page do what is waiting. */
const breath = () => new Promise((done) => setTimeout(done))

/** A model at work, which lets the page do other things meanwhile. */
export class Encoder {
  #model
  /** @type {Promise<Layer[]> | undefined} */
  #layers
  #rested = 0

  constructor(/** @type {LanguageModel} */ model) {
    this.#model = model
  }

  /**
   * The direction of a text, of unit length; nothing where nobody wants it any more.
   *
   * @param {string} text
   * @param {() => boolean} isWanted
   */
  async encoded(text, isWanted = () => true) {
    const sum = new Float32Array(this.#width)
    for (const window of this.#windows(text)) {
      const rows = await this.#layered(window, isWanted)
      if (!rows) return undefined
      rows.forEach((value, at) => (sum[at % sum.length] += value))
    }
    const length = Math.hypot(...sum)
    return sum.map((value) => value / length)
  }

  get #width() {
    return this.#model.shape("pieces")[1]
  }

  #windows(/** @type {string} */ text) {
    const [first, last] = this.#model.wordPieces.ends
    const numbers = this.#model.wordPieces.numbers(text)
    const room = this.#model.shape("positions")[0] - 2
    const count = Math.max(1, Math.ceil(numbers.length / room))
    return Array.from({ length: count }, (_, at) => [first, ...numbers.slice(at * room, (at + 1) * room), last])
  }

  /** @type {(name: string) => Linear} */
  #linear = (name) => ({ weights: this.#model.rows(name), bias: this.#model.rows(`${name}.bias`) })
  /** @type {(name: string) => Norm} */
  #norm = (name) => ({ gain: this.#model.rows(`${name}.gain`), bias: this.#model.rows(`${name}.bias`) })

  async #readLayers() {
    const layers = []
    for (let layer = 0; layer < this.#model.layers; layer++) {
      const read = /** @type {Layer} */ ({})
      for (const name of /** @type {const} */ (["query", "key", "value", "output", "inner", "outer"])) {
        read[name] = this.#linear(`${layer}.${name}`)
        await this.#rest()
      }
      layers.push({ ...read, attended: this.#norm(`${layer}.attended`), thought: this.#norm(`${layer}.thought`) })
    }
    return layers
  }

  /** Lets the page do what is waiting, if the encoder was at work for long. */
  async #rest() {
    if (performance.now() - this.#rested < patience) return
    await breath()
    this.#rested = performance.now()
  }

  #begun(/** @type {number[]} */ window) {
    const rows = new Float32Array(window.length * this.#width)
    window.forEach((number, at) => rows.set(this.#model.rows("pieces", number, 1), at * this.#width))
    return normalSum(rows, this.#model.rows("positions", 0, window.length), this.#norm("start"))
  }

  async #layered(/** @type {number[]} */ window, /** @type {() => boolean} */ isWanted) {
    this.#layers ??= this.#readLayers()
    let rows = this.#begun(window)
    for (const layer of await this.#layers) {
      if (!isWanted()) return undefined
      rows = normalSum(rows, await this.#attended(rows, layer), layer.attended)
      rows = normalSum(rows, await this.#thought(rows, layer), layer.thought)
    }
    return rows
  }

  /** What every piece takes from the others. */
  async #attended(/** @type {Float32Array} */ rows, /** @type {Layer} */ layer) {
    const taken = { asked: await this.#times(rows, layer.query), known: await this.#times(rows, layer.key) }
    const whole = { ...taken, told: await this.#times(rows, layer.value) }
    const found = new Float32Array(rows.length)
    const width = this.#width
    const size = width / this.#model.heads
    for (let from = 0; from < width; from += size) {
      attend(whole, { width, from, size }, found)
      await this.#rest()
    }
    return this.#times(found, layer.output)
  }

  async #thought(/** @type {Float32Array} */ rows, /** @type {Layer} */ layer) {
    const inner = await this.#times(rows, layer.inner)
    return this.#times(inner.map(passed), layer.outer)
  }

  async #times(/** @type {Float32Array} */ rows, /** @type {Linear} */ linear) {
    await this.#rest()
    return times(rows, linear)
  }
}
