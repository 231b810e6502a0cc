// What pages do beside being read: colours to choose, copy buttons, tables that sort and filter, feeds to choose.
// All else works without.

const clearAfter = 4000

// Material 9.8.1 takes links to feeds for translations and asks for a site map beside each, so it must not see them.
const feedLinks = document.querySelectorAll("link[rel=alternate]")
for (const link of feedLinks) link.rel = ""
addEventListener("DOMContentLoaded", () => feedLinks.forEach((link) => (link.rel = "alternate")))

// The system decides between light and dark until the reader does, and again once the reader has come to its colours. A
// choice is stored as Material's palette stores its own, so that the theme's early script sets it on the next page before
// anything is seen; that the system decides is stored as nothing.
const colours = document.querySelector("[data-nl-colours]")
const darkSystem = matchMedia("(prefers-color-scheme: dark)")
const schemes = { light: "default", dark: "slate" }
const waysTo = { dark: "Switch to dark colours", light: "Switch to light colours", system: "Use the colours of the system" }
let nextColours

// One click changes what is seen, the next goes back to that as a choice, the third leaves it to the system.
const showColours = () => {
  const { body } = document
  const isDark = body.dataset.mdColorScheme === schemes.dark
  const isChosen = "mdColorMedia" in body.dataset
  if (isChosen && isDark === darkSystem.matches) nextColours = "system"
  else nextColours = (isChosen ? isDark : darkSystem.matches) ? "light" : "dark"
  colours.title = colours.ariaLabel = waysTo[nextColours]
  for (const icon of colours.children) icon.hidden = icon.dataset.nlTo !== nextColours
  const paper = getComputedStyle(body).backgroundColor
  for (const meta of document.querySelectorAll("[name=theme-color]")) meta.content = paper
}

const setColours = (palette) => {
  for (const key of ["media", "scheme", "primary", "accent"]) document.body.removeAttribute(`data-md-color-${key}`)
  for (const key in palette?.color) document.body.setAttribute(`data-md-color-${key}`, palette.color[key])
  document.body.dataset.mdColorScheme ??= schemes.light
  showColours()
}

const showStored = () => setColours(__md_get("__palette"))

const storeNothing = () => {
  try {
    localStorage.removeItem(`${__md_scope.pathname}.__palette`)
  } catch {}
}

if (colours && CSS.supports("color", "light-dark(#000, #fff)")) {
  colours.hidden = false
  showColours()
  for (const media of [darkSystem, matchMedia("(prefers-contrast: more)")])
    media.addEventListener("change", () => showColours())
  colours.addEventListener("click", () => {
    const [chosen, scheme] = [nextColours, schemes[nextColours]]
    const media = `(prefers-color-scheme: ${chosen})`
    const palette = scheme && { index: Object.keys(schemes).indexOf(chosen), color: { media, scheme, primary: "custom", accent: "custom" } }
    setColours(palette)
    if (palette) __md_set("__palette", palette)
    else storeNothing()
  })
  addEventListener("storage", showStored)
  addEventListener("pageshow", (event) => event.persisted && showStored())
}

// A page to which the reader goes back is as it was left, but its menu shall be shut.
addEventListener("pageshow", (event) => event.persisted && document.querySelector("#_nav")?.hidePopover?.())

// The search comes when the reader touches it, by focus, click or key; nothing of it is loaded before. Where it does not
// come the box stays what it is, a form that leads to the explore page.
const box = document.querySelector("[data-nl-search]")
const textFields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]"
const find = () => import("./find.js")

const isForSearch = (event) => {
  const { key, target, altKey, ctrlKey, metaKey } = event
  if (key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey) return box.contains(target) || !target.closest?.(textFields)
  return (key === "/" || key === "s") && !ctrlKey && !metaKey && !altKey && !target.closest?.(textFields)
}

if (box) {
  const { q } = box.elements
  const isExplore = document.querySelector("[data-nl-explore]")
  const load = () => find().catch(() => {})
  q.addEventListener("focus", load, { once: true })
  const lose = () => {
    q.value ||= new URLSearchParams(location.search).get("q")
    const button = Object.assign(document.createElement("button"), { className: "nl-button", textContent: "Try again" })
    button.onclick = () => location.reload()
    const notice = Object.assign(document.createElement("p"), { className: "nl-notice", role: "alert" })
    notice.append("The search did not arrive. ", button)
    isExplore.replaceWith(notice)
  }
  if (isExplore) find().then(({ ready }) => ready).catch(lose)
  addEventListener("keydown", (event) => {
    if (!isForSearch(event)) return
    const from = document.activeElement
    event.preventDefault()
    q.focus({ preventScroll: !isExplore })
    find().then(({ open }) => open(from), () => q.offsetWidth || location.assign(box.action))
  })
  box.addEventListener("click", (event) => {
    const isButton = event.target.closest("button")
    if (isExplore || box.closest("dialog") || (isButton && q.value)) return
    event.preventDefault()
    find().then(({ open }) => open(q), () => isButton && box.submit())
  })
}

const said = (after) => {
  const status = document.createElement("span")
  status.className = "nl-said"
  status.setAttribute("role", "status")
  after.after(status)
  return status
}

const select = (element) => {
  const selection = getSelection()
  selection.removeAllRanges()
  selection.selectAllChildren(element)
}

// The clipboard is there on secure addresses only; elsewhere the old command copies what is selected.
const copy = async (element) => {
  try {
    await navigator.clipboard.writeText(element.textContent)
    return true
  } catch {
    select(element)
    return document.execCommand("copy")
  }
}

for (const button of document.querySelectorAll("button[data-nl-copy]")) {
  const element = document.querySelector(button.dataset.nlCopy)
  if (!element) continue
  const status = said(button)
  let timer
  button.hidden = false
  button.addEventListener("click", async () => {
    clearTimeout(timer)
    status.textContent = ""
    status.textContent = (await copy(element)) ? "Copied" : "Selected: press Ctrl or ⌘ and C"
    timer = setTimeout(() => (status.textContent = ""), clearAfter)
  })
}

const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
const inOrder = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare

const sortable = (table, body) => {
  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, column) => {
    if (!head.textContent.trim() || head.hasAttribute("data-nl-fixed")) return
    const value = (row) => row.cells[column]?.dataset.value ?? row.cells[column]?.textContent.trim() ?? ""
    const button = document.createElement("button")
    button.type = "button"
    button.className = "nl-sort"
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener("click", () => {
      const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1
      for (const other of heads) other.removeAttribute("aria-sort")
      head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending")
      body.append(...[...body.rows].sort((a, b) => way * inOrder(value(a), value(b))))
    })
  })
}

const filterable = (table, body) => {
  const rows = [...body.rows].map((row) => [row, folded(row.textContent)])
  const label = document.createElement("label")
  const input = document.createElement("input")
  const box = document.createElement("div")
  box.className = "nl-filter"
  input.type = "search"
  input.autocomplete = "off"
  label.append(table.dataset.nlTable || "Filter", " ", input)
  box.append(label)
  const status = said(label)
  const frame = table.closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap") ?? table
  frame.before(box)
  input.addEventListener("input", () => {
    const words = folded(input.value).split(/\s+/).filter(Boolean)
    let shown = 0
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word))
      shown += row.hidden ? 0 : 1
    }
    status.textContent = words.length ? `${shown} of ${rows.length}` : ""
  })
}

for (const table of document.querySelectorAll("table[data-nl-table]")) {
  const body = table.tBodies[0]
  if (!table.tHead || !body || body.rows.length < 2) continue
  sortable(table, body)
  filterable(table, body)
}

// A list of feeds that readers import; the serialiser escapes what names hold.
const opml = (title, feeds) => {
  const xml = document.implementation.createDocument(null, "opml")
  const add = (to, name) => to.appendChild(xml.createElement(name))
  xml.documentElement.setAttribute("version", "2.0")
  add(add(xml.documentElement, "head"), "title").textContent = title
  const body = add(xml.documentElement, "body")
  for (const { name, address } of feeds) {
    const outline = add(body, "outline")
    const said = { type: "rss", text: name, title: name, xmlUrl: address }
    for (const key in said) outline.setAttribute(key, said[key])
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(xml)}\n`
}

const save = (name, type, text) => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), clearAfter)
}

for (const choose of document.querySelectorAll("[data-nl-choose]")) {
  const result = choose.querySelector("[data-nl-chosen]")
  const status = choose.querySelector("[role=status]")
  const chosen = () => {
    const file = choose.querySelector("[type=radio]:checked").value
    const boxes = [...choose.querySelectorAll("[type=checkbox]:checked")]
    return boxes.map((box) => ({ name: box.dataset.name, address: box.value + file }))
  }
  const show = () => {
    const feeds = chosen()
    result.querySelector("code").textContent = feeds.map((feed) => feed.address).join("\n")
    result.hidden = !feeds.length
    status.textContent = `${feeds.length || "No"} ${feeds.length === 1 ? "feed" : "feeds"} chosen`
  }
  for (const box of choose.querySelectorAll("[type=checkbox]")) box.hidden = false
  for (const part of document.querySelectorAll("[data-nl-with-script]")) part.hidden = false
  for (const part of document.querySelectorAll("[data-nl-without-script]")) part.hidden = true
  choose.addEventListener("change", show)
  choose.querySelector("[data-nl-opml]").addEventListener("click", () =>
    save("feeds.opml", "text/x-opml", opml(choose.dataset.nlChoose, chosen())))
  show()
}
