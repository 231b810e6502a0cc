// The style of the pages that show what is a reader's own, which comes with the first of them.

import { h } from "../elements/element.js"

const style = new URL("./shelf.css", import.meta.url)

/** Begins when the style is there or does not come. */
export const whenStyled = (/** @type {() => unknown} */ begin) =>
  document.head.append(h("link", { rel: "stylesheet", href: style.href, load: begin, error: begin }))
