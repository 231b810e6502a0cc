// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.download": "Download {form}"
};
var h = (e, t = {}, ...n) => {
  let s = document.createElement(e);
  for (let [o, r] of Object.entries(t)) typeof r == "function" ? s.addEventListener(o, r) : r !== false && r !== void 0 && s.setAttribute(o, r === true ? "" : String(r));
  return s.append(...p(n)), s;
}, p = (e) => e.flatMap((t) => Array.isArray(t) ? p(t) : typeof t == "number" ? [String(t)] : t ? [t] : []);
var i = TEXTS;
var f = /\{(\w+)\}/, m = new Intl.PluralRules(i.language), d = (e) => e.toLocaleString(i.language), u = (e, { count: t }) => {
  let n = i[e];
  return typeof n == "string" ? n : n[m.select(Number(t))] ?? n.other ?? "";
}, b = (e) => typeof e == "number" ? d(e) : e, g = (e, t = {}) => u(e, t).split(f).map((n, s) => s % 2 ? b(t[n]) : n), a = (e, t) => g(e, t).join("");
var l = "__cite", y = () => {
  try {
    return __md_get(l);
  } catch {
    return;
  }
}, x = (e) => {
  try {
    __md_set(l, e);
  } catch {
  }
}, c = class {
  #n;
  #t;
  #o;
  #s;
  #r;
  #e;
  #i;
  constructor(t, n) {
    let s = (o) => n.querySelector(o);
    this.#t = s("select"), this.#o = s("pre"), this.#s = s("code"), this.#r = s("[data-nl-copy]"), this.#e = s("a[download]"), this.#i = this.#e.download.replace(/\.bib$/, ""), this.#n = new Map([this.#c, ...t].map((o) => [o.id, o])), this.#t.append(...t.map(({ id: o, name: r }) => h("option", { value: o }, r)));
  }
  begin() {
    let t = y();
    typeof t == "string" && this.#n.has(t) && (this.#t.value = t), this.#t.parentElement && (this.#t.parentElement.hidden = false), this.#t.addEventListener("change", () => this.#h()), this.#a();
  }
  get #c() {
    let { value: t, text: n } = this.#t.options[0];
    return { id: t, name: n, ending: "bib", type: "", text: this.#s.textContent ?? "" };
  }
  #h() {
    x(this.#t.value), this.#a();
  }
  #a() {
    let t = this.#n.get(this.#t.value);
    t && (this.#s.textContent = t.text, this.#o.ariaLabel = t.name, this.#r.textContent = a("citing.copy", { form: t.name }), this.#e.textContent = a("citing.download", { form: t.name }), this.#e.download = `${this.#i}.${t.ending}`, this.#e.href.startsWith("blob:") && URL.revokeObjectURL(this.#e.href), this.#e.href = URL.createObjectURL(new Blob([t.text], { type: t.type || "application/x-bibtex" })));
  }
}, O = (e) => {
  new c(JSON.parse(e.dataset.nlForms ?? "[]"), e).begin();
};
export {
  O as offerForms
};
