// The whole archive: every page with the search, kept where the reader asks for it. A build takes the place of the former one
// when all of it has come; until then that one is read.

import { digestOf, fetchedNow, ListedFiles } from "./listed_files.js"

/** @import { Listed } from "./listed_files.js" */

/** The list of all files, by digest and path; under this digest the one that is read is kept. */
const list = "offline.txt"
const complete = "complete"

/** How long a turn lasts: a browser ends a worker that is long at one thing. */
const turn = 1500

/** For how long a new build is fetched while a page is read. */
const patience = 25_000

const read = (/** @type {string} */ text) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => /** @type {Listed} */ ([line.slice(17), line.slice(0, 16)]))

export class WholeArchive extends ListedFiles {
  #address
  /** What is kept in full: the digest of its list, and what that lists. @type {Promise<{ digest: string, files: Map<string, string> } | undefined> | undefined} */
  #whole
  /** The turn that is at work; two at once would fetch all twice. @type {Promise<void> | undefined} */
  #turn

  constructor(/** @type {URL} */ root, /** @type {string} */ name) {
    super(root, name)
    this.#address = new URL(list, root)
  }

  /** A file, where the whole archive is kept. @returns {Promise<Response | undefined>} */
  async findPath(/** @type {string} */ path) {
    const digest = (await this.whole())?.files.get(path)
    return digest === undefined ? undefined : this.find(path, digest)
  }

  /** What is kept in full, if something is. */
  whole() {
    return (this.#whole ??= this.#read())
  }

  /** Whether all is kept as the newest build has it. */
  async isNewest() {
    return (await this.whole())?.digest === BUILD.list
  }

  /** How much of the newest build is kept. */
  async state() {
    const [files, kept] = [await this.#listed().catch(() => undefined), await this.keys()]
    const has = files ? files.filter((one) => kept.has(this.keyOf(one))).length : 0
    const isWhole = (await this.whole()) !== undefined
    return {
      has,
      files: BUILD.files,
      bytes: BUILD.bytes,
      isWhole,
      isBegun: kept.size > 0,
      isNewest: await this.isNewest(),
    }
  }

  /** Fetches for a while what is missing, and says how much is there. */
  async go() {
    await (this.#turn ??= this.#fetchSome().finally(() => (this.#turn = undefined)))
    return this.state()
  }

  /** Fetches what a new build has changed, if the whole archive is kept; what is left comes at the next page. */
  async catchUp() {
    const ends = Date.now() + patience
    while ((await this.whole()) && !(await this.isNewest()) && Date.now() < ends) await this.go()
  }

  /** Deletes all of it. */
  async forget() {
    await this.delete()
    this.#whole = undefined
  }

  async #fetchSome() {
    const files = await this.#listed(true)
    await this.take(files, Date.now() + turn)
    const kept = await this.keys()
    if (files.every((one) => kept.has(this.keyOf(one)))) await this.#complete(files)
  }

  async #complete(/** @type {Listed[]} */ files) {
    const cache = await this.open()
    const text = await (await this.find(list, BUILD.list))?.text()
    await cache.put(this.keyOf([list, complete]), new Response(text))
    this.#whole = undefined
    await this.tidy(new Map([...files, [list, complete]]))
    await cache.put(this.keyOf([list, BUILD.list]), new Response(text))
  }

  async #read() {
    const text = await (await this.find(list, complete))?.text()
    return text === undefined ? undefined : { digest: await digestOfText(text), files: new Map(read(text)) }
  }

  /** What the newest build lists, fetched once; a list of another build means that this worker is an old one. */
  async #listed(isFetched = false) {
    const kept = await (await this.find(list, BUILD.list))?.text()
    if (kept !== undefined || !isFetched) return read(kept ?? "")
    const text = await (await fetchedNow(this.#address)).text()
    if ((await digestOfText(text)) !== BUILD.list) throw new DOMException(list, "VersionError")
    await (await this.open()).put(this.keyOf([list, BUILD.list]), new Response(text))
    return read(text)
  }
}

const digestOfText = (/** @type {string} */ text) =>
  digestOf(/** @type {ArrayBuffer} */ (new TextEncoder().encode(text).buffer))
