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
var X = /\{(\w+)\}/, G = new Intl.PluralRules(u.language), J = (t) => t.toLocaleString(u.language), Q = (t, { count: e }) => {
  let o = u[t];
  return typeof o == "string" ? o : o[G.select(Number(e))] ?? o.other ?? "";
}, V = (t) => typeof t == "number" ? J(t) : t, Y = (t, e = {}) => Q(t, e).split(X).map((o, n) => n % 2 ? V(e[o]) : o), c = (t, e) => Y(t, e).join("");
var L = "__palette", Z = { dark: "colours.to_dark", light: "colours.to_light", system: "colours.to_system" }, m = { light: "default", dark: "slate" }, S = matchMedia("(prefers-color-scheme: dark)"), _ = (t) => ({ media: `(prefers-color-scheme: ${t})`, scheme: m[t], primary: "custom", accent: "custom" }), tt = (t) => {
  let e = t?.color?.scheme;
  return e === m.dark ? "dark" : e === m.light ? "light" : void 0;
}, A = () => {
  try {
    localStorage.removeItem(`${__md_scope.pathname}.${L}`);
  } catch {
  }
}, x = () => {
  try {
    return tt(__md_get(L));
  } catch {
    A();
    return;
  }
}, et = (t) => {
  try {
    __md_set(L, { index: Object.keys(m).indexOf(t), color: _(t) });
  } catch {
  }
}, ot = (t) => {
  let { body: e } = document, o = t ? _(t) : { scheme: m.light };
  for (let n of ["media", "scheme", "primary", "accent"]) e.removeAttribute(`data-md-color-${n}`);
  for (let [n, s] of Object.entries(o)) e.setAttribute(`data-md-color-${n}`, s);
}, nt = () => {
  let { mdColorMedia: t, mdColorScheme: e } = document.body.dataset;
  if (t !== void 0) return e === m.dark ? "dark" : "light";
}, C = () => {
  let t = S.matches ? "dark" : "light", e = nt();
  return e === t ? "system" : (e ?? t) === "dark" ? "light" : "dark";
}, b = (t) => {
  let e = C();
  t.title = t.ariaLabel = c(Z[e]);
  for (let n of t.children) n instanceof HTMLElement && (n.hidden = n.dataset.nlTo !== e);
  let o = getComputedStyle(document.body).backgroundColor;
  for (let n of document.querySelectorAll("meta[name=theme-color]")) n.setAttribute("content", o);
}, k = (t, e) => {
  ot(e), b(t);
}, st = (t) => {
  let e = C(), o = e === "system" ? void 0 : e;
  k(t, o), o ? et(o) : A();
}, T = (t) => {
  if (CSS.supports("color", "light-dark(#000, #fff)")) {
    t.hidden = false, x(), b(t);
    for (let e of [S, matchMedia("(prefers-contrast: more)")]) e.addEventListener("change", () => b(t));
    t.addEventListener("click", () => st(t)), addEventListener("storage", () => k(t, x())), addEventListener("pageshow", (e) => e.persisted && k(t, x()));
  }
};
var a = (t, e = {}, ...o) => {
  let n = document.createElement(t);
  for (let [s, r] of Object.entries(e)) typeof r == "function" ? n.addEventListener(s, r) : r !== false && r !== void 0 && n.setAttribute(s, r === true ? "" : String(r));
  return n.append(...M(o)), n;
}, M = (t) => t.flatMap((e) => Array.isArray(e) ? M(e) : typeof e == "number" ? [String(e)] : e ? [e] : []);
var h = (t) => {
  let e = a("span", { class: "nl-said", role: "status" });
  return t.after(e), e;
};
var rt = 4e3, ct = (t) => {
  let e = getSelection();
  e?.removeAllRanges(), e?.selectAllChildren(t);
}, at = async (t) => {
  try {
    return await navigator.clipboard.writeText(t.textContent ?? ""), true;
  } catch {
    return ct(t), document.execCommand("copy");
  }
}, q = (t) => {
  let e = document.querySelector(t.dataset.nlCopy ?? "");
  if (!e) return;
  let o = h(t), n = 0;
  t.hidden = false, t.addEventListener("click", async () => {
    clearTimeout(n), o.textContent = "", o.textContent = await at(e) ? c("copy.done") : c("copy.by_key"), n = setTimeout(() => o.textContent = "", rt);
  });
};
var H = () => {
  let t = document.querySelectorAll("link[rel=alternate]");
  for (let e of t) e.rel = "";
  addEventListener("DOMContentLoaded", () => t.forEach((e) => e.rel = "alternate"));
};
var it = 4e3, lt = (t, e) => {
  let o = document.implementation.createDocument(null, "opml"), n = (i, f) => i.appendChild(o.createElement(f)), s = o.documentElement;
  s.setAttribute("version", "2.0"), n(n(s, "head"), "title").textContent = t;
  let r = n(s, "body");
  for (let { name: i, address: f } of e) {
    let d = n(r, "outline"), g = { type: "rss", text: i, title: i, xmlUrl: f };
    for (let [P, W] of Object.entries(g)) d.setAttribute(P, W);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
${new XMLSerializer().serializeToString(o)}
`;
}, dt = (t, e, o) => {
  let n = URL.createObjectURL(new Blob([o], { type: e }));
  a("a", { href: n, download: t }).click(), setTimeout(() => URL.revokeObjectURL(n), it);
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
    this.#t.addEventListener("change", () => this.show()), this.#t.querySelector("[data-nl-opml]")?.addEventListener("click", () => dt("feeds.opml", "text/x-opml", lt(this.#n, this.feeds))), this.show();
  }
  get #n() {
    return this.#t.dataset.nlChoose ?? "";
  }
  #s(e) {
    return [...this.#t.querySelectorAll(e)].filter((o) => o instanceof HTMLInputElement);
  }
}, O = (t, e) => {
  for (let o of document.querySelectorAll(t)) o instanceof HTMLElement && (o.hidden = !e);
}, I = (t) => {
  let e = t.querySelector("[data-nl-chosen]"), o = t.querySelector("[role=status]");
  !(e instanceof HTMLElement) || !o || (O("[data-nl-with-script]", true), O("[data-nl-without-script]", false), new w(t, e, o).begin());
};
var ft = "__keys", mt = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]", E = (t) => t instanceof Element && t.closest(mt) !== null, ut = () => {
  try {
    return __md_get(ft) !== false;
  } catch {
    return true;
  }
};
var p = ({ target: t, altKey: e, ctrlKey: o, metaKey: n, isComposing: s, defaultPrevented: r }) => !(e || o || n || s || r || E(t)) && ut();
var K = () => import("./keys.js"), ht = (t) => {
  !/^[jko?]$/.test(t.key) || !p(t) || document.querySelector("dialog[open]") || K().then(({ act: e }) => e(t.key), () => {
  });
}, B = (t) => {
  t.hidden = false, t.addEventListener("click", () => K().then(({ act: e }) => e("?"))), addEventListener("keydown", ht);
};
var pt = ["titles", "short", "all"], v = `${new URL("../", import.meta.url).pathname}.length`, yt = () => {
  try {
    return pt.find((t) => t === localStorage.getItem(v));
  } catch {
    return;
  }
}, gt = (t) => {
  try {
    t === "all" ? localStorage.removeItem(v) : localStorage.setItem(v, t);
  } catch {
  }
}, F = (t) => {
  let e = t.parentElement, o = [...t.querySelectorAll("input")], n = (r) => e?.setAttribute("data-length", r), s = yt();
  for (let r of o) r.value === s && (r.checked = true);
  s && n(s), t.hidden = false, t.addEventListener("change", () => {
    let r = o.find(({ checked: i }) => i)?.value ?? "all";
    n(r), gt(r);
  });
};
var j = (t) => {
  let e = document.querySelector(t);
  e instanceof HTMLElement && e.hidePopover?.();
}, R = () => addEventListener("pageshow", (t) => t.persisted && j("#_nav")), U = () => document.querySelector("#_beside")?.addEventListener("click", ({ target: t }) => {
  t instanceof Element && t.closest("a") && j("#_beside");
});
var xt = (t, e) => {
  let { key: o, target: n, altKey: s, ctrlKey: r, metaKey: i } = t;
  if (s) return false;
  let f = n instanceof Node && e.contains(n);
  return o.toLowerCase() === "k" && r !== i ? f || !E(n) : (o === "/" || o === "s") && p(t);
}, bt = (t) => {
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
    this.#e.value ||= new URLSearchParams(location.search).get("q") ?? "", bt(e);
  }
  #r(e) {
    if (!xt(e, this.#t)) return;
    let o = document.activeElement;
    e.preventDefault(), this.#e.focus({ preventScroll: !this.#o }), this.#n().then((n) => n.open(o), () => this.#e.offsetWidth || location.assign(this.#t.action));
  }
  #c(e) {
    let o = e.target instanceof Element && e.target.closest("button") !== null;
    this.#o || this.#t.closest("dialog") || o && this.#e.value || (e.preventDefault(), this.#n().then((n) => n.open(this.#e), () => o && this.#t.submit()));
  }
};
var kt = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare, $ = (t) => t.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(), D = (t, e) => {
  let o = t.cells[e];
  return o?.dataset.value ?? o?.textContent?.trim() ?? "";
}, Lt = (t, e, o) => {
  let n = e[o].getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (let s of e) s.removeAttribute("aria-sort");
  e[o].setAttribute("aria-sort", n > 0 ? "ascending" : "descending"), t.append(...[...t.rows].sort((s, r) => n * kt(D(s, o), D(r, o))));
}, wt = (t, e) => {
  let o = [...t.rows[0].cells];
  o.forEach((n, s) => {
    if (!n.textContent?.trim() || n.hasAttribute("data-nl-fixed")) return;
    let r = () => Lt(e, o, s);
    n.append(a("button", { type: "button", class: "nl-sort", click: r }, [...n.childNodes]));
  });
}, Et = (t, e) => {
  for (let { row: o, text: n } of t) o.hidden = !e.every((s) => n.includes(s));
  return t.filter(({ row: o }) => !o.hidden).length;
}, vt = (t, e) => {
  let o = [...e.rows].map((d) => ({ row: d, text: $(d.textContent ?? "") })), n = a("input", { type: "search", autocomplete: "off" }), s = a("label", {}, t.dataset.nlTable || c("table.filter"), " ", n), r = a("div", { class: "nl-filter" }, s), i = h(s);
  (t.closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap") ?? t).before(r), n.addEventListener("input", () => {
    let d = $(n.value).split(/\s+/).filter(Boolean), g = Et(o, d);
    i.textContent = d.length ? c("table.shown", { shown: g, all: o.length }) : "";
  });
}, N = (t) => {
  let [e] = t.tBodies;
  !t.tHead || !e || e.rows.length < 2 || (wt(t.tHead, e), vt(t, e));
};
var l = (t, e, o) => {
  for (let n of document.querySelectorAll(t)) n instanceof e && o(n);
}, z = document.querySelector("[data-nl-explore]"), St = () => import("./explore.js"), _t = () => import("./find.js").then(({ dialogReady: t }) => t());
H();
l("[data-nl-colours]", HTMLElement, T);
R();
U();
l("[data-nl-search]", HTMLFormElement, (t) => new y(t, z, z ? St : _t));
l("button[data-nl-copy]", HTMLButtonElement, q);
"share" in navigator && l("button[data-nl-share]", HTMLButtonElement, (t) => import("./share.js").then(({ offerShare: e }) => e(t)));
l("button[data-nl-keys]", HTMLButtonElement, B);
l("table[data-nl-table]", HTMLTableElement, N);
l("[data-nl-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerForms: e }) => e(t)));
l("[data-nl-list-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerListForms: e }) => e(t)));
l("[data-nl-choose]", HTMLElement, I);
l("[data-nl-lengths]", HTMLElement, F);
