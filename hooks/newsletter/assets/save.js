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
var i=(t,e,o)=>()=>{if(o)throw o[0];try{return t&&(e=t(t=0)),e}catch(s){throw o=[s],s}};var S,W,E=i(()=>{"use strict";S=(t,e={},...o)=>{let s=document.createElement(t);for(let[n,a]of Object.entries(e))typeof a==
"function"?s.addEventListener(n,a):a!==!1&&a!==void 0&&s.setAttribute(n,a===!0?"":String(a));return s.append(...W(o)),s},
W=t=>t.flatMap(e=>Array.isArray(e)?W(e):typeof e=="number"?[String(e)]:e?[e]:[])});var v,z=i(()=>{"use strict";v=TEXTS});var V,Y,Z,tt,et,I,f,M=i(()=>{"use strict";z();V=/\{(\w+)\}/,Y=new Intl.PluralRules(v.language),Z=t=>t.toLocaleString(v.language),
tt=(t,{count:e})=>{let o=v[t];return typeof o=="string"?o:o[Y.select(Number(e))]??o.other??""},et=t=>typeof t=="number"?
Z(t):t,I=(t,e={})=>tt(t,e).split(V).map((o,s)=>s%2?et(e[o]):o),f=(t,e)=>I(t,e).join("")});var ot,d,st,nt,J,N=i(()=>{"use strict";E();M();ot=new URL("../",import.meta.url),d=t=>`${ot.pathname}.shelf.${t}`,st=t=>{
try{return localStorage.getItem(d(t))!==null}catch{return!1}},nt=t=>{let{nlSave:e="",nlTitle:o=""}=t.dataset,s=st(e);t.textContent=
f(s?"shelf.saved":"shelf.save"),t.ariaLabel=f(s?"shelf.saved_entry":"shelf.save_entry",{title:o}),t.toggleAttribute("dat\
a-nl-is-saved",s)},J=()=>{for(let t of document.querySelectorAll("[data-nl-save]"))t instanceof HTMLElement&&nt(t)}});var rt,at,lt,P,h,O,p,F,$,U,j,y,A,w=i(()=>{"use strict";rt=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,at=4e3,lt=5e3,P={arxiv:/^[a-z0-9./-]{5,40}$/i,
doi:/^10\.\d{4,9}\/[^\s<>"]{1,200}$/},h=t=>typeof t=="string"&&t.length<=200&&rt.test(t),O=t=>Array.isArray(t)?[...new Set(
t.filter(h))].slice(0,5e3):[],p=(t,e)=>typeof t=="string"?t.replace(/[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g,
"").slice(0,e):"",F=t=>p(t,120).normalize("NFC").replace(/\s+/g," ").trim().slice(0,60).trim(),$=t=>typeof t=="number"&&
t>0?Math.min(Math.floor(t),Number.MAX_SAFE_INTEGER):0,U=(t,e)=>typeof t=="string"&&e.test(t)?t:"",j=({title:t,authors:e,
date:o,where:s,arxiv:n,doi:a,volume:r})=>({title:p(t,600),authors:p(e,600),date:p(o,600),where:p(s,600),arxiv:U(n,P.arxiv),
doi:U(a,P.doi),volume:p(r,600)}),y=(t,e)=>{let o=typeof e=="object"&&e!==null?e:{},{note:s,isRead:n,saved:a,changed:r,told:l}=o,
x={note:p(s,4e3),isRead:n===!0};return{id:t,...j(o),...x,saved:$(a),changed:$(r),told:$(l)}},A=t=>Object.fromEntries(Object.
entries(t).filter(([,e])=>e))});var ct,it,T,ft,pt,q,_,L=i(()=>{"use strict";w();ct=new URL("../",import.meta.url),it=10080*60*1e3,T=new Map,ft=async t=>{
let e=await fetch(new URL(`shelf/entries/${t}.json`,ct));if(e.status===404)return{};if(!e.ok)throw new Error(`${e.status}\
 ${e.url}`);return e.json()},pt=t=>{let e=T.get(t)??ft(t);return T.set(t,e),e.catch(()=>T.delete(t)),e},q=async t=>{let e=t.
filter(h),o=await Promise.all([...new Set(e.map(([n])=>n))].map(pt)),s=Object.assign(Object.create(null),...o);return new Map(
e.filter(n=>s[n]).map(n=>[n,j(s[n])]))},_=async(t,e)=>{let o=e.filter(r=>!(Math.abs(Date.now()-(t.entry(r)?.told??Date.now()))<
it)),[s,n]=[await q(o),Date.now()],a=o.flatMap(r=>{let[l,x]=[t.entry(r),s.get(r)];return l&&x?[{...l,...x,told:n}]:[]});
return t.amend(a),a.length>0}});var c,m,u,ht,mt,R,H,K,X,b,dt,B,ut,k=i(()=>{"use strict";N();w();c=d(""),m=c.replace(/\.shelf\.$/,".shelf-list."),u=c.replace(
/\.shelf\.$/,".shelf-damaged."),ht=100,mt=t=>t===null||[c,m,u].some(e=>t.startsWith(e)),R=t=>{try{return JSON.parse(t)}catch{
return}},H=t=>JSON.stringify({...A(t),id:void 0}),K=(t,e)=>y(t,R(e)),X=(t,e)=>t.startsWith(m)?JSON.stringify(O(R(e)))===
e:h(t.slice(c.length))&&H(K(t.slice(c.length),e))===e,b=class{#t=[];#e(e){return Object.keys(localStorage).filter(o=>o.startsWith(
e)).map(o=>o.slice(e.length))}get isKept(){try{return!!localStorage}catch{return!1}}entry(e){let o=localStorage.getItem(
d(e));return o===null?void 0:K(e,o)}order(e){return O(R(localStorage.getItem(m+e)??"[]"))}get lists(){return this.#e(m).
filter(e=>e&&F(e)===e).sort((e,o)=>e.localeCompare(o))}entries(e=""){let o=new Map(this.#e(c).filter(h).map(r=>[r,K(r,localStorage.
getItem(c+r)??"")])),s=this.order(e).flatMap(r=>o.get(r)??[]);if(e)return s;let n=new Set(s);return[...[...o.values()].filter(
r=>!n.has(r)).sort((r,l)=>l.saved-r.saved||(r.id<l.id?-1:1)),...s]}get damaged(){let o=[c,m].flatMap(n=>this.#e(n).map(a=>n+
a)).map(n=>[n,localStorage.getItem(n)??""]),s=this.#e(u).map(n=>[u+n,localStorage.getItem(u+n)??""]);return[...o.filter(
([n,a])=>!X(n,a)),...s]}get canUndo(){return this.#t.length>0}change(e,o=""){let s=new Map;this.#o(e,s);let n=this.#t.at(
-1);if(!o||n?.about!==o)this.#t.push({about:o,before:s});else for(let[a,r]of s)n.before.has(a)||n.before.set(a,r);this.#t.
length>ht&&this.#t.shift()}amend(e){try{this.#o(({put:o})=>e.forEach(o),new Map)}catch{}}undo(){let e=this.#t.at(-1);e&&
this.#o(({set:o})=>e.before.forEach((s,n)=>o(n,s)),new Map),this.#t.pop()}clear(){let o=[c,m,u].flatMap(s=>this.#e(s).map(
n=>s+n));this.change(({set:s})=>o.forEach(n=>s(n,null)))}dropDamaged(){let e=this.damaged.map(([o])=>o);this.change(({set:o})=>e.
forEach(s=>o(s,null)))}#o(e,o){let s=dt(o),n=r=>B(s,d(r.id),H(r)),a=(r,l)=>B(s,m+r,l&&JSON.stringify(l));try{e({put:n,order:a,
set:s,drop:r=>s(d(r),null)})}catch(r){throw ut(o),r}}},dt=t=>(e,o)=>{t.has(e)||t.set(e,localStorage.getItem(e)),o===null?
localStorage.removeItem(e):localStorage.setItem(e,o)},B=(t,e,o)=>{let s=localStorage.getItem(e);s!==null&&!X(e,s)&&t(`${u}${Date.
now()}.${e.slice(c.length)}`,s),t(e,o)},ut=t=>{for(let[e,o]of t)o===null&&localStorage.removeItem(e);for(let[e,o]of t)o!==
null&&localStorage.setItem(e,o)}});var g,C,D,G,gt,Q,yt,wt,zt,xt,St=i(()=>{E();N();L();k();w();M();L();k();w();g=new b,D=(...t)=>{C??=document.body.appendChild(
S("p",{class:"nl-saved",role:"status"})),C.replaceChildren(...t);let e=G=setTimeout(()=>G===e&&C?.replaceChildren(),6e3)},
gt=()=>{let t=document.querySelector("[data-nl-to-shelf]");return S("a",{href:t instanceof HTMLAnchorElement&&t.href},f(
"shelf.the_shelf"))},Q=new Map,yt=(t,e)=>{let o=Date.now(),s=Q.get(t)??{...y(t,{title:e}),saved:o};g.change(n=>n.put({...s,
changed:o})),D(...I("shelf.was_saved",{shelf:gt()})),_(g,[t]).catch(()=>{})},wt=t=>{Q.set(t,g.entry(t)),g.change(e=>e.drop(
t)),D(f("shelf.was_removed"))},zt=t=>{let{nlSave:e="",nlTitle:o=""}=t.dataset;xt(e,o)},xt=(t,e)=>{try{g.entry(t)?wt(t):yt(
t,e)}catch{D(f(g.isKept?"shelf.no_room":"shelf.not_kept"))}J()}});St();export{q as factsOf,O as idsOf,h as isId,mt as isOfShelf,at as longestNote,lt as most,F as nameOf,A as plainEntry,y as readEntry,
_ as refresh,xt as save,g as shelf,zt as toggle};
