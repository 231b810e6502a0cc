// Narrowing a search: filters, phrases and words left out, to the entries that may be found. The engine imports this when
// a query has one of them, and hands in what it needs: the manifest, helpers, and functions that read files of the index.

// Several values of one of these are alternatives, as on the explore page: an entry has but one of most.
const either = new Set(["year", "kind", "volume", "organisation"])
const ranged = new Set(["year", "volume"])

// Of years or volumes: a range, written «2020..2022», «2020-2022», «2020..», «>2020» or «<=2020»; or a name.
const sided = /^([<>])(=?)\s*(\d+)$/
const between = /^(?:(\d+)\s*(?:\.\.|[-–])\s*(\d+)|(\d+)\.\.|\.\.(\d+))$/
const isNumberOrName = /^#?\d+$|^\p{L}/u

// The least and the greatest number of a range.
const boundsOf = (typed) => {
  const [, sign, orSame, limit] = sided.exec(typed) ?? []
  if (sign === ">") return [orSame ? +limit : +limit + 1, Infinity]
  if (sign === "<") return [0, orSame ? +limit : limit - 1]
  const [range, from, to, least, most] = between.exec(typed) ?? []
  return range && [+(from ?? least ?? 0), +(to ?? most ?? Infinity)]
}

// The values of one kind by which entries are filtered, as readers may write them.
class Facet {
  constructor(name, values, spellings, { pieces, edits }) {
    this.plain = (text) => pieces(String(text)).join(" ")
    this.edits = edits
    this.name = name
    this.values = values.map(([value, numbers]) => ({ value, plain: this.plain(value), numbers }))
    this.spellings = new Map(spellings.map(([spelling, value]) => [this.plain(spelling), this.plain(value)]))
  }

  // The values that are meant, any of several with commas between them; and what means none.
  meant(typed) {
    const whole = this.#named(typed)
    const parts = whole.length ? [] : typed.split(",").map((part) => part.trim()).filter(Boolean)
    const named = parts.map((part) => this.#named(part))
    const unknown = parts.filter((_, place) => !named[place].length)
    const values = [...new Set([...whole, ...named.flat()])]
    return { values, unknown: values.length || parts.length ? unknown : [typed] }
  }

  // The value of this name; where there is none those that have its words, or else words that begin so.
  #named(typed) {
    const isRanged = ranged.has(this.name)
    const [least, most] = (isRanged && boundsOf(typed)) || []
    const isWithin = ({ value }) => /^\d+$/.test(value) && value >= least && value <= most
    if (least !== undefined) return this.values.filter(isWithin)
    const wanted = this.plain(typed)
    if (!wanted || (isRanged && !isNumberOrName.test(typed))) return []
    const meant = this.spellings.get(wanted) ?? wanted
    const exact = this.values.filter(({ plain }) => plain === meant || plain === meant.replace(/s$/, ""))
    if (exact.length || isRanged) return exact
    const words = wanted.split(" ")
    const isIn = (plain, end) => words.every((word) => ` ${plain} `.includes(` ${word}${end}`))
    const having = (end) => this.values.filter(({ plain }) => isIn(plain, end))
    const whole = having(" ")
    return whole.length ? whole : having("")
  }

  // The likeliest value for what means none: of a name little different, or with such words.
  #near(typed) {
    const wanted = this.plain(typed)
    const within = (most, one, other) => {
      const count = this.edits(one, other, most)
      return count > most ? Infinity : count
    }
    const ofWord = (word) => (other) => (other.startsWith(word) ? 0 : within(word.length > 4 ? 2 : 1, word, other))
    const cost = ({ plain }) => {
      const words = wanted.split(" ").map((word) => Math.min(...plain.split(" ").map(ofWord(word))))
      return Math.min(within(2, wanted, plain), words.reduce((sum, each) => sum + each))
    }
    const costs = this.values.map((each) => [cost(each), each]).filter(([cost]) => cost < Infinity)
    costs.sort(([one, { numbers }], [other, { numbers: others }]) => one - other || others.length - numbers.length)
    return costs[0]?.[1]
  }

  problem(typed) {
    const near = this.plain(typed) && !(ranged.has(this.name) && boundsOf(typed)) && this.#near(typed)
    const hint = near ? ` Did you mean «${near.value}»?` : ""
    return `There is no ${this.name === "has" ? "kind of link" : this.name} «${typed}».${hint}`
  }
}

// What it reads it is handed by the explore page too.
export const facetOf = async (name, engine) => {
  const { topics, volumes } = engine.manifest
  const read = (authors) => new Facet(name, authors.map(([author, steps]) => [author, engine.risen(steps)]), [], engine)
  if (name === "author") return engine.json("authors.json", read)
  const facets = await engine.facets()
  const spellings = Object.entries(facets[`${name}Aliases`] ?? {})
  if (name === "topic") spellings.push(...topics.map(([id, label]) => [label, id]))
  if (name === "volume") spellings.push(...volumes.map(([id, label]) => [label, String(id)]))
  return new Facet(name, Object.entries(facets[name] ?? {}), spellings, engine)
}

// Values of the others are wanted together.
const alternatives = (filters) => {
  const wanted = []
  for (const { name, value, not } of filters) {
    const same = !not && either.has(name) && wanted.find((each) => each.name === name && !each.not)
    if (same) same.values.push(value)
    else wanted.push({ name, values: [value], not })
  }
  return wanted
}

const filtered = async ({ name, values, not }, problems, engine) => {
  const facet = await facetOf(name, engine)
  const meant = values.map((value) => facet.meant(value))
  problems.push(...meant.flatMap(({ unknown }) => unknown.map((typed) => facet.problem(typed))))
  return { numbers: meant.flatMap(({ values }) => values.flatMap(({ numbers }) => [...numbers])), not }
}

// Where a term stands in each entry that has it.
const positionsOf = async (term, engine) => {
  const [shard, reader] = await Promise.all([engine.shard(term.shard), engine.positions(term.shard)])
  reader.place = 0
  for (const before of shard.values()) {
    if (!before.df) continue
    const length = reader.number()
    if (before === term) break
    reader.place += length
  }
  const positions = new Map()
  for (const number of term.postings.numbers) {
    const list = []
    for (let left = reader.number(), last = 0; left > 0; left--) list.push((last += reader.number()))
    positions.set(number, list)
  }
  return positions
}

// The entries in which words follow one another, or which have the one word.
const phrase = async (units, engine) => {
  const places = units.map(({ isStop }, place) => (isStop ? -1 : place)).filter((place) => place >= 0)
  const terms = await Promise.all(places.map((place) => engine.term(units[place].key)))
  if (!terms.length || !terms.every((term) => term?.df)) return { numbers: [] }
  if (terms.length === 1) return { numbers: terms[0].postings.numbers }
  const [head, ...rest] = await Promise.all(terms.map((term) => positionsOf(term, engine)))
  const has = (number, start) => (each, at) => each.get(number)?.includes(start + places[at + 1] - places[0])
  const follows = (number, start) => rest.every(has(number, start))
  return { numbers: [...head.keys()].filter((number) => head.get(number).some((start) => follows(number, start))) }
}

// One byte an entry: whether a query allows it; and what is wrong with the query's filters.
export const allowed = async ({ filters, phrases, without }, engine) => {
  const { entries } = engine.manifest
  const problems = []
  const sets = await Promise.all([
    ...phrases.map((units) => phrase(units, engine)),
    ...without.map(async (units) => ({ ...(await phrase(units, engine)), not: true })),
    ...alternatives(filters).map((filter) => filtered(filter, problems, engine)),
  ])
  const allowed = new Uint8Array(entries).fill(1)
  for (const { numbers, not } of sets) {
    const has = new Uint8Array(entries)
    for (const number of numbers) has[number] = 1
    for (let number = 0; number < entries; number++) if (has[number] === (not ? 1 : 0)) allowed[number] = 0
  }
  return { allowed, problems }
}
