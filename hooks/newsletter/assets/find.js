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
var i=(e,t={},...s)=>{let o=document.createElement(e);for(let[n,r]of Object.entries(t))typeof r=="function"?o.addEventListener(n,r):r!==!1&&r!==void 0&&o.setAttribute(n,r===!0?"":String(r));return o.append(
...rt(s)),o},rt=e=>e.flatMap(t=>Array.isArray(t)?rt(t):typeof t=="number"?[String(t)]:t?[t]:[]);var A=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var u=new URL("../",import.meta.url),_=new URL("search/",u),kt=()=>{let e=document.querySelector("form[data-nl-search]");if(!(e instanceof HTMLFormElement))throw new Error("The page has no search");return e},
w=kt(),l=w.elements.namedItem("q"),b=e=>`${_.pathname}?${new URLSearchParams({q:e})}`,C=e=>`${u.pathname}topics/${e.id}/`,z=e=>`${u.pathname}papers/${e.id}/`,at=e=>`${u.pathname}volumes/${e.id}/`,ct=({
kind:e,value:t})=>e==="topic"?C({id:t}):e==="volume"?at({id:t}):b(`${e}:"${t}"`),lt=e=>`${u.pathname}${e}/`;var vt=A(new URL("./deepen.js",import.meta.url)),E=class{line=i("div",{class:"nl-find-line nl-deeper",hidden:!0});#e;#s;#t;constructor(...t){this.#e=t}begin(t){t.deeper&&(this.#t=this.#o(t).catch(()=>{}))}async#o(t){
let{Deepening:s}=await vt();return(this.#s??=new s({line:this.line,page:_,root:u},...this.#e)).begin(t)}at(t){return this.#s?.at(t)}async ask(t,s){return await this.#t,this.#s?.ask(t,s)}};var M=TEXTS;var At=/\{(\w+)\}/,_t=new Intl.PluralRules(M.language),Q=e=>e.toLocaleString(M.language),Et=(e,{count:t})=>{let s=M[e];return typeof s=="string"?s:s[_t.select(Number(t))]??s.other??""},Tt=e=>typeof e==
"number"?Q(e):e,m=(e,t={})=>Et(e,t).split(At).map((s,o)=>o%2?Tt(t[s]):s),c=(e,t)=>m(e,t).join("");var f=(e,...t)=>i("a",{href:b(e),"data-query":e},...t),J=e=>!e.defaultPrevented&&!e.button&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey,V=({target:e})=>e instanceof Element?e.closest("a"):null,ht=(e,t)=>{let s=`\
 ${e.replace(/[“”„«»]/g,'"').replace(/\s+/g," ")} `,o=[` ${t} `,t].find(n=>s.includes(n))??s;return s.replace(o,()=>" ").trim()},G=(e,t)=>t.reduce((s,{written:o})=>o===void 0?s:ht(s,o),e);var Lt=A(new URL("./search.js",import.meta.url)),St=new URL("./find.css",import.meta.url),W=new Promise(e=>{document.head.append(i("link",{rel:"stylesheet",href:St.href,load:e,error:e}))}),dt,$t=async()=>{
let e=await Lt(),t=new e.Engine(_.href);return await t.open(),{...e,engine:t}},x=()=>dt??=$t().catch(e=>{throw dt=void 0,e});var Ct=A(new URL("./tips.js",import.meta.url)),Mt=async e=>{if(e.children.length>1)return;let[{tips:t},{engine:s}]=await Promise.all([Ct(),x()]);e.replaceChildren(e.children[0],...t(s.manifest,f))},X=()=>{
let e=i("details",{class:"nl-find-help"},i("summary",{},c("search.help")));return e.addEventListener("toggle",()=>Mt(e).catch(()=>{})),e};var Ot=300,Y=80,k=e=>typeof e=="object"&&e!==null&&"isAnew"in e&&e.isAnew===!0,T=class{#e=0;#s=-Y;#t=0;#o=[];progress=i("progress",{class:"nl-find-progress",hidden:!0,"aria-label":c("search.busy")});failure=i(
"p",{class:"nl-find-failure",role:"alert",hidden:!0});ask(t){let s=this.#s;this.#s=performance.now(),clearTimeout(this.#t);let o=++this.#e;this.#s-s>Y?this.#n(o,t):this.#t=setTimeout(()=>this.#n(o,t),
Y)}fail(t){this.#o=this.failure.hidden?[t]:[...this.#o,t];let o=i("button",{type:"button",click:()=>{this.failure.hidden=!0,l.focus();for(let n of this.#o)n()}},c("search.try_again"));this.failure.replaceChildren(
c("search.partly_loaded")," ",o),this.failure.hidden=!1}stop(){this.#e++,clearTimeout(this.#t),this.progress.hidden=!0,this.failure.hidden=!0}async#n(t,s){let o=()=>t===this.#e,n=setTimeout(()=>o()&&(this.
progress.hidden=!1),Ot);try{let r=await qt(s.work);if(!o())return;this.failure.hidden=!0,s.show(r,o)}catch{if(!o())return;s.lose(),this.failure.hidden=!0,this.fail(()=>this.ask(s))}finally{clearTimeout(
n),o()&&(this.progress.hidden=!0)}}},qt=e=>e().catch(t=>{if(k(t))return e();throw t});var O=e=>history.replaceState({...history.state,asked:e},"");var Z=`${u.pathname}.searches`,pt=5,Rt=e=>typeof e=="string"&&e.trim()!=="",mt=()=>{try{let e=JSON.parse(localStorage.getItem(Z)??"[]");return Array.isArray(e)?e.filter(Rt).slice(0,pt):[]}catch{return[]}},
ft=e=>{try{e.length?localStorage.setItem(Z,JSON.stringify(e)):localStorage.removeItem(Z)}catch{}},L=e=>{let t=e.trim();t&&(ft([t,...mt().filter(s=>s!==t)].slice(0,pt)),O(t))},q=e=>{let t=mt(),s=()=>{ft(
[]),q(e),l.focus()};e.hidden=!t.length,e.replaceChildren(i("span",{class:"nl-find-name"},c("search.recent")),i("ul",{},t.map(o=>i("li",{},f(o,o)))),i("button",{type:"button",class:"nl-find-quiet",click:s},
c("search.clear_recent")))};var Bt=10,tt=({total:e,corrected:t=[],unknown:s=[],problems:o=[]})=>[...t.map(([n,r])=>i("p",{},m("search.read_as",{typed:n,read:i("strong",{},r)}))),...(e?s:[]).map(n=>i("p",{},c("search.unknown_word",
{word:n}))),...o.map(n=>i("p",{},n))],Ft=async({engine:e})=>{let{topic:t}=await e.facets();return e.manifest.topics.filter(([n])=>t[n]?.length).sort(([n],[r])=>t[r].length-t[n].length).slice(0,Bt).map(
([n,r])=>i("li",{},i("a",{href:C({id:n})},r)))},It=e=>{let t=i("ul",{class:"nl-tags"});return Ft(e).then(s=>t.replaceChildren(...s),()=>{}),t},et=(e,t,{refused:s,instead:o,numbers:n},{isChosen:r=!1}={})=>{
let a=G(t,e.parse(t).filters),h=(r||a!==t)&&(s||!a),g=!!n?.length,d=a&&[" ",m("search.without_filters",{query:f(a,a)})],p=o&&m("search.did_you_mean",{query:f(o,o)});return[h?i("p",{},c("search.nothing\
_passes"),d):i("p",{},m(g?"search.nothing_near":"search.nothing_about",{query:i("strong",{},a||t)})),...p?[i("p",{"data-instead":!0},p)]:[],i("p",{},c("search.try_others")),It(e)]};var R=e=>e.map(({text:t,hit:s})=>s?i("mark",{},t):t),jt=[null,"search.withdrawn","search.retracted"],st=(e,{snippet:t})=>{let s=R(t(e.title,e.words??[],e.title.length+1)),o=jt[e.state];return o?m(o,{title:i(
"span",{},s)}):s},ot=({byMeaning:e,meaning:t=[],isWeaker:s})=>{let o=t.length?c("search.by_meaning_of",{words:t.join(", ")}):c("search.by_meaning"),n=[s&&c("search.weaker"),e&&o].filter(Boolean).join(
" · ");return n&&i("span",{class:"nl-hit__meaning"},n)};var Ht=150,Pt=300,ut=4,Dt=2,Ut=170,B=new Map,wt=e=>typeof e=="string",F=e=>new Set(e.filter(({hit:t})=>t).map(({text:t})=>t.toLowerCase())).size,S=class{#e;#s;#t;#o;#n;#r;#a=0;#c;constructor(t,{scroller:s,
questions:o,update:n,asked:r,linked:a}){this.#e=r,this.#s=a,this.#t=t,this.#o=s,this.#n=o,this.#r=n}fill(t){clearTimeout(this.#a),this.#c?.disconnect();let s=new Map(t.filter(([,n])=>!B.has(n.id)));for(let[
n,r]of t)s.has(n)||this.#p(n,r);let o=new IntersectionObserver(n=>this.#d(n,s),{root:this.#o});this.#c=o,this.#a=setTimeout(()=>s.forEach((n,r)=>o.observe(r)),Ht)}#d(t,s){let o=t.filter(({isIntersecting:a})=>a).
map(({target:a})=>a);for(let a of o)this.#c?.unobserve(a);let n=o.flatMap(a=>{let h=s.get(a);return h?[[a,h]]:[]}),r=this.#l();n.length&&this.#h(n.slice(0,r)),n.length>r&&(this.#a=setTimeout(()=>this.#h(
n.slice(r)),Pt))}#l(){return B.size?ut:Math.min(ut,Math.max(Dt,this.#t.engine.left))}async#h(t){try{let s=await this.#t.engine.texts(t.map(([,o])=>o.number));t.forEach(([,o],n)=>B.set(o.id,s[n]));for(let[
o,n]of t)this.#p(o,n)}catch(s){k(s)?this.#r():this.#n.fail(()=>this.#h(t))}}#p(t,s){let[o,n,...r]=B.get(s.id)??["",""],a=r.filter(wt);this.#s?.(t,r.find(y=>!wt(y))??[]);let h=s.words??[],g=(y,N=y.length+
1)=>this.#t.snippet(y,h,N),d=g(`${o.replace(/[^.?!]$/,"$&.")} ${n}`,Ut),p=a.map(y=>g(y)).sort((y,N)=>F(N)-F(y))[0];h.length?p&&F(p)>F(d)?t.replaceChildren(...m("search.answers",{question:i("span",{},R(
p))})):t.replaceChildren(...R(d)):t.replaceChildren(o),this.#e?.(a.slice(0,1))}};var Kt=300,Nt=(e,t,s)=>{let o=r=>{r.some(({isIntersecting:a})=>a)&&(n.disconnect(),s())},n=new IntersectionObserver(o,{root:t});n.observe(e)},I=class{#e=[];#s;#t;#o;constructor(t,s){this.#s=t,this.#t=
s}show(t,s){this.#o??=new S(s,this.#t),this.#e=this.#s.show(t,s),this.#o.fill(this.#e)}complete({hitsOf:t,numbers:s},o,n,r){let a=this.#s.list.lastElementChild;if(!a||o>=n)return;let h=p=>a.isConnected&&
this.#n(p,r),g=p=>a.isConnected&&this.#r(p,d),d=()=>t(s.slice(o,n)).then(h,g);setTimeout(()=>Nt(a,this.#t.scroller,d),Kt)}#n(t,s){this.#e.push(...this.#s.add(t,s)),this.#o?.fill(this.#e)}#r(t,s){k(t)?
this.#t.update():this.#t.questions.fail(s)}};var gt=e=>{try{return localStorage.getItem(e)}catch{return null}};var zt=new URL("../",import.meta.url);var Qt=e=>`${zt.pathname}.shelf.${e}`;var Jt=e=>{let{nlSave:t="",nlTitle:s=""}=e.dataset,o=gt(Qt(t))!==null;e.textContent=c(o?"shelf.saved":"shelf.save"),e.ariaLabel=c(o?"shelf.saved_entry":"shelf.save_entry",{title:s}),e.toggleAttribute(
"data-nl-is-saved",o)};var Vt=({currentTarget:e})=>import("./save.js").then(({toggle:t})=>t(e)),nt=()=>document.querySelector("[data-nl-to-shelf]")!==null,it=(e,t)=>{let o=i("button",{...{type:"button",class:"nl-button nl-s\
ave","data-nl-save":e,"data-nl-title":t},click:Vt});return Jt(o),o};var Gt=3,Wt=({kind:e,credited:t,volume:s,topics:o})=>{let n=o.slice(0,Gt).map(({name:a})=>a),r=[e.label,t,s.label].filter(Boolean).join(" · ");return i("span",{class:"nl-hit__facts"},r,n.length>0&&i(
"span",{},` · ${n.join(", ")}`))},Xt=(e,t,s)=>{let o=i("span",{class:"nl-hit__text"}),n=i("span",{class:"nl-hit__title"},st(e,s)),r={class:"nl-hit",id:`_hit-${t}`,href:z(e)},a=i("a",r,n,Wt(e),o,ot(e)),
h=nt()&&it(e.id,n.textContent??"");h&&(h.id=`_save-${t}`);let g=[a,h].map(d=>d&&i("div",{role:"gridcell"},d));return{row:i("div",{class:"nl-hit-row",role:"row","aria-selected":"false"},g),text:o}},j=class{isFormer=!1;#e=-1;#s=0;list=i(
"div",{id:"search-results",class:"search-results",role:"grid","aria-label":c("search.results"),hidden:!0});get chosen(){let t=this.#t?.querySelectorAll("a, button")??[];return t[Math.min(this.#s,t.length-
1)]}get#t(){return this.#n()[this.#e]}step(t){let s=this.#n().length;this.choose((this.#e+1+t+s+1)%(s+1)-1)}last(){this.choose(this.#n().length-1)}get isEmpty(){return this.#n().length===0}choose(t,s=t<
0?0:this.#s){this.#o(!1),this.#e=t,this.#s=s;let o=this.#o(!0);if(!o)return l.removeAttribute("aria-activedescendant");l.setAttribute("aria-activedescendant",o.id),this.#t?.scrollIntoView({block:"near\
est"})}cross(t){let s=this.chosen instanceof HTMLButtonElement,o=this.#t?.querySelector("button")&&s!==t;return o&&this.choose(this.#e,t?1:0),!!o}take(t){let s=this.#n().findIndex(o=>o.contains(t));s>=
0&&this.choose(s,t instanceof HTMLButtonElement?1:0)}#o(t){let{chosen:s}=this;return this.#t?.setAttribute("aria-selected",String(t)),s?.toggleAttribute("data-chosen",t),s}show(t,s){return this.choose(
-1),this.isFormer=!1,this.list.replaceChildren(),this.list.hidden=!t.length,l.setAttribute("aria-expanded",String(t.length>0)),this.add(t,s)}add(t,s){let o=this.list.children.length,n=t.map((r,a)=>Xt(
r,o+a,s));return this.list.append(...n.map(({row:r})=>r)),n.map(({text:r},a)=>[r,t[a]])}clear(){this.choose(-1),this.list.hidden=!0,this.list.replaceChildren(),l.setAttribute("aria-expanded","false")}#n(){
return this.isFormer?[]:[...this.list.children]}};var Yt={topic:"search.place_topic",organisation:"search.place_organisation",venue:"search.place_venue",author:"search.place_author",volume:"search.place_volume"},Zt=5,te=3,U=(e,t)=>[i("span",{class:"n\
l-find-name"},e),i("ul",{},t)],$=(e,t)=>i("li",{},i("a",{href:lt(e)},t)),yt=()=>i("div",{class:"nl-find-line"},U(c("search.browse"),[$("search",c("search.all_entries")),$("topics",c("search.all_topics")),
$("organisations",c("search.all_organisations")),$("venues",c("search.all_venues")),$("authors",c("search.all_authors"))])),ee=(e,t)=>{let s=new Map;for(let{id:o,name:n}of e.flatMap(r=>r.topics))t.includes(
`:${o}`)||s.set(o,{count:(s.get(o)?.count??0)+1,name:n});return[...s].sort(([,o],[,n])=>n.count-o.count).slice(0,Zt)},H=class{line=i("div",{class:"nl-find-line",hidden:!0});show(t,s){let o=r=>`${s} ta\
g:${r}`,n=ee(t,s).map(([r,{name:a}])=>i("li",{},f(o(r),a)));this.line.replaceChildren(...U(c("search.narrow"),n)),this.line.hidden=!n.length}},P=class{line=i("div",{class:"nl-find-line",hidden:!0});show(t){
let s=t.map(o=>{let n=i("small",{},` ${c(Yt[o.kind])} · ${Q(o.count)}`);return i("li",{},i("a",{href:ct(o)},o.name,n))});this.line.replaceChildren(...U(c("search.places"),s)),this.line.hidden=!s.length}},
D=class{line=i("div",{class:"nl-find-line",hidden:!0});#e=[];clear(){this.#e=[],this.line.hidden=!0}add(t,s){let o=t.filter(r=>r!==s&&!this.#e.includes(r));this.#e=[...this.#e,...o].slice(0,te);let n=this.#e.
map(r=>i("li",{},f(r,r)));this.line.replaceChildren(...U(c("search.asked"),n)),this.line.hidden=!n.length}},xt=(e,t)=>i("a",{href:b(e)},c("search.show_all",{count:t}));var v=10,se=3,oe=new Map([["ArrowDown",1],["ArrowUp",-1]]),ne=["ArrowLeft","ArrowRight"],ie={role:"combobox","aria-autocomplete":"list","aria-haspopup":"grid","aria-expanded":"false"},re=({altKey:e,ctrlKey:t,
metaKey:s,shiftKey:o})=>!(e||t||s||o),ae=()=>getComputedStyle(document.body).direction==="rtl",bt=e=>{let{selectionStart:t,selectionEnd:s}=l;e(),l.setSelectionRange(t,s)},K=class{#e=w.parentElement;#s=new T;#t=new j;#o=new H;#n=new P;#r=new D;#a=i(
"p",{class:"nl-find-count",role:"status"});#c=i("div",{class:"nl-find-notes"});#d=i("p",{class:"nl-find-more",hidden:!0});#l=i("button",{type:"button",class:"nl-find-quiet",hidden:!0},c("search.show_w\
eaker"));#h=i("div",{class:"nl-find-line"});#p=yt();#f=new E(()=>this.#m(),!0);#_=i("button",{type:"button",class:"nl-find-quiet",click:()=>this.#g()},c("search.close"));#y=i("div",{class:"nl-finder__\
bar"},this.#_);#u=i("div",{class:"nl-finder__body"},this.#s.failure,this.#a,this.#c,this.#n.line,this.#o.line,this.#t.list,this.#l,this.#d,this.#r.line,this.#h,this.#p,this.#f.line,X());#i=i("dialog",
{class:"nl-finder","aria-label":c("search.label")},i("div",{},this.#y,this.#s.progress,this.#u),i("p",{class:"nl-saved",role:"status"}));#x=null;#w=new I(this.#t,{scroller:this.#u,questions:this.#s,update:()=>this.#m(),
asked:t=>this.#r.add(t,l.value.trim())});constructor(){this.#i.addEventListener("keydown",t=>this.#C(t)),this.#i.addEventListener("click",t=>this.#q(t)),this.#i.addEventListener("pointerdown",({target:t})=>t===
this.#i&&this.#g()),this.#i.addEventListener("close",()=>this.#R()),w.addEventListener("submit",()=>L(l.value)),l.addEventListener("input",()=>this.#E()),document.body.append(this.#i),document.activeElement===
l&&l.value&&this.open(l)}async open(t=document.activeElement){await W,!this.#i.open&&(this.#x=t,bt(()=>{this.#y.prepend(w);for(let[s,o]of this.#b())l.setAttribute(s,o);this.#i.showModal(),l.focus()}),
this.#m())}#g(){this.#i.close()}#b(){let t=w.textContent?.trim()??"";return Object.entries({...ie,"aria-controls":this.#t.list.id,"aria-label":t})}#E(){this.#i.open?this.#m():l.value&&this.open(l)}#m(){
let t=l.value.trim();if(!t)return this.#v();this.#t.choose(-1),this.#t.isFormer=!0,this.#s.ask({work:async()=>{let s=await x();this.#f.begin(s.engine.manifest);let o=this.#f.at(t);return{session:s,query:t,
result:await s.engine.search(t,{limit:v,deep:o})}},show:(s,o)=>this.#T(s,o),lose:()=>this.#A()})}async#T({session:t,query:s,result:o},n){if(this.#u.scrollTop=0,this.#k({session:t,query:s,result:o}),o.
isDeep)return;let r=await this.#f.ask(s,h=>t.engine.search(s,{limit:v,deep:h})),a=this.#t.chosen||this.#t.list.contains(document.activeElement);r&&!a&&n()&&this.#k({session:t,query:s,result:r})}#k({session:t,
query:s,result:o}){let{hits:n,total:r,numbers:a}=o;if(o.isEmpty&&!r)return this.#v();this.#a.textContent=r?c("search.number_of_results",{count:r}):c("search.no_results"),this.#c.replaceChildren(...tt(
o),...r?[]:et(t,s,o)),this.#o.show(r>se?n:[],s),this.#d.replaceChildren(xt(s,r)),this.#d.hidden=r<=v,this.#h.hidden=this.#p.hidden=!0,this.#r.clear(),this.#L(t,s),this.#w.show(n,t),this.#w.complete(o,
n.length,Math.min(v,r),t),this.#l.hidden=Math.min(v,r)===Math.min(v,a.length),this.#l.onclick=()=>this.#S({session:t,query:s,result:o})}#L(t,s){t.engine.places(s).then(o=>l.value.trim()===s&&this.#n.show(
o),()=>this.#n.show([]))}#S({session:t,result:{total:s,hitsOf:o,numbers:n}}){this.#s.ask({work:()=>o(n.slice(0,v)).catch(r=>this.#$(r)),show:r=>{this.#w.show(r,t),this.#l.hidden=!0,l.focus(),this.#t.choose(
s)},lose:()=>{}})}#$(t){if(!k(t))throw t;return this.#m(),[]}#v(){this.#s.stop(),this.#A(),q(this.#h),this.#p.hidden=!1,x().then(({engine:t})=>this.#f.begin(t.manifest),Boolean)}#A(){this.#t.clear(),this.#r.
clear(),this.#n.show([]),this.#d.hidden=this.#l.hidden=this.#o.line.hidden=!0,this.#c.replaceChildren(),this.#a.textContent=""}#C(t){t.isComposing||(t.key==="Escape"?(t.preventDefault(),this.#g()):t.key===
"Enter"&&t.target===l?this.#O(t):this.#M(t))}#M(t){let s=oe.get(t.key);s!==void 0&&!this.#t.isEmpty?(t.preventDefault(),this.#t.take(document.activeElement),l.focus(),this.#t.step(s)):ne.includes(t.key)&&
re(t)&&t.target===l?this.#t.cross(t.key==="ArrowRight"!==ae())&&t.preventDefault():(t.key==="Home"||t.key==="End")&&this.#t.chosen&&(t.preventDefault(),t.key==="Home"?this.#t.choose(0):this.#t.last())}#O(t){
let{chosen:s}=this.#t,o=t.ctrlKey||t.metaKey;if(!s&&!o)return;if(t.preventDefault(),s instanceof HTMLButtonElement)return s.click();L(l.value);let n=s instanceof HTMLAnchorElement?s.href:b(l.value.trim());
o?window.open(n,"_blank","noopener"):location.assign(n)}#q(t){let s=V(t);s?.dataset.query&&J(t)?(t.preventDefault(),l.value=s.dataset.query,l.focus(),this.#m()):s&&L(l.value)}#R(){O(""),this.#s.stop(),
this.#t.choose(-1);for(let[t]of this.#b())l.removeAttribute(t);bt(()=>this.#e?.append(w)),ce(this.#x)}},ce=e=>{if(!(e instanceof HTMLElement)||!e.isConnected||e===document.body){document.activeElement instanceof
HTMLElement&&document.activeElement.blur();return}e.focus({preventScroll:!0}),document.activeElement!==e&&w.querySelector("button")?.focus({preventScroll:!0})};var le,Hs=()=>le??=new K;x().catch(()=>{});export{E as Deep,T as Questions,S as Quotes,Hs as dialogReady,z as entryAddress,w as form,nt as hasShelf,X as help,l as input,J as isPlain,V as linkOf,ot as meaningOf,et as nothing,_ as page,tt as remarks,
L as remember,it as saveButton,q as showRecent,x as start,W as styled,st as titleOf,C as topicAddress,at as volumeAddress,G as withoutFilters,ht as withoutText};
