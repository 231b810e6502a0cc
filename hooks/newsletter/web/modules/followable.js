// Following: whether the reader follows what a page is about, and the button for that; what it does comes at its first click.

import { h } from "../elements/element.js"
import { say } from "../strings/say.js"
import { keyOf, stored } from "./stored.js"

/** What can be followed: its key, what readers call it, and whether it has feeds. @typedef {{ key: string, name: string, hasFeed?: boolean }} Followable */

/** How the keys begin under which this browser keeps what is followed. */
export const followKeys = keyOf("follow.")

/** Where this browser keeps that something is followed. */
export const followKey = (/** @type {string} */ key) => followKeys + key

const form =
  /^(?:(?:topics|organisations|venues)\/[a-z0-9-]{1,200}|authors\/[a-z-]{1,10}\/[a-z0-9-]{1,200}|search\/\?[!-~]{1,600})$/

/** Whether something can be the key of what is followed. @returns {key is string} */
export const isFollowable = (/** @type {unknown} */ key) => typeof key === "string" && form.test(key)

const show = (/** @type {HTMLElement} */ button) => {
  const { nlKey: key = "", nlName: name = "" } = button.dataset
  const is = stored(followKey(key)) !== null
  button.textContent = say(is ? "following.followed" : "following.follow")
  button.ariaLabel = say(is ? "following.followed_one" : "following.follow_one", { name })
  button.toggleAttribute("data-nl-is-followed", is)
}

/** Lets every button of the page say whether what it is about is followed. */
export const showFollowed = () => {
  for (const button of document.querySelectorAll("[data-nl-key]")) if (button instanceof HTMLElement) show(button)
}

const toggle = (/** @type {{ currentTarget: HTMLElement }} */ { currentTarget }) =>
  import("../save.js").then(({ toggleFollowed }) => toggleFollowed(currentTarget))

/** Whether the site has a page of what is followed, to which its foot leads. */
export const hasFollowing = () => document.querySelector("[data-nl-to-following]") !== null

/** Lets a button follow something else. */
export const setFollowable = (/** @type {HTMLElement} */ button, /** @type {Followable} */ { key, name, hasFeed }) => {
  Object.assign(button.dataset, { nlKey: key, nlName: name, nlHasFeed: hasFeed ? "true" : "" })
  show(button)
}

/** The button that follows something. */
export const followButton = (/** @type {Followable} */ followable) => {
  const button = h("button", { type: "button", class: "nl-button nl-follow-here", click: toggle })
  setFollowable(button, followable)
  return button
}
