// Save buttons: on every card, and on an entry's page beside what one does with it.

import { hasShelf, idOfPath, saveButton, showSaved } from "../modules/saving.js"

const offerOnCard = (/** @type {Element} */ card) => {
  const link = card.querySelector("h3 a")
  const id = link instanceof HTMLAnchorElement && idOfPath(link.pathname)
  const foot = card.querySelector(".nl-card__foot")
  const links = foot?.querySelector(".nl-links")
  const button = id && saveButton(id, link.textContent ?? "")
  if (button && links) links.after(button)
  else if (button) foot?.prepend(button)
}

/** Lets the reader save what the page shows, where the site has a shelf; other tabs may do so too. */
export const offerSaving = () => {
  if (!hasShelf()) return
  for (const card of document.querySelectorAll("article.nl-card, article.nl-entry")) offerOnCard(card)
  const id = idOfPath(location.pathname)
  const title = document.querySelector("main h1")?.textContent ?? ""
  if (id) document.querySelector(".nl-pass")?.append(" ", saveButton(id, title))
  addEventListener("storage", showSaved)
  addEventListener("pageshow", (event) => event.persisted && showSaved())
}
