// Order: places in sorted lists.

/**
 * How many of the rising values are below one.
 *
 * @template {number | string} Value
 * @param {ArrayLike<Value>} values
 * @param {Value} wanted
 */
const below = (values, wanted) => {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle] < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The place of a number among rising ones; -1 where it is not there.
 *
 * @param {ArrayLike<number>} numbers
 * @param {number} number
 */
export const placeOf = (numbers, number) => {
  const place = below(numbers, number)
  return numbers[place] === number ? place : -1
}

/**
 * Which of sorted files a key is in, by the first key of each.
 *
 * @param {string[]} first
 * @param {string} key
 */
export const fileOf = (first, key) => {
  const place = below(first, key)
  return first[place] === key ? place : place - 1
}
