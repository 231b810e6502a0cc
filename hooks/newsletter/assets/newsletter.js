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
 "following.follow": "Follow in this browser",
 "following.follow_one": "Follow in this browser: {name}",
 "following.followed": "Following",
 "following.followed_one": "Following: {name}",
 "search.not_loaded": "The search could not be loaded.",
 "search.try_again": "Try again"
};
var p=TEXTS;var nt=/\{(\w+)\}/,st=new Intl.PluralRules(p.language),rt=t=>t.toLocaleString(p.language),at=(t,{count:e})=>{let o=p[t];
return typeof o=="string"?o:o[st.select(Number(e))]??o.other??""},lt=t=>typeof t=="number"?rt(t):t,ct=(t,e={})=>at(t,e).
split(nt).map((o,n)=>n%2?lt(e[o]):o),l=(t,e)=>ct(t,e).join("");var x="__palette",it={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},f={light:"default",dark:"\
slate"},C=matchMedia("(prefers-color-scheme: dark)"),M=t=>({media:`(prefers-color-scheme: ${t})`,scheme:f[t],primary:"cu\
stom",accent:"custom"}),dt=t=>{let e=t?.color?.scheme;return e===f.dark?"dark":e===f.light?"light":void 0},q=()=>{try{localStorage.
removeItem(`${__md_scope.pathname}.${x}`)}catch{}},y=()=>{try{return dt(__md_get(x))}catch{q();return}},ft=t=>{try{__md_set(
x,{index:Object.keys(f).indexOf(t),color:M(t)})}catch{}},mt=t=>{let{body:e}=document,o=t?M(t):{scheme:f.light};for(let n of[
"media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,r]of Object.entries(o))e.setAttribute(
`data-md-color-${n}`,r)},pt=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.body.dataset;if(t!==void 0)return e===f.dark?
"dark":"light"},H=()=>{let t=C.matches?"dark":"light",e=pt();return e===t?"system":(e??t)==="dark"?"light":"dark"},g=t=>{
let e=H();t.title=t.ariaLabel=l(it[e]);for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(
document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.setAttribute("content",
o)},w=(t,e)=>{mt(e),g(t)},ht=t=>{let e=H(),o=e==="system"?void 0:e;w(t,o),o?ft(o):q()},F=t=>{if(CSS.supports("color","li\
ght-dark(#000, #fff)")){t.hidden=!1,y(),g(t);for(let e of[C,matchMedia("(prefers-contrast: more)")])e.addEventListener("\
change",()=>g(t));t.addEventListener("click",()=>ht(t)),addEventListener("storage",()=>w(t,y())),addEventListener("pages\
how",e=>e.persisted&&w(t,y()))}};var B=(t,e,o)=>t.classList.toggle(`md-nav__link--${e}`,o),ut=(t,e)=>{let[o,n]=[t.getBoundingClientRect(),e.getBoundingClientRect()];
(o.top<n.top||o.bottom>n.bottom)&&(e.scrollTop+=o.top-n.top-n.height/2)},K=t=>{let e=[...t.querySelectorAll("a")],o=e.map(
i=>document.getElementById(i.getAttribute("href")?.slice(1)??"")),n=t.closest("[popover]"),r=()=>{let d=o.map(m=>(m?.getBoundingClientRect().
top??96)<96).lastIndexOf(!0);for(let[m,A]of e.entries())B(A,"passed",m<=d),B(A,"active",m===d);d>=0&&n&&ut(e[d],n)},s=0;
addEventListener("scroll",()=>{cancelAnimationFrame(s),s=requestAnimationFrame(r)},{passive:!0}),r()};var c=(t,e={},...o)=>{let n=document.createElement(t);for(let[r,s]of Object.entries(e))typeof s=="function"?n.addEventListener(
r,s):s!==!1&&s!==void 0&&n.setAttribute(r,s===!0?"":String(s));return n.append(...O(o)),n},O=t=>t.flatMap(e=>Array.isArray(
e)?O(e):typeof e=="number"?[String(e)]:e?[e]:[]);var $=t=>{let e=c("span",{class:"nl-said",role:"status"});return t.after(e),e};var yt=4e3,gt=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},wt=async t=>{try{return await navigator.
clipboard.writeText(t.textContent??""),!0}catch{return gt(t),document.execCommand("copy")}},I=t=>{let e=document.querySelector(
t.dataset.nlCopy??"");if(!e)return;let o=$(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent=
"",o.textContent=await wt(e)?l("copy.done"):l("copy.by_key"),n=setTimeout(()=>o.textContent="",yt)})};var k=new URL("../",import.meta.url),xt={last:`${k.pathname}.visit`,seen:`${k.pathname}.visit.seen`,opened:`${k.pathname}\
.visit.opened`},kt="off",vt=t=>{try{return localStorage.getItem(t)}catch{return null}},P=()=>![null,kt].includes(vt(xt.last));var R=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLo\
aded",()=>t.forEach(e=>e.rel="alternate"))};var Lt=new URL("../",import.meta.url),Et=`${Lt.pathname}.follow.`,St=t=>Et+t;var bt=t=>{try{return localStorage.getItem(St(t))!==null}catch{return!1}},j=t=>{let{nlKey:e="",nlName:o=""}=t.dataset,n=bt(
e);t.textContent=l(n?"following.followed":"following.follow"),t.ariaLabel=l(n?"following.followed_one":"following.follow\
_one",{name:o}),t.toggleAttribute("data-nl-is-followed",n)},v=()=>{for(let t of document.querySelectorAll("[data-nl-key]"))
t instanceof HTMLElement&&j(t)},Tt=({currentTarget:t})=>import("./save.js").then(({toggleFollowed:e})=>e(t)),U=()=>document.
querySelector("[data-nl-to-following]")!==null,_t=(t,{key:e,name:o,hasFeed:n})=>{Object.assign(t.dataset,{nlKey:e,nlName:o,
nlHasFeed:n?"true":""}),j(t)},N=t=>{let e=c("button",{type:"button",class:"nl-button nl-follow-here",click:Tt});return _t(
e,t),e};var W=t=>{if(!U())return;let{nlFollow:e="",nlHasFeed:o}=t.dataset,n=document.querySelector("main h1")?.textContent?.trim()??
"";t.append(" ",N({key:e,name:n,hasFeed:o!==void 0})),t.hidden=!1,addEventListener("storage",v),addEventListener("pagesh\
ow",r=>r.persisted&&v())};var At="__keys",Ct="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",L=t=>t instanceof
Element&&t.closest(Ct)!==null,Mt=()=>{try{return __md_get(At)!==!1}catch{return!0}};var h=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:r,defaultPrevented:s})=>!(e||o||n||r||s||L(t))&&Mt();var z=()=>import("./keys.js"),qt=t=>{!/^[jkos?]$/.test(t.key)||!h(t)||document.querySelector("dialog[open]")||z().then(({
act:e})=>e(t.key),()=>{})},D=t=>{t.hidden=!1,t.addEventListener("click",()=>z().then(({act:e})=>e("?"))),addEventListener(
"keydown",qt)};var Ht=["titles","short","all"],E=`${new URL("../",import.meta.url).pathname}.length`,Ft=()=>{try{return Ht.find(t=>t===
localStorage.getItem(E))}catch{return}},Bt=t=>{try{t==="all"?localStorage.removeItem(E):localStorage.setItem(E,t)}catch{}},
V=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=s=>e?.setAttribute("data-length",s),r=Ft();for(let s of o)
s.value===r&&(s.checked=!0);r&&n(r),t.hidden=!1,t.addEventListener("change",()=>{let s=o.find(({checked:i})=>i)?.value??
"all";n(s),Bt(s)})};var X=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},G=()=>addEventListener("pageshow",
t=>t.persisted&&X("#_nav")),J=()=>document.querySelector("#_beside")?.addEventListener("click",({target:t})=>{t instanceof
Element&&t.closest("a")&&X("#_beside")});var Q=()=>{let{serviceWorker:t}=navigator;if(!t||t.controller||!("nlOffline"in document.body.dataset))return;let e=new URL(
"../",import.meta.url).href;document.referrer.startsWith(e)&&addEventListener("load",()=>import("./keep.js").then(({worker:o})=>o()).
catch(()=>{}))};var S=new URL("../",import.meta.url),Kt=/^papers\/([^/]+)\/$/,Ot=t=>`${S.pathname}.shelf.${t}`,$t=t=>{try{return localStorage.
getItem(Ot(t))!==null}catch{return!1}},b=t=>t.startsWith(S.pathname)&&Kt.exec(t.slice(S.pathname.length))?.[1]||"",Y=t=>{
let{nlSave:e="",nlTitle:o=""}=t.dataset,n=$t(e);t.textContent=l(n?"shelf.saved":"shelf.save"),t.ariaLabel=l(n?"shelf.sav\
ed_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("data-nl-is-saved",n)},T=()=>{for(let t of document.querySelectorAll(
"[data-nl-save]"))t instanceof HTMLElement&&Y(t)},It=({currentTarget:t})=>import("./save.js").then(({toggle:e})=>e(t)),Z=()=>document.
querySelector("[data-nl-to-shelf]")!==null,_=(t,e)=>{let n=c("button",{...{type:"button",class:"nl-button nl-save","data\
-nl-save":t,"data-nl-title":e},click:It});return Y(n),n};var Pt=t=>{let e=t.querySelector("h3 a"),o=e instanceof HTMLAnchorElement&&b(e.pathname),n=t.querySelector(".nl-card__fo\
ot"),r=n?.querySelector(".nl-links"),s=o&&_(o,e.textContent??"");s&&r?r.after(s):s&&n?.prepend(s)},tt=()=>{if(!Z())return;
for(let o of document.querySelectorAll("article.nl-card, article.nl-entry"))Pt(o);let t=b(location.pathname),e=document.
querySelector("main h1")?.textContent??"";t&&document.querySelector(".nl-pass")?.append(" ",_(t,e)),addEventListener("st\
orage",T),addEventListener("pageshow",o=>o.persisted&&T())};var et=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back\
_forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var Rt=(t,e)=>{let{key:o,target:n,altKey:r,ctrlKey:s,metaKey:i}=t;if(r)return!1;let d=n instanceof Node&&e.contains(n);return o.
toLowerCase()==="k"&&s!==i?d||!L(n):o==="/"&&h(t)},jt=t=>{let e=c("button",{class:"nl-button",click:()=>location.reload()},
l("search.try_again"));t.replaceWith(c("p",{class:"nl-notice",role:"alert"},l("search.not_loaded")," ",e))},u=class{#e;#t;#n;#o;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#n=o,this.#o=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{
once:!0}),e.addEventListener("click",r=>this.#l(r)),addEventListener("keydown",r=>this.#a(r)),o?n().catch(()=>this.#r(o)):
this.#s()}#s(){let e=et();e&&(this.#t.value=e,this.#o().then(o=>o.open(null),()=>{}))}#r(e){this.#t.value||=new URLSearchParams(
location.search).get("q")??"",jt(e)}#a(e){if(!Rt(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.
focus({preventScroll:!this.#n}),this.#o().then(n=>n.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#l(e){
let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#n||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#o().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var a=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},ot=document.querySelector("[data-nl-expl\
ore]"),Ut=()=>import("./explore.js"),Nt=()=>import("./find.js").then(({dialogReady:t})=>t());R();a("[data-nl-colours]",HTMLElement,
F);G();J();a("[data-nl-contents]",HTMLElement,K);a("[data-nl-search]",HTMLFormElement,t=>new u(t,ot,ot?Ut:Nt));a("button\
[data-nl-copy]",HTMLButtonElement,I);"share"in navigator&&a("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").
then(({offerShare:e})=>e(t)));a("button[data-nl-keys]",HTMLButtonElement,D);a("table[data-nl-table]",HTMLTableElement,t=>import("./columns.js").
then(({offerOrder:e})=>e(t)));a("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));a("[d\
ata-nl-list-forms]",HTMLElement,t=>import("./cite.js").then(({offerListForms:e})=>e(t)));a("[data-nl-choose]",HTMLElement,
t=>import("./choose.js").then(({offerFeeds:e})=>e(t)));a("[data-nl-lengths]",HTMLElement,V);a("[data-nl-compare]",HTMLElement,
t=>import("./compare.js").then(({offerComparing:e})=>e(t)));a("[data-nl-shelf]",HTMLElement,t=>import("./shelf.js").then(
({offerShelf:e})=>e(t)));a("[data-nl-whole]",HTMLElement,t=>import("./offline.js").then(({offerOffline:e})=>e(t)));a("[d\
ata-nl-follow]",HTMLElement,W);a("[data-nl-following]",HTMLElement,t=>import("./following.js").then(({offerFollows:e})=>e(
t)));tt();Q();P()&&import("./visit.js").then(({begin:t})=>t());
