// Scheme: the colours that a reader has chosen are set before anything is seen, for which a module would come too late.
// `site/colours.js` keeps them; where it has kept none, or what is kept cannot be read, the system decides.

try {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript)
  const { media, scheme } = JSON.parse(localStorage[`${new URL("../", src).pathname}.__palette`]).color
  if (scheme === "default" || scheme === "slate")
    Object.assign(document.body.dataset, { mdColorMedia: media, mdColorScheme: scheme })
} catch {
  // Nothing is kept.
}
