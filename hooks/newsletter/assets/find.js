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
  return r.append(...Y(s)), r;
}, Y = (e) => e.flatMap((t) => Array.isArray(t) ? Y(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var A = TEXTS;
var dt = /\{(\w+)\}/, mt = new Intl.PluralRules(A.language), P = (e) => e.toLocaleString(A.language), ft = (e, { count: t }) => {
  let s = A[e];
  return typeof s == "string" ? s : s[mt.select(Number(t))] ?? s.other ?? "";
}, ut = (e) => typeof e == "number" ? P(e) : e, h = (e, t = {}) => ft(e, t).split(dt).map((s, r) => r % 2 ? ut(t[s]) : s), a = (e, t) => h(e, t).join("");
var u = new URL("../", import.meta.url), $ = new URL("search/", u), wt = () => {
  let e = document.querySelector("form[data-nl-search]");
  if (!(e instanceof HTMLFormElement)) throw new Error("The page has no search");
  return e;
}, f = wt(), c = f.elements.namedItem("q"), w = (e) => `${$.pathname}?${new URLSearchParams({ q: e })}`, E = (e) => `${u.pathname}topics/${e.id}/`, D = (e) => `${u.pathname}papers/${e.id}/`, Z = (e) => `${u.pathname}volumes/${e.id}/`, tt = ({ kind: e, value: t }) => e === "topic" ? E({ id: t }) : e === "volume" ? Z({ id: t }) : w(`${e}:"${t}"`), et = (e) => `${u.pathname}${e}/`;
var p = (e, ...t) => i("a", { href: w(e), "data-query": e }, ...t), H = (e) => !e.defaultPrevented && !e.button && !e.ctrlKey && !e.metaKey && !e.shiftKey, K = ({ target: e }) => e instanceof Element ? e.closest("a") : null, st = (e, t) => {
  let s = ` ${e.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ")} `, r = [` ${t} `, t].find((o) => s.includes(o)) ?? s;
  return s.replace(r, () => " ").trim();
}, N = (e, t) => t.reduce((s, { written: r }) => r === void 0 ? s : st(s, r), e);
var rt = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var gt = rt(new URL("./search.js", import.meta.url)), yt = new URL("./find.css", import.meta.url), U = new Promise((e) => {
  document.head.append(i("link", { rel: "stylesheet", href: yt.href, load: e, error: e }));
}), ot, xt = async () => {
  let e = await gt(), t = new e.Engine($.href);
  return await t.open(), { ...e, engine: t };
}, g = () => ot ??= xt().catch((e) => {
  throw ot = void 0, e;
});
var bt = ({ volumes: e, topics: t }) => {
  let [s, , r] = e.find(([l]) => /^\d+$/.test(l)) ?? e[0] ?? ["1", "", "2025"], o = Number((r ?? "2025").slice(0, 4)), n = t[0]?.[0] ?? "topic";
  return [[a("search.help_phrase"), a("search.example_phrase")], [a("search.help_without"), a("search.example_without"), `-tag:${n}`], [a("search.help_names"), `tag:${n}`, "org:google", "author:wang"], [a("search.help_venue"), "venue:sigir"], [a("search.help_kinds"), "kind:dataset", `vol:${s}`], [a("search.help_years"), `year:${o}`, `year:${o - 1}..${o}`], [a("search.help_links"), "has:code"]];
}, kt = ([e, ...t]) => [i("dt", {}, e), i("dd", {}, t.map((s) => [p(s, i("code", {}, s)), " "]))], _t = async (e) => {
  if (e.children.length) return;
  let { manifest: t } = (await g()).engine;
  e.replaceChildren(...bt(t).flatMap(kt));
}, B = () => {
  let e = i("dl");
  return i("details", { class: "nl-find-help", toggle: () => _t(e).catch(() => {
  }) }, i("summary", {}, a("search.help")), i("p", {}, a("search.help_text")), e);
};
var vt = 300, Q = 80, z = (e) => typeof e == "object" && e !== null && "isAnew" in e && e.isAnew === true, x = class {
  #s = 0;
  #e = -Q;
  #t = 0;
  progress = i("progress", { class: "nl-find-progress", hidden: true, "aria-label": a("search.busy") });
  failure = i("p", { class: "nl-find-failure", role: "alert", hidden: true });
  ask(t) {
    let s = this.#e;
    this.#e = performance.now(), clearTimeout(this.#t);
    let r = ++this.#s;
    this.#e - s > Q ? this.#o(r, t) : this.#t = setTimeout(() => this.#o(r, t), Q);
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
    let r = () => t === this.#s, o = setTimeout(() => r() && (this.progress.hidden = false), vt);
    try {
      let n = await At(s.work);
      if (!r()) return;
      this.failure.hidden = true, s.show(n);
    } catch {
      if (!r()) return;
      s.lose(), this.fail(() => this.ask(s));
    } finally {
      clearTimeout(o), r() && (this.progress.hidden = true);
    }
  }
}, At = (e) => e().catch((t) => {
  if (z(t)) return e();
  throw t;
});
var L = (e) => e.map(({ text: t, hit: s }) => s ? i("mark", {}, t) : t), $t = [null, "search.withdrawn", "search.retracted"], J = (e, { snippet: t }) => {
  let s = L(t(e.title, e.words ?? [], e.title.length + 1)), r = $t[e.state];
  return r ? h(r, { title: i("span", {}, s) }) : s;
}, V = ({ byMeaning: e, meaning: t = [], isWeaker: s }) => {
  let r = t.length ? a("search.by_meaning_of", { words: t.join(", ") }) : a("search.by_meaning"), o = [s && a("search.weaker"), e && r].filter(Boolean).join(" · ");
  return o && i("span", { class: "nl-hit__meaning" }, o);
};
var Et = 150, Lt = 300, it = 4, Tt = 2, Ct = 3, St = 15, qt = 170, T = /* @__PURE__ */ new Map(), C = (e) => new Set(e.filter(({ hit: t }) => t).map(({ text: t }) => t.toLowerCase())).size, b = class {
  #s;
  #e;
  #t;
  #o;
  #a;
  #n = 0;
  #c;
  constructor(t, { scroller: s, questions: r, update: o, asked: n }) {
    this.#s = n, this.#e = t, this.#t = s, this.#o = r, this.#a = o;
  }
  fill(t) {
    clearTimeout(this.#n), this.#c?.disconnect();
    let s = new Map(t.filter(([, o]) => !T.has(o.id)));
    for (let [o, n] of t) s.has(o) || this.#h(o, n);
    let r = new IntersectionObserver((o) => this.#p(o, s), { root: this.#t });
    this.#c = r, this.#n = setTimeout(() => s.forEach((o, n) => r.observe(n)), Et);
  }
  #p(t, s) {
    let r = t.filter(({ isIntersecting: l }) => l).map(({ target: l }) => l);
    for (let l of r) this.#c?.unobserve(l);
    let o = r.flatMap((l) => {
      let d = s.get(l);
      return d ? [[l, d]] : [];
    }), n = this.#l();
    o.length && this.#i(o.slice(0, n)), o.length > n && (this.#n = setTimeout(() => this.#i(o.slice(n)), Lt));
  }
  #l() {
    let t = St - Ct - this.#e.engine.files;
    return T.size ? it : Math.min(it, Math.max(Tt, t));
  }
  async #i(t) {
    try {
      let s = await this.#e.engine.texts(t.map(([, r]) => r.number));
      t.forEach(([, r], o) => T.set(r.id, s[o]));
      for (let [r, o] of t) this.#h(r, o);
    } catch (s) {
      z(s) ? this.#a() : this.#o.fail(() => this.#i(t));
    }
  }
  #h(t, s) {
    let [r, o, ...n] = T.get(s.id) ?? ["", ""], l = s.words ?? [], d = (m, I = m.length + 1) => this.#e.snippet(m, l, I), v = d(`${r.replace(/[^.?!]$/, "$&.")} ${o}`, qt), y = n.map((m) => d(m)).sort((m, I) => C(I) - C(m))[0];
    l.length ? y && C(y) > C(v) ? t.replaceChildren(...h("search.answers", { question: i("span", {}, L(y)) })) : t.replaceChildren(...L(v)) : t.replaceChildren(r), this.#s?.(n.slice(0, 1));
  }
};
var X = `${u.pathname}.searches`, nt = 5, Ot = (e) => typeof e == "string" && e.trim() !== "", at = () => {
  try {
    let e = JSON.parse(localStorage.getItem(X) ?? "[]");
    return Array.isArray(e) ? e.filter(Ot).slice(0, nt) : [];
  } catch {
    return [];
  }
}, ct = (e) => {
  try {
    e.length ? localStorage.setItem(X, JSON.stringify(e)) : localStorage.removeItem(X);
  } catch {
  }
}, k = (e) => {
  let t = e.trim();
  t && ct([t, ...at().filter((s) => s !== t)].slice(0, nt));
}, S = (e) => {
  let t = at(), s = () => {
    ct([]), S(e), c.focus();
  };
  e.hidden = !t.length, e.replaceChildren(i("span", { class: "nl-find-name" }, a("search.recent")), i("ul", {}, t.map((r) => i("li", {}, p(r, r)))), i("button", { type: "button", class: "nl-find-quiet", click: s }, a("search.clear_recent")));
};
var Mt = 10, G = ({ total: e, corrected: t = [], unknown: s = [], problems: r = [] }) => [...t.map(([o, n]) => i("p", {}, h("search.read_as", { typed: o, read: i("strong", {}, n) }))), ...(e ? s : []).map((o) => i("p", {}, a("search.unknown_word", { word: o }))), ...r.map((o) => i("p", {}, o))], Ft = async ({ engine: e }) => {
  let { topic: t } = await e.facets();
  return e.manifest.topics.filter(([o]) => t[o]?.length).sort(([o], [n]) => t[n].length - t[o].length).slice(0, Mt).map(([o, n]) => i("li", {}, i("a", { href: E({ id: o }) }, n)));
}, Rt = (e) => {
  let t = i("ul", { class: "nl-tags" });
  return Ft(e).then((s) => t.replaceChildren(...s), () => {
  }), t;
}, W = (e, t, { refused: s, instead: r, numbers: o }, { isChosen: n = false } = {}) => {
  let l = N(t, e.parse(t).filters), d = (n || l !== t) && (s || !l), v = !!o?.length, y = l && [" ", h("search.without_filters", { query: p(l, l) })], m = r && h("search.did_you_mean", { query: p(r, r) });
  return [d ? i("p", {}, a("search.nothing_passes"), y) : i("p", {}, h(v ? "search.nothing_near" : "search.nothing_about", { query: i("strong", {}, l || t) })), ...m ? [i("p", { "data-instead": true }, m)] : [], i("p", {}, a("search.try_others")), Rt(e)];
};
var jt = 3, It = ({ kind: e, credited: t, volume: s, topics: r }) => {
  let o = r.slice(0, jt).map(({ name: l }) => l), n = [e.label, t, s.label].filter(Boolean).join(" · ");
  return i("span", { class: "nl-hit__facts" }, n, o.length > 0 && i("span", {}, ` · ${o.join(", ")}`));
}, Pt = (e, t, s) => {
  let r = i("span", { class: "nl-hit__text" }), o = i("a", { class: "nl-hit", id: `_hit-${t}`, role: "option", "aria-selected": "false", href: D(e) }, i("span", { class: "nl-hit__title" }, J(e, s)), It(e), r, V(e));
  return { item: i("li", { role: "none" }, o), text: r };
}, q = class {
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
    let r = t.map((o, n) => Pt(o, n, s));
    return this.choose(-1), this.isFormer = false, this.list.replaceChildren(...r.map(({ item: o }) => o)), this.list.hidden = !r.length, c.setAttribute("aria-expanded", String(r.length > 0)), r.map(({ text: o }, n) => [o, t[n]]);
  }
  clear() {
    this.choose(-1), this.list.hidden = true, this.list.replaceChildren(), c.setAttribute("aria-expanded", "false");
  }
  #e() {
    return this.isFormer ? [] : [...this.list.querySelectorAll("a")];
  }
};
var Dt = { topic: "search.place_topic", organisation: "search.place_organisation", venue: "search.place_venue", author: "search.place_author", volume: "search.place_volume" }, Ht = 5, Kt = 3, R = (e, t) => [i("span", { class: "nl-find-name" }, e), i("ul", {}, t)], _ = (e, t) => i("li", {}, i("a", { href: et(e) }, t)), lt = () => i("div", { class: "nl-find-line" }, R(a("search.browse"), [_("search", a("search.all_entries")), _("topics", a("search.all_topics")), _("organisations", a("search.all_organisations")), _("venues", a("search.all_venues")), _("authors", a("search.all_authors"))])), Nt = (e, t) => {
  let s = /* @__PURE__ */ new Map();
  for (let { id: r, name: o } of e.flatMap((n) => n.topics)) t.includes(`:${r}`) || s.set(r, { count: (s.get(r)?.count ?? 0) + 1, name: o });
  return [...s].sort(([, r], [, o]) => o.count - r.count).slice(0, Ht);
}, O = class {
  line = i("div", { class: "nl-find-line", hidden: true });
  show(t, s) {
    let r = (n) => `${s} tag:${n}`, o = Nt(t, s).map(([n, { name: l }]) => i("li", {}, p(r(n), l)));
    this.line.replaceChildren(...R(a("search.narrow"), o)), this.line.hidden = !o.length;
  }
}, M = class {
  line = i("div", { class: "nl-find-line", hidden: true });
  show(t) {
    let s = t.map((r) => {
      let o = i("small", {}, ` ${a(Dt[r.kind])} · ${P(r.count)}`);
      return i("li", {}, i("a", { href: tt(r) }, r.name, o));
    });
    this.line.replaceChildren(...R(a("search.places"), s)), this.line.hidden = !s.length;
  }
}, F = class {
  line = i("div", { class: "nl-find-line", hidden: true });
  #s = [];
  clear() {
    this.#s = [], this.line.hidden = true;
  }
  add(t, s) {
    let r = t.filter((n) => n !== s && !this.#s.includes(n));
    this.#s = [...this.#s, ...r].slice(0, Kt);
    let o = this.#s.map((n) => i("li", {}, p(n, n)));
    this.line.replaceChildren(...R(a("search.asked"), o)), this.line.hidden = !o.length;
  }
}, ht = (e, t) => i("a", { href: w(e) }, a("search.show_all", { count: t }));
var Ut = 10, Bt = 3, Qt = /* @__PURE__ */ new Map([["ArrowDown", 1], ["ArrowUp", -1]]), zt = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" }, pt = (e) => {
  let { selectionStart: t, selectionEnd: s } = c;
  e(), c.setSelectionRange(t, s);
}, j = class {
  #s = f.parentElement;
  #e = new x();
  #t = new q();
  #o = new O();
  #a = new M();
  #n = new F();
  #c = i("p", { class: "nl-find-count", role: "status" });
  #p = i("div", { class: "nl-find-notes" });
  #l = i("p", { class: "nl-find-more", hidden: true });
  #i = i("button", { type: "button", class: "nl-find-quiet", hidden: true }, a("search.show_weaker"));
  #h = i("div", { class: "nl-find-line" });
  #m = lt();
  #v = i("button", { type: "button", class: "nl-find-quiet", click: () => this.#u() }, a("search.close"));
  #w = i("div", { class: "nl-finder__bar" }, this.#v);
  #f = i("div", { class: "nl-finder__body" }, this.#e.failure, this.#c, this.#p, this.#a.line, this.#o.line, this.#t.list, this.#i, this.#l, this.#n.line, this.#h, this.#m, B());
  #r = i("dialog", { class: "nl-finder", "aria-label": a("search.label") }, i("div", {}, this.#w, this.#e.progress, this.#f));
  #g = null;
  #y;
  constructor() {
    this.#r.addEventListener("keydown", (t) => this.#T(t)), this.#r.addEventListener("click", (t) => this.#q(t)), this.#r.addEventListener("pointerdown", ({ target: t }) => t === this.#r && this.#u()), this.#r.addEventListener("close", () => this.#O()), f.addEventListener("submit", () => k(c.value)), c.addEventListener("input", () => this.#A()), document.body.append(this.#r), document.activeElement === c && c.value && this.open(c);
  }
  async open(t = document.activeElement) {
    await U, !this.#r.open && (this.#g = t, pt(() => {
      this.#w.prepend(f);
      for (let [s, r] of this.#x()) c.setAttribute(s, r);
      this.#r.showModal(), c.focus();
    }), this.#d());
  }
  #u() {
    this.#r.close();
  }
  #x() {
    return Object.entries({ ...zt, "aria-controls": this.#t.list.id });
  }
  #A() {
    this.#r.open ? this.#d() : c.value && this.open(c);
  }
  #d() {
    let t = c.value.trim();
    if (!t) return this.#k();
    this.#t.choose(-1), this.#t.isFormer = true, this.#e.ask({ work: async () => {
      let s = await g();
      return { session: s, query: t, result: await s.engine.search(t, { limit: Ut }) };
    }, show: (s) => this.#$(s), lose: () => this.#_() });
  }
  #$({ session: t, query: s, result: r }) {
    let { hits: o, total: n } = r;
    if (r.isEmpty && !n) return this.#k();
    this.#c.textContent = n ? a("search.number_of_results", { count: n }) : a("search.no_results"), this.#p.replaceChildren(...G(r), ...n ? [] : W(t, s, r)), this.#f.scrollTop = 0, this.#o.show(n > Bt ? o : [], s), this.#l.replaceChildren(ht(s, n));
    let l = o.filter(({ isWeaker: d }) => !d);
    this.#l.hidden = n <= l.length, this.#h.hidden = this.#m.hidden = true, this.#n.clear(), this.#E(t, s), this.#b(l, t), this.#i.hidden = l.length === o.length, this.#i.onclick = () => this.#L(o, t, l.length);
  }
  #E(t, s) {
    t.engine.places(s).then((r) => c.value.trim() === s && this.#a.show(r), () => this.#a.show([]));
  }
  #b(t, s) {
    let r = (n) => this.#n.add(n, c.value.trim()), o = { scroller: this.#f, questions: this.#e, update: () => this.#d(), asked: r };
    this.#y ??= new b(s, o), this.#y.fill(this.#t.show(t, s));
  }
  #L(t, s, r) {
    this.#b(t, s), this.#i.hidden = true, c.focus(), this.#t.choose(r);
  }
  #k() {
    this.#e.stop(), this.#_(), S(this.#h), this.#m.hidden = false;
  }
  #_() {
    this.#t.clear(), this.#n.clear(), this.#a.show([]), this.#l.hidden = this.#i.hidden = this.#o.line.hidden = true, this.#p.replaceChildren(), this.#c.textContent = "";
  }
  #T(t) {
    t.isComposing || (t.key === "Escape" ? (t.preventDefault(), this.#u()) : t.key === "Enter" && t.target === c ? this.#S(t) : this.#C(t));
  }
  #C(t) {
    let s = Qt.get(t.key);
    s !== void 0 && !this.#t.isEmpty ? (t.preventDefault(), c.focus(), this.#t.step(s)) : (t.key === "Home" || t.key === "End") && this.#t.chosen && (t.preventDefault(), t.key === "Home" ? this.#t.choose(0) : this.#t.last());
  }
  #S(t) {
    let { chosen: s } = this.#t, r = t.ctrlKey || t.metaKey;
    if (!s && !r) return;
    t.preventDefault(), k(c.value);
    let o = s?.href ?? w(c.value.trim());
    r ? window.open(o, "_blank", "noopener") : location.assign(o);
  }
  #q(t) {
    let s = K(t);
    s?.dataset.query && H(t) ? (t.preventDefault(), c.value = s.dataset.query, c.focus(), this.#d()) : s && k(c.value);
  }
  #O() {
    this.#e.stop(), this.#t.choose(-1);
    for (let [t] of this.#x()) c.removeAttribute(t);
    pt(() => this.#s?.append(f)), Jt(this.#g);
  }
}, Jt = (e) => {
  if (!(e instanceof HTMLElement) || !e.isConnected || e === document.body) {
    document.activeElement instanceof HTMLElement && document.activeElement.blur();
    return;
  }
  e.focus({ preventScroll: true }), document.activeElement !== e && f.querySelector("button")?.focus({ preventScroll: true });
};
var Vt, ns = () => Vt ??= new j();
g().catch(() => {
});
export {
  x as Questions,
  b as Quotes,
  ns as dialogReady,
  D as entryAddress,
  f as form,
  B as help,
  c as input,
  H as isPlain,
  K as linkOf,
  V as meaningOf,
  W as nothing,
  $ as page,
  G as remarks,
  k as remember,
  S as showRecent,
  g as start,
  U as styled,
  J as titleOf,
  E as topicAddress,
  Z as volumeAddress,
  N as withoutFilters,
  st as withoutText
};
