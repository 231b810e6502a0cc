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
var G = /\{(\w+)\}/, J = new Intl.PluralRules(u.language), Q = (t) => t.toLocaleString(u.language), V = (t, { count: e }) => {
  let o = u[t];
  return typeof o == "string" ? o : o[J.select(Number(e))] ?? o.other ?? "";
}, Y = (t) => typeof t == "number" ? Q(t) : t, Z = (t, e = {}) => V(t, e).split(G).map((o, n) => n % 2 ? Y(e[o]) : o), c = (t, e) => Z(t, e).join("");
var L = "__palette", tt = { dark: "colours.to_dark", light: "colours.to_light", system: "colours.to_system" }, m = { light: "default", dark: "slate" }, S = matchMedia("(prefers-color-scheme: dark)"), _ = (t) => ({ media: `(prefers-color-scheme: ${t})`, scheme: m[t], primary: "custom", accent: "custom" }), et = (t) => {
  let e = t?.color?.scheme;
  return e === m.dark ? "dark" : e === m.light ? "light" : void 0;
}, A = () => {
  try {
    localStorage.removeItem(`${__md_scope.pathname}.${L}`);
  } catch {
  }
}, x = () => {
  try {
    return et(__md_get(L));
  } catch {
    A();
    return;
  }
}, ot = (t) => {
  try {
    __md_set(L, { index: Object.keys(m).indexOf(t), color: _(t) });
  } catch {
  }
}, nt = (t) => {
  let { body: e } = document, o = t ? _(t) : { scheme: m.light };
  for (let n of ["media", "scheme", "primary", "accent"]) e.removeAttribute(`data-md-color-${n}`);
  for (let [n, s] of Object.entries(o)) e.setAttribute(`data-md-color-${n}`, s);
}, st = () => {
  let { mdColorMedia: t, mdColorScheme: e } = document.body.dataset;
  if (t !== void 0) return e === m.dark ? "dark" : "light";
}, T = () => {
  let t = S.matches ? "dark" : "light", e = st();
  return e === t ? "system" : (e ?? t) === "dark" ? "light" : "dark";
}, k = (t) => {
  let e = T();
  t.title = t.ariaLabel = c(tt[e]);
  for (let n of t.children) n instanceof HTMLElement && (n.hidden = n.dataset.nlTo !== e);
  let o = getComputedStyle(document.body).backgroundColor;
  for (let n of document.querySelectorAll("meta[name=theme-color]")) n.setAttribute("content", o);
}, b = (t, e) => {
  nt(e), k(t);
}, rt = (t) => {
  let e = T(), o = e === "system" ? void 0 : e;
  b(t, o), o ? ot(o) : A();
}, C = (t) => {
  if (CSS.supports("color", "light-dark(#000, #fff)")) {
    t.hidden = false, x(), k(t);
    for (let e of [S, matchMedia("(prefers-contrast: more)")]) e.addEventListener("change", () => k(t));
    t.addEventListener("click", () => rt(t)), addEventListener("storage", () => b(t, x())), addEventListener("pageshow", (e) => e.persisted && b(t, x()));
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
var ct = 4e3, at = (t) => {
  let e = getSelection();
  e?.removeAllRanges(), e?.selectAllChildren(t);
}, it = async (t) => {
  try {
    return await navigator.clipboard.writeText(t.textContent ?? ""), true;
  } catch {
    return at(t), document.execCommand("copy");
  }
}, q = (t) => {
  let e = document.querySelector(t.dataset.nlCopy ?? "");
  if (!e) return;
  let o = h(t), n = 0;
  t.hidden = false, t.addEventListener("click", async () => {
    clearTimeout(n), o.textContent = "", o.textContent = await it(e) ? c("copy.done") : c("copy.by_key"), n = setTimeout(() => o.textContent = "", ct);
  });
};
var H = () => {
  let t = document.querySelectorAll("link[rel=alternate]");
  for (let e of t) e.rel = "";
  addEventListener("DOMContentLoaded", () => t.forEach((e) => e.rel = "alternate"));
};
var lt = 4e3, dt = (t, e) => {
  let o = document.implementation.createDocument(null, "opml"), n = (i, f) => i.appendChild(o.createElement(f)), s = o.documentElement;
  s.setAttribute("version", "2.0"), n(n(s, "head"), "title").textContent = t;
  let r = n(s, "body");
  for (let { name: i, address: f } of e) {
    let d = n(r, "outline"), g = { type: "rss", text: i, title: i, xmlUrl: f };
    for (let [W, X] of Object.entries(g)) d.setAttribute(W, X);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
${new XMLSerializer().serializeToString(o)}
`;
}, ft = (t, e, o) => {
  let n = URL.createObjectURL(new Blob([o], { type: e }));
  a("a", { href: n, download: t }).click(), setTimeout(() => URL.revokeObjectURL(n), lt);
}, w = class {
  #e;
  #t;
  #o;
  constructor(e, o, n) {
    this.#e = e, this.#t = o, this.#o = n;
  }
  get feeds() {
    let e = this.#s("[type=radio]:checked")[0]?.value ?? "";
    return this.#s("[type=checkbox]:checked").map(({ dataset: o, value: n }) => ({ name: o.name ?? "", address: n + e }));
  }
  show() {
    let { feeds: e } = this, o = this.#t.querySelector("code");
    o && (o.textContent = e.map(({ address: n }) => n).join(`
`)), this.#t.hidden = !e.length, this.#o.textContent = e.length ? c("chosen_feeds.number", { count: e.length }) : c("chosen_feeds.none");
  }
  begin() {
    for (let o of this.#s("[type=checkbox]")) o.hidden = false;
    this.#e.addEventListener("change", () => this.show()), this.#e.querySelector("[data-nl-opml]")?.addEventListener("click", () => ft("feeds.opml", "text/x-opml", dt(this.#n, this.feeds))), this.show();
  }
  get #n() {
    return this.#e.dataset.nlChoose ?? "";
  }
  #s(e) {
    return [...this.#e.querySelectorAll(e)].filter((o) => o instanceof HTMLInputElement);
  }
}, O = (t, e) => {
  for (let o of document.querySelectorAll(t)) o instanceof HTMLElement && (o.hidden = !e);
}, B = (t) => {
  let e = t.querySelector("[data-nl-chosen]"), o = t.querySelector("[role=status]");
  !(e instanceof HTMLElement) || !o || (O("[data-nl-with-script]", true), O("[data-nl-without-script]", false), new w(t, e, o).begin());
};
var mt = "__keys", ut = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]", E = (t) => t instanceof Element && t.closest(ut) !== null, ht = () => {
  try {
    return __md_get(mt) !== false;
  } catch {
    return true;
  }
};
var p = ({ target: t, altKey: e, ctrlKey: o, metaKey: n, isComposing: s, defaultPrevented: r }) => !(e || o || n || s || r || E(t)) && ht();
var I = () => import("./keys.js"), pt = (t) => {
  !/^[jko?]$/.test(t.key) || !p(t) || document.querySelector("dialog[open]") || I().then(({ act: e }) => e(t.key), () => {
  });
}, K = (t) => {
  t.hidden = false, t.addEventListener("click", () => I().then(({ act: e }) => e("?"))), addEventListener("keydown", pt);
};
var yt = ["titles", "short", "all"], v = `${new URL("../", import.meta.url).pathname}.length`, gt = () => {
  try {
    return yt.find((t) => t === localStorage.getItem(v));
  } catch {
    return;
  }
}, xt = (t) => {
  try {
    t === "all" ? localStorage.removeItem(v) : localStorage.setItem(v, t);
  } catch {
  }
}, F = (t) => {
  let e = t.parentElement, o = [...t.querySelectorAll("input")], n = (r) => e?.setAttribute("data-length", r), s = gt();
  for (let r of o) r.value === s && (r.checked = true);
  s && n(s), t.hidden = false, t.addEventListener("change", () => {
    let r = o.find(({ checked: i }) => i)?.value ?? "all";
    n(r), xt(r);
  });
};
var j = (t) => {
  let e = document.querySelector(t);
  e instanceof HTMLElement && e.hidePopover?.();
}, R = () => addEventListener("pageshow", (t) => t.persisted && j("#_nav")), U = () => document.querySelector("#_beside")?.addEventListener("click", ({ target: t }) => {
  t instanceof Element && t.closest("a") && j("#_beside");
});
var $ = () => {
  let [t] = performance.getEntriesByType("navigation"), e = t instanceof PerformanceNavigationTiming && t.type === "back_forward", { asked: o } = history.state ?? {};
  return e && typeof o == "string" ? o : "";
};
var kt = (t, e) => {
  let { key: o, target: n, altKey: s, ctrlKey: r, metaKey: i } = t;
  if (s) return false;
  let f = n instanceof Node && e.contains(n);
  return o.toLowerCase() === "k" && r !== i ? f || !E(n) : (o === "/" || o === "s") && p(t);
}, bt = (t) => {
  let e = a("button", { class: "nl-button", click: () => location.reload() }, c("search.try_again"));
  t.replaceWith(a("p", { class: "nl-notice", role: "alert" }, c("search.not_loaded"), " ", e));
}, y = class {
  #e;
  #t;
  #o;
  #n;
  constructor(e, o, n) {
    this.#e = e, this.#t = e.elements.namedItem("q"), this.#o = o, this.#n = n, this.#t.addEventListener("focus", () => n().catch(() => {
    }), { once: true }), e.addEventListener("click", (s) => this.#a(s)), addEventListener("keydown", (s) => this.#c(s)), o ? n().catch(() => this.#r(o)) : this.#s();
  }
  #s() {
    let e = $();
    e && (this.#t.value = e, this.#n().then((o) => o.open(null), () => {
    }));
  }
  #r(e) {
    this.#t.value ||= new URLSearchParams(location.search).get("q") ?? "", bt(e);
  }
  #c(e) {
    if (!kt(e, this.#e)) return;
    let o = document.activeElement;
    e.preventDefault(), this.#t.focus({ preventScroll: !this.#o }), this.#n().then((n) => n.open(o), () => this.#t.offsetWidth || location.assign(this.#e.action));
  }
  #a(e) {
    let o = e.target instanceof Element && e.target.closest("button") !== null;
    this.#o || this.#e.closest("dialog") || o && this.#t.value || (e.preventDefault(), this.#n().then((n) => n.open(this.#t), () => o && this.#e.submit()));
  }
};
var Lt = new Intl.Collator(document.documentElement.lang || "en", { numeric: true }).compare, D = (t) => t.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(), N = (t, e) => {
  let o = t.cells[e];
  return o?.dataset.value ?? o?.textContent?.trim() ?? "";
}, wt = (t, e, o) => {
  let n = e[o].getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (let s of e) s.removeAttribute("aria-sort");
  e[o].setAttribute("aria-sort", n > 0 ? "ascending" : "descending"), t.append(...[...t.rows].sort((s, r) => n * Lt(N(s, o), N(r, o))));
}, Et = (t, e) => {
  let o = [...t.rows[0].cells];
  o.forEach((n, s) => {
    if (!n.textContent?.trim() || n.hasAttribute("data-nl-fixed")) return;
    let r = () => wt(e, o, s);
    n.append(a("button", { type: "button", class: "nl-sort", click: r }, [...n.childNodes]));
  });
}, vt = (t, e) => {
  for (let { row: o, text: n } of t) o.hidden = !e.every((s) => n.includes(s));
  return t.filter(({ row: o }) => !o.hidden).length;
}, St = (t, e) => {
  let o = [...e.rows].map((d) => ({ row: d, text: D(d.textContent ?? "") })), n = a("input", { type: "search", autocomplete: "off" }), s = a("label", {}, t.dataset.nlTable || c("table.filter"), " ", n), r = a("div", { class: "nl-filter" }, s), i = h(s);
  (t.closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap") ?? t).before(r), n.addEventListener("input", () => {
    let d = D(n.value).split(/\s+/).filter(Boolean), g = vt(o, d);
    i.textContent = d.length ? c("table.shown", { shown: g, all: o.length }) : "";
  });
}, P = (t) => {
  let [e] = t.tBodies;
  !t.tHead || !e || e.rows.length < 2 || (Et(t.tHead, e), St(t, e));
};
var l = (t, e, o) => {
  for (let n of document.querySelectorAll(t)) n instanceof e && o(n);
}, z = document.querySelector("[data-nl-explore]"), _t = () => import("./explore.js"), At = () => import("./find.js").then(({ dialogReady: t }) => t());
H();
l("[data-nl-colours]", HTMLElement, C);
R();
U();
l("[data-nl-search]", HTMLFormElement, (t) => new y(t, z, z ? _t : At));
l("button[data-nl-copy]", HTMLButtonElement, q);
"share" in navigator && l("button[data-nl-share]", HTMLButtonElement, (t) => import("./share.js").then(({ offerShare: e }) => e(t)));
l("button[data-nl-keys]", HTMLButtonElement, K);
l("table[data-nl-table]", HTMLTableElement, P);
l("[data-nl-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerForms: e }) => e(t)));
l("[data-nl-list-forms]", HTMLElement, (t) => import("./cite.js").then(({ offerListForms: e }) => e(t)));
l("[data-nl-choose]", HTMLElement, B);
l("[data-nl-lengths]", HTMLElement, F);
