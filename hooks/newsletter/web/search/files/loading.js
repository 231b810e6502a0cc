// Loading: the bytes of the index's files.

/** @typedef {(name: string) => Promise<ArrayBuffer>} Load */

/** Milliseconds after which a host that says nothing, or nothing more, is asked anew: where a network was lost, one that is back may be silent on what was asked before. */
const patience = 30_000

/**
 * Fetches files below an address; the manifest is asked for anew each time, for it says where the others stand.
 *
 * @param {string | URL} base
 * @returns {Load}
 */
export const fetched = (base) => async (name) => {
  const silent = new AbortController()
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** @template Said @param {Promise<Said>} saying @returns {Promise<Said>} */
  const heard = (saying) => {
    clearTimeout(timer)
    timer = setTimeout(() => silent.abort(), patience)
    return saying
  }
  const cache = name === "manifest.json" ? "no-cache" : "default"
  const answer = await heard(fetch(new URL(name, base), { cache, signal: silent.signal }))
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (answer.body).getReader()
  const parts = []
  for (let part; !(part = await heard(reader.read())).done;) parts.push(part.value)
  clearTimeout(timer)
  if (!answer.ok) throw new Error(`${answer.status} for ${name}`)
  return new Blob(parts).arrayBuffer()
}
