// The library: the files of the index, each read once, of one publication of the site at a time.

import { jsonOf, Reader } from "./bytes.js"
import { readFacets } from "./facets.js"
import { readManifest, rowOf } from "./manifest.js"
import { fileOf } from "./order.js"
import { readShard } from "./shards.js"

/** What a card has beside a title; the last is the list of links, if there are some. @typedef {[tagline: string, text: string, ...others: (string | Way[])[]]} Text */
/** An arXiv id, or of another link what readers see and its address. @typedef {string | [label: string, address: string]} Way */

/** @import { Load } from "./loading.js" */
/** @import { Manifest, Row, WrittenRow } from "./manifest.js" */
/** @import { Facets } from "./facets.js" */

const pauseTime = 250
const manifestName = "manifest.json"
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
    if (!this.#manifest) throw new SearchError("The search was not opened")
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
      const { folder } = await this.open()
      try {
        const answer = await work()
        if (this.manifest.folder === folder) return answer
      } catch (error) {
        if (!(await this.#isAnew(folder))) throw error
      }
    }
  }

  /**
   * The same for numbers of entries, which mean nothing in a new index: who asked must search again.
   *
   * @template Answer
   * @param {() => Promise<Answer>} work
   * @returns {Promise<Answer>}
   */
  async unchanged(work) {
    const { folder } = await this.open()
    try {
      return await work()
    } catch (error) {
      if (await this.#isAnew(folder)) markAnew(error)
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

  /**
   * A file of the index's own folder.
   *
   * @template Decoded
   * @param {string} name
   * @param {(buffer: ArrayBuffer) => Decoded} decode
   */
  file(name, decode) {
    return this.read(`${this.manifest.folder}/${name}`, decode)
  }

  /**
   * @template Decoded
   * @param {string} name
   * @param {(value: any) => Decoded} decode
   */
  json(name, decode) {
    return this.file(name, (buffer) => decode(jsonOf(buffer)))
  }

  /** Which entries have which value. @returns {Promise<Facets>} */
  facets() {
    return this.json("facets.json", readFacets)
  }

  /** The entries with these numbers, as the title table has them. @returns {Promise<Row[]>} */
  async rows(/** @type {Iterable<number>} */ numbers) {
    const some = [...numbers]
    /** @type {WrittenRow[]} */
    const rows = await this.#entries("t", some, this.manifest.titleGroup)
    return some.map((number, place) => rowOf(number, rows[place], this.manifest))
  }

  /** The tagline, the summary and the questions of entries, and a list of their links. @returns {Promise<Text[]>} */
  texts(/** @type {Iterable<number>} */ numbers) {
    return this.#entries("s", [...numbers], this.manifest.textGroup)
  }

  /** The terms of a shard. */
  shard(/** @type {number} */ place) {
    return this.file(`w${place}.bin`, (buffer) => readShard(buffer, place, this.manifest.most))
  }

  /** Where the terms of a shard stand in entries. */
  positions(/** @type {number} */ place) {
    return this.file(`p${place}.bin`, (buffer) => new Reader(new Uint8Array(buffer)))
  }

  /** The term of a key, if there is one. */
  async term(/** @type {string} */ key) {
    return (await this.shard(fileOf(this.manifest.shards, key))).get(key)
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

  /** What files say of entries, when a file has `size` of them. @returns {Promise<any[]>} */
  #entries(/** @type {string} */ letter, /** @type {number[]} */ numbers, /** @type {number} */ size) {
    const same = (/** @type {any[]} */ rows) => rows
    return Promise.all(
      numbers.map(
        async (number) => (await this.json(`${letter}${Math.floor(number / size)}.json`, same))[number % size],
      ),
    )
  }

  #readManifest() {
    return this.read(manifestName, readManifest)
  }

  async #isAnew(/** @type {string} */ folder) {
    if (this.manifest.folder !== folder) return true
    this.#files.delete(manifestName)
    const manifest = await this.#readManifest().catch(() => this.manifest)
    if (manifest.folder === folder || this.manifest.folder !== folder) return this.manifest.folder !== folder
    this.#files.clear()
    this.#manifest = manifest
    this.#opened = Promise.resolve(manifest)
    return true
  }
}
