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
 "following.follow": "Follow in this browser",
 "following.follow_one": "Follow in this browser: {name}",
 "following.followed": "Following",
 "following.followed_one": "Following: {name}",
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
var a=(e,t={},...s)=>{let n=document.createElement(e);for(let[o,i]of Object.entries(t))typeof i=="function"?n.addEventListener(o,i):i!==!1&&i!==void 0&&n.setAttribute(o,i===!0?"":String(i));return n.append(
...J(s)),n},J=e=>e.flatMap(t=>Array.isArray(t)?J(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{Deep as ae,form as le,help as ce,input as m,isPlain as he,linkOf as fe,nothing as de,page as ue,Questions as pe,Quotes as me,remarks as we,remember as K,showRecent as ye,styled as ge}from"./find.js";var _=TEXTS;var wt=/\{(\w+)\}/,yt=new Intl.PluralRules(_.language),gt=e=>e.toLocaleString(_.language),bt=(e,{count:t})=>{let s=_[e];return typeof s=="string"?s:s[yt.select(Number(t))]??s.other??""},xt=e=>typeof e==
"number"?gt(e):e,vt=(e,t={})=>bt(e,t).split(wt).map((s,n)=>n%2?xt(t[s]):s),c=(e,t)=>vt(e,t).join("");var X=e=>{try{return localStorage.getItem(e)}catch{return null}};var kt=new URL("../",import.meta.url),_t=`${kt.pathname}.follow.`,qt=e=>_t+e,Ot=/^(?:(?:topics|organisations|venues)\/[a-z0-9-]{1,200}|authors\/[a-z-]{1,10}\/[a-z0-9-]{1,200}|search\/\?[!-~]{1,600})$/,
Q=e=>typeof e=="string"&&Ot.test(e),Y=e=>{let{nlKey:t="",nlName:s=""}=e.dataset,n=X(qt(t))!==null;e.textContent=c(n?"following.followed":"following.follow"),e.ariaLabel=c(n?"following.followed_one":"f\
ollowing.follow_one",{name:s}),e.toggleAttribute("data-nl-is-followed",n)},V=()=>{for(let e of document.querySelectorAll("[data-nl-key]"))e instanceof HTMLElement&&Y(e)},St=({currentTarget:e})=>import("./save.js").
then(({toggleFollowed:t})=>t(e)),Z=()=>document.querySelector("[data-nl-to-following]")!==null,z=(e,{key:t,name:s,hasFeed:n})=>{Object.assign(e.dataset,{nlKey:t,nlName:s,nlHasFeed:n?"true":""}),Y(e)},
tt=e=>{let t=a("button",{type:"button",class:"nl-button nl-follow-here",click:St});return z(t,e),t};import{entryAddress as H,hasShelf as At,meaningOf as Ct,saveButton as $t,titleOf as Ft,topicAddress as Tt,volumeAddress as Mt}from"./find.js";var q=(e,t,s={})=>a("span",{role:"listitem"},a("a",{href:t,...s},e)),Lt=e=>{if(typeof e!="string")return[q(...e)];let t="https://arxiv.org";return[q("arXiv",`${t}/abs/${e}`),q(c("search.pdf"),`${t}/pd\
f/${e}`)]},Et=e=>{let t=q("BibTeX",`${H(e)}cite.bib`,{download:`${e.id}.bib`}),s={class:"nl-links nl-links--small",role:"list","aria-label":c("search.links_of_entry")};return a("div",s,t)},et=(e,t)=>{
let s=e.closest("li")?.querySelector(".nl-links");s?.children.length===1&&s.prepend(...t.flatMap(Lt))},Nt=({kind:e,credited:t,volume:s,year:n})=>{let o=e.id==="paper"?`${e.label} · `:[a("span",{class:"\
nl-kind"},e.label)," "],i=a("a",{href:Mt(s)},s.label);return a("p",{class:"nl-meta"},o,t&&`${t} · `,i,` · ${n}`)},It=({topics:e})=>{let t=n=>a("span",{role:"listitem"},a("a",{href:Tt(n)},n.name)),s=c(
"search.topics_of_entry");return e.length>0&&a("div",{class:"nl-tags",role:"list","aria-label":s},e.map(t))},st=(e,t,s)=>{let n=a("p",{class:"nl-hit__text"}),o=a("h3",{},a("a",{href:H(e)},Ft(e,t))),i=s.
boxOf(e.id,H(e),o.textContent??""),r=At()&&$t(e.id,o.textContent??"");return{item:a("li",{class:"nl-card nl-hit"},o,n,Nt(e),Ct(e),a("div",{class:"nl-card__foot"},Et(e),r,i,It(e))),text:n}};import{input as Ut,withoutFilters as lt,withoutText as Dt}from"./find.js";var p=["topic","organisation","venue","kind","year","has"],nt={topic:"search.by_topic",organisation:"search.by_organisation",venue:"search.by_venue",kind:"search.by_kind",year:"search.by_year",has:"se\
arch.by_link"},y=e=>Object.fromEntries(p.map(t=>[t,e(t)])),O=(e,t)=>e==="has"||e==="topic"&&t==="all",P,ot=async({engine:e})=>{let{manifest:t}=e;if(P?.manifest!==t){let s=await Promise.all(p.map(n=>e.
facet(n)));P={manifest:t,facets:y(n=>s[p.indexOf(n)])}}return P.facets},R=(e,t,s)=>{let n=Object.hasOwn(t,e.group)?t[e.group]:void 0,{values:o,unknown:i}=n?.meant(e.value)??{values:[],unknown:[]},r=o.
length>0&&!i.length&&(o.length===1||!O(e.group,s));return{...e,values:r?o.map(({value:l})=>l):[]}},g=({values:e})=>e.length>0;import{page as jt}from"./find.js";var Bt={organisation:"org"},zt={tag:"topic",tags:"topic",org:"organisation",organization:"organisation",type:"kind"},Ht={author:"author",vol:"vol",volume:"vol",issue:"vol"},S={...y(()=>[]),from:"",to:""},
Pt=e=>/\s/.test(e)?JSON.stringify(e):e,Rt=e=>{let t=Object.entries(Ht).flatMap(([s,n])=>e.getAll(s).filter(Boolean).map(o=>`${n}:${Pt(o)}`));return[e.get("q")??"",...t].filter(Boolean).join(" ")},A=(e=location.
search)=>{let t=new URLSearchParams(e),s=y(n=>t.getAll(n));for(let[n,o]of Object.entries(zt))s[o].push(...t.getAll(n));return{q:Rt(t),match:t.get("match")==="any"?"any":"all",sort:t.get("sort")??"",from:t.
get("from")??"",to:t.get("to")??"",...s}},C=e=>{let t=new URLSearchParams;e.q.trim()&&t.set("q",e.q.trim());for(let n of p)for(let o of e[n])t.append(Bt[n]??n,o);e.from&&t.set("from",e.from),e.to&&t.set(
"to",e.to),e.match==="any"&&t.set("match","any"),e.sort&&t.set("sort",e.sort);let s=String(t);return jt.pathname+(s&&`?${s}`)},it=e=>{let t=e.from||e.to?[`${e.from}–${e.to}`]:[];return[e.q.trim(),...p.
flatMap(s=>e[s]),...t].filter(Boolean).join(" · ")},$=({from:e,to:t})=>e||t?`${e}..${t}`:void 0,rt=()=>{let{top:e}=history.state??{};return Number.isFinite(e)&&e>0?Number(e):void 0},U=()=>{let{shown:e}=history.
state??{};return Number.isInteger(e)&&e>0?e:void 0};var b=(e,t,{session:s})=>{let{topics:n,kinds:o,links:i}=s.engine.manifest;return{topic:n,kind:o,has:i}[e]?.find(([l])=>l===t)?.[1]??t},D=(e,t,{typed:s,given:n},o)=>{let i=d=>d.group===e&&d.values.includes(
t),r=s.filter(i),l=[...n,...r].filter(i).flatMap(({values:d})=>d),h=n.filter(d=>d.group===e&&!i(d)).map(d=>d.value),f=l.filter(d=>d!==t);return{q:lt(o.q,r),[e]:[...new Set([...h,...f])]}},at=({values:e})=>e.
length===1,Kt=(e,t,s)=>{let n=b(e,t,s);return e==="has"?c("search.with_link",{link:n.toLowerCase()}):n},Wt=({written:e,group:t,value:s},n)=>e?{q:Dt(n.q,e)}:t==="date"?{from:"",to:""}:{[t]:n[t].filter(
o=>o!==s)},Gt=({from:e,to:t})=>e&&t?c("search.dated",{from:e,to:t}):e?c("search.dated_from",{from:e}):c("search.dated_to",{to:t}),F=class{#t;list=a("ul",{class:"nl-chosen-filters","aria-label":c("sear\
ch.filters"),hidden:!0});constructor(t){this.#t=t}show(t,s){let n=[...this.#e(t,s),...this.#o(t,s)];n.length>1&&n.push(this.#n(t,s)),this.list.replaceChildren(...n),this.list.hidden=!n.length}#e(t,s){
let n=[...t.given,...t.typed].filter(at);return p.flatMap(o=>t.chosen[o].filter(i=>n.some(r=>r.group===o&&r.values[0]===i)).map(i=>this.#i(Kt(o,i,t),D(o,i,t,s))))}#o({given:t,typed:s},n){let o=[...t,...s].
filter(r=>!at(r)),i=({written:r,group:l,value:h})=>r??(l==="date"?Gt(n):`${l}:${h}`);return o.map(r=>this.#i(i(r),Wt(r,n)))}#i(t,s){let n={"aria-label":c("search.remove_filter",{filter:t})};return a("\
li",{},a("button",{type:"button",...n,click:()=>this.#r(s)},t))}#n({typed:t},s){let n={...S,q:lt(s.q,t),match:"all"};return a("li",{},a("button",{type:"button",class:"nl-find-quiet",click:()=>this.#r(
n)},c("search.clear_filters")))}#r(t){this.#t(t),Ut.focus()}};var Jt=8,Xt=new Intl.Collator("en",{numeric:!0,ignorePunctuation:!0}).compare,T=(e,t,{counts:s})=>s[e].get(t)??0,Qt=(e,t)=>{let{outcome:s}=t,o=s.facets[e].values.map(({value:r})=>r).filter(r=>s.chosen[e].
includes(r)||T(e,r,t));if(e==="year")return o.sort((r,l)=>Number(l)-Number(r));let i=(r,l)=>Xt(b(e,r,s),b(e,l,s));return o.sort((r,l)=>T(e,l,t)-T(e,r,t)||i(r,l))},M=class{#t;#e;#o=new Set;#i=a("summar\
y",{},c("search.filters"));#n=a("div");fold=a("details",{class:"nl-facets"},this.#i,this.#n);constructor(t,s){this.#e=t,this.#t=s;let n=matchMedia("(min-width: 60em)"),o=()=>this.fold.open=n.matches;n.
addEventListener("change",o),o()}show(t){let s={outcome:t,counts:t.sieve.tally()},n=this.#r();this.#n.replaceChildren(...p.flatMap(r=>this.#l(r,s)??[])),this.#n.querySelector("fieldset:has([name=year]\
)")?.before(this.#a(s)),[...this.#n.querySelectorAll("input")].find(({name:r,value:l})=>n&&r===n.name&&l===n.value)?.focus({preventScroll:!0});let i=Object.values(t.chosen).flat().length+($(this.#e())?
1:0);this.#i.textContent=i?c("search.number_of_filters",{count:i}):c("search.filters")}#r(){let{activeElement:t}=document;return t instanceof HTMLInputElement&&this.#n.contains(t)&&t.name?t:void 0}#l(t,s){
let n=Qt(t,s);if(!n.length)return;let o=(h,f)=>f<Jt||s.outcome.chosen[t].includes(h),i=n.filter((h,f)=>!o(h,f)),{known:r,all:l}=s.outcome.facets[t];return a("fieldset",{},a("legend",{},c(nt[t])),r!==void 0&&
a("p",{class:"nl-facet__known"},c("search.known_for",{known:r,all:l})),t==="topic"&&this.#m(s),this.#h(t,n.filter(o),s),i.length>0&&this.#p(t,i,s))}#a({outcome:t}){let{known:s,all:n}=t.facets.year,o=(i,r)=>{
let l=({target:f})=>this.#t({[i]:f.value.trim()}),h={type:"month",name:i,value:this.#e()[i],placeholder:"2025-09",change:l};return a("label",{},a("span",{},r),a("input",h))};return a("fieldset",{},a("\
legend",{},c("search.by_date")),s!==void 0&&a("p",{class:"nl-facet__known"},c("search.known_for",{known:s,all:n})),o("from",c("search.from")),o("to",c("search.to")))}#p(t,s,n){let o=a("summary",{},c("\
search.more_values",{count:s.length})),i=a("details",{open:this.#o.has(t)},o),r=()=>{i.open&&i.children.length===1&&i.append(this.#h(t,s,n))};return r(),i.addEventListener("toggle",()=>{r(),this.#o[i.
open?"add":"delete"](t)}),i}#h(t,s,n){return a("ul",{},s.map(o=>this.#v(t,o,n)))}#v(t,s,n){let{outcome:o}=n,i=(d,u)=>d?{[t]:[...u[t],s]}:D(t,s,o,u),r=({target:d})=>this.#t(i(d.checked,this.#e())),l=o.
chosen[t].includes(s),h=a("input",{type:"checkbox",name:t,value:s,checked:l,change:r}),f=a("span",{class:"nl-count"},T(t,s,n));return a("li",{},a("label",{},h,a("span",{},b(t,s,o)),f))}#m({outcome:t}){
let s=(i,r)=>{let l=this.#e().match===i;return a("label",{},a("input",{type:"radio",name:"match",value:i,checked:l,change:()=>this.#t({match:i})}),r)},n=t.chosen.topic.length>0,o=[s("all",c("search.ma\
tch_all")),s("any",c("search.match_any"))];return n&&a("p",{class:"nl-facet__match"},o)}};import{start as ee,withoutFilters as ht}from"./find.js";var Yt=(e,t)=>{let s=new Uint8Array(t);for(let n of e)for(let o=0;o<t;o++)s[o]+=n[o];return s},Vt=(e,t)=>{let s=0;for(let n of t)s+=e[n];return s},L=class{#t;#e;#o;#i;#n;constructor(t,s,n,{count:o,match:i}){
this.#t=t,this.#e=n,this.#o=i,this.#i=y(r=>this.#r(r,s[r],o)),this.#n=Yt(p.map(r=>this.#i[r]),o)}get passing(){return this.#t.filter(t=>!this.#n[t])}tally(){return y(t=>this.#l(t))}#r(t,s,n){let o=new Uint8Array(
n);if(!s.length)return o;let i=this.#e[t].values.filter(({value:l})=>s.includes(l));for(let{numbers:l}of i)for(let h of l)o[h]++;let r=O(t,this.#o)?s.length:1;return o.map(l=>l<r?1:0)}#l(t){let s=new Uint8Array(
this.#n.length),n=!O(t,this.#o),o=this.#i[t];for(let i of this.#t)s[i]=this.#n[i]===(n?o[i]:0)?1:0;return new Map(this.#e[t].values.map(({value:i,numbers:r})=>[i,Vt(s,r)]))}};var Zt={best:"search.best_first",newest:"search.newest_first",title:"search.by_title"},te=e=>{let t=e.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase();return(t.replace(/^[^\p{L}\p{N}]+/u,"")||t).
replace(/^(an?|the)\s+(?=[\p{L}\p{N}])/u,"")},ct=async(e,t,s)=>{if(s==="newest")return t.length?e.newestFirst(t):t;if(s!=="title")return t;let o=(await e.rows(t)).map(({number:i,id:r,title:l})=>({number:i,
key:`${te(l)}
${r}`}));return o.sort((i,r)=>i.key<r.key?-1:1),Uint32Array.from(o,({number:i})=>i)},E=e=>e?"best":"newest",N=class{#t=E(!1);#e;constructor(t){this.#e=a("select",{change:()=>t(this.#o())}),this.label=
a("label",{},`${c("search.sort")} `,this.#e)}#o(){return this.#e.value===this.#t?"":this.#e.value}show(t,s){this.#t=E(t);let n=Object.entries(Zt).filter(([r])=>t||r!=="best"),o=n.some(([r])=>r===s)?s:
this.#t,i=n.map(([r,l])=>a("option",{value:r,selected:r===o},c(l)));this.#e.replaceChildren(...i)}};var se=(e,t,s)=>{let{match:n}=e,o=e.q.trim(),i=p.flatMap(u=>e[u].filter(Boolean).map(w=>({group:u,value:w}))),r=$(e),l=i.map(u=>R(u,s,n));r&&l.push({group:"date",value:r,values:[]});let h=t.parse(o).filters.
map(({name:u,value:w,not:v,written:k})=>R({group:v?"":u,value:w,written:k},s,n)),f=u=>[...l,...h].flatMap(w=>w.group===u?w.values:[]),d=y(u=>[...new Set(f(u))]);return{given:l,typed:h,chosen:d,words:ht(
o,h.filter(g))}},ne=({given:e,words:t})=>[...e.filter(n=>!g(n)).map(({group:n,value:o})=>`${n}:"${o.replaceAll('"',"")}"`),t].join(" ").trim(),oe=async(e,{engine:t},{entries:s},n)=>{let o=e?await t.search(
e,{limit:0,deep:n}):void 0;return o&&(o.total||!o.isEmpty)?o:{numbers:Uint32Array.from({length:s},(r,l)=>l),hitsOf:r=>t.rows(r)}},ie=(e,t,s)=>{let n=t.parse(e);return n.words.some(({isStop:i})=>!i)||n.
ids.length>0||s.isEmpty?ht(e,n.filters):void 0},I=async(e,{shown:t,isWide:s,deep:n})=>{let o=await ee(),{engine:i}=o,r=await i.open(),l=await ot(o),h=se(e,o,l),f=await oe(ne(h),o,r,n);if(i.manifest!==
r)return I(e,{shown:t,isWide:s,deep:n});let d={count:r.entries,match:e.match},{numbers:u,total:w=u.length}=f,v=new L(s?u:u.subarray(0,w),h.chosen,l,d),{passing:k}=v,G=ie(h.words,o,f),pt=await ct(i,k,e.
sort||E(G!==void 0)),mt=await f.hitsOf(pt.subarray(0,t));return{...h,words:G??"",session:o,facets:l,result:f,hits:mt,total:k.length,isDeep:f.isDeep??!1,isMore:!s&&w<u.length,sieve:v}};var re=4,ft=()=>{let e=document.querySelector("[data-nl-to-compare]");return e instanceof HTMLAnchorElement?e.href:void 0};var dt=()=>a("a",{class:"nl-button",href:ft()??"./",hidden:!0}),ut=(e,t)=>{let s=ft();e.hidden=!s||t.length<2||t.length>re,!e.hidden&&(e.href=`${s}#ids=${t.join(".")}`,e.textContent=c("compare.link",{
count:t.length}))};var j=class{#t=new Map;#e;#o=a("span",{role:"status"});#i=a("button",{type:"button",click:()=>this.#p()},c("search.clear_recent"));#n=dt();line=a("div",{class:"nl-selection",hidden:!0},this.#o,this.#n,
this.#i);constructor(t){this.#e=t}boxOf(t,s,n){let o=c("citing.select_entry",{title:n}),i=({target:l})=>{l instanceof HTMLInputElement&&this.#r(t,l.checked?s:void 0)},r=a("input",{type:"checkbox","ari\
a-label":o,value:t,checked:this.#t.has(t),change:i});return a("label",{class:"nl-hit__pick"},r,c("citing.select"))}#r(t,s){s===void 0?this.#t.delete(t):this.#t.set(t,s),this.#t.size&&this.#e.dataset.nlArchive!==
void 0&&this.#l(),this.#a()}async#l(){let{nlArchive:t="",nlCitedForms:s}=this.#e.dataset;delete this.#e.dataset.nlArchive;try{let{offerPickedForms:n}=await import("./cite.js");this.#i.before(n(JSON.parse(
s||"[]"),t,this.#t))}catch{this.#e.dataset.nlArchive=t,this.#o.textContent=c("citing.not_loaded")}}#a(){this.line.hidden=!this.#t.size,ut(this.#n,[...this.#t.keys()]),this.#o.textContent=this.#t.size?
c("citing.selected",{count:this.#t.size}):""}#p(){this.#t.clear();let t=this.line.parentElement?.querySelectorAll(".nl-hit__pick input")??[];for(let s of t)s instanceof HTMLInputElement&&(s.checked=!1);
this.#a(),t[0]instanceof HTMLElement&&t[0].focus({preventScroll:!0})}};var x=20,B=class{#t;#e=new pe;#o=document.title;#i=a("div",{class:"nl-find-line"});#n=new F(t=>this.#u(t));#r=new M(()=>this.#s,t=>this.#u(t));#l=new N(t=>this.#u({sort:t}));#a=a("h2",{class:"nl-find-\
count"});#p=a("div",{role:"status"},this.#a);#h=tt({key:"",name:""});#v=a("div",{class:"nl-explore__head"},this.#p,this.#h,this.#l.label);#m=a("div",{class:"nl-find-notes"});#f=a("ol",{id:"search-resu\
lts",class:"search-results"});#w=a("button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#z()});#k=a("button",{type:"button",class:"nl-explore__more",hidden:!0,click:()=>this.#H()},
c("search.show_weaker"));#_;#y;#T=ce();#g=new ae(()=>this.#d(),!1);#s=A();#c=U()??x;#q=rt();#b=!1;#x=!1;#S;#O=0;#A=0;constructor(t){this.#t=t,this.#_=new j(t);let s=[this.#v,this.#m,this.#f,this.#w,this.#k];
this.#y=a("div",{class:"nl-explore__results"},...s,this.#_.line),le.addEventListener("submit",n=>this.#D(n)),m.addEventListener("input",()=>this.#K()),t.addEventListener("click",n=>this.#W(n)),addEventListener(
"storage",V),addEventListener("popstate",()=>this.#G()),K(this.#s.q),document.activeElement===m&&m.value?this.#s.q=m.value:m.value=this.#s.q,ge.then(()=>this.#M())}open(){m.focus(),m.select()}#M(){this.#t.
append(this.#e.progress,this.#e.failure),this.#t.hidden=!1,this.#d()}#u(t,{push:s=!0}={}){this.#s={...this.#s,...t},this.#c=x,this.#b=!1,s&&(this.#x=!1);let n=C(this.#s)!==location.pathname+location.search;
this.#C(s&&n?"pushState":"replaceState"),m.value.trim()!==this.#s.q.trim()&&(m.value=this.#s.q),this.#d()}#C(t){history[t]({shown:this.#c},"",C(this.#s))}#d(t=void 0){this.#e.ask({work:()=>this.#$(this.#g.
at(this.#s.q)),show:(s,n)=>this.#L(s,{from:t,isNewest:n}),lose:()=>this.#U(t)})}#$(t){return I(this.#s,{shown:this.#c,isWide:this.#b,deep:t})}async#L(t,{from:s,isNewest:n}){let{q:o}=this.#s;if(this.#g.
begin(t.session.engine.manifest),this.#F(t,s),t.isDeep)return;let i=await this.#g.ask(o,r=>this.#$(r));i&&!this.#f.contains(document.activeElement)&&n()&&this.#F(i,void 0)}#F(t,s){let{session:n,words:o,
hits:i}=t,r=i.map(h=>st(h,n,this.#_));this.#E(t),this.#I(t),this.#f.replaceChildren(...r.map(({item:h})=>h)),this.#f.toggleAttribute("data-lines",!o),this.#n.show(t,this.#s),this.#j(t),this.#l.show(o,
this.#s.sort),this.#B(t.total,s),this.#k.hidden=!t.isMore||!this.#w.hidden,this.#i.hidden=!0,this.#s.q.trim()||ye(this.#i);let l={scroller:null,questions:this.#e,update:()=>this.#d(),linked:et};this.#S??=
new me(n,l),this.#R(),this.#P(),this.#S.fill(r.map(({text:h},f)=>[h,i[f]]))}#E({words:t,total:s}){let n=this.#s.q.trim();this.#a.textContent=t?c("search.number_of_results_for",{count:s,query:t}):c("se\
arch.number_of_entries",{count:s}),this.#a.hidden=!1,this.#N(),document.title=n?`${n} · ${this.#o}`:this.#o}#N(){let t=C(this.#s).slice(ue.pathname.length),s=it(this.#s),n=`search/${t}`;this.#h.hidden=
!Z()||!s||!Q(n),this.#h.hidden||z(this.#h,{key:n,name:s})}#I({session:t,result:s,total:n,typed:o,given:i}){let r=(s.total??s.numbers.length)||(s.refused??0),l=o.filter(g).map(({written:u})=>u),h=s.instead?
[s.instead,...l].join(" "):"",f={isChosen:i.length>0},d=n?[]:de(t,this.#s.q.trim(),{refused:r,instead:h,numbers:s.numbers},f);this.#m.replaceChildren(...we(s),...d)}#j(t){clearTimeout(this.#O),cancelAnimationFrame(
this.#A);let s=()=>{this.#r.fold.matches(":active")?this.#O=setTimeout(s,50):this.#r.show(t)};if(!this.#y.isConnected)return s();this.#A=requestAnimationFrame(()=>this.#O=setTimeout(s))}#B(t,s){let n=Math.
min(x,t-this.#c);this.#w.hidden=n<=0,this.#w.textContent=c("search.show_more",{count:n}),s!==void 0&&this.#f.children[s]?.querySelector("a")?.focus({preventScroll:!0})}#z(){let t=this.#c;this.#c+=x,this.#C(
"replaceState"),this.#d(t)}#H(){let t=this.#f.children.length;this.#b=!0,this.#d(t)}#P(){this.#q!==void 0&&scrollTo({top:this.#q,behavior:"instant"}),this.#q=void 0}#R(){if(this.#y.isConnected)return;
let t=a("div",{class:"nl-explore__columns"},this.#r.fold,this.#y);this.#t.append(this.#T,this.#g.line,this.#i,this.#n.list,t)}#U(t){this.#w.hidden=this.#k.hidden=!0,t===void 0&&(this.#f.replaceChildren(),
this.#m.replaceChildren(),this.#a.textContent="",this.#a.hidden=!0)}#D(t){t.preventDefault(),K(m.value),this.#u({q:m.value})}#K(){let t=!this.#x;this.#u({q:m.value},{push:t}),this.#x=!0}#W(t){let s=fe(
t);if(s?.dataset.query&&he(t)){t.preventDefault();let n=s.closest(".nl-find-notes p:not([data-instead])");this.#u({q:s.dataset.query,...n?S:{}}),scrollTo({top:0})}else s&&(K(this.#s.q),history.replaceState(
{shown:this.#c,top:scrollY},""))}#G(){this.#s=A(),this.#c=U()??x,this.#x=this.#b=!1,m.value=this.#s.q,this.#d()}};var W=document.querySelector("[data-nl-explore]");W&&/^#_\w+$/.test(location.hash)&&location.replace(new URL(`../titles/${location.hash}`,import.meta.url));var be=W instanceof HTMLElement?new B(W):void 0,
As=()=>be?.open();export{I as find,As as open,A as readState};
