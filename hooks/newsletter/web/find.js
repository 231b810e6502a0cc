// The search as readers meet it: a dialog over every page, and what it shares with the explore page.

import { Dialog } from "./dialog/dialog.js"
import { start } from "./find/session.js"

export { Deep } from "./find/deep.js"
export { help } from "./find/help.js"
export { meaningOf, titleOf } from "./find/hits.js"
export { isPlain, linkOf, withoutFilters, withoutText } from "./find/links.js"
export { entryAddress, form, input, page, topicAddress, volumeAddress } from "./find/addresses.js"
export { Questions } from "./find/questions.js"
export { Quotes } from "./find/quotes.js"
export { remember, showRecent } from "./find/recent.js"
export { nothing, remarks } from "./find/remarks.js"
export { start, styled } from "./find/session.js"
export { hasShelf, saveButton } from "./modules/saving.js"

/** @type {Dialog | undefined} */
let dialog

/** The dialog, ready to open. */
export const dialogReady = () => (dialog ??= new Dialog())

start().catch(() => {})
