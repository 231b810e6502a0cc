// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "search.label": "Search",
 "search.close": "Close",
 "search.busy": "Searching",
 "search.deeper_offer": "Search deeper: a small language model finds more of what you ask in your own words. Your browser fetches it once and keeps it, and nothing you type leaves this device.",
 "search.deeper_get": "Search deeper ({size} MB)",
 "search.deeper_decline": "No, thanks",
 "search.deeper_coming": "Fetching the language model: {done} of {size} MB",
 "search.deeper_cancel": "Cancel",
 "search.deeper_on": "Longer questions are searched deeper, by meaning too.",
 "search.deeper_remove": "Remove the language model ({size} MB)",
 "search.deeper_licence": "Licence",
 "search.deeper_lost": "The language model could not be fetched.",
 "search.partly_loaded": "Part of the search could not be loaded.",
 "search.try_again": "Try again",
 "search.recent": "Recent",
 "search.clear_recent": "Clear",
 "search.browse": "Browse",
 "search.all_entries": "All entries",
 "search.all_topics": "Topics",
 "search.all_organisations": "Organisations",
 "search.all_venues": "Venues",
 "search.all_authors": "Authors",
 "search.results": "Results",
 "search.no_results": "No results",
 "search.number_of_results": {
  "one": "{count} result",
  "other": "{count} results"
 },
 "search.show_all": {
  "one": "Show the only result",
  "other": "Show all {count} results"
 },
 "search.withdrawn": "Withdrawn: {title}",
 "search.retracted": "Retracted: {title}",
 "search.by_meaning": "related by meaning",
 "search.by_meaning_of": "related by meaning: {words}",
 "search.weaker": "weaker match",
 "search.show_weaker": "Show weaker matches",
 "search.answers": "Answers: {question}",
 "search.asked": "Readers ask",
 "search.places": "Go to",
 "search.place_topic": "topic",
 "search.place_organisation": "organisation",
 "search.place_venue": "venue",
 "search.place_author": "author",
 "search.place_volume": "volume",
 "search.narrow": "Narrow to",
 "search.read_as": "Showing results for {read}. No entry contains “{typed}”.",
 "search.unknown_word": "No entry contains “{word}”.",
 "search.did_you_mean": "Did you mean {query}?",
 "search.nothing_about": "Nothing found for {query}.",
 "search.nothing_near": "No close match for {query}.",
 "search.nothing_passes": "No entry matches these filters.",
 "search.without_filters": "Search for {query} without them.",
 "search.try_others": "Try fewer or different words, or start with a topic:",
 "search.help": "Search tips",
 "search.help_text": "The search covers titles, authors, organisations, topics, names of models and code, and the text of every entry. An arXiv id, a DOI or owner/repository takes you straight to the entry. The first letters of a word are enough, typos are forgiven, and entries related by meaning come last and say so.",
 "search.help_phrase": "exact phrase",
 "search.example_phrase": "\"language model\"",
 "search.help_without": "leave out a word or topic",
 "search.example_without": "retrieval -graph",
 "search.help_names": "topic, organisation, author",
 "search.help_venue": "venue",
 "search.help_kinds": "kind, volume",
 "search.help_years": "year of publication",
 "search.help_links": "with code, model or dataset"
};
var r = (e, t = {}, ...s) => {
  let i = document.createElement(e);
  for (let [n, o] of Object.entries(t)) typeof o == "function" ? i.addEventListener(n, o) : o !== false && o !== void 0 && i.setAttribute(n, o === true ? "" : String(o));
  return i.append(...lt(s)), i;
}, lt = (e) => e.flatMap((t) => Array.isArray(t) ? lt(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var S = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var C = TEXTS;
var Ct = /\{(\w+)\}/, Ot = new Intl.PluralRules(C.language), U = (e) => e.toLocaleString(C.language), Ft = (e, { count: t }) => {
  let s = C[e];
  return typeof s == "string" ? s : s[Ot.select(Number(t))] ?? s.other ?? "";
}, qt = (e) => typeof e == "number" ? U(e) : e, p = (e, t = {}) => Ft(e, t).split(Ct).map((s, i) => i % 2 ? qt(t[s]) : s), a = (e, t) => p(e, t).join("");
var d = new URL("../", import.meta.url), k = new URL("search/", d), Mt = () => {
  let e = document.querySelector("form[data-nl-search]");
  if (!(e instanceof HTMLFormElement)) throw new Error("The page has no search");
  return e;
}, w = Mt(), h = w.elements.namedItem("q"), b = (e) => `${k.pathname}?${new URLSearchParams({ q: e })}`, O = (e) => `${d.pathname}topics/${e.id}/`, H = (e) => `${d.pathname}papers/${e.id}/`, dt = (e) => `${d.pathname}volumes/${e.id}/`, pt = ({ kind: e, value: t }) => e === "topic" ? O({ id: t }) : e === "volume" ? dt({ id: t }) : b(`${e}:"${t}"`), mt = (e) => `${d.pathname}${e}/`;
var _ = `${d.pathname}.deeper`, Q = () => "caches" in globalThis, J = async (e) => (await (await caches.open(_)).match(e.href).catch(() => {
}))?.arrayBuffer(), ft = async (e) => !Q() || !await caches.has(_).catch(() => false) ? false : await (await caches.open(_)).match(e.href) !== void 0, V = async (e, t, s) => {
  let i = await caches.open(_), n = new Set([e, ...s].map(({ href: o }) => o));
  for (let { url: o } of await i.keys()) n.has(o) || await i.delete(o);
  await i.put(e.href, new Response(t));
}, ut = () => caches.delete(_), X = async (e, t, s = () => {
}) => {
  let i = await fetch(e, { signal: t });
  if (!i.ok || !i.body) throw new Error(`${i.status} for ${e.pathname}`);
  let n = [], o = 0;
  for (let c = i.body.getReader(); ; ) {
    let { done: l, value: y } = await c.read();
    if (l) return new Blob(n);
    n.push(y), s(o += y.length);
  }
};
var wt = S(new URL("./deeper.js", import.meta.url)), W = `${d.pathname}.not-deeper`, Rt = 250, Kt = 2e4, Pt = 1e6, It = (e) => new Promise((t) => setTimeout(t, e)), f = (e) => new URL(e, k), gt = (e) => Math.ceil(e / Pt * 10) / 10, yt = () => {
  try {
    return localStorage.getItem(W) !== null;
  } catch {
    return false;
  }
}, G = (e) => {
  try {
    e ? localStorage.setItem(W, "") : localStorage.removeItem(W);
  } catch {
  }
}, v = class {
  line = r("div", { class: "nl-deeper", hidden: true });
  #e;
  #s;
  #t;
  #i = false;
  #a = 0;
  #c = "";
  #o;
  #r;
  constructor(t, { isOnce: s }) {
    this.#e = t, this.#s = s;
  }
  async begin({ deeper: t }) {
    !t || !Q() || this.#t?.model === t.model || (this.#t = t, this.#i = await ft(f(t.model)).catch(() => false), this.#i ? this.#g() : this.#n());
  }
  at(t) {
    return this.#i && t !== "" && t === this.#c ? this : void 0;
  }
  async ask(t, s) {
    if (!this.#i) return;
    let i = ++this.#a;
    if (await It(Rt), i !== this.#a) return;
    let n = await s(this).catch(() => {
    });
    if (!(i !== this.#a || !n?.isDeep)) return this.#c = t, n;
  }
  async likeness(t, { deeper: s }) {
    if (!this.#i || !s || s.model !== this.#t?.model) return;
    let i = await this.#p(s), [n, o] = await Promise.all([i.direction(t), this.#l(i, s)]);
    return n && o.likeness(n);
  }
  #p({ model: t }) {
    return this.#o ??= Promise.all([wt(), J(f(t))]).then(([{ Deeper: s }, i]) => {
      if (!i) throw new Error("The language model is not kept any more");
      return new s(i);
    }), this.#o.catch(() => this.#o = void 0), this.#o;
  }
  async #l(t, s) {
    let i = await this.#r;
    return i?.name === s.vectors ? i.directions : (this.#r = this.#h(s).then((n) => ({ name: s.vectors, directions: t.directions(n) })), this.#r.catch(() => this.#r = void 0), (await this.#r).directions);
  }
  async #h({ model: t, vectors: s }) {
    let i = await J(f(s));
    if (i) return i;
    let n = await X(f(s));
    return await V(f(s), n, [f(t)]), n.arrayBuffer();
  }
  async #d() {
    let t = this.#t, s = new AbortController(), i = this.#x(s);
    try {
      let [n] = await Promise.all([X(f(t.model), s.signal, i), wt()]);
      await V(f(t.model), n, []), await this.#h(t), this.#i = true, G(false), this.#g(), this.#e();
    } catch {
      s.signal.aborted ? this.#n() : this.#k();
    }
  }
  async #w() {
    this.#i = false, this.#o = this.#r = void 0, this.#c = "", await ut().catch(() => false), G(true), this.#n(), this.#e();
  }
  #m(...t) {
    let s = this.line.contains(document.activeElement);
    this.line.replaceChildren(...r("div", {}, t).childNodes), this.line.hidden = !t.length, s && this.line.querySelector("button")?.focus();
  }
  #f(t, s, i = true) {
    return r("button", { type: "button", class: i ? "nl-find-quiet" : "nl-button", click: s }, t);
  }
  get #u() {
    return gt((this.#t?.size ?? 0) + Kt);
  }
  #n() {
    let t = this.#f(a("search.deeper_get", { size: this.#u }), () => this.#d(), yt());
    yt() ? this.#s ? this.#m() : this.#m(t) : this.#m(r("p", {}, a("search.deeper_offer")), t, this.#y());
  }
  #y() {
    return this.#f(a("search.deeper_decline"), () => {
      G(true), this.#n();
    });
  }
  #x(t) {
    let s = a("search.deeper_coming", { done: 0, size: this.#u }), i = r("p", {}, s), n = r("progress", { max: this.#t?.size ?? 1, value: 0, "aria-label": s });
    return this.#m(i, n, this.#f(a("search.deeper_cancel"), () => t.abort())), (o) => {
      n.value = o, i.textContent = a("search.deeper_coming", { done: gt(o), size: this.#u });
    };
  }
  #g() {
    let t = this.#f(a("search.deeper_remove", { size: this.#u }), () => this.#w()), s = r("a", { href: f("model-licence.txt").href }, a("search.deeper_licence"));
    this.#m(r("p", { role: "status" }, a("search.deeper_on"), " ", s), t);
  }
  #k() {
    let t = this.#f(a("search.try_again"), () => this.#d());
    this.#m(r("p", { role: "alert" }, a("search.deeper_lost")), t, this.#y());
  }
};
var m = (e, ...t) => r("a", { href: b(e), "data-query": e }, ...t), Y = (e) => !e.defaultPrevented && !e.button && !e.ctrlKey && !e.metaKey && !e.shiftKey, Z = ({ target: e }) => e instanceof Element ? e.closest("a") : null, bt = (e, t) => {
  let s = ` ${e.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ")} `, i = [` ${t} `, t].find((n) => s.includes(n)) ?? s;
  return s.replace(i, () => " ").trim();
}, tt = (e, t) => t.reduce((s, { written: i }) => i === void 0 ? s : bt(s, i), e);
var jt = S(new URL("./search.js", import.meta.url)), Bt = new URL("./find.css", import.meta.url), et = new Promise((e) => {
  document.head.append(r("link", { rel: "stylesheet", href: Bt.href, load: e, error: e }));
}), xt, Dt = async () => {
  let e = await jt(), t = new e.Engine(k.href);
  return await t.open(), { ...e, engine: t };
}, g = () => xt ??= Dt().catch((e) => {
  throw xt = void 0, e;
});
var zt = ({ volumes: e, topics: t }) => {
  let [s, , i] = e.find(([c]) => /^\d+$/.test(c)) ?? e[0] ?? ["1", "", "2025"], n = Number((i ?? "2025").slice(0, 4)), o = t[0]?.[0] ?? "topic";
  return [[a("search.help_phrase"), a("search.example_phrase")], [a("search.help_without"), a("search.example_without"), `-tag:${o}`], [a("search.help_names"), `tag:${o}`, "org:google", "author:wang"], [a("search.help_venue"), "venue:sigir"], [a("search.help_kinds"), "kind:dataset", `vol:${s}`], [a("search.help_years"), `year:${n}`, `year:${n - 1}..${n}`], [a("search.help_links"), "has:code"]];
}, Nt = ([e, ...t]) => [r("dt", {}, e), r("dd", {}, t.map((s) => [m(s, r("code", {}, s)), " "]))], Ut = async (e) => {
  if (e.children.length) return;
  let { manifest: t } = (await g()).engine;
  e.replaceChildren(...zt(t).flatMap(Nt));
}, st = () => {
  let e = r("dl");
  return r("details", { class: "nl-find-help", toggle: () => Ut(e).catch(() => {
  }) }, r("summary", {}, a("search.help")), r("p", {}, a("search.help_text")), e);
};
var Ht = 300, it = 80, nt = (e) => typeof e == "object" && e !== null && "isAnew" in e && e.isAnew === true, A = class {
  #e = 0;
  #s = -it;
  #t = 0;
  progress = r("progress", { class: "nl-find-progress", hidden: true, "aria-label": a("search.busy") });
  failure = r("p", { class: "nl-find-failure", role: "alert", hidden: true });
  ask(t) {
    let s = this.#s;
    this.#s = performance.now(), clearTimeout(this.#t);
    let i = ++this.#e;
    this.#s - s > it ? this.#i(i, t) : this.#t = setTimeout(() => this.#i(i, t), it);
  }
  fail(t) {
    let i = r("button", { type: "button", click: () => {
      this.failure.hidden = true, h.focus(), t();
    } }, a("search.try_again"));
    this.failure.replaceChildren(a("search.partly_loaded"), " ", i), this.failure.hidden = false;
  }
  stop() {
    this.#e++, clearTimeout(this.#t), this.progress.hidden = true, this.failure.hidden = true;
  }
  async #i(t, s) {
    let i = () => t === this.#e, n = setTimeout(() => i() && (this.progress.hidden = false), Ht);
    try {
      let o = await Qt(s.work);
      if (!i()) return;
      this.failure.hidden = true, s.show(o);
    } catch {
      if (!i()) return;
      s.lose(), this.fail(() => this.ask(s));
    } finally {
      clearTimeout(n), i() && (this.progress.hidden = true);
    }
  }
}, Qt = (e) => e().catch((t) => {
  if (nt(t)) return e();
  throw t;
});
var F = (e) => e.map(({ text: t, hit: s }) => s ? r("mark", {}, t) : t), Jt = [null, "search.withdrawn", "search.retracted"], rt = (e, { snippet: t }) => {
  let s = F(t(e.title, e.words ?? [], e.title.length + 1)), i = Jt[e.state];
  return i ? p(i, { title: r("span", {}, s) }) : s;
}, ot = ({ byMeaning: e, meaning: t = [], isWeaker: s }) => {
  let i = t.length ? a("search.by_meaning_of", { words: t.join(", ") }) : a("search.by_meaning"), n = [s && a("search.weaker"), e && i].filter(Boolean).join(" · ");
  return n && r("span", { class: "nl-hit__meaning" }, n);
};
var Vt = 150, Xt = 300, kt = 4, Gt = 2, Wt = 3, Yt = 15, Zt = 170, q = /* @__PURE__ */ new Map(), _t = (e) => typeof e == "string", M = (e) => new Set(e.filter(({ hit: t }) => t).map(({ text: t }) => t.toLowerCase())).size, $ = class {
  #e;
  #s;
  #t;
  #i;
  #a;
  #c;
  #o = 0;
  #r;
  constructor(t, { scroller: s, questions: i, update: n, asked: o, linked: c }) {
    this.#e = o, this.#s = c, this.#t = t, this.#i = s, this.#a = i, this.#c = n;
  }
  fill(t) {
    clearTimeout(this.#o), this.#r?.disconnect();
    let s = new Map(t.filter(([, n]) => !q.has(n.id)));
    for (let [n, o] of t) s.has(n) || this.#d(n, o);
    let i = new IntersectionObserver((n) => this.#p(n, s), { root: this.#i });
    this.#r = i, this.#o = setTimeout(() => s.forEach((n, o) => i.observe(o)), Vt);
  }
  #p(t, s) {
    let i = t.filter(({ isIntersecting: c }) => c).map(({ target: c }) => c);
    for (let c of i) this.#r?.unobserve(c);
    let n = i.flatMap((c) => {
      let l = s.get(c);
      return l ? [[c, l]] : [];
    }), o = this.#l();
    n.length && this.#h(n.slice(0, o)), n.length > o && (this.#o = setTimeout(() => this.#h(n.slice(o)), Xt));
  }
  #l() {
    let t = Yt - Wt - this.#t.engine.files;
    return q.size ? kt : Math.min(kt, Math.max(Gt, t));
  }
  async #h(t) {
    try {
      let s = await this.#t.engine.texts(t.map(([, i]) => i.number));
      t.forEach(([, i], n) => q.set(i.id, s[n]));
      for (let [i, n] of t) this.#d(i, n);
    } catch (s) {
      nt(s) ? this.#c() : this.#a.fail(() => this.#h(t));
    }
  }
  #d(t, s) {
    let [i, n, ...o] = q.get(s.id) ?? ["", ""], c = o.filter(_t);
    this.#s?.(t, o.find((u) => !_t(u)) ?? []);
    let l = s.words ?? [], y = (u, N = u.length + 1) => this.#t.snippet(u, l, N), L = y(`${i.replace(/[^.?!]$/, "$&.")} ${n}`, Zt), x = c.map((u) => y(u)).sort((u, N) => M(N) - M(u))[0];
    l.length ? x && M(x) > M(L) ? t.replaceChildren(...p("search.answers", { question: r("span", {}, F(x)) })) : t.replaceChildren(...F(L)) : t.replaceChildren(i), this.#e?.(c.slice(0, 1));
  }
};
var R = (e) => history.replaceState({ ...history.state, asked: e }, "");
var at = `${d.pathname}.searches`, vt = 5, te = (e) => typeof e == "string" && e.trim() !== "", At = () => {
  try {
    let e = JSON.parse(localStorage.getItem(at) ?? "[]");
    return Array.isArray(e) ? e.filter(te).slice(0, vt) : [];
  } catch {
    return [];
  }
}, $t = (e) => {
  try {
    e.length ? localStorage.setItem(at, JSON.stringify(e)) : localStorage.removeItem(at);
  } catch {
  }
}, E = (e) => {
  let t = e.trim();
  t && ($t([t, ...At().filter((s) => s !== t)].slice(0, vt)), R(t));
}, K = (e) => {
  let t = At(), s = () => {
    $t([]), K(e), h.focus();
  };
  e.hidden = !t.length, e.replaceChildren(r("span", { class: "nl-find-name" }, a("search.recent")), r("ul", {}, t.map((i) => r("li", {}, m(i, i)))), r("button", { type: "button", class: "nl-find-quiet", click: s }, a("search.clear_recent")));
};
var ee = 10, ct = ({ total: e, corrected: t = [], unknown: s = [], problems: i = [] }) => [...t.map(([n, o]) => r("p", {}, p("search.read_as", { typed: n, read: r("strong", {}, o) }))), ...(e ? s : []).map((n) => r("p", {}, a("search.unknown_word", { word: n }))), ...i.map((n) => r("p", {}, n))], se = async ({ engine: e }) => {
  let { topic: t } = await e.facets();
  return e.manifest.topics.filter(([n]) => t[n]?.length).sort(([n], [o]) => t[o].length - t[n].length).slice(0, ee).map(([n, o]) => r("li", {}, r("a", { href: O({ id: n }) }, o)));
}, ie = (e) => {
  let t = r("ul", { class: "nl-tags" });
  return se(e).then((s) => t.replaceChildren(...s), () => {
  }), t;
}, ht = (e, t, { refused: s, instead: i, numbers: n }, { isChosen: o = false } = {}) => {
  let c = tt(t, e.parse(t).filters), l = (o || c !== t) && (s || !c), y = !!n?.length, L = c && [" ", p("search.without_filters", { query: m(c, c) })], x = i && p("search.did_you_mean", { query: m(i, i) });
  return [l ? r("p", {}, a("search.nothing_passes"), L) : r("p", {}, p(y ? "search.nothing_near" : "search.nothing_about", { query: r("strong", {}, c || t) })), ...x ? [r("p", { "data-instead": true }, x)] : [], r("p", {}, a("search.try_others")), ie(e)];
};
var ne = 3, re = ({ kind: e, credited: t, volume: s, topics: i }) => {
  let n = i.slice(0, ne).map(({ name: c }) => c), o = [e.label, t, s.label].filter(Boolean).join(" · ");
  return r("span", { class: "nl-hit__facts" }, o, n.length > 0 && r("span", {}, ` · ${n.join(", ")}`));
}, oe = (e, t, s) => {
  let i = r("span", { class: "nl-hit__text" }), n = r("a", { class: "nl-hit", id: `_hit-${t}`, role: "option", "aria-selected": "false", href: H(e) }, r("span", { class: "nl-hit__title" }, rt(e, s)), re(e), i, ot(e));
  return { item: r("li", { role: "none" }, n), text: i };
}, P = class {
  isFormer = false;
  #e = -1;
  list = r("ol", { id: "search-results", class: "search-results", role: "listbox", "aria-label": a("search.results"), hidden: true });
  get chosen() {
    return this.#s()[this.#e];
  }
  step(t) {
    let s = this.#s().length;
    this.choose((this.#e + 1 + t + s + 1) % (s + 1) - 1);
  }
  last() {
    this.choose(this.#s().length - 1);
  }
  get isEmpty() {
    return this.#s().length === 0;
  }
  choose(t) {
    this.chosen?.setAttribute("aria-selected", "false"), this.#e = t;
    let { chosen: s } = this;
    if (!s) return h.removeAttribute("aria-activedescendant");
    s.setAttribute("aria-selected", "true"), h.setAttribute("aria-activedescendant", s.id), s.scrollIntoView({ block: "nearest" });
  }
  show(t, s) {
    let i = t.map((n, o) => oe(n, o, s));
    return this.choose(-1), this.isFormer = false, this.list.replaceChildren(...i.map(({ item: n }) => n)), this.list.hidden = !i.length, h.setAttribute("aria-expanded", String(i.length > 0)), i.map(({ text: n }, o) => [n, t[o]]);
  }
  clear() {
    this.choose(-1), this.list.hidden = true, this.list.replaceChildren(), h.setAttribute("aria-expanded", "false");
  }
  #s() {
    return this.isFormer ? [] : [...this.list.querySelectorAll("a")];
  }
};
var ae = { topic: "search.place_topic", organisation: "search.place_organisation", venue: "search.place_venue", author: "search.place_author", volume: "search.place_volume" }, ce = 5, he = 3, D = (e, t) => [r("span", { class: "nl-find-name" }, e), r("ul", {}, t)], T = (e, t) => r("li", {}, r("a", { href: mt(e) }, t)), Et = () => r("div", { class: "nl-find-line" }, D(a("search.browse"), [T("search", a("search.all_entries")), T("topics", a("search.all_topics")), T("organisations", a("search.all_organisations")), T("venues", a("search.all_venues")), T("authors", a("search.all_authors"))])), le = (e, t) => {
  let s = /* @__PURE__ */ new Map();
  for (let { id: i, name: n } of e.flatMap((o) => o.topics)) t.includes(`:${i}`) || s.set(i, { count: (s.get(i)?.count ?? 0) + 1, name: n });
  return [...s].sort(([, i], [, n]) => n.count - i.count).slice(0, ce);
}, I = class {
  line = r("div", { class: "nl-find-line", hidden: true });
  show(t, s) {
    let i = (o) => `${s} tag:${o}`, n = le(t, s).map(([o, { name: c }]) => r("li", {}, m(i(o), c)));
    this.line.replaceChildren(...D(a("search.narrow"), n)), this.line.hidden = !n.length;
  }
}, j = class {
  line = r("div", { class: "nl-find-line", hidden: true });
  show(t) {
    let s = t.map((i) => {
      let n = r("small", {}, ` ${a(ae[i.kind])} · ${U(i.count)}`);
      return r("li", {}, r("a", { href: pt(i) }, i.name, n));
    });
    this.line.replaceChildren(...D(a("search.places"), s)), this.line.hidden = !s.length;
  }
}, B = class {
  line = r("div", { class: "nl-find-line", hidden: true });
  #e = [];
  clear() {
    this.#e = [], this.line.hidden = true;
  }
  add(t, s) {
    let i = t.filter((o) => o !== s && !this.#e.includes(o));
    this.#e = [...this.#e, ...i].slice(0, he);
    let n = this.#e.map((o) => r("li", {}, m(o, o)));
    this.line.replaceChildren(...D(a("search.asked"), n)), this.line.hidden = !n.length;
  }
}, Tt = (e, t) => r("a", { href: b(e) }, a("search.show_all", { count: t }));
var Lt = 10, de = 3, pe = /* @__PURE__ */ new Map([["ArrowDown", 1], ["ArrowUp", -1]]), me = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" }, St = (e) => {
  let { selectionStart: t, selectionEnd: s } = h;
  e(), h.setSelectionRange(t, s);
}, z = class {
  #e = w.parentElement;
  #s = new A();
  #t = new P();
  #i = new I();
  #a = new j();
  #c = new B();
  #o = r("p", { class: "nl-find-count", role: "status" });
  #r = r("div", { class: "nl-find-notes" });
  #p = r("p", { class: "nl-find-more", hidden: true });
  #l = r("button", { type: "button", class: "nl-find-quiet", hidden: true }, a("search.show_weaker"));
  #h = r("div", { class: "nl-find-line" });
  #d = Et();
  #w = new v(() => this.#b(), { isOnce: true });
  #m = r("button", { type: "button", class: "nl-find-quiet", click: () => this.#g() }, a("search.close"));
  #f = r("div", { class: "nl-finder__bar" }, this.#m);
  #u = r("div", { class: "nl-finder__body" }, this.#s.failure, this.#o, this.#r, this.#a.line, this.#i.line, this.#t.list, this.#l, this.#p, this.#c.line, this.#h, this.#d, this.#w.line, st());
  #n = r("dialog", { class: "nl-finder", "aria-label": a("search.label") }, r("div", {}, this.#f, this.#s.progress, this.#u));
  #y = null;
  #x;
  constructor() {
    this.#n.addEventListener("keydown", (t) => this.#C(t)), this.#n.addEventListener("click", (t) => this.#q(t)), this.#n.addEventListener("pointerdown", ({ target: t }) => t === this.#n && this.#g()), this.#n.addEventListener("close", () => this.#M()), w.addEventListener("submit", () => E(h.value)), h.addEventListener("input", () => this.#E()), document.body.append(this.#n), document.activeElement === h && h.value && this.open(h);
  }
  async open(t = document.activeElement) {
    await et, !this.#n.open && (this.#y = t, St(() => {
      this.#f.prepend(w);
      for (let [s, i] of this.#k()) h.setAttribute(s, i);
      this.#n.showModal(), h.focus();
    }), this.#b());
  }
  #g() {
    this.#n.close();
  }
  #k() {
    return Object.entries({ ...me, "aria-controls": this.#t.list.id });
  }
  #E() {
    this.#n.open ? this.#b() : h.value && this.open(h);
  }
  #b() {
    let t = h.value.trim();
    if (!t) return this.#A();
    this.#t.choose(-1), this.#t.isFormer = true, this.#s.ask({ work: async () => {
      let s = await g();
      this.#w.begin(s.engine.manifest);
      let i = this.#w.at(t);
      return { session: s, query: t, result: await s.engine.search(t, { limit: Lt, deep: i }) };
    }, show: (s) => this.#T(s), lose: () => this.#$() });
  }
  async #T({ session: t, query: s, result: i }) {
    if (this.#u.scrollTop = 0, this.#_({ session: t, query: s, result: i }), i.isDeep) return;
    let n = await this.#w.ask(s, (c) => t.engine.search(s, { limit: Lt, deep: c })), o = this.#t.chosen || this.#t.list.contains(document.activeElement);
    n && !o && h.value.trim() === s && this.#_({ session: t, query: s, result: n });
  }
  #_({ session: t, query: s, result: i }) {
    let { hits: n, total: o } = i;
    if (i.isEmpty && !o) return this.#A();
    this.#o.textContent = o ? a("search.number_of_results", { count: o }) : a("search.no_results"), this.#r.replaceChildren(...ct(i), ...o ? [] : ht(t, s, i)), this.#i.show(o > de ? n : [], s), this.#p.replaceChildren(Tt(s, o));
    let c = n.filter(({ isWeaker: l }) => !l);
    this.#p.hidden = o <= c.length, this.#h.hidden = this.#d.hidden = true, this.#c.clear(), this.#L(t, s), this.#v(c, t), this.#l.hidden = c.length === n.length, this.#l.onclick = () => this.#S(n, t, c.length);
  }
  #L(t, s) {
    t.engine.places(s).then((i) => h.value.trim() === s && this.#a.show(i), () => this.#a.show([]));
  }
  #v(t, s) {
    let i = (o) => this.#c.add(o, h.value.trim()), n = { scroller: this.#u, questions: this.#s, update: () => this.#b(), asked: i };
    this.#x ??= new $(s, n), this.#x.fill(this.#t.show(t, s));
  }
  #S(t, s, i) {
    this.#v(t, s), this.#l.hidden = true, h.focus(), this.#t.choose(i);
  }
  #A() {
    this.#s.stop(), this.#$(), K(this.#h), this.#d.hidden = false, g().then(({ engine: t }) => this.#w.begin(t.manifest)).catch(() => {
    });
  }
  #$() {
    this.#t.clear(), this.#c.clear(), this.#a.show([]), this.#p.hidden = this.#l.hidden = this.#i.line.hidden = true, this.#r.replaceChildren(), this.#o.textContent = "";
  }
  #C(t) {
    t.isComposing || (t.key === "Escape" ? (t.preventDefault(), this.#g()) : t.key === "Enter" && t.target === h ? this.#F(t) : this.#O(t));
  }
  #O(t) {
    let s = pe.get(t.key);
    s !== void 0 && !this.#t.isEmpty ? (t.preventDefault(), h.focus(), this.#t.step(s)) : (t.key === "Home" || t.key === "End") && this.#t.chosen && (t.preventDefault(), t.key === "Home" ? this.#t.choose(0) : this.#t.last());
  }
  #F(t) {
    let { chosen: s } = this.#t, i = t.ctrlKey || t.metaKey;
    if (!s && !i) return;
    t.preventDefault(), E(h.value);
    let n = s?.href ?? b(h.value.trim());
    i ? window.open(n, "_blank", "noopener") : location.assign(n);
  }
  #q(t) {
    let s = Z(t);
    s?.dataset.query && Y(t) ? (t.preventDefault(), h.value = s.dataset.query, h.focus(), this.#b()) : s && E(h.value);
  }
  #M() {
    R(""), this.#s.stop(), this.#t.choose(-1);
    for (let [t] of this.#k()) h.removeAttribute(t);
    St(() => this.#e?.append(w)), fe(this.#y);
  }
}, fe = (e) => {
  if (!(e instanceof HTMLElement) || !e.isConnected || e === document.body) {
    document.activeElement instanceof HTMLElement && document.activeElement.blur();
    return;
  }
  e.focus({ preventScroll: true }), document.activeElement !== e && w.querySelector("button")?.focus({ preventScroll: true });
};
var ue, js = () => ue ??= new z();
g().catch(() => {
});
export {
  v as Deepening,
  A as Questions,
  $ as Quotes,
  js as dialogReady,
  H as entryAddress,
  w as form,
  st as help,
  h as input,
  Y as isPlain,
  Z as linkOf,
  ot as meaningOf,
  ht as nothing,
  k as page,
  ct as remarks,
  E as remember,
  K as showRecent,
  g as start,
  et as styled,
  rt as titleOf,
  O as topicAddress,
  dt as volumeAddress,
  tt as withoutFilters,
  bt as withoutText
};
