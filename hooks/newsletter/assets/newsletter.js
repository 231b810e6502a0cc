// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "colours.to_dark": "Switch to dark colours",
 "colours.to_light": "Switch to light colours",
 "colours.to_system": "Use system colours",
 "copy.done": "Copied",
 "click.not_loaded": "This could not be loaded. Nothing was changed.",
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
var h=TEXTS;var lt=/\{(\w+)\}/,ct=new Intl.PluralRules(h.language),it=t=>t.toLocaleString(h.language),dt=(t,{count:e})=>{let o=h[t];return typeof o=="string"?o:o[ct.select(Number(e))]??o.other??""},mt=t=>typeof t==
"number"?it(t):t,ft=(t,e={})=>dt(t,e).split(lt).map((o,n)=>n%2?mt(e[o]):o),a=(t,e)=>ft(t,e).join("");var v="__palette",pt={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},m={light:"default",dark:"slate"},F=matchMedia("(prefers-color-scheme: dark)"),$=t=>({media:`(prefers-c\
olor-scheme: ${t})`,scheme:m[t],primary:"custom",accent:"custom"}),ht=t=>{let e=t?.color?.scheme;return e===m.dark?"dark":e===m.light?"light":void 0},O=()=>{try{localStorage.removeItem(`${__md_scope.pathname}\
.${v}`)}catch{}},x=()=>{try{return ht(__md_get(v))}catch{O();return}},ut=t=>{try{__md_set(v,{index:Object.keys(m).indexOf(t),color:$(t)})}catch{}},yt=t=>{let{body:e}=document,o=t?$(t):{scheme:m.light};
for(let n of["media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,s]of Object.entries(o))e.setAttribute(`data-md-color-${n}`,s)},gt=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.
body.dataset;if(t!==void 0)return e===m.dark?"dark":"light"},B=()=>{let t=F.matches?"dark":"light",e=gt();return e===t?"system":(e??t)==="dark"?"light":"dark"},w=t=>{let e=B();t.title=t.ariaLabel=a(pt[e]);
for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.
setAttribute("content",o)},k=(t,e)=>{yt(e),w(t)},xt=t=>{let e=B(),o=e==="system"?void 0:e;k(t,o),o?ut(o):O()},I=t=>{if(CSS.supports("color","light-dark(#000, #fff)")){t.hidden=!1,x(),w(t);for(let e of[
F,matchMedia("(prefers-contrast: more)")])e.addEventListener("change",()=>w(t));t.addEventListener("click",()=>xt(t)),addEventListener("storage",()=>k(t,x())),addEventListener("pageshow",e=>e.persisted&&
k(t,x()))}};var K=(t,e,o)=>t.classList.toggle(`md-nav__link--${e}`,o),wt=(t,e)=>{let[o,n]=[t.getBoundingClientRect(),e.getBoundingClientRect()];(o.top<n.top||o.bottom>n.bottom)&&(e.scrollTop+=o.top-n.top-n.height/
2)},P=t=>{let e=[...t.querySelectorAll("a")],o=e.map(i=>document.getElementById(i.getAttribute("href")?.slice(1)??"")),n=t.closest("[popover]"),s=()=>{let d=o.map(p=>(p?.getBoundingClientRect().top??96)<
96).lastIndexOf(!0);for(let[p,H]of e.entries())K(H,"passed",p<=d),K(H,"active",p===d);d>=0&&n&&wt(e[d],n)},r=0;addEventListener("scroll",()=>{cancelAnimationFrame(r),r=requestAnimationFrame(s)},{passive:!0}),
s()};var c=(t,e={},...o)=>{let n=document.createElement(t);for(let[s,r]of Object.entries(e))typeof r=="function"?n.addEventListener(s,r):r!==!1&&r!==void 0&&n.setAttribute(s,r===!0?"":String(r));return n.append(
...R(o)),n},R=t=>t.flatMap(e=>Array.isArray(e)?R(e):typeof e=="number"?[String(e)]:e?[e]:[]);var kt=6e3,L=t=>{let e=c("span",{class:"nl-said",role:"status"});return t.after(e),e},u=t=>{let e=L(t);setTimeout(()=>e.textContent=a("click.not_loaded")),setTimeout(()=>e.remove(),kt)};var vt=4e3,N=24,Lt=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},Et=async t=>{try{return await navigator.clipboard.writeText(t.textContent??""),!0}catch{return Lt(t),document.
execCommand("copy")}},St=({textContent:t})=>{let e=(t??"").trim().replace(/\s+/gu," ");return`${a("copy.done")}: ${e.length>N?`${e.slice(0,N)}…`:e}`},j=t=>{let e=document.querySelector(t.dataset.nlCopy??
"");if(!e)return;let o=L(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent="",o.textContent=await Et(e)?St(e):a("copy.by_key"),n=setTimeout(()=>o.textContent="",vt)})};var f=t=>{try{return localStorage.getItem(t)}catch{return null}};var E=new URL("../",import.meta.url),bt={last:`${E.pathname}.visit`,seen:`${E.pathname}.visit.seen`,opened:`${E.pathname}.visit.opened`},Tt="off",U=()=>![null,Tt].includes(f(bt.last));var z=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLoaded",()=>t.forEach(e=>e.rel="alternate"))};var _t=new URL("../",import.meta.url),At=`${_t.pathname}.follow.`,Ct=t=>At+t;var W=t=>{let{nlKey:e="",nlName:o=""}=t.dataset,n=f(Ct(e))!==null;t.textContent=a(n?"following.followed":"following.follow"),t.ariaLabel=a(n?"following.followed_one":"following.follow_one",{name:o}),t.
toggleAttribute("data-nl-is-followed",n)},S=()=>{for(let t of document.querySelectorAll("[data-nl-key]"))t instanceof HTMLElement&&W(t)},Mt=({currentTarget:t})=>import("./save.js").then(({toggleFollowed:e})=>e(
t),()=>u(t)),D=()=>document.querySelector("[data-nl-to-following]")!==null,qt=(t,{key:e,name:o,hasFeed:n})=>{Object.assign(t.dataset,{nlKey:e,nlName:o,nlHasFeed:n?"true":""}),W(t)},V=t=>{let e=c("butt\
on",{type:"button",class:"nl-button nl-follow-here",click:Mt});return qt(e,t),e};var J=t=>{if(!D())return;let{nlFollow:e="",nlHasFeed:o}=t.dataset,n=document.querySelector("main h1")?.textContent?.trim()??"";t.append(" ",V({key:e,name:n,hasFeed:o!==void 0})),t.hidden=!1,addEventListener(
"storage",S),addEventListener("pageshow",s=>s.persisted&&S())};var Ht="__keys",Ft="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",b=t=>t instanceof Element&&t.closest(Ft)!==null,$t=()=>{try{return __md_get(Ht)!==!1}catch{
return!0}};var y=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:s,defaultPrevented:r})=>!(e||o||n||s||r||b(t))&&$t();var T=()=>import("./keys.js"),X=Promise.resolve(),Ot=t=>{!/^[jkos?]$/.test(t.key)||!y(t)||document.querySelector("dialog[open]")||(X=X.then(T,T).then(({act:e})=>e(t.key),()=>{}))},G=t=>{t.hidden=!1,t.
addEventListener("click",()=>T().then(({act:e})=>e("?"))),addEventListener("keydown",Ot)};var Bt=["titles","short","all"],_=`${new URL("../",import.meta.url).pathname}.length`,It=()=>{try{return Bt.find(t=>t===localStorage.getItem(_))}catch{return}},Kt=t=>{try{t==="all"?localStorage.removeItem(
_):localStorage.setItem(_,t)}catch{}},Q=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=r=>e?.setAttribute("data-length",r),s=It();for(let r of o)r.value===s&&(r.checked=!0);s&&n(s),t.hidden=
!1,t.addEventListener("change",()=>{let r=o.find(({checked:i})=>i)?.value??"all";n(r),Kt(r)})};var Y=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},Z=()=>addEventListener("pageshow",t=>t.persisted&&Y("#_nav")),tt=()=>document.querySelector("#_beside")?.addEventListener(
"click",({target:t})=>{t instanceof Element&&t.closest("a")&&Y("#_beside")});var et=()=>{let{serviceWorker:t}=navigator;if(!t||t.controller||!("nlOffline"in document.body.dataset))return;let e=new URL("../",import.meta.url).href;document.referrer.startsWith(e)&&addEventListener(
"load",()=>import("./keep.js").then(({worker:o})=>o()).catch(()=>{}))};var A=new URL("../",import.meta.url),Pt=/^papers\/([^/]+)\/$/,Rt=t=>`${A.pathname}.shelf.${t}`,C=t=>t.startsWith(A.pathname)&&Pt.exec(t.slice(A.pathname.length))?.[1]||"",ot=t=>{let{nlSave:e="",nlTitle:o=""}=t.
dataset,n=f(Rt(e))!==null;t.textContent=a(n?"shelf.saved":"shelf.save"),t.ariaLabel=a(n?"shelf.saved_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("data-nl-is-saved",n)},M=()=>{for(let t of document.
querySelectorAll("[data-nl-save]"))t instanceof HTMLElement&&ot(t)},Nt=({currentTarget:t})=>import("./save.js").then(({toggle:e})=>e(t),()=>u(t)),nt=()=>document.querySelector("[data-nl-to-shelf]")!==
null,q=(t,e)=>{let n=c("button",{...{type:"button",class:"nl-button nl-save","data-nl-save":t,"data-nl-title":e},click:Nt});return ot(n),n};var jt=t=>{let e=t.querySelector("h3 a"),o=e instanceof HTMLAnchorElement&&C(e.pathname),n=t.querySelector(".nl-card__foot"),s=n?.querySelector(".nl-links"),r=o&&q(o,e.textContent??"");r&&s?s.after(r):
r&&n?.prepend(r)},st=()=>{if(!nt())return;for(let o of document.querySelectorAll("article.nl-card, article.nl-entry"))jt(o);let t=C(location.pathname),e=document.querySelector("main h1")?.textContent??
"";t&&document.querySelector(".nl-pass")?.append(" ",q(t,e)),addEventListener("storage",M),addEventListener("pageshow",o=>o.persisted&&M())};var rt=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back_forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var Ut=(t,e)=>{let{key:o,target:n,altKey:s,ctrlKey:r,metaKey:i}=t;if(s)return!1;let d=n instanceof Node&&e.contains(n);return o.toLowerCase()==="k"&&r!==i?d||!b(n):o==="/"&&y(t)},zt=150,Wt=t=>{let e=c(
"button",{class:"nl-button",click:()=>location.reload()},a("search.try_again"));t.replaceWith(c("p",{class:"nl-notice",role:"alert"},a("search.not_loaded")," ",e))},g=class{#e;#t;#o;#n;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#o=o,this.#n=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{once:!0}),e.addEventListener("click",s=>this.#l(s)),addEventListener("keydown",s=>this.#a(
s)),o?n().catch(()=>this.#r(o)):this.#s()}#s(){let e=rt();e&&(this.#t.value=e,this.#n().then(o=>o.open(null),()=>{}))}#r(e){this.#t.value||=new URLSearchParams(location.search).get("q")??"",Wt(e)}#a(e){
if(!Ut(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.focus({preventScroll:!this.#o});let n=this.#o?void 0:new Promise(s=>setTimeout(s,zt));this.#n().then(s=>n?n.then(()=>s.
open(o)):s.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#l(e){let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#o||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#n().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var l=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},at=document.querySelector("[data-nl-explore]"),Dt=()=>import("./explore.js"),Vt=()=>import("./find.js").then(({dialogReady:t})=>t());
z();l("[data-nl-colours]",HTMLElement,I);Z();tt();l("[data-nl-contents]",HTMLElement,P);l("[data-nl-search]",HTMLFormElement,t=>new g(t,at,at?Dt:Vt));l("button[data-nl-copy]",HTMLButtonElement,j);"sha\
re"in navigator&&l("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").then(({offerShare:e})=>e(t)));l("button[data-nl-keys]",HTMLButtonElement,G);l("table[data-nl-table]",HTMLTableElement,
t=>import("./columns.js").then(({offerOrder:e})=>e(t)));l("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));l("[data-nl-list-forms]",HTMLElement,t=>import("./cite.js").
then(({offerListForms:e})=>e(t)));l("[data-nl-choose]",HTMLElement,t=>import("./choose.js").then(({offerFeeds:e})=>e(t)));l("[data-nl-lengths]",HTMLElement,Q);l("[data-nl-compare]",HTMLElement,t=>import("./compare.js").
then(({offerComparing:e})=>e(t)));l("[data-nl-shelf]",HTMLElement,t=>import("./shelf.js").then(({offerShelf:e})=>e(t)));l("[data-nl-whole]",HTMLElement,t=>import("./offline.js").then(({offerOffline:e})=>e(
t)));l("[data-nl-follow]",HTMLElement,J);l("[data-nl-following]",HTMLElement,t=>import("./following.js").then(({offerFollows:e})=>e(t)));st();et();U()&&import("./visit.js").then(({begin:t})=>t());
