// Listing: the hits of an answer with their texts, and soon those near ones whose titles the engine left for later.

import { isAnew } from "../find/questions.js"
import { Quotes } from "../find/quotes.js"

/** @import { Found } from "../find/hits.js" */
/** @import { Session } from "../find/session.js" */
/** @import { Answer } from "../search/engine/engine.js" */
/** @import { Options } from "./options.js" */

const calm = 300

/** Calls something once, when an element is in view of what scrolls it. */
const whenSeen = (/** @type {Element} */ element, /** @type {Element} */ root, /** @type {() => void} */ act) => {
  const seen = new IntersectionObserver(
    (changes) => {
      if (!changes.some(({ isIntersecting }) => isIntersecting)) return
      seen.disconnect()
      act()
    },
    { root },
  )
  seen.observe(element)
}

/** The hits in the list of the dialog. */
export class Listing {
  /** Where the texts of the hits are to stand. @type {[Element, Found][]} */
  #gaps = []
  #options
  #parts
  /** @type {Quotes | undefined} */
  #quotes

  /**
   * @param {Options} options
   * @param {{
   *   scroller: Element, questions: import("../find/questions.js").Questions, update: () => void,
   *   asked: (questions: string[]) => void
   * }} parts what `Quotes` needs
   */
  constructor(options, parts) {
    this.#options = options
    this.#parts = parts
  }

  /** Lists hits in the place of all others, with their texts as they come. */
  show(/** @type {Found[]} */ hits, /** @type {Session} */ session) {
    this.#quotes ??= new Quotes(session, this.#parts)
    this.#gaps = this.#options.show(hits, session)
    this.#quotes.fill(this.#gaps)
  }

  /**
   * Adds the hits after the first `count`, up to `most`, when the last of these is in view and the reader has stopped typing.
   *
   * @param {Answer} answer
   * @param {number} count
   * @param {number} most
   * @param {Session} session
   */
  complete({ hitsOf, numbers }, count, most, session) {
    const last = this.#options.list.lastElementChild
    if (!last || count >= most) return
    const add = (/** @type {Found[]} */ more) => {
      if (!last.isConnected) return
      this.#gaps.push(...this.#options.add(more, session))
      this.#quotes?.fill(this.#gaps)
    }
    const lose = (/** @type {unknown} */ error) => {
      if (!last.isConnected) return
      if (isAnew(error)) this.#parts.update()
      else this.#parts.questions.fail(read)
    }
    const read = () => hitsOf(numbers.slice(count, most)).then(add, lose)
    setTimeout(() => whenSeen(last, this.#parts.scroller, read), calm)
  }
}
