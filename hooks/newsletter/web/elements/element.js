// Elements: data to what stands on a page. Text is never read as HTML.

/** @typedef {string | number | Node | false | null | undefined | Child[]} Child */
/** @typedef {string | number | boolean | undefined | ((event: any) => unknown)} Attribute */

/**
 * Makes an element; attributes that are false or undefined are left out, a function listens, and of the children those
 * that are nothing.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, Attribute>} [attributes]
 * @param {...Child} children
 */
export const h = (name, attributes = {}, ...children) => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value)
    else if (value !== false && value !== undefined) made.setAttribute(key, value === true ? "" : String(value))
  }
  made.append(...shown(children))
  return made
}

/** Children as nodes and texts. @returns {(string | Node)[]} */
const shown = (/** @type {Child[]} */ children) =>
  children.flatMap((child) => {
    if (Array.isArray(child)) return shown(child)
    if (typeof child === "number") return [String(child)]
    return child ? [child] : []
  })
