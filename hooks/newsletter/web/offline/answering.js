// Answering: which requests the worker answers, from where, and what of the answers it keeps.

import { absence } from "./absence.js"
import { core, root, stores, whole } from "./keeping.js"
import { copyOf } from "./listed_files.js"

/** How many pages and parts of pages are kept of what was read, the newest, and how large each may be. */
const most = { pages: 60, parts: 150, bytes: 2_000_000 }

/** How long the network is waited for, in milliseconds, where an older copy is there. */
const patience = 4000

/** What is called by its content and so never changes. */
const isFinal = (/** @type {string} */ path) => /^assets\/.+\.[0-9a-f]{8}\.(?:min\.)?(?:css|js|svg)$/.test(path)

/** What a page needs beside it; what the search, feeds and downloads are made of is none of it. */
const isPart = (/** @type {string} */ path) =>
  /\.(?:avif|css|gif|ico|jpe?g|js|png|svg|webmanifest|webp|woff2?)$|^shelf\/.+\.json$/.test(path)

/** The path of an address below the root, without what a static site does not look at. */
const pathOf = (/** @type {string} */ address) =>
  decoded(new URL(address).pathname.slice(root.pathname.length)).replace(/(^|\/)index\.html$/, "$1")

const decoded = (/** @type {string} */ path) => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

const isBelow = (/** @type {string} */ address) => {
  const { origin, pathname } = new URL(address)
  return origin === root.origin && pathname.startsWith(root.pathname)
}

/** Whether a request is for a whole file of the site. */
export const isOurs = (/** @type {Request} */ { method, url, headers }) =>
  method === "GET" && isBelow(url) && !headers.has("range") && !headers.has("authorization")

/** What the browser keeps of a path: of the newest build first. @returns {Promise<Response | undefined>} */
const keptOf = async (/** @type {string} */ path) => {
  const places = [() => whole.findPath(path), () => found(stores.pages, path), () => found(stores.parts, path)]
  if (!(await whole.isNewest())) places.push(...places.splice(0, 1))
  const digest = BUILD.core[path]
  if (digest) places.unshift(() => core.find(path, digest))
  for (const place of places) {
    const kept = await place()
    if (kept) return kept
  }
  return undefined
}

/** Where browsers keep nothing, nothing is found. */
const kept = (/** @type {string} */ path) => keptOf(path).catch(() => undefined)

const found = async (/** @type {string} */ name, /** @type {string} */ path) =>
  (await caches.open(name)).match(new URL(`./${path}`, root).href)

/**
 * Keeps what was read, and of what was read before the newest.
 *
 * @param {"pages" | "parts"} kind
 * @param {string} path
 * @param {Response} answer
 */
const keep = async (kind, path, answer) => {
  const content = await answer.blob()
  if (content.size > most.bytes) return
  const cache = await caches.open(stores[kind])
  const key = new URL(`./${path}`, root).href
  await cache.delete(key) // so that it comes last
  await cache.put(key, copyOf(answer, content))
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - most[kind]))) await cache.delete(old)
}

/** Whether an answer is a whole file of the site that its host lets browsers keep. */
const isKeepable = (/** @type {Response} */ { status, type, redirected, headers }) =>
  status === 200 && type === "basic" && !redirected && !/no-store/i.test(headers.get("cache-control") ?? "")

const isHtml = (/** @type {Response} */ { headers }) => /^text\/html\b/i.test(headers.get("content-type") ?? "")

/** Keeps a page or a part of one as it has come, and forgets a page that is gone. */
const note = async (/** @type {string} */ path, /** @type {Response} */ answer) => {
  if (answer.status === 404 || answer.status === 410)
    await (await caches.open(stores.pages)).delete(new URL(`./${path}`, root).href)
  if (!isKeepable(answer)) return
  if (isPart(path)) await keep("parts", path, answer)
  else if (isHtml(answer)) await keep("pages", path, answer)
}

/** Keeps what a page of this build needs, which the next build may no longer have. */
const hold = async (/** @type {string} */ path, /** @type {Response} */ copy) => {
  if (isPart(path) && !(await found(stores.parts, path))) await keep("parts", path, copy)
}

const later = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time))

/** A page that is not kept, without a network: at its own address, or else what is to be said. */
const withoutNetwork = async (/** @type {Request} */ { url }) => {
  const path = pathOf(url)
  const { search } = new URL(url)
  if (path && !path.endsWith("/") && (await kept(`${path}/`)))
    return Response.redirect(new URL(`./${path}/${search}`, root))
  return absence(root, path)
}

/** What the network says, unless there is a copy, and that says nothing, comes too late or is a fault of the host. */
const newest = async (/** @type {Promise<Response>} */ coming, /** @type {string} */ path) => {
  const orNothing = coming.catch(() => {})
  const copy = await kept(path)
  if (!copy) return coming
  const answer = await Promise.race([orNothing, later(patience)])
  return answer instanceof Response && answer.status < 500 ? answer : copy
}

/** What never changes, as it is kept; files of the index are in a whole archive alone. */
const finalOf = (/** @type {string} */ path) => {
  if (path.startsWith("search/index/")) return whole.findPath(path).catch(() => undefined)
  return isFinal(path) ? kept(path) : undefined
}

/** What is no page: what never changes as it is kept, all else by the network first. */
const partOf = async (/** @type {FetchEvent} */ event) => {
  const path = pathOf(event.request.url)
  const copy = await finalOf(path)
  if (copy) {
    event.waitUntil(hold(path, copy.clone()).catch(() => {}))
    return copy
  }
  const coming = asked(event, path)
  event.waitUntil(coming.catch(() => {}))
  return newest(coming, path)
}

/** Asks the network, and keeps what comes. */
const asked = async (/** @type {FetchEvent} */ event, /** @type {string} */ path) => {
  const answer = await fetch(event.request)
  if (isPart(path) || event.request.mode === "navigate" || answer.status === 404) {
    const copy = answer.clone()
    event.waitUntil(note(path, copy).catch(() => {})) // there may be no room
  }
  return answer
}

/** Answers a request. */
export const answerOf = (/** @type {FetchEvent} */ event) => {
  if (event.request.mode !== "navigate") return partOf(event)
  const path = pathOf(event.request.url)
  const coming = asked(event, path)
  event.waitUntil(coming.then(() => whole.catchUp()).catch(() => {}))
  return newest(coming, path).catch(() => withoutNetwork(event.request))
}

/** Keeps what a page has loaded before the worker was there, and the page. */
export const keepAll = async (/** @type {string[]} */ addresses) => {
  const ours = addresses.filter(isBelow).slice(0, most.pages)
  await Promise.all(ours.map(async (address) => note(pathOf(address), await fetch(address)).catch(() => {})))
}
