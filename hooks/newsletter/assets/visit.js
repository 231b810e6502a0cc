// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "click.not_loaded": "This could not be loaded. Nothing was changed.",
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
var g=(t,e={},...n)=>{let o=document.createElement(t);for(let[a,r]of Object.entries(e))typeof r=="function"?o.addEventListener(a,r):r!==!1&&r!==void 0&&o.setAttribute(a,r===!0?"":String(r));return o.append(
...N(n)),o},N=t=>t.flatMap(e=>Array.isArray(e)?N(e):typeof e=="number"?[String(e)]:e?[e]:[]);var h=TEXTS;var z=/\{(\w+)\}/,C=new Intl.PluralRules(h.language),J=t=>t.toLocaleString(h.language),Q=(t,{count:e})=>{let n=h[t];return typeof n=="string"?n:n[C.select(Number(e))]??n.other??""},W=t=>typeof t=="num\
ber"?J(t):t,B=(t,e={})=>Q(t,e).split(z).map((n,o)=>o%2?W(e[n]):n),c=(t,e)=>B(t,e).join("");var X=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var Y=t=>typeof t=="string"&&t.length<=200&&X.test(t),w=t=>Array.isArray(t)?[...new Set(t.filter(Y))].slice(0,5e3):[],S=t=>{try{return localStorage.getItem(t)}catch{return null}},H=t=>{try{return JSON.
parse(t)}catch{return}};var P=new URL("../",import.meta.url),G=/^papers\/([^/]+)\/$/;var y=t=>t.startsWith(P.pathname)&&G.exec(t.slice(P.pathname.length))?.[1]||"";var v=new URL("../",import.meta.url),s={last:`${v.pathname}.visit`,seen:`${v.pathname}.visit.seen`,opened:`${v.pathname}.visit.opened`},b="off",m=()=>![null,b].includes(S(s.last));var Z=new URL("../following/",import.meta.url),tt="0000-q1",et=/^\d{4}-q[1-4]$/,_=t=>typeof t=="string"&&et.test(t),O=new Map,nt=async t=>{let e=await fetch(new URL(`${t}.json`,Z),{cache:"no-cache"});
if(!e.ok)throw new Error(`${e.status} ${e.url}`);return e.json()},V=t=>{let e=O.get(t)??nt(t);return O.set(t,e),e.catch(()=>O.delete(t)),e},q=async(t,{least:e=1,isWanted:n=()=>!1}={})=>{let{quarters:o,
entries:a,older:r={}}=await V("news"),u=o.filter((i,x)=>x&&(i>=t||x<e||n(r[i]??[]))),d=await Promise.all(u.map(V)),f=new Map;for(let i of[...a,...d.flatMap(x=>x.entries)])f.has(i.id)||f.set(i.id,i);let l=[
a.map(({id:i})=>i),...Object.values(r)].flat();return{quarter:o[0]??tt,entries:[...f.values()],ids:l}};var ot=14400*1e3,D=t=>Number.isSafeInteger(t)&&Number(t)>0?Number(t):0,k=t=>H(localStorage.getItem(t)??"null"),p=()=>{let{quarter:t,known:e,since:n,fresh:o}=k(s.last)??{},a=w(e);return{quarter:_(t)?t:
"",known:a,since:D(n),fresh:w(o)}},A=()=>{let t=new Set(w(k(s.opened)));return p().fresh.filter(e=>!t.has(e))},I=t=>{p().fresh.includes(t)&&E(s.opened,JSON.stringify([...new Set([...w(k(s.opened)),t])]))},
E=(t,e)=>{try{localStorage.setItem(t,e)}catch{}},F=()=>D(Number(localStorage.getItem(s.seen))),L=()=>E(s.seen,String(Date.now())),j=()=>Date.now()-F()>ot,$=async()=>{let t=p();if(t.quarter&&!j())return L();
let e=new Set(t.known),n=l=>l.some(i=>e.has(i))&&l.some(i=>!e.has(i)),{quarter:o,entries:a,ids:r}=await q(t.quarter||"9999-q4",{isWanted:n});if(p().quarter&&!j())return L();if(!m())return;let d=t.quarter!==
""&&t.quarter<=o?a.map(({id:l})=>l).filter(l=>!e.has(l)):[],f=t.quarter?F():0;E(s.last,JSON.stringify({quarter:o,known:r,since:f,fresh:d})),localStorage.removeItem(s.opened),L()},st=t=>{localStorage.setItem(
s.last,t?"{}":b),localStorage.removeItem(s.opened),localStorage.removeItem(s.seen)},rt=()=>Object.values(s).forEach(t=>localStorage.removeItem(t));var at="main :is(h3, li, td, p) > a[href*='/papers/']:not([download], .nl-links a)",K=t=>{let e=new Date(t),n=e.toLocaleDateString(h.language,{month:"long"});return c("visit.day",{day:String(e.getDate()),
month:n,year:String(e.getFullYear())})},U=()=>{let t=document.querySelector("[data-nl-since]"),e=document.querySelector("[data-nl-to-following]");if(!(t instanceof HTMLElement)||!(e instanceof HTMLAnchorElement))
return;let{fresh:n,quarter:o,since:a}=m()?p():{fresh:[],quarter:"",since:0},r=a>0&&a<=Date.now();t.hidden=!o||!n.length&&!r;let[u,d]=[n.length,K(a)],f=r?c("visit.new_since",{count:u,date:d}):c("visit.\
new_since_last",{count:u});t.replaceChildren(u?g("a",{href:`${e.href}#all`},f):c("visit.nothing_since",{date:d}))},M=()=>{let t=new Set(m()?A():[]);for(let n of document.querySelectorAll(".nl-new"))t.
has(R(n))||n.remove();let e=new Set([...document.querySelectorAll(".nl-new")].map(R));for(let n of t.size?document.querySelectorAll(at):[]){let o=n instanceof HTMLAnchorElement&&!n.hash?y(n.pathname):
"";!t.has(o)||e.has(o)||(n.before(g("span",{class:"nl-new",role:"img","aria-label":c("visit.new"),title:c("visit.new")})),e.add(o))}},R=t=>{let e=t.nextElementSibling;return e instanceof HTMLAnchorElement?
y(e.pathname):""};var T=()=>{U(),M()},Dt=async()=>{let t=y(location.pathname);t&&I(t);try{await $()}catch{return}t&&m()&&I(t),T();let e=document.querySelector("main");e&&new MutationObserver(M).observe(e,{childList:!0,
subtree:!0}),addEventListener("storage",({key:n})=>(n===null||n.startsWith(s.last))&&T()),addEventListener("pageshow",n=>n.persisted&&T())};export{Dt as begin,K as dayOf,rt as forget,$ as goOn,p as keptVisit,q as newsSince,st as remember,A as unopened};
