// By `make bundle`
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
var r=(e,t={},...n)=>{let o=document.createElement(e);for(let[c,a]of Object.entries(t))typeof a=="function"?o.addEventListener(c,a):a!==!1&&a!==void 0&&o.setAttribute(c,a===!0?"":String(a));return o.append(...u(n)),o},u=e=>e.flatMap(t=>Array.isArray(t)?u(t):typeof t=="number"?[String(t)]:t?[t]:[]);var l=TEXTS;var v=/\{(\w+)\}/,S=new Intl.PluralRules(l.language),w=e=>e.toLocaleString(l.language),E=(e,{count:t})=>{let n=l[e];return typeof n=="string"?n:n[S.select(Number(t))]??n.other??""},I=e=>typeof e=="number"?w(e):e,O=(e,t={})=>E(e,t).split(v).map((n,o)=>o%2?I(t[n]):n),s=(e,t)=>O(e,t).join("");var d=e=>`${new URL("../",import.meta.url).pathname}.${e}`,h=(e,t)=>{try{t===void 0?localStorage.removeItem(e):localStorage.setItem(e,JSON.stringify(t))}catch{}},p=e=>{try{return localStorage.getItem(e)}catch{return null}};var y=new URL("../",import.meta.url),L=/^papers\/([^/]+)\/$/;var f=e=>e.startsWith(y.pathname)&&L.exec(e.slice(y.pathname.length))?.[1]||"";var i=()=>document.querySelector("[data-nl-to-shelf]")!==null;var x=d("__keys");var k=()=>p(x)!=="false",g=e=>h(x,e);var m=/\/papers\/[^/]+\/$/,A=e=>e.offsetParent!==null&&e.checkVisibility?.()!==!1,T=()=>{let e=new Map;for(let t of document.querySelectorAll("main a[href]"))!(t instanceof HTMLAnchorElement)||t.closest("nav")||t.hash||!m.test(t.pathname)||t.pathname!==location.pathname&&!e.has(t.pathname)&&A(t)&&e.set(t.pathname,t);return[...e.values()]},M=e=>e.getBoundingClientRect().top>=0,K=(e,t)=>{let n=e.findIndex(
a=>a===document.activeElement);if(n>=0)return n;let o=e.findIndex(M),c=o<0?e.length:o;return t>0?c-1:c},b=e=>{let t=document.querySelector(`main nav a[rel=${e>0?"next":"prev"}]`);if(m.test(location.pathname)){t instanceof HTMLElement&&t.click();return}let n=T(),o=n[K(n,e)+e];o?.scrollIntoView({block:"center"}),o?.focus({preventScroll:!0})},$=()=>{let t=(m.test(location.pathname)?document.querySelector(
"main"):document.activeElement?.closest("main article, main li, main tr"))?.querySelector(".nl-links a");t instanceof HTMLElement&&t.click()},q=()=>{let e=f(location.pathname),t=e?void 0:document.activeElement?.closest("main a[href]"),n=e||t instanceof HTMLAnchorElement&&f(t.pathname),o=(t??document.querySelector("main h1"))?.textContent??"";n&&i()&&import("./save.js").then(({save:c})=>c(n,o.trim()))},
_=()=>[["j",s("keys.next")],["k",s("keys.previous")],["o",s("keys.open")],...i()?[["s",s("keys.save")]]:[],["/",s("keys.search")],["?",s("keys.help")],["Ctrl+K, ⌘K",s("keys.search")],["↑ ↓ Enter",s("keys.choose")],...i()?[["↓ → Enter",s("keys.save_hit")]]:[],["Esc",s("keys.leave")]],P=({currentTarget:e})=>e.closest("dialog")?.close(),H=()=>{let e=({target:t})=>g(t.checked);return r("labe\
l",{},r("input",{type:"checkbox",checked:k(),change:e})," ",s("keys.single"))},j=()=>{let e=_().flatMap(([o,c])=>[r("dt",{},r("kbd",{},o)),r("dd",{},c)]),n=r("dialog",{class:"nl-keys","aria-labelledby":"_keys",close:({currentTarget:o})=>o.remove()},r("h2",{id:"_keys"},s("keys.title")),r("dl",{},...e),H(),r("button",{type:"button",class:"nl-button",click:P,autofocus:!0},s("keys.close")));document.body.
append(n),n.showModal()},Z=e=>{e==="j"?b(1):e==="k"?b(-1):e==="o"?$():e==="s"?q():j()};export{Z as act};
