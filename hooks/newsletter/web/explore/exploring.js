// Exploring: all entries, or those a query finds, with filters, order and the whole state in the address.

import { h } from "../elements/element.js"
import {
  Deep,
  form,
  help,
  input,
  isPlain,
  linkOf,
  nothing,
  page,
  Questions,
  Quotes,
  remarks,
  remember,
  showRecent,
  styled,
} from "../find.js"
import { followButton, hasFollowing, isFollowable, setFollowable, showFollowed } from "../modules/followable.js"
import { whenRestored } from "../modules/returning.js"
import { say, told } from "../strings/say.js"
import { cardOf, linkCard } from "./cards.js"
import { Chosen } from "./chosen.js"
import { FacetList } from "./facet_list.js"
import { find } from "./finding.js"
import { isResolved } from "./groups.js"
import { Selection } from "./selection.js"
import { Sorting } from "./sorting.js"
import { nameOfState, noFilters, readState, shownBefore, stateAddress, topBefore } from "./state.js"

/** @import { Outcome } from "./finding.js" */
/** @import { State } from "./state.js" */

const onPage = 20

/** The explore page, in the place that it has on its page. */
export class Explore {
  #element
  #questions = new Questions()
  #title = document.title
  #recent = h("div", { class: "nl-find-line" })
  #chosen = new Chosen((next) => this.#change(next))
  #facets = new FacetList(
    () => this.#state,
    (next) => this.#change(next),
  )
  #sorting = new Sorting((sort) => this.#change({ sort }))
  #count = h("h2", { class: "nl-find-count" })
  #status = h("div", { role: "status" }, this.#count) // around the heading, for within one its words are not read
  #follow = followButton({ key: "", name: "" })
  #head = h("div", { class: "nl-explore__head" }, this.#status, this.#follow, this.#sorting.label)
  #notes = h("div", { class: "nl-find-notes" })
  #list = h("ol", { id: "search-results", class: "search-results" })
  #more = h("button", { type: "button", class: "nl-explore__more", hidden: true, click: () => this.#showMore() })
  #weaker = h(
    "button",
    { type: "button", class: "nl-explore__more", hidden: true, click: () => this.#widen() },
    say("search.show_weaker"),
  )
  #selection
  #results
  #help = help()
  #deep = new Deep(() => this.#update(), false)
  #state = readState()
  #shown = shownBefore() ?? onPage
  #top = topBefore()
  /** Whether weaker matches are shown too. */
  #isWide = false
  /** Whether the reader is typing, which is one step of the history. */
  #isTyping = false
  /** @type {Quotes | undefined} */
  #quotes
  #waiting = 0
  #painting = 0

  constructor(/** @type {HTMLElement} */ element) {
    this.#element = element
    this.#selection = new Selection(element)
    const found = [this.#head, this.#notes, this.#list, this.#more, this.#weaker]
    this.#results = h("div", { class: "nl-explore__results" }, ...found, this.#selection.line)
    form.addEventListener("submit", (event) => this.#submit(event))
    input.addEventListener("input", () => this.#typed())
    element.addEventListener("click", (event) => this.#click(event))
    addEventListener("storage", showFollowed)
    addEventListener("popstate", () => this.#goBack())
    whenRestored(() => (input.value ||= this.#state.q))
    remember(this.#state.q)
    if (document.activeElement === input && input.value) this.#state.q = input.value
    else input.value = this.#state.q
    styled.then(() => this.#begin())
  }

  /** Leads to the box. */
  open() {
    input.focus()
    input.select()
  }

  #begin() {
    this.#element.append(this.#questions.progress, this.#questions.failure)
    this.#element.hidden = false
    this.#update()
  }

  /**
   * Asks for something else; `push` where the reader can go back to what was asked before.
   *
   * @param {Partial<State>} next
   * @param {{ push?: boolean }} [way]
   */
  #change(next, { push = true } = {}) {
    this.#state = { ...this.#state, ...next }
    this.#shown = onPage
    this.#isWide = false
    if (push) this.#isTyping = false
    const isOther = stateAddress(this.#state) !== location.pathname + location.search
    this.#keepPlace(push && isOther ? "pushState" : "replaceState")
    if (input.value.trim() !== this.#state.q.trim()) input.value = this.#state.q
    this.#update()
  }

  #keepPlace(/** @type {"pushState" | "replaceState"} */ way) {
    history[way]({ shown: this.#shown }, "", stateAddress(this.#state))
  }

  /** Asks for what the state says; `from` is the place of the first hit that was asked for beside those that are there. */
  #update(/** @type {number | undefined} */ from = undefined) {
    this.#questions.ask({
      work: () => this.#find(this.#deep.at(this.#state.q)),
      show: (outcome, isNewest) => this.#answer(outcome, { from, isNewest }),
      lose: () => this.#lose(from),
    })
  }

  #find(/** @type {import("../search/engine/engine.js").Deep | undefined} */ deep) {
    return find(this.#state, { shown: this.#shown, isWide: this.#isWide, deep })
  }

  /**
   * Shows what words find, and then what a model of meaning makes of it, unless the reader has turned to a hit or asked more.
   *
   * @param {Outcome} outcome
   * @param {{ from: number | undefined, isNewest: () => boolean }} question
   */
  async #answer(outcome, { from, isNewest }) {
    const { q } = this.#state
    this.#deep.begin(outcome.session.engine.manifest)
    this.#show(outcome, from)
    if (outcome.isDeep) return
    const found = await this.#deep.ask(q, (deep) => this.#find(deep))
    if (found && !this.#list.contains(document.activeElement) && isNewest()) this.#show(found, undefined)
  }

  #show(/** @type {Outcome} */ outcome, /** @type {number | undefined} */ from) {
    const { session, words, hits } = outcome
    const cards = hits.map((hit) => cardOf(hit, session, this.#selection))
    this.#showCount(outcome)
    this.#showNotes(outcome)
    this.#list.replaceChildren(...cards.map(({ item }) => item))
    this.#list.toggleAttribute("data-lines", !words)
    this.#chosen.show(outcome, this.#state)
    this.#showFacets(outcome)
    this.#sorting.show(words, this.#state.sort)
    this.#offerMore(outcome.total, from)
    this.#weaker.hidden = !outcome.isMore || !this.#more.hidden
    this.#recent.hidden = true
    if (!this.#state.q.trim()) showRecent(this.#recent)
    const parts = { scroller: null, questions: this.#questions, update: () => this.#update(), linked: linkCard }
    this.#quotes ??= new Quotes(session, parts)
    this.#placeAll()
    this.#goToPlace()
    this.#quotes.fill(
      cards.map(({ text }, nth) => [text, hits[nth]]),
      outcome.result,
    )
  }

  #showCount(/** @type {Outcome} */ { words, total }) {
    const q = this.#state.q.trim()
    const said = words
      ? told("search.number_of_results_for", { count: total, query: h("bdi", {}, words) })
      : [say("search.number_of_entries", { count: total })]
    this.#count.replaceChildren(...said)
    this.#count.hidden = this.#sorting.label.hidden = false
    this.#showFollow()
    document.title = q ? `${q} · ${this.#title}` : this.#title
  }

  /** Lets the reader follow what is asked, if something is. */
  #showFollow() {
    const asked = stateAddress(this.#state).slice(page.pathname.length)
    const name = nameOfState(this.#state)
    const key = `search/${asked}`
    this.#follow.hidden = !hasFollowing() || !name || !isFollowable(key)
    if (!this.#follow.hidden) setFollowable(this.#follow, { key, name })
  }

  #showNotes(/** @type {Outcome} */ { session, result, total, typed, given }) {
    const refused = (result.total ?? result.numbers.length) || (result.refused ?? 0)
    const filters = typed.filter(isResolved).map(({ written }) => written)
    const instead = result.instead ? [result.instead, ...filters].join(" ") : ""
    const way = { isChosen: given.length > 0 }
    const said = total ? [] : nothing(session, this.#state.q.trim(), { refused, instead, numbers: result.numbers }, way)
    this.#notes.replaceChildren(...remarks(result), ...said)
  }

  /**
   * Hits are painted first, and no filter goes away below the hands of who is pressing it; the facets of an answer that a
   * newer one has overtaken are never counted.
   */
  #showFacets(/** @type {Outcome} */ outcome) {
    clearTimeout(this.#waiting)
    cancelAnimationFrame(this.#painting)
    const show = () => {
      if (this.#facets.fold.matches(":active")) this.#waiting = setTimeout(show, 50)
      else this.#facets.show(outcome)
    }
    if (!this.#results.isConnected) return show()
    this.#painting = requestAnimationFrame(() => (this.#waiting = setTimeout(show)))
  }

  #offerMore(/** @type {number} */ total, /** @type {number | undefined} */ from) {
    const count = Math.min(onPage, total - this.#shown)
    this.#more.hidden = count <= 0
    this.#more.textContent = say("search.show_more", { count })
    if (from !== undefined) this.#list.children[from]?.querySelector("a")?.focus({ preventScroll: true })
  }

  #showMore() {
    const from = this.#shown
    this.#shown += onPage
    this.#keepPlace("replaceState")
    this.#update(from)
  }

  #widen() {
    const from = this.#list.children.length
    this.#isWide = true
    this.#update(from)
  }

  /** Goes where the reader was who comes back, once. */
  #goToPlace() {
    if (this.#top !== undefined) scrollTo({ top: this.#top, behavior: "instant" })
    this.#top = undefined
  }

  /** All comes at once, so that nothing moves. */
  #placeAll() {
    if (this.#results.isConnected) return
    const columns = h("div", { class: "nl-explore__columns" }, this.#facets.fold, this.#results)
    this.#element.append(this.#help, this.#deep.line, this.#recent, this.#chosen.list, columns)
  }

  /** Takes away what is left of the former answer; where more of the same was asked for, what is there stays. */
  #lose(/** @type {number | undefined} */ from) {
    this.#more.hidden = this.#weaker.hidden = true
    if (from !== undefined) return
    this.#list.replaceChildren()
    this.#notes.replaceChildren()
    this.#count.textContent = ""
    this.#count.hidden = this.#follow.hidden = this.#sorting.label.hidden = true
  }

  #submit(/** @type {SubmitEvent} */ event) {
    event.preventDefault()
    remember(input.value)
    this.#change({ q: input.value })
  }

  #typed() {
    const push = !this.#isTyping
    this.#change({ q: input.value }, { push })
    this.#isTyping = true
  }

  #click(/** @type {MouseEvent} */ event) {
    const link = linkOf(event)
    if (link?.dataset.query && isPlain(event)) {
      event.preventDefault()
      const isWithoutFilters = link.closest(".nl-find-notes p:not([data-instead])")
      this.#change({ q: link.dataset.query, ...(isWithoutFilters ? noFilters : {}) })
      scrollTo({ top: 0 })
    } else if (link) {
      remember(this.#state.q)
      history.replaceState({ shown: this.#shown, top: scrollY }, "")
    }
  }

  #goBack() {
    this.#state = readState()
    this.#shown = shownBefore() ?? onPage
    this.#isTyping = this.#isWide = false
    input.value = this.#state.q
    this.#update()
  }
}
