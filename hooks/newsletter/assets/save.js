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
var a=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(s){throw o=[s],s}};var F,Q,N=a(()=>{"use strict";F=(e,t={},...o)=>{let s=document.createElement(e);for(let[n,r]of Object.entries(t))typeof r=="function"?s.addEventListener(n,r):r!==!1&&r!==void 0&&s.setAttribute(n,r===!0?
"":String(r));return s.append(...Q(o)),s},Q=e=>e.flatMap(t=>Array.isArray(t)?Q(t):typeof t=="number"?[String(t)]:t?[t]:[])});var _,Y=a(()=>{"use strict";_=TEXTS});var xt,bt,St,vt,Ft,j,c,A=a(()=>{"use strict";Y();xt=/\{(\w+)\}/,bt=new Intl.PluralRules(_.language),St=e=>e.toLocaleString(_.language),vt=(e,{count:t})=>{let o=_[e];return typeof o=="string"?o:o[bt.select(
Number(t))]??o.other??""},Ft=e=>typeof e=="number"?St(e):e,j=(e,t={})=>vt(e,t).split(xt).map((o,s)=>s%2?Ft(t[o]):o),c=(e,t)=>j(e,t).join("")});var Ot,u,W,p,g,m=a(()=>{"use strict";Ot=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,u=e=>typeof e=="string"&&e.length<=200&&Ot.test(e),W=e=>Array.isArray(e)?[...new Set(e.filter(u))].slice(0,5e3):[],p=e=>{try{return localStorage.
getItem(e)}catch{return null}},g=e=>{try{return JSON.parse(e)}catch{return}}});var Et,w,O,It,E,Mt,Z,T=a(()=>{"use strict";N();A();m();Et=new URL("../",import.meta.url),w=`${Et.pathname}.follow.`,O=e=>w+e,It=/^(?:(?:topics|organisations|venues)\/[a-z0-9-]{1,200}|authors\/[a-z-]{1,10}\/[a-z0-9-]{1,200}|search\/\?[!-~]{1,600})$/,
E=e=>typeof e=="string"&&It.test(e),Mt=e=>{let{nlKey:t="",nlName:o=""}=e.dataset,s=p(O(t))!==null;e.textContent=c(s?"following.followed":"following.follow"),e.ariaLabel=c(s?"following.followed_one":"f\
ollowing.follow_one",{name:o}),e.toggleAttribute("data-nl-is-followed",s)},Z=()=>{for(let e of document.querySelectorAll("[data-nl-key]"))e instanceof HTMLElement&&Mt(e)}});var Kt,y,$t,tt,C=a(()=>{"use strict";N();A();m();Kt=new URL("../",import.meta.url),y=e=>`${Kt.pathname}.shelf.${e}`,$t=e=>{let{nlSave:t="",nlTitle:o=""}=e.dataset,s=p(y(t))!==null;e.textContent=c(s?"s\
helf.saved":"shelf.save"),e.ariaLabel=c(s?"shelf.saved_entry":"shelf.save_entry",{title:o}),e.toggleAttribute("data-nl-is-saved",s)},tt=()=>{for(let e of document.querySelectorAll("[data-nl-save]"))e instanceof
HTMLElement&&$t(e)}});var D,et,ot,st,nt,rt=a(()=>{"use strict";m();D=new URL("../",import.meta.url),et={last:`${D.pathname}.visit`,seen:`${D.pathname}.visit.seen`,opened:`${D.pathname}.visit.opened`},ot="off",st=()=>![null,
ot].includes(p(et.last)),nt=()=>p(et.last)===ot});var Nt,lt,f,q,I,at,z,M,U,x=a(()=>{"use strict";Nt=4e3,lt={arxiv:/^[a-z0-9./-]{5,40}$/i,doi:/^10\.\d{4,9}\/[^\s<>"]{1,200}$/},f=(e,t)=>typeof e=="string"?e.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g,
"").slice(0,t):"",q=e=>f(e,120).normalize("NFC").replace(/\s+/g," ").trim().slice(0,60).trim(),I=e=>typeof e=="number"&&e>0?Math.min(Math.floor(e),Number.MAX_SAFE_INTEGER):0,at=(e,t)=>typeof e=="strin\
g"&&t.test(e)?e:"",z=({title:e,authors:t,date:o,where:s,arxiv:n,doi:r,volume:l})=>({title:f(e,600),authors:f(t,600),date:f(o,600),where:f(s,600),arxiv:at(n,lt.arxiv),doi:at(r,lt.doi),volume:f(l,600)}),
M=(e,t)=>{let o=typeof t=="object"&&t!==null?t:{},{note:s,isRead:n,saved:r,changed:l,told:i}=o,h={note:f(s,4e3),isRead:n===!0};return{id:e,...z(o),...h,saved:I(r),changed:I(l),told:I(i)}},U=e=>Object.
fromEntries(Object.entries(e).filter(([,t])=>t))});var _t,jt,H,At,Tt,ct,J,P=a(()=>{"use strict";m();x();_t=new URL("../",import.meta.url),jt=10080*60*1e3,H=new Map,At=async e=>{let t=await fetch(new URL(`shelf/entries/${e}.json`,_t));if(t.status===404)
return{};if(!t.ok)throw new Error(`${t.status} ${t.url}`);return t.json()},Tt=e=>{let t=H.get(e)??At(e);return H.set(e,t),t.catch(()=>H.delete(e)),t},ct=async e=>{let t=e.filter(u),o=await Promise.all(
[...new Set(t.map(([n])=>n))].map(Tt)),s=Object.assign(Object.create(null),...o);return new Map(t.filter(n=>s[n]).map(n=>[n,z(s[n])]))},J=async(e,t)=>{let o=t.filter(l=>!(Math.abs(Date.now()-(e.entry(
l)?.told??Date.now()))<jt)),[s,n]=[await ct(o),Date.now()],r=o.flatMap(l=>{let[i,h]=[e.entry(l),s.get(l)];return i&&h?[{...i,...h,told:n}]:[]});return e.amend(({put:l})=>r.forEach(l)),r.length>0}});var Lt,kt,K,Rt,B,L=a(()=>{"use strict";T();x();Lt=300,kt=500,K=(e,t)=>{let{name:o,hasFeed:s,since:n}=typeof t=="object"&&t!==null?t:{},r=!e.startsWith("search/")&&!e.startsWith("authors/");return{key:e,
name:f(o,Lt),hasFeed:r&&s===!0,since:I(n)}},Rt=e=>{let t=(Array.isArray(e)?e:[]).filter(o=>E(o?.key)).slice(0,kt);return[...new Map(t.map(o=>[o.key,K(o.key,o)])).values()]},B=e=>Object.fromEntries(Object.
entries(e).filter(([,t])=>t))});var b,Wt,Ct,V=a(()=>{"use strict";b=class{#t=[];#e;#o;#s;#l;constructor({starts:t,aside:o,readable:s,writing:n}){this.#e=t,this.#o=o,this.#s=s,this.#l=n}names(t){return Object.keys(localStorage).filter(
o=>o.startsWith(t)).map(o=>o.slice(t.length))}has(t){return t===null||[...this.#e,this.#o].some(o=>t.startsWith(o))}get isKept(){try{return!!localStorage}catch{return!1}}get damaged(){let t=this.#n([this.#o]);
return[...this.#n(this.#e).filter(([o,s])=>!this.#c(o,s)),...t]}get canUndo(){return this.#t.length>0}change(t,o=""){let s=new Map;this.#i(t,s);let n=this.#t.at(-1);if(!o||n?.about!==o)this.#t.push({about:o,
before:s});else for(let[r,l]of s)n.before.has(r)||n.before.set(r,l);this.#t.length>100&&this.#t.shift()}amend(t){try{this.#i(t,new Map)}catch{}}undo(){let t=this.#t.at(-1);t&&this.#r(([o])=>t.before.forEach(
(s,n)=>o(n,s)),new Map),this.#t.pop()}clear(){this.#a(this.#n([...this.#e,this.#o]).map(([t])=>[t,null]))}dropDamaged(){this.#a(this.damaged.map(([t,o])=>[t,this.#s(t,o)]))}#a(t){let o=new Map;this.#r(
([s])=>t.forEach(([n,r])=>s(n,r)),o),this.#t.push({about:"",before:o})}#n(t){return t.flatMap(s=>this.names(s).map(n=>s+n)).map(s=>[s,localStorage.getItem(s)??""])}#c(t,o){return this.#s(t,o)===o}#i(t,o){
this.#r(([s,n])=>t(this.#l(s,n)),o)}#r(t,o){let s=Wt(o);try{t([s,(n,r)=>this.#f(s,n,r)])}catch(n){throw Ct(o),n}}#f(t,o,s){let n=localStorage.getItem(o),r=n!==null&&!this.#c(o,n),[l=""]=this.#e.filter(
i=>o.startsWith(i));r&&t(`${this.#o}${Date.now()}.${o.slice(l.length)}`,n),t(o,s)}},Wt=e=>(t,o)=>{e.has(t)||e.set(t,localStorage.getItem(t)),o===null?localStorage.removeItem(t):localStorage.setItem(t,
o)},Ct=e=>{for(let[t,o]of e)o===null&&localStorage.removeItem(t);for(let[t,o]of e)o!==null&&localStorage.setItem(t,o)}});var Dt,it,ft,qt,pt,zt,k,mt=a(()=>{"use strict";T();m();L();V();Dt=w.replace(/\.$/,"-damaged."),it=e=>JSON.stringify({...B(e),key:void 0}),ft=(e,t)=>K(e,g(t)),qt=(e,t)=>{let o=e.slice(w.length);return E(
o)?it(ft(o,t)):null},pt=(e,t)=>e(O(t.key),it(t)),zt=(e,t)=>({put:o=>pt(t,o),drop:o=>e(O(o),null)}),k=class extends b{constructor(){super({starts:[w],aside:Dt,readable:qt,writing:zt})}followed(t){let o=localStorage.
getItem(O(t));return o===null?void 0:ft(t,o)}get all(){return this.names(w).filter(E).flatMap(o=>this.followed(o)??[]).sort((o,s)=>o.name.localeCompare(s.name)||(o.key<s.key?-1:1))}}});var d,$,Ut,dt,X,Ht,Jt,R,ht=a(()=>{"use strict";C();m();V();x();d=y(""),$=d.replace(/\.shelf\.$/,".shelf-list."),Ut=d.replace(/\.shelf\.$/,".shelf-damaged."),dt=e=>JSON.stringify({...U(e),id:void 0}),X=
(e,t)=>M(e,g(t)),Ht=(e,t)=>{if(e.startsWith($))return JSON.stringify(W(g(t)));let o=e.startsWith(d)&&e.slice(d.length);return u(o)?dt(X(o,t)):null},Jt=(e,t)=>({put:o=>t(y(o.id),dt(o)),drop:o=>e(y(o),null),
order:(o,s)=>t($+o,s&&JSON.stringify(s)),set:e}),R=class extends b{constructor(){super({starts:[d,$],aside:Ut,readable:Ht,writing:Jt})}entry(t){let o=localStorage.getItem(y(t));return o===null?void 0:
X(t,o)}order(t){return W(g(localStorage.getItem($+t)??"[]"))}get lists(){return this.names($).filter(t=>t&&q(t)===t).sort((t,o)=>t.localeCompare(o))}entries(t=""){let o=new Map(this.names(d).filter(u).
map(l=>[l,X(l,localStorage.getItem(d+l)??"")])),s=this.order(t).flatMap(l=>o.get(l)??[]);if(t)return s;let n=new Set(s);return[...[...o.values()].filter(l=>!n.has(l)).sort((l,i)=>i.saved-l.saved||(l.id<
i.id?-1:1)),...s]}}});import{canKeep as Pt,worker as Bt}from"./keep.js";var v,G,Vt,Xt,ut,gt,S,wt,yt,Gt,Qt,Pe,Yt,Zt,Be,te=a(()=>{N();T();C();rt();P();L();mt();ht();x();A();P();L();x();v=new R,G=new k,Vt="nl-shelf",Xt=200,S=
(...e)=>{ut=e;let t=document.querySelector("dialog[open]")??document.body,o=t.querySelector(":scope > .nl-saved"),s=o??t.appendChild(F("p",{class:"nl-saved",role:"status"})),n=()=>s.replaceChildren(...ut);
o?n():setTimeout(n,Xt),clearTimeout(gt),gt=setTimeout(()=>s.replaceChildren(),6e3)},wt=(e,t)=>{let o=document.querySelector(e);return F("a",{href:o instanceof HTMLAnchorElement&&o.href},t)},yt=new Map,
Gt=(e,t)=>{let o=Date.now(),s=yt.get(e)??{...M(e,{title:t}),saved:o};v.change(r=>r.put({...s,changed:o}));let n=wt("[data-nl-to-shelf]",c("shelf.the_shelf"));S(...j("shelf.was_saved",{shelf:n})),J(v,[
e]).catch(()=>{}),Pt()&&Bt().catch(()=>{})},Qt=e=>{yt.set(e,v.entry(e)),v.change(t=>t.drop(e)),S(c("shelf.was_removed"))},Pe=e=>{let{nlSave:t="",nlTitle:o=""}=e.dataset;Yt(t,o)},Yt=(e,t)=>{try{v.entry(
e)?Qt(e):Gt(e,t)}catch{S(c(v.isKept?"shelf.no_room":"shelf.not_kept"))}tt(),dispatchEvent(new Event(Vt))},Zt=async()=>{if(st()||nt())return;let{begin:e,remember:t}=await import("./visit.js");t(!0),e()},
Be=e=>{let{nlKey:t="",nlName:o="",nlHasFeed:s}=e.dataset,n={...K(t,{name:o,hasFeed:!!s}),since:Date.now()};try{let r=G.followed(t)!==void 0;G.change(({put:i,drop:h})=>r?h(t):i(n));let l=wt("[data-nl-t\
o-following]",c("following.the_page"));r?S(c("following.was_left",{name:o})):S(...j("following.was_followed",{page:l})),r||Zt().catch(()=>{})}catch{S(c(G.isKept?"shelf.no_room":"following.not_kept"))}
Z()}});te();export{Vt as changed,ct as factsOf,pt as follow,Rt as followedIn,G as follows,Nt as longestNote,q as nameOf,U as plainEntry,B as plainFollowed,M as readEntry,J as refresh,Yt as save,v as shelf,Pe as toggle,
Be as toggleFollowed};
