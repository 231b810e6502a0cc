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
 "following.not_kept": "This browser keeps nothing for this site, so nothing can be followed in it.",
 "search.the_page": "the explore page"
};
var a=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(s){throw o=[s],s}};var h,Q,v=a(()=>{"use strict";h=(e,t={},...o)=>{let s=document.createElement(e);for(let[n,r]of Object.entries(t))typeof r=="function"?s.addEventListener(n,r):r!==!1&&r!==void 0&&s.setAttribute(n,r===!0?
"":String(r));return s.append(...Q(o)),s},Q=e=>e.flatMap(t=>Array.isArray(t)?Q(t):typeof t=="number"?[String(t)]:t?[t]:[])});var _,Y=a(()=>{"use strict";_=TEXTS});var Ft,vt,Ot,Et,It,j,c,O=a(()=>{"use strict";Y();Ft=/\{(\w+)\}/,vt=new Intl.PluralRules(_.language),Ot=e=>e.toLocaleString(_.language),Et=(e,{count:t})=>{let o=_[e];return typeof o=="string"?o:o[vt.select(
Number(t))]??o.other??""},It=e=>typeof e=="number"?Ot(e):e,j=(e,t={})=>Et(e,t).split(Ft).map((o,s)=>s%2?It(t[o]):o),c=(e,t)=>j(e,t).join("")});var Mt,u,W,p,g,m=a(()=>{"use strict";Mt=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,u=e=>typeof e=="string"&&e.length<=200&&Mt.test(e),W=e=>Array.isArray(e)?[...new Set(e.filter(u))].slice(0,5e3):[],p=e=>{try{return localStorage.
getItem(e)}catch{return null}},g=e=>{try{return JSON.parse(e)}catch{return}}});var Kt,w,E,$t,I,Nt,Z,A=a(()=>{"use strict";v();O();m();Kt=new URL("../",import.meta.url),w=`${Kt.pathname}.follow.`,E=e=>w+e,$t=/^(?:(?:topics|organisations|venues)\/[a-z0-9-]{1,200}|authors\/[a-z-]{1,10}\/[a-z0-9-]{1,200}|search\/\?[!-~]{1,600})$/,
I=e=>typeof e=="string"&&$t.test(e),Nt=e=>{let{nlKey:t="",nlName:o=""}=e.dataset,s=p(E(t))!==null;e.textContent=c(s?"following.followed":"following.follow"),e.ariaLabel=c(s?"following.followed_one":"f\
ollowing.follow_one",{name:o}),e.toggleAttribute("data-nl-is-followed",s)},Z=()=>{for(let e of document.querySelectorAll("[data-nl-key]"))e instanceof HTMLElement&&Nt(e)}});var Tt,y,_t,tt,C=a(()=>{"use strict";v();O();m();Tt=new URL("../",import.meta.url),y=e=>`${Tt.pathname}.shelf.${e}`,_t=e=>{let{nlSave:t="",nlTitle:o=""}=e.dataset,s=p(y(t))!==null;e.textContent=c(s?"s\
helf.saved":"shelf.save"),e.ariaLabel=c(s?"shelf.saved_entry":"shelf.save_entry",{title:o}),e.toggleAttribute("data-nl-is-saved",s)},tt=()=>{for(let e of document.querySelectorAll("[data-nl-save]"))e instanceof
HTMLElement&&_t(e)}});var D,et,ot,st,nt,rt=a(()=>{"use strict";m();D=new URL("../",import.meta.url),et={last:`${D.pathname}.visit`,seen:`${D.pathname}.visit.seen`,opened:`${D.pathname}.visit.opened`},ot="off",st=()=>![null,
ot].includes(p(et.last)),nt=()=>p(et.last)===ot});var jt,lt,at,ct,it=a(()=>{"use strict";v();O();jt=(e,t)=>h("a",{href:e},t),lt=(e,t)=>{let o=document.querySelector(e);return jt(o instanceof HTMLAnchorElement&&o.href,t)},at=()=>lt("[data-nl-to-shelf]",
c("shelf.the_shelf")),ct=()=>lt("[data-nl-to-following]",c("following.the_page"))});var At,ft,f,q,M,pt,z,K,U,x=a(()=>{"use strict";At=4e3,ft={arxiv:/^[a-z0-9./-]{5,40}$/i,doi:/^10\.\d{4,9}\/[^\s<>"]{1,200}$/},f=(e,t)=>typeof e=="string"?e.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
"").slice(0,t):"",q=e=>f(e,120).normalize("NFC").replace(/\s+/g," ").trim().slice(0,60).trim(),M=e=>typeof e=="number"&&e>0?Math.min(Math.floor(e),Number.MAX_SAFE_INTEGER):0,pt=(e,t)=>typeof e=="strin\
g"&&t.test(e)?e:"",z=({title:e,authors:t,date:o,where:s,arxiv:n,doi:r,volume:l})=>({title:f(e,600),authors:f(t,600),date:f(o,600),where:f(s,600),arxiv:pt(n,ft.arxiv),doi:pt(r,ft.doi),volume:f(l,600)}),
K=(e,t)=>{let o=typeof t=="object"&&t!==null?t:{},{note:s,isRead:n,saved:r,changed:l,told:i}=o,T={note:f(s,4e3),isRead:n===!0};return{id:e,...z(o),...T,saved:M(r),changed:M(l),told:M(i)}},U=e=>Object.
fromEntries(Object.entries(e).filter(([,t])=>t))});var Lt,kt,H,Rt,Wt,mt,J,P=a(()=>{"use strict";m();x();Lt=new URL("../",import.meta.url),kt=10080*60*1e3,H=new Map,Rt=async e=>{let t=await fetch(new URL(`shelf/entries/${e}.json`,Lt));if(t.status===404)
return{};if(!t.ok)throw new Error(`${t.status} ${t.url}`);return t.json()},Wt=e=>{let t=H.get(e)??Rt(e);return H.set(e,t),t.catch(()=>H.delete(e)),t},mt=async e=>{let t=e.filter(u),o=await Promise.all(
[...new Set(t.map(([n])=>n))].map(Wt)),s=Object.assign(Object.create(null),...o);return new Map(t.filter(n=>s[n]).map(n=>[n,z(s[n])]))},J=async(e,t)=>{let o=t.filter(l=>!(Math.abs(Date.now()-(e.entry(
l)?.told??Date.now()))<kt)),[s,n]=[await mt(o),Date.now()],r=o.flatMap(l=>{let[i,T]=[e.entry(l),s.get(l)];return i&&T?[{...i,...T,told:n}]:[]});return e.amend(({put:l})=>r.forEach(l)),r.length>0}});var Ct,Dt,$,qt,B,L=a(()=>{"use strict";A();x();Ct=300,Dt=500,$=(e,t)=>{let{name:o,hasFeed:s,since:n}=typeof t=="object"&&t!==null?t:{},r=!e.startsWith("search/")&&!e.startsWith("authors/");return{key:e,
name:f(o,Ct),hasFeed:r&&s===!0,since:M(n)}},qt=e=>{let t=(Array.isArray(e)?e:[]).filter(o=>I(o?.key)).slice(0,Dt);return[...new Map(t.map(o=>[o.key,$(o.key,o)])).values()]},B=e=>Object.fromEntries(Object.
entries(e).filter(([,t])=>t))});var S,zt,Ut,V=a(()=>{"use strict";S=class{#t=[];#e;#o;#s;#l;constructor({starts:t,aside:o,readable:s,writing:n}){this.#e=t,this.#o=o,this.#s=s,this.#l=n}names(t){return Object.keys(localStorage).filter(
o=>o.startsWith(t)).map(o=>o.slice(t.length))}has(t){return t===null||[...this.#e,this.#o].some(o=>t.startsWith(o))}get isKept(){try{return!!localStorage}catch{return!1}}get damaged(){let t=this.#n([this.#o]);
return[...this.#n(this.#e).filter(([o,s])=>!this.#c(o,s)),...t]}get canUndo(){return this.#t.length>0}change(t,o=""){let s=new Map;this.#i(t,s);let n=this.#t.at(-1);if(!o||n?.about!==o)this.#t.push({about:o,
before:s});else for(let[r,l]of s)n.before.has(r)||n.before.set(r,l);this.#t.length>100&&this.#t.shift()}amend(t){try{this.#i(t,new Map)}catch{}}undo(){let t=this.#t.at(-1);t&&this.#r(([o])=>t.before.forEach(
(s,n)=>o(n,s)),new Map),this.#t.pop()}clear(){this.#a(this.#n([...this.#e,this.#o]).map(([t])=>[t,null]))}dropDamaged(){this.#a(this.damaged.map(([t,o])=>[t,this.#s(t,o)]))}#a(t){let o=new Map;this.#r(
([s])=>t.forEach(([n,r])=>s(n,r)),o),this.#t.push({about:"",before:o})}#n(t){return t.flatMap(s=>this.names(s).map(n=>s+n)).map(s=>[s,localStorage.getItem(s)??""])}#c(t,o){return this.#s(t,o)===o}#i(t,o){
this.#r(([s,n])=>t(this.#l(s,n)),o)}#r(t,o){let s=zt(o);try{t([s,(n,r)=>this.#f(s,n,r)])}catch(n){throw Ut(o),n}}#f(t,o,s){let n=localStorage.getItem(o),r=n!==null&&!this.#c(o,n),[l=""]=this.#e.filter(
i=>o.startsWith(i));r&&t(`${this.#o}${Date.now()}.${o.slice(l.length)}`,n),t(o,s)}},zt=e=>(t,o)=>{e.has(t)||e.set(t,localStorage.getItem(t)),o===null?localStorage.removeItem(t):localStorage.setItem(t,
o)},Ut=e=>{for(let[t,o]of e)o===null&&localStorage.removeItem(t);for(let[t,o]of e)o!==null&&localStorage.setItem(t,o)}});var Ht,dt,ht,Jt,ut,Pt,k,gt=a(()=>{"use strict";A();m();L();V();Ht=w.replace(/\.$/,"-damaged."),dt=e=>JSON.stringify({...B(e),key:void 0}),ht=(e,t)=>$(e,g(t)),Jt=(e,t)=>{let o=e.slice(w.length);return I(
o)?dt(ht(o,t)):null},ut=(e,t)=>e(E(t.key),dt(t)),Pt=(e,t)=>({put:o=>ut(t,o),drop:o=>e(E(o),null)}),k=class extends S{constructor(){super({starts:[w],aside:Ht,readable:Jt,writing:Pt})}followed(t){let o=localStorage.
getItem(E(t));return o===null?void 0:ht(t,o)}get all(){return this.names(w).filter(I).flatMap(o=>this.followed(o)??[]).sort((o,s)=>o.name.localeCompare(s.name)||(o.key<s.key?-1:1))}}});var d,N,Bt,wt,X,Vt,Xt,R,yt=a(()=>{"use strict";C();m();V();x();d=y(""),N=d.replace(/\.shelf\.$/,".shelf-list."),Bt=d.replace(/\.shelf\.$/,".shelf-damaged."),wt=e=>JSON.stringify({...U(e),id:void 0}),X=
(e,t)=>K(e,g(t)),Vt=(e,t)=>{if(e.startsWith(N))return JSON.stringify(W(g(t)));let o=e.startsWith(d)&&e.slice(d.length);return u(o)?wt(X(o,t)):null},Xt=(e,t)=>({put:o=>t(y(o.id),wt(o)),drop:o=>e(y(o),null),
order:(o,s)=>t(N+o,s&&JSON.stringify(s)),set:e}),R=class extends S{constructor(){super({starts:[d,N],aside:Bt,readable:Vt,writing:Xt})}entry(t){let o=localStorage.getItem(y(t));return o===null?void 0:
X(t,o)}order(t){return W(g(localStorage.getItem(N+t)??"[]"))}get lists(){return this.names(N).filter(t=>t&&q(t)===t).sort((t,o)=>t.localeCompare(o))}entries(t=""){let o=new Map(this.names(d).filter(u).
map(l=>[l,X(l,localStorage.getItem(d+l)??"")])),s=this.order(t).flatMap(l=>o.get(l)??[]);if(t)return s;let n=new Set(s);return[...[...o.values()].filter(l=>!n.has(l)).sort((l,i)=>i.saved-l.saved||(l.id<
i.id?-1:1)),...s]}}});import{canKeep as Gt,worker as Qt}from"./keep.js";var F,G,Yt,Zt,xt,St,b,bt,te,ee,to,oe,se,eo,ne=a(()=>{v();A();C();rt();it();P();L();gt();yt();x();O();P();L();x();F=new R,G=new k,Yt="nl-shelf",Zt=200,
b=(...e)=>{xt=e;let t=document.querySelector("dialog[open]")??document.body,o=t.querySelector(":scope > .nl-saved"),s=o??t.appendChild(h("p",{class:"nl-saved",role:"status"})),n=()=>s.replaceChildren(
...xt);o?n():setTimeout(n,Zt),clearTimeout(St),St=setTimeout(()=>s.replaceChildren(),6e3)},bt=new Map,te=(e,t)=>{let o=Date.now(),s=bt.get(e)??{...K(e,{title:t}),saved:o};F.change(n=>n.put({...s,changed:o})),
b(...j("shelf.was_saved",{shelf:at()})),J(F,[e]).catch(()=>{}),Gt()&&Qt().catch(()=>{})},ee=e=>{bt.set(e,F.entry(e)),F.change(t=>t.drop(e)),b(c("shelf.was_removed"))},to=e=>{let{nlSave:t="",nlTitle:o=""}=e.
dataset;oe(t,o)},oe=(e,t)=>{try{F.entry(e)?ee(e):te(e,t)}catch{b(c(F.isKept?"shelf.no_room":"shelf.not_kept"))}tt(),dispatchEvent(new Event(Yt))},se=async()=>{if(st()||nt())return;let{begin:e,remember:t}=await import("./visit.js");
t(!0),e()},eo=e=>{let{nlKey:t="",nlName:o="",nlHasFeed:s}=e.dataset,n={...$(t,{name:o,hasFeed:!!s}),since:Date.now()};try{let r=G.followed(t)!==void 0;G.change(({put:l,drop:i})=>r?i(t):l(n)),r?b(c("fo\
llowing.was_left",{name:o})):b(...j("following.was_followed",{page:ct()})),r||se().catch(()=>{})}catch{b(c(G.isKept?"shelf.no_room":"following.not_kept"))}Z()}});ne();export{Yt as changed,mt as factsOf,ut as follow,qt as followedIn,G as follows,At as longestNote,q as nameOf,U as plainEntry,B as plainFollowed,K as readEntry,J as refresh,oe as save,F as shelf,to as toggle,
eo as toggleFollowed};
