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
var a=(s,t={},...e)=>{let n=document.createElement(s);for(let[i,o]of Object.entries(t))typeof o=="function"?n.addEventListener(
i,o):o!==!1&&o!==void 0&&n.setAttribute(i,o===!0?"":String(o));return n.append(...X(e)),n},X=s=>s.flatMap(t=>Array.isArray(
t)?X(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{Deep as Dt,form as Ht,help as zt,input as m,isPlain as Gt,linkOf as Xt,nothing as Jt,Questions as Kt,Quotes as Qt,
remarks as Wt,remember as z,showRecent as Yt,styled as Vt}from"./find.js";var _=TEXTS;var ot=/\{(\w+)\}/,rt=new Intl.PluralRules(_.language),at=s=>s.toLocaleString(_.language),ct=(s,{count:t})=>{let e=_[s];
return typeof e=="string"?e:e[rt.select(Number(t))]??e.other??""},lt=s=>typeof s=="number"?at(s):s,ht=(s,t={})=>ct(s,t).
split(ot).map((e,n)=>n%2?lt(t[e]):e),l=(s,t)=>ht(s,t).join("");import{entryAddress as I,meaningOf as ft,titleOf as ut,topicAddress as dt,volumeAddress as pt}from"./find.js";var q=(s,t,e={})=>a("span",{role:"listitem"},a("a",{href:t,...e},s)),mt=s=>{if(typeof s!="string")return[q(...s)];let t="\
https://arxiv.org";return[q("arXiv",`${t}/abs/${s}`),q(l("search.pdf"),`${t}/pdf/${s}`)]},bt=s=>{let t=q("BibTeX",`${I(s)}\
cite.bib`,{download:`${s.id}.bib`}),e={class:"nl-links nl-links--small",role:"list","aria-label":l("search.links_of_entr\
y")};return a("div",e,t)},J=(s,t)=>{let e=s.closest("li")?.querySelector(".nl-links");e?.children.length===1&&e.prepend(
...t.flatMap(mt))},wt=({kind:s,credited:t,volume:e,year:n})=>{let i=s.id==="paper"?`${s.label} · `:[a("span",{class:"nl\
-kind"},s.label)," "],o=a("a",{href:pt(e)},e.label);return a("p",{class:"nl-meta"},i,t&&`${t} · `,o,` · ${n}`)},yt=({topics:s})=>{
let t=n=>a("span",{role:"listitem"},a("a",{href:dt(n)},n.name)),e=l("search.topics_of_entry");return s.length>0&&a("div",
{class:"nl-tags",role:"list","aria-label":e},s.map(t))},K=(s,t,e)=>{let n=a("p",{class:"nl-hit__text"}),i=a("h3",{},a("a",
{href:I(s)},ut(s,t))),o=e.boxOf(s.id,I(s),i.textContent??"");return{item:a("li",{class:"nl-card nl-hit"},i,n,wt(s),ft(s),
a("div",{class:"nl-card__foot"},bt(s),o,yt(s))),text:n}};import{input as Ot,withoutFilters as Z,withoutText as At}from"./find.js";var p=["topic","organisation","venue","kind","year","has"],Q={topic:"search.by_topic",organisation:"search.by_organisati\
on",venue:"search.by_venue",kind:"search.by_kind",year:"search.by_year",has:"search.by_link"},w=s=>Object.fromEntries(p.
map(t=>[t,s(t)])),O=(s,t)=>s==="has"||s==="topic"&&t==="all",j,W=async({engine:s})=>{let{manifest:t}=s;if(j?.manifest!==
t){let e=await Promise.all(p.map(n=>s.facet(n)));j={manifest:t,facets:w(n=>e[p.indexOf(n)])}}return j.facets},B=(s,t,e)=>{
let n=Object.hasOwn(t,s.group)?t[s.group]:void 0,{values:i,unknown:o}=n?.meant(s.value)??{values:[],unknown:[]},r=i.length>
0&&!o.length&&(i.length===1||!O(s.group,e));return{...s,values:r?i.map(({value:c})=>c):[]}},y=({values:s})=>s.length>0;import{page as gt}from"./find.js";var vt={organisation:"org"},xt={tag:"topic",tags:"topic",org:"organisation",organization:"organisation",type:"kind"},kt={
author:"author",vol:"vol",volume:"vol",issue:"vol"},A={...w(()=>[]),from:"",to:""},_t=s=>/\s/.test(s)?JSON.stringify(s):
s,qt=s=>{let t=Object.entries(kt).flatMap(([e,n])=>s.getAll(e).filter(Boolean).map(i=>`${n}:${_t(i)}`));return[s.get("q")??
"",...t].filter(Boolean).join(" ")},P=()=>{let s=new URLSearchParams(location.search),t=w(e=>s.getAll(e));for(let[e,n]of Object.
entries(xt))t[n].push(...s.getAll(e));return{q:qt(s),match:s.get("match")==="any"?"any":"all",sort:s.get("sort")??"",from:s.
get("from")??"",to:s.get("to")??"",...t}},R=s=>{let t=new URLSearchParams;s.q.trim()&&t.set("q",s.q.trim());for(let n of p)
for(let i of s[n])t.append(vt[n]??n,i);s.from&&t.set("from",s.from),s.to&&t.set("to",s.to),s.match==="any"&&t.set("match",
"any"),s.sort&&t.set("sort",s.sort);let e=String(t);return gt.pathname+(e&&`?${e}`)},S=({from:s,to:t})=>s||t?`${s}..${t}`:
void 0,Y=()=>{let{top:s}=history.state??{};return Number.isFinite(s)&&s>0?Number(s):void 0},U=()=>{let{shown:s}=history.
state??{};return Number.isInteger(s)&&s>0?s:void 0};var g=(s,t,{session:e})=>{let{topics:n,kinds:i,links:o}=e.engine.manifest;return{topic:n,kind:i,has:o}[s]?.find(([c])=>c===
t)?.[1]??t},D=(s,t,{typed:e,given:n},i)=>{let o=u=>u.group===s&&u.values.includes(t),r=e.filter(o),c=[...n,...r].filter(
o).flatMap(({values:u})=>u),h=n.filter(u=>u.group===s&&!o(u)).map(u=>u.value),f=c.filter(u=>u!==t);return{q:Z(i.q,r),[s]:[
...new Set([...h,...f])]}},V=({values:s})=>s.length===1,St=(s,t,e)=>{let n=g(s,t,e);return s==="has"?l("search.with_link",
{link:n.toLowerCase()}):n},$t=({written:s,group:t,value:e},n)=>s?{q:At(n.q,s)}:t==="date"?{from:"",to:""}:{[t]:n[t].filter(
i=>i!==e)},Ct=({from:s,to:t})=>s&&t?l("search.dated",{from:s,to:t}):s?l("search.dated_from",{from:s}):l("search.dated_to",
{to:t}),$=class{#t;list=a("ul",{class:"nl-chosen-filters","aria-label":l("search.filters"),hidden:!0});constructor(t){this.#t=
t}show(t,e){let n=[...this.#e(t,e),...this.#n(t,e)];n.length>1&&n.push(this.#i(t,e)),this.list.replaceChildren(...n),this.
list.hidden=!n.length}#e(t,e){let n=[...t.given,...t.typed].filter(V);return p.flatMap(i=>t.chosen[i].filter(o=>n.some(r=>r.
group===i&&r.values[0]===o)).map(o=>this.#o(St(i,o,t),D(i,o,t,e))))}#n({given:t,typed:e},n){let i=[...t,...e].filter(r=>!V(
r)),o=({written:r,group:c,value:h})=>r??(c==="date"?Ct(n):`${c}:${h}`);return i.map(r=>this.#o(o(r),$t(r,n)))}#o(t,e){let n={
"aria-label":l("search.remove_filter",{filter:t})};return a("li",{},a("button",{type:"button",...n,click:()=>this.#r(e)},
t))}#i({typed:t},e){let n={...A,q:Z(e.q,t),match:"all"};return a("li",{},a("button",{type:"button",class:"nl-find-quiet",
click:()=>this.#r(n)},l("search.clear_filters")))}#r(t){this.#t(t),Ot.focus()}};var Mt=8,Et=new Intl.Collator("en",{numeric:!0,ignorePunctuation:!0}).compare,C=(s,t,{counts:e})=>e[s].get(t)??0,Lt=(s,t)=>{
let{outcome:e}=t,i=e.facets[s].values.map(({value:r})=>r).filter(r=>e.chosen[s].includes(r)||C(s,r,t));if(s==="year")return i.
sort((r,c)=>Number(c)-Number(r));let o=(r,c)=>Et(g(s,r,e),g(s,c,e));return i.sort((r,c)=>C(s,c,t)-C(s,r,t)||o(r,c))},M=class{#t;#e;#n=new Set;#o=a(
"summary",{},l("search.filters"));#i=a("div");fold=a("details",{class:"nl-facets"},this.#o,this.#i);constructor(t,e){this.#e=
t,this.#t=e;let n=matchMedia("(min-width: 60em)"),i=()=>this.fold.open=n.matches;n.addEventListener("change",i),i()}show(t){
let e={outcome:t,counts:t.sieve.tally()},n=this.#r();this.#i.replaceChildren(...p.flatMap(r=>this.#a(r,e)??[])),this.#i.
querySelector("fieldset:has([name=year])")?.before(this.#h(e)),[...this.#i.querySelectorAll("input")].find(({name:r,value:c})=>n&&
r===n.name&&c===n.value)?.focus({preventScroll:!0});let o=Object.values(t.chosen).flat().length+(S(this.#e())?1:0);this.#o.
textContent=o?l("search.number_of_filters",{count:o}):l("search.filters")}#r(){let{activeElement:t}=document;return t instanceof
HTMLInputElement&&this.#i.contains(t)&&t.name?t:void 0}#a(t,e){let n=Lt(t,e);if(!n.length)return;let i=(h,f)=>f<Mt||e.outcome.
chosen[t].includes(h),o=n.filter((h,f)=>!i(h,f)),{known:r,all:c}=e.outcome.facets[t];return a("fieldset",{},a("legend",{},
l(Q[t])),r!==void 0&&a("p",{class:"nl-facet__known"},l("search.known_for",{known:r,all:c})),t==="topic"&&this.#c(e),this.#b(
t,n.filter(i),e),o.length>0&&this.#d(t,o,e))}#h({outcome:t}){let{known:e,all:n}=t.facets.year,i=(o,r)=>{let c=({target:f})=>this.#t(
{[o]:f.value.trim()}),h={type:"month",name:o,value:this.#e()[o],placeholder:"2025-09",change:c};return a("label",{},a("s\
pan",{},r),a("input",h))};return a("fieldset",{},a("legend",{},l("search.by_date")),e!==void 0&&a("p",{class:"nl-facet__\
known"},l("search.known_for",{known:e,all:n})),i("from",l("search.from")),i("to",l("search.to")))}#d(t,e,n){let i=a("sum\
mary",{},l("search.more_values",{count:e.length})),o=a("details",{open:this.#n.has(t)},i),r=()=>{o.open&&o.children.length===
1&&o.append(this.#b(t,e,n))};return r(),o.addEventListener("toggle",()=>{r(),this.#n[o.open?"add":"delete"](t)}),o}#b(t,e,n){
return a("ul",{},e.map(i=>this.#p(t,i,n)))}#p(t,e,n){let{outcome:i}=n,o=(u,d)=>u?{[t]:[...d[t],e]}:D(t,e,i,d),r=({target:u})=>this.#t(
o(u.checked,this.#e())),c=i.chosen[t].includes(e),h=a("input",{type:"checkbox",name:t,value:e,checked:c,change:r}),f=a("\
span",{class:"nl-count"},C(t,e,n));return a("li",{},a("label",{},h,a("span",{},g(t,e,i)),f))}#c({outcome:t}){let e=(o,r)=>{
let c=this.#e().match===o;return a("label",{},a("input",{type:"radio",name:"match",value:o,checked:c,change:()=>this.#t(
{match:o})}),r)},n=t.chosen.topic.length>0,i=[e("all",l("search.match_all")),e("any",l("search.match_any"))];return n&&a(
"p",{class:"nl-facet__match"},i)}};import{start as jt,withoutFilters as et}from"./find.js";var Tt=(s,t)=>{let e=new Uint8Array(t);for(let n of s)for(let i=0;i<t;i++)e[i]+=n[i];return e},Ft=(s,t)=>{let e=0;for(let n of t)
e+=s[n];return e},E=class{#t;#e;#n;#o;#i;constructor(t,e,n,{count:i,match:o}){this.#t=t,this.#e=n,this.#n=o,this.#o=w(r=>this.#r(
r,e[r],i)),this.#i=Tt(p.map(r=>this.#o[r]),i)}get passing(){return this.#t.filter(t=>!this.#i[t])}tally(){return w(t=>this.#a(
t))}#r(t,e,n){let i=new Uint8Array(n);if(!e.length)return i;let o=this.#e[t].values.filter(({value:c})=>e.includes(c));for(let{
numbers:c}of o)for(let h of c)i[h]++;let r=O(t,this.#n)?e.length:1;return i.map(c=>c<r?1:0)}#a(t){let e=new Uint8Array(this.#i.
length),n=!O(t,this.#n),i=this.#o[t];for(let o of this.#t)e[o]=this.#i[o]===(n?i[o]:0)?1:0;return new Map(this.#e[t].values.
map(({value:o,numbers:r})=>[o,Ft(e,r)]))}};var Nt={best:"search.best_first",newest:"search.newest_first",title:"search.by_title"},It=s=>{let t=s.normalize("NFKD").
replace(/\p{M}/gu,"").toLowerCase();return(t.replace(/^[^\p{L}\p{N}]+/u,"")||t).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u,
"")},tt=async(s,t,e)=>{if(e==="newest")return t.length?s.newestFirst(t):t;if(e!=="title")return t;let i=(await s.rows(t)).
map(({number:o,id:r,title:c})=>({number:o,key:`${It(c)}
${r}`}));return i.sort((o,r)=>o.key<r.key?-1:1),Uint32Array.from(i,({number:o})=>o)},L=s=>s?"best":"newest",T=class{#t=L(
!1);#e;constructor(t){this.#e=a("select",{change:()=>t(this.#n())}),this.label=a("label",{},`${l("search.sort")} `,this.#e)}#n(){
return this.#e.value===this.#t?"":this.#e.value}show(t,e){this.#t=L(t);let n=Object.entries(Nt).filter(([r])=>t||r!=="be\
st"),i=n.some(([r])=>r===e)?e:this.#t,o=n.map(([r,c])=>a("option",{value:r,selected:r===i},l(c)));this.#e.replaceChildren(
...o)}};var Bt=(s,t,e)=>{let{match:n}=s,i=s.q.trim(),o=p.flatMap(d=>s[d].filter(Boolean).map(b=>({group:d,value:b}))),r=S(s),c=o.
map(d=>B(d,e,n));r&&c.push({group:"date",value:r,values:[]});let h=t.parse(i).filters.map(({name:d,value:b,not:x,written:k})=>B(
{group:x?"":d,value:b,written:k},e,n)),f=d=>[...c,...h].flatMap(b=>b.group===d?b.values:[]),u=w(d=>[...new Set(f(d))]);return{
given:c,typed:h,chosen:u,words:et(i,h.filter(y))}},Pt=({given:s,words:t})=>[...s.filter(n=>!y(n)).map(({group:n,value:i})=>`${n}\
:"${i.replaceAll('"',"")}"`),t].join(" ").trim(),Rt=async(s,{engine:t},{entries:e},n)=>{let i=s?await t.search(s,{limit:0,
deep:n}):void 0;return i&&(i.total||!i.isEmpty)?i:{numbers:Uint32Array.from({length:e},(r,c)=>c),hitsOf:r=>t.rows(r)}},Ut=(s,t,e)=>{
let n=t.parse(s);return n.words.some(({isStop:o})=>!o)||n.ids.length>0||e.isEmpty?et(s,n.filters):void 0},H=async(s,{shown:t,
isWide:e,deep:n})=>{let i=await jt(),{engine:o}=i,r=await o.open(),c=await W(i),h=Bt(s,i,c),f=await Rt(Pt(h),i,r,n);if(o.
manifest!==r)return H(s,{shown:t,isWide:e,deep:n});let u={count:r.entries,match:s.match},{numbers:d,total:b=d.length}=f,
x=new E(e?d:d.subarray(0,b),h.chosen,c,u),{passing:k}=x,G=Ut(h.words,i,f),nt=await tt(o,k,s.sort||L(G!==void 0)),it=await f.
hitsOf(nt.subarray(0,t));return{...h,words:G??"",session:i,facets:c,result:f,hits:it,total:k.length,isDeep:f.isDeep??!1,
isMore:!e&&b<d.length,sieve:x}};var F=class{#t=new Map;#e;#n=a("span",{role:"status"});#o=a("button",{type:"button",click:()=>this.#h()},l("search.clear\
_recent"));line=a("div",{class:"nl-selection",hidden:!0},this.#n,this.#o);constructor(t){this.#e=t}boxOf(t,e,n){let i=l(
"citing.select_entry",{title:n}),o=({target:c})=>{c instanceof HTMLInputElement&&this.#i(t,c.checked?e:void 0)},r=a("inp\
ut",{type:"checkbox","aria-label":i,value:t,checked:this.#t.has(t),change:o});return a("label",{class:"nl-hit__pick"},r,
l("citing.select"))}#i(t,e){e===void 0?this.#t.delete(t):this.#t.set(t,e),this.#t.size&&this.#e.dataset.nlArchive!==void 0&&
this.#r(),this.#a()}async#r(){let{nlArchive:t="",nlCitedForms:e}=this.#e.dataset;delete this.#e.dataset.nlArchive;try{let{
offerPickedForms:n}=await import("./cite.js");this.#o.before(n(JSON.parse(e||"[]"),t,this.#t))}catch{this.#e.dataset.nlArchive=
t,this.#n.textContent=l("citing.not_loaded")}}#a(){this.line.hidden=!this.#t.size,this.#n.textContent=this.#t.size?l("ci\
ting.selected",{count:this.#t.size}):""}#h(){this.#t.clear();let t=this.line.parentElement?.querySelectorAll(".nl-hit__p\
ick input")??[];for(let e of t)e instanceof HTMLInputElement&&(e.checked=!1);this.#a(),t[0]instanceof HTMLElement&&t[0].
focus({preventScroll:!0})}};var v=20,N=class{#t;#e=new Kt;#n=document.title;#o=a("div",{class:"nl-find-line"});#i=new $(t=>this.#u(t));#r=new M(()=>this.#s,
t=>this.#u(t));#a=new T(t=>this.#u({sort:t}));#h=a("span",{role:"status"});#d=a("h2",{class:"nl-find-count"},this.#h);#b=a(
"div",{class:"nl-explore__head"},this.#d,this.#a.label);#p=a("div",{class:"nl-find-notes"});#c=a("ol",{id:"search-result\
s",class:"search-results"});#m=a("button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#j()});#x=a("\
button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#B()},l("search.show_weaker"));#k;#w;#M=zt();#y=new Dt(
()=>this.#f(),!1);#s=P();#l=U()??v;#_=Y();#g=!1;#v=!1;#q;#O=0;#A=0;constructor(t){this.#t=t,this.#k=new F(t);let e=[this.#b,
this.#p,this.#c,this.#m,this.#x];this.#w=a("div",{class:"nl-explore__results"},...e,this.#k.line),Ht.addEventListener("s\
ubmit",n=>this.#D(n)),m.addEventListener("input",()=>this.#H()),t.addEventListener("click",n=>this.#z(n)),addEventListener(
"popstate",()=>this.#G()),z(this.#s.q),document.activeElement===m&&m.value?this.#s.q=m.value:m.value=this.#s.q,Vt.then(()=>this.#E())}open(){
m.focus(),m.select()}#E(){this.#t.append(this.#e.progress,this.#e.failure),this.#t.hidden=!1,this.#f()}#u(t,{push:e=!0}={}){
this.#s={...this.#s,...t},this.#l=v,this.#g=!1,e&&(this.#v=!1);let n=R(this.#s)!==location.pathname+location.search;this.#S(
e&&n?"pushState":"replaceState"),m.value.trim()!==this.#s.q.trim()&&(m.value=this.#s.q),this.#f()}#S(t){history[t]({shown:this.#l},
"",R(this.#s))}#f(t=void 0){this.#e.ask({work:()=>this.#$(this.#y.at(this.#s.q)),show:e=>this.#L(e,t),lose:()=>this.#U(t)})}#$(t){
return H(this.#s,{shown:this.#l,isWide:this.#g,deep:t})}async#L(t,e){let{q:n}=this.#s;if(this.#y.begin(t.session.engine.
manifest),this.#C(t,e),t.isDeep)return;let i=await this.#y.ask(n,o=>this.#$(o));i&&!this.#c.contains(document.activeElement)&&
this.#s.q===n&&this.#C(i,void 0)}#C(t,e){let{session:n,words:i,hits:o}=t,r=o.map(h=>K(h,n,this.#k));this.#T(t),this.#F(t),
this.#c.replaceChildren(...r.map(({item:h})=>h)),this.#c.toggleAttribute("data-lines",!i),this.#i.show(t,this.#s),this.#N(
t),this.#a.show(i,this.#s.sort),this.#I(t.total,e),this.#x.hidden=!t.isMore||!this.#m.hidden,this.#o.hidden=!0,this.#s.q.
trim()||Yt(this.#o);let c={scroller:null,questions:this.#e,update:()=>this.#f(),linked:J};this.#q??=new Qt(n,c),this.#R(),
this.#P(),this.#q.fill(r.map(({text:h},f)=>[h,o[f]]))}#T({words:t,total:e}){let n=this.#s.q.trim();this.#h.textContent=t?
l("search.number_of_results_for",{count:e,query:t}):l("search.number_of_entries",{count:e}),this.#d.hidden=!1,document.title=
n?`${n} · ${this.#n}`:this.#n}#F({session:t,result:e,total:n,typed:i,given:o}){let r=(e.total??e.numbers.length)||(e.refused??
0),c=i.filter(y).map(({written:d})=>d),h=e.instead?[e.instead,...c].join(" "):"",f={isChosen:o.length>0},u=n?[]:Jt(t,this.#s.
q.trim(),{refused:r,instead:h,numbers:e.numbers},f);this.#p.replaceChildren(...Wt(e),...u)}#N(t){clearTimeout(this.#O),cancelAnimationFrame(
this.#A);let e=()=>this.#r.show(t);if(!this.#w.isConnected)return e();this.#A=requestAnimationFrame(()=>this.#O=setTimeout(
e))}#I(t,e){let n=Math.min(v,t-this.#l);this.#m.hidden=n<=0,this.#m.textContent=l("search.show_more",{count:n}),e!==void 0&&
this.#c.children[e]?.querySelector("a")?.focus({preventScroll:!0})}#j(){let t=this.#l;this.#l+=v,this.#S("replaceState"),
this.#f(t)}#B(){let t=this.#c.children.length;this.#g=!0,this.#f(t)}#P(){this.#_!==void 0&&scrollTo({top:this.#_,behavior:"\
instant"}),this.#_=void 0}#R(){if(this.#w.isConnected)return;let t=a("div",{class:"nl-explore__columns"},this.#r.fold,this.#w);
this.#t.append(this.#M,this.#y.line,this.#o,this.#i.list,t)}#U(t){this.#m.hidden=this.#x.hidden=!0,t===void 0&&(this.#c.
replaceChildren(),this.#p.replaceChildren(),this.#h.textContent="",this.#d.hidden=!0)}#D(t){t.preventDefault(),z(m.value),
this.#u({q:m.value})}#H(){let t=!this.#v;this.#u({q:m.value},{push:t}),this.#v=!0}#z(t){let e=Xt(t);if(e?.dataset.query&&
Gt(t)){t.preventDefault();let n=e.closest(".nl-find-notes p:not([data-instead])");this.#u({q:e.dataset.query,...n?A:{}}),
scrollTo({top:0})}else e&&(z(this.#s.q),history.replaceState({shown:this.#l,top:scrollY},""))}#G(){this.#s=P(),this.#l=U()??
v,this.#v=this.#g=!1,m.value=this.#s.q,this.#f()}};/^#_\w+$/.test(location.hash)&&location.replace(new URL(`../titles/${location.hash}`,import.meta.url));var st=document.querySelector(
"[data-nl-explore]");if(!(st instanceof HTMLElement))throw new Error("This is not the explore page");var Zt=new N(st),Ye=()=>Zt.
open();export{Ye as open};
