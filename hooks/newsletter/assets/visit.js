// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "shelf.save": "Save",
 "shelf.save_entry": "Save {title}",
 "shelf.saved": "Saved",
 "shelf.saved_entry": "Saved: {title}",
 "visit.day": "{day} {month} {year}",
 "visit.nothing_since": "Nothing new since your last visit on {date}",
 "visit.new": "New since your last visit",
 "visit.new_since": {
  "one": "{count} new entry since your last visit on {date}",
  "other": "{count} new entries since your last visit on {date}"
 },
 "visit.new_since_last": {
  "one": "{count} new entry since your last visit",
  "other": "{count} new entries since your last visit"
 }
};
var g=(t,e={},...n)=>{let o=document.createElement(t);for(let[a,s]of Object.entries(e))typeof s=="function"?o.addEventListener(
a,s):s!==!1&&s!==void 0&&o.setAttribute(a,s===!0?"":String(s));return o.append(...$(n)),o},$=t=>t.flatMap(e=>Array.isArray(
e)?$(e):typeof e=="number"?[String(e)]:e?[e]:[]);var p=TEXTS;var F=/\{(\w+)\}/,K=new Intl.PluralRules(p.language),U=t=>t.toLocaleString(p.language),z=(t,{count:e})=>{let n=p[t];return typeof n==
"string"?n:n[K.select(Number(e))]??n.other??""},J=t=>typeof t=="number"?U(t):t,Q=(t,e={})=>z(t,e).split(F).map((n,o)=>o%
2?J(e[n]):n),f=(t,e)=>Q(t,e).join("");var M=new URL("../",import.meta.url),C=/^papers\/([^/]+)\/$/;var u=t=>t.startsWith(M.pathname)&&C.exec(t.slice(M.pathname.length))?.[1]||"";var S=new URL("../",import.meta.url),r={last:`${S.pathname}.visit`,seen:`${S.pathname}.visit.seen`,opened:`${S.pathname}\
.visit.opened`},w="off",W=t=>{try{return localStorage.getItem(t)}catch{return null}},d=()=>![null,w].includes(W(r.last));var B=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var X=t=>typeof t=="string"&&t.length<=200&&B.test(t),h=t=>Array.isArray(t)?[...new Set(t.filter(X))].slice(0,5e3):[],T=t=>{
try{return JSON.parse(t)}catch{return}};var Y=new URL("../following/",import.meta.url),G="0000-q1",Z=/^\d{4}-q[1-4]$/,H=t=>typeof t=="string"&&Z.test(t),x=new Map,
tt=async t=>{let e=await fetch(new URL(`${t}.json`,Y),{cache:"no-cache"});if(!e.ok)throw new Error(`${e.status} ${e.url}`);
return e.json()},N=t=>{let e=x.get(t)??tt(t);return x.set(t,e),e.catch(()=>x.delete(t)),e},v=async(t,e=1)=>{let{quarters:n,
entries:o}=await N("news"),a=n.filter((i,l)=>l&&(i>=t||l<e)),s=await Promise.all(a.map(N)),c=new Map;for(let i of[...o,...s.
flatMap(l=>l.entries)])c.has(i.id)||c.set(i.id,i);return{quarter:n[0]??G,entries:[...c.values()],own:o.length}};var et=14400*1e3,D=t=>Number.isSafeInteger(t)&&Number(t)>0?Number(t):0,O=t=>T(localStorage.getItem(t)??"null"),m=()=>{let{
quarter:t,known:e,since:n,fresh:o}=O(r.last)??{},a=h(e);return{quarter:H(t)?t:"",known:a,since:D(n),fresh:h(o)}},q=()=>{
let t=new Set(h(O(r.opened)));return m().fresh.filter(e=>!t.has(e))},k=t=>{m().fresh.includes(t)&&I(r.opened,JSON.stringify(
[...new Set([...h(O(r.opened)),t])]))},I=(t,e)=>{try{localStorage.setItem(t,e)}catch{}},V=()=>D(Number(localStorage.getItem(
r.seen))),b=()=>I(r.seen,String(Date.now())),P=()=>Date.now()-V()>et,L=async()=>{let t=m();if(t.quarter&&!P())return b();
let{quarter:e,entries:n,own:o}=await v(t.quarter||"9999-q4");if(m().quarter&&!P())return b();if(localStorage.getItem(r.last)===
w)return;let a=new Set(t.known),s=n.map(({id:y})=>y),i=t.quarter!==""&&t.quarter<=e?s.filter(y=>!a.has(y)):[],l=t.quarter?
V():0;I(r.last,JSON.stringify({quarter:e,known:s.slice(0,o),since:l,fresh:i})),localStorage.removeItem(r.opened),b()},nt=t=>{
localStorage.setItem(r.last,t?"{}":w),localStorage.removeItem(r.opened),localStorage.removeItem(r.seen)},ot=()=>Object.values(
r).forEach(t=>localStorage.removeItem(t));var rt="main :is(h3, li, td, p) > a[href*='/papers/']:not([download], .nl-links a)",j=t=>{let e=new Date(t),n=e.toLocaleDateString(
p.language,{month:"long"});return f("visit.day",{day:String(e.getDate()),month:n,year:String(e.getFullYear())})},R=()=>{
let t=document.querySelector("[data-nl-since]"),e=document.querySelector("[data-nl-to-following]");if(!(t instanceof HTMLElement)||
!(e instanceof HTMLAnchorElement))return;let{fresh:n,quarter:o,since:a}=d()?m():{fresh:[],quarter:"",since:0},s=a>0&&a<=
Date.now();t.hidden=!o||!n.length&&!s;let[c,i]=[n.length,j(a)],l=s?f("visit.new_since",{count:c,date:i}):f("visit.new_si\
nce_last",{count:c});t.replaceChildren(c?g("a",{href:`${e.href}#all`},l):f("visit.nothing_since",{date:i}))},A=()=>{let t=new Set(
d()?q():[]);for(let n of document.querySelectorAll(".nl-new"))t.has(_(n))||n.remove();let e=new Set([...document.querySelectorAll(
".nl-new")].map(_));for(let n of t.size?document.querySelectorAll(rt):[]){let o=n instanceof HTMLAnchorElement&&!n.hash?
u(n.pathname):"";!t.has(o)||e.has(o)||(n.before(g("span",{class:"nl-new",role:"img","aria-label":f("visit.new"),title:f(
"visit.new")})),e.add(o))}},_=t=>{let e=t.nextElementSibling;return e instanceof HTMLAnchorElement?u(e.pathname):""};var E=()=>{R(),A()},$t=async()=>{let t=u(location.pathname);t&&k(t);try{await L()}catch{return}t&&d()&&k(t),E();let e=document.
querySelector("main");e&&new MutationObserver(A).observe(e,{childList:!0,subtree:!0}),addEventListener("storage",({key:n})=>(n===
null||n.startsWith(r.last))&&E()),addEventListener("pageshow",n=>n.persisted&&E())};export{$t as begin,j as dayOf,ot as forget,L as goOn,m as keptVisit,v as newsSince,nt as remember,q as unopened};
