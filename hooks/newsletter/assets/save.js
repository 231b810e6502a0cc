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
var l=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(s){throw o=[s],s}};var b,Q,$=l(()=>{"use strict";b=(e,t={},...o)=>{let s=document.createElement(e);for(let[n,r]of Object.entries(t))typeof r==
"function"?s.addEventListener(n,r):r!==!1&&r!==void 0&&s.setAttribute(n,r===!0?"":String(r));return s.append(...Q(o)),s},
Q=e=>e.flatMap(t=>Array.isArray(t)?Q(t):typeof t=="number"?[String(t)]:t?[t]:[])});var N,Y=l(()=>{"use strict";N=TEXTS});var yt,xt,St,bt,Ft,_,c,j=l(()=>{"use strict";Y();yt=/\{(\w+)\}/,xt=new Intl.PluralRules(N.language),St=e=>e.toLocaleString(
N.language),bt=(e,{count:t})=>{let o=N[e];return typeof o=="string"?o:o[xt.select(Number(t))]??o.other??""},Ft=e=>typeof e==
"number"?St(e):e,_=(e,t={})=>bt(e,t).split(yt).map((o,s)=>s%2?Ft(t[o]):o),c=(e,t)=>_(e,t).join("")});var vt,d,F,Ot,v,Et,It,Z,A=l(()=>{"use strict";$();j();vt=new URL("../",import.meta.url),d=`${vt.pathname}.follow.`,F=e=>d+
e,Ot=/^(?:(?:topics|organisations|venues)\/[a-z0-9-]{1,200}|authors\/[a-z-]{1,10}\/[a-z0-9-]{1,200}|search\/\?[!-~]{1,600})$/,
v=e=>typeof e=="string"&&Ot.test(e),Et=e=>{try{return localStorage.getItem(F(e))!==null}catch{return!1}},It=e=>{let{nlKey:t="",
nlName:o=""}=e.dataset,s=Et(t);e.textContent=c(s?"following.followed":"following.follow"),e.ariaLabel=c(s?"following.fol\
lowed_one":"following.follow_one",{name:o}),e.toggleAttribute("data-nl-is-followed",s)},Z=()=>{for(let e of document.querySelectorAll(
"[data-nl-key]"))e instanceof HTMLElement&&It(e)}});var Mt,h,Kt,$t,tt,W=l(()=>{"use strict";$();j();Mt=new URL("../",import.meta.url),h=e=>`${Mt.pathname}.shelf.${e}`,Kt=e=>{
try{return localStorage.getItem(h(e))!==null}catch{return!1}},$t=e=>{let{nlSave:t="",nlTitle:o=""}=e.dataset,s=Kt(t);e.textContent=
c(s?"shelf.saved":"shelf.save"),e.ariaLabel=c(s?"shelf.saved_entry":"shelf.save_entry",{title:o}),e.toggleAttribute("dat\
a-nl-is-saved",s)},tt=()=>{for(let e of document.querySelectorAll("[data-nl-save]"))e instanceof HTMLElement&&$t(e)}});var D,et,ot,st,nt,rt,at=l(()=>{"use strict";D=new URL("../",import.meta.url),et={last:`${D.pathname}.visit`,seen:`${D.pathname}\
.visit.seen`,opened:`${D.pathname}.visit.opened`},ot="off",st=e=>{try{return localStorage.getItem(e)}catch{return null}},
nt=()=>![null,ot].includes(st(et.last)),rt=()=>st(et.last)===ot});var Nt,u,z,g,L=l(()=>{"use strict";Nt=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,u=e=>typeof e=="string"&&e.length<=200&&Nt.test(e),z=
e=>Array.isArray(e)?[...new Set(e.filter(u))].slice(0,5e3):[],g=e=>{try{return JSON.parse(e)}catch{return}}});var _t,lt,f,C,O,ct,q,E,U,w=l(()=>{"use strict";_t=4e3,lt={arxiv:/^[a-z0-9./-]{5,40}$/i,doi:/^10\.\d{4,9}\/[^\s<>"]{1,200}$/},
f=(e,t)=>typeof e=="string"?e.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,"").slice(0,t):"",
C=e=>f(e,120).normalize("NFC").replace(/\s+/g," ").trim().slice(0,60).trim(),O=e=>typeof e=="number"&&e>0?Math.min(Math.
floor(e),Number.MAX_SAFE_INTEGER):0,ct=(e,t)=>typeof e=="string"&&t.test(e)?e:"",q=({title:e,authors:t,date:o,where:s,arxiv:n,
doi:r,volume:a})=>({title:f(e,600),authors:f(t,600),date:f(o,600),where:f(s,600),arxiv:ct(n,lt.arxiv),doi:ct(r,lt.doi),volume:f(
a,600)}),E=(e,t)=>{let o=typeof t=="object"&&t!==null?t:{},{note:s,isRead:n,saved:r,changed:a,told:i}=o,m={note:f(s,4e3),
isRead:n===!0};return{id:e,...q(o),...m,saved:O(r),changed:O(a),told:O(i)}},U=e=>Object.fromEntries(Object.entries(e).filter(
([,t])=>t))});var jt,At,H,Lt,Tt,it,J,P=l(()=>{"use strict";L();w();jt=new URL("../",import.meta.url),At=10080*60*1e3,H=new Map,Lt=async e=>{
let t=await fetch(new URL(`shelf/entries/${e}.json`,jt));if(t.status===404)return{};if(!t.ok)throw new Error(`${t.status}\
 ${t.url}`);return t.json()},Tt=e=>{let t=H.get(e)??Lt(e);return H.set(e,t),t.catch(()=>H.delete(e)),t},it=async e=>{let t=e.
filter(u),o=await Promise.all([...new Set(t.map(([n])=>n))].map(Tt)),s=Object.assign(Object.create(null),...o);return new Map(
t.filter(n=>s[n]).map(n=>[n,q(s[n])]))},J=async(e,t)=>{let o=t.filter(a=>!(Math.abs(Date.now()-(e.entry(a)?.told??Date.now()))<
At)),[s,n]=[await it(o),Date.now()],r=o.flatMap(a=>{let[i,m]=[e.entry(a),s.get(a)];return i&&m?[{...i,...m,told:n}]:[]});
return e.amend(({put:a})=>r.forEach(a)),r.length>0}});var kt,Rt,I,Wt,B,T=l(()=>{"use strict";A();w();kt=300,Rt=500,I=(e,t)=>{let{name:o,hasFeed:s,since:n}=typeof t=="object"&&
t!==null?t:{},r=!e.startsWith("search/")&&!e.startsWith("authors/");return{key:e,name:f(o,kt),hasFeed:r&&s===!0,since:O(
n)}},Wt=e=>{let t=(Array.isArray(e)?e:[]).filter(o=>v(o?.key)).slice(0,Rt);return[...new Map(t.map(o=>[o.key,I(o.key,o)])).
values()]},B=e=>Object.fromEntries(Object.entries(e).filter(([,t])=>t))});var y,Dt,zt,V=l(()=>{"use strict";y=class{#t=[];#e;#o;#s;#a;constructor({starts:t,aside:o,readable:s,writing:n}){this.#e=
t,this.#o=o,this.#s=s,this.#a=n}names(t){return Object.keys(localStorage).filter(o=>o.startsWith(t)).map(o=>o.slice(t.length))}has(t){
return t===null||[...this.#e,this.#o].some(o=>t.startsWith(o))}get isKept(){try{return!!localStorage}catch{return!1}}get damaged(){
let t=this.#n([this.#o]);return[...this.#n(this.#e).filter(([o,s])=>!this.#c(o,s)),...t]}get canUndo(){return this.#t.length>
0}change(t,o=""){let s=new Map;this.#i(t,s);let n=this.#t.at(-1);if(!o||n?.about!==o)this.#t.push({about:o,before:s});else
for(let[r,a]of s)n.before.has(r)||n.before.set(r,a);this.#t.length>100&&this.#t.shift()}amend(t){try{this.#i(t,new Map)}catch{}}undo(){
let t=this.#t.at(-1);t&&this.#r(([o])=>t.before.forEach((s,n)=>o(n,s)),new Map),this.#t.pop()}clear(){this.#l(this.#n([...this.#e,
this.#o]).map(([t])=>[t,null]))}dropDamaged(){this.#l(this.damaged.map(([t,o])=>[t,this.#s(t,o)]))}#l(t){let o=new Map;this.#r(
([s])=>t.forEach(([n,r])=>s(n,r)),o),this.#t.push({about:"",before:o})}#n(t){return t.flatMap(s=>this.names(s).map(n=>s+
n)).map(s=>[s,localStorage.getItem(s)??""])}#c(t,o){return this.#s(t,o)===o}#i(t,o){this.#r(([s,n])=>t(this.#a(s,n)),o)}#r(t,o){
let s=Dt(o);try{t([s,(n,r)=>this.#f(s,n,r)])}catch(n){throw zt(o),n}}#f(t,o,s){let n=localStorage.getItem(o),r=n!==null&&
!this.#c(o,n),[a=""]=this.#e.filter(i=>o.startsWith(i));r&&t(`${this.#o}${Date.now()}.${o.slice(a.length)}`,n),t(o,s)}},
Dt=e=>(t,o)=>{e.has(t)||e.set(t,localStorage.getItem(t)),o===null?localStorage.removeItem(t):localStorage.setItem(t,o)},
zt=e=>{for(let[t,o]of e)o===null&&localStorage.removeItem(t);for(let[t,o]of e)o!==null&&localStorage.setItem(t,o)}});var Ct,ft,pt,qt,Ut,k,mt=l(()=>{"use strict";A();L();T();V();Ct=d.replace(/\.$/,"-damaged."),ft=e=>JSON.stringify({...B(e),
key:void 0}),pt=(e,t)=>I(e,g(t)),qt=(e,t)=>{let o=e.slice(d.length);return v(o)?ft(pt(o,t)):null},Ut=(e,t)=>({put:o=>t(F(
o.key),ft(o)),drop:o=>e(F(o),null)}),k=class extends y{constructor(){super({starts:[d],aside:Ct,readable:qt,writing:Ut})}followed(t){
let o=localStorage.getItem(F(t));return o===null?void 0:pt(t,o)}get all(){return this.names(d).filter(v).flatMap(o=>this.
followed(o)??[]).sort((o,s)=>o.name.localeCompare(s.name)||(o.key<s.key?-1:1))}}});var p,M,Ht,dt,X,Jt,Pt,R,ht=l(()=>{"use strict";W();L();V();w();p=h(""),M=p.replace(/\.shelf\.$/,".shelf-list."),Ht=p.replace(
/\.shelf\.$/,".shelf-damaged."),dt=e=>JSON.stringify({...U(e),id:void 0}),X=(e,t)=>E(e,g(t)),Jt=(e,t)=>{if(e.startsWith(
M))return JSON.stringify(z(g(t)));let o=e.startsWith(p)&&e.slice(p.length);return u(o)?dt(X(o,t)):null},Pt=(e,t)=>({put:o=>t(
h(o.id),dt(o)),drop:o=>e(h(o),null),order:(o,s)=>t(M+o,s&&JSON.stringify(s)),set:e}),R=class extends y{constructor(){super(
{starts:[p,M],aside:Ht,readable:Jt,writing:Pt})}entry(t){let o=localStorage.getItem(h(t));return o===null?void 0:X(t,o)}order(t){
return z(g(localStorage.getItem(M+t)??"[]"))}get lists(){return this.names(M).filter(t=>t&&C(t)===t).sort((t,o)=>t.localeCompare(
o))}entries(t=""){let o=new Map(this.names(p).filter(u).map(a=>[a,X(a,localStorage.getItem(p+a)??"")])),s=this.order(t).
flatMap(a=>o.get(a)??[]);if(t)return s;let n=new Set(s);return[...[...o.values()].filter(a=>!n.has(a)).sort((a,i)=>i.saved-
a.saved||(a.id<i.id?-1:1)),...s]}}});import{canKeep as Bt,worker as Vt}from"./keep.js";var S,G,Xt,K,x,ut,gt,wt,Gt,Qt,Ue,Yt,Zt,He,te=l(()=>{$();A();W();at();P();
T();mt();ht();w();j();P();T();w();S=new R,G=new k,Xt="nl-shelf",x=(...e)=>{K??=b("p",{class:"nl-saved",role:"status"});let t=document.
querySelector("dialog[open]")??document.body;K.parentElement!==t&&t.append(K),K.replaceChildren(...e);let o=ut=setTimeout(
()=>ut===o&&K?.replaceChildren(),6e3)},gt=(e,t)=>{let o=document.querySelector(e);return b("a",{href:o instanceof HTMLAnchorElement&&
o.href},t)},wt=new Map,Gt=(e,t)=>{let o=Date.now(),s=wt.get(e)??{...E(e,{title:t}),saved:o};S.change(r=>r.put({...s,changed:o}));
let n=gt("[data-nl-to-shelf]",c("shelf.the_shelf"));x(..._("shelf.was_saved",{shelf:n})),J(S,[e]).catch(()=>{}),Bt()&&Vt().
catch(()=>{})},Qt=e=>{wt.set(e,S.entry(e)),S.change(t=>t.drop(e)),x(c("shelf.was_removed"))},Ue=e=>{let{nlSave:t="",nlTitle:o=""}=e.
dataset;Yt(t,o)},Yt=(e,t)=>{try{S.entry(e)?Qt(e):Gt(e,t)}catch{x(c(S.isKept?"shelf.no_room":"shelf.not_kept"))}tt(),dispatchEvent(
new Event(Xt))},Zt=async()=>{if(nt()||rt())return;let{begin:e,remember:t}=await import("./visit.js");t(!0),e()},He=e=>{let{
nlKey:t="",nlName:o="",nlHasFeed:s}=e.dataset,n={...I(t,{name:o,hasFeed:!!s}),since:Date.now()};try{let r=G.followed(t)!==
void 0;G.change(({put:i,drop:m})=>r?m(t):i(n));let a=gt("[data-nl-to-following]",c("following.the_page"));r?x(c("followi\
ng.was_left",{name:o})):x(..._("following.was_followed",{page:a})),r||Zt().catch(()=>{})}catch{x(c(G.isKept?"shelf.no_ro\
om":"following.not_kept"))}Z()}});te();export{Xt as changed,it as factsOf,Wt as followedIn,G as follows,_t as longestNote,C as nameOf,U as plainEntry,B as plainFollowed,
E as readEntry,J as refresh,Yt as save,S as shelf,Ue as toggle,He as toggleFollowed};
