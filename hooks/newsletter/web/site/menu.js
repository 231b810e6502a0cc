// The menu: a page to which the reader goes back is as it was left, but its menu shall be shut.

const shut = () => {
  const menu = document.querySelector("#_nav")
  if (menu instanceof HTMLElement) menu.hidePopover?.()
}

export const shutMenuAfterwards = () => addEventListener("pageshow", (event) => event.persisted && shut())
