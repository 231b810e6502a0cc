// Made from newsletter/web by `make bundle`; change that, not this.
var Y = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var tt = (e) => async (t) => {
  let s = await fetch(new URL(t, e), t === "manifest.json" ? { cache: "no-cache" } : {});
  if (!s.ok) throw new Error(`${s.status} for ${t}`);
  return s.arrayBuffer();
};
var et = "­​‌‍⁠\uFEFF℠™", st = "‐‑‒–—―−﹘﹣－", nt = "‘’‚‛ʼʻ′`´＇", b = new Set("a an and are as at be by can did do does for from has have how i in is it its not of on or our should such that the these this those to we what when where which who why with".split(" ")), w = new Set("about after again against all also always among another around away back because become been before being best better between both bring but came come could down during each either else enough even ever every everything few first for get getting give given go goes going good got great had hardly her here him his however into just keep know known last least less let like likely little look lot made make makes making many may maybe me might more most much must my near need needs never next no now off often old once one only other others out over own per perhaps please put quite rather really same say see seem seen several she since so some something still take takes tell than their them then there they thing things think though through too try trying two under until up upon us use used using very want wants was way ways well went were whether while whole whose will within without would yet you your".split(" ")), Z = new Set("analysis embed news series".split(" ")), ot = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" "), rt = new Map(Object.entries({ indices: "index", matrices: "matrix", vertices: "vertex", corpora: "corpus", analyses: "analysis", criteria: "criterion" })), G = { ß: "ss", "ẞ": "Ss", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D", ł: "l", Ł: "L", þ: "th", Þ: "Th", ħ: "h", Ħ: "H", ı: "i", ŋ: "n", Ŋ: "N" };
var ct = (e) => new RegExp(`[${e}]`, "g"), [Rt, Tt, _t] = [et, st, nt].map(ct), Zt = ct(Object.keys(G).join("")), Gt = /(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g, Kt = 945, qt = /[\p{L}\p{N}]/u, it = (e) => e.replace(Rt, "").replace(Tt, "-").replace(_t, "'"), at = (e) => qt.test(e ?? "") ? "-" : "", Ht = (e, t, s) => at(s[t - 1]) + ot[e.toLowerCase().charCodeAt(0) - Kt] + at(s[t + 1]), K = (e) => it(it(e).normalize("NFKD")).replace(Zt, (t) => G[t]).replace(/\p{M}/gu, "").replace(Gt, Ht);
var Qt = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu, Jt = /[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu, Vt = /(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu, L = (e) => K(e).replace(Qt, "").match(Jt) ?? [], W = (e) => e.match(Vt) ?? [], x = (e) => [...e.toLowerCase().replaceAll("ς", "σ")].slice(0, 60).join(""), q = (e) => L(e).flatMap((t) => W(t).map(x));
var Xt = new TextDecoder(), $ = (e) => Xt.decode(e), z = (e) => JSON.parse($(e)), U = (e) => {
  let t = 0;
  return Uint32Array.from(e, (s) => t += s);
}, O = class {
  constructor(t, s = 0) {
    this.bytes = t, this.place = s;
  }
  byte() {
    return this.bytes[this.place++];
  }
  number() {
    let t = 0, s = 1;
    for (; ; ) {
      let n = this.byte();
      if (t += (n & 127) * s, n < 128) return t;
      s *= 128;
    }
  }
  some(t) {
    return this.bytes.subarray(this.place, this.place += t);
  }
  text() {
    return $(this.some(this.byte()));
  }
  list(t) {
    let s = new Uint32Array(t);
    for (let n = 0, o = 0; n < t; n++) s[n] = o += this.number();
    return { numbers: s, marks: this.some(t) };
  }
};
var Yt = (e) => e.endsWith("Aliases"), te = (e) => Object.fromEntries(Object.entries(e).map(([t, s]) => [t, U(s)])), ft = (e) => {
  let t = Object.entries(e).map(([s, n]) => [s, Yt(s) ? n : te(n)]);
  return Object.fromEntries(t);
};
var ne = (e) => e.charCodeAt(0) - 35 - (e > "\\" ? 1 : 0), ht = (e) => {
  let { first: t, titleWords: s, format: n, ...o } = z(e);
  if (n !== 4) throw new Error("its format is another one; please load the page again");
  let r = t;
  return { ...o, shards: r.flat(), ranges: r.map(([i]) => i), rangeOf: r.flatMap((i, a) => i.map(() => a)), sizes: Uint8Array.from(s, ne) };
}, lt = ([e, t]) => ({ id: e, label: t }), mt = (e, [t, s, n, o, r, i, a, l = 0], { kinds: c, volumes: f, topics: h }) => {
  let u = i.map((p) => ({ id: h[p][0], name: h[p][1] })), g = { kind: lt(c[n]), volume: lt(f[o]) };
  return { number: e, id: t, title: s, ...g, credited: r, topics: u, year: a, state: l };
};
var pt = (e, t) => {
  let s = 0, n = e.length;
  for (; s < n; ) {
    let o = s + n >> 1;
    e[o] < t ? s = o + 1 : n = o;
  }
  return s;
}, N = (e, t) => {
  let s = pt(e, t);
  return e[s] === t ? s : -1;
}, y = (e, t) => {
  let s = pt(e, t);
  return e[s] === t ? s : s - 1;
};
var oe = 512, ut = 6, re = 16, H = class {
  #t;
  constructor(t, s, n) {
    this.bytes = t, this.start = s, this.count = n;
  }
  get list() {
    return this.#t ??= new O(this.bytes, this.start).list(this.count);
  }
}, ie = (e, t, s) => {
  let n = e.byte(), o = e.some(e.byte());
  t.set(o, n);
  let r = $(t.subarray(0, n + o.length)), i = e.number(), a = { count: Math.min(i, s), length: e.number() }, l = { count: e.number(), length: e.number() }, c = l.count ? e.byte() / re : 0, f = Array.from({ length: l.count ? e.byte() : 0 }, () => e.text());
  return { key: r, df: i, hard: a, soft: l, softIdf: c, neighbours: f };
}, ae = ({ key: e, df: t, soft: s, softIdf: n, neighbours: o }, r, i, a) => ({ key: e, shard: r, df: t, softCount: s.count, softIdf: n, neighbours: o, get postings() {
  return i.list;
}, get soft() {
  return a.list;
} }), dt = (e, t, s) => {
  let n = new Uint8Array(e), o = new DataView(e), r = new O(n, ut), i = new Uint8Array(oe), a = /* @__PURE__ */ new Map(), l = ut + o.getUint32(2, true), c = ({ count: f, length: h }) => new H(n, (l += h) - h, f);
  for (let f = o.getUint16(0, true); f > 0; f--) {
    let h = ie(r, i, s);
    a.set(h.key, ae(h, t, c(h.hard), c(h.soft)));
  }
  return a;
};
var ce = 250, gt = "manifest.json", fe = (e) => new Promise((t) => setTimeout(t, e)), I = class extends Error {
  name = "SearchError";
  isAnew = false;
}, le = (e) => {
  e instanceof Error && Object.assign(e, { isAnew: true });
}, F = class {
  #t = /* @__PURE__ */ new Map();
  #e;
  #s;
  #o;
  constructor(t) {
    this.#o = t;
  }
  open() {
    return this.#e ??= this.#r().then((t) => this.#s = t, (t) => {
      throw this.#e = void 0, t;
    }), this.#e;
  }
  get manifest() {
    if (!this.#s) throw new I("The search was not opened");
    return this.#s;
  }
  get count() {
    return this.#t.size;
  }
  async current(t) {
    for (; ; ) {
      let { folder: s } = await this.open();
      try {
        let n = await t();
        if (this.manifest.folder === s) return n;
      } catch (n) {
        if (!await this.#i(s)) throw n;
      }
    }
  }
  async unchanged(t) {
    let { folder: s } = await this.open();
    try {
      return await t();
    } catch (n) {
      throw await this.#i(s) && le(n), n;
    }
  }
  read(t, s, n = this.#o) {
    let o = this.#t.get(t);
    if (o) return o;
    let r = n(t).catch(() => fe(ce).then(() => n(t))).then(s).catch((i) => {
      throw this.#t.delete(t), new I(`The search could not read ${t} (${i.message})`, { cause: i });
    });
    return this.#t.set(t, r), r;
  }
  file(t, s) {
    return this.read(`${this.manifest.folder}/${t}`, s);
  }
  json(t, s) {
    return this.file(t, (n) => s(z(n)));
  }
  facets() {
    return this.json("facets.json", ft);
  }
  async rows(t) {
    let s = [...t], n = await this.#n("t", s, this.manifest.titleGroup);
    return s.map((o, r) => mt(o, n[r], this.manifest));
  }
  texts(t) {
    return this.#n("s", [...t], this.manifest.textGroup);
  }
  shard(t) {
    return this.file(`w${t}.bin`, (s) => dt(s, t, this.manifest.most));
  }
  positions(t) {
    return this.file(`p${t}.bin`, (s) => new O(new Uint8Array(s)));
  }
  async term(t) {
    return (await this.shard(y(this.manifest.shards, t))).get(t);
  }
  async terms(t) {
    return (await Promise.all([...t].map((n) => this.term(n)))).filter((n) => n !== void 0).filter(({ df: n }) => n > 0);
  }
  range(t) {
    return y(this.manifest.ranges, t);
  }
  #n(t, s, n) {
    let o = (r) => r;
    return Promise.all(s.map(async (r) => (await this.json(`${t}${Math.floor(r / n)}.json`, o))[r % n]));
  }
  #r() {
    return this.read(gt, ht);
  }
  async #i(t) {
    if (this.manifest.folder !== t) return true;
    this.#t.delete(gt);
    let s = await this.#r().catch(() => this.manifest);
    return s.folder === t || this.manifest.folder !== t ? this.manifest.folder !== t : (this.#t.clear(), this.#s = s, this.#e = Promise.resolve(s), true);
  }
};
var he = /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/, me = /(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i, pe = /(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/, ue = /^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/, Q = /^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i, wt = (e) => {
  let t = pe.exec(e.split(/[?#]/)[0])?.[1].toLowerCase();
  if (t && !t.startsWith("10.48550/arxiv.")) return [t];
  let s = e.replace(/arxiv\.(?!org)/i, "arxiv:"), n = he.exec(s) ?? me.exec(s);
  return n ? [n[1].toLowerCase()] : [];
}, xt = (e) => {
  let t = e.replace(Q, "").replace(/^(datasets|spaces|models)\//i, ""), s = ue.exec(t);
  return s ? [s[1].toLowerCase()] : [];
};
var de = [["ing", 3], ["ed", 3], ["ation", 4], ["ion", 4]], ge = (e) => {
  if (/..(ies|ied)$/.test(e)) return `${e.slice(0, -3)}y`;
  if (e.endsWith("sses")) return e.slice(0, -2);
  let t = e.length === 3 ? /[aeious]s$/ : /[sui]s$/;
  return e.endsWith("s") && !t.test(e) && !e.endsWith("ias") ? e.slice(0, -1) : e;
}, yt = (e) => e.endsWith("ie") && e.length > 4 ? `${e.slice(0, -2)}y` : e.endsWith("e") && e.length > 3 ? e.slice(0, -1) : e, kt = (e) => /^[a-z]{3,}[^aeo]at$/.test(e) ? e.slice(0, -2) : e, we = (e) => {
  for (let [t, s] of de) {
    let n = e.slice(0, -t.length);
    if (!(!e.endsWith(t) || n.length < s || !/[aeiouy]/.test(n) || e.endsWith("eed"))) return t === "ion" ? n : kt(yt(n));
  }
  return e.endsWith("e") ? kt(yt(e)) : e;
}, xe = (e, t) => (t && e.length > 5 && e.endsWith("is") && (e = `${e.slice(0, -1)}z`), e.length > 5 && e.endsWith("our") && (e = `${e.slice(0, -2)}r`), e.endsWith("ogu") && (e = e.slice(0, -1)), /([^aeiou])\1$/.test(e) && (e.length > 4 || t && e.length > 3 && !/[lsz]$/.test(e)) ? e.slice(0, -1) : e), d = (e) => {
  if (e.length < 3 || Z.has(e) || !/^[a-z]+$/.test(e)) return e;
  let t = ge(rt.get(e) ?? e);
  if (Z.has(t)) return t;
  let s = we(t);
  return xe(s, s !== t);
};
var P = (e, { isQuoted: t = false } = {}) => L(e).flatMap((s) => {
  let n = W(s).map(x);
  return n.map((o, r) => ({ text: o, key: d(o), isStop: b.has(o), isLight: w.has(o), isQuoted: t, rest: n.length - r }));
}), E = ({ isStop: e }) => !e;
var bt = { topic: "topic", topics: "topic", tag: "topic", tags: "topic", author: "author", authors: "author", organisation: "organisation", organisations: "organisation", organization: "organisation", venue: "venue", venues: "venue", organizations: "organisation", org: "organisation", orgs: "organisation", year: "year", years: "year", kind: "kind", kinds: "kind", type: "kind", volume: "volume", volumes: "volume", vol: "volume", issue: "volume", has: "has" }, ye = /(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu, ke = /(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi, be = /^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i, Oe = (e) => e.replace(/[“”„«»]/g, '"').replace(ke, "$1").replace(be, "volume:$1"), ve = (e) => {
  let t = (e ?? "").toLowerCase();
  return Object.hasOwn(bt, t) ? bt[t] : void 0;
}, Ae = ({ 0: e, index: t = 0 }, s, n) => s.length === n.length ? n.slice(t, t + e.length) : n.includes(e) ? e : n.trim(), Me = (e, t, s) => {
  let { not: n, name: o, quoted: r, bare: i } = e.groups ?? {}, { index: a = 0 } = e, l = (r ?? i).trim();
  return { isNot: n === "-" && (a === 0 || /\s/.test(t[a - 1])), filter: ve(o), text: o ? `${o}:${l}` : l, value: l, isPhrase: r !== void 0 && !o, written: Ae(e, t, s) };
}, $e = (e, { isNot: t, filter: s, text: n, value: o, isPhrase: r, written: i }) => {
  if (s) {
    o && e.filters.push({ name: s, value: o, not: t, written: i });
    return;
  }
  let a = t || r ? [] : wt(n), l = a.length ? [] : P(n.replace(Q, ""), { isQuoted: r });
  if (t) {
    l.some(E) && e.without.push(l);
    return;
  }
  e.words.push(...l), r && l.some(E) && e.phrases.push(l), e.ids.push(...a.length || r ? a : xt(n));
}, J = (e) => {
  let t = Oe(e), s = { words: [], phrases: [], without: [], filters: [], ids: [], isOpen: /[\p{L}\p{N}.\-_/]$/u.test(t), isEmpty: false };
  for (let a of t.matchAll(ye)) $e(s, Me(a, t, e));
  let { words: n, without: o, filters: r, ids: i } = s;
  return s.isEmpty = !n.some(E) && o.length + r.length + i.length === 0, s;
};
var B = ({ matches: e, unit: t }) => !e.length && !t.isStop && t.text.length > 3 && /[a-z]{3}/.test(t.text), Ot = ({ matches: e, unit: t, soft: s }) => !e.length && !t.isStop && !s;
var m = { prefix: 0.8, prefixBeside: 0.35, prefixIdf: 0.8, oneEdit: 0.8, twoEdits: 0.55, idfPower: 0.85, together: 0.4, unknown: 0.6, light: 0.5, flat: 0.5, softMost: 0.9, titled: 0.2, half: 0.45, floor: 0.06, top: 0.09, weak: 0.19, weakShare: 0.8, unheard: 0.3, lone: 0.3, meant: 0.6 }, C = { id: 3, title: 2, name: 1 };
var je = 5, vt = (e) => [...new Set(e)], Se = ({ idf: e, soft: t }) => e || (t?.softIdf ?? 0), Le = (e, t) => t.filter(({ term: s }) => N(s.postings.numbers, e) >= 0).flatMap(({ term: s }) => s.keys ?? s.key ?? []), We = (e, t) => {
  let s = t ? N(t.soft.numbers, e) : -1;
  if (!t || s < 0) return;
  let n = t.neighbours[t.soft.marks[s] >> je];
  return { name: n && !w.has(n) ? n : "" };
}, At = (e, t) => {
  let s = t.map((c) => ({ asked: c, keys: Le(e, c.matches) })), n = s.map(({ asked: c, keys: f }) => f.length ? void 0 : We(e, c.soft)), o = t.reduce((c, f) => c + Se(f), 0), r = s.reduce((c, { asked: f, keys: h }) => c + (h.length ? f.idf : 0), 0), i = n.flatMap((c) => c?.name || []), a = n.some((c) => c !== void 0) && r < m.meant * o, l = [...s.flatMap(({ keys: c }) => c), ...i.map(d)];
  return { byMeaning: a, meaning: a ? vt(i) : [], words: vt(l) };
};
var Ue = 1e6, V = 2 ** 21, Ie = 4, D = class {
  constructor(t) {
    this.score = new Float32Array(t), this.cover = new Float32Array(t), this.best = new Float32Array(t), this.flags = new Uint8Array(t), this.titled = new Uint8Array(t), this.named = new Uint8Array(t), this.hard = new Uint8Array(t), this.near = new Uint8Array(t), this.telling = 0, this.sum = 0;
  }
  add({ unit: t, matches: s, soft: n }, o) {
    let r = t.isLight ? 0 : 1;
    this.sum += o, this.telling += r, this.best.fill(0), this.flags.fill(0);
    for (let i of s) this.#t(i);
    this.#e(o, r), n && this.#s(n.soft, o);
  }
  #t({ term: { postings: t }, weight: s }) {
    let { best: n, flags: o } = this, { numbers: r, marks: i } = t;
    for (let a = 0; a < r.length; a++) {
      let l = r[a], c = (i[a] & 63) * s / 63;
      c > n[l] && (n[l] = c), s === 1 && (o[l] |= i[a]);
    }
  }
  #e(t, s) {
    let { score: n, cover: o, best: r, flags: i, titled: a, named: l, hard: c } = this;
    for (let f = 0; f < r.length; f++) r[f] && (n[f] += t * r[f], o[f] += t, c[f] += s, i[f] & 128 && a[f]++, i[f] & 64 && l[f]++);
  }
  #s({ numbers: t, marks: s }, n) {
    let { score: o, cover: r, best: i, near: a } = this;
    for (let l = 0; l < t.length; l++) {
      let c = t[l], f = Math.min((s[l] & 31) / 31, m.softMost);
      f <= i[c] || (o[c] += n * (f - i[c]), !i[c] && (r[c] += n * f, a[c]++));
    }
  }
  raise({ numbers: t, marks: s }, n) {
    for (let o = 0; o < t.length; o++) this.score[t[o]] += n * (s[o] & 63) / 63;
  }
  order({ count: t, sizes: s, rung: n, allowed: o }) {
    let r = this.#r(this.#o(n)), i = new Float64Array(this.score.length), a = 0;
    for (let c = 0; c < i.length; c++) {
      if (o && !o[c] || !(n[c] || r(c))) continue;
      let f = n[c] * Ie + this.#i(c, t, s);
      i[a++] = -Math.round(f * Ue) * V + c;
    }
    let l = i.subarray(0, a).sort();
    return Uint32Array.from(l, (c) => c - Math.floor(c / V) * V);
  }
  #o(t) {
    let { score: s, cover: n, sum: o } = this, r = 0;
    for (let i = 0; i < s.length; i++) {
      if (!s[i]) continue;
      n[i] /= o, s[i] *= (m.flat + (1 - m.flat) * n[i]) / o;
      let a = this.#n(i);
      (t[i] || a === 1 && n[i] >= m.half) && (r = 1), r = Math.max(r, s[i] * a);
    }
    return r;
  }
  #n(t) {
    let { hard: s, near: n, titled: o, named: r, telling: i } = this;
    return i && !s[t] ? m.unheard : s[t] + n[t] + o[t] + r[t] < Math.min(i, 2) ? m.lone : 1;
  }
  #r(t) {
    let { score: s, cover: n } = this, o = Math.max(m.floor, t < m.weak ? m.weakShare * t : 0), r = (i) => n[i] >= m.half || s[i] * this.#n(i) >= o;
    return (i) => !!s[i] && t >= m.top && r(i);
  }
  #i(t, s, n) {
    let o = this.score[t] + (s === 1 && this.hard[t] ? 1 : 0);
    return !s || this.titled[t] !== s ? o : o + m.titled * s / Math.max(s, n[t]);
  }
};
var j = (e) => {
  let t = 0;
  for (let s = 0; s < e.length; s++) t |= 1 << e.charCodeAt(s) % 31;
  return t;
}, $t = (e) => {
  let t = e - (e >>> 1 & 1431655765), s = (t & 858993459) + (t >>> 2 & 858993459);
  return (s + (s >>> 4) & 252645135) * 16843009 >>> 24;
}, jt = (e, t, s) => $t(e & ~t) > s || $t(t & ~e) > s, Fe = [0, 1, 2].map(() => new Uint8Array(63)), R = (e, t, s) => {
  let { length: n } = t;
  if (Math.abs(e.length - n) > s || n > 60) return s + 1;
  let [o, r, i] = Fe;
  for (let a = 0; a <= n; a++) r[a] = a;
  for (let a = 1; a <= e.length; a++) {
    let l = i[0] = a;
    for (let c = 1; c <= n; c++) {
      let f = e[a - 1] === t[c - 1], h = Math.min(r[c] + 1, i[c - 1] + 1, r[c - 1] + (f ? 0 : 1));
      a > 1 && c > 1 && e[a - 1] === t[c - 2] && e[a - 2] === t[c - 1] && (h = Math.min(h, o[c - 2] + 1)), i[c] = h, h < l && (l = h);
    }
    if (l > s) return s + 1;
    [o, r, i] = [r, i, o];
  }
  return r[n];
};
var Pe = 65, Ee = (e) => ({ text: e, mask: j(e) }), Be = (e, t) => {
  let [s, ...n] = e.split(" "), o = t.slice(0, s.charCodeAt(0) - Pe) + s.slice(1), r = /^\d/.test(n[0] ?? "") ? 2 ** Number(n.shift()) : 1, i = (n[0] ?? "").split(",").map((a) => a[0] === "=" ? a.slice(1) : o + a);
  return { term: o, df: r, mask: j(o), forms: i.map(Ee) };
}, Ce = (e) => {
  let t = "";
  return $(e).split(`
`).slice(0, -1).map((n) => {
    let o = Be(n, t);
    return t = o.term, o;
  });
}, De = (e) => ({ term: t, forms: s }) => t.startsWith(e) || s.some(({ text: n }) => n.startsWith(e)), v = async (e, t) => {
  let { words: s } = e.manifest, n = y(s, t), r = s.slice(n, y(s, `${t}￿`) + 1).map((i, a) => e.file(`words${n + a}.txt`, Ce));
  return (await Promise.all(r)).flat().filter(De(t));
}, A = (e, t) => e.manifest.words.length > 1 ? t : "";
var Re = ["ing", "ion", "ation", "ed", "es", "ies", "s"], Te = 12, _e = 4, St = "￿", Ze = async (e, t, s) => {
  let { shards: n, rangeOf: o } = e.manifest, [r, i] = [t, t + St].map((f) => y(n, f)), a = Array.from({ length: i - r + 1 }, (f, h) => r + h).filter((f) => o[f] <= s);
  return (await Promise.all(a.map((f) => e.shard(f)))).flatMap((f) => [...f.values()]).map(({ key: f, df: h }) => ({ term: f, df: h })).filter(({ term: f, df: h }) => h && f.startsWith(t));
}, Ge = async (e, t, s, n) => {
  let o = e.range(t), r = e.range(t + St);
  if (!n?.df && r - o >= 2) return v(e, t);
  let i = r === o || s.isLight && n?.df;
  return Ze(e, t, i ? o : o + 1);
}, Ke = (e, t) => Re.flatMap((s) => Array.from({ length: s.length - 1 }, (n, o) => o + 1).filter((n) => e.length - n >= t && e.endsWith(s.slice(0, n))).map((n) => d(e + s.slice(n)))), Lt = async (e, t, s) => {
  let { text: n, key: o } = t, r = n.length > _e && n.startsWith(o) ? o : n, i = [...await Ge(e, r, t, s)];
  i.sort((l, c) => c.df - l.df || (l.term < c.term ? -1 : 1));
  let a = new Set(i.slice(0, Math.min(Te, 2 * n.length)).map(({ term: l }) => l));
  for (let l of Ke(n, s?.df ? 4 : 3)) a.add(l);
  return a.delete(o), e.terms(a);
};
var qe = 5, He = 8, Qe = 0.25, Je = 0.3, Ve = 0.6, Xe = 0.1, Wt = (e) => e.replace(/\D/g, ""), Ye = (e) => {
  let t = d(e), s = e.length >= He;
  return { text: e, mask: j(e), root: t, rootMask: j(t), most: s ? 2 : 1, isRooted: t.length >= qe || s && t.length > 3 };
}, Nt = (e, t, s) => jt(e.mask, t.mask, s) ? s + 1 : R(e.text, t.text, s), ts = (e, { term: t, mask: s, forms: n }) => {
  let { most: o, isRooted: r, root: i, rootMask: a } = e, c = { count: r ? Nt({ text: i, mask: a }, { text: t, mask: s }, o) : o + 1, read: n[0].text, aside: Je };
  for (let f of n) {
    let h = Nt(e, f, o);
    h <= c.count && h <= o && (c = { count: h, read: f.text, aside: 0 });
  }
  return c;
}, es = ({ count: e, aside: t, read: s }, { df: n }, { text: o }) => Math.max(e, 1) + t + (s[0] === o[0] ? 0 : Ve) - Math.log10(1 + n) * Xe, T = (e, t) => {
  let s = Ye(e), n = Wt(e), o = [];
  for (let r of t) {
    let i = ts(s, r);
    i.count > s.most || Wt(r.term) !== n || o.push({ ...i, term: r.term, cost: es(i, r, s) });
  }
  return o.sort((r, i) => r.cost - i.cost), o.slice(0, 2).filter(({ cost: r }) => r < o[0].cost + Qe);
};
var zt = 3, ss = 5, Ut = (e, t, s) => {
  let n = ({ postings: i }, a) => i.marks[N(i.numbers, a)], o = e.postings.numbers.filter((i) => n(t, i) && (s?.[i] ?? 1)), r = Uint8Array.from(o, (i) => {
    let [a, l] = [n(e, i), n(t, i)];
    return a & l & -64 | Math.min(a & 63, l & 63);
  });
  return { keys: [e.key, t.key], df: o.length, postings: { numbers: o, marks: r } };
}, ns = (e) => e.flatMap(({ rest: t }, s) => [...s + 1 < e.length ? [{ at: s, length: 2 }] : [], ...t > 2 && !(e[s - 1]?.rest > t) ? [{ at: s, length: t }] : []]), os = async (e, t, s) => {
  let n = (i) => t.find((a) => a.unit.key === i.key), o = new Set(t.map(({ unit: i }) => e.range(i.key))), r = ns(s).map(async ({ at: i, length: a }) => {
    let l = s.slice(i, i + a), c = l.map(n).filter((g) => g !== void 0), f = d(x(l.map(({ text: g }) => g).join(""))), h = c.length === l.length && c.some(({ term: g }) => !g?.df);
    return { term: s[i].rest >= a || h || o.has(e.range(f)) ? await e.term(f) : void 0, parts: c };
  });
  return (await Promise.all(r)).flatMap(({ term: i, parts: a }) => i ? [{ term: i, parts: a }] : []);
}, It = async (e, t, s, n) => {
  let o = await os(e, t, s);
  for (let { term: r, parts: i } of o) for (let a of i) r.softCount && !a.term?.df && (a.soft = r), r.df && (a.matches.push({ term: r, weight: 1 }), a.idf ||= n(r.df));
  return o.filter(({ term: r }) => r.df);
}, rs = (e) => b.has(e) || w.has(e), is = (e, t) => Array.from({ length: Math.max(0, e.length - ss) }, (n, o) => {
  let r = [e.slice(0, o + zt), e.slice(o + zt)];
  return { halves: r, least: r.some(rs) ? 0 : Math.min(...r.map(t)) };
}).filter(({ least: n }) => n).sort((n, o) => o.least - n.least), as = async (e, t, s) => {
  let [n, o] = await Promise.all(t.map((i) => e.term(d(i))));
  if (!n?.df || !o?.df || !Ut(n, o).df) return;
  let r = Ut(n, o, await s(t.join(" ")));
  return r.df ? r : void 0;
}, Ft = async (e, t, s, n) => {
  let { text: o } = t.unit, r = A(e, o[0]), i = new Map((await v(e, r)).map(({ term: c, df: f }) => [c, f])), l = is(o, (c) => i.get(d(c)) ?? (A(e, c[0]) === r ? 0 : 1));
  for (let { halves: c } of r ? l : l.slice(0, 1)) {
    let f = await as(e, c, s);
    if (f) return t.matches.push({ term: f, weight: 1 }), t.read = c.join(" "), t.idf = n(f.df), true;
  }
  return false;
}, Pt = (e) => `@${e.map(({ text: t }) => t).join(" ")}`.slice(0, 60);
var cs = (e) => e?.count === 1 && !e.aside, fs = async (e, t, s, n) => {
  let o = await e.terms(s.map(({ term: a }) => a));
  if (!o.length) return;
  let r = (a) => s.find(({ term: l }) => l === a);
  for (let a of o) t.matches.push({ term: a, weight: (r(a.key)?.count ?? 0) > 1 ? m.twoEdits : m.oneEdit });
  let [i] = o;
  t.read = r(i.key)?.read ?? "", t.idf = n(i.df), i.softCount && (t.soft = i);
}, Et = async (e, t, s, n) => {
  let { text: o } = t.unit, r = (a) => v(e, A(e, a)), i = T(o, await r(o[0]));
  !cs(i[0]) && await Ft(e, t, s, n) || (!i.length && A(e, o[1]) && (i = T(o, await r(o[1]))), await fs(e, t, i, n));
}, Bt = async (e, t, s) => {
  let n = t;
  for (let { unit: o } of s.filter(B)) {
    let i = (await v(e, A(e, o.text[0]))).filter(({ forms: c }) => !w.has(c[0].text)), [a] = T(o.text, i), l = new RegExp(`(?<![\\p{L}\\p{N}])${o.text.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}])`, "iu");
    a && (n = n.replace(l, a.read));
  }
  return n;
};
var ls = 8, S = (e) => (t) => Math.log(1 + (e.manifest.entries - t + 0.5) / (t + 0.5)), hs = ({ words: e, isEmpty: t, isOpen: s }) => {
  let n = e.at(-1), o = e.filter((r) => !r.isStop || t && s && r === n);
  return o.filter((r, i) => o.findIndex(({ key: a }) => a === r.key) === i);
}, ms = (e) => {
  let t = e.length > ls ? e.filter(({ isLight: s }) => !s) : e;
  return t.length ? t : e;
}, ps = async (e, t) => {
  let { unit: s, term: n } = t, o = S(e), r = await Lt(e, s, n), i = n?.df ? m.prefixBeside : m.prefix;
  for (let a of r) t.matches.push({ term: a, weight: i });
  !t.idf && r.length && (t.idf = m.prefixIdf * Math.max(...r.map(({ df: a }) => o(a))));
}, us = async (e, t, s) => {
  let n = await e.term(t.key), o = { unit: t, term: n, matches: [], soft: n?.softCount && !t.isLight ? n : null, idf: 0, read: "" };
  return n?.df && (o.matches.push({ term: n, weight: 1 }), o.idf = S(e)(n.df)), s && t.text.length > 1 && await ps(e, o), o;
}, Ct = async (e, t, s) => {
  let { words: n, isOpen: o } = t, r = n.at(-1), i = hs(t), a = ms(i), l = (p) => o && p.key === r?.key, c = await Promise.all(a.map((p) => us(e, p, l(p)))), f = await It(e, c, n, S(e)), h = c.filter((p) => B(p) && !p.term && !p.unit.isQuoted);
  await Promise.all(h.map((p) => Et(e, p, s, S(e))));
  let u = ({ unit: p }) => p.text.length === 1 && p === r && o;
  return { found: c.length > 1 ? c.filter((p) => !u(p)) : c, joined: f, omitted: i.length - a.length };
};
var ds = 10, gs = 8, _ = class {
  #t;
  #e;
  constructor(t, s) {
    this.#t = new F(t), this.#e = s;
  }
  open() {
    return this.#t.open();
  }
  get manifest() {
    return this.#t.manifest;
  }
  get files() {
    return this.#t.count;
  }
  search(t, s = {}) {
    return this.#t.current(() => this.#n(t, s));
  }
  rows(t) {
    return this.#t.unchanged(() => this.#t.rows(t));
  }
  texts(t) {
    return this.#t.unchanged(() => this.#t.texts(t));
  }
  facets() {
    return this.#t.current(() => this.#t.facets());
  }
  facet(t) {
    return this.#t.current(async () => (await this.#o()).facetOf(t, this.#s));
  }
  get #s() {
    return { library: this.#t, pieces: q, edits: R, risen: U };
  }
  #o() {
    let t = (s) => s;
    return this.#t.read("filters.js", t, this.#e);
  }
  async #n(t, { limit: s = ds, isSecond: n = false }) {
    let o = J(t), r = o.filters.length + o.phrases.length + o.without.length > 0;
    this.#r();
    let [i, a] = await Promise.all([r ? this.#c(o) : null, this.#i(o)]), { found: l } = a.wanted, c = l.length + a.ids.length > 0, f = i?.allowed ?? null, h = c ? await this.#a(o, a, f) : this.#f(f), u = c && r && !h.length, g = (p) => this.#l(p, l);
    return { hits: await g(h.slice(0, s)), hitsOf: g, total: h.length, numbers: h, refused: u ? (await this.#a(o, a, null)).length : 0, instead: n || h.length ? "" : await this.#h(t, l), ...ws(o, a), problems: i?.problems ?? [], isEmpty: o.isEmpty };
  }
  #r() {
    let { entries: t, titleGroup: s } = this.manifest;
    s >= t && this.#t.rows([0]).catch(() => {
    });
  }
  async #i(t) {
    let [s, n] = await Promise.all([Ct(this.#t, t, (o) => this.#u(o)), Promise.all(t.ids.map((o) => this.#t.term(o)))]);
    return { wanted: s, ids: n };
  }
  #f(t) {
    return t ? Uint32Array.from(t.keys()).filter((s) => t[s]) : new Uint32Array();
  }
  async #l(t, s) {
    return (await this.rows(t)).map((n) => ({ ...n, ...At(n.number, s) }));
  }
  async #h(t, s) {
    let n = await Bt(this.#t, t, s);
    return n !== t && (await this.#n(n, { limit: 0, isSecond: true })).total ? n : "";
  }
  async #a(t, { wanted: s, ids: n }, o) {
    let { entries: r, sizes: i } = this.manifest, { found: a, omitted: l } = s, c = this.#m(s), f = a.length, h = new Uint8Array(r);
    for (let u of await this.#p(a, c.named, t)) h[u] = C.name;
    for (let u = 0; u < r; u++) f && c.titled[u] === f && f + l === i[u] && (h[u] = C.title);
    for (let u of n) if (u?.df) for (let g of u.postings.numbers) h[g] = C.id;
    return c.order({ count: f, sizes: i, rung: h, allowed: o });
  }
  #m({ found: t, joined: s }) {
    let n = new D(this.manifest.entries), o = S(this.#t)(0) * m.unknown, r = ({ unit: i, idf: a, soft: l }) => (i.isLight ? m.light : 1) * (a || l?.softIdf || o) ** m.idfPower;
    for (let i of t) n.add(i, r(i));
    for (let { term: i, parts: a } of s) n.raise(i.postings, m.together * Math.max(...a.map(r)));
    return n;
  }
  async #p(t, s, { words: n }) {
    if (!t.length || n.length > gs || !s.includes(t.length)) return [];
    let o = await this.#t.term(Pt(n));
    return o?.df ? o.postings.numbers : [];
  }
  async #c(t) {
    return (await this.#o()).allowed(t, this.#s);
  }
  async #u(t) {
    return (await this.#c({ filters: [], phrases: [P(t)], without: [] })).allowed;
  }
}, ws = ({ words: e, ids: t }, { wanted: { found: s }, ids: n }) => ({ unknown: [...s.filter(Ot).map(({ unit: o }) => o.text), ...e.length ? [] : t.filter((o, r) => !n[r]?.df)], corrected: s.filter(({ read: o }) => o).map(({ unit: o, read: r }) => [o.text, r]) });
var ys = /[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g, ks = /(?<=[A-Za-z]{3})v?[0-9]+$/i, bs = /[.]|[^\x00-\x7f]|^\d+$/, Os = (e) => {
  if (bs.test(e)) return [];
  let t = e.replace(ks, ""), s = t.match(ys) ?? [], n = t === e ? [] : [t];
  s.length > 1 && n.push(...s.filter((r) => r.length > 2 && /^[a-z]+$/i.test(r)));
  let o = n.map((r) => r.toLowerCase()).filter((r) => !b.has(r));
  return [...new Set(o.map(d))];
}, vs = (e, t) => {
  let s = x(e);
  return b.has(s) ? [] : [[d(s), t, 1], ...Os(e).map((n) => [n, t, 0.5])];
}, X = (e) => {
  let t = [], s = 0;
  for (let n of L(e)) {
    let o = W(n), r = o.map((i, a) => vs(i, s + a));
    o.length > 1 && r.splice(1, 0, [[d(x(o.join(""))), s, 1]]), t.push(...r.flat()), s += o.length;
  }
  return t;
};
var As = /[\p{L}\p{N}\p{M}]+(?:\.\p{N}[\p{L}\p{N}\p{M}]*)*/gu, Ms = 200, $s = 0.8, js = 0.15, Ss = (e, t) => {
  let s = [];
  for (let { 0: n, index: o } of e.matchAll(As)) {
    let r = X(n).find(([i]) => t.has(i))?.[0];
    r && s.push({ key: r, from: o, to: o + n.length });
  }
  return s;
}, Ls = (e, t) => {
  let s = { worth: 0, from: 0 };
  for (let { from: n } of e) {
    let o = e.filter((i) => i.from >= n && i.to <= n + t * $s), r = new Set(o.map(({ key: i }) => i)).size + o.length / 100;
    r > s.worth && (s = { worth: r, from: n });
  }
  return s.from;
}, Ws = (e, t, s) => {
  let n = Math.max(0, Math.min(t - s * js, e.length - s));
  n > 0 && (n = e.indexOf(" ", n) + 1);
  let o = n + s;
  return o < e.length && (o = Math.max(e.lastIndexOf(" ", o), n + 1)), [n, o];
}, Ns = (e, t, s = Ms) => {
  let n = Ss(e, new Set(t)), [o, r] = Ws(e, Ls(n, s), s), i = [], a = (c, f) => {
    c && i.push({ text: c, hit: f });
  }, l = o;
  for (let { from: c, to: f } of n.filter((h) => h.from >= o && h.to <= r)) a(e.slice(l, c), false), a(e.slice(c, f), true), l = f;
  return a(e.slice(l, r), false), o > 0 && i.unshift({ text: "… ", hit: false }), r < e.length && i.push({ text: " …", hit: false }), i;
};
var zs = Y(new URL("./filters.js", import.meta.url)), Dt = class extends _ {
  constructor(t, s = tt(t)) {
    super(s, zs);
  }
};
export {
  Dt as Engine,
  K as fold,
  J as parse,
  q as pieces,
  Ns as snippet,
  d as stem,
  X as tokens
};
