// Word pieces: a text as the pieces that the language model knows. The Python half of this is
// newsletter/search/deeper/word_pieces.py.

const [unknown, begin, end] = ["[UNK]", "[CLS]", "[SEP]"]
const inner = "##"
const longestWord = 100

const accent = /\p{Mn}/u
const hidden = /[\p{Cc}\p{Cf}]/u
const space = /[\p{Z}\t\n\r]/u
const alone =
  /[\p{P}$+<=>^`|~\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u

/** The words and signs of a text, without accents and capitals. */
export const wordsIn = (/** @type {string} */ text) => {
  const found = [""]
  for (const sign of text.normalize("NFD")) {
    if (alone.test(sign)) found.push(sign, "")
    else if (space.test(sign)) found.push("")
    else if (!accent.test(sign) && !hidden.test(sign)) found[found.length - 1] += sign.toLowerCase() // not for readers
  }
  return found.filter(Boolean)
}

/** The pieces that a model knows, in the order of their numbers. */
export class WordPieces {
  /** @type {Map<string, number>} */
  #numbers

  constructor(/** @type {string[]} */ pieces) {
    this.#numbers = new Map(pieces.map((piece, number) => [piece, number]))
  }

  /** The numbers of what stands before and after every text. */
  get ends() {
    return [begin, end].map((piece) => this.#number(piece))
  }

  /** The numbers of a text's pieces. */
  numbers(/** @type {string} */ text) {
    return wordsIn(text).flatMap((word) => this.#word([...word]))
  }

  #number(/** @type {string} */ piece) {
    return this.#numbers.get(piece) ?? 0
  }

  #word(/** @type {string[]} */ signs) {
    const found = []
    let start = 0
    while (start < signs.length && signs.length <= longestWord) {
      const { stop, number } = this.#longest(signs, start)
      if (number === undefined) break
      found.push(number)
      start = stop
    }
    return start === signs.length ? found : [this.#number(unknown)]
  }

  /** The longest piece that is known from a place on: where it ends, and its number. */
  #longest(/** @type {string[]} */ signs, /** @type {number} */ start) {
    const head = start ? inner : ""
    for (let stop = signs.length; stop > start; stop--) {
      const number = this.#numbers.get(head + signs.slice(start, stop).join(""))
      if (number !== undefined) return { stop, number }
    }
    return { stop: start, number: undefined }
  }
}
