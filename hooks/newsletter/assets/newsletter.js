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
var p=TEXTS;var D=/\{(\w+)\}/,N=new Intl.PluralRules(p.language),U=t=>t.toLocaleString(p.language),W=(t,{count:e})=>{let o=p[t];return typeof o==
"string"?o:o[N.select(Number(e))]??o.other??""},X=t=>typeof t=="number"?U(t):t,z=(t,e={})=>W(t,e).split(D).map((o,n)=>n%
2?X(e[o]):o),c=(t,e)=>z(t,e).join("");var x="__palette",G={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},d={light:"default",dark:"\
slate"},w=matchMedia("(prefers-color-scheme: dark)"),S=t=>({media:`(prefers-color-scheme: ${t})`,scheme:d[t],primary:"cu\
stom",accent:"custom"}),J=t=>{let e=t?.color?.scheme;return e===d.dark?"dark":e===d.light?"light":void 0},_=()=>{try{localStorage.
removeItem(`${__md_scope.pathname}.${x}`)}catch{}},y=()=>{try{return J(__md_get(x))}catch{_();return}},Q=t=>{try{__md_set(
x,{index:Object.keys(d).indexOf(t),color:S(t)})}catch{}},V=t=>{let{body:e}=document,o=t?S(t):{scheme:d.light};for(let n of[
"media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,r]of Object.entries(o))e.setAttribute(
`data-md-color-${n}`,r)},Y=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.body.dataset;if(t!==void 0)return e===d.dark?
"dark":"light"},T=()=>{let t=w.matches?"dark":"light",e=Y();return e===t?"system":(e??t)==="dark"?"light":"dark"},g=t=>{
let e=T();t.title=t.ariaLabel=c(G[e]);for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(
document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.setAttribute("content",
o)},k=(t,e)=>{V(e),g(t)},Z=t=>{let e=T(),o=e==="system"?void 0:e;k(t,o),o?Q(o):_()},b=t=>{if(CSS.supports("color","light\
-dark(#000, #fff)")){t.hidden=!1,y(),g(t);for(let e of[w,matchMedia("(prefers-contrast: more)")])e.addEventListener("cha\
nge",()=>g(t));t.addEventListener("click",()=>Z(t)),addEventListener("storage",()=>k(t,y())),addEventListener("pageshow",
e=>e.persisted&&k(t,y()))}};var A=(t,e,o)=>t.classList.toggle(`md-nav__link--${e}`,o),tt=(t,e)=>{let[o,n]=[t.getBoundingClientRect(),e.getBoundingClientRect()];
(o.top<n.top||o.bottom>n.bottom)&&(e.scrollTop+=o.top-n.top-n.height/2)},C=t=>{let e=[...t.querySelectorAll("a")],o=e.map(
i=>document.getElementById(i.getAttribute("href")?.slice(1)??"")),n=t.closest("[popover]"),r=()=>{let l=o.map(f=>(f?.getBoundingClientRect().
top??96)<96).lastIndexOf(!0);for(let[f,v]of e.entries())A(v,"passed",f<=l),A(v,"active",f===l);l>=0&&n&&tt(e[l],n)},s=0;
addEventListener("scroll",()=>{cancelAnimationFrame(s),s=requestAnimationFrame(r)},{passive:!0}),r()};var m=(t,e={},...o)=>{let n=document.createElement(t);for(let[r,s]of Object.entries(e))typeof s=="function"?n.addEventListener(
r,s):s!==!1&&s!==void 0&&n.setAttribute(r,s===!0?"":String(s));return n.append(...M(o)),n},M=t=>t.flatMap(e=>Array.isArray(
e)?M(e):typeof e=="number"?[String(e)]:e?[e]:[]);var q=t=>{let e=m("span",{class:"nl-said",role:"status"});return t.after(e),e};var et=4e3,ot=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},nt=async t=>{try{return await navigator.
clipboard.writeText(t.textContent??""),!0}catch{return ot(t),document.execCommand("copy")}},B=t=>{let e=document.querySelector(
t.dataset.nlCopy??"");if(!e)return;let o=q(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent=
"",o.textContent=await nt(e)?c("copy.done"):c("copy.by_key"),n=setTimeout(()=>o.textContent="",et)})};var H=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLo\
aded",()=>t.forEach(e=>e.rel="alternate"))};var st="__keys",rt="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",L=t=>t instanceof
Element&&t.closest(rt)!==null,at=()=>{try{return __md_get(st)!==!1}catch{return!0}};var u=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:r,defaultPrevented:s})=>!(e||o||n||r||s||L(t))&&at();var I=()=>import("./keys.js"),ct=t=>{!/^[jko?]$/.test(t.key)||!u(t)||document.querySelector("dialog[open]")||I().then(({
act:e})=>e(t.key),()=>{})},K=t=>{t.hidden=!1,t.addEventListener("click",()=>I().then(({act:e})=>e("?"))),addEventListener(
"keydown",ct)};var it=["titles","short","all"],E=`${new URL("../",import.meta.url).pathname}.length`,lt=()=>{try{return it.find(t=>t===
localStorage.getItem(E))}catch{return}},dt=t=>{try{t==="all"?localStorage.removeItem(E):localStorage.setItem(E,t)}catch{}},
O=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=s=>e?.setAttribute("data-length",s),r=lt();for(let s of o)
s.value===r&&(s.checked=!0);r&&n(r),t.hidden=!1,t.addEventListener("change",()=>{let s=o.find(({checked:i})=>i)?.value??
"all";n(s),dt(s)})};var $=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},F=()=>addEventListener("pageshow",
t=>t.persisted&&$("#_nav")),R=()=>document.querySelector("#_beside")?.addEventListener("click",({target:t})=>{t instanceof
Element&&t.closest("a")&&$("#_beside")});var P=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back_\
forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var mt=(t,e)=>{let{key:o,target:n,altKey:r,ctrlKey:s,metaKey:i}=t;if(r)return!1;let l=n instanceof Node&&e.contains(n);return o.
toLowerCase()==="k"&&s!==i?l||!L(n):(o==="/"||o==="s")&&u(t)},ft=t=>{let e=m("button",{class:"nl-button",click:()=>location.
reload()},c("search.try_again"));t.replaceWith(m("p",{class:"nl-notice",role:"alert"},c("search.not_loaded")," ",e))},h=class{#e;#t;#n;#o;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#n=o,this.#o=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{
once:!0}),e.addEventListener("click",r=>this.#c(r)),addEventListener("keydown",r=>this.#a(r)),o?n().catch(()=>this.#r(o)):
this.#s()}#s(){let e=P();e&&(this.#t.value=e,this.#o().then(o=>o.open(null),()=>{}))}#r(e){this.#t.value||=new URLSearchParams(
location.search).get("q")??"",ft(e)}#a(e){if(!mt(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.
focus({preventScroll:!this.#n}),this.#o().then(n=>n.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#c(e){
let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#n||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#o().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var a=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},j=document.querySelector("[data-nl-explo\
re]"),pt=()=>import("./explore.js"),ut=()=>import("./find.js").then(({dialogReady:t})=>t());H();a("[data-nl-colours]",HTMLElement,
b);F();R();a("[data-nl-contents]",HTMLElement,C);a("[data-nl-search]",HTMLFormElement,t=>new h(t,j,j?pt:ut));a("button[d\
ata-nl-copy]",HTMLButtonElement,B);"share"in navigator&&a("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").
then(({offerShare:e})=>e(t)));a("button[data-nl-keys]",HTMLButtonElement,K);a("table[data-nl-table]",HTMLTableElement,t=>import("./columns.js").
then(({offerOrder:e})=>e(t)));a("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));a("[d\
ata-nl-list-forms]",HTMLElement,t=>import("./cite.js").then(({offerListForms:e})=>e(t)));a("[data-nl-choose]",HTMLElement,
t=>import("./choose.js").then(({offerFeeds:e})=>e(t)));a("[data-nl-lengths]",HTMLElement,O);
