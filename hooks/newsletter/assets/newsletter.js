// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "colours.to_dark": "Switch to dark colours",
 "colours.to_light": "Switch to light colours",
 "colours.to_system": "Use system colours",
 "copy.done": "Copied",
 "copy.by_key": "Selected. Press Ctrl+C or ⌘C to copy.",
 "shelf.save": "Save",
 "shelf.save_entry": "Save {title}",
 "shelf.saved": "Saved",
 "shelf.saved_entry": "Saved: {title}",
 "search.not_loaded": "The search could not be loaded.",
 "search.try_again": "Try again"
};
var h=TEXTS;var Q=/\{(\w+)\}/,V=new Intl.PluralRules(h.language),Y=t=>t.toLocaleString(h.language),Z=(t,{count:e})=>{let o=h[t];return typeof o==
"string"?o:o[V.select(Number(e))]??o.other??""},tt=t=>typeof t=="number"?Y(t):t,et=(t,e={})=>Z(t,e).split(Q).map((o,n)=>n%
2?tt(e[o]):o),c=(t,e)=>et(t,e).join("");var v="__palette",ot={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},m={light:"default",dark:"\
slate"},_=matchMedia("(prefers-color-scheme: dark)"),A=t=>({media:`(prefers-color-scheme: ${t})`,scheme:m[t],primary:"cu\
stom",accent:"custom"}),nt=t=>{let e=t?.color?.scheme;return e===m.dark?"dark":e===m.light?"light":void 0},C=()=>{try{localStorage.
removeItem(`${__md_scope.pathname}.${v}`)}catch{}},y=()=>{try{return nt(__md_get(v))}catch{C();return}},st=t=>{try{__md_set(
v,{index:Object.keys(m).indexOf(t),color:A(t)})}catch{}},rt=t=>{let{body:e}=document,o=t?A(t):{scheme:m.light};for(let n of[
"media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,r]of Object.entries(o))e.setAttribute(
`data-md-color-${n}`,r)},at=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.body.dataset;if(t!==void 0)return e===m.dark?
"dark":"light"},M=()=>{let t=_.matches?"dark":"light",e=at();return e===t?"system":(e??t)==="dark"?"light":"dark"},g=t=>{
let e=M();t.title=t.ariaLabel=c(ot[e]);for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(
document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.setAttribute("content",
o)},k=(t,e)=>{rt(e),g(t)},ct=t=>{let e=M(),o=e==="system"?void 0:e;k(t,o),o?st(o):C()},q=t=>{if(CSS.supports("color","li\
ght-dark(#000, #fff)")){t.hidden=!1,y(),g(t);for(let e of[_,matchMedia("(prefers-contrast: more)")])e.addEventListener("\
change",()=>g(t));t.addEventListener("click",()=>ct(t)),addEventListener("storage",()=>k(t,y())),addEventListener("pages\
how",e=>e.persisted&&k(t,y()))}};var H=(t,e,o)=>t.classList.toggle(`md-nav__link--${e}`,o),it=(t,e)=>{let[o,n]=[t.getBoundingClientRect(),e.getBoundingClientRect()];
(o.top<n.top||o.bottom>n.bottom)&&(e.scrollTop+=o.top-n.top-n.height/2)},B=t=>{let e=[...t.querySelectorAll("a")],o=e.map(
l=>document.getElementById(l.getAttribute("href")?.slice(1)??"")),n=t.closest("[popover]"),r=()=>{let d=o.map(f=>(f?.getBoundingClientRect().
top??96)<96).lastIndexOf(!0);for(let[f,T]of e.entries())H(T,"passed",f<=d),H(T,"active",f===d);d>=0&&n&&it(e[d],n)},s=0;
addEventListener("scroll",()=>{cancelAnimationFrame(s),s=requestAnimationFrame(r)},{passive:!0}),r()};var i=(t,e={},...o)=>{let n=document.createElement(t);for(let[r,s]of Object.entries(e))typeof s=="function"?n.addEventListener(
r,s):s!==!1&&s!==void 0&&n.setAttribute(r,s===!0?"":String(s));return n.append(...O(o)),n},O=t=>t.flatMap(e=>Array.isArray(
e)?O(e):typeof e=="number"?[String(e)]:e?[e]:[]);var I=t=>{let e=i("span",{class:"nl-said",role:"status"});return t.after(e),e};var lt=4e3,dt=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},mt=async t=>{try{return await navigator.
clipboard.writeText(t.textContent??""),!0}catch{return dt(t),document.execCommand("copy")}},K=t=>{let e=document.querySelector(
t.dataset.nlCopy??"");if(!e)return;let o=I(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent=
"",o.textContent=await mt(e)?c("copy.done"):c("copy.by_key"),n=setTimeout(()=>o.textContent="",lt)})};var P=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLo\
aded",()=>t.forEach(e=>e.rel="alternate"))};var ft="__keys",ht="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",x=t=>t instanceof
Element&&t.closest(ht)!==null,pt=()=>{try{return __md_get(ft)!==!1}catch{return!0}};var p=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:r,defaultPrevented:s})=>!(e||o||n||r||s||x(t))&&pt();var $=()=>import("./keys.js"),ut=t=>{!/^[jkos?]$/.test(t.key)||!p(t)||document.querySelector("dialog[open]")||$().then(({
act:e})=>e(t.key),()=>{})},R=t=>{t.hidden=!1,t.addEventListener("click",()=>$().then(({act:e})=>e("?"))),addEventListener(
"keydown",ut)};var yt=["titles","short","all"],L=`${new URL("../",import.meta.url).pathname}.length`,gt=()=>{try{return yt.find(t=>t===
localStorage.getItem(L))}catch{return}},kt=t=>{try{t==="all"?localStorage.removeItem(L):localStorage.setItem(L,t)}catch{}},
F=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=s=>e?.setAttribute("data-length",s),r=gt();for(let s of o)
s.value===r&&(s.checked=!0);r&&n(r),t.hidden=!1,t.addEventListener("change",()=>{let s=o.find(({checked:l})=>l)?.value??
"all";n(s),kt(s)})};var j=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},W=()=>addEventListener("pageshow",
t=>t.persisted&&j("#_nav")),U=()=>document.querySelector("#_beside")?.addEventListener("click",({target:t})=>{t instanceof
Element&&t.closest("a")&&j("#_beside")});var D=()=>{let{serviceWorker:t}=navigator;if(!t||t.controller||!("nlOffline"in document.body.dataset))return;let e=new URL(
"../",import.meta.url).href;document.referrer.startsWith(e)&&addEventListener("load",()=>import("./keep.js").then(({worker:o})=>o()).
catch(()=>{}))};var E=new URL("../",import.meta.url),vt=/^papers\/([^/]+)\/$/,xt=t=>`${E.pathname}.shelf.${t}`,Lt=t=>{try{return localStorage.
getItem(xt(t))!==null}catch{return!1}},S=t=>t.startsWith(E.pathname)&&vt.exec(t.slice(E.pathname.length))?.[1]||"",N=t=>{
let{nlSave:e="",nlTitle:o=""}=t.dataset,n=Lt(e);t.textContent=c(n?"shelf.saved":"shelf.save"),t.ariaLabel=c(n?"shelf.sav\
ed_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("data-nl-is-saved",n)},w=()=>{for(let t of document.querySelectorAll(
"[data-nl-save]"))t instanceof HTMLElement&&N(t)},Et=({currentTarget:t})=>import("./save.js").then(({toggle:e})=>e(t)),X=()=>document.
querySelector("[data-nl-to-shelf]")!==null,b=(t,e)=>{let n=i("button",{...{type:"button",class:"nl-button nl-save","data\
-nl-save":t,"data-nl-title":e},click:Et});return N(n),n};var St=t=>{let e=t.querySelector("h3 a"),o=e instanceof HTMLAnchorElement&&S(e.pathname),n=t.querySelector(".nl-card__fo\
ot"),r=n?.querySelector(".nl-links"),s=o&&b(o,e.textContent??"");s&&r?r.after(s):s&&n?.prepend(s)},z=()=>{if(!X())return;
for(let o of document.querySelectorAll("article.nl-card, article.nl-entry"))St(o);let t=S(location.pathname),e=document.
querySelector("main h1")?.textContent??"";t&&document.querySelector(".nl-pass")?.append(" ",b(t,e)),addEventListener("st\
orage",w),addEventListener("pageshow",o=>o.persisted&&w())};var G=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back_\
forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var wt=(t,e)=>{let{key:o,target:n,altKey:r,ctrlKey:s,metaKey:l}=t;if(r)return!1;let d=n instanceof Node&&e.contains(n);return o.
toLowerCase()==="k"&&s!==l?d||!x(n):o==="/"&&p(t)},bt=t=>{let e=i("button",{class:"nl-button",click:()=>location.reload()},
c("search.try_again"));t.replaceWith(i("p",{class:"nl-notice",role:"alert"},c("search.not_loaded")," ",e))},u=class{#e;#t;#n;#o;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#n=o,this.#o=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{
once:!0}),e.addEventListener("click",r=>this.#c(r)),addEventListener("keydown",r=>this.#a(r)),o?n().catch(()=>this.#r(o)):
this.#s()}#s(){let e=G();e&&(this.#t.value=e,this.#o().then(o=>o.open(null),()=>{}))}#r(e){this.#t.value||=new URLSearchParams(
location.search).get("q")??"",bt(e)}#a(e){if(!wt(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.
focus({preventScroll:!this.#n}),this.#o().then(n=>n.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#c(e){
let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#n||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#o().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var a=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},J=document.querySelector("[data-nl-explo\
re]"),Tt=()=>import("./explore.js"),_t=()=>import("./find.js").then(({dialogReady:t})=>t());P();a("[data-nl-colours]",HTMLElement,
q);W();U();a("[data-nl-contents]",HTMLElement,B);a("[data-nl-search]",HTMLFormElement,t=>new u(t,J,J?Tt:_t));a("button[d\
ata-nl-copy]",HTMLButtonElement,K);"share"in navigator&&a("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").
then(({offerShare:e})=>e(t)));a("button[data-nl-keys]",HTMLButtonElement,R);a("table[data-nl-table]",HTMLTableElement,t=>import("./columns.js").
then(({offerOrder:e})=>e(t)));a("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));a("[d\
ata-nl-list-forms]",HTMLElement,t=>import("./cite.js").then(({offerListForms:e})=>e(t)));a("[data-nl-choose]",HTMLElement,
t=>import("./choose.js").then(({offerFeeds:e})=>e(t)));a("[data-nl-lengths]",HTMLElement,F);a("[data-nl-compare]",HTMLElement,
t=>import("./compare.js").then(({offerComparing:e})=>e(t)));a("[data-nl-shelf]",HTMLElement,t=>import("./shelf.js").then(
({offerShelf:e})=>e(t)));a("[data-nl-whole]",HTMLElement,t=>import("./offline.js").then(({offerOffline:e})=>e(t)));z();D();
