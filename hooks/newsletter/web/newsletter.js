// What pages do beside being read: colours to choose, copy buttons, tables that sort and filter, feeds and the length of a
// volume to choose, entries to save, and the search when it is touched. All else works without.

import { offerColours } from "./site/colours.js"
import { followContents } from "./site/contents.js"
import { offerCopy } from "./site/copying.js"
import { isVisiting } from "./modules/visiting.js"
import { hideFeedLinks } from "./site/feed_links.js"
import { offerFollowing } from "./site/follow_buttons.js"
import { offerKeys } from "./site/key_presses.js"
import { offerLengths } from "./site/lengths.js"
import { sayLosses } from "./site/losses.js"
import { shutContentsAfterwards, shutMenuAfterwards } from "./site/menu.js"
import { keepPages } from "./site/offline_pages.js"
import { offerSaving } from "./site/save_buttons.js"
import { SearchBox } from "./site/search_box.js"

/**
 * Hands every element of a kind to what serves it.
 *
 * @template {Element} [Kind=HTMLElement]
 * @param {string} selector
 * @param {(element: Kind) => unknown} serve
 * @param {new () => Kind} [kind]
 */
const serveEach = (selector, serve, kind = /** @type {any} */ (HTMLElement)) => {
  for (const element of document.querySelectorAll(selector)) if (element instanceof kind) serve(element)
}

const explore = document.querySelector("[data-nl-explore]")
const findThere = () => import("./explore.js")
const findOver = () => import("./find.js").then(({ dialogReady }) => dialogReady())

sayLosses()
hideFeedLinks()
serveEach("[data-nl-colours]", offerColours)
shutMenuAfterwards()
shutContentsAfterwards()
serveEach("[data-nl-contents]", followContents)
serveEach("[data-nl-search]", (form) => new SearchBox(form, explore, explore ? findThere : findOver), HTMLFormElement)
serveEach("button[data-nl-copy]", offerCopy, HTMLButtonElement)
if ("share" in navigator)
  serveEach(
    "button[data-nl-share]",
    (button) => import("./share.js").then(({ offerShare }) => offerShare(button)),
    HTMLButtonElement,
  )
serveEach("button[data-nl-keys]", offerKeys, HTMLButtonElement)
serveEach(
  "table[data-nl-table]",
  (table) => import("./columns.js").then(({ offerOrder }) => offerOrder(table)),
  HTMLTableElement,
)
serveEach("[data-nl-forms]", (element) => import("./cite.js").then(({ offerForms }) => offerForms(element)))
serveEach("[data-nl-list-forms]", (element) =>
  import("./cite.js").then(({ offerListForms }) => offerListForms(element)),
)
serveEach("[data-nl-choose]", (element) => import("./choose.js").then(({ offerFeeds }) => offerFeeds(element)))
serveEach("[data-nl-lengths]", offerLengths)
serveEach("[data-nl-compare]", (element) =>
  import("./compare.js").then(({ offerComparing }) => offerComparing(element)),
)
serveEach("[data-nl-shelf]", (element) => import("./shelf.js").then(({ offerShelf }) => offerShelf(element)))
serveEach("[data-nl-whole]", (element) => import("./offline.js").then(({ offerOffline }) => offerOffline(element)))
serveEach("[data-nl-follow]", offerFollowing)
serveEach("[data-nl-following]", (element) =>
  import("./following.js").then(({ offerFollows }) => offerFollows(element)),
)
offerSaving()
keepPages()
if (isVisiting()) import("./visit.js").then(({ begin }) => begin())
