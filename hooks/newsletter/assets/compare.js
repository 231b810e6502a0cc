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
var a=(t,e={},...n)=>{let o=document.createElement(t);for(let[c,r]of Object.entries(e))typeof r=="function"?o.addEventListener(
c,r):r!==!1&&r!==void 0&&o.setAttribute(c,r===!0?"":String(r));return o.append(...b(n)),o},b=t=>t.flatMap(e=>Array.isArray(
e)?b(e):typeof e=="number"?[String(e)]:e?[e]:[]);import{idsOf as P,shelf as v}from"./save.js";var h=TEXTS;var A=/\{(\w+)\}/,E=new Intl.PluralRules(h.language),T=t=>t.toLocaleString(h.language),q=(t,{count:e})=>{let n=h[t];return typeof n==
"string"?n:n[E.select(Number(e))]??n.other??""},C=t=>typeof t=="number"?T(t):t,_=(t,e={})=>q(t,e).split(A).map((n,o)=>o%
2?C(e[n]):n),l=(t,e)=>_(t,e).join("");var d=4;import{factsOf as $}from"./save.js";var w=new URL("../",import.meta.url),M=t=>`${w.pathname}papers/${t}/`,N=t=>new Promise(
(e,n)=>{let o=new XMLHttpRequest;o.responseType="document",o.addEventListener("load",()=>e(o.status===200?o.responseXML:
null)),o.addEventListener("error",()=>n(new Error(`No answer from ${t}`))),o.open("GET",t),o.send()}),O=(t,e)=>{let{origin:n,
pathname:o,search:c,hash:r,href:s}=new URL(t,new URL(e,w));return n===w.origin?o+c+r:s},x=(t,e)=>{let n=document.importNode(
t,!0),o=a("div",{},n);for(let c of o.querySelectorAll("[id]"))c.removeAttribute("id");for(let c of o.querySelectorAll("a"))
c.href=O(c.getAttribute("href")??"",e);return n instanceof HTMLAnchorElement?[n]:[...n.childNodes]},g=t=>t?[document.createTextNode(
t)]:[],R=(t,e,n,o)=>{let c=s=>{let i=n.querySelector(`main ${s}`);return i?x(i,e):[]},r=s=>{let i=[...n.querySelectorAll(
`main ${s}`)].map(p=>a("li",{},x(p,e)));return i.length?[a("ul",{},i)]:[]};return{id:t,address:e,title:c("h1"),aspects:{
tagline:c(".nl-lead"),authors:g(o?.authors),date:g(o?.date),venue:g(o?.where),answers:r(".nl-answers li"),topics:r(".nl-\
tags li"),links:r("article .nl-links li"),related:r(".nl-related li > a")}}},j=t=>{if(!t.querySelector("meta[http-equiv=\
refresh]"))return;let e=t.querySelector("link[rel=canonical]")?.getAttribute("href")??"";return/\/papers\/([a-z0-9-]+)\/$/.
exec(e)?.[1]},y=async(t,e=!1)=>{let n=M(t),[o,c]=await Promise.all([N(n),$([t])]),r=o&&j(o);return r&&!e?y(r,!0):o&&c.has(
t)?R(t,n,o,c.get(t)):void 0};var U=[["tagline","compare.tagline"],["authors","compare.authors"],["date","compare.date"],["venue","compare.venue"],["a\
nswers","compare.answers"],["topics","compare.topics"],["links","compare.links"],["related","compare.related"]],H=()=>P(
(new URLSearchParams(location.hash.slice(1)).get("ids")??"").split(".")),I=({id:t,address:e,title:n,aspects:o},c)=>{let r=n.
map(p=>p.cloneNode(!0)),s=a("a",{class:"nl-compare__of",href:e,"aria-hidden":!0,tabindex:-1},r),i=o[c].length?o[c]:a("sp\
an",{class:"nl-meta"},l("compare.unknown"));return a("td",{role:"cell","data-id":t,"data-is-empty":!o[c].length},s,i)},f=class{#e;#r=a(
"p",{class:"nl-said",role:"status"});#s=a("div");#a=a("div",{class:"nl-compare__table"});#t=a("p",{class:"nl-actions"});#o=new Map;#c=0;constructor(e){
this.#e=e}begin(){return this.#e.hidden=!1,this.#e.append(this.#s,this.#r,this.#a,this.#t),addEventListener("hashchange",
()=>this.#n()),this.#n()}async#n(){let e=++this.#c,n=H(),o=n.slice(0,d),c=await Promise.all(o.map(s=>this.#i(s)));if(e!==
this.#c)return;let r=[...new Map(c.flatMap(s=>s instanceof Object?[[s.id,s]]:[])).values()];this.#a.replaceChildren(...r.
length?[this.#p(r)]:[]),this.#s.replaceChildren(...X(c,r.length,n.length-o.length)),this.#m(r.map(({id:s})=>s))}#i(e){let n=this.#o.
get(e)??y(e);return this.#o.set(e,n),n.catch(()=>(this.#o.delete(e),null))}#p(e){let n=e.map(({id:r,address:s,title:i})=>{
let p=a("a",{href:s},i.map(m=>m.cloneNode(!0))),L=`${l("compare.remove")}: ${p.textContent}`,k=a("button",{type:"button",
class:"nl-button","aria-label":L,click:()=>this.#l(e.map(m=>m.id).filter(m=>m!==r),l("compare.removed"))},l("compare.rem\
ove"));return a("th",{scope:"col",role:"columnheader","data-id":r},p," ",k)}),c=U.filter(([r])=>e.some(s=>s.aspects[r].length)).
map(([r,s])=>a("tr",{role:"row","data-aspect":r},a("th",{scope:"row",role:"rowheader"},l(s)),e.map(i=>I(i,r))));return a(
"table",{class:"nl-compare__side-by-side",role:"table"},a("caption",{},l("compare.caption",{count:e.length})),a("thead",
{role:"rowgroup"},a("tr",{role:"row"},a("td",{role:"cell"}),n)),a("tbody",{role:"rowgroup"},c))}#m(e){let n=v.isKept?v.entries().
filter(({id:s})=>!e.includes(s)):[];if(this.#t.replaceChildren(),e.length>=d||!n.length)return;let o=({currentTarget:{value:s}})=>s&&
this.#l([...e,s],l("compare.added")),c=n.map(({id:s,title:i})=>a("option",{value:s},i||s)),r=a("select",{id:"_add",change:o},
a("option",{value:""},l("compare.choose")),c);this.#t.append(a("label",{for:"_add"},l("compare.add"))," ",r)}async#l(e,n){
history.replaceState(history.state,"",e.length?`#ids=${e.join(".")}`:location.pathname),await this.#n(),this.#r.textContent=
n;let o=this.#e.querySelector("select")??this.#e.querySelector("th a");o instanceof HTMLElement&&o.focus({preventScroll:!0})}},
u=t=>a("p",{class:"nl-notice"},t),X=(t,e,n)=>{let[o,c]=[null,void 0].map(r=>t.filter(s=>s===r).length);return[o>0&&u(l("\
compare.not_loaded",{count:o})),c>0&&u(l("shelf.left_out",{count:c})),n>0&&u(l("compare.too_many",{most:d})),e<2&&u(l("c\
ompare.how"))].filter(r=>r instanceof Node)};var z=new URL("./shelf.css",import.meta.url),S=t=>document.head.append(a("link",{rel:"stylesheet",href:z.href,load:t,error:t}));var ie=t=>S(()=>new f(t).begin());export{ie as offerComparing};
