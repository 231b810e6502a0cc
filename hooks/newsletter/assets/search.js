// Made from newsletter/web by `make bundle`; change that, not this.
var nt = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var ot = (e) => async (t) => {
  let s = await fetch(new URL(t, e), t === "manifest.json" ? { cache: "no-cache" } : {});
  if (!s.ok) throw new Error(`${s.status} for ${t}`);
  return s.arrayBuffer();
};
var rt = "­​‌‍⁠\uFEFF℠™", it = "‐‑‒–—―−﹘﹣－", at = "‘’‚‛ʼʻ′`´＇", O = new Set("a an and are as at be by can did do does for from has have how i in is it its not of on or our should such that the these this those to we what when where which who why with".split(" ")), x = new Set("about after again against all also always among another around article articles away back because become been before being best better between both bring but came come concerning could describe described describes describing down during each either else enough even ever every everything few first for get getting give given go goes going good got great had hardly her here him his however interested into involving just keep know known last least less let like likely little look looking lot made make makes making many may maybe me might more most much must my near need needs never next no now off often old once one only other others out over own paper papers per perhaps please put quite rather really regarding same say see seem seen several she since so some something still take takes tell than their them then there they thing things think though through too try trying two under until up upon us use used using very want wants was way ways well went were whether while whole whose will within without would yet you your".split(" ")), H = new Set("analysis embed news series".split(" ")), ct = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" "), ft = new Map(Object.entries({ indices: "index", matrices: "matrix", vertices: "vertex", corpora: "corpus", analyses: "analysis", criteria: "criterion" })), q = { ß: "ss", "ẞ": "Ss", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D", ł: "l", Ł: "L", þ: "th", Þ: "Th", ħ: "h", Ħ: "H", ı: "i", ŋ: "n", Ŋ: "N" };
var mt = (e) => new RegExp(`[${e}]`, "g"), [qt, Qt, Jt] = [rt, it, at].map(mt), Vt = mt(Object.keys(q).join("")), Xt = /(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g, Yt = 945, te = /[\p{L}\p{N}]/u, lt = (e) => e.replace(qt, "").replace(Qt, "-").replace(Jt, "'"), ht = (e) => te.test(e ?? "") ? "-" : "", ee = (e, t, s) => ht(s[t - 1]) + ct[e.toLowerCase().charCodeAt(0) - Yt] + ht(s[t + 1]), Q = (e) => lt(lt(e).normalize("NFKD")).replace(Vt, (t) => q[t]).replace(/\p{M}/gu, "").replace(Xt, ee);
var se = /(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu, ne = /[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu, oe = /(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu, v = (e) => Q(e).replace(se, "").match(ne) ?? [], N = (e) => e.match(oe) ?? [], y = (e) => [...e.toLowerCase().replaceAll("ς", "σ")].slice(0, 60).join(""), J = (e) => v(e).flatMap((t) => N(t).map(y));
var re = new TextDecoder(), j = (e) => re.decode(e), U = (e) => JSON.parse(j(e)), F = (e) => {
  let t = 0;
  return Uint32Array.from(e, (s) => t += s);
}, A = class {
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
var ie = (e) => e.endsWith("Aliases"), ae = (e) => Object.fromEntries(Object.entries(e).map(([t, s]) => [t, F(s)])), ut = (e) => {
  let t = Object.entries(e).map(([s, n]) => [s, ie(s) ? n : ae(n)]);
  return Object.fromEntries(t);
};
var le = (e) => e.charCodeAt(0) - 35 - (e > "\\" ? 1 : 0), dt = (e) => {
  let { first: t, titleWords: s, format: n, ...o } = U(e);
  if (n !== 5) throw new Error("its format is another one; please load the page again");
  let r = t;
  return { ...o, shards: r.flat(), ranges: r.map(([i]) => i), rangeOf: r.flatMap((i, a) => i.map(() => a)), sizes: Uint8Array.from(s, le) };
}, pt = ([e, t]) => ({ id: e, label: t }), gt = (e, [t, s, n, o, r, i, a, f = 0], { kinds: c, volumes: l, topics: h }) => {
  let w = i.map((d) => ({ id: h[d][0], name: h[d][1] })), u = { kind: pt(c[n]), volume: pt(l[o]) };
  return { number: e, id: t, title: s, ...u, credited: r, topics: w, year: a, state: f };
};
var wt = (e, t) => {
  let s = 0, n = e.length;
  for (; s < n; ) {
    let o = s + n >> 1;
    e[o] < t ? s = o + 1 : n = o;
  }
  return s;
}, z = (e, t) => {
  let s = wt(e, t);
  return e[s] === t ? s : -1;
}, b = (e, t) => {
  let s = wt(e, t);
  return e[s] === t ? s : s - 1;
};
var he = 512, xt = 6, me = 16, V = class {
  #t;
  constructor(t, s, n) {
    this.bytes = t, this.start = s, this.count = n;
  }
  get list() {
    return this.#t ??= new A(this.bytes, this.start).list(this.count);
  }
}, ue = (e, t, s) => {
  let n = e.byte(), o = e.some(e.byte());
  t.set(o, n);
  let r = j(t.subarray(0, n + o.length)), i = e.number(), a = { count: Math.min(i, s), length: e.number() }, f = { count: e.number(), length: e.number() }, c = f.count ? e.byte() / me : 0, l = Array.from({ length: f.count ? e.byte() : 0 }, () => e.text());
  return { key: r, df: i, hard: a, soft: f, softIdf: c, neighbours: l };
}, pe = ({ key: e, df: t, soft: s, softIdf: n, neighbours: o }, r, i, a) => ({ key: e, shard: r, df: t, softCount: s.count, softIdf: n, neighbours: o, get postings() {
  return i.list;
}, get soft() {
  return a.list;
} }), yt = (e, t, s) => {
  let n = new Uint8Array(e), o = new DataView(e), r = new A(n, xt), i = new Uint8Array(he), a = /* @__PURE__ */ new Map(), f = xt + o.getUint32(2, true), c = ({ count: l, length: h }) => new V(n, (f += h) - h, l);
  for (let l = o.getUint16(0, true); l > 0; l--) {
    let h = ue(r, i, s);
    a.set(h.key, pe(h, t, c(h.hard), c(h.soft)));
  }
  return a;
};
var de = 250, bt = "manifest.json", ge = (e) => new Promise((t) => setTimeout(t, e)), P = class extends Error {
  name = "SearchError";
  isAnew = false;
}, we = (e) => {
  e instanceof Error && Object.assign(e, { isAnew: true });
}, E = class {
  #t = /* @__PURE__ */ new Map();
  #s;
  #e;
  #n;
  constructor(t) {
    this.#n = t;
  }
  open() {
    return this.#s ??= this.#r().then((t) => this.#e = t, (t) => {
      throw this.#s = void 0, t;
    }), this.#s;
  }
  get manifest() {
    if (!this.#e) throw new P("The search was not opened");
    return this.#e;
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
      throw await this.#i(s) && we(n), n;
    }
  }
  read(t, s, n = this.#n) {
    let o = this.#t.get(t);
    if (o) return o;
    let r = n(t).catch(() => ge(de).then(() => n(t))).then(s).catch((i) => {
      throw this.#t.delete(t), new P(`The search could not read ${t} (${i.message})`, { cause: i });
    });
    return this.#t.set(t, r), r;
  }
  file(t, s) {
    return this.read(`${this.manifest.folder}/${t}`, s);
  }
  json(t, s) {
    return this.file(t, (n) => s(U(n)));
  }
  facets() {
    return this.json("facets.json", ut);
  }
  async rows(t) {
    let s = [...t], n = await this.#o("t", s, this.manifest.titleGroup);
    return s.map((o, r) => gt(o, n[r], this.manifest));
  }
  texts(t) {
    return this.#o("s", [...t], this.manifest.textGroup);
  }
  shard(t) {
    return this.file(`w${t}.bin`, (s) => yt(s, t, this.manifest.most));
  }
  positions(t) {
    return this.file(`p${t}.bin`, (s) => new A(new Uint8Array(s)));
  }
  async term(t) {
    return (await this.shard(b(this.manifest.shards, t))).get(t);
  }
  async terms(t) {
    return (await Promise.all([...t].map((n) => this.term(n)))).filter((n) => n !== void 0).filter(({ df: n }) => n > 0);
  }
  range(t) {
    return b(this.manifest.ranges, t);
  }
  #o(t, s, n) {
    let o = (r) => r;
    return Promise.all(s.map(async (r) => (await this.json(`${t}${Math.floor(r / n)}.json`, o))[r % n]));
  }
  #r() {
    return this.read(bt, dt);
  }
  async #i(t) {
    if (this.manifest.folder !== t) return true;
    this.#t.delete(bt);
    let s = await this.#r().catch(() => this.manifest);
    return s.folder === t || this.manifest.folder !== t ? this.manifest.folder !== t : (this.#t.clear(), this.#e = s, this.#s = Promise.resolve(s), true);
  }
};
var xe = /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/, ye = /(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i, be = /(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/, ke = /^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/, X = /^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i, kt = (e) => {
  let t = be.exec(e.split(/[?#]/)[0])?.[1].toLowerCase();
  if (t && !t.startsWith("10.48550/arxiv.")) return [t];
  let s = e.replace(/arxiv\.(?!org)/i, "arxiv:"), n = xe.exec(s) ?? ye.exec(s);
  return n ? [n[1].toLowerCase()] : [];
}, Ot = (e) => {
  let t = e.replace(X, "").replace(/^(datasets|spaces|models)\//i, ""), s = ke.exec(t);
  return s ? [s[1].toLowerCase()] : [];
};
var Oe = [["ing", 3], ["ed", 3], ["ation", 4], ["ion", 4]], ve = (e) => {
  if (/..(ies|ied)$/.test(e)) return `${e.slice(0, -3)}y`;
  if (e.endsWith("sses")) return e.slice(0, -2);
  let t = e.length === 3 ? /[aeious]s$/ : /[sui]s$/;
  return e.endsWith("s") && !t.test(e) && !e.endsWith("ias") ? e.slice(0, -1) : e;
}, vt = (e) => e.endsWith("ie") && e.length > 4 ? `${e.slice(0, -2)}y` : e.endsWith("e") && e.length > 3 ? e.slice(0, -1) : e, At = (e) => /^[a-z]{3,}[^aeo]at$/.test(e) ? e.slice(0, -2) : e, Ae = (e) => {
  for (let [t, s] of Oe) {
    let n = e.slice(0, -t.length);
    if (!(!e.endsWith(t) || n.length < s || !/[aeiouy]/.test(n) || e.endsWith("eed"))) return t === "ion" ? n : At(vt(n));
  }
  return e.endsWith("e") ? At(vt(e)) : e;
}, Me = (e, t) => (t && e.length > 5 && e.endsWith("is") && (e = `${e.slice(0, -1)}z`), e.length > 5 && e.endsWith("our") && (e = `${e.slice(0, -2)}r`), e.endsWith("ogu") && (e = e.slice(0, -1)), /([^aeiou])\1$/.test(e) && (e.length > 4 || t && e.length > 3 && !/[lsz]$/.test(e)) ? e.slice(0, -1) : e), g = (e) => {
  if (e.length < 3 || H.has(e) || !/^[a-z]+$/.test(e)) return e;
  let t = ve(ft.get(e) ?? e);
  if (H.has(t)) return t;
  let s = Ae(t);
  return Me(s, s !== t);
};
var T = (e, { isQuoted: t = false } = {}) => v(e).flatMap((s) => {
  let n = N(s).map(y);
  return n.map((o, r) => ({ text: o, key: g(o), isStop: O.has(o), isLight: x.has(o), isQuoted: t, rest: n.length - r }));
}), C = ({ isStop: e }) => !e;
var Mt = { topic: "topic", topics: "topic", tag: "topic", tags: "topic", author: "author", authors: "author", organisation: "organisation", organisations: "organisation", organization: "organisation", venue: "venue", venues: "venue", organizations: "organisation", org: "organisation", orgs: "organisation", year: "year", years: "year", kind: "kind", kinds: "kind", type: "kind", volume: "volume", volumes: "volume", vol: "volume", issue: "volume", has: "has", date: "date" }, $e = 12, Se = /(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu, je = /(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi, Le = /^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i, We = /[\s,]+et\.?\s+al\b\.?/gi, Ne = /\b(since|from|until|in)\s+(?:([a-z]{3,9})\s+)?(\d{4}(?:-\d\d)?)\b/gi, ze = (...[e, t, s, n]) => {
  let o = /* @__PURE__ */ new Date(`${s ?? ""} 1, ${n} UTC`), r = t.toLowerCase();
  if (!(s ? !Number.isNaN(o.getTime()) : n.length > 4 || r === "since")) return e;
  let a = s ? o.toISOString().slice(0, 7) : n;
  return `date:${r === "until" ? ".." : ""}${a}${/since|from/.test(r) ? ".." : ""}`;
}, Ie = (e) => e.replace(/[“”„«»]/g, '"').replace(je, "$1").replace(We, " ").replace(Le, "volume:$1"), $t = /^\s*(?:the\s+)?(?:newest|latest|most recent)\s+(?:\w+\s+)?(?:on|about)\s+(?=\S)/i, Ue = (e) => v(e.replace(/"[^"]*"?/g, "")).length > $e, Fe = (e) => {
  let t = (e ?? "").toLowerCase();
  return Object.hasOwn(Mt, t) ? Mt[t] : void 0;
}, Pe = ({ 0: e, index: t = 0 }, s, n) => s.length === n.length ? n.slice(t, t + e.length) : n.includes(e) ? e : n.trim(), Ee = (e, t, s) => {
  let { not: n, name: o, quoted: r, bare: i } = e.groups ?? {}, { index: a = 0 } = e, f = (r ?? i).trim();
  return { isNot: n === "-" && (a === 0 || /\s/.test(t[a - 1])), filter: Fe(o), text: o ? `${o}:${f}` : f, value: f, isPhrase: r !== void 0 && !o, written: Pe(e, t, s) };
}, Te = (e, { isNot: t, filter: s, text: n, value: o, isPhrase: r, written: i }) => {
  if (s) {
    o && e.filters.push({ name: s, value: o, not: t, written: i });
    return;
  }
  let a = t || r ? [] : kt(n), f = a.length ? [] : T(n.replace(X, ""), { isQuoted: r });
  if (t) {
    f.some(C) && e.without.push(f);
    return;
  }
  e.words.push(...f), r && f.some(C) && e.phrases.push(f), e.ids.push(...a.length || r ? a : Ot(n));
}, B = (e) => {
  let t = Ie(e), s = Ue(t), n = s ? t.replaceAll('"', " ") : t.replace(Ne, ze).replace($t, ""), o = { words: [], phrases: [], without: [], filters: [], ids: [], isOpen: /[\p{L}\p{N}.\-_/]$/u.test(n), isEmpty: false, isNewest: !s && $t.test(t) };
  for (let c of n.matchAll(Se)) Te(o, Ee(c, n, e));
  let { words: r, without: i, filters: a, ids: f } = o;
  return o.isEmpty = !r.some(C) && i.length + a.length + f.length === 0, o;
};
var D = ({ matches: e, unit: t }) => !e.length && !t.isStop && t.text.length > 3 && /[a-z]{3}/.test(t.text), St = ({ matches: e, unit: t, soft: s }) => !e.length && !t.isStop && !s;
var m = { mostWords: 32, shortMost: 8, longSoft: 0.25, softKnown: 80, prefix: 0.8, prefixBeside: 0.35, prefixIdf: 0.8, oneEdit: 0.8, twoEdits: 0.55, idfPower: 0.85, together: 0.4, unknown: 0.6, light: 0.5, flat: 0.5, softMost: 0.9, titled: 0.2, usual: 0.25, about: 0, near: 0.4, wholeTitle: 3, deepWords: 3, deep: 0.4, deepFrom: 0.1, meant: 0.6 }, R = { id: 3, title: 2, name: 1 };
var Ce = 5, jt = (e) => [...new Set(e)], Be = ({ idf: e, soft: t }) => e || (t?.softIdf ?? 0), De = (e, t) => t.filter(({ term: s }) => z(s.postings.numbers, e) >= 0).flatMap(({ term: s }) => s.keys ?? s.key ?? []), Re = (e, t) => {
  let s = t ? z(t.soft.numbers, e) : -1;
  if (!t || s < 0) return;
  let n = t.neighbours[t.soft.marks[s] >> Ce];
  return { name: n && !x.has(n) ? n : "" };
}, Lt = (e, t) => {
  let s = t.map((c) => ({ asked: c, keys: De(e, c.matches) })), n = s.map(({ asked: c, keys: l }) => l.length ? void 0 : Re(e, c.soft)), o = t.reduce((c, l) => c + Be(l), 0), r = s.reduce((c, { asked: l, keys: h }) => c + (h.length ? l.idf : 0), 0), i = n.flatMap((c) => c?.name || []), a = n.some((c) => c !== void 0) && r < m.meant * o, f = [...s.flatMap(({ keys: c }) => c), ...i.map(g)];
  return { byMeaning: a, meaning: a ? jt(i) : [], words: jt(f) };
};
var Ke = 1e6, Y = 2 ** 21, _e = 4, K = class {
  constructor(t, s) {
    let n = s > m.shortMost;
    this.softShare = n ? m.longSoft : 1, this.flat = n ? 1 : m.flat, this.score = new Float32Array(t), this.cover = new Float32Array(t), this.best = new Float32Array(t), this.flags = new Uint8Array(t), this.titled = new Uint8Array(t), this.named = new Uint8Array(t), this.hard = new Uint8Array(t), this.telling = 0, this.usual = 0, this.unknown = 0, this.sum = 0;
  }
  add({ unit: t, matches: s, soft: n }, o) {
    let r = t.isLight ? 0 : 1;
    this.sum += o, this.telling += r, r && this.#t(s, o), this.best.fill(0), this.flags.fill(0);
    for (let i of s) this.#e(i);
    this.#n(o, r), n && this.#o(n, o);
  }
  #t(t, s) {
    let n = t.filter(({ weight: r }) => r > m.twoEdits || r === m.prefixBeside), o = Math.max(0, ...n.map(({ term: r }) => r.postings.numbers.length));
    this.usual += Math.min(1, o / this.score.length / m.usual), o || (this.unknown += s);
  }
  get #s() {
    return this.telling ? this.usual / this.telling - this.unknown / this.sum : 1;
  }
  #e({ term: { postings: t }, weight: s }) {
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
  order({ count: t, sizes: s, rung: n, allowed: o, isStrict: r, likeness: i }) {
    let a = this.#i(this.#r(i), r, s), f = new Float64Array(this.score.length), [c, l] = [0, 0];
    for (let u = 0; u < f.length; u++) {
      if (o && !o[u] || !(n[u] || this.score[u])) continue;
      let d = n[u] || a(u) ? 1 : 0;
      l += d;
      let p = (n[u] + d) * _e + this.#a(u, t, s);
      f[c++] = -Math.round(p * Ke) * Y + u;
    }
    let h = f.subarray(0, c).sort();
    return { numbers: Uint32Array.from(h, (u) => u - Math.floor(u / Y) * Y), near: l };
  }
  #r(t) {
    let { score: s, cover: n, sum: o } = this, r = 0;
    for (let i = 0; i < s.length; i++) n[i] /= o, s[i] *= (this.flat + (1 - this.flat) * n[i]) / o, t && (s[i] += m.deep * Math.max(0, t[i] - m.deepFrom)), r = Math.max(r, s[i]);
    return r;
  }
  #i(t, s, n) {
    let { score: o, hard: r, titled: i, named: a, telling: f } = this, c = !s && this.#s >= m.about ? m.near * t : 1 / 0, l = (h) => r[h] >= f || 2 * i[h] >= f || 2 * a[h] > f || i[h] >= Math.max(n[h], m.wholeTitle);
    return (h) => o[h] >= c || r[h] > 0 && l(h);
  }
  #a(t, s, n) {
    let o = this.score[t] + (s === 1 && this.hard[t] ? 1 : 0);
    return !s || this.titled[t] !== s ? o : o + m.titled * s / Math.max(s, n[t]);
  }
};
var L = (e) => {
  let t = 0;
  for (let s = 0; s < e.length; s++) t |= 1 << e.charCodeAt(s) % 31;
  return t;
}, Nt = (e) => {
  let t = e - (e >>> 1 & 1431655765), s = (t & 858993459) + (t >>> 2 & 858993459);
  return (s + (s >>> 4) & 252645135) * 16843009 >>> 24;
}, zt = (e, t, s) => Nt(e & ~t) > s || Nt(t & ~e) > s, Ze = [0, 1, 2].map(() => new Uint8Array(63)), _ = (e, t, s) => {
  let { length: n } = t;
  if (Math.abs(e.length - n) > s || n > 60) return s + 1;
  let [o, r, i] = Ze;
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
var Ge = 65, He = (e) => ({ text: e, mask: L(e) }), qe = (e, t) => {
  let [s, ...n] = e.split(" "), o = t.slice(0, s.charCodeAt(0) - Ge) + s.slice(1), r = /^\d/.test(n[0] ?? "") ? 2 ** Number(n.shift()) : 1, i = (n[0] ?? "").split(",").map((a) => a[0] === "=" ? a.slice(1) : o + a);
  return { term: o, df: r, mask: L(o), forms: i.map(He) };
}, Qe = (e) => {
  let t = "";
  return j(e).split(`
`).slice(0, -1).map((n) => {
    let o = qe(n, t);
    return t = o.term, o;
  });
}, Je = (e) => ({ term: t, forms: s }) => t.startsWith(e) || s.some(({ text: n }) => n.startsWith(e)), M = async (e, t) => {
  let { words: s } = e.manifest, n = b(s, t), r = s.slice(n, b(s, `${t}￿`) + 1).map((i, a) => e.file(`words${n + a}.txt`, Qe));
  return (await Promise.all(r)).flat().filter(Je(t));
}, $ = (e, t) => e.manifest.words.length > 1 ? t : "";
var Ve = ["ing", "ion", "ation", "ed", "es", "ies", "s"], Xe = 12, Ye = 4, It = "￿", ts = async (e, t, s) => {
  let { shards: n, rangeOf: o } = e.manifest, [r, i] = [t, t + It].map((l) => b(n, l)), a = Array.from({ length: i - r + 1 }, (l, h) => r + h).filter((l) => o[l] <= s);
  return (await Promise.all(a.map((l) => e.shard(l)))).flatMap((l) => [...l.values()]).map(({ key: l, df: h }) => ({ term: l, df: h })).filter(({ term: l, df: h }) => h && l.startsWith(t));
}, es = async (e, t, s, n) => {
  let o = e.range(t), r = e.range(t + It);
  if (!n?.df && r - o >= 2) return M(e, t);
  let i = r === o || s.isLight && n?.df;
  return ts(e, t, i ? o : o + 1);
}, ss = (e, t) => Ve.flatMap((s) => Array.from({ length: s.length - 1 }, (n, o) => o + 1).filter((n) => e.length - n >= t && e.endsWith(s.slice(0, n))).map((n) => g(e + s.slice(n)))), Ut = async (e, t, s) => {
  let { text: n, key: o } = t, r = n.length > Ye && n.startsWith(o) ? o : n, i = [...await es(e, r, t, s)];
  i.sort((f, c) => c.df - f.df || (f.term < c.term ? -1 : 1));
  let a = new Set(i.slice(0, Math.min(Xe, 2 * n.length)).map(({ term: f }) => f));
  for (let f of ss(n, s?.df ? 4 : 3)) a.add(f);
  return a.delete(o), e.terms(a);
};
var ns = 5, os = 9, rs = 0.25, is = 0.3, as = 0.6, cs = 0.1, Ft = (e) => e.replace(/\D/g, ""), fs = (e) => {
  let t = g(e), s = e.length >= os;
  return { text: e, mask: L(e), root: t, rootMask: L(t), most: s ? 2 : 1, isRooted: t.length >= ns || s && t.length > 3 };
}, Pt = (e, t, s) => zt(e.mask, t.mask, s) ? s + 1 : _(e.text, t.text, s), ls = (e, { term: t, mask: s, forms: n }) => {
  let { most: o, isRooted: r, root: i, rootMask: a } = e, c = { count: r ? Pt({ text: i, mask: a }, { text: t, mask: s }, o) : o + 1, read: n[0].text, aside: is };
  for (let l of n) {
    let h = Pt(e, l, o);
    h <= c.count && h <= o && (c = { count: h, read: l.text, aside: 0 });
  }
  return c;
}, hs = ({ count: e, aside: t, read: s }, { df: n }, { text: o }) => Math.max(e, 1) + t + (s[0] === o[0] ? 0 : as) - Math.log10(1 + n) * cs, Z = (e, t) => {
  let s = fs(e), n = Ft(e), o = [];
  for (let r of t) {
    let i = ls(s, r);
    i.count > s.most || Ft(r.term) !== n || o.push({ ...i, term: r.term, cost: hs(i, r, s) });
  }
  return o.sort((r, i) => r.cost - i.cost), o.slice(0, 2).filter(({ cost: r }) => r < o[0].cost + rs);
};
var Et = 3, ms = 5, Tt = (e, t, s) => {
  let n = ({ postings: i }, a) => i.marks[z(i.numbers, a)], o = e.postings.numbers.filter((i) => n(t, i) && (s?.[i] ?? 1)), r = Uint8Array.from(o, (i) => {
    let [a, f] = [n(e, i), n(t, i)];
    return a & f & -64 | Math.min(a & 63, f & 63);
  });
  return { keys: [e.key, t.key], df: o.length, postings: { numbers: o, marks: r } };
}, us = (e) => e.flatMap(({ rest: t }, s) => [...s + 1 < e.length ? [{ at: s, length: 2 }] : [], ...t > 2 && !(e[s - 1]?.rest > t) ? [{ at: s, length: t }] : []]), ps = async (e, t, s) => {
  let n = (i) => t.find((a) => a.unit.key === i.key), o = new Set(t.map(({ unit: i }) => e.range(i.key))), r = us(s).map(async ({ at: i, length: a }) => {
    let f = s.slice(i, i + a), c = f.map(n).filter((u) => u !== void 0), l = g(y(f.map(({ text: u }) => u).join(""))), h = c.length === f.length && c.some(({ term: u }) => !u?.df);
    return { term: s[i].rest >= a || h || o.has(e.range(l)) ? await e.term(l) : void 0, parts: c };
  });
  return (await Promise.all(r)).flatMap(({ term: i, parts: a }) => i && a.length ? [{ term: i, parts: a }] : []);
}, Ct = async (e, t, s, n) => {
  let o = await ps(e, t, s);
  for (let { term: r, parts: i } of o) for (let a of i) r.softCount && !a.term?.df && (a.soft = r), r.df && (a.matches.push({ term: r, weight: 1 }), a.idf ||= n(r.df));
  return o.filter(({ term: r }) => r.df);
}, ds = (e) => O.has(e) || x.has(e), gs = (e, t) => Array.from({ length: Math.max(0, e.length - ms) }, (n, o) => {
  let r = [e.slice(0, o + Et), e.slice(o + Et)];
  return { halves: r, least: r.some(ds) ? 0 : Math.min(...r.map(t)) };
}).filter(({ least: n }) => n).sort((n, o) => o.least - n.least), ws = async (e, t, s) => {
  let [n, o] = await Promise.all(t.map((i) => e.term(g(i))));
  if (!n?.df || !o?.df || !Tt(n, o).df) return;
  let r = Tt(n, o, await s(t.join(" ")));
  return r.df ? r : void 0;
}, Bt = async (e, t, s, n) => {
  let { text: o } = t.unit, r = $(e, o[0]), i = new Map((await M(e, r)).map(({ term: c, df: l }) => [c, l])), f = gs(o, (c) => i.get(g(c)) ?? ($(e, c[0]) === r ? 0 : 1));
  for (let { halves: c } of r ? f : f.slice(0, 1)) {
    let l = await ws(e, c, s);
    if (l) return t.matches.push({ term: l, weight: 1 }), t.read = c.join(" "), t.idf = n(l.df), true;
  }
  return false;
}, Dt = (e) => `@${e.map(({ text: t }) => t).join(" ")}`.slice(0, 60);
var xs = (e) => e?.count === 1 && !e.aside, ys = async (e, t, s, n) => {
  let o = await e.terms(s.map(({ term: a }) => a));
  if (!o.length) return;
  let r = (a) => s.find(({ term: f }) => f === a);
  for (let a of o) t.matches.push({ term: a, weight: (r(a.key)?.count ?? 0) > 1 ? m.twoEdits : m.oneEdit });
  let [i] = o;
  t.read = r(i.key)?.read ?? "", t.idf = n(i.df), i.softCount && (t.soft = i);
}, Rt = async (e, t, s, n) => {
  let { text: o } = t.unit, r = (a) => M(e, $(e, a)), i = Z(o, await r(o[0]));
  !xs(i[0]) && await Bt(e, t, s, n) || (!i.length && $(e, o[1]) && (i = Z(o, await r(o[1]))), await ys(e, t, i, n));
}, Kt = async (e, t, s) => {
  let n = t;
  for (let { unit: o } of s.filter(D)) {
    let i = (await M(e, $(e, o.text[0]))).filter(({ forms: c }) => !x.has(c[0].text)), [a] = Z(o.text, i), f = new RegExp(`(?<![\\p{L}\\p{N}])${o.text.replaceAll(".", "\\.")}(?![\\p{L}\\p{N}])`, "iu");
    a && (n = n.replace(f, a.read));
  }
  return n;
};
var W = (e) => (t) => Math.log(1 + (e.manifest.entries - t + 0.5) / (t + 0.5)), bs = ({ words: e, isEmpty: t, isOpen: s }) => {
  let n = e.at(-1), o = e.filter((r) => !r.isStop || t && s && r === n);
  return o.filter((r, i) => o.findIndex(({ key: a }) => a === r.key) === i);
}, ks = ({ text: e }) => /^(?:\p{L}|\d{1,2})$/u.test(e), Os = (e) => {
  if (e.length <= m.shortMost) return e;
  let t = e.filter((o) => !o.isLight && !ks(o)), s = [...t].sort((o, r) => r.text.length - o.text.length), n = new Set(s.slice(0, m.mostWords));
  return n.size ? t.filter((o) => n.has(o)) : e.slice(0, m.mostWords);
}, vs = ({ postings: { marks: e } }) => e.every((t) => t & 64 && !(t & 128)), As = async (e, t) => {
  let { unit: s, term: n } = t, o = W(e), r = (await Ut(e, s, n)).filter((a) => !n || !vs(a)), i = n?.df ? m.prefixBeside : m.prefix;
  for (let a of r) t.matches.push({ term: a, weight: i });
  !t.idf && r.length && (t.idf = m.prefixIdf * Math.max(...r.map(({ df: a }) => o(a))));
}, Ms = async (e, t, s) => {
  let n = await e.term(t.key), o = { unit: t, term: n, matches: [], soft: null, idf: 0, read: "", times: 1 };
  return n?.softCount && !t.isLight && (o.soft = n), n?.df && (o.matches.push({ term: n, weight: 1 }), o.idf = W(e)(n.df)), s && t.text.length > 1 && await As(e, o), o;
}, _t = async (e, t, s) => {
  let { words: n, isOpen: o } = t, r = n.at(-1), i = bs(t), a = Os(i), f = (p) => o && p.key === r?.key, c = await Promise.all(a.map((p) => Ms(e, p, f(p))));
  for (let p of c) p.times = n.filter(({ key: I }) => I === p.unit.key).length;
  let l = await Ct(e, c, n, W(e)), w = i.length > m.shortMost ? [] : c.filter((p) => D(p) && !p.term && !p.unit.isQuoted);
  await Promise.all(w.map((p) => Rt(e, p, s, W(e))));
  let u = ({ unit: p }) => p.text.length === 1 && p === r && o;
  return { found: c.length > 1 ? c.filter((p) => !u(p)) : c, joined: l, omitted: i.length - a.length };
};
var $s = 10, Zt = 8, G = class {
  #t;
  #s;
  constructor(t, s) {
    this.#t = new E(t), this.#s = s;
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
    return this.#t.current(async () => (await this.#n()).facetOf(t, this.#e));
  }
  places(t) {
    let s = B(t);
    return s.words.length > Zt ? Promise.resolve([]) : this.#t.current(async () => (await this.#n()).placesOf(t.trim(), s, this.#e));
  }
  get #e() {
    return { library: this.#t, pieces: J, edits: _, risen: F };
  }
  #n() {
    let t = (s) => s;
    return this.#t.read("filters.js", t, this.#s);
  }
  async #o(t, { limit: s = $s, isSecond: n = false, deep: o }) {
    let r = B(this.#r(t)), i = r.filters.length + r.phrases.length + r.without.length > 0;
    this.#i();
    let [a, f] = await Promise.all([i ? this.#f(r) : null, this.#a(r)]), { found: c } = f.wanted, l = c.length + f.ids.length > 0, h = a?.allowed ?? null, w = await this.#l(r, c, o), { numbers: u, near: d } = l ? await this.#c(r, f, h, w) : this.#h(h), p = l && i && !u.length, I = (Ht) => this.#m(Ht, c, new Set(u.slice(d)));
    return { hits: await I(u.slice(0, s)), hitsOf: I, total: d, numbers: u, isDeep: w !== void 0, refused: p ? (await this.#c(r, f, null, w)).numbers.length : 0, instead: n || d ? "" : await this.#u(t, c), ...Ss(r, f), problems: a?.problems ?? [], isEmpty: r.isEmpty };
  }
  #r(t) {
    let s = t.trim();
    return this.manifest.volumes.some(([n]) => n === s && /^\d+$/.test(n)) ? `volume:${s}` : /^(19|20)\d\d$/.test(s) ? `year:${s}` : t;
  }
  #i() {
    let { entries: t, titleGroup: s } = this.manifest;
    s >= t && this.#t.rows([0]).catch(() => {
    });
  }
  async #a(t) {
    let [s, n] = await Promise.all([_t(this.#t, t, (o) => this.#g(o)), Promise.all(t.ids.map((o) => this.#t.term(o)))]);
    return { wanted: s, ids: n };
  }
  async #l({ words: t, isNewest: s }, n, o) {
    if (!(!o || s || n.length < m.deepWords)) return o.likeness(t.map(({ text: r }) => r).join(" "), this.manifest);
  }
  #h(t) {
    let s = Uint32Array.from(t?.keys() ?? []).filter((n) => t?.[n]);
    return { numbers: s, near: s.length };
  }
  async #m(t, s, n) {
    return (await this.rows(t)).map((r) => ({ ...r, ...Lt(r.number, s), isWeaker: n.has(r.number) }));
  }
  async #u(t, s) {
    let n = await Kt(this.#t, t, s);
    return n !== t && (await this.#o(n, { limit: 0, isSecond: true })).total ? n : "";
  }
  async #c(t, { wanted: s, ids: n }, o, r) {
    let { entries: i, sizes: a } = this.manifest, { found: f, omitted: c } = s, l = this.#p(s), h = f.length, w = new Uint8Array(i);
    for (let d of await this.#d(f, l.named, t)) w[d] = R.name;
    for (let d = 0; d < i; d++) h && l.titled[d] === h && h + c === a[d] && (w[d] = R.title);
    for (let d of n) if (d?.df) for (let p of d.postings.numbers) w[p] = R.id;
    let u = l.order({ count: h, sizes: a, rung: w, allowed: o, isStrict: t.isNewest, likeness: r });
    return t.isNewest && u.numbers.subarray(0, u.near).sort(), u;
  }
  #p({ found: t, joined: s }) {
    let n = new K(this.manifest.entries, t.length), o = W(this.#t)(0) * m.unknown, r = ({ unit: i, idf: a, soft: f, times: c }) => (i.isLight ? m.light : 1) * (a || f?.softIdf || o) ** m.idfPower * c;
    for (let i of t) n.add(i, r(i));
    for (let { term: i, parts: a } of s) n.raise(i.postings, m.together * Math.max(...a.map(r)));
    return n;
  }
  async #d(t, s, { words: n }) {
    if (!t.length || n.length > Zt || !s.includes(t.length)) return [];
    let o = await this.#t.term(Dt(n));
    return o?.df ? o.postings.numbers : [];
  }
  async #f(t) {
    return (await this.#n()).allowed(t, this.#e);
  }
  async #g(t) {
    return (await this.#f({ filters: [], phrases: [T(t)], without: [] })).allowed;
  }
}, Ss = ({ words: e, ids: t }, { wanted: { found: s }, ids: n }) => ({ unknown: [...s.filter(St).map(({ unit: o }) => o.text), ...e.length ? [] : t.filter((o, r) => !n[r]?.df)], corrected: s.filter(({ read: o }) => o).map(({ unit: o, read: r }) => [o.text, r]) });
var Ls = /[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g, Ws = /(?<=[A-Za-z]{3})v?[0-9]+$/i, Ns = /[.]|[^\x00-\x7f]|^\d+$/, zs = (e) => {
  if (Ns.test(e)) return [];
  let t = e.replace(Ws, ""), s = t.match(Ls) ?? [], n = t === e ? [] : [t];
  s.length > 1 && n.push(...s.filter((r) => r.length > 2 && /^[a-z]+$/i.test(r)));
  let o = n.map((r) => r.toLowerCase()).filter((r) => !O.has(r));
  return [...new Set(o.map(g))];
}, Is = (e, t) => {
  let s = y(e);
  return O.has(s) ? [] : [[g(s), t, 1], ...zs(e).map((n) => [n, t, 0.5])];
}, st = (e) => {
  let t = [], s = 0;
  for (let n of v(e)) {
    let o = N(n), r = o.map((i, a) => Is(i, s + a));
    o.length > 1 && r.splice(1, 0, [[g(y(o.join(""))), s, 1]]), t.push(...r.flat()), s += o.length;
  }
  return t;
};
var Us = /[\p{L}\p{N}\p{M}]+(?:\.\p{N}[\p{L}\p{N}\p{M}]*)*/gu, Fs = 200, Ps = 0.8, Es = 0.15, Ts = (e, t) => {
  let s = [];
  for (let { 0: n, index: o } of e.matchAll(Us)) {
    let r = st(n).find(([i]) => t.has(i))?.[0];
    r && s.push({ key: r, from: o, to: o + n.length });
  }
  return s;
}, Cs = (e, t) => {
  let s = { worth: 0, from: 0 };
  for (let { from: n } of e) {
    let o = e.filter((i) => i.from >= n && i.to <= n + t * Ps), r = new Set(o.map(({ key: i }) => i)).size + o.length / 100;
    r > s.worth && (s = { worth: r, from: n });
  }
  return s.from;
}, Bs = (e, t, s) => {
  let n = Math.max(0, Math.min(t - s * Es, e.length - s));
  n > 0 && (n = e.indexOf(" ", n) + 1);
  let o = n + s;
  return o < e.length && (o = Math.max(e.lastIndexOf(" ", o), n + 1)), [n, o];
}, Ds = (e, t, s = Fs) => {
  let n = Ts(e, new Set(t)), [o, r] = Bs(e, Cs(n, s), s), i = [], a = (c, l) => {
    c && i.push({ text: c, hit: l });
  }, f = o;
  for (let { from: c, to: l } of n.filter((h) => h.from >= o && h.to <= r)) a(e.slice(f, c), false), a(e.slice(c, l), true), f = l;
  return a(e.slice(f, r), false), o > 0 && i.unshift({ text: "… ", hit: false }), r < e.length && i.push({ text: " …", hit: false }), i;
};
var Rs = nt(new URL("./filters.js", import.meta.url)), Gt = class extends G {
  constructor(t, s = ot(t)) {
    super(s, Rs);
  }
};
export {
  Gt as Engine,
  Q as fold,
  B as parse,
  J as pieces,
  Ds as snippet,
  g as stem,
  st as tokens
};
