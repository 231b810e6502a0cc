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
var i = (e, t = {}, ...s) => {
  let r = document.createElement(e);
  for (let [o, n] of Object.entries(t)) typeof n == "function" ? r.addEventListener(o, n) : n !== false && n !== void 0 && r.setAttribute(o, n === true ? "" : String(n));
  return r.append(...tt(s)), r;
}, tt = (e) => e.flatMap((t) => Array.isArray(t) ? tt(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var $ = TEXTS;
var ut = /\{(\w+)\}/, wt = new Intl.PluralRules($.language), N = (e) => e.toLocaleString($.language), gt = (e, { count: t }) => {
  let s = $[e];
  return typeof s == "string" ? s : s[wt.select(Number(t))] ?? s.other ?? "";
}, yt = (e) => typeof e == "number" ? N(e) : e, h = (e, t = {}) => gt(e, t).split(ut).map((s, r) => r % 2 ? yt(t[s]) : s), a = (e, t) => h(e, t).join("");
var u = new URL("../", import.meta.url), E = new URL("search/", u), xt = () => {
  let e = document.querySelector("form[data-nl-search]");
  if (!(e instanceof HTMLFormElement)) throw new Error("The page has no search");
  return e;
}, f = xt(), c = f.elements.namedItem("q"), w = (e) => `${E.pathname}?${new URLSearchParams({ q: e })}`, T = (e) => `${u.pathname}topics/${e.id}/`, D = (e) => `${u.pathname}papers/${e.id}/`, et = (e) => `${u.pathname}volumes/${e.id}/`, st = ({ kind: e, value: t }) => e === "topic" ? T({ id: t }) : e === "volume" ? et({ id: t }) : w(`${e}:"${t}"`), rt = (e) => `${u.pathname}${e}/`;
var p = (e, ...t) => i("a", { href: w(e), "data-query": e }, ...t), H = (e) => !e.defaultPrevented && !e.button && !e.ctrlKey && !e.metaKey && !e.shiftKey, K = ({ target: e }) => e instanceof Element ? e.closest("a") : null, ot = (e, t) => {
  let s = ` ${e.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ")} `, r = [` ${t} `, t].find((o) => s.includes(o)) ?? s;
  return s.replace(r, () => " ").trim();
}, U = (e, t) => t.reduce((s, { written: r }) => r === void 0 ? s : ot(s, r), e);
var it = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var bt = it(new URL("./search.js", import.meta.url)), kt = new URL("./find.css", import.meta.url), Q = new Promise((e) => {
  document.head.append(i("link", { rel: "stylesheet", href: kt.href, load: e, error: e }));
}), nt, _t = async () => {
  let e = await bt(), t = new e.Engine(E.href);
  return await t.open(), { ...e, engine: t };
}, g = () => nt ??= _t().catch((e) => {
  throw nt = void 0, e;
});
var vt = ({ volumes: e, topics: t }) => {
  let [s, , r] = e.find(([l]) => /^\d+$/.test(l)) ?? e[0] ?? ["1", "", "2025"], o = Number((r ?? "2025").slice(0, 4)), n = t[0]?.[0] ?? "topic";
  return [[a("search.help_phrase"), a("search.example_phrase")], [a("search.help_without"), a("search.example_without"), `-tag:${n}`], [a("search.help_names"), `tag:${n}`, "org:google", "author:wang"], [a("search.help_venue"), "venue:sigir"], [a("search.help_kinds"), "kind:dataset", `vol:${s}`], [a("search.help_years"), `year:${o}`, `year:${o - 1}..${o}`], [a("search.help_links"), "has:code"]];
}, At = ([e, ...t]) => [i("dt", {}, e), i("dd", {}, t.map((s) => [p(s, i("code", {}, s)), " "]))], $t = async (e) => {
  if (e.children.length) return;
  let { manifest: t } = (await g()).engine;
  e.replaceChildren(...vt(t).flatMap(At));
}, z = () => {
  let e = i("dl");
  return i("details", { class: "nl-find-help", toggle: () => $t(e).catch(() => {
  }) }, i("summary", {}, a("search.help")), i("p", {}, a("search.help_text")), e);
};
var Et = 300, J = 80, V = (e) => typeof e == "object" && e !== null && "isAnew" in e && e.isAnew === true, x = class {
  #e = 0;
  #s = -J;
  #t = 0;
  progress = i("progress", { class: "nl-find-progress", hidden: true, "aria-label": a("search.busy") });
  failure = i("p", { class: "nl-find-failure", role: "alert", hidden: true });
  ask(t) {
    let s = this.#s;
    this.#s = performance.now(), clearTimeout(this.#t);
    let r = ++this.#e;
    this.#s - s > J ? this.#o(r, t) : this.#t = setTimeout(() => this.#o(r, t), J);
  }
  fail(t) {
    let r = i("button", { type: "button", click: () => {
      this.failure.hidden = true, c.focus(), t();
    } }, a("search.try_again"));
    this.failure.replaceChildren(a("search.partly_loaded"), " ", r), this.failure.hidden = false;
  }
  stop() {
    this.#e++, clearTimeout(this.#t), this.progress.hidden = true, this.failure.hidden = true;
  }
  async #o(t, s) {
    let r = () => t === this.#e, o = setTimeout(() => r() && (this.progress.hidden = false), Et);
    try {
      let n = await Tt(s.work);
      if (!r()) return;
      this.failure.hidden = true, s.show(n);
    } catch {
      if (!r()) return;
      s.lose(), this.fail(() => this.ask(s));
    } finally {
      clearTimeout(o), r() && (this.progress.hidden = true);
    }
  }
}, Tt = (e) => e().catch((t) => {
  if (V(t)) return e();
  throw t;
});
var L = (e) => e.map(({ text: t, hit: s }) => s ? i("mark", {}, t) : t), Lt = [null, "search.withdrawn", "search.retracted"], X = (e, { snippet: t }) => {
  let s = L(t(e.title, e.words ?? [], e.title.length + 1)), r = Lt[e.state];
  return r ? h(r, { title: i("span", {}, s) }) : s;
}, G = ({ byMeaning: e, meaning: t = [], isWeaker: s }) => {
  let r = t.length ? a("search.by_meaning_of", { words: t.join(", ") }) : a("search.by_meaning"), o = [s && a("search.weaker"), e && r].filter(Boolean).join(" · ");
  return o && i("span", { class: "nl-hit__meaning" }, o);
};
var St = 150, Ct = 300, at = 4, qt = 2, Ot = 3, Mt = 15, Ft = 170, S = /* @__PURE__ */ new Map(), ct = (e) => typeof e == "string", C = (e) => new Set(e.filter(({ hit: t }) => t).map(({ text: t }) => t.toLowerCase())).size, b = class {
  #e;
  #s;
  #t;
  #o;
  #i;
  #n;
  #a = 0;
  #c;
  constructor(t, { scroller: s, questions: r, update: o, asked: n, linked: l }) {
    this.#e = n, this.#s = l, this.#t = t, this.#o = s, this.#i = r, this.#n = o;
  }
  fill(t) {
    clearTimeout(this.#a), this.#c?.disconnect();
    let s = new Map(t.filter(([, o]) => !S.has(o.id)));
    for (let [o, n] of t) s.has(o) || this.#d(o, n);
    let r = new IntersectionObserver((o) => this.#p(o, s), { root: this.#o });
    this.#c = r, this.#a = setTimeout(() => s.forEach((o, n) => r.observe(n)), St);
  }
  #p(t, s) {
    let r = t.filter(({ isIntersecting: l }) => l).map(({ target: l }) => l);
    for (let l of r) this.#c?.unobserve(l);
    let o = r.flatMap((l) => {
      let d = s.get(l);
      return d ? [[l, d]] : [];
    }), n = this.#l();
    o.length && this.#h(o.slice(0, n)), o.length > n && (this.#a = setTimeout(() => this.#h(o.slice(n)), Ct));
  }
  #l() {
    let t = Mt - Ot - this.#t.engine.files;
    return S.size ? at : Math.min(at, Math.max(qt, t));
  }
  async #h(t) {
    try {
      let s = await this.#t.engine.texts(t.map(([, r]) => r.number));
      t.forEach(([, r], o) => S.set(r.id, s[o]));
      for (let [r, o] of t) this.#d(r, o);
    } catch (s) {
      V(s) ? this.#n() : this.#i.fail(() => this.#h(t));
    }
  }
  #d(t, s) {
    let [r, o, ...n] = S.get(s.id) ?? ["", ""], l = n.filter(ct);
    this.#s?.(t, n.find((m) => !ct(m)) ?? []);
    let d = s.words ?? [], v = (m, B = m.length + 1) => this.#t.snippet(m, d, B), A = v(`${r.replace(/[^.?!]$/, "$&.")} ${o}`, Ft), y = l.map((m) => v(m)).sort((m, B) => C(B) - C(m))[0];
    d.length ? y && C(y) > C(A) ? t.replaceChildren(...h("search.answers", { question: i("span", {}, L(y)) })) : t.replaceChildren(...L(A)) : t.replaceChildren(r), this.#e?.(l.slice(0, 1));
  }
};
var q = (e) => history.replaceState({ ...history.state, asked: e }, "");
var W = `${u.pathname}.searches`, lt = 5, Rt = (e) => typeof e == "string" && e.trim() !== "", ht = () => {
  try {
    let e = JSON.parse(localStorage.getItem(W) ?? "[]");
    return Array.isArray(e) ? e.filter(Rt).slice(0, lt) : [];
  } catch {
    return [];
  }
}, pt = (e) => {
  try {
    e.length ? localStorage.setItem(W, JSON.stringify(e)) : localStorage.removeItem(W);
  } catch {
  }
}, k = (e) => {
  let t = e.trim();
  t && (pt([t, ...ht().filter((s) => s !== t)].slice(0, lt)), q(t));
}, O = (e) => {
  let t = ht(), s = () => {
    pt([]), O(e), c.focus();
  };
  e.hidden = !t.length, e.replaceChildren(i("span", { class: "nl-find-name" }, a("search.recent")), i("ul", {}, t.map((r) => i("li", {}, p(r, r)))), i("button", { type: "button", class: "nl-find-quiet", click: s }, a("search.clear_recent")));
};
var jt = 10, Y = ({ total: e, corrected: t = [], unknown: s = [], problems: r = [] }) => [...t.map(([o, n]) => i("p", {}, h("search.read_as", { typed: o, read: i("strong", {}, n) }))), ...(e ? s : []).map((o) => i("p", {}, a("search.unknown_word", { word: o }))), ...r.map((o) => i("p", {}, o))], It = async ({ engine: e }) => {
  let { topic: t } = await e.facets();
  return e.manifest.topics.filter(([o]) => t[o]?.length).sort(([o], [n]) => t[n].length - t[o].length).slice(0, jt).map(([o, n]) => i("li", {}, i("a", { href: T({ id: o }) }, n)));
}, Pt = (e) => {
  let t = i("ul", { class: "nl-tags" });
  return It(e).then((s) => t.replaceChildren(...s), () => {
  }), t;
}, Z = (e, t, { refused: s, instead: r, numbers: o }, { isChosen: n = false } = {}) => {
  let l = U(t, e.parse(t).filters), d = (n || l !== t) && (s || !l), v = !!o?.length, A = l && [" ", h("search.without_filters", { query: p(l, l) })], y = r && h("search.did_you_mean", { query: p(r, r) });
  return [d ? i("p", {}, a("search.nothing_passes"), A) : i("p", {}, h(v ? "search.nothing_near" : "search.nothing_about", { query: i("strong", {}, l || t) })), ...y ? [i("p", { "data-instead": true }, y)] : [], i("p", {}, a("search.try_others")), Pt(e)];
};
var Bt = 3, Nt = ({ kind: e, credited: t, volume: s, topics: r }) => {
  let o = r.slice(0, Bt).map(({ name: l }) => l), n = [e.label, t, s.label].filter(Boolean).join(" · ");
  return i("span", { class: "nl-hit__facts" }, n, o.length > 0 && i("span", {}, ` · ${o.join(", ")}`));
}, Dt = (e, t, s) => {
  let r = i("span", { class: "nl-hit__text" }), o = i("a", { class: "nl-hit", id: `_hit-${t}`, role: "option", "aria-selected": "false", href: D(e) }, i("span", { class: "nl-hit__title" }, X(e, s)), Nt(e), r, G(e));
  return { item: i("li", { role: "none" }, o), text: r };
}, M = class {
  isFormer = false;
  #e = -1;
  list = i("ol", { id: "search-results", class: "search-results", role: "listbox", "aria-label": a("search.results"), hidden: true });
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
    if (!s) return c.removeAttribute("aria-activedescendant");
    s.setAttribute("aria-selected", "true"), c.setAttribute("aria-activedescendant", s.id), s.scrollIntoView({ block: "nearest" });
  }
  show(t, s) {
    let r = t.map((o, n) => Dt(o, n, s));
    return this.choose(-1), this.isFormer = false, this.list.replaceChildren(...r.map(({ item: o }) => o)), this.list.hidden = !r.length, c.setAttribute("aria-expanded", String(r.length > 0)), r.map(({ text: o }, n) => [o, t[n]]);
  }
  clear() {
    this.choose(-1), this.list.hidden = true, this.list.replaceChildren(), c.setAttribute("aria-expanded", "false");
  }
  #s() {
    return this.isFormer ? [] : [...this.list.querySelectorAll("a")];
  }
};
var Ht = { topic: "search.place_topic", organisation: "search.place_organisation", venue: "search.place_venue", author: "search.place_author", volume: "search.place_volume" }, Kt = 5, Ut = 3, I = (e, t) => [i("span", { class: "nl-find-name" }, e), i("ul", {}, t)], _ = (e, t) => i("li", {}, i("a", { href: rt(e) }, t)), dt = () => i("div", { class: "nl-find-line" }, I(a("search.browse"), [_("search", a("search.all_entries")), _("topics", a("search.all_topics")), _("organisations", a("search.all_organisations")), _("venues", a("search.all_venues")), _("authors", a("search.all_authors"))])), Qt = (e, t) => {
  let s = /* @__PURE__ */ new Map();
  for (let { id: r, name: o } of e.flatMap((n) => n.topics)) t.includes(`:${r}`) || s.set(r, { count: (s.get(r)?.count ?? 0) + 1, name: o });
  return [...s].sort(([, r], [, o]) => o.count - r.count).slice(0, Kt);
}, F = class {
  line = i("div", { class: "nl-find-line", hidden: true });
  show(t, s) {
    let r = (n) => `${s} tag:${n}`, o = Qt(t, s).map(([n, { name: l }]) => i("li", {}, p(r(n), l)));
    this.line.replaceChildren(...I(a("search.narrow"), o)), this.line.hidden = !o.length;
  }
}, R = class {
  line = i("div", { class: "nl-find-line", hidden: true });
  show(t) {
    let s = t.map((r) => {
      let o = i("small", {}, ` ${a(Ht[r.kind])} · ${N(r.count)}`);
      return i("li", {}, i("a", { href: st(r) }, r.name, o));
    });
    this.line.replaceChildren(...I(a("search.places"), s)), this.line.hidden = !s.length;
  }
}, j = class {
  line = i("div", { class: "nl-find-line", hidden: true });
  #e = [];
  clear() {
    this.#e = [], this.line.hidden = true;
  }
  add(t, s) {
    let r = t.filter((n) => n !== s && !this.#e.includes(n));
    this.#e = [...this.#e, ...r].slice(0, Ut);
    let o = this.#e.map((n) => i("li", {}, p(n, n)));
    this.line.replaceChildren(...I(a("search.asked"), o)), this.line.hidden = !o.length;
  }
}, mt = (e, t) => i("a", { href: w(e) }, a("search.show_all", { count: t }));
var zt = 10, Jt = 3, Vt = /* @__PURE__ */ new Map([["ArrowDown", 1], ["ArrowUp", -1]]), Xt = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" }, ft = (e) => {
  let { selectionStart: t, selectionEnd: s } = c;
  e(), c.setSelectionRange(t, s);
}, P = class {
  #e = f.parentElement;
  #s = new x();
  #t = new M();
  #o = new F();
  #i = new R();
  #n = new j();
  #a = i("p", { class: "nl-find-count", role: "status" });
  #c = i("div", { class: "nl-find-notes" });
  #p = i("p", { class: "nl-find-more", hidden: true });
  #l = i("button", { type: "button", class: "nl-find-quiet", hidden: true }, a("search.show_weaker"));
  #h = i("div", { class: "nl-find-line" });
  #d = dt();
  #v = i("button", { type: "button", class: "nl-find-quiet", click: () => this.#u() }, a("search.close"));
  #w = i("div", { class: "nl-finder__bar" }, this.#v);
  #f = i("div", { class: "nl-finder__body" }, this.#s.failure, this.#a, this.#c, this.#i.line, this.#o.line, this.#t.list, this.#l, this.#p, this.#n.line, this.#h, this.#d, z());
  #r = i("dialog", { class: "nl-finder", "aria-label": a("search.label") }, i("div", {}, this.#w, this.#s.progress, this.#f));
  #g = null;
  #y;
  constructor() {
    this.#r.addEventListener("keydown", (t) => this.#L(t)), this.#r.addEventListener("click", (t) => this.#q(t)), this.#r.addEventListener("pointerdown", ({ target: t }) => t === this.#r && this.#u()), this.#r.addEventListener("close", () => this.#O()), f.addEventListener("submit", () => k(c.value)), c.addEventListener("input", () => this.#A()), document.body.append(this.#r), document.activeElement === c && c.value && this.open(c);
  }
  async open(t = document.activeElement) {
    await Q, !this.#r.open && (this.#g = t, ft(() => {
      this.#w.prepend(f);
      for (let [s, r] of this.#x()) c.setAttribute(s, r);
      this.#r.showModal(), c.focus();
    }), this.#m());
  }
  #u() {
    this.#r.close();
  }
  #x() {
    return Object.entries({ ...Xt, "aria-controls": this.#t.list.id });
  }
  #A() {
    this.#r.open ? this.#m() : c.value && this.open(c);
  }
  #m() {
    let t = c.value.trim();
    if (!t) return this.#k();
    this.#t.choose(-1), this.#t.isFormer = true, this.#s.ask({ work: async () => {
      let s = await g();
      return { session: s, query: t, result: await s.engine.search(t, { limit: zt }) };
    }, show: (s) => this.#$(s), lose: () => this.#_() });
  }
  #$({ session: t, query: s, result: r }) {
    let { hits: o, total: n } = r;
    if (r.isEmpty && !n) return this.#k();
    this.#a.textContent = n ? a("search.number_of_results", { count: n }) : a("search.no_results"), this.#c.replaceChildren(...Y(r), ...n ? [] : Z(t, s, r)), this.#f.scrollTop = 0, this.#o.show(n > Jt ? o : [], s), this.#p.replaceChildren(mt(s, n));
    let l = o.filter(({ isWeaker: d }) => !d);
    this.#p.hidden = n <= l.length, this.#h.hidden = this.#d.hidden = true, this.#n.clear(), this.#E(t, s), this.#b(l, t), this.#l.hidden = l.length === o.length, this.#l.onclick = () => this.#T(o, t, l.length);
  }
  #E(t, s) {
    t.engine.places(s).then((r) => c.value.trim() === s && this.#i.show(r), () => this.#i.show([]));
  }
  #b(t, s) {
    let r = (n) => this.#n.add(n, c.value.trim()), o = { scroller: this.#f, questions: this.#s, update: () => this.#m(), asked: r };
    this.#y ??= new b(s, o), this.#y.fill(this.#t.show(t, s));
  }
  #T(t, s, r) {
    this.#b(t, s), this.#l.hidden = true, c.focus(), this.#t.choose(r);
  }
  #k() {
    this.#s.stop(), this.#_(), O(this.#h), this.#d.hidden = false;
  }
  #_() {
    this.#t.clear(), this.#n.clear(), this.#i.show([]), this.#p.hidden = this.#l.hidden = this.#o.line.hidden = true, this.#c.replaceChildren(), this.#a.textContent = "";
  }
  #L(t) {
    t.isComposing || (t.key === "Escape" ? (t.preventDefault(), this.#u()) : t.key === "Enter" && t.target === c ? this.#C(t) : this.#S(t));
  }
  #S(t) {
    let s = Vt.get(t.key);
    s !== void 0 && !this.#t.isEmpty ? (t.preventDefault(), c.focus(), this.#t.step(s)) : (t.key === "Home" || t.key === "End") && this.#t.chosen && (t.preventDefault(), t.key === "Home" ? this.#t.choose(0) : this.#t.last());
  }
  #C(t) {
    let { chosen: s } = this.#t, r = t.ctrlKey || t.metaKey;
    if (!s && !r) return;
    t.preventDefault(), k(c.value);
    let o = s?.href ?? w(c.value.trim());
    r ? window.open(o, "_blank", "noopener") : location.assign(o);
  }
  #q(t) {
    let s = K(t);
    s?.dataset.query && H(t) ? (t.preventDefault(), c.value = s.dataset.query, c.focus(), this.#m()) : s && k(c.value);
  }
  #O() {
    q(""), this.#s.stop(), this.#t.choose(-1);
    for (let [t] of this.#x()) c.removeAttribute(t);
    ft(() => this.#e?.append(f)), Gt(this.#g);
  }
}, Gt = (e) => {
  if (!(e instanceof HTMLElement) || !e.isConnected || e === document.body) {
    document.activeElement instanceof HTMLElement && document.activeElement.blur();
    return;
  }
  e.focus({ preventScroll: true }), document.activeElement !== e && f.querySelector("button")?.focus({ preventScroll: true });
};
var Wt, ds = () => Wt ??= new P();
g().catch(() => {
});
export {
  x as Questions,
  b as Quotes,
  ds as dialogReady,
  D as entryAddress,
  f as form,
  z as help,
  c as input,
  H as isPlain,
  K as linkOf,
  G as meaningOf,
  Z as nothing,
  E as page,
  Y as remarks,
  k as remember,
  O as showRecent,
  g as start,
  Q as styled,
  X as titleOf,
  T as topicAddress,
  et as volumeAddress,
  U as withoutFilters,
  ot as withoutText
};
