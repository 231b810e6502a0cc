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
var h=TEXTS;var at=/\{(\w+)\}/,lt=new Intl.PluralRules(h.language),ct=t=>t.toLocaleString(h.language),it=(t,{count:e})=>{let o=h[t];return typeof o=="string"?o:o[lt.select(Number(e))]??o.other??""},dt=t=>typeof t==
"number"?ct(t):t,mt=(t,e={})=>it(t,e).split(at).map((o,n)=>n%2?dt(e[o]):o),l=(t,e)=>mt(t,e).join("");var k="__palette",ft={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},m={light:"default",dark:"slate"},q=matchMedia("(prefers-color-scheme: dark)"),H=t=>({media:`(prefers-c\
olor-scheme: ${t})`,scheme:m[t],primary:"custom",accent:"custom"}),pt=t=>{let e=t?.color?.scheme;return e===m.dark?"dark":e===m.light?"light":void 0},F=()=>{try{localStorage.removeItem(`${__md_scope.pathname}\
.${k}`)}catch{}},g=()=>{try{return pt(__md_get(k))}catch{F();return}},ht=t=>{try{__md_set(k,{index:Object.keys(m).indexOf(t),color:H(t)})}catch{}},ut=t=>{let{body:e}=document,o=t?H(t):{scheme:m.light};
for(let n of["media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,s]of Object.entries(o))e.setAttribute(`data-md-color-${n}`,s)},yt=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.
body.dataset;if(t!==void 0)return e===m.dark?"dark":"light"},$=()=>{let t=q.matches?"dark":"light",e=yt();return e===t?"system":(e??t)==="dark"?"light":"dark"},w=t=>{let e=$();t.title=t.ariaLabel=l(ft[e]);
for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.
setAttribute("content",o)},x=(t,e)=>{ut(e),w(t)},gt=t=>{let e=$(),o=e==="system"?void 0:e;x(t,o),o?ht(o):F()},O=t=>{if(CSS.supports("color","light-dark(#000, #fff)")){t.hidden=!1,g(),w(t);for(let e of[
q,matchMedia("(prefers-contrast: more)")])e.addEventListener("change",()=>w(t));t.addEventListener("click",()=>gt(t)),addEventListener("storage",()=>x(t,g())),addEventListener("pageshow",e=>e.persisted&&
x(t,g()))}};var B=(t,e,o)=>t.classList.toggle(`md-nav__link--${e}`,o),wt=(t,e)=>{let[o,n]=[t.getBoundingClientRect(),e.getBoundingClientRect()];(o.top<n.top||o.bottom>n.bottom)&&(e.scrollTop+=o.top-n.top-n.height/
2)},I=t=>{let e=[...t.querySelectorAll("a")],o=e.map(i=>document.getElementById(i.getAttribute("href")?.slice(1)??"")),n=t.closest("[popover]"),s=()=>{let d=o.map(p=>(p?.getBoundingClientRect().top??96)<
96).lastIndexOf(!0);for(let[p,M]of e.entries())B(M,"passed",p<=d),B(M,"active",p===d);d>=0&&n&&wt(e[d],n)},r=0;addEventListener("scroll",()=>{cancelAnimationFrame(r),r=requestAnimationFrame(s)},{passive:!0}),
s()};var c=(t,e={},...o)=>{let n=document.createElement(t);for(let[s,r]of Object.entries(e))typeof r=="function"?n.addEventListener(s,r):r!==!1&&r!==void 0&&n.setAttribute(s,r===!0?"":String(r));return n.append(
...K(o)),n},K=t=>t.flatMap(e=>Array.isArray(e)?K(e):typeof e=="number"?[String(e)]:e?[e]:[]);var P=t=>{let e=c("span",{class:"nl-said",role:"status"});return t.after(e),e};var xt=4e3,R=24,kt=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},vt=async t=>{try{return await navigator.clipboard.writeText(t.textContent??""),!0}catch{return kt(t),document.
execCommand("copy")}},Lt=({textContent:t})=>{let e=(t??"").trim().replace(/\s+/gu," ");return`${l("copy.done")}: ${e.length>R?`${e.slice(0,R)}…`:e}`},j=t=>{let e=document.querySelector(t.dataset.nlCopy??
"");if(!e)return;let o=P(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent="",o.textContent=await vt(e)?Lt(e):l("copy.by_key"),n=setTimeout(()=>o.textContent="",xt)})};var f=t=>{try{return localStorage.getItem(t)}catch{return null}};var v=new URL("../",import.meta.url),Et={last:`${v.pathname}.visit`,seen:`${v.pathname}.visit.seen`,opened:`${v.pathname}.visit.opened`},St="off",N=()=>![null,St].includes(f(Et.last));var U=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLoaded",()=>t.forEach(e=>e.rel="alternate"))};var bt=new URL("../",import.meta.url),Tt=`${bt.pathname}.follow.`,_t=t=>Tt+t;var z=t=>{let{nlKey:e="",nlName:o=""}=t.dataset,n=f(_t(e))!==null;t.textContent=l(n?"following.followed":"following.follow"),t.ariaLabel=l(n?"following.followed_one":"following.follow_one",{name:o}),t.
toggleAttribute("data-nl-is-followed",n)},L=()=>{for(let t of document.querySelectorAll("[data-nl-key]"))t instanceof HTMLElement&&z(t)},At=({currentTarget:t})=>import("./save.js").then(({toggleFollowed:e})=>e(
t)),W=()=>document.querySelector("[data-nl-to-following]")!==null,Ct=(t,{key:e,name:o,hasFeed:n})=>{Object.assign(t.dataset,{nlKey:e,nlName:o,nlHasFeed:n?"true":""}),z(t)},D=t=>{let e=c("button",{type:"\
button",class:"nl-button nl-follow-here",click:At});return Ct(e,t),e};var V=t=>{if(!W())return;let{nlFollow:e="",nlHasFeed:o}=t.dataset,n=document.querySelector("main h1")?.textContent?.trim()??"";t.append(" ",D({key:e,name:n,hasFeed:o!==void 0})),t.hidden=!1,addEventListener(
"storage",L),addEventListener("pageshow",s=>s.persisted&&L())};var Mt="__keys",qt="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",E=t=>t instanceof Element&&t.closest(qt)!==null,Ht=()=>{try{return __md_get(Mt)!==!1}catch{
return!0}};var u=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:s,defaultPrevented:r})=>!(e||o||n||s||r||E(t))&&Ht();var S=()=>import("./keys.js"),J=Promise.resolve(),Ft=t=>{!/^[jkos?]$/.test(t.key)||!u(t)||document.querySelector("dialog[open]")||(J=J.then(S,S).then(({act:e})=>e(t.key),()=>{}))},X=t=>{t.hidden=!1,t.
addEventListener("click",()=>S().then(({act:e})=>e("?"))),addEventListener("keydown",Ft)};var $t=["titles","short","all"],b=`${new URL("../",import.meta.url).pathname}.length`,Ot=()=>{try{return $t.find(t=>t===localStorage.getItem(b))}catch{return}},Bt=t=>{try{t==="all"?localStorage.removeItem(
b):localStorage.setItem(b,t)}catch{}},G=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=r=>e?.setAttribute("data-length",r),s=Ot();for(let r of o)r.value===s&&(r.checked=!0);s&&n(s),t.hidden=
!1,t.addEventListener("change",()=>{let r=o.find(({checked:i})=>i)?.value??"all";n(r),Bt(r)})};var Q=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},Y=()=>addEventListener("pageshow",t=>t.persisted&&Q("#_nav")),Z=()=>document.querySelector("#_beside")?.addEventListener(
"click",({target:t})=>{t instanceof Element&&t.closest("a")&&Q("#_beside")});var tt=()=>{let{serviceWorker:t}=navigator;if(!t||t.controller||!("nlOffline"in document.body.dataset))return;let e=new URL("../",import.meta.url).href;document.referrer.startsWith(e)&&addEventListener(
"load",()=>import("./keep.js").then(({worker:o})=>o()).catch(()=>{}))};var T=new URL("../",import.meta.url),It=/^papers\/([^/]+)\/$/,Kt=t=>`${T.pathname}.shelf.${t}`,_=t=>t.startsWith(T.pathname)&&It.exec(t.slice(T.pathname.length))?.[1]||"",et=t=>{let{nlSave:e="",nlTitle:o=""}=t.
dataset,n=f(Kt(e))!==null;t.textContent=l(n?"shelf.saved":"shelf.save"),t.ariaLabel=l(n?"shelf.saved_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("data-nl-is-saved",n)},A=()=>{for(let t of document.
querySelectorAll("[data-nl-save]"))t instanceof HTMLElement&&et(t)},Pt=({currentTarget:t})=>import("./save.js").then(({toggle:e})=>e(t)),ot=()=>document.querySelector("[data-nl-to-shelf]")!==null,C=(t,e)=>{
let n=c("button",{...{type:"button",class:"nl-button nl-save","data-nl-save":t,"data-nl-title":e},click:Pt});return et(n),n};var Rt=t=>{let e=t.querySelector("h3 a"),o=e instanceof HTMLAnchorElement&&_(e.pathname),n=t.querySelector(".nl-card__foot"),s=n?.querySelector(".nl-links"),r=o&&C(o,e.textContent??"");r&&s?s.after(r):
r&&n?.prepend(r)},nt=()=>{if(!ot())return;for(let o of document.querySelectorAll("article.nl-card, article.nl-entry"))Rt(o);let t=_(location.pathname),e=document.querySelector("main h1")?.textContent??
"";t&&document.querySelector(".nl-pass")?.append(" ",C(t,e)),addEventListener("storage",A),addEventListener("pageshow",o=>o.persisted&&A())};var st=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back_forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var jt=(t,e)=>{let{key:o,target:n,altKey:s,ctrlKey:r,metaKey:i}=t;if(s)return!1;let d=n instanceof Node&&e.contains(n);return o.toLowerCase()==="k"&&r!==i?d||!E(n):o==="/"&&u(t)},Nt=150,Ut=t=>{let e=c(
"button",{class:"nl-button",click:()=>location.reload()},l("search.try_again"));t.replaceWith(c("p",{class:"nl-notice",role:"alert"},l("search.not_loaded")," ",e))},y=class{#e;#t;#o;#n;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#o=o,this.#n=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{once:!0}),e.addEventListener("click",s=>this.#l(s)),addEventListener("keydown",s=>this.#a(
s)),o?n().catch(()=>this.#r(o)):this.#s()}#s(){let e=st();e&&(this.#t.value=e,this.#n().then(o=>o.open(null),()=>{}))}#r(e){this.#t.value||=new URLSearchParams(location.search).get("q")??"",Ut(e)}#a(e){
if(!jt(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.focus({preventScroll:!this.#o});let n=this.#o?void 0:new Promise(s=>setTimeout(s,Nt));this.#n().then(s=>n?n.then(()=>s.
open(o)):s.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#l(e){let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#o||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#n().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var a=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},rt=document.querySelector("[data-nl-explore]"),zt=()=>import("./explore.js"),Wt=()=>import("./find.js").then(({dialogReady:t})=>t());
U();a("[data-nl-colours]",HTMLElement,O);Y();Z();a("[data-nl-contents]",HTMLElement,I);a("[data-nl-search]",HTMLFormElement,t=>new y(t,rt,rt?zt:Wt));a("button[data-nl-copy]",HTMLButtonElement,j);"shar\
e"in navigator&&a("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").then(({offerShare:e})=>e(t)));a("button[data-nl-keys]",HTMLButtonElement,X);a("table[data-nl-table]",HTMLTableElement,
t=>import("./columns.js").then(({offerOrder:e})=>e(t)));a("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));a("[data-nl-list-forms]",HTMLElement,t=>import("./cite.js").
then(({offerListForms:e})=>e(t)));a("[data-nl-choose]",HTMLElement,t=>import("./choose.js").then(({offerFeeds:e})=>e(t)));a("[data-nl-lengths]",HTMLElement,G);a("[data-nl-compare]",HTMLElement,t=>import("./compare.js").
then(({offerComparing:e})=>e(t)));a("[data-nl-shelf]",HTMLElement,t=>import("./shelf.js").then(({offerShelf:e})=>e(t)));a("[data-nl-whole]",HTMLElement,t=>import("./offline.js").then(({offerOffline:e})=>e(
t)));a("[data-nl-follow]",HTMLElement,V);a("[data-nl-following]",HTMLElement,t=>import("./following.js").then(({offerFollows:e})=>e(t)));nt();tt();N()&&import("./visit.js").then(({begin:t})=>t());
