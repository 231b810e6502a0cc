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
 "search.help": "Search tips"
};
var n = (e, t = {}, ...s) => {
  let r = document.createElement(e);
  for (let [i, o] of Object.entries(t)) typeof o == "function" ? r.addEventListener(i, o) : o !== false && o !== void 0 && r.setAttribute(i, o === true ? "" : String(o));
  return r.append(...st(s)), r;
}, st = (e) => e.flatMap((t) => Array.isArray(t) ? st(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var x = (e) => {
  let t = 0;
  return () => import(`${e.href}${t ? `?${t}` : ""}`).catch((s) => {
    throw t++, s;
  });
};
var m = new URL("../", import.meta.url), b = new URL("search/", m), gt = () => {
  let e = document.querySelector("form[data-nl-search]");
  if (!(e instanceof HTMLFormElement)) throw new Error("The page has no search");
  return e;
}, u = gt(), c = u.elements.namedItem("q"), g = (e) => `${b.pathname}?${new URLSearchParams({ q: e })}`, L = (e) => `${m.pathname}topics/${e.id}/`, H = (e) => `${m.pathname}papers/${e.id}/`, rt = (e) => `${m.pathname}volumes/${e.id}/`, it = ({ kind: e, value: t }) => e === "topic" ? L({ id: t }) : e === "volume" ? rt({ id: t }) : g(`${e}:"${t}"`), nt = (e) => `${m.pathname}${e}/`;
var yt = x(new URL("./deepen.js", import.meta.url)), k = class {
  line = n("div", { class: "nl-find-line nl-deeper", hidden: true });
  #e;
  #s;
  #t;
  constructor(t, s) {
    this.#e = t, this.#s = s;
  }
  async begin(t) {
    if (!t.deeper) return;
    let { Deepening: s } = await yt(), r = { line: this.line, page: b, root: m };
    return (this.#t ??= new s(r, this.#e, this.#s)).begin(t);
  }
  at(t) {
    return this.#t?.at(t);
  }
  async ask(t, s) {
    return this.#t?.ask(t, s);
  }
};
var S = TEXTS;
var xt = /\{(\w+)\}/, bt = new Intl.PluralRules(S.language), K = (e) => e.toLocaleString(S.language), kt = (e, { count: t }) => {
  let s = S[e];
  return typeof s == "string" ? s : s[bt.select(Number(t))] ?? s.other ?? "";
}, _t = (e) => typeof e == "number" ? K(e) : e, h = (e, t = {}) => kt(e, t).split(xt).map((s, r) => r % 2 ? _t(t[s]) : s), a = (e, t) => h(e, t).join("");
var p = (e, ...t) => n("a", { href: g(e), "data-query": e }, ...t), N = (e) => !e.defaultPrevented && !e.button && !e.ctrlKey && !e.metaKey && !e.shiftKey, Q = ({ target: e }) => e instanceof Element ? e.closest("a") : null, ot = (e, t) => {
  let s = ` ${e.replace(/[“”„«»]/g, '"').replace(/\s+/g, " ")} `, r = [` ${t} `, t].find((i) => s.includes(i)) ?? s;
  return s.replace(r, () => " ").trim();
}, z = (e, t) => t.reduce((s, { written: r }) => r === void 0 ? s : ot(s, r), e);
var vt = x(new URL("./search.js", import.meta.url)), At = new URL("./find.css", import.meta.url), J = new Promise((e) => {
  document.head.append(n("link", { rel: "stylesheet", href: At.href, load: e, error: e }));
}), at, Et = async () => {
  let e = await vt(), t = new e.Engine(b.href);
  return await t.open(), { ...e, engine: t };
}, w = () => at ??= Et().catch((e) => {
  throw at = void 0, e;
});
var Tt = x(new URL("./tips.js", import.meta.url)), $t = async (e) => {
  if (e.children.length > 1) return;
  let [{ tips: t }, { engine: s }] = await Promise.all([Tt(), w()]);
  e.replaceChildren(e.children[0], ...t(s.manifest, p));
}, V = () => {
  let e = n("details", { class: "nl-find-help" }, n("summary", {}, a("search.help")));
  return e.addEventListener("toggle", () => $t(e).catch(() => {
  })), e;
};
var Lt = 300, X = 80, G = (e) => typeof e == "object" && e !== null && "isAnew" in e && e.isAnew === true, _ = class {
  #e = 0;
  #s = -X;
  #t = 0;
  progress = n("progress", { class: "nl-find-progress", hidden: true, "aria-label": a("search.busy") });
  failure = n("p", { class: "nl-find-failure", role: "alert", hidden: true });
  ask(t) {
    let s = this.#s;
    this.#s = performance.now(), clearTimeout(this.#t);
    let r = ++this.#e;
    this.#s - s > X ? this.#i(r, t) : this.#t = setTimeout(() => this.#i(r, t), X);
  }
  fail(t) {
    let r = n("button", { type: "button", click: () => {
      this.failure.hidden = true, c.focus(), t();
    } }, a("search.try_again"));
    this.failure.replaceChildren(a("search.partly_loaded"), " ", r), this.failure.hidden = false;
  }
  stop() {
    this.#e++, clearTimeout(this.#t), this.progress.hidden = true, this.failure.hidden = true;
  }
  async #i(t, s) {
    let r = () => t === this.#e, i = setTimeout(() => r() && (this.progress.hidden = false), Lt);
    try {
      let o = await St(s.work);
      if (!r()) return;
      this.failure.hidden = true, s.show(o);
    } catch {
      if (!r()) return;
      s.lose(), this.fail(() => this.ask(s));
    } finally {
      clearTimeout(i), r() && (this.progress.hidden = true);
    }
  }
}, St = (e) => e().catch((t) => {
  if (G(t)) return e();
  throw t;
});
var C = (e) => e.map(({ text: t, hit: s }) => s ? n("mark", {}, t) : t), Ct = [null, "search.withdrawn", "search.retracted"], W = (e, { snippet: t }) => {
  let s = C(t(e.title, e.words ?? [], e.title.length + 1)), r = Ct[e.state];
  return r ? h(r, { title: n("span", {}, s) }) : s;
}, Y = ({ byMeaning: e, meaning: t = [], isWeaker: s }) => {
  let r = t.length ? a("search.by_meaning_of", { words: t.join(", ") }) : a("search.by_meaning"), i = [s && a("search.weaker"), e && r].filter(Boolean).join(" · ");
  return i && n("span", { class: "nl-hit__meaning" }, i);
};
var Ot = 150, qt = 300, ct = 4, Rt = 2, Ft = 3, Mt = 15, jt = 170, O = /* @__PURE__ */ new Map(), lt = (e) => typeof e == "string", q = (e) => new Set(e.filter(({ hit: t }) => t).map(({ text: t }) => t.toLowerCase())).size, v = class {
  #e;
  #s;
  #t;
  #i;
  #n;
  #o;
  #a = 0;
  #c;
  constructor(t, { scroller: s, questions: r, update: i, asked: o, linked: l }) {
    this.#e = o, this.#s = l, this.#t = t, this.#i = s, this.#n = r, this.#o = i;
  }
  fill(t) {
    clearTimeout(this.#a), this.#c?.disconnect();
    let s = new Map(t.filter(([, i]) => !O.has(i.id)));
    for (let [i, o] of t) s.has(i) || this.#d(i, o);
    let r = new IntersectionObserver((i) => this.#p(i, s), { root: this.#i });
    this.#c = r, this.#a = setTimeout(() => s.forEach((i, o) => r.observe(o)), Ot);
  }
  #p(t, s) {
    let r = t.filter(({ isIntersecting: l }) => l).map(({ target: l }) => l);
    for (let l of r) this.#c?.unobserve(l);
    let i = r.flatMap((l) => {
      let d = s.get(l);
      return d ? [[l, d]] : [];
    }), o = this.#l();
    i.length && this.#h(i.slice(0, o)), i.length > o && (this.#a = setTimeout(() => this.#h(i.slice(o)), qt));
  }
  #l() {
    let t = Mt - Ft - this.#t.engine.files;
    return O.size ? ct : Math.min(ct, Math.max(Rt, t));
  }
  async #h(t) {
    try {
      let s = await this.#t.engine.texts(t.map(([, r]) => r.number));
      t.forEach(([, r], i) => O.set(r.id, s[i]));
      for (let [r, i] of t) this.#d(r, i);
    } catch (s) {
      G(s) ? this.#o() : this.#n.fail(() => this.#h(t));
    }
  }
  #d(t, s) {
    let [r, i, ...o] = O.get(s.id) ?? ["", ""], l = o.filter(lt);
    this.#s?.(t, o.find((f) => !lt(f)) ?? []);
    let d = s.words ?? [], T = (f, I = f.length + 1) => this.#t.snippet(f, d, I), $ = T(`${r.replace(/[^.?!]$/, "$&.")} ${i}`, jt), y = l.map((f) => T(f)).sort((f, I) => q(I) - q(f))[0];
    d.length ? y && q(y) > q($) ? t.replaceChildren(...h("search.answers", { question: n("span", {}, C(y)) })) : t.replaceChildren(...C($)) : t.replaceChildren(r), this.#e?.(l.slice(0, 1));
  }
};
var R = (e) => history.replaceState({ ...history.state, asked: e }, "");
var Z = `${m.pathname}.searches`, ht = 5, Dt = (e) => typeof e == "string" && e.trim() !== "", pt = () => {
  try {
    let e = JSON.parse(localStorage.getItem(Z) ?? "[]");
    return Array.isArray(e) ? e.filter(Dt).slice(0, ht) : [];
  } catch {
    return [];
  }
}, dt = (e) => {
  try {
    e.length ? localStorage.setItem(Z, JSON.stringify(e)) : localStorage.removeItem(Z);
  } catch {
  }
}, A = (e) => {
  let t = e.trim();
  t && (dt([t, ...pt().filter((s) => s !== t)].slice(0, ht)), R(t));
}, F = (e) => {
  let t = pt(), s = () => {
    dt([]), F(e), c.focus();
  };
  e.hidden = !t.length, e.replaceChildren(n("span", { class: "nl-find-name" }, a("search.recent")), n("ul", {}, t.map((r) => n("li", {}, p(r, r)))), n("button", { type: "button", class: "nl-find-quiet", click: s }, a("search.clear_recent")));
};
var Pt = 10, tt = ({ total: e, corrected: t = [], unknown: s = [], problems: r = [] }) => [...t.map(([i, o]) => n("p", {}, h("search.read_as", { typed: i, read: n("strong", {}, o) }))), ...(e ? s : []).map((i) => n("p", {}, a("search.unknown_word", { word: i }))), ...r.map((i) => n("p", {}, i))], Ut = async ({ engine: e }) => {
  let { topic: t } = await e.facets();
  return e.manifest.topics.filter(([i]) => t[i]?.length).sort(([i], [o]) => t[o].length - t[i].length).slice(0, Pt).map(([i, o]) => n("li", {}, n("a", { href: L({ id: i }) }, o)));
}, Bt = (e) => {
  let t = n("ul", { class: "nl-tags" });
  return Ut(e).then((s) => t.replaceChildren(...s), () => {
  }), t;
}, et = (e, t, { refused: s, instead: r, numbers: i }, { isChosen: o = false } = {}) => {
  let l = z(t, e.parse(t).filters), d = (o || l !== t) && (s || !l), T = !!i?.length, $ = l && [" ", h("search.without_filters", { query: p(l, l) })], y = r && h("search.did_you_mean", { query: p(r, r) });
  return [d ? n("p", {}, a("search.nothing_passes"), $) : n("p", {}, h(T ? "search.nothing_near" : "search.nothing_about", { query: n("strong", {}, l || t) })), ...y ? [n("p", { "data-instead": true }, y)] : [], n("p", {}, a("search.try_others")), Bt(e)];
};
var It = 3, Ht = ({ kind: e, credited: t, volume: s, topics: r }) => {
  let i = r.slice(0, It).map(({ name: l }) => l), o = [e.label, t, s.label].filter(Boolean).join(" · ");
  return n("span", { class: "nl-hit__facts" }, o, i.length > 0 && n("span", {}, ` · ${i.join(", ")}`));
}, Kt = (e, t, s) => {
  let r = n("span", { class: "nl-hit__text" }), i = n("a", { class: "nl-hit", id: `_hit-${t}`, role: "option", "aria-selected": "false", href: H(e) }, n("span", { class: "nl-hit__title" }, W(e, s)), Ht(e), r, Y(e));
  return { item: n("li", { role: "none" }, i), text: r };
}, M = class {
  isFormer = false;
  #e = -1;
  list = n("ol", { id: "search-results", class: "search-results", role: "listbox", "aria-label": a("search.results"), hidden: true });
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
    let r = t.map((i, o) => Kt(i, o, s));
    return this.choose(-1), this.isFormer = false, this.list.replaceChildren(...r.map(({ item: i }) => i)), this.list.hidden = !r.length, c.setAttribute("aria-expanded", String(r.length > 0)), r.map(({ text: i }, o) => [i, t[o]]);
  }
  clear() {
    this.choose(-1), this.list.hidden = true, this.list.replaceChildren(), c.setAttribute("aria-expanded", "false");
  }
  #s() {
    return this.isFormer ? [] : [...this.list.querySelectorAll("a")];
  }
};
var Nt = { topic: "search.place_topic", organisation: "search.place_organisation", venue: "search.place_venue", author: "search.place_author", volume: "search.place_volume" }, Qt = 5, zt = 3, U = (e, t) => [n("span", { class: "nl-find-name" }, e), n("ul", {}, t)], E = (e, t) => n("li", {}, n("a", { href: nt(e) }, t)), mt = () => n("div", { class: "nl-find-line" }, U(a("search.browse"), [E("search", a("search.all_entries")), E("topics", a("search.all_topics")), E("organisations", a("search.all_organisations")), E("venues", a("search.all_venues")), E("authors", a("search.all_authors"))])), Jt = (e, t) => {
  let s = /* @__PURE__ */ new Map();
  for (let { id: r, name: i } of e.flatMap((o) => o.topics)) t.includes(`:${r}`) || s.set(r, { count: (s.get(r)?.count ?? 0) + 1, name: i });
  return [...s].sort(([, r], [, i]) => i.count - r.count).slice(0, Qt);
}, j = class {
  line = n("div", { class: "nl-find-line", hidden: true });
  show(t, s) {
    let r = (o) => `${s} tag:${o}`, i = Jt(t, s).map(([o, { name: l }]) => n("li", {}, p(r(o), l)));
    this.line.replaceChildren(...U(a("search.narrow"), i)), this.line.hidden = !i.length;
  }
}, D = class {
  line = n("div", { class: "nl-find-line", hidden: true });
  show(t) {
    let s = t.map((r) => {
      let i = n("small", {}, ` ${a(Nt[r.kind])} · ${K(r.count)}`);
      return n("li", {}, n("a", { href: it(r) }, r.name, i));
    });
    this.line.replaceChildren(...U(a("search.places"), s)), this.line.hidden = !s.length;
  }
}, P = class {
  line = n("div", { class: "nl-find-line", hidden: true });
  #e = [];
  clear() {
    this.#e = [], this.line.hidden = true;
  }
  add(t, s) {
    let r = t.filter((o) => o !== s && !this.#e.includes(o));
    this.#e = [...this.#e, ...r].slice(0, zt);
    let i = this.#e.map((o) => n("li", {}, p(o, o)));
    this.line.replaceChildren(...U(a("search.asked"), i)), this.line.hidden = !i.length;
  }
}, ft = (e, t) => n("a", { href: g(e) }, a("search.show_all", { count: t }));
var ut = 10, Vt = 3, Xt = /* @__PURE__ */ new Map([["ArrowDown", 1], ["ArrowUp", -1]]), Gt = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" }, wt = (e) => {
  let { selectionStart: t, selectionEnd: s } = c;
  e(), c.setSelectionRange(t, s);
}, B = class {
  #e = u.parentElement;
  #s = new _();
  #t = new M();
  #i = new j();
  #n = new D();
  #o = new P();
  #a = n("p", { class: "nl-find-count", role: "status" });
  #c = n("div", { class: "nl-find-notes" });
  #p = n("p", { class: "nl-find-more", hidden: true });
  #l = n("button", { type: "button", class: "nl-find-quiet", hidden: true }, a("search.show_weaker"));
  #h = n("div", { class: "nl-find-line" });
  #d = mt();
  #f = new k(() => this.#m(), true);
  #T = n("button", { type: "button", class: "nl-find-quiet", click: () => this.#w() }, a("search.close"));
  #g = n("div", { class: "nl-finder__bar" }, this.#T);
  #u = n("div", { class: "nl-finder__body" }, this.#s.failure, this.#a, this.#c, this.#n.line, this.#i.line, this.#t.list, this.#l, this.#p, this.#o.line, this.#h, this.#d, this.#f.line, V());
  #r = n("dialog", { class: "nl-finder", "aria-label": a("search.label") }, n("div", {}, this.#g, this.#s.progress, this.#u));
  #y = null;
  #x;
  constructor() {
    this.#r.addEventListener("keydown", (t) => this.#O(t)), this.#r.addEventListener("click", (t) => this.#F(t)), this.#r.addEventListener("pointerdown", ({ target: t }) => t === this.#r && this.#w()), this.#r.addEventListener("close", () => this.#M()), u.addEventListener("submit", () => A(c.value)), c.addEventListener("input", () => this.#$()), document.body.append(this.#r), document.activeElement === c && c.value && this.open(c);
  }
  async open(t = document.activeElement) {
    await J, !this.#r.open && (this.#y = t, wt(() => {
      this.#g.prepend(u);
      for (let [s, r] of this.#b()) c.setAttribute(s, r);
      this.#r.showModal(), c.focus();
    }), this.#m());
  }
  #w() {
    this.#r.close();
  }
  #b() {
    return Object.entries({ ...Gt, "aria-controls": this.#t.list.id });
  }
  #$() {
    this.#r.open ? this.#m() : c.value && this.open(c);
  }
  #m() {
    let t = c.value.trim();
    if (!t) return this.#A();
    this.#t.choose(-1), this.#t.isFormer = true, this.#s.ask({ work: async () => {
      let s = await w();
      this.#k(s);
      let r = this.#f.at(t);
      return { session: s, query: t, result: await s.engine.search(t, { limit: ut, deep: r }) };
    }, show: (s) => this.#L(s), lose: () => this.#E() });
  }
  #k({ engine: t }) {
    this.#f.begin(t.manifest).catch(() => {
    });
  }
  async #L({ session: t, query: s, result: r }) {
    if (this.#u.scrollTop = 0, this.#_({ session: t, query: s, result: r }), r.isDeep) return;
    let i = await this.#f.ask(s, (l) => t.engine.search(s, { limit: ut, deep: l })), o = this.#t.chosen || this.#t.list.contains(document.activeElement);
    i && !o && c.value.trim() === s && this.#_({ session: t, query: s, result: i });
  }
  #_({ session: t, query: s, result: r }) {
    let { hits: i, total: o } = r;
    if (r.isEmpty && !o) return this.#A();
    this.#a.textContent = o ? a("search.number_of_results", { count: o }) : a("search.no_results"), this.#c.replaceChildren(...tt(r), ...o ? [] : et(t, s, r)), this.#i.show(o > Vt ? i : [], s), this.#p.replaceChildren(ft(s, o));
    let l = i.filter(({ isWeaker: d }) => !d);
    this.#p.hidden = o <= l.length, this.#h.hidden = this.#d.hidden = true, this.#o.clear(), this.#S(t, s), this.#v(l, t), this.#l.hidden = l.length === i.length, this.#l.onclick = () => this.#C(i, t, l.length);
  }
  #S(t, s) {
    t.engine.places(s).then((r) => c.value.trim() === s && this.#n.show(r), () => this.#n.show([]));
  }
  #v(t, s) {
    let r = (o) => this.#o.add(o, c.value.trim()), i = { scroller: this.#u, questions: this.#s, update: () => this.#m(), asked: r };
    this.#x ??= new v(s, i), this.#x.fill(this.#t.show(t, s));
  }
  #C(t, s, r) {
    this.#v(t, s), this.#l.hidden = true, c.focus(), this.#t.choose(r);
  }
  #A() {
    this.#s.stop(), this.#E(), F(this.#h), this.#d.hidden = false, w().then((t) => this.#k(t), () => {
    });
  }
  #E() {
    this.#t.clear(), this.#o.clear(), this.#n.show([]), this.#p.hidden = this.#l.hidden = this.#i.line.hidden = true, this.#c.replaceChildren(), this.#a.textContent = "";
  }
  #O(t) {
    t.isComposing || (t.key === "Escape" ? (t.preventDefault(), this.#w()) : t.key === "Enter" && t.target === c ? this.#R(t) : this.#q(t));
  }
  #q(t) {
    let s = Xt.get(t.key);
    s !== void 0 && !this.#t.isEmpty ? (t.preventDefault(), c.focus(), this.#t.step(s)) : (t.key === "Home" || t.key === "End") && this.#t.chosen && (t.preventDefault(), t.key === "Home" ? this.#t.choose(0) : this.#t.last());
  }
  #R(t) {
    let { chosen: s } = this.#t, r = t.ctrlKey || t.metaKey;
    if (!s && !r) return;
    t.preventDefault(), A(c.value);
    let i = s?.href ?? g(c.value.trim());
    r ? window.open(i, "_blank", "noopener") : location.assign(i);
  }
  #F(t) {
    let s = Q(t);
    s?.dataset.query && N(t) ? (t.preventDefault(), c.value = s.dataset.query, c.focus(), this.#m()) : s && A(c.value);
  }
  #M() {
    R(""), this.#s.stop(), this.#t.choose(-1);
    for (let [t] of this.#b()) c.removeAttribute(t);
    wt(() => this.#e?.append(u)), Wt(this.#y);
  }
}, Wt = (e) => {
  if (!(e instanceof HTMLElement) || !e.isConnected || e === document.body) {
    document.activeElement instanceof HTMLElement && document.activeElement.blur();
    return;
  }
  e.focus({ preventScroll: true }), document.activeElement !== e && u.querySelector("button")?.focus({ preventScroll: true });
};
var Yt, xs = () => Yt ??= new B();
w().catch(() => {
});
export {
  k as Deep,
  _ as Questions,
  v as Quotes,
  xs as dialogReady,
  H as entryAddress,
  u as form,
  V as help,
  c as input,
  N as isPlain,
  Q as linkOf,
  Y as meaningOf,
  et as nothing,
  b as page,
  tt as remarks,
  A as remember,
  F as showRecent,
  w as start,
  J as styled,
  W as titleOf,
  L as topicAddress,
  rt as volumeAddress,
  z as withoutFilters,
  ot as withoutText
};
