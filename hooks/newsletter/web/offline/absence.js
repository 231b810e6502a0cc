// Absence: what a reader is told in the place of a page that is not kept, while there is no network.

import { say } from "../strings/say.js"
import { texts } from "../strings/texts.js"

const signs = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
])
const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => signs.get(sign) ?? "")

const styles = Object.keys(BUILD.core).filter((path) => path.endsWith(".css"))
const scripts = Object.keys(BUILD.core).filter((path) => path.startsWith("assets/scheme."))
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const sheet = (/** @type {URL} */ address) => `<link rel="stylesheet" href="${escaped(address.pathname)}">`

const script = (/** @type {URL} */ address) => `<script src="${escaped(address.pathname)}"></script>`

const link = (/** @type {URL} */ address, /** @type {string} */ text) =>
  `<a href="${escaped(address.pathname)}">${escaped(text)}</a>`

/**
 * The page that says so in the place of one that stands at a path, and how a reader comes to search where there is no network.
 *
 * @param {URL} root
 * @param {string} path
 */
export const absence = (root, path) => {
  const why = say(path === "search/" ? "offline.absent_search" : "offline.absent_why")
  const title = escaped(say("offline.absent"))
  const ways = `${link(root, say("offline.home"))} · ${link(new URL("shelf/", root), say("offline.shelf"))}`
  const html = `<!doctype html>
<html lang="${escaped(texts.language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>
${styles.map((path) => sheet(new URL(path, root))).join("\n")}</head>
<body data-md-color-scheme="default">${scripts.map((path) => script(new URL(path, root))).join("")}
<div class="md-container"><div class="md-main"><div class="md-main__inner md-grid nl-columns">
<main class="md-content nl-main"><div class="md-content__inner md-typeset nl-page">
<h1>${title}</h1><p>${escaped(why)}</p><p>${ways}</p></div></main></div></div></div></body></html>
`
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy }
  return new Response(html, { status: 503, headers })
}
