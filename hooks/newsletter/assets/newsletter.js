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
var h=TEXTS;var J=/\{(\w+)\}/,Q=new Intl.PluralRules(h.language),V=t=>t.toLocaleString(h.language),Y=(t,{count:e})=>{let o=h[t];return typeof o==
"string"?o:o[Q.select(Number(e))]??o.other??""},Z=t=>typeof t=="number"?V(t):t,tt=(t,e={})=>Y(t,e).split(J).map((o,n)=>n%
2?Z(e[o]):o),c=(t,e)=>tt(t,e).join("");var x="__palette",et={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},m={light:"default",dark:"\
slate"},_=matchMedia("(prefers-color-scheme: dark)"),A=t=>({media:`(prefers-color-scheme: ${t})`,scheme:m[t],primary:"cu\
stom",accent:"custom"}),ot=t=>{let e=t?.color?.scheme;return e===m.dark?"dark":e===m.light?"light":void 0},C=()=>{try{localStorage.
removeItem(`${__md_scope.pathname}.${x}`)}catch{}},y=()=>{try{return ot(__md_get(x))}catch{C();return}},nt=t=>{try{__md_set(
x,{index:Object.keys(m).indexOf(t),color:A(t)})}catch{}},st=t=>{let{body:e}=document,o=t?A(t):{scheme:m.light};for(let n of[
"media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,r]of Object.entries(o))e.setAttribute(
`data-md-color-${n}`,r)},rt=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.body.dataset;if(t!==void 0)return e===m.dark?
"dark":"light"},M=()=>{let t=_.matches?"dark":"light",e=rt();return e===t?"system":(e??t)==="dark"?"light":"dark"},g=t=>{
let e=M();t.title=t.ariaLabel=c(et[e]);for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(
document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.setAttribute("content",
o)},k=(t,e)=>{st(e),g(t)},at=t=>{let e=M(),o=e==="system"?void 0:e;k(t,o),o?nt(o):C()},q=t=>{if(CSS.supports("color","li\
ght-dark(#000, #fff)")){t.hidden=!1,y(),g(t);for(let e of[_,matchMedia("(prefers-contrast: more)")])e.addEventListener("\
change",()=>g(t));t.addEventListener("click",()=>at(t)),addEventListener("storage",()=>k(t,y())),addEventListener("pages\
how",e=>e.persisted&&k(t,y()))}};var H=(t,e,o)=>t.classList.toggle(`md-nav__link--${e}`,o),ct=(t,e)=>{let[o,n]=[t.getBoundingClientRect(),e.getBoundingClientRect()];
(o.top<n.top||o.bottom>n.bottom)&&(e.scrollTop+=o.top-n.top-n.height/2)},B=t=>{let e=[...t.querySelectorAll("a")],o=e.map(
l=>document.getElementById(l.getAttribute("href")?.slice(1)??"")),n=t.closest("[popover]"),r=()=>{let d=o.map(f=>(f?.getBoundingClientRect().
top??96)<96).lastIndexOf(!0);for(let[f,T]of e.entries())H(T,"passed",f<=d),H(T,"active",f===d);d>=0&&n&&ct(e[d],n)},s=0;
addEventListener("scroll",()=>{cancelAnimationFrame(s),s=requestAnimationFrame(r)},{passive:!0}),r()};var i=(t,e={},...o)=>{let n=document.createElement(t);for(let[r,s]of Object.entries(e))typeof s=="function"?n.addEventListener(
r,s):s!==!1&&s!==void 0&&n.setAttribute(r,s===!0?"":String(s));return n.append(...I(o)),n},I=t=>t.flatMap(e=>Array.isArray(
e)?I(e):typeof e=="number"?[String(e)]:e?[e]:[]);var O=t=>{let e=i("span",{class:"nl-said",role:"status"});return t.after(e),e};var it=4e3,lt=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},dt=async t=>{try{return await navigator.
clipboard.writeText(t.textContent??""),!0}catch{return lt(t),document.execCommand("copy")}},K=t=>{let e=document.querySelector(
t.dataset.nlCopy??"");if(!e)return;let o=O(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent=
"",o.textContent=await dt(e)?c("copy.done"):c("copy.by_key"),n=setTimeout(()=>o.textContent="",it)})};var $=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLo\
aded",()=>t.forEach(e=>e.rel="alternate"))};var mt="__keys",ft="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",v=t=>t instanceof
Element&&t.closest(ft)!==null,ht=()=>{try{return __md_get(mt)!==!1}catch{return!0}};var p=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:r,defaultPrevented:s})=>!(e||o||n||r||s||v(t))&&ht();var P=()=>import("./keys.js"),pt=t=>{!/^[jkos?]$/.test(t.key)||!p(t)||document.querySelector("dialog[open]")||P().then(({
act:e})=>e(t.key),()=>{})},R=t=>{t.hidden=!1,t.addEventListener("click",()=>P().then(({act:e})=>e("?"))),addEventListener(
"keydown",pt)};var ut=["titles","short","all"],L=`${new URL("../",import.meta.url).pathname}.length`,yt=()=>{try{return ut.find(t=>t===
localStorage.getItem(L))}catch{return}},gt=t=>{try{t==="all"?localStorage.removeItem(L):localStorage.setItem(L,t)}catch{}},
F=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=s=>e?.setAttribute("data-length",s),r=yt();for(let s of o)
s.value===r&&(s.checked=!0);r&&n(r),t.hidden=!1,t.addEventListener("change",()=>{let s=o.find(({checked:l})=>l)?.value??
"all";n(s),gt(s)})};var j=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},D=()=>addEventListener("pageshow",
t=>t.persisted&&j("#_nav")),N=()=>document.querySelector("#_beside")?.addEventListener("click",({target:t})=>{t instanceof
Element&&t.closest("a")&&j("#_beside")});var S=new URL("../",import.meta.url),kt=/^papers\/([^/]+)\/$/,xt=t=>`${S.pathname}.shelf.${t}`,vt=t=>{try{return localStorage.
getItem(xt(t))!==null}catch{return!1}},E=t=>t.startsWith(S.pathname)&&kt.exec(t.slice(S.pathname.length))?.[1]||"",U=t=>{
let{nlSave:e="",nlTitle:o=""}=t.dataset,n=vt(e);t.textContent=c(n?"shelf.saved":"shelf.save"),t.ariaLabel=c(n?"shelf.sav\
ed_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("data-nl-is-saved",n)},w=()=>{for(let t of document.querySelectorAll(
"[data-nl-save]"))t instanceof HTMLElement&&U(t)},Lt=({currentTarget:t})=>import("./save.js").then(({toggle:e})=>e(t)),W=()=>document.
querySelector("[data-nl-to-shelf]")!==null,b=(t,e)=>{let n=i("button",{...{type:"button",class:"nl-button nl-save","data\
-nl-save":t,"data-nl-title":e},click:Lt});return U(n),n};var St=t=>{let e=t.querySelector("h3 a"),o=e instanceof HTMLAnchorElement&&E(e.pathname),n=t.querySelector(".nl-card__fo\
ot"),r=n?.querySelector(".nl-links"),s=o&&b(o,e.textContent??"");s&&r?r.after(s):s&&n?.prepend(s)},X=()=>{if(!W())return;
for(let o of document.querySelectorAll("article.nl-card, article.nl-entry"))St(o);let t=E(location.pathname),e=document.
querySelector("main h1")?.textContent??"";t&&document.querySelector(".nl-pass")?.append(" ",b(t,e)),addEventListener("st\
orage",w),addEventListener("pageshow",o=>o.persisted&&w())};var z=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back_\
forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var Et=(t,e)=>{let{key:o,target:n,altKey:r,ctrlKey:s,metaKey:l}=t;if(r)return!1;let d=n instanceof Node&&e.contains(n);return o.
toLowerCase()==="k"&&s!==l?d||!v(n):o==="/"&&p(t)},wt=t=>{let e=i("button",{class:"nl-button",click:()=>location.reload()},
c("search.try_again"));t.replaceWith(i("p",{class:"nl-notice",role:"alert"},c("search.not_loaded")," ",e))},u=class{#e;#t;#n;#o;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#n=o,this.#o=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{
once:!0}),e.addEventListener("click",r=>this.#c(r)),addEventListener("keydown",r=>this.#a(r)),o?n().catch(()=>this.#r(o)):
this.#s()}#s(){let e=z();e&&(this.#t.value=e,this.#o().then(o=>o.open(null),()=>{}))}#r(e){this.#t.value||=new URLSearchParams(
location.search).get("q")??"",wt(e)}#a(e){if(!Et(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.
focus({preventScroll:!this.#n}),this.#o().then(n=>n.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#c(e){
let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#n||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#o().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var a=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},G=document.querySelector("[data-nl-explo\
re]"),bt=()=>import("./explore.js"),Tt=()=>import("./find.js").then(({dialogReady:t})=>t());$();a("[data-nl-colours]",HTMLElement,
q);D();N();a("[data-nl-contents]",HTMLElement,B);a("[data-nl-search]",HTMLFormElement,t=>new u(t,G,G?bt:Tt));a("button[d\
ata-nl-copy]",HTMLButtonElement,K);"share"in navigator&&a("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").
then(({offerShare:e})=>e(t)));a("button[data-nl-keys]",HTMLButtonElement,R);a("table[data-nl-table]",HTMLTableElement,t=>import("./columns.js").
then(({offerOrder:e})=>e(t)));a("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));a("[d\
ata-nl-list-forms]",HTMLElement,t=>import("./cite.js").then(({offerListForms:e})=>e(t)));a("[data-nl-choose]",HTMLElement,
t=>import("./choose.js").then(({offerFeeds:e})=>e(t)));a("[data-nl-lengths]",HTMLElement,F);a("[data-nl-compare]",HTMLElement,
t=>import("./compare.js").then(({offerComparing:e})=>e(t)));a("[data-nl-shelf]",HTMLElement,t=>import("./shelf.js").then(
({offerShelf:e})=>e(t)));X();
