// The page of the shelf, with its style.

import { h } from "./elements/element.js"
import { ShelfPage } from "./shelf/shelf_page.js"

const style = new URL("./shelf.css", import.meta.url)

/** Shows the shelf in its place on the page, when the style is there or does not come. */
export const offerShelf = (/** @type {HTMLElement} */ element) => {
  const begin = () => new ShelfPage(element).begin()
  document.head.append(h("link", { rel: "stylesheet", href: style.href, load: begin, error: begin }))
}
