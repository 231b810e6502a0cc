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
 "keys.single": "Single-key shortcuts",
 "keys.close": "Close",
 "shelf.save": "Save",
 "shelf.save_entry": "Save {title}",
 "shelf.saved": "Saved",
 "shelf.saved_entry": "Saved: {title}"
};
var s=(t,e={},...n)=>{let o=document.createElement(t);for(let[a,r]of Object.entries(e))typeof r=="function"?o.addEventListener(
a,r):r!==!1&&r!==void 0&&o.setAttribute(a,r===!0?"":String(r));return o.append(...m(n)),o},m=t=>t.flatMap(e=>Array.isArray(
e)?m(e):typeof e=="number"?[String(e)]:e?[e]:[]);var l=TEXTS;var k=/\{(\w+)\}/,g=new Intl.PluralRules(l.language),b=t=>t.toLocaleString(l.language),v=(t,{count:e})=>{let n=l[t];return typeof n==
"string"?n:n[g.select(Number(e))]??n.other??""},S=t=>typeof t=="number"?b(t):t,w=(t,e={})=>v(t,e).split(k).map((n,o)=>o%
2?S(e[n]):n),c=(t,e)=>w(t,e).join("");var p=new URL("../",import.meta.url),E=/^papers\/([^/]+)\/$/;var i=t=>t.startsWith(p.pathname)&&E.exec(t.slice(p.pathname.length))?.[1]||"";var u=()=>document.querySelector("[data-nl-to-shelf]")!==null;var d="__keys";var h=()=>{try{return __md_get(d)!==!1}catch{return!0}},y=t=>{try{__md_set(d,t)}catch{}};var f=/\/papers\/[^/]+\/$/,_=t=>t.offsetParent!==null&&t.checkVisibility?.()!==!1,L=()=>{let t=new Map;for(let e of document.
querySelectorAll("main a[href]"))!(e instanceof HTMLAnchorElement)||e.closest("nav")||e.hash||!f.test(e.pathname)||e.pathname!==
location.pathname&&!t.has(e.pathname)&&_(e)&&t.set(e.pathname,e);return[...t.values()]},T=t=>t.getBoundingClientRect().top>=
0,M=(t,e)=>{let n=t.findIndex(r=>r===document.activeElement);if(n>=0)return n;let o=t.findIndex(T),a=o<0?t.length:o;return e>
0?a-1:a},x=t=>{let e=document.querySelector(`main nav a[rel=${t>0?"next":"prev"}]`);if(f.test(location.pathname)){e instanceof
HTMLElement&&e.click();return}let n=L(),o=n[M(n,t)+t];o?.scrollIntoView({block:"center"}),o?.focus({preventScroll:!0})},
A=()=>{let e=(f.test(location.pathname)?document.querySelector("main"):document.activeElement?.closest("main article, ma\
in li, main tr"))?.querySelector(".nl-links a");e instanceof HTMLElement&&e.click()},q=()=>{let t=i(location.pathname),e=t?
void 0:document.activeElement?.closest("main a[href]"),n=t||e instanceof HTMLAnchorElement&&i(e.pathname),o=(e??document.
querySelector("main h1"))?.textContent??"";n&&u()&&import("./save.js").then(({save:a})=>a(n,o.trim()))},I=()=>[["j",c("k\
eys.next")],["k",c("keys.previous")],["o",c("keys.open")],...u()?[["s",c("keys.save")]]:[],["/",c("keys.search")],["?",c(
"keys.help")]],O=({currentTarget:t})=>t.closest("dialog")?.close(),K=()=>{let t=({target:e})=>y(e.checked);return s("lab\
el",{},s("input",{type:"checkbox",checked:h(),change:t})," ",c("keys.single"))},P=()=>{let t=I().flatMap(([o,a])=>[s("dt",
{},s("kbd",{},o)),s("dd",{},a)]),n=s("dialog",{class:"nl-keys","aria-labelledby":"_keys",close:({currentTarget:o})=>o.remove()},
s("h2",{id:"_keys"},c("keys.title")),s("dl",{},...t),K(),s("button",{type:"button",class:"nl-button",click:O,autofocus:!0},
c("keys.close")));document.body.append(n),n.showModal()},z=t=>{t==="j"?x(1):t==="k"?x(-1):t==="o"?A():t==="s"?q():P()};export{z as act};
