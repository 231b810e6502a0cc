// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "click.not_loaded": "This could not be loaded. Nothing was changed.",
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
 "following.not_kept": "This browser keeps nothing for this site, so nothing can be followed in it.",
 "search.the_page": "the explore page"
};
var l=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(s){throw o=[s],s}};var p,Y,u=l(()=>{"use strict";p=(e,t={},...o)=>{let s=document.createElement(e);for(let[n,r]of Object.entries(t))typeof r=="function"?s.addEventListener(n,r):r!==!1&&r!==void 0&&s.setAttribute(n,r===!0?
"":String(r));return s.append(...Y(o)),s},Y=e=>e.flatMap(t=>Array.isArray(t)?Y(t):typeof t=="number"?[String(t)]:t?[t]:[])});var _,Z=l(()=>{"use strict";_=TEXTS});var vt,Ot,Et,Nt,It,L,c,g=l(()=>{"use strict";Z();vt=/\{(\w+)\}/,Ot=new Intl.PluralRules(_.language),Et=e=>e.toLocaleString(_.language),Nt=(e,{count:t})=>{let o=_[e];return typeof o=="string"?o:o[Ot.select(
Number(t))]??o.other??""},It=e=>typeof e=="number"?Et(e):e,L=(e,t={})=>Nt(e,t).split(vt).map((o,s)=>s%2?It(t[o]):o),c=(e,t)=>L(e,t).join("")});var C=l(()=>{"use strict";u();g()});var Mt,w,W,m,y,d=l(()=>{"use strict";Mt=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,w=e=>typeof e=="string"&&e.length<=200&&Mt.test(e),W=e=>Array.isArray(e)?[...new Set(e.filter(w))].slice(0,5e3):[],m=e=>{try{return localStorage.
getItem(e)}catch{return null}},y=e=>{try{return JSON.parse(e)}catch{return}}});var $t,x,E,Tt,N,_t,tt,A=l(()=>{"use strict";u();g();C();d();$t=new URL("../",import.meta.url),x=`${$t.pathname}.follow.`,E=e=>x+e,Tt=/^(?:(?:topics|organisations|venues)\/[a-z0-9-]{1,200}|authors\/[a-z-]{1,10}\/[a-z0-9-]{1,200}|search\/\?[!-~]{1,600})$/,
N=e=>typeof e=="string"&&Tt.test(e),_t=e=>{let{nlKey:t="",nlName:o=""}=e.dataset,s=m(E(t))!==null;e.textContent=c(s?"following.followed":"following.follow"),e.ariaLabel=c(s?"following.followed_one":"f\
ollowing.follow_one",{name:o}),e.toggleAttribute("data-nl-is-followed",s)},tt=()=>{for(let e of document.querySelectorAll("[data-nl-key]"))e instanceof HTMLElement&&_t(e)}});var Lt,S,At,et,D=l(()=>{"use strict";u();g();C();d();Lt=new URL("../",import.meta.url),S=e=>`${Lt.pathname}.shelf.${e}`,At=e=>{let{nlSave:t="",nlTitle:o=""}=e.dataset,s=m(S(t))!==null;e.textContent=c(
s?"shelf.saved":"shelf.save"),e.ariaLabel=c(s?"shelf.saved_entry":"shelf.save_entry",{title:o}),e.toggleAttribute("data-nl-is-saved",s)},et=()=>{for(let e of document.querySelectorAll("[data-nl-save]"))
e instanceof HTMLElement&&At(e)}});var q,ot,st,nt,rt,at=l(()=>{"use strict";d();q=new URL("../",import.meta.url),ot={last:`${q.pathname}.visit`,seen:`${q.pathname}.visit.seen`,opened:`${q.pathname}.visit.opened`},st="off",nt=()=>![null,
st].includes(m(ot.last)),rt=()=>m(ot.last)===st});var jt,lt,ct,it,ft=l(()=>{"use strict";u();g();jt=(e,t)=>p("a",{href:e},t),lt=(e,t)=>{let o=document.querySelector(e);return jt(o instanceof HTMLAnchorElement&&o.href,t)},ct=()=>lt("[data-nl-to-shelf]",
c("shelf.the_shelf")),it=()=>lt("[data-nl-to-following]",c("following.the_page"))});var kt,pt,f,z,I,mt,U,M,H,b=l(()=>{"use strict";kt=4e3,pt={arxiv:/^[a-z0-9./-]{5,40}$/i,doi:/^10\.\d{4,9}\/[^\s<>"]{1,200}$/},f=(e,t)=>typeof e=="string"?e.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
"").slice(0,t):"",z=e=>f(e,120).normalize("NFC").replace(/\s+/g," ").trim().slice(0,60).trim(),I=e=>typeof e=="number"&&e>0?Math.min(Math.floor(e),Number.MAX_SAFE_INTEGER):0,mt=(e,t)=>typeof e=="strin\
g"&&t.test(e)?e:"",U=({title:e,authors:t,date:o,where:s,arxiv:n,doi:r,volume:a})=>({title:f(e,600),authors:f(t,600),date:f(o,600),where:f(s,600),arxiv:mt(n,pt.arxiv),doi:mt(r,pt.doi),volume:f(a,600)}),
M=(e,t)=>{let o=typeof t=="object"&&t!==null?t:{},{note:s,isRead:n,saved:r,changed:a,told:i}=o,T={note:f(s,4e3),isRead:n===!0};return{id:e,...U(o),...T,saved:I(r),changed:I(a),told:I(i)}},H=e=>Object.
fromEntries(Object.entries(e).filter(([,t])=>t))});var Rt,Ct,J,Wt,Dt,dt,P,B=l(()=>{"use strict";d();b();Rt=new URL("../",import.meta.url),Ct=10080*60*1e3,J=new Map,Wt=async e=>{let t=await fetch(new URL(`shelf/entries/${e}.json`,Rt));if(t.status===404)
return{};if(!t.ok)throw new Error(`${t.status} ${t.url}`);return t.json()},Dt=e=>{let t=J.get(e)??Wt(e);return J.set(e,t),t.catch(()=>J.delete(e)),t},dt=async e=>{let t=e.filter(w),o=await Promise.all(
[...new Set(t.map(([n])=>n))].map(Dt)),s=Object.assign(Object.create(null),...o);return new Map(t.filter(n=>s[n]).map(n=>[n,U(s[n])]))},P=async(e,t)=>{let o=t.filter(a=>!(Math.abs(Date.now()-(e.entry(
a)?.told??Date.now()))<Ct)),[s,n]=[await dt(o),Date.now()],r=o.flatMap(a=>{let[i,T]=[e.entry(a),s.get(a)];return i&&T?[{...i,...T,told:n}]:[]});return e.amend(({put:a})=>r.forEach(a)),r.length>0}});var qt,zt,K,Ut,V,j=l(()=>{"use strict";A();b();qt=300,zt=500,K=(e,t)=>{let{name:o,hasFeed:s,since:n}=typeof t=="object"&&t!==null?t:{},r=!e.startsWith("search/")&&!e.startsWith("authors/");return{key:e,
name:f(o,qt),hasFeed:r&&s===!0,since:I(n)}},Ut=e=>{let t=(Array.isArray(e)?e:[]).filter(o=>N(o?.key)).slice(0,zt);return[...new Map(t.map(o=>[o.key,K(o.key,o)])).values()]},V=e=>Object.fromEntries(Object.
entries(e).filter(([,t])=>t))});var F,Ht,Jt,X=l(()=>{"use strict";F=class{#t=[];#e;#o;#s;#a;constructor({starts:t,aside:o,readable:s,writing:n}){this.#e=t,this.#o=o,this.#s=s,this.#a=n}names(t){return Object.keys(localStorage).filter(
o=>o.startsWith(t)).map(o=>o.slice(t.length))}has(t){return t===null||[...this.#e,this.#o].some(o=>t.startsWith(o))}get isKept(){try{return!!localStorage}catch{return!1}}get damaged(){let t=this.#n([this.#o]);
return[...this.#n(this.#e).filter(([o,s])=>!this.#c(o,s)),...t]}get canUndo(){return this.#t.length>0}change(t,o=""){let s=new Map;this.#i(t,s);let n=this.#t.at(-1);if(!o||n?.about!==o)this.#t.push({about:o,
before:s});else for(let[r,a]of s)n.before.has(r)||n.before.set(r,a);this.#t.length>100&&this.#t.shift()}amend(t){try{this.#i(t,new Map)}catch{}}undo(){let t=this.#t.at(-1);t&&this.#r(([o])=>t.before.forEach(
(s,n)=>o(n,s)),new Map),this.#t.pop()}clear(){this.#l(this.#n([...this.#e,this.#o]).map(([t])=>[t,null]))}dropDamaged(){this.#l(this.damaged.map(([t,o])=>[t,this.#s(t,o)]))}#l(t){let o=new Map;this.#r(
([s])=>t.forEach(([n,r])=>s(n,r)),o),this.#t.push({about:"",before:o})}#n(t){return t.flatMap(s=>this.names(s).map(n=>s+n)).map(s=>[s,localStorage.getItem(s)??""])}#c(t,o){return this.#s(t,o)===o}#i(t,o){
this.#r(([s,n])=>t(this.#a(s,n)),o)}#r(t,o){let s=Ht(o);try{t([s,(n,r)=>this.#f(s,n,r)])}catch(n){throw Jt(o),n}}#f(t,o,s){let n=localStorage.getItem(o),r=n!==null&&!this.#c(o,n),[a=""]=this.#e.filter(
i=>o.startsWith(i));r&&t(`${this.#o}${Date.now()}.${o.slice(a.length)}`,n),t(o,s)}},Ht=e=>(t,o)=>{e.has(t)||e.set(t,localStorage.getItem(t)),o===null?localStorage.removeItem(t):localStorage.setItem(t,
o)},Jt=e=>{for(let[t,o]of e)o===null&&localStorage.removeItem(t);for(let[t,o]of e)o!==null&&localStorage.setItem(t,o)}});var Pt,ht,ut,Bt,gt,Vt,k,wt=l(()=>{"use strict";A();d();j();X();Pt=x.replace(/\.$/,"-damaged."),ht=e=>JSON.stringify({...V(e),key:void 0}),ut=(e,t)=>K(e,y(t)),Bt=(e,t)=>{let o=e.slice(x.length);return N(
o)?ht(ut(o,t)):null},gt=(e,t)=>e(E(t.key),ht(t)),Vt=(e,t)=>({put:o=>gt(t,o),drop:o=>e(E(o),null)}),k=class extends F{constructor(){super({starts:[x],aside:Pt,readable:Bt,writing:Vt})}followed(t){let o=localStorage.
getItem(E(t));return o===null?void 0:ut(t,o)}get all(){return this.names(x).filter(N).flatMap(o=>this.followed(o)??[]).sort((o,s)=>o.name.localeCompare(s.name)||(o.key<s.key?-1:1))}}});var h,$,Xt,yt,G,Gt,Qt,R,xt=l(()=>{"use strict";D();d();X();b();h=S(""),$=h.replace(/\.shelf\.$/,".shelf-list."),Xt=h.replace(/\.shelf\.$/,".shelf-damaged."),yt=e=>JSON.stringify({...H(e),id:void 0}),G=
(e,t)=>M(e,y(t)),Gt=(e,t)=>{if(e.startsWith($))return JSON.stringify(W(y(t)));let o=e.startsWith(h)&&e.slice(h.length);return w(o)?yt(G(o,t)):null},Qt=(e,t)=>({put:o=>t(S(o.id),yt(o)),drop:o=>e(S(o),null),
order:(o,s)=>t($+o,s&&JSON.stringify(s)),set:e}),R=class extends F{constructor(){super({starts:[h,$],aside:Xt,readable:Gt,writing:Qt})}entry(t){let o=localStorage.getItem(S(t));return o===null?void 0:
G(t,o)}order(t){return W(y(localStorage.getItem($+t)??"[]"))}get lists(){return this.names($).filter(t=>t&&z(t)===t).sort((t,o)=>t.localeCompare(o))}entries(t=""){let o=new Map(this.names(h).filter(w).
map(a=>[a,G(a,localStorage.getItem(h+a)??"")])),s=this.order(t).flatMap(a=>o.get(a)??[]);if(t)return s;let n=new Set(s);return[...[...o.values()].filter(a=>!n.has(a)).sort((a,i)=>i.saved-a.saved||(a.id<
i.id?-1:1)),...s]}}});import{canKeep as Yt,worker as Zt}from"./keep.js";var O,Q,te,ee,St,bt,v,Ft,oe,se,lo,ne,re,co,ae=l(()=>{u();A();D();at();ft();B();j();wt();xt();b();g();B();j();b();O=new R,Q=new k,te="nl-shelf",ee=200,
v=(...e)=>{St=e;let t=document.querySelector("dialog[open]")??document.body,o=t.querySelector(":scope > .nl-saved"),s=o??t.appendChild(p("p",{class:"nl-saved",role:"status"})),n=()=>s.replaceChildren(
...St);o?n():setTimeout(n,ee),clearTimeout(bt),bt=setTimeout(()=>s.replaceChildren(),6e3)},Ft=new Map,oe=(e,t)=>{let o=Date.now(),s=Ft.get(e)??{...M(e,{title:t}),saved:o};O.change(n=>n.put({...s,changed:o})),
v(...L("shelf.was_saved",{shelf:ct()})),P(O,[e]).catch(()=>{}),Yt()&&Zt().catch(()=>{})},se=e=>{Ft.set(e,O.entry(e)),O.change(t=>t.drop(e)),v(c("shelf.was_removed"))},lo=e=>{let{nlSave:t="",nlTitle:o=""}=e.
dataset;ne(t,o)},ne=(e,t)=>{try{O.entry(e)?se(e):oe(e,t)}catch{v(c(O.isKept?"shelf.no_room":"shelf.not_kept"))}et(),dispatchEvent(new Event(te))},re=async()=>{if(nt()||rt())return;let{begin:e,remember:t}=await import("./visit.js");
t(!0),e()},co=e=>{let{nlKey:t="",nlName:o="",nlHasFeed:s}=e.dataset,n={...K(t,{name:o,hasFeed:!!s}),since:Date.now()};try{let r=Q.followed(t)!==void 0;Q.change(({put:a,drop:i})=>r?i(t):a(n)),r?v(c("fo\
llowing.was_left",{name:o})):v(...L("following.was_followed",{page:it()})),r||re().catch(()=>{})}catch{v(c(Q.isKept?"shelf.no_room":"following.not_kept"))}tt()}});ae();export{te as changed,dt as factsOf,gt as follow,Ut as followedIn,Q as follows,kt as longestNote,z as nameOf,H as plainEntry,V as plainFollowed,M as readEntry,P as refresh,ne as save,O as shelf,lo as toggle,
co as toggleFollowed};
