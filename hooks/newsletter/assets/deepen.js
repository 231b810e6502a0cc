// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "search.deeper_offer": "Search deeper: a small language model finds more of what you ask in your own words. Your browser fetches it once and keeps it, and nothing you type leaves this device.",
 "search.deeper_get": "Search deeper ({size} MB)",
 "search.deeper_decline": "No, thanks",
 "search.deeper_coming": "Fetching the language model: {done} of {size} MB",
 "search.deeper_cancel": "Cancel",
 "search.deeper_on": "Longer questions are searched deeper, by meaning too.",
 "search.deeper_remove": "Remove the language model ({size} MB)",
 "search.deeper_licence": "Licence",
 "search.deeper_lost": "The language model could not be fetched.",
 "search.try_again": "Try again"
};
var o = (i, t = {}, ...e) => {
  let s = document.createElement(i);
  for (let [n, r] of Object.entries(t)) typeof r == "function" ? s.addEventListener(n, r) : r !== false && r !== void 0 && s.setAttribute(n, r === true ? "" : String(r));
  return s.append(...m(e)), s;
}, m = (i) => i.flatMap((t) => Array.isArray(t) ? m(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var w = (i) => {
  let t = 0;
  return () => import(`${i.href}${t ? `?${t}` : ""}`).catch((e) => {
    throw t++, e;
  });
};
var c = TEXTS;
var _ = /\{(\w+)\}/, k = new Intl.PluralRules(c.language), v = (i) => i.toLocaleString(c.language), S = (i, { count: t }) => {
  let e = c[i];
  return typeof e == "string" ? e : e[k.select(Number(t))] ?? e.other ?? "";
}, z = (i) => typeof i == "number" ? v(i) : i, $ = (i, t = {}) => S(i, t).split(_).map((e, s) => s % 2 ? z(t[e]) : e), a = (i, t) => $(i, t).join("");
var y = () => "caches" in globalThis, l = class {
  #t;
  constructor(t) {
    this.#t = `${t.pathname}.deeper`;
  }
  async read(t) {
    return (await this.#h(t))?.arrayBuffer();
  }
  async has(t) {
    return await this.#h(t).catch(() => {
    }) !== void 0;
  }
  async keep(t, e, s) {
    let n = await caches.open(this.#t), r = new Set([t, ...s].map(({ href: h }) => h));
    for (let { url: h } of await n.keys()) r.has(h) || await n.delete(h);
    await n.put(t.href, new Response(e));
  }
  remove() {
    return caches.delete(this.#t);
  }
  async #h(t) {
    if (await caches.has(this.#t)) return (await caches.open(this.#t)).match(t.href);
  }
}, u = async (i, t, e = () => {
}) => {
  let s = await fetch(i, { signal: t });
  if (!s.ok || !s.body) throw new Error(`${s.status} for ${i.pathname}`);
  let n = [], r = 0;
  for (let h = s.body.getReader(); ; ) {
    let { done: x, value: p } = await h.read();
    if (x) return new Blob(n);
    n.push(p), e(r += p.length);
  }
};
var g = w(new URL("./deeper.js", import.meta.url)), E = 250, L = 2e4, O = 1e6, P = (i) => new Promise((t) => setTimeout(t, i)), b = (i) => Math.ceil(i / O * 10) / 10, d = class {
  #t;
  constructor(t) {
    this.#t = `${t.pathname}.not-deeper`;
  }
  get isSaid() {
    try {
      return localStorage.getItem(this.#t) !== null;
    } catch {
      return false;
    }
  }
  say(t) {
    try {
      t ? localStorage.setItem(this.#t, "") : localStorage.removeItem(this.#t);
    } catch {
    }
  }
}, f = class {
  #t;
  #h;
  #s;
  #n;
  #f;
  #w;
  #r;
  #i = false;
  #p = 0;
  #m = "";
  #c;
  #a;
  constructor({ line: t, page: e, root: s }, n, r) {
    this.#t = t, this.#h = e, this.#s = new l(s), this.#n = new d(s), this.#f = n, this.#w = r;
  }
  async begin({ deeper: t }) {
    !t || !y() || this.#r?.model === t.model || (this.#r = t, this.#i = await this.#s.has(this.#e(t.model)), this.#i ? this.#x() : this.#d());
  }
  at(t) {
    return this.#i && t !== "" && t === this.#m ? this : void 0;
  }
  async ask(t, e) {
    if (!this.#i) return;
    let s = ++this.#p;
    if (await P(E), s !== this.#p) return;
    let n = await e(this).catch(() => {
    });
    if (!(s !== this.#p || !n?.isDeep)) return this.#m = t, n;
  }
  async likeness(t, { deeper: e }) {
    if (!this.#i || !e || e.model !== this.#r?.model) return;
    let s = await this.#_(e), [n, r] = await Promise.all([s.direction(t), this.#k(s, e)]);
    return n && r.likeness(n);
  }
  #_({ model: t }) {
    return this.#c ??= Promise.all([g(), this.#s.read(this.#e(t))]).then(([{ Deeper: e }, s]) => {
      if (!s) throw new Error("The language model is not kept any more");
      return new e(s);
    }), this.#c.catch(() => this.#c = void 0), this.#c;
  }
  async #k(t, e) {
    let s = await this.#a;
    return s?.name === e.vectors ? s.directions : (this.#a = this.#y(e).then((n) => ({ name: e.vectors, directions: t.directions(n) })), this.#a.catch(() => this.#a = void 0), (await this.#a).directions);
  }
  async #y({ model: t, vectors: e }) {
    let s = await this.#s.read(this.#e(e));
    if (s) return s;
    let n = await u(this.#e(e));
    return await this.#s.keep(this.#e(e), n, [this.#e(t)]), n.arrayBuffer();
  }
  #e(t) {
    return new URL(t, this.#h);
  }
  async #g() {
    let t = this.#r, e = new AbortController(), s = this.#S(e);
    try {
      let [n] = await Promise.all([u(this.#e(t.model), e.signal, s), g()]);
      await this.#s.keep(this.#e(t.model), n, []), await this.#y(t), this.#i = true, this.#n.say(false), this.#x(), this.#f();
    } catch {
      e.signal.aborted ? this.#d() : this.#z();
    }
  }
  async #v() {
    this.#i = false, this.#c = this.#a = void 0, this.#m = "", await this.#s.remove().catch(() => false), this.#n.say(true), this.#d(), this.#f();
  }
  #o(...t) {
    let e = this.#t.contains(document.activeElement);
    this.#t.replaceChildren(...o("div", {}, t).childNodes), this.#t.hidden = !t.length, e && this.#t.querySelector("button")?.focus();
  }
  #l(t, e, s = true) {
    return o("button", { type: "button", class: s ? "nl-find-quiet" : "nl-button", click: e }, t);
  }
  get #u() {
    return b((this.#r?.size ?? 0) + L);
  }
  #d() {
    let t = this.#l(a("search.deeper_get", { size: this.#u }), () => this.#g(), this.#n.isSaid);
    this.#n.isSaid ? this.#w ? this.#o() : this.#o(t) : this.#o(o("p", {}, a("search.deeper_offer")), t, this.#b());
  }
  #b() {
    return this.#l(a("search.deeper_decline"), () => {
      this.#n.say(true), this.#d();
    });
  }
  #S(t) {
    let e = a("search.deeper_coming", { done: 0, size: this.#u }), s = o("p", {}, e), n = o("progress", { max: this.#r?.size ?? 1, value: 0, "aria-label": e });
    return this.#o(s, n, this.#l(a("search.deeper_cancel"), () => t.abort())), (r) => {
      n.value = r, s.textContent = a("search.deeper_coming", { done: b(r), size: this.#u });
    };
  }
  #x() {
    let t = this.#l(a("search.deeper_remove", { size: this.#u }), () => this.#v()), e = o("a", { href: this.#e("model-licence.txt").href }, a("search.deeper_licence"));
    this.#o(o("p", { role: "status" }, a("search.deeper_on"), " ", e), t);
  }
  #z() {
    let t = this.#l(a("search.try_again"), () => this.#g());
    this.#o(o("p", { role: "alert" }, a("search.deeper_lost")), t, this.#b());
  }
};
export {
  f as Deepening
};
