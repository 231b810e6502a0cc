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
 "search.by_link": "With",
 "search.with_link": "With {link}",
 "search.sort": "Sort by",
 "search.best_first": "best match",
 "search.newest_first": "newest first",
 "search.by_title": "title"
};
var a = (s, t = {}, ...e) => {
  let n = document.createElement(s);
  for (let [r, i] of Object.entries(t)) typeof i == "function" ? n.addEventListener(r, i) : i !== false && i !== void 0 && n.setAttribute(r, i === true ? "" : String(i));
  return n.append(...U(e)), n;
}, U = (s) => s.flatMap((t) => Array.isArray(t) ? U(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
import { form as Ft, help as Nt, input as d, isPlain as Tt, linkOf as jt, nothing as Pt, Questions as Bt, Quotes as It, remarks as Rt, remember as I, showRecent as Ut, styled as Gt } from "./find.js";
var _ = TEXTS;
var Y = /\{(\w+)\}/, Z = new Intl.PluralRules(_.language), tt = (s) => s.toLocaleString(_.language), et = (s, { count: t }) => {
  let e = _[s];
  return typeof e == "string" ? e : e[Z.select(Number(t))] ?? e.other ?? "";
}, st = (s) => typeof s == "number" ? tt(s) : s, nt = (s, t = {}) => et(s, t).split(Y).map((e, n) => n % 2 ? st(t[e]) : e), f = (s, t) => nt(s, t).join("");
import { entryAddress as it, meaningOf as rt, titleOf as ot, topicAddress as at, volumeAddress as ct } from "./find.js";
var lt = ({ kind: s, credited: t, volume: e, year: n }) => {
  let r = s.id === "paper" ? `${s.label} · ` : [a("span", { class: "nl-kind" }, s.label), " "], i = a("a", { href: ct(e) }, e.label);
  return a("p", { class: "nl-meta" }, r, t && `${t} · `, i, ` · ${n}`);
}, ht = ({ topics: s }) => {
  let t = (n) => a("span", { role: "listitem" }, a("a", { href: at(n) }, n.name)), e = f("search.topics_of_entry");
  return s.length > 0 && a("div", { class: "nl-tags", role: "list", "aria-label": e }, s.map(t));
}, G = (s, t) => {
  let e = a("p", { class: "nl-hit__text" });
  return { item: a("li", { class: "nl-card nl-hit" }, a("h3", {}, a("a", { href: it(s) }, ot(s, t))), e, lt(s), rt(s), ht(s)), text: e };
};
import { input as yt, withoutFilters as K, withoutText as gt } from "./find.js";
var p = ["topic", "organisation", "venue", "kind", "year", "has"], H = { topic: "search.by_topic", organisation: "search.by_organisation", venue: "search.by_venue", kind: "search.by_kind", year: "search.by_year", has: "search.by_link" }, w = (s) => Object.fromEntries(p.map((t) => [t, s(t)])), k = (s, t) => s === "has" || s === "topic" && t === "all", $, D = async ({ engine: s }) => {
  let { manifest: t } = s;
  if ($?.manifest !== t) {
    let e = await Promise.all(p.map((n) => s.facet(n)));
    $ = { manifest: t, facets: w((n) => e[p.indexOf(n)]) };
  }
  return $.facets;
}, F = (s, t, e) => {
  let n = Object.hasOwn(t, s.group) ? t[s.group] : void 0, { values: r, unknown: i } = n?.meant(s.value) ?? { values: [], unknown: [] }, o = r.length > 0 && !i.length && (r.length === 1 || !k(s.group, e));
  return { ...s, values: o ? r.map(({ value: c }) => c) : [] };
}, y = ({ values: s }) => s.length > 0;
import { page as ft } from "./find.js";
var ut = { organisation: "org" }, mt = { tag: "topic", tags: "topic", org: "organisation", organization: "organisation", type: "kind" }, pt = { author: "author", vol: "vol", volume: "vol", issue: "vol" }, q = w(() => []), dt = (s) => /\s/.test(s) ? JSON.stringify(s) : s, wt = (s) => {
  let t = Object.entries(pt).flatMap(([e, n]) => s.getAll(e).filter(Boolean).map((r) => `${n}:${dt(r)}`));
  return [s.get("q") ?? "", ...t].filter(Boolean).join(" ");
}, N = () => {
  let s = new URLSearchParams(location.search), t = w((e) => s.getAll(e));
  for (let [e, n] of Object.entries(mt)) t[n].push(...s.getAll(e));
  return { q: wt(s), match: s.get("match") === "any" ? "any" : "all", sort: s.get("sort") ?? "", ...t };
}, T = (s) => {
  let t = new URLSearchParams();
  s.q.trim() && t.set("q", s.q.trim());
  for (let n of p) for (let r of s[n]) t.append(ut[n] ?? n, r);
  s.match === "any" && t.set("match", "any"), s.sort && t.set("sort", s.sort);
  let e = String(t);
  return ft.pathname + (e && `?${e}`);
}, j = () => {
  let { shown: s } = history.state ?? {};
  return Number.isInteger(s) && s > 0 ? s : void 0;
};
var g = (s, t, { session: e }) => {
  let { topics: n, kinds: r, links: i } = e.engine.manifest;
  return { topic: n, kind: r, has: i }[s]?.find(([c]) => c === t)?.[1] ?? t;
}, P = (s, t, { typed: e, given: n }, r) => {
  let i = (l) => l.group === s && l.values.includes(t), o = e.filter(i), c = [...n, ...o].filter(i).flatMap(({ values: l }) => l), h = n.filter((l) => l.group === s && !i(l)).map((l) => l.value), u = c.filter((l) => l !== t);
  return { q: K(r.q, o), [s]: [.../* @__PURE__ */ new Set([...h, ...u])] };
}, z = ({ values: s }) => s.length === 1, bt = (s, t, e) => {
  let n = g(s, t, e);
  return s === "has" ? f("search.with_link", { link: n.toLowerCase() }) : n;
}, vt = ({ written: s, group: t, value: e }, n) => s ? { q: gt(n.q, s) } : { [t]: n[t].filter((r) => r !== e) }, O = class {
  #e;
  list = a("ul", { class: "nl-chosen-filters", "aria-label": f("search.filters"), hidden: true });
  constructor(t) {
    this.#e = t;
  }
  show(t, e) {
    let n = [...this.#t(t, e), ...this.#i(t, e)];
    n.length > 1 && n.push(this.#n(t, e)), this.list.replaceChildren(...n), this.list.hidden = !n.length;
  }
  #t(t, e) {
    let n = [...t.given, ...t.typed].filter(z);
    return p.flatMap((r) => t.chosen[r].filter((i) => n.some((o) => o.group === r && o.values[0] === i)).map((i) => this.#r(bt(r, i, t), P(r, i, t, e))));
  }
  #i({ given: t, typed: e }, n) {
    return [...t, ...e].filter((i) => !z(i)).map((i) => this.#r(i.written ?? `${i.group}:${i.value}`, vt(i, n)));
  }
  #r(t, e) {
    let n = { "aria-label": f("search.remove_filter", { filter: t }) };
    return a("li", {}, a("button", { type: "button", ...n, click: () => this.#o(e) }, t));
  }
  #n({ typed: t }, e) {
    let n = { ...q, q: K(e.q, t), match: "all" };
    return a("li", {}, a("button", { type: "button", class: "nl-find-quiet", click: () => this.#o(n) }, f("search.clear_filters")));
  }
  #o(t) {
    this.#e(t), yt.focus();
  }
};
var xt = 8, _t = new Intl.Collator("en", { numeric: true, ignorePunctuation: true }).compare, A = (s, t, { counts: e }) => e[s].get(t) ?? 0, kt = (s, t) => {
  let { outcome: e } = t, r = e.facets[s].values.map(({ value: o }) => o).filter((o) => e.chosen[s].includes(o) || A(s, o, t));
  if (s === "year") return r.sort((o, c) => Number(c) - Number(o));
  let i = (o, c) => _t(g(s, o, e), g(s, c, e));
  return r.sort((o, c) => A(s, c, t) - A(s, o, t) || i(o, c));
}, S = class {
  #e;
  #t;
  #i = /* @__PURE__ */ new Set();
  #r = a("summary", {}, f("search.filters"));
  #n = a("div");
  fold = a("details", { class: "nl-facets" }, this.#r, this.#n);
  constructor(t, e) {
    this.#t = t, this.#e = e;
    let n = matchMedia("(min-width: 60em)"), r = () => this.fold.open = n.matches;
    n.addEventListener("change", r), r();
  }
  show(t) {
    let e = { outcome: t, counts: t.sieve.tally() }, n = this.#o();
    this.#n.replaceChildren(...p.flatMap((o) => this.#c(o, e) ?? [])), [...this.#n.querySelectorAll("input")].find(({ name: o, value: c }) => n && o === n.name && c === n.value)?.focus({ preventScroll: true });
    let i = Object.values(t.chosen).flat().length;
    this.#r.textContent = i ? f("search.number_of_filters", { count: i }) : f("search.filters");
  }
  #o() {
    let { activeElement: t } = document;
    return t instanceof HTMLInputElement && this.#n.contains(t) && t.name ? t : void 0;
  }
  #c(t, e) {
    let n = kt(t, e);
    if (!n.length) return;
    let r = (h, u) => u < xt || e.outcome.chosen[t].includes(h), i = n.filter((h, u) => !r(h, u)), { known: o, all: c } = e.outcome.facets[t];
    return a("fieldset", {}, a("legend", {}, f(H[t])), o !== void 0 && a("p", { class: "nl-facet__known" }, f("search.known_for", { known: o, all: c })), t === "topic" && this.#p(e), this.#l(t, n.filter(r), e), i.length > 0 && this.#m(t, i, e));
  }
  #m(t, e, n) {
    let r = a("summary", {}, f("search.more_values", { count: e.length })), i = a("details", { open: this.#i.has(t) }, r), o = () => {
      i.open && i.children.length === 1 && i.append(this.#l(t, e, n));
    };
    return o(), i.addEventListener("toggle", () => {
      o(), this.#i[i.open ? "add" : "delete"](t);
    }), i;
  }
  #l(t, e, n) {
    return a("ul", {}, e.map((r) => this.#g(t, r, n)));
  }
  #g(t, e, n) {
    let { outcome: r } = n, i = (l, m) => l ? { [t]: [...m[t], e] } : P(t, e, r, m), o = ({ target: l }) => this.#e(i(l.checked, this.#t())), c = r.chosen[t].includes(e), h = a("input", { type: "checkbox", name: t, value: e, checked: c, change: o }), u = a("span", { class: "nl-count" }, A(t, e, n));
    return a("li", {}, a("label", {}, h, a("span", {}, g(t, e, r)), u));
  }
  #p({ outcome: t }) {
    let e = (i, o) => {
      let c = this.#t().match === i;
      return a("label", {}, a("input", { type: "radio", name: "match", value: i, checked: c, change: () => this.#e({ match: i }) }), o);
    }, n = t.chosen.topic.length > 0, r = [e("all", f("search.match_all")), e("any", f("search.match_any"))];
    return n && a("p", { class: "nl-facet__match" }, r);
  }
};
import { start as Ct, withoutFilters as W } from "./find.js";
var qt = (s, t) => {
  let e = new Uint8Array(t);
  for (let n of s) for (let r = 0; r < t; r++) e[r] += n[r];
  return e;
}, Ot = (s, t) => {
  let e = 0;
  for (let n of t) e += s[n];
  return e;
}, C = class {
  #e;
  #t;
  #i;
  #r;
  #n;
  constructor(t, e, n, { count: r, match: i }) {
    this.#e = t, this.#t = n, this.#i = i, this.#r = w((o) => this.#o(o, e[o], r)), this.#n = qt(p.map((o) => this.#r[o]), r);
  }
  get passing() {
    return this.#e.filter((t) => !this.#n[t]);
  }
  tally() {
    return w((t) => this.#c(t));
  }
  #o(t, e, n) {
    let r = new Uint8Array(n);
    if (!e.length) return r;
    let i = this.#t[t].values.filter(({ value: c }) => e.includes(c));
    for (let { numbers: c } of i) for (let h of c) r[h]++;
    let o = k(t, this.#i) ? e.length : 1;
    return r.map((c) => c < o ? 1 : 0);
  }
  #c(t) {
    let e = new Uint8Array(this.#n.length), n = !k(t, this.#i), r = this.#r[t];
    for (let i of this.#e) e[i] = this.#n[i] === (n ? r[i] : 0) ? 1 : 0;
    return new Map(this.#t[t].values.map(({ value: i, numbers: o }) => [i, Ot(e, o)]));
  }
};
var At = { best: "search.best_first", newest: "search.newest_first", title: "search.by_title" }, St = (s) => {
  let t = s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (t.replace(/^[^\p{L}\p{N}]+/u, "") || t).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u, "");
}, Q = async (s, t, e) => {
  if (e === "newest") return t.slice().sort();
  if (e !== "title") return t;
  let r = (await s.rows(t)).map(({ number: i, id: o, title: c }) => ({ number: i, key: `${St(c)}
${o}` }));
  return r.sort((i, o) => i.key < o.key ? -1 : 1), Uint32Array.from(r, ({ number: i }) => i);
}, M = (s) => s ? "best" : "newest", E = class {
  #e = M(false);
  #t;
  constructor(t) {
    this.#t = a("select", { change: () => t(this.#i()) }), this.label = a("label", {}, `${f("search.sort")} `, this.#t);
  }
  #i() {
    return this.#t.value === this.#e ? "" : this.#t.value;
  }
  show(t, e) {
    this.#e = M(t);
    let n = Object.entries(At).filter(([o]) => t || o !== "best"), r = n.some(([o]) => o === e) ? e : this.#e, i = n.map(([o, c]) => a("option", { value: o, selected: o === r }, f(c)));
    this.#t.replaceChildren(...i);
  }
};
var Mt = (s, t, e) => {
  let { match: n } = s, r = s.q.trim(), o = p.flatMap((l) => s[l].filter(Boolean).map((m) => ({ group: l, value: m }))).map((l) => F(l, e, n)), c = t.parse(r).filters.map(({ name: l, value: m, not: v, written: x }) => F({ group: v ? "" : l, value: m, written: x }, e, n)), h = (l) => [...o, ...c].flatMap((m) => m.group === l ? m.values : []), u = w((l) => [...new Set(h(l))]);
  return { given: o, typed: c, chosen: u, words: W(r, c.filter(y)) };
}, Et = ({ given: s, words: t }) => [...s.filter((n) => !y(n)).map(({ group: n, value: r }) => `${n}:"${r.replaceAll('"', "")}"`), t].join(" ").trim(), Lt = async (s, { engine: t }, { entries: e }) => {
  let n = s ? await t.search(s, { limit: 0 }) : void 0;
  return n && (n.total || !n.isEmpty) ? n : { numbers: Uint32Array.from({ length: e }, (i, o) => o), hitsOf: (i) => t.rows(i) };
}, $t = (s, t, e) => {
  let n = t.parse(s);
  return n.words.some(({ isStop: i }) => !i) || n.ids.length > 0 || e.isEmpty ? W(s, n.filters) : void 0;
}, B = async (s, { shown: t, isWide: e }) => {
  let n = await Ct(), { engine: r } = n, i = await r.open(), o = await D(n), c = Mt(s, n, o), h = await Lt(Et(c), n, i);
  if (r.manifest !== i) return B(s, { shown: t, isWide: e });
  let u = { count: i.entries, match: s.match }, { numbers: l, total: m = l.length } = h, v = new C(e ? l : l.subarray(0, m), c.chosen, o, u), { passing: x } = v, R = $t(c.words, n, h), X = await Q(r, x, s.sort || M(R !== void 0)), V = await h.hitsOf(X.subarray(0, t));
  return { ...c, words: R ?? "", session: n, facets: o, result: h, hits: V, total: x.length, isMore: !e && m < l.length, sieve: v };
};
var b = 20, L = class {
  #e;
  #t = new Bt();
  #i = document.title;
  #r = a("div", { class: "nl-find-line" });
  #n = new O((t) => this.#f(t));
  #o = new S(() => this.#s, (t) => this.#f(t));
  #c = new E((t) => this.#f({ sort: t }));
  #m = a("span", { role: "status" });
  #l = a("h2", { class: "nl-find-count" }, this.#m);
  #g = a("div", { class: "nl-explore__head" }, this.#l, this.#c.label);
  #p = a("div", { class: "nl-find-notes" });
  #h = a("ol", { id: "search-results", class: "search-results" });
  #d = a("button", { type: "button", class: "nl-explore__more", hidden: true, click: () => this.#$() });
  #b = a("button", { type: "button", class: "nl-explore__more", hidden: true, click: () => this.#F() }, f("search.show_weaker"));
  #v = a("div", { class: "nl-explore__results" }, this.#g, this.#p, this.#h, this.#d, this.#b);
  #O = Nt();
  #s = N();
  #a = j() ?? b;
  #w = false;
  #y = false;
  #x;
  #_ = 0;
  #k = 0;
  constructor(t) {
    this.#e = t, Ft.addEventListener("submit", (e) => this.#j(e)), d.addEventListener("input", () => this.#P()), t.addEventListener("click", (e) => this.#B(e)), addEventListener("popstate", () => this.#I()), I(this.#s.q), document.activeElement === d && d.value ? this.#s.q = d.value : d.value = this.#s.q, Gt.then(() => this.#A());
  }
  open() {
    d.focus(), d.select();
  }
  #A() {
    this.#e.append(this.#t.progress, this.#t.failure), this.#e.hidden = false, this.#u();
  }
  #f(t, { push: e = true } = {}) {
    this.#s = { ...this.#s, ...t }, this.#a = b, this.#w = false, e && (this.#y = false);
    let n = T(this.#s) !== location.pathname + location.search;
    this.#q(e && n ? "pushState" : "replaceState"), d.value.trim() !== this.#s.q.trim() && (d.value = this.#s.q), this.#u();
  }
  #q(t) {
    history[t]({ shown: this.#a }, "", T(this.#s));
  }
  #u(t = void 0) {
    this.#t.ask({ work: () => B(this.#s, { shown: this.#a, isWide: this.#w }), show: (e) => this.#S(e, t), lose: () => this.#T(t) });
  }
  #S(t, e) {
    let { session: n, words: r, hits: i } = t, o = i.map((h) => G(h, n));
    this.#C(t), this.#M(t), this.#h.replaceChildren(...o.map(({ item: h }) => h)), this.#h.toggleAttribute("data-lines", !r), this.#n.show(t, this.#s), this.#E(t), this.#c.show(r, this.#s.sort), this.#L(t.total, e), this.#b.hidden = !t.isMore || !this.#d.hidden, this.#r.hidden = true, this.#s.q.trim() || Ut(this.#r);
    let c = { scroller: null, questions: this.#t, update: () => this.#u() };
    this.#x ??= new It(n, c), this.#N(), this.#x.fill(o.map(({ text: h }, u) => [h, i[u]]));
  }
  #C({ words: t, total: e }) {
    let n = this.#s.q.trim();
    this.#m.textContent = t ? f("search.number_of_results_for", { count: e, query: t }) : f("search.number_of_entries", { count: e }), this.#l.hidden = false, document.title = n ? `${n} · ${this.#i}` : this.#i;
  }
  #M({ session: t, result: e, total: n, typed: r, given: i }) {
    let o = (e.total ?? e.numbers.length) || (e.refused ?? 0), c = r.filter(y).map(({ written: m }) => m), h = e.instead ? [e.instead, ...c].join(" ") : "", u = { isChosen: i.length > 0 }, l = n ? [] : Pt(t, this.#s.q.trim(), { refused: o, instead: h, numbers: e.numbers }, u);
    this.#p.replaceChildren(...Rt(e), ...l);
  }
  #E(t) {
    clearTimeout(this.#_), cancelAnimationFrame(this.#k);
    let e = () => this.#o.show(t);
    if (!this.#v.isConnected) return e();
    this.#k = requestAnimationFrame(() => this.#_ = setTimeout(e));
  }
  #L(t, e) {
    let n = Math.min(b, t - this.#a);
    this.#d.hidden = n <= 0, this.#d.textContent = f("search.show_more", { count: n }), e !== void 0 && this.#h.children[e]?.querySelector("a")?.focus({ preventScroll: true });
  }
  #$() {
    let t = this.#a;
    this.#a += b, this.#q("replaceState"), this.#u(t);
  }
  #F() {
    let t = this.#h.children.length;
    this.#w = true, this.#u(t);
  }
  #N() {
    if (this.#v.isConnected) return;
    let t = a("div", { class: "nl-explore__columns" }, this.#o.fold, this.#v);
    this.#e.append(this.#O, this.#r, this.#n.list, t);
  }
  #T(t) {
    this.#d.hidden = this.#b.hidden = true, t === void 0 && (this.#h.replaceChildren(), this.#p.replaceChildren(), this.#m.textContent = "", this.#l.hidden = true);
  }
  #j(t) {
    t.preventDefault(), I(d.value), this.#f({ q: d.value });
  }
  #P() {
    let t = !this.#y;
    this.#f({ q: d.value }, { push: t }), this.#y = true;
  }
  #B(t) {
    let e = jt(t);
    if (e?.dataset.query && Tt(t)) {
      t.preventDefault();
      let n = e.closest(".nl-find-notes p:not([data-instead])");
      this.#f({ q: e.dataset.query, ...n ? q : {} }), scrollTo({ top: 0 });
    } else e && I(this.#s.q);
  }
  #I() {
    this.#s = N(), this.#a = j() ?? b, this.#y = this.#w = false, d.value = this.#s.q, this.#u();
  }
};
var J = document.querySelector("[data-nl-explore]");
if (!(J instanceof HTMLElement)) throw new Error("This is not the explore page");
var Ht = new L(J), Te = () => Ht.open();
export {
  Te as open
};
