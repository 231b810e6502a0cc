// What pages do beside being read: copy buttons, and tables that sort and filter. Without it nothing is missing but these.

const clearAfter = 4000

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
