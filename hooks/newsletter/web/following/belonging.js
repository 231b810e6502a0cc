// Belonging: which entries belong to what is followed. Pages are told by the news themselves, searches by the search.

/** @import { Brought } from "../visit/news.js" */
/** @import { Followed } from "../shelf/followed.js" */

/** An entry with what it belongs to. @typedef {{ brought: Brought, of: Followed[] }} Found */

const isSearch = (/** @type {Followed} */ { key }) => key.startsWith("search/")

/** So many of what a search finds are looked through, the newest first. */
const mostOfSearch = 500

/** The ids of what a search finds. @returns {Promise<Set<string>>} */
const foundBy = async (/** @type {Followed} */ { key }) => {
  const { find, readState } = await import("../explore.js")
  const { result, sieve } = await find(readState(key.slice("search/".length)), { shown: 0, isWide: false })
  const newest = [...sieve.passing].sort((one, other) => other - one).slice(0, mostOfSearch)
  return new Set((await result.hitsOf(newest)).map(({ id }) => id))
}

/**
 * The entries with what they belong to, in their order; searches that could not be asked are named.
 *
 * @param {Brought[]} entries
 * @param {Followed[]} followed
 */
export const belonging = async (entries, followed) => {
  /** @type {Followed[]} */
  const lost = []
  const searches = followed.filter(isSearch)
  const sets = await Promise.all(
    searches.map((one) =>
      foundBy(one).catch(() => {
        lost.push(one)
        return new Set()
      }),
    ),
  )
  const pages = new Map(followed.filter((one) => !isSearch(one)).map((one) => [one.key, one]))
  /** @type {Found[]} */
  const found = entries.map((brought) => {
    const ofPages = brought.in.flatMap((key) => pages.get(key) ?? [])
    return { brought, of: [...ofPages, ...searches.filter((_, at) => sets[at].has(brought.id))] }
  })
  return { found, lost }
}
