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
var c=(t,e={},...n)=>{let o=document.createElement(t);for(let[a,r]of Object.entries(e))typeof r=="function"?o.addEventListener(a,r):r!==!1&&r!==void 0&&o.setAttribute(a,r===!0?"":String(r));return o.append(
...x(n)),o},x=t=>t.flatMap(e=>Array.isArray(e)?x(e):typeof e=="number"?[String(e)]:e?[e]:[]);var k=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var q=t=>typeof t=="string"&&t.length<=200&&k.test(t),b=t=>Array.isArray(t)?[...new Set(t.filter(q))].slice(0,5e3):[];import{shelf as v}from"./save.js";var h=TEXTS;var C=/\{(\w+)\}/,$=new Intl.PluralRules(h.language),_=t=>t.toLocaleString(h.language),M=(t,{count:e})=>{let n=h[t];return typeof n=="string"?n:n[$.select(Number(e))]??n.other??""},O=t=>typeof t=="num\
ber"?_(t):t,N=(t,e={})=>M(t,e).split(C).map((n,o)=>o%2?O(e[n]):n),l=(t,e)=>N(t,e).join("");var d=4;import{factsOf as I}from"./save.js";var w=new URL("../",import.meta.url),R=t=>`${w.pathname}papers/${t}/`,j=t=>new Promise((e,n)=>{let o=new XMLHttpRequest;o.responseType="document",o.addEventListener(
"load",()=>e(o.status===200?o.responseXML:null)),o.addEventListener("error",()=>n(new Error(`No answer from ${t}`))),o.open("GET",t),o.send()}),P=(t,e)=>{let{origin:n,pathname:o,search:a,hash:r,href:s}=new URL(
t,new URL(e,w));return n===w.origin?o+a+r:s},S=(t,e)=>{let n=document.importNode(t,!0),o=c("div",{},n);for(let a of o.querySelectorAll("[id]"))a.removeAttribute("id");for(let a of o.querySelectorAll("\
a"))a.href=P(a.getAttribute("href")??"",e);return n instanceof HTMLAnchorElement?[n]:[...n.childNodes]},g=t=>t?[document.createTextNode(t)]:[],U=(t,e,n,o)=>{let a=s=>{let i=n.querySelector(`main ${s}`);
return i?S(i,e):[]},r=s=>{let i=[...n.querySelectorAll(`main ${s}`)].map(p=>c("li",{},S(p,e)));return i.length?[c("ul",{},i)]:[]};return{id:t,address:e,title:a("h1"),aspects:{tagline:a(".nl-lead"),authors:g(
o?.authors),date:g(o?.date),venue:g(o?.where),answers:r(".nl-answers li"),topics:r(".nl-tags li"),links:r("article .nl-links li"),related:r(".nl-related li > a")}}},H=t=>{if(!t.querySelector("meta[htt\
p-equiv=refresh]"))return;let e=t.querySelector("link[rel=canonical]")?.getAttribute("href")??"";return/\/papers\/([a-z0-9-]+)\/$/.exec(e)?.[1]},y=async(t,e=!1)=>{let n=R(t),[o,a]=await Promise.all([j(
n),I([t])]),r=o&&H(o);return r&&!e?y(r,!0):o&&a.has(t)?U(t,n,o,a.get(t)):void 0};var z=[["tagline","compare.tagline"],["authors","compare.authors"],["date","compare.date"],["venue","compare.venue"],["answers","compare.answers"],["topics","compare.topics"],["links","compare.links"],
["related","compare.related"]],X=()=>b((new URLSearchParams(location.hash.slice(1)).get("ids")??"").split(".")),W=({id:t,address:e,title:n,aspects:o},a)=>{let r=n.map(p=>p.cloneNode(!0)),s=c("a",{class:"\
nl-compare__of",href:e,"aria-hidden":!0,tabindex:-1},r),i=o[a].length?o[a]:c("span",{class:"nl-meta"},l("compare.unknown"));return c("td",{role:"cell","data-id":t,"data-is-empty":!o[a].length},s,i)},f=class{#e;#r=c(
"p",{class:"nl-said",role:"status"});#s=c("div");#a=c("div",{class:"nl-compare__table"});#t=c("p",{class:"nl-actions"});#o=new Map;#c=0;constructor(e){this.#e=e}begin(){return this.#e.hidden=!1,this.#e.
append(this.#s,this.#r,this.#a,this.#t),addEventListener("hashchange",()=>this.#n()),this.#n()}async#n(){let e=++this.#c,n=X(),o=n.slice(0,d),a=await Promise.all(o.map(s=>this.#i(s)));if(e!==this.#c)return;
let r=[...new Map(a.flatMap(s=>s instanceof Object?[[s.id,s]]:[])).values()];this.#a.replaceChildren(...r.length?[this.#m(r)]:[]),this.#s.replaceChildren(...F(a,r.length,n.length-o.length)),this.#h(r.
map(({id:s})=>s))}#i(e){let n=this.#o.get(e)??y(e);return this.#o.set(e,n),n.catch(()=>(this.#o.delete(e),null))}#p({id:e,address:n,title:o},a){let r=o.map(m=>m.cloneNode(!0)),s=c("a",{href:n},r),i=s.
textContent??"",p=a.map(m=>m.id).filter(m=>m!==e),L=()=>this.#l(p,l("compare.removed")),T=`${l("compare.remove")}: ${i}`,E=c("button",{type:"button",class:"nl-button","aria-label":T,click:L},l("compar\
e.remove"));return c("th",{scope:"col",role:"columnheader","aria-label":i,"data-id":e},s," ",E)}#m(e){let n=e.map(r=>this.#p(r,e)),a=z.filter(([r])=>e.some(s=>s.aspects[r].length)).map(([r,s])=>c("tr",
{role:"row","data-aspect":r},c("th",{scope:"row",role:"rowheader"},l(s)),e.map(i=>W(i,r))));return c("table",{class:"nl-compare__side-by-side",role:"table"},c("caption",{},l("compare.caption",{count:e.
length})),c("thead",{role:"rowgroup"},c("tr",{role:"row"},c("td",{role:"cell"}),n)),c("tbody",{role:"rowgroup"},a))}#h(e){let n=v.isKept?v.entries().filter(({id:s})=>!e.includes(s)):[];if(this.#t.replaceChildren(),
e.length>=d||!n.length)return;let o=({currentTarget:{value:s}})=>s&&this.#l([...e,s],l("compare.added")),a=n.map(({id:s,title:i})=>c("option",{value:s},i||s)),r=c("select",{id:"_add",change:o},c("opti\
on",{value:""},l("compare.choose")),a);this.#t.append(c("label",{for:"_add"},l("compare.add"))," ",r)}async#l(e,n){history.replaceState(history.state,"",e.length?`#ids=${e.join(".")}`:location.pathname),
await this.#n(),this.#r.textContent=n;let o=this.#e.querySelector("select")??this.#e.querySelector("th a");o instanceof HTMLElement&&o.focus({preventScroll:!0})}},u=t=>c("p",{class:"nl-notice"},t),F=(t,e,n)=>{
let[o,a]=[null,void 0].map(r=>t.filter(s=>s===r).length);return[o>0&&u(l("compare.not_loaded",{count:o})),a>0&&u(l("shelf.left_out",{count:a})),n>0&&u(l("compare.too_many",{most:d})),e<2&&u(l("compare\
.how"))].filter(r=>r instanceof Node)};var G=new URL("./shelf.css",import.meta.url),A=t=>document.head.append(c("link",{rel:"stylesheet",href:G.href,load:t,error:t}));var ue=t=>A(()=>new f(t).begin());export{ue as offerComparing};
