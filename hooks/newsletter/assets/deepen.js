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
var a=(i,t={},...e)=>{let s=document.createElement(i);for(let[n,r]of Object.entries(t))typeof r=="function"?s.addEventListener(n,r):r!==!1&&r!==void 0&&s.setAttribute(n,r===!0?"":String(r));return s.append(
...m(e)),s},m=i=>i.flatMap(t=>Array.isArray(t)?m(t):typeof t=="number"?[String(t)]:t?[t]:[]);var w=i=>{let t=0;return()=>import(`${i.href}${t?`?${t}`:""}`).catch(e=>{throw t++,e})};var y=i=>{try{return localStorage.getItem(i)}catch{return null}};var c=TEXTS;var _=/\{(\w+)\}/,k=new Intl.PluralRules(c.language),v=i=>i.toLocaleString(c.language),z=(i,{count:t})=>{let e=c[i];return typeof e=="string"?e:e[k.select(Number(t))]??e.other??""},$=i=>typeof i=="num\
ber"?v(i):i,I=(i,t={})=>z(i,t).split(_).map((e,s)=>s%2?$(t[e]):e),o=(i,t)=>I(i,t).join("");var g=()=>"caches"in globalThis,l=class{#t;constructor(t){this.#t=`${t.pathname}.deeper`}async read(t){return(await this.#c(t))?.arrayBuffer()}async has(t){return await this.#c(t).catch(()=>{})!==void 0}async keep(t,e,s){
let n=await caches.open(this.#t),r=new Set([t,...s].map(({href:h})=>h));for(let{url:h}of await n.keys())r.has(h)||await n.delete(h);await n.put(t.href,new Response(e))}remove(){return caches.delete(this.#t)}async#c(t){
if(await caches.has(this.#t))return(await caches.open(this.#t)).match(t.href)}},d=async(i,t,e=()=>{})=>{let s=await fetch(i,{signal:t});if(!s.ok||!s.body)throw new Error(`${s.status} for ${i.pathname}`);
let n=[],r=0;for(let h=s.body.getReader();;){let{done:S,value:p}=await h.read();if(S)return new Blob(n);n.push(p),e(r+=p.length)}};var b=w(new URL("./deeper.js",import.meta.url)),O=250,A=2e4,E=1e6,F=i=>new Promise(t=>setTimeout(t,i)),x=i=>Math.ceil(i/E*10)/10,u=class{#t;constructor(t){this.#t=`${t.pathname}.not-deeper`}get isSaid(){
return y(this.#t)!==null}say(t){try{t?localStorage.setItem(this.#t,""):localStorage.removeItem(this.#t)}catch{}}},f=class{#t;#c;#s;#o;#f;#w;#a;#i=!1;#p=0;#m="";#n;#r;constructor({line:t,page:e,root:s},n,r){
this.#t=t,this.#c=e,this.#s=new l(s),this.#o=new u(s),this.#f=n,this.#w=r}async begin({deeper:t}){let e=this.#a?.model;this.#a=t,!(!t||!g()||e===t.model)&&(this.#n=this.#r=void 0,this.#i=await this.#s.
has(this.#e(t.model)),this.#i?this.#S():this.#u())}at(t){return this.#i&&t!==""&&t===this.#m?this:void 0}async ask(t,e){if(!this.#i)return;let s=++this.#p;if(await F(O),s!==this.#p)return;let n=await e(
this).catch(()=>{});if(!(s!==this.#p||!n?.isDeep))return this.#m=t,n}async likeness(t,{deeper:e}){if(!this.#i||!e||e.model!==this.#a?.model)return;let s=await this.#_(e),[n,r]=await Promise.all([s.direction(
t),this.#k(s,e)]);return n&&r.likeness(n)}#_({model:t}){return this.#n??=Promise.all([b(),this.#s.read(this.#e(t))]).then(([{Deeper:e},s])=>{if(!s)throw new Error("The language model is not kept any m\
ore");return new e(s)}),this.#n.catch(()=>this.#y()),this.#n}#y(){this.#n=void 0,this.#i=!1,this.#$()}async#k(t,e){let s=await this.#r;return s?.name===e.vectors?s.directions:(this.#r=this.#g(e).then(
n=>({name:e.vectors,directions:t.directions(n)})),this.#r.catch(()=>this.#r=void 0),(await this.#r).directions)}async#g({model:t,vectors:e}){let s=await this.#s.read(this.#e(e));if(s)return s;let n=await d(
this.#e(e));return await this.#s.has(this.#e(t))&&await this.#s.keep(this.#e(e),n,[this.#e(t)]),n.arrayBuffer()}#e(t){return new URL(t,this.#c)}async#b(){let t=this.#a,e=new AbortController,s=this.#z(
e);try{let[n,{Deeper:r}]=await Promise.all([d(this.#e(t.model),e.signal,s),b()]);this.#n=n.arrayBuffer().then(h=>new r(h)),await this.#n,await this.#s.keep(this.#e(t.model),n,[]),await this.#g(t),this.#i=
!0,this.#o.say(!1),this.#S(),this.#f()}catch{e.signal.aborted?this.#u():this.#y()}}async#v(){this.#i=!1,this.#n=this.#r=void 0,this.#m="",await this.#s.remove().catch(()=>!1),this.#o.say(!0),this.#u(),
this.#f()}#h(...t){let e=this.#t.contains(document.activeElement);this.#t.replaceChildren(...a("div",{},t).childNodes),this.#t.hidden=!t.length,e&&this.#t.querySelector("button")?.focus()}#l(t,e,s=!0){
return a("button",{type:"button",class:s?"nl-find-quiet":"nl-button",click:e},t)}get#d(){return x((this.#a?.size??0)+A)}#u(){let t=this.#l(o("search.deeper_get",{size:this.#d}),()=>this.#b(),this.#o.isSaid);
this.#o.isSaid?this.#w?this.#h():this.#h(t):this.#h(a("p",{},o("search.deeper_offer")),t,this.#x())}#x(){return this.#l(o("search.deeper_decline"),()=>{this.#o.say(!0),this.#u()})}#z(t){let e=o("searc\
h.deeper_coming",{done:0,size:this.#d}),s=a("p",{},e),n=a("progress",{max:this.#a?.size??1,value:0,"aria-label":e});return this.#h(s,n,this.#l(o("search.deeper_cancel"),()=>t.abort())),r=>{n.value=r,s.
textContent=o("search.deeper_coming",{done:x(r),size:this.#d})}}#S(){let t=this.#l(o("search.deeper_remove",{size:this.#d}),()=>this.#v()),e=a("a",{href:this.#e("model-licence.txt").href},o("search.de\
eper_licence"));this.#h(a("p",{role:"status"},o("search.deeper_on")," ",e),t)}#$(){let t=this.#l(o("search.try_again"),()=>this.#b());this.#h(a("p",{role:"alert"},o("search.deeper_lost")),t,this.#x())}};export{f as Deepening};
