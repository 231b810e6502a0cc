// Help: a part that unfolds; what is in it comes when it does.

import { h } from "../elements/element.js"
import { arriving } from "../modules/arriving.js"
import { say } from "../strings/say.js"
import { queryLink } from "./links.js"
import { start } from "./session.js"

const load = arriving(new URL("./tips.js", import.meta.url))

const fill = async (/** @type {HTMLElement} */ whole) => {
  if (whole.children.length > 1) return
  const [{ tips }, { engine }] = await Promise.all([load(), start()])
  whole.replaceChildren(whole.children[0], ...tips(engine.manifest, queryLink))
}

/** The search tips. */
export const help = () => {
  const whole = h("details", { class: "nl-find-help" }, h("summary", {}, say("search.help")))
  whole.addEventListener("toggle", () => fill(whole).catch(() => {}))
  return whole
}
