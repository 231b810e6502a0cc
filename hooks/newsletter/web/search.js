// The search engine as pages and other programs take it: a query to entries, from the files of an index.

import { arriving } from "./modules/arriving.js"
import { fetched } from "./search/files/loading.js"
import { SearchEngine } from "./search/engine/engine.js"

export { fold } from "./search/analysis/signs.js"
export { stem } from "./search/analysis/stems.js"
export { tokens } from "./search/analysis/tokens.js"
export { pieces } from "./search/analysis/words.js"
export { parse } from "./search/query/parsing.js"
export { snippet } from "./search/snippets/snippet.js"

const loadFilters = arriving(new URL("./filters.js", import.meta.url))

/** The engine of the index whose folder is at an address; `load` gives the bytes of one of its files. */
export class Engine extends SearchEngine {
  /**
   * @param {string | URL} base
   * @param {import("./search/files/loading.js").Load} [load]
   */
  constructor(base, load = fetched(base)) {
    super(load, loadFilters)
  }
}
