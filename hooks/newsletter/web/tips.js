// The search tips, which come when a reader unfolds them.

export { tips } from "./tips/asking_well.js"
