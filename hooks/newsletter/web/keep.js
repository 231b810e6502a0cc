// Keeping pages: brings the worker to a reader who has more than one page of the site or uses something that is to work
// offline, and speaks with it.

const address = new URL("../worker.js", import.meta.url)

/** Whether the site has a worker for its readers, and this browser lets pages have one. */
export const canKeep = () =>
  "nlOffline" in document.body.dataset && "serviceWorker" in navigator && "caches" in globalThis

/** The address as browsers want it where texts are no scripts: this policy makes one and no other. @returns {any} */
const trusted = () => {
  const { trustedTypes } = /** @type {any} */ (globalThis)
  if (!trustedTypes) return address.href
  return trustedTypes.createPolicy("newsletter-worker", { createScriptURL: () => address.href }).createScriptURL("")
}

/** What was loaded for this page; the one that led here was read too. */
const loaded = () => [
  ...[document.referrer, location.href].filter(Boolean),
  ...performance.getEntriesByType("resource").map(({ name }) => name),
]

/** @type {Promise<ServiceWorker> | undefined} */
let begun

const begin = async () => {
  const isNew = !navigator.serviceWorker.controller
  await navigator.serviceWorker.register(trusted(), { updateViaCache: "none" })
  const { active } = await navigator.serviceWorker.ready
  if (!active) throw new Error("The worker does not begin")
  if (isNew) active.postMessage({ task: "read", value: loaded() })
  return active
}

/** Brings the worker, once; it fails where the browser lets no page have one. */
export const worker = () => (begun ??= begin())

/** Has the worker do something; `value` is what it needs for that. @returns {Promise<any>} */
export const ask = async (/** @type {string} */ task) => {
  await worker()
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise((done) => (port1.onmessage = ({ data }) => done(data)))
  active?.postMessage({ task }, [port2])
  return answer
}
