// What a reader follows: a topic, an organisation, an author, a venue or a search. What is kept or imported is read as if a
// stranger had written it.

import { isFollowable } from "../modules/followable.js"
import { textOf, timeOf } from "./saved_entry.js"

/**
 * The key is where its page stands, or the search with what it asks; times are in milliseconds. Whether it has feeds, which
 * stand there too.
 *
 * @typedef {{ key: string, name: string, hasFeed: boolean, since: number }} Followed
 */

const longestName = 300
/** How much a reader can follow. */
export const mostFollowed = 500

/**
 * @param {string} key
 * @param {unknown} written
 * @returns {Followed}
 */
export const readFollowed = (key, written) => {
  const { name, hasFeed, since } = /** @type {any} */ (typeof written === "object" && written !== null ? written : {})
  const isPage = !key.startsWith("search/") && !key.startsWith("authors/")
  return { key, name: textOf(name, longestName), hasFeed: isPage && hasFeed === true, since: timeOf(since) }
}

/** What is followed, in what may be anything, each once. @returns {Followed[]} */
export const followedIn = (/** @type {unknown} */ list) => {
  const found = (Array.isArray(list) ? list : []).filter((one) => isFollowable(one?.key)).slice(0, mostFollowed)
  return [...new Map(found.map((one) => [one.key, readFollowed(one.key, one)])).values()]
}

/** What is followed as it is kept and exported: what is known of it. */
export const plainFollowed = (/** @type {Followed} */ followed) =>
  Object.fromEntries(Object.entries(followed).filter(([, value]) => value))
