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
  /** Brings the hits that are left for later; nothing where none are. @type {(() => Promise<void>) | undefined} */
  #later
  #options
  #parts
  /** @type {Quotes | undefined} */
  #quotes

  /**
   * @param {Options} options
   * @param {{
   *   scroller: Element, questions: import("../find/questions.js").Questions, update: () => void,
   *   asked: (questions: string[]) => void, added: (count: number) => void
   * }} parts what `Quotes` needs, and what is told how many hits were added
   */
  constructor(options, parts) {
    this.#options = options
    this.#parts = parts
  }

  /**
   * Lists hits of an answer in the place of all others, with their texts as they come.
   *
   * @param {Found[]} hits
   * @param {Session} session
   * @param {Answer} answer
   */
  show(hits, session, answer) {
    this.#later = undefined
    this.#quotes ??= new Quotes(session, this.#parts)
    this.#gaps = this.#options.show(hits, session)
    this.#quotes.fill(this.#gaps, answer)
  }

  /**
   * Adds the hits after the first `count`, up to `most`, when the last of these is in view and the reader has stopped typing.
   *
   * @param {Answer} answer
   * @param {number} count
   * @param {number} most
   * @param {Session} session
   */
  complete(answer, count, most, session) {
    const last = this.#options.list.lastElementChild
    if (!last || count >= most) return
    const add = (/** @type {Found[]} */ more) => {
      if (!last.isConnected) return
      this.#later = undefined
      this.#gaps.push(...this.#options.add(more, session))
      this.#quotes?.fill(this.#gaps, answer)
      this.#parts.added(more.length)
    }
    const lose = (/** @type {unknown} */ error) => {
      reading = undefined
      if (!last.isConnected) return
      if (isAnew(error)) this.#parts.update()
      else this.#parts.questions.fail(read)
    }
    /** @type {Promise<void> | undefined} */
    let reading
    const read = () => (reading ??= answer.hitsOf(answer.numbers.slice(count, most)).then(add, lose))
    this.#later = read
    setTimeout(() => whenSeen(last, this.#parts.scroller, read), calm)
  }

  /** Goes from the last hit to those that are left for later, when they have come and nothing else is chosen; whether any are. */
  goOn() {
    const { chosen } = this.#options
    const go = () => chosen === this.#options.chosen && !this.#options.isAtLast && this.#options.step(1)
    if (this.#later) this.#parts.questions.during(this.#later()).then(go)
    return this.#later !== undefined
  }
}
