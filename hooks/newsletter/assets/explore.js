// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "citing.not_loaded": "The citations could not be loaded.",
 "citing.select": "Select",
 "citing.select_entry": "Select {title}",
 "citing.selected": {
  "one": "{count} selected",
  "other": "{count} selected"
 },
 "shelf.save": "Save",
 "shelf.save_entry": "Save {title}",
 "shelf.saved": "Saved",
 "shelf.saved_entry": "Saved: {title}",
 "search.clear_recent": "Clear",
 "search.number_of_results_for": {
  "one": "{count} result for “{query}”",
  "other": "{count} results for “{query}”"
 },
 "search.number_of_entries": {
  "one": "{count} entry",
  "other": "{count} entries"
 },
 "search.show_more": {
  "one": "Show {count} more",
  "other": "Show {count} more"
 },
 "search.topics_of_entry": "Topics",
 "search.show_weaker": "Show weaker matches",
 "search.filters": "Filters",
 "search.number_of_filters": {
  "one": "Filters ({count})",
  "other": "Filters ({count})"
 },
 "search.remove_filter": "Remove filter {filter}",
 "search.clear_filters": "Clear all",
 "search.more_values": {
  "one": "{count} more",
  "other": "{count} more"
 },
 "search.match_all": "all of them",
 "search.match_any": "any of them",
 "search.known_for": "known for {known} of {all}",
 "search.by_topic": "Topics",
 "search.by_organisation": "Organisations",
 "search.by_venue": "Venues",
 "search.by_kind": "Kind",
 "search.by_year": "Year of publication",
 "search.by_date": "Date of publication",
 "search.from": "From",
 "search.to": "To",
 "search.dated": "{from} to {to}",
 "search.dated_from": "from {from}",
 "search.dated_to": "until {to}",
 "search.links_of_entry": "Links",
 "search.pdf": "PDF",
 "search.by_link": "With",
 "search.with_link": "With {link}",
 "search.sort": "Sort by",
 "search.best_first": "best match",
 "search.newest_first": "newest first",
 "search.by_title": "title"
};
var a=(e,t={},...s)=>{let n=document.createElement(e);for(let[i,o]of Object.entries(t))typeof o=="function"?n.addEventListener(
i,o):o!==!1&&o!==void 0&&n.setAttribute(i,o===!0?"":String(o));return n.append(...K(s)),n},K=e=>e.flatMap(t=>Array.isArray(
t)?K(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{Deep as Jt,form as Qt,help as Yt,input as m,isPlain as Vt,linkOf as Zt,nothing as te,Questions as ee,Quotes as se,
remarks as ne,remember as z,showRecent as ie,styled as oe}from"./find.js";var _=TEXTS;var at=/\{(\w+)\}/,ct=new Intl.PluralRules(_.language),lt=e=>e.toLocaleString(_.language),ht=(e,{count:t})=>{let s=_[e];
return typeof s=="string"?s:s[ct.select(Number(t))]??s.other??""},ft=e=>typeof e=="number"?lt(e):e,ut=(e,t={})=>ht(e,t).
split(at).map((s,n)=>n%2?ft(t[s]):s),l=(e,t)=>ut(e,t).join("");import{entryAddress as I,meaningOf as wt,titleOf as gt,topicAddress as vt,volumeAddress as xt}from"./find.js";var dt=new URL("../",import.meta.url);var pt=e=>`${dt.pathname}.shelf.${e}`,mt=e=>{try{return localStorage.getItem(pt(e))!==null}catch{return!1}};var yt=e=>{let{nlSave:t="",nlTitle:s=""}=e.dataset,n=mt(t);e.textContent=l(n?"shelf.saved":"shelf.save"),e.ariaLabel=l(n?
"shelf.saved_entry":"shelf.save_entry",{title:s}),e.toggleAttribute("data-nl-is-saved",n)};var bt=({currentTarget:e})=>import("./save.js").then(({toggle:t})=>t(e)),W=()=>document.querySelector("[data-nl-to-shelf\
]")!==null,X=(e,t)=>{let n=a("button",{...{type:"button",class:"nl-button nl-save","data-nl-save":e,"data-nl-title":t},click:bt});
return yt(n),n};var q=(e,t,s={})=>a("span",{role:"listitem"},a("a",{href:t,...s},e)),kt=e=>{if(typeof e!="string")return[q(...e)];let t="\
https://arxiv.org";return[q("arXiv",`${t}/abs/${e}`),q(l("search.pdf"),`${t}/pdf/${e}`)]},_t=e=>{let t=q("BibTeX",`${I(e)}\
cite.bib`,{download:`${e.id}.bib`}),s={class:"nl-links nl-links--small",role:"list","aria-label":l("search.links_of_entr\
y")};return a("div",s,t)},J=(e,t)=>{let s=e.closest("li")?.querySelector(".nl-links");s?.children.length===1&&s.prepend(
...t.flatMap(kt))},qt=({kind:e,credited:t,volume:s,year:n})=>{let i=e.id==="paper"?`${e.label} · `:[a("span",{class:"nl\
-kind"},e.label)," "],o=a("a",{href:xt(s)},s.label);return a("p",{class:"nl-meta"},i,t&&`${t} · `,o,` · ${n}`)},Ot=({topics:e})=>{
let t=n=>a("span",{role:"listitem"},a("a",{href:vt(n)},n.name)),s=l("search.topics_of_entry");return e.length>0&&a("div",
{class:"nl-tags",role:"list","aria-label":s},e.map(t))},Q=(e,t,s)=>{let n=a("p",{class:"nl-hit__text"}),i=a("h3",{},a("a",
{href:I(e)},gt(e,t))),o=s.boxOf(e.id,I(e),i.textContent??""),r=W()&&X(e.id,i.textContent??"");return{item:a("li",{class:"\
nl-card nl-hit"},i,n,qt(e),wt(e),a("div",{class:"nl-card__foot"},_t(e),r,o,Ot(e))),text:n}};import{input as Lt,withoutFilters as et,withoutText as Tt}from"./find.js";var p=["topic","organisation","venue","kind","year","has"],Y={topic:"search.by_topic",organisation:"search.by_organisati\
on",venue:"search.by_venue",kind:"search.by_kind",year:"search.by_year",has:"search.by_link"},b=e=>Object.fromEntries(p.
map(t=>[t,e(t)])),O=(e,t)=>e==="has"||e==="topic"&&t==="all",B,V=async({engine:e})=>{let{manifest:t}=e;if(B?.manifest!==
t){let s=await Promise.all(p.map(n=>e.facet(n)));B={manifest:t,facets:b(n=>s[p.indexOf(n)])}}return B.facets},P=(e,t,s)=>{
let n=Object.hasOwn(t,e.group)?t[e.group]:void 0,{values:i,unknown:o}=n?.meant(e.value)??{values:[],unknown:[]},r=i.length>
0&&!o.length&&(i.length===1||!O(e.group,s));return{...e,values:r?i.map(({value:c})=>c):[]}},w=({values:e})=>e.length>0;import{page as St}from"./find.js";var At={organisation:"org"},$t={tag:"topic",tags:"topic",org:"organisation",organization:"organisation",type:"kind"},Ct={
author:"author",vol:"vol",volume:"vol",issue:"vol"},S={...b(()=>[]),from:"",to:""},Mt=e=>/\s/.test(e)?JSON.stringify(e):
e,Et=e=>{let t=Object.entries(Ct).flatMap(([s,n])=>e.getAll(s).filter(Boolean).map(i=>`${n}:${Mt(i)}`));return[e.get("q")??
"",...t].filter(Boolean).join(" ")},j=()=>{let e=new URLSearchParams(location.search),t=b(s=>e.getAll(s));for(let[s,n]of Object.
entries($t))t[n].push(...e.getAll(s));return{q:Et(e),match:e.get("match")==="any"?"any":"all",sort:e.get("sort")??"",from:e.
get("from")??"",to:e.get("to")??"",...t}},R=e=>{let t=new URLSearchParams;e.q.trim()&&t.set("q",e.q.trim());for(let n of p)
for(let i of e[n])t.append(At[n]??n,i);e.from&&t.set("from",e.from),e.to&&t.set("to",e.to),e.match==="any"&&t.set("match",
"any"),e.sort&&t.set("sort",e.sort);let s=String(t);return St.pathname+(s&&`?${s}`)},A=({from:e,to:t})=>e||t?`${e}..${t}`:
void 0,Z=()=>{let{top:e}=history.state??{};return Number.isFinite(e)&&e>0?Number(e):void 0},U=()=>{let{shown:e}=history.
state??{};return Number.isInteger(e)&&e>0?e:void 0};var g=(e,t,{session:s})=>{let{topics:n,kinds:i,links:o}=s.engine.manifest;return{topic:n,kind:i,has:o}[e]?.find(([c])=>c===
t)?.[1]??t},H=(e,t,{typed:s,given:n},i)=>{let o=u=>u.group===e&&u.values.includes(t),r=s.filter(o),c=[...n,...r].filter(
o).flatMap(({values:u})=>u),h=n.filter(u=>u.group===e&&!o(u)).map(u=>u.value),f=c.filter(u=>u!==t);return{q:et(i.q,r),[e]:[
...new Set([...h,...f])]}},tt=({values:e})=>e.length===1,Ft=(e,t,s)=>{let n=g(e,t,s);return e==="has"?l("search.with_lin\
k",{link:n.toLowerCase()}):n},Nt=({written:e,group:t,value:s},n)=>e?{q:Tt(n.q,e)}:t==="date"?{from:"",to:""}:{[t]:n[t].filter(
i=>i!==s)},It=({from:e,to:t})=>e&&t?l("search.dated",{from:e,to:t}):e?l("search.dated_from",{from:e}):l("search.dated_to",
{to:t}),$=class{#t;list=a("ul",{class:"nl-chosen-filters","aria-label":l("search.filters"),hidden:!0});constructor(t){this.#t=
t}show(t,s){let n=[...this.#e(t,s),...this.#n(t,s)];n.length>1&&n.push(this.#i(t,s)),this.list.replaceChildren(...n),this.
list.hidden=!n.length}#e(t,s){let n=[...t.given,...t.typed].filter(tt);return p.flatMap(i=>t.chosen[i].filter(o=>n.some(
r=>r.group===i&&r.values[0]===o)).map(o=>this.#o(Ft(i,o,t),H(i,o,t,s))))}#n({given:t,typed:s},n){let i=[...t,...s].filter(
r=>!tt(r)),o=({written:r,group:c,value:h})=>r??(c==="date"?It(n):`${c}:${h}`);return i.map(r=>this.#o(o(r),Nt(r,n)))}#o(t,s){
let n={"aria-label":l("search.remove_filter",{filter:t})};return a("li",{},a("button",{type:"button",...n,click:()=>this.#r(
s)},t))}#i({typed:t},s){let n={...S,q:et(s.q,t),match:"all"};return a("li",{},a("button",{type:"button",class:"nl-find-q\
uiet",click:()=>this.#r(n)},l("search.clear_filters")))}#r(t){this.#t(t),Lt.focus()}};var Bt=8,Pt=new Intl.Collator("en",{numeric:!0,ignorePunctuation:!0}).compare,C=(e,t,{counts:s})=>s[e].get(t)??0,jt=(e,t)=>{
let{outcome:s}=t,i=s.facets[e].values.map(({value:r})=>r).filter(r=>s.chosen[e].includes(r)||C(e,r,t));if(e==="year")return i.
sort((r,c)=>Number(c)-Number(r));let o=(r,c)=>Pt(g(e,r,s),g(e,c,s));return i.sort((r,c)=>C(e,c,t)-C(e,r,t)||o(r,c))},M=class{#t;#e;#n=new Set;#o=a(
"summary",{},l("search.filters"));#i=a("div");fold=a("details",{class:"nl-facets"},this.#o,this.#i);constructor(t,s){this.#e=
t,this.#t=s;let n=matchMedia("(min-width: 60em)"),i=()=>this.fold.open=n.matches;n.addEventListener("change",i),i()}show(t){
let s={outcome:t,counts:t.sieve.tally()},n=this.#r();this.#i.replaceChildren(...p.flatMap(r=>this.#a(r,s)??[])),this.#i.
querySelector("fieldset:has([name=year])")?.before(this.#h(s)),[...this.#i.querySelectorAll("input")].find(({name:r,value:c})=>n&&
r===n.name&&c===n.value)?.focus({preventScroll:!0});let o=Object.values(t.chosen).flat().length+(A(this.#e())?1:0);this.#o.
textContent=o?l("search.number_of_filters",{count:o}):l("search.filters")}#r(){let{activeElement:t}=document;return t instanceof
HTMLInputElement&&this.#i.contains(t)&&t.name?t:void 0}#a(t,s){let n=jt(t,s);if(!n.length)return;let i=(h,f)=>f<Bt||s.outcome.
chosen[t].includes(h),o=n.filter((h,f)=>!i(h,f)),{known:r,all:c}=s.outcome.facets[t];return a("fieldset",{},a("legend",{},
l(Y[t])),r!==void 0&&a("p",{class:"nl-facet__known"},l("search.known_for",{known:r,all:c})),t==="topic"&&this.#c(s),this.#y(
t,n.filter(i),s),o.length>0&&this.#d(t,o,s))}#h({outcome:t}){let{known:s,all:n}=t.facets.year,i=(o,r)=>{let c=({target:f})=>this.#t(
{[o]:f.value.trim()}),h={type:"month",name:o,value:this.#e()[o],placeholder:"2025-09",change:c};return a("label",{},a("s\
pan",{},r),a("input",h))};return a("fieldset",{},a("legend",{},l("search.by_date")),s!==void 0&&a("p",{class:"nl-facet__\
known"},l("search.known_for",{known:s,all:n})),i("from",l("search.from")),i("to",l("search.to")))}#d(t,s,n){let i=a("sum\
mary",{},l("search.more_values",{count:s.length})),o=a("details",{open:this.#n.has(t)},i),r=()=>{o.open&&o.children.length===
1&&o.append(this.#y(t,s,n))};return r(),o.addEventListener("toggle",()=>{r(),this.#n[o.open?"add":"delete"](t)}),o}#y(t,s,n){
return a("ul",{},s.map(i=>this.#p(t,i,n)))}#p(t,s,n){let{outcome:i}=n,o=(u,d)=>u?{[t]:[...d[t],s]}:H(t,s,i,d),r=({target:u})=>this.#t(
o(u.checked,this.#e())),c=i.chosen[t].includes(s),h=a("input",{type:"checkbox",name:t,value:s,checked:c,change:r}),f=a("\
span",{class:"nl-count"},C(t,s,n));return a("li",{},a("label",{},h,a("span",{},g(t,s,i)),f))}#c({outcome:t}){let s=(o,r)=>{
let c=this.#e().match===o;return a("label",{},a("input",{type:"radio",name:"match",value:o,checked:c,change:()=>this.#t(
{match:o})}),r)},n=t.chosen.topic.length>0,i=[s("all",l("search.match_all")),s("any",l("search.match_any"))];return n&&a(
"p",{class:"nl-facet__match"},i)}};import{start as zt,withoutFilters as nt}from"./find.js";var Rt=(e,t)=>{let s=new Uint8Array(t);for(let n of e)for(let i=0;i<t;i++)s[i]+=n[i];return s},Ut=(e,t)=>{let s=0;for(let n of t)
s+=e[n];return s},E=class{#t;#e;#n;#o;#i;constructor(t,s,n,{count:i,match:o}){this.#t=t,this.#e=n,this.#n=o,this.#o=b(r=>this.#r(
r,s[r],i)),this.#i=Rt(p.map(r=>this.#o[r]),i)}get passing(){return this.#t.filter(t=>!this.#i[t])}tally(){return b(t=>this.#a(
t))}#r(t,s,n){let i=new Uint8Array(n);if(!s.length)return i;let o=this.#e[t].values.filter(({value:c})=>s.includes(c));for(let{
numbers:c}of o)for(let h of c)i[h]++;let r=O(t,this.#n)?s.length:1;return i.map(c=>c<r?1:0)}#a(t){let s=new Uint8Array(this.#i.
length),n=!O(t,this.#n),i=this.#o[t];for(let o of this.#t)s[o]=this.#i[o]===(n?i[o]:0)?1:0;return new Map(this.#e[t].values.
map(({value:o,numbers:r})=>[o,Ut(s,r)]))}};var Ht={best:"search.best_first",newest:"search.newest_first",title:"search.by_title"},Dt=e=>{let t=e.normalize("NFKD").
replace(/\p{M}/gu,"").toLowerCase();return(t.replace(/^[^\p{L}\p{N}]+/u,"")||t).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u,
"")},st=async(e,t,s)=>{if(s==="newest")return t.length?e.newestFirst(t):t;if(s!=="title")return t;let i=(await e.rows(t)).
map(({number:o,id:r,title:c})=>({number:o,key:`${Dt(c)}
${r}`}));return i.sort((o,r)=>o.key<r.key?-1:1),Uint32Array.from(i,({number:o})=>o)},L=e=>e?"best":"newest",T=class{#t=L(
!1);#e;constructor(t){this.#e=a("select",{change:()=>t(this.#n())}),this.label=a("label",{},`${l("search.sort")} `,this.#e)}#n(){
return this.#e.value===this.#t?"":this.#e.value}show(t,s){this.#t=L(t);let n=Object.entries(Ht).filter(([r])=>t||r!=="be\
st"),i=n.some(([r])=>r===s)?s:this.#t,o=n.map(([r,c])=>a("option",{value:r,selected:r===i},l(c)));this.#e.replaceChildren(
...o)}};var Gt=(e,t,s)=>{let{match:n}=e,i=e.q.trim(),o=p.flatMap(d=>e[d].filter(Boolean).map(y=>({group:d,value:y}))),r=A(e),c=o.
map(d=>P(d,s,n));r&&c.push({group:"date",value:r,values:[]});let h=t.parse(i).filters.map(({name:d,value:y,not:x,written:k})=>P(
{group:x?"":d,value:y,written:k},s,n)),f=d=>[...c,...h].flatMap(y=>y.group===d?y.values:[]),u=b(d=>[...new Set(f(d))]);return{
given:c,typed:h,chosen:u,words:nt(i,h.filter(w))}},Kt=({given:e,words:t})=>[...e.filter(n=>!w(n)).map(({group:n,value:i})=>`${n}\
:"${i.replaceAll('"',"")}"`),t].join(" ").trim(),Wt=async(e,{engine:t},{entries:s},n)=>{let i=e?await t.search(e,{limit:0,
deep:n}):void 0;return i&&(i.total||!i.isEmpty)?i:{numbers:Uint32Array.from({length:s},(r,c)=>c),hitsOf:r=>t.rows(r)}},Xt=(e,t,s)=>{
let n=t.parse(e);return n.words.some(({isStop:o})=>!o)||n.ids.length>0||s.isEmpty?nt(e,n.filters):void 0},D=async(e,{shown:t,
isWide:s,deep:n})=>{let i=await zt(),{engine:o}=i,r=await o.open(),c=await V(i),h=Gt(e,i,c),f=await Wt(Kt(h),i,r,n);if(o.
manifest!==r)return D(e,{shown:t,isWide:s,deep:n});let u={count:r.entries,match:e.match},{numbers:d,total:y=d.length}=f,
x=new E(s?d:d.subarray(0,y),h.chosen,c,u),{passing:k}=x,G=Xt(h.words,i,f),ot=await st(o,k,e.sort||L(G!==void 0)),rt=await f.
hitsOf(ot.subarray(0,t));return{...h,words:G??"",session:i,facets:c,result:f,hits:rt,total:k.length,isDeep:f.isDeep??!1,
isMore:!s&&y<d.length,sieve:x}};var F=class{#t=new Map;#e;#n=a("span",{role:"status"});#o=a("button",{type:"button",click:()=>this.#h()},l("search.clear\
_recent"));line=a("div",{class:"nl-selection",hidden:!0},this.#n,this.#o);constructor(t){this.#e=t}boxOf(t,s,n){let i=l(
"citing.select_entry",{title:n}),o=({target:c})=>{c instanceof HTMLInputElement&&this.#i(t,c.checked?s:void 0)},r=a("inp\
ut",{type:"checkbox","aria-label":i,value:t,checked:this.#t.has(t),change:o});return a("label",{class:"nl-hit__pick"},r,
l("citing.select"))}#i(t,s){s===void 0?this.#t.delete(t):this.#t.set(t,s),this.#t.size&&this.#e.dataset.nlArchive!==void 0&&
this.#r(),this.#a()}async#r(){let{nlArchive:t="",nlCitedForms:s}=this.#e.dataset;delete this.#e.dataset.nlArchive;try{let{
offerPickedForms:n}=await import("./cite.js");this.#o.before(n(JSON.parse(s||"[]"),t,this.#t))}catch{this.#e.dataset.nlArchive=
t,this.#n.textContent=l("citing.not_loaded")}}#a(){this.line.hidden=!this.#t.size,this.#n.textContent=this.#t.size?l("ci\
ting.selected",{count:this.#t.size}):""}#h(){this.#t.clear();let t=this.line.parentElement?.querySelectorAll(".nl-hit__p\
ick input")??[];for(let s of t)s instanceof HTMLInputElement&&(s.checked=!1);this.#a(),t[0]instanceof HTMLElement&&t[0].
focus({preventScroll:!0})}};var v=20,N=class{#t;#e=new ee;#n=document.title;#o=a("div",{class:"nl-find-line"});#i=new $(t=>this.#u(t));#r=new M(()=>this.#s,
t=>this.#u(t));#a=new T(t=>this.#u({sort:t}));#h=a("span",{role:"status"});#d=a("h2",{class:"nl-find-count"},this.#h);#y=a(
"div",{class:"nl-explore__head"},this.#d,this.#a.label);#p=a("div",{class:"nl-find-notes"});#c=a("ol",{id:"search-result\
s",class:"search-results"});#m=a("button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#B()});#x=a("\
button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#P()},l("search.show_weaker"));#k;#b;#M=Yt();#w=new Jt(
()=>this.#f(),!1);#s=j();#l=U()??v;#_=Z();#g=!1;#v=!1;#q;#O=0;#S=0;constructor(t){this.#t=t,this.#k=new F(t);let s=[this.#y,
this.#p,this.#c,this.#m,this.#x];this.#b=a("div",{class:"nl-explore__results"},...s,this.#k.line),Qt.addEventListener("s\
ubmit",n=>this.#H(n)),m.addEventListener("input",()=>this.#D()),t.addEventListener("click",n=>this.#z(n)),addEventListener(
"popstate",()=>this.#G()),z(this.#s.q),document.activeElement===m&&m.value?this.#s.q=m.value:m.value=this.#s.q,oe.then(()=>this.#E())}open(){
m.focus(),m.select()}#E(){this.#t.append(this.#e.progress,this.#e.failure),this.#t.hidden=!1,this.#f()}#u(t,{push:s=!0}={}){
this.#s={...this.#s,...t},this.#l=v,this.#g=!1,s&&(this.#v=!1);let n=R(this.#s)!==location.pathname+location.search;this.#A(
s&&n?"pushState":"replaceState"),m.value.trim()!==this.#s.q.trim()&&(m.value=this.#s.q),this.#f()}#A(t){history[t]({shown:this.#l},
"",R(this.#s))}#f(t=void 0){this.#e.ask({work:()=>this.#$(this.#w.at(this.#s.q)),show:s=>this.#L(s,t),lose:()=>this.#U(t)})}#$(t){
return D(this.#s,{shown:this.#l,isWide:this.#g,deep:t})}async#L(t,s){let{q:n}=this.#s;if(this.#w.begin(t.session.engine.
manifest),this.#C(t,s),t.isDeep)return;let i=await this.#w.ask(n,o=>this.#$(o));i&&!this.#c.contains(document.activeElement)&&
this.#s.q===n&&this.#C(i,void 0)}#C(t,s){let{session:n,words:i,hits:o}=t,r=o.map(h=>Q(h,n,this.#k));this.#T(t),this.#F(t),
this.#c.replaceChildren(...r.map(({item:h})=>h)),this.#c.toggleAttribute("data-lines",!i),this.#i.show(t,this.#s),this.#N(
t),this.#a.show(i,this.#s.sort),this.#I(t.total,s),this.#x.hidden=!t.isMore||!this.#m.hidden,this.#o.hidden=!0,this.#s.q.
trim()||ie(this.#o);let c={scroller:null,questions:this.#e,update:()=>this.#f(),linked:J};this.#q??=new se(n,c),this.#R(),
this.#j(),this.#q.fill(r.map(({text:h},f)=>[h,o[f]]))}#T({words:t,total:s}){let n=this.#s.q.trim();this.#h.textContent=t?
l("search.number_of_results_for",{count:s,query:t}):l("search.number_of_entries",{count:s}),this.#d.hidden=!1,document.title=
n?`${n} · ${this.#n}`:this.#n}#F({session:t,result:s,total:n,typed:i,given:o}){let r=(s.total??s.numbers.length)||(s.refused??
0),c=i.filter(w).map(({written:d})=>d),h=s.instead?[s.instead,...c].join(" "):"",f={isChosen:o.length>0},u=n?[]:te(t,this.#s.
q.trim(),{refused:r,instead:h,numbers:s.numbers},f);this.#p.replaceChildren(...ne(s),...u)}#N(t){clearTimeout(this.#O),cancelAnimationFrame(
this.#S);let s=()=>this.#r.show(t);if(!this.#b.isConnected)return s();this.#S=requestAnimationFrame(()=>this.#O=setTimeout(
s))}#I(t,s){let n=Math.min(v,t-this.#l);this.#m.hidden=n<=0,this.#m.textContent=l("search.show_more",{count:n}),s!==void 0&&
this.#c.children[s]?.querySelector("a")?.focus({preventScroll:!0})}#B(){let t=this.#l;this.#l+=v,this.#A("replaceState"),
this.#f(t)}#P(){let t=this.#c.children.length;this.#g=!0,this.#f(t)}#j(){this.#_!==void 0&&scrollTo({top:this.#_,behavior:"\
instant"}),this.#_=void 0}#R(){if(this.#b.isConnected)return;let t=a("div",{class:"nl-explore__columns"},this.#r.fold,this.#b);
this.#t.append(this.#M,this.#w.line,this.#o,this.#i.list,t)}#U(t){this.#m.hidden=this.#x.hidden=!0,t===void 0&&(this.#c.
replaceChildren(),this.#p.replaceChildren(),this.#h.textContent="",this.#d.hidden=!0)}#H(t){t.preventDefault(),z(m.value),
this.#u({q:m.value})}#D(){let t=!this.#v;this.#u({q:m.value},{push:t}),this.#v=!0}#z(t){let s=Zt(t);if(s?.dataset.query&&
Vt(t)){t.preventDefault();let n=s.closest(".nl-find-notes p:not([data-instead])");this.#u({q:s.dataset.query,...n?S:{}}),
scrollTo({top:0})}else s&&(z(this.#s.q),history.replaceState({shown:this.#l,top:scrollY},""))}#G(){this.#s=j(),this.#l=U()??
v,this.#v=this.#g=!1,m.value=this.#s.q,this.#f()}};/^#_\w+$/.test(location.hash)&&location.replace(new URL(`../titles/${location.hash}`,import.meta.url));var it=document.querySelector(
"[data-nl-explore]");if(!(it instanceof HTMLElement))throw new Error("This is not the explore page");var re=new N(it),cs=()=>re.
open();export{cs as open};
