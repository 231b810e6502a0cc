// A saved entry: what is known of it, and what the reader has made of it. What is kept, sent or imported is read as if a
// stranger had written it.

/**
 * What the archive says of an entry, as readers see it.
 *
 * @typedef {{ title: string, authors: string, date: string, where: string, arxiv: string, doi: string, volume: string }} Facts
 */

/**
 * An entry on the shelf. Times are in milliseconds: when it was saved, when the reader changed something of it, and when the
 * archive last told its facts, which is 0 where it knows no such entry.
 *
 * @typedef {Facts & { id: string, note: string, isRead: boolean, saved: number, changed: number, told: number }} SavedEntry
 */

const longestFact = 600
/** How many signs a note may have. */
export const longestNote = 4000
/** How many signs the name of a list may have. */
export const longestName = 60
const forms = { arxiv: /^[a-z0-9./-]{5,40}$/i, doi: /^10\.\d{4,9}\/[^\s<>"]{1,200}$/ }

/** A text without signs that steer a terminal, turn a line round or are none in XML. */
export const textOf = (/** @type {unknown} */ value, /** @type {number} */ longest) =>
  typeof value === "string"
    ? value.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "").slice(0, longest)
    : ""

/** The name of a list as it may be; "" for none. */
export const nameOf = (/** @type {unknown} */ value) =>
  textOf(value, longestName * 2)
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longestName)
    .trim()

export const timeOf = (/** @type {unknown} */ value) =>
  typeof value === "number" && value > 0 ? Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER) : 0

const formed = (/** @type {unknown} */ value, /** @type {RegExp} */ form) =>
  typeof value === "string" && form.test(value) ? value : ""

/** The facts in what a stranger may have written. @returns {Facts} */
export const readFacts = (/** @type {any} */ { title, authors, date, where, arxiv, doi, volume }) => ({
  title: textOf(title, longestFact),
  authors: textOf(authors, longestFact),
  date: textOf(date, longestFact),
  where: textOf(where, longestFact),
  arxiv: formed(arxiv, forms.arxiv),
  doi: formed(doi, forms.doi),
  volume: textOf(volume, longestFact),
})

/**
 * An entry in what a stranger may have written; of what is no object only the id is known.
 *
 * @param {string} id
 * @param {unknown} written
 * @returns {SavedEntry}
 */
export const readEntry = (id, written) => {
  const found = /** @type {any} */ (typeof written === "object" && written !== null ? written : {})
  const { note, isRead, saved, changed, told } = found
  const own = { note: textOf(note, longestNote), isRead: isRead === true }
  return { id, ...readFacts(found), ...own, saved: timeOf(saved), changed: timeOf(changed), told: timeOf(told) }
}

/** An entry as it is kept and exported: what it has. */
export const plainEntry = (/** @type {SavedEntry} */ entry) =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value))
