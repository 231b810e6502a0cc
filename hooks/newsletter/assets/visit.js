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
a,s):s!==!1&&s!==void 0&&o.setAttribute(a,s===!0?"":String(s));return o.append(...E(n)),o},E=t=>t.flatMap(e=>Array.isArray(
e)?E(e):typeof e=="number"?[String(e)]:e?[e]:[]);var p=TEXTS;var R=/\{(\w+)\}/,F=new Intl.PluralRules(p.language),K=t=>t.toLocaleString(p.language),U=(t,{count:e})=>{let n=p[t];return typeof n==
"string"?n:n[F.select(Number(e))]??n.other??""},z=t=>typeof t=="number"?K(t):t,J=(t,e={})=>U(t,e).split(R).map((n,o)=>o%
2?z(e[n]):n),f=(t,e)=>J(t,e).join("");var $=new URL("../",import.meta.url),C=/^papers\/([^/]+)\/$/;var u=t=>t.startsWith($.pathname)&&C.exec(t.slice($.pathname.length))?.[1]||"";var y=new URL("../",import.meta.url),r={last:`${y.pathname}.visit`,seen:`${y.pathname}.visit.seen`,opened:`${y.pathname}\
.visit.opened`},w="off",Q=t=>{try{return localStorage.getItem(t)}catch{return null}},d=()=>![null,w].includes(Q(r.last));var W=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var B=t=>typeof t=="string"&&t.length<=200&&W.test(t),h=t=>Array.isArray(t)?[...new Set(t.filter(B))].slice(0,5e3):[],M=t=>{
try{return JSON.parse(t)}catch{return}};var X=new URL("../following/",import.meta.url),Y=/^\d{4}-q[1-4]$/,N=t=>typeof t=="string"&&Y.test(t),S=new Map,G=async t=>{
let e=await fetch(new URL(`${t}.json`,X),{cache:"no-cache"});if(!e.ok)throw new Error(`${e.status} ${e.url}`);return e.json()},
T=t=>{let e=S.get(t)??G(t);return S.set(t,e),e.catch(()=>S.delete(t)),e},x=async(t,e=1)=>{let{quarters:n,entries:o}=await T(
"news"),a=n.filter((i,c)=>c&&(i>=t||c<e)),s=await Promise.all(a.map(T)),l=new Map;for(let i of[...o,...s.flatMap(c=>c.entries)])
l.has(i.id)||l.set(i.id,i);return{quarter:n[0]??"",entries:[...l.values()],own:o.length}};var Z=14400*1e3,P=t=>Number.isSafeInteger(t)&&Number(t)>0?Number(t):0,b=t=>M(localStorage.getItem(t)??"null"),m=()=>{let{
quarter:t,known:e,since:n,fresh:o}=b(r.last)??{},a=h(e);return{quarter:N(t)?t:"",known:a,since:P(n),fresh:h(o)}},O=()=>{
let t=new Set(h(b(r.opened)));return m().fresh.filter(e=>!t.has(e))},q=t=>{m().fresh.includes(t)&&k(r.opened,JSON.stringify(
[...new Set([...h(b(r.opened)),t])]))},k=(t,e)=>{try{localStorage.setItem(t,e)}catch{}},D=()=>P(Number(localStorage.getItem(
r.seen))),v=()=>k(r.seen,String(Date.now())),H=()=>Date.now()-D()>Z,I=async()=>{let t=m();if(t.quarter&&!H())return v();
let{quarter:e,entries:n,own:o}=await x(t.quarter||"9999-q4");if(m().quarter&&!H())return v();if(localStorage.getItem(r.last)===
w)return;let a=new Set(t.known),s=n.map(({id:c})=>c),l=t.quarter?s.filter(c=>!a.has(c)):[],i=t.quarter?D():0;k(r.last,JSON.
stringify({quarter:e,known:s.slice(0,o),since:i,fresh:l})),localStorage.removeItem(r.opened),v()},tt=t=>{localStorage.setItem(
r.last,t?"{}":w),localStorage.removeItem(r.opened),localStorage.removeItem(r.seen)},et=()=>Object.values(r).forEach(t=>localStorage.
removeItem(t));var nt="main :is(h3, li, td, p) > a[href*='/papers/']:not([download], .nl-links a)",_=t=>{let e=new Date(t),n=e.toLocaleDateString(
p.language,{month:"long"});return f("visit.day",{day:String(e.getDate()),month:n,year:String(e.getFullYear())})},j=()=>{
let t=document.querySelector("[data-nl-since]"),e=document.querySelector("[data-nl-to-following]");if(!(t instanceof HTMLElement)||
!(e instanceof HTMLAnchorElement))return;let{fresh:n,quarter:o,since:a}=d()?m():{fresh:[],quarter:"",since:0},s=a>0&&a<=
Date.now();t.hidden=!o||!n.length&&!s;let[l,i]=[n.length,_(a)],c=s?f("visit.new_since",{count:l,date:i}):f("visit.new_si\
nce_last",{count:l});t.replaceChildren(l?g("a",{href:`${e.href}#all`},c):f("visit.nothing_since",{date:i}))},L=()=>{let t=new Set(
d()?O():[]);for(let n of document.querySelectorAll(".nl-new"))t.has(V(n))||n.remove();let e=new Set([...document.querySelectorAll(
".nl-new")].map(V));for(let n of t.size?document.querySelectorAll(nt):[]){let o=n instanceof HTMLAnchorElement&&!n.hash?
u(n.pathname):"";!t.has(o)||e.has(o)||(n.before(g("span",{class:"nl-new",role:"img","aria-label":f("visit.new"),title:f(
"visit.new")})),e.add(o))}},V=t=>{let e=t.nextElementSibling;return e instanceof HTMLAnchorElement?u(e.pathname):""};var A=()=>{j(),L()},At=async()=>{let t=u(location.pathname);t&&q(t),await I().catch(()=>{}),t&&d()&&q(t),A();let e=document.
querySelector("main");e&&new MutationObserver(L).observe(e,{childList:!0,subtree:!0}),addEventListener("storage",({key:n})=>(n===
null||n.startsWith(r.last))&&A()),addEventListener("pageshow",n=>n.persisted&&A())};export{At as begin,_ as dayOf,et as forget,I as goOn,m as keptVisit,x as newsSince,tt as remember,O as unopened};
