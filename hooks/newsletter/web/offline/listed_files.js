// Listed files: files that are kept as a build lists them, each under its digest, so that only what changed is fetched again
// and two builds never mix.

/** @typedef {[path: string, digest: string]} Listed */

const atOnce = 6

/** The digest of a content, as the build writes it. */
export const digestOf = async (/** @type {ArrayBuffer} */ content) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", content))
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** A file as the site has it now, and nothing but a whole file of its own; a host that leads elsewhere refuses it. */
export const fetchedNow = async (/** @type {URL} */ address) => {
  const answer = await fetch(address, { cache: "no-cache", redirect: "manual" })
  if (answer.status !== 200 || answer.type !== "basic") throw new DOMException(address.pathname, "NotFoundError")
  return answer
}

/** Whether a fault says that a host does not give a file, or gives another; any other one is thrown on. */
const isRefusal = (/** @type {DOMException} */ fault) => {
  if (fault.name === "NotFoundError" || fault.name === "VersionError") return true
  throw fault
}

/** A copy that can be kept, whatever headers it is chosen by. */
export const copyOf = (/** @type {Response} */ answer, /** @type {Blob | ArrayBuffer} */ content) => {
  const headers = new Headers(answer.headers)
  headers.delete("vary")
  return new Response(content, { headers })
}

/** Files of the site, by path below its root. */
export class ListedFiles {
  #root
  #name

  constructor(/** @type {URL} */ root, /** @type {string} */ name) {
    this.#root = root
    this.#name = name
  }

  /** A file that is kept with this digest. @returns {Promise<Response | undefined>} */
  async find(/** @type {string} */ path, /** @type {string} */ digest) {
    return (await this.open()).match(this.keyOf([path, digest]))
  }

  /** Where a file is kept. */
  keyOf(/** @type {Listed} */ [path, digest]) {
    const address = new URL(`./${path}`, this.#root)
    address.search = digest
    return address.href
  }

  /** The keys of all that is kept. */
  async keys() {
    return new Set((await (await this.open()).keys()).map(({ url }) => url))
  }

  open() {
    return caches.open(this.#name)
  }

  delete() {
    return caches.delete(this.#name)
  }

  /** Fetches what is missing, some at once, until the time `ends`; a failure ends it too. What the host refuses is told. */
  async take(/** @type {Listed[]} */ listed, ends = Infinity) {
    /** @type {Listed[]} */
    const refused = []
    const kept = await this.keys()
    const missing = listed.filter((one) => !kept.has(this.keyOf(one)))
    const cache = await this.open()
    const work = async () => {
      for (let next; Date.now() < ends && (next = missing.shift());)
        if (await this.#fetch(cache, next).then(() => false, isRefusal)) refused.push(next)
    }
    const works = Array.from({ length: atOnce }, () => work().finally(() => missing.splice(0)))
    await Promise.all(works)
    return refused
  }

  /** Deletes what is not listed. */
  async tidy(/** @type {Map<string, string>} */ listed) {
    const staying = new Set([...listed].map((one) => this.keyOf(one)))
    const cache = await this.open()
    for (const { url } of await cache.keys()) if (!staying.has(url)) await cache.delete(url)
  }

  /** Keeps a file if it is the one that is listed; a page may be another, for some hosts put something into each. */
  async #fetch(/** @type {Cache} */ cache, /** @type {Listed} */ one) {
    const [path, digest] = one
    const answer = await fetchedNow(new URL(`./${path}`, this.#root))
    const content = await answer.arrayBuffer()
    const isPage = path === "" || path.endsWith("/")
    if (!isPage && (await digestOf(content)) !== digest) throw new DOMException(path, "VersionError")
    await cache.put(this.keyOf(one), copyOf(answer, content))
  }
}
