// Writing: where keys are letters, and whether single ones may be anything else (WCAG 2.1.4).

import { keyOf, store, stored } from "./stored.js"

const key = keyOf("__keys")
const textFields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]" // not for readers

export const isInText = (/** @type {EventTarget | null} */ target) =>
  target instanceof Element && target.closest(textFields) !== null

/** Whether a reader has left single keys on; anybody may have written what is stored. */
export const areKeysOn = () => stored(key) !== "false"

export const setKeys = (/** @type {boolean} */ areOn) => store(key, areOn)

/**
 * Whether a key that was pressed alone may do something: no other key is held, nothing is written, and keys are on.
 *
 * @param {KeyboardEvent} event
 */
export const isSingleKey = ({ target, altKey, ctrlKey, metaKey, isComposing, defaultPrevented }) =>
  !(altKey || ctrlKey || metaKey || isComposing || defaultPrevented || isInText(target)) && areKeysOn()
