// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "keys.title": "Keyboard shortcuts",
 "keys.next": "Next entry",
 "keys.previous": "Previous entry",
 "keys.open": "Open the paper",
 "keys.search": "Search",
 "keys.help": "This list",
 "keys.single": "Single-key shortcuts",
 "keys.close": "Close"
};
var s=(e,t={},...n)=>{let o=document.createElement(e);for(let[l,r]of Object.entries(t))typeof r=="function"?o.addEventListener(
l,r):r!==!1&&r!==void 0&&o.setAttribute(l,r===!0?"":String(r));return o.append(...u(n)),o},u=e=>e.flatMap(t=>Array.isArray(
t)?u(t):typeof t=="number"?[String(t)]:t?[t]:[]);var p="__keys";var f=()=>{try{return __md_get(p)!==!1}catch{return!0}},m=e=>{try{__md_set(p,e)}catch{}};var a=TEXTS;var y=/\{(\w+)\}/,h=new Intl.PluralRules(a.language),k=e=>e.toLocaleString(a.language),x=(e,{count:t})=>{let n=a[e];return typeof n==
"string"?n:n[h.select(Number(t))]??n.other??""},g=e=>typeof e=="number"?k(e):e,b=(e,t={})=>x(e,t).split(y).map((n,o)=>o%
2?g(t[n]):n),c=(e,t)=>b(e,t).join("");var i=/\/papers\/[^/]+\/$/,S=e=>e.offsetParent!==null&&e.checkVisibility?.()!==!1,w=()=>{let e=new Map;for(let t of document.
querySelectorAll("main a[href]"))!(t instanceof HTMLAnchorElement)||t.closest("nav")||t.hash||!i.test(t.pathname)||t.pathname!==
location.pathname&&!e.has(t.pathname)&&S(t)&&e.set(t.pathname,t);return[...e.values()]},_=e=>e.getBoundingClientRect().top>=
0,E=(e,t)=>{let n=e.findIndex(r=>r===document.activeElement);if(n>=0)return n;let o=e.findIndex(_),l=o<0?e.length:o;return t>
0?l-1:l},d=e=>{let t=document.querySelector(`main nav a[rel=${e>0?"next":"prev"}]`);if(i.test(location.pathname)){t instanceof
HTMLElement&&t.click();return}let n=w(),o=n[E(n,e)+e];o?.scrollIntoView({block:"center"}),o?.focus({preventScroll:!0})},
v=()=>{let t=(i.test(location.pathname)?document.querySelector("main"):document.activeElement?.closest("main article, ma\
in li, main tr"))?.querySelector(".nl-links a");t instanceof HTMLElement&&t.click()},M=()=>[["j",c("keys.next")],["k",c(
"keys.previous")],["o",c("keys.open")],["/",c("keys.search")],["?",c("keys.help")]],T=({currentTarget:e})=>e.closest("di\
alog")?.close(),I=()=>{let e=({target:t})=>m(t.checked);return s("label",{},s("input",{type:"checkbox",checked:f(),change:e}),
" ",c("keys.single"))},L=()=>{let e=M().flatMap(([o,l])=>[s("dt",{},s("kbd",{},o)),s("dd",{},l)]),n=s("dialog",{class:"n\
l-keys","aria-labelledby":"_keys",close:({currentTarget:o})=>o.remove()},s("h2",{id:"_keys"},c("keys.title")),s("dl",{},
...e),I(),s("button",{type:"button",class:"nl-button",click:T,autofocus:!0},c("keys.close")));document.body.append(n),n.
showModal()},R=e=>{e==="j"?d(1):e==="k"?d(-1):e==="o"?v():L()};export{R as act};
