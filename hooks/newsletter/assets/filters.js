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
var f = TEXTS;
var x = /\{(\w+)\}/, y = new Intl.PluralRules(f.language), O = (e) => e.toLocaleString(f.language), N = (e, { count: t }) => {
  let n = f[e];
  return typeof n == "string" ? n : n[y.select(Number(t))] ?? n.other ?? "";
}, $ = (e) => typeof e == "number" ? O(e) : e, k = (e, t = {}) => N(e, t).split(x).map((n, s) => s % 2 ? $(t[n]) : n), p = (e, t) => k(e, t).join("");
var I = /^([<>])(=?)\s*(\d+)$/, _ = /^(?:(\d+)\s*(?:\.\.|[-–])\s*(\d+)|(\d+)\.\.|\.\.(\d+))$/, g = (e) => {
  let [, t, n, s] = I.exec(e) ?? [];
  if (t === ">") return { least: n ? Number(s) : Number(s) + 1, most: 1 / 0 };
  if (t === "<") return { least: 0, most: n ? Number(s) : Number(s) - 1 };
  let [o, r, i, c, a] = _.exec(e) ?? [];
  return o ? { least: Number(r ?? c ?? 0), most: Number(i ?? a ?? 1 / 0) } : void 0;
};
var M = /* @__PURE__ */ new Set(["year", "volume"]), j = /^#?\d+$|^\p{L}/u, S = { topic: "search.no_topic", organisation: "search.no_organisation", venue: "search.no_venue", author: "search.no_author", kind: "search.no_kind", year: "search.no_year", volume: "search.no_volume", has: "search.no_link" }, h = class {
  #e;
  #s;
  constructor(t, n, s, { pieces: o, edits: r, library: { manifest: i } }) {
    this.#e = o, this.#s = r, this.name = t, this.known = i.known?.[t], this.all = i.entries, this.values = n.map(([c, a]) => ({ value: c, plain: this.#t(c), numbers: a })), this.spellings = new Map(s.map(([c, a]) => [this.#t(c), this.#t(a)]));
  }
  meant(t) {
    let n = this.#o(t), s = n.length ? [] : t.split(",").map((c) => c.trim()).filter(Boolean), o = s.map((c) => this.#o(c)), r = s.filter((c, a) => !o[a].length), i = [.../* @__PURE__ */ new Set([...n, ...o.flat()])];
    return { values: i, unknown: i.length || s.length ? r : [t] };
  }
  problem(t) {
    let s = this.#t(t) && !(this.#n && g(t)) ? this.#c(t) : void 0, o = p(S[this.name], { typed: t });
    return s ? `${o} ${p("search.did_you_mean", { query: `“${s.value}”` })}` : o;
  }
  get #n() {
    return M.has(this.name);
  }
  #t(t) {
    return this.#e(t).join(" ");
  }
  #o(t) {
    let n = this.#n ? g(t) : void 0;
    if (n) return this.values.filter(({ value: r }) => P(r, n));
    let s = this.#t(t);
    if (!s || this.#n && !j.test(t)) return [];
    let o = this.#a(this.spellings.get(s) ?? s);
    return o.length || this.#n ? o : this.#i(s.split(" "));
  }
  #a(t) {
    return this.values.filter(({ plain: n }) => n === t || n === t.replace(/s$/, ""));
  }
  #i(t) {
    let n = (o, r) => t.every((i) => ` ${o} `.includes(` ${i}${r}`)), s = this.values.filter(({ plain: o }) => n(o, " "));
    return s.length ? s : this.values.filter(({ plain: o }) => n(o, ""));
  }
  #c(t) {
    let n = this.#t(t), o = this.values.map((r) => ({ value: r, cost: this.#l(n, r.plain) })).filter(({ cost: r }) => r < 1 / 0);
    return o.sort((r, i) => r.cost - i.cost || i.value.numbers.length - r.value.numbers.length), o[0]?.value;
  }
  #l(t, n) {
    let s = t.split(" ").map((o) => Math.min(...n.split(" ").map((r) => this.#u(o, r))));
    return Math.min(this.#r(2, t, n), s.reduce((o, r) => o + r));
  }
  #u(t, n) {
    return n.startsWith(t) ? 0 : this.#r(t.length > 4 ? 2 : 1, t, n);
  }
  #r(t, n, s) {
    let o = this.#s(n, s, t);
    return o > t ? 1 / 0 : o;
  }
}, P = (e, { least: t, most: n }) => /^\d+$/.test(e) && Number(e) >= t && Number(e) <= n, w = (e) => e.map(([t, n]) => [n, String(t)]), A = (e, t, { topics: n, volumes: s }) => [...Object.entries(t ?? {}), ...e === "topic" ? w(n) : [], ...e === "volume" ? w(s) : []], m = async (e, t) => {
  let { library: n, risen: s } = t;
  if (e === "author") return n.json("authors.json", (i) => {
    let c = i.map(([a, l]) => [a, s(l)]);
    return new h(e, c, [], t);
  });
  let o = await n.facets(), r = o[`${e}Aliases`];
  return new h(e, Object.entries(o[e] ?? {}), A(e, r, n.manifest), t);
};
var W = (e) => {
  let t = [];
  for (let n = e.number(), s = 0; n > 0; n--) t.push(s += e.number());
  return t;
}, L = async (e, t) => {
  let [n, s] = await Promise.all([t.shard(e.shard), t.positions(e.shard)]);
  s.place = 0;
  for (let o of n.values()) {
    if (!o.df) continue;
    let r = s.number();
    if (o === e) break;
    s.place += r;
  }
  return new Map([...e.postings.numbers].map((o) => [o, W(s)]));
}, d = async (e, t) => {
  let n = e.map(({ isStop: a }, l) => a ? -1 : l).filter((a) => a >= 0), s = await Promise.all(n.map((a) => t.term(e[a].key))), o = s.filter((a) => a !== void 0).filter(({ df: a }) => a > 0);
  if (!o.length || o.length < s.length) return [];
  if (o.length === 1) return o[0].postings.numbers;
  let [r, ...i] = await Promise.all(o.map((a) => L(a, t))), c = (a, l) => i.every((u, v) => u.get(a)?.includes(l + n[v + 1] - n[0]));
  return [...r].filter(([a, l]) => l.some((u) => c(a, u))).map(([a]) => a);
};
var R = /* @__PURE__ */ new Set(["year", "kind", "volume", "organisation", "venue"]), T = (e) => {
  let t = [];
  for (let { name: n, value: s, not: o } of e) {
    let r = !o && R.has(n) ? t.find((i) => i.name === n && !i.not) : void 0;
    r ? r.values.push(s) : t.push({ name: n, values: [s], not: o });
  }
  return t;
}, U = async ({ name: e, values: t, not: n }, s, o) => {
  let r = await m(e, o), i = t.map((c) => r.meant(c));
  return s.push(...i.flatMap(({ unknown: c }) => c.map((a) => r.problem(a)))), { numbers: i.flatMap(({ values: c }) => c.flatMap(({ numbers: a }) => [...a])), not: n };
}, B = (e, { numbers: t, not: n }) => {
  let s = new Uint8Array(e.length);
  for (let r of t) s[r] = 1;
  let o = n ? 1 : 0;
  for (let r = 0; r < e.length; r++) s[r] === o && (e[r] = 0);
}, C = async ({ filters: e, phrases: t, without: n }, s) => {
  let { library: o } = s, r = [], i = await Promise.all([...t.map(async (a) => ({ numbers: await d(a, o), not: false })), ...n.map(async (a) => ({ numbers: await d(a, o), not: true })), ...T(e).map((a) => U(a, r, s))]), c = new Uint8Array(o.manifest.entries).fill(1);
  for (let a of i) B(c, a);
  return { allowed: c, problems: r };
};
var b = 2, E = /^\d{4}-\d{2}/, K = async (e, t, n) => {
  let { values: s } = (await m(e, n)).meant(t.replaceAll(",", " ")), o = new Map(n.library.manifest.topics);
  return s.map(({ value: r, numbers: i }) => ({ kind: e, value: r, name: o.get(r) ?? r, count: i.length })).filter(({ count: r }) => r > 0).sort((r, i) => i.count - r.count).slice(0, b);
}, X = async (e, { library: t, pieces: n }) => {
  let s = (a) => n(a).join(" "), { volumes: o } = t.manifest, r = ([a, l, u]) => e === a || s(l) === s(e) || E.test(e) && u?.startsWith(e), i = o.filter((a) => r(a)).slice(0, b);
  if (!i.length) return [];
  let { volume: c } = await t.facets();
  return i.map(([a, l]) => ({ kind: "volume", value: a, name: l, count: c[a]?.length ?? 0 }));
}, z = async (e, { library: t, pieces: n }) => {
  let s = await t.term(`@${n(e).join(" ")}`);
  return s?.df ? [{ kind: "author", value: e, name: e, count: s.df }] : [];
}, D = async (e, t) => {
  let [n, s, o, r, i] = await Promise.all([X(e, t), ...["topic", "organisation", "venue"].map((c) => K(c, e, t)), z(e, t)]);
  return [...n, ...s, ...o, ...r, ...o.length ? [] : i];
};
export {
  C as allowed,
  m as facetOf,
  D as placesOf
};
