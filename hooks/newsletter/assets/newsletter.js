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
var h=TEXTS;var rt=/\{(\w+)\}/,at=new Intl.PluralRules(h.language),lt=t=>t.toLocaleString(h.language),ct=(t,{count:e})=>{let o=h[t];return typeof o=="string"?o:o[at.select(Number(e))]??o.other??""},it=t=>typeof t==
"number"?lt(t):t,dt=(t,e={})=>ct(t,e).split(rt).map((o,n)=>n%2?it(e[o]):o),l=(t,e)=>dt(t,e).join("");var k="__palette",mt={dark:"colours.to_dark",light:"colours.to_light",system:"colours.to_system"},m={light:"default",dark:"slate"},M=matchMedia("(prefers-color-scheme: dark)"),q=t=>({media:`(prefers-c\
olor-scheme: ${t})`,scheme:m[t],primary:"custom",accent:"custom"}),ft=t=>{let e=t?.color?.scheme;return e===m.dark?"dark":e===m.light?"light":void 0},H=()=>{try{localStorage.removeItem(`${__md_scope.pathname}\
.${k}`)}catch{}},g=()=>{try{return ft(__md_get(k))}catch{H();return}},pt=t=>{try{__md_set(k,{index:Object.keys(m).indexOf(t),color:q(t)})}catch{}},ht=t=>{let{body:e}=document,o=t?q(t):{scheme:m.light};
for(let n of["media","scheme","primary","accent"])e.removeAttribute(`data-md-color-${n}`);for(let[n,s]of Object.entries(o))e.setAttribute(`data-md-color-${n}`,s)},ut=()=>{let{mdColorMedia:t,mdColorScheme:e}=document.
body.dataset;if(t!==void 0)return e===m.dark?"dark":"light"},F=()=>{let t=M.matches?"dark":"light",e=ut();return e===t?"system":(e??t)==="dark"?"light":"dark"},w=t=>{let e=F();t.title=t.ariaLabel=l(mt[e]);
for(let n of t.children)n instanceof HTMLElement&&(n.hidden=n.dataset.nlTo!==e);let o=getComputedStyle(document.body).backgroundColor;for(let n of document.querySelectorAll("meta[name=theme-color]"))n.
setAttribute("content",o)},x=(t,e)=>{ht(e),w(t)},yt=t=>{let e=F(),o=e==="system"?void 0:e;x(t,o),o?pt(o):H()},$=t=>{if(CSS.supports("color","light-dark(#000, #fff)")){t.hidden=!1,g(),w(t);for(let e of[
M,matchMedia("(prefers-contrast: more)")])e.addEventListener("change",()=>w(t));t.addEventListener("click",()=>yt(t)),addEventListener("storage",()=>x(t,g())),addEventListener("pageshow",e=>e.persisted&&
x(t,g()))}};var O=(t,e,o)=>t.classList.toggle(`md-nav__link--${e}`,o),gt=(t,e)=>{let[o,n]=[t.getBoundingClientRect(),e.getBoundingClientRect()];(o.top<n.top||o.bottom>n.bottom)&&(e.scrollTop+=o.top-n.top-n.height/
2)},B=t=>{let e=[...t.querySelectorAll("a")],o=e.map(i=>document.getElementById(i.getAttribute("href")?.slice(1)??"")),n=t.closest("[popover]"),s=()=>{let d=o.map(p=>(p?.getBoundingClientRect().top??96)<
96).lastIndexOf(!0);for(let[p,C]of e.entries())O(C,"passed",p<=d),O(C,"active",p===d);d>=0&&n&&gt(e[d],n)},r=0;addEventListener("scroll",()=>{cancelAnimationFrame(r),r=requestAnimationFrame(s)},{passive:!0}),
s()};var c=(t,e={},...o)=>{let n=document.createElement(t);for(let[s,r]of Object.entries(e))typeof r=="function"?n.addEventListener(s,r):r!==!1&&r!==void 0&&n.setAttribute(s,r===!0?"":String(r));return n.append(
...I(o)),n},I=t=>t.flatMap(e=>Array.isArray(e)?I(e):typeof e=="number"?[String(e)]:e?[e]:[]);var K=t=>{let e=c("span",{class:"nl-said",role:"status"});return t.after(e),e};var wt=4e3,P=24,xt=t=>{let e=getSelection();e?.removeAllRanges(),e?.selectAllChildren(t)},kt=async t=>{try{return await navigator.clipboard.writeText(t.textContent??""),!0}catch{return xt(t),document.
execCommand("copy")}},vt=({textContent:t})=>{let e=(t??"").trim().replace(/\s+/gu," ");return`${l("copy.done")}: ${e.length>P?`${e.slice(0,P)}…`:e}`},R=t=>{let e=document.querySelector(t.dataset.nlCopy??
"");if(!e)return;let o=K(t),n=0;t.hidden=!1,t.addEventListener("click",async()=>{clearTimeout(n),o.textContent="",o.textContent=await kt(e)?vt(e):l("copy.by_key"),n=setTimeout(()=>o.textContent="",wt)})};var f=t=>{try{return localStorage.getItem(t)}catch{return null}};var v=new URL("../",import.meta.url),Lt={last:`${v.pathname}.visit`,seen:`${v.pathname}.visit.seen`,opened:`${v.pathname}.visit.opened`},Et="off",j=()=>![null,Et].includes(f(Lt.last));var N=()=>{let t=document.querySelectorAll("link[rel=alternate]");for(let e of t)e.rel="";addEventListener("DOMContentLoaded",()=>t.forEach(e=>e.rel="alternate"))};var St=new URL("../",import.meta.url),bt=`${St.pathname}.follow.`,Tt=t=>bt+t;var U=t=>{let{nlKey:e="",nlName:o=""}=t.dataset,n=f(Tt(e))!==null;t.textContent=l(n?"following.followed":"following.follow"),t.ariaLabel=l(n?"following.followed_one":"following.follow_one",{name:o}),t.
toggleAttribute("data-nl-is-followed",n)},L=()=>{for(let t of document.querySelectorAll("[data-nl-key]"))t instanceof HTMLElement&&U(t)},_t=({currentTarget:t})=>import("./save.js").then(({toggleFollowed:e})=>e(
t)),z=()=>document.querySelector("[data-nl-to-following]")!==null,At=(t,{key:e,name:o,hasFeed:n})=>{Object.assign(t.dataset,{nlKey:e,nlName:o,nlHasFeed:n?"true":""}),U(t)},W=t=>{let e=c("button",{type:"\
button",class:"nl-button nl-follow-here",click:_t});return At(e,t),e};var D=t=>{if(!z())return;let{nlFollow:e="",nlHasFeed:o}=t.dataset,n=document.querySelector("main h1")?.textContent?.trim()??"";t.append(" ",W({key:e,name:n,hasFeed:o!==void 0})),t.hidden=!1,addEventListener(
"storage",L),addEventListener("pageshow",s=>s.persisted&&L())};var Ct="__keys",Mt="input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=textbox]",E=t=>t instanceof Element&&t.closest(Mt)!==null,qt=()=>{try{return __md_get(Ct)!==!1}catch{
return!0}};var u=({target:t,altKey:e,ctrlKey:o,metaKey:n,isComposing:s,defaultPrevented:r})=>!(e||o||n||s||r||E(t))&&qt();var V=()=>import("./keys.js"),Ht=t=>{!/^[jkos?]$/.test(t.key)||!u(t)||document.querySelector("dialog[open]")||V().then(({act:e})=>e(t.key),()=>{})},J=t=>{t.hidden=!1,t.addEventListener("click",()=>V().
then(({act:e})=>e("?"))),addEventListener("keydown",Ht)};var Ft=["titles","short","all"],S=`${new URL("../",import.meta.url).pathname}.length`,$t=()=>{try{return Ft.find(t=>t===localStorage.getItem(S))}catch{return}},Ot=t=>{try{t==="all"?localStorage.removeItem(
S):localStorage.setItem(S,t)}catch{}},X=t=>{let e=t.parentElement,o=[...t.querySelectorAll("input")],n=r=>e?.setAttribute("data-length",r),s=$t();for(let r of o)r.value===s&&(r.checked=!0);s&&n(s),t.hidden=
!1,t.addEventListener("change",()=>{let r=o.find(({checked:i})=>i)?.value??"all";n(r),Ot(r)})};var G=t=>{let e=document.querySelector(t);e instanceof HTMLElement&&e.hidePopover?.()},Q=()=>addEventListener("pageshow",t=>t.persisted&&G("#_nav")),Y=()=>document.querySelector("#_beside")?.addEventListener(
"click",({target:t})=>{t instanceof Element&&t.closest("a")&&G("#_beside")});var Z=()=>{let{serviceWorker:t}=navigator;if(!t||t.controller||!("nlOffline"in document.body.dataset))return;let e=new URL("../",import.meta.url).href;document.referrer.startsWith(e)&&addEventListener(
"load",()=>import("./keep.js").then(({worker:o})=>o()).catch(()=>{}))};var b=new URL("../",import.meta.url),Bt=/^papers\/([^/]+)\/$/,It=t=>`${b.pathname}.shelf.${t}`,T=t=>t.startsWith(b.pathname)&&Bt.exec(t.slice(b.pathname.length))?.[1]||"",tt=t=>{let{nlSave:e="",nlTitle:o=""}=t.
dataset,n=f(It(e))!==null;t.textContent=l(n?"shelf.saved":"shelf.save"),t.ariaLabel=l(n?"shelf.saved_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("data-nl-is-saved",n)},_=()=>{for(let t of document.
querySelectorAll("[data-nl-save]"))t instanceof HTMLElement&&tt(t)},Kt=({currentTarget:t})=>import("./save.js").then(({toggle:e})=>e(t)),et=()=>document.querySelector("[data-nl-to-shelf]")!==null,A=(t,e)=>{
let n=c("button",{...{type:"button",class:"nl-button nl-save","data-nl-save":t,"data-nl-title":e},click:Kt});return tt(n),n};var Pt=t=>{let e=t.querySelector("h3 a"),o=e instanceof HTMLAnchorElement&&T(e.pathname),n=t.querySelector(".nl-card__foot"),s=n?.querySelector(".nl-links"),r=o&&A(o,e.textContent??"");r&&s?s.after(r):
r&&n?.prepend(r)},ot=()=>{if(!et())return;for(let o of document.querySelectorAll("article.nl-card, article.nl-entry"))Pt(o);let t=T(location.pathname),e=document.querySelector("main h1")?.textContent??
"";t&&document.querySelector(".nl-pass")?.append(" ",A(t,e)),addEventListener("storage",_),addEventListener("pageshow",o=>o.persisted&&_())};var nt=()=>{let[t]=performance.getEntriesByType("navigation"),e=t instanceof PerformanceNavigationTiming&&t.type==="back_forward",{asked:o}=history.state??{};return e&&typeof o=="string"?o:""};var Rt=(t,e)=>{let{key:o,target:n,altKey:s,ctrlKey:r,metaKey:i}=t;if(s)return!1;let d=n instanceof Node&&e.contains(n);return o.toLowerCase()==="k"&&r!==i?d||!E(n):o==="/"&&u(t)},jt=150,Nt=t=>{let e=c(
"button",{class:"nl-button",click:()=>location.reload()},l("search.try_again"));t.replaceWith(c("p",{class:"nl-notice",role:"alert"},l("search.not_loaded")," ",e))},y=class{#e;#t;#o;#n;constructor(e,o,n){
this.#e=e,this.#t=e.elements.namedItem("q"),this.#o=o,this.#n=n,this.#t.addEventListener("focus",()=>n().catch(()=>{}),{once:!0}),e.addEventListener("click",s=>this.#l(s)),addEventListener("keydown",s=>this.#a(
s)),o?n().catch(()=>this.#r(o)):this.#s()}#s(){let e=nt();e&&(this.#t.value=e,this.#n().then(o=>o.open(null),()=>{}))}#r(e){this.#t.value||=new URLSearchParams(location.search).get("q")??"",Nt(e)}#a(e){
if(!Rt(e,this.#e))return;let o=document.activeElement;e.preventDefault(),this.#t.focus({preventScroll:!this.#o});let n=this.#o?void 0:new Promise(s=>setTimeout(s,jt));this.#n().then(s=>n?n.then(()=>s.
open(o)):s.open(o),()=>this.#t.offsetWidth||location.assign(this.#e.action))}#l(e){let o=e.target instanceof Element&&e.target.closest("button")!==null;this.#o||this.#e.closest("dialog")||o&&this.#t.value||
(e.preventDefault(),this.#n().then(n=>n.open(this.#t),()=>o&&this.#e.submit()))}};var a=(t,e,o)=>{for(let n of document.querySelectorAll(t))n instanceof e&&o(n)},st=document.querySelector("[data-nl-explore]"),Ut=()=>import("./explore.js"),zt=()=>import("./find.js").then(({dialogReady:t})=>t());
N();a("[data-nl-colours]",HTMLElement,$);Q();Y();a("[data-nl-contents]",HTMLElement,B);a("[data-nl-search]",HTMLFormElement,t=>new y(t,st,st?Ut:zt));a("button[data-nl-copy]",HTMLButtonElement,R);"shar\
e"in navigator&&a("button[data-nl-share]",HTMLButtonElement,t=>import("./share.js").then(({offerShare:e})=>e(t)));a("button[data-nl-keys]",HTMLButtonElement,J);a("table[data-nl-table]",HTMLTableElement,
t=>import("./columns.js").then(({offerOrder:e})=>e(t)));a("[data-nl-forms]",HTMLElement,t=>import("./cite.js").then(({offerForms:e})=>e(t)));a("[data-nl-list-forms]",HTMLElement,t=>import("./cite.js").
then(({offerListForms:e})=>e(t)));a("[data-nl-choose]",HTMLElement,t=>import("./choose.js").then(({offerFeeds:e})=>e(t)));a("[data-nl-lengths]",HTMLElement,X);a("[data-nl-compare]",HTMLElement,t=>import("./compare.js").
then(({offerComparing:e})=>e(t)));a("[data-nl-shelf]",HTMLElement,t=>import("./shelf.js").then(({offerShelf:e})=>e(t)));a("[data-nl-whole]",HTMLElement,t=>import("./offline.js").then(({offerOffline:e})=>e(
t)));a("[data-nl-follow]",HTMLElement,D);a("[data-nl-following]",HTMLElement,t=>import("./following.js").then(({offerFollows:e})=>e(t)));ot();Z();j()&&import("./visit.js").then(({begin:t})=>t());
