// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "keys.title": "Keyboard shortcuts",
 "keys.next": "Next entry",
 "keys.previous": "Previous entry",
 "keys.open": "Open the paper",
 "keys.save": "Save on the shelf",
 "keys.search": "Search",
 "keys.help": "This list",
 "keys.choose": "In the search, go to a result and open it",
 "keys.save_hit": "In the search, save a result",
 "keys.leave": "Close the search or this list",
 "keys.single": "Single-key shortcuts",
 "keys.close": "Close",
 "shelf.save": "Save",
 "shelf.save_entry": "Save {title}",
 "shelf.saved": "Saved",
 "shelf.saved_entry": "Saved: {title}"
};
var c=(e,t={},...n)=>{let o=document.createElement(e);for(let[a,r]of Object.entries(t))typeof r=="function"?o.addEventListener(
a,r):r!==!1&&r!==void 0&&o.setAttribute(a,r===!0?"":String(r));return o.append(...m(n)),o},m=e=>e.flatMap(t=>Array.isArray(
t)?m(t):typeof t=="number"?[String(t)]:t?[t]:[]);var l=TEXTS;var x=/\{(\w+)\}/,g=new Intl.PluralRules(l.language),b=e=>e.toLocaleString(l.language),v=(e,{count:t})=>{let n=l[e];return typeof n==
"string"?n:n[g.select(Number(t))]??n.other??""},S=e=>typeof e=="number"?b(e):e,E=(e,t={})=>v(e,t).split(x).map((n,o)=>o%
2?S(t[n]):n),s=(e,t)=>E(e,t).join("");var p=new URL("../",import.meta.url),w=/^papers\/([^/]+)\/$/;var u=e=>e.startsWith(p.pathname)&&w.exec(e.slice(p.pathname.length))?.[1]||"";var i=()=>document.querySelector("[data-nl-to-shelf]")!==null;var h="__keys";var d=()=>{try{return __md_get(h)!==!1}catch{return!0}},y=e=>{try{__md_set(h,e)}catch{}};var f=/\/papers\/[^/]+\/$/,_=e=>e.offsetParent!==null&&e.checkVisibility?.()!==!1,L=()=>{let e=new Map;for(let t of document.
querySelectorAll("main a[href]"))!(t instanceof HTMLAnchorElement)||t.closest("nav")||t.hash||!f.test(t.pathname)||t.pathname!==
location.pathname&&!e.has(t.pathname)&&_(t)&&e.set(t.pathname,t);return[...e.values()]},T=e=>e.getBoundingClientRect().top>=
0,M=(e,t)=>{let n=e.findIndex(r=>r===document.activeElement);if(n>=0)return n;let o=e.findIndex(T),a=o<0?e.length:o;return t>
0?a-1:a},k=e=>{let t=document.querySelector(`main nav a[rel=${e>0?"next":"prev"}]`);if(f.test(location.pathname)){t instanceof
HTMLElement&&t.click();return}let n=L(),o=n[M(n,e)+e];o?.scrollIntoView({block:"center"}),o?.focus({preventScroll:!0})},
A=()=>{let t=(f.test(location.pathname)?document.querySelector("main"):document.activeElement?.closest("main article, ma\
in li, main tr"))?.querySelector(".nl-links a");t instanceof HTMLElement&&t.click()},K=()=>{let e=u(location.pathname),t=e?
void 0:document.activeElement?.closest("main a[href]"),n=e||t instanceof HTMLAnchorElement&&u(t.pathname),o=(t??document.
querySelector("main h1"))?.textContent??"";n&&i()&&import("./save.js").then(({save:a})=>a(n,o.trim()))},q=()=>[["j",s("k\
eys.next")],["k",s("keys.previous")],["o",s("keys.open")],...i()?[["s",s("keys.save")]]:[],["/",s("keys.search")],["?",s(
"keys.help")],["Ctrl+K, ⌘K",s("keys.search")],["↑ ↓ Enter",s("keys.choose")],...i()?[["↓ → Enter",s("keys.save\
_hit")]]:[],["Esc",s("keys.leave")]],I=({currentTarget:e})=>e.closest("dialog")?.close(),O=()=>{let e=({target:t})=>y(t.
checked);return c("label",{},c("input",{type:"checkbox",checked:d(),change:e})," ",s("keys.single"))},P=()=>{let e=q().flatMap(
([o,a])=>[c("dt",{},c("kbd",{},o)),c("dd",{},a)]),n=c("dialog",{class:"nl-keys","aria-labelledby":"_keys",close:({currentTarget:o})=>o.
remove()},c("h2",{id:"_keys"},s("keys.title")),c("dl",{},...e),O(),c("button",{type:"button",class:"nl-button",click:I,autofocus:!0},
s("keys.close")));document.body.append(n),n.showModal()},z=e=>{e==="j"?k(1):e==="k"?k(-1):e==="o"?A():e==="s"?K():P()};export{z as act};
