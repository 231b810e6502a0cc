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
var s=(t,e={},...r)=>{let o=document.createElement(t);for(let[c,n]of Object.entries(e))typeof n=="function"?o.addEventListener(c,n):n!==!1&&n!==void 0&&o.setAttribute(c,n===!0?"":String(n));return o.append(...b(r)),o},b=t=>t.flatMap(e=>Array.isArray(e)?b(e):typeof e=="number"?[String(e)]:e?[e]:[]);var S=t=>{let e=new Map;return r=>{let o=e.get(r)??t(r);return e.set(r,o),o.catch(()=>e.delete(r)),o}};var C=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var R=t=>typeof t=="string"&&t.length<=200&&C.test(t),T=t=>Array.isArray(t)?[...new Set(t.filter(R))].slice(0,5e3):[],h=new URL("../",import.meta.url);import{shelf as E}from"./save.js";var d=TEXTS;var M=/\{(\w+)\}/,I=new Intl.PluralRules(d.language),N=t=>t.toLocaleString(d.language),U=(t,{count:e})=>{let r=d[t];return typeof r=="string"?r:r[I.select(Number(e))]??r.other??""},j=t=>typeof t=="number"?N(t):t,g=(t,e={})=>U(t,e).split(M).map((r,o)=>o%2?j(e[r]):r),l=(t,e)=>g(t,e).join("");var u=4;var v=(t,e)=>s("a",{href:t},e),H=(t,e)=>{let r=document.querySelector(t);return v(r instanceof HTMLAnchorElement&&r.href,e)},L=()=>H("[data-nl-to-shelf]",l("shelf.the_shelf"));var k=()=>v(new URL("../search/",import.meta.url).href,l("search.the_page"));import{factsOf as P}from"./save.js";var z=t=>`${h.pathname}papers/${t}/`,X=t=>new Promise((e,r)=>{let o=new XMLHttpRequest;o.responseType="document",o.addEventListener("load",()=>e(o.status===200?o.responseXML:null)),o.addEventListener("error",()=>r(new Error(`No answer from ${t}`))),o.open("GET",t),o.send()}),F=(t,e)=>{let{origin:r,pathname:o,search:c,hash:n,href:a}=new URL(t,new URL(e,h));return r===
h.origin?o+c+n:a},A=(t,e)=>{let r=document.importNode(t,!0),o=s("div",{},r);for(let c of o.querySelectorAll("[id]"))c.removeAttribute("id");for(let c of o.querySelectorAll("a"))c.href=F(c.getAttribute("href")??"",e);return r instanceof HTMLAnchorElement?[r]:[...r.childNodes]},y=t=>t?[document.createTextNode(t)]:[],J=(t,e,r,o)=>{let c=a=>{let i=r.querySelector(`main ${a}`);return i?A(i,e):[]},n=a=>{
let i=[...r.querySelectorAll(`main ${a}`)].map(p=>s("li",{},A(p,e)));return i.length?[s("ul",{},i)]:[]};return{id:t,address:e,title:c("h1"),aspects:{tagline:c(".nl-lead"),authors:y(o?.authors),date:y(o?.date),venue:y(o?.where),answers:n(".nl-answers li"),topics:n(".nl-tags li"),links:n("article .nl-links li"),related:n(".nl-related li > a")}}},W=t=>{if(!t.querySelector("meta[http-equiv=refresh]"))
return;let e=t.querySelector("link[rel=canonical]")?.getAttribute("href")??"";return/\/papers\/([a-z0-9-]+)\/$/.exec(e)?.[1]},x=async(t,e=!1)=>{let r=z(t),[o,c]=await Promise.all([X(r),P([t])]),n=o&&W(o);return n&&!e?x(n,!0):o&&c.has(t)?J(t,r,o,c.get(t)):void 0};var B=[["tagline","compare.tagline"],["authors","compare.authors"],["date","compare.date"],["venue","compare.venue"],["answers","compare.answers"],["topics","compare.topics"],["links","compare.links"],["related","compare.related"]],G=()=>T((new URLSearchParams(location.hash.slice(1)).get("ids")??"").split(".")),K=({id:t,address:e,title:r,aspects:o},c)=>{let n=r.map(p=>p.cloneNode(!0)),a=s("a",{class:"\
nl-compare__of",href:e,"aria-hidden":!0,tabindex:-1},n),i=o[c].length?o[c]:s("span",{class:"nl-meta"},l("compare.unknown"));return s("td",{role:"cell","data-id":t,"data-is-empty":!o[c].length},a,i)},w=class{#e;#r=s("p",{class:"nl-said",role:"status"});#n=s("div");#s=s("div",{class:"nl-compare__table"});#t=s("p",{class:"nl-actions"});#l=S(e=>x(e));#a=0;constructor(e){this.#e=e}begin(){return this.#e.
hidden=!1,this.#e.append(this.#n,this.#r,this.#s,this.#t),addEventListener("hashchange",()=>this.#o()),this.#o()}async#o(){let e=++this.#a,r=G(),o=r.slice(0,u),c=await Promise.all(o.map(a=>this.#i(a)));if(e!==this.#a)return;let n=[...new Map(c.flatMap(a=>a instanceof Object?[[a.id,a]]:[])).values()];this.#s.replaceChildren(...n.length?[this.#m(n)]:[]),this.#n.replaceChildren(...Q(c,n.length,r.length-
o.length)),this.#h(n.map(({id:a})=>a))}#i(e){return this.#l(e).catch(()=>null)}#p({id:e,address:r,title:o},c){let n=o.map(m=>m.cloneNode(!0)),a=s("a",{href:r},n),i=a.textContent??"",p=c.map(m=>m.id).filter(m=>m!==e),O=()=>this.#c(p,l("compare.removed")),_=`${l("compare.remove")}: ${i}`,q=s("button",{type:"button",class:"nl-button","aria-label":_,click:O},l("compare.remove"));return s("th",{scope:"\
col",role:"columnheader","aria-label":i,"data-id":e},a," ",q)}#m(e){let r=e.map(n=>this.#p(n,e)),c=B.filter(([n])=>e.some(a=>a.aspects[n].length)).map(([n,a])=>s("tr",{role:"row","data-aspect":n},s("th",{scope:"row",role:"rowheader"},l(a)),e.map(i=>K(i,n))));return s("table",{class:"nl-compare__side-by-side",role:"table"},s("caption",{},l("compare.caption",{count:e.length})),s("thead",{role:"rowgr\
oup"},s("tr",{role:"row"},s("td",{role:"cell"}),r)),s("tbody",{role:"rowgroup"},c))}#h(e){let r=E.isKept?E.entries().filter(({id:a})=>!e.includes(a)):[];if(this.#t.replaceChildren(),e.length>=u||!r.length)return;let o=({currentTarget:{value:a}})=>a&&this.#c([...e,a],l("compare.added")),c=r.map(({id:a,title:i})=>s("option",{value:a},i||a)),n=s("select",{id:"_add",change:o},s("option",{value:""},l("\
compare.choose")),c);this.#t.append(s("label",{for:"_add"},l("compare.add"))," ",n)}async#c(e,r){history.replaceState(history.state,"",e.length?`#ids=${e.join(".")}`:location.pathname),await this.#o(),this.#r.textContent=r;let o=this.#e.querySelector("select")??this.#e.querySelector("th a");o instanceof HTMLElement&&o.focus({preventScroll:!0})}},f=(...t)=>s("p",{class:"nl-notice"},t),D=()=>f(g("co\
mpare.how",{shelf:L(),explore:k()})),Q=(t,e,r)=>{let[o,c]=[null,void 0].map(n=>t.filter(a=>a===n).length);return[o>0&&f(l("compare.not_loaded",{count:o})),c>0&&f(l("shelf.left_out",{count:c})),r>0&&f(l("compare.too_many",{most:u})),e<2&&D()].filter(n=>n instanceof Node)};var V=new URL("./shelf.css",import.meta.url),$=t=>document.head.append(s("link",{rel:"stylesheet",href:V.href,load:t,error:t}));var Ee=t=>$(()=>new w(t).begin());export{Ee as offerComparing};
