// Runs functions that tests send, a line of JSON each, and answers a line each. What a page has is here too: a fetch, and
// the search engine as it is delivered.

import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"

globalThis.search = await import(pathToFileURL(process.argv[2]).href)

const answered = async ({ source, argument, base }) => {
  globalThis.location = base
  const work = (0, eval)(`(${source})`)
  return typeof work === "function" ? work(argument) : work
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await answered(JSON.parse(line)).then(
    (value) => ({ value: value ?? null }),
    (error) => ({ error: String(error?.stack ?? error) }),
  )
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
