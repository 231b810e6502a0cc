// By `make bundle`
const TEXTS = {
 "language": "en",
 "shelf.the_shelf": "your shelf",
 "shelf.left_out": {
  "one": "{count} entry is not in this archive and was left out.",
  "other": "{count} entries are not in this archive and were left out."
 },
 "following.the_page": "Following",
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
 "compare.how": "Choose two to four entries: tick “Compare” on {shelf}, select results on {explore}, or add saved entries here.",
 "compare.too_many": "Up to {most} entries fit side by side; the first {most} are shown.",
 "compare.not_loaded": {
  "one": "{count} entry could not be loaded. Reload the page to try again.",
  "other": "{count} entries could not be loaded. Reload the page to try again."
 },
 "compare.link": {
  "one": "Compare {count} entry",
  "other": "Compare {count} entries"
 },
 "search.the_page": "the explore page"
};
var s=(t,e={},...o)=>{let n=document.createElement(t);for(let[c,r]of Object.entries(e))typeof r=="function"?n.addEventListener(c,r):r!==!1&&r!==void 0&&n.setAttribute(c,r===!0?"":String(r));return n.append(...S(o)),n},S=t=>t.flatMap(e=>Array.isArray(e)?S(e):typeof e=="number"?[String(e)]:e?[e]:[]);var C=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var O=t=>typeof t=="string"&&t.length<=200&&C.test(t),b=t=>Array.isArray(t)?[...new Set(t.filter(O))].slice(0,5e3):[],h=new URL("../",import.meta.url);import{shelf as E}from"./save.js";var d=TEXTS;var M=/\{(\w+)\}/,I=new Intl.PluralRules(d.language),N=t=>t.toLocaleString(d.language),R=(t,{count:e})=>{let o=d[t];return typeof o=="string"?o:o[I.select(Number(e))]??o.other??""},U=t=>typeof t=="number"?N(t):t,w=(t,e={})=>R(t,e).split(M).map((o,n)=>n%2?U(e[o]):o),l=(t,e)=>w(t,e).join("");var u=4;var T=(t,e)=>s("a",{href:t},e),j=(t,e)=>{let o=document.querySelector(t);return T(o instanceof HTMLAnchorElement&&o.href,e)},v=()=>j("[data-nl-to-shelf]",l("shelf.the_shelf"));var L=()=>T(new URL("../search/",import.meta.url).href,l("search.the_page"));import{factsOf as H}from"./save.js";var P=t=>`${h.pathname}papers/${t}/`,z=t=>new Promise((e,o)=>{let n=new XMLHttpRequest;n.responseType="document",n.addEventListener("load",()=>e(n.status===200?n.responseXML:null)),n.addEventListener("error",()=>o(new Error(`No answer from ${t}`))),n.open("GET",t),n.send()}),X=(t,e)=>{let{origin:o,pathname:n,search:c,hash:r,href:a}=new URL(t,new URL(e,h));return o===
h.origin?n+c+r:a},A=(t,e)=>{let o=document.importNode(t,!0),n=s("div",{},o);for(let c of n.querySelectorAll("[id]"))c.removeAttribute("id");for(let c of n.querySelectorAll("a"))c.href=X(c.getAttribute("href")??"",e);return o instanceof HTMLAnchorElement?[o]:[...o.childNodes]},y=t=>t?[document.createTextNode(t)]:[],F=(t,e,o,n)=>{let c=a=>{let i=o.querySelector(`main ${a}`);return i?A(i,e):[]},r=a=>{
let i=[...o.querySelectorAll(`main ${a}`)].map(p=>s("li",{},A(p,e)));return i.length?[s("ul",{},i)]:[]};return{id:t,address:e,title:c("h1"),aspects:{tagline:c(".nl-lead"),authors:y(n?.authors),date:y(n?.date),venue:y(n?.where),answers:r(".nl-answers li"),topics:r(".nl-tags li"),links:r("article .nl-links li"),related:r(".nl-related li > a")}}},J=t=>{if(!t.querySelector("meta[http-equiv=refresh]"))
return;let e=t.querySelector("link[rel=canonical]")?.getAttribute("href")??"";return/\/papers\/([a-z0-9-]+)\/$/.exec(e)?.[1]},x=async(t,e=!1)=>{let o=P(t),[n,c]=await Promise.all([z(o),H([t])]),r=n&&J(n);return r&&!e?x(r,!0):n&&c.has(t)?F(t,o,n,c.get(t)):void 0};var W=[["tagline","compare.tagline"],["authors","compare.authors"],["date","compare.date"],["venue","compare.venue"],["answers","compare.answers"],["topics","compare.topics"],["links","compare.links"],["related","compare.related"]],G=()=>b((new URLSearchParams(location.hash.slice(1)).get("ids")??"").split(".")),K=({id:t,address:e,title:o,aspects:n},c)=>{let r=o.map(p=>p.cloneNode(!0)),a=s("a",{class:"\
nl-compare__of",href:e,"aria-hidden":!0,tabindex:-1},r),i=n[c].length?n[c]:s("span",{class:"nl-meta"},l("compare.unknown"));return s("td",{role:"cell","data-id":t,"data-is-empty":!n[c].length},a,i)},g=class{#e;#r=s("p",{class:"nl-said",role:"status"});#s=s("div");#a=s("div",{class:"nl-compare__table"});#t=s("p",{class:"nl-actions"});#o=new Map;#c=0;constructor(e){this.#e=e}begin(){return this.#e.hidden=
!1,this.#e.append(this.#s,this.#r,this.#a,this.#t),addEventListener("hashchange",()=>this.#n()),this.#n()}async#n(){let e=++this.#c,o=G(),n=o.slice(0,u),c=await Promise.all(n.map(a=>this.#i(a)));if(e!==this.#c)return;let r=[...new Map(c.flatMap(a=>a instanceof Object?[[a.id,a]]:[])).values()];this.#a.replaceChildren(...r.length?[this.#m(r)]:[]),this.#s.replaceChildren(...D(c,r.length,o.length-n.length)),
this.#h(r.map(({id:a})=>a))}#i(e){let o=this.#o.get(e)??x(e);return this.#o.set(e,o),o.catch(()=>(this.#o.delete(e),null))}#p({id:e,address:o,title:n},c){let r=n.map(m=>m.cloneNode(!0)),a=s("a",{href:o},r),i=a.textContent??"",p=c.map(m=>m.id).filter(m=>m!==e),_=()=>this.#l(p,l("compare.removed")),$=`${l("compare.remove")}: ${i}`,q=s("button",{type:"button",class:"nl-button","aria-label":$,click:_},
l("compare.remove"));return s("th",{scope:"col",role:"columnheader","aria-label":i,"data-id":e},a," ",q)}#m(e){let o=e.map(r=>this.#p(r,e)),c=W.filter(([r])=>e.some(a=>a.aspects[r].length)).map(([r,a])=>s("tr",{role:"row","data-aspect":r},s("th",{scope:"row",role:"rowheader"},l(a)),e.map(i=>K(i,r))));return s("table",{class:"nl-compare__side-by-side",role:"table"},s("caption",{},l("compare.caption",
{count:e.length})),s("thead",{role:"rowgroup"},s("tr",{role:"row"},s("td",{role:"cell"}),o)),s("tbody",{role:"rowgroup"},c))}#h(e){let o=E.isKept?E.entries().filter(({id:a})=>!e.includes(a)):[];if(this.#t.replaceChildren(),e.length>=u||!o.length)return;let n=({currentTarget:{value:a}})=>a&&this.#l([...e,a],l("compare.added")),c=o.map(({id:a,title:i})=>s("option",{value:a},i||a)),r=s("select",{id:"\
_add",change:n},s("option",{value:""},l("compare.choose")),c);this.#t.append(s("label",{for:"_add"},l("compare.add"))," ",r)}async#l(e,o){history.replaceState(history.state,"",e.length?`#ids=${e.join(".")}`:location.pathname),await this.#n(),this.#r.textContent=o;let n=this.#e.querySelector("select")??this.#e.querySelector("th a");n instanceof HTMLElement&&n.focus({preventScroll:!0})}},f=(...t)=>s(
"p",{class:"nl-notice"},t),B=()=>f(w("compare.how",{shelf:v(),explore:L()})),D=(t,e,o)=>{let[n,c]=[null,void 0].map(r=>t.filter(a=>a===r).length);return[n>0&&f(l("compare.not_loaded",{count:n})),c>0&&f(l("shelf.left_out",{count:c})),o>0&&f(l("compare.too_many",{most:u})),e<2&&B()].filter(r=>r instanceof Node)};var Q=new URL("./shelf.css",import.meta.url),k=t=>document.head.append(s("link",{rel:"stylesheet",href:Q.href,load:t,error:t}));var Le=t=>k(()=>new g(t).begin());export{Le as offerComparing};
