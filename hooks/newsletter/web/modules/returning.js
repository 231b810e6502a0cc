// What was asked in the dialog of a page that the reader leaves for what was found: it is asked again when the reader comes back.

/** Keeps a query for this step of the history; an empty one takes it away. */
export const keepAsked = (/** @type {string} */ asked) => history.replaceState({ ...history.state, asked }, "")

/** What was asked on this page before the reader left it, if this is a way back. */
export const askedBefore = () => {
  const [way] = performance.getEntriesByType("navigation")
  const isBack = way instanceof PerformanceNavigationTiming && way.type === "back_forward"
  const { asked } = history.state ?? {}
  return isBack && typeof asked === "string" ? asked : ""
}

const emptied = 50 // milliseconds until WebKit has emptied the boxes that are not to be completed

/** Acts when a page comes back as it was left, but for such boxes. */
export const whenRestored = (/** @type {() => unknown} */ act) =>
  addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(act, emptied))
