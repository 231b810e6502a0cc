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
var r=(e,t={},...n)=>{let o=document.createElement(e);for(let[c,a]of Object.entries(t))typeof a=="function"?o.addEventListener(c,a):a!==!1&&a!==void 0&&o.setAttribute(c,a===!0?"":String(a));return o.append(...h(n)),o},h=e=>e.flatMap(t=>Array.isArray(t)?h(t):typeof t=="number"?[String(t)]:t?[t]:[]);var l=TEXTS;var v=/\{(\w+)\}/,S=new Intl.PluralRules(l.language),w=e=>e.toLocaleString(l.language),E=(e,{count:t})=>{let n=l[e];return typeof n=="string"?n:n[S.select(Number(t))]??n.other??""},O=e=>typeof e=="number"?w(e):e,I=(e,t={})=>E(e,t).split(v).map((n,o)=>o%2?O(t[n]):n),s=(e,t)=>I(e,t).join("");var i=new URL("../",import.meta.url),f=e=>`${i.pathname}.${e}`,T=(e,t)=>{try{t===void 0?localStorage.removeItem(e):localStorage.setItem(e,t)}catch{}},y=(e,t)=>T(e,JSON.stringify(t)),m=e=>{try{return localStorage.getItem(e)}catch{return null}};var A=/^papers\/([^/]+)\/$/;var u=e=>e.startsWith(i.pathname)&&A.exec(e.slice(i.pathname.length))?.[1]||"";var p=()=>document.querySelector("[data-nl-to-shelf]")!==null;var x=f("__keys");var k=()=>m(x)!=="false",g=e=>y(x,e);var d=/\/papers\/[^/]+\/$/,L=e=>e.offsetParent!==null&&e.checkVisibility?.()!==!1,M=()=>{let e=new Map;for(let t of document.querySelectorAll("main a[href]"))!(t instanceof HTMLAnchorElement)||t.closest("nav")||t.hash||!d.test(t.pathname)||t.pathname!==location.pathname&&!e.has(t.pathname)&&L(t)&&e.set(t.pathname,t);return[...e.values()]},K=e=>e.getBoundingClientRect().top>=0,q=(e,t)=>{let n=e.findIndex(
a=>a===document.activeElement);if(n>=0)return n;let o=e.findIndex(K),c=o<0?e.length:o;return t>0?c-1:c},b=e=>{let t=document.querySelector(`main nav a[rel=${e>0?"next":"prev"}]`);if(d.test(location.pathname)){t instanceof HTMLElement&&t.click();return}let n=M(),o=n[q(n,e)+e];o?.scrollIntoView({block:"center"}),o?.focus({preventScroll:!0})},_=()=>{let t=(d.test(location.pathname)?document.querySelector(
"main"):document.activeElement?.closest("main article, main li, main tr"))?.querySelector(".nl-links a");t instanceof HTMLElement&&t.click()},$=()=>{let e=u(location.pathname),t=e?void 0:document.activeElement?.closest("main a[href]"),n=e||t instanceof HTMLAnchorElement&&u(t.pathname),o=(t??document.querySelector("main h1"))?.textContent??"";n&&p()&&import("./save.js").then(({save:c})=>c(n,o.trim()))},
P=()=>[["j",s("keys.next")],["k",s("keys.previous")],["o",s("keys.open")],...p()?[["s",s("keys.save")]]:[],["/",s("keys.search")],["?",s("keys.help")],["Ctrl+K, ⌘K",s("keys.search")],["↑ ↓ Enter",s("keys.choose")],...p()?[["↓ → Enter",s("keys.save_hit")]]:[],["Esc",s("keys.leave")]],H=({currentTarget:e})=>e.closest("dialog")?.close(),j=()=>{let e=({target:t})=>g(t.checked);return r("labe\
l",{},r("input",{type:"checkbox",checked:k(),change:e})," ",s("keys.single"))},C=()=>{let e=P().flatMap(([o,c])=>[r("dt",{},r("kbd",{},o)),r("dd",{},c)]),n=r("dialog",{class:"nl-keys","aria-labelledby":"_keys",close:({currentTarget:o})=>o.remove()},r("h2",{id:"_keys"},s("keys.title")),r("dl",{},...e),j(),r("button",{type:"button",class:"nl-button",click:H,autofocus:!0},s("keys.close")));document.body.
append(n),n.showModal()},ee=e=>{e==="j"?b(1):e==="k"?b(-1):e==="o"?_():e==="s"?$():C()};export{ee as act};
