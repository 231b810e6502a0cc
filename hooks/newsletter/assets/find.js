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
var n=(e,t={},...s)=>{let o=document.createElement(e);for(let[r,i]of Object.entries(t))typeof i=="function"?o.addEventListener(r,i):i!==!1&&i!==void 0&&o.setAttribute(r,i===!0?"":String(i));return o.append(
...nt(s)),o},nt=e=>e.flatMap(t=>Array.isArray(t)?nt(t):typeof t=="number"?[String(t)]:t?[t]:[]);var k=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var m=new URL("../",import.meta.url),v=new URL("search/",m),bt=()=>{let e=document.querySelector("form[data-nl-search]");if(!(e instanceof HTMLFormElement))throw new Error("The page has no search");return e},
f=bt(),c=f.elements.namedItem("q"),y=e=>`${v.pathname}?${new URLSearchParams({q:e})}`,$=e=>`${m.pathname}topics/${e.id}/`,N=e=>`${m.pathname}papers/${e.id}/`,it=e=>`${m.pathname}volumes/${e.id}/`,at=({
kind:e,value:t})=>e==="topic"?$({id:t}):e==="volume"?it({id:t}):y(`${e}:"${t}"`),ct=e=>`${m.pathname}${e}/`;var kt=k(new URL("./deepen.js",import.meta.url)),A=class{line=n("div",{class:"nl-find-line nl-deeper",hidden:!0});#e;#s;#t;constructor(...t){this.#e=t}begin(t){t.deeper&&(this.#t=this.#o(t).catch(()=>{}))}async#o(t){
let{Deepening:s}=await kt();return(this.#s??=new s({line:this.line,page:v,root:m},...this.#e)).begin(t)}at(t){return this.#s?.at(t)}async ask(t,s){return await this.#t,this.#s?.ask(t,s)}};var C=TEXTS;var vt=/\{(\w+)\}/,At=new Intl.PluralRules(C.language),z=e=>e.toLocaleString(C.language),_t=(e,{count:t})=>{let s=C[e];return typeof s=="string"?s:s[At.select(Number(t))]??s.other??""},Et=e=>typeof e==
"number"?z(e):e,p=(e,t={})=>_t(e,t).split(vt).map((s,o)=>o%2?Et(t[s]):s),a=(e,t)=>p(e,t).join("");var d=(e,...t)=>n("a",{href:y(e),"data-query":e},...t),Q=e=>!e.defaultPrevented&&!e.button&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey,J=({target:e})=>e instanceof Element?e.closest("a"):null,lt=(e,t)=>{let s=`\
 ${e.replace(/[“”„«»]/g,'"').replace(/\s+/g," ")} `,o=[` ${t} `,t].find(r=>s.includes(r))??s;return s.replace(o,()=>" ").trim()},V=(e,t)=>t.reduce((s,{written:o})=>o===void 0?s:lt(s,o),e);var Lt=k(new URL("./search.js",import.meta.url)),Tt=new URL("./find.css",import.meta.url),G=new Promise(e=>{document.head.append(n("link",{rel:"stylesheet",href:Tt.href,load:e,error:e}))}),ht,St=async()=>{
let e=await Lt(),t=new e.Engine(v.href);return await t.open(),{...e,engine:t}},g=()=>ht??=St().catch(e=>{throw ht=void 0,e});var $t=k(new URL("./tips.js",import.meta.url)),Ct=async e=>{if(e.children.length>1)return;let[{tips:t},{engine:s}]=await Promise.all([$t(),g()]);e.replaceChildren(e.children[0],...t(s.manifest,d))},W=()=>{
let e=n("details",{class:"nl-find-help"},n("summary",{},a("search.help")));return e.addEventListener("toggle",()=>Ct(e).catch(()=>{})),e};var Mt=300,X=80,E=e=>typeof e=="object"&&e!==null&&"isAnew"in e&&e.isAnew===!0,_=class{#e=0;#s=-X;#t=0;progress=n("progress",{class:"nl-find-progress",hidden:!0,"aria-label":a("search.busy")});failure=n(
"p",{class:"nl-find-failure",role:"alert",hidden:!0});ask(t){let s=this.#s;this.#s=performance.now(),clearTimeout(this.#t);let o=++this.#e;this.#s-s>X?this.#o(o,t):this.#t=setTimeout(()=>this.#o(o,t),
X)}fail(t){let o=n("button",{type:"button",click:()=>{this.failure.hidden=!0,c.focus(),t()}},a("search.try_again"));this.failure.replaceChildren(a("search.partly_loaded")," ",o),this.failure.hidden=!1}stop(){
this.#e++,clearTimeout(this.#t),this.progress.hidden=!0,this.failure.hidden=!0}async#o(t,s){let o=()=>t===this.#e,r=setTimeout(()=>o()&&(this.progress.hidden=!1),Mt);try{let i=await Ot(s.work);if(!o())
return;this.failure.hidden=!0,s.show(i,o)}catch{if(!o())return;s.lose(),this.fail(()=>this.ask(s))}finally{clearTimeout(r),o()&&(this.progress.hidden=!0)}}},Ot=e=>e().catch(t=>{if(E(t))return e();throw t});var M=e=>e.map(({text:t,hit:s})=>s?n("mark",{},t):t),qt=[null,"search.withdrawn","search.retracted"],Y=(e,{snippet:t})=>{let s=M(t(e.title,e.words??[],e.title.length+1)),o=qt[e.state];return o?p(o,{title:n(
"span",{},s)}):s},Z=({byMeaning:e,meaning:t=[],isWeaker:s})=>{let o=t.length?a("search.by_meaning_of",{words:t.join(", ")}):a("search.by_meaning"),r=[s&&a("search.weaker"),e&&o].filter(Boolean).join("\
 · ");return r&&n("span",{class:"nl-hit__meaning"},r)};var Rt=150,Bt=300,pt=4,Ft=2,It=3,jt=15,Ht=170,O=new Map,dt=e=>typeof e=="string",q=e=>new Set(e.filter(({hit:t})=>t).map(({text:t})=>t.toLowerCase())).size,L=class{#e;#s;#t;#o;#r;#i;#a=0;#c;constructor(t,{
scroller:s,questions:o,update:r,asked:i,linked:l}){this.#e=i,this.#s=l,this.#t=t,this.#o=s,this.#r=o,this.#i=r}fill(t){clearTimeout(this.#a),this.#c?.disconnect();let s=new Map(t.filter(([,r])=>!O.has(
r.id)));for(let[r,i]of t)s.has(r)||this.#d(r,i);let o=new IntersectionObserver(r=>this.#p(r,s),{root:this.#o});this.#c=o,this.#a=setTimeout(()=>s.forEach((r,i)=>o.observe(i)),Rt)}#p(t,s){let o=t.filter(
({isIntersecting:l})=>l).map(({target:l})=>l);for(let l of o)this.#c?.unobserve(l);let r=o.flatMap(l=>{let h=s.get(l);return h?[[l,h]]:[]}),i=this.#l();r.length&&this.#h(r.slice(0,i)),r.length>i&&(this.#a=
setTimeout(()=>this.#h(r.slice(i)),Bt))}#l(){let t=jt-It-this.#t.engine.files;return O.size?pt:Math.min(pt,Math.max(Ft,t))}async#h(t){try{let s=await this.#t.engine.texts(t.map(([,o])=>o.number));t.forEach(
([,o],r)=>O.set(o.id,s[r]));for(let[o,r]of t)this.#d(o,r)}catch(s){E(s)?this.#i():this.#r.fail(()=>this.#h(t))}}#d(t,s){let[o,r,...i]=O.get(s.id)??["",""],l=i.filter(dt);this.#s?.(t,i.find(u=>!dt(u))??
[]);let h=s.words??[],x=(u,K=u.length+1)=>this.#t.snippet(u,h,K),w=x(`${o.replace(/[^.?!]$/,"$&.")} ${r}`,Ht),b=l.map(u=>x(u)).sort((u,K)=>q(K)-q(u))[0];h.length?b&&q(b)>q(w)?t.replaceChildren(...p("s\
earch.answers",{question:n("span",{},M(b))})):t.replaceChildren(...M(w)):t.replaceChildren(o),this.#e?.(l.slice(0,1))}};var R=e=>history.replaceState({...history.state,asked:e},"");var tt=`${m.pathname}.searches`,mt=5,Pt=e=>typeof e=="string"&&e.trim()!=="",ft=()=>{try{let e=JSON.parse(localStorage.getItem(tt)??"[]");return Array.isArray(e)?e.filter(Pt).slice(0,mt):[]}catch{return[]}},
ut=e=>{try{e.length?localStorage.setItem(tt,JSON.stringify(e)):localStorage.removeItem(tt)}catch{}},T=e=>{let t=e.trim();t&&(ut([t,...ft().filter(s=>s!==t)].slice(0,mt)),R(t))},B=e=>{let t=ft(),s=()=>{
ut([]),B(e),c.focus()};e.hidden=!t.length,e.replaceChildren(n("span",{class:"nl-find-name"},a("search.recent")),n("ul",{},t.map(o=>n("li",{},d(o,o)))),n("button",{type:"button",class:"nl-find-quiet",click:s},
a("search.clear_recent")))};var Dt=10,et=({total:e,corrected:t=[],unknown:s=[],problems:o=[]})=>[...t.map(([r,i])=>n("p",{},p("search.read_as",{typed:r,read:n("strong",{},i)}))),...(e?s:[]).map(r=>n("p",{},a("search.unknown_word",
{word:r}))),...o.map(r=>n("p",{},r))],Ut=async({engine:e})=>{let{topic:t}=await e.facets();return e.manifest.topics.filter(([r])=>t[r]?.length).sort(([r],[i])=>t[i].length-t[r].length).slice(0,Dt).map(
([r,i])=>n("li",{},n("a",{href:$({id:r})},i)))},Kt=e=>{let t=n("ul",{class:"nl-tags"});return Ut(e).then(s=>t.replaceChildren(...s),()=>{}),t},st=(e,t,{refused:s,instead:o,numbers:r},{isChosen:i=!1}={})=>{
let l=V(t,e.parse(t).filters),h=(i||l!==t)&&(s||!l),x=!!r?.length,w=l&&[" ",p("search.without_filters",{query:d(l,l)})],b=o&&p("search.did_you_mean",{query:d(o,o)});return[h?n("p",{},a("search.nothing\
_passes"),w):n("p",{},p(x?"search.nothing_near":"search.nothing_about",{query:n("strong",{},l||t)})),...b?[n("p",{"data-instead":!0},b)]:[],n("p",{},a("search.try_others")),Kt(e)]};var gt=e=>{try{return localStorage.getItem(e)}catch{return null}};var Nt=new URL("../",import.meta.url);var zt=e=>`${Nt.pathname}.shelf.${e}`;var Qt=e=>{let{nlSave:t="",nlTitle:s=""}=e.dataset,o=gt(zt(t))!==null;e.textContent=a(o?"shelf.saved":"shelf.save"),e.ariaLabel=a(o?"shelf.saved_entry":"shelf.save_entry",{title:s}),e.toggleAttribute(
"data-nl-is-saved",o)};var Jt=({currentTarget:e})=>import("./save.js").then(({toggle:t})=>t(e)),ot=()=>document.querySelector("[data-nl-to-shelf]")!==null,rt=(e,t)=>{let o=n("button",{...{type:"button",class:"nl-button nl-s\
ave","data-nl-save":e,"data-nl-title":t},click:Jt});return Qt(o),o};var Vt=3,Gt=({kind:e,credited:t,volume:s,topics:o})=>{let r=o.slice(0,Vt).map(({name:l})=>l),i=[e.label,t,s.label].filter(Boolean).join(" · ");return n("span",{class:"nl-hit__facts"},i,r.length>0&&n(
"span",{},` · ${r.join(", ")}`))},Wt=(e,t,s)=>{let o=n("span",{class:"nl-hit__text"}),r=n("span",{class:"nl-hit__title"},Y(e,s)),i={class:"nl-hit",id:`_hit-${t}`,href:N(e)},l=n("a",i,r,Gt(e),o,Z(e)),
h=ot()&&rt(e.id,r.textContent??"");h&&(h.id=`_save-${t}`);let x=[l,h].map(w=>w&&n("div",{role:"gridcell"},w));return{row:n("div",{class:"nl-hit-row",role:"row","aria-selected":"false"},x),text:o}},F=class{isFormer=!1;#e=-1;#s=0;list=n(
"div",{id:"search-results",class:"search-results",role:"grid","aria-label":a("search.results"),hidden:!0});get chosen(){let t=this.#t?.querySelectorAll("a, button")??[];return t[Math.min(this.#s,t.length-
1)]}get#t(){return this.#r()[this.#e]}step(t){let s=this.#r().length;this.choose((this.#e+1+t+s+1)%(s+1)-1)}last(){this.choose(this.#r().length-1)}get isEmpty(){return this.#r().length===0}choose(t,s=t<
0?0:this.#s){this.#o(!1),this.#e=t,this.#s=s;let o=this.#o(!0);if(!o)return c.removeAttribute("aria-activedescendant");c.setAttribute("aria-activedescendant",o.id),this.#t?.scrollIntoView({block:"near\
est"})}cross(t){let s=this.chosen instanceof HTMLButtonElement,o=this.#t?.querySelector("button")&&s!==t;return o&&this.choose(this.#e,t?1:0),!!o}take(t){let s=this.#r().findIndex(o=>o.contains(t));s>=
0&&this.choose(s,t instanceof HTMLButtonElement?1:0)}#o(t){let{chosen:s}=this;return this.#t?.setAttribute("aria-selected",String(t)),s?.toggleAttribute("data-chosen",t),s}show(t,s){let o=t.map((r,i)=>Wt(
r,i,s));return this.choose(-1),this.isFormer=!1,this.list.replaceChildren(...o.map(({row:r})=>r)),this.list.hidden=!o.length,c.setAttribute("aria-expanded",String(o.length>0)),o.map(({text:r},i)=>[r,t[i]])}clear(){
this.choose(-1),this.list.hidden=!0,this.list.replaceChildren(),c.setAttribute("aria-expanded","false")}#r(){return this.isFormer?[]:[...this.list.children]}};var Xt={topic:"search.place_topic",organisation:"search.place_organisation",venue:"search.place_venue",author:"search.place_author",volume:"search.place_volume"},Yt=5,Zt=3,P=(e,t)=>[n("span",{class:"n\
l-find-name"},e),n("ul",{},t)],S=(e,t)=>n("li",{},n("a",{href:ct(e)},t)),wt=()=>n("div",{class:"nl-find-line"},P(a("search.browse"),[S("search",a("search.all_entries")),S("topics",a("search.all_topics")),
S("organisations",a("search.all_organisations")),S("venues",a("search.all_venues")),S("authors",a("search.all_authors"))])),te=(e,t)=>{let s=new Map;for(let{id:o,name:r}of e.flatMap(i=>i.topics))t.includes(
`:${o}`)||s.set(o,{count:(s.get(o)?.count??0)+1,name:r});return[...s].sort(([,o],[,r])=>r.count-o.count).slice(0,Yt)},I=class{line=n("div",{class:"nl-find-line",hidden:!0});show(t,s){let o=i=>`${s} ta\
g:${i}`,r=te(t,s).map(([i,{name:l}])=>n("li",{},d(o(i),l)));this.line.replaceChildren(...P(a("search.narrow"),r)),this.line.hidden=!r.length}},j=class{line=n("div",{class:"nl-find-line",hidden:!0});show(t){
let s=t.map(o=>{let r=n("small",{},` ${a(Xt[o.kind])} · ${z(o.count)}`);return n("li",{},n("a",{href:at(o)},o.name,r))});this.line.replaceChildren(...P(a("search.places"),s)),this.line.hidden=!s.length}},
H=class{line=n("div",{class:"nl-find-line",hidden:!0});#e=[];clear(){this.#e=[],this.line.hidden=!0}add(t,s){let o=t.filter(i=>i!==s&&!this.#e.includes(i));this.#e=[...this.#e,...o].slice(0,Zt);let r=this.#e.
map(i=>n("li",{},d(i,i)));this.line.replaceChildren(...P(a("search.asked"),r)),this.line.hidden=!r.length}},yt=(e,t)=>n("a",{href:y(e)},a("search.show_all",{count:t}));var D=10,ee=3,se=new Map([["ArrowDown",1],["ArrowUp",-1]]),oe=["ArrowLeft","ArrowRight"],re={role:"combobox","aria-autocomplete":"list","aria-haspopup":"grid","aria-expanded":"false"},ne=({altKey:e,ctrlKey:t,
metaKey:s,shiftKey:o})=>!(e||t||s||o),ie=()=>getComputedStyle(document.body).direction==="rtl",xt=e=>{let{selectionStart:t,selectionEnd:s}=c;e(),c.setSelectionRange(t,s)},U=class{#e=f.parentElement;#s=new _;#t=new F;#o=new I;#r=new j;#i=new H;#a=n(
"p",{class:"nl-find-count",role:"status"});#c=n("div",{class:"nl-find-notes"});#p=n("p",{class:"nl-find-more",hidden:!0});#l=n("button",{type:"button",class:"nl-find-quiet",hidden:!0},a("search.show_w\
eaker"));#h=n("div",{class:"nl-find-line"});#d=wt();#f=new A(()=>this.#m(),!0);#E=n("button",{type:"button",class:"nl-find-quiet",click:()=>this.#g()},a("search.close"));#w=n("div",{class:"nl-finder__\
bar"},this.#E);#u=n("div",{class:"nl-finder__body"},this.#s.failure,this.#a,this.#c,this.#r.line,this.#o.line,this.#t.list,this.#l,this.#p,this.#i.line,this.#h,this.#d,this.#f.line,W());#n=n("dialog",
{class:"nl-finder","aria-label":a("search.label")},n("div",{},this.#w,this.#s.progress,this.#u),n("p",{class:"nl-saved",role:"status"}));#y=null;#x;constructor(){this.#n.addEventListener("keydown",t=>this.#M(
t)),this.#n.addEventListener("click",t=>this.#R(t)),this.#n.addEventListener("pointerdown",({target:t})=>t===this.#n&&this.#g()),this.#n.addEventListener("close",()=>this.#B()),f.addEventListener("sub\
mit",()=>T(c.value)),c.addEventListener("input",()=>this.#L()),document.body.append(this.#n),document.activeElement===c&&c.value&&this.open(c)}async open(t=document.activeElement){await G,!this.#n.open&&
(this.#y=t,xt(()=>{this.#w.prepend(f);for(let[s,o]of this.#b())c.setAttribute(s,o);this.#n.showModal(),c.focus()}),this.#m())}#g(){this.#n.close()}#b(){let t=f.textContent?.trim()??"";return Object.entries(
{...re,"aria-controls":this.#t.list.id,"aria-label":t})}#L(){this.#n.open?this.#m():c.value&&this.open(c)}#m(){let t=c.value.trim();if(!t)return this.#A();this.#t.choose(-1),this.#t.isFormer=!0,this.#s.
ask({work:async()=>{let s=await g();this.#f.begin(s.engine.manifest);let o=this.#f.at(t);return{session:s,query:t,result:await s.engine.search(t,{limit:D,deep:o})}},show:(s,o)=>this.#T(s,o),lose:()=>this.#_()})}async#T({
session:t,query:s,result:o},r){if(this.#u.scrollTop=0,this.#k({session:t,query:s,result:o}),o.isDeep)return;let i=await this.#f.ask(s,h=>t.engine.search(s,{limit:D,deep:h})),l=this.#t.chosen||this.#t.
list.contains(document.activeElement);i&&!l&&r()&&this.#k({session:t,query:s,result:i})}#k({session:t,query:s,result:o}){let{hits:r,total:i,numbers:l}=o;if(o.isEmpty&&!i)return this.#A();this.#a.textContent=
i?a("search.number_of_results",{count:i}):a("search.no_results"),this.#c.replaceChildren(...et(o),...i?[]:st(t,s,o)),this.#o.show(i>ee?r:[],s),this.#p.replaceChildren(yt(s,i)),this.#p.hidden=i<=r.length,
this.#h.hidden=this.#d.hidden=!0,this.#i.clear(),this.#S(t,s),this.#v(r,t),this.#l.hidden=r.length===Math.min(D,l.length),this.#l.onclick=()=>this.#$({session:t,query:s,result:o})}#S(t,s){t.engine.places(
s).then(o=>c.value.trim()===s&&this.#r.show(o),()=>this.#r.show([]))}#v(t,s){let o=i=>this.#i.add(i,c.value.trim()),r={scroller:this.#u,questions:this.#s,update:()=>this.#m(),asked:o};this.#x??=new L(
s,r),this.#x.fill(this.#t.show(t,s))}#$({session:t,result:{hits:s,hitsOf:o,numbers:r}}){this.#s.ask({work:()=>o(r.slice(0,D)).catch(i=>this.#C(i)),show:i=>{this.#v(i,t),this.#l.hidden=!0,c.focus(),this.#t.
choose(s.length)},lose:()=>{}})}#C(t){if(!E(t))throw t;return this.#m(),[]}#A(){this.#s.stop(),this.#_(),B(this.#h),this.#d.hidden=!1,g().then(({engine:t})=>this.#f.begin(t.manifest),Boolean)}#_(){this.#t.
clear(),this.#i.clear(),this.#r.show([]),this.#p.hidden=this.#l.hidden=this.#o.line.hidden=!0,this.#c.replaceChildren(),this.#a.textContent=""}#M(t){t.isComposing||(t.key==="Escape"?(t.preventDefault(),
this.#g()):t.key==="Enter"&&t.target===c?this.#q(t):this.#O(t))}#O(t){let s=se.get(t.key);s!==void 0&&!this.#t.isEmpty?(t.preventDefault(),this.#t.take(document.activeElement),c.focus(),this.#t.step(s)):
oe.includes(t.key)&&ne(t)&&t.target===c?this.#t.cross(t.key==="ArrowRight"!==ie())&&t.preventDefault():(t.key==="Home"||t.key==="End")&&this.#t.chosen&&(t.preventDefault(),t.key==="Home"?this.#t.choose(
0):this.#t.last())}#q(t){let{chosen:s}=this.#t,o=t.ctrlKey||t.metaKey;if(!s&&!o)return;if(t.preventDefault(),s instanceof HTMLButtonElement)return s.click();T(c.value);let r=s instanceof HTMLAnchorElement?
s.href:y(c.value.trim());o?window.open(r,"_blank","noopener"):location.assign(r)}#R(t){let s=J(t);s?.dataset.query&&Q(t)?(t.preventDefault(),c.value=s.dataset.query,c.focus(),this.#m()):s&&T(c.value)}#B(){
R(""),this.#s.stop(),this.#t.choose(-1);for(let[t]of this.#b())c.removeAttribute(t);xt(()=>this.#e?.append(f)),ae(this.#y)}},ae=e=>{if(!(e instanceof HTMLElement)||!e.isConnected||e===document.body){document.
activeElement instanceof HTMLElement&&document.activeElement.blur();return}e.focus({preventScroll:!0}),document.activeElement!==e&&f.querySelector("button")?.focus({preventScroll:!0})};var ce,Bs=()=>ce??=new U;g().catch(()=>{});export{A as Deep,_ as Questions,L as Quotes,Bs as dialogReady,N as entryAddress,f as form,ot as hasShelf,W as help,c as input,Q as isPlain,J as linkOf,Z as meaningOf,st as nothing,v as page,et as remarks,
T as remember,rt as saveButton,B as showRecent,g as start,G as styled,Y as titleOf,$ as topicAddress,it as volumeAddress,V as withoutFilters,lt as withoutText};
