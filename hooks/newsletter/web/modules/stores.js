// Stores: the caches in which a reader's browser keeps the site. All sites of a host share its caches, so that each has names
// of its own.

/** Those of the site whose root this is. */
export const storesOf = (/** @type {URL} */ root) => ({
  core: `${root.pathname}.core`,
  pages: `${root.pathname}.pages`,
  parts: `${root.pathname}.parts`,
  whole: `${root.pathname}.whole`,
})

/** Deletes all that is kept in some of them. */
export const deleteStores = (/** @type {string[]} */ names) => Promise.all(names.map((name) => caches.delete(name)))
