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
  quotes,
  recent,
  recentQueries,
  remarks,
  root,
  start,
  styled,
  titleOf,
  topicAddress,
} from "./find.js"

const explore = document.querySelector("[data-nl-explore]")
const onPage = 20
const inFacet = 8

const card = (hit, found) => {
  const text = h("p", { class: "nl-hit__text" })
  const tags = hit.topics.map((topic) => h("li", {}, h("a", { href: topicAddress(topic) }, topic.name)))
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
    tags.length > 0 && h("ul", { class: "nl-tags", "aria-label": "Topics" }, tags),
  )
  return [made, text]
}

const groups = { topic: "Topics", org: "Organisations", kind: "Kind", year: "Year", has: "Has" }
const sources = { org: "organisation" }
const aliases = { topic: "topicAliases", org: "organisationAliases" }
const together = new Set(["has"])
const groupOf = { tag: "topic", organisation: "org" }
const typedFilter = /(?<=^|\s)(-?)(tag|topic|org|organisation|author|kind|year|vol|volume|has):("[^"]*"?|\S+)/gi
const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")

// A facet's own name for a value that an address or a reader gives in another case or by an alias.
const resolved = (facets, group, value) => {
  const known = Object.keys(facets[sources[group] ?? group] ?? {})
  const others = facets[aliases[group]] ?? {}
  const wanted = bare(value)
  const alias = Object.keys(others).find((one) => bare(one) === wanted)
  return known.find((one) => bare(one) === wanted) ?? others[alias]
}

// The filters among the words of a query, as they are written; a group and a value where they are one of a facet.
const typedFilters = (query, facets) =>
  [...query.matchAll(typedFilter)].map(([written, not, name, value]) => {
    const group = groupOf[name.toLowerCase()] ?? name.toLowerCase()
    const meant = not || !(group in groups) ? undefined : resolved(facets, group, value.replaceAll('"', ""))
    return meant === undefined ? { written } : { written, group, value: meant }
  })

const withoutText = (query, written) => query.replace(written, " ").replace(/\s+/g, " ").trim()

const readState = () => {
  const given = new URLSearchParams(location.search)
  const state = { q: given.get("q") ?? "", match: given.get("match") === "any" ? "any" : "all", sort: given.get("sort") ?? "" }
  for (const group in groups) state[group] = given.getAll(group)
  return state
}

const stateAddress = (state) => {
  const given = new URLSearchParams()
  if (state.q.trim()) given.append("q", state.q.trim())
  for (const group in groups) for (const value of state[group]) given.append(group, value)
  if (state.match === "any") given.append("match", "any")
  if (state.sort) given.append("sort", state.sort)
  return `${page.pathname}${String(given) && `?${given}`}`
}

// The entries that pass the filters; and how many would with each value of a facet, its own filter left out where its
// values are alternatives.
const sift = (numbers, chosen, facets, { count, match }) => {
  const isTogether = (group) => together.has(group) || (group === "topic" && match === "all")
  const listsOf = (group) => facets[sources[group] ?? group] ?? {}
  const none = new Uint8Array(count)
  const refusals = new Uint8Array(count)
  const refusedBy = (group) => {
    const { length } = chosen[group]
    if (!length) return none
    const times = new Uint8Array(count)
    for (const value of chosen[group]) for (const number of listsOf(group)[value] ?? []) times[number]++
    const least = isTogether(group) ? length : 1
    const refused = times.map((had) => (had < least ? 1 : 0))
    for (let number = 0; number < count; number++) refusals[number] += refused[number]
    return refused
  }
  const refused = Object.fromEntries(Object.keys(groups).map((group) => [group, refusedBy(group)]))
  const countsOf = (group) => {
    const among = new Uint8Array(count)
    const own = isTogether(group) ? none : refused[group]
    for (const number of numbers) among[number] = refusals[number] === own[number] ? 1 : 0
    const sum = (list) => {
      let passing = 0
      for (let at = 0; at < list.length; at++) passing += among[list[at]]
      return passing
    }
    return new Map(Object.entries(listsOf(group)).map(([value, list]) => [value, sum(list)]))
  }
  const tally = () => Object.fromEntries(Object.keys(groups).map((group) => [group, countsOf(group)]))
  return { numbers: numbers.filter((number) => !refusals[number]), tally }
}

const inOrder = new Intl.Collator("en", { numeric: true, ignorePunctuation: true }).compare
const sorted = async (engine, numbers, sort) => {
  if (sort === "newest") return numbers.slice().sort()
  if (sort !== "title") return numbers
  const rows = await engine.rows(numbers)
  return Uint32Array.from(rows.sort((one, other) => inOrder(one.title, other.title)), ({ number }) => number)
}

const begun = () => {
  const questions = asking()
  const title = document.title
  const before = h("div", { class: "nl-find-line" })
  const chips = h("ul", { class: "nl-chosen-filters", "aria-label": "Filters", hidden: true })
  const status = h("span", { role: "status" })
  const sorting = h("select", { change: () => change({ sort: sorting.value === usual ? "" : sorting.value }) })
  const head = h("div", { class: "nl-explore__head" }, h("h2", { class: "nl-find-count" }, status), h("label", {}, "Sort ", sorting))
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
    const facets = await engine.facets()
    const typed = typedFilters(state.q, facets)
    const chosen = {}
    for (const group in groups) {
      const given = state[group].flatMap((value) => resolved(facets, group, value) ?? [])
      chosen[group] = [...new Set([...given, ...typed.filter((one) => one.group === group).map(({ value }) => value)])]
    }
    const words = typed.filter(({ group }) => group).reduce((query, { written }) => withoutText(query, written), state.q.trim())
    const count = manifest.entries
    const all = { numbers: Uint32Array.from({ length: count }, (_, number) => number), hitsOf: (numbers) => engine.rows(numbers) }
    const result = words ? await engine.search(words, { limit: 0 }) : all
    // The site was published anew while this was asked.
    if (engine.manifest !== manifest) return find()
    const { numbers, tally } = sift(result.numbers, chosen, facets, { count, match: state.match })
    const ordered = await sorted(engine, numbers, state.sort || (words ? "best" : "newest"))
    const hits = await result.hitsOf(ordered.subarray(0, shown))
    return { found, facets, typed, chosen, words, result, hits, total: numbers.length, tally }
  }

  const nameOf = (group, value, { engine }) => {
    if (group === "topic") return engine.manifest.topics.find(([id]) => id === value)?.[1] ?? value
    return group === "kind" || group === "has" ? capital(value) : value
  }

  const without = (group, value, { typed, facets }) => {
    const written = typed.filter((one) => one.group === group && one.value === value)
    const q = written.reduce((query, one) => withoutText(query, one.written), state.q)
    return { q, [group]: state[group].filter((one) => resolved(facets, group, one) !== value) }
  }

  const showChips = (answer) => {
    const chip = (label, next) => {
      const remove = () => {
        change(next)
        input.focus()
      }
      return h("li", {}, h("button", { type: "button", "aria-label": `Remove filter ${label}`, click: remove }, label))
    }
    const chosen = Object.keys(groups).flatMap((group) =>
      answer.chosen[group].map((value) => {
        const name = nameOf(group, value, answer.found)
        return chip(group === "has" ? `Has ${name.toLowerCase()}` : name, without(group, value, answer))
      }),
    )
    const others = answer.typed.filter(({ group }) => !group)
    const all = [...chosen, ...others.map(({ written }) => chip(written, { q: withoutText(state.q, written) }))]
    const none = Object.fromEntries(Object.keys(groups).map((group) => [group, []]))
    const clear = () => {
      change({ ...none, q: answer.typed.reduce((query, { written }) => withoutText(query, written), state.q), match: "all" })
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
    return answer.chosen.topic.length > 1 && h("p", { class: "nl-facet__match" }, way("all", "all of them"), way("any", "any of them"))
  }

  const facet = (group, answer) => {
    const known = Object.keys(answer.facets[sources[group] ?? group] ?? {})
    const count = (value) => answer.counts[group].get(value) ?? 0
    const isWorth = (value) => answer.chosen[group].includes(value) || count(value)
    const byName = (one, other) => inOrder(nameOf(group, one, answer.found), nameOf(group, other, answer.found))
    const bySize = (one, other) => count(other) - count(one) || byName(one, other)
    const values = known.filter(isWorth).sort(group === "year" ? (one, other) => other - one : bySize)
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
    facetList.replaceChildren(...Object.keys(groups).map((group) => facet(group, answer)).filter(Boolean))
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
    notes.replaceChildren(...remarks(result), ...(total ? [] : nothing(state.q.trim() || "these filters together", found)))
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

  const update = (from) => questions.ask(find, (answer) => show(answer, from))
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
      change({ q: link.dataset.query })
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
  if (document.activeElement === input) state.q = input.value
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
