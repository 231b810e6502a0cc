// Focusing: where the focus goes when what it was on is made anew.

/** The id of the entry of an item. */
export const idIn = (/** @type {Element} */ item) => (item instanceof HTMLElement && item.dataset.id) || ""

/**
 * Gives the focus to the control of a name, or to what can be done there instead.
 *
 * @param {Element} around
 * @param {string} name
 * @param {HTMLElement} otherwise
 */
export const focusOn = (around, name, otherwise) => {
  const all = [...around.querySelectorAll("[data-do]")].filter((one) => one instanceof HTMLElement)
  const same = all.find((one) => one.dataset.do === name)
  const isFit = same && !same.matches(":disabled")
  const other = all.find((one) => ["up", "down"].includes(one.dataset.do ?? "") && !one.matches(":disabled"))
  ;(isFit ? same : (other ?? otherwise)).focus({ preventScroll: true })
}
