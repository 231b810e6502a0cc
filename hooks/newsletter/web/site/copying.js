// Copying: buttons that copy what stands on the page.

import { say } from "../strings/say.js"
import { statusAfter } from "../modules/announcing.js"

const clearAfter = 4000

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
    status.textContent = (await copy(element)) ? say("copy.done") : say("copy.by_key")
    timer = setTimeout(() => (status.textContent = ""), clearAfter)
  })
}
