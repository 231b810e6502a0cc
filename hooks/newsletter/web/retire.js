// The worker of a site that keeps nothing in its readers' browsers any more: it removes what the former one has kept, and itself.

import { deleteStores, storesOf } from "./modules/stores.js"

const leave = async () => {
  await deleteStores(Object.values(storesOf(new URL("./", location.href))))
  await registration.unregister()
}

self.addEventListener("install", () => skipWaiting())
self.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(leave()))
