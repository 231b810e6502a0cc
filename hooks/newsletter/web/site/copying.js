// Copying: buttons that copy what stands on the page.

import { say } from "../strings/say.js"
import { statusAfter } from "../modules/announcing.js"

const clearAfter = 4000
/** How many signs of what was copied are told, so that the same word is not said of two things: a screen reader says it once. */
const mostTold = 24

const select = (/** @type {Element} */ element) => {
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.selectAllChildren(element)
}

/** Copies a text. The clipboard is there on secure addresses only; elsewhere the old command copies what is selected. */
const copy = async (/** @type {Element} */ element) => {
  try {
    await navigator.clipboard.writeText(element.textContent ?? "")
    return true
  } catch {
    select(element)
    return document.execCommand("copy")
  }
}

const said = (/** @type {Element} */ { textContent }) => {
  const text = (textContent ?? "").trim().replace(/\s+/gu, " ")
  return `${say("copy.done")}: ${text.length > mostTold ? `${text.slice(0, mostTold)}…` : text}`
}

/** Lets a button copy what it names, and says that it did, for a while. */
export const offerCopy = (/** @type {HTMLButtonElement} */ button) => {
  const element = document.querySelector(button.dataset.nlCopy ?? "")
  if (!element) return
  const status = statusAfter(button)
  let timer = 0
  button.hidden = false
  button.addEventListener("click", async () => {
    clearTimeout(timer)
    status.textContent = ""
    status.textContent = (await copy(element)) ? said(element) : say("copy.by_key")
    timer = setTimeout(() => (status.textContent = ""), clearAfter)
  })
}
