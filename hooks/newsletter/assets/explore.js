// The explore page: all entries, or those a query finds, with filters, order and the whole state in the address.

import {
  asking,
  capital,
  counted,
  entryAddress,
  form,
  h,
  help,
  input,
  isPlain,
  meaningOf,
  nothing,
  page,
  part,
  quotes,
  recent,
  recentQueries,
  remarks,
  root,
  start,
  styled,
  titleOf,
  topicAddress,
  withoutFilters,
  withoutText,
} from "./find.js"

const explore = document.querySelector("[data-nl-explore]")
const onPage = 20
const inFacet = 8

const card = (hit, found) => {
  const text = h("p", { class: "nl-hit__text" })
  const tag = (topic) => h("span", { role: "listitem" }, h("a", { href: topicAddress(topic) }, topic.name))
  const kind = hit.kind === "paper" ? "Paper · " : [h("span", { class: "nl-kind" }, capital(hit.kind)), " "]
  const facts = [kind, hit.credited && `${hit.credited} · `]
  const volume = h("a", { href: `${root.pathname}volumes/${hit.volume.id}/` }, hit.volume.label)
  const made = h(
    "li",
    { class: "nl-card nl-hit" },
    h("h3", {}, h("a", { href: entryAddress(hit) }, titleOf(hit, found))),
    text,
    h("p", { class: "nl-meta" }, facts, volume, ` · ${hit.year}`),
    meaningOf(hit),
    hit.topics.length > 0 && h("div", { class: "nl-tags", role: "list", "aria-label": "Topics" }, hit.topics.map(tag)),
  )
  return [made, text]
}

const groups = { topic: "Topics", organisation: "Organisations", kind: "Kind", year: "Year of publication", has: "Has" }
const names = Object.keys(groups)
const perGroup = (valueOf) => Object.fromEntries(names.map((group) => [group, valueOf(group)]))
const noFilters = perGroup(() => [])
const parameters = { organisation: "org" }
const groupOf = { tag: "topic", tags: "topic", org: "organisation", organization: "organisation", type: "kind" }
const beside = { author: "author", vol: "vol", volume: "vol", issue: "vol" }
const isTogether = (group, match) => group === "has" || (group === "topic" && match === "all")

// The facets of an index, read once.
let known = {}
const facetsOf = async ({ engine, pieces }) => {
  const { manifest } = engine
  if (known.manifest !== manifest) {
    const { facetOf } = await part("filters.js")
    const read = (group) => facetOf(group, { manifest, pieces, facets: () => engine.facets() })
    const facets = await Promise.all(names.map(read))
    known = { manifest, facets: perGroup((group) => facets[names.indexOf(group)]) }
  }
  return known.facets
}

// A filter with the names of the values that it means. It has none if it is left to the engine: where no facet has it,
// where something in it is unknown, and where one of its values suffices while those of its kind are wanted together.
const resolved = (filter, facets, match) => {
  const { values, unknown } = facets[filter.group]?.meant(filter.value) ?? { values: [] }
  const isOne = values.length && !unknown.length && (values.length === 1 || !isTogether(filter.group, match))
  return { ...filter, values: isOne ? values.map(({ value }) => value) : [] }
}
const isResolved = ({ values }) => values.length > 0

// Filters that are no facet's become filters of the query, so that the reader sees them and can change them.
const readState = () => {
  const given = new URLSearchParams(location.search)
  const quoted = (value) => (/\s/.test(value) ? JSON.stringify(value) : value)
  const written = (name) => given.getAll(name).filter(Boolean).map((value) => `${beside[name]}:${quoted(value)}`)
  const q = [given.get("q") ?? "", ...Object.keys(beside).flatMap(written)].filter(Boolean).join(" ")
  const state = { q, match: given.get("match") === "any" ? "any" : "all", sort: given.get("sort") ?? "" }
  for (const group of names) state[group] = given.getAll(group)
  for (const name in groupOf) state[groupOf[name]].push(...given.getAll(name))
  return state
}

const stateAddress = (state) => {
  const given = new URLSearchParams()
  if (state.q.trim()) given.append("q", state.q.trim())
  for (const group of names) for (const value of state[group]) given.append(parameters[group] ?? group, value)
  if (state.match === "any") given.append("match", "any")
  if (state.sort) given.append("sort", state.sort)
  return `${page.pathname}${String(given) && `?${given}`}`
}

// The entries that pass the filters; and how many would with each value of a facet, its own filter left out where its
// values are alternatives.
const sift = (numbers, chosen, facets, { count, match }) => {
  const none = new Uint8Array(count)
  const refusals = new Uint8Array(count)
  const refusedBy = (group) => {
    const { length } = chosen[group]
    if (!length) return none
    const times = new Uint8Array(count)
    const wanted = facets[group].values.filter(({ value }) => chosen[group].includes(value))
    for (const { numbers } of wanted) for (const number of numbers) times[number]++
    const least = isTogether(group, match) ? length : 1
    const refused = times.map((had) => (had < least ? 1 : 0))
    for (let number = 0; number < count; number++) refusals[number] += refused[number]
    return refused
  }
  const refused = perGroup(refusedBy)
  const countsOf = (group) => {
    const among = new Uint8Array(count)
    const own = isTogether(group, match) ? none : refused[group]
    for (const number of numbers) among[number] = refusals[number] === own[number] ? 1 : 0
    const sum = (list) => {
      let passing = 0
      for (let at = 0; at < list.length; at++) passing += among[list[at]]
      return passing
    }
    return new Map(facets[group].values.map(({ value, numbers }) => [value, sum(numbers)]))
  }
  return { numbers: numbers.filter((number) => !refusals[number]), tally: () => perGroup(countsOf) }
}

const inOrder = new Intl.Collator("en", { numeric: true, ignorePunctuation: true }).compare

// What a title is sorted by, as in the list without JavaScript: no accents, no signs before it, no leading article.
const titleKey = (title) => {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  return (plain.replace(/^[^\p{L}\p{N}]+/u, "") || plain).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u, "")
}

const sorted = async (engine, numbers, sort) => {
  if (sort === "newest") return numbers.slice().sort()
  if (sort !== "title") return numbers
  const rows = await engine.rows(numbers)
  const keyed = rows.map(({ number, id, title }) => ({ number, key: `${titleKey(title)}\n${id}` }))
  return Uint32Array.from(keyed.sort((one, other) => (one.key < other.key ? -1 : 1)), ({ number }) => number)
}

const begun = () => {
  const questions = asking()
  const title = document.title
  const before = h("div", { class: "nl-find-line" })
  const chips = h("ul", { class: "nl-chosen-filters", "aria-label": "Filters", hidden: true })
  const status = h("span", { role: "status" })
  const sorting = h("select", { change: () => change({ sort: sorting.value === usual ? "" : sorting.value }) })
  const count = h("h2", { class: "nl-find-count" }, status)
  const head = h("div", { class: "nl-explore__head" }, count, h("label", {}, "Sort ", sorting))
  const notes = h("div", { class: "nl-find-notes" })
  const list = h("ol", { id: "search-results", class: "search-results" })
  const more = h("button", { type: "button", class: "nl-explore__more", hidden: true })
  const facetList = h("div")
  const fold = h("details", { class: "nl-facets" }, h("summary", {}, "Filters"), facetList)
  const asks = help()
  const results = h("div", { class: "nl-explore__results" }, head, notes, list, more)
  const unfolded = new Set()
  let state = readState()
  let shown = history.state?.shown ?? onPage
  let isTyping = false
  let quote
  let usual = "newest"

  const keepPlace = (way) => history[way]({ shown }, "", stateAddress(state))
  const change = (next, { push = true } = {}) => {
    state = { ...state, ...next }
    shown = onPage
    if (push) isTyping = false
    keepPlace(push && stateAddress(state) !== location.pathname + location.search ? "pushState" : "replaceState")
    if (input.value.trim() !== state.q.trim()) input.value = state.q
    update()
  }

  const find = async () => {
    const found = await start()
    const { engine } = found
    const manifest = await engine.open()
    const facets = await facetsOf(found)
    const { match } = state
    const q = state.q.trim()
    const valuesOf = (group) => state[group].filter(Boolean).map((value) => ({ group, value }))
    const given = names.flatMap(valuesOf).map((filter) => resolved(filter, facets, match))
    const typed = found.parse(q).filters.map(({ name, value, not, written }) =>
      resolved({ group: not ? "" : name, value, written }, facets, match),
    )
    const filters = [...given, ...typed]
    const chosen = perGroup((group) => [...new Set(filters.flatMap((one) => (one.group === group ? one.values : [])))])
    const others = given.filter((filter) => !isResolved(filter))
    const unmet = others.map(({ group, value }) => `${group}:"${value.replaceAll('"', "")}"`)
    const words = withoutFilters(q, typed.filter(isResolved))
    const query = [...unmet, words].join(" ").trim()
    const count = manifest.entries
    const all = { numbers: Uint32Array.from({ length: count }, (_, number) => number), hitsOf: (numbers) => engine.rows(numbers) }
    const answer = query && (await engine.search(query, { limit: 0 }))
    const result = answer && (answer.total || !answer.isEmpty) ? answer : all
    const parsed = found.parse(words)
    const isAsked = parsed.words.some(({ isStop }) => !isStop) || parsed.ids.length > 0 || result.isEmpty
    // The site was published anew while this was asked.
    if (engine.manifest !== manifest) return find()
    const { numbers, tally } = sift(result.numbers, chosen, facets, { count, match })
    const ordered = await sorted(engine, numbers, state.sort || (isAsked ? "best" : "newest"))
    const hits = await result.hitsOf(ordered.subarray(0, shown))
    const asked = isAsked ? withoutFilters(words, parsed.filters) : ""
    return { found, facets, typed, given, chosen, words: asked, result, hits, total: numbers.length, tally }
  }

  const nameOf = (group, value, { engine }) => {
    if (group === "topic") return engine.manifest.topics.find(([id]) => id === value)?.[1] ?? value
    return group === "kind" || group === "has" ? capital(value) : value
  }

  // What is left without one value of a facet; the other values of a filter that meant several stay.
  const without = (group, value, { typed, given }) => {
    const isMeant = (one) => one.group === group && one.values.includes(value)
    const written = typed.filter(isMeant)
    const q = withoutFilters(state.q, written)
    const others = [...given, ...written].filter(isMeant).flatMap(({ values }) => values.filter((one) => one !== value))
    const kept = given.filter((one) => one.group === group && !isMeant(one)).map((one) => one.value)
    return { q, [group]: [...new Set([...kept, ...others])] }
  }

  const showChips = (answer) => {
    const chip = (label, next) => {
      const remove = () => {
        change(next)
        input.focus()
      }
      return h("li", {}, h("button", { type: "button", "aria-label": `Remove filter ${label}`, click: remove }, label))
    }
    const isOne = ({ values }) => values.length === 1
    const single = [...answer.given, ...answer.typed].filter(isOne)
    const isAlone = (group, value) => single.some((one) => one.group === group && one.values[0] === value)
    const chosen = names.flatMap((group) =>
      answer.chosen[group].filter((value) => isAlone(group, value)).map((value) => {
        const name = nameOf(group, value, answer.found)
        return chip(group === "has" ? `Has ${name.toLowerCase()}` : name, without(group, value, answer))
      }),
    )
    const others = [...answer.given, ...answer.typed].filter((one) => !isOne(one)).map(({ written, group, value }) => {
      if (written) return chip(written, { q: withoutText(state.q, written) })
      return chip(`${group}:${value}`, { [group]: state[group].filter((one) => one !== value) })
    })
    const all = [...chosen, ...others]
    const clear = () => {
      change({ ...noFilters, q: withoutFilters(state.q, answer.typed), match: "all" })
      input.focus()
    }
    if (all.length > 1) all.push(h("li", {}, h("button", { type: "button", class: "nl-find-quiet", click: clear }, "Clear all")))
    chips.replaceChildren(...all)
    chips.hidden = !all.length
  }

  const box = (group, value, answer) => {
    const isChosen = answer.chosen[group].includes(value)
    const toggle = ({ target }) =>
      change(target.checked ? { [group]: [...state[group], value] } : without(group, value, answer))
    const attributes = { type: "checkbox", name: group, value, checked: isChosen, change: toggle }
    const count = h("span", { class: "nl-count" }, answer.counts[group].get(value) ?? 0)
    return h("li", {}, h("label", {}, h("input", attributes), h("span", {}, nameOf(group, value, answer.found)), count))
  }

  const matching = (answer) => {
    const way = (match, label) => {
      const attributes = { type: "radio", name: "match", value: match, checked: state.match === match, change: () => change({ match }) }
      return h("label", {}, h("input", attributes), label)
    }
    return answer.chosen.topic.length > 0 && h("p", { class: "nl-facet__match" }, way("all", "all of them"), way("any", "any of them"))
  }

  const facet = (group, answer) => {
    const count = (value) => answer.counts[group].get(value) ?? 0
    const isWorth = (value) => answer.chosen[group].includes(value) || count(value)
    const byName = (one, other) => inOrder(nameOf(group, one, answer.found), nameOf(group, other, answer.found))
    const bySize = (one, other) => count(other) - count(one) || byName(one, other)
    const all = answer.facets[group].values.map(({ value }) => value)
    const values = all.filter(isWorth).sort(group === "year" ? (one, other) => other - one : bySize)
    const isFirst = (value, place) => place < inFacet || answer.chosen[group].includes(value)
    const first = values.filter(isFirst)
    const others = values.filter((value, place) => !isFirst(value, place))
    const boxes = (some) => h("ul", {}, some.map((value) => box(group, value, answer)))
    const rest = h("details", { open: unfolded.has(group) }, h("summary", {}, `${others.length} more`))
    const unfold = () => rest.children.length > 1 || rest.append(boxes(others))
    if (rest.open) unfold()
    rest.addEventListener("toggle", () => {
      if (rest.open) unfold()
      unfolded[rest.open ? "add" : "delete"](group)
    })
    if (!values.length) return false
    return h(
      "fieldset",
      {},
      h("legend", {}, groups[group]),
      group === "topic" && matching(answer),
      boxes(first),
      others.length > 0 && rest,
    )
  }

  // Hits are painted first; the facets of an answer that a newer one has overtaken are never counted.
  let waiting
  let painting
  const showFacetsLater = (answer) => {
    clearTimeout(waiting)
    cancelAnimationFrame(painting)
    if (!results.isConnected) return showFacets(answer)
    painting = requestAnimationFrame(() => (waiting = setTimeout(() => showFacets(answer))))
  }
  const showFacets = (answer) => {
    answer.counts = answer.tally()
    const { name, value } = facetList.contains(document.activeElement) ? document.activeElement : {}
    facetList.replaceChildren(...names.map((group) => facet(group, answer)).filter(Boolean))
    const again = [...facetList.querySelectorAll("input")].find((one) => name && one.name === name && one.value === value)
    again?.focus({ preventScroll: true })
    const chosen = Object.values(answer.chosen).flat().length
    fold.firstChild.textContent = chosen ? `Filters (${chosen})` : "Filters"
  }

  const showMore = (total, from) => {
    const rest = Math.min(onPage, total - shown)
    more.hidden = rest <= 0
    more.textContent = `Show ${rest} more`
    if (from !== undefined) list.children[from]?.querySelector("a")?.focus({ preventScroll: true })
  }

  const showSorting = (words) => {
    const ways = { best: "best match", newest: "newest first", title: "by title" }
    usual = words ? "best" : "newest"
    if (!words) delete ways.best
    const used = state.sort in ways ? state.sort : usual
    sorting.replaceChildren(...Object.entries(ways).map(([value, name]) => h("option", { value, selected: value === used }, name)))
  }

  const show = (answer, from) => {
    const { found, words, result, hits, total } = answer
    const made = hits.map((hit) => card(hit, found))
    const query = words ? ` for «${words}»` : ""
    status.textContent = query ? `${counted(total, "result", "results")}${query}` : counted(total, "entry", "entries")
    document.title = state.q.trim() ? `${state.q.trim()} · ${title}` : title
    const refused = result.numbers.length || result.refused
    const typed = answer.typed.filter(isResolved).map(({ written }) => written)
    const instead = result.instead && [result.instead, ...typed].join(" ")
    const said = total ? [] : nothing(found, state.q.trim(), { refused, instead }, answer.given.length > 0)
    notes.replaceChildren(...remarks(result), ...said)
    count.hidden = false
    list.replaceChildren(...made.map(([item]) => item))
    list.toggleAttribute("data-lines", !words)
    showChips(answer)
    showFacetsLater(answer)
    showSorting(words)
    showMore(total, from)
    before.hidden = true
    if (!state.q.trim()) recentQueries(before)
    quote ??= quotes(found, null, questions.fail, update)
    place()
    quote(made.map(([, text], nth) => [text, hits[nth]]))
  }

  // All comes at once, so that nothing moves.
  const place = () => {
    if (!results.isConnected) explore.append(asks, before, chips, h("div", { class: "nl-explore__columns" }, fold, results))
  }

  // Where more of the same was asked for, what is there stays.
  const lose = (from) => {
    more.hidden = true
    if (from !== undefined) return
    list.replaceChildren()
    notes.replaceChildren()
    status.textContent = ""
    count.hidden = true
  }

  const update = (from) => questions.ask(find, (answer) => show(answer, from), () => lose(from))
  more.addEventListener("click", () => {
    const from = shown
    shown += onPage
    keepPlace("replaceState")
    update(from)
  })

  form.addEventListener("submit", (event) => {
    event.preventDefault()
    recent.add(input.value)
    change({ q: input.value })
  })
  input.addEventListener("input", () => {
    const push = !isTyping
    change({ q: input.value }, { push })
    isTyping = true
  })
  explore.addEventListener("click", (event) => {
    const link = event.target.closest("a")
    if (link?.dataset.query && isPlain(event)) {
      event.preventDefault()
      change({ q: link.dataset.query, ...(link.closest(".nl-find-notes p:not([data-instead])") ? noFilters : {}) })
      scrollTo({ top: 0 })
    } else if (link) recent.add(state.q)
  })
  addEventListener("popstate", () => {
    state = readState()
    shown = history.state?.shown ?? onPage
    isTyping = false
    input.value = state.q
    update()
  })

  const wide = matchMedia("(min-width: 60em)")
  const unfold = () => (fold.open = wide.matches)
  wide.addEventListener("change", unfold)
  unfold()
  recent.add(state.q)
  if (document.activeElement === input && input.value) state.q = input.value
  else input.value = state.q
  styled.then(() => {
    explore.append(questions.progress, questions.failure)
    explore.hidden = false
    update()
  })
  return () => {
    input.focus()
    input.select()
  }
}

export const open = begun()
