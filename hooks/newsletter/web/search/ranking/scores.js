// Scores: what every entry has of a query's words, and the order that follows.

import { inName, inTitle, largestImpact, largestLikeness } from "../constants.js"
import { tuned } from "./tuned.js"

/** @import { Asked, Match } from "./asked.js" */
/** @import { List } from "../files/bytes.js" */
/** @import { Term } from "../files/shards.js" */

/** Scores are whole numbers in an order, with the number of the entry, from the last one on, in the last bits. */
const fine = 1e6
const numberSpan = 2 ** 21
const rungHeight = 4

/**
 * How entries are put in order: how many words were asked for, how many each title has, on which rung each entry stands,
 * which may be found, if not all, whether only those are near that have all telling words, and how near each entry is to
 * the query in meaning, where a model knows.
 *
 * @typedef {{
 *   count: number, sizes: Uint8Array, rung: Uint8Array, allowed: Uint8Array | null, isStrict: boolean,
 *   likeness?: Float32Array
 * }} Order
 */

export class Scores {
  /**
   * @param {number} entries
   * @param {number} count how many words are asked for
   */
  constructor(entries, count) {
    const isLong = count > tuned.shortMost
    this.softShare = isLong ? tuned.longSoft : 1
    this.flat = isLong ? 1 : tuned.flat
    const more = Math.min(count - tuned.shortMost, 2 * (tuned.mostWords - count))
    this.power = 1 + tuned.longPower * Math.max(0, more)
    this.score = new Float32Array(entries)
    this.cover = new Float32Array(entries)
    this.best = new Float32Array(entries)
    this.flags = new Uint8Array(entries)
    this.titled = new Uint8Array(entries)
    this.named = new Uint8Array(entries)
    this.hard = new Uint8Array(entries)
    this.titledWeight = new Float32Array(entries)
    this.hardWeight = new Float32Array(entries)
    this.namedWeight = new Float32Array(entries)
    this.telling = 0
    this.tellingWeight = 0
    this.usual = 0
    this.unknown = 0
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
    this.tellingWeight += telling * weight
    if (telling) this.#weigh(matches, weight)
    this.best.fill(0)
    this.flags.fill(0)
    for (const match of matches) this.#match(match)
    this.#count(weight, telling)
    if (soft) this.#addSoft(soft, weight)
  }

  /** Notes how usual a telling word is here, or that it is unknown; one read as another that is far from it is, too. */
  #weigh(/** @type {Match[]} */ matches, /** @type {number} */ weight) {
    const near = matches.filter(({ weight }) => weight > tuned.twoEdits || weight === tuned.prefixBeside)
    const most = Math.max(0, ...near.map(({ term }) => term.postings.numbers.length))
    this.usual += Math.min(1, most / this.score.length / tuned.usual)
    if (!most) this.unknown += weight
  }

  /** How far a query speaks of what the entries do: by how usual its words are here, less the weight of unknown ones. */
  get #about() {
    const more = tuned.aboutMore * Math.max(0, this.telling - tuned.fewTelling)
    return this.telling ? this.usual / this.telling - this.unknown / this.sum + more : 1
  }

  /** Whether no entry has half of what the telling words weigh, which are rare here: they come from somewhere else. */
  get #isScattered() {
    const most = this.hardWeight.reduce((one, other) => Math.max(one, other), 0)
    return 2 * most < this.tellingWeight && this.usual < tuned.scattered * this.telling
  }

  /** Notes what entries have of one of the terms looked for in a word's place. */
  #match(/** @type {Match} */ { term: { postings }, weight: worth }) {
    const { best, flags } = this
    const { numbers, marks } = postings
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]
      const value = ((marks[at] & largestImpact) / largestImpact) ** this.power * worth
      if (value > best[number]) best[number] = value
      if (worth === 1) flags[number] |= marks[at]
    }
  }

  /** Adds the best of what every entry has. */
  #count(/** @type {number} */ weight, /** @type {number} */ telling) {
    const { score, cover, best, flags, titled, named, hard, titledWeight, namedWeight } = this
    for (let number = 0; number < best.length; number++) {
      if (!best[number]) continue
      score[number] += weight * best[number]
      cover[number] += weight
      hard[number] += telling
      this.hardWeight[number] += telling * weight
      if (flags[number] & inTitle) {
        titled[number]++
        titledWeight[number] += telling * weight
      }
      if (flags[number] & inName) {
        named[number]++
        namedWeight[number] += telling * weight
      }
    }
  }

  /**
   * Adds what an entry has of like meaning, as far as it is more than what it has of the word itself: less, the more
   * entries have that, for a term of the field sooner than for a word of everyday English.
   */
  #addSoft(/** @type {Term} */ { df, isEveryday, soft: { numbers, marks } }, /** @type {number} */ weight) {
    const known = isEveryday ? tuned.softEveryday : tuned.softKnown
    const share = (this.softShare * known) / (known + df)
    const { score, cover, best } = this
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]
      const value = Math.min((marks[at] & largestLikeness) / largestLikeness, tuned.softMost) * share
      if (value <= best[number]) continue
      score[number] += weight * (value - best[number])
      if (!best[number]) cover[number] += weight * value
    }
  }

  /** Adds what entries have of words written as one, to what they have of each. */
  raise(/** @type {List} */ { numbers, marks }, /** @type {number} */ weight) {
    for (let at = 0; at < numbers.length; at++) {
      this.score[numbers[at]] += (weight * (marks[at] & largestImpact)) / largestImpact
    }
  }

  /**
   * All entries that have anything of the query, best first: those of a higher rung before others, then those that are near,
   * of equal ones the later. How many of them are near.
   *
   * @param {Order} order
   */
  order({ count, sizes, rung, allowed, isStrict, likeness }) {
    const isNear = this.#judge(this.#finish(likeness), isStrict, sizes)
    const order = new Float64Array(this.score.length)
    const last = order.length - 1
    let [kept, near] = [0, 0]
    for (let number = 0; number < order.length; number++) {
      if ((allowed && !allowed[number]) || !(rung[number] || this.score[number])) continue
      const step = rung[number] || isNear(number) ? 1 : 0
      near += step
      // The sign turns the order round.
      const value = (rung[number] + step) * rungHeight + this.#value(number, count, sizes)
      order[kept++] = -Math.round(value * fine) * numberSpan + last - number
    }
    const sorted = order.subarray(0, kept).sort()
    const numbers = Uint32Array.from(sorted, (packed) => last - packed + Math.floor(packed / numberSpan) * numberSpan)
    return { numbers, near }
  }

  /** Makes shares of sums, for entries that cover more of the query more, and adds likeness; the best score of all. */
  #finish(/** @type {Float32Array | undefined} */ likeness) {
    const { score, cover, sum } = this
    let top = 0
    for (let number = 0; number < score.length; number++) {
      if (!score[number]) continue
      cover[number] /= sum
      score[number] *= (this.flat + (1 - this.flat) * cover[number]) / sum
      top = Math.max(top, score[number])
    }
    if (!likeness) return top
    likeness.forEach((near, number) => (score[number] += tuned.deep * top * Math.max(0, near)))
    return score.reduce((one, other) => Math.max(one, other))
  }

  /**
   * Whether an entry is near enough to stand unmarked, when the best one has this score. Where the query speaks of something
   * else only those are that have all its telling words, or half of their weight in the title, or half of them where they are
   * usual here, or most of the weight in names; or of which the query has the whole title, as a reference does.
   *
   * @param {number} top
   * @param {boolean} isStrict
   * @param {Uint8Array} sizes
   */
  #judge(top, isStrict, sizes) {
    const { score, hard, titled, titledWeight, namedWeight, telling, tellingWeight } = this
    const least = !isStrict && !this.#isScattered && this.#about >= tuned.about ? tuned.near * top : Infinity
    const isUsual = 2 * this.usual >= telling
    const isWhole = (/** @type {number} */ number) =>
      hard[number] >= telling ||
      2 * titledWeight[number] >= tellingWeight ||
      (isUsual && 2 * titled[number] >= telling) ||
      2 * namedWeight[number] > tellingWeight ||
      titled[number] >= Math.max(sizes[number], tuned.wholeTitle)
    return (/** @type {number} */ number) => score[number] >= least || (hard[number] > 0 && isWhole(number))
  }

  /** For a single word no likeness outdoes the word itself, and a query that lies whole in a title comes before others. */
  #value(/** @type {number} */ number, /** @type {number} */ count, /** @type {Uint8Array} */ sizes) {
    const own = this.score[number] + (count === 1 && this.hard[number] ? 1 : 0)
    if (!count || this.titled[number] !== count) return own
    return own + (tuned.titled * count) / Math.max(count, sizes[number])
  }
}
