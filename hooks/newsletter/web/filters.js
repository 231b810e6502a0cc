// What narrows a search, for those queries that ask for it; the engine hands in what it needs.

export { newestFirst } from "./search/filters/age.js"
export { facetOf } from "./search/filters/facet.js"
export { allowed } from "./search/filters/narrowing.js"
export { placesOf } from "./search/filters/places.js"
