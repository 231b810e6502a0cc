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
  for (let [i, r] of Object.entries(t)) typeof r == "function" ? n.addEventListener(i, r) : r !== false && r !== void 0 && n.setAttribute(i, r === true ? "" : String(r));
  return n.append(...R(e)), n;
}, R = (s) => s.flatMap((t) => Array.isArray(t) ? R(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
import { form as Lt, help as Mt, input as d, isPlain as $t, linkOf as Ft, nothing as Nt, Questions as Tt, Quotes as jt, remarks as Pt, remember as I, showRecent as Bt, styled as It } from "./find.js";
var v = TEXTS;
var J = /\{(\w+)\}/, X = new Intl.PluralRules(v.language), V = (s) => s.toLocaleString(v.language), Y = (s, { count: t }) => {
  let e = v[s];
  return typeof e == "string" ? e : e[X.select(Number(t))] ?? e.other ?? "";
}, Z = (s) => typeof s == "number" ? V(s) : s, tt = (s, t = {}) => Y(s, t).split(J).map((e, n) => n % 2 ? Z(t[e]) : e), h = (s, t) => tt(s, t).join("");
import { entryAddress as et, meaningOf as st, titleOf as nt, topicAddress as rt, volumeAddress as it } from "./find.js";
var ot = ({ kind: s, credited: t, volume: e, year: n }) => {
  let i = s.id === "paper" ? `${s.label} · ` : [a("span", { class: "nl-kind" }, s.label), " "], r = a("a", { href: it(e) }, e.label);
  return a("p", { class: "nl-meta" }, i, t && `${t} · `, r, ` · ${n}`);
}, at = ({ topics: s }) => {
  let t = (n) => a("span", { role: "listitem" }, a("a", { href: rt(n) }, n.name)), e = h("search.topics_of_entry");
  return s.length > 0 && a("div", { class: "nl-tags", role: "list", "aria-label": e }, s.map(t));
}, U = (s, t) => {
  let e = a("p", { class: "nl-hit__text" });
  return { item: a("li", { class: "nl-card nl-hit" }, a("h3", {}, a("a", { href: et(s) }, nt(s, t))), e, ot(s), st(s), at(s)), text: e };
};
import { input as pt, withoutFilters as z, withoutText as dt } from "./find.js";
var p = ["topic", "organisation", "venue", "kind", "year", "has"], G = { topic: "search.by_topic", organisation: "search.by_organisation", venue: "search.by_venue", kind: "search.by_kind", year: "search.by_year", has: "search.by_link" }, w = (s) => Object.fromEntries(p.map((t) => [t, s(t)])), x = (s, t) => s === "has" || s === "topic" && t === "all", $, H = async ({ engine: s }) => {
  let { manifest: t } = s;
  if ($?.manifest !== t) {
    let e = await Promise.all(p.map((n) => s.facet(n)));
    $ = { manifest: t, facets: w((n) => e[p.indexOf(n)]) };
  }
  return $.facets;
}, F = (s, t, e) => {
  let n = Object.hasOwn(t, s.group) ? t[s.group] : void 0, { values: i, unknown: r } = n?.meant(s.value) ?? { values: [], unknown: [] }, o = i.length > 0 && !r.length && (i.length === 1 || !x(s.group, e));
  return { ...s, values: o ? i.map(({ value: c }) => c) : [] };
}, y = ({ values: s }) => s.length > 0;
import { page as ct } from "./find.js";
var lt = { organisation: "org" }, ht = { tag: "topic", tags: "topic", org: "organisation", organization: "organisation", type: "kind" }, ft = { author: "author", vol: "vol", volume: "vol", issue: "vol" }, _ = w(() => []), ut = (s) => /\s/.test(s) ? JSON.stringify(s) : s, mt = (s) => {
  let t = Object.entries(ft).flatMap(([e, n]) => s.getAll(e).filter(Boolean).map((i) => `${n}:${ut(i)}`));
  return [s.get("q") ?? "", ...t].filter(Boolean).join(" ");
}, N = () => {
  let s = new URLSearchParams(location.search), t = w((e) => s.getAll(e));
  for (let [e, n] of Object.entries(ht)) t[n].push(...s.getAll(e));
  return { q: mt(s), match: s.get("match") === "any" ? "any" : "all", sort: s.get("sort") ?? "", ...t };
}, T = (s) => {
  let t = new URLSearchParams();
  s.q.trim() && t.set("q", s.q.trim());
  for (let n of p) for (let i of s[n]) t.append(lt[n] ?? n, i);
  s.match === "any" && t.set("match", "any"), s.sort && t.set("sort", s.sort);
  let e = String(t);
  return ct.pathname + (e && `?${e}`);
}, j = () => {
  let { shown: s } = history.state ?? {};
  return Number.isInteger(s) && s > 0 ? s : void 0;
};
var g = (s, t, { session: e }) => {
  let { topics: n, kinds: i, links: r } = e.engine.manifest;
  return { topic: n, kind: i, has: r }[s]?.find(([c]) => c === t)?.[1] ?? t;
}, P = (s, t, { typed: e, given: n }, i) => {
  let r = (l) => l.group === s && l.values.includes(t), o = e.filter(r), c = [...n, ...o].filter(r).flatMap(({ values: l }) => l), f = n.filter((l) => l.group === s && !r(l)).map((l) => l.value), u = c.filter((l) => l !== t);
  return { q: z(i.q, o), [s]: [.../* @__PURE__ */ new Set([...f, ...u])] };
}, D = ({ values: s }) => s.length === 1, wt = (s, t, e) => {
  let n = g(s, t, e);
  return s === "has" ? h("search.with_link", { link: n.toLowerCase() }) : n;
}, yt = ({ written: s, group: t, value: e }, n) => s ? { q: dt(n.q, s) } : { [t]: n[t].filter((i) => i !== e) }, q = class {
  #e;
  list = a("ul", { class: "nl-chosen-filters", "aria-label": h("search.filters"), hidden: true });
  constructor(t) {
    this.#e = t;
  }
  show(t, e) {
    let n = [...this.#t(t, e), ...this.#r(t, e)];
    n.length > 1 && n.push(this.#n(t, e)), this.list.replaceChildren(...n), this.list.hidden = !n.length;
  }
  #t(t, e) {
    let n = [...t.given, ...t.typed].filter(D);
    return p.flatMap((i) => t.chosen[i].filter((r) => n.some((o) => o.group === i && o.values[0] === r)).map((r) => this.#i(wt(i, r, t), P(i, r, t, e))));
  }
  #r({ given: t, typed: e }, n) {
    return [...t, ...e].filter((r) => !D(r)).map((r) => this.#i(r.written ?? `${r.group}:${r.value}`, yt(r, n)));
  }
  #i(t, e) {
    let n = { "aria-label": h("search.remove_filter", { filter: t }) };
    return a("li", {}, a("button", { type: "button", ...n, click: () => this.#o(e) }, t));
  }
  #n({ typed: t }, e) {
    let n = { ..._, q: z(e.q, t), match: "all" };
    return a("li", {}, a("button", { type: "button", class: "nl-find-quiet", click: () => this.#o(n) }, h("search.clear_filters")));
  }
  #o(t) {
    this.#e(t), pt.focus();
  }
};
var gt = 8, bt = new Intl.Collator("en", { numeric: true, ignorePunctuation: true }).compare, k = (s, t, { counts: e }) => e[s].get(t) ?? 0, vt = (s, t) => {
  let { outcome: e } = t, i = e.facets[s].values.map(({ value: o }) => o).filter((o) => e.chosen[s].includes(o) || k(s, o, t));
  if (s === "year") return i.sort((o, c) => Number(c) - Number(o));
  let r = (o, c) => bt(g(s, o, e), g(s, c, e));
  return i.sort((o, c) => k(s, c, t) - k(s, o, t) || r(o, c));
}, O = class {
  #e;
  #t;
  #r = /* @__PURE__ */ new Set();
  #i = a("summary", {}, h("search.filters"));
  #n = a("div");
  fold = a("details", { class: "nl-facets" }, this.#i, this.#n);
  constructor(t, e) {
    this.#t = t, this.#e = e;
    let n = matchMedia("(min-width: 60em)"), i = () => this.fold.open = n.matches;
    n.addEventListener("change", i), i();
  }
  show(t) {
    let e = { outcome: t, counts: t.sieve.tally() }, n = this.#o();
    this.#n.replaceChildren(...p.flatMap((o) => this.#c(o, e) ?? [])), [...this.#n.querySelectorAll("input")].find(({ name: o, value: c }) => n && o === n.name && c === n.value)?.focus({ preventScroll: true });
    let r = Object.values(t.chosen).flat().length;
    this.#i.textContent = r ? h("search.number_of_filters", { count: r }) : h("search.filters");
  }
  #o() {
    let { activeElement: t } = document;
    return t instanceof HTMLInputElement && this.#n.contains(t) && t.name ? t : void 0;
  }
  #c(t, e) {
    let n = vt(t, e);
    if (!n.length) return;
    let i = (f, u) => u < gt || e.outcome.chosen[t].includes(f), r = n.filter((f, u) => !i(f, u)), { known: o, all: c } = e.outcome.facets[t];
    return a("fieldset", {}, a("legend", {}, h(G[t])), o !== void 0 && a("p", { class: "nl-facet__known" }, h("search.known_for", { known: o, all: c })), t === "topic" && this.#u(e), this.#l(t, n.filter(i), e), r.length > 0 && this.#f(t, r, e));
  }
  #f(t, e, n) {
    let i = a("summary", {}, h("search.more_values", { count: e.length })), r = a("details", { open: this.#r.has(t) }, i), o = () => {
      r.open && r.children.length === 1 && r.append(this.#l(t, e, n));
    };
    return o(), r.addEventListener("toggle", () => {
      o(), this.#r[r.open ? "add" : "delete"](t);
    }), r;
  }
  #l(t, e, n) {
    return a("ul", {}, e.map((i) => this.#y(t, i, n)));
  }
  #y(t, e, n) {
    let { outcome: i } = n, r = (l, m) => l ? { [t]: [...m[t], e] } : P(t, e, i, m), o = ({ target: l }) => this.#e(r(l.checked, this.#t())), c = i.chosen[t].includes(e), f = a("input", { type: "checkbox", name: t, value: e, checked: c, change: o }), u = a("span", { class: "nl-count" }, k(t, e, n));
    return a("li", {}, a("label", {}, f, a("span", {}, g(t, e, i)), u));
  }
  #u({ outcome: t }) {
    let e = (r, o) => {
      let c = this.#t().match === r;
      return a("label", {}, a("input", { type: "radio", name: "match", value: r, checked: c, change: () => this.#e({ match: r }) }), o);
    }, n = t.chosen.topic.length > 0, i = [e("all", h("search.match_all")), e("any", h("search.match_any"))];
    return n && a("p", { class: "nl-facet__match" }, i);
  }
};
import { start as Ot, withoutFilters as Q } from "./find.js";
var xt = (s, t) => {
  let e = new Uint8Array(t);
  for (let n of s) for (let i = 0; i < t; i++) e[i] += n[i];
  return e;
}, _t = (s, t) => {
  let e = 0;
  for (let n of t) e += s[n];
  return e;
}, A = class {
  #e;
  #t;
  #r;
  #i;
  #n;
  constructor(t, e, n, { count: i, match: r }) {
    this.#e = t, this.#t = n, this.#r = r, this.#i = w((o) => this.#o(o, e[o], i)), this.#n = xt(p.map((o) => this.#i[o]), i);
  }
  get passing() {
    return this.#e.filter((t) => !this.#n[t]);
  }
  tally() {
    return w((t) => this.#c(t));
  }
  #o(t, e, n) {
    let i = new Uint8Array(n);
    if (!e.length) return i;
    let r = this.#t[t].values.filter(({ value: c }) => e.includes(c));
    for (let { numbers: c } of r) for (let f of c) i[f]++;
    let o = x(t, this.#r) ? e.length : 1;
    return i.map((c) => c < o ? 1 : 0);
  }
  #c(t) {
    let e = new Uint8Array(this.#n.length), n = !x(t, this.#r), i = this.#i[t];
    for (let r of this.#e) e[r] = this.#n[r] === (n ? i[r] : 0) ? 1 : 0;
    return new Map(this.#t[t].values.map(({ value: r, numbers: o }) => [r, _t(e, o)]));
  }
};
var qt = { best: "search.best_first", newest: "search.newest_first", title: "search.by_title" }, kt = (s) => {
  let t = s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (t.replace(/^[^\p{L}\p{N}]+/u, "") || t).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u, "");
}, K = async (s, t, e) => {
  if (e === "newest") return t.slice().sort();
  if (e !== "title") return t;
  let i = (await s.rows(t)).map(({ number: r, id: o, title: c }) => ({ number: r, key: `${kt(c)}
${o}` }));
  return i.sort((r, o) => r.key < o.key ? -1 : 1), Uint32Array.from(i, ({ number: r }) => r);
}, S = (s) => s ? "best" : "newest", C = class {
  #e = S(false);
  #t;
  constructor(t) {
    this.#t = a("select", { change: () => t(this.#r()) }), this.label = a("label", {}, `${h("search.sort")} `, this.#t);
  }
  #r() {
    return this.#t.value === this.#e ? "" : this.#t.value;
  }
  show(t, e) {
    this.#e = S(t);
    let n = Object.entries(qt).filter(([o]) => t || o !== "best"), i = n.some(([o]) => o === e) ? e : this.#e, r = n.map(([o, c]) => a("option", { value: o, selected: o === i }, h(c)));
    this.#t.replaceChildren(...r);
  }
};
var At = (s, t, e) => {
  let { match: n } = s, i = s.q.trim(), o = p.flatMap((l) => s[l].filter(Boolean).map((m) => ({ group: l, value: m }))).map((l) => F(l, e, n)), c = t.parse(i).filters.map(({ name: l, value: m, not: L, written: M }) => F({ group: L ? "" : l, value: m, written: M }, e, n)), f = (l) => [...o, ...c].flatMap((m) => m.group === l ? m.values : []), u = w((l) => [...new Set(f(l))]);
  return { given: o, typed: c, chosen: u, words: Q(i, c.filter(y)) };
}, St = ({ given: s, words: t }) => [...s.filter((n) => !y(n)).map(({ group: n, value: i }) => `${n}:"${i.replaceAll('"', "")}"`), t].join(" ").trim(), Ct = async (s, { engine: t }, { entries: e }) => {
  let n = s ? await t.search(s, { limit: 0 }) : void 0;
  return n && (n.total || !n.isEmpty) ? n : { numbers: Uint32Array.from({ length: e }, (r, o) => o), hitsOf: (r) => t.rows(r) };
}, Et = (s, t, e) => {
  let n = t.parse(s);
  return n.words.some(({ isStop: r }) => !r) || n.ids.length > 0 || e.isEmpty ? Q(s, n.filters) : void 0;
}, B = async (s, t) => {
  let e = await Ot(), { engine: n } = e, i = await n.open(), r = await H(e), o = At(s, e, r), c = await Ct(St(o), e, i);
  if (n.manifest !== i) return B(s, t);
  let f = { count: i.entries, match: s.match }, u = new A(c.numbers, o.chosen, r, f), { passing: l } = u, m = Et(o.words, e, c), L = await K(n, l, s.sort || S(m !== void 0)), M = await c.hitsOf(L.subarray(0, t));
  return { ...o, words: m ?? "", session: e, facets: r, result: c, hits: M, total: l.length, sieve: u };
};
var b = 20, E = class {
  #e;
  #t = new Tt();
  #r = document.title;
  #i = a("div", { class: "nl-find-line" });
  #n = new q((t) => this.#h(t));
  #o = new O(() => this.#s, (t) => this.#h(t));
  #c = new C((t) => this.#h({ sort: t }));
  #f = a("span", { role: "status" });
  #l = a("h2", { class: "nl-find-count" }, this.#f);
  #y = a("div", { class: "nl-explore__head" }, this.#l, this.#c.label);
  #u = a("div", { class: "nl-find-notes" });
  #m = a("ol", { id: "search-results", class: "search-results" });
  #d = a("button", { type: "button", class: "nl-explore__more", hidden: true, click: () => this.#L() });
  #g = a("div", { class: "nl-explore__results" }, this.#y, this.#u, this.#m, this.#d);
  #q = Mt();
  #s = N();
  #a = j() ?? b;
  #w = false;
  #b;
  #v = 0;
  #x = 0;
  constructor(t) {
    this.#e = t, Lt.addEventListener("submit", (e) => this.#F(e)), d.addEventListener("input", () => this.#N()), t.addEventListener("click", (e) => this.#T(e)), addEventListener("popstate", () => this.#j()), I(this.#s.q), document.activeElement === d && d.value ? this.#s.q = d.value : d.value = this.#s.q, It.then(() => this.#k());
  }
  open() {
    d.focus(), d.select();
  }
  #k() {
    this.#e.append(this.#t.progress, this.#t.failure), this.#e.hidden = false, this.#p();
  }
  #h(t, { push: e = true } = {}) {
    this.#s = { ...this.#s, ...t }, this.#a = b, e && (this.#w = false);
    let n = T(this.#s) !== location.pathname + location.search;
    this.#_(e && n ? "pushState" : "replaceState"), d.value.trim() !== this.#s.q.trim() && (d.value = this.#s.q), this.#p();
  }
  #_(t) {
    history[t]({ shown: this.#a }, "", T(this.#s));
  }
  #p(t = void 0) {
    this.#t.ask({ work: () => B(this.#s, this.#a), show: (e) => this.#O(e, t), lose: () => this.#$(t) });
  }
  #O(t, e) {
    let { session: n, words: i, hits: r } = t, o = r.map((f) => U(f, n));
    this.#A(t), this.#S(t), this.#m.replaceChildren(...o.map(({ item: f }) => f)), this.#m.toggleAttribute("data-lines", !i), this.#n.show(t, this.#s), this.#C(t), this.#c.show(i, this.#s.sort), this.#E(t.total, e), this.#i.hidden = true, this.#s.q.trim() || Bt(this.#i);
    let c = { scroller: null, questions: this.#t, update: () => this.#p() };
    this.#b ??= new jt(n, c), this.#M(), this.#b.fill(o.map(({ text: f }, u) => [f, r[u]]));
  }
  #A({ words: t, total: e }) {
    let n = this.#s.q.trim();
    this.#f.textContent = t ? h("search.number_of_results_for", { count: e, query: t }) : h("search.number_of_entries", { count: e }), this.#l.hidden = false, document.title = n ? `${n} · ${this.#r}` : this.#r;
  }
  #S({ session: t, result: e, total: n, typed: i, given: r }) {
    let o = e.numbers.length || (e.refused ?? 0), c = i.filter(y).map(({ written: m }) => m), f = e.instead ? [e.instead, ...c].join(" ") : "", u = { isChosen: r.length > 0 }, l = n ? [] : Nt(t, this.#s.q.trim(), { refused: o, instead: f }, u);
    this.#u.replaceChildren(...Pt(e), ...l);
  }
  #C(t) {
    clearTimeout(this.#v), cancelAnimationFrame(this.#x);
    let e = () => this.#o.show(t);
    if (!this.#g.isConnected) return e();
    this.#x = requestAnimationFrame(() => this.#v = setTimeout(e));
  }
  #E(t, e) {
    let n = Math.min(b, t - this.#a);
    this.#d.hidden = n <= 0, this.#d.textContent = h("search.show_more", { count: n }), e !== void 0 && this.#m.children[e]?.querySelector("a")?.focus({ preventScroll: true });
  }
  #L() {
    let t = this.#a;
    this.#a += b, this.#_("replaceState"), this.#p(t);
  }
  #M() {
    if (this.#g.isConnected) return;
    let t = a("div", { class: "nl-explore__columns" }, this.#o.fold, this.#g);
    this.#e.append(this.#q, this.#i, this.#n.list, t);
  }
  #$(t) {
    this.#d.hidden = true, t === void 0 && (this.#m.replaceChildren(), this.#u.replaceChildren(), this.#f.textContent = "", this.#l.hidden = true);
  }
  #F(t) {
    t.preventDefault(), I(d.value), this.#h({ q: d.value });
  }
  #N() {
    let t = !this.#w;
    this.#h({ q: d.value }, { push: t }), this.#w = true;
  }
  #T(t) {
    let e = Ft(t);
    if (e?.dataset.query && $t(t)) {
      t.preventDefault();
      let n = e.closest(".nl-find-notes p:not([data-instead])");
      this.#h({ q: e.dataset.query, ...n ? _ : {} }), scrollTo({ top: 0 });
    } else e && I(this.#s.q);
  }
  #j() {
    this.#s = N(), this.#a = j() ?? b, this.#w = false, d.value = this.#s.q, this.#p();
  }
};
var W = document.querySelector("[data-nl-explore]");
if (!(W instanceof HTMLElement)) throw new Error("This is not the explore page");
var Rt = new E(W), $e = () => Rt.open();
export {
  $e as open
};
