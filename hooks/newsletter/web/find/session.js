// The session: the engine, loaded when a reader first touches the search, with the style of what it shows.

import { h } from "../elements/element.js"
import { arriving } from "../modules/arriving.js"
import { page } from "./addresses.js"

/** @typedef {typeof import("../search.js")} Search */

/** The engine with its archive opened, and the functions beside it. @typedef {Search & { engine: import("../search.js").Engine }} Session */

/** @type {() => Promise<Search>} */
const loadSearch = arriving(new URL("./search.js", import.meta.url))

const style = new URL("./find.css", import.meta.url)

/** Done when the style is there, or does not come. @type {Promise<unknown>} */
export const styled = new Promise((done) => {
  document.head.append(h("link", { rel: "stylesheet", href: style.href, load: done, error: done }))
})

/** @type {Promise<Session> | undefined} */
let started

/** @returns {Promise<Session>} */
const begin = async () => {
  const search = await loadSearch()
  const engine = new search.Engine(page.href)
  await engine.open()
  return { ...search, engine }
}

/** The session, begun once; what failed is tried again by who asks next. */
export const start = () =>
  (started ??= begin().catch((error) => {
    started = undefined
    throw error
  }))
