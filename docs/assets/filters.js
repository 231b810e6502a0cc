// Narrowing a search: filters, phrases and words left out, to the entries that may be found. The engine imports this when
// a query has one of them, and hands in what it needs: the manifest, helpers, and functions that read files of the index.

// Several values of one of these are alternatives, as on the explore page: an entry has but one of most.
const either = new Set(["year", "kind", "volume", "organisation"])
const ranged = new Set(["year", "volume"])

// The values of one kind by which entries are filtered, as readers may write them.
class Facet {
  constructor(name, values, spellings, { pieces, edits }) {
    this.plain = (text) => pieces(String(text)).join(" ")
    this.edits = edits
    this.name = name
    this.values = values.map(([value, numbers]) => ({ value, plain: this.plain(value), numbers }))
    this.spellings = new Map(spellings.map(([spelling, value]) => [this.plain(spelling), this.plain(value)]))
  }

  // The lists of all values that are meant; none where the value is unknown.
  named(typed) {
    const range = ranged.has(this.name) && /^(\d*)(?:\.\.|(?<=\d)[-–](?=\d))(\d*)$/.exec(typed)
    const wanted = this.plain(typed)
    const meant = this.spellings.get(wanted) ?? wanted
    const chosen = (test) => this.values.filter(test).map(({ numbers }) => numbers)
    if (range) return chosen(({ value }) => /^\d+$/.test(value) && +value >= +range[1] && +value <= +(range[2] || Infinity))
    const exact = chosen((each) => each.plain === meant || each.plain === meant.replace(/s$/, ""))
    if (exact.length || !wanted || this.name === "year" || this.name === "volume") return exact
    const words = wanted.split(" ")
    return chosen((each) => words.every((word) => ` ${each.plain}`.includes(` ${word}`)))
  }

  problem(typed) {
    const near = this.values.find((each) => this.edits(this.plain(typed), each.plain, 2) <= 2)
    const hint = near ? ` Did you mean «${near.value}»?` : ""
    return `There is no ${this.name === "has" ? "kind of link" : this.name} «${typed}».${hint}`
  }
}

const facetOf = async (name, engine) => {
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
  const numbers = []
  for (const value of values.flatMap((each) => (facet.named(each).length ? [each] : each.split(",")))) {
    const lists = facet.named(value)
    if (!lists.length) problems.push(facet.problem(value))
    for (const list of lists) numbers.push(...list)
  }
  return { numbers, not }
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
