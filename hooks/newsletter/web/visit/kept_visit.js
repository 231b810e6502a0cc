// The visit as this browser keeps it. What is new is told by what was there at the last visit, never by a clock, which may be
// wrong; a clock says only when one visit ends and the next begins. Anybody may have written what is stored.

import { isVisiting, off, visitKeys } from "../modules/visiting.js"
import { idsOf, parsed, store } from "../modules/stored.js"
import { isQuarter, newsSince } from "./news.js"

/**
 * The quarter that was the newest, with the ids of what it and those before it had brought; none where that is not known yet. When the visit
 * before ended, in milliseconds, which is 0 at the first; and what was brought since.
 *
 * @typedef {{ quarter: string, known: string[], since: number, fresh: string[] }} Visit
 */

/** A visit ends when no page was opened for so long. */
const longestPause = 4 * 60 * 60 * 1000

const timeIn = (/** @type {unknown} */ value) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : 0)

const read = (/** @type {string} */ key) => parsed(localStorage.getItem(key) ?? "null")

/** The visit that is kept. @returns {Visit} */
export const keptVisit = () => {
  const { quarter, known, since, fresh } = read(visitKeys.last) ?? {}
  const ids = idsOf(known)
  return { quarter: isQuarter(quarter) ? quarter : "", known: ids, since: timeIn(since), fresh: idsOf(fresh) }
}

/** What is new and was not opened yet. */
export const unopened = () => {
  const opened = new Set(idsOf(read(visitKeys.opened)))
  return keptVisit().fresh.filter((id) => !opened.has(id))
}

/** Notes that an entry is read; where there is no room for that, it stays marked. */
export const noteOpened = (/** @type {string} */ id) => {
  if (keptVisit().fresh.includes(id)) store(visitKeys.opened, [...new Set([...idsOf(read(visitKeys.opened)), id])])
}

const lastSeen = () => timeIn(Number(localStorage.getItem(visitKeys.seen)))

const touch = () => store(visitKeys.seen, Date.now())

/** Whether the last visit has ended; one goes on where the clock was set back. */
const isOver = () => Date.now() - lastSeen() > longestPause

/**
 * Goes on with the visit, or begins the next one: what the archive has brought since what was known at the last one is new.
 * Where the archive cannot be asked, the visit waits for the next page. Another tab may have begun it meanwhile.
 */
export const goOn = async () => {
  const before = keptVisit()
  if (before.quarter && !isOver()) return touch()
  const known = new Set(before.known)
  const isMore = (/** @type {string[]} */ ids) => ids.some((id) => known.has(id)) && ids.some((id) => !known.has(id))
  const { quarter, entries, ids } = await newsSince(before.quarter || "9999-q4", { isWanted: isMore })
  if (keptVisit().quarter && !isOver()) return touch()
  if (!isVisiting()) return // the reader has had visits forgotten meanwhile
  const isOn = before.quarter !== "" && before.quarter <= quarter // not where the site shows again what it was before
  const fresh = isOn ? entries.map(({ id }) => id).filter((id) => !known.has(id)) : []
  const since = before.quarter ? lastSeen() : 0
  store(visitKeys.last, { quarter, known: ids, since, fresh })
  localStorage.removeItem(visitKeys.opened)
  touch()
}

/** Lets this browser remember visits from now on, or forget them. */
export const remember = (/** @type {boolean} */ isSo) => {
  localStorage.setItem(visitKeys.last, isSo ? "{}" : off)
  localStorage.removeItem(visitKeys.opened)
  localStorage.removeItem(visitKeys.seen)
}

/** Forgets visits, and that the reader wanted none to be remembered. */
export const forget = () => Object.values(visitKeys).forEach((key) => localStorage.removeItem(key))
