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
 "shelf.not_kept": "This browser keeps nothing for this site, so there is no shelf.",
 "following.follow": "Follow in this browser",
 "following.follow_one": "Follow in this browser: {name}",
 "following.followed": "Following",
 "following.followed_one": "Following: {name}",
 "following.the_page": "Following",
 "following.was_followed": "Followed in this browser: see {page}",
 "following.was_left": "No longer following {name}",
 "following.not_kept": "This browser keeps nothing for this site, so nothing can be followed in it."
};
var a=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(s){throw o=[s],s}};var v,Y,_=a(()=>{"use strict";v=(e,t={},...o)=>{let s=document.createElement(e);for(let[n,r]of Object.entries(t))typeof r==
"function"?s.addEventListener(n,r):r!==!1&&r!==void 0&&s.setAttribute(n,r===!0?"":String(r));return s.append(...Y(o)),s},
Y=e=>e.flatMap(t=>Array.isArray(t)?Y(t):typeof t=="number"?[String(t)]:t?[t]:[])});var j,Z=a(()=>{"use strict";j=TEXTS});var xt,bt,St,Ft,vt,A,c,L=a(()=>{"use strict";Z();xt=/\{(\w+)\}/,bt=new Intl.PluralRules(j.language),St=e=>e.toLocaleString(
j.language),Ft=(e,{count:t})=>{let o=j[e];return typeof o=="string"?o:o[bt.select(Number(t))]??o.other??""},vt=e=>typeof e==
"number"?St(e):e,A=(e,t={})=>Ft(e,t).split(xt).map((o,s)=>s%2?vt(t[o]):o),c=(e,t)=>A(e,t).join("")});var Ot,u,D,p,g,m=a(()=>{"use strict";Ot=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,u=e=>typeof e=="string"&&e.length<=200&&Ot.test(e),
D=e=>Array.isArray(e)?[...new Set(e.filter(u))].slice(0,5e3):[],p=e=>{try{return localStorage.getItem(e)}catch{return null}},
g=e=>{try{return JSON.parse(e)}catch{return}}});var Et,w,O,It,E,Mt,tt,T=a(()=>{"use strict";_();L();m();Et=new URL("../",import.meta.url),w=`${Et.pathname}.follow.`,O=e=>w+
e,It=/^(?:(?:topics|organisations|venues)\/[a-z0-9-]{1,200}|authors\/[a-z-]{1,10}\/[a-z0-9-]{1,200}|search\/\?[!-~]{1,600})$/,
E=e=>typeof e=="string"&&It.test(e),Mt=e=>{let{nlKey:t="",nlName:o=""}=e.dataset,s=p(O(t))!==null;e.textContent=c(s?"fol\
lowing.followed":"following.follow"),e.ariaLabel=c(s?"following.followed_one":"following.follow_one",{name:o}),e.toggleAttribute(
"data-nl-is-followed",s)},tt=()=>{for(let e of document.querySelectorAll("[data-nl-key]"))e instanceof HTMLElement&&Mt(e)}});var Kt,y,$t,et,z=a(()=>{"use strict";_();L();m();Kt=new URL("../",import.meta.url),y=e=>`${Kt.pathname}.shelf.${e}`,$t=e=>{
let{nlSave:t="",nlTitle:o=""}=e.dataset,s=p(y(t))!==null;e.textContent=c(s?"shelf.saved":"shelf.save"),e.ariaLabel=c(s?"\
shelf.saved_entry":"shelf.save_entry",{title:o}),e.toggleAttribute("data-nl-is-saved",s)},et=()=>{for(let e of document.
querySelectorAll("[data-nl-save]"))e instanceof HTMLElement&&$t(e)}});var C,ot,st,nt,rt,lt=a(()=>{"use strict";m();C=new URL("../",import.meta.url),ot={last:`${C.pathname}.visit`,seen:`${C.pathname}\
.visit.seen`,opened:`${C.pathname}.visit.opened`},st="off",nt=()=>![null,st].includes(p(ot.last)),rt=()=>p(ot.last)===st});var Nt,at,f,q,I,ct,U,M,H,x=a(()=>{"use strict";Nt=4e3,at={arxiv:/^[a-z0-9./-]{5,40}$/i,doi:/^10\.\d{4,9}\/[^\s<>"]{1,200}$/},
f=(e,t)=>typeof e=="string"?e.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,"").slice(0,t):"",
q=e=>f(e,120).normalize("NFC").replace(/\s+/g," ").trim().slice(0,60).trim(),I=e=>typeof e=="number"&&e>0?Math.min(Math.
floor(e),Number.MAX_SAFE_INTEGER):0,ct=(e,t)=>typeof e=="string"&&t.test(e)?e:"",U=({title:e,authors:t,date:o,where:s,arxiv:n,
doi:r,volume:l})=>({title:f(e,600),authors:f(t,600),date:f(o,600),where:f(s,600),arxiv:ct(n,at.arxiv),doi:ct(r,at.doi),volume:f(
l,600)}),M=(e,t)=>{let o=typeof t=="object"&&t!==null?t:{},{note:s,isRead:n,saved:r,changed:l,told:i}=o,h={note:f(s,4e3),
isRead:n===!0};return{id:e,...U(o),...h,saved:I(r),changed:I(l),told:I(i)}},H=e=>Object.fromEntries(Object.entries(e).filter(
([,t])=>t))});var _t,jt,J,At,Lt,it,P,B=a(()=>{"use strict";m();x();_t=new URL("../",import.meta.url),jt=10080*60*1e3,J=new Map,At=async e=>{
let t=await fetch(new URL(`shelf/entries/${e}.json`,_t));if(t.status===404)return{};if(!t.ok)throw new Error(`${t.status}\
 ${t.url}`);return t.json()},Lt=e=>{let t=J.get(e)??At(e);return J.set(e,t),t.catch(()=>J.delete(e)),t},it=async e=>{let t=e.
filter(u),o=await Promise.all([...new Set(t.map(([n])=>n))].map(Lt)),s=Object.assign(Object.create(null),...o);return new Map(
t.filter(n=>s[n]).map(n=>[n,U(s[n])]))},P=async(e,t)=>{let o=t.filter(l=>!(Math.abs(Date.now()-(e.entry(l)?.told??Date.now()))<
jt)),[s,n]=[await it(o),Date.now()],r=o.flatMap(l=>{let[i,h]=[e.entry(l),s.get(l)];return i&&h?[{...i,...h,told:n}]:[]});
return e.amend(({put:l})=>r.forEach(l)),r.length>0}});var Tt,kt,K,Rt,V,k=a(()=>{"use strict";T();x();Tt=300,kt=500,K=(e,t)=>{let{name:o,hasFeed:s,since:n}=typeof t=="object"&&
t!==null?t:{},r=!e.startsWith("search/")&&!e.startsWith("authors/");return{key:e,name:f(o,Tt),hasFeed:r&&s===!0,since:I(
n)}},Rt=e=>{let t=(Array.isArray(e)?e:[]).filter(o=>E(o?.key)).slice(0,kt);return[...new Map(t.map(o=>[o.key,K(o.key,o)])).
values()]},V=e=>Object.fromEntries(Object.entries(e).filter(([,t])=>t))});var b,Wt,Dt,X=a(()=>{"use strict";b=class{#t=[];#e;#o;#s;#l;constructor({starts:t,aside:o,readable:s,writing:n}){this.#e=
t,this.#o=o,this.#s=s,this.#l=n}names(t){return Object.keys(localStorage).filter(o=>o.startsWith(t)).map(o=>o.slice(t.length))}has(t){
return t===null||[...this.#e,this.#o].some(o=>t.startsWith(o))}get isKept(){try{return!!localStorage}catch{return!1}}get damaged(){
let t=this.#n([this.#o]);return[...this.#n(this.#e).filter(([o,s])=>!this.#c(o,s)),...t]}get canUndo(){return this.#t.length>
0}change(t,o=""){let s=new Map;this.#i(t,s);let n=this.#t.at(-1);if(!o||n?.about!==o)this.#t.push({about:o,before:s});else
for(let[r,l]of s)n.before.has(r)||n.before.set(r,l);this.#t.length>100&&this.#t.shift()}amend(t){try{this.#i(t,new Map)}catch{}}undo(){
let t=this.#t.at(-1);t&&this.#r(([o])=>t.before.forEach((s,n)=>o(n,s)),new Map),this.#t.pop()}clear(){this.#a(this.#n([...this.#e,
this.#o]).map(([t])=>[t,null]))}dropDamaged(){this.#a(this.damaged.map(([t,o])=>[t,this.#s(t,o)]))}#a(t){let o=new Map;this.#r(
([s])=>t.forEach(([n,r])=>s(n,r)),o),this.#t.push({about:"",before:o})}#n(t){return t.flatMap(s=>this.names(s).map(n=>s+
n)).map(s=>[s,localStorage.getItem(s)??""])}#c(t,o){return this.#s(t,o)===o}#i(t,o){this.#r(([s,n])=>t(this.#l(s,n)),o)}#r(t,o){
let s=Wt(o);try{t([s,(n,r)=>this.#f(s,n,r)])}catch(n){throw Dt(o),n}}#f(t,o,s){let n=localStorage.getItem(o),r=n!==null&&
!this.#c(o,n),[l=""]=this.#e.filter(i=>o.startsWith(i));r&&t(`${this.#o}${Date.now()}.${o.slice(l.length)}`,n),t(o,s)}},
Wt=e=>(t,o)=>{e.has(t)||e.set(t,localStorage.getItem(t)),o===null?localStorage.removeItem(t):localStorage.setItem(t,o)},
Dt=e=>{for(let[t,o]of e)o===null&&localStorage.removeItem(t);for(let[t,o]of e)o!==null&&localStorage.setItem(t,o)}});var zt,ft,pt,Ct,mt,qt,R,dt=a(()=>{"use strict";T();m();k();X();zt=w.replace(/\.$/,"-damaged."),ft=e=>JSON.stringify({...V(
e),key:void 0}),pt=(e,t)=>K(e,g(t)),Ct=(e,t)=>{let o=e.slice(w.length);return E(o)?ft(pt(o,t)):null},mt=(e,t)=>e(O(t.key),
ft(t)),qt=(e,t)=>({put:o=>mt(t,o),drop:o=>e(O(o),null)}),R=class extends b{constructor(){super({starts:[w],aside:zt,readable:Ct,
writing:qt})}followed(t){let o=localStorage.getItem(O(t));return o===null?void 0:pt(t,o)}get all(){return this.names(w).
filter(E).flatMap(o=>this.followed(o)??[]).sort((o,s)=>o.name.localeCompare(s.name)||(o.key<s.key?-1:1))}}});var d,$,Ut,ht,G,Ht,Jt,W,ut=a(()=>{"use strict";z();m();X();x();d=y(""),$=d.replace(/\.shelf\.$/,".shelf-list."),Ut=d.replace(
/\.shelf\.$/,".shelf-damaged."),ht=e=>JSON.stringify({...H(e),id:void 0}),G=(e,t)=>M(e,g(t)),Ht=(e,t)=>{if(e.startsWith(
$))return JSON.stringify(D(g(t)));let o=e.startsWith(d)&&e.slice(d.length);return u(o)?ht(G(o,t)):null},Jt=(e,t)=>({put:o=>t(
y(o.id),ht(o)),drop:o=>e(y(o),null),order:(o,s)=>t($+o,s&&JSON.stringify(s)),set:e}),W=class extends b{constructor(){super(
{starts:[d,$],aside:Ut,readable:Ht,writing:Jt})}entry(t){let o=localStorage.getItem(y(t));return o===null?void 0:G(t,o)}order(t){
return D(g(localStorage.getItem($+t)??"[]"))}get lists(){return this.names($).filter(t=>t&&q(t)===t).sort((t,o)=>t.localeCompare(
o))}entries(t=""){let o=new Map(this.names(d).filter(u).map(l=>[l,G(l,localStorage.getItem(d+l)??"")])),s=this.order(t).
flatMap(l=>o.get(l)??[]);if(t)return s;let n=new Set(s);return[...[...o.values()].filter(l=>!n.has(l)).sort((l,i)=>i.saved-
l.saved||(l.id<i.id?-1:1)),...s]}}});import{canKeep as Pt,worker as Bt}from"./keep.js";var F,Q,Vt,N,S,gt,wt,yt,Xt,Gt,Je,Qt,Yt,Pe,Zt=a(()=>{_();T();z();lt();B();
k();dt();ut();x();L();B();k();x();F=new W,Q=new R,Vt="nl-shelf",S=(...e)=>{N??=v("p",{class:"nl-saved",role:"status"});let t=document.
querySelector("dialog[open]")??document.body;N.parentElement!==t&&t.append(N),N.replaceChildren(...e);let o=gt=setTimeout(
()=>gt===o&&N?.replaceChildren(),6e3)},wt=(e,t)=>{let o=document.querySelector(e);return v("a",{href:o instanceof HTMLAnchorElement&&
o.href},t)},yt=new Map,Xt=(e,t)=>{let o=Date.now(),s=yt.get(e)??{...M(e,{title:t}),saved:o};F.change(r=>r.put({...s,changed:o}));
let n=wt("[data-nl-to-shelf]",c("shelf.the_shelf"));S(...A("shelf.was_saved",{shelf:n})),P(F,[e]).catch(()=>{}),Pt()&&Bt().
catch(()=>{})},Gt=e=>{yt.set(e,F.entry(e)),F.change(t=>t.drop(e)),S(c("shelf.was_removed"))},Je=e=>{let{nlSave:t="",nlTitle:o=""}=e.
dataset;Qt(t,o)},Qt=(e,t)=>{try{F.entry(e)?Gt(e):Xt(e,t)}catch{S(c(F.isKept?"shelf.no_room":"shelf.not_kept"))}et(),dispatchEvent(
new Event(Vt))},Yt=async()=>{if(nt()||rt())return;let{begin:e,remember:t}=await import("./visit.js");t(!0),e()},Pe=e=>{let{
nlKey:t="",nlName:o="",nlHasFeed:s}=e.dataset,n={...K(t,{name:o,hasFeed:!!s}),since:Date.now()};try{let r=Q.followed(t)!==
void 0;Q.change(({put:i,drop:h})=>r?h(t):i(n));let l=wt("[data-nl-to-following]",c("following.the_page"));r?S(c("followi\
ng.was_left",{name:o})):S(...A("following.was_followed",{page:l})),r||Yt().catch(()=>{})}catch{S(c(Q.isKept?"shelf.no_ro\
om":"following.not_kept"))}tt()}});Zt();export{Vt as changed,it as factsOf,mt as follow,Rt as followedIn,Q as follows,Nt as longestNote,q as nameOf,H as plainEntry,
V as plainFollowed,M as readEntry,P as refresh,Qt as save,F as shelf,Je as toggle,Pe as toggleFollowed};
