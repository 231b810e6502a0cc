// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "click.not_loaded": "This could not be loaded. Nothing was changed.",
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
var n=(e,t={},...s)=>{let o=document.createElement(e);for(let[r,i]of Object.entries(t))typeof i=="function"?o.addEventListener(r,i):i!==!1&&i!==void 0&&o.setAttribute(r,i===!0?"":String(i));return o.append(
...nt(s)),o},nt=e=>e.flatMap(t=>Array.isArray(t)?nt(t):typeof t=="number"?[String(t)]:t?[t]:[]);var k=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var m=new URL("../",import.meta.url),v=new URL("search/",m),kt=()=>{let e=document.querySelector("form[data-nl-search]");if(!(e instanceof HTMLFormElement))throw new Error("The page has no search");return e},
f=kt(),c=f.elements.namedItem("q"),y=e=>`${v.pathname}?${new URLSearchParams({q:e})}`,$=e=>`${m.pathname}topics/${e.id}/`,K=e=>`${m.pathname}papers/${e.id}/`,it=e=>`${m.pathname}volumes/${e.id}/`,at=({
kind:e,value:t})=>e==="topic"?$({id:t}):e==="volume"?it({id:t}):y(`${e}:"${t}"`),ct=e=>`${m.pathname}${e}/`;var vt=k(new URL("./deepen.js",import.meta.url)),A=class{line=n("div",{class:"nl-find-line nl-deeper",hidden:!0});#e;#s;#t;constructor(...t){this.#e=t}begin(t){t.deeper&&(this.#t=this.#o(t).catch(()=>{}))}async#o(t){
let{Deepening:s}=await vt();return(this.#s??=new s({line:this.line,page:v,root:m},...this.#e)).begin(t)}at(t){return this.#s?.at(t)}async ask(t,s){return await this.#t,this.#s?.ask(t,s)}};var C=TEXTS;var At=/\{(\w+)\}/,_t=new Intl.PluralRules(C.language),z=e=>e.toLocaleString(C.language),Et=(e,{count:t})=>{let s=C[e];return typeof s=="string"?s:s[_t.select(Number(t))]??s.other??""},Lt=e=>typeof e==
"number"?z(e):e,d=(e,t={})=>Et(e,t).split(At).map((s,o)=>o%2?Lt(t[s]):s),a=(e,t)=>d(e,t).join("");var p=(e,...t)=>n("a",{href:y(e),"data-query":e},...t),Q=e=>!e.defaultPrevented&&!e.button&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey,J=({target:e})=>e instanceof Element?e.closest("a"):null,lt=(e,t)=>{let s=`\
 ${e.replace(/[“”„«»]/g,'"').replace(/\s+/g," ")} `,o=[` ${t} `,t].find(r=>s.includes(r))??s;return s.replace(o,()=>" ").trim()},V=(e,t)=>t.reduce((s,{written:o})=>o===void 0?s:lt(s,o),e);var Tt=k(new URL("./search.js",import.meta.url)),St=new URL("./find.css",import.meta.url),G=new Promise(e=>{document.head.append(n("link",{rel:"stylesheet",href:St.href,load:e,error:e}))}),ht,$t=async()=>{
let e=await Tt(),t=new e.Engine(v.href);return await t.open(),{...e,engine:t}},w=()=>ht??=$t().catch(e=>{throw ht=void 0,e});var Ct=k(new URL("./tips.js",import.meta.url)),Mt=async e=>{if(e.children.length>1)return;let[{tips:t},{engine:s}]=await Promise.all([Ct(),w()]);e.replaceChildren(e.children[0],...t(s.manifest,p))},W=()=>{
let e=n("details",{class:"nl-find-help"},n("summary",{},a("search.help")));return e.addEventListener("toggle",()=>Mt(e).catch(()=>{})),e};var Ot=300,X=80,E=e=>typeof e=="object"&&e!==null&&"isAnew"in e&&e.isAnew===!0,_=class{#e=0;#s=-X;#t=0;progress=n("progress",{class:"nl-find-progress",hidden:!0,"aria-label":a("search.busy")});failure=n(
"p",{class:"nl-find-failure",role:"alert",hidden:!0});ask(t){let s=this.#s;this.#s=performance.now(),clearTimeout(this.#t);let o=++this.#e;this.#s-s>X?this.#o(o,t):this.#t=setTimeout(()=>this.#o(o,t),
X)}fail(t){let o=n("button",{type:"button",click:()=>{this.failure.hidden=!0,c.focus(),t()}},a("search.try_again"));this.failure.replaceChildren(a("search.partly_loaded")," ",o),this.failure.hidden=!1}stop(){
this.#e++,clearTimeout(this.#t),this.progress.hidden=!0,this.failure.hidden=!0}async#o(t,s){let o=()=>t===this.#e,r=setTimeout(()=>o()&&(this.progress.hidden=!1),Ot);try{let i=await qt(s.work);if(!o())
return;this.failure.hidden=!0,s.show(i,o)}catch{if(!o())return;s.lose(),this.fail(()=>this.ask(s))}finally{clearTimeout(r),o()&&(this.progress.hidden=!0)}}},qt=e=>e().catch(t=>{if(E(t))return e();throw t});var M=e=>e.map(({text:t,hit:s})=>s?n("mark",{},t):t),Rt=[null,"search.withdrawn","search.retracted"],Y=(e,{snippet:t})=>{let s=M(t(e.title,e.words??[],e.title.length+1)),o=Rt[e.state];return o?d(o,{title:n(
"span",{},s)}):s},Z=({byMeaning:e,meaning:t=[],isWeaker:s})=>{let o=t.length?a("search.by_meaning_of",{words:t.join(", ")}):a("search.by_meaning"),r=[s&&a("search.weaker"),e&&o].filter(Boolean).join("\
 · ");return r&&n("span",{class:"nl-hit__meaning"},r)};var Ft=150,Bt=300,dt=4,It=2,jt=3,Ht=15,Pt=170,O=new Map,pt=e=>typeof e=="string",q=e=>new Set(e.filter(({hit:t})=>t).map(({text:t})=>t.toLowerCase())).size,L=class{#e;#s;#t;#o;#r;#i;#a=0;#c;constructor(t,{
scroller:s,questions:o,update:r,asked:i,linked:l}){this.#e=i,this.#s=l,this.#t=t,this.#o=s,this.#r=o,this.#i=r}fill(t){clearTimeout(this.#a),this.#c?.disconnect();let s=new Map(t.filter(([,r])=>!O.has(
r.id)));for(let[r,i]of t)s.has(r)||this.#p(r,i);let o=new IntersectionObserver(r=>this.#d(r,s),{root:this.#o});this.#c=o,this.#a=setTimeout(()=>s.forEach((r,i)=>o.observe(i)),Ft)}#d(t,s){let o=t.filter(
({isIntersecting:l})=>l).map(({target:l})=>l);for(let l of o)this.#c?.unobserve(l);let r=o.flatMap(l=>{let h=s.get(l);return h?[[l,h]]:[]}),i=this.#l();r.length&&this.#h(r.slice(0,i)),r.length>i&&(this.#a=
setTimeout(()=>this.#h(r.slice(i)),Bt))}#l(){let t=Ht-jt-this.#t.engine.files;return O.size?dt:Math.min(dt,Math.max(It,t))}async#h(t){try{let s=await this.#t.engine.texts(t.map(([,o])=>o.number));t.forEach(
([,o],r)=>O.set(o.id,s[r]));for(let[o,r]of t)this.#p(o,r)}catch(s){E(s)?this.#i():this.#r.fail(()=>this.#h(t))}}#p(t,s){let[o,r,...i]=O.get(s.id)??["",""],l=i.filter(pt);this.#s?.(t,i.find(u=>!pt(u))??
[]);let h=s.words??[],x=(u,U=u.length+1)=>this.#t.snippet(u,h,U),g=x(`${o.replace(/[^.?!]$/,"$&.")} ${r}`,Pt),b=l.map(u=>x(u)).sort((u,U)=>q(U)-q(u))[0];h.length?b&&q(b)>q(g)?t.replaceChildren(...d("s\
earch.answers",{question:n("span",{},M(b))})):t.replaceChildren(...M(g)):t.replaceChildren(o),this.#e?.(l.slice(0,1))}};var R=e=>history.replaceState({...history.state,asked:e},"");var tt=`${m.pathname}.searches`,mt=5,Dt=e=>typeof e=="string"&&e.trim()!=="",ft=()=>{try{let e=JSON.parse(localStorage.getItem(tt)??"[]");return Array.isArray(e)?e.filter(Dt).slice(0,mt):[]}catch{return[]}},
ut=e=>{try{e.length?localStorage.setItem(tt,JSON.stringify(e)):localStorage.removeItem(tt)}catch{}},T=e=>{let t=e.trim();t&&(ut([t,...ft().filter(s=>s!==t)].slice(0,mt)),R(t))},F=e=>{let t=ft(),s=()=>{
ut([]),F(e),c.focus()};e.hidden=!t.length,e.replaceChildren(n("span",{class:"nl-find-name"},a("search.recent")),n("ul",{},t.map(o=>n("li",{},p(o,o)))),n("button",{type:"button",class:"nl-find-quiet",click:s},
a("search.clear_recent")))};var Nt=10,et=({total:e,corrected:t=[],unknown:s=[],problems:o=[]})=>[...t.map(([r,i])=>n("p",{},d("search.read_as",{typed:r,read:n("strong",{},i)}))),...(e?s:[]).map(r=>n("p",{},a("search.unknown_word",
{word:r}))),...o.map(r=>n("p",{},r))],Ut=async({engine:e})=>{let{topic:t}=await e.facets();return e.manifest.topics.filter(([r])=>t[r]?.length).sort(([r],[i])=>t[i].length-t[r].length).slice(0,Nt).map(
([r,i])=>n("li",{},n("a",{href:$({id:r})},i)))},Kt=e=>{let t=n("ul",{class:"nl-tags"});return Ut(e).then(s=>t.replaceChildren(...s),()=>{}),t},st=(e,t,{refused:s,instead:o,numbers:r},{isChosen:i=!1}={})=>{
let l=V(t,e.parse(t).filters),h=(i||l!==t)&&(s||!l),x=!!r?.length,g=l&&[" ",d("search.without_filters",{query:p(l,l)})],b=o&&d("search.did_you_mean",{query:p(o,o)});return[h?n("p",{},a("search.nothing\
_passes"),g):n("p",{},d(x?"search.nothing_near":"search.nothing_about",{query:n("strong",{},l||t)})),...b?[n("p",{"data-instead":!0},b)]:[],n("p",{},a("search.try_others")),Kt(e)]};var zt=6e3,Qt=e=>{let t=n("span",{class:"nl-said",role:"status"});return e.after(t),t},wt=e=>{let t=Qt(e);setTimeout(()=>t.textContent=a("click.not_loaded")),setTimeout(()=>t.remove(),zt)};var gt=e=>{try{return localStorage.getItem(e)}catch{return null}};var Jt=new URL("../",import.meta.url);var Vt=e=>`${Jt.pathname}.shelf.${e}`;var Gt=e=>{let{nlSave:t="",nlTitle:s=""}=e.dataset,o=gt(Vt(t))!==null;e.textContent=a(o?"shelf.saved":"shelf.save"),e.ariaLabel=a(o?"shelf.saved_entry":"shelf.save_entry",{title:s}),e.toggleAttribute(
"data-nl-is-saved",o)};var Wt=({currentTarget:e})=>import("./save.js").then(({toggle:t})=>t(e),()=>wt(e)),ot=()=>document.querySelector("[data-nl-to-shelf]")!==null,rt=(e,t)=>{let o=n("button",{...{type:"button",class:"nl-b\
utton nl-save","data-nl-save":e,"data-nl-title":t},click:Wt});return Gt(o),o};var Xt=3,Yt=({kind:e,credited:t,volume:s,topics:o})=>{let r=o.slice(0,Xt).map(({name:l})=>l),i=[e.label,t,s.label].filter(Boolean).join(" · ");return n("span",{class:"nl-hit__facts"},i,r.length>0&&n(
"span",{},` · ${r.join(", ")}`))},Zt=(e,t,s)=>{let o=n("span",{class:"nl-hit__text"}),r=n("span",{class:"nl-hit__title"},Y(e,s)),i={class:"nl-hit",id:`_hit-${t}`,href:K(e)},l=n("a",i,r,Yt(e),o,Z(e)),
h=ot()&&rt(e.id,r.textContent??"");h&&(h.id=`_save-${t}`);let x=[l,h].map(g=>g&&n("div",{role:"gridcell"},g));return{row:n("div",{class:"nl-hit-row",role:"row","aria-selected":"false"},x),text:o}},B=class{isFormer=!1;#e=-1;#s=0;list=n(
"div",{id:"search-results",class:"search-results",role:"grid","aria-label":a("search.results"),hidden:!0});get chosen(){let t=this.#t?.querySelectorAll("a, button")??[];return t[Math.min(this.#s,t.length-
1)]}get#t(){return this.#r()[this.#e]}step(t){let s=this.#r().length;this.choose((this.#e+1+t+s+1)%(s+1)-1)}last(){this.choose(this.#r().length-1)}get isEmpty(){return this.#r().length===0}choose(t,s=t<
0?0:this.#s){this.#o(!1),this.#e=t,this.#s=s;let o=this.#o(!0);if(!o)return c.removeAttribute("aria-activedescendant");c.setAttribute("aria-activedescendant",o.id),this.#t?.scrollIntoView({block:"near\
est"})}cross(t){let s=this.chosen instanceof HTMLButtonElement,o=this.#t?.querySelector("button")&&s!==t;return o&&this.choose(this.#e,t?1:0),!!o}take(t){let s=this.#r().findIndex(o=>o.contains(t));s>=
0&&this.choose(s,t instanceof HTMLButtonElement?1:0)}#o(t){let{chosen:s}=this;return this.#t?.setAttribute("aria-selected",String(t)),s?.toggleAttribute("data-chosen",t),s}show(t,s){let o=t.map((r,i)=>Zt(
r,i,s));return this.choose(-1),this.isFormer=!1,this.list.replaceChildren(...o.map(({row:r})=>r)),this.list.hidden=!o.length,c.setAttribute("aria-expanded",String(o.length>0)),o.map(({text:r},i)=>[r,t[i]])}clear(){
this.choose(-1),this.list.hidden=!0,this.list.replaceChildren(),c.setAttribute("aria-expanded","false")}#r(){return this.isFormer?[]:[...this.list.children]}};var te={topic:"search.place_topic",organisation:"search.place_organisation",venue:"search.place_venue",author:"search.place_author",volume:"search.place_volume"},ee=5,se=3,P=(e,t)=>[n("span",{class:"n\
l-find-name"},e),n("ul",{},t)],S=(e,t)=>n("li",{},n("a",{href:ct(e)},t)),yt=()=>n("div",{class:"nl-find-line"},P(a("search.browse"),[S("search",a("search.all_entries")),S("topics",a("search.all_topics")),
S("organisations",a("search.all_organisations")),S("venues",a("search.all_venues")),S("authors",a("search.all_authors"))])),oe=(e,t)=>{let s=new Map;for(let{id:o,name:r}of e.flatMap(i=>i.topics))t.includes(
`:${o}`)||s.set(o,{count:(s.get(o)?.count??0)+1,name:r});return[...s].sort(([,o],[,r])=>r.count-o.count).slice(0,ee)},I=class{line=n("div",{class:"nl-find-line",hidden:!0});show(t,s){let o=i=>`${s} ta\
g:${i}`,r=oe(t,s).map(([i,{name:l}])=>n("li",{},p(o(i),l)));this.line.replaceChildren(...P(a("search.narrow"),r)),this.line.hidden=!r.length}},j=class{line=n("div",{class:"nl-find-line",hidden:!0});show(t){
let s=t.map(o=>{let r=n("small",{},` ${a(te[o.kind])} · ${z(o.count)}`);return n("li",{},n("a",{href:at(o)},o.name,r))});this.line.replaceChildren(...P(a("search.places"),s)),this.line.hidden=!s.length}},
H=class{line=n("div",{class:"nl-find-line",hidden:!0});#e=[];clear(){this.#e=[],this.line.hidden=!0}add(t,s){let o=t.filter(i=>i!==s&&!this.#e.includes(i));this.#e=[...this.#e,...o].slice(0,se);let r=this.#e.
map(i=>n("li",{},p(i,i)));this.line.replaceChildren(...P(a("search.asked"),r)),this.line.hidden=!r.length}},xt=(e,t)=>n("a",{href:y(e)},a("search.show_all",{count:t}));var D=10,re=3,ne=new Map([["ArrowDown",1],["ArrowUp",-1]]),ie=["ArrowLeft","ArrowRight"],ae={role:"combobox","aria-autocomplete":"list","aria-haspopup":"grid","aria-expanded":"false"},ce=({altKey:e,ctrlKey:t,
metaKey:s,shiftKey:o})=>!(e||t||s||o),le=()=>getComputedStyle(document.body).direction==="rtl",bt=e=>{let{selectionStart:t,selectionEnd:s}=c;e(),c.setSelectionRange(t,s)},N=class{#e=f.parentElement;#s=new _;#t=new B;#o=new I;#r=new j;#i=new H;#a=n(
"p",{class:"nl-find-count",role:"status"});#c=n("div",{class:"nl-find-notes"});#d=n("p",{class:"nl-find-more",hidden:!0});#l=n("button",{type:"button",class:"nl-find-quiet",hidden:!0},a("search.show_w\
eaker"));#h=n("div",{class:"nl-find-line"});#p=yt();#f=new A(()=>this.#m(),!0);#E=n("button",{type:"button",class:"nl-find-quiet",click:()=>this.#w()},a("search.close"));#g=n("div",{class:"nl-finder__\
bar"},this.#E);#u=n("div",{class:"nl-finder__body"},this.#s.failure,this.#a,this.#c,this.#r.line,this.#o.line,this.#t.list,this.#l,this.#d,this.#i.line,this.#h,this.#p,this.#f.line,W());#n=n("dialog",
{class:"nl-finder","aria-label":a("search.label")},n("div",{},this.#g,this.#s.progress,this.#u),n("p",{class:"nl-saved",role:"status"}));#y=null;#x;constructor(){this.#n.addEventListener("keydown",t=>this.#M(
t)),this.#n.addEventListener("click",t=>this.#R(t)),this.#n.addEventListener("pointerdown",({target:t})=>t===this.#n&&this.#w()),this.#n.addEventListener("close",()=>this.#F()),f.addEventListener("sub\
mit",()=>T(c.value)),c.addEventListener("input",()=>this.#L()),document.body.append(this.#n),document.activeElement===c&&c.value&&this.open(c)}async open(t=document.activeElement){await G,!this.#n.open&&
(this.#y=t,bt(()=>{this.#g.prepend(f);for(let[s,o]of this.#b())c.setAttribute(s,o);this.#n.showModal(),c.focus()}),this.#m())}#w(){this.#n.close()}#b(){let t=f.textContent?.trim()??"";return Object.entries(
{...ae,"aria-controls":this.#t.list.id,"aria-label":t})}#L(){this.#n.open?this.#m():c.value&&this.open(c)}#m(){let t=c.value.trim();if(!t)return this.#A();this.#t.choose(-1),this.#t.isFormer=!0,this.#s.
ask({work:async()=>{let s=await w();this.#f.begin(s.engine.manifest);let o=this.#f.at(t);return{session:s,query:t,result:await s.engine.search(t,{limit:D,deep:o})}},show:(s,o)=>this.#T(s,o),lose:()=>this.#_()})}async#T({
session:t,query:s,result:o},r){if(this.#u.scrollTop=0,this.#k({session:t,query:s,result:o}),o.isDeep)return;let i=await this.#f.ask(s,h=>t.engine.search(s,{limit:D,deep:h})),l=this.#t.chosen||this.#t.
list.contains(document.activeElement);i&&!l&&r()&&this.#k({session:t,query:s,result:i})}#k({session:t,query:s,result:o}){let{hits:r,total:i,numbers:l}=o;if(o.isEmpty&&!i)return this.#A();this.#a.textContent=
i?a("search.number_of_results",{count:i}):a("search.no_results"),this.#c.replaceChildren(...et(o),...i?[]:st(t,s,o)),this.#o.show(i>re?r:[],s),this.#d.replaceChildren(xt(s,i)),this.#d.hidden=i<=r.length,
this.#h.hidden=this.#p.hidden=!0,this.#i.clear(),this.#S(t,s),this.#v(r,t),this.#l.hidden=r.length===Math.min(D,l.length),this.#l.onclick=()=>this.#$({session:t,query:s,result:o})}#S(t,s){t.engine.places(
s).then(o=>c.value.trim()===s&&this.#r.show(o),()=>this.#r.show([]))}#v(t,s){let o=i=>this.#i.add(i,c.value.trim()),r={scroller:this.#u,questions:this.#s,update:()=>this.#m(),asked:o};this.#x??=new L(
s,r),this.#x.fill(this.#t.show(t,s))}#$({session:t,result:{hits:s,hitsOf:o,numbers:r}}){this.#s.ask({work:()=>o(r.slice(0,D)).catch(i=>this.#C(i)),show:i=>{this.#v(i,t),this.#l.hidden=!0,c.focus(),this.#t.
choose(s.length)},lose:()=>{}})}#C(t){if(!E(t))throw t;return this.#m(),[]}#A(){this.#s.stop(),this.#_(),F(this.#h),this.#p.hidden=!1,w().then(({engine:t})=>this.#f.begin(t.manifest),Boolean)}#_(){this.#t.
clear(),this.#i.clear(),this.#r.show([]),this.#d.hidden=this.#l.hidden=this.#o.line.hidden=!0,this.#c.replaceChildren(),this.#a.textContent=""}#M(t){t.isComposing||(t.key==="Escape"?(t.preventDefault(),
this.#w()):t.key==="Enter"&&t.target===c?this.#q(t):this.#O(t))}#O(t){let s=ne.get(t.key);s!==void 0&&!this.#t.isEmpty?(t.preventDefault(),this.#t.take(document.activeElement),c.focus(),this.#t.step(s)):
ie.includes(t.key)&&ce(t)&&t.target===c?this.#t.cross(t.key==="ArrowRight"!==le())&&t.preventDefault():(t.key==="Home"||t.key==="End")&&this.#t.chosen&&(t.preventDefault(),t.key==="Home"?this.#t.choose(
0):this.#t.last())}#q(t){let{chosen:s}=this.#t,o=t.ctrlKey||t.metaKey;if(!s&&!o)return;if(t.preventDefault(),s instanceof HTMLButtonElement)return s.click();T(c.value);let r=s instanceof HTMLAnchorElement?
s.href:y(c.value.trim());o?window.open(r,"_blank","noopener"):location.assign(r)}#R(t){let s=J(t);s?.dataset.query&&Q(t)?(t.preventDefault(),c.value=s.dataset.query,c.focus(),this.#m()):s&&T(c.value)}#F(){
R(""),this.#s.stop(),this.#t.choose(-1);for(let[t]of this.#b())c.removeAttribute(t);bt(()=>this.#e?.append(f)),he(this.#y)}},he=e=>{if(!(e instanceof HTMLElement)||!e.isConnected||e===document.body){document.
activeElement instanceof HTMLElement&&document.activeElement.blur();return}e.focus({preventScroll:!0}),document.activeElement!==e&&f.querySelector("button")?.focus({preventScroll:!0})};var de,Ns=()=>de??=new N;w().catch(()=>{});export{A as Deep,_ as Questions,L as Quotes,Ns as dialogReady,K as entryAddress,f as form,ot as hasShelf,W as help,c as input,Q as isPlain,J as linkOf,Z as meaningOf,st as nothing,v as page,et as remarks,
T as remember,rt as saveButton,F as showRecent,w as start,G as styled,Y as titleOf,$ as topicAddress,it as volumeAddress,V as withoutFilters,lt as withoutText};
