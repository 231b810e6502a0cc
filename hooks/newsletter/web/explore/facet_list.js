// The list of facets: the filters beside the results, with how many entries each would leave.

import { h } from "../elements/element.js"
import { say, written } from "../strings/say.js"
import { nameOf, without } from "./chosen.js"
import { groupNames, groups } from "./groups.js"
import { datesIn } from "./state.js"

/** @import { Change } from "./chosen.js" */
/** @import { Outcome } from "./finding.js" */
/** @import { Group, Way } from "./groups.js" */
/** @import { Counts } from "./sifting.js" */
/** @import { State } from "./state.js" */

/** What is shown, with how many entries each value would leave. @typedef {{ outcome: Outcome, counts: Counts }} Shown */

const atFirst = 8
const inOrder = new Intl.Collator("en", { numeric: true, ignorePunctuation: true }).compare

const countOf = (/** @type {Group} */ group, /** @type {string} */ value, /** @type {Shown} */ { counts }) =>
  counts[group].get(value) ?? 0

/**
 * The values of a group that are worth showing: years newest first, others by how many entries they leave.
 *
 * @param {Group} group
 * @param {Shown} shown
 */
const valuesOf = (group, shown) => {
  const { outcome } = shown
  const all = outcome.facets[group].values.map(({ value }) => value)
  const worth = all.filter((value) => outcome.chosen[group].includes(value) || countOf(group, value, shown))
  if (group === "year") return worth.sort((one, other) => Number(other) - Number(one))
  const byName = (/** @type {string} */ one, /** @type {string} */ other) =>
    inOrder(nameOf(group, one, outcome), nameOf(group, other, outcome))
  return worth.sort((one, other) => countOf(group, other, shown) - countOf(group, one, shown) || byName(one, other))
}

/** The list of filters, which unfolds on a narrow screen. */
export class FacetList {
  #change
  #state
  /** @type {Set<Group>} */
  #unfolded = new Set()
  #summary = h("summary", {}, say("search.filters"))
  #list = h("div")
  fold = h("details", { class: "nl-facets" }, this.#summary, this.#list)

  /**
   * @param {() => State} state what is asked for now
   * @param {Change} change
   */
  constructor(state, change) {
    this.#state = state
    this.#change = change
    const wide = matchMedia("(min-width: 60em)")
    const unfold = () => (this.fold.open = wide.matches)
    wide.addEventListener("change", unfold)
    unfold()
  }

  /** Shows the facets of an outcome; the focus stays on the value that had it. */
  show(/** @type {Outcome} */ outcome) {
    const shown = { outcome, counts: outcome.sieve.tally() }
    const focused = this.#focused()
    this.#list.replaceChildren(...groups.flatMap((group) => this.#facet(group, shown) ?? []))
    this.#list.querySelector("fieldset:has([name=year])")?.before(this.#dates(shown))
    const same = [...this.#list.querySelectorAll("input")].find(
      ({ name, value }) => focused && name === focused.name && value === focused.value,
    )
    same?.focus({ preventScroll: true })
    const count = Object.values(outcome.chosen).flat().length + (datesIn(this.#state()) ? 1 : 0)
    this.#summary.textContent = count ? say("search.number_of_filters", { count }) : say("search.filters")
  }

  #focused() {
    const { activeElement } = document
    const isHere = activeElement instanceof HTMLInputElement && this.#list.contains(activeElement) && activeElement.name
    return isHere ? activeElement : undefined
  }

  #facet(/** @type {Group} */ group, /** @type {Shown} */ shown) {
    const values = valuesOf(group, shown)
    if (!values.length) return undefined
    const isFirst = (/** @type {string} */ value, /** @type {number} */ place) =>
      place < atFirst || shown.outcome.chosen[group].includes(value)
    const others = values.filter((value, place) => !isFirst(value, place))
    const { known, all } = shown.outcome.facets[group]
    return h(
      "fieldset",
      {},
      h("legend", {}, say(groupNames[group])),
      known !== undefined && h("p", { class: "nl-facet__known" }, say("search.known_for", { known, all })),
      group === "topic" && this.#matching(shown),
      this.#boxes(group, values.filter(isFirst), shown),
      others.length > 0 && this.#rest(group, others, shown),
    )
  }

  /** The months between which the dates of entries must be; of a browser without a field for months they are written. */
  #dates(/** @type {Shown} */ { outcome }) {
    const { known, all } = outcome.facets.year
    const field = (/** @type {"from" | "to"} */ name, /** @type {string} */ label) => {
      const change = (/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
        this.#change({ [name]: target.value.trim() })
      const attributes = { type: "month", name, value: this.#state()[name], placeholder: "2025-09", change }
      return h("label", {}, h("span", {}, label), h("input", attributes))
    }
    return h(
      "fieldset",
      {},
      h("legend", {}, say("search.by_date")),
      known !== undefined && h("p", { class: "nl-facet__known" }, say("search.known_for", { known, all })),
      field("from", say("search.from")),
      field("to", say("search.to")),
    )
  }

  /** The values that are not among the first, made when they are unfolded. */
  #rest(/** @type {Group} */ group, /** @type {string[]} */ others, /** @type {Shown} */ shown) {
    const summary = h("summary", {}, say("search.more_values", { count: others.length }))
    const rest = h("details", { open: this.#unfolded.has(group) }, summary)
    const unfold = () => {
      if (rest.open && rest.children.length === 1) rest.append(this.#boxes(group, others, shown))
    }
    unfold()
    rest.addEventListener("toggle", () => {
      unfold()
      this.#unfolded[rest.open ? "add" : "delete"](group)
    })
    return rest
  }

  #boxes(/** @type {Group} */ group, /** @type {string[]} */ values, /** @type {Shown} */ shown) {
    return h(
      "ul",
      {},
      values.map((value) => this.#box(group, value, shown)),
    )
  }

  #box(/** @type {Group} */ group, /** @type {string} */ value, /** @type {Shown} */ shown) {
    const { outcome } = shown
    const next = (/** @type {boolean} */ isChosen, /** @type {State} */ state) =>
      isChosen ? { [group]: [...state[group], value] } : without(group, value, outcome, state)
    const toggle = (/** @type {Event & { target: HTMLInputElement }} */ { target }) =>
      this.#change(next(target.checked, this.#state()))
    const checked = outcome.chosen[group].includes(value)
    const box = h("input", { type: "checkbox", name: group, value, checked, change: toggle })
    const count = h("span", { class: "nl-count" }, written(countOf(group, value, shown)))
    return h("li", {}, h("label", {}, box, h("span", {}, nameOf(group, value, outcome)), count))
  }

  /** Whether topics are alternatives, where some are chosen. */
  #matching(/** @type {Shown} */ { outcome }) {
    const way = (/** @type {Way} */ match, /** @type {string} */ label) => {
      const checked = this.#state().match === match
      const change = () => this.#change({ match })
      return h("label", {}, h("input", { type: "radio", name: "match", value: match, checked, change }), label)
    }
    const isWorth = outcome.chosen.topic.length > 0
    const ways = [way("all", say("search.match_all")), way("any", say("search.match_any"))]
    return isWorth && h("p", { class: "nl-facet__match" }, ways)
  }
}
