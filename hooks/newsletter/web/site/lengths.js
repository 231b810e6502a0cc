// Lengths: a volume as titles, in short or whole, as the reader chose last; kept in this browser.

import { keyOf, storeText, stored } from "../modules/stored.js"

const lengths = ["titles", "short", "all"]
const key = keyOf("length")

/** Lets the reader choose how much of each entry a volume shows. */
export const offerLengths = (/** @type {HTMLElement} */ element) => {
  const volume = element.parentElement
  const boxes = [...element.querySelectorAll("input")]
  const show = (/** @type {string} */ length) => volume?.setAttribute("data-length", length)
  const before = lengths.find((one) => one === stored(key)) // anybody may have written what is stored
  for (const box of boxes) if (box.value === before) box.checked = true
  if (before) show(before)
  element.hidden = false
  element.addEventListener("change", () => {
    const length = boxes.find(({ checked }) => checked)?.value ?? "all"
    show(length)
    storeText(key, length === "all" ? undefined : length)
  })
}
