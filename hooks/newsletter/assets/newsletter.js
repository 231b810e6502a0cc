// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "colours.to_dark": "Switch to dark colours",
 "colours.to_light": "Switch to light colours",
 "colours.to_system": "Use system colours",
 "copy.done": "Copied",
 "copy.by_key": "Selected. Press Ctrl+C or ⌘C to copy.",
 "table.filter": "Filter",
 "table.shown": "{shown} of {all}",
 "chosen_feeds.none": "No feeds chosen",
 "chosen_feeds.number": {
  "one": "{count} feed chosen",
  "other": "{count} feeds chosen"
 },
 "search.not_loaded": "The search could not be loaded.",
 "search.try_again": "Try again"
};
var u = TEXTS;
var N = /\{(\w+)\}/, z = new Intl.PluralRules(u.language), P = (t) => t.toLocaleString(u.language), W = (t, { count: e }) => {
  let o = u[t];
  return typeof o == "string" ? o : o[z.select(Number(e))] ?? o.other ?? "";
}, X = (t) => typeof t == "number" ? P(t) : t, G = (t, e = {}) => W(t, e).split(N).map((o, n) => n % 2 ? X(e[o]) : o), c = (t, e) => G(t, e).join("");
var L = "__palette", J = { dark: "colours.to_dark", light: "colours.to_light", system: "colours.to_system" }, f = { light: "default", dark: "slate" }, v = matchMedia("(prefers-color-scheme: dark)"), S = (t) => ({ media: `(prefers-color-scheme: ${t})`, scheme: f[t], primary: "custom", accent: "custom" }), Q = (t) => {
  let e = t?.color?.scheme;
  return e === f.dark ? "dark" : e === f.light ? "light" : void 0;
}, _ = () => {
  try {
    localStorage.removeItem(`${__md_scope.pathname}.${L}`);
  } catch {
  }
}, x = () => {
  try {
    return Q(__md_get(L));
  } catch {
    _();
    return;
  }
}, V = (t) => {
  try {
    __md_set(L, { index: Object.keys(f).indexOf(t), color: S(t) });
  } catch {
  }
}, Y = (t) => {
  let { body: e } = document, o = t ? S(t) : { scheme: f.light };
  for (let n of ["media", "scheme", "primary", "accent"]) e.removeAttribute(`data-md-color-${n}`);
  for (let [n, s] of Object.entries(o)) e.setAttribute(`data-md-color-${n}`, s);
}, Z = () => {
  let { mdColorMedia: t, mdColorScheme: e } = document.body.dataset;
  if (t !== void 0) return e === f.dark ? "dark" : "light";
}, T = () => {
  let t = v.matches ? "dark" : "light", e = Z();
  return e === t ? "system" : (e ?? t) === "dark" ? "light" : "dark";
}, k = (t) => {
  let e = T();
  t.title = t.ariaLabel = c(J[e]);
  for (let n of t.children) n instanceof HTMLElement && (n.hidden = n.dataset.nlTo !== e);
  let o = getComputedStyle(document.body).backgroundColor;
  for (let n of document.querySelectorAll("meta[name=theme-color]")) n.setAttribute("content", o);
}, b = (t, e) => {
  Y(e), k(t);
}, tt = (t) => {
  let e = T(), o = e === "system" ? void 0 : e;
  b(t, o), o ? V(o) : _();
}, C = (t) => {
  if (CSS.supports("color", "light-dark(#000, #fff)")) {
    t.hidden = false, x(), k(t);
    for (let e of [v, matchMedia("(prefers-contrast: more)")]) e.addEventListener("change", () => k(t));
    t.addEventListener("click", () => tt(t)), addEventListener("storage", () => b(t, x())), addEventListener("pageshow", (e) => e.persisted && b(t, x()));
  }
};
var a = (t, e = {}, ...o) => {
  let n = document.createElement(t);
  for (let [s, r] of Object.entries(e)) typeof r == "function" ? n.addEventListener(s, r) : r !== false && r !== void 0 && n.setAttribute(s, r === true ? "" : String(r));
  return n.append(...A(o)), n;
}, A = (t) => t.flatMap((e) => Array.isArray(e) ? A(e) : typeof e == "number" ? [String(e)] : e ? [e] : []);
var h = (t) => {
  let e = a("span", { class: "nl-said", role: "status" });
  return t.after(e), e;
};
var et = 4e3, ot = (t) => {
  let e = getSelection();
  e?.removeAllRanges(), e?.selectAllChildren(t);
}, nt = async (t) => {
  try {
    return await navigator.clipboard.writeText(t.textContent ?? ""), true;
  } catch {
    return ot(t), document.execCommand("copy");
  }
}, M = (t) => {
  let e = document.querySelector(t.dataset.nlCopy ?? "");
  if (!e) return;
  let o = h(t), n = 0;
  t.hidden = false, t.addEventListener("click", async () => {
    clearTimeout(n), o.textContent = "", o.textContent = await nt(e) ? c("copy.done") : c("copy.by_key"), n = setTimeout(() => o.textContent = "", et);
  });
};
var H = () => {
  let t = document.querySelectorAll("link[rel=alternate]");
  for (let e of t) e.rel = "";
  addEventListener("DOMContentLoaded", () => t.forEach((e) => e.rel = "alternate"));
};
var st = 4e3, rt = (t, e) => {
  let o = document.implementation.createDocument(null, "opml"), n = (l, m) => l.appendChild(o.createElement(m)), s = o.documentElement;
  s.setAttribute("version", "2.0"), n(n(s, "head"), "title").textContent = t;
  let r = n(s, "body");
  for (let { name: l, address: m } of e) {
    let d = n(r, "outline"), g = { type: "rss", text: l, title: l, xmlUrl: m };
    for (let [$, D] of Object.entries(g)) d.setAttribute($, D);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
${new XMLSerializer().serializeToString(o)}
`;
}, ct = (t, e, o) => {
  let n = URL.createObjectURL(new Blob([o], { type: e }));
  a("a", { href: n, download: t }).click(), setTimeout(() => URL.revokeObjectURL(n), st);
}, w = class {
  #t;
  #e;
  #o;
  constructor(e, o, n) {
    this.#t = e, this.#e = o, this.#o = n;
  }
  get feeds() {
    let e = this.#s("[type=radio]:checked")[0]?.value ?? "";
    return this.#s("[type=checkbox]:checked").map(({ dataset: o, value: n }) => ({ name: o.name ?? "", address: n + e }));
  }
  show() {
    let { feeds: e } = this, o = this.#e.querySelector("code");
    o && (o.textContent = e.map(({ address: n }) => n).join(`
`)), this.#e.hidden = !e.length, this.#o.textContent = e.length ? c("chosen_feeds.number", { count: e.length }) : c("chosen_feeds.none");
  }
  begin() {
    for (let o of this.#s("[type=checkbox]")) o.hidden = false;
    this.#t.addEventListener("change", () => this.show()), this.#t.querySelector("[data-nl-opml]")?.addEventListener("click", () => ct("feeds.opml", "text/x-opml", rt(this.#n, this.feeds))), this.show();
  }
  get #n() {
    return this.#t.dataset.nlChoose ?? "";
  }
  #s(e) {
    return [...this.#t.querySelectorAll(e)].filter((o) => o instanceof HTMLInputElement);
  }
}, q = (t, e) => {
  for (let o of document.querySelectorAll(t)) o instanceof HTMLElement && (o.hidden = !e);
}, O = (t) => {
  let e = t.querySelector("[data-nl-chosen]"), o = t.querySelector("[role=status]");
  !(e instanceof HTMLElement) || !o || (q("[data-nl-with-script]", true), q("[data-nl-without-script]", false), new w(t, e, o).begin());
};
var at = "__keys", it = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]", E = (t) => t instanceof Element && t.closest(it) !== null, lt = () => {
  try {
    return __md_get(at) !== false;
  } catch {
    return true;
  }
};
var p = ({ target: t, altKey: e, ctrlKey: o, metaKey: n, isComposing: s, defaultPrevented: r }) => !(e || o || n || s || r || E(t)) && lt();
var K = () => import("./keys.js"), dt = (t) => {
  !/^[jko?]$/.test(t.key) || !p(t) || document.querySelector("dialog[open]") || K().then(({ act: e }) => e(t.key), () => {
  });
}, B = (t) => {
  t.hidden = false, t.addEventListener("click", () => K().then(({ act: e }) => e("?"))), addEventListener("keydown", dt);
};
var mt = () => {
  let t = document.querySelector("#_nav");
  t instanceof HTMLElement && t.hidePopover?.();
}, F = () => addEventListener("pageshow", (t) => t.persisted && mt());
var ft = (t, e) => {
  let { key: o, target: n, altKey: s, ctrlKey: r, metaKey: l } = t;
  if (s) return false;
  let m = n instanceof Node && e.contains(n);
  return o.toLowerCase() === "k" && r !== l ? m || !E(n) : (o === "/" || o === "s") && p(t);
}, ut = (t) => {
  let e = a("button", { class: "nl-button", click: () => location.reload() }, c("search.try_again"));
  t.replaceWith(a("p", { class: "nl-notice", role: "alert" }, c("search.not_loaded"), " ", e));
}, y = class {
  #t;
  #e;
  #o;
  #n;
  constructor(e, o, n) {
    this.#t = e, this.#e = e.elements.namedItem("q"), this.#o = o, this.#n = n, this.#e.addEventListener("focus", () => n().catch(() => {
    }), { once: true }), e.addEventListener("click", (s) => this.#c(s)), addEventListener("keydown", (s) => this.#r(s)), o && n().catch(() => this.#s(o));
  }
  #s(e) {
    this.#e.value ||= new URLSearchParams(location.search).get("q") ?? "", ut(e);
  }
  #r(e) {
    if (!ft(e, this.#t)) return;
    let o = document.activeElement;
    e.preventDefault(), this.#e.focus({ preventScroll: !this.#o }), this.#n().then((n) => n.open(o), () => this.#e.offsetWidth || location.assign(this.#t.action));
  }
  #c(e) {
    let o = e.target instanceof Element && e.target.closest("button") !== null;
    this.#o || this.#t.closest("dialog") || o && this.#e.value || (e.preventDefault(), this.#n().then((n) => n.open(this.#e), () => o && this.#t.submit()));
  }
};
var ht = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare, I = (t) => t.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(), j = (t, e) => {
  let o = t.cells[e];
  return o?.dataset.value ?? o?.textContent?.trim() ?? "";
}, pt = (t, e, o) => {
  let n = e[o].getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (let s of e) s.removeAttribute("aria-sort");
  e[o].setAttribute("aria-sort", n > 0 ? "ascending" : "descending"), t.append(...[...t.rows].sort((s, r) => n * ht(j(s, o), j(r, o))));
}, yt = (t, e) => {
  let o = [...t.rows[0].cells];
  o.forEach((n, s) => {
    if (!n.textContent?.trim() || n.hasAttribute("data-nl-fixed")) return;
    let r = () => pt(e, o, s);
    n.append(a("button", { type: "button", class: "nl-sort", click: r }, [...n.childNodes]));
  });
}, gt = (t, e) => {
  for (let { row: o, text: n } of t) o.hidden = !e.every((s) => n.includes(s));
  return t.filter(({ row: o }) => !o.hidden).length;
}, xt = (t, e) => {
  let o = [...e.rows].map((d) => ({ row: d, text: I(d.textContent ?? "") })), n = a("input", { type: "search", autocomplete: "off" }), s = a("label", {}, t.dataset.nlTable || c("table.filter"), " ", n), r = a("div", { class: "nl-filter" }, s), l = h(s);
  (t.closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap") ?? t).before(r), n.addEventListener("input", () => {
    let d = I(n.value).split(/\s+/).filter(Boolean), g = gt(o, d);
    l.textContent = d.length ? c("table.shown", { shown: g, all: o.length }) : "";
  });
}, R = (t) => {
  let [e] = t.tBodies;
  !t.tHead || !e || e.rows.length < 2 || (yt(t.tHead, e), xt(t, e));
};
var i = (t, e, o) => {
  for (let n of document.querySelectorAll(t)) n instanceof e && o(n);
}, U = document.querySelector("[data-nl-explore]"), kt = () => import("./explore.js"), bt = () => import("./find.js").then(({ dialogReady: t }) => t());
H();
i("[data-nl-colours]", HTMLElement, C);
F();
i("[data-nl-search]", HTMLFormElement, (t) => new y(t, U, U ? kt : bt));
i("button[data-nl-copy]", HTMLButtonElement, M);
"share" in navigator && i("button[data-nl-share]", HTMLButtonElement, (t) => import("./share.js").then(({ offerShare: e }) => e(t)));
i("button[data-nl-keys]", HTMLButtonElement, B);
i("table[data-nl-table]", HTMLTableElement, R);
i("[data-nl-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerForms: e }) => e(t)));
i("[data-nl-list-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerListForms: e }) => e(t)));
i("[data-nl-choose]", HTMLElement, O);
