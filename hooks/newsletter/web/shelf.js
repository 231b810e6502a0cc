// The page of the shelf, with its style.

import { whenStyled } from "./modules/own_style.js"
import { ShelfPage } from "./shelf/shelf_page.js"

export { KeptPage } from "./shelf/kept_page.js"

/** Shows the shelf in its place on the page. */
export const offerShelf = (/** @type {HTMLElement} */ element) => whenStyled(() => new ShelfPage(element).begin())
