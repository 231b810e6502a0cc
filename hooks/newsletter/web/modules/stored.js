// What is stored in this browser, where it keeps anything, and how texts that anybody may have written are read.

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const longestId = 200
/** How many entries a shelf, a list and a file may have. */
export const most = 5000

/** Whether something can be the id of an entry. @returns {id is string} */
export const isId = (/** @type {unknown} */ id) => typeof id === "string" && id.length <= longestId && idForm.test(id)

/** Ids of what may be anything, each once. @returns {string[]} */
export const idsOf = (/** @type {unknown} */ list) =>
  Array.isArray(list) ? [...new Set(list.filter(isId))].slice(0, most) : []

/** The root of the site. */
export const root = new URL("../", import.meta.url)

/** The key of a name: other sites of the host have others. */
export const keyOf = (/** @type {string} */ name) => `${root.pathname}.${name}`

/** Stores a text, or takes away what is stored; where nothing is kept, what was chosen holds for this page. */
export const storeText = (/** @type {string} */ key, /** @type {string | undefined} */ text) => {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Nothing is kept.
  }
}

/** Stores a value as JSON, or takes away what is stored. */
export const store = (/** @type {string} */ key, /** @type {unknown} */ value) => storeText(key, JSON.stringify(value))

/** What is stored under a key; nothing where nothing is kept. */
export const stored = (/** @type {string} */ key) => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** What was written as JSON; undefined where it is none. */
export const parsed = (/** @type {string} */ text) => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
