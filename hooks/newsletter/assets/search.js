// The search engine: a query and the files of the index, read as needed, to entries in order. Knows nothing of pages.
// The formats are those of hooks/newsletter/search; `analyse` does the same as its analysis.py.

// Analysis

const stops = new Set(
  ("a an the of to in on for with and or is are be by that this it its as at from we our which these those such " +
    "can has have i do does did how what why when where who should not").split(" "),
)
// Words of any talk: they mean little on their own, so nothing is looked for that means the same.
const light = new Set(
  ("about after again against all also always among another around away back because become been before being " +
    "best better between both bring but came come could down during each either else enough even ever every " +
    "everything few first for get getting give given go goes going good got great had hardly her here him his " +
    "however into just keep know known last least less let like likely little look lot made make makes making " +
    "many may maybe me might more most much must my near need needs never next no now off often old once one only " +
    "other others out over own per perhaps please put quite rather really same say see seem seen several she " +
    "since so some something still take takes tell than their them then there they thing things think though " +
    "through too try trying two under until up upon us use used using very want wants was way ways well went were " +
    "whether while whole whose will within without would yet you your").split(" "),
)
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff\u2120\u2122]/g
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const quotes = /[\u2018-\u201b\u02bc\u02bb\u2032`\u00b4\uff07]/g
const undivided = { ß: "ss", ẞ: "Ss", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D" }
Object.assign(undivided, { ł: "l", Ł: "L", þ: "th", Þ: "Th", ħ: "h", Ħ: "H", ı: "i", ŋ: "n", Ŋ: "N" })
const undividedLetters = new RegExp(`[${Object.keys(undivided).join("")}]`, "g")
const greek = ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau " +
    "upsilon phi chi psi omega").split(" ")
const loneGreek = /(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g
const sign = /[\p{L}\p{N}]/u
const possessive = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu
const wordPattern = /[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu
const piecePattern = /(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu
const partPattern = /[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g
const version = /(?<=[A-Za-z]{3})v?[0-9]+$/i
const longest = 60

const signs = (text) => text.replace(invisible, "").replace(dashes, "-").replace(quotes, "'")

const greekName = (letter, at, text) => {
  const name = greek[letter.toLowerCase().charCodeAt() - 945]
  return (sign.test(text[at - 1] ?? "") ? "-" : "") + name + (sign.test(text[at + 1] ?? "") ? "-" : "")
}

// A text in plain signs, without marks, capitals kept.
export const fold = (text) =>
  signs(signs(text).normalize("NFKD"))
    .replace(undividedLetters, (letter) => undivided[letter])
    .replace(/\p{M}/gu, "")
    .replace(loneGreek, greekName)

const wordsOf = (text) => fold(text).replace(possessive, "").match(wordPattern) ?? []
const lower = (piece) => [...piece.toLowerCase().replaceAll("ς", "σ")].slice(0, longest).join("")
const piecesOf = (word) => word.match(piecePattern) ?? []

export const pieces = (text) => wordsOf(text).flatMap((word) => piecesOf(word).map(lower))

const irregular = new Map(
  Object.entries({ indices: "index", matrices: "matrix", vertices: "vertex", corpora: "corpus", analyses: "analysis", criteria: "criterion" }),
)
const endless = new Set(["news", "embed", "series", "analysis"])

const singular = (word) => {
  if (/..(ies|ied)$/.test(word)) return word.slice(0, -3) + "y"
  if (word.endsWith("sses")) return word.slice(0, -2)
  const before = word.length === 3 ? /[aeious]s$/ : /[sui]s$/
  return word.endsWith("s") && !before.test(word) && !word.endsWith("ias") ? word.slice(0, -1) : word
}

const withoutE = (word) => {
  if (word.endsWith("ie") && word.length > 4) return word.slice(0, -2) + "y"
  return word.endsWith("e") && word.length > 3 ? word.slice(0, -1) : word
}

const withoutAt = (root) => (/^[a-z]{3,}[^aeo]at$/.test(root) ? root.slice(0, -2) : root)

const rootOf = (word) => {
  for (const [ending, least] of [["ing", 3], ["ed", 3], ["ation", 4], ["ion", 4]]) {
    const root = word.slice(0, -ending.length)
    if (!word.endsWith(ending) || root.length < least || !/[aeiouy]/.test(root) || word.endsWith("eed")) continue
    return ending === "ion" ? root : withoutAt(withoutE(root))
  }
  return word.endsWith("e") ? withoutAt(withoutE(word)) : word
}

const spelled = (root, isCut) => {
  if (isCut && root.length > 5 && root.endsWith("is")) root = root.slice(0, -1) + "z"
  if (root.length > 5 && root.endsWith("our")) root = root.slice(0, -2) + "r"
  if (root.endsWith("ogu")) root = root.slice(0, -1)
  const isDoubled = /([^aeiou])\1$/.test(root)
  return isDoubled && (root.length > 4 || (isCut && root.length > 3 && !/[lsz]$/.test(root))) ? root.slice(0, -1) : root
}

export const stem = (word) => {
  if (word.length < 3 || endless.has(word) || !/^[a-z]+$/.test(word)) return word
  word = singular(irregular.get(word) ?? word)
  if (endless.has(word)) return word
  const root = rootOf(word)
  return spelled(root, root !== word)
}

// The terms of a name's parts in camel case.
const partsOf = (piece) => {
  if (/[.]|[^\x00-\x7f]|^\d+$/.test(piece)) return []
  const base = piece.replace(version, "")
  const parts = base.match(partPattern) ?? []
  const found = base === piece ? [] : [base]
  if (parts.length > 1) found.push(...parts.filter((part) => part.length > 2 && /^[a-z]+$/i.test(part)))
  return [...new Set(found.map((part) => part.toLowerCase()).filter((part) => !stops.has(part)).map(stem))]
}

const pieceTerms = (piece, place) => {
  const text = lower(piece)
  return stops.has(text) ? [] : [[stem(text), place, 1], ...partsOf(piece).map((part) => [part, place, 0.5])]
}

// Every term of a text as the index has it: [term, place of its piece, share].
export const tokens = (text) => {
  const found = []
  let place = 0
  for (const word of wordsOf(text)) {
    const parts = piecesOf(word)
    const terms = parts.map((part, at) => pieceTerms(part, place + at))
    if (parts.length > 1) terms.splice(1, 0, [[stem(lower(parts.join(""))), place, 1]])
    found.push(...terms.flat())
    place += parts.length
  }
  return found
}

export const analyse = { fold, pieces, stem, tokens, stops, light }

// Queries

const filterNames = new Map(
  Object.entries({
    ...{ topic: "topic", topics: "topic", tag: "topic", tags: "topic", author: "author", authors: "author" },
    ...{ organisation: "organisation", organisations: "organisation", organization: "organisation" },
    ...{ organizations: "organisation", org: "organisation", orgs: "organisation", year: "year", years: "year" },
    ...{ kind: "kind", kinds: "kind", type: "kind", volume: "volume", volumes: "volume", vol: "volume", issue: "volume", has: "has" },
  }),
)
const itemPattern = /(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu

const newArxiv = /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/
const oldArxiv = /(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i

// What else readers paste or write: an arXiv id with its subject, a volume as the site calls it.
const subject = /(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi
const volume = /^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i
const asMeant = (query) => query.replace(/[“”„«»]/g, '"').replace(subject, "$1").replace(volume, "volume:$1")

const idsIn = (text) => {
  const doi = /(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/.exec(text.split(/[?#]/)[0])?.[1].toLowerCase()
  if (doi && !doi.startsWith("10.48550/arxiv.")) return [doi]
  const plain = text.replace(/arxiv\.(?!org)/i, "arxiv:")
  const arxiv = newArxiv.exec(plain) ?? oldArxiv.exec(plain)
  return arxiv ? [arxiv[1].toLowerCase()] : []
}

const host = /^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i

const repositoryIn = (text) => {
  const path = text.replace(host, "").replace(/^(datasets|spaces|models)\//i, "")
  const found = /^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/.exec(path)
  return found ? [found[1].toLowerCase()] : []
}

const unitsOf = (text, isQuoted = false) =>
  wordsOf(text).flatMap((word) => {
    const parts = piecesOf(word)
    return parts.map((part, place) => {
      const text = lower(part)
      return { text, key: stem(text), isStop: stops.has(text), isLight: light.has(text), isQuoted, rest: parts.length - place }
    })
  })

const isAsked = ({ isStop }) => !isStop
// Whether a word that no entry has may have been typed with a slip.
const isLost = ({ matches, unit }) => !matches.length && isAsked(unit) && unit.text.length > 3 && /[a-z]{3}/.test(unit.text)

// A query taken apart; it is empty if it asks for nothing but stop words. Filters say how they are written. A unit is a
// piece of a word: its text, its key in the index, whether it stands in quotes, and how many pieces its word still has.
export const parse = (typed) => {
  const query = asMeant(typed)
  const writtenOf = ({ 0: item, index }) => {
    if (query.length === typed.length) return typed.substr(index, item.length)
    return typed.includes(item) ? item : typed.trim()
  }
  const parsed = { words: [], phrases: [], without: [], filters: [], ids: [], isOpen: /[\p{L}\p{N}.\-_/]$/u.test(query) }
  for (const item of query.matchAll(itemPattern)) {
    const { not, name, quoted, bare } = item.groups
    const filter = filterNames.get(name?.toLowerCase())
    const value = (quoted ?? bare).trim()
    const isNot = not === "-" && (item.index === 0 || /\s/.test(query[item.index - 1]))
    const isPhrase = quoted !== undefined && !name
    if (filter) {
      if (value) parsed.filters.push({ name: filter, value, not: isNot, written: writtenOf(item) })
      continue
    }
    const text = name ? `${name}:${value}` : value
    const ids = isNot || isPhrase ? [] : idsIn(text)
    const units = ids.length ? [] : unitsOf(text.replace(host, ""), isPhrase)
    if (isNot) {
      if (units.some(isAsked)) parsed.without.push(units)
      continue
    }
    parsed.words.push(...units)
    if (isPhrase && units.some(isAsked)) parsed.phrases.push(units)
    parsed.ids.push(...(ids.length || isPhrase ? ids : repositoryIn(text)))
  }
  const { words, without, filters, ids } = parsed
  parsed.isEmpty = !words.some(isAsked) && without.length + filters.length + ids.length === 0
  return parsed
}

// Files

const format = 2
const decoder = new TextDecoder()
const same = (value) => value
const json = (buffer) => JSON.parse(decoder.decode(buffer))
const pause = (time) => new Promise((done) => setTimeout(done, time))

const fetched = (base) => async (name) => {
  const answer = await fetch(new URL(name, base), name === "manifest.json" ? { cache: "no-cache" } : {})
  if (!answer.ok) throw new Error(`${answer.status} for ${name}`)
  return answer.arrayBuffer()
}

// What failed to load is asked for again under another address, for browsers remember that it failed. The module is
// given what it needs from here: under its own name this one might be another, or one that failed.
let lost = 0
const filtersModule = (name) =>
  import(`./${name}${lost ? `?${lost}` : ""}`).catch((error) => {
    lost++
    throw error
  })

export class SearchError extends Error {
  name = "SearchError"
}

const readManifest = (buffer) => {
  const manifest = json(buffer)
  if (manifest.format !== format) throw new Error("its format is another one; please load the page again")
  // How many terms each title has. The codes leave out the two signs that JSON would have to escape.
  const size = (sign) => sign.charCodeAt() - 35 - (sign > "\\" ? 1 : 0)
  return { ...manifest, sizes: Uint8Array.from(manifest.titleWords, size) }
}

const readFacets = (facets) => {
  const decode = ([value, steps]) => [value, risen(steps)]
  const lists = (values) => Object.fromEntries(Object.entries(values).map(decode))
  const read = ([name, values]) => [name, name.endsWith("Aliases") ? values : lists(values)]
  return Object.fromEntries(Object.entries(facets).map(read))
}

// An entry as the title table has it, with the names of what the table numbers.
const rowOf = (number, row, { kinds, volumes, topics }) => {
  const [id, title, kind, volume, credited, places, year] = row
  const [volumeId, label] = volumes[volume]
  const named = places.map((place) => ({ id: topics[place][0], name: topics[place][1] }))
  return { number, id, title, kind: kinds[kind], volume: { id: volumeId, label }, credited, topics: named, year }
}

// Bytes read from a place on: numbers of 7 bits a byte, least first.
class Reader {
  constructor(bytes, place = 0) {
    this.bytes = bytes
    this.place = place
  }
  byte() {
    return this.bytes[this.place++]
  }
  number() {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.bytes[this.place++]
      value += (byte & 127) * factor
      if (byte < 128) return value
      factor *= 128
    }
  }
  text() {
    const length = this.byte()
    return decoder.decode(this.bytes.subarray(this.place, (this.place += length)))
  }
  // Rising numbers, then a byte for each.
  list(count) {
    const numbers = new Uint32Array(count)
    for (let at = 0, last = 0; at < count; at++) numbers[at] = last += this.number()
    return { numbers, marks: this.bytes.subarray(this.place, this.place + count) }
  }
}

// The keys of a shard, with where their lists stand; a list is decoded when it is first asked for.
const readShard = (buffer, shard, most) => {
  const bytes = new Uint8Array(buffer)
  const view = new DataView(buffer)
  const head = new Reader(bytes, 6)
  const written = new Uint8Array(512)
  const terms = new Map()
  let body = 6 + view.getUint32(2, true)
  const list = (count, length) => {
    const start = body
    body += length
    let read
    return () => (read ??= new Reader(bytes, start).list(count))
  }
  for (let left = view.getUint16(0, true); left > 0; left--) {
    const shared = head.byte()
    const length = head.byte()
    written.set(bytes.subarray(head.place, (head.place += length)), shared)
    const key = decoder.decode(written.subarray(0, shared + length))
    const df = head.number()
    const postings = list(Math.min(df, most), head.number())
    const softCount = head.number()
    const soft = list(softCount, head.number())
    const softIdf = softCount ? head.byte() / 16 : 0
    const neighbours = Array.from({ length: softCount ? head.byte() : 0 }, () => head.text())
    terms.set(key, {
      ...{ key, shard, df, softCount, softIdf, neighbours },
      get postings() {
        return postings()
      },
      get soft() {
        return soft()
      },
    })
  }
  return terms
}

// How many of the rising values are below one.
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

const placeOf = (numbers, number) => {
  const place = below(numbers, number)
  return numbers[place] === number ? place : -1
}

// Which of sorted files a key is in, by the first key of each.
const fileOf = (first, key) => {
  const place = below(first, key)
  return first[place] === key ? place : place - 1
}

const risen = (steps) => {
  let last = 0
  return Uint32Array.from(steps, (step) => (last += step))
}

// Typos

// A bit for each letter: words whose letters differ much need no closer look.
const maskOf = (word) => {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31)
  return mask
}

const bitsIn = (mask) => {
  mask -= (mask >>> 1) & 0x55555555
  mask = (mask & 0x33333333) + ((mask >>> 2) & 0x33333333)
  return (((mask + (mask >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

const editRows = [0, 1, 2].map(() => new Uint8Array(longest + 3))

// How many letters were added, left out, replaced or swapped with the next; `most` + 1 if more than `most`.
const edits = (one, other, most) => {
  const { length } = other
  if (Math.abs(one.length - length) > most || length > longest) return most + 1
  let [before, last, row] = editRows
  for (let j = 0; j <= length; j++) last[j] = j
  for (let i = 1; i <= one.length; i++) {
    let least = (row[0] = i)
    for (let j = 1; j <= length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      let value = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwapped) value = Math.min(value, before[j - 2] + 1)
      row[j] = value
      if (value < least) least = value
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return last[length]
}

// A range of the archive's words, a line each, as tables.py writes it: {term, df, forms}, df to the nearest power of 2,
// and a form {text, mask} for every word that the term stands for, the most frequent first.
const readWords = (buffer) => {
  let before = ""
  return decoder.decode(buffer).split("\n").slice(0, -1).map((line) => {
    const [head, ...rest] = line.split(" ")
    const term = before.slice(0, head.charCodeAt() - 65) + head.slice(1)
    before = term
    const df = /^\d/.test(rest[0] ?? "") ? 2 ** rest.shift() : 1
    const texts = (rest[0] ?? "").split(",").map((form) => (form[0] === "=" ? form.slice(1) : term + form))
    return { term, df, mask: maskOf(term), forms: texts.map((text) => ({ text, mask: maskOf(text) })) }
  })
}

const shortestRoot = 5
const longWord = 8
const clearly = 0.25
const digitsOf = (word) => word.replace(/\D/g, "")

// The one or two terms that may have been meant, the likeliest first, each with the word it was `read` as. What is typed
// is compared with the words of the archive, and its stem with theirs, unless that is so short that one letter makes many
// other words of it.
const meantBy = (text, words) => {
  const most = text.length >= longWord ? 2 : 1
  const root = stem(text)
  const own = { text: maskOf(text), root: maskOf(root) }
  const isFar = (mask, other) => bitsIn(mask & ~other) > most || bitsIn(other & ~mask) > most
  const far = (typed, word, mask, other) => (isFar(mask, other) ? most + 1 : edits(typed, word, most))
  const isRooted = root.length >= shortestRoot || (text.length >= longWord && root.length > 3)
  const found = []
  for (const { term, df, mask, forms } of words) {
    let best = { count: isRooted ? far(root, term, own.root, mask) : most + 1, read: forms[0].text, aside: 0.3 }
    for (const form of forms) {
      const count = far(text, form.text, own.text, form.mask)
      if (count <= best.count && count <= most) best = { count, read: form.text, aside: 0 }
    }
    if (best.count > most || digitsOf(term) !== digitsOf(text)) continue
    const cost = Math.max(best.count, 1) + best.aside + (best.read[0] === text[0] ? 0 : 0.6) - Math.log10(1 + df) * 0.1
    found.push({ ...best, term, cost })
  }
  found.sort((one, other) => one.cost - other.cost)
  return found.slice(0, 2).filter(({ cost }) => cost < found[0].cost + clearly)
}

// Two terms as one, for those entries with both, or those of them that are allowed.
const both = (one, other, allowed) => {
  const markOf = ({ postings }, number) => postings.marks[placeOf(postings.numbers, number)]
  const numbers = one.postings.numbers.filter((number) => markOf(other, number) && (allowed?.[number] ?? 1))
  const marks = Array.from(numbers, (number) => {
    const [mark, beside] = [markOf(one, number), markOf(other, number)]
    return (mark & beside & ~63) | Math.min(mark & 63, beside & 63)
  })
  return { keys: [one.key, other.key], df: numbers.length, softCount: 0, postings: { numbers, marks } }
}

// Ranking

// Tuned on judged queries (tests/search); those kept out of tuning are reported apart.
const tuned = {
  prefix: 0.8, // the worth of a word that begins as the last one does, where that is no word itself
  prefixBeside: 0.35, // and where it is
  prefixIdf: 0.8, // the rarity of a word only begun, against that of the words it may become
  oneEdit: 0.8,
  twoEdits: 0.55,
  idfPower: 0.85, // rare words count more, but less than their idf
  together: 0.4, // more for two words that an entry writes as one, as a share of the weight of one
  unknown: 0.6, // the weight of a word found nowhere, as a share of that of the rarest
  light: 0.5, // the weight of words of any talk, as a share: in a small archive they are rare by chance
  flat: 0.5, // the share of the score that does not depend on how much of the query an entry covers
  softMost: 0.9, // what words of like meaning count at most
  titled: 0.2, // more for a query that lies whole in a title, by the share of the title it fills
  half: 0.45, // an entry that covers so much of the query is always worth showing
  floor: 0.06, // the least score of the others
  top: 0.09, // where even the best one scores less than this, the query is about something else
  weak: 0.19, // and where it scores less than this, the others
  weakShare: 0.8, // must score this share of it
  unheard: 0.3, // by these three: what the score of an entry counts that has none of the words
  lone: 0.3, // and of one that has one of several, in its text alone
  meant: 0.6, // an entry that has less of the query than this was found by meaning
}
const endings = ["ing", "ion", "ation", "ed", "es", "ies", "s"]
const inTitle = 128
const inName = 64
const prefixLimit = 12
const mostWords = 8
const rungs = { id: 3, title: 2, name: 1 }

// What every entry has of a query's words.
class Scores {
  constructor(entries) {
    this.score = new Float32Array(entries)
    this.cover = new Float32Array(entries)
    this.best = new Float32Array(entries)
    this.flags = new Uint8Array(entries)
    this.titled = new Uint8Array(entries)
    this.named = new Uint8Array(entries)
    this.hard = new Uint8Array(entries)
    this.near = new Uint8Array(entries)
    this.telling = 0
    this.sum = 0
  }

  // Adds a word: the best of what an entry has for it, and where it stands in the title or a name.
  add({ unit, matches, soft }, weight) {
    const { score, cover, best, flags, titled, named, hard } = this
    const telling = unit.isLight ? 0 : 1
    this.sum += weight
    this.telling += telling
    best.fill(0)
    flags.fill(0)
    for (const { term, weight: worth } of matches) {
      const { numbers, marks } = term.postings
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at]
        const value = ((marks[at] & 63) * worth) / 63
        if (value > best[number]) best[number] = value
        if (worth === 1) flags[number] |= marks[at]
      }
    }
    for (let number = 0; number < best.length; number++) {
      if (!best[number]) continue
      score[number] += weight * best[number]
      cover[number] += weight
      hard[number] += telling
      if (flags[number] & inTitle) titled[number]++
      if (flags[number] & inName) named[number]++
    }
    if (soft) this.#addSoft(soft, weight)
  }

  // Adds what an entry has of like meaning, as far as it is more than what it has of the word itself.
  #addSoft({ soft: { numbers, marks } }, weight) {
    const { score, cover, best, near } = this
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]
      const value = Math.min((marks[at] & 31) / 31, tuned.softMost)
      if (value <= best[number]) continue
      score[number] += weight * (value - best[number])
      if (best[number]) continue
      cover[number] += weight * value
      near[number]++
    }
  }

  // Adds what entries have of words written as one, to what they have of each.
  raise({ postings: { numbers, marks } }, weight) {
    for (let at = 0; at < numbers.length; at++) this.score[numbers[at]] += (weight * (marks[at] & 63)) / 63
  }

  // How far an entry shows that the query is about its field at all: less where it has none of the words, or one of
  // several and that in its text alone.
  trust(number) {
    const { hard, near, titled, named, telling } = this
    if (telling && !hard[number]) return tuned.unheard
    return hard[number] + near[number] + titled[number] + named[number] < Math.min(telling, 2) ? tuned.lone : 1
  }

  // Makes shares of sums, for entries that cover more of the query more; the best score of all.
  finish(rung) {
    const { score, cover, sum } = this
    let top = 0
    for (let number = 0; number < score.length; number++) {
      if (!score[number]) continue
      cover[number] /= sum
      score[number] *= (tuned.flat + (1 - tuned.flat) * cover[number]) / sum
      const trust = this.trust(number)
      if (rung[number] || (trust === 1 && cover[number] >= tuned.half)) top = 1
      top = Math.max(top, score[number] * trust)
    }
    return top
  }

  // The entries worth showing, best first: those of a higher rung before others, equal ones by number.
  order(count, sizes, rung, allowed) {
    const { score, cover, titled, hard } = this
    const top = this.finish(rung)
    const least = Math.max(tuned.floor, top < tuned.weak ? tuned.weakShare * top : 0)
    const isNear = (number) => cover[number] >= tuned.half || score[number] * this.trust(number) >= least
    const isWorth = (number) => score[number] && top >= tuned.top && isNear(number)
    const order = new Float64Array(score.length)
    let kept = 0
    for (let number = 0; number < score.length; number++) {
      if ((allowed && !allowed[number]) || !(rung[number] || isWorth(number))) continue
      let value = score[number]
      // For a single word no likeness outdoes the word itself.
      if (count === 1 && hard[number]) value += 1
      if (count && titled[number] === count) value += (tuned.titled * count) / Math.max(count, sizes[number])
      // The sign turns the order round.
      order[kept++] = -Math.round((rung[number] * 4 + value) * 1e6) * 2 ** 21 + number
    }
    const sorted = order.subarray(0, kept).sort()
    return Uint32Array.from(sorted, (packed) => packed - Math.floor(packed / 2 ** 21) * 2 ** 21)
  }
}

// Why an entry was found: the keys it has; whether it is here by its meaning, and the related words it has, if any is
// to be named.
const explained = (number, found) => {
  const words = []
  const meaning = []
  let isSoft = false
  let hard = 0
  let sum = 0
  for (const { matches, soft, idf } of found) {
    const has = ({ term }) => placeOf(term.postings.numbers, number) >= 0
    const keys = matches.filter(has).flatMap(({ term }) => term.keys ?? term.key)
    words.push(...keys)
    sum += idf || soft?.softIdf || 0
    if (keys.length) hard += idf
    const place = keys.length || !soft ? -1 : placeOf(soft.soft.numbers, number)
    if (place < 0) continue
    isSoft = true
    const near = soft.neighbours[soft.soft.marks[place] >> 5]
    if (near && !light.has(near)) meaning.push(near)
  }
  const byMeaning = isSoft && hard < tuned.meant * sum
  words.push(...meaning.map(stem))
  return { byMeaning, meaning: byMeaning ? [...new Set(meaning)] : [], words: [...new Set(words)] }
}

// The engine

export class Engine {
  #load
  #files = new Map()
  #opened

  // `base` is the address of the index's folder; `load` gives the bytes of one of its files.
  constructor(base, load = fetched(base)) {
    this.#load = load
  }

  // The manifest, read once.
  open() {
    this.#opened ??= this.#read("manifest.json", readManifest).then(
      (manifest) => (this.manifest = manifest),
      (error) => {
        this.#opened = undefined
        throw error
      },
    )
    return this.#opened
  }

  // How many files were asked for.
  get files() {
    return this.#files.size
  }

  // The entries of a query: see `#search`.
  search(query, options = {}) {
    return this.#current(() => this.#search(query, options))
  }

  // The entries with these numbers, as the title table has them.
  rows(numbers) {
    return this.#unchanged(() => this.#rows(numbers))
  }

  // The tagline and the summary of entries, as [tagline, text].
  texts(numbers) {
    return this.#unchanged(() => this.#entries("s", numbers, this.manifest.textGroup))
  }

  // Which entries have which value: facets[name][value] is a list of numbers.
  facets() {
    return this.#current(() => this.#json("facets.json", readFacets))
  }

  // --- reading

  // A file decoded, read once: after a failure it is asked for a second time, and by a later search again.
  #read(name, decode, load = this.#load) {
    if (!this.#files.has(name)) {
      const reading = load(name)
        .catch(() => pause(250).then(() => load(name)))
        .then(decode)
        .catch((cause) => {
          this.#files.delete(name)
          throw new SearchError(`The search could not read ${name} (${cause.message})`, { cause })
        })
      this.#files.set(name, reading)
    }
    return this.#files.get(name)
  }

  // The site may have been published anew since the manifest was read, and its files have other names then: what could
  // not be read, or was read from both, is read again with the new manifest.
  async #current(work) {
    for (;;) {
      const { folder } = await this.open()
      try {
        const answer = await work()
        if (this.manifest.folder === folder) return answer
      } catch (error) {
        if (!(await this.#isAnew(folder))) throw error
      }
    }
  }

  // The same for numbers of entries, which mean nothing in a new index: who asked must search again.
  async #unchanged(work) {
    const { folder } = await this.open()
    try {
      return await work()
    } catch (error) {
      if (await this.#isAnew(folder)) error.isAnew = true
      throw error
    }
  }

  async #isAnew(folder) {
    if (this.manifest.folder !== folder) return true
    this.#files.delete("manifest.json")
    const manifest = await this.#read("manifest.json", readManifest).catch(() => this.manifest)
    if (manifest.folder === folder || this.manifest.folder !== folder) return this.manifest.folder !== folder
    this.#files.clear()
    this.manifest = manifest
    this.#opened = Promise.resolve(manifest)
    return true
  }

  #json(name, decode = same) {
    return this.#read(`${this.manifest.folder}/${name}`, (buffer) => decode(json(buffer)))
  }

  // What files say of entries, when a file has `size` of them.
  #entries(letter, numbers, size) {
    const entry = async (number) => (await this.#json(`${letter}${Math.floor(number / size)}.json`))[number % size]
    return Promise.all(Array.from(numbers, entry))
  }

  async #rows(numbers) {
    const rows = await this.#entries("t", numbers, this.manifest.titleGroup)
    return Array.from(numbers, (number, place) => rowOf(number, rows[place], this.manifest))
  }

  #place(key) {
    return fileOf(this.manifest.first, key)
  }

  #shard(place) {
    return this.#read(`${this.manifest.folder}/w${place}.bin`, (buffer) => readShard(buffer, place, this.manifest.most))
  }

  async #term(key) {
    return (await this.#shard(this.#place(key))).get(key)
  }

  // The terms of keys that entries have.
  async #terms(keys) {
    return (await Promise.all([...keys].map((key) => this.#term(key)))).filter((term) => term?.df)
  }

  // The terms of the archive's words that begin so.
  async #words(start) {
    const { folder, words } = this.manifest
    const from = fileOf(words, start)
    const ranges = words.slice(from, fileOf(words, start + "\uffff") + 1)
    const read = (_, place) => this.#read(`${folder}/words${from + place}.txt`, readWords)
    const isBegun = ({ term, forms }) => term.startsWith(start) || forms.some(({ text }) => text.startsWith(start))
    return (await Promise.all(ranges.map(read))).flat().filter(isBegun)
  }

  #idf(df) {
    return Math.log(1 + (this.manifest.entries - df + 0.5) / (df + 0.5))
  }

  // --- what a query asks for

  // Each of a query's words but the stop words, as {unit, term, matches: [{term, weight}], soft, idf, read}: what is
  // looked for in its place, the term whose meaning it has, and the word it was read as, if it was misspelt. A long query
  // tells enough without the words of any talk: how many of them were omitted, for each would be a file to read. `joined`
  // are the terms of neighbours that somebody writes as one word.
  async #found(parsed) {
    const last = parsed.words.at(-1)
    // A stop word may become another word while nothing else is asked.
    const isOther = (unit) => parsed.isEmpty && parsed.isOpen && unit === last
    const content = parsed.words.filter((unit) => !unit.isStop || isOther(unit))
    const distinct = content.filter((unit, at) => content.findIndex(({ key }) => key === unit.key) === at)
    const telling = distinct.length > mostWords ? distinct.filter(({ isLight }) => !isLight) : distinct
    const units = telling.length ? telling : distinct
    const isOpen = (unit) => parsed.isOpen && unit.key === last.key
    const found = await Promise.all(units.map((unit) => this.#unit(unit, isOpen(unit))))
    const joined = await this.#join(found, parsed.words)
    const lost = found.filter((one) => isLost(one) && !one.term && !one.unit.isQuoted)
    await Promise.all(lost.map((one) => this.#mend(one)))
    // One letter that begins nothing, while it is being typed, says nothing.
    const isBegun = ({ unit }) => unit.text.length === 1 && unit === last && parsed.isOpen
    const asked = found.length > 1 ? found.filter((one) => !isBegun(one)) : found
    return { found: asked, joined, omitted: distinct.length - units.length }
  }

  async #unit(unit, isOpen) {
    const term = await this.#term(unit.key)
    const found = { unit, term, matches: [], soft: term?.softCount && !unit.isLight ? term : null, idf: 0, read: "" }
    if (term?.df) {
      found.matches.push({ term, weight: 1 })
      found.idf = this.#idf(term.df)
    }
    if (isOpen && unit.text.length > 1) {
      const begun = await this.#beginning(unit, term)
      for (const other of begun) found.matches.push({ term: other, weight: term?.df ? tuned.prefixBeside : tuned.prefix })
      if (!found.idf && begun.length) found.idf = tuned.prefixIdf * Math.max(...begun.map(({ df }) => this.#idf(df)))
    }
    return found
  }

  // The terms that the last word may become: those that begin so, and those it becomes with an ending begun. Terms are
  // read from where they stand, if that is one file or two, otherwise from the list of words; for a word that may be
  // whole already the first files do.
  async #beginning({ text, key, isLight }, term) {
    const start = text.length > 4 && text.startsWith(key) ? key : text
    const from = this.#place(start)
    const to = this.#place(start + "\uffff")
    let words
    if (term?.df || to - from < 2) {
      const isOne = to === from || (isLight && term?.df)
      const shards = await Promise.all([this.#shard(from), ...(isOne ? [] : [this.#shard(from + 1)])])
      words = shards.flatMap((shard) => [...shard.values()]).map(({ key, df }) => ({ term: key, df }))
      words = words.filter(({ term, df }) => df && term.startsWith(start))
    } else {
      words = await this.#words(start)
    }
    words.sort((one, other) => other.df - one.df || (one.term < other.term ? -1 : 1))
    const keys = new Set(words.slice(0, Math.min(prefixLimit, 2 * text.length)).map(({ term }) => term))
    const least = term?.df ? 4 : 3
    for (const ending of endings) {
      for (let length = 1; length < ending.length; length++) {
        if (text.length - length >= least && text.endsWith(ending.slice(0, length))) keys.add(stem(text + ending.slice(length)))
      }
    }
    keys.delete(key)
    return this.#terms(keys)
  }

  // Names written apart or together: two neighbours joined, and all pieces of one word. Where both neighbours are known
  // nothing more is read for it. The terms found, with what was joined.
  async #join(found, units) {
    const of = (unit) => found.find((each) => each.unit.key === unit.key)
    const places = new Set(found.map(({ unit }) => this.#place(unit.key)))
    const join = async (at, length) => {
      const joined = units.slice(at, at + length)
      const key = stem(lower(joined.map(({ text }) => text).join("")))
      const isApart = joined.every(of) && joined.some((unit) => !of(unit).term?.df)
      const isAsked = units[at].rest >= length || isApart || places.has(this.#place(key))
      return { term: isAsked && (await this.#term(key)), parts: joined.map(of).filter(Boolean) }
    }
    const joins = units.flatMap(({ rest }, at) => [
      ...(at + 1 < units.length ? [join(at, 2)] : []),
      ...(rest > 2 && !(units[at - 1]?.rest > rest) ? [join(at, rest)] : []),
    ])
    const known = (await Promise.all(joins)).filter(({ term }) => term)
    for (const { term, parts } of known) {
      for (const one of parts) {
        if (term.softCount && !one.term?.df) one.soft = term
        if (!term.df) continue
        one.matches.push({ term, weight: 1 })
        one.idf ||= this.#idf(term.df)
      }
    }
    return known.filter(({ term }) => term.df)
  }

  // Reads a word found nowhere as two that follow one another somewhere: a name typed as one that the archive writes
  // apart. Where the list of words is one, only the likeliest halves are read.
  async #split(one) {
    const { text } = one.unit
    const listed = this.#listed(text[0])
    const known = new Map((await this.#words(listed)).map(({ term, df }) => [term, df]))
    const isDull = (half) => stops.has(half) || light.has(half)
    const worth = (half) => known.get(stem(half)) ?? (this.#listed(half[0]) === listed ? 0 : 1)
    const splits = Array.from({ length: Math.max(0, text.length - 5) }, (_, at) => {
      const halves = [text.slice(0, at + 3), text.slice(at + 3)]
      return { halves, least: halves.some(isDull) ? 0 : Math.min(...halves.map(worth)) }
    })
    const likeliest = splits.filter(({ least }) => least).sort((one, other) => other.least - one.least)
    for (const { halves } of listed ? likeliest : likeliest.slice(0, 1)) {
      const [left, right] = await Promise.all(halves.map((half) => this.#term(stem(half))))
      if (!left?.df || !right?.df || !both(left, right).df) continue
      const { allowed } = await this.#allowed({ filters: [], phrases: [unitsOf(halves.join(" "))], without: [] })
      const term = both(left, right, allowed)
      if (!term.df) continue
      one.matches.push({ term, weight: 1 })
      one.read = halves.join(" ")
      one.idf = this.#idf(term.df)
      return true
    }
    return false
  }

  // What words begin with that are to be read for one of this letter: in a small archive all are in one file.
  #listed(letter) {
    return this.manifest.words.length > 1 ? letter : ""
  }

  // Reads a word found nowhere as one that was meant, if there is one so near, as two, or as one that is farther. Of many
  // words only those of its first letter are read, and where these have none, those of its second: the first may be one
  // too many, or swapped with it.
  async #mend(one) {
    const { text } = one.unit
    let meant = meantBy(text, await this.#words(this.#listed(text[0])))
    const isNear = meant[0]?.count === 1 && !meant[0].aside
    if (!isNear && (await this.#split(one))) return
    if (!meant.length && this.#listed(text[1])) meant = meantBy(text, await this.#words(text[1]))
    const terms = await this.#terms(meant.map(({ term }) => term))
    if (!terms.length) return
    const of = ({ key }) => meant.find(({ term }) => term === key)
    for (const term of terms) one.matches.push({ term, weight: of(term).count > 1 ? tuned.twoEdits : tuned.oneEdit })
    one.read = of(terms[0]).read
    one.idf = this.#idf(terms[0].df)
    if (terms[0].softCount) one.soft = terms[0]
  }

  // A query that finds something, with other words for those that no entry has: English words, or quoted ones, which are
  // never read as others.
  async #instead(query, found) {
    let other = query
    for (const { unit } of found.filter(isLost)) {
      const words = await this.#words(this.#listed(unit.text[0]))
      const [meant] = meantBy(unit.text, words.filter(({ forms }) => !light.has(forms[0].text)))
      const written = new RegExp(`(?<![\\p{L}\\p{N}])${unit.text.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}])`, "iu")
      if (meant) other = other.replace(written, meant.read)
    }
    return other !== query && (await this.#search(other, { limit: 0, isSecond: true })).total ? other : ""
  }

  // --- which entries

  // The first `limit` entries as rows, each with why it was found (`hitsOf` gives any others); the numbers of all, in
  // order; where there are none, how many the filters refused, and another query that may have been meant; the words found
  // nowhere, those read as others, what is wrong with the filters, and whether nothing was asked.
  async #search(query, { limit = 10, isSecond = false }) {
    const parsed = parse(query)
    const { entries, titleGroup } = this.manifest
    if (titleGroup >= entries) this.#rows([0]).catch(() => {})
    const { filters, phrases, without } = parsed
    const isNarrowed = filters.length + phrases.length + without.length > 0
    const [{ allowed, problems }, { found, joined, omitted }, ids] = await Promise.all([
      isNarrowed ? this.#allowed(parsed) : { allowed: null, problems: [] },
      this.#found(parsed),
      Promise.all(parsed.ids.map((id) => this.#term(id))),
    ])
    const isWordy = found.length + ids.length > 0
    const all = Uint32Array.from({ length: isNarrowed ? entries : 0 }, (_, number) => number)
    const ranked = (some) => this.#ranked(parsed, { found, joined, omitted, ids }, some)
    const numbers = isWordy ? await ranked(allowed) : all.filter((number) => allowed?.[number])
    const refused = isWordy && isNarrowed && !numbers.length ? (await ranked(null)).length : 0
    const instead = isSecond || numbers.length ? "" : await this.#instead(query, found)
    const hitsOf = async (some) => (await this.rows(some)).map((row) => ({ ...row, ...explained(row.number, found) }))
    const isUnknown = ({ unit, matches, soft }) => isAsked(unit) && !matches.length && !soft
    const unknown = found.filter(isUnknown).map(({ unit }) => unit.text)
    return {
      hits: await hitsOf(numbers.slice(0, limit)),
      hitsOf,
      total: numbers.length,
      numbers,
      refused,
      instead,
      unknown: [...unknown, ...(parsed.words.length ? [] : parsed.ids.filter((_, at) => !ids[at]?.df))],
      corrected: found.filter(({ read }) => read).map(({ unit, read }) => [unit.text, read]),
      problems,
      isEmpty: parsed.isEmpty,
    }
  }

  // The numbers of the entries in order: those of an id first, then a title that is the query, then a full name.
  async #ranked(parsed, { found, joined, omitted, ids }, allowed) {
    const { entries, sizes } = this.manifest
    const scores = new Scores(entries)
    const weightOf = ({ unit, idf, soft }) =>
      (unit.isLight ? tuned.light : 1) * (idf || soft?.softIdf || this.#idf(0) * tuned.unknown) ** tuned.idfPower
    for (const one of found) scores.add(one, weightOf(one))
    for (const { term, parts } of joined) scores.raise(term, tuned.together * Math.max(...parts.map(weightOf)))
    const count = found.length
    const rung = new Uint8Array(entries)
    for (const number of await this.#named(found, scores.named, parsed)) rung[number] = rungs.name
    for (let number = 0; number < entries; number++) {
      if (count && scores.titled[number] === count && count + omitted === sizes[number]) rung[number] = rungs.title
    }
    for (const term of ids) if (term?.df) for (const number of term.postings.numbers) rung[number] = rungs.id
    return scores.order(count, sizes, rung, allowed)
  }

  // Which entries may be found at all: see filters.js, which only queries with a filter, a phrase or a -word need.
  async #allowed(parsed) {
    const narrowing = await this.#read("filters.js", same, filtersModule)
    return narrowing.allowed(parsed, {
      ...{ manifest: this.manifest, pieces, edits, risen },
      term: (key) => this.#term(key),
      shard: (place) => this.#shard(place),
      positions: (place) => this.#read(`${this.manifest.folder}/p${place}.bin`, (buffer) => new Reader(new Uint8Array(buffer))),
      json: (name, decode) => this.#json(name, decode),
      facets: () => this.#json("facets.json", readFacets),
    })
  }

  // The entries of an author or organisation whose full name is the query.
  async #named(found, named, { words }) {
    if (!found.length || words.length > 8 || !named.includes(found.length)) return []
    const term = await this.#term(`@${words.map(({ text }) => text).join(" ")}`.slice(0, longest))
    return term?.df ? term.postings.numbers : []
  }
}

// Snippets

const shownPiece = /[\p{L}\p{N}\p{M}]+(?:\.\p{N}[\p{L}\p{N}\p{M}]*)*/gu

const isHit = (piece, words) => tokens(piece).find(([term]) => words.has(term))?.[0]

// The part of a text with most of the words, cut at spaces, as parts of which some are hits.
export const snippet = (text, words, length = 200) => {
  const wanted = new Set(words)
  const hits = []
  for (const found of text.matchAll(shownPiece)) {
    const key = isHit(found[0], wanted)
    if (key) hits.push({ key, from: found.index, to: found.index + found[0].length })
  }
  let best = { worth: 0, from: 0 }
  for (const { from } of hits) {
    const inside = hits.filter((hit) => hit.from >= from && hit.to <= from + length * 0.8)
    const worth = new Set(inside.map(({ key }) => key)).size + inside.length / 100
    if (worth > best.worth) best = { worth, from }
  }
  let start = Math.max(0, Math.min(best.from - length * 0.15, text.length - length))
  if (start > 0) start = text.indexOf(" ", start) + 1
  let end = start + length
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + 1)
  const parts = []
  const add = (piece, hit) => piece && parts.push({ text: piece, hit })
  let at = start
  for (const { from, to } of hits.filter((hit) => hit.from >= start && hit.to <= end)) {
    add(text.slice(at, from), false)
    add(text.slice(from, to), true)
    at = to
  }
  add(text.slice(at, end), false)
  if (start > 0) parts.unshift({ text: "… ", hit: false })
  if (end < text.length) parts.push({ text: " …", hit: false })
  return parts
}
