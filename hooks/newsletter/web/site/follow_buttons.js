// Follow buttons: on the pages of topics, organisations, authors and venues.

import { followButton, hasFollowing, showFollowed } from "../modules/followable.js"

/** Lets the reader follow what the page is about, where the site has a page of that; other tabs may do so too. */
export const offerFollowing = (/** @type {HTMLElement} */ line) => {
  if (!hasFollowing()) return
  const { nlFollow: key = "", nlHasFeed: hasFeed } = line.dataset
  const name = document.querySelector("main h1")?.textContent?.trim() ?? ""
  line.append(" ", followButton({ key, name, hasFeed: hasFeed !== undefined }))
  line.hidden = false
  addEventListener("storage", showFollowed)
  addEventListener("pageshow", (event) => event.persisted && showFollowed())
}
