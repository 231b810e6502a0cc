// Links to feeds: Material 9.8.1 takes them for translations and asks for a site map beside each, so it must not see them.

/** Hides the links to feeds until the theme's script has run. */
export const hideFeedLinks = () => {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[rel=alternate]")
  for (const link of links) link.rel = ""
  addEventListener("DOMContentLoaded", () => links.forEach((link) => (link.rel = "alternate")))
}
