// Ranges: of years or volumes, written «2020..2022», «2020-2022», «2020..», «>2020» or «<=2020».

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
