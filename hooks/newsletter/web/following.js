// The page of what a reader follows, with its style.

import { FollowingPage } from "./following/following_page.js"
import { whenStyled } from "./modules/own_style.js"

/** Shows what is followed, and what is new in it, in its place on the page. */
export const offerFollows = (/** @type {HTMLElement} */ element) => whenStyled(() => new FollowingPage(element).begin())
