// Bundles: the sources to what pages load, `../assets/*.js`. With --check it only says which of them are stale.
//
// Each of the files beside this one that is listed here is one bundle; a bundle imports another one by its name, so that a
// page loads what it uses. White space stays, so that a change can be read; a host's compression does the rest.

import { readFile, writeFile } from "node:fs/promises"
import { basename, dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const here = dirname(fileURLToPath(import.meta.url))
const assets = join(here, "..", "assets")
const bundles = [
  ...["choose", "cite", "columns", "compare", "deepen", "deeper", "filters", "search", "find", "explore", "following"],
  ...["keep", "keys", "offline", "retire", "save", "scheme", "share", "shelf", "tips", "visit", "worker"],
  "newsletter",
]
const head = "// By `make bundle`\n"
const target = "es2022"
/** What may be in several bundles, for it is small. */
const shared = ["elements/", "modules/", "strings/"]

/** Leaves other bundles where they are. */
const apart = (/** @type {string} */ own) => ({
  name: "apart",
  setup(/** @type {import("esbuild").PluginBuild} */ { onResolve }) {
    onResolve({ filter: /^\.\.?\/\w+\.js$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path)
      const name = basename(file, ".js")
      if (dirname(file) !== here || name === own || !bundles.includes(name)) return undefined
      return { path: `./${name}.js`, external: true }
    })
  },
})

/** The keys of texts that sources say. */
const keysIn = (/** @type {string[]} */ sources) =>
  new Set(sources.flatMap((source) => [...source.matchAll(/"([a-z_]+(?:\.[a-z_]+)+)"/g)].map(([, key]) => key)))

/** Takes the texts from the head of the bundle, where a build finds them. */
const spoken = {
  name: "spoken",
  setup(/** @type {import("esbuild").PluginBuild} */ { onLoad }) {
    onLoad({ filter: /[/\\]strings[/\\]texts\.js$/ }, () => ({ contents: "export const texts = TEXTS" }))
  },
}

/** The head of a bundle: those texts alone that its sources say. */
const headOf = async (/** @type {string[]} */ sources) => {
  const own = sources.filter((source) => source !== "strings/texts.js")
  const keys = keysIn(await Promise.all(own.map((source) => readFile(join(here, source), "utf8"))))
  const { texts } = await import("./strings/texts.js")
  const said = Object.entries(texts).filter(([key]) => key === "language" || keys.has(key))
  return said.length > 1 ? `${head}const TEXTS = ${JSON.stringify(Object.fromEntries(said), null, 1)};\n` : head
}

/** @returns {import("esbuild").BuildOptions & { metafile: true, write: false }} */
const optionsOf = (/** @type {string} */ name) => ({
  absWorkingDir: here,
  bundle: true,
  charset: "utf8",
  entryPoints: [`${name}.js`],
  format: "esm",
  legalComments: "none",
  lineLimit,
  metafile: true,
  minify: true,
  plugins: [apart(name), spoken],
  target,
  write: false,
})

/** How long a line of a bundle is at most, so that a change is seen where it is. */
const lineLimit = 400

/** A bundle, and the sources that are in it. */
const bundled = async (/** @type {string} */ name) => {
  const { metafile, outputFiles } = await build(optionsOf(name))
  const sources = Object.keys(metafile.inputs)
  return { name, sources, text: (await headOf(sources)) + outputFiles[0].text }
}

/** The sources that are in several bundles without being small. */
const doubled = (/** @type {{ name: string, sources: string[] }[]} */ made) => {
  const all = made
    .flatMap(({ sources }) => sources)
    .filter((input) => !shared.some((folder) => input.startsWith(folder)))
  return all.filter((input, place) => all.indexOf(input) !== place)
}

const main = async (/** @type {boolean} */ isCheck) => {
  const made = await Promise.all(bundles.map(bundled))
  const faults = doubled(made).map((input) => `${input} is in several bundles; take it from one of them`)
  for (const { name, text } of made) {
    const file = join(assets, `${name}.js`)
    const isFresh = (await readFile(file, "utf8").catch(() => "")) === text
    if (isCheck && !isFresh)
      faults.push(`${relative(join(here, "..", "..", ".."), file)} is stale; run \`make bundle\``)
    else if (!isFresh) await writeFile(file, text)
  }
  for (const fault of faults) console.log(fault)
  process.exitCode = faults.length ? 1 : 0
}

await main(process.argv.includes("--check"))
