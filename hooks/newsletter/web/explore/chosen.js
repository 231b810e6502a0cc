// Chosen filters: a button for each that takes it away.

import { h } from "../elements/element.js"
import { input, withoutFilters, withoutText } from "../find.js"
import { say } from "../strings/say.js"
import { groups } from "./groups.js"
import { noFilters } from "./state.js"

/** @import { Outcome } from "./finding.js" */
/** @import { Group, Resolved } from "./groups.js" */
/** @import { State } from "./state.js" */

/** @typedef {(next: Partial<State>) => void} Change */

/** What a value is called. */
export const nameOf = (/** @type {Group} */ group, /** @type {string} */ value, /** @type {Outcome} */ { session }) => {
  const { topics, kinds, links } = session.engine.manifest
  /** @type {Partial<Record<Group, [id: string, name: string][]>>} */
  const named = { topic: topics, kind: kinds, has: links }
  return named[group]?.find(([id]) => id === value)?.[1] ?? value
}

/**
 * What is left without one value of a facet; the other values of a filter that meant several stay.
 *
 * @param {Group} group
 * @param {string} value
 * @param {Outcome} outcome
 * @param {State} state
 * @returns {Partial<State>}
 */
export const without = (group, value, { typed, given }, state) => {
  const isMeant = (/** @type {Resolved} */ one) => one.group === group && one.values.includes(value)
  const written = typed.filter(isMeant)
  const meant = [...given, ...written].filter(isMeant).flatMap(({ values }) => values)
  const kept = given.filter((one) => one.group === group && !isMeant(one)).map((one) => one.value)
  const others = meant.filter((one) => one !== value)
  return { q: withoutFilters(state.q, written), [group]: [...new Set([...kept, ...others])] }
}

const isOne = (/** @type {Resolved} */ { values }) => values.length === 1

const labelOf = (/** @type {Group} */ group, /** @type {string} */ value, /** @type {Outcome} */ outcome) => {
  const name = nameOf(group, value, outcome)
  return group === "has" ? say("search.with_link", { link: name.toLowerCase() }) : name
}

/**
 * What is left without a filter that means several values, or none that is known.
 *
 * @param {Resolved} filter
 * @param {State} state
 * @returns {Partial<State>}
 */
const withoutFilter = ({ written, group, value }, state) => {
  if (written) return { q: withoutText(state.q, written) }
  if (group === "date") return { from: "", to: "" }
  return { [group]: state[/** @type {Group} */ (group)].filter((one) => one !== value) }
}

const datesSaid = (/** @type {State} */ { from, to }) => {
  if (from && to) return say("search.dated", { from, to })
  return from ? say("search.dated_from", { from }) : say("search.dated_to", { to })
}

/** The list of chosen filters. */
export class Chosen {
  #change
  list = h("ul", { class: "nl-chosen-filters", "aria-label": say("search.filters"), hidden: true })

  constructor(/** @type {Change} */ change) {
    this.#change = change
  }

  show(/** @type {Outcome} */ outcome, /** @type {State} */ state) {
    const all = [...this.#values(outcome, state), ...this.#others(outcome, state)]
    if (all.length > 1) all.push(this.#all(outcome, state))
    this.list.replaceChildren(...all)
    this.list.hidden = !all.length
  }

  /** Filters that mean one value. */
  #values(/** @type {Outcome} */ outcome, /** @type {State} */ state) {
    const single = [...outcome.given, ...outcome.typed].filter(isOne)
    return groups.flatMap((group) =>
      outcome.chosen[group]
        .filter((value) => single.some((one) => one.group === group && one.values[0] === value))
        .map((value) => this.#chip(labelOf(group, value, outcome), without(group, value, outcome, state))),
    )
  }

  #others(/** @type {Outcome} */ { given, typed }, /** @type {State} */ state) {
    const others = [...given, ...typed].filter((one) => !isOne(one))
    const named = (/** @type {Resolved} */ { written, group, value }) =>
      written ?? (group === "date" ? datesSaid(state) : `${group}:${value}`)
    return others.map((filter) => this.#chip(named(filter), withoutFilter(filter, state)))
  }

  #chip(/** @type {string} */ label, /** @type {Partial<State>} */ next) {
    const attributes = { "aria-label": say("search.remove_filter", { filter: label }) }
    return h("li", {}, h("button", { type: "button", ...attributes, click: () => this.#leave(next) }, label))
  }

  #all(/** @type {Outcome} */ { typed }, /** @type {State} */ state) {
    /** @type {Partial<State>} */
    const next = { ...noFilters, q: withoutFilters(state.q, typed), match: "all" }
    const attributes = { type: "button", class: "nl-find-quiet", click: () => this.#leave(next) }
    return h("li", {}, h("button", attributes, say("search.clear_filters")))
  }

  #leave(/** @type {Partial<State>} */ next) {
    this.#change(next)
    input.focus()
  }
}
