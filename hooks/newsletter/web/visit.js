// The visit: what is new since the last one, said in a line on the home page and marked at titles.

import { idOfPath } from "./modules/saving.js"
import { isVisiting, visitKeys } from "./modules/visiting.js"
import { goOn, noteOpened } from "./visit/kept_visit.js"
import { markTitles, sayOnHome } from "./visit/marks.js"

export { forget, goOn, keptVisit, remember, unopened } from "./visit/kept_visit.js"
export { newsSince } from "./visit/news.js"
export { dayOf } from "./visit/marks.js"

const show = () => {
  sayOnHome()
  markTitles()
}

/** Shows what is new, and shows it again where a list changes and where another tab opens an entry. */
export const begin = async () => {
  const id = idOfPath(location.pathname)
  if (id) noteOpened(id) // before the reader may go away
  try {
    await goOn()
  } catch {
    return // the next page tries again, and what was new at a former visit is not any more
  }
  if (id && isVisiting()) noteOpened(id)
  show()
  const main = document.querySelector("main")
  if (main) new MutationObserver(markTitles).observe(main, { childList: true, subtree: true })
  addEventListener("storage", ({ key }) => (key === null || key.startsWith(visitKeys.last)) && show())
  addEventListener("pageshow", (event) => event.persisted && show())
}
