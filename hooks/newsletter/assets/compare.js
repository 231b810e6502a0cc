// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "shelf.left_out": {
  "one": "{count} entry is not in this archive and was left out.",
  "other": "{count} entries are not in this archive and were left out."
 },
 "compare.caption": {
  "one": "{count} entry",
  "other": "{count} entries side by side"
 },
 "compare.tagline": "In short",
 "compare.authors": "Authors",
 "compare.date": "Date",
 "compare.venue": "Published",
 "compare.answers": "Answers",
 "compare.topics": "Topics",
 "compare.links": "Links",
 "compare.related": "Related",
 "compare.unknown": "not known",
 "compare.remove": "Remove",
 "compare.removed": "Removed",
 "compare.add": "Add from your shelf",
 "compare.choose": "Choose an entry",
 "compare.added": "Added",
 "compare.how": "Choose two to four entries: tick “Compare” on your shelf, select results on the explore page, or add saved entries here.",
 "compare.too_many": "Up to {most} entries fit side by side; the first {most} are shown.",
 "compare.not_loaded": {
  "one": "{count} entry could not be loaded. Reload the page to try again.",
  "other": "{count} entries could not be loaded. Reload the page to try again."
 },
 "compare.link": {
  "one": "Compare {count} entry",
  "other": "Compare {count} entries"
 }
};
var a=(e,t={},...n)=>{let o=document.createElement(e);for(let[c,r]of Object.entries(t))typeof r=="function"?o.addEventListener(
c,r):r!==!1&&r!==void 0&&o.setAttribute(c,r===!0?"":String(r));return o.append(...x(n)),o},x=e=>e.flatMap(t=>Array.isArray(
t)?x(t):typeof t=="number"?[String(t)]:t?[t]:[]);var E=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var T=e=>typeof e=="string"&&e.length<=200&&E.test(e),b=e=>Array.isArray(e)?[...new Set(e.filter(T))].slice(0,5e3):[];import{shelf as v}from"./save.js";var d=TEXTS;var q=/\{(\w+)\}/,$=new Intl.PluralRules(d.language),C=e=>e.toLocaleString(d.language),_=(e,{count:t})=>{let n=d[e];return typeof n==
"string"?n:n[$.select(Number(t))]??n.other??""},M=e=>typeof e=="number"?C(e):e,O=(e,t={})=>_(e,t).split(q).map((n,o)=>o%
2?M(t[n]):n),l=(e,t)=>O(e,t).join("");var h=4;import{factsOf as N}from"./save.js";var w=new URL("../",import.meta.url),I=e=>`${w.pathname}papers/${e}/`,R=e=>new Promise(
(t,n)=>{let o=new XMLHttpRequest;o.responseType="document",o.addEventListener("load",()=>t(o.status===200?o.responseXML:
null)),o.addEventListener("error",()=>n(new Error(`No answer from ${e}`))),o.open("GET",e),o.send()}),j=(e,t)=>{let{origin:n,
pathname:o,search:c,hash:r,href:s}=new URL(e,new URL(t,w));return n===w.origin?o+c+r:s},S=(e,t)=>{let n=document.importNode(
e,!0),o=a("div",{},n);for(let c of o.querySelectorAll("[id]"))c.removeAttribute("id");for(let c of o.querySelectorAll("a"))
c.href=j(c.getAttribute("href")??"",t);return n instanceof HTMLAnchorElement?[n]:[...n.childNodes]},g=e=>e?[document.createTextNode(
e)]:[],P=(e,t,n,o)=>{let c=s=>{let i=n.querySelector(`main ${s}`);return i?S(i,t):[]},r=s=>{let i=[...n.querySelectorAll(
`main ${s}`)].map(p=>a("li",{},S(p,t)));return i.length?[a("ul",{},i)]:[]};return{id:e,address:t,title:c("h1"),aspects:{
tagline:c(".nl-lead"),authors:g(o?.authors),date:g(o?.date),venue:g(o?.where),answers:r(".nl-answers li"),topics:r(".nl-\
tags li"),links:r("article .nl-links li"),related:r(".nl-related li > a")}}},U=e=>{if(!e.querySelector("meta[http-equiv=\
refresh]"))return;let t=e.querySelector("link[rel=canonical]")?.getAttribute("href")??"";return/\/papers\/([a-z0-9-]+)\/$/.
exec(t)?.[1]},y=async(e,t=!1)=>{let n=I(e),[o,c]=await Promise.all([R(n),N([e])]),r=o&&U(o);return r&&!t?y(r,!0):o&&c.has(
e)?P(e,n,o,c.get(e)):void 0};var H=[["tagline","compare.tagline"],["authors","compare.authors"],["date","compare.date"],["venue","compare.venue"],["a\
nswers","compare.answers"],["topics","compare.topics"],["links","compare.links"],["related","compare.related"]],z=()=>b(
(new URLSearchParams(location.hash.slice(1)).get("ids")??"").split(".")),X=({id:e,address:t,title:n,aspects:o},c)=>{let r=n.
map(p=>p.cloneNode(!0)),s=a("a",{class:"nl-compare__of",href:t,"aria-hidden":!0,tabindex:-1},r),i=o[c].length?o[c]:a("sp\
an",{class:"nl-meta"},l("compare.unknown"));return a("td",{role:"cell","data-id":e,"data-is-empty":!o[c].length},s,i)},f=class{#e;#r=a(
"p",{class:"nl-said",role:"status"});#s=a("div");#a=a("div",{class:"nl-compare__table"});#t=a("p",{class:"nl-actions"});#o=new Map;#c=0;constructor(t){
this.#e=t}begin(){return this.#e.hidden=!1,this.#e.append(this.#s,this.#r,this.#a,this.#t),addEventListener("hashchange",
()=>this.#n()),this.#n()}async#n(){let t=++this.#c,n=z(),o=n.slice(0,h),c=await Promise.all(o.map(s=>this.#i(s)));if(t!==
this.#c)return;let r=[...new Map(c.flatMap(s=>s instanceof Object?[[s.id,s]]:[])).values()];this.#a.replaceChildren(...r.
length?[this.#p(r)]:[]),this.#s.replaceChildren(...F(c,r.length,n.length-o.length)),this.#m(r.map(({id:s})=>s))}#i(t){let n=this.#o.
get(t)??y(t);return this.#o.set(t,n),n.catch(()=>(this.#o.delete(t),null))}#p(t){let n=t.map(({id:r,address:s,title:i})=>{
let p=a("a",{href:s},i.map(m=>m.cloneNode(!0))),L=`${l("compare.remove")}: ${p.textContent}`,k=a("button",{type:"button",
class:"nl-button","aria-label":L,click:()=>this.#l(t.map(m=>m.id).filter(m=>m!==r),l("compare.removed"))},l("compare.rem\
ove"));return a("th",{scope:"col",role:"columnheader","data-id":r},p," ",k)}),c=H.filter(([r])=>t.some(s=>s.aspects[r].length)).
map(([r,s])=>a("tr",{role:"row","data-aspect":r},a("th",{scope:"row",role:"rowheader"},l(s)),t.map(i=>X(i,r))));return a(
"table",{class:"nl-compare__side-by-side",role:"table"},a("caption",{},l("compare.caption",{count:t.length})),a("thead",
{role:"rowgroup"},a("tr",{role:"row"},a("td",{role:"cell"}),n)),a("tbody",{role:"rowgroup"},c))}#m(t){let n=v.isKept?v.entries().
filter(({id:s})=>!t.includes(s)):[];if(this.#t.replaceChildren(),t.length>=h||!n.length)return;let o=({currentTarget:{value:s}})=>s&&
this.#l([...t,s],l("compare.added")),c=n.map(({id:s,title:i})=>a("option",{value:s},i||s)),r=a("select",{id:"_add",change:o},
a("option",{value:""},l("compare.choose")),c);this.#t.append(a("label",{for:"_add"},l("compare.add"))," ",r)}async#l(t,n){
history.replaceState(history.state,"",t.length?`#ids=${t.join(".")}`:location.pathname),await this.#n(),this.#r.textContent=
n;let o=this.#e.querySelector("select")??this.#e.querySelector("th a");o instanceof HTMLElement&&o.focus({preventScroll:!0})}},
u=e=>a("p",{class:"nl-notice"},e),F=(e,t,n)=>{let[o,c]=[null,void 0].map(r=>e.filter(s=>s===r).length);return[o>0&&u(l("\
compare.not_loaded",{count:o})),c>0&&u(l("shelf.left_out",{count:c})),n>0&&u(l("compare.too_many",{most:h})),t<2&&u(l("c\
ompare.how"))].filter(r=>r instanceof Node)};var G=new URL("./shelf.css",import.meta.url),A=e=>document.head.append(a("link",{rel:"stylesheet",href:G.href,load:e,error:e}));var he=e=>A(()=>new f(e).begin());export{he as offerComparing};
