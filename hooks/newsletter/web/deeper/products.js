// Products: what the layers of the model are made of. All is in rows, one after the other; nothing knows what they mean.

/** A table of weights with a row an output, and what is added. @typedef {{ weights: Float32Array, bias: Float32Array }} Linear */
/** What rows are brought to. @typedef {{ gain: Float32Array, bias: Float32Array }} Norm */

const tiny = 1e-12

/** Rows times a table. */
export const times = (/** @type {Float32Array} */ rows, /** @type {Linear} */ { weights, bias }) => {
  const outputs = bias.length
  const inputs = weights.length / outputs
  const count = rows.length / inputs
  const made = new Float32Array(count * outputs)
  for (let row = 0; row < count; row += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((more) => Math.min(row + more, count - 1) * inputs)
    const to = [0, 1, 2, 3].map((more) => Math.min(row + more, count - 1) * outputs)
    for (let output = 0; output < outputs; output++) {
      const from = output * inputs
      let [one, two, three, four] = [0, 0, 0, 0]
      for (let at = 0; at < inputs; at++) {
        const weight = weights[from + at]
        one += weight * rows[a + at]
        two += weight * rows[b + at]
        three += weight * rows[c + at]
        four += weight * rows[d + at]
      }
      made[to[0] + output] = one + bias[output]
      made[to[1] + output] = two + bias[output]
      made[to[2] + output] = three + bias[output]
      made[to[3] + output] = four + bias[output]
    }
  }
  return made
}

/** The sums of two lots of rows, each row about 0 and of one spread. */
export const normalSum = (
  /** @type {Float32Array} */ rows,
  /** @type {Float32Array} */ more,
  /** @type {Norm} */ { gain, bias },
) => {
  const width = gain.length
  const made = rows.map((one, at) => one + more[at])
  for (let from = 0; from < made.length; from += width) {
    const row = made.subarray(from, from + width)
    const mean = row.reduce((sum, one) => sum + one, 0) / width
    const spread = Math.sqrt(row.reduce((sum, one) => sum + (one - mean) ** 2, 0) / width + tiny)
    for (let at = 0; at < width; at++) row[at] = ((row[at] - mean) / spread) * gain[at] + bias[at]
  }
  return made
}

/** What a neuron lets through; the error function by Abramowitz and Stegun 7.1.26. */
export const passed = (/** @type {number} */ value) => {
  const size = Math.abs(value) * Math.SQRT1_2
  const t = 1 / (1 + 0.3275911 * size)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const rest = (series * Math.exp(-size * size)) / 2
  return value * (value < 0 ? rest : 1 - rest)
}

/** Numbers as shares of one, the greater the more, in their place. */
const share = (/** @type {Float32Array} */ numbers) => {
  const most = numbers.reduce((one, other) => Math.max(one, other), -Infinity)
  let sum = 0
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] = Math.exp(numbers[at] - most)
  for (let at = 0; at < numbers.length; at++) numbers[at] /= sum
}

/**
 * What every row takes from all of them, in the columns of one head.
 *
 * @param {{ asked: Float32Array, known: Float32Array, told: Float32Array }} rows
 * @param {{ width: number, from: number, size: number }} head
 * @param {Float32Array} made
 */
export const attend = ({ asked, known, told }, { width, from, size }, made) => {
  const count = asked.length / width
  const shares = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    for (let other = 0; other < count; other++) {
      let sum = 0
      for (let at = from; at < from + size; at++) sum += asked[row * width + at] * known[other * width + at]
      shares[other] = sum / Math.sqrt(size)
    }
    share(shares)
    for (let other = 0; other < count; other++) {
      for (let at = from; at < from + size; at++) made[row * width + at] += shares[other] * told[other * width + at]
    }
  }
}
