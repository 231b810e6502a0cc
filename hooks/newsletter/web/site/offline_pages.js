// Pages offline: who goes on to a second page has what was read kept; a first visit loads nothing for it.

/** Brings the worker to a reader who comes from another page of the site, unless it is there. */
export const keepPages = () => {
  const { serviceWorker } = navigator
  if (!serviceWorker || serviceWorker.controller || !("nlOffline" in document.body.dataset)) return
  const root = new URL("../", import.meta.url).href
  if (document.referrer.startsWith(root))
    addEventListener("load", () => import("../keep.js").then(({ worker }) => worker()).catch(() => {}))
}
