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
var S=(t,e={},...n)=>{let o=document.createElement(t);for(let[a,s]of Object.entries(e))typeof s=="function"?o.addEventListener(a,s):s!==!1&&s!==void 0&&o.setAttribute(a,s===!0?"":String(s));return o.append(
...N(n)),o},N=t=>t.flatMap(e=>Array.isArray(e)?N(e):typeof e=="number"?[String(e)]:e?[e]:[]);var h=TEXTS;var z=/\{(\w+)\}/,J=new Intl.PluralRules(h.language),Q=t=>t.toLocaleString(h.language),W=(t,{count:e})=>{let n=h[t];return typeof n=="string"?n:n[J.select(Number(e))]??n.other??""},C=t=>typeof t=="num\
ber"?Q(t):t,B=(t,e={})=>W(t,e).split(z).map((n,o)=>o%2?C(e[n]):n),l=(t,e)=>B(t,e).join("");var X=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var Y=t=>typeof t=="string"&&t.length<=200&&X.test(t),g=t=>Array.isArray(t)?[...new Set(t.filter(Y))].slice(0,5e3):[],x=t=>{try{return localStorage.getItem(t)}catch{return null}},H=t=>{try{return JSON.
parse(t)}catch{return}};var P=new URL("../",import.meta.url),G=/^papers\/([^/]+)\/$/;var w=t=>t.startsWith(P.pathname)&&G.exec(t.slice(P.pathname.length))?.[1]||"";var v=new URL("../",import.meta.url),r={last:`${v.pathname}.visit`,seen:`${v.pathname}.visit.seen`,opened:`${v.pathname}.visit.opened`},b="off",m=()=>![null,b].includes(x(r.last));var Z=new URL("../following/",import.meta.url),tt="0000-q1",et=/^\d{4}-q[1-4]$/,j=t=>typeof t=="string"&&et.test(t),O=new Map,nt=async t=>{let e=await fetch(new URL(`${t}.json`,Z),{cache:"no-cache"});
if(!e.ok)throw new Error(`${e.status} ${e.url}`);return e.json()},V=t=>{let e=O.get(t)??nt(t);return O.set(t,e),e.catch(()=>O.delete(t)),e},q=async(t,{least:e=1,isWanted:n=()=>!1}={})=>{let{quarters:o,
entries:a,older:s={}}=await V("news"),u=o.filter((i,y)=>y&&(i>=t||y<e||n(s[i]??[]))),d=await Promise.all(u.map(V)),f=new Map;for(let i of[...a,...d.flatMap(y=>y.entries)])f.has(i.id)||f.set(i.id,i);let c=[
a.map(({id:i})=>i),...Object.values(s)].flat();return{quarter:o[0]??tt,entries:[...f.values()],ids:c}};var ot=14400*1e3,_=t=>Number.isSafeInteger(t)&&Number(t)>0?Number(t):0,L=t=>H(localStorage.getItem(t)??"null"),p=()=>{let{quarter:t,known:e,since:n,fresh:o}=L(r.last)??{},a=g(e);return{quarter:j(t)?t:
"",known:a,since:_(n),fresh:g(o)}},I=()=>{let t=new Set(g(L(r.opened)));return p().fresh.filter(e=>!t.has(e))},A=t=>{p().fresh.includes(t)&&E(r.opened,JSON.stringify([...new Set([...g(L(r.opened)),t])]))},
E=(t,e)=>{try{localStorage.setItem(t,e)}catch{}},R=()=>_(Number(localStorage.getItem(r.seen))),k=()=>E(r.seen,String(Date.now())),D=()=>Date.now()-R()>ot,$=async()=>{let t=p();if(t.quarter&&!D())return k();
let e=new Set(t.known),n=c=>c.some(i=>e.has(i))&&c.some(i=>!e.has(i)),{quarter:o,entries:a,ids:s}=await q(t.quarter||"9999-q4",{isWanted:n});if(p().quarter&&!D())return k();if(!m())return;let d=t.quarter!==
""&&t.quarter<=o?a.map(({id:c})=>c).filter(c=>!e.has(c)):[],f=t.quarter?R():0;E(r.last,JSON.stringify({quarter:o,known:s,since:f,fresh:d})),localStorage.removeItem(r.opened),k()},rt=t=>{localStorage.setItem(
r.last,t?"{}":b),localStorage.removeItem(r.opened),localStorage.removeItem(r.seen)},st=()=>Object.values(r).forEach(t=>localStorage.removeItem(t));var at="main :is(h3, li, td, p) > a[href*='/papers/']:not([download], .nl-links a)",K=t=>{let e=new Date(t),n=e.toLocaleDateString(h.language,{month:"long"});return l("visit.day",{day:String(e.getDate()),
month:n,year:String(e.getFullYear())})},U=()=>{let t=document.querySelector("[data-nl-since]"),e=document.querySelector("[data-nl-to-following]");if(!(t instanceof HTMLElement)||!(e instanceof HTMLAnchorElement))
return;let{fresh:n,quarter:o,since:a}=m()?p():{fresh:[],quarter:"",since:0},s=a>0&&a<=Date.now();t.hidden=!o||!n.length&&!s;let[u,d]=[n.length,K(a)],f=s?l("visit.new_since",{count:u,date:d}):l("visit.\
new_since_last",{count:u});t.replaceChildren(u?S("a",{href:`${e.href}#all`},f):l("visit.nothing_since",{date:d}))},M=()=>{let t=new Set(m()?I():[]);for(let n of document.querySelectorAll(".nl-new"))t.
has(F(n))||n.remove();let e=new Set([...document.querySelectorAll(".nl-new")].map(F));for(let n of t.size?document.querySelectorAll(at):[]){let o=n instanceof HTMLAnchorElement&&!n.hash?w(n.pathname):
"";!t.has(o)||e.has(o)||(n.before(S("span",{class:"nl-new",role:"img","aria-label":l("visit.new"),title:l("visit.new")})),e.add(o))}},F=t=>{let e=t.nextElementSibling;return e instanceof HTMLAnchorElement?
w(e.pathname):""};var T=()=>{U(),M()},Ht=async()=>{let t=w(location.pathname);t&&A(t);try{await $()}catch{return}t&&m()&&A(t),T();let e=document.querySelector("main");e&&new MutationObserver(M).observe(e,{childList:!0,
subtree:!0}),addEventListener("storage",({key:n})=>(n===null||n.startsWith(r.last))&&T()),addEventListener("pageshow",n=>n.persisted&&T())};export{Ht as begin,K as dayOf,st as forget,$ as goOn,p as keptVisit,q as newsSince,rt as remember,I as unopened};
