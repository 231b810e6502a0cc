// Kept files: what a reader chose to keep of the search, in the browser's own cache, until the reader removes it. Where
// storing is forbidden nothing can be kept.

import { root } from "./addresses.js"

const name = `${root.pathname}.deeper`

/** Whether this browser can keep files at all. */
export const canKeep = () => "caches" in globalThis

/** A file that is kept; nothing where it is not. */
export const keptFile = async (/** @type {URL} */ address) => {
  const found = await (await caches.open(name)).match(address.href).catch(() => undefined)
  return found?.arrayBuffer()
}

/** Whether a file is kept. */
export const isKept = async (/** @type {URL} */ address) => {
  if (!canKeep() || !(await caches.has(name).catch(() => false))) return false
  return (await (await caches.open(name)).match(address.href)) !== undefined
}

/** Keeps a file, and of the others none but those at these addresses. */
export const keep = async (/** @type {URL} */ address, /** @type {Blob} */ content, /** @type {URL[]} */ others) => {
  const cache = await caches.open(name)
  const staying = new Set([address, ...others].map(({ href }) => href))
  for (const { url } of await cache.keys()) if (!staying.has(url)) await cache.delete(url)
  await cache.put(address.href, new Response(content))
}

/** Removes all that is kept. */
export const removeKept = () => caches.delete(name)

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
