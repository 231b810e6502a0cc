// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "search.did_you_mean": "Did you mean {query}?",
 "search.no_topic": "There is no topic “{typed}”.",
 "search.no_organisation": "There is no organisation “{typed}”.",
 "search.no_venue": "There is no venue “{typed}”.",
 "search.no_author": "There is no author “{typed}”.",
 "search.no_kind": "There is no kind “{typed}”.",
 "search.no_year": "There are no entries from “{typed}”.",
 "search.no_volume": "There is no volume “{typed}”.",
 "search.no_link": "There is no kind of link “{typed}”."
};
var u = TEXTS;
var v = /\{(\w+)\}/, y = new Intl.PluralRules(u.language), x = (r) => r.toLocaleString(u.language), N = (r, { count: t }) => {
  let e = u[r];
  return typeof e == "string" ? e : e[y.select(Number(t))] ?? e.other ?? "";
}, $ = (r) => typeof r == "number" ? x(r) : r, k = (r, t = {}) => N(r, t).split(v).map((e, n) => n % 2 ? $(t[e]) : e), f = (r, t) => k(r, t).join("");
var _ = /^([<>])(=?)\s*(\d+)$/, O = /^(?:(\d+)\s*(?:\.\.|[-–])\s*(\d+)|(\d+)\.\.|\.\.(\d+))$/, p = (r) => {
  let [, t, e, n] = _.exec(r) ?? [];
  if (t === ">") return { least: e ? Number(n) : Number(n) + 1, most: 1 / 0 };
  if (t === "<") return { least: 0, most: e ? Number(n) : Number(n) - 1 };
  let [s, o, a, c, i] = O.exec(r) ?? [];
  return s ? { least: Number(o ?? c ?? 0), most: Number(a ?? i ?? 1 / 0) } : void 0;
};
var I = /* @__PURE__ */ new Set(["year", "volume"]), M = /^#?\d+$|^\p{L}/u, S = { topic: "search.no_topic", organisation: "search.no_organisation", venue: "search.no_venue", author: "search.no_author", kind: "search.no_kind", year: "search.no_year", volume: "search.no_volume", has: "search.no_link" }, h = class {
  #n;
  #s;
  constructor(t, e, n, { pieces: s, edits: o, library: { manifest: a } }) {
    this.#n = s, this.#s = o, this.name = t, this.known = a.known?.[t], this.all = a.entries, this.values = e.map(([c, i]) => ({ value: c, plain: this.#t(c), numbers: i })), this.spellings = new Map(n.map(([c, i]) => [this.#t(c), this.#t(i)]));
  }
  meant(t) {
    let e = this.#r(t), n = e.length ? [] : t.split(",").map((c) => c.trim()).filter(Boolean), s = n.map((c) => this.#r(c)), o = n.filter((c, i) => !s[i].length), a = [.../* @__PURE__ */ new Set([...e, ...s.flat()])];
    return { values: a, unknown: a.length || n.length ? o : [t] };
  }
  problem(t) {
    let n = this.#t(t) && !(this.#e && p(t)) ? this.#c(t) : void 0, s = f(S[this.name], { typed: t });
    return n ? `${s} ${f("search.did_you_mean", { query: `“${n.value}”` })}` : s;
  }
  get #e() {
    return I.has(this.name);
  }
  #t(t) {
    return this.#n(t).join(" ");
  }
  #r(t) {
    let e = this.#e ? p(t) : void 0;
    if (e) return this.values.filter(({ value: o }) => j(o, e));
    let n = this.#t(t);
    if (!n || this.#e && !M.test(t)) return [];
    let s = this.#i(this.spellings.get(n) ?? n);
    return s.length || this.#e ? s : this.#a(n.split(" "));
  }
  #i(t) {
    return this.values.filter(({ plain: e }) => e === t || e === t.replace(/s$/, ""));
  }
  #a(t) {
    let e = (s, o) => t.every((a) => ` ${s} `.includes(` ${a}${o}`)), n = this.values.filter(({ plain: s }) => e(s, " "));
    return n.length ? n : this.values.filter(({ plain: s }) => e(s, ""));
  }
  #c(t) {
    let e = this.#t(t), s = this.values.map((o) => ({ value: o, cost: this.#l(e, o.plain) })).filter(({ cost: o }) => o < 1 / 0);
    return s.sort((o, a) => o.cost - a.cost || a.value.numbers.length - o.value.numbers.length), s[0]?.value;
  }
  #l(t, e) {
    let n = t.split(" ").map((s) => Math.min(...e.split(" ").map((o) => this.#u(s, o))));
    return Math.min(this.#o(2, t, e), n.reduce((s, o) => s + o));
  }
  #u(t, e) {
    return e.startsWith(t) ? 0 : this.#o(t.length > 4 ? 2 : 1, t, e);
  }
  #o(t, e, n) {
    let s = this.#s(e, n, t);
    return s > t ? 1 / 0 : s;
  }
}, j = (r, { least: t, most: e }) => /^\d+$/.test(r) && Number(r) >= t && Number(r) <= e, w = (r) => r.map(([t, e]) => [e, String(t)]), P = (r, t, { topics: e, volumes: n }) => [...Object.entries(t ?? {}), ...r === "topic" ? w(e) : [], ...r === "volume" ? w(n) : []], g = async (r, t) => {
  let { library: e, risen: n } = t;
  if (r === "author") return e.json("authors.json", (a) => {
    let c = a.map(([i, l]) => [i, n(l)]);
    return new h(r, c, [], t);
  });
  let s = await e.facets(), o = s[`${r}Aliases`];
  return new h(r, Object.entries(s[r] ?? {}), P(r, o, e.manifest), t);
};
var A = (r) => {
  let t = [];
  for (let e = r.number(), n = 0; e > 0; e--) t.push(n += r.number());
  return t;
}, L = async (r, t) => {
  let [e, n] = await Promise.all([t.shard(r.shard), t.positions(r.shard)]);
  n.place = 0;
  for (let s of e.values()) {
    if (!s.df) continue;
    let o = n.number();
    if (s === r) break;
    n.place += o;
  }
  return new Map([...r.postings.numbers].map((s) => [s, A(n)]));
}, d = async (r, t) => {
  let e = r.map(({ isStop: i }, l) => i ? -1 : l).filter((i) => i >= 0), n = await Promise.all(e.map((i) => t.term(r[i].key))), s = n.filter((i) => i !== void 0).filter(({ df: i }) => i > 0);
  if (!s.length || s.length < n.length) return [];
  if (s.length === 1) return s[0].postings.numbers;
  let [o, ...a] = await Promise.all(s.map((i) => L(i, t))), c = (i, l) => a.every((m, b) => m.get(i)?.includes(l + e[b + 1] - e[0]));
  return [...o].filter(([i, l]) => l.some((m) => c(i, m))).map(([i]) => i);
};
var R = /* @__PURE__ */ new Set(["year", "kind", "volume", "organisation", "venue"]), T = (r) => {
  let t = [];
  for (let { name: e, value: n, not: s } of r) {
    let o = !s && R.has(e) ? t.find((a) => a.name === e && !a.not) : void 0;
    o ? o.values.push(n) : t.push({ name: e, values: [n], not: s });
  }
  return t;
}, U = async ({ name: r, values: t, not: e }, n, s) => {
  let o = await g(r, s), a = t.map((c) => o.meant(c));
  return n.push(...a.flatMap(({ unknown: c }) => c.map((i) => o.problem(i)))), { numbers: a.flatMap(({ values: c }) => c.flatMap(({ numbers: i }) => [...i])), not: e };
}, W = (r, { numbers: t, not: e }) => {
  let n = new Uint8Array(r.length);
  for (let o of t) n[o] = 1;
  let s = e ? 1 : 0;
  for (let o = 0; o < r.length; o++) n[o] === s && (r[o] = 0);
}, q = async ({ filters: r, phrases: t, without: e }, n) => {
  let { library: s } = n, o = [], a = await Promise.all([...t.map(async (i) => ({ numbers: await d(i, s), not: false })), ...e.map(async (i) => ({ numbers: await d(i, s), not: true })), ...T(r).map((i) => U(i, o, n))]), c = new Uint8Array(s.manifest.entries).fill(1);
  for (let i of a) W(c, i);
  return { allowed: c, problems: o };
};
export {
  q as allowed,
  g as facetOf
};
