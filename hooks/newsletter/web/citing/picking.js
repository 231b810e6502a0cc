// Picking: what the files of the whole archive hold, to the citations of some entries in their order. Knows no page.

/** @typedef {{ id: string, text: string }} Cited a work by its id, in one form */

const END = "\r\n"

/** The ids of the entries in BibTeX, in their order; that of a volume begins with its kind. */
export const idsIn = (/** @type {string} */ bibtex) =>
  [...bibtex.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([, id]) => id).filter((id) => !id.startsWith("volume:"))

/** @type {(file: string) => Cited[]} */
const ofBibtex = (file) => file.split(/\n(?=@)/).map((text) => ({ id: idsIn(text)[0] ?? "", text: text.trimEnd() }))

/** @type {(file: string) => Cited[]} */
const ofRis = (file) =>
  file.split(END + END).map((text) => ({ id: /^ID {2}- (.*)$/m.exec(text)?.[1].trim() ?? "", text: text.trimEnd() }))

/** @type {(file: string) => Cited[]} */
const ofCsl = (file) =>
  JSON.parse(file).map((/** @type {{ id: string }} */ item) => ({ id: item.id, text: JSON.stringify(item) }))

/** @type {(file: string, style: string) => Cited[]} */
const ofStyle = (file, style) =>
  file
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map((one) => ({ id: one.id, text: one[style] }))

/**
 * The file of the archive that holds a form, how works are read of it, and how they stand together.
 *
 * @typedef {{ file: string, read: (file: string, form: string) => Cited[], join: (texts: string[]) => string }} Source
 */

/** @type {Source} */
const references = { file: "archive-references.jsonl", read: ofStyle, join: (texts) => `${texts.join("\n\n")}\n` }

/** @type {Record<string, Source>} */
const sources = {
  bibtex: { file: "archive.bib", read: ofBibtex, join: (texts) => `${texts.join("\n\n")}\n` },
  ris: { file: "archive.ris", read: ofRis, join: (texts) => texts.map((text) => text + END).join(END) },
  csl: { file: "archive.csl.json", read: ofCsl, join: (texts) => `[\n${texts.join(",\n")}\n]\n` },
}

/** The source of a form: what has no file of its own is a style of references. */
export const sourceOf = (/** @type {string} */ form) => sources[form] ?? references

/**
 * The citations of some entries in a form, from the file that holds all; `own` is what comes first, in that form.
 *
 * @param {string} form
 * @param {string} file
 * @param {string[]} ids
 * @param {string} [own]
 */
export const picked = (form, file, ids, own) => {
  const { read, join } = sourceOf(form)
  const found = new Map(read(file, form).map(({ id, text }) => [id, text]))
  const first = own === undefined ? [] : form === "csl" ? read(own, form).map(({ text }) => text) : [own.trimEnd()]
  return join([...first, ...ids.map((id) => found.get(id)).filter((text) => text !== undefined)])
}
