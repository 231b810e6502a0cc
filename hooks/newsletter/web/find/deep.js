// Deep: a place for the search that goes deeper. What offers it comes where the archive has a model.

import { h } from "../elements/element.js"
import { arriving } from "../modules/arriving.js"
import { root } from "../modules/stored.js"
import { page } from "./addresses.js"

/** @import { Manifest } from "../search/files/manifest.js" */
/** @import { Deepening } from "../deepening/deepening.js" */

const load = arriving(new URL("./deepen.js", import.meta.url))

/** The place, and what stands in it if there is something to offer. */
export class Deep {
  line = h("div", { class: "nl-find-line nl-deeper", hidden: true })
  #way
  /** @type {Deepening | undefined} */
  #deepening
  /** @type {Promise<void> | undefined} */
  #begun

  /** @param {[changed: () => void, isOnce: boolean]} way what `Deepening` is told of the page */
  constructor(...way) {
    this.#way = way
  }

  /** Offers what an archive has; where that does not come there is no offer. */
  begin(/** @type {Manifest} */ manifest) {
    if (manifest.deeper) this.#begun = this.#begin(manifest).catch(() => {})
  }

  async #begin(/** @type {Manifest} */ manifest) {
    const { Deepening } = await load()
    return (this.#deepening ??= new Deepening({ line: this.line, page, root }, ...this.#way)).begin(manifest)
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
