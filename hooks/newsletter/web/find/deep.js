// Deep: a place for the search that goes deeper. What offers it comes where the archive has a model.

import { h } from "../elements/element.js"
import { arriving } from "../modules/arriving.js"
import { page, root } from "./addresses.js"

/** @import { Manifest } from "../search/files/manifest.js" */
/** @import { Deepening } from "../deepening/deepening.js" */

const load = arriving(new URL("./deepen.js", import.meta.url))

/** The place, and what stands in it if there is something to offer. */
export class Deep {
  line = h("div", { class: "nl-find-line nl-deeper", hidden: true })
  #changed
  #isOnce
  /** @type {Deepening | undefined} */
  #deepening
  /** @type {Promise<void> | undefined} */
  #begun

  /**
   * @param {() => void} changed asks again, when the model has come or was removed
   * @param {boolean} isOnce whether who declined is offered it no more here
   */
  constructor(changed, isOnce) {
    this.#changed = changed
    this.#isOnce = isOnce
  }

  /** Offers what an archive has; where that does not come there is no offer. */
  begin(/** @type {Manifest} */ manifest) {
    if (manifest.deeper) this.#begun = this.#begin(manifest).catch(() => {})
  }

  async #begin(/** @type {Manifest} */ manifest) {
    const { Deepening } = await load()
    const places = { line: this.line, page, root }
    const deepening = (this.#deepening ??= new Deepening(places, this.#changed, this.#isOnce))
    return deepening.begin(manifest)
  }

  /** The model, if it had a part in the last answer to this query. */
  at(/** @type {string} */ query) {
    return this.#deepening?.at(query)
  }

  /**
   * Asks again with the model, if the reader has chosen it.
   *
   * @template {{ isDeep?: boolean }} Answer
   * @param {string} query
   * @param {(deep: Deepening) => Promise<Answer>} work
   */
  async ask(query, work) {
    await this.#begun
    return this.#deepening?.ask(query, work)
  }
}
