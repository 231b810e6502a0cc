// Kept files: what a reader chose to keep of the search, in the browser's own cache, until the reader removes it. Where
// storing is forbidden nothing can be kept.

/** Whether this browser can keep files at all. */
export const canKeep = () => "caches" in globalThis

/** The files that are kept for a site. */
export class KeptFiles {
  #name

  constructor(/** @type {URL} */ root) {
    this.#name = `${root.pathname}.deeper`
  }

  /** A file; nothing where it is not kept. */
  async read(/** @type {URL} */ address) {
    return (await this.#found(address))?.arrayBuffer()
  }

  async has(/** @type {URL} */ address) {
    return (await this.#found(address).catch(() => undefined)) !== undefined
  }

  /** Keeps a file, and of the others none but those at these addresses. */
  async keep(/** @type {URL} */ address, /** @type {Blob} */ content, /** @type {URL[]} */ others) {
    const cache = await caches.open(this.#name)
    const staying = new Set([address, ...others].map(({ href }) => href))
    for (const { url } of await cache.keys()) if (!staying.has(url)) await cache.delete(url)
    await cache.put(address.href, new Response(content))
  }

  /** Removes all of them. */
  remove() {
    return caches.delete(this.#name)
  }

  async #found(/** @type {URL} */ address) {
    if (!(await caches.has(this.#name))) return undefined
    return (await caches.open(this.#name)).match(address.href)
  }
}

/**
 * Fetches a file; `told` hears how many bytes have come.
 *
 * @param {URL} address
 * @param {AbortSignal} [signal]
 * @param {(bytes: number) => void} [told]
 */
export const fetchedFile = async (address, signal, told = () => {}) => {
  const answer = await fetch(address, { signal })
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} for ${address.pathname}`)
  const parts = []
  let bytes = 0
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(parts)
    parts.push(value)
    told((bytes += value.length))
  }
}
