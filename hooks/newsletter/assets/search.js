// Made from newsletter/web by `make bundle`; change that, not this.
var tt = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var et = (e) => async (t) => {
  let s = await fetch(new URL(t, e), t === "manifest.json" ? { cache: "no-cache" } : {});
  if (!s.ok) throw new Error(`${s.status} for ${t}`);
  return s.arrayBuffer();
};
var st = "­​‌‍⁠\uFEFF℠™", nt = "‐‑‒–—―−﹘﹣－", ot = "‘’‚‛ʼʻ′`´＇", b = new Set("a an and are as at be by can did do does for from has have how i in is it its not of on or our should such that the these this those to we what when where which who why with".split(" ")), w = new Set("about after again against all also always among another around away back because become been before being best better between both bring but came come could down during each either else enough even ever every everything few first for get getting give given go goes going good got great had hardly her here him his however into just keep know known last least less let like likely little look lot made make makes making many may maybe me might more most much must my near need needs never next no now off often old once one only other others out over own per perhaps please put quite rather really same say see seem seen several she since so some something still take takes tell than their them then there they thing things think though through too try trying two under until up upon us use used using very want wants was way ways well went were whether while whole whose will within without would yet you your".split(" ")), Z = new Set("analysis embed news series".split(" ")), rt = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" "), it = new Map(Object.entries({ indices: "index", matrices: "matrix", vertices: "vertex", corpora: "corpus", analyses: "analysis", criteria: "criterion" })), G = { ß: "ss", "ẞ": "Ss", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D", ł: "l", Ł: "L", þ: "th", Þ: "Th", ħ: "h", Ħ: "H", ı: "i", ŋ: "n", Ŋ: "N" };
var ft = (e) => new RegExp(`[${e}]`, "g"), [Tt, Kt, _t] = [st, nt, ot].map(ft), Zt = ft(Object.keys(G).join("")), Gt = /(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g, qt = 945, Ht = /[\p{L}\p{N}]/u, at = (e) => e.replace(Tt, "").replace(Kt, "-").replace(_t, "'"), ct = (e) => Ht.test(e ?? "") ? "-" : "", Qt = (e, t, s) => ct(s[t - 1]) + rt[e.toLowerCase().charCodeAt(0) - qt] + ct(s[t + 1]), q = (e) => at(at(e).normalize("NFKD")).replace(Zt, (t) => G[t]).replace(/\p{M}/gu, "").replace(Gt, Qt);
var Jt = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu, Vt = /[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu, Xt = /(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu, O = (e) => q(e).replace(Jt, "").match(Vt) ?? [], W = (e) => e.match(Xt) ?? [], x = (e) => [...e.toLowerCase().replaceAll("ς", "σ")].slice(0, 60).join(""), H = (e) => O(e).flatMap((t) => W(t).map(x));
var Yt = new TextDecoder(), j = (e) => Yt.decode(e), z = (e) => JSON.parse(j(e)), I = (e) => {
  let t = 0;
  return Uint32Array.from(e, (s) => t += s);
}, v = class {
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
    return j(this.some(this.byte()));
  }
  list(t) {
    let s = new Uint32Array(t);
    for (let n = 0, o = 0; n < t; n++) s[n] = o += this.number();
    return { numbers: s, marks: this.some(t) };
  }
};
var te = (e) => e.endsWith("Aliases"), ee = (e) => Object.fromEntries(Object.entries(e).map(([t, s]) => [t, I(s)])), lt = (e) => {
  let t = Object.entries(e).map(([s, n]) => [s, te(s) ? n : ee(n)]);
  return Object.fromEntries(t);
};
var oe = (e) => e.charCodeAt(0) - 35 - (e > "\\" ? 1 : 0), mt = (e) => {
  let { first: t, titleWords: s, format: n, ...o } = z(e);
  if (n !== 4) throw new Error("its format is another one; please load the page again");
  let r = t;
  return { ...o, shards: r.flat(), ranges: r.map(([i]) => i), rangeOf: r.flatMap((i, a) => i.map(() => a)), sizes: Uint8Array.from(s, oe) };
}, ht = ([e, t]) => ({ id: e, label: t }), ut = (e, [t, s, n, o, r, i, a, f = 0], { kinds: c, volumes: l, topics: h }) => {
  let p = i.map((u) => ({ id: h[u][0], name: h[u][1] })), g = { kind: ht(c[n]), volume: ht(l[o]) };
  return { number: e, id: t, title: s, ...g, credited: r, topics: p, year: a, state: f };
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
var re = 512, dt = 6, ie = 16, Q = class {
  #t;
  constructor(t, s, n) {
    this.bytes = t, this.start = s, this.count = n;
  }
  get list() {
    return this.#t ??= new v(this.bytes, this.start).list(this.count);
  }
}, ae = (e, t, s) => {
  let n = e.byte(), o = e.some(e.byte());
  t.set(o, n);
  let r = j(t.subarray(0, n + o.length)), i = e.number(), a = { count: Math.min(i, s), length: e.number() }, f = { count: e.number(), length: e.number() }, c = f.count ? e.byte() / ie : 0, l = Array.from({ length: f.count ? e.byte() : 0 }, () => e.text());
  return { key: r, df: i, hard: a, soft: f, softIdf: c, neighbours: l };
}, ce = ({ key: e, df: t, soft: s, softIdf: n, neighbours: o }, r, i, a) => ({ key: e, shard: r, df: t, softCount: s.count, softIdf: n, neighbours: o, get postings() {
  return i.list;
}, get soft() {
  return a.list;
} }), gt = (e, t, s) => {
  let n = new Uint8Array(e), o = new DataView(e), r = new v(n, dt), i = new Uint8Array(re), a = /* @__PURE__ */ new Map(), f = dt + o.getUint32(2, true), c = ({ count: l, length: h }) => new Q(n, (f += h) - h, l);
  for (let l = o.getUint16(0, true); l > 0; l--) {
    let h = ae(r, i, s);
    a.set(h.key, ce(h, t, c(h.hard), c(h.soft)));
  }
  return a;
};
var fe = 250, wt = "manifest.json", le = (e) => new Promise((t) => setTimeout(t, e)), U = class extends Error {
  name = "SearchError";
  isAnew = false;
}, he = (e) => {
  e instanceof Error && Object.assign(e, { isAnew: true });
}, P = class {
  #t = /* @__PURE__ */ new Map();
  #e;
  #s;
  #n;
  constructor(t) {
    this.#n = t;
  }
  open() {
    return this.#e ??= this.#r().then((t) => this.#s = t, (t) => {
      throw this.#e = void 0, t;
    }), this.#e;
  }
  get manifest() {
    if (!this.#s) throw new U("The search was not opened");
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
      throw await this.#i(s) && he(n), n;
    }
  }
  read(t, s, n = this.#n) {
    let o = this.#t.get(t);
    if (o) return o;
    let r = n(t).catch(() => le(fe).then(() => n(t))).then(s).catch((i) => {
      throw this.#t.delete(t), new U(`The search could not read ${t} (${i.message})`, { cause: i });
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
    return this.json("facets.json", lt);
  }
  async rows(t) {
    let s = [...t], n = await this.#o("t", s, this.manifest.titleGroup);
    return s.map((o, r) => ut(o, n[r], this.manifest));
  }
  texts(t) {
    return this.#o("s", [...t], this.manifest.textGroup);
  }
  shard(t) {
    return this.file(`w${t}.bin`, (s) => gt(s, t, this.manifest.most));
  }
  positions(t) {
    return this.file(`p${t}.bin`, (s) => new v(new Uint8Array(s)));
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
  #o(t, s, n) {
    let o = (r) => r;
    return Promise.all(s.map(async (r) => (await this.json(`${t}${Math.floor(r / n)}.json`, o))[r % n]));
  }
  #r() {
    return this.read(wt, mt);
  }
  async #i(t) {
    if (this.manifest.folder !== t) return true;
    this.#t.delete(wt);
    let s = await this.#r().catch(() => this.manifest);
    return s.folder === t || this.manifest.folder !== t ? this.manifest.folder !== t : (this.#t.clear(), this.#s = s, this.#e = Promise.resolve(s), true);
  }
};
var me = /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/, ue = /(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i, pe = /(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/, de = /^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/, J = /^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i, xt = (e) => {
  let t = pe.exec(e.split(/[?#]/)[0])?.[1].toLowerCase();
  if (t && !t.startsWith("10.48550/arxiv.")) return [t];
  let s = e.replace(/arxiv\.(?!org)/i, "arxiv:"), n = me.exec(s) ?? ue.exec(s);
  return n ? [n[1].toLowerCase()] : [];
}, yt = (e) => {
  let t = e.replace(J, "").replace(/^(datasets|spaces|models)\//i, ""), s = de.exec(t);
  return s ? [s[1].toLowerCase()] : [];
};
var ge = [["ing", 3], ["ed", 3], ["ation", 4], ["ion", 4]], we = (e) => {
  if (/..(ies|ied)$/.test(e)) return `${e.slice(0, -3)}y`;
  if (e.endsWith("sses")) return e.slice(0, -2);
  let t = e.length === 3 ? /[aeious]s$/ : /[sui]s$/;
  return e.endsWith("s") && !t.test(e) && !e.endsWith("ias") ? e.slice(0, -1) : e;
}, kt = (e) => e.endsWith("ie") && e.length > 4 ? `${e.slice(0, -2)}y` : e.endsWith("e") && e.length > 3 ? e.slice(0, -1) : e, bt = (e) => /^[a-z]{3,}[^aeo]at$/.test(e) ? e.slice(0, -2) : e, xe = (e) => {
  for (let [t, s] of ge) {
    let n = e.slice(0, -t.length);
    if (!(!e.endsWith(t) || n.length < s || !/[aeiouy]/.test(n) || e.endsWith("eed"))) return t === "ion" ? n : bt(kt(n));
  }
  return e.endsWith("e") ? bt(kt(e)) : e;
}, ye = (e, t) => (t && e.length > 5 && e.endsWith("is") && (e = `${e.slice(0, -1)}z`), e.length > 5 && e.endsWith("our") && (e = `${e.slice(0, -2)}r`), e.endsWith("ogu") && (e = e.slice(0, -1)), /([^aeiou])\1$/.test(e) && (e.length > 4 || t && e.length > 3 && !/[lsz]$/.test(e)) ? e.slice(0, -1) : e), d = (e) => {
  if (e.length < 3 || Z.has(e) || !/^[a-z]+$/.test(e)) return e;
  let t = we(it.get(e) ?? e);
  if (Z.has(t)) return t;
  let s = xe(t);
  return ye(s, s !== t);
};
var F = (e, { isQuoted: t = false } = {}) => O(e).flatMap((s) => {
  let n = W(s).map(x);
  return n.map((o, r) => ({ text: o, key: d(o), isStop: b.has(o), isLight: w.has(o), isQuoted: t, rest: n.length - r }));
}), E = ({ isStop: e }) => !e;
var Ot = { topic: "topic", topics: "topic", tag: "topic", tags: "topic", author: "author", authors: "author", organisation: "organisation", organisations: "organisation", organization: "organisation", venue: "venue", venues: "venue", organizations: "organisation", org: "organisation", orgs: "organisation", year: "year", years: "year", kind: "kind", kinds: "kind", type: "kind", volume: "volume", volumes: "volume", vol: "volume", issue: "volume", has: "has" }, ke = 12, be = /(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu, Oe = /(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi, ve = /^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i, Ae = /[\s,]+et\.?\s+al\b\.?/gi, Me = (e) => e.replace(/[“”„«»]/g, '"').replace(Oe, "$1").replace(Ae, " ").replace(ve, "volume:$1"), $e = (e) => O(e.replace(/"[^"]*"?/g, "")).length > ke, je = (e) => {
  let t = (e ?? "").toLowerCase();
  return Object.hasOwn(Ot, t) ? Ot[t] : void 0;
}, Se = ({ 0: e, index: t = 0 }, s, n) => s.length === n.length ? n.slice(t, t + e.length) : n.includes(e) ? e : n.trim(), Le = (e, t, s) => {
  let { not: n, name: o, quoted: r, bare: i } = e.groups ?? {}, { index: a = 0 } = e, f = (r ?? i).trim();
  return { isNot: n === "-" && (a === 0 || /\s/.test(t[a - 1])), filter: je(o), text: o ? `${o}:${f}` : f, value: f, isPhrase: r !== void 0 && !o, written: Se(e, t, s) };
}, We = (e, { isNot: t, filter: s, text: n, value: o, isPhrase: r, written: i }) => {
  if (s) {
    o && e.filters.push({ name: s, value: o, not: t, written: i });
    return;
  }
  let a = t || r ? [] : xt(n), f = a.length ? [] : F(n.replace(J, ""), { isQuoted: r });
  if (t) {
    f.some(E) && e.without.push(f);
    return;
  }
  e.words.push(...f), r && f.some(E) && e.phrases.push(f), e.ids.push(...a.length || r ? a : yt(n));
}, V = (e) => {
  let t = Me(e), s = $e(t) ? t.replaceAll('"', " ") : t, n = { words: [], phrases: [], without: [], filters: [], ids: [], isOpen: /[\p{L}\p{N}.\-_/]$/u.test(s), isEmpty: false };
  for (let f of s.matchAll(be)) We(n, Le(f, s, e));
  let { words: o, without: r, filters: i, ids: a } = n;
  return n.isEmpty = !o.some(E) && r.length + i.length + a.length === 0, n;
};
var B = ({ matches: e, unit: t }) => !e.length && !t.isStop && t.text.length > 3 && /[a-z]{3}/.test(t.text), vt = ({ matches: e, unit: t, soft: s }) => !e.length && !t.isStop && !s;
var m = { mostWords: 32, shortMost: 8, longSoft: 0.25, softKnown: 80, prefix: 0.8, prefixBeside: 0.35, prefixIdf: 0.8, oneEdit: 0.8, twoEdits: 0.55, idfPower: 0.85, together: 0.4, unknown: 0.6, light: 0.5, flat: 0.5, softMost: 0.9, titled: 0.2, usual: 0.25, about: 0, near: 0.4, meant: 0.6 }, C = { id: 3, title: 2, name: 1 };
var Ne = 5, At = (e) => [...new Set(e)], ze = ({ idf: e, soft: t }) => e || (t?.softIdf ?? 0), Ie = (e, t) => t.filter(({ term: s }) => N(s.postings.numbers, e) >= 0).flatMap(({ term: s }) => s.keys ?? s.key ?? []), Ue = (e, t) => {
  let s = t ? N(t.soft.numbers, e) : -1;
  if (!t || s < 0) return;
  let n = t.neighbours[t.soft.marks[s] >> Ne];
  return { name: n && !w.has(n) ? n : "" };
}, Mt = (e, t) => {
  let s = t.map((c) => ({ asked: c, keys: Ie(e, c.matches) })), n = s.map(({ asked: c, keys: l }) => l.length ? void 0 : Ue(e, c.soft)), o = t.reduce((c, l) => c + ze(l), 0), r = s.reduce((c, { asked: l, keys: h }) => c + (h.length ? l.idf : 0), 0), i = n.flatMap((c) => c?.name || []), a = n.some((c) => c !== void 0) && r < m.meant * o, f = [...s.flatMap(({ keys: c }) => c), ...i.map(d)];
  return { byMeaning: a, meaning: a ? At(i) : [], words: At(f) };
};
var Ee = 1e6, X = 2 ** 21, Be = 4, D = class {
  constructor(t, s) {
    let n = s > m.shortMost;
    this.softShare = n ? m.longSoft : 1, this.flat = n ? 1 : m.flat, this.score = new Float32Array(t), this.cover = new Float32Array(t), this.best = new Float32Array(t), this.flags = new Uint8Array(t), this.titled = new Uint8Array(t), this.named = new Uint8Array(t), this.hard = new Uint8Array(t), this.telling = 0, this.usual = 0, this.unknown = 0, this.sum = 0;
  }
  add({ unit: t, matches: s, soft: n }, o) {
    let r = t.isLight ? 0 : 1;
    this.sum += o, this.telling += r, r && this.#t(s, o), this.best.fill(0), this.flags.fill(0);
    for (let i of s) this.#s(i);
    this.#n(o, r), n && this.#o(n, o);
  }
  #t(t, s) {
    let n = t.filter(({ weight: r }) => r > m.twoEdits || r === m.prefixBeside), o = Math.max(0, ...n.map(({ term: r }) => r.postings.numbers.length));
    this.usual += Math.min(1, o / this.score.length / m.usual), o || (this.unknown += s);
  }
  get #e() {
    return this.telling ? this.usual / this.telling - this.unknown / this.sum : 1;
  }
  #s({ term: { postings: t }, weight: s }) {
    let { best: n, flags: o } = this, { numbers: r, marks: i } = t;
    for (let a = 0; a < r.length; a++) {
      let f = r[a], c = (i[a] & 63) * s / 63;
      c > n[f] && (n[f] = c), s === 1 && (o[f] |= i[a]);
    }
  }
  #n(t, s) {
    let { score: n, cover: o, best: r, flags: i, titled: a, named: f, hard: c } = this;
    for (let l = 0; l < r.length; l++) r[l] && (n[l] += t * r[l], o[l] += t, c[l] += s, i[l] & 128 && a[l]++, i[l] & 64 && f[l]++);
  }
  #o({ df: t, soft: { numbers: s, marks: n } }, o) {
    let r = this.softShare * m.softKnown / (m.softKnown + t), { score: i, cover: a, best: f } = this;
    for (let c = 0; c < s.length; c++) {
      let l = s[c], h = Math.min((n[c] & 31) / 31, m.softMost) * r;
      h <= f[l] || (i[l] += o * (h - f[l]), f[l] || (a[l] += o * h));
    }
  }
  raise({ numbers: t, marks: s }, n) {
    for (let o = 0; o < t.length; o++) this.score[t[o]] += n * (s[o] & 63) / 63;
  }
  order({ count: t, sizes: s, rung: n, allowed: o }) {
    let r = this.#i(this.#r()), i = new Float64Array(this.score.length), [a, f] = [0, 0];
    for (let h = 0; h < i.length; h++) {
      if (o && !o[h] || !(n[h] || this.score[h])) continue;
      let p = n[h] || r(h) ? 1 : 0;
      f += p;
      let g = (n[h] + p) * Be + this.#a(h, t, s);
      i[a++] = -Math.round(g * Ee) * X + h;
    }
    let c = i.subarray(0, a).sort();
    return { numbers: Uint32Array.from(c, (h) => h - Math.floor(h / X) * X), near: f };
  }
  #r() {
    let { score: t, cover: s, sum: n } = this, o = 0;
    for (let r = 0; r < t.length; r++) t[r] && (s[r] /= n, t[r] *= (this.flat + (1 - this.flat) * s[r]) / n, o = Math.max(o, t[r]));
    return o;
  }
  #i(t) {
    let { score: s, hard: n, titled: o, named: r, telling: i } = this, a = this.#e >= m.about ? m.near * t : 1 / 0, f = (c) => n[c] >= i || 2 * o[c] >= i || 2 * r[c] > i;
    return (c) => s[c] >= a || n[c] > 0 && f(c);
  }
  #a(t, s, n) {
    let o = this.score[t] + (s === 1 && this.hard[t] ? 1 : 0);
    return !s || this.titled[t] !== s ? o : o + m.titled * s / Math.max(s, n[t]);
  }
};
var S = (e) => {
  let t = 0;
  for (let s = 0; s < e.length; s++) t |= 1 << e.charCodeAt(s) % 31;
  return t;
}, jt = (e) => {
  let t = e - (e >>> 1 & 1431655765), s = (t & 858993459) + (t >>> 2 & 858993459);
  return (s + (s >>> 4) & 252645135) * 16843009 >>> 24;
}, St = (e, t, s) => jt(e & ~t) > s || jt(t & ~e) > s, Ce = [0, 1, 2].map(() => new Uint8Array(63)), R = (e, t, s) => {
  let { length: n } = t;
  if (Math.abs(e.length - n) > s || n > 60) return s + 1;
  let [o, r, i] = Ce;
  for (let a = 0; a <= n; a++) r[a] = a;
  for (let a = 1; a <= e.length; a++) {
    let f = i[0] = a;
    for (let c = 1; c <= n; c++) {
      let l = e[a - 1] === t[c - 1], h = Math.min(r[c] + 1, i[c - 1] + 1, r[c - 1] + (l ? 0 : 1));
      a > 1 && c > 1 && e[a - 1] === t[c - 2] && e[a - 2] === t[c - 1] && (h = Math.min(h, o[c - 2] + 1)), i[c] = h, h < f && (f = h);
    }
    if (f > s) return s + 1;
    [o, r, i] = [r, i, o];
  }
  return r[n];
};
var De = 65, Re = (e) => ({ text: e, mask: S(e) }), Te = (e, t) => {
  let [s, ...n] = e.split(" "), o = t.slice(0, s.charCodeAt(0) - De) + s.slice(1), r = /^\d/.test(n[0] ?? "") ? 2 ** Number(n.shift()) : 1, i = (n[0] ?? "").split(",").map((a) => a[0] === "=" ? a.slice(1) : o + a);
  return { term: o, df: r, mask: S(o), forms: i.map(Re) };
}, Ke = (e) => {
  let t = "";
  return j(e).split(`
`).slice(0, -1).map((n) => {
    let o = Te(n, t);
    return t = o.term, o;
  });
}, _e = (e) => ({ term: t, forms: s }) => t.startsWith(e) || s.some(({ text: n }) => n.startsWith(e)), A = async (e, t) => {
  let { words: s } = e.manifest, n = y(s, t), r = s.slice(n, y(s, `${t}￿`) + 1).map((i, a) => e.file(`words${n + a}.txt`, Ke));
  return (await Promise.all(r)).flat().filter(_e(t));
}, M = (e, t) => e.manifest.words.length > 1 ? t : "";
var Ze = ["ing", "ion", "ation", "ed", "es", "ies", "s"], Ge = 12, qe = 4, Lt = "￿", He = async (e, t, s) => {
  let { shards: n, rangeOf: o } = e.manifest, [r, i] = [t, t + Lt].map((l) => y(n, l)), a = Array.from({ length: i - r + 1 }, (l, h) => r + h).filter((l) => o[l] <= s);
  return (await Promise.all(a.map((l) => e.shard(l)))).flatMap((l) => [...l.values()]).map(({ key: l, df: h }) => ({ term: l, df: h })).filter(({ term: l, df: h }) => h && l.startsWith(t));
}, Qe = async (e, t, s, n) => {
  let o = e.range(t), r = e.range(t + Lt);
  if (!n?.df && r - o >= 2) return A(e, t);
  let i = r === o || s.isLight && n?.df;
  return He(e, t, i ? o : o + 1);
}, Je = (e, t) => Ze.flatMap((s) => Array.from({ length: s.length - 1 }, (n, o) => o + 1).filter((n) => e.length - n >= t && e.endsWith(s.slice(0, n))).map((n) => d(e + s.slice(n)))), Wt = async (e, t, s) => {
  let { text: n, key: o } = t, r = n.length > qe && n.startsWith(o) ? o : n, i = [...await Qe(e, r, t, s)];
  i.sort((f, c) => c.df - f.df || (f.term < c.term ? -1 : 1));
  let a = new Set(i.slice(0, Math.min(Ge, 2 * n.length)).map(({ term: f }) => f));
  for (let f of Je(n, s?.df ? 4 : 3)) a.add(f);
  return a.delete(o), e.terms(a);
};
var Ve = 5, Xe = 8, Ye = 0.25, ts = 0.3, es = 0.6, ss = 0.1, Nt = (e) => e.replace(/\D/g, ""), ns = (e) => {
  let t = d(e), s = e.length >= Xe;
  return { text: e, mask: S(e), root: t, rootMask: S(t), most: s ? 2 : 1, isRooted: t.length >= Ve || s && t.length > 3 };
}, zt = (e, t, s) => St(e.mask, t.mask, s) ? s + 1 : R(e.text, t.text, s), os = (e, { term: t, mask: s, forms: n }) => {
  let { most: o, isRooted: r, root: i, rootMask: a } = e, c = { count: r ? zt({ text: i, mask: a }, { text: t, mask: s }, o) : o + 1, read: n[0].text, aside: ts };
  for (let l of n) {
    let h = zt(e, l, o);
    h <= c.count && h <= o && (c = { count: h, read: l.text, aside: 0 });
  }
  return c;
}, rs = ({ count: e, aside: t, read: s }, { df: n }, { text: o }) => Math.max(e, 1) + t + (s[0] === o[0] ? 0 : es) - Math.log10(1 + n) * ss, T = (e, t) => {
  let s = ns(e), n = Nt(e), o = [];
  for (let r of t) {
    let i = os(s, r);
    i.count > s.most || Nt(r.term) !== n || o.push({ ...i, term: r.term, cost: rs(i, r, s) });
  }
  return o.sort((r, i) => r.cost - i.cost), o.slice(0, 2).filter(({ cost: r }) => r < o[0].cost + Ye);
};
var It = 3, is = 5, Ut = (e, t, s) => {
  let n = ({ postings: i }, a) => i.marks[N(i.numbers, a)], o = e.postings.numbers.filter((i) => n(t, i) && (s?.[i] ?? 1)), r = Uint8Array.from(o, (i) => {
    let [a, f] = [n(e, i), n(t, i)];
    return a & f & -64 | Math.min(a & 63, f & 63);
  });
  return { keys: [e.key, t.key], df: o.length, postings: { numbers: o, marks: r } };
}, as = (e) => e.flatMap(({ rest: t }, s) => [...s + 1 < e.length ? [{ at: s, length: 2 }] : [], ...t > 2 && !(e[s - 1]?.rest > t) ? [{ at: s, length: t }] : []]), cs = async (e, t, s) => {
  let n = (i) => t.find((a) => a.unit.key === i.key), o = new Set(t.map(({ unit: i }) => e.range(i.key))), r = as(s).map(async ({ at: i, length: a }) => {
    let f = s.slice(i, i + a), c = f.map(n).filter((g) => g !== void 0), l = d(x(f.map(({ text: g }) => g).join(""))), h = c.length === f.length && c.some(({ term: g }) => !g?.df);
    return { term: s[i].rest >= a || h || o.has(e.range(l)) ? await e.term(l) : void 0, parts: c };
  });
  return (await Promise.all(r)).flatMap(({ term: i, parts: a }) => i && a.length ? [{ term: i, parts: a }] : []);
}, Pt = async (e, t, s, n) => {
  let o = await cs(e, t, s);
  for (let { term: r, parts: i } of o) for (let a of i) r.softCount && !a.term?.df && (a.soft = r), r.df && (a.matches.push({ term: r, weight: 1 }), a.idf ||= n(r.df));
  return o.filter(({ term: r }) => r.df);
}, fs = (e) => b.has(e) || w.has(e), ls = (e, t) => Array.from({ length: Math.max(0, e.length - is) }, (n, o) => {
  let r = [e.slice(0, o + It), e.slice(o + It)];
  return { halves: r, least: r.some(fs) ? 0 : Math.min(...r.map(t)) };
}).filter(({ least: n }) => n).sort((n, o) => o.least - n.least), hs = async (e, t, s) => {
  let [n, o] = await Promise.all(t.map((i) => e.term(d(i))));
  if (!n?.df || !o?.df || !Ut(n, o).df) return;
  let r = Ut(n, o, await s(t.join(" ")));
  return r.df ? r : void 0;
}, Ft = async (e, t, s, n) => {
  let { text: o } = t.unit, r = M(e, o[0]), i = new Map((await A(e, r)).map(({ term: c, df: l }) => [c, l])), f = ls(o, (c) => i.get(d(c)) ?? (M(e, c[0]) === r ? 0 : 1));
  for (let { halves: c } of r ? f : f.slice(0, 1)) {
    let l = await hs(e, c, s);
    if (l) return t.matches.push({ term: l, weight: 1 }), t.read = c.join(" "), t.idf = n(l.df), true;
  }
  return false;
}, Et = (e) => `@${e.map(({ text: t }) => t).join(" ")}`.slice(0, 60);
var ms = (e) => e?.count === 1 && !e.aside, us = async (e, t, s, n) => {
  let o = await e.terms(s.map(({ term: a }) => a));
  if (!o.length) return;
  let r = (a) => s.find(({ term: f }) => f === a);
  for (let a of o) t.matches.push({ term: a, weight: (r(a.key)?.count ?? 0) > 1 ? m.twoEdits : m.oneEdit });
  let [i] = o;
  t.read = r(i.key)?.read ?? "", t.idf = n(i.df), i.softCount && (t.soft = i);
}, Bt = async (e, t, s, n) => {
  let { text: o } = t.unit, r = (a) => A(e, M(e, a)), i = T(o, await r(o[0]));
  !ms(i[0]) && await Ft(e, t, s, n) || (!i.length && M(e, o[1]) && (i = T(o, await r(o[1]))), await us(e, t, i, n));
}, Ct = async (e, t, s) => {
  let n = t;
  for (let { unit: o } of s.filter(B)) {
    let i = (await A(e, M(e, o.text[0]))).filter(({ forms: c }) => !w.has(c[0].text)), [a] = T(o.text, i), f = new RegExp(`(?<![\\p{L}\\p{N}])${o.text.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}])`, "iu");
    a && (n = n.replace(f, a.read));
  }
  return n;
};
var L = (e) => (t) => Math.log(1 + (e.manifest.entries - t + 0.5) / (t + 0.5)), ps = ({ words: e, isEmpty: t, isOpen: s }) => {
  let n = e.at(-1), o = e.filter((r) => !r.isStop || t && s && r === n);
  return o.filter((r, i) => o.findIndex(({ key: a }) => a === r.key) === i);
}, ds = ({ text: e }) => /^(?:\p{L}|\d{1,2})$/u.test(e), gs = (e) => {
  if (e.length <= m.shortMost) return e;
  let t = e.filter((o) => !o.isLight && !ds(o)), s = [...t].sort((o, r) => r.text.length - o.text.length), n = new Set(s.slice(0, m.mostWords));
  return n.size ? t.filter((o) => n.has(o)) : e.slice(0, m.mostWords);
}, ws = async (e, t) => {
  let { unit: s, term: n } = t, o = L(e), r = await Wt(e, s, n), i = n?.df ? m.prefixBeside : m.prefix;
  for (let a of r) t.matches.push({ term: a, weight: i });
  !t.idf && r.length && (t.idf = m.prefixIdf * Math.max(...r.map(({ df: a }) => o(a))));
}, xs = async (e, t, s) => {
  let n = await e.term(t.key), o = { unit: t, term: n, matches: [], soft: null, idf: 0, read: "", times: 1 };
  return n?.softCount && !t.isLight && (o.soft = n), n?.df && (o.matches.push({ term: n, weight: 1 }), o.idf = L(e)(n.df)), s && t.text.length > 1 && await ws(e, o), o;
}, Dt = async (e, t, s) => {
  let { words: n, isOpen: o } = t, r = n.at(-1), i = ps(t), a = gs(i), f = (u) => o && u.key === r?.key, c = await Promise.all(a.map((u) => xs(e, u, f(u))));
  for (let u of c) u.times = n.filter(({ key: _ }) => _ === u.unit.key).length;
  let l = await Pt(e, c, n, L(e)), h = c.filter((u) => B(u) && !u.term && !u.unit.isQuoted);
  await Promise.all(h.map((u) => Bt(e, u, s, L(e))));
  let p = ({ unit: u }) => u.text.length === 1 && u === r && o;
  return { found: c.length > 1 ? c.filter((u) => !p(u)) : c, joined: l, omitted: i.length - a.length };
};
var ys = 10, ks = 8, K = class {
  #t;
  #e;
  constructor(t, s) {
    this.#t = new P(t), this.#e = s;
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
    return this.#t.current(() => this.#o(t, s));
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
    return this.#t.current(async () => (await this.#n()).facetOf(t, this.#s));
  }
  get #s() {
    return { library: this.#t, pieces: H, edits: R, risen: I };
  }
  #n() {
    let t = (s) => s;
    return this.#t.read("filters.js", t, this.#e);
  }
  async #o(t, { limit: s = ys, isSecond: n = false }) {
    let o = V(t), r = o.filters.length + o.phrases.length + o.without.length > 0;
    this.#r();
    let [i, a] = await Promise.all([r ? this.#f(o) : null, this.#i(o)]), { found: f } = a.wanted, c = f.length + a.ids.length > 0, l = i?.allowed ?? null, { numbers: h, near: p } = c ? await this.#c(o, a, l) : bs(this.#a(l)), g = c && r && !h.length, u = (_) => this.#l(_, f, new Set(h.slice(p)));
    return { hits: await u(h.slice(0, s)), hitsOf: u, total: p, numbers: h, refused: g ? (await this.#c(o, a, null)).numbers.length : 0, instead: n || p ? "" : await this.#h(t, f), ...Os(o, a), problems: i?.problems ?? [], isEmpty: o.isEmpty };
  }
  #r() {
    let { entries: t, titleGroup: s } = this.manifest;
    s >= t && this.#t.rows([0]).catch(() => {
    });
  }
  async #i(t) {
    let [s, n] = await Promise.all([Dt(this.#t, t, (o) => this.#p(o)), Promise.all(t.ids.map((o) => this.#t.term(o)))]);
    return { wanted: s, ids: n };
  }
  #a(t) {
    return t ? Uint32Array.from(t.keys()).filter((s) => t[s]) : new Uint32Array();
  }
  async #l(t, s, n) {
    return (await this.rows(t)).map((r) => ({ ...r, ...Mt(r.number, s), isWeaker: n.has(r.number) }));
  }
  async #h(t, s) {
    let n = await Ct(this.#t, t, s);
    return n !== t && (await this.#o(n, { limit: 0, isSecond: true })).total ? n : "";
  }
  async #c(t, { wanted: s, ids: n }, o) {
    let { entries: r, sizes: i } = this.manifest, { found: a, omitted: f } = s, c = this.#m(s), l = a.length, h = new Uint8Array(r);
    for (let p of await this.#u(a, c.named, t)) h[p] = C.name;
    for (let p = 0; p < r; p++) l && c.titled[p] === l && l + f === i[p] && (h[p] = C.title);
    for (let p of n) if (p?.df) for (let g of p.postings.numbers) h[g] = C.id;
    return c.order({ count: l, sizes: i, rung: h, allowed: o });
  }
  #m({ found: t, joined: s }) {
    let n = new D(this.manifest.entries, t.length), o = L(this.#t)(0) * m.unknown, r = ({ unit: i, idf: a, soft: f, times: c }) => (i.isLight ? m.light : 1) * (a || f?.softIdf || o) ** m.idfPower * c;
    for (let i of t) n.add(i, r(i));
    for (let { term: i, parts: a } of s) n.raise(i.postings, m.together * Math.max(...a.map(r)));
    return n;
  }
  async #u(t, s, { words: n }) {
    if (!t.length || n.length > ks || !s.includes(t.length)) return [];
    let o = await this.#t.term(Et(n));
    return o?.df ? o.postings.numbers : [];
  }
  async #f(t) {
    return (await this.#n()).allowed(t, this.#s);
  }
  async #p(t) {
    return (await this.#f({ filters: [], phrases: [F(t)], without: [] })).allowed;
  }
}, bs = (e) => ({ numbers: e, near: e.length }), Os = ({ words: e, ids: t }, { wanted: { found: s }, ids: n }) => ({ unknown: [...s.filter(vt).map(({ unit: o }) => o.text), ...e.length ? [] : t.filter((o, r) => !n[r]?.df)], corrected: s.filter(({ read: o }) => o).map(({ unit: o, read: r }) => [o.text, r]) });
var As = /[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g, Ms = /(?<=[A-Za-z]{3})v?[0-9]+$/i, $s = /[.]|[^\x00-\x7f]|^\d+$/, js = (e) => {
  if ($s.test(e)) return [];
  let t = e.replace(Ms, ""), s = t.match(As) ?? [], n = t === e ? [] : [t];
  s.length > 1 && n.push(...s.filter((r) => r.length > 2 && /^[a-z]+$/i.test(r)));
  let o = n.map((r) => r.toLowerCase()).filter((r) => !b.has(r));
  return [...new Set(o.map(d))];
}, Ss = (e, t) => {
  let s = x(e);
  return b.has(s) ? [] : [[d(s), t, 1], ...js(e).map((n) => [n, t, 0.5])];
}, Y = (e) => {
  let t = [], s = 0;
  for (let n of O(e)) {
    let o = W(n), r = o.map((i, a) => Ss(i, s + a));
    o.length > 1 && r.splice(1, 0, [[d(x(o.join(""))), s, 1]]), t.push(...r.flat()), s += o.length;
  }
  return t;
};
var Ls = /[\p{L}\p{N}\p{M}]+(?:\.\p{N}[\p{L}\p{N}\p{M}]*)*/gu, Ws = 200, Ns = 0.8, zs = 0.15, Is = (e, t) => {
  let s = [];
  for (let { 0: n, index: o } of e.matchAll(Ls)) {
    let r = Y(n).find(([i]) => t.has(i))?.[0];
    r && s.push({ key: r, from: o, to: o + n.length });
  }
  return s;
}, Us = (e, t) => {
  let s = { worth: 0, from: 0 };
  for (let { from: n } of e) {
    let o = e.filter((i) => i.from >= n && i.to <= n + t * Ns), r = new Set(o.map(({ key: i }) => i)).size + o.length / 100;
    r > s.worth && (s = { worth: r, from: n });
  }
  return s.from;
}, Ps = (e, t, s) => {
  let n = Math.max(0, Math.min(t - s * zs, e.length - s));
  n > 0 && (n = e.indexOf(" ", n) + 1);
  let o = n + s;
  return o < e.length && (o = Math.max(e.lastIndexOf(" ", o), n + 1)), [n, o];
}, Fs = (e, t, s = Ws) => {
  let n = Is(e, new Set(t)), [o, r] = Ps(e, Us(n, s), s), i = [], a = (c, l) => {
    c && i.push({ text: c, hit: l });
  }, f = o;
  for (let { from: c, to: l } of n.filter((h) => h.from >= o && h.to <= r)) a(e.slice(f, c), false), a(e.slice(c, l), true), f = l;
  return a(e.slice(f, r), false), o > 0 && i.unshift({ text: "… ", hit: false }), r < e.length && i.push({ text: " …", hit: false }), i;
};
var Es = tt(new URL("./filters.js", import.meta.url)), Rt = class extends K {
  constructor(t, s = et(t)) {
    super(s, Es);
  }
};
export {
  Rt as Engine,
  q as fold,
  V as parse,
  H as pieces,
  Fs as snippet,
  d as stem,
  Y as tokens
};
