// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "shelf.save": "Save",
 "shelf.save_entry": "Save {title}",
 "shelf.saved": "Saved",
 "shelf.saved_entry": "Saved: {title}",
 "search.label": "Search",
 "search.close": "Close",
 "search.busy": "Searching",
 "search.partly_loaded": "Part of the search could not be loaded.",
 "search.try_again": "Try again",
 "search.recent": "Recent",
 "search.clear_recent": "Clear",
 "search.browse": "Browse",
 "search.all_entries": "All entries",
 "search.all_topics": "Topics",
 "search.all_organisations": "Organisations",
 "search.all_venues": "Venues",
 "search.all_authors": "Authors",
 "search.results": "Results",
 "search.no_results": "No results",
 "search.number_of_results": {
  "one": "{count} result",
  "other": "{count} results"
 },
 "search.show_all": {
  "one": "Show the only result",
  "other": "Show all {count} results"
 },
 "search.withdrawn": "Withdrawn: {title}",
 "search.retracted": "Retracted: {title}",
 "search.by_meaning": "related by meaning",
 "search.by_meaning_of": "related by meaning: {words}",
 "search.weaker": "weaker match",
 "search.show_weaker": "Show weaker matches",
 "search.answers": "Answers: {question}",
 "search.asked": "Readers ask",
 "search.places": "Go to",
 "search.place_topic": "topic",
 "search.place_organisation": "organisation",
 "search.place_venue": "venue",
 "search.place_author": "author",
 "search.place_volume": "volume",
 "search.narrow": "Narrow to",
 "search.read_as": "Showing results for {read}. No entry contains “{typed}”.",
 "search.unknown_word": "No entry contains “{word}”.",
 "search.did_you_mean": "Did you mean {query}?",
 "search.nothing_about": "Nothing found for {query}.",
 "search.nothing_near": "No close match for {query}.",
 "search.nothing_passes": "No entry matches these filters.",
 "search.without_filters": "Search for {query} without them.",
 "search.try_others": "Try fewer or different words, or start with a topic:",
 "search.help": "Search tips"
};
var r=(e,t={},...s)=>{let o=document.createElement(e);for(let[n,i]of Object.entries(t))typeof i=="function"?o.addEventListener(
n,i):i!==!1&&i!==void 0&&o.setAttribute(n,i===!0?"":String(i));return o.append(...nt(s)),o},nt=e=>e.flatMap(t=>Array.isArray(
t)?nt(t):typeof t=="number"?[String(t)]:t?[t]:[]);var k=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var m=new URL("../",import.meta.url),v=new URL("search/",m),xt=()=>{let e=document.querySelector("form[data-nl-search]");
if(!(e instanceof HTMLFormElement))throw new Error("The page has no search");return e},u=xt(),c=u.elements.namedItem("q"),
y=e=>`${v.pathname}?${new URLSearchParams({q:e})}`,S=e=>`${m.pathname}topics/${e.id}/`,U=e=>`${m.pathname}papers/${e.id}\
/`,rt=e=>`${m.pathname}volumes/${e.id}/`,it=({kind:e,value:t})=>e==="topic"?S({id:t}):e==="volume"?rt({id:t}):y(`${e}:"${t}\
"`),at=e=>`${m.pathname}${e}/`;var bt=k(new URL("./deepen.js",import.meta.url)),_=class{line=r("div",{class:"nl-find-line nl-deeper",hidden:!0});#e;#s;#t;constructor(...t){
this.#e=t}begin(t){t.deeper&&(this.#t=this.#o(t).catch(()=>{}))}async#o(t){let{Deepening:s}=await bt();return(this.#s??=
new s({line:this.line,page:v,root:m},...this.#e)).begin(t)}at(t){return this.#s?.at(t)}async ask(t,s){return await this.#t,
this.#s?.ask(t,s)}};var $=TEXTS;var kt=/\{(\w+)\}/,vt=new Intl.PluralRules($.language),K=e=>e.toLocaleString($.language),_t=(e,{count:t})=>{let s=$[e];return typeof s==
"string"?s:s[vt.select(Number(t))]??s.other??""},At=e=>typeof e=="number"?K(e):e,d=(e,t={})=>_t(e,t).split(kt).map((s,o)=>o%
2?At(t[s]):s),a=(e,t)=>d(e,t).join("");var p=(e,...t)=>r("a",{href:y(e),"data-query":e},...t),N=e=>!e.defaultPrevented&&!e.button&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey,
Q=({target:e})=>e instanceof Element?e.closest("a"):null,ct=(e,t)=>{let s=` ${e.replace(/[“”„«»]/g,'"').replace(
/\s+/g," ")} `,o=[` ${t} `,t].find(n=>s.includes(n))??s;return s.replace(o,()=>" ").trim()},z=(e,t)=>t.reduce((s,{written:o})=>o===
void 0?s:ct(s,o),e);var Et=k(new URL("./search.js",import.meta.url)),Lt=new URL("./find.css",import.meta.url),J=new Promise(e=>{document.head.
append(r("link",{rel:"stylesheet",href:Lt.href,load:e,error:e}))}),lt,Tt=async()=>{let e=await Et(),t=new e.Engine(v.href);
return await t.open(),{...e,engine:t}},g=()=>lt??=Tt().catch(e=>{throw lt=void 0,e});var St=k(new URL("./tips.js",import.meta.url)),$t=async e=>{if(e.children.length>1)return;let[{tips:t},{engine:s}]=await Promise.
all([St(),g()]);e.replaceChildren(e.children[0],...t(s.manifest,p))},V=()=>{let e=r("details",{class:"nl-find-help"},r("\
summary",{},a("search.help")));return e.addEventListener("toggle",()=>$t(e).catch(()=>{})),e};var Ct=300,G=80,W=e=>typeof e=="object"&&e!==null&&"isAnew"in e&&e.isAnew===!0,A=class{#e=0;#s=-G;#t=0;progress=r("progr\
ess",{class:"nl-find-progress",hidden:!0,"aria-label":a("search.busy")});failure=r("p",{class:"nl-find-failure",role:"al\
ert",hidden:!0});ask(t){let s=this.#s;this.#s=performance.now(),clearTimeout(this.#t);let o=++this.#e;this.#s-s>G?this.#o(
o,t):this.#t=setTimeout(()=>this.#o(o,t),G)}fail(t){let o=r("button",{type:"button",click:()=>{this.failure.hidden=!0,c.
focus(),t()}},a("search.try_again"));this.failure.replaceChildren(a("search.partly_loaded")," ",o),this.failure.hidden=!1}stop(){
this.#e++,clearTimeout(this.#t),this.progress.hidden=!0,this.failure.hidden=!0}async#o(t,s){let o=()=>t===this.#e,n=setTimeout(
()=>o()&&(this.progress.hidden=!1),Ct);try{let i=await Mt(s.work);if(!o())return;this.failure.hidden=!0,s.show(i)}catch{
if(!o())return;s.lose(),this.fail(()=>this.ask(s))}finally{clearTimeout(n),o()&&(this.progress.hidden=!0)}}},Mt=e=>e().catch(
t=>{if(W(t))return e();throw t});var C=e=>e.map(({text:t,hit:s})=>s?r("mark",{},t):t),qt=[null,"search.withdrawn","search.retracted"],X=(e,{snippet:t})=>{
let s=C(t(e.title,e.words??[],e.title.length+1)),o=qt[e.state];return o?d(o,{title:r("span",{},s)}):s},Y=({byMeaning:e,meaning:t=[],
isWeaker:s})=>{let o=t.length?a("search.by_meaning_of",{words:t.join(", ")}):a("search.by_meaning"),n=[s&&a("search.weak\
er"),e&&o].filter(Boolean).join(" · ");return n&&r("span",{class:"nl-hit__meaning"},n)};var Rt=150,Ot=300,ht=4,Bt=2,Ft=3,jt=15,Ht=170,M=new Map,dt=e=>typeof e=="string",q=e=>new Set(e.filter(({hit:t})=>t).map(
({text:t})=>t.toLowerCase())).size,E=class{#e;#s;#t;#o;#n;#i;#a=0;#c;constructor(t,{scroller:s,questions:o,update:n,asked:i,
linked:l}){this.#e=i,this.#s=l,this.#t=t,this.#o=s,this.#n=o,this.#i=n}fill(t){clearTimeout(this.#a),this.#c?.disconnect();
let s=new Map(t.filter(([,n])=>!M.has(n.id)));for(let[n,i]of t)s.has(n)||this.#p(n,i);let o=new IntersectionObserver(n=>this.#d(
n,s),{root:this.#o});this.#c=o,this.#a=setTimeout(()=>s.forEach((n,i)=>o.observe(i)),Rt)}#d(t,s){let o=t.filter(({isIntersecting:l})=>l).
map(({target:l})=>l);for(let l of o)this.#c?.unobserve(l);let n=o.flatMap(l=>{let h=s.get(l);return h?[[l,h]]:[]}),i=this.#l();
n.length&&this.#h(n.slice(0,i)),n.length>i&&(this.#a=setTimeout(()=>this.#h(n.slice(i)),Ot))}#l(){let t=jt-Ft-this.#t.engine.
files;return M.size?ht:Math.min(ht,Math.max(Bt,t))}async#h(t){try{let s=await this.#t.engine.texts(t.map(([,o])=>o.number));
t.forEach(([,o],n)=>M.set(o.id,s[n]));for(let[o,n]of t)this.#p(o,n)}catch(s){W(s)?this.#i():this.#n.fail(()=>this.#h(t))}}#p(t,s){
let[o,n,...i]=M.get(s.id)??["",""],l=i.filter(dt);this.#s?.(t,i.find(f=>!dt(f))??[]);let h=s.words??[],x=(f,I=f.length+1)=>this.#t.
snippet(f,h,I),w=x(`${o.replace(/[^.?!]$/,"$&.")} ${n}`,Ht),b=l.map(f=>x(f)).sort((f,I)=>q(I)-q(f))[0];h.length?b&&q(b)>
q(w)?t.replaceChildren(...d("search.answers",{question:r("span",{},C(b))})):t.replaceChildren(...C(w)):t.replaceChildren(
o),this.#e?.(l.slice(0,1))}};var R=e=>history.replaceState({...history.state,asked:e},"");var Z=`${m.pathname}.searches`,pt=5,Pt=e=>typeof e=="string"&&e.trim()!=="",mt=()=>{try{let e=JSON.parse(localStorage.getItem(
Z)??"[]");return Array.isArray(e)?e.filter(Pt).slice(0,pt):[]}catch{return[]}},ft=e=>{try{e.length?localStorage.setItem(
Z,JSON.stringify(e)):localStorage.removeItem(Z)}catch{}},L=e=>{let t=e.trim();t&&(ft([t,...mt().filter(s=>s!==t)].slice(
0,pt)),R(t))},O=e=>{let t=mt(),s=()=>{ft([]),O(e),c.focus()};e.hidden=!t.length,e.replaceChildren(r("span",{class:"nl-fi\
nd-name"},a("search.recent")),r("ul",{},t.map(o=>r("li",{},p(o,o)))),r("button",{type:"button",class:"nl-find-quiet",click:s},
a("search.clear_recent")))};var Dt=10,tt=({total:e,corrected:t=[],unknown:s=[],problems:o=[]})=>[...t.map(([n,i])=>r("p",{},d("search.read_as",{typed:n,
read:r("strong",{},i)}))),...(e?s:[]).map(n=>r("p",{},a("search.unknown_word",{word:n}))),...o.map(n=>r("p",{},n))],It=async({
engine:e})=>{let{topic:t}=await e.facets();return e.manifest.topics.filter(([n])=>t[n]?.length).sort(([n],[i])=>t[i].length-
t[n].length).slice(0,Dt).map(([n,i])=>r("li",{},r("a",{href:S({id:n})},i)))},Ut=e=>{let t=r("ul",{class:"nl-tags"});return It(
e).then(s=>t.replaceChildren(...s),()=>{}),t},et=(e,t,{refused:s,instead:o,numbers:n},{isChosen:i=!1}={})=>{let l=z(t,e.
parse(t).filters),h=(i||l!==t)&&(s||!l),x=!!n?.length,w=l&&[" ",d("search.without_filters",{query:p(l,l)})],b=o&&d("sear\
ch.did_you_mean",{query:p(o,o)});return[h?r("p",{},a("search.nothing_passes"),w):r("p",{},d(x?"search.nothing_near":"sea\
rch.nothing_about",{query:r("strong",{},l||t)})),...b?[r("p",{"data-instead":!0},b)]:[],r("p",{},a("search.try_others")),
Ut(e)]};var Kt=new URL("../",import.meta.url);var Nt=e=>`${Kt.pathname}.shelf.${e}`,Qt=e=>{try{return localStorage.getItem(Nt(e))!==null}catch{return!1}};var zt=e=>{let{nlSave:t="",nlTitle:s=""}=e.dataset,o=Qt(t);e.textContent=a(o?"shelf.saved":"shelf.save"),e.ariaLabel=a(o?
"shelf.saved_entry":"shelf.save_entry",{title:s}),e.toggleAttribute("data-nl-is-saved",o)};var Jt=({currentTarget:e})=>import("./save.js").then(({toggle:t})=>t(e)),st=()=>document.querySelector("[data-nl-to-shel\
f]")!==null,ot=(e,t)=>{let o=r("button",{...{type:"button",class:"nl-button nl-save","data-nl-save":e,"data-nl-title":t},
click:Jt});return zt(o),o};var Vt=3,Gt=({kind:e,credited:t,volume:s,topics:o})=>{let n=o.slice(0,Vt).map(({name:l})=>l),i=[e.label,t,s.label].filter(
Boolean).join(" · ");return r("span",{class:"nl-hit__facts"},i,n.length>0&&r("span",{},` · ${n.join(", ")}`))},Wt=(e,t,s)=>{
let o=r("span",{class:"nl-hit__text"}),n=r("span",{class:"nl-hit__title"},X(e,s)),i={class:"nl-hit",id:`_hit-${t}`,href:U(
e)},l=r("a",i,n,Gt(e),o,Y(e)),h=st()&&ot(e.id,n.textContent??"");h&&(h.id=`_save-${t}`);let x=[l,h].map(w=>w&&r("div",{role:"\
gridcell"},w));return{row:r("div",{class:"nl-hit-row",role:"row","aria-selected":"false"},x),text:o}},B=class{isFormer=!1;#e=-1;#s=0;list=r(
"div",{id:"search-results",class:"search-results",role:"grid","aria-label":a("search.results"),hidden:!0});get chosen(){
let t=this.#t?.querySelectorAll("a, button")??[];return t[Math.min(this.#s,t.length-1)]}get#t(){return this.#n()[this.#e]}step(t){
let s=this.#n().length;this.choose((this.#e+1+t+s+1)%(s+1)-1)}last(){this.choose(this.#n().length-1)}get isEmpty(){return this.#n().
length===0}choose(t,s=t<0?0:this.#s){this.#o(!1),this.#e=t,this.#s=s;let o=this.#o(!0);if(!o)return c.removeAttribute("a\
ria-activedescendant");c.setAttribute("aria-activedescendant",o.id),this.#t?.scrollIntoView({block:"nearest"})}cross(t){
let s=this.chosen instanceof HTMLButtonElement,o=this.#t?.querySelector("button")&&s!==t;return o&&this.choose(this.#e,t?
1:0),!!o}take(t){let s=this.#n().findIndex(o=>o.contains(t));s>=0&&this.choose(s,t instanceof HTMLButtonElement?1:0)}#o(t){
let{chosen:s}=this;return this.#t?.setAttribute("aria-selected",String(t)),s?.toggleAttribute("data-chosen",t),s}show(t,s){
let o=t.map((n,i)=>Wt(n,i,s));return this.choose(-1),this.isFormer=!1,this.list.replaceChildren(...o.map(({row:n})=>n)),
this.list.hidden=!o.length,c.setAttribute("aria-expanded",String(o.length>0)),o.map(({text:n},i)=>[n,t[i]])}clear(){this.
choose(-1),this.list.hidden=!0,this.list.replaceChildren(),c.setAttribute("aria-expanded","false")}#n(){return this.isFormer?
[]:[...this.list.children]}};var Xt={topic:"search.place_topic",organisation:"search.place_organisation",venue:"search.place_venue",author:"search.pl\
ace_author",volume:"search.place_volume"},Yt=5,Zt=3,P=(e,t)=>[r("span",{class:"nl-find-name"},e),r("ul",{},t)],T=(e,t)=>r(
"li",{},r("a",{href:at(e)},t)),ut=()=>r("div",{class:"nl-find-line"},P(a("search.browse"),[T("search",a("search.all_entr\
ies")),T("topics",a("search.all_topics")),T("organisations",a("search.all_organisations")),T("venues",a("search.all_venu\
es")),T("authors",a("search.all_authors"))])),te=(e,t)=>{let s=new Map;for(let{id:o,name:n}of e.flatMap(i=>i.topics))t.includes(
`:${o}`)||s.set(o,{count:(s.get(o)?.count??0)+1,name:n});return[...s].sort(([,o],[,n])=>n.count-o.count).slice(0,Yt)},F=class{line=r(
"div",{class:"nl-find-line",hidden:!0});show(t,s){let o=i=>`${s} tag:${i}`,n=te(t,s).map(([i,{name:l}])=>r("li",{},p(o(i),
l)));this.line.replaceChildren(...P(a("search.narrow"),n)),this.line.hidden=!n.length}},j=class{line=r("div",{class:"nl-\
find-line",hidden:!0});show(t){let s=t.map(o=>{let n=r("small",{},` ${a(Xt[o.kind])} · ${K(o.count)}`);return r("li",{},
r("a",{href:it(o)},o.name,n))});this.line.replaceChildren(...P(a("search.places"),s)),this.line.hidden=!s.length}},H=class{line=r(
"div",{class:"nl-find-line",hidden:!0});#e=[];clear(){this.#e=[],this.line.hidden=!0}add(t,s){let o=t.filter(i=>i!==s&&!this.#e.
includes(i));this.#e=[...this.#e,...o].slice(0,Zt);let n=this.#e.map(i=>r("li",{},p(i,i)));this.line.replaceChildren(...P(
a("search.asked"),n)),this.line.hidden=!n.length}},gt=(e,t)=>r("a",{href:y(e)},a("search.show_all",{count:t}));var wt=10,ee=3,se=new Map([["ArrowDown",1],["ArrowUp",-1]]),oe=["ArrowLeft","ArrowRight"],ne={role:"combobox","aria-auto\
complete":"list","aria-haspopup":"grid","aria-expanded":"false"},re=({altKey:e,ctrlKey:t,metaKey:s,shiftKey:o})=>!(e||t||
s||o),ie=()=>getComputedStyle(document.body).direction==="rtl",yt=e=>{let{selectionStart:t,selectionEnd:s}=c;e(),c.setSelectionRange(
t,s)},D=class{#e=u.parentElement;#s=new A;#t=new B;#o=new F;#n=new j;#i=new H;#a=r("p",{class:"nl-find-count",role:"stat\
us"});#c=r("div",{class:"nl-find-notes"});#d=r("p",{class:"nl-find-more",hidden:!0});#l=r("button",{type:"button",class:"\
nl-find-quiet",hidden:!0},a("search.show_weaker"));#h=r("div",{class:"nl-find-line"});#p=ut();#m=new _(()=>this.#f(),!0);#E=r(
"button",{type:"button",class:"nl-find-quiet",click:()=>this.#g()},a("search.close"));#w=r("div",{class:"nl-finder__bar"},
this.#E);#u=r("div",{class:"nl-finder__body"},this.#s.failure,this.#a,this.#c,this.#n.line,this.#o.line,this.#t.list,this.#l,
this.#d,this.#i.line,this.#h,this.#p,this.#m.line,V());#r=r("dialog",{class:"nl-finder","aria-label":a("search.label")},
r("div",{},this.#w,this.#s.progress,this.#u));#y=null;#x;constructor(){this.#r.addEventListener("keydown",t=>this.#C(t)),
this.#r.addEventListener("click",t=>this.#R(t)),this.#r.addEventListener("pointerdown",({target:t})=>t===this.#r&&this.#g()),
this.#r.addEventListener("close",()=>this.#O()),u.addEventListener("submit",()=>L(c.value)),c.addEventListener("input",()=>this.#L()),
document.body.append(this.#r),document.activeElement===c&&c.value&&this.open(c)}async open(t=document.activeElement){await J,
!this.#r.open&&(this.#y=t,yt(()=>{this.#w.prepend(u);for(let[s,o]of this.#b())c.setAttribute(s,o);this.#r.showModal(),c.
focus()}),this.#f())}#g(){this.#r.close()}#b(){return Object.entries({...ne,"aria-controls":this.#t.list.id})}#L(){this.#r.
open?this.#f():c.value&&this.open(c)}#f(){let t=c.value.trim();if(!t)return this.#_();this.#t.choose(-1),this.#t.isFormer=
!0,this.#s.ask({work:async()=>{let s=await g();this.#m.begin(s.engine.manifest);let o=this.#m.at(t);return{session:s,query:t,
result:await s.engine.search(t,{limit:wt,deep:o})}},show:s=>this.#T(s),lose:()=>this.#A()})}async#T({session:t,query:s,result:o}){
if(this.#u.scrollTop=0,this.#k({session:t,query:s,result:o}),o.isDeep)return;let n=await this.#m.ask(s,l=>t.engine.search(
s,{limit:wt,deep:l})),i=this.#t.chosen||this.#t.list.contains(document.activeElement);n&&!i&&c.value.trim()===s&&this.#k(
{session:t,query:s,result:n})}#k({session:t,query:s,result:o}){let{hits:n,total:i}=o;if(o.isEmpty&&!i)return this.#_();this.#a.
textContent=i?a("search.number_of_results",{count:i}):a("search.no_results"),this.#c.replaceChildren(...tt(o),...i?[]:et(
t,s,o)),this.#o.show(i>ee?n:[],s),this.#d.replaceChildren(gt(s,i));let l=n.filter(({isWeaker:h})=>!h);this.#d.hidden=i<=
l.length,this.#h.hidden=this.#p.hidden=!0,this.#i.clear(),this.#S(t,s),this.#v(l,t),this.#l.hidden=l.length===n.length,this.#l.
onclick=()=>this.#$(n,t,l.length)}#S(t,s){t.engine.places(s).then(o=>c.value.trim()===s&&this.#n.show(o),()=>this.#n.show(
[]))}#v(t,s){let o=i=>this.#i.add(i,c.value.trim()),n={scroller:this.#u,questions:this.#s,update:()=>this.#f(),asked:o};
this.#x??=new E(s,n),this.#x.fill(this.#t.show(t,s))}#$(t,s,o){this.#v(t,s),this.#l.hidden=!0,c.focus(),this.#t.choose(o)}#_(){
this.#s.stop(),this.#A(),O(this.#h),this.#p.hidden=!1,g().then(({engine:t})=>this.#m.begin(t.manifest),Boolean)}#A(){this.#t.
clear(),this.#i.clear(),this.#n.show([]),this.#d.hidden=this.#l.hidden=this.#o.line.hidden=!0,this.#c.replaceChildren(),
this.#a.textContent=""}#C(t){t.isComposing||(t.key==="Escape"?(t.preventDefault(),this.#g()):t.key==="Enter"&&t.target===
c?this.#q(t):this.#M(t))}#M(t){let s=se.get(t.key);s!==void 0&&!this.#t.isEmpty?(t.preventDefault(),this.#t.take(document.
activeElement),c.focus(),this.#t.step(s)):oe.includes(t.key)&&re(t)&&t.target===c?this.#t.cross(t.key==="ArrowRight"!==ie())&&
t.preventDefault():(t.key==="Home"||t.key==="End")&&this.#t.chosen&&(t.preventDefault(),t.key==="Home"?this.#t.choose(0):
this.#t.last())}#q(t){let{chosen:s}=this.#t,o=t.ctrlKey||t.metaKey;if(!s&&!o)return;if(t.preventDefault(),s instanceof HTMLButtonElement)
return s.click();L(c.value);let n=s instanceof HTMLAnchorElement?s.href:y(c.value.trim());o?window.open(n,"_blank","noop\
ener"):location.assign(n)}#R(t){let s=Q(t);s?.dataset.query&&N(t)?(t.preventDefault(),c.value=s.dataset.query,c.focus(),
this.#f()):s&&L(c.value)}#O(){R(""),this.#s.stop(),this.#t.choose(-1);for(let[t]of this.#b())c.removeAttribute(t);yt(()=>this.#e?.
append(u)),ae(this.#y)}},ae=e=>{if(!(e instanceof HTMLElement)||!e.isConnected||e===document.body){document.activeElement instanceof
HTMLElement&&document.activeElement.blur();return}e.focus({preventScroll:!0}),document.activeElement!==e&&u.querySelector(
"button")?.focus({preventScroll:!0})};var ce,Rs=()=>ce??=new D;g().catch(()=>{});export{_ as Deep,A as Questions,E as Quotes,Rs as dialogReady,U as entryAddress,u as form,st as hasShelf,V as help,c as input,
N as isPlain,Q as linkOf,Y as meaningOf,et as nothing,v as page,tt as remarks,L as remember,ot as saveButton,O as showRecent,
g as start,J as styled,X as titleOf,S as topicAddress,rt as volumeAddress,z as withoutFilters,ct as withoutText};
