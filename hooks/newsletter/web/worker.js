// The worker: beside the pages of a reader who goes on reading, it answers with what this browser keeps where no network does.
// It asks the site alone, and the network first, so that nobody who has one sees an old page.

import { answerOf, isOurs, keepAll } from "./offline/answering.js"
import { core, stores, whole } from "./offline/keeping.js"
import { deleteStores } from "./modules/stores.js"

/** Listens to an event of workers, which the types of pages do not have. */
const on = (/** @type {string} */ type, /** @type {(event: any) => unknown} */ listener) =>
  self.addEventListener(type, listener)

const begin = async () => {
  await Promise.allSettled(Object.entries(BUILD.core).map((one) => core.take([one]))) // a host may refuse some
  await skipWaiting()
}

/** Serves the pages that are open too; what it does not wait for would hold up all that they ask. */
const serve = async () => {
  await core.tidy(new Map(Object.entries(BUILD.core)))
  await clients.claim()
  whole.catchUp().catch(() => {})
}

/** What a page may ask for. @type {Record<string, (value: any) => Promise<unknown>>} */
const work = {
  state: () => whole.state(),
  go: () => whole.go(),
  read: (/** @type {string[]} */ addresses) => keepAll(addresses),
  forget: () => whole.forget().then(() => deleteStores([stores.pages, stores.parts])),
}

const tell = async (/** @type {ExtendableMessageEvent} */ { data, ports }) => {
  const said = await work[data.task]?.(data.value).catch((error) => ({ error: error.name }))
  ports[0]?.postMessage(said)
}

on("install", (event) => event.waitUntil(begin()))
on("activate", (event) => event.waitUntil(serve()))
on("message", (event) => event.waitUntil(tell(event)))
on("fetch", (event) => isOurs(event.request) && event.respondWith(answerOf(event)))
