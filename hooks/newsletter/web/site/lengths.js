// Lengths: a volume as titles, in short or whole, as the reader chose last; kept in this browser.

const lengths = ["titles", "short", "all"]
const stored = `${new URL("../", import.meta.url).pathname}.length`

/** What the reader chose, if that was kept; what is stored anybody may have written. */
const chosen = () => {
  try {
    return lengths.find((one) => one === localStorage.getItem(stored))
  } catch {
    return undefined
  }
}

const keep = (/** @type {string} */ length) => {
  try {
    if (length === "all") localStorage.removeItem(stored)
    else localStorage.setItem(stored, length)
  } catch {
    // Nothing is kept.
  }
}

/** Lets the reader choose how much of each entry a volume shows. */
export const offerLengths = (/** @type {HTMLElement} */ element) => {
  const volume = element.parentElement
  const boxes = [...element.querySelectorAll("input")]
  const show = (/** @type {string} */ length) => volume?.setAttribute("data-length", length)
  const before = chosen()
  for (const box of boxes) if (box.value === before) box.checked = true
  if (before) show(before)
  element.hidden = false
  element.addEventListener("change", () => {
    const length = boxes.find(({ checked }) => checked)?.value ?? "all"
    show(length)
    keep(length)
  })
}
