// Loading: the bytes of the index's files.

/** @typedef {(name: string) => Promise<ArrayBuffer>} Load */

/**
 * Fetches files below an address; the manifest is asked for anew each time, for it says where the others stand.
 *
 * @param {string | URL} base
 * @returns {Load}
 */
export const fetched = (base) => async (name) => {
  const answer = await fetch(new URL(name, base), name === "manifest.json" ? { cache: "no-cache" } : {})
  if (!answer.ok) throw new Error(`${answer.status} for ${name}`)
  return answer.arrayBuffer()
}
