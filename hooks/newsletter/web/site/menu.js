// Menu and contents: a page to which the reader goes back is as it was left, but its menu shall be shut; and the contents of a
// page shall not stand over what they lead to.

const shut = (/** @type {string} */ selector) => {
  const panel = document.querySelector(selector)
  if (panel instanceof HTMLElement) panel.hidePopover?.()
}

export const shutMenuAfterwards = () => addEventListener("pageshow", (event) => event.persisted && shut("#_nav"))

export const shutContentsAfterwards = () =>
  document.querySelector("#_beside")?.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) shut("#_beside")
  })
