// Quotes: the texts of entries under their hits, asked for when they are in view and the reader has stopped typing. Without
// a summary, a question that is answered stands beside the tagline, above it if it has more of the words.

import { h } from "../elements/element.js"
import { told } from "../strings/say.js"
import { marked } from "./hits.js"
import { isAnew } from "./questions.js"

/** @import { Answer } from "../search/engine/engine.js" */
/** @import { Found } from "./hits.js" */
/** @import { Part } from "../search/snippets/snippet.js" */
/** @import { Session } from "./session.js" */
/** @import { Text, Way } from "../search/files/library.js" */

/** Where a text is to stand, and whose. @typedef {[element: Element, hit: Found]} Gap */

/** What gives the texts of an answer. @typedef {Answer["textsOf"]} TextsOf */

const still = 150
const calm = 300
const atFirst = 4
const atLeast = 2
const inText = 170

/** Texts that were read, by the id of the entry. @type {Map<string, Text>} */
const texts = new Map()

/** How many different words of a query are marked. */
const found = (/** @type {Part[]} */ parts) =>
  new Set(parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase())).size // not for readers

/**
 * The texts of the first hits, and soon those of the others. Each is a file or part of one: the first question of all has
 * so few at once as the engine has left for it, if that is `atLeast`.
 */
export class Quotes {
  #session
  #view
  #timer = 0
  /** @type {IntersectionObserver | undefined} */
  #seen

  /**
   * @param {Session} session
   * @param {{
   *   scroller: Element | null, questions: import("./questions.js").Questions, update: () => void,
   *   asked?: (questions: string[]) => void, linked?: (element: Element, links: Way[]) => void
   * }} view what scrolls, who says that a text did not arrive, what asks anew, and who is told what a hit answers and where it
   *   leads beside its page
   */
  constructor(session, view) {
    this.#session = session
    this.#view = view
  }

  /** Fills these gaps of an answer, and no others any more. */
  fill(/** @type {Gap[]} */ gaps, /** @type {{ textsOf: TextsOf }} */ { textsOf }) {
    clearTimeout(this.#timer)
    this.#seen?.disconnect()
    const waiting = new Map(gaps.filter(([, hit]) => !texts.has(hit.id)))
    for (const [element, hit] of gaps) if (!waiting.has(element)) this.#quote(element, hit)
    const seen = new IntersectionObserver((changes) => this.#see(changes, waiting, textsOf), {
      root: this.#view.scroller,
    })
    this.#seen = seen
    this.#timer = setTimeout(() => waiting.forEach((_, element) => seen.observe(element)), still)
  }

  /**
   * @param {IntersectionObserverEntry[]} changes
   * @param {Map<Element, Found>} waiting
   * @param {TextsOf} textsOf
   */
  #see(changes, waiting, textsOf) {
    const inView = changes.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)
    for (const element of inView) this.#seen?.unobserve(element)
    const gaps = inView.map((element) => /** @type {Gap} */ ([element, waiting.get(element)]))
    const most = this.#most()
    if (gaps.length) this.#read(gaps.slice(0, most), textsOf)
    if (gaps.length > most) this.#timer = setTimeout(() => this.#read(gaps.slice(most), textsOf), calm)
  }

  /** How many texts are asked for at once. */
  #most() {
    return texts.size ? atFirst : Math.min(atFirst, Math.max(atLeast, this.#session.engine.left))
  }

  async #read(/** @type {Gap[]} */ gaps, /** @type {TextsOf} */ textsOf) {
    try {
      const answers = await textsOf(gaps.map(([, hit]) => hit.number))
      gaps.forEach(([, hit], place) => texts.set(hit.id, answers[place]))
      for (const [element, hit] of gaps) this.#quote(element, hit)
    } catch (error) {
      if (isAnew(error)) this.#view.update()
      else this.#view.questions.fail(() => this.#read(gaps, textsOf))
    }
  }

  #quote(/** @type {Element} */ element, /** @type {Found} */ hit) {
    const [tagline, summary, ...others] = texts.get(hit.id) ?? ["", ""]
    const links = /** @type {Way[] | undefined} */ (others.find(Array.isArray))
    const questions = /** @type {string[]} */ (others.filter((one) => one !== links))
    this.#view.linked?.(element, links ?? [])
    const words = hit.words ?? []
    const quoted = (/** @type {string} */ text, length = Infinity) => this.#session.snippet(text, words, length)
    const whole = quoted(`${tagline.replace(/[^.?!]$/, `$&${summary && "."}`)} ${summary}`, inText)
    const [best] = questions.map((question) => quoted(question)).sort((one, other) => found(other) - found(one))
    const lines = [marked(whole), best ? told("search.answers", { question: h("span", {}, marked(best)) }) : []]
    if (best && found(best) > found(whole)) lines.reverse()
    const text = lines.slice(0, summary ? 1 : 2).flatMap((line, at) => (at ? [h("br"), ...line] : line))
    element.replaceChildren(...(words.length ? text : [tagline]))
    this.#view.asked?.(questions.slice(0, 1))
  }
}
