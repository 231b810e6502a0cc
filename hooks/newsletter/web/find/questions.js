// Questions: what is asked of the engine, of which only the newest is answered.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { input } from "./addresses.js"

/**
 * A question: what finds the answer, what shows it and may ask later whether it is still the newest, and what takes away what a
 * failed one leaves of the former.
 *
 * @template [Answer=any]
 * @typedef {{
 *   work: () => Promise<Answer>, show: (answer: Answer, isNewest: () => boolean) => void, lose: () => void
 * }} Question
 */

const slow = 300
const burst = 80

/** Whether something failed because the site was published anew. */
export const isAnew = (/** @type {unknown} */ error) =>
  typeof error === "object" && error !== null && "isAnew" in error && error.isAnew === true

/**
 * One question that comes within `burst` of another waits for so long, so that what is typed in one go costs few requests.
 * One that takes longer shows a line, one that fails can be asked again; one that failed because the site was published
 * anew is.
 */
export class Questions {
  #newest = 0
  #asked = -burst
  #waiting = 0
  /** What asks again for each part that did not arrive. @type {(() => void)[]} */
  #lost = []
  progress = h("progress", { class: "nl-find-progress", hidden: true, "aria-label": say("search.busy") })
  failure = h("p", { class: "nl-find-failure", role: "alert", hidden: true })

  constructor() {
    addEventListener("online", () => this.#again())
  }

  /**
   * @template Answer
   * @param {Question<Answer>} question
   */
  ask(question) {
    const before = this.#asked
    this.#asked = performance.now()
    clearTimeout(this.#waiting)
    const mine = ++this.#newest
    if (this.#asked - before > burst) this.#answer(mine, question)
    else this.#waiting = setTimeout(() => this.#answer(mine, question), burst)
  }

  /**
   * Says that a part did not arrive, and offers to try again with it and all others that did not; where the network is back,
   * that is done.
   */
  fail(/** @type {() => void} */ again) {
    if (this.failure.hidden) {
      this.#lost = []
      const retry = () => {
        input.focus()
        this.#again()
      }
      const button = h("button", { type: "button", click: retry }, say("search.try_again"))
      this.failure.replaceChildren(say("search.partly_loaded"), " ", button)
    }
    this.#lost.push(again)
    this.failure.hidden = false
  }

  #again() {
    if (this.failure.hidden) return
    this.failure.hidden = true
    for (const again of this.#lost) again()
  }

  /** Answers none of those that were asked. */
  stop() {
    this.#newest++
    clearTimeout(this.#waiting)
    this.progress.hidden = true
    this.failure.hidden = true
  }

  async #answer(/** @type {number} */ mine, /** @type {Question} */ question) {
    const isNewest = () => mine === this.#newest
    try {
      const found = await this.during(worked(question.work))
      if (!isNewest()) return
      this.failure.hidden = true
      question.show(found, isNewest)
    } catch {
      if (!isNewest()) return
      question.lose()
      this.failure.hidden = true // what did not arrive of a former answer is not asked for any more
      this.fail(() => this.ask(question))
    }
  }

  /**
   * Gives what something comes to; while that takes long, and nothing else is asked, it shows a line.
   *
   * @template Come
   * @param {Promise<Come>} coming
   */
  async during(coming) {
    const mine = this.#newest
    const isNewest = () => mine === this.#newest
    const timer = setTimeout(() => isNewest() && (this.progress.hidden = false), slow)
    try {
      return await coming
    } finally {
      clearTimeout(timer)
      if (isNewest()) this.progress.hidden = true
    }
  }
}

/**
 * @template Answer
 * @param {() => Promise<Answer>} work
 */
const worked = (work) =>
  work().catch((error) => {
    if (isAnew(error)) return work()
    throw error
  })
