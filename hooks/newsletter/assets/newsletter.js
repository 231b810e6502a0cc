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
var $ = /\{(\w+)\}/, D = new Intl.PluralRules(u.language), N = (t) => t.toLocaleString(u.language), z = (t, { count: e }) => {
  let o = u[t];
  return typeof o == "string" ? o : o[D.select(Number(e))] ?? o.other ?? "";
}, P = (t) => typeof t == "number" ? N(t) : t, W = (t, e = {}) => z(t, e).split($).map((o, n) => n % 2 ? P(e[o]) : o), c = (t, e) => W(t, e).join("");
var w = "__palette", X = { dark: "colours.to_dark", light: "colours.to_light", system: "colours.to_system" }, f = { light: "default", dark: "slate" }, k = matchMedia("(prefers-color-scheme: dark)"), E = (t) => ({ media: `(prefers-color-scheme: ${t})`, scheme: f[t], primary: "custom", accent: "custom" }), G = (t) => {
  let e = t?.color?.scheme;
  return e === f.dark ? "dark" : e === f.light ? "light" : void 0;
}, v = () => {
  try {
    localStorage.removeItem(`${__md_scope.pathname}.${w}`);
  } catch {
  }
}, g = () => {
  try {
    return G(__md_get(w));
  } catch {
    v();
    return;
  }
}, J = (t) => {
  try {
    __md_set(w, { index: Object.keys(f).indexOf(t), color: E(t) });
  } catch {
  }
}, Q = (t) => {
  let { body: e } = document, o = t ? E(t) : { scheme: f.light };
  for (let n of ["media", "scheme", "primary", "accent"]) e.removeAttribute(`data-md-color-${n}`);
  for (let [n, s] of Object.entries(o)) e.setAttribute(`data-md-color-${n}`, s);
}, V = () => {
  let { mdColorMedia: t, mdColorScheme: e } = document.body.dataset;
  if (t !== void 0) return e === f.dark ? "dark" : "light";
}, S = () => {
  let t = k.matches ? "dark" : "light", e = V();
  return e === t ? "system" : (e ?? t) === "dark" ? "light" : "dark";
}, x = (t) => {
  let e = S();
  t.title = t.ariaLabel = c(X[e]);
  for (let n of t.children) n instanceof HTMLElement && (n.hidden = n.dataset.nlTo !== e);
  let o = getComputedStyle(document.body).backgroundColor;
  for (let n of document.querySelectorAll("meta[name=theme-color]")) n.setAttribute("content", o);
}, b = (t, e) => {
  Q(e), x(t);
}, Y = (t) => {
  let e = S(), o = e === "system" ? void 0 : e;
  b(t, o), o ? J(o) : v();
}, C = (t) => {
  if (CSS.supports("color", "light-dark(#000, #fff)")) {
    t.hidden = false, g(), x(t);
    for (let e of [k, matchMedia("(prefers-contrast: more)")]) e.addEventListener("change", () => x(t));
    t.addEventListener("click", () => Y(t)), addEventListener("storage", () => b(t, g())), addEventListener("pageshow", (e) => e.persisted && b(t, g()));
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
var Z = 4e3, K = (t) => {
  let e = getSelection();
  e?.removeAllRanges(), e?.selectAllChildren(t);
}, tt = async (t) => {
  try {
    return await navigator.clipboard.writeText(t.textContent ?? ""), true;
  } catch {
    return K(t), document.execCommand("copy");
  }
}, T = (t) => {
  let e = document.querySelector(t.dataset.nlCopy ?? "");
  if (!e) return;
  let o = h(t), n = 0;
  t.hidden = false, t.addEventListener("click", async () => {
    clearTimeout(n), o.textContent = "", o.textContent = await tt(e) ? c("copy.done") : c("copy.by_key"), n = setTimeout(() => o.textContent = "", Z);
  });
};
var _ = () => {
  let t = document.querySelectorAll("link[rel=alternate]");
  for (let e of t) e.rel = "";
  addEventListener("DOMContentLoaded", () => t.forEach((e) => e.rel = "alternate"));
};
var et = 4e3, ot = (t, e) => {
  let o = document.implementation.createDocument(null, "opml"), n = (i, m) => i.appendChild(o.createElement(m)), s = o.documentElement;
  s.setAttribute("version", "2.0"), n(n(s, "head"), "title").textContent = t;
  let r = n(s, "body");
  for (let { name: i, address: m } of e) {
    let l = n(r, "outline"), y = { type: "rss", text: i, title: i, xmlUrl: m };
    for (let [R, U] of Object.entries(y)) l.setAttribute(R, U);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
${new XMLSerializer().serializeToString(o)}
`;
}, nt = (t, e, o) => {
  let n = URL.createObjectURL(new Blob([o], { type: e }));
  a("a", { href: n, download: t }).click(), setTimeout(() => URL.revokeObjectURL(n), et);
}, L = class {
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
    this.#t.addEventListener("change", () => this.show()), this.#t.querySelector("[data-nl-opml]")?.addEventListener("click", () => nt("feeds.opml", "text/x-opml", ot(this.#n, this.feeds))), this.show();
  }
  get #n() {
    return this.#t.dataset.nlChoose ?? "";
  }
  #s(e) {
    return [...this.#t.querySelectorAll(e)].filter((o) => o instanceof HTMLInputElement);
  }
}, M = (t, e) => {
  for (let o of document.querySelectorAll(t)) o instanceof HTMLElement && (o.hidden = !e);
}, q = (t) => {
  let e = t.querySelector("[data-nl-chosen]"), o = t.querySelector("[role=status]");
  !(e instanceof HTMLElement) || !o || (M("[data-nl-with-script]", true), M("[data-nl-without-script]", false), new L(t, e, o).begin());
};
var st = () => {
  let t = document.querySelector("#_nav");
  t instanceof HTMLElement && t.hidePopover?.();
}, H = () => addEventListener("pageshow", (t) => t.persisted && st());
var rt = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]", O = (t) => t instanceof Element && t.closest(rt) !== null, ct = ({ key: t, target: e, altKey: o, ctrlKey: n, metaKey: s }, r) => {
  if (o) return false;
  let i = e instanceof Node && r.contains(e);
  return t.toLowerCase() === "k" && n !== s ? i || !O(e) : (t === "/" || t === "s") && !n && !s && !O(e);
}, at = (t) => {
  let e = a("button", { class: "nl-button", click: () => location.reload() }, c("search.try_again"));
  t.replaceWith(a("p", { class: "nl-notice", role: "alert" }, c("search.not_loaded"), " ", e));
}, p = class {
  #t;
  #e;
  #o;
  #n;
  constructor(e, o, n) {
    this.#t = e, this.#e = e.elements.namedItem("q"), this.#o = o, this.#n = n, this.#e.addEventListener("focus", () => n().catch(() => {
    }), { once: true }), e.addEventListener("click", (s) => this.#c(s)), addEventListener("keydown", (s) => this.#r(s)), o && n().catch(() => this.#s(o));
  }
  #s(e) {
    this.#e.value ||= new URLSearchParams(location.search).get("q") ?? "", at(e);
  }
  #r(e) {
    if (!ct(e, this.#t)) return;
    let o = document.activeElement;
    e.preventDefault(), this.#e.focus({ preventScroll: !this.#o }), this.#n().then((n) => n.open(o), () => this.#e.offsetWidth || location.assign(this.#t.action));
  }
  #c(e) {
    let o = e.target instanceof Element && e.target.closest("button") !== null;
    this.#o || this.#t.closest("dialog") || o && this.#e.value || (e.preventDefault(), this.#n().then((n) => n.open(this.#e), () => o && this.#t.submit()));
  }
};
var it = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare, F = (t) => t.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(), I = (t, e) => {
  let o = t.cells[e];
  return o?.dataset.value ?? o?.textContent?.trim() ?? "";
}, lt = (t, e, o) => {
  let n = e[o].getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (let s of e) s.removeAttribute("aria-sort");
  e[o].setAttribute("aria-sort", n > 0 ? "ascending" : "descending"), t.append(...[...t.rows].sort((s, r) => n * it(I(s, o), I(r, o))));
}, dt = (t, e) => {
  let o = [...t.rows[0].cells];
  o.forEach((n, s) => {
    if (!n.textContent?.trim() || n.hasAttribute("data-nl-fixed")) return;
    let r = () => lt(e, o, s);
    n.append(a("button", { type: "button", class: "nl-sort", click: r }, [...n.childNodes]));
  });
}, ft = (t, e) => {
  for (let { row: o, text: n } of t) o.hidden = !e.every((s) => n.includes(s));
  return t.filter(({ row: o }) => !o.hidden).length;
}, mt = (t, e) => {
  let o = [...e.rows].map((l) => ({ row: l, text: F(l.textContent ?? "") })), n = a("input", { type: "search", autocomplete: "off" }), s = a("label", {}, t.dataset.nlTable || c("table.filter"), " ", n), r = a("div", { class: "nl-filter" }, s), i = h(s);
  (t.closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap") ?? t).before(r), n.addEventListener("input", () => {
    let l = F(n.value).split(/\s+/).filter(Boolean), y = ft(o, l);
    i.textContent = l.length ? c("table.shown", { shown: y, all: o.length }) : "";
  });
}, j = (t) => {
  let [e] = t.tBodies;
  !t.tHead || !e || e.rows.length < 2 || (dt(t.tHead, e), mt(t, e));
};
var d = (t, e, o) => {
  for (let n of document.querySelectorAll(t)) n instanceof e && o(n);
}, B = document.querySelector("[data-nl-explore]"), ut = () => import("./explore.js"), ht = () => import("./find.js").then(({ dialogReady: t }) => t());
_();
d("[data-nl-colours]", HTMLElement, C);
H();
d("[data-nl-search]", HTMLFormElement, (t) => new p(t, B, B ? ut : ht));
d("button[data-nl-copy]", HTMLButtonElement, T);
d("table[data-nl-table]", HTMLTableElement, j);
d("[data-nl-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerForms: e }) => e(t)));
d("[data-nl-list-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerListForms: e }) => e(t)));
d("[data-nl-choose]", HTMLElement, q);
