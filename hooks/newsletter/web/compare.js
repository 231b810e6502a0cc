// The page that sets entries side by side, with its style.

import { ComparePage } from "./compare/compare_page.js"
import { whenStyled } from "./modules/own_style.js"

/** Shows the entries that the address names in their place on the page. */
export const offerComparing = (/** @type {HTMLElement} */ element) => whenStyled(() => new ComparePage(element).begin())
