// Sharing: the system's own way to send a page on; it comes where there is one.

/** The address of the page that is to be kept, without what a visit has added to it. */
const address = () => document.querySelector("#_address")?.textContent || location.href

const share = () => {
  const title = document.querySelector("main h1")?.textContent?.trim() || document.title
  navigator.share({ title, url: address() }).catch(() => {}) // the reader thought better of it
}

/** Lets a button hand title and address of the page to the system. */
export const offerShare = (/** @type {HTMLButtonElement} */ button) => {
  button.hidden = false
  button.addEventListener("click", share)
}
