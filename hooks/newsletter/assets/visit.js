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
a,s):s!==!1&&s!==void 0&&o.setAttribute(a,s===!0?"":String(s));return o.append(...M(n)),o},M=t=>t.flatMap(e=>Array.isArray(
e)?M(e):typeof e=="number"?[String(e)]:e?[e]:[]);var u=TEXTS;var K=/\{(\w+)\}/,U=new Intl.PluralRules(u.language),z=t=>t.toLocaleString(u.language),J=(t,{count:e})=>{let n=u[t];return typeof n==
"string"?n:n[U.select(Number(e))]??n.other??""},Q=t=>typeof t=="number"?z(t):t,C=(t,e={})=>J(t,e).split(K).map((n,o)=>o%
2?Q(e[n]):n),f=(t,e)=>C(t,e).join("");var W=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var B=t=>typeof t=="string"&&t.length<=200&&W.test(t),d=t=>Array.isArray(t)?[...new Set(t.filter(B))].slice(0,5e3):[],y=t=>{
try{return localStorage.getItem(t)}catch{return null}},T=t=>{try{return JSON.parse(t)}catch{return}};var N=new URL("../",import.meta.url),X=/^papers\/([^/]+)\/$/;var h=t=>t.startsWith(N.pathname)&&X.exec(t.slice(N.pathname.length))?.[1]||"";var S=new URL("../",import.meta.url),r={last:`${S.pathname}.visit`,seen:`${S.pathname}.visit.seen`,opened:`${S.pathname}\
.visit.opened`},x="off",m=()=>![null,x].includes(y(r.last));var Y=new URL("../following/",import.meta.url),G="0000-q1",Z=/^\d{4}-q[1-4]$/,P=t=>typeof t=="string"&&Z.test(t),v=new Map,
tt=async t=>{let e=await fetch(new URL(`${t}.json`,Y),{cache:"no-cache"});if(!e.ok)throw new Error(`${e.status} ${e.url}`);
return e.json()},H=t=>{let e=v.get(t)??tt(t);return v.set(t,e),e.catch(()=>v.delete(t)),e},b=async(t,e=1)=>{let{quarters:n,
entries:o}=await H("news"),a=n.filter((i,l)=>l&&(i>=t||l<e)),s=await Promise.all(a.map(H)),c=new Map;for(let i of[...o,...s.
flatMap(l=>l.entries)])c.has(i.id)||c.set(i.id,i);return{quarter:n[0]??G,entries:[...c.values()],own:o.length}};var et=14400*1e3,D=t=>Number.isSafeInteger(t)&&Number(t)>0?Number(t):0,q=t=>T(localStorage.getItem(t)??"null"),p=()=>{let{
quarter:t,known:e,since:n,fresh:o}=q(r.last)??{},a=d(e);return{quarter:P(t)?t:"",known:a,since:D(n),fresh:d(o)}},k=()=>{
let t=new Set(d(q(r.opened)));return p().fresh.filter(e=>!t.has(e))},L=t=>{p().fresh.includes(t)&&I(r.opened,JSON.stringify(
[...new Set([...d(q(r.opened)),t])]))},I=(t,e)=>{try{localStorage.setItem(t,e)}catch{}},_=()=>D(Number(localStorage.getItem(
r.seen))),O=()=>I(r.seen,String(Date.now())),V=()=>Date.now()-_()>et,A=async()=>{let t=p();if(t.quarter&&!V())return O();
let{quarter:e,entries:n,own:o}=await b(t.quarter||"9999-q4");if(p().quarter&&!V())return O();if(!m())return;let a=new Set(
t.known),s=n.map(({id:w})=>w),i=t.quarter!==""&&t.quarter<=e?s.filter(w=>!a.has(w)):[],l=t.quarter?_():0;I(r.last,JSON.stringify(
{quarter:e,known:s.slice(0,o),since:l,fresh:i})),localStorage.removeItem(r.opened),O()},nt=t=>{localStorage.setItem(r.last,
t?"{}":x),localStorage.removeItem(r.opened),localStorage.removeItem(r.seen)},ot=()=>Object.values(r).forEach(t=>localStorage.
removeItem(t));var rt="main :is(h3, li, td, p) > a[href*='/papers/']:not([download], .nl-links a)",R=t=>{let e=new Date(t),n=e.toLocaleDateString(
u.language,{month:"long"});return f("visit.day",{day:String(e.getDate()),month:n,year:String(e.getFullYear())})},F=()=>{
let t=document.querySelector("[data-nl-since]"),e=document.querySelector("[data-nl-to-following]");if(!(t instanceof HTMLElement)||
!(e instanceof HTMLAnchorElement))return;let{fresh:n,quarter:o,since:a}=m()?p():{fresh:[],quarter:"",since:0},s=a>0&&a<=
Date.now();t.hidden=!o||!n.length&&!s;let[c,i]=[n.length,R(a)],l=s?f("visit.new_since",{count:c,date:i}):f("visit.new_si\
nce_last",{count:c});t.replaceChildren(c?g("a",{href:`${e.href}#all`},l):f("visit.nothing_since",{date:i}))},E=()=>{let t=new Set(
m()?k():[]);for(let n of document.querySelectorAll(".nl-new"))t.has(j(n))||n.remove();let e=new Set([...document.querySelectorAll(
".nl-new")].map(j));for(let n of t.size?document.querySelectorAll(rt):[]){let o=n instanceof HTMLAnchorElement&&!n.hash?
h(n.pathname):"";!t.has(o)||e.has(o)||(n.before(g("span",{class:"nl-new",role:"img","aria-label":f("visit.new"),title:f(
"visit.new")})),e.add(o))}},j=t=>{let e=t.nextElementSibling;return e instanceof HTMLAnchorElement?h(e.pathname):""};var $=()=>{F(),E()},Tt=async()=>{let t=h(location.pathname);t&&L(t);try{await A()}catch{return}t&&m()&&L(t),$();let e=document.
querySelector("main");e&&new MutationObserver(E).observe(e,{childList:!0,subtree:!0}),addEventListener("storage",({key:n})=>(n===
null||n.startsWith(r.last))&&$()),addEventListener("pageshow",n=>n.persisted&&$())};export{Tt as begin,R as dayOf,ot as forget,A as goOn,p as keptVisit,b as newsSince,nt as remember,k as unopened};
