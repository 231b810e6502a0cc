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
var r=(t,e={},...n)=>{let o=document.createElement(t);for(let[c,a]of Object.entries(e))typeof a=="function"?o.addEventListener(c,a):a!==!1&&a!==void 0&&o.setAttribute(c,a===!0?"":String(a));return o.append(...f(n)),o},f=t=>t.flatMap(e=>Array.isArray(e)?f(e):typeof e=="number"?[String(e)]:e?[e]:[]);var l=TEXTS;var k=/\{(\w+)\}/,g=new Intl.PluralRules(l.language),b=t=>t.toLocaleString(l.language),v=(t,{count:e})=>{let n=l[t];return typeof n=="string"?n:n[g.select(Number(e))]??n.other??""},S=t=>typeof t=="number"?b(t):t,w=(t,e={})=>v(t,e).split(k).map((n,o)=>o%2?S(e[n]):n),s=(t,e)=>w(t,e).join("");var m=new URL("../",import.meta.url),E=/^papers\/([^/]+)\/$/;var p=t=>t.startsWith(m.pathname)&&E.exec(t.slice(m.pathname.length))?.[1]||"";var i=()=>document.querySelector("[data-nl-to-shelf]")!==null;var d="__keys";var h=()=>{try{return __md_get(d)!==!1}catch{return!0}},y=t=>{try{__md_set(d,t)}catch{}};var u=/\/papers\/[^/]+\/$/,_=t=>t.offsetParent!==null&&t.checkVisibility?.()!==!1,A=()=>{let t=new Map;for(let e of document.querySelectorAll("main a[href]"))!(e instanceof HTMLAnchorElement)||e.closest("nav")||e.hash||!u.test(e.pathname)||e.pathname!==location.pathname&&!t.has(e.pathname)&&_(e)&&t.set(e.pathname,e);return[...t.values()]},I=t=>t.getBoundingClientRect().top>=0,L=(t,e)=>{let n=t.findIndex(
a=>a===document.activeElement);if(n>=0)return n;let o=t.findIndex(I),c=o<0?t.length:o;return e>0?c-1:c},x=t=>{let e=document.querySelector(`main nav a[rel=${t>0?"next":"prev"}]`);if(u.test(location.pathname)){e instanceof HTMLElement&&e.click();return}let n=A(),o=n[L(n,t)+t];o?.scrollIntoView({block:"center"}),o?.focus({preventScroll:!0})},T=()=>{let e=(u.test(location.pathname)?document.querySelector(
"main"):document.activeElement?.closest("main article, main li, main tr"))?.querySelector(".nl-links a");e instanceof HTMLElement&&e.click()},M=()=>{let t=p(location.pathname),e=t?void 0:document.activeElement?.closest("main a[href]"),n=t||e instanceof HTMLAnchorElement&&p(e.pathname),o=(e??document.querySelector("main h1"))?.textContent??"";n&&i()&&import("./save.js").then(({save:c})=>c(n,o.trim()))},
O=()=>[["j",s("keys.next")],["k",s("keys.previous")],["o",s("keys.open")],...i()?[["s",s("keys.save")]]:[],["/",s("keys.search")],["?",s("keys.help")],["Ctrl+K, ⌘K",s("keys.search")],["↑ ↓ Enter",s("keys.choose")],...i()?[["↓ → Enter",s("keys.save_hit")]]:[],["Esc",s("keys.leave")]],K=({currentTarget:t})=>t.closest("dialog")?.close(),q=()=>{let t=({target:e})=>y(e.checked);return r("labe\
l",{},r("input",{type:"checkbox",checked:h(),change:t})," ",s("keys.single"))},P=()=>{let t=O().flatMap(([o,c])=>[r("dt",{},r("kbd",{},o)),r("dd",{},c)]),n=r("dialog",{class:"nl-keys","aria-labelledby":"_keys",close:({currentTarget:o})=>o.remove()},r("h2",{id:"_keys"},s("keys.title")),r("dl",{},...t),q(),r("button",{type:"button",class:"nl-button",click:K,autofocus:!0},s("keys.close")));document.body.
append(n),n.showModal()},G=t=>{t==="j"?x(1):t==="k"?x(-1):t==="o"?T():t==="s"?M():P()};export{G as act};
