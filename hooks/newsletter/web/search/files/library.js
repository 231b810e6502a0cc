// The library: the files of the index, each read once, of one publication of the site at a time.

import { jsonOf, Reader } from "./bytes.js"
import { readFacets } from "./facets.js"
import { readManifest, rowOf } from "./manifest.js"
import { digestAt, nameOf } from "./names.js"
import { withNewest } from "./newest.js"
import { fileOf } from "./order.js"
import { readShard } from "./shards.js"
import { readWords } from "./word_lines.js"

/** What a card has beside a title; the last is the list of links, if there are some. @typedef {[tagline: string, text: string, ...others: (string | Way[])[]]} Text */
/** An arXiv id, or of another link what readers see and its address. @typedef {string | [label: string, address: string]} Way */

/** @import { Load } from "./loading.js" */
/** @import { Manifest, Row, WrittenRow } from "./manifest.js" */
/** @import { Facets } from "./facets.js" */

const pauseTime = 250
const manifestName = "manifest.json"
const bytesOf = (/** @type {ArrayBuffer} */ buffer) => new Uint8Array(buffer)
const pause = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time))

/** What a file of the search could not be read for; `isAnew` where the site was published anew meanwhile. */
export class SearchError extends Error {
  name = "SearchError"
  isAnew = false
}

/**
 * Remembers that the site was published anew, in an error of the search.
 *
 * @param {unknown} error
 */
const markAnew = (error) => {
  if (error instanceof Error) Object.assign(error, { isAnew: true })
}

/** The files of an index. */
export class Library {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map()
  /** @type {Promise<Manifest> | undefined} */
  #opened
  /** @type {Manifest | undefined} */
  #manifest
  /** The rows in shards that were read, by number. @type {Map<number, WrittenRow>} */
  #rows = new Map()
  #load

  constructor(/** @type {Load} */ load) {
    this.#load = load
  }

  /** The manifest, read once. */
  open() {
    this.#opened ??= this.#readManifest().then(
      (manifest) => (this.#manifest = manifest),
      (error) => {
        this.#opened = undefined
        throw error
      },
    )
    return this.#opened
  }

  /** The manifest that was read last. */
  get manifest() {
    if (!this.#manifest) throw new SearchError("not opened")
    return this.#manifest
  }

  /** How many files were asked for. */
  get count() {
    return this.#files.size
  }

  /**
   * What is read of one publication: the site may have been published anew since the manifest was read, and its files have
   * other names then. What could not be read, or was read from both, is read again with the new manifest.
   *
   * @template Answer
   * @param {() => Promise<Answer>} work
   * @returns {Promise<Answer>}
   */
  async current(work) {
    for (;;) {
      const { written } = await this.open()
      try {
        const answer = await work()
        if (this.manifest.written === written) return answer
      } catch (error) {
        if (!(await this.#isAnew(written))) throw error
      }
    }
  }

  /**
   * The same for numbers of entries, which mean nothing in another index than their own: who asked must search again.
   *
   * @template Answer
   * @param {() => Promise<Answer>} work
   * @param {Manifest} manifest that of the index of the numbers
   * @returns {Promise<Answer>}
   */
  async unchanged(work, { written }) {
    try {
      const answer = await work()
      if (this.manifest.written === written) return answer
      throw new SearchError("published anew")
    } catch (error) {
      if (await this.#isAnew(written)) markAnew(error)
      throw error
    }
  }

  /**
   * A file decoded, read once: after a failure it is asked for a second time, and by a later search again.
   *
   * @template Decoded, [Content=ArrayBuffer]
   * @param {string} name
   * @param {(content: Content) => Decoded} decode
   * @param {(name: string) => Promise<any>} [load]
   * @returns {Promise<Decoded>}
   */
  read(name, decode, load = this.#load) {
    const known = this.#files.get(name)
    if (known) return known
    const reading = load(name)
      .catch(() => pause(pauseTime).then(() => load(name)))
      .then(decode)
      .catch((cause) => {
        this.#files.delete(name)
        throw new SearchError(`The search could not read ${name} (${cause.message})`, { cause })
      })
    this.#files.set(name, reading)
    return reading
  }

  /** Which entries have which value. @returns {Promise<Facets>} */
  facets() {
    return this.#json(nameOf("facets", "", this.manifest.facets, "json"), readFacets)
  }

  /**
   * Every author's name, and the steps between the numbers of the author's entries.
   *
   * @returns {Promise<[string, number[]][]>}
   */
  authors() {
    return this.#json(nameOf("authors", "", this.manifest.authors, "json"))
  }

  /** The entries with these numbers, as the title table has them, or shards that were read. @returns {Promise<Row[]>} */
  rows(/** @type {Iterable<number>} */ numbers) {
    const { titleGroup } = this.manifest
    const read = async (/** @type {number} */ number) =>
      (await this.#titles(number)).slice(1).map((column) => column[number % titleGroup])
    const row = async (/** @type {number} */ number) =>
      rowOf(number, /** @type {WrittenRow} */ (this.#rows.get(number) ?? (await read(number))), this.manifest)
    return Promise.all([...numbers].map(row))
  }

  /**
   * How many of these entries, from the first on, have rows in shards that were read or in so many files of titles more.
   *
   * @param {Uint32Array} numbers
   * @param {number} most
   */
  within(numbers, most) {
    const more = new Set()
    const place = numbers.findIndex((number) => {
      const name = this.#titlesName(number)
      if (!this.#rows.has(number) && !this.#files.has(name)) more.add(name)
      return more.size > most
    })
    return place < 0 ? numbers.length : place
  }

  /** The tagline, the summary and the questions of entries, and a list of their links. @returns {Promise<Text[]>} */
  texts(/** @type {Iterable<number>} */ numbers) {
    const { titleGroup, textGroup } = this.manifest
    const text = async (/** @type {number} */ number) => {
      const [names] = await this.#titles(number)
      const digest = digestAt(names, Math.floor((number % titleGroup) / textGroup))
      return (await this.#json(nameOf("s", Math.floor(number / textGroup), digest, "json")))[number % textGroup]
    }
    return Promise.all([...numbers].map(text))
  }

  /** The words of a file of those that slips are corrected to. */
  words(/** @type {number} */ place) {
    const { words, wordNames } = this.manifest
    return this.read(nameOf("words", words[place], digestAt(wordNames, place), "txt"), readWords)
  }

  /** The terms of a shard. */
  shard(/** @type {number} */ place) {
    const { shards, together, names, most } = this.manifest
    const name = nameOf("w", shards[place], digestAt(names, Math.floor(place / together)), "bin")
    const rows = this.#rows
    return this.read(name, (/** @type {ArrayBuffer} */ buffer) => readShard(buffer, place, most, rows))
  }

  /** Where the terms of a shard stand in entries; positions of several stand in a file. */
  async positions(/** @type {number} */ place) {
    const { shards, placed, placeNames } = this.manifest
    let [group, first] = [0, 0]
    while (first + placed[group] <= place) first += placed[group++]
    const name = nameOf("p", shards[first], digestAt(placeNames, group), "bin")
    const reader = new Reader(await this.read(name, bytesOf))
    const sizes = Array.from({ length: placed[group] }, () => reader.number())
    for (const size of sizes.slice(0, place - first)) reader.place += size
    return reader
  }

  /** Where the terms of the newest entries stand in these. */
  async newestPositions() {
    return new Reader(await this.read(nameOf("n", "", this.manifest.newest.places, "bin"), bytesOf))
  }

  /** The term of a key, if there is one. */
  async term(/** @type {string} */ key) {
    const { shards, newest } = this.manifest
    return withNewest(key, (await this.shard(fileOf(shards, key))).terms.get(key), newest)
  }

  /** The terms of keys that entries have. */
  async terms(/** @type {Iterable<string>} */ keys) {
    const found = await Promise.all([...keys].map((key) => this.term(key)))
    return found.filter((term) => term !== undefined).filter(({ df }) => df > 0)
  }

  /** Which range of shards a key is in. */
  range(/** @type {string} */ key) {
    return fileOf(this.manifest.ranges, key)
  }

  /**
   * The columns of the rows of an entry and its neighbours, and before them what the files of their texts are named by.
   *
   * @returns {Promise<[string, ...any[][]]>}
   */
  #titles(/** @type {number} */ number) {
    return this.#json(this.#titlesName(number))
  }

  #titlesName(/** @type {number} */ number) {
    const { titleGroup, titleNames } = this.manifest
    const group = Math.floor(number / titleGroup)
    return nameOf("t", group, digestAt(titleNames, group), "json")
  }

  /**
   * @param {string} name
   * @param {(value: any) => any} [decode]
   * @returns {Promise<any>}
   */
  #json(name, decode = (value) => value) {
    return this.read(name, (/** @type {ArrayBuffer} */ buffer) => decode(jsonOf(buffer)))
  }

  #readManifest() {
    return this.read(manifestName, readManifest)
  }

  async #isAnew(/** @type {string} */ written) {
    if (this.manifest.written !== written) return true
    this.#files.delete(manifestName)
    const manifest = await this.#readManifest().catch(() => this.manifest)
    if (manifest.written === written || this.manifest.written !== written) return this.manifest.written !== written
    this.#files.clear()
    this.#rows = new Map()
    this.#manifest = manifest
    this.#opened = Promise.resolve(manifest)
    return true
  }
}
