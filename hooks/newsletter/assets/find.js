// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
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
var n=(e,t={},...s)=>{let i=document.createElement(e);for(let[r,o]of Object.entries(t))typeof o=="function"?i.addEventListener(
r,o):o!==!1&&o!==void 0&&i.setAttribute(r,o===!0?"":String(o));return i.append(...st(s)),i},st=e=>e.flatMap(t=>Array.isArray(
t)?st(t):typeof t=="number"?[String(t)]:t?[t]:[]);var x=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var m=new URL("../",import.meta.url),b=new URL("search/",m),gt=()=>{let e=document.querySelector("form[data-nl-search]");
if(!(e instanceof HTMLFormElement))throw new Error("The page has no search");return e},u=gt(),c=u.elements.namedItem("q"),
g=e=>`${b.pathname}?${new URLSearchParams({q:e})}`,L=e=>`${m.pathname}topics/${e.id}/`,H=e=>`${m.pathname}papers/${e.id}\
/`,it=e=>`${m.pathname}volumes/${e.id}/`,rt=({kind:e,value:t})=>e==="topic"?L({id:t}):e==="volume"?it({id:t}):g(`${e}:"${t}\
"`),nt=e=>`${m.pathname}${e}/`;var yt=x(new URL("./deepen.js",import.meta.url)),k=class{line=n("div",{class:"nl-find-line nl-deeper",hidden:!0});#s;#e;#t;constructor(...t){
this.#s=t}begin(t){t.deeper&&(this.#t=this.#i(t).catch(()=>{}))}async#i(t){let{Deepening:s}=await yt();return(this.#e??=
new s({line:this.line,page:b,root:m},...this.#s)).begin(t)}at(t){return this.#e?.at(t)}async ask(t,s){return await this.#t,
this.#e?.ask(t,s)}};var S=TEXTS;var xt=/\{(\w+)\}/,bt=new Intl.PluralRules(S.language),K=e=>e.toLocaleString(S.language),kt=(e,{count:t})=>{let s=S[e];return typeof s==
"string"?s:s[bt.select(Number(t))]??s.other??""},_t=e=>typeof e=="number"?K(e):e,h=(e,t={})=>kt(e,t).split(xt).map((s,i)=>i%
2?_t(t[s]):s),a=(e,t)=>h(e,t).join("");var p=(e,...t)=>n("a",{href:g(e),"data-query":e},...t),N=e=>!e.defaultPrevented&&!e.button&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey,
Q=({target:e})=>e instanceof Element?e.closest("a"):null,ot=(e,t)=>{let s=` ${e.replace(/[“”„«»]/g,'"').replace(
/\s+/g," ")} `,i=[` ${t} `,t].find(r=>s.includes(r))??s;return s.replace(i,()=>" ").trim()},z=(e,t)=>t.reduce((s,{written:i})=>i===
void 0?s:ot(s,i),e);var vt=x(new URL("./search.js",import.meta.url)),At=new URL("./find.css",import.meta.url),J=new Promise(e=>{document.head.
append(n("link",{rel:"stylesheet",href:At.href,load:e,error:e}))}),at,Et=async()=>{let e=await vt(),t=new e.Engine(b.href);
return await t.open(),{...e,engine:t}},w=()=>at??=Et().catch(e=>{throw at=void 0,e});var Tt=x(new URL("./tips.js",import.meta.url)),$t=async e=>{if(e.children.length>1)return;let[{tips:t},{engine:s}]=await Promise.
all([Tt(),w()]);e.replaceChildren(e.children[0],...t(s.manifest,p))},V=()=>{let e=n("details",{class:"nl-find-help"},n("\
summary",{},a("search.help")));return e.addEventListener("toggle",()=>$t(e).catch(()=>{})),e};var Lt=300,X=80,G=e=>typeof e=="object"&&e!==null&&"isAnew"in e&&e.isAnew===!0,_=class{#s=0;#e=-X;#t=0;progress=n("progr\
ess",{class:"nl-find-progress",hidden:!0,"aria-label":a("search.busy")});failure=n("p",{class:"nl-find-failure",role:"al\
ert",hidden:!0});ask(t){let s=this.#e;this.#e=performance.now(),clearTimeout(this.#t);let i=++this.#s;this.#e-s>X?this.#i(
i,t):this.#t=setTimeout(()=>this.#i(i,t),X)}fail(t){let i=n("button",{type:"button",click:()=>{this.failure.hidden=!0,c.
focus(),t()}},a("search.try_again"));this.failure.replaceChildren(a("search.partly_loaded")," ",i),this.failure.hidden=!1}stop(){
this.#s++,clearTimeout(this.#t),this.progress.hidden=!0,this.failure.hidden=!0}async#i(t,s){let i=()=>t===this.#s,r=setTimeout(
()=>i()&&(this.progress.hidden=!1),Lt);try{let o=await St(s.work);if(!i())return;this.failure.hidden=!0,s.show(o)}catch{
if(!i())return;s.lose(),this.fail(()=>this.ask(s))}finally{clearTimeout(r),i()&&(this.progress.hidden=!0)}}},St=e=>e().catch(
t=>{if(G(t))return e();throw t});var C=e=>e.map(({text:t,hit:s})=>s?n("mark",{},t):t),Ct=[null,"search.withdrawn","search.retracted"],W=(e,{snippet:t})=>{
let s=C(t(e.title,e.words??[],e.title.length+1)),i=Ct[e.state];return i?h(i,{title:n("span",{},s)}):s},Y=({byMeaning:e,meaning:t=[],
isWeaker:s})=>{let i=t.length?a("search.by_meaning_of",{words:t.join(", ")}):a("search.by_meaning"),r=[s&&a("search.weak\
er"),e&&i].filter(Boolean).join(" · ");return r&&n("span",{class:"nl-hit__meaning"},r)};var Ot=150,qt=300,ct=4,Rt=2,Ft=3,Mt=15,jt=170,O=new Map,lt=e=>typeof e=="string",q=e=>new Set(e.filter(({hit:t})=>t).map(
({text:t})=>t.toLowerCase())).size,v=class{#s;#e;#t;#i;#n;#o;#a=0;#c;constructor(t,{scroller:s,questions:i,update:r,asked:o,
linked:l}){this.#s=o,this.#e=l,this.#t=t,this.#i=s,this.#n=i,this.#o=r}fill(t){clearTimeout(this.#a),this.#c?.disconnect();
let s=new Map(t.filter(([,r])=>!O.has(r.id)));for(let[r,o]of t)s.has(r)||this.#d(r,o);let i=new IntersectionObserver(r=>this.#p(
r,s),{root:this.#i});this.#c=i,this.#a=setTimeout(()=>s.forEach((r,o)=>i.observe(o)),Ot)}#p(t,s){let i=t.filter(({isIntersecting:l})=>l).
map(({target:l})=>l);for(let l of i)this.#c?.unobserve(l);let r=i.flatMap(l=>{let d=s.get(l);return d?[[l,d]]:[]}),o=this.#l();
r.length&&this.#h(r.slice(0,o)),r.length>o&&(this.#a=setTimeout(()=>this.#h(r.slice(o)),qt))}#l(){let t=Mt-Ft-this.#t.engine.
files;return O.size?ct:Math.min(ct,Math.max(Rt,t))}async#h(t){try{let s=await this.#t.engine.texts(t.map(([,i])=>i.number));
t.forEach(([,i],r)=>O.set(i.id,s[r]));for(let[i,r]of t)this.#d(i,r)}catch(s){G(s)?this.#o():this.#n.fail(()=>this.#h(t))}}#d(t,s){
let[i,r,...o]=O.get(s.id)??["",""],l=o.filter(lt);this.#e?.(t,o.find(f=>!lt(f))??[]);let d=s.words??[],T=(f,I=f.length+1)=>this.#t.
snippet(f,d,I),$=T(`${i.replace(/[^.?!]$/,"$&.")} ${r}`,jt),y=l.map(f=>T(f)).sort((f,I)=>q(I)-q(f))[0];d.length?y&&q(y)>
q($)?t.replaceChildren(...h("search.answers",{question:n("span",{},C(y))})):t.replaceChildren(...C($)):t.replaceChildren(
i),this.#s?.(l.slice(0,1))}};var R=e=>history.replaceState({...history.state,asked:e},"");var Z=`${m.pathname}.searches`,ht=5,Dt=e=>typeof e=="string"&&e.trim()!=="",pt=()=>{try{let e=JSON.parse(localStorage.getItem(
Z)??"[]");return Array.isArray(e)?e.filter(Dt).slice(0,ht):[]}catch{return[]}},dt=e=>{try{e.length?localStorage.setItem(
Z,JSON.stringify(e)):localStorage.removeItem(Z)}catch{}},A=e=>{let t=e.trim();t&&(dt([t,...pt().filter(s=>s!==t)].slice(
0,ht)),R(t))},F=e=>{let t=pt(),s=()=>{dt([]),F(e),c.focus()};e.hidden=!t.length,e.replaceChildren(n("span",{class:"nl-fi\
nd-name"},a("search.recent")),n("ul",{},t.map(i=>n("li",{},p(i,i)))),n("button",{type:"button",class:"nl-find-quiet",click:s},
a("search.clear_recent")))};var Pt=10,tt=({total:e,corrected:t=[],unknown:s=[],problems:i=[]})=>[...t.map(([r,o])=>n("p",{},h("search.read_as",{typed:r,
read:n("strong",{},o)}))),...(e?s:[]).map(r=>n("p",{},a("search.unknown_word",{word:r}))),...i.map(r=>n("p",{},r))],Bt=async({
engine:e})=>{let{topic:t}=await e.facets();return e.manifest.topics.filter(([r])=>t[r]?.length).sort(([r],[o])=>t[o].length-
t[r].length).slice(0,Pt).map(([r,o])=>n("li",{},n("a",{href:L({id:r})},o)))},Ut=e=>{let t=n("ul",{class:"nl-tags"});return Bt(
e).then(s=>t.replaceChildren(...s),()=>{}),t},et=(e,t,{refused:s,instead:i,numbers:r},{isChosen:o=!1}={})=>{let l=z(t,e.
parse(t).filters),d=(o||l!==t)&&(s||!l),T=!!r?.length,$=l&&[" ",h("search.without_filters",{query:p(l,l)})],y=i&&h("sear\
ch.did_you_mean",{query:p(i,i)});return[d?n("p",{},a("search.nothing_passes"),$):n("p",{},h(T?"search.nothing_near":"sea\
rch.nothing_about",{query:n("strong",{},l||t)})),...y?[n("p",{"data-instead":!0},y)]:[],n("p",{},a("search.try_others")),
Ut(e)]};var It=3,Ht=({kind:e,credited:t,volume:s,topics:i})=>{let r=i.slice(0,It).map(({name:l})=>l),o=[e.label,t,s.label].filter(
Boolean).join(" · ");return n("span",{class:"nl-hit__facts"},o,r.length>0&&n("span",{},` · ${r.join(", ")}`))},Kt=(e,t,s)=>{
let i=n("span",{class:"nl-hit__text"}),r=n("a",{class:"nl-hit",id:`_hit-${t}`,role:"option","aria-selected":"false",href:H(
e)},n("span",{class:"nl-hit__title"},W(e,s)),Ht(e),i,Y(e));return{item:n("li",{role:"none"},r),text:i}},M=class{isFormer=!1;#s=-1;list=n(
"ol",{id:"search-results",class:"search-results",role:"listbox","aria-label":a("search.results"),hidden:!0});get chosen(){
return this.#e()[this.#s]}step(t){let s=this.#e().length;this.choose((this.#s+1+t+s+1)%(s+1)-1)}last(){this.choose(this.#e().
length-1)}get isEmpty(){return this.#e().length===0}choose(t){this.chosen?.setAttribute("aria-selected","false"),this.#s=
t;let{chosen:s}=this;if(!s)return c.removeAttribute("aria-activedescendant");s.setAttribute("aria-selected","true"),c.setAttribute(
"aria-activedescendant",s.id),s.scrollIntoView({block:"nearest"})}show(t,s){let i=t.map((r,o)=>Kt(r,o,s));return this.choose(
-1),this.isFormer=!1,this.list.replaceChildren(...i.map(({item:r})=>r)),this.list.hidden=!i.length,c.setAttribute("aria-\
expanded",String(i.length>0)),i.map(({text:r},o)=>[r,t[o]])}clear(){this.choose(-1),this.list.hidden=!0,this.list.replaceChildren(),
c.setAttribute("aria-expanded","false")}#e(){return this.isFormer?[]:[...this.list.querySelectorAll("a")]}};var Nt={topic:"search.place_topic",organisation:"search.place_organisation",venue:"search.place_venue",author:"search.pl\
ace_author",volume:"search.place_volume"},Qt=5,zt=3,B=(e,t)=>[n("span",{class:"nl-find-name"},e),n("ul",{},t)],E=(e,t)=>n(
"li",{},n("a",{href:nt(e)},t)),mt=()=>n("div",{class:"nl-find-line"},B(a("search.browse"),[E("search",a("search.all_entr\
ies")),E("topics",a("search.all_topics")),E("organisations",a("search.all_organisations")),E("venues",a("search.all_venu\
es")),E("authors",a("search.all_authors"))])),Jt=(e,t)=>{let s=new Map;for(let{id:i,name:r}of e.flatMap(o=>o.topics))t.includes(
`:${i}`)||s.set(i,{count:(s.get(i)?.count??0)+1,name:r});return[...s].sort(([,i],[,r])=>r.count-i.count).slice(0,Qt)},j=class{line=n(
"div",{class:"nl-find-line",hidden:!0});show(t,s){let i=o=>`${s} tag:${o}`,r=Jt(t,s).map(([o,{name:l}])=>n("li",{},p(i(o),
l)));this.line.replaceChildren(...B(a("search.narrow"),r)),this.line.hidden=!r.length}},D=class{line=n("div",{class:"nl-\
find-line",hidden:!0});show(t){let s=t.map(i=>{let r=n("small",{},` ${a(Nt[i.kind])} · ${K(i.count)}`);return n("li",{},
n("a",{href:rt(i)},i.name,r))});this.line.replaceChildren(...B(a("search.places"),s)),this.line.hidden=!s.length}},P=class{line=n(
"div",{class:"nl-find-line",hidden:!0});#s=[];clear(){this.#s=[],this.line.hidden=!0}add(t,s){let i=t.filter(o=>o!==s&&!this.#s.
includes(o));this.#s=[...this.#s,...i].slice(0,zt);let r=this.#s.map(o=>n("li",{},p(o,o)));this.line.replaceChildren(...B(
a("search.asked"),r)),this.line.hidden=!r.length}},ft=(e,t)=>n("a",{href:g(e)},a("search.show_all",{count:t}));var ut=10,Vt=3,Xt=new Map([["ArrowDown",1],["ArrowUp",-1]]),Gt={role:"combobox","aria-autocomplete":"list","aria-expande\
d":"false"},wt=e=>{let{selectionStart:t,selectionEnd:s}=c;e(),c.setSelectionRange(t,s)},U=class{#s=u.parentElement;#e=new _;#t=new M;#i=new j;#n=new D;#o=new P;#a=n(
"p",{class:"nl-find-count",role:"status"});#c=n("div",{class:"nl-find-notes"});#p=n("p",{class:"nl-find-more",hidden:!0});#l=n(
"button",{type:"button",class:"nl-find-quiet",hidden:!0},a("search.show_weaker"));#h=n("div",{class:"nl-find-line"});#d=mt();#m=new k(
()=>this.#f(),!0);#E=n("button",{type:"button",class:"nl-find-quiet",click:()=>this.#w()},a("search.close"));#g=n("div",
{class:"nl-finder__bar"},this.#E);#u=n("div",{class:"nl-finder__body"},this.#e.failure,this.#a,this.#c,this.#n.line,this.#i.
line,this.#t.list,this.#l,this.#p,this.#o.line,this.#h,this.#d,this.#m.line,V());#r=n("dialog",{class:"nl-finder","aria-\
label":a("search.label")},n("div",{},this.#g,this.#e.progress,this.#u));#y=null;#x;constructor(){this.#r.addEventListener(
"keydown",t=>this.#C(t)),this.#r.addEventListener("click",t=>this.#R(t)),this.#r.addEventListener("pointerdown",({target:t})=>t===
this.#r&&this.#w()),this.#r.addEventListener("close",()=>this.#F()),u.addEventListener("submit",()=>A(c.value)),c.addEventListener(
"input",()=>this.#T()),document.body.append(this.#r),document.activeElement===c&&c.value&&this.open(c)}async open(t=document.
activeElement){await J,!this.#r.open&&(this.#y=t,wt(()=>{this.#g.prepend(u);for(let[s,i]of this.#b())c.setAttribute(s,i);
this.#r.showModal(),c.focus()}),this.#f())}#w(){this.#r.close()}#b(){return Object.entries({...Gt,"aria-controls":this.#t.
list.id})}#T(){this.#r.open?this.#f():c.value&&this.open(c)}#f(){let t=c.value.trim();if(!t)return this.#v();this.#t.choose(
-1),this.#t.isFormer=!0,this.#e.ask({work:async()=>{let s=await w();this.#m.begin(s.engine.manifest);let i=this.#m.at(t);
return{session:s,query:t,result:await s.engine.search(t,{limit:ut,deep:i})}},show:s=>this.#$(s),lose:()=>this.#A()})}async#$({
session:t,query:s,result:i}){if(this.#u.scrollTop=0,this.#k({session:t,query:s,result:i}),i.isDeep)return;let r=await this.#m.
ask(s,l=>t.engine.search(s,{limit:ut,deep:l})),o=this.#t.chosen||this.#t.list.contains(document.activeElement);r&&!o&&c.
value.trim()===s&&this.#k({session:t,query:s,result:r})}#k({session:t,query:s,result:i}){let{hits:r,total:o}=i;if(i.isEmpty&&
!o)return this.#v();this.#a.textContent=o?a("search.number_of_results",{count:o}):a("search.no_results"),this.#c.replaceChildren(
...tt(i),...o?[]:et(t,s,i)),this.#i.show(o>Vt?r:[],s),this.#p.replaceChildren(ft(s,o));let l=r.filter(({isWeaker:d})=>!d);
this.#p.hidden=o<=l.length,this.#h.hidden=this.#d.hidden=!0,this.#o.clear(),this.#L(t,s),this.#_(l,t),this.#l.hidden=l.length===
r.length,this.#l.onclick=()=>this.#S(r,t,l.length)}#L(t,s){t.engine.places(s).then(i=>c.value.trim()===s&&this.#n.show(i),
()=>this.#n.show([]))}#_(t,s){let i=o=>this.#o.add(o,c.value.trim()),r={scroller:this.#u,questions:this.#e,update:()=>this.#f(),
asked:i};this.#x??=new v(s,r),this.#x.fill(this.#t.show(t,s))}#S(t,s,i){this.#_(t,s),this.#l.hidden=!0,c.focus(),this.#t.
choose(i)}#v(){this.#e.stop(),this.#A(),F(this.#h),this.#d.hidden=!1,w().then(({engine:t})=>this.#m.begin(t.manifest),Boolean)}#A(){
this.#t.clear(),this.#o.clear(),this.#n.show([]),this.#p.hidden=this.#l.hidden=this.#i.line.hidden=!0,this.#c.replaceChildren(),
this.#a.textContent=""}#C(t){t.isComposing||(t.key==="Escape"?(t.preventDefault(),this.#w()):t.key==="Enter"&&t.target===
c?this.#q(t):this.#O(t))}#O(t){let s=Xt.get(t.key);s!==void 0&&!this.#t.isEmpty?(t.preventDefault(),c.focus(),this.#t.step(
s)):(t.key==="Home"||t.key==="End")&&this.#t.chosen&&(t.preventDefault(),t.key==="Home"?this.#t.choose(0):this.#t.last())}#q(t){
let{chosen:s}=this.#t,i=t.ctrlKey||t.metaKey;if(!s&&!i)return;t.preventDefault(),A(c.value);let r=s?.href??g(c.value.trim());
i?window.open(r,"_blank","noopener"):location.assign(r)}#R(t){let s=Q(t);s?.dataset.query&&N(t)?(t.preventDefault(),c.value=
s.dataset.query,c.focus(),this.#f()):s&&A(c.value)}#F(){R(""),this.#e.stop(),this.#t.choose(-1);for(let[t]of this.#b())c.
removeAttribute(t);wt(()=>this.#s?.append(u)),Wt(this.#y)}},Wt=e=>{if(!(e instanceof HTMLElement)||!e.isConnected||e===document.
body){document.activeElement instanceof HTMLElement&&document.activeElement.blur();return}e.focus({preventScroll:!0}),document.
activeElement!==e&&u.querySelector("button")?.focus({preventScroll:!0})};var Yt,xs=()=>Yt??=new U;w().catch(()=>{});export{k as Deep,_ as Questions,v as Quotes,xs as dialogReady,H as entryAddress,u as form,V as help,c as input,N as isPlain,
Q as linkOf,Y as meaningOf,et as nothing,b as page,tt as remarks,A as remember,F as showRecent,w as start,J as styled,W as titleOf,
L as topicAddress,it as volumeAddress,z as withoutFilters,ot as withoutText};
