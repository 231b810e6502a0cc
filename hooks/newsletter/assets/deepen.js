// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "search.deeper_offer": "Search deeper: a small language model finds more of what you ask in your own words. Your browser fetches it once and keeps it, and nothing you type leaves this device.",
 "search.deeper_get": "Search deeper ({size} MB)",
 "search.deeper_decline": "No, thanks",
 "search.deeper_coming": "Fetching the language model: {done} of {size} MB",
 "search.deeper_cancel": "Cancel",
 "search.deeper_on": "Longer questions are now searched by meaning too.",
 "search.deeper_remove": "Remove the language model ({size} MB)",
 "search.deeper_licence": "Licence",
 "search.deeper_lost": "The language model could not be fetched.",
 "search.try_again": "Try again"
};
var o=(n,t={},...e)=>{let s=document.createElement(n);for(let[i,r]of Object.entries(t))typeof r=="function"?s.addEventListener(
i,r):r!==!1&&r!==void 0&&s.setAttribute(i,r===!0?"":String(r));return s.append(...m(e)),s},m=n=>n.flatMap(t=>Array.isArray(
t)?m(t):typeof t=="number"?[String(t)]:t?[t]:[]);var w=n=>{let t=0;return()=>import(`${n.href}${t?`?${t}`:""}`).catch(e=>{throw t++,e})};var c=TEXTS;var _=/\{(\w+)\}/,k=new Intl.PluralRules(c.language),v=n=>n.toLocaleString(c.language),S=(n,{count:t})=>{let e=c[n];return typeof e==
"string"?e:e[k.select(Number(t))]??e.other??""},z=n=>typeof n=="number"?v(n):n,$=(n,t={})=>S(n,t).split(_).map((e,s)=>s%
2?z(t[e]):e),a=(n,t)=>$(n,t).join("");var y=()=>"caches"in globalThis,l=class{#t;constructor(t){this.#t=`${t.pathname}.deeper`}async read(t){return(await this.#c(
t))?.arrayBuffer()}async has(t){return await this.#c(t).catch(()=>{})!==void 0}async keep(t,e,s){let i=await caches.open(
this.#t),r=new Set([t,...s].map(({href:h})=>h));for(let{url:h}of await i.keys())r.has(h)||await i.delete(h);await i.put(
t.href,new Response(e))}remove(){return caches.delete(this.#t)}async#c(t){if(await caches.has(this.#t))return(await caches.
open(this.#t)).match(t.href)}},u=async(n,t,e=()=>{})=>{let s=await fetch(n,{signal:t});if(!s.ok||!s.body)throw new Error(
`${s.status} for ${n.pathname}`);let i=[],r=0;for(let h=s.body.getReader();;){let{done:x,value:p}=await h.read();if(x)return new Blob(
i);i.push(p),e(r+=p.length)}};var g=w(new URL("./deeper.js",import.meta.url)),E=250,L=2e4,O=1e6,P=n=>new Promise(t=>setTimeout(t,n)),b=n=>Math.ceil(n/
O*10)/10,d=class{#t;constructor(t){this.#t=`${t.pathname}.not-deeper`}get isSaid(){try{return localStorage.getItem(this.#t)!==
null}catch{return!1}}say(t){try{t?localStorage.setItem(this.#t,""):localStorage.removeItem(this.#t)}catch{}}},f=class{#t;#c;#n;#a;#f;#w;#o;#s=!1;#p=0;#m="";#i;#r;constructor({
line:t,page:e,root:s},i,r){this.#t=t,this.#c=e,this.#n=new l(s),this.#a=new d(s),this.#f=i,this.#w=r}async begin({deeper:t}){
let e=this.#o?.model;this.#o=t,!(!t||!y()||e===t.model)&&(this.#i=this.#r=void 0,this.#s=await this.#n.has(this.#e(t.model)),
this.#s?this.#_():this.#d())}at(t){return this.#s&&t!==""&&t===this.#m?this:void 0}async ask(t,e){if(!this.#s)return;let s=++this.#p;
if(await P(E),s!==this.#p)return;let i=await e(this).catch(()=>{});if(!(s!==this.#p||!i?.isDeep))return this.#m=t,i}async likeness(t,{
deeper:e}){if(!this.#s||!e||e.model!==this.#o?.model)return;let s=await this.#k(e),[i,r]=await Promise.all([s.direction(
t),this.#v(s,e)]);return i&&r.likeness(i)}#k({model:t}){return this.#i??=Promise.all([g(),this.#n.read(this.#e(t))]).then(
([{Deeper:e},s])=>{if(!s)throw new Error("The language model is not kept any more");return new e(s)}),this.#i.catch(()=>this.#y()),
this.#i}#y(){this.#i=void 0,this.#s=!1,this.#$()}async#v(t,e){let s=await this.#r;return s?.name===e.vectors?s.directions:
(this.#r=this.#g(e).then(i=>({name:e.vectors,directions:t.directions(i)})),this.#r.catch(()=>this.#r=void 0),(await this.#r).
directions)}async#g({model:t,vectors:e}){let s=await this.#n.read(this.#e(e));if(s)return s;let i=await u(this.#e(e));return await this.#n.
keep(this.#e(e),i,[this.#e(t)]),i.arrayBuffer()}#e(t){return new URL(t,this.#c)}async#b(){let t=this.#o,e=new AbortController,
s=this.#z(e);try{let[i,{Deeper:r}]=await Promise.all([u(this.#e(t.model),e.signal,s),g()]);this.#i=i.arrayBuffer().then(
h=>new r(h)),await this.#i,await this.#n.keep(this.#e(t.model),i,[]),await this.#g(t),this.#s=!0,this.#a.say(!1),this.#_(),
this.#f()}catch{e.signal.aborted?this.#d():this.#y()}}async#S(){this.#s=!1,this.#i=this.#r=void 0,this.#m="",await this.#n.
remove().catch(()=>!1),this.#a.say(!0),this.#d(),this.#f()}#h(...t){let e=this.#t.contains(document.activeElement);this.#t.
replaceChildren(...o("div",{},t).childNodes),this.#t.hidden=!t.length,e&&this.#t.querySelector("button")?.focus()}#l(t,e,s=!0){
return o("button",{type:"button",class:s?"nl-find-quiet":"nl-button",click:e},t)}get#u(){return b((this.#o?.size??0)+L)}#d(){
let t=this.#l(a("search.deeper_get",{size:this.#u}),()=>this.#b(),this.#a.isSaid);this.#a.isSaid?this.#w?this.#h():this.#h(
t):this.#h(o("p",{},a("search.deeper_offer")),t,this.#x())}#x(){return this.#l(a("search.deeper_decline"),()=>{this.#a.say(
!0),this.#d()})}#z(t){let e=a("search.deeper_coming",{done:0,size:this.#u}),s=o("p",{},e),i=o("progress",{max:this.#o?.size??
1,value:0,"aria-label":e});return this.#h(s,i,this.#l(a("search.deeper_cancel"),()=>t.abort())),r=>{i.value=r,s.textContent=
a("search.deeper_coming",{done:b(r),size:this.#u})}}#_(){let t=this.#l(a("search.deeper_remove",{size:this.#u}),()=>this.#S()),
e=o("a",{href:this.#e("model-licence.txt").href},a("search.deeper_licence"));this.#h(o("p",{role:"status"},a("search.dee\
per_on")," ",e),t)}#$(){let t=this.#l(a("search.try_again"),()=>this.#b());this.#h(o("p",{role:"alert"},a("search.deeper\
_lost")),t,this.#x())}};export{f as Deepening};
