// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "shelf.save": "Save",
 "shelf.save_entry": "Save {title}",
 "shelf.saved": "Saved",
 "shelf.saved_entry": "Saved: {title}",
 "shelf.the_shelf": "your shelf",
 "shelf.was_saved": "Saved on {shelf}",
 "shelf.was_removed": "Removed from your shelf",
 "shelf.no_room": "Your browser has no more room for it. Nothing was changed.",
 "shelf.not_kept": "This browser keeps nothing for this site, so there is no shelf."
};
var i=(t,e,o)=>()=>{if(o)throw o[0];try{return t&&(e=t(t=0)),e}catch(s){throw o=[s],s}};var S,k,E=i(()=>{"use strict";S=(t,e={},...o)=>{let s=document.createElement(t);for(let[n,a]of Object.entries(e))typeof a==
"function"?s.addEventListener(n,a):a!==!1&&a!==void 0&&s.setAttribute(n,a===!0?"":String(a));return s.append(...k(o)),s},
k=t=>t.flatMap(e=>Array.isArray(e)?k(e):typeof e=="number"?[String(e)]:e?[e]:[])});var v,z=i(()=>{"use strict";v=TEXTS});var Y,Z,tt,et,ot,I,f,M=i(()=>{"use strict";z();Y=/\{(\w+)\}/,Z=new Intl.PluralRules(v.language),tt=t=>t.toLocaleString(v.
language),et=(t,{count:e})=>{let o=v[t];return typeof o=="string"?o:o[Z.select(Number(e))]??o.other??""},ot=t=>typeof t==
"number"?tt(t):t,I=(t,e={})=>et(t,e).split(Y).map((o,s)=>s%2?ot(e[o]):o),f=(t,e)=>I(t,e).join("")});var st,d,nt,rt,J,N=i(()=>{"use strict";E();M();st=new URL("../",import.meta.url),d=t=>`${st.pathname}.shelf.${t}`,nt=t=>{
try{return localStorage.getItem(d(t))!==null}catch{return!1}},rt=t=>{let{nlSave:e="",nlTitle:o=""}=t.dataset,s=nt(e);t.textContent=
f(s?"shelf.saved":"shelf.save"),t.ariaLabel=f(s?"shelf.saved_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("dat\
a-nl-is-saved",s)},J=()=>{for(let t of document.querySelectorAll("[data-nl-save]"))t instanceof HTMLElement&&rt(t)}});var at,ct,lt,P,h,O,p,F,$,U,j,y,A,w=i(()=>{"use strict";at=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,ct=4e3,lt=5e3,P={arxiv:/^[a-z0-9./-]{5,40}$/i,
doi:/^10\.\d{4,9}\/[^\s<>"]{1,200}$/},h=t=>typeof t=="string"&&t.length<=200&&at.test(t),O=t=>Array.isArray(t)?[...new Set(
t.filter(h))].slice(0,5e3):[],p=(t,e)=>typeof t=="string"?t.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g,
"").slice(0,e):"",F=t=>p(t,120).normalize("NFC").replace(/\s+/g," ").trim().slice(0,60).trim(),$=t=>typeof t=="number"&&
t>0?Math.min(Math.floor(t),Number.MAX_SAFE_INTEGER):0,U=(t,e)=>typeof t=="string"&&e.test(t)?t:"",j=({title:t,authors:e,
date:o,where:s,arxiv:n,doi:a,volume:r})=>({title:p(t,600),authors:p(e,600),date:p(o,600),where:p(s,600),arxiv:U(n,P.arxiv),
doi:U(a,P.doi),volume:p(r,600)}),y=(t,e)=>{let o=typeof e=="object"&&e!==null?e:{},{note:s,isRead:n,saved:a,changed:r,told:c}=o,
x={note:p(s,4e3),isRead:n===!0};return{id:t,...j(o),...x,saved:$(a),changed:$(r),told:$(c)}},A=t=>Object.fromEntries(Object.
entries(t).filter(([,e])=>e))});var it,ft,T,pt,ht,q,_,K=i(()=>{"use strict";w();it=new URL("../",import.meta.url),ft=10080*60*1e3,T=new Map,pt=async t=>{
let e=await fetch(new URL(`shelf/entries/${t}.json`,it));if(e.status===404)return{};if(!e.ok)throw new Error(`${e.status}\
 ${e.url}`);return e.json()},ht=t=>{let e=T.get(t)??pt(t);return T.set(t,e),e.catch(()=>T.delete(t)),e},q=async t=>{let e=t.
filter(h),o=await Promise.all([...new Set(e.map(([n])=>n))].map(ht)),s=Object.assign(Object.create(null),...o);return new Map(
e.filter(n=>s[n]).map(n=>[n,j(s[n])]))},_=async(t,e)=>{let o=e.filter(r=>!(Math.abs(Date.now()-(t.entry(r)?.told??Date.now()))<
ft)),[s,n]=[await q(o),Date.now()],a=o.flatMap(r=>{let[c,x]=[t.entry(r),s.get(r)];return c&&x?[{...c,...x,told:n}]:[]});
return t.amend(a),a.length>0}});var l,m,u,mt,dt,R,H,L,X,G,b,ut,B,gt,C=i(()=>{"use strict";N();w();l=d(""),m=l.replace(/\.shelf\.$/,".shelf-list."),u=l.replace(
/\.shelf\.$/,".shelf-damaged."),mt=100,dt=t=>t===null||[l,m,u].some(e=>t.startsWith(e)),R=t=>{try{return JSON.parse(t)}catch{
return}},H=t=>JSON.stringify({...A(t),id:void 0}),L=(t,e)=>y(t,R(e)),X=(t,e)=>{if(t.startsWith(m))return JSON.stringify(
O(R(e)));let o=t.startsWith(l)&&t.slice(l.length);return h(o)?H(L(o,e)):null},G=(t,e)=>X(t,e)===e,b=class{#t=[];#e(e){return Object.
keys(localStorage).filter(o=>o.startsWith(e)).map(o=>o.slice(e.length))}get isKept(){try{return!!localStorage}catch{return!1}}entry(e){
let o=localStorage.getItem(d(e));return o===null?void 0:L(e,o)}order(e){return O(R(localStorage.getItem(m+e)??"[]"))}get lists(){
return this.#e(m).filter(e=>e&&F(e)===e).sort((e,o)=>e.localeCompare(o))}entries(e=""){let o=new Map(this.#e(l).filter(h).
map(r=>[r,L(r,localStorage.getItem(l+r)??"")])),s=this.order(e).flatMap(r=>o.get(r)??[]);if(e)return s;let n=new Set(s);
return[...[...o.values()].filter(r=>!n.has(r)).sort((r,c)=>c.saved-r.saved||(r.id<c.id?-1:1)),...s]}get damaged(){let o=[
l,m].flatMap(n=>this.#e(n).map(a=>n+a)).map(n=>[n,localStorage.getItem(n)??""]),s=this.#e(u).map(n=>[u+n,localStorage.getItem(
u+n)??""]);return[...o.filter(([n,a])=>!G(n,a)),...s]}get canUndo(){return this.#t.length>0}change(e,o=""){let s=new Map;
this.#o(e,s);let n=this.#t.at(-1);if(!o||n?.about!==o)this.#t.push({about:o,before:s});else for(let[a,r]of s)n.before.has(
a)||n.before.set(a,r);this.#t.length>mt&&this.#t.shift()}amend(e){try{this.#o(({put:o})=>e.forEach(o),new Map)}catch{}}undo(){
let e=this.#t.at(-1);e&&this.#o(({set:o})=>e.before.forEach((s,n)=>o(n,s)),new Map),this.#t.pop()}clear(){let o=[l,m,u].
flatMap(s=>this.#e(s).map(n=>s+n));this.change(({set:s})=>o.forEach(n=>s(n,null)))}dropDamaged(){let{damaged:e}=this;this.
change(({set:o})=>e.forEach(([s,n])=>o(s,X(s,n))))}#o(e,o){let s=ut(o),n=r=>B(s,d(r.id),H(r)),a=(r,c)=>B(s,m+r,c&&JSON.stringify(
c));try{e({put:n,order:a,set:s,drop:r=>s(d(r),null)})}catch(r){throw gt(o),r}}},ut=t=>(e,o)=>{t.has(e)||t.set(e,localStorage.
getItem(e)),o===null?localStorage.removeItem(e):localStorage.setItem(e,o)},B=(t,e,o)=>{let s=localStorage.getItem(e);s!==
null&&!G(e,s)&&t(`${u}${Date.now()}.${e.slice(l.length)}`,s),t(e,o)},gt=t=>{for(let[e,o]of t)o===null&&localStorage.removeItem(
e);for(let[e,o]of t)o!==null&&localStorage.setItem(e,o)}});import{canKeep as yt,worker as wt}from"./keep.js";var g,xt,D,W,Q,St,V,vt,Ot,Bt,bt,Et=i(()=>{E();N();K();C();w();M();K();
C();w();g=new b,xt="nl-shelf",W=(...t)=>{D??=document.body.appendChild(S("p",{class:"nl-saved",role:"status"})),D.replaceChildren(
...t);let e=Q=setTimeout(()=>Q===e&&D?.replaceChildren(),6e3)},St=()=>{let t=document.querySelector("[data-nl-to-shelf]");
return S("a",{href:t instanceof HTMLAnchorElement&&t.href},f("shelf.the_shelf"))},V=new Map,vt=(t,e)=>{let o=Date.now(),
s=V.get(t)??{...y(t,{title:e}),saved:o};g.change(n=>n.put({...s,changed:o})),W(...I("shelf.was_saved",{shelf:St()})),_(g,
[t]).catch(()=>{}),yt()&&wt().catch(()=>{})},Ot=t=>{V.set(t,g.entry(t)),g.change(e=>e.drop(t)),W(f("shelf.was_removed"))},
Bt=t=>{let{nlSave:e="",nlTitle:o=""}=t.dataset;bt(e,o)},bt=(t,e)=>{try{g.entry(t)?Ot(t):vt(t,e)}catch{W(f(g.isKept?"shel\
f.no_room":"shelf.not_kept"))}J(),dispatchEvent(new Event(xt))}});Et();export{xt as changed,q as factsOf,O as idsOf,h as isId,dt as isOfShelf,ct as longestNote,lt as most,F as nameOf,A as plainEntry,
y as readEntry,_ as refresh,bt as save,g as shelf,Bt as toggle};
