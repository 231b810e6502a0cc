// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "colours.to_dark": "Switch to dark colours",
 "colours.to_light": "Switch to light colours",
 "colours.to_system": "Use system colours",
 "copy.done": "Copied",
 "copy.by_key": "Selected. Press Ctrl+C or ⌘C to copy.",
 "search.not_loaded": "The search could not be loaded.",
 "search.try_again": "Try again"
};
var d=TEXTS;var j=/\{(\w+)\}/,F=new Intl.PluralRules(d.language),P=t=>t.toLocaleString(d.language),R=(t,{count:e})=>{let o=d[t];return typeof o==
"string"?o:o[F.select(Number(e))]??o.other??""},D=t=>typeof t=="number"?P(t):t,N=(t,e={})=>R(t,e).split(j).map((o,n)=>n%
2?D(e[o]):o),c=(t,e)=>N(t,e).join("");var g="__palette",U={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},i={light:"default",dark:"\
slate"},L=matchMedia("(prefers-color-scheme: dark)"),E=t=>({media:`(prefers-color-scheme: ${t})`,scheme:i[t],primary:"cu\
stom",accent:"custom"}),W=t=>{let e=t?.color?.scheme;return e===i.dark?"dark":e===i.light?"light":void 0},v=()=>{try{localStorage.
removeItem(`${__md_scope.pathname}.${g}`)}catch{}},u=()=>{try{return W(__md_get(g))}catch{v();return}},X=t=>{try{__md_set(
g,{index:Object.keys(i).indexOf(t),color:E(t)})}catch{}},z=t=>{let{body:e}=document,o=t?E(t):{scheme:i.light};for(let n of[
"media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,s]of Object.entries(o))e.setAttribute(
`data-md-color-${n}`,s)},G=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.body.dataset;if(t!==void 0)return e===i.dark?
"dark":"light"},S=()=>{let t=L.matches?"dark":"light",e=G();return e===t?"system":(e??t)==="dark"?"light":"dark"},p=t=>{
let e=S();t.title=t.ariaLabel=c(U[e]);for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(
document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.setAttribute("content",
o)},y=(t,e)=>{z(e),p(t)},J=t=>{let e=S(),o=e==="system"?void 0:e;y(t,o),o?X(o):v()},_=t=>{if(CSS.supports("color","light\
-dark(#000, #fff)")){t.hidden=!1,u(),p(t);for(let e of[L,matchMedia("(prefers-contrast: more)")])e.addEventListener("cha\
nge",()=>p(t));t.addEventListener("click",()=>J(t)),addEventListener("storage",()=>y(t,u())),addEventListener("pageshow",
e=>e.persisted&&y(t,u()))}};var l=(t,e={},...o)=>{let n=document.createElement(t);for(let[s,r]of Object.entries(e))typeof r=="function"?n.addEventListener(
s,r):r!==!1&&r!==void 0&&n.setAttribute(s,r===!0?"":String(r));return n.append(...w(o)),n},w=t=>t.flatMap(e=>Array.isArray(
e)?w(e):typeof e=="number"?[String(e)]:e?[e]:[]);var b=t=>{let e=l("span",{class:"nl-said",role:"status"});return t.after(e),e};var Q=4e3,V=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},Y=async t=>{try{return await navigator.
clipboard.writeText(t.textContent??""),!0}catch{return V(t),document.execCommand("copy")}},T=t=>{let e=document.querySelector(
t.dataset.nlCopy??"");if(!e)return;let o=b(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent=
"",o.textContent=await Y(e)?c("copy.done"):c("copy.by_key"),n=setTimeout(()=>o.textContent="",Q)})};var A=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLo\
aded",()=>t.forEach(e=>e.rel="alternate"))};var Z="__keys",tt="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",k=t=>t instanceof
Element&&t.closest(tt)!==null,et=()=>{try{return __md_get(Z)!==!1}catch{return!0}};var m=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:s,defaultPrevented:r})=>!(e||o||n||s||r||k(t))&&et();var C=()=>import("./keys.js"),ot=t=>{!/^[jko?]$/.test(t.key)||!m(t)||document.querySelector("dialog[open]")||C().then(({
act:e})=>e(t.key),()=>{})},M=t=>{t.hidden=!1,t.addEventListener("click",()=>C().then(({act:e})=>e("?"))),addEventListener(
"keydown",ot)};var nt=["titles","short","all"],x=`${new URL("../",import.meta.url).pathname}.length`,rt=()=>{try{return nt.find(t=>t===
localStorage.getItem(x))}catch{return}},st=t=>{try{t==="all"?localStorage.removeItem(x):localStorage.setItem(x,t)}catch{}},
H=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=r=>e?.setAttribute("data-length",r),s=rt();for(let r of o)
r.value===s&&(r.checked=!0);s&&n(s),t.hidden=!1,t.addEventListener("change",()=>{let r=o.find(({checked:h})=>h)?.value??
"all";n(r),st(r)})};var q=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},I=()=>addEventListener("pageshow",
t=>t.persisted&&q("#_nav")),K=()=>document.querySelector("#_beside")?.addEventListener("click",({target:t})=>{t instanceof
Element&&t.closest("a")&&q("#_beside")});var B=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back_\
forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var at=(t,e)=>{let{key:o,target:n,altKey:s,ctrlKey:r,metaKey:h}=t;if(s)return!1;let $=n instanceof Node&&e.contains(n);return o.
toLowerCase()==="k"&&r!==h?$||!k(n):(o==="/"||o==="s")&&m(t)},ct=t=>{let e=l("button",{class:"nl-button",click:()=>location.
reload()},c("search.try_again"));t.replaceWith(l("p",{class:"nl-notice",role:"alert"},c("search.not_loaded")," ",e))},f=class{#e;#t;#n;#o;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#n=o,this.#o=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{
once:!0}),e.addEventListener("click",s=>this.#c(s)),addEventListener("keydown",s=>this.#a(s)),o?n().catch(()=>this.#s(o)):
this.#r()}#r(){let e=B();e&&(this.#t.value=e,this.#o().then(o=>o.open(null),()=>{}))}#s(e){this.#t.value||=new URLSearchParams(
location.search).get("q")??"",ct(e)}#a(e){if(!at(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.
focus({preventScroll:!this.#n}),this.#o().then(n=>n.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#c(e){
let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#n||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#o().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var a=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},O=document.querySelector("[data-nl-explo\
re]"),it=()=>import("./explore.js"),lt=()=>import("./find.js").then(({dialogReady:t})=>t());A();a("[data-nl-colours]",HTMLElement,
_);I();K();a("[data-nl-search]",HTMLFormElement,t=>new f(t,O,O?it:lt));a("button[data-nl-copy]",HTMLButtonElement,T);"sh\
are"in navigator&&a("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").then(({offerShare:e})=>e(t)));a("b\
utton[data-nl-keys]",HTMLButtonElement,M);a("table[data-nl-table]",HTMLTableElement,t=>import("./columns.js").then(({offerOrder:e})=>e(
t)));a("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));a("[data-nl-list-forms]",HTMLElement,
t=>import("./cite.js").then(({offerListForms:e})=>e(t)));a("[data-nl-choose]",HTMLElement,t=>import("./choose.js").then(
({offerFeeds:e})=>e(t)));a("[data-nl-lengths]",HTMLElement,H);
