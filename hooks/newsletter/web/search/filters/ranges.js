// Ranges: of years, volumes or months, written «2020..2022», «2020-2022», «2020..», «>2020» or «<=2020»; a month is 2025-09.

const sided = /^([<>])(=?)\s*(\d+)$/
const between = /^(?:(\d+)\s*(?:\.\.|[-–])\s*(\d+)|(\d+)\.\.|\.\.(\d+))$/

/** @typedef {{ least: number, most: number }} Range */

/**
 * The least and the greatest number of a range; nothing where a text is none.
 *
 * @param {string} typed
 * @returns {Range | undefined}
 */
export const rangeIn = (typed) => {
  const [, sign, orSame, limit] = sided.exec(typed) ?? []
  if (sign === ">") return { least: orSame ? Number(limit) : Number(limit) + 1, most: Infinity }
  if (sign === "<") return { least: 0, most: orSame ? Number(limit) : Number(limit) - 1 }
  const [range, from, to, least, most] = between.exec(typed) ?? []
  return range ? { least: Number(from ?? least ?? 0), most: Number(to ?? most ?? Infinity) } : undefined
}

const date = /^(\d{4})(?:-(0?[1-9]|1[0-2])(?:-\d{1,2})?)?$/

/** The months of a year, or the one month of a date, counted from the year 0. @returns {Range | undefined} */
export const monthsOf = (/** @type {string} */ text) => {
  const [found, year, month] = date.exec(text.trim()) ?? []
  if (!found) return undefined
  const first = Number(year) * 12 + Number(month ?? 1)
  return { least: first, most: month ? first : first + 11 }
}

/** The months that a range of dates has. @returns {Range | undefined} */
export const monthsIn = (/** @type {string} */ typed) => {
  const [, sign, orSame, limit] = /^([<>])(=?)\s*(.+)$/.exec(typed) ?? []
  if (sign) {
    const of = monthsOf(limit)
    if (!of) return undefined
    if (sign === ">") return { least: orSame ? of.least : of.most + 1, most: Infinity }
    return { least: 0, most: orSame ? of.most : of.least - 1 }
  }
  const parts = typed.split("..").map((part) => part.trim())
  const [from, to] = [parts[0], parts.at(-1) ?? ""].map((part) =>
    part ? monthsOf(part) : { least: 0, most: Infinity },
  )
  return from && to && parts.length <= 2 && typed !== ".." ? { least: from.least, most: to.most } : undefined
}
