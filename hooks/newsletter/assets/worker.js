// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "offline.absent": "You are offline",
 "offline.absent_why": "This page is not kept on this device. Pages that you have read before can be opened.",
 "offline.absent_search": "The search is not kept on this device. Your shelf can keep the whole archive with its search while you are online. Pages that you have read before can be opened.",
 "offline.home": "Home",
 "offline.shelf": "Your shelf"
};
var w=TEXTS;var v=/\{(\w+)\}/,H=new Intl.PluralRules(w.language),V=t=>t.toLocaleString(w.language),G=(t,{count:e})=>{let s=w[t];return typeof s=="string"?s:s[H.select(Number(e))]??s.other??""},K=t=>typeof t=="num\
ber"?V(t):t,X=(t,e={})=>G(t,e).split(v).map((s,n)=>n%2?K(e[s]):s),m=(t,e)=>X(t,e).join("");var C=new Map([["&","&amp;"],["<","&lt;"],[">","&gt;"],['"',"&quot;"]]),p=t=>t.replace(/[&<>"]/g,e=>C.get(e)??""),J=Object.keys(BUILD.core).filter(t=>t.endsWith(".css")),Q="default-src 'none'; style-s\
rc 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",Y=t=>`<link rel="stylesheet" href="${p(t.pathname)}">`,E=(t,e)=>`<a href="${p(t.pathname)}">${p(e)}</a>`,N=(t,e)=>{let s=m(e==="\
search/"?"offline.absent_search":"offline.absent_why"),n=p(m("offline.absent")),a=`${E(t,m("offline.home"))} · ${E(new URL("shelf/",t),m("offline.shelf"))}`,i=`<!doctype html>
<html lang="${p(w.language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${n}</title>
${J.map(h=>Y(new URL(h,t))).join(`
`)}</head>
<body data-md-color-scheme="default"><div class="md-container"><div class="md-main"><div class="md-main__inner md-grid nl-columns">
<main class="md-content nl-main"><div class="md-content__inner md-typeset nl-page">
<h1>${n}</h1><p>${p(s)}</p><p>${a}</p></div></main></div></div></div></body></html>
`,o={"content-type":"text/html; charset=utf-8","content-security-policy":Q};return new Response(i,{status:503,headers:o})};var P=t=>({core:`${t.pathname}.core`,pages:`${t.pathname}.pages`,parts:`${t.pathname}.parts`,whole:`${t.pathname}.whole`}),S=t=>Promise.all(t.map(e=>caches.delete(e)));var O=async t=>{let e=new Uint8Array(await crypto.subtle.digest("SHA-256",t));return Array.from(e.subarray(0,8),s=>s.toString(16).padStart(2,"0")).join("")},b=async t=>{let e=await fetch(t,{cache:"no-\
cache",redirect:"manual"});if(e.status!==200||e.type!=="basic")throw new DOMException(t.pathname,"NotFoundError");return e},Z=t=>{if(t.name==="NotFoundError"||t.name==="VersionError")return!0;throw t},
L=(t,e)=>{let s=new Headers(t.headers);return s.delete("vary"),new Response(e,{headers:s})},d=class{#e;#t;constructor(e,s){this.#e=e,this.#t=s}async find(e,s){return(await this.open()).match(this.keyOf(
[e,s]))}keyOf([e,s]){let n=new URL(`./${e}`,this.#e);return n.search=s,n.href}async keys(){return new Set((await(await this.open()).keys()).map(({url:e})=>e))}open(){return caches.open(this.#t)}delete(){
return caches.delete(this.#t)}async take(e,s=1/0){let n=[],a=await this.keys(),i=e.filter(u=>!a.has(this.keyOf(u))),o=await this.open(),h=async()=>{for(let u;Date.now()<s&&(u=i.shift());)await this.#s(
o,u).then(()=>!1,Z)&&n.push(u)},F=Array.from({length:6},()=>h().finally(()=>i.splice(0)));return await Promise.all(F),n}async tidy(e){let s=new Set([...e].map(a=>this.keyOf(a))),n=await this.open();for(let{
url:a}of await n.keys())s.has(a)||await n.delete(a)}async#s(e,s){let[n,a]=s,i=await b(new URL(`./${n}`,this.#e)),o=await i.arrayBuffer();if(!(n===""||n.endsWith("/"))&&await O(o)!==a)throw new DOMException(
n,"VersionError");await e.put(this.keyOf(s),L(i,o))}};var l="offline.txt",$="complete",j="nl-build",tt=1500,et=25e3,R=t=>t.split(`
`).filter(Boolean).map(e=>[e.slice(17),e.slice(0,16)]),st=t=>t.map(([e,s])=>`${s} ${e}
`).join(""),x=class extends d{#e;#t=new Set;#s;#n;constructor(e,s){super(e,s),this.#e=new URL(l,e)}async findPath(e){let s=(await this.whole())?.files.get(e);return s===void 0?void 0:this.find(e,s)}whole(){
return this.#s??=this.#h()}async isNewest(){return(await this.whole())?.digest===BUILD.list}async state(){let[e,s]=[await this.#a().catch(()=>[]),await this.keys()],n=e.filter(i=>!s.has(this.keyOf(i))).
map(([i])=>i),a=await this.isNewest();return{has:e.length-n.length,files:BUILD.files,bytes:BUILD.bytes,refused:this.#t.size,missing:a?n:[],isWhole:await this.whole()!==void 0,isBegun:s.size>0,isNewest:a}}async go(e=!0){
return await(this.#n??=this.#o(e).finally(()=>this.#n=void 0)),this.state()}async catchUp(){let e=Date.now()+et;for(;await this.whole()&&!await this.isNewest()&&Date.now()<e;)await this.go(!1)}async forget(){
await this.delete(),this.#s=void 0,this.#t.clear()}async#o(e){let s=await this.#a(!0),n=s.filter(([h])=>!this.#t.has(h)),a=await this.take(n,Date.now()+tt);a.length&&await this.#c(a,e);let i=await this.
keys(),o=s.filter(h=>i.has(this.keyOf(h)));o.length&&o.length+this.#t.size===s.length&&await this.#r(o)}async#c(e,s){await this.#i();let n=(await this.whole())?.files,a=e.find(([i])=>!s&&n?.has(i));if(a)
throw new DOMException(a[0],"NotFoundError");for(let[i]of e)this.#t.add(i)}async#r(e){let s=await this.open(),n=await(await this.find(l,BUILD.list))?.text();await s.put(this.keyOf([l,$]),new Response(
st(e),{headers:{[j]:BUILD.list}})),this.#s=void 0,this.#t.clear(),await this.tidy(new Map([...e,[l,$]])),await s.put(this.keyOf([l,BUILD.list]),new Response(n))}async#h(){let e=await this.find(l,$),s=e?.
headers.get(j)??"";return e&&{digest:s,files:new Map(R(await e.text()))}}async#a(e=!1){let s=await(await this.find(l,BUILD.list))?.text();if(s!==void 0||!e)return R(s??"");let n=await this.#i();return await(await this.
open()).put(this.keyOf([l,BUILD.list]),new Response(n)),R(n)}async#i(){let e=await(await b(this.#e)).text();if(await nt(e)!==BUILD.list)throw new DOMException(l,"VersionError");return e}},nt=t=>O(new TextEncoder().
encode(t).buffer);var c=new URL("./",location.href),r=P(c),y=new d(c,r.core),f=new x(c,r.whole);var D={pages:60,parts:150,bytes:2e6},at=4e3,it=t=>/^assets\/.+\.[0-9a-f]{8}\.(?:min\.)?(?:css|js)$/.test(t),M=t=>/\.(?:avif|css|gif|ico|jpe?g|js|png|svg|webmanifest|webp|woff2?)$|^shelf\/.+\.json$/.test(
t),g=t=>ot(new URL(t).pathname.slice(c.pathname.length)).replace(/(^|\/)index\.html$/,"$1"),ot=t=>{try{return decodeURI(t)}catch{return t}},_=t=>{let{origin:e,pathname:s}=new URL(t);return e===c.origin&&
s.startsWith(c.pathname)},q=({method:t,url:e,headers:s})=>t==="GET"&&_(e)&&!s.has("range")&&!s.has("authorization"),ct=async t=>{let e=[()=>f.findPath(t),()=>B(r.pages,t),()=>B(r.parts,t)];await f.isNewest()||
e.push(...e.splice(0,1));let s=BUILD.core[t];s&&e.unshift(()=>y.find(t,s));for(let n of e){let a=await n();if(a)return a}},k=t=>ct(t).catch(()=>{}),B=async(t,e)=>(await caches.open(t)).match(new URL(`\
./${e}`,c).href),I=async(t,e,s)=>{let n=await s.blob();if(n.size>D.bytes)return;let a=await caches.open(r[t]),i=new URL(`./${e}`,c).href;await a.delete(i),await a.put(i,L(s,n));let o=await a.keys();for(let h of o.
slice(0,Math.max(0,o.length-D[t])))await a.delete(h)},rt=({status:t,type:e,redirected:s,headers:n})=>t===200&&e==="basic"&&!s&&!/no-store/i.test(n.get("cache-control")??""),ht=({headers:t})=>/^text\/html\b/i.
test(t.get("content-type")??""),W=async(t,e)=>{(e.status===404||e.status===410)&&await(await caches.open(r.pages)).delete(new URL(`./${t}`,c).href),rt(e)&&(M(t)?await I("parts",t,e):ht(e)&&await I("pa\
ges",t,e))},lt=async(t,e)=>{await B(r.parts,t)||await I("parts",t,e)},ft=t=>new Promise(e=>setTimeout(e,t)),wt=async({url:t},e)=>{if(e)return e;let s=g(t),{search:n}=new URL(t);return s&&!s.endsWith("\
/")&&await k(`${s}/`)?Response.redirect(new URL(`./${s}/${n}`,c)):N(c,s)},pt=async(t,e)=>{let s=await k(g(e.url)),n=s&&ft(at).then(()=>{});try{let a=await Promise.race([t,...n?[n]:[]]);return a&&(a.status<
500||!s)?a:s??await t}catch{return wt(e,s)}},dt=async t=>{let e=g(t.request.url),s=it(e)?await k(e):void 0;if(s)return t.waitUntil(lt(e,s.clone()).catch(()=>{})),s;try{return await A(t,e)}catch(n){let a=await k(
e);if(a)return a;throw n}},A=async(t,e)=>{let s=await fetch(t.request);if(M(e)||t.request.mode==="navigate"||s.status===404){let n=s.clone();t.waitUntil(W(e,n).catch(()=>{}))}return s},T=t=>{if(t.request.
mode!=="navigate")return dt(t);let e=A(t,g(t.request.url));return t.waitUntil(e.then(()=>f.catchUp()).catch(()=>{})),pt(e,t.request)},z=async t=>{let e=t.filter(_).slice(0,D.pages);await Promise.all(e.
map(async s=>W(g(s),await fetch(s)).catch(()=>{})))};var U=(t,e)=>self.addEventListener(t,e),ut=async()=>{await Promise.allSettled(Object.entries(BUILD.core).map(t=>y.take([t]))),await skipWaiting()},mt=async()=>{await y.tidy(new Map(Object.entries(BUILD.
core))),await clients.claim(),f.catchUp().catch(()=>{})},yt={state:()=>f.state(),go:()=>f.go(),read:t=>z(t),forget:()=>f.forget().then(()=>S([r.pages,r.parts]))},gt=async({data:t,ports:e})=>{let s=await yt[t.
task]?.(t.value).catch(n=>({error:n.name}));e[0]?.postMessage(s)};U("install",t=>t.waitUntil(ut()));U("activate",t=>t.waitUntil(mt()));U("message",t=>t.waitUntil(gt(t)));U("fetch",t=>q(t.request)&&t.respondWith(
T(t)));
