// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "search.number_of_results_for": {
  "one": "{count} result for “{query}”",
  "other": "{count} results for “{query}”"
 },
 "search.number_of_entries": {
  "one": "{count} entry",
  "other": "{count} entries"
 },
 "search.show_more": {
  "one": "Show {count} more",
  "other": "Show {count} more"
 },
 "search.topics_of_entry": "Topics",
 "search.show_weaker": "Show weaker matches",
 "search.filters": "Filters",
 "search.number_of_filters": {
  "one": "Filters ({count})",
  "other": "Filters ({count})"
 },
 "search.remove_filter": "Remove filter {filter}",
 "search.clear_filters": "Clear all",
 "search.more_values": {
  "one": "{count} more",
  "other": "{count} more"
 },
 "search.match_all": "all of them",
 "search.match_any": "any of them",
 "search.known_for": "known for {known} of {all}",
 "search.by_topic": "Topics",
 "search.by_organisation": "Organisations",
 "search.by_venue": "Venues",
 "search.by_kind": "Kind",
 "search.by_year": "Year of publication",
 "search.by_date": "Date of publication",
 "search.from": "From",
 "search.to": "To",
 "search.dated": "{from} to {to}",
 "search.dated_from": "from {from}",
 "search.dated_to": "until {to}",
 "search.links_of_entry": "Links",
 "search.pdf": "PDF",
 "search.by_link": "With",
 "search.with_link": "With {link}",
 "search.sort": "Sort by",
 "search.best_first": "best match",
 "search.newest_first": "newest first",
 "search.by_title": "title"
};
var a = (s, t = {}, ...e) => {
  let n = document.createElement(s);
  for (let [i, r] of Object.entries(t)) typeof r == "function" ? n.addEventListener(i, r) : r !== false && r !== void 0 && n.setAttribute(i, r === true ? "" : String(r));
  return n.append(...H(e)), n;
}, H = (s) => s.flatMap((t) => Array.isArray(t) ? H(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
import { form as Rt, help as Ut, input as p, isPlain as Gt, linkOf as Ht, nothing as Dt, Questions as Xt, Quotes as zt, remarks as Kt, remember as G, showRecent as Qt, styled as Wt } from "./find.js";
var _ = TEXTS;
var nt = /\{(\w+)\}/, it = new Intl.PluralRules(_.language), rt = (s) => s.toLocaleString(_.language), ot = (s, { count: t }) => {
  let e = _[s];
  return typeof e == "string" ? e : e[it.select(Number(t))] ?? e.other ?? "";
}, at = (s) => typeof s == "number" ? rt(s) : s, ct = (s, t = {}) => ot(s, t).split(nt).map((e, n) => n % 2 ? at(t[e]) : e), l = (s, t) => ct(s, t).join("");
import { entryAddress as D, meaningOf as lt, titleOf as ht, topicAddress as ft, volumeAddress as ut } from "./find.js";
var q = (s, t, e = {}) => a("span", { role: "listitem" }, a("a", { href: t, ...e }, s)), dt = (s) => {
  if (typeof s != "string") return [q(...s)];
  let t = "https://arxiv.org";
  return [q("arXiv", `${t}/abs/${s}`), q(l("search.pdf"), `${t}/pdf/${s}`)];
}, mt = (s) => {
  let t = q("BibTeX", `${D(s)}cite.bib`, { download: `${s.id}.bib` }), e = { class: "nl-links nl-links--small", role: "list", "aria-label": l("search.links_of_entry") };
  return a("div", e, t);
}, X = (s, t) => {
  let e = s.closest("li")?.querySelector(".nl-links");
  e?.children.length === 1 && e.prepend(...t.flatMap(dt));
}, pt = ({ kind: s, credited: t, volume: e, year: n }) => {
  let i = s.id === "paper" ? `${s.label} · ` : [a("span", { class: "nl-kind" }, s.label), " "], r = a("a", { href: ut(e) }, e.label);
  return a("p", { class: "nl-meta" }, i, t && `${t} · `, r, ` · ${n}`);
}, wt = ({ topics: s }) => {
  let t = (n) => a("span", { role: "listitem" }, a("a", { href: ft(n) }, n.name)), e = l("search.topics_of_entry");
  return s.length > 0 && a("div", { class: "nl-tags", role: "list", "aria-label": e }, s.map(t));
}, z = (s, t) => {
  let e = a("p", { class: "nl-hit__text" });
  return { item: a("li", { class: "nl-card nl-hit" }, a("h3", {}, a("a", { href: D(s) }, ht(s, t))), e, pt(s), lt(s), a("div", { class: "nl-card__foot" }, mt(s), wt(s))), text: e };
};
import { input as _t, withoutFilters as Y, withoutText as qt } from "./find.js";
var m = ["topic", "organisation", "venue", "kind", "year", "has"], K = { topic: "search.by_topic", organisation: "search.by_organisation", venue: "search.by_venue", kind: "search.by_kind", year: "search.by_year", has: "search.by_link" }, y = (s) => Object.fromEntries(m.map((t) => [t, s(t)])), O = (s, t) => s === "has" || s === "topic" && t === "all", N, Q = async ({ engine: s }) => {
  let { manifest: t } = s;
  if (N?.manifest !== t) {
    let e = await Promise.all(m.map((n) => s.facet(n)));
    N = { manifest: t, facets: y((n) => e[m.indexOf(n)]) };
  }
  return N.facets;
}, j = (s, t, e) => {
  let n = Object.hasOwn(t, s.group) ? t[s.group] : void 0, { values: i, unknown: r } = n?.meant(s.value) ?? { values: [], unknown: [] }, o = i.length > 0 && !r.length && (i.length === 1 || !O(s.group, e));
  return { ...s, values: o ? i.map(({ value: c }) => c) : [] };
}, b = ({ values: s }) => s.length > 0;
import { page as yt } from "./find.js";
var bt = { organisation: "org" }, gt = { tag: "topic", tags: "topic", org: "organisation", organization: "organisation", type: "kind" }, vt = { author: "author", vol: "vol", volume: "vol", issue: "vol" }, S = { ...y(() => []), from: "", to: "" }, xt = (s) => /\s/.test(s) ? JSON.stringify(s) : s, kt = (s) => {
  let t = Object.entries(vt).flatMap(([e, n]) => s.getAll(e).filter(Boolean).map((i) => `${n}:${xt(i)}`));
  return [s.get("q") ?? "", ...t].filter(Boolean).join(" ");
}, B = () => {
  let s = new URLSearchParams(location.search), t = y((e) => s.getAll(e));
  for (let [e, n] of Object.entries(gt)) t[n].push(...s.getAll(e));
  return { q: kt(s), match: s.get("match") === "any" ? "any" : "all", sort: s.get("sort") ?? "", from: s.get("from") ?? "", to: s.get("to") ?? "", ...t };
}, I = (s) => {
  let t = new URLSearchParams();
  s.q.trim() && t.set("q", s.q.trim());
  for (let n of m) for (let i of s[n]) t.append(bt[n] ?? n, i);
  s.from && t.set("from", s.from), s.to && t.set("to", s.to), s.match === "any" && t.set("match", "any"), s.sort && t.set("sort", s.sort);
  let e = String(t);
  return yt.pathname + (e && `?${e}`);
}, $ = ({ from: s, to: t }) => s || t ? `${s}..${t}` : void 0, W = () => {
  let { top: s } = history.state ?? {};
  return Number.isFinite(s) && s > 0 ? Number(s) : void 0;
}, P = () => {
  let { shown: s } = history.state ?? {};
  return Number.isInteger(s) && s > 0 ? s : void 0;
};
var g = (s, t, { session: e }) => {
  let { topics: n, kinds: i, links: r } = e.engine.manifest;
  return { topic: n, kind: i, has: r }[s]?.find(([c]) => c === t)?.[1] ?? t;
}, R = (s, t, { typed: e, given: n }, i) => {
  let r = (f) => f.group === s && f.values.includes(t), o = e.filter(r), c = [...n, ...o].filter(r).flatMap(({ values: f }) => f), h = n.filter((f) => f.group === s && !r(f)).map((f) => f.value), d = c.filter((f) => f !== t);
  return { q: Y(i.q, o), [s]: [.../* @__PURE__ */ new Set([...h, ...d])] };
}, J = ({ values: s }) => s.length === 1, Ot = (s, t, e) => {
  let n = g(s, t, e);
  return s === "has" ? l("search.with_link", { link: n.toLowerCase() }) : n;
}, St = ({ written: s, group: t, value: e }, n) => s ? { q: qt(n.q, s) } : t === "date" ? { from: "", to: "" } : { [t]: n[t].filter((i) => i !== e) }, $t = ({ from: s, to: t }) => s && t ? l("search.dated", { from: s, to: t }) : s ? l("search.dated_from", { from: s }) : l("search.dated_to", { to: t }), A = class {
  #e;
  list = a("ul", { class: "nl-chosen-filters", "aria-label": l("search.filters"), hidden: true });
  constructor(t) {
    this.#e = t;
  }
  show(t, e) {
    let n = [...this.#t(t, e), ...this.#i(t, e)];
    n.length > 1 && n.push(this.#n(t, e)), this.list.replaceChildren(...n), this.list.hidden = !n.length;
  }
  #t(t, e) {
    let n = [...t.given, ...t.typed].filter(J);
    return m.flatMap((i) => t.chosen[i].filter((r) => n.some((o) => o.group === i && o.values[0] === r)).map((r) => this.#r(Ot(i, r, t), R(i, r, t, e))));
  }
  #i({ given: t, typed: e }, n) {
    let i = [...t, ...e].filter((o) => !J(o)), r = ({ written: o, group: c, value: h }) => o ?? (c === "date" ? $t(n) : `${c}:${h}`);
    return i.map((o) => this.#r(r(o), St(o, n)));
  }
  #r(t, e) {
    let n = { "aria-label": l("search.remove_filter", { filter: t }) };
    return a("li", {}, a("button", { type: "button", ...n, click: () => this.#o(e) }, t));
  }
  #n({ typed: t }, e) {
    let n = { ...S, q: Y(e.q, t), match: "all" };
    return a("li", {}, a("button", { type: "button", class: "nl-find-quiet", click: () => this.#o(n) }, l("search.clear_filters")));
  }
  #o(t) {
    this.#e(t), _t.focus();
  }
};
var At = 8, Ct = new Intl.Collator("en", { numeric: true, ignorePunctuation: true }).compare, C = (s, t, { counts: e }) => e[s].get(t) ?? 0, Mt = (s, t) => {
  let { outcome: e } = t, i = e.facets[s].values.map(({ value: o }) => o).filter((o) => e.chosen[s].includes(o) || C(s, o, t));
  if (s === "year") return i.sort((o, c) => Number(c) - Number(o));
  let r = (o, c) => Ct(g(s, o, e), g(s, c, e));
  return i.sort((o, c) => C(s, c, t) - C(s, o, t) || r(o, c));
}, M = class {
  #e;
  #t;
  #i = /* @__PURE__ */ new Set();
  #r = a("summary", {}, l("search.filters"));
  #n = a("div");
  fold = a("details", { class: "nl-facets" }, this.#r, this.#n);
  constructor(t, e) {
    this.#t = t, this.#e = e;
    let n = matchMedia("(min-width: 60em)"), i = () => this.fold.open = n.matches;
    n.addEventListener("change", i), i();
  }
  show(t) {
    let e = { outcome: t, counts: t.sieve.tally() }, n = this.#o();
    this.#n.replaceChildren(...m.flatMap((o) => this.#l(o, e) ?? [])), this.#n.querySelector("fieldset:has([name=year])")?.before(this.#u(e)), [...this.#n.querySelectorAll("input")].find(({ name: o, value: c }) => n && o === n.name && c === n.value)?.focus({ preventScroll: true });
    let r = Object.values(t.chosen).flat().length + ($(this.#t()) ? 1 : 0);
    this.#r.textContent = r ? l("search.number_of_filters", { count: r }) : l("search.filters");
  }
  #o() {
    let { activeElement: t } = document;
    return t instanceof HTMLInputElement && this.#n.contains(t) && t.name ? t : void 0;
  }
  #l(t, e) {
    let n = Mt(t, e);
    if (!n.length) return;
    let i = (h, d) => d < At || e.outcome.chosen[t].includes(h), r = n.filter((h, d) => !i(h, d)), { known: o, all: c } = e.outcome.facets[t];
    return a("fieldset", {}, a("legend", {}, l(K[t])), o !== void 0 && a("p", { class: "nl-facet__known" }, l("search.known_for", { known: o, all: c })), t === "topic" && this.#a(e), this.#w(t, n.filter(i), e), r.length > 0 && this.#d(t, r, e));
  }
  #u({ outcome: t }) {
    let { known: e, all: n } = t.facets.year, i = (r, o) => {
      let c = ({ target: d }) => this.#e({ [r]: d.value.trim() }), h = { type: "month", name: r, value: this.#t()[r], placeholder: "2025-09", change: c };
      return a("label", {}, a("span", {}, o), a("input", h));
    };
    return a("fieldset", {}, a("legend", {}, l("search.by_date")), e !== void 0 && a("p", { class: "nl-facet__known" }, l("search.known_for", { known: e, all: n })), i("from", l("search.from")), i("to", l("search.to")));
  }
  #d(t, e, n) {
    let i = a("summary", {}, l("search.more_values", { count: e.length })), r = a("details", { open: this.#i.has(t) }, i), o = () => {
      r.open && r.children.length === 1 && r.append(this.#w(t, e, n));
    };
    return o(), r.addEventListener("toggle", () => {
      o(), this.#i[r.open ? "add" : "delete"](t);
    }), r;
  }
  #w(t, e, n) {
    return a("ul", {}, e.map((i) => this.#m(t, i, n)));
  }
  #m(t, e, n) {
    let { outcome: i } = n, r = (f, u) => f ? { [t]: [...u[t], e] } : R(t, e, i, u), o = ({ target: f }) => this.#e(r(f.checked, this.#t())), c = i.chosen[t].includes(e), h = a("input", { type: "checkbox", name: t, value: e, checked: c, change: o }), d = a("span", { class: "nl-count" }, C(t, e, n));
    return a("li", {}, a("label", {}, h, a("span", {}, g(t, e, i)), d));
  }
  #a({ outcome: t }) {
    let e = (r, o) => {
      let c = this.#t().match === r;
      return a("label", {}, a("input", { type: "radio", name: "match", value: r, checked: c, change: () => this.#e({ match: r }) }), o);
    }, n = t.chosen.topic.length > 0, i = [e("all", l("search.match_all")), e("any", l("search.match_any"))];
    return n && a("p", { class: "nl-facet__match" }, i);
  }
};
import { start as Nt, withoutFilters as Z } from "./find.js";
var Et = (s, t) => {
  let e = new Uint8Array(t);
  for (let n of s) for (let i = 0; i < t; i++) e[i] += n[i];
  return e;
}, Lt = (s, t) => {
  let e = 0;
  for (let n of t) e += s[n];
  return e;
}, E = class {
  #e;
  #t;
  #i;
  #r;
  #n;
  constructor(t, e, n, { count: i, match: r }) {
    this.#e = t, this.#t = n, this.#i = r, this.#r = y((o) => this.#o(o, e[o], i)), this.#n = Et(m.map((o) => this.#r[o]), i);
  }
  get passing() {
    return this.#e.filter((t) => !this.#n[t]);
  }
  tally() {
    return y((t) => this.#l(t));
  }
  #o(t, e, n) {
    let i = new Uint8Array(n);
    if (!e.length) return i;
    let r = this.#t[t].values.filter(({ value: c }) => e.includes(c));
    for (let { numbers: c } of r) for (let h of c) i[h]++;
    let o = O(t, this.#i) ? e.length : 1;
    return i.map((c) => c < o ? 1 : 0);
  }
  #l(t) {
    let e = new Uint8Array(this.#n.length), n = !O(t, this.#i), i = this.#r[t];
    for (let r of this.#e) e[r] = this.#n[r] === (n ? i[r] : 0) ? 1 : 0;
    return new Map(this.#t[t].values.map(({ value: r, numbers: o }) => [r, Lt(e, o)]));
  }
};
var Tt = { best: "search.best_first", newest: "search.newest_first", title: "search.by_title" }, Ft = (s) => {
  let t = s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (t.replace(/^[^\p{L}\p{N}]+/u, "") || t).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u, "");
}, V = async (s, t, e) => {
  if (e === "newest") return t.slice().sort();
  if (e !== "title") return t;
  let i = (await s.rows(t)).map(({ number: r, id: o, title: c }) => ({ number: r, key: `${Ft(c)}
${o}` }));
  return i.sort((r, o) => r.key < o.key ? -1 : 1), Uint32Array.from(i, ({ number: r }) => r);
}, L = (s) => s ? "best" : "newest", T = class {
  #e = L(false);
  #t;
  constructor(t) {
    this.#t = a("select", { change: () => t(this.#i()) }), this.label = a("label", {}, `${l("search.sort")} `, this.#t);
  }
  #i() {
    return this.#t.value === this.#e ? "" : this.#t.value;
  }
  show(t, e) {
    this.#e = L(t);
    let n = Object.entries(Tt).filter(([o]) => t || o !== "best"), i = n.some(([o]) => o === e) ? e : this.#e, r = n.map(([o, c]) => a("option", { value: o, selected: o === i }, l(c)));
    this.#t.replaceChildren(...r);
  }
};
var jt = (s, t, e) => {
  let { match: n } = s, i = s.q.trim(), r = m.flatMap((u) => s[u].filter(Boolean).map((w) => ({ group: u, value: w }))), o = $(s), c = r.map((u) => j(u, e, n));
  o && c.push({ group: "date", value: o, values: [] });
  let h = t.parse(i).filters.map(({ name: u, value: w, not: x, written: k }) => j({ group: x ? "" : u, value: w, written: k }, e, n)), d = (u) => [...c, ...h].flatMap((w) => w.group === u ? w.values : []), f = y((u) => [...new Set(d(u))]);
  return { given: c, typed: h, chosen: f, words: Z(i, h.filter(b)) };
}, Bt = ({ given: s, words: t }) => [...s.filter((n) => !b(n)).map(({ group: n, value: i }) => `${n}:"${i.replaceAll('"', "")}"`), t].join(" ").trim(), It = async (s, { engine: t }, { entries: e }) => {
  let n = s ? await t.search(s, { limit: 0 }) : void 0;
  return n && (n.total || !n.isEmpty) ? n : { numbers: Uint32Array.from({ length: e }, (r, o) => o), hitsOf: (r) => t.rows(r) };
}, Pt = (s, t, e) => {
  let n = t.parse(s);
  return n.words.some(({ isStop: r }) => !r) || n.ids.length > 0 || e.isEmpty ? Z(s, n.filters) : void 0;
}, U = async (s, { shown: t, isWide: e }) => {
  let n = await Nt(), { engine: i } = n, r = await i.open(), o = await Q(n), c = jt(s, n, o), h = await It(Bt(c), n, r);
  if (i.manifest !== r) return U(s, { shown: t, isWide: e });
  let d = { count: r.entries, match: s.match }, { numbers: f, total: u = f.length } = h, w = new E(e ? f : f.subarray(0, u), c.chosen, o, d), { passing: x } = w, k = Pt(c.words, n, h), et = await V(i, x, s.sort || L(k !== void 0)), st = await h.hitsOf(et.subarray(0, t));
  return { ...c, words: k ?? "", session: n, facets: o, result: h, hits: st, total: x.length, isMore: !e && u < f.length, sieve: w };
};
var v = 20, F = class {
  #e;
  #t = new Xt();
  #i = document.title;
  #r = a("div", { class: "nl-find-line" });
  #n = new A((t) => this.#h(t));
  #o = new M(() => this.#s, (t) => this.#h(t));
  #l = new T((t) => this.#h({ sort: t }));
  #u = a("span", { role: "status" });
  #d = a("h2", { class: "nl-find-count" }, this.#u);
  #w = a("div", { class: "nl-explore__head" }, this.#d, this.#l.label);
  #m = a("div", { class: "nl-find-notes" });
  #a = a("ol", { id: "search-results", class: "search-results" });
  #p = a("button", { type: "button", class: "nl-explore__more", hidden: true, click: () => this.#T() });
  #g = a("button", { type: "button", class: "nl-explore__more", hidden: true, click: () => this.#F() }, l("search.show_weaker"));
  #v = a("div", { class: "nl-explore__results" }, this.#w, this.#m, this.#a, this.#p, this.#g);
  #S = Ut();
  #s = B();
  #c = P() ?? v;
  #x = W();
  #y = false;
  #b = false;
  #k;
  #_ = 0;
  #q = 0;
  constructor(t) {
    this.#e = t, Rt.addEventListener("submit", (e) => this.#I(e)), p.addEventListener("input", () => this.#P()), t.addEventListener("click", (e) => this.#R(e)), addEventListener("popstate", () => this.#U()), G(this.#s.q), document.activeElement === p && p.value ? this.#s.q = p.value : p.value = this.#s.q, Wt.then(() => this.#$());
  }
  open() {
    p.focus(), p.select();
  }
  #$() {
    this.#e.append(this.#t.progress, this.#t.failure), this.#e.hidden = false, this.#f();
  }
  #h(t, { push: e = true } = {}) {
    this.#s = { ...this.#s, ...t }, this.#c = v, this.#y = false, e && (this.#b = false);
    let n = I(this.#s) !== location.pathname + location.search;
    this.#O(e && n ? "pushState" : "replaceState"), p.value.trim() !== this.#s.q.trim() && (p.value = this.#s.q), this.#f();
  }
  #O(t) {
    history[t]({ shown: this.#c }, "", I(this.#s));
  }
  #f(t = void 0) {
    this.#t.ask({ work: () => U(this.#s, { shown: this.#c, isWide: this.#y }), show: (e) => this.#A(e, t), lose: () => this.#B(t) });
  }
  #A(t, e) {
    let { session: n, words: i, hits: r } = t, o = r.map((h) => z(h, n));
    this.#C(t), this.#M(t), this.#a.replaceChildren(...o.map(({ item: h }) => h)), this.#a.toggleAttribute("data-lines", !i), this.#n.show(t, this.#s), this.#E(t), this.#l.show(i, this.#s.sort), this.#L(t.total, e), this.#g.hidden = !t.isMore || !this.#p.hidden, this.#r.hidden = true, this.#s.q.trim() || Qt(this.#r);
    let c = { scroller: null, questions: this.#t, update: () => this.#f(), linked: X };
    this.#k ??= new zt(n, c), this.#j(), this.#N(), this.#k.fill(o.map(({ text: h }, d) => [h, r[d]]));
  }
  #C({ words: t, total: e }) {
    let n = this.#s.q.trim();
    this.#u.textContent = t ? l("search.number_of_results_for", { count: e, query: t }) : l("search.number_of_entries", { count: e }), this.#d.hidden = false, document.title = n ? `${n} · ${this.#i}` : this.#i;
  }
  #M({ session: t, result: e, total: n, typed: i, given: r }) {
    let o = (e.total ?? e.numbers.length) || (e.refused ?? 0), c = i.filter(b).map(({ written: u }) => u), h = e.instead ? [e.instead, ...c].join(" ") : "", d = { isChosen: r.length > 0 }, f = n ? [] : Dt(t, this.#s.q.trim(), { refused: o, instead: h, numbers: e.numbers }, d);
    this.#m.replaceChildren(...Kt(e), ...f);
  }
  #E(t) {
    clearTimeout(this.#_), cancelAnimationFrame(this.#q);
    let e = () => this.#o.show(t);
    if (!this.#v.isConnected) return e();
    this.#q = requestAnimationFrame(() => this.#_ = setTimeout(e));
  }
  #L(t, e) {
    let n = Math.min(v, t - this.#c);
    this.#p.hidden = n <= 0, this.#p.textContent = l("search.show_more", { count: n }), e !== void 0 && this.#a.children[e]?.querySelector("a")?.focus({ preventScroll: true });
  }
  #T() {
    let t = this.#c;
    this.#c += v, this.#O("replaceState"), this.#f(t);
  }
  #F() {
    let t = this.#a.children.length;
    this.#y = true, this.#f(t);
  }
  #N() {
    this.#x !== void 0 && scrollTo({ top: this.#x, behavior: "instant" }), this.#x = void 0;
  }
  #j() {
    if (this.#v.isConnected) return;
    let t = a("div", { class: "nl-explore__columns" }, this.#o.fold, this.#v);
    this.#e.append(this.#S, this.#r, this.#n.list, t);
  }
  #B(t) {
    this.#p.hidden = this.#g.hidden = true, t === void 0 && (this.#a.replaceChildren(), this.#m.replaceChildren(), this.#u.textContent = "", this.#d.hidden = true);
  }
  #I(t) {
    t.preventDefault(), G(p.value), this.#h({ q: p.value });
  }
  #P() {
    let t = !this.#b;
    this.#h({ q: p.value }, { push: t }), this.#b = true;
  }
  #R(t) {
    let e = Ht(t);
    if (e?.dataset.query && Gt(t)) {
      t.preventDefault();
      let n = e.closest(".nl-find-notes p:not([data-instead])");
      this.#h({ q: e.dataset.query, ...n ? S : {} }), scrollTo({ top: 0 });
    } else e && (G(this.#s.q), history.replaceState({ shown: this.#c, top: scrollY }, ""));
  }
  #U() {
    this.#s = B(), this.#c = P() ?? v, this.#b = this.#y = false, p.value = this.#s.q, this.#f();
  }
};
/^#_\w+$/.test(location.hash) && location.replace(new URL(`../titles/${location.hash}`, import.meta.url));
var tt = document.querySelector("[data-nl-explore]");
if (!(tt instanceof HTMLElement)) throw new Error("This is not the explore page");
var Jt = new F(tt), De = () => Jt.open();
export {
  De as open
};
