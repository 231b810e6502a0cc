// The search as readers meet it: a dialog over every page, and what it shares with the explore
// page. What is found comes from search.js. Both are loaded, with their style, when a reader first touches the search.

export const root = new URL("../", import.meta.url)
export const page = new URL("search/", root)
export const form = document.querySelector("[data-nl-search]")
export const input = form.elements.q

const slow = 300
const burst = 80
const still = 150
const calm = 300
const atFirst = 4
const atLeast = 2
const ownFiles = 3
const firstRequests = 15
const inDialog = 10
const mostRecent = 5

// Makes an element; attributes that are false or undefined are left out, a function listens.
export const h = (name, attributes = {}, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value)
    else if (value !== false && value !== undefined) made.setAttribute(key, value === true ? "" : value)
  }
  made.append(...children.flat(Infinity).filter((child) => child || child === 0))
  return made
}

export const styled = new Promise((done) => {
  document.head.append(h("link", { rel: "stylesheet", href: new URL("find.css", import.meta.url).href, load: done, error: done }))
})

// What failed to load is asked for again under another address, for browsers remember that it failed.
const failures = {}
export const part = (name) =>
  import(`./${name}${failures[name] ? `?${failures[name]}` : ""}`).catch((error) => {
    failures[name] = (failures[name] ?? 0) + 1
    throw error
  })

let started
const begin = async () => {
  const search = await part("search.js")
  const engine = new search.Engine(page.href)
  await engine.open()
  return { ...search, engine }
}
export const start = () =>
  (started ??= begin().catch((error) => {
    started = undefined
    throw error
  }))

export const counted = (number, one, many) => `${number.toLocaleString("en")} ${number === 1 ? one : many}`
export const capital = (word) => word[0].toUpperCase() + word.slice(1)
const queryAddress = (query) => `${page.pathname}?${new URLSearchParams({ q: query })}`
export const topicAddress = (topic) => `${root.pathname}topics/${topic.id}/`

// A link that searches for something else: where it stands, or with the usual keys in a tab of its own.
const queryLink = (query, ...label) => h("a", { href: queryAddress(query), "data-query": query }, ...label)
export const isPlain = (event) => !event.defaultPrevented && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey

// Recent queries stay in this browser; where storing is forbidden there are none.
const stored = `${root.pathname}.searches`
export const recent = {
  list() {
    try {
      return JSON.parse(localStorage.getItem(stored)) ?? []
    } catch {
      return []
    }
  },
  keep(list) {
    try {
      if (list.length) localStorage.setItem(stored, JSON.stringify(list))
      else localStorage.removeItem(stored)
    } catch {}
  },
  add(query) {
    const text = query.trim()
    if (text) this.keep([text, ...this.list().filter((one) => one !== text)].slice(0, mostRecent))
  },
}

export const recentQueries = (element) => {
  const list = recent.list()
  const clear = () => {
    recent.keep([])
    recentQueries(element)
    input.focus()
  }
  element.hidden = !list.length
  element.replaceChildren(
    h("span", { class: "nl-find-name" }, "Recent"),
    h("ul", {}, list.map((query) => h("li", {}, queryLink(query, query)))),
    h("button", { type: "button", class: "nl-find-quiet", click: clear }, "Clear"),
  )
}

// What is searched, and how to ask; the examples are this archive's.
export const help = () => {
  const terms = h("dl")
  const fill = async () => {
    if (terms.children.length) return
    const { manifest } = (await start()).engine
    const [volume, , published] = manifest.volumes.find(([id]) => /^\d+$/.test(id)) ?? manifest.volumes[0] ?? ["1", "", "2025"]
    const year = published.slice(0, 4)
    const topic = manifest.topics[0]?.[0] ?? "topic"
    const told = [
      ["words that stand together", '"language model"'],
      ["without a word or topic", "retrieval -graph", `-tag:${topic}`],
      ["topic, organisation, author", `tag:${topic}`, "org:google", "author:wang"],
      ["kind, volume", "kind:dataset", `vol:${volume}`],
      ["year of publication", `year:${year}`, `year:${year - 1}..${year}`],
      ["with code, model or dataset", "has:code"],
    ]
    terms.replaceChildren(
      ...told.flatMap(([name, ...queries]) => [
        h("dt", {}, name),
        h("dd", {}, queries.map((query) => [queryLink(query, h("code", {}, query)), " "])),
      ]),
    )
  }
  return h(
    "details",
    { class: "nl-find-help", toggle: () => fill().catch(() => {}) },
    h("summary", {}, "What is searched, and how to ask"),
    h(
      "p",
      {},
      "Titles, authors, organisations, topics, names of models and code, and the text of every entry. An arXiv id, a DOI or " +
        "owner/repository leads straight to its entry. The beginning of a word is enough, small slips are forgiven, and " +
        "entries close in meaning follow, marked as such.",
    ),
    terms,
  )
}

// Only the newest question is answered. One that comes within `burst` of another waits for so long, so that what is
// typed in one go costs few requests. One that takes longer shows a line, one that fails can be asked again; one that
// failed because the site was published anew is. `lose` takes away what a failed one leaves of the former.
export const asking = () => {
  let newest = 0
  const progress = h("progress", { class: "nl-find-progress", hidden: true, "aria-label": "Searching" })
  const failure = h("p", { class: "nl-find-failure", role: "alert", hidden: true })
  const fail = (again) => {
    const retry = () => {
      failure.hidden = true
      input.focus()
      again()
    }
    const button = h("button", { type: "button", click: retry }, "Try again")
    failure.replaceChildren("A part of the search did not arrive. ", button)
    failure.hidden = false
  }
  let asked = -burst
  let waiting
  const ask = (work, show, lose) => {
    const before = asked
    asked = performance.now()
    clearTimeout(waiting)
    const mine = ++newest
    if (asked - before > burst) return answer(mine, work, show, lose)
    waiting = setTimeout(() => answer(mine, work, show, lose), burst)
  }
  const answer = async (mine, work, show, lose) => {
    const isNewest = () => mine === newest
    const timer = setTimeout(() => isNewest() && (progress.hidden = false), slow)
    try {
      const found = await work().catch((error) => {
        if (error.isAnew) return work()
        throw error
      })
      if (!isNewest()) return
      failure.hidden = true
      show(found)
    } catch (error) {
      if (!isNewest()) return
      lose()
      fail(() => ask(work, show, lose))
    } finally {
      clearTimeout(timer)
      if (isNewest()) progress.hidden = true
    }
  }
  const stop = () => {
    newest++
    clearTimeout(waiting)
    progress.hidden = true
    failure.hidden = true
  }
  return { ask, fail, stop, progress, failure }
}

// Hits

const marked = (parts) => parts.map(({ text, hit }) => (hit ? h("mark", {}, text) : text))
const inText = 170
export const titleOf = (hit, { snippet }) => marked(snippet(hit.title, hit.words ?? [], hit.title.length + 1))
export const entryAddress = (hit) => `${root.pathname}papers/${hit.id}/`

export const meaningOf = (hit) =>
  hit.byMeaning && h("span", { class: "nl-hit__meaning" }, ["related by meaning", hit.meaning.join(", ")].filter(Boolean).join(": "))

// The texts of entries are asked for when their hits are in view and the reader has stopped typing: those of the first
// hits, and soon those of the others. Each is a file or part of one: the first question of all has so few at once that
// with the files of the search there are not more requests than `firstRequests`, if its words leave `atLeast`.
const texts = new Map()
export const quotes = (found, scroller, fail, update) => {
  let timer
  let seen
  const quote = (element, hit) => {
    const [tagline, summary] = texts.get(hit.id)
    const words = hit.words ?? []
    const whole = `${tagline.replace(/[^.?!]$/, "$&.")} ${summary}`
    element.replaceChildren(...(words.length ? marked(found.snippet(whole, words, inText)) : [tagline]))
  }
  const read = async (pairs) => {
    try {
      const answers = await found.engine.texts(pairs.map(([, hit]) => hit.number))
      pairs.forEach(([, hit], place) => texts.set(hit.id, answers[place]))
      for (const [element, hit] of pairs) quote(element, hit)
    } catch (error) {
      if (error.isAnew) update()
      else fail(() => read(pairs))
    }
  }
  return (pairs) => {
    clearTimeout(timer)
    seen?.disconnect()
    const waiting = new Map(pairs.filter(([, hit]) => !texts.has(hit.id)))
    for (const [element, hit] of pairs) if (!waiting.has(element)) quote(element, hit)
    seen = new IntersectionObserver((changes) => {
      const inView = changes.filter((change) => change.isIntersecting).map(({ target }) => [target, waiting.get(target)])
      for (const [element] of inView) seen.unobserve(element)
      const most = texts.size ? atFirst : Math.min(atFirst, Math.max(atLeast, firstRequests - ownFiles - found.engine.files))
      if (inView.length) read(inView.slice(0, most))
      if (inView.length > most) timer = setTimeout(() => read(inView.slice(most)), calm)
    }, { root: scroller })
    timer = setTimeout(() => [...waiting.keys()].forEach((element) => seen.observe(element)), still)
  }
}

const option = (hit, place, found) => {
  const text = h("span", { class: "nl-hit__text" })
  const facts = [capital(hit.kind), hit.credited, hit.volume.label].filter(Boolean).join(" · ")
  const topics = hit.topics.slice(0, 3).map(({ name }) => name).join(", ")
  const link = h(
    "a",
    { class: "nl-hit", id: `_hit-${place}`, role: "option", "aria-selected": "false", href: entryAddress(hit) },
    h("span", { class: "nl-hit__title" }, titleOf(hit, found)),
    h("span", { class: "nl-hit__facts" }, facts, topics && h("span", {}, ` · ${topics}`)),
    text,
    meaningOf(hit),
  )
  return [h("li", { role: "none" }, link), text]
}

// What was read otherwise than typed, what the archive does not know, and what is wrong with a filter.
export const remarks = ({ total, corrected = [], unknown = [], problems = [] }) => [
  ...corrected.map(([typed, read]) => h("p", {}, "Searched as ", h("strong", {}, read), `; no entry has «${typed}».`)),
  ...(total ? unknown : []).map((word) => h("p", {}, `No entry has «${word}».`)),
  ...problems.map((problem) => h("p", {}, problem)),
]

const strongest = (hits, query, most = 5) => {
  const topics = new Map()
  for (const { id, name } of hits.flatMap((hit) => hit.topics)) {
    if (!query.includes(`:${id}`)) topics.set(id, [(topics.get(id)?.[0] ?? 0) + 1, name])
  }
  const ordered = [...topics].sort(([, [one]], [, [other]]) => other - one).slice(0, most)
  return ordered.map(([id, [, name]]) => h("li", {}, queryLink(`${query} tag:${id}`, name)))
}

const largestTopics = async ({ engine }, most = 10) => {
  const { topic } = await engine.facets()
  const known = engine.manifest.topics.filter(([id]) => topic[id]?.length)
  const ordered = known.sort(([one], [other]) => topic[other].length - topic[one].length).slice(0, most)
  return ordered.map(([id, name]) => h("li", {}, h("a", { href: topicAddress({ id }) }, name)))
}

// A query without something written in it; where that stands otherwise in it, it is all of it.
export const withoutText = (query, written) => {
  const text = ` ${query.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ")} `
  const found = [` ${written} `, written].find((each) => text.includes(each)) ?? text
  return text.replace(found, () => " ").trim()
}
export const withoutFilters = (query, filters) =>
  filters.reduce((left, { written }) => withoutText(left, written), query)

// What stands where hits would; filters may be chosen beside the query too. `refused` is how many entries the words find
// that the filters leave out, `instead` a query that was probably meant.
export const nothing = (found, query, { refused, instead }, isChosen = false) => {
  const tags = h("ul", { class: "nl-tags" })
  largestTopics(found).then((topics) => tags.replaceChildren(...topics)).catch(() => {})
  const words = withoutFilters(query, found.parse(query).filters)
  const without = words && [" ", queryLink(words, "Search for ", h("strong", {}, words), " without them"), "."]
  return [
    (isChosen || words !== query) && (refused || !words)
      ? h("p", {}, "No entry passes these filters.", without)
      : h("p", {}, "Nothing in the archive is about ", h("strong", {}, words || query), "."),
    instead && h("p", { "data-instead": true }, "Did you mean ", queryLink(instead, instead), "?"),
    h("p", {}, "Try fewer or other words, or begin with a topic:"),
    tags,
  ].filter(Boolean)
}

// The dialog

const dialogOver = () => {
  const home = form.parentElement
  const questions = asking()
  const status = h("p", { class: "nl-find-count", role: "status" })
  const notes = h("div", { class: "nl-find-notes" })
  const narrow = h("div", { class: "nl-find-line", hidden: true })
  const list = h("ol", { id: "search-results", class: "search-results", role: "listbox", "aria-label": "Results", hidden: true })
  const more = h("p", { class: "nl-find-more", hidden: true })
  const before = h("div", { class: "nl-find-line" })
  const wayTo = (folder, name) => h("li", {}, h("a", { href: `${root.pathname}${folder}/` }, name))
  const others = ["topics", "organisations", "authors"].map((folder) => wayTo(folder, capital(folder)))
  const ways = h("div", { class: "nl-find-line" }, h("span", { class: "nl-find-name" }, "Browse"), h("ul", {}, wayTo("search", "All entries"), others))
  const shut = h("button", { type: "button", class: "nl-find-quiet", click: () => dialog.close() }, "Close")
  const body = h("div", { class: "nl-finder__body" }, questions.failure, status, notes, narrow, list, more, before, ways, help())
  const bar = h("div", { class: "nl-finder__bar" }, shut)
  const dialog = h("dialog", { class: "nl-finder", "aria-label": "Search" }, h("div", {}, bar, questions.progress, body))
  let active = -1
  let isFormer = false
  let giver
  let quote

  const options = () => (isFormer ? [] : [...list.querySelectorAll("[role=option]")])
  const choose = (place) => {
    options()[active]?.setAttribute("aria-selected", "false")
    active = place
    const chosen = options()[active]
    if (!chosen) return input.removeAttribute("aria-activedescendant")
    chosen.setAttribute("aria-selected", "true")
    input.setAttribute("aria-activedescendant", chosen.id)
    chosen.scrollIntoView({ block: "nearest" })
  }

  const lose = () => {
    choose(-1)
    for (const part of [list, more, narrow]) part.hidden = true
    list.replaceChildren()
    notes.replaceChildren()
    status.textContent = ""
    input.setAttribute("aria-expanded", "false")
  }

  const clear = () => {
    questions.stop()
    lose()
    recentQueries(before)
    ways.hidden = false
  }

  const show = (found, query, result) => {
    const { hits, total } = result
    if (result.isEmpty && !total) return clear()
    const made = hits.map((hit, place) => option(hit, place, found))
    choose(-1)
    isFormer = false
    status.textContent = total ? counted(total, "result", "results") : "No results"
    notes.replaceChildren(...remarks(result), ...(total ? [] : nothing(found, query, result)))
    list.replaceChildren(...made.map(([item]) => item))
    body.scrollTop = 0
    list.hidden = !total
    input.setAttribute("aria-expanded", String(total > 0))
    const topics = total > 3 ? strongest(hits, query) : []
    narrow.replaceChildren(h("span", { class: "nl-find-name" }, "Narrow to"), h("ul", {}, topics))
    narrow.hidden = !topics.length
    more.replaceChildren(h("a", { href: queryAddress(query) }, `All ${counted(total, "result", "results")}`))
    more.hidden = total <= hits.length
    before.hidden = ways.hidden = true
    quote ??= quotes(found, body, questions.fail, update)
    quote(made.map(([, text], place) => [text, hits[place]]))
  }

  const update = () => {
    const query = input.value.trim()
    if (!query) return clear()
    choose(-1)
    isFormer = true
    questions.ask(
      async () => {
        const found = await start()
        return [found, query, await found.engine.search(query, { limit: inDialog })]
      },
      (answer) => show(...answer),
      lose,
    )
  }

  const follow = (event) => {
    const chosen = options()[active]
    const isAside = event.ctrlKey || event.metaKey
    if (!chosen && !isAside) return
    event.preventDefault()
    recent.add(input.value)
    const address = chosen?.href ?? queryAddress(input.value.trim())
    if (isAside) window.open(address, "_blank", "noopener")
    else location.assign(address)
  }

  const steps = { ArrowDown: 1, ArrowUp: -1 }
  const press = (event) => {
    const count = options().length
    if (event.isComposing) return
    if (event.key === "Escape") {
      event.preventDefault()
      dialog.close()
    } else if (event.key in steps && count) {
      event.preventDefault()
      input.focus()
      choose(((active + 1 + steps[event.key] + count + 1) % (count + 1)) - 1)
    } else if ((event.key === "Home" || event.key === "End") && active >= 0) {
      event.preventDefault()
      choose(event.key === "Home" ? 0 : count - 1)
    } else if (event.key === "Enter" && event.target === input) follow(event)
  }

  const roles = { role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", "aria-expanded": "false" }
  const withFocusKept = (move) => {
    const { selectionStart, selectionEnd } = input
    move()
    input.setSelectionRange(selectionStart, selectionEnd)
  }
  const opened = async (from = document.activeElement) => {
    await styled
    if (dialog.open) return
    giver = from
    withFocusKept(() => {
      bar.prepend(form)
      for (const name in roles) input.setAttribute(name, roles[name])
      dialog.showModal()
      input.focus()
    })
    update()
  }
  const closed = () => {
    questions.stop()
    choose(-1)
    for (const name in roles) input.removeAttribute(name)
    withFocusKept(() => home.append(form))
    if (!giver?.isConnected || giver === document.body) return document.activeElement?.blur()
    giver.focus({ preventScroll: true })
    if (document.activeElement !== giver) form.querySelector("button").focus({ preventScroll: true })
  }
  const clicked = (event) => {
    const link = event.target.closest("a")
    if (link?.dataset.query && isPlain(event)) {
      event.preventDefault()
      input.value = link.dataset.query
      input.focus()
      update()
    } else if (link) recent.add(input.value)
  }

  dialog.addEventListener("keydown", press)
  dialog.addEventListener("click", clicked)
  dialog.addEventListener("pointerdown", ({ target }) => target === dialog && dialog.close())
  dialog.addEventListener("close", closed)
  form.addEventListener("submit", () => recent.add(input.value))
  input.addEventListener("input", () => (dialog.open ? update() : input.value && opened(input)))
  document.body.append(dialog)
  if (document.activeElement === input && input.value) opened(input)
  return opened
}

// The explore page has the search in place of the dialog.
export const ready = document.querySelector("[data-nl-explore]") && import("./explore.js")
export const open = ready ? () => ready.then(({ open }) => open(), () => {}) : dialogOver()
start().catch(() => {})
