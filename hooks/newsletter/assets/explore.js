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
 "compare.link": {
  "one": "Compare {count} entry",
  "other": "Compare {count} entries"
 },
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
i,o):o!==!1&&o!==void 0&&n.setAttribute(i,o===!0?"":String(o));return n.append(...W(s)),n},W=e=>e.flatMap(t=>Array.isArray(
t)?W(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{Deep as Vt,form as Zt,help as te,input as m,isPlain as ee,linkOf as se,nothing as ne,Questions as ie,Quotes as oe,
remarks as re,remember as z,showRecent as ae,styled as ce}from"./find.js";var _=TEXTS;var ct=/\{(\w+)\}/,lt=new Intl.PluralRules(_.language),ht=e=>e.toLocaleString(_.language),ft=(e,{count:t})=>{let s=_[e];
return typeof s=="string"?s:s[lt.select(Number(t))]??s.other??""},ut=e=>typeof e=="number"?ht(e):e,dt=(e,t={})=>ft(e,t).
split(ct).map((s,n)=>n%2?ut(t[s]):s),l=(e,t)=>dt(e,t).join("");import{entryAddress as I,meaningOf as gt,titleOf as vt,topicAddress as xt,volumeAddress as kt}from"./find.js";var pt=new URL("../",import.meta.url);var mt=e=>`${pt.pathname}.shelf.${e}`,yt=e=>{try{return localStorage.getItem(mt(e))!==null}catch{return!1}};var bt=e=>{let{nlSave:t="",nlTitle:s=""}=e.dataset,n=yt(t);e.textContent=l(n?"shelf.saved":"shelf.save"),e.ariaLabel=l(n?
"shelf.saved_entry":"shelf.save_entry",{title:s}),e.toggleAttribute("data-nl-is-saved",n)};var wt=({currentTarget:e})=>import("./save.js").then(({toggle:t})=>t(e)),K=()=>document.querySelector("[data-nl-to-shelf\
]")!==null,X=(e,t)=>{let n=a("button",{...{type:"button",class:"nl-button nl-save","data-nl-save":e,"data-nl-title":t},click:wt});
return bt(n),n};var q=(e,t,s={})=>a("span",{role:"listitem"},a("a",{href:t,...s},e)),_t=e=>{if(typeof e!="string")return[q(...e)];let t="\
https://arxiv.org";return[q("arXiv",`${t}/abs/${e}`),q(l("search.pdf"),`${t}/pdf/${e}`)]},qt=e=>{let t=q("BibTeX",`${I(e)}\
cite.bib`,{download:`${e.id}.bib`}),s={class:"nl-links nl-links--small",role:"list","aria-label":l("search.links_of_entr\
y")};return a("div",s,t)},J=(e,t)=>{let s=e.closest("li")?.querySelector(".nl-links");s?.children.length===1&&s.prepend(
...t.flatMap(_t))},Ot=({kind:e,credited:t,volume:s,year:n})=>{let i=e.id==="paper"?`${e.label} · `:[a("span",{class:"nl\
-kind"},e.label)," "],o=a("a",{href:kt(s)},s.label);return a("p",{class:"nl-meta"},i,t&&`${t} · `,o,` · ${n}`)},St=({topics:e})=>{
let t=n=>a("span",{role:"listitem"},a("a",{href:xt(n)},n.name)),s=l("search.topics_of_entry");return e.length>0&&a("div",
{class:"nl-tags",role:"list","aria-label":s},e.map(t))},Q=(e,t,s)=>{let n=a("p",{class:"nl-hit__text"}),i=a("h3",{},a("a",
{href:I(e)},vt(e,t))),o=s.boxOf(e.id,I(e),i.textContent??""),r=K()&&X(e.id,i.textContent??"");return{item:a("li",{class:"\
nl-card nl-hit"},i,n,Ot(e),gt(e),a("div",{class:"nl-card__foot"},qt(e),r,o,St(e))),text:n}};import{input as Lt,withoutFilters as et,withoutText as Ft}from"./find.js";var p=["topic","organisation","venue","kind","year","has"],Y={topic:"search.by_topic",organisation:"search.by_organisati\
on",venue:"search.by_venue",kind:"search.by_kind",year:"search.by_year",has:"search.by_link"},b=e=>Object.fromEntries(p.
map(t=>[t,e(t)])),O=(e,t)=>e==="has"||e==="topic"&&t==="all",j,V=async({engine:e})=>{let{manifest:t}=e;if(j?.manifest!==
t){let s=await Promise.all(p.map(n=>e.facet(n)));j={manifest:t,facets:b(n=>s[p.indexOf(n)])}}return j.facets},B=(e,t,s)=>{
let n=Object.hasOwn(t,e.group)?t[e.group]:void 0,{values:i,unknown:o}=n?.meant(e.value)??{values:[],unknown:[]},r=i.length>
0&&!o.length&&(i.length===1||!O(e.group,s));return{...e,values:r?i.map(({value:c})=>c):[]}},w=({values:e})=>e.length>0;import{page as At}from"./find.js";var Ct={organisation:"org"},$t={tag:"topic",tags:"topic",org:"organisation",organization:"organisation",type:"kind"},Tt={
author:"author",vol:"vol",volume:"vol",issue:"vol"},S={...b(()=>[]),from:"",to:""},Mt=e=>/\s/.test(e)?JSON.stringify(e):
e,Et=e=>{let t=Object.entries(Tt).flatMap(([s,n])=>e.getAll(s).filter(Boolean).map(i=>`${n}:${Mt(i)}`));return[e.get("q")??
"",...t].filter(Boolean).join(" ")},P=()=>{let e=new URLSearchParams(location.search),t=b(s=>e.getAll(s));for(let[s,n]of Object.
entries($t))t[n].push(...e.getAll(s));return{q:Et(e),match:e.get("match")==="any"?"any":"all",sort:e.get("sort")??"",from:e.
get("from")??"",to:e.get("to")??"",...t}},H=e=>{let t=new URLSearchParams;e.q.trim()&&t.set("q",e.q.trim());for(let n of p)
for(let i of e[n])t.append(Ct[n]??n,i);e.from&&t.set("from",e.from),e.to&&t.set("to",e.to),e.match==="any"&&t.set("match",
"any"),e.sort&&t.set("sort",e.sort);let s=String(t);return At.pathname+(s&&`?${s}`)},A=({from:e,to:t})=>e||t?`${e}..${t}`:
void 0,Z=()=>{let{top:e}=history.state??{};return Number.isFinite(e)&&e>0?Number(e):void 0},R=()=>{let{shown:e}=history.
state??{};return Number.isInteger(e)&&e>0?e:void 0};var g=(e,t,{session:s})=>{let{topics:n,kinds:i,links:o}=s.engine.manifest;return{topic:n,kind:i,has:o}[e]?.find(([c])=>c===
t)?.[1]??t},U=(e,t,{typed:s,given:n},i)=>{let o=u=>u.group===e&&u.values.includes(t),r=s.filter(o),c=[...n,...r].filter(
o).flatMap(({values:u})=>u),h=n.filter(u=>u.group===e&&!o(u)).map(u=>u.value),f=c.filter(u=>u!==t);return{q:et(i.q,r),[e]:[
...new Set([...h,...f])]}},tt=({values:e})=>e.length===1,Nt=(e,t,s)=>{let n=g(e,t,s);return e==="has"?l("search.with_lin\
k",{link:n.toLowerCase()}):n},It=({written:e,group:t,value:s},n)=>e?{q:Ft(n.q,e)}:t==="date"?{from:"",to:""}:{[t]:n[t].filter(
i=>i!==s)},jt=({from:e,to:t})=>e&&t?l("search.dated",{from:e,to:t}):e?l("search.dated_from",{from:e}):l("search.dated_to",
{to:t}),C=class{#t;list=a("ul",{class:"nl-chosen-filters","aria-label":l("search.filters"),hidden:!0});constructor(t){this.#t=
t}show(t,s){let n=[...this.#e(t,s),...this.#i(t,s)];n.length>1&&n.push(this.#n(t,s)),this.list.replaceChildren(...n),this.
list.hidden=!n.length}#e(t,s){let n=[...t.given,...t.typed].filter(tt);return p.flatMap(i=>t.chosen[i].filter(o=>n.some(
r=>r.group===i&&r.values[0]===o)).map(o=>this.#o(Nt(i,o,t),U(i,o,t,s))))}#i({given:t,typed:s},n){let i=[...t,...s].filter(
r=>!tt(r)),o=({written:r,group:c,value:h})=>r??(c==="date"?jt(n):`${c}:${h}`);return i.map(r=>this.#o(o(r),It(r,n)))}#o(t,s){
let n={"aria-label":l("search.remove_filter",{filter:t})};return a("li",{},a("button",{type:"button",...n,click:()=>this.#r(
s)},t))}#n({typed:t},s){let n={...S,q:et(s.q,t),match:"all"};return a("li",{},a("button",{type:"button",class:"nl-find-q\
uiet",click:()=>this.#r(n)},l("search.clear_filters")))}#r(t){this.#t(t),Lt.focus()}};var Bt=8,Pt=new Intl.Collator("en",{numeric:!0,ignorePunctuation:!0}).compare,$=(e,t,{counts:s})=>s[e].get(t)??0,Ht=(e,t)=>{
let{outcome:s}=t,i=s.facets[e].values.map(({value:r})=>r).filter(r=>s.chosen[e].includes(r)||$(e,r,t));if(e==="year")return i.
sort((r,c)=>Number(c)-Number(r));let o=(r,c)=>Pt(g(e,r,s),g(e,c,s));return i.sort((r,c)=>$(e,c,t)-$(e,r,t)||o(r,c))},T=class{#t;#e;#i=new Set;#o=a(
"summary",{},l("search.filters"));#n=a("div");fold=a("details",{class:"nl-facets"},this.#o,this.#n);constructor(t,s){this.#e=
t,this.#t=s;let n=matchMedia("(min-width: 60em)"),i=()=>this.fold.open=n.matches;n.addEventListener("change",i),i()}show(t){
let s={outcome:t,counts:t.sieve.tally()},n=this.#r();this.#n.replaceChildren(...p.flatMap(r=>this.#c(r,s)??[])),this.#n.
querySelector("fieldset:has([name=year])")?.before(this.#l(s)),[...this.#n.querySelectorAll("input")].find(({name:r,value:c})=>n&&
r===n.name&&c===n.value)?.focus({preventScroll:!0});let o=Object.values(t.chosen).flat().length+(A(this.#e())?1:0);this.#o.
textContent=o?l("search.number_of_filters",{count:o}):l("search.filters")}#r(){let{activeElement:t}=document;return t instanceof
HTMLInputElement&&this.#n.contains(t)&&t.name?t:void 0}#c(t,s){let n=Ht(t,s);if(!n.length)return;let i=(h,f)=>f<Bt||s.outcome.
chosen[t].includes(h),o=n.filter((h,f)=>!i(h,f)),{known:r,all:c}=s.outcome.facets[t];return a("fieldset",{},a("legend",{},
l(Y[t])),r!==void 0&&a("p",{class:"nl-facet__known"},l("search.known_for",{known:r,all:c})),t==="topic"&&this.#a(s),this.#y(
t,n.filter(i),s),o.length>0&&this.#f(t,o,s))}#l({outcome:t}){let{known:s,all:n}=t.facets.year,i=(o,r)=>{let c=({target:f})=>this.#t(
{[o]:f.value.trim()}),h={type:"month",name:o,value:this.#e()[o],placeholder:"2025-09",change:c};return a("label",{},a("s\
pan",{},r),a("input",h))};return a("fieldset",{},a("legend",{},l("search.by_date")),s!==void 0&&a("p",{class:"nl-facet__\
known"},l("search.known_for",{known:s,all:n})),i("from",l("search.from")),i("to",l("search.to")))}#f(t,s,n){let i=a("sum\
mary",{},l("search.more_values",{count:s.length})),o=a("details",{open:this.#i.has(t)},i),r=()=>{o.open&&o.children.length===
1&&o.append(this.#y(t,s,n))};return r(),o.addEventListener("toggle",()=>{r(),this.#i[o.open?"add":"delete"](t)}),o}#y(t,s,n){
return a("ul",{},s.map(i=>this.#p(t,i,n)))}#p(t,s,n){let{outcome:i}=n,o=(u,d)=>u?{[t]:[...d[t],s]}:U(t,s,i,d),r=({target:u})=>this.#t(
o(u.checked,this.#e())),c=i.chosen[t].includes(s),h=a("input",{type:"checkbox",name:t,value:s,checked:c,change:r}),f=a("\
span",{class:"nl-count"},$(t,s,n));return a("li",{},a("label",{},h,a("span",{},g(t,s,i)),f))}#a({outcome:t}){let s=(o,r)=>{
let c=this.#e().match===o;return a("label",{},a("input",{type:"radio",name:"match",value:o,checked:c,change:()=>this.#t(
{match:o})}),r)},n=t.chosen.topic.length>0,i=[s("all",l("search.match_all")),s("any",l("search.match_any"))];return n&&a(
"p",{class:"nl-facet__match"},i)}};import{start as Gt,withoutFilters as nt}from"./find.js";var Rt=(e,t)=>{let s=new Uint8Array(t);for(let n of e)for(let i=0;i<t;i++)s[i]+=n[i];return s},Ut=(e,t)=>{let s=0;for(let n of t)
s+=e[n];return s},M=class{#t;#e;#i;#o;#n;constructor(t,s,n,{count:i,match:o}){this.#t=t,this.#e=n,this.#i=o,this.#o=b(r=>this.#r(
r,s[r],i)),this.#n=Rt(p.map(r=>this.#o[r]),i)}get passing(){return this.#t.filter(t=>!this.#n[t])}tally(){return b(t=>this.#c(
t))}#r(t,s,n){let i=new Uint8Array(n);if(!s.length)return i;let o=this.#e[t].values.filter(({value:c})=>s.includes(c));for(let{
numbers:c}of o)for(let h of c)i[h]++;let r=O(t,this.#i)?s.length:1;return i.map(c=>c<r?1:0)}#c(t){let s=new Uint8Array(this.#n.
length),n=!O(t,this.#i),i=this.#o[t];for(let o of this.#t)s[o]=this.#n[o]===(n?i[o]:0)?1:0;return new Map(this.#e[t].values.
map(({value:o,numbers:r})=>[o,Ut(s,r)]))}};var Dt={best:"search.best_first",newest:"search.newest_first",title:"search.by_title"},zt=e=>{let t=e.normalize("NFKD").
replace(/\p{M}/gu,"").toLowerCase();return(t.replace(/^[^\p{L}\p{N}]+/u,"")||t).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u,
"")},st=async(e,t,s)=>{if(s==="newest")return t.length?e.newestFirst(t):t;if(s!=="title")return t;let i=(await e.rows(t)).
map(({number:o,id:r,title:c})=>({number:o,key:`${zt(c)}
${r}`}));return i.sort((o,r)=>o.key<r.key?-1:1),Uint32Array.from(i,({number:o})=>o)},E=e=>e?"best":"newest",L=class{#t=E(
!1);#e;constructor(t){this.#e=a("select",{change:()=>t(this.#i())}),this.label=a("label",{},`${l("search.sort")} `,this.#e)}#i(){
return this.#e.value===this.#t?"":this.#e.value}show(t,s){this.#t=E(t);let n=Object.entries(Dt).filter(([r])=>t||r!=="be\
st"),i=n.some(([r])=>r===s)?s:this.#t,o=n.map(([r,c])=>a("option",{value:r,selected:r===i},l(c)));this.#e.replaceChildren(
...o)}};var Wt=(e,t,s)=>{let{match:n}=e,i=e.q.trim(),o=p.flatMap(d=>e[d].filter(Boolean).map(y=>({group:d,value:y}))),r=A(e),c=o.
map(d=>B(d,s,n));r&&c.push({group:"date",value:r,values:[]});let h=t.parse(i).filters.map(({name:d,value:y,not:x,written:k})=>B(
{group:x?"":d,value:y,written:k},s,n)),f=d=>[...c,...h].flatMap(y=>y.group===d?y.values:[]),u=b(d=>[...new Set(f(d))]);return{
given:c,typed:h,chosen:u,words:nt(i,h.filter(w))}},Kt=({given:e,words:t})=>[...e.filter(n=>!w(n)).map(({group:n,value:i})=>`${n}\
:"${i.replaceAll('"',"")}"`),t].join(" ").trim(),Xt=async(e,{engine:t},{entries:s},n)=>{let i=e?await t.search(e,{limit:0,
deep:n}):void 0;return i&&(i.total||!i.isEmpty)?i:{numbers:Uint32Array.from({length:s},(r,c)=>c),hitsOf:r=>t.rows(r)}},Jt=(e,t,s)=>{
let n=t.parse(e);return n.words.some(({isStop:o})=>!o)||n.ids.length>0||s.isEmpty?nt(e,n.filters):void 0},D=async(e,{shown:t,
isWide:s,deep:n})=>{let i=await Gt(),{engine:o}=i,r=await o.open(),c=await V(i),h=Wt(e,i,c),f=await Xt(Kt(h),i,r,n);if(o.
manifest!==r)return D(e,{shown:t,isWide:s,deep:n});let u={count:r.entries,match:e.match},{numbers:d,total:y=d.length}=f,
x=new M(s?d:d.subarray(0,y),h.chosen,c,u),{passing:k}=x,G=Jt(h.words,i,f),rt=await st(o,k,e.sort||E(G!==void 0)),at=await f.
hitsOf(rt.subarray(0,t));return{...h,words:G??"",session:i,facets:c,result:f,hits:at,total:k.length,isDeep:f.isDeep??!1,
isMore:!s&&y<d.length,sieve:x}};var Qt=4,Yt=()=>{let e=document.querySelector("[data-nl-to-compare]");return e instanceof HTMLAnchorElement?e.href:void 0};var it=(e,t)=>{let s=Yt();e.hidden=!s||t.length<2||t.length>Qt,!e.hidden&&(e.href=`${s}#ids=${t.join(".")}`,e.textContent=
l("compare.link",{count:t.length}))};var F=class{#t=new Map;#e;#i=a("span",{role:"status"});#o=a("button",{type:"button",click:()=>this.#f()},l("search.clear\
_recent"));#n=a("a",{class:"nl-button",hidden:!0});line=a("div",{class:"nl-selection",hidden:!0},this.#i,this.#n,this.#o);constructor(t){
this.#e=t}boxOf(t,s,n){let i=l("citing.select_entry",{title:n}),o=({target:c})=>{c instanceof HTMLInputElement&&this.#r(
t,c.checked?s:void 0)},r=a("input",{type:"checkbox","aria-label":i,value:t,checked:this.#t.has(t),change:o});return a("l\
abel",{class:"nl-hit__pick"},r,l("citing.select"))}#r(t,s){s===void 0?this.#t.delete(t):this.#t.set(t,s),this.#t.size&&this.#e.
dataset.nlArchive!==void 0&&this.#c(),this.#l()}async#c(){let{nlArchive:t="",nlCitedForms:s}=this.#e.dataset;delete this.#e.
dataset.nlArchive;try{let{offerPickedForms:n}=await import("./cite.js");this.#o.before(n(JSON.parse(s||"[]"),t,this.#t))}catch{
this.#e.dataset.nlArchive=t,this.#i.textContent=l("citing.not_loaded")}}#l(){this.line.hidden=!this.#t.size,it(this.#n,[
...this.#t.keys()]),this.#i.textContent=this.#t.size?l("citing.selected",{count:this.#t.size}):""}#f(){this.#t.clear();let t=this.
line.parentElement?.querySelectorAll(".nl-hit__pick input")??[];for(let s of t)s instanceof HTMLInputElement&&(s.checked=
!1);this.#l(),t[0]instanceof HTMLElement&&t[0].focus({preventScroll:!0})}};var v=20,N=class{#t;#e=new ie;#i=document.title;#o=a("div",{class:"nl-find-line"});#n=new C(t=>this.#d(t));#r=new T(()=>this.#s,
t=>this.#d(t));#c=new L(t=>this.#d({sort:t}));#l=a("span",{role:"status"});#f=a("h2",{class:"nl-find-count"},this.#l);#y=a(
"div",{class:"nl-explore__head"},this.#f,this.#c.label);#p=a("div",{class:"nl-find-notes"});#a=a("ol",{id:"search-result\
s",class:"search-results"});#m=a("button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#j()});#x=a("\
button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#B()},l("search.show_weaker"));#k;#b;#T=te();#w=new Vt(
()=>this.#u(),!1);#s=P();#h=R()??v;#_=Z();#g=!1;#v=!1;#q;#O=0;#S=0;constructor(t){this.#t=t,this.#k=new F(t);let s=[this.#y,
this.#p,this.#a,this.#m,this.#x];this.#b=a("div",{class:"nl-explore__results"},...s,this.#k.line),Zt.addEventListener("s\
ubmit",n=>this.#U(n)),m.addEventListener("input",()=>this.#D()),t.addEventListener("click",n=>this.#z(n)),addEventListener(
"popstate",()=>this.#G()),z(this.#s.q),document.activeElement===m&&m.value?this.#s.q=m.value:m.value=this.#s.q,ce.then(()=>this.#M())}open(){
m.focus(),m.select()}#M(){this.#t.append(this.#e.progress,this.#e.failure),this.#t.hidden=!1,this.#u()}#d(t,{push:s=!0}={}){
this.#s={...this.#s,...t},this.#h=v,this.#g=!1,s&&(this.#v=!1);let n=H(this.#s)!==location.pathname+location.search;this.#A(
s&&n?"pushState":"replaceState"),m.value.trim()!==this.#s.q.trim()&&(m.value=this.#s.q),this.#u()}#A(t){history[t]({shown:this.#h},
"",H(this.#s))}#u(t=void 0){this.#e.ask({work:()=>this.#C(this.#w.at(this.#s.q)),show:s=>this.#E(s,t),lose:()=>this.#R(t)})}#C(t){
return D(this.#s,{shown:this.#h,isWide:this.#g,deep:t})}async#E(t,s){let{q:n}=this.#s;if(this.#w.begin(t.session.engine.
manifest),this.#$(t,s),t.isDeep)return;let i=await this.#w.ask(n,o=>this.#C(o));i&&!this.#a.contains(document.activeElement)&&
this.#s.q===n&&this.#$(i,void 0)}#$(t,s){let{session:n,words:i,hits:o}=t,r=o.map(h=>Q(h,n,this.#k));this.#L(t),this.#F(t),
this.#a.replaceChildren(...r.map(({item:h})=>h)),this.#a.toggleAttribute("data-lines",!i),this.#n.show(t,this.#s),this.#N(
t),this.#c.show(i,this.#s.sort),this.#I(t.total,s),this.#x.hidden=!t.isMore||!this.#m.hidden,this.#o.hidden=!0,this.#s.q.
trim()||ae(this.#o);let c={scroller:null,questions:this.#e,update:()=>this.#u(),linked:J};this.#q??=new oe(n,c),this.#H(),
this.#P(),this.#q.fill(r.map(({text:h},f)=>[h,o[f]]))}#L({words:t,total:s}){let n=this.#s.q.trim();this.#l.textContent=t?
l("search.number_of_results_for",{count:s,query:t}):l("search.number_of_entries",{count:s}),this.#f.hidden=!1,document.title=
n?`${n} · ${this.#i}`:this.#i}#F({session:t,result:s,total:n,typed:i,given:o}){let r=(s.total??s.numbers.length)||(s.refused??
0),c=i.filter(w).map(({written:d})=>d),h=s.instead?[s.instead,...c].join(" "):"",f={isChosen:o.length>0},u=n?[]:ne(t,this.#s.
q.trim(),{refused:r,instead:h,numbers:s.numbers},f);this.#p.replaceChildren(...re(s),...u)}#N(t){clearTimeout(this.#O),cancelAnimationFrame(
this.#S);let s=()=>this.#r.show(t);if(!this.#b.isConnected)return s();this.#S=requestAnimationFrame(()=>this.#O=setTimeout(
s))}#I(t,s){let n=Math.min(v,t-this.#h);this.#m.hidden=n<=0,this.#m.textContent=l("search.show_more",{count:n}),s!==void 0&&
this.#a.children[s]?.querySelector("a")?.focus({preventScroll:!0})}#j(){let t=this.#h;this.#h+=v,this.#A("replaceState"),
this.#u(t)}#B(){let t=this.#a.children.length;this.#g=!0,this.#u(t)}#P(){this.#_!==void 0&&scrollTo({top:this.#_,behavior:"\
instant"}),this.#_=void 0}#H(){if(this.#b.isConnected)return;let t=a("div",{class:"nl-explore__columns"},this.#r.fold,this.#b);
this.#t.append(this.#T,this.#w.line,this.#o,this.#n.list,t)}#R(t){this.#m.hidden=this.#x.hidden=!0,t===void 0&&(this.#a.
replaceChildren(),this.#p.replaceChildren(),this.#l.textContent="",this.#f.hidden=!0)}#U(t){t.preventDefault(),z(m.value),
this.#d({q:m.value})}#D(){let t=!this.#v;this.#d({q:m.value},{push:t}),this.#v=!0}#z(t){let s=se(t);if(s?.dataset.query&&
ee(t)){t.preventDefault();let n=s.closest(".nl-find-notes p:not([data-instead])");this.#d({q:s.dataset.query,...n?S:{}}),
scrollTo({top:0})}else s&&(z(this.#s.q),history.replaceState({shown:this.#h,top:scrollY},""))}#G(){this.#s=P(),this.#h=R()??
v,this.#v=this.#g=!1,m.value=this.#s.q,this.#u()}};/^#_\w+$/.test(location.hash)&&location.replace(new URL(`../titles/${location.hash}`,import.meta.url));var ot=document.querySelector(
"[data-nl-explore]");if(!(ot instanceof HTMLElement))throw new Error("This is not the explore page");var le=new N(ot),ps=()=>le.
open();export{ps as open};
