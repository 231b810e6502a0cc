// Files: what the site has is fetched, what was made here is handed to the reader.

/**
 * An answer of the site, where it has what is asked for.
 *
 * @param {string | URL} address
 * @param {RequestInit} [options]
 */
export const answered = async (address, options) => {
  const answer = await fetch(address, options)
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`)
  return answer
}

export const fetched = (/** @type {string} */ address) => answered(address).then((answer) => answer.text())

/**
 * Fetches each thing once by its name; one that did not come is fetched again for who asks next.
 *
 * @template Thing
 * @param {(name: string) => Promise<Thing>} fetchOne
 */
export const once = (fetchOne) => {
  /** @type {Map<string, Promise<Thing>>} */
  const known = new Map()
  return (/** @type {string} */ name) => {
    const found = known.get(name) ?? fetchOne(name)
    known.set(name, found)
    found.catch(() => known.delete(name))
    return found
  }
}

const forgetAfter = 4000

export const save = (/** @type {string} */ text, /** @type {string} */ download, /** @type {string} */ type) => {
  const link = document.createElement("a")
  Object.assign(link, { href: URL.createObjectURL(new Blob([text], { type })), download })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), forgetAfter) // some browsers read it only later
}
