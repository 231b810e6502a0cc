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
var n = (e, t = {}, ...s) => {
  let r = document.createElement(e);
  for (let [o, i] of Object.entries(t)) typeof i == "function" ? r.addEventListener(o, i) : i !== false && i !== void 0 && r.setAttribute(o, i === true ? "" : String(i));
  return r.append(...Q(s)), r;
}, Q = (e) => e.flatMap((t) => Array.isArray(t) ? Q(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var k = TEXTS;
var rt = /\{(\w+)\}/, ot = new Intl.PluralRules(k.language), nt = (e) => e.toLocaleString(k.language), it = (e, { count: t }) => {
  let s = k[e];
  return typeof s == "string" ? s : s[ot.select(Number(t))] ?? s.other ?? "";
}, at = (e) => typeof e == "number" ? nt(e) : e, p = (e, t = {}) => it(e, t).split(rt).map((s, r) => r % 2 ? at(t[s]) : s), a = (e, t) => p(e, t).join("");
var d = new URL("../", import.meta.url), _ = new URL("search/", d), ct = () => {
  let e = document.querySelector("form[data-nl-search]");
  if (!(e instanceof HTMLFormElement)) throw new Error("The page has no search");
  return e;
}, m = ct(), c = m.elements.namedItem("q"), w = (e) => `${_.pathname}?${new URLSearchParams({ q: e })}`, L = (e) => `${d.pathname}topics/${e.id}/`, S = (e) => `${d.pathname}papers/${e.id}/`, lt = (e) => `${d.pathname}volumes/${e.id}/`, B = (e) => `${d.pathname}${e}/`;
var h = (e, ...t) => n("a", { href: w(e), "data-query": e }, ...t), O = (e) => !e.defaultPrevented && !e.button && !e.ctrlKey && !e.metaKey && !e.shiftKey, q = ({ target: e }) => e instanceof Element ? e.closest("a") : null, J = (e, t) => {
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
  document.head.append(n("link", { rel: "stylesheet", href: pt.href, load: e, error: e }));
}), z, mt = async () => {
  let e = await ht(), t = new e.Engine(_.href);
  return await t.open(), { ...e, engine: t };
}, f = () => z ??= mt().catch((e) => {
  throw z = void 0, e;
});
var dt = ({ volumes: e, topics: t }) => {
  let [s, , r] = e.find(([l]) => /^\d+$/.test(l)) ?? e[0] ?? ["1", "", "2025"], o = Number((r ?? "2025").slice(0, 4)), i = t[0]?.[0] ?? "topic";
  return [[a("search.help_phrase"), a("search.example_phrase")], [a("search.help_without"), a("search.example_without"), `-tag:${i}`], [a("search.help_names"), `tag:${i}`, "org:google", "author:wang"], [a("search.help_venue"), "venue:sigir"], [a("search.help_kinds"), "kind:dataset", `vol:${s}`], [a("search.help_years"), `year:${o}`, `year:${o - 1}..${o}`], [a("search.help_links"), "has:code"]];
}, ft = ([e, ...t]) => [n("dt", {}, e), n("dd", {}, t.map((s) => [h(s, n("code", {}, s)), " "]))], ut = async (e) => {
  if (e.children.length) return;
  let { manifest: t } = (await f()).engine;
  e.replaceChildren(...dt(t).flatMap(ft));
}, F = () => {
  let e = n("dl");
  return n("details", { class: "nl-find-help", toggle: () => ut(e).catch(() => {
  }) }, n("summary", {}, a("search.help")), n("p", {}, a("search.help_text")), e);
};
var wt = 300, R = 80, j = (e) => typeof e == "object" && e !== null && "isAnew" in e && e.isAnew === true, y = class {
  #s = 0;
  #e = -R;
  #t = 0;
  progress = n("progress", { class: "nl-find-progress", hidden: true, "aria-label": a("search.busy") });
  failure = n("p", { class: "nl-find-failure", role: "alert", hidden: true });
  ask(t) {
    let s = this.#e;
    this.#e = performance.now(), clearTimeout(this.#t);
    let r = ++this.#s;
    this.#e - s > R ? this.#o(r, t) : this.#t = setTimeout(() => this.#o(r, t), R);
  }
  fail(t) {
    let r = n("button", { type: "button", click: () => {
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
      let i = await yt(s.work);
      if (!r()) return;
      this.failure.hidden = true, s.show(i);
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
var I = (e) => e.map(({ text: t, hit: s }) => s ? n("mark", {}, t) : t), gt = [null, "search.withdrawn", "search.retracted"], P = (e, { snippet: t }) => {
  let s = I(t(e.title, e.words ?? [], e.title.length + 1)), r = gt[e.state];
  return r ? p(r, { title: n("span", {}, s) }) : s;
}, D = ({ byMeaning: e, meaning: t = [] }) => {
  if (!e) return false;
  let s = t.length ? a("search.by_meaning_of", { words: t.join(", ") }) : a("search.by_meaning");
  return n("span", { class: "nl-hit__meaning" }, s);
};
var xt = 150, bt = 300, X = 4, kt = 2, _t = 3, At = 15, vt = 170, A = /* @__PURE__ */ new Map(), g = class {
  #s;
  #e;
  #t;
  #o;
  #n = 0;
  #i;
  constructor(t, { scroller: s, questions: r, update: o }) {
    this.#s = t, this.#e = s, this.#t = r, this.#o = o;
  }
  fill(t) {
    clearTimeout(this.#n), this.#i?.disconnect();
    let s = new Map(t.filter(([, o]) => !A.has(o.id)));
    for (let [o, i] of t) s.has(o) || this.#h(o, i);
    let r = new IntersectionObserver((o) => this.#c(o, s), { root: this.#e });
    this.#i = r, this.#n = setTimeout(() => s.forEach((o, i) => r.observe(i)), xt);
  }
  #c(t, s) {
    let r = t.filter(({ isIntersecting: l }) => l).map(({ target: l }) => l);
    for (let l of r) this.#i?.unobserve(l);
    let o = r.flatMap((l) => {
      let u = s.get(l);
      return u ? [[l, u]] : [];
    }), i = this.#l();
    o.length && this.#a(o.slice(0, i)), o.length > i && (this.#n = setTimeout(() => this.#a(o.slice(i)), bt));
  }
  #l() {
    let t = At - _t - this.#s.engine.files;
    return A.size ? X : Math.min(X, Math.max(kt, t));
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
    let [r, o] = A.get(s.id) ?? ["", ""], i = s.words ?? [], l = `${r.replace(/[^.?!]$/, "$&.")} ${o}`;
    t.replaceChildren(...i.length ? I(this.#s.snippet(l, i, vt)) : [r]);
  }
};
var H = `${d.pathname}.searches`, G = 5, $t = (e) => typeof e == "string" && e.trim() !== "", W = () => {
  try {
    let e = JSON.parse(localStorage.getItem(H) ?? "[]");
    return Array.isArray(e) ? e.filter($t).slice(0, G) : [];
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
  e.hidden = !t.length, e.replaceChildren(n("span", { class: "nl-find-name" }, a("search.recent")), n("ul", {}, t.map((r) => n("li", {}, h(r, r)))), n("button", { type: "button", class: "nl-find-quiet", click: s }, a("search.clear_recent")));
};
var Et = 10, K = ({ total: e, corrected: t = [], unknown: s = [], problems: r = [] }) => [...t.map(([o, i]) => n("p", {}, p("search.read_as", { typed: o, read: n("strong", {}, i) }))), ...(e ? s : []).map((o) => n("p", {}, a("search.unknown_word", { word: o }))), ...r.map((o) => n("p", {}, o))], Tt = async ({ engine: e }) => {
  let { topic: t } = await e.facets();
  return e.manifest.topics.filter(([o]) => t[o]?.length).sort(([o], [i]) => t[i].length - t[o].length).slice(0, Et).map(([o, i]) => n("li", {}, n("a", { href: L({ id: o }) }, i)));
}, Lt = (e) => {
  let t = n("ul", { class: "nl-tags" });
  return Tt(e).then((s) => t.replaceChildren(...s), () => {
  }), t;
}, U = (e, t, { refused: s, instead: r }, { isChosen: o = false } = {}) => {
  let i = C(t, e.parse(t).filters), l = (o || i !== t) && (s || !i), u = i && [" ", p("search.without_filters", { query: h(i, i) })], N = r && p("search.did_you_mean", { query: h(r, r) });
  return [l ? n("p", {}, a("search.nothing_passes"), u) : n("p", {}, p("search.nothing_about", { query: n("strong", {}, i || t) })), ...N ? [n("p", { "data-instead": true }, N)] : [], n("p", {}, a("search.try_others")), Lt(e)];
};
var St = 3, Ot = ({ kind: e, credited: t, volume: s, topics: r }) => {
  let o = r.slice(0, St).map(({ name: l }) => l), i = [e.label, t, s.label].filter(Boolean).join(" · ");
  return n("span", { class: "nl-hit__facts" }, i, o.length > 0 && n("span", {}, ` · ${o.join(", ")}`));
}, qt = (e, t, s) => {
  let r = n("span", { class: "nl-hit__text" }), o = n("a", { class: "nl-hit", id: `_hit-${t}`, role: "option", "aria-selected": "false", href: S(e) }, n("span", { class: "nl-hit__title" }, P(e, s)), Ot(e), r, D(e));
  return { item: n("li", { role: "none" }, o), text: r };
}, $ = class {
  isFormer = false;
  #s = -1;
  list = n("ol", { id: "search-results", class: "search-results", role: "listbox", "aria-label": a("search.results"), hidden: true });
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
    let r = t.map((o, i) => qt(o, i, s));
    return this.choose(-1), this.isFormer = false, this.list.replaceChildren(...r.map(({ item: o }) => o)), this.list.hidden = !r.length, c.setAttribute("aria-expanded", String(r.length > 0)), r.map(({ text: o }, i) => [o, t[i]]);
  }
  clear() {
    this.choose(-1), this.list.hidden = true, this.list.replaceChildren(), c.setAttribute("aria-expanded", "false");
  }
  #e() {
    return this.isFormer ? [] : [...this.list.querySelectorAll("a")];
  }
};
var Ct = 5, Z = (e, t) => [n("span", { class: "nl-find-name" }, e), n("ul", {}, t)], b = (e, t) => n("li", {}, n("a", { href: B(e) }, t)), tt = () => n("div", { class: "nl-find-line" }, Z(a("search.browse"), [b("search", a("search.all_entries")), b("topics", a("search.all_topics")), b("organisations", a("search.all_organisations")), b("venues", a("search.all_venues")), b("authors", a("search.all_authors"))])), Mt = (e, t) => {
  let s = /* @__PURE__ */ new Map();
  for (let { id: r, name: o } of e.flatMap((i) => i.topics)) t.includes(`:${r}`) || s.set(r, { count: (s.get(r)?.count ?? 0) + 1, name: o });
  return [...s].sort(([, r], [, o]) => o.count - r.count).slice(0, Ct);
}, E = class {
  line = n("div", { class: "nl-find-line", hidden: true });
  show(t, s) {
    let r = (i) => `${s} tag:${i}`, o = Mt(t, s).map(([i, { name: l }]) => n("li", {}, h(r(i), l)));
    this.line.replaceChildren(...Z(a("search.narrow"), o)), this.line.hidden = !o.length;
  }
}, et = (e, t) => n("a", { href: w(e) }, a("search.show_all", { count: t }));
var Ft = 10, Rt = 3, jt = /* @__PURE__ */ new Map([["ArrowDown", 1], ["ArrowUp", -1]]), It = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" }, st = (e) => {
  let { selectionStart: t, selectionEnd: s } = c;
  e(), c.setSelectionRange(t, s);
}, T = class {
  #s = m.parentElement;
  #e = new y();
  #t = new $();
  #o = new E();
  #n = n("p", { class: "nl-find-count", role: "status" });
  #i = n("div", { class: "nl-find-notes" });
  #c = n("p", { class: "nl-find-more", hidden: true });
  #l = n("div", { class: "nl-find-line" });
  #a = tt();
  #h = n("button", { type: "button", class: "nl-find-quiet", click: () => this.#d() }, a("search.close"));
  #f = n("div", { class: "nl-finder__bar" }, this.#h);
  #m = n("div", { class: "nl-finder__body" }, this.#e.failure, this.#n, this.#i, this.#o.line, this.#t.list, this.#c, this.#l, this.#a, F());
  #r = n("dialog", { class: "nl-finder", "aria-label": a("search.label") }, n("div", {}, this.#f, this.#e.progress, this.#m));
  #u = null;
  #w;
  constructor() {
    this.#r.addEventListener("keydown", (t) => this.#_(t)), this.#r.addEventListener("click", (t) => this.#$(t)), this.#r.addEventListener("pointerdown", ({ target: t }) => t === this.#r && this.#d()), this.#r.addEventListener("close", () => this.#E()), m.addEventListener("submit", () => x(c.value)), c.addEventListener("input", () => this.#b()), document.body.append(this.#r), document.activeElement === c && c.value && this.open(c);
  }
  async open(t = document.activeElement) {
    await M, !this.#r.open && (this.#u = t, st(() => {
      this.#f.prepend(m);
      for (let [s, r] of this.#y()) c.setAttribute(s, r);
      this.#r.showModal(), c.focus();
    }), this.#p());
  }
  #d() {
    this.#r.close();
  }
  #y() {
    return Object.entries({ ...It, "aria-controls": this.#t.list.id });
  }
  #b() {
    this.#r.open ? this.#p() : c.value && this.open(c);
  }
  #p() {
    let t = c.value.trim();
    if (!t) return this.#g();
    this.#t.choose(-1), this.#t.isFormer = true, this.#e.ask({ work: async () => {
      let s = await f();
      return { session: s, query: t, result: await s.engine.search(t, { limit: Ft }) };
    }, show: (s) => this.#k(s), lose: () => this.#x() });
  }
  #k({ session: t, query: s, result: r }) {
    let { hits: o, total: i } = r;
    if (r.isEmpty && !i) return this.#g();
    this.#n.textContent = i ? a("search.number_of_results", { count: i }) : a("search.no_results"), this.#i.replaceChildren(...K(r), ...i ? [] : U(t, s, r));
    let l = this.#t.show(o, t);
    this.#m.scrollTop = 0, this.#o.show(i > Rt ? o : [], s), this.#c.replaceChildren(et(s, i)), this.#c.hidden = i <= o.length, this.#l.hidden = this.#a.hidden = true;
    let u = { scroller: this.#m, questions: this.#e, update: () => this.#p() };
    this.#w ??= new g(t, u), this.#w.fill(l);
  }
  #g() {
    this.#e.stop(), this.#x(), v(this.#l), this.#a.hidden = false;
  }
  #x() {
    this.#t.clear(), this.#c.hidden = this.#o.line.hidden = true, this.#i.replaceChildren(), this.#n.textContent = "";
  }
  #_(t) {
    t.isComposing || (t.key === "Escape" ? (t.preventDefault(), this.#d()) : t.key === "Enter" && t.target === c ? this.#v(t) : this.#A(t));
  }
  #A(t) {
    let s = jt.get(t.key);
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
    st(() => this.#s?.append(m)), Pt(this.#u);
  }
}, Pt = (e) => {
  if (!(e instanceof HTMLElement) || !e.isConnected || e === document.body) {
    document.activeElement instanceof HTMLElement && document.activeElement.blur();
    return;
  }
  e.focus({ preventScroll: true }), document.activeElement !== e && m.querySelector("button")?.focus({ preventScroll: true });
};
var Dt, Xe = () => Dt ??= new T();
f().catch(() => {
});
export {
  y as Questions,
  g as Quotes,
  Xe as dialogReady,
  S as entryAddress,
  m as form,
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
  f as start,
  M as styled,
  P as titleOf,
  L as topicAddress,
  lt as volumeAddress,
  C as withoutFilters,
  J as withoutText
};
