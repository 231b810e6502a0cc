// Colours: the system decides between light and dark until the reader does, and again once the reader has come to its
// colours. A choice is stored as Material's palette stores its own, so that the theme's early script sets it on the next page
// before anything is seen; that the system decides is stored as nothing.

import { say } from "../strings/say.js"

/** @typedef {"light" | "dark"} Colours */
/** @typedef {{ media: string, scheme: string, primary: string, accent: string }} Attributes */

const key = "__palette"
/** @type {Record<Colours | "system", import("../strings/say.js").Key>} */
const waysTo = { dark: "colours.to_dark", light: "colours.to_light", system: "colours.to_system" }
/** @type {Record<Colours, string>} */
const schemes = { light: "default", dark: "slate" }
const darkSystem = matchMedia("(prefers-color-scheme: dark)")

/** What is chosen with these colours. @returns {Attributes} */
const attributesOf = (/** @type {Colours} */ colours) => ({
  ...{ media: `(prefers-color-scheme: ${colours})`, scheme: schemes[colours] },
  ...{ primary: "custom", accent: "custom" },
})

/** The colours that were chosen; anybody may have written what is stored. @returns {Colours | undefined} */
const chosenIn = (/** @type {any} */ palette) => {
  const scheme = palette?.color?.scheme
  if (scheme === schemes.dark) return "dark"
  return scheme === schemes.light ? "light" : undefined
}

/** Takes away what is stored: a choice, or what cannot be read, over which the theme would stumble on every page. */
const forget = () => {
  try {
    localStorage.removeItem(`${__md_scope.pathname}.${key}`)
  } catch {
    // Nothing is stored.
  }
}

const stored = () => {
  try {
    return chosenIn(__md_get(key))
  } catch {
    forget()
    return undefined
  }
}

const store = (/** @type {Colours} */ colours) => {
  try {
    __md_set(key, { index: Object.keys(schemes).indexOf(colours), color: attributesOf(colours) })
  } catch {
    // The choice holds for this page.
  }
}

/** Sets the colours that were chosen, or leaves them to the system. */
const paint = (/** @type {Colours | undefined} */ colours) => {
  const { body } = document
  const own = colours ? attributesOf(colours) : { scheme: schemes.light }
  for (const name of ["media", "scheme", "primary", "accent"]) body.removeAttribute(`data-md-color-${name}`)
  for (const [name, value] of Object.entries(own)) body.setAttribute(`data-md-color-${name}`, value)
}

/** The colours that the reader has chosen; none where the system decides. @returns {Colours | undefined} */
const chosen = () => {
  const { mdColorMedia, mdColorScheme } = document.body.dataset
  if (mdColorMedia === undefined) return undefined
  return mdColorScheme === schemes.dark ? "dark" : "light"
}

/**
 * What a click does: the first changes what is seen, the next goes back to that as a choice, the third leaves it to the
 * system.
 *
 * @returns {Colours | "system"}
 */
const next = () => {
  const system = darkSystem.matches ? "dark" : "light"
  const now = chosen()
  if (now === system) return "system"
  return (now ?? system) === "dark" ? "light" : "dark"
}

/** Names the button by what a click does. */
const show = (/** @type {HTMLElement} */ button) => {
  const way = next()
  button.title = button.ariaLabel = say(waysTo[way])
  for (const icon of button.children) if (icon instanceof HTMLElement) icon.hidden = icon.dataset.nlTo !== way
  const paper = getComputedStyle(document.body).backgroundColor
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) meta.setAttribute("content", paper)
}

const set = (/** @type {HTMLElement} */ button, /** @type {Colours | undefined} */ colours) => {
  paint(colours)
  show(button)
}

const change = (/** @type {HTMLElement} */ button) => {
  const way = next()
  const colours = way === "system" ? undefined : way
  set(button, colours)
  if (colours) store(colours)
  else forget()
}

/** Lets the reader choose, where the browser knows colours of both kinds. */
export const offerColours = (/** @type {HTMLElement} */ button) => {
  if (!CSS.supports("color", "light-dark(#000, #fff)")) return
  button.hidden = false
  stored() // what cannot be read is taken away
  show(button)
  for (const media of [darkSystem, matchMedia("(prefers-contrast: more)")]) {
    media.addEventListener("change", () => show(button))
  }
  button.addEventListener("click", () => change(button))
  addEventListener("storage", () => set(button, stored()))
  addEventListener("pageshow", (event) => event.persisted && set(button, stored()))
}
