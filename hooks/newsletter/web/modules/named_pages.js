// Named pages: links in a sentence to pages of the site that it names.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"

const linkTo = (/** @type {string | false} */ href, /** @type {string} */ text) => h("a", { href }, text)

/** The way to the page to which a link of the frame leads; without one there is no such page, and the name stands alone. */
const framed = (/** @type {string} */ selector, /** @type {string} */ text) => {
  const link = document.querySelector(selector)
  return linkTo(link instanceof HTMLAnchorElement && link.href, text)
}

export const wayToShelf = () => framed("[data-nl-to-shelf]", say("shelf.the_shelf"))
export const wayToFollowing = () => framed("[data-nl-to-following]", say("following.the_page"))
export const wayToExplore = () => linkTo(new URL("../search/", import.meta.url).href, say("search.the_page"))
