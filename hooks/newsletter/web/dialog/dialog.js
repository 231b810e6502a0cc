// The dialog: the search over every page but the explore page. It takes the form from its place while it is open.

import { h } from "../elements/element.js"
import { Deep } from "../find/deep.js"
import { help } from "../find/help.js"
import { isPlain, linkOf } from "../find/links.js"
import { form, input, queryAddress } from "../find/addresses.js"
import { isAnew, Questions } from "../find/questions.js"
import { remember, showRecent } from "../find/recent.js"
import { nothing, remarks } from "../find/remarks.js"
import { start, styled } from "../find/session.js"
import { say } from "../strings/say.js"
import { keepAsked, whenRestored } from "../modules/returning.js"
import { giveBack, withFocusKept } from "./focus.js"
import { Listing } from "./listing.js"
import { Options } from "./options.js"
import { allLink, browse, Narrowing, Places, Suggestions } from "./ways.js"

/** @import { Found } from "../find/hits.js" */
/** @import { Session } from "../find/session.js" */
/** @import { Answer } from "../search/engine/engine.js" */

/** @typedef {{ session: Session, query: string, result: Answer }} Answered */

const most = 10
const fewHits = 3
const steps = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
])
const roles = { role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "grid", "aria-expanded": "false" }

const isAlone = (/** @type {KeyboardEvent} */ { altKey, ctrlKey, metaKey, shiftKey }) =>
  !(altKey || ctrlKey || metaKey || shiftKey)

/** Whether the page is read from right to left. */
const isFromRight = () => getComputedStyle(document.body).direction === "rtl"

export class Dialog {
  #home = form.parentElement
  #questions = new Questions()
  #options = new Options()
  #narrowing = new Narrowing()
  #places = new Places()
  #suggestions = new Suggestions()
  #status = h("p", { class: "nl-find-count", role: "status" })
  /** Where a screen reader hears that hits were added below. */
  #added = h("p", { class: "nl-find-added", role: "status" })
  #notes = h("div", { class: "nl-find-notes" })
  #more = h("p", { class: "nl-find-more", hidden: true })
  #weaker = h("button", { type: "button", class: "nl-find-quiet", hidden: true }, say("search.show_weaker"))
  #recent = h("div", { class: "nl-find-line" })
  #ways = browse()
  #deep = new Deep(() => this.#update(), true)
  #shut = h("button", { type: "button", class: "nl-find-quiet", click: () => this.#close() }, say("search.close"))
  #bar = h("div", { class: "nl-finder__bar" }, this.#shut)
  #body = h(
    "div",
    { class: "nl-finder__body" },
    ...[
      this.#questions.failure,
      this.#status,
      this.#notes,
      this.#places.line,
      this.#narrowing.line,
      this.#options.list,
      this.#weaker,
      this.#more,
    ],
    ...[this.#suggestions.line, this.#recent, this.#ways, this.#deep.line, help()],
  )
  #element = h(
    "dialog",
    { class: "nl-finder", "aria-label": say("search.label") },
    h("div", {}, this.#bar, this.#questions.progress, this.#body),
    this.#added,
    h("p", { class: "nl-saved", role: "status" }), // must be there before it speaks
  )
  /** What was asked last. */
  #query = ""
  /** What had the focus before. @type {Element | null} */
  #giver = null
  #listing = new Listing(this.#options, {
    ...{ scroller: this.#body, questions: this.#questions, update: () => this.#update() },
    asked: (questions) => this.#suggestions.add(questions, input.value.trim()),
    added: (count) => (this.#added.textContent = say("search.added", { count })),
  })

  constructor() {
    this.#element.addEventListener("keydown", (event) => this.#press(event))
    this.#element.addEventListener("click", (event) => this.#click(event))
    this.#element.addEventListener("pointerdown", ({ target }) => target === this.#element && this.#element.close())
    this.#element.addEventListener("close", () => this.#closed())
    form.addEventListener("submit", () => remember(input.value))
    input.addEventListener("input", (event) => this.#typed(event))
    input.addEventListener("compositionend", () => this.#element.open || this.#begin())
    document.body.append(this.#element)
    whenRestored(() => this.#element.open && (input.value ||= this.#query))
    if (document.activeElement === input) this.#begin()
  }

  /** Opens over the page; when it is shut the focus goes back to where it came from. */
  async open(/** @type {Element | null} */ from = document.activeElement) {
    await styled
    if (!this.#element.contains(from)) this.#giver = from // also of a key whose dialog is opened by what is typed after it
    if (this.#element.open) return
    withFocusKept(() => {
      this.#bar.prepend(form)
      for (const [name, value] of this.#roles()) input.setAttribute(name, value)
      this.#element.showModal()
      input.focus()
    })
    this.#update()
  }

  /** Shuts the dialog and gives the focus back at once: what is pressed before its «close» comes would go to the hidden box. */
  #close() {
    this.#element.close()
    this.#closed()
  }

  #roles() {
    // Firefox takes the placeholder for the name of a box that has moved together with its label.
    const name = form.textContent?.trim() ?? ""
    return Object.entries({ ...roles, "aria-controls": this.#options.list.id, "aria-label": name })
  }

  #typed(/** @type {Event} */ event) {
    if (this.#element.open) this.#update()
    else if (!(event instanceof InputEvent && event.isComposing)) this.#begin()
  }

  /** Opens for what is written in the box of the page; a letter that is being composed would come twice if the box moved. */
  #begin() {
    if (input.value) this.open(input)
  }

  #update() {
    const query = (this.#query = input.value.trim())
    if (!query) return this.#clear()
    this.#options.choose(-1)
    this.#options.isFormer = true
    this.#questions.ask({
      work: async () => {
        const session = await start()
        this.#deep.begin(session.engine.manifest)
        const deep = this.#deep.at(query)
        return { session, query, result: await session.engine.search(query, { limit: most, deep }) }
      },
      show: (answer, isNewest) => this.#answer(answer, isNewest),
      lose: () => this.#lose(),
    })
  }

  /** Shows what words find, then what a model of meaning makes of it, unless the reader has turned to a hit or asked more. */
  async #answer(/** @type {Answered} */ { session, query, result }, /** @type {() => boolean} */ isNewest) {
    this.#body.scrollTop = 0
    this.#show({ session, query, result })
    if (result.isDeep) return
    const found = await this.#deep.ask(query, (deep) => session.engine.search(query, { limit: most, deep }))
    const isTurned = this.#options.chosen || this.#options.list.contains(document.activeElement)
    if (found && !isTurned && isNewest()) this.#show({ session, query, result: found })
  }

  #show(/** @type {Answered} */ { session, query, result }) {
    const { hits, total, numbers } = result
    if (result.isEmpty && !total) return this.#clear()
    this.#added.textContent = ""
    this.#status.textContent = total ? say("search.number_of_results", { count: total }) : say("search.no_results")
    this.#notes.replaceChildren(...remarks(result), ...(total ? [] : nothing(session, query, result)))
    this.#narrowing.show(total > fewHits ? hits : [], query)
    this.#more.replaceChildren(allLink(query, total))
    this.#more.hidden = total <= most
    this.#recent.hidden = this.#ways.hidden = true
    this.#suggestions.clear()
    this.#name(session, query)
    this.#listing.show(hits, session, result)
    this.#listing.complete(result, hits.length, Math.min(most, total), session)
    this.#weaker.hidden = Math.min(most, total) === Math.min(most, numbers.length)
    this.#weaker.onclick = () => this.#widen({ session, query, result })
  }

  /** Shows what a query names, when it has arrived and nothing else was asked meanwhile. */
  #name(/** @type {Session} */ session, /** @type {string} */ query) {
    session.engine.places(query).then(
      (places) => input.value.trim() === query && this.#places.show(places),
      () => this.#places.show([]),
    )
  }

  /** Lists the weaker matches too, whose titles come now, and leads to the first of them. */
  #widen(/** @type {Answered} */ { session, result }) {
    this.#questions.ask({
      work: () => result.hitsOf(result.numbers.slice(0, most)).catch((error) => this.#renew(error)),
      show: (all) => {
        this.#listing.show(all, session, result)
        this.#weaker.hidden = true
        input.focus()
        this.#options.choose(result.total)
      },
      lose: () => {}, // the hits that are there are no former ones
    })
  }

  /** Asks anew where the site was published anew, for numbers of entries mean others then. @returns {Found[]} */
  #renew(/** @type {unknown} */ error) {
    if (!isAnew(error)) throw error
    this.#update()
    return []
  }

  /** What is there while nothing is asked. */
  #clear() {
    this.#questions.stop()
    this.#lose()
    showRecent(this.#recent)
    this.#ways.hidden = false
    start().then(({ engine }) => this.#deep.begin(engine.manifest), Boolean)
  }

  /** Takes away what is left of the former answer. */
  #lose() {
    this.#options.clear()
    this.#suggestions.clear()
    this.#places.show([])
    this.#more.hidden = this.#weaker.hidden = this.#narrowing.line.hidden = true
    this.#notes.replaceChildren()
    this.#status.textContent = this.#added.textContent = ""
  }

  #press(/** @type {KeyboardEvent} */ event) {
    if (event.isComposing) return
    if (event.key === "Escape") {
      event.preventDefault()
      this.#close()
    } else if (event.key === "Enter" && event.target === input) this.#follow(event)
    else this.#move(event)
  }

  /** Chooses another hit or its button, by the keys that move. */
  #move(/** @type {KeyboardEvent} */ event) {
    const step = steps.get(event.key)
    if (step !== undefined && !this.#options.isEmpty) {
      event.preventDefault()
      this.#options.take(document.activeElement)
      input.focus()
      if (step < 0 || !this.#options.isAtLast || !this.#listing.goOn()) this.#options.step(step)
    } else if (/^Arrow(Left|Right)$/.test(event.key) && isAlone(event) && event.target === input) {
      if (this.#options.cross((event.key === "ArrowRight") !== isFromRight())) event.preventDefault()
    } else if ((event.key === "Home" || event.key === "End") && this.#options.chosen) {
      event.preventDefault()
      if (event.key === "Home") this.#options.choose(0)
      else this.#options.last()
    }
  }

  /** Goes to the hit that is chosen, or with the usual keys to a tab of its own, or saves it; the form goes to all. */
  #follow(/** @type {KeyboardEvent} */ event) {
    const { chosen } = this.#options
    const isAside = event.ctrlKey || event.metaKey
    if (!chosen && !isAside) return
    event.preventDefault()
    if (chosen instanceof HTMLButtonElement) return chosen.click()
    remember(input.value)
    const address = chosen instanceof HTMLAnchorElement ? chosen.href : queryAddress(input.value.trim())
    if (isAside) window.open(address, "_blank", "noopener")
    else location.assign(address)
  }

  #click(/** @type {MouseEvent} */ event) {
    const link = linkOf(event)
    if (link?.dataset.query && isPlain(event)) {
      event.preventDefault()
      input.value = link.dataset.query
      input.focus()
      this.#update()
    } else if (link) remember(input.value)
  }

  #closed() {
    if (this.#element.open || form.parentElement !== this.#bar) return
    keepAsked("")
    this.#questions.stop()
    this.#options.choose(-1)
    for (const [name] of this.#roles()) input.removeAttribute(name)
    withFocusKept(() => this.#home?.append(form))
    giveBack(this.#giver)
  }
}
