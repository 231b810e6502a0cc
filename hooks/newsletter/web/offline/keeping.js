// Keeping: what the worker has of the site, and where.

import { storesOf } from "../modules/stores.js"
import { ListedFiles } from "./listed_files.js"
import { WholeArchive } from "./whole_archive.js"

/** The root of the site, where the worker's file stands. */
export const root = new URL("./", location.href)

export const stores = storesOf(root)

/** The shelf, the home page and what both need. */
export const core = new ListedFiles(root, stores.core)

/** The whole archive, where the reader has asked for it. */
export const whole = new WholeArchive(root, stores.whole)
