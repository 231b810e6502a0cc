// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "search.label": "Search",
 "search.close": "Close",
 "search.busy": "Searching",
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
 "search.by_meaning": "related by meaning",
 "search.by_meaning_of": "related by meaning: {words}",
 "search.narrow": "Narrow to",
 "search.read_as": "Showing results for {read}. No entry contains “{typed}”.",
 "search.unknown_word": "No entry contains “{word}”.",
 "search.did_you_mean": "Did you mean {query}?",
 "search.nothing_about": "Nothing found for {query}.",
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
var i = (e, t = {}, ...s) => {
  let r = document.createElement(e);
  for (let [o, n] of Object.entries(t)) typeof n == "function" ? r.addEventListener(o, n) : n !== false && n !== void 0 && r.setAttribute(o, n === true ? "" : String(n));
  return r.append(...Q(s)), r;
}, Q = (e) => e.flatMap((t) => Array.isArray(t) ? Q(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var k = TEXTS;
var rt = /\{(\w+)\}/, ot = new Intl.PluralRules(k.language), it = (e) => e.toLocaleString(k.language), nt = (e, { count: t }) => {
  let s = k[e];
  return typeof s == "string" ? s : s[ot.select(Number(t))] ?? s.other ?? "";
}, at = (e) => typeof e == "number" ? it(e) : e, u = (e, t = {}) => nt(e, t).split(rt).map((s, r) => r % 2 ? at(t[s]) : s), a = (e, t) => u(e, t).join("");
var m = new URL("../", import.meta.url), _ = new URL("search/", m), ct = () => {
  let e = document.querySelector("form[data-nl-search]");
  if (!(e instanceof HTMLFormElement)) throw new Error("The page has no search");
  return e;
}, p = ct(), c = p.elements.namedItem("q"), w = (e) => `${_.pathname}?${new URLSearchParams({ q: e })}`, L = (e) => `${m.pathname}topics/${e.id}/`, S = (e) => `${m.pathname}papers/${e.id}/`, lt = (e) => `${m.pathname}volumes/${e.id}/`, B = (e) => `${m.pathname}${e}/`;
var h = (e, ...t) => i("a", { href: w(e), "data-query": e }, ...t), O = (e) => !e.defaultPrevented && !e.button && !e.ctrlKey && !e.metaKey && !e.shiftKey, q = ({ target: e }) => e instanceof Element ? e.closest("a") : null, J = (e, t) => {
  let s = ` ${e.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ")} `, r = [` ${t} `, t].find((o) => s.includes(o)) ?? s;
  return s.replace(r, () => " ").trim();
}, C = (e, t) => t.reduce((s, { written: r }) => r === void 0 ? s : J(s, r), e);
var V = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var ht = V(new URL("./search.js", import.meta.url)), pt = new URL("./find.css", import.meta.url), M = new Promise((e) => {
  document.head.append(i("link", { rel: "stylesheet", href: pt.href, load: e, error: e }));
}), z, mt = async () => {
  let e = await ht(), t = new e.Engine(_.href);
  return await t.open(), { ...e, engine: t };
}, d = () => z ??= mt().catch((e) => {
  throw z = void 0, e;
});
var dt = ({ volumes: e, topics: t }) => {
  let [s, , r] = e.find(([l]) => /^\d+$/.test(l)) ?? e[0] ?? ["1", "", "2025"], o = Number((r ?? "2025").slice(0, 4)), n = t[0]?.[0] ?? "topic";
  return [[a("search.help_phrase"), a("search.example_phrase")], [a("search.help_without"), a("search.example_without"), `-tag:${n}`], [a("search.help_names"), `tag:${n}`, "org:google", "author:wang"], [a("search.help_venue"), "venue:sigir"], [a("search.help_kinds"), "kind:dataset", `vol:${s}`], [a("search.help_years"), `year:${o}`, `year:${o - 1}..${o}`], [a("search.help_links"), "has:code"]];
}, ft = ([e, ...t]) => [i("dt", {}, e), i("dd", {}, t.map((s) => [h(s, i("code", {}, s)), " "]))], ut = async (e) => {
  if (e.children.length) return;
  let { manifest: t } = (await d()).engine;
  e.replaceChildren(...dt(t).flatMap(ft));
}, F = () => {
  let e = i("dl");
  return i("details", { class: "nl-find-help", toggle: () => ut(e).catch(() => {
  }) }, i("summary", {}, a("search.help")), i("p", {}, a("search.help_text")), e);
};
var wt = 300, R = 80, j = (e) => typeof e == "object" && e !== null && "isAnew" in e && e.isAnew === true, y = class {
  #s = 0;
  #e = -R;
  #t = 0;
  progress = i("progress", { class: "nl-find-progress", hidden: true, "aria-label": a("search.busy") });
  failure = i("p", { class: "nl-find-failure", role: "alert", hidden: true });
  ask(t) {
    let s = this.#e;
    this.#e = performance.now(), clearTimeout(this.#t);
    let r = ++this.#s;
    this.#e - s > R ? this.#o(r, t) : this.#t = setTimeout(() => this.#o(r, t), R);
  }
  fail(t) {
    let r = i("button", { type: "button", click: () => {
      this.failure.hidden = true, c.focus(), t();
    } }, a("search.try_again"));
    this.failure.replaceChildren(a("search.partly_loaded"), " ", r), this.failure.hidden = false;
  }
  stop() {
    this.#s++, clearTimeout(this.#t), this.progress.hidden = true, this.failure.hidden = true;
  }
  async #o(t, s) {
    let r = () => t === this.#s, o = setTimeout(() => r() && (this.progress.hidden = false), wt);
    try {
      let n = await yt(s.work);
      if (!r()) return;
      this.failure.hidden = true, s.show(n);
    } catch {
      if (!r()) return;
      s.lose(), this.fail(() => this.ask(s));
    } finally {
      clearTimeout(o), r() && (this.progress.hidden = true);
    }
  }
}, yt = (e) => e().catch((t) => {
  if (j(t)) return e();
  throw t;
});
var I = (e) => e.map(({ text: t, hit: s }) => s ? i("mark", {}, t) : t), P = (e, { snippet: t }) => I(t(e.title, e.words ?? [], e.title.length + 1)), D = ({ byMeaning: e, meaning: t = [] }) => {
  if (!e) return false;
  let s = t.length ? a("search.by_meaning_of", { words: t.join(", ") }) : a("search.by_meaning");
  return i("span", { class: "nl-hit__meaning" }, s);
};
var gt = 150, xt = 300, X = 4, bt = 2, kt = 3, _t = 15, At = 170, A = /* @__PURE__ */ new Map(), g = class {
  #s;
  #e;
  #t;
  #o;
  #i = 0;
  #n;
  constructor(t, { scroller: s, questions: r, update: o }) {
    this.#s = t, this.#e = s, this.#t = r, this.#o = o;
  }
  fill(t) {
    clearTimeout(this.#i), this.#n?.disconnect();
    let s = new Map(t.filter(([, o]) => !A.has(o.id)));
    for (let [o, n] of t) s.has(o) || this.#h(o, n);
    let r = new IntersectionObserver((o) => this.#c(o, s), { root: this.#e });
    this.#n = r, this.#i = setTimeout(() => s.forEach((o, n) => r.observe(n)), gt);
  }
  #c(t, s) {
    let r = t.filter(({ isIntersecting: l }) => l).map(({ target: l }) => l);
    for (let l of r) this.#n?.unobserve(l);
    let o = r.flatMap((l) => {
      let f = s.get(l);
      return f ? [[l, f]] : [];
    }), n = this.#l();
    o.length && this.#a(o.slice(0, n)), o.length > n && (this.#i = setTimeout(() => this.#a(o.slice(n)), xt));
  }
  #l() {
    let t = _t - kt - this.#s.engine.files;
    return A.size ? X : Math.min(X, Math.max(bt, t));
  }
  async #a(t) {
    try {
      let s = await this.#s.engine.texts(t.map(([, r]) => r.number));
      t.forEach(([, r], o) => A.set(r.id, s[o]));
      for (let [r, o] of t) this.#h(r, o);
    } catch (s) {
      j(s) ? this.#o() : this.#t.fail(() => this.#a(t));
    }
  }
  #h(t, s) {
    let [r, o] = A.get(s.id) ?? ["", ""], n = s.words ?? [], l = `${r.replace(/[^.?!]$/, "$&.")} ${o}`;
    t.replaceChildren(...n.length ? I(this.#s.snippet(l, n, At)) : [r]);
  }
};
var H = `${m.pathname}.searches`, G = 5, vt = (e) => typeof e == "string" && e.trim() !== "", W = () => {
  try {
    let e = JSON.parse(localStorage.getItem(H) ?? "[]");
    return Array.isArray(e) ? e.filter(vt).slice(0, G) : [];
  } catch {
    return [];
  }
}, Y = (e) => {
  try {
    e.length ? localStorage.setItem(H, JSON.stringify(e)) : localStorage.removeItem(H);
  } catch {
  }
}, x = (e) => {
  let t = e.trim();
  t && Y([t, ...W().filter((s) => s !== t)].slice(0, G));
}, v = (e) => {
  let t = W(), s = () => {
    Y([]), v(e), c.focus();
  };
  e.hidden = !t.length, e.replaceChildren(i("span", { class: "nl-find-name" }, a("search.recent")), i("ul", {}, t.map((r) => i("li", {}, h(r, r)))), i("button", { type: "button", class: "nl-find-quiet", click: s }, a("search.clear_recent")));
};
var $t = 10, K = ({ total: e, corrected: t = [], unknown: s = [], problems: r = [] }) => [...t.map(([o, n]) => i("p", {}, u("search.read_as", { typed: o, read: i("strong", {}, n) }))), ...(e ? s : []).map((o) => i("p", {}, a("search.unknown_word", { word: o }))), ...r.map((o) => i("p", {}, o))], Et = async ({ engine: e }) => {
  let { topic: t } = await e.facets();
  return e.manifest.topics.filter(([o]) => t[o]?.length).sort(([o], [n]) => t[n].length - t[o].length).slice(0, $t).map(([o, n]) => i("li", {}, i("a", { href: L({ id: o }) }, n)));
}, Tt = (e) => {
  let t = i("ul", { class: "nl-tags" });
  return Et(e).then((s) => t.replaceChildren(...s), () => {
  }), t;
}, U = (e, t, { refused: s, instead: r }, { isChosen: o = false } = {}) => {
  let n = C(t, e.parse(t).filters), l = (o || n !== t) && (s || !n), f = n && [" ", u("search.without_filters", { query: h(n, n) })], N = r && u("search.did_you_mean", { query: h(r, r) });
  return [l ? i("p", {}, a("search.nothing_passes"), f) : i("p", {}, u("search.nothing_about", { query: i("strong", {}, n || t) })), ...N ? [i("p", { "data-instead": true }, N)] : [], i("p", {}, a("search.try_others")), Tt(e)];
};
var Lt = 3, St = ({ kind: e, credited: t, volume: s, topics: r }) => {
  let o = r.slice(0, Lt).map(({ name: l }) => l), n = [e.label, t, s.label].filter(Boolean).join(" · ");
  return i("span", { class: "nl-hit__facts" }, n, o.length > 0 && i("span", {}, ` · ${o.join(", ")}`));
}, Ot = (e, t, s) => {
  let r = i("span", { class: "nl-hit__text" }), o = i("a", { class: "nl-hit", id: `_hit-${t}`, role: "option", "aria-selected": "false", href: S(e) }, i("span", { class: "nl-hit__title" }, P(e, s)), St(e), r, D(e));
  return { item: i("li", { role: "none" }, o), text: r };
}, $ = class {
  isFormer = false;
  #s = -1;
  list = i("ol", { id: "search-results", class: "search-results", role: "listbox", "aria-label": a("search.results"), hidden: true });
  get chosen() {
    return this.#e()[this.#s];
  }
  step(t) {
    let s = this.#e().length;
    this.choose((this.#s + 1 + t + s + 1) % (s + 1) - 1);
  }
  last() {
    this.choose(this.#e().length - 1);
  }
  get isEmpty() {
    return this.#e().length === 0;
  }
  choose(t) {
    this.chosen?.setAttribute("aria-selected", "false"), this.#s = t;
    let { chosen: s } = this;
    if (!s) return c.removeAttribute("aria-activedescendant");
    s.setAttribute("aria-selected", "true"), c.setAttribute("aria-activedescendant", s.id), s.scrollIntoView({ block: "nearest" });
  }
  show(t, s) {
    let r = t.map((o, n) => Ot(o, n, s));
    return this.choose(-1), this.isFormer = false, this.list.replaceChildren(...r.map(({ item: o }) => o)), this.list.hidden = !r.length, c.setAttribute("aria-expanded", String(r.length > 0)), r.map(({ text: o }, n) => [o, t[n]]);
  }
  clear() {
    this.choose(-1), this.list.hidden = true, this.list.replaceChildren(), c.setAttribute("aria-expanded", "false");
  }
  #e() {
    return this.isFormer ? [] : [...this.list.querySelectorAll("a")];
  }
};
var qt = 5, Z = (e, t) => [i("span", { class: "nl-find-name" }, e), i("ul", {}, t)], b = (e, t) => i("li", {}, i("a", { href: B(e) }, t)), tt = () => i("div", { class: "nl-find-line" }, Z(a("search.browse"), [b("search", a("search.all_entries")), b("topics", a("search.all_topics")), b("organisations", a("search.all_organisations")), b("venues", a("search.all_venues")), b("authors", a("search.all_authors"))])), Ct = (e, t) => {
  let s = /* @__PURE__ */ new Map();
  for (let { id: r, name: o } of e.flatMap((n) => n.topics)) t.includes(`:${r}`) || s.set(r, { count: (s.get(r)?.count ?? 0) + 1, name: o });
  return [...s].sort(([, r], [, o]) => o.count - r.count).slice(0, qt);
}, E = class {
  line = i("div", { class: "nl-find-line", hidden: true });
  show(t, s) {
    let r = (n) => `${s} tag:${n}`, o = Ct(t, s).map(([n, { name: l }]) => i("li", {}, h(r(n), l)));
    this.line.replaceChildren(...Z(a("search.narrow"), o)), this.line.hidden = !o.length;
  }
}, et = (e, t) => i("a", { href: w(e) }, a("search.show_all", { count: t }));
var Mt = 10, Ft = 3, Rt = /* @__PURE__ */ new Map([["ArrowDown", 1], ["ArrowUp", -1]]), jt = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" }, st = (e) => {
  let { selectionStart: t, selectionEnd: s } = c;
  e(), c.setSelectionRange(t, s);
}, T = class {
  #s = p.parentElement;
  #e = new y();
  #t = new $();
  #o = new E();
  #i = i("p", { class: "nl-find-count", role: "status" });
  #n = i("div", { class: "nl-find-notes" });
  #c = i("p", { class: "nl-find-more", hidden: true });
  #l = i("div", { class: "nl-find-line" });
  #a = tt();
  #h = i("button", { type: "button", class: "nl-find-quiet", click: () => this.#d() }, a("search.close"));
  #f = i("div", { class: "nl-finder__bar" }, this.#h);
  #m = i("div", { class: "nl-finder__body" }, this.#e.failure, this.#i, this.#n, this.#o.line, this.#t.list, this.#c, this.#l, this.#a, F());
  #r = i("dialog", { class: "nl-finder", "aria-label": a("search.label") }, i("div", {}, this.#f, this.#e.progress, this.#m));
  #u = null;
  #w;
  constructor() {
    this.#r.addEventListener("keydown", (t) => this.#_(t)), this.#r.addEventListener("click", (t) => this.#$(t)), this.#r.addEventListener("pointerdown", ({ target: t }) => t === this.#r && this.#d()), this.#r.addEventListener("close", () => this.#E()), p.addEventListener("submit", () => x(c.value)), c.addEventListener("input", () => this.#b()), document.body.append(this.#r), document.activeElement === c && c.value && this.open(c);
  }
  async open(t = document.activeElement) {
    await M, !this.#r.open && (this.#u = t, st(() => {
      this.#f.prepend(p);
      for (let [s, r] of this.#y()) c.setAttribute(s, r);
      this.#r.showModal(), c.focus();
    }), this.#p());
  }
  #d() {
    this.#r.close();
  }
  #y() {
    return Object.entries({ ...jt, "aria-controls": this.#t.list.id });
  }
  #b() {
    this.#r.open ? this.#p() : c.value && this.open(c);
  }
  #p() {
    let t = c.value.trim();
    if (!t) return this.#g();
    this.#t.choose(-1), this.#t.isFormer = true, this.#e.ask({ work: async () => {
      let s = await d();
      return { session: s, query: t, result: await s.engine.search(t, { limit: Mt }) };
    }, show: (s) => this.#k(s), lose: () => this.#x() });
  }
  #k({ session: t, query: s, result: r }) {
    let { hits: o, total: n } = r;
    if (r.isEmpty && !n) return this.#g();
    this.#i.textContent = n ? a("search.number_of_results", { count: n }) : a("search.no_results"), this.#n.replaceChildren(...K(r), ...n ? [] : U(t, s, r));
    let l = this.#t.show(o, t);
    this.#m.scrollTop = 0, this.#o.show(n > Ft ? o : [], s), this.#c.replaceChildren(et(s, n)), this.#c.hidden = n <= o.length, this.#l.hidden = this.#a.hidden = true;
    let f = { scroller: this.#m, questions: this.#e, update: () => this.#p() };
    this.#w ??= new g(t, f), this.#w.fill(l);
  }
  #g() {
    this.#e.stop(), this.#x(), v(this.#l), this.#a.hidden = false;
  }
  #x() {
    this.#t.clear(), this.#c.hidden = this.#o.line.hidden = true, this.#n.replaceChildren(), this.#i.textContent = "";
  }
  #_(t) {
    t.isComposing || (t.key === "Escape" ? (t.preventDefault(), this.#d()) : t.key === "Enter" && t.target === c ? this.#v(t) : this.#A(t));
  }
  #A(t) {
    let s = Rt.get(t.key);
    s !== void 0 && !this.#t.isEmpty ? (t.preventDefault(), c.focus(), this.#t.step(s)) : (t.key === "Home" || t.key === "End") && this.#t.chosen && (t.preventDefault(), t.key === "Home" ? this.#t.choose(0) : this.#t.last());
  }
  #v(t) {
    let { chosen: s } = this.#t, r = t.ctrlKey || t.metaKey;
    if (!s && !r) return;
    t.preventDefault(), x(c.value);
    let o = s?.href ?? w(c.value.trim());
    r ? window.open(o, "_blank", "noopener") : location.assign(o);
  }
  #$(t) {
    let s = q(t);
    s?.dataset.query && O(t) ? (t.preventDefault(), c.value = s.dataset.query, c.focus(), this.#p()) : s && x(c.value);
  }
  #E() {
    this.#e.stop(), this.#t.choose(-1);
    for (let [t] of this.#y()) c.removeAttribute(t);
    st(() => this.#s?.append(p)), It(this.#u);
  }
}, It = (e) => {
  if (!(e instanceof HTMLElement) || !e.isConnected || e === document.body) {
    document.activeElement instanceof HTMLElement && document.activeElement.blur();
    return;
  }
  e.focus({ preventScroll: true }), document.activeElement !== e && p.querySelector("button")?.focus({ preventScroll: true });
};
var Pt, ze = () => Pt ??= new T();
d().catch(() => {
});
export {
  y as Questions,
  g as Quotes,
  ze as dialogReady,
  S as entryAddress,
  p as form,
  F as help,
  c as input,
  O as isPlain,
  q as linkOf,
  D as meaningOf,
  U as nothing,
  _ as page,
  K as remarks,
  x as remember,
  v as showRecent,
  d as start,
  M as styled,
  P as titleOf,
  L as topicAddress,
  lt as volumeAddress,
  C as withoutFilters,
  J as withoutText
};
