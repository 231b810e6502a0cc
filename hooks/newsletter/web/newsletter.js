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
import { shutContentsAfterwards, shutMenuAfterwards } from "./site/menu.js"
import { keepPages } from "./site/offline_pages.js"
import { offerSaving } from "./site/save_buttons.js"
import { SearchBox } from "./site/search_box.js"

/**
 * Hands every element of a kind to what serves it.
 *
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 * @param {(element: Kind) => unknown} serve
 */
const serveEach = (selector, kind, serve) => {
  for (const element of document.querySelectorAll(selector)) if (element instanceof kind) serve(element)
}

const explore = document.querySelector("[data-nl-explore]")
const findThere = () => import("./explore.js")
const findOver = () => import("./find.js").then(({ dialogReady }) => dialogReady())

hideFeedLinks()
serveEach("[data-nl-colours]", HTMLElement, offerColours)
shutMenuAfterwards()
shutContentsAfterwards()
serveEach("[data-nl-contents]", HTMLElement, followContents)
serveEach("[data-nl-search]", HTMLFormElement, (form) => new SearchBox(form, explore, explore ? findThere : findOver))
serveEach("button[data-nl-copy]", HTMLButtonElement, offerCopy)
if ("share" in navigator)
  serveEach("button[data-nl-share]", HTMLButtonElement, (button) =>
    import("./share.js").then(({ offerShare }) => offerShare(button)),
  )
serveEach("button[data-nl-keys]", HTMLButtonElement, offerKeys)
serveEach("table[data-nl-table]", HTMLTableElement, (table) =>
  import("./columns.js").then(({ offerOrder }) => offerOrder(table)),
)
serveEach("[data-nl-forms]", HTMLElement, (element) =>
  import("./cite.js").then(({ offerForms }) => offerForms(element)),
)
serveEach("[data-nl-list-forms]", HTMLElement, (element) =>
  import("./cite.js").then(({ offerListForms }) => offerListForms(element)),
)
serveEach("[data-nl-choose]", HTMLElement, (element) =>
  import("./choose.js").then(({ offerFeeds }) => offerFeeds(element)),
)
serveEach("[data-nl-lengths]", HTMLElement, offerLengths)
serveEach("[data-nl-compare]", HTMLElement, (element) =>
  import("./compare.js").then(({ offerComparing }) => offerComparing(element)),
)
serveEach("[data-nl-shelf]", HTMLElement, (element) =>
  import("./shelf.js").then(({ offerShelf }) => offerShelf(element)),
)
serveEach("[data-nl-whole]", HTMLElement, (element) =>
  import("./offline.js").then(({ offerOffline }) => offerOffline(element)),
)
serveEach("[data-nl-follow]", HTMLElement, offerFollowing)
serveEach("[data-nl-following]", HTMLElement, (element) =>
  import("./following.js").then(({ offerFollows }) => offerFollows(element)),
)
offerSaving()
keepPages()
if (isVisiting()) import("./visit.js").then(({ begin }) => begin())
