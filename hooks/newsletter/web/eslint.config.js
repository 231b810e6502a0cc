import js from "@eslint/js"
import globals from "globals"

const sinks = ["innerHTML", "outerHTML", "srcdoc"]
const writers = ["insertAdjacentHTML", "setHTMLUnsafe", "createContextualFragment", "parseHTMLUnsafe"]
const advice = "Build elements with h() and texts with textContent: HTML in a text must never become elements."

/** Rules beside the recommended ones: short functions, no HTML sink, nothing that makes code of a text. */
const rules = {
  ...js.configs.recommended.rules,
  complexity: ["error", 14],
  "consistent-return": "off",
  "default-param-last": "error",
  eqeqeq: "error",
  "max-depth": ["error", 3],
  "max-lines": ["error", 300],
  "max-lines-per-function": ["error", 40],
  "max-params": ["error", 4],
  "no-caller": "error",
  "no-console": "error",
  "no-control-regex": "off",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-multi-str": "error",
  "no-new-func": "error",
  "no-restricted-properties": [
    "error",
    { object: "document", property: "write", message: advice },
    { object: "document", property: "writeln", message: advice },
    ...writers.map((property) => ({ property, message: advice })),
  ],
  "no-restricted-syntax": [
    "error",
    ...sinks.map((sink) => ({ selector: `MemberExpression[property.name="${sink}"]`, message: advice })),
    ...sinks.flatMap((sink) => [
      { selector: `MemberExpression > Identifier.property[name="${sink}"]`, message: advice },
      { selector: `Property > Identifier.key[name="${sink}"]`, message: advice },
      { selector: `Literal[value="${sink}"]`, message: advice },
    ]),
    {
      selector: "CallExpression[callee.property.name='setAttribute'] > Literal:first-child[value=/^on/i]",
      message: advice,
    },
    { selector: "NewExpression[callee.name='DOMParser']", message: advice },
  ],
  "no-script-url": "error",
  "no-shadow": "off",
  "no-unused-vars": ["error", { ignoreRestSiblings: true }],
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "prefer-template": "error",
}

export default [
  { ignores: ["node_modules/"] },
  {
    files: ["**/*.js"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser },
    rules,
  },
  { files: ["bundle.js"], languageOptions: { globals: globals.node }, rules: { "no-console": "off" } },
  { files: ["strings/texts.js"], rules: { "max-lines": "off" } }, // a catalogue, written by a program
  { files: ["eslint.config.js"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["offline/**", "retire.js", "worker.js"],
    languageOptions: { globals: { ...globals.serviceworker, BUILD: "readonly", document: "off", window: "off" } },
  },
  { files: ["search/**", "filters.js", "search.js"], languageOptions: { globals: { document: "off", window: "off" } } },
]
