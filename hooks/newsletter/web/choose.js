// Choosing feeds: loaded on the page of all feeds alone.

export { offerFeeds, opml } from "./site/feeds.js"
