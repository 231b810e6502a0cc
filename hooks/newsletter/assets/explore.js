// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
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
var a=(s,t={},...e)=>{let n=document.createElement(s);for(let[i,r]of Object.entries(t))typeof r=="function"?n.addEventListener(
i,r):r!==!1&&r!==void 0&&n.setAttribute(i,r===!0?"":String(r));return n.append(...H(e)),n},H=s=>s.flatMap(t=>Array.isArray(
t)?H(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{Deep as Ut,form as Dt,help as Gt,input as m,isPlain as Ht,linkOf as Xt,nothing as zt,Questions as Kt,Quotes as Qt,
remarks as Wt,remember as D,showRecent as Jt,styled as Yt}from"./find.js";var _=TEXTS;var it=/\{(\w+)\}/,rt=new Intl.PluralRules(_.language),ot=s=>s.toLocaleString(_.language),at=(s,{count:t})=>{let e=_[s];
return typeof e=="string"?e:e[rt.select(Number(t))]??e.other??""},ct=s=>typeof s=="number"?ot(s):s,lt=(s,t={})=>at(s,t).
split(it).map((e,n)=>n%2?ct(t[e]):e),l=(s,t)=>lt(s,t).join("");import{entryAddress as X,meaningOf as ht,titleOf as ft,topicAddress as ut,volumeAddress as dt}from"./find.js";var q=(s,t,e={})=>a("span",{role:"listitem"},a("a",{href:t,...e},s)),pt=s=>{if(typeof s!="string")return[q(...s)];let t="\
https://arxiv.org";return[q("arXiv",`${t}/abs/${s}`),q(l("search.pdf"),`${t}/pdf/${s}`)]},mt=s=>{let t=q("BibTeX",`${X(s)}\
cite.bib`,{download:`${s.id}.bib`}),e={class:"nl-links nl-links--small",role:"list","aria-label":l("search.links_of_entr\
y")};return a("div",e,t)},z=(s,t)=>{let e=s.closest("li")?.querySelector(".nl-links");e?.children.length===1&&e.prepend(
...t.flatMap(pt))},wt=({kind:s,credited:t,volume:e,year:n})=>{let i=s.id==="paper"?`${s.label} · `:[a("span",{class:"nl\
-kind"},s.label)," "],r=a("a",{href:dt(e)},e.label);return a("p",{class:"nl-meta"},i,t&&`${t} · `,r,` · ${n}`)},yt=({topics:s})=>{
let t=n=>a("span",{role:"listitem"},a("a",{href:ut(n)},n.name)),e=l("search.topics_of_entry");return s.length>0&&a("div",
{class:"nl-tags",role:"list","aria-label":e},s.map(t))},K=(s,t)=>{let e=a("p",{class:"nl-hit__text"});return{item:a("li",
{class:"nl-card nl-hit"},a("h3",{},a("a",{href:X(s)},ft(s,t))),e,wt(s),ht(s),a("div",{class:"nl-card__foot"},mt(s),yt(s))),
text:e}};import{input as qt,withoutFilters as V,withoutText as Ot}from"./find.js";var p=["topic","organisation","venue","kind","year","has"],Q={topic:"search.by_topic",organisation:"search.by_organisati\
on",venue:"search.by_venue",kind:"search.by_kind",year:"search.by_year",has:"search.by_link"},y=s=>Object.fromEntries(p.
map(t=>[t,s(t)])),O=(s,t)=>s==="has"||s==="topic"&&t==="all",N,W=async({engine:s})=>{let{manifest:t}=s;if(N?.manifest!==
t){let e=await Promise.all(p.map(n=>s.facet(n)));N={manifest:t,facets:y(n=>e[p.indexOf(n)])}}return N.facets},j=(s,t,e)=>{
let n=Object.hasOwn(t,s.group)?t[s.group]:void 0,{values:i,unknown:r}=n?.meant(s.value)??{values:[],unknown:[]},o=i.length>
0&&!r.length&&(i.length===1||!O(s.group,e));return{...s,values:o?i.map(({value:c})=>c):[]}},b=({values:s})=>s.length>0;import{page as bt}from"./find.js";var gt={organisation:"org"},vt={tag:"topic",tags:"topic",org:"organisation",organization:"organisation",type:"kind"},xt={
author:"author",vol:"vol",volume:"vol",issue:"vol"},S={...y(()=>[]),from:"",to:""},kt=s=>/\s/.test(s)?JSON.stringify(s):
s,_t=s=>{let t=Object.entries(xt).flatMap(([e,n])=>s.getAll(e).filter(Boolean).map(i=>`${n}:${kt(i)}`));return[s.get("q")??
"",...t].filter(Boolean).join(" ")},B=()=>{let s=new URLSearchParams(location.search),t=y(e=>s.getAll(e));for(let[e,n]of Object.
entries(vt))t[n].push(...s.getAll(e));return{q:_t(s),match:s.get("match")==="any"?"any":"all",sort:s.get("sort")??"",from:s.
get("from")??"",to:s.get("to")??"",...t}},I=s=>{let t=new URLSearchParams;s.q.trim()&&t.set("q",s.q.trim());for(let n of p)
for(let i of s[n])t.append(gt[n]??n,i);s.from&&t.set("from",s.from),s.to&&t.set("to",s.to),s.match==="any"&&t.set("match",
"any"),s.sort&&t.set("sort",s.sort);let e=String(t);return bt.pathname+(e&&`?${e}`)},$=({from:s,to:t})=>s||t?`${s}..${t}`:
void 0,J=()=>{let{top:s}=history.state??{};return Number.isFinite(s)&&s>0?Number(s):void 0},P=()=>{let{shown:s}=history.
state??{};return Number.isInteger(s)&&s>0?s:void 0};var g=(s,t,{session:e})=>{let{topics:n,kinds:i,links:r}=e.engine.manifest;return{topic:n,kind:i,has:r}[s]?.find(([c])=>c===
t)?.[1]??t},R=(s,t,{typed:e,given:n},i)=>{let r=u=>u.group===s&&u.values.includes(t),o=e.filter(r),c=[...n,...o].filter(
r).flatMap(({values:u})=>u),h=n.filter(u=>u.group===s&&!r(u)).map(u=>u.value),f=c.filter(u=>u!==t);return{q:V(i.q,o),[s]:[
...new Set([...h,...f])]}},Y=({values:s})=>s.length===1,St=(s,t,e)=>{let n=g(s,t,e);return s==="has"?l("search.with_link",
{link:n.toLowerCase()}):n},$t=({written:s,group:t,value:e},n)=>s?{q:Ot(n.q,s)}:t==="date"?{from:"",to:""}:{[t]:n[t].filter(
i=>i!==e)},At=({from:s,to:t})=>s&&t?l("search.dated",{from:s,to:t}):s?l("search.dated_from",{from:s}):l("search.dated_to",
{to:t}),A=class{#s;list=a("ul",{class:"nl-chosen-filters","aria-label":l("search.filters"),hidden:!0});constructor(t){this.#s=
t}show(t,e){let n=[...this.#t(t,e),...this.#i(t,e)];n.length>1&&n.push(this.#n(t,e)),this.list.replaceChildren(...n),this.
list.hidden=!n.length}#t(t,e){let n=[...t.given,...t.typed].filter(Y);return p.flatMap(i=>t.chosen[i].filter(r=>n.some(o=>o.
group===i&&o.values[0]===r)).map(r=>this.#r(St(i,r,t),R(i,r,t,e))))}#i({given:t,typed:e},n){let i=[...t,...e].filter(o=>!Y(
o)),r=({written:o,group:c,value:h})=>o??(c==="date"?At(n):`${c}:${h}`);return i.map(o=>this.#r(r(o),$t(o,n)))}#r(t,e){let n={
"aria-label":l("search.remove_filter",{filter:t})};return a("li",{},a("button",{type:"button",...n,click:()=>this.#o(e)},
t))}#n({typed:t},e){let n={...S,q:V(e.q,t),match:"all"};return a("li",{},a("button",{type:"button",class:"nl-find-quiet",
click:()=>this.#o(n)},l("search.clear_filters")))}#o(t){this.#s(t),qt.focus()}};var Ct=8,Mt=new Intl.Collator("en",{numeric:!0,ignorePunctuation:!0}).compare,C=(s,t,{counts:e})=>e[s].get(t)??0,Et=(s,t)=>{
let{outcome:e}=t,i=e.facets[s].values.map(({value:o})=>o).filter(o=>e.chosen[s].includes(o)||C(s,o,t));if(s==="year")return i.
sort((o,c)=>Number(c)-Number(o));let r=(o,c)=>Mt(g(s,o,e),g(s,c,e));return i.sort((o,c)=>C(s,c,t)-C(s,o,t)||r(o,c))},M=class{#s;#t;#i=new Set;#r=a(
"summary",{},l("search.filters"));#n=a("div");fold=a("details",{class:"nl-facets"},this.#r,this.#n);constructor(t,e){this.#t=
t,this.#s=e;let n=matchMedia("(min-width: 60em)"),i=()=>this.fold.open=n.matches;n.addEventListener("change",i),i()}show(t){
let e={outcome:t,counts:t.sieve.tally()},n=this.#o();this.#n.replaceChildren(...p.flatMap(o=>this.#h(o,e)??[])),this.#n.
querySelector("fieldset:has([name=year])")?.before(this.#u(e)),[...this.#n.querySelectorAll("input")].find(({name:o,value:c})=>n&&
o===n.name&&c===n.value)?.focus({preventScroll:!0});let r=Object.values(t.chosen).flat().length+($(this.#t())?1:0);this.#r.
textContent=r?l("search.number_of_filters",{count:r}):l("search.filters")}#o(){let{activeElement:t}=document;return t instanceof
HTMLInputElement&&this.#n.contains(t)&&t.name?t:void 0}#h(t,e){let n=Et(t,e);if(!n.length)return;let i=(h,f)=>f<Ct||e.outcome.
chosen[t].includes(h),r=n.filter((h,f)=>!i(h,f)),{known:o,all:c}=e.outcome.facets[t];return a("fieldset",{},a("legend",{},
l(Q[t])),o!==void 0&&a("p",{class:"nl-facet__known"},l("search.known_for",{known:o,all:c})),t==="topic"&&this.#a(e),this.#w(
t,n.filter(i),e),r.length>0&&this.#d(t,r,e))}#u({outcome:t}){let{known:e,all:n}=t.facets.year,i=(r,o)=>{let c=({target:f})=>this.#s(
{[r]:f.value.trim()}),h={type:"month",name:r,value:this.#t()[r],placeholder:"2025-09",change:c};return a("label",{},a("s\
pan",{},o),a("input",h))};return a("fieldset",{},a("legend",{},l("search.by_date")),e!==void 0&&a("p",{class:"nl-facet__\
known"},l("search.known_for",{known:e,all:n})),i("from",l("search.from")),i("to",l("search.to")))}#d(t,e,n){let i=a("sum\
mary",{},l("search.more_values",{count:e.length})),r=a("details",{open:this.#i.has(t)},i),o=()=>{r.open&&r.children.length===
1&&r.append(this.#w(t,e,n))};return o(),r.addEventListener("toggle",()=>{o(),this.#i[r.open?"add":"delete"](t)}),r}#w(t,e,n){
return a("ul",{},e.map(i=>this.#p(t,i,n)))}#p(t,e,n){let{outcome:i}=n,r=(u,d)=>u?{[t]:[...d[t],e]}:R(t,e,i,d),o=({target:u})=>this.#s(
r(u.checked,this.#t())),c=i.chosen[t].includes(e),h=a("input",{type:"checkbox",name:t,value:e,checked:c,change:o}),f=a("\
span",{class:"nl-count"},C(t,e,n));return a("li",{},a("label",{},h,a("span",{},g(t,e,i)),f))}#a({outcome:t}){let e=(r,o)=>{
let c=this.#t().match===r;return a("label",{},a("input",{type:"radio",name:"match",value:r,checked:c,change:()=>this.#s(
{match:r})}),o)},n=t.chosen.topic.length>0,i=[e("all",l("search.match_all")),e("any",l("search.match_any"))];return n&&a(
"p",{class:"nl-facet__match"},i)}};import{start as jt,withoutFilters as tt}from"./find.js";var Lt=(s,t)=>{let e=new Uint8Array(t);for(let n of s)for(let i=0;i<t;i++)e[i]+=n[i];return e},Tt=(s,t)=>{let e=0;for(let n of t)
e+=s[n];return e},E=class{#s;#t;#i;#r;#n;constructor(t,e,n,{count:i,match:r}){this.#s=t,this.#t=n,this.#i=r,this.#r=y(o=>this.#o(
o,e[o],i)),this.#n=Lt(p.map(o=>this.#r[o]),i)}get passing(){return this.#s.filter(t=>!this.#n[t])}tally(){return y(t=>this.#h(
t))}#o(t,e,n){let i=new Uint8Array(n);if(!e.length)return i;let r=this.#t[t].values.filter(({value:c})=>e.includes(c));for(let{
numbers:c}of r)for(let h of c)i[h]++;let o=O(t,this.#i)?e.length:1;return i.map(c=>c<o?1:0)}#h(t){let e=new Uint8Array(this.#n.
length),n=!O(t,this.#i),i=this.#r[t];for(let r of this.#s)e[r]=this.#n[r]===(n?i[r]:0)?1:0;return new Map(this.#t[t].values.
map(({value:r,numbers:o})=>[r,Tt(e,o)]))}};var Ft={best:"search.best_first",newest:"search.newest_first",title:"search.by_title"},Nt=s=>{let t=s.normalize("NFKD").
replace(/\p{M}/gu,"").toLowerCase();return(t.replace(/^[^\p{L}\p{N}]+/u,"")||t).replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u,
"")},Z=async(s,t,e)=>{if(e==="newest")return t.slice().sort();if(e!=="title")return t;let i=(await s.rows(t)).map(({number:r,
id:o,title:c})=>({number:r,key:`${Nt(c)}
${o}`}));return i.sort((r,o)=>r.key<o.key?-1:1),Uint32Array.from(i,({number:r})=>r)},L=s=>s?"best":"newest",T=class{#s=L(
!1);#t;constructor(t){this.#t=a("select",{change:()=>t(this.#i())}),this.label=a("label",{},`${l("search.sort")} `,this.#t)}#i(){
return this.#t.value===this.#s?"":this.#t.value}show(t,e){this.#s=L(t);let n=Object.entries(Ft).filter(([o])=>t||o!=="be\
st"),i=n.some(([o])=>o===e)?e:this.#s,r=n.map(([o,c])=>a("option",{value:o,selected:o===i},l(c)));this.#t.replaceChildren(
...r)}};var Bt=(s,t,e)=>{let{match:n}=s,i=s.q.trim(),r=p.flatMap(d=>s[d].filter(Boolean).map(w=>({group:d,value:w}))),o=$(s),c=r.
map(d=>j(d,e,n));o&&c.push({group:"date",value:o,values:[]});let h=t.parse(i).filters.map(({name:d,value:w,not:x,written:k})=>j(
{group:x?"":d,value:w,written:k},e,n)),f=d=>[...c,...h].flatMap(w=>w.group===d?w.values:[]),u=y(d=>[...new Set(f(d))]);return{
given:c,typed:h,chosen:u,words:tt(i,h.filter(b))}},It=({given:s,words:t})=>[...s.filter(n=>!b(n)).map(({group:n,value:i})=>`${n}\
:"${i.replaceAll('"',"")}"`),t].join(" ").trim(),Pt=async(s,{engine:t},{entries:e},n)=>{let i=s?await t.search(s,{limit:0,
deep:n}):void 0;return i&&(i.total||!i.isEmpty)?i:{numbers:Uint32Array.from({length:e},(o,c)=>c),hitsOf:o=>t.rows(o)}},Rt=(s,t,e)=>{
let n=t.parse(s);return n.words.some(({isStop:r})=>!r)||n.ids.length>0||e.isEmpty?tt(s,n.filters):void 0},U=async(s,{shown:t,
isWide:e,deep:n})=>{let i=await jt(),{engine:r}=i,o=await r.open(),c=await W(i),h=Bt(s,i,c),f=await Pt(It(h),i,o,n);if(r.
manifest!==o)return U(s,{shown:t,isWide:e,deep:n});let u={count:o.entries,match:s.match},{numbers:d,total:w=d.length}=f,
x=new E(e?d:d.subarray(0,w),h.chosen,c,u),{passing:k}=x,G=Rt(h.words,i,f),st=await Z(r,k,s.sort||L(G!==void 0)),nt=await f.
hitsOf(st.subarray(0,t));return{...h,words:G??"",session:i,facets:c,result:f,hits:nt,total:k.length,isDeep:f.isDeep??!1,
isMore:!e&&w<d.length,sieve:x}};var v=20,F=class{#s;#t=new Kt;#i=document.title;#r=a("div",{class:"nl-find-line"});#n=new A(t=>this.#f(t));#o=new M(()=>this.#e,
t=>this.#f(t));#h=new T(t=>this.#f({sort:t}));#u=a("span",{role:"status"});#d=a("h2",{class:"nl-find-count"},this.#u);#w=a(
"div",{class:"nl-explore__head"},this.#d,this.#h.label);#p=a("div",{class:"nl-find-notes"});#a=a("ol",{id:"search-result\
s",class:"search-results"});#m=a("button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#j()});#v=a("\
button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#B()},l("search.show_weaker"));#x=a("div",{class:"\
nl-explore__results"},this.#w,this.#p,this.#a,this.#m,this.#v);#C=Gt();#y=new Ut(()=>this.#l(),!1);#e=B();#c=P()??v;#k=J();#b=!1;#g=!1;#_;#q=0;#O=0;constructor(t){
this.#s=t,Dt.addEventListener("submit",e=>this.#U(e)),m.addEventListener("input",()=>this.#D()),t.addEventListener("clic\
k",e=>this.#G(e)),addEventListener("popstate",()=>this.#H()),D(this.#e.q),document.activeElement===m&&m.value?this.#e.q=
m.value:m.value=this.#e.q,Yt.then(()=>this.#M())}open(){m.focus(),m.select()}#M(){this.#s.append(this.#t.progress,this.#t.
failure),this.#s.hidden=!1,this.#l()}#f(t,{push:e=!0}={}){this.#e={...this.#e,...t},this.#c=v,this.#b=!1,e&&(this.#g=!1);
let n=I(this.#e)!==location.pathname+location.search;this.#S(e&&n?"pushState":"replaceState"),m.value.trim()!==this.#e.q.
trim()&&(m.value=this.#e.q),this.#l()}#S(t){history[t]({shown:this.#c},"",I(this.#e))}#l(t=void 0){this.#t.ask({work:()=>this.#$(
this.#y.at(this.#e.q)),show:e=>this.#E(e,t),lose:()=>this.#R(t)})}#$(t){return U(this.#e,{shown:this.#c,isWide:this.#b,deep:t})}async#E(t,e){
let{q:n}=this.#e;if(this.#y.begin(t.session.engine.manifest),this.#A(t,e),t.isDeep)return;let i=await this.#y.ask(n,r=>this.#$(
r));i&&!this.#a.contains(document.activeElement)&&this.#e.q===n&&this.#A(i,void 0)}#A(t,e){let{session:n,words:i,hits:r}=t,
o=r.map(h=>K(h,n));this.#L(t),this.#T(t),this.#a.replaceChildren(...o.map(({item:h})=>h)),this.#a.toggleAttribute("data-\
lines",!i),this.#n.show(t,this.#e),this.#F(t),this.#h.show(i,this.#e.sort),this.#N(t.total,e),this.#v.hidden=!t.isMore||
!this.#m.hidden,this.#r.hidden=!0,this.#e.q.trim()||Jt(this.#r);let c={scroller:null,questions:this.#t,update:()=>this.#l(),
linked:z};this.#_??=new Qt(n,c),this.#P(),this.#I(),this.#_.fill(o.map(({text:h},f)=>[h,r[f]]))}#L({words:t,total:e}){let n=this.#e.
q.trim();this.#u.textContent=t?l("search.number_of_results_for",{count:e,query:t}):l("search.number_of_entries",{count:e}),
this.#d.hidden=!1,document.title=n?`${n} · ${this.#i}`:this.#i}#T({session:t,result:e,total:n,typed:i,given:r}){let o=(e.
total??e.numbers.length)||(e.refused??0),c=i.filter(b).map(({written:d})=>d),h=e.instead?[e.instead,...c].join(" "):"",f={
isChosen:r.length>0},u=n?[]:zt(t,this.#e.q.trim(),{refused:o,instead:h,numbers:e.numbers},f);this.#p.replaceChildren(...Wt(
e),...u)}#F(t){clearTimeout(this.#q),cancelAnimationFrame(this.#O);let e=()=>this.#o.show(t);if(!this.#x.isConnected)return e();
this.#O=requestAnimationFrame(()=>this.#q=setTimeout(e))}#N(t,e){let n=Math.min(v,t-this.#c);this.#m.hidden=n<=0,this.#m.
textContent=l("search.show_more",{count:n}),e!==void 0&&this.#a.children[e]?.querySelector("a")?.focus({preventScroll:!0})}#j(){
let t=this.#c;this.#c+=v,this.#S("replaceState"),this.#l(t)}#B(){let t=this.#a.children.length;this.#b=!0,this.#l(t)}#I(){
this.#k!==void 0&&scrollTo({top:this.#k,behavior:"instant"}),this.#k=void 0}#P(){if(this.#x.isConnected)return;let t=a("\
div",{class:"nl-explore__columns"},this.#o.fold,this.#x);this.#s.append(this.#C,this.#y.line,this.#r,this.#n.list,t)}#R(t){
this.#m.hidden=this.#v.hidden=!0,t===void 0&&(this.#a.replaceChildren(),this.#p.replaceChildren(),this.#u.textContent="",
this.#d.hidden=!0)}#U(t){t.preventDefault(),D(m.value),this.#f({q:m.value})}#D(){let t=!this.#g;this.#f({q:m.value},{push:t}),
this.#g=!0}#G(t){let e=Xt(t);if(e?.dataset.query&&Ht(t)){t.preventDefault();let n=e.closest(".nl-find-notes p:not([data-\
instead])");this.#f({q:e.dataset.query,...n?S:{}}),scrollTo({top:0})}else e&&(D(this.#e.q),history.replaceState({shown:this.#c,
top:scrollY},""))}#H(){this.#e=B(),this.#c=P()??v,this.#g=this.#b=!1,m.value=this.#e.q,this.#l()}};/^#_\w+$/.test(location.hash)&&location.replace(new URL(`../titles/${location.hash}`,import.meta.url));var et=document.querySelector(
"[data-nl-explore]");if(!(et instanceof HTMLElement))throw new Error("This is not the explore page");var Vt=new F(et),ze=()=>Vt.
open();export{ze as open};
