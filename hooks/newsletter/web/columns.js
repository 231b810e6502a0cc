// Ordering and filtering tables: loaded where a page has one.

export { offerOrder } from "./site/tables.js"
