// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "offline.absent": "You are offline",
 "offline.absent_why": "This page is not kept on this device. Pages that you have read before can be opened.",
 "offline.home": "Home",
 "offline.shelf": "Your shelf"
};
var w=TEXTS;var z=/\{(\w+)\}/,F=new Intl.PluralRules(w.language),H=t=>t.toLocaleString(w.language),V=(t,{count:e})=>{let s=w[t];return typeof s==
"string"?s:s[F.select(Number(e))]??s.other??""},G=t=>typeof t=="number"?H(t):t,K=(t,e={})=>V(t,e).split(z).map((s,n)=>n%
2?G(e[s]):s),d=(t,e)=>K(t,e).join("");var X=new Map([["&","&amp;"],["<","&lt;"],[">","&gt;"],['"',"&quot;"]]),f=t=>t.replace(/[&<>"]/g,e=>X.get(e)??""),C=Object.
keys(BUILD.core).filter(t=>t.endsWith(".css")),J="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'no\
ne'; frame-ancestors 'none'",Q=t=>`<link rel="stylesheet" href="${f(t.pathname)}">`,P=(t,e)=>`<a href="${f(t.pathname)}"\
>${f(e)}</a>`,S=t=>{let e=f(d("offline.absent")),s=`${P(t,d("offline.home"))} · ${P(new URL("shelf/",t),d("offline.shel\
f"))}`,n=`<!doctype html>
<html lang="${f(w.language)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${e}</title>
${C.map(o=>Q(new URL(o,t))).join(`
`)}</head>
<body data-md-color-scheme="default"><div class="md-container"><div class="md-main"><div class="md-main__inner md-grid n\
l-columns">
<main class="md-content nl-main"><div class="md-content__inner md-typeset nl-page">
<h1>${e}</h1><p>${f(d("offline.absent_why"))}</p><p>${s}</p></div></main></div></div></div></body></html>
`,a={"content-type":"text/html; charset=utf-8","content-security-policy":J};return new Response(n,{status:503,headers:a})};var j=t=>({core:`${t.pathname}.core`,pages:`${t.pathname}.pages`,parts:`${t.pathname}.parts`,whole:`${t.pathname}.whole`}),
E=t=>Promise.all(t.map(e=>caches.delete(e)));var O=async t=>{let e=new Uint8Array(await crypto.subtle.digest("SHA-256",t));return Array.from(e.subarray(0,8),s=>s.toString(
16).padStart(2,"0")).join("")},b=async t=>{let e=await fetch(t,{cache:"no-cache",redirect:"error"});if(e.status!==200||e.
type!=="basic")throw new DOMException(t.pathname,"NotFoundError");return e},L=(t,e)=>{let s=new Headers(t.headers);return s.
delete("vary"),new Response(e,{headers:s})},p=class{#e;#t;constructor(e,s){this.#e=e,this.#t=s}async find(e,s){return(await this.
open()).match(this.keyOf([e,s]))}keyOf([e,s]){let n=new URL(`./${e}`,this.#e);return n.search=s,n.href}async keys(){return new Set(
(await(await this.open()).keys()).map(({url:e})=>e))}open(){return caches.open(this.#t)}delete(){return caches.delete(this.#t)}async take(e,s=1/0){
let n=await this.keys(),a=e.filter(g=>!n.has(this.keyOf(g))),o=await this.open(),l=async()=>{for(let g;Date.now()<s&&(g=
a.shift());)await this.#s(o,g)},y=Array.from({length:6},()=>l().finally(()=>a.splice(0)));await Promise.all(y)}async tidy(e){
let s=new Set([...e].map(a=>this.keyOf(a))),n=await this.open();for(let{url:a}of await n.keys())s.has(a)||await n.delete(
a)}async#s(e,s){let[n,a]=s,o=await b(new URL(`./${n}`,this.#e)),l=await o.arrayBuffer();if(!(n===""||n.endsWith("/"))&&await O(
l)!==a)throw new DOMException(n,"VersionError");await e.put(this.keyOf(s),L(o,l))}};var r="offline.txt",$="complete",Y=1500,Z=25e3,R=t=>t.split(`
`).filter(Boolean).map(e=>[e.slice(17),e.slice(0,16)]),x=class extends p{#e;#t;#s;constructor(e,s){super(e,s),this.#e=new URL(
r,e)}async findPath(e){let s=(await this.whole())?.files.get(e);return s===void 0?void 0:this.find(e,s)}whole(){return this.#t??=
this.#o()}async isNewest(){return(await this.whole())?.digest===BUILD.list}async state(){let[e,s]=[await this.#n().catch(
()=>{}),await this.keys()],n=e?e.filter(o=>s.has(this.keyOf(o))).length:0,a=await this.whole()!==void 0;return{has:n,files:BUILD.
files,bytes:BUILD.bytes,isWhole:a,isBegun:s.size>0,isNewest:await this.isNewest()}}async go(){return await(this.#s??=this.#a().
finally(()=>this.#s=void 0)),this.state()}async catchUp(){let e=Date.now()+Z;for(;await this.whole()&&!await this.isNewest()&&
Date.now()<e;)await this.go()}async forget(){await this.delete(),this.#t=void 0}async#a(){let e=await this.#n(!0);await this.
take(e,Date.now()+Y);let s=await this.keys();e.every(n=>s.has(this.keyOf(n)))&&await this.#i(e)}async#i(e){let s=await this.
open(),n=await(await this.find(r,BUILD.list))?.text();await s.put(this.keyOf([r,$]),new Response(n)),this.#t=void 0,await this.
tidy(new Map([...e,[r,$]])),await s.put(this.keyOf([r,BUILD.list]),new Response(n))}async#o(){let e=await(await this.find(
r,$))?.text();return e===void 0?void 0:{digest:await N(e),files:new Map(R(e))}}async#n(e=!1){let s=await(await this.find(
r,BUILD.list))?.text();if(s!==void 0||!e)return R(s??"");let n=await(await b(this.#e)).text();if(await N(n)!==BUILD.list)
throw new DOMException(r,"VersionError");return await(await this.open()).put(this.keyOf([r,BUILD.list]),new Response(n)),
R(n)}},N=t=>O(new TextEncoder().encode(t).buffer);var i=new URL("./",location.href),c=j(i),u=new p(i,c.core),h=new x(i,c.whole);var D={pages:60,parts:150,bytes:2e6},tt=4e3,et=t=>/^assets\/.+\.[0-9a-f]{8}\.(?:min\.)?(?:css|js)$/.test(t),M=t=>/\.(?:avif|css|gif|ico|jpe?g|js|png|svg|webmanifest|webp|woff2?)$|^shelf\/.+\.json$/.
test(t),m=t=>st(new URL(t).pathname.slice(i.pathname.length)).replace(/(^|\/)index\.html$/,"$1"),st=t=>{try{return decodeURI(
t)}catch{return t}},_=t=>{let{origin:e,pathname:s}=new URL(t);return e===i.origin&&s.startsWith(i.pathname)},q=({method:t,
url:e,headers:s})=>t==="GET"&&_(e)&&!s.has("range")&&!s.has("authorization"),nt=async t=>{let e=[()=>h.findPath(t),()=>B(
c.pages,t),()=>B(c.parts,t)];await h.isNewest()||e.push(...e.splice(0,1));let s=BUILD.core[t];s&&e.unshift(()=>u.find(t,
s));for(let n of e){let a=await n();if(a)return a}},k=t=>nt(t).catch(()=>{}),B=async(t,e)=>(await caches.open(t)).match(
new URL(`./${e}`,i).href),I=async(t,e,s)=>{let n=await s.blob();if(n.size>D.bytes)return;let a=await caches.open(c[t]),o=new URL(
`./${e}`,i).href;await a.delete(o),await a.put(o,L(s,n));let l=await a.keys();for(let y of l.slice(0,Math.max(0,l.length-
D[t])))await a.delete(y)},at=({status:t,type:e,redirected:s,headers:n})=>t===200&&e==="basic"&&!s&&!/no-store/i.test(n.get(
"cache-control")??""),it=({headers:t})=>/^text\/html\b/i.test(t.get("content-type")??""),W=async(t,e)=>{(e.status===404||
e.status===410)&&await(await caches.open(c.pages)).delete(new URL(`./${t}`,i).href),at(e)&&(M(t)?await I("parts",t,e):it(
e)&&await I("pages",t,e))},ot=async(t,e)=>{await B(c.parts,t)||await I("parts",t,e)},ct=t=>new Promise(e=>setTimeout(e,t)),
rt=async({url:t},e)=>{if(e)return e;let s=m(t),{search:n}=new URL(t);return s&&!s.endsWith("/")&&await k(`${s}/`)?Response.
redirect(new URL(`./${s}/${n}`,i)):S(i)},ht=async(t,e)=>{let s=await k(m(e.url)),n=s&&ct(tt).then(()=>{});try{let a=await Promise.
race([t,...n?[n]:[]]);return a&&(a.status<500||!s)?a:s??await t}catch{return rt(e,s)}},lt=async t=>{let e=m(t.request.url),
s=et(e)?await k(e):void 0;if(s)return t.waitUntil(ot(e,s.clone()).catch(()=>{})),s;try{return await A(t,e)}catch(n){let a=await k(
e);if(a)return a;throw n}},A=async(t,e)=>{let s=await fetch(t.request);if(M(e)||t.request.mode==="navigate"||s.status===
404){let n=s.clone();t.waitUntil(W(e,n).catch(()=>{}))}return s},T=t=>{if(t.request.mode!=="navigate")return lt(t);let e=A(
t,m(t.request.url));return t.waitUntil(e.then(()=>h.catchUp()).catch(()=>{})),ht(e,t.request)},v=async t=>{let e=t.filter(
_).slice(0,D.pages);await Promise.all(e.map(async s=>W(m(s),await fetch(s)).catch(()=>{})))};var U=(t,e)=>self.addEventListener(t,e),wt=async()=>{await Promise.allSettled(Object.entries(BUILD.core).map(t=>u.take([
t]))),await skipWaiting()},ft=async()=>{await u.tidy(new Map(Object.entries(BUILD.core))),await clients.claim(),h.catchUp().
catch(()=>{})},pt={state:()=>h.state(),go:()=>h.go(),read:t=>v(t),forget:()=>h.forget().then(()=>E([c.pages,c.parts]))},
dt=async({data:t,ports:e})=>{let s=await pt[t.task]?.(t.value).catch(n=>({error:n.name}));e[0]?.postMessage(s)};U("insta\
ll",t=>t.waitUntil(wt()));U("activate",t=>t.waitUntil(ft()));U("message",t=>t.waitUntil(dt(t)));U("fetch",t=>q(t.request)&&
t.respondWith(T(t)));
