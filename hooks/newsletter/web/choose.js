// Choosing feeds: loaded on the page of all feeds alone.

export { offerFeeds } from "./site/feeds.js"
