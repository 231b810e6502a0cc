// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "chosen_feeds.none": "No feeds chosen",
 "chosen_feeds.number": {
  "one": "{count} feed chosen",
  "other": "{count} feeds chosen"
 }
};
var u = (n, t = {}, ...e) => {
  let o = document.createElement(n);
  for (let [r, s] of Object.entries(t)) typeof s == "function" ? o.addEventListener(r, s) : s !== false && s !== void 0 && o.setAttribute(r, s === true ? "" : String(s));
  return o.append(...d(e)), o;
}, d = (n) => n.flatMap((t) => Array.isArray(t) ? d(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var i = TEXTS;
var y = /\{(\w+)\}/, g = new Intl.PluralRules(i.language), w = (n) => n.toLocaleString(i.language), L = (n, { count: t }) => {
  let e = i[n];
  return typeof e == "string" ? e : e[g.select(Number(t))] ?? e.other ?? "";
}, S = (n) => typeof n == "number" ? w(n) : n, E = (n, t = {}) => L(n, t).split(y).map((e, o) => o % 2 ? S(t[e]) : e), a = (n, t) => E(n, t).join("");
var k = 4e3, A = (n, t) => {
  let e = document.implementation.createDocument(null, "opml"), o = (c, l) => c.appendChild(e.createElement(l)), r = e.documentElement;
  r.setAttribute("version", "2.0"), o(o(r, "head"), "title").textContent = n;
  let s = o(r, "body");
  for (let { name: c, address: l } of t) {
    let m = o(s, "outline"), p = { type: "rss", text: c, title: c, xmlUrl: l };
    for (let [x, b] of Object.entries(p)) m.setAttribute(x, b);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
${new XMLSerializer().serializeToString(e)}
`;
}, T = (n, t, e) => {
  let o = URL.createObjectURL(new Blob([e], { type: t }));
  u("a", { href: o, download: n }).click(), setTimeout(() => URL.revokeObjectURL(o), k);
}, f = class {
  #t;
  #e;
  #o;
  constructor(t, e, o) {
    this.#t = t, this.#e = e, this.#o = o;
  }
  get feeds() {
    let t = this.#n("[type=radio]:checked")[0]?.value ?? "";
    return this.#n("[type=checkbox]:checked").map(({ dataset: e, value: o }) => ({ name: e.name ?? "", address: o + t }));
  }
  show() {
    let { feeds: t } = this, e = this.#e.querySelector("code");
    e && (e.textContent = t.map(({ address: o }) => o).join(`
`)), this.#e.hidden = !t.length, this.#o.textContent = t.length ? a("chosen_feeds.number", { count: t.length }) : a("chosen_feeds.none");
  }
  begin() {
    for (let e of this.#n("[type=checkbox]")) e.hidden = false;
    this.#t.addEventListener("change", () => this.show()), this.#t.querySelector("[data-nl-opml]")?.addEventListener("click", () => T("feeds.opml", "text/x-opml", A(this.#s, this.feeds))), this.show();
  }
  get #s() {
    return this.#t.dataset.nlChoose ?? "";
  }
  #n(t) {
    return [...this.#t.querySelectorAll(t)].filter((e) => e instanceof HTMLInputElement);
  }
}, h = (n, t) => {
  for (let e of document.querySelectorAll(n)) e instanceof HTMLElement && (e.hidden = !t);
}, v = (n) => {
  let t = n.querySelector("[data-nl-chosen]"), e = n.querySelector("[role=status]");
  !(t instanceof HTMLElement) || !e || (h("[data-nl-with-script]", true), h("[data-nl-without-script]", false), new f(n, t, e).begin());
};
export {
  v as offerFeeds
};
