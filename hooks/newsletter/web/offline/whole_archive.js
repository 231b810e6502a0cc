// The whole archive: every page with the search, kept where the reader asks for it, but what the host refuses, which is told.
// A build takes the place of the former one when all of it has come; until then that one is read.

import { digestOf, fetchedNow, ListedFiles } from "./listed_files.js"

/** @import { Listed } from "./listed_files.js" */

/** The list of all files, by digest and path; under this digest the one that is read is kept. */
const list = "offline.txt"
const complete = "complete"
/** The header that says of which build what is kept in full is; its list leaves out what was refused. */
const buildHeader = "nl-build"

/** How long a turn lasts: a browser ends a worker that is long at one thing. */
const turn = 1500

/** For how long a new build is fetched while a page is read. */
const patience = 25_000

const read = (/** @type {string} */ text) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => /** @type {Listed} */ ([line.slice(17), line.slice(0, 16)]))

const written = (/** @type {Listed[]} */ listed) => listed.map(([path, digest]) => `${digest} ${path}\n`).join("")

export class WholeArchive extends ListedFiles {
  #address
  /** What the host refuses, while the rest is fetched. @type {Set<string>} */
  #refused = new Set()
  /** What is kept in full: the digest of the build's list, and what of that has come. @type {Promise<{ digest: string, files: Map<string, string> } | undefined> | undefined} */
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

  /** How much of the newest build is kept, and what was refused: as a number on the way, and by name at the end. */
  async state() {
    const [files, kept] = [await this.#listed().catch(() => []), await this.keys()]
    const missing = files.filter((one) => !kept.has(this.keyOf(one))).map(([path]) => path)
    const isNewest = await this.isNewest()
    return {
      has: files.length - missing.length,
      files: BUILD.files,
      bytes: BUILD.bytes,
      refused: this.#refused.size,
      missing: isNewest ? missing : [],
      isWhole: (await this.whole()) !== undefined,
      isBegun: kept.size > 0,
      isNewest,
    }
  }

  /** Fetches for a while what is missing, and says how much is there; a new build may lack more than the former if that is asked. */
  async go(isAsked = true) {
    await (this.#turn ??= this.#fetchSome(isAsked).finally(() => (this.#turn = undefined)))
    return this.state()
  }

  /** Fetches what a new build has changed, if the whole archive is kept; what is left comes at the next page. */
  async catchUp() {
    const ends = Date.now() + patience
    while ((await this.whole()) && !(await this.isNewest()) && Date.now() < ends) await this.go(false)
  }

  /** Deletes all of it. */
  async forget() {
    await this.delete()
    this.#whole = undefined
    this.#refused.clear()
  }

  async #fetchSome(/** @type {boolean} */ isAsked) {
    const files = await this.#listed(true)
    const wanted = files.filter(([path]) => !this.#refused.has(path))
    const refused = await this.take(wanted, Date.now() + turn)
    if (refused.length) await this.#note(refused, isAsked)
    const kept = await this.keys()
    const come = files.filter((one) => kept.has(this.keyOf(one)))
    if (come.length && come.length + this.#refused.size === files.length) await this.#complete(come)
  }

  /** Notes what was refused, if that is for good and may be missed: a list of another build means that it is no refusal. */
  async #note(/** @type {Listed[]} */ refused, /** @type {boolean} */ isAsked) {
    await this.#fetchList()
    const former = (await this.whole())?.files
    const missed = refused.find(([path]) => !isAsked && former?.has(path))
    if (missed) throw new DOMException(missed[0], "NotFoundError")
    for (const [path] of refused) this.#refused.add(path)
  }

  async #complete(/** @type {Listed[]} */ come) {
    const cache = await this.open()
    const text = await (await this.find(list, BUILD.list))?.text()
    await cache.put(
      this.keyOf([list, complete]),
      new Response(written(come), { headers: { [buildHeader]: BUILD.list } }),
    )
    this.#whole = undefined
    this.#refused.clear()
    await this.tidy(new Map([...come, [list, complete]]))
    await cache.put(this.keyOf([list, BUILD.list]), new Response(text))
  }

  async #read() {
    const found = await this.find(list, complete)
    const digest = found?.headers.get(buildHeader) ?? ""
    return found && { digest, files: new Map(read(await found.text())) }
  }

  /** What the newest build lists, fetched once; a list of another build means that this worker is an old one. */
  async #listed(isFetched = false) {
    const kept = await (await this.find(list, BUILD.list))?.text()
    if (kept !== undefined || !isFetched) return read(kept ?? "")
    const text = await this.#fetchList()
    await (await this.open()).put(this.keyOf([list, BUILD.list]), new Response(text))
    return read(text)
  }

  async #fetchList() {
    const text = await (await fetchedNow(this.#address)).text()
    if ((await digestOfText(text)) !== BUILD.list) throw new DOMException(list, "VersionError")
    return text
  }
}

const digestOfText = (/** @type {string} */ text) =>
  digestOf(/** @type {ArrayBuffer} */ (new TextEncoder().encode(text).buffer))
