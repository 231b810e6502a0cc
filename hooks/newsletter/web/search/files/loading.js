// Loading: the bytes of the index's files.

/** @typedef {(name: string) => Promise<ArrayBuffer>} Load */

/** Milliseconds after which a host that says nothing is asked anew: where a network was lost, one that is back may be silent on what was asked before. */
const patience = 30_000

/**
 * Fetches files below an address; the manifest is asked for anew each time, for it says where the others stand.
 *
 * @param {string | URL} base
 * @returns {Load}
 */
export const fetched = (base) => async (name) => {
  const silent = new AbortController()
  const timer = setTimeout(() => silent.abort(), patience)
  const cache = name === "manifest.json" ? "no-cache" : "default"
  const answer = await fetch(new URL(name, base), { cache, signal: silent.signal })
  clearTimeout(timer)
  if (!answer.ok) throw new Error(`${answer.status} for ${name}`)
  return answer.arrayBuffer()
}
