// Colours: the system decides between light and dark until the reader does, and again once the reader has come to its
// colours. A choice is stored so that the script in each page sets it before anything is seen; that the system decides is
// stored as nothing.

import { keyOf, parsed, store, stored } from "../modules/stored.js"
import { say } from "../strings/say.js"

/** @typedef {"light" | "dark"} Colours */

const key = keyOf("__palette")
/** @type {Record<Colours | "system", import("../strings/say.js").Key>} */
const waysTo = { dark: "colours.to_dark", light: "colours.to_light", system: "colours.to_system" }
/** @type {Record<Colours, string>} */
const schemes = { light: "default", dark: "slate" }
const darkSystem = matchMedia("(prefers-color-scheme: dark)")

/** The colours that were chosen; anybody may have written what is stored. @returns {Colours | undefined} */
const kept = () => {
  const scheme = parsed(stored(key) ?? "")?.color?.scheme
  if (scheme === schemes.dark) return "dark"
  return scheme === schemes.light ? "light" : undefined
}

const mediaOf = (/** @type {Colours} */ colours) => `(prefers-color-scheme: ${colours})`

const keep = (/** @type {Colours | undefined} */ colours) =>
  store(key, colours && { color: { media: mediaOf(colours), scheme: schemes[colours] } })

/** Sets the colours that were chosen, or leaves them to the system. */
const paint = (/** @type {Colours | undefined} */ colours) => {
  const { dataset } = document.body
  dataset.mdColorScheme = schemes[colours ?? "light"]
  if (colours) dataset.mdColorMedia = mediaOf(colours)
  else delete dataset.mdColorMedia
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
  const icon = button.querySelector("use")
  icon?.setAttribute("href", `${icon.getAttribute("href")?.split("#")[0]}#${way}`)
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
  keep(colours)
}

/** Lets the reader choose, where the browser knows colours of both kinds. */
export const offerColours = (/** @type {HTMLElement} */ button) => {
  if (!CSS.supports("color", "light-dark(#000, #fff)")) return
  button.hidden = false
  show(button)
  for (const media of [darkSystem, matchMedia("(prefers-contrast: more)")]) {
    media.addEventListener("change", () => show(button))
  }
  button.addEventListener("click", () => change(button))
  addEventListener("storage", () => set(button, kept()))
  addEventListener("pageshow", (event) => event.persisted && set(button, kept()))
}
