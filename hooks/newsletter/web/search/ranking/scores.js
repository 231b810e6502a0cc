// Scores: what every entry has of a query's words, and the order that follows.

import { inName, inTitle, largestImpact, largestLikeness } from "../constants.js"
import { tuned } from "./tuned.js"

/** @import { Asked, Match } from "./asked.js" */
/** @import { List } from "../files/bytes.js" */

/** Scores are whole numbers in an order, with the number of the entry in the last bits. */
const fine = 1e6
const numberSpan = 2 ** 21
const rungHeight = 4

/**
 * How entries are put in order: how many words were asked for, how many each title has, on which rung each entry stands,
 * and which may be found, if not all.
 *
 * @typedef {{ count: number, sizes: Uint8Array, rung: Uint8Array, allowed: Uint8Array | null }} Order
 */

export class Scores {
  constructor(/** @type {number} */ entries) {
    this.score = new Float32Array(entries)
    this.cover = new Float32Array(entries)
    this.best = new Float32Array(entries)
    this.flags = new Uint8Array(entries)
    this.titled = new Uint8Array(entries)
    this.named = new Uint8Array(entries)
    this.hard = new Uint8Array(entries)
    this.near = new Uint8Array(entries)
    this.telling = 0
    this.sum = 0
  }

  /**
   * Adds a word: the best of what an entry has for it, and where it stands in the title or a name.
   *
   * @param {Asked} asked
   * @param {number} weight
   */
  add({ unit, matches, soft }, weight) {
    const telling = unit.isLight ? 0 : 1
    this.sum += weight
    this.telling += telling
    this.best.fill(0)
    this.flags.fill(0)
    for (const match of matches) this.#match(match)
    this.#count(weight, telling)
    if (soft) this.#addSoft(soft.soft, weight)
  }

  /** Notes what entries have of one of the terms looked for in a word's place. */
  #match(/** @type {Match} */ { term: { postings }, weight: worth }) {
    const { best, flags } = this
    const { numbers, marks } = postings
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]
      const value = ((marks[at] & largestImpact) * worth) / largestImpact
      if (value > best[number]) best[number] = value
      if (worth === 1) flags[number] |= marks[at]
    }
  }

  /** Adds the best of what every entry has. */
  #count(/** @type {number} */ weight, /** @type {number} */ telling) {
    const { score, cover, best, flags, titled, named, hard } = this
    for (let number = 0; number < best.length; number++) {
      if (!best[number]) continue
      score[number] += weight * best[number]
      cover[number] += weight
      hard[number] += telling
      if (flags[number] & inTitle) titled[number]++
      if (flags[number] & inName) named[number]++
    }
  }

  /** Adds what an entry has of like meaning, as far as it is more than what it has of the word itself. */
  #addSoft(/** @type {List} */ { numbers, marks }, /** @type {number} */ weight) {
    const { score, cover, best, near } = this
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]
      const value = Math.min((marks[at] & largestLikeness) / largestLikeness, tuned.softMost)
      if (value <= best[number]) continue
      score[number] += weight * (value - best[number])
      if (best[number]) continue
      cover[number] += weight * value
      near[number]++
    }
  }

  /** Adds what entries have of words written as one, to what they have of each. */
  raise(/** @type {List} */ { numbers, marks }, /** @type {number} */ weight) {
    for (let at = 0; at < numbers.length; at++) {
      this.score[numbers[at]] += (weight * (marks[at] & largestImpact)) / largestImpact
    }
  }

  /**
   * The entries worth showing, best first: those of a higher rung before others, equal ones by number.
   *
   * @param {Order} order
   */
  order({ count, sizes, rung, allowed }) {
    const isWorth = this.#judge(this.#finish(rung))
    const order = new Float64Array(this.score.length)
    let kept = 0
    for (let number = 0; number < order.length; number++) {
      if ((allowed && !allowed[number]) || !(rung[number] || isWorth(number))) continue
      // The sign turns the order round.
      const value = rung[number] * rungHeight + this.#value(number, count, sizes)
      order[kept++] = -Math.round(value * fine) * numberSpan + number
    }
    const sorted = order.subarray(0, kept).sort()
    return Uint32Array.from(sorted, (packed) => packed - Math.floor(packed / numberSpan) * numberSpan)
  }

  /** Makes shares of sums, for entries that cover more of the query more; the best score of all. */
  #finish(/** @type {Uint8Array} */ rung) {
    const { score, cover, sum } = this
    let top = 0
    for (let number = 0; number < score.length; number++) {
      if (!score[number]) continue
      cover[number] /= sum
      score[number] *= (tuned.flat + (1 - tuned.flat) * cover[number]) / sum
      const trust = this.#trust(number)
      if (rung[number] || (trust === 1 && cover[number] >= tuned.half)) top = 1
      top = Math.max(top, score[number] * trust)
    }
    return top
  }

  /**
   * How far an entry shows that the query is about its field at all: less where it has none of the words, or one of
   * several and that in its text alone.
   */
  #trust(/** @type {number} */ number) {
    const { hard, near, titled, named, telling } = this
    if (telling && !hard[number]) return tuned.unheard
    return hard[number] + near[number] + titled[number] + named[number] < Math.min(telling, 2) ? tuned.lone : 1
  }

  /** Whether an entry is worth showing, when the best one has this score. */
  #judge(/** @type {number} */ top) {
    const { score, cover } = this
    const least = Math.max(tuned.floor, top < tuned.weak ? tuned.weakShare * top : 0)
    const isNear = (/** @type {number} */ number) =>
      cover[number] >= tuned.half || score[number] * this.#trust(number) >= least
    return (/** @type {number} */ number) => Boolean(score[number]) && top >= tuned.top && isNear(number)
  }

  /** For a single word no likeness outdoes the word itself, and a query that lies whole in a title comes before others. */
  #value(/** @type {number} */ number, /** @type {number} */ count, /** @type {Uint8Array} */ sizes) {
    const own = this.score[number] + (count === 1 && this.hard[number] ? 1 : 0)
    if (!count || this.titled[number] !== count) return own
    return own + (tuned.titled * count) / Math.max(count, sizes[number])
  }
}
