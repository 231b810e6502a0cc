// Deepening: the offer of a language model, which comes where an archive has one.

export { Deepening } from "./deepening/deepening.js"
