// The page of what is followed: what is new in it, what is followed, and how all of it is taken along or deleted.

import { opml } from "../choose.js"
import { save } from "../cite.js"
import { h } from "../elements/element.js"
import { isOff, isVisiting, visitKeys } from "../modules/visiting.js"
import { wayToExplore } from "../modules/named_pages.js"
import { follows } from "../save.js"
import { KeptPage } from "../shelf.js"
import { say, told } from "../strings/say.js"
import { dayOf, forget, goOn, keptVisit, newsSince, remember } from "../visit.js"
import { belonging } from "./belonging.js"
import { lostNotice, nameOf, newsList, pageOf } from "./news_list.js"

/** @import { Followed } from "../shelf/followed.js" */
/** @import { Found } from "./belonging.js" */
/** @import { Key } from "../strings/say.js" */

/** @typedef {{ currentTarget: HTMLInputElement }} Happened */

/** So many entries are shown that are not new, out of so many quarters. */
const [mostEarlier, leastQuarters] = [10, 3]
const mostNew = 200

/** @type {Record<string, Key>} */
const kinds = {
  topics: "search.place_topic",
  organisations: "search.place_organisation",
  venues: "search.place_venue",
  authors: "search.place_author",
  search: "following.search",
}

const button = (/** @type {string} */ name, /** @type {string} */ said, /** @type {() => unknown} */ click) =>
  h("button", { type: "button", class: "nl-button", "data-do": name, click }, said)

/** The page. */
export class FollowingPage extends KeptPage {
  #element
  #isAll = location.hash === "#all"
  #news = h("div", { "aria-busy": true }, h("p", { class: "nl-meta" }, say("following.coming")))
  #earlier = h("div")
  #empty = h("p", { class: "nl-empty" })
  #list = h("ul", { class: "nl-shelf__items nl-following__list" })
  #opml = button("opml", say("following.opml"), () => this.#takeOpml())
  #marks = h("input", { type: "checkbox", id: "_marks", change: (/** @type {Happened} */ event) => this.#mark(event) })
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting
  #round = 0

  constructor(/** @type {HTMLElement} */ element) {
    super(follows)
    this.count.id = "_followed"
    this.undo.dataset.do = "undo"
    this.#element = element
  }

  async begin() {
    this.#element.hidden = false
    if (!follows.isKept) return this.#element.append(h("p", { class: "nl-notice" }, say("following.not_kept")))
    const done = h("div", { class: "nl-actions nl-shelf__done" }, this.undo, this.said)
    const section = h("section", { "aria-labelledby": "_followed" }, this.count, done, this.#empty, this.#list)
    this.#element.append(this.damage, this.#news, this.#earlier, section, this.#along())
    this.#showFollowed()
    addEventListener("storage", ({ key }) => (follows.has(key) || key?.startsWith(visitKeys.last)) && this.#showSoon())
    addEventListener("pageshow", (event) => event.persisted && this.show())
    if (isVisiting()) await goOn().catch(() => {}) // what was known then is shown
    await this.#showNews()
  }

  /** Shows what is kept now. */
  show() {
    this.#showFollowed()
    return this.#showNews()
  }

  #showFollowed() {
    const all = follows.all
    super.show()
    this.count.textContent = say("following.number", { count: all.length })
    this.#empty.replaceChildren(...(all.length ? [] : told("following.empty", { explore: wayToExplore() })))
    const active = document.activeElement?.closest("li")?.dataset.key
    this.#list.replaceChildren(...all.map((one) => this.#itemOf(one)))
    const same = [...this.#list.children].find((item) => item instanceof HTMLElement && item.dataset.key === active)
    if (active) same?.querySelector("button")?.focus({ preventScroll: true })
    this.#opml.disabled = !all.some(({ hasFeed }) => hasFeed)
    this.#marks.checked = isVisiting()
  }

  #itemOf(/** @type {Followed} */ followed) {
    const { key, hasFeed } = followed
    const name = nameOf(followed)
    const leave = button("leave", say("following.leave"), () => this.#leave(followed))
    leave.ariaLabel = `${say("following.leave")}: ${name}`
    const feed = hasFeed && [" · ", h("a", { href: `${pageOf(key)}feed.xml`, "aria-label": `RSS: ${name}` }, "RSS")]
    const kind = say(kinds[key.split("/")[0]] ?? "following.search")
    const link = h("a", { href: pageOf(key), dir: "auto" }, h("bdi", {}, name))
    return h("li", { "data-key": key }, h("span", {}, link, " ", h("span", { class: "nl-meta" }, kind, feed)), leave)
  }

  #leave(/** @type {Followed} */ followed) {
    const place = follows.all.findIndex(({ key }) => key === followed.key)
    this.attempt(
      () => follows.change(({ drop }) => drop(followed.key)),
      () => say("following.was_left", { name: nameOf(followed) }),
    )
    const next = [...this.#list.querySelectorAll("button")]
    ;(next[Math.min(place, next.length - 1)] ?? this.count).focus({ preventScroll: true })
  }

  /** Shows what is new; where it cannot be asked for, it says so and leaves the rest. */
  async #showNews() {
    const round = ++this.#round
    const { quarter, fresh, since } = keptVisit()
    const followed = follows.all
    try {
      const isWanted = (/** @type {string[]} */ ids) => ids.some((id) => fresh.includes(id))
      const news = await newsSince(quarter || "9999-q4", { least: leastQuarters, isWanted })
      const { found, lost } = await belonging(news.entries, followed)
      if (round !== this.#round) return
      this.#showFound(found, { fresh: new Set(fresh), since, isKnown: quarter !== "" && isVisiting() })
      if (lost.length) this.#news.prepend(lostNotice(lost))
    } catch {
      const again = button("again", say("search.try_again"), () => this.#showNews())
      if (round === this.#round)
        this.#news.replaceChildren(h("p", { class: "nl-notice" }, say("following.not_loaded"), " ", again))
    }
    this.#news.removeAttribute("aria-busy")
  }

  /**
   * @param {Found[]} found
   * @param {{ fresh: Set<string>, since: number, isKnown: boolean }} visit
   */
  #showFound(found, { fresh, since, isKnown }) {
    const followed = found.filter(({ of }) => of.length)
    const isAll = this.#isAll || !follows.all.length
    const shown = (isAll ? found : followed).filter(({ brought }) => fresh.has(brought.id))
    const heading = since ? say("following.new_since", { date: dayOf(since) }) : say("following.new")
    const otherwise = say(isAll || !fresh.size ? "following.nothing_new" : "following.nothing_new_of_these")
    const list = newsList("_new", heading, shown.slice(0, mostNew), otherwise)
    if (isKnown && follows.all.length && fresh.size) list.querySelector("h2")?.after(this.#choice(fresh.size))
    this.#news.replaceChildren(...(isKnown ? [list] : []))
    const earlier = followed.filter(({ brought }) => !isKnown || !fresh.has(brought.id)).slice(0, mostEarlier)
    const others = newsList("_earlier", say("following.earlier"), earlier, say("following.nothing_earlier"))
    this.#earlier.replaceChildren(...(follows.all.length ? [others] : []))
  }

  /** Whether all that is new is shown, or what of it is followed. */
  #choice(/** @type {number} */ count) {
    const change = (/** @type {Happened} */ { currentTarget }) => {
      this.#isAll = currentTarget.checked
      this.#showNews().then(() => document.getElementById("_all")?.focus())
    }
    const box = h("input", { type: "checkbox", id: "_all", checked: this.#isAll, change })
    return h("p", {}, h("label", { class: "nl-shelf__box" }, box, " ", say("following.all_new", { count })))
  }

  /** What one takes along, the switch of marks, and how all is deleted. */
  #along() {
    const shelf = document.querySelector("[data-nl-to-shelf]")
    const way = shelf instanceof HTMLAnchorElement && h("a", { href: shelf.href }, say("shelf.the_shelf"))
    const label = h("label", { class: "nl-shelf__box", for: "_marks" }, this.#marks, " ", say("following.marks"))
    return h(
      "section",
      { class: "nl-shelf__along", "aria-labelledby": "_along" },
      h("h2", { id: "_along" }, say("shelf.along")),
      h("p", { class: "nl-actions" }, this.#opml),
      h("p", {}, say("following.opml_has"), way && [" ", told("following.along_with", { shelf: way })]),
      h("h2", {}, say("following.marking")),
      h("p", {}, label),
      h(
        "p",
        {},
        button("clear", say("following.delete_all"), () => this.#clear()),
      ),
    )
  }

  #takeOpml() {
    const { nlSite = "", nlName = "" } = this.#element.dataset
    const feeds = follows.all.filter(({ hasFeed }) => hasFeed)
    const named = feeds.map((one) => ({ name: nameOf(one), address: `${nlSite}${one.key}/feed.xml` }))
    save(opml(nlName, named), "following.opml", "text/x-opml")
  }

  #mark(/** @type {Happened} */ { currentTarget }) {
    const isSo = currentTarget.checked
    const said = () => say(isSo ? "following.marks_on" : "following.marks_off")
    if (this.attempt(() => remember(isSo), said) && isSo) goOn().catch(() => {})
    this.#marks.checked = isVisiting() && !isOff()
  }

  #clear() {
    const work = () => {
      follows.clear()
      forget()
    }
    this.attempt(work, () => say("following.all_deleted"))
  }

  /** Shows what another tab changes once, however much that is, but not below the hands of who is pressing a button. */
  #showSoon() {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => (this.#element.matches(":active") ? this.#showSoon() : this.show()), 50)
  }
}
