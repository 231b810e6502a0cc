// Contents of a volume: the entries that were passed recede, and the one being read is marked and kept in sight.

const nearTop = 96

/** How a link looks, by the classes that the theme has for it. */
const mark = (/** @type {Element} */ link, /** @type {string} */ kind, /** @type {boolean} */ isSo) =>
  link.classList.toggle(`md-nav__link--${kind}`, isSo)

/** Brings a link into sight within its panel; the page itself stays where it is. */
const show = (/** @type {Element} */ link, /** @type {Element} */ panel) => {
  const [own, around] = [link.getBoundingClientRect(), panel.getBoundingClientRect()]
  if (own.top < around.top || own.bottom > around.bottom) panel.scrollTop += own.top - around.top - around.height / 2
}

/** Follows the reader through a page in its contents. */
export const followContents = (/** @type {HTMLElement} */ contents) => {
  const links = [...contents.querySelectorAll("a")]
  const targets = links.map((link) => document.getElementById(link.getAttribute("href")?.slice(1) ?? ""))
  const panel = contents.closest("[popover]")
  const follow = () => {
    const isPassed = targets.map((target) => (target?.getBoundingClientRect().top ?? nearTop) < nearTop)
    const here = isPassed.lastIndexOf(true)
    for (const [place, link] of links.entries()) {
      mark(link, "passed", place <= here)
      mark(link, "active", place === here)
    }
    if (here >= 0 && panel) show(links[here], panel)
  }
  let waiting = 0
  addEventListener(
    "scroll",
    () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(follow)
    },
    { passive: true },
  )
  follow()
}
