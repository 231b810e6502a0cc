// Made from newsletter/web by `make bundle`; change that, not this.
var ht=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var lt=e=>async t=>{let s=await fetch(new URL(t,e),t==="manifest.json"?{cache:"no-cache"}:{});if(!s.ok)throw new Error(`${s.
status} for ${t}`);return s.arrayBuffer()};var mt="­​‌‍⁠\uFEFF℠™",ut="‐‑‒–—―−﹘﹣－",dt="‘’‚‛ʼʻ′`´＇",v=new Set("a an a\
nd are as at be by can did do does for from has have how i in is it its not of on or our should such that the these this\
 those to we what when where which who why with".split(" ")),O=new Set("about after again against all also always among \
another around article articles away back because become been before being best better between both bring but came come \
concerning could describe described describes describing down during each either else enough even ever every everything \
few first for get getting give given go goes going good got great had hardly her here him his however interested into in\
volving just keep know known last least less let like likely little look looking lot made make makes making many may may\
be me might more most much must my near need needs never next no now off often old once one only other others out over o\
wn paper papers per perhaps please put quite rather really regarding same say see seem seen several she since so some so\
mething still take takes tell than their them then there they thing things think though through too try trying two under\
 until up upon us use used using very want wants was way ways well went were whether while whole whose will within witho\
ut would yet you your".split(" ")),X=new Set("analysis embed news series".split(" ")),pt="alpha beta gamma delta epsilon\
 zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" "),gt=new Map(
Object.entries({indices:"index",matrices:"matrix",vertices:"vertex",corpora:"corpus",analyses:"analysis",criteria:"crite\
rion"})),Y={ß:"ss","ẞ":"Ss",æ:"ae",Æ:"Ae",œ:"oe",Œ:"Oe",ø:"o",Ø:"O",đ:"d",Đ:"D",ð:"d",Ð:"D",ł:"l",Ł:"L",þ:"\
th",Þ:"Th",ħ:"h",Ħ:"H",ı:"i",ŋ:"n",Ŋ:"N"};var yt=e=>new RegExp(`[${e}]`,"g"),[ie,ae,ce]=[mt,ut,dt].map(yt),fe=yt(Object.keys(Y).join("")),he=/(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g,
le=945,me=/[\p{L}\p{N}]/u,wt=e=>e.replace(ie,"").replace(ae,"-").replace(ce,"'"),xt=e=>me.test(e??"")?"-":"",ue=(e,t,s)=>xt(
s[t-1])+pt[e.toLowerCase().charCodeAt(0)-le]+xt(s[t+1]),tt=e=>wt(wt(e).normalize("NFKD")).replace(fe,t=>Y[t]).replace(/\p{M}/gu,
"").replace(he,ue);var de=/(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu,pe=/[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu,ge=/(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu,
W=e=>tt(e).replace(de,"").match(pe)??[],I=e=>e.match(ge)??[],A=e=>[...e.toLowerCase().replaceAll("ς","σ")].slice(0,60).
join(""),et=e=>W(e).flatMap(t=>I(t).map(A));var we=new TextDecoder,b=e=>we.decode(e),bt=e=>JSON.parse(b(e)),B=e=>{let t=0;return Uint32Array.from(e,s=>t+=s)},y=class{constructor(t,s=0){
this.bytes=t,this.place=s}byte(){return this.bytes[this.place++]}number(){let t=0,s=1;for(;;){let n=this.byte();if(t+=(n&
127)*s,n<128)return t;s*=128}}some(t){return this.bytes.subarray(this.place,this.place+=t)}text(){return b(this.some(this.
byte()))}list(t){let s=new Uint32Array(t);for(let n=0,o=0;n<t;n++)s[n]=o+=this.number();return{numbers:s,marks:this.some(
t)}}};var xe=e=>e.endsWith("Aliases"),ye=e=>Object.fromEntries(Object.entries(e).map(([t,s])=>[t,B(s)])),kt=e=>{let t=Object.entries(
e).map(([s,n])=>[s,xe(s)?n:ye(n)]);return Object.fromEntries(t)};var k=(e,t,s,n)=>`index/${e}-${String(t).replace(/[^a-z0-9]/gu,"_")}-${s}.${n}`,C=(e,t)=>e.slice(t*5,(t+1)*5),P=e=>{let t="",
s=n=>t=t.slice(0,n.charCodeAt(0)-65)+n.slice(1);return e.split(/(?=[A-Z])/).map(s)};var be=[["ing",3],["ed",3],["ation",4],["ion",4]],ke=e=>{if(/..(ies|ied)$/.test(e))return`${e.slice(0,-3)}y`;if(e.endsWith(
"sses"))return e.slice(0,-2);let t=e.length===3?/[aeious]s$/:/[sui]s$/;return e.endsWith("s")&&!t.test(e)&&!e.endsWith("\
ias")?e.slice(0,-1):e},Ot=e=>e.endsWith("ie")&&e.length>4?`${e.slice(0,-2)}y`:e.endsWith("e")&&e.length>3?e.slice(0,-1):
e,At=e=>/^[a-z]{3,}[^aeo]at$/.test(e)?e.slice(0,-2):e,Oe=e=>{for(let[t,s]of be){let n=e.slice(0,-t.length);if(!(!e.endsWith(
t)||n.length<s||!/[aeiouy]/.test(n)||e.endsWith("eed")))return t==="ion"?n:At(Ot(n))}return e.endsWith("e")?At(Ot(e)):e},
Ae=(e,t)=>(t&&e.length>5&&e.endsWith("is")&&(e=`${e.slice(0,-1)}z`),e.length>5&&e.endsWith("our")&&(e=`${e.slice(0,-2)}r`),
e.endsWith("ogu")&&(e=e.slice(0,-1)),/([^aeiou])\1$/.test(e)&&(e.length>4||t&&e.length>3&&!/[lsz]$/.test(e))?e.slice(0,-1):
e),w=e=>{if(e.length<3||X.has(e)||!/^[a-z]+$/.test(e))return e;let t=ke(gt.get(e)??e);if(X.has(t))return t;let s=Oe(t);return Ae(
s,s!==t)};var Me=[.48,.44,.42,.41,.4,.39,.39],ve=5,We=4,st={numbers:new Uint32Array,marks:new Uint8Array},$e=(e,t)=>({key:e,shard:-1,
df:t.numbers.length,softCount:0,softIdf:0,neighbours:[],postings:t,soft:st}),Wt=([e,t,s]=["","",""])=>{let n=new y(Uint8Array.
from(atob(t),r=>r.charCodeAt(0))),o=e?P(e):[];return{terms:new Map(o.map(r=>[r,$e(r,n.list(n.number()))])),places:s}},Mt=(e,t,s)=>(e.
set(t),e.set(s,t.length),e),vt=(e,t)=>{let s=e.numbers.length+t.numbers.length;return{numbers:Mt(new Uint32Array(s),e.numbers,
t.numbers),marks:Mt(new Uint8Array(s),e.marks,t.marks)}},Le=(e,t)=>{let s=new Map;e.forEach((o,r)=>{let{numbers:i,marks:a}=t.
get(w(o))?.postings??st;i.forEach((f,c)=>{let l=Math.round(Me[r]*31*(a[c]&63)/63),h=(s.get(f)??0)&31;l>=We&&l>h&&s.set(f,
r<<ve|l)})});let n=Uint32Array.from(s.keys()).sort();return{numbers:n,marks:Uint8Array.from(n,o=>s.get(o)??0)}},$t=(e,t,{
terms:s})=>{let n=s.get(e);if(!t||!s.size)return t??n;let o=Le(t.neighbours,s);return!n&&!o.numbers.length?t:{key:e,shard:t.
shard,df:t.df+(n?.df??0),softCount:t.softCount+o.numbers.length,softIdf:t.softIdf,neighbours:t.neighbours,postings:vt(t.
postings,n?.postings??st),soft:vt(t.soft,o)}};var je=e=>e.charCodeAt(0)-35-(e>"\\"?1:0),St=e=>{let t=b(e),{first:s,ranges:n,words:o,titleWords:r,newest:i,format:a,...f}=JSON.
parse(t);if(a!==7)throw new Error("its format is another one; please load the page again");let c=P(s),l=[...n].flatMap((h,m)=>Array.
from({length:Number(h)},()=>m));return{...f,written:t,shards:c,rangeOf:l,ranges:c.filter((h,m)=>l[m]!==l[m-1]),words:P(o),
newest:Wt(i),sizes:Uint8Array.from(r,je)}},Lt=([e,t])=>({id:e,label:t}),ze=(e,t)=>{let s=t.toLowerCase().match(/[a-z0-9]+/g)??
[];return typeof e=="number"?s.slice(0,e).join("-"):/^[A-Z]/.test(e)?Array.from(e,n=>s[n.charCodeAt(0)-65]).join("-"):e},
Nt=(e,[t,s,n,o,r,i,a,f],{kinds:c,volumes:l,topics:h})=>{let m=i.map(u=>({id:h[u][0],name:h[u][1]})),g={kind:Lt(c[n]),volume:Lt(
l[o])};return{number:e,id:ze(t,s),title:s,...g,credited:r,topics:m,year:a,state:f}};var jt=(e,t)=>{let s=0,n=e.length;for(;s<n;){let o=s+n>>1;e[o]<t?s=o+1:n=o}return s},T=(e,t)=>{let s=jt(e,t);return e[s]===
t?s:-1},M=(e,t)=>{let s=jt(e,t);return e[s]===t?s:s-1};var Ue=512,zt=11,Ie=16,nt=class{#t;constructor(t,s,n){this.bytes=t,this.start=s,this.count=n}get list(){return this.#t??=
new y(this.bytes,this.start).list(this.count)}},Fe=(e,t,s)=>{let n=e.byte(),o=e.some(e.byte());t.set(o,n);let r=b(t.subarray(
0,n+o.length)),i=e.number(),a={count:Math.min(i,s),length:e.number()},f={count:e.number(),length:e.number()},c=f.count?e.
byte()/Ie:0,l=Array.from({length:f.count?e.byte():0},()=>e.text());return{key:r,df:i,hard:a,soft:f,softIdf:c,neighbours:l}},
Ce=({key:e,df:t,soft:s,softIdf:n,neighbours:o},r,i,a)=>({key:e,shard:r,df:t,softCount:s.count,softIdf:n,neighbours:o,get postings(){
return i.list},get soft(){return a.list}}),Ut=(e,t,s)=>{let n=new Uint8Array(e),o=new DataView(e),r=new y(n,zt),i=new Uint8Array(
Ue),a=new Map,f=zt+o.getUint32(7,!0),c=({count:l,length:h})=>new nt(n,(f+=h)-h,l);for(let l=o.getUint16(5,!0);l>0;l--){let h=Fe(
r,i,s);a.set(h.key,Ce(h,t,c(h.hard),c(h.soft)))}return{terms:a,positions:b(n.subarray(0,5))}};var j=e=>{let t=0;for(let s=0;s<e.length;s++)t|=1<<e.charCodeAt(s)%31;return t},It=e=>{let t=e-(e>>>1&1431655765),s=(t&858993459)+
(t>>>2&858993459);return(s+(s>>>4)&252645135)*16843009>>>24},Ft=(e,t,s)=>It(e&~t)>s||It(t&~e)>s,Pe=[0,1,2].map(()=>new Uint8Array(
63)),D=(e,t,s)=>{let{length:n}=t;if(Math.abs(e.length-n)>s||n>60)return s+1;let[o,r,i]=Pe;for(let a=0;a<=n;a++)r[a]=a;for(let a=1;a<=
e.length;a++){let f=i[0]=a;for(let c=1;c<=n;c++){let l=e[a-1]===t[c-1],h=Math.min(r[c]+1,i[c-1]+1,r[c-1]+(l?0:1));a>1&&c>
1&&e[a-1]===t[c-2]&&e[a-2]===t[c-1]&&(h=Math.min(h,o[c-2]+1)),i[c]=h,h<f&&(f=h)}if(f>s)return s+1;[o,r,i]=[r,i,o]}return r[n]};var Ee=e=>({text:e,mask:j(e)}),Te=(e,t)=>{let[s,...n]=e.split(" "),o=t.slice(0,s.charCodeAt(0)-65)+s.slice(1),r=/^\d/.test(
n[0]??"")?2**Number(n.shift()):1,i=(n[0]??"").split(",").map(a=>a[0]==="="?a.slice(1):o+a);return{term:o,df:r,mask:j(o),
forms:i.map(Ee)}},Ct=e=>{let t="";return b(e).split(`
`).slice(0,-1).map(n=>{let o=Te(n,t);return t=o.term,o})};var Be=250,Pt="manifest.json",De=e=>new Promise(t=>setTimeout(t,e)),R=class extends Error{name="SearchError";isAnew=!1},
Re=e=>{e instanceof Error&&Object.assign(e,{isAnew:!0})},_=class{#t=new Map;#s;#e;#n;constructor(t){this.#n=t}open(){return this.#s??=
this.#a().then(t=>this.#e=t,t=>{throw this.#s=void 0,t}),this.#s}get manifest(){if(!this.#e)throw new R("The search was \
not opened");return this.#e}get count(){return this.#t.size}async current(t){for(;;){let{written:s}=await this.open();try{
let n=await t();if(this.manifest.written===s)return n}catch(n){if(!await this.#c(s))throw n}}}async unchanged(t){let{written:s}=await this.
open();try{return await t()}catch(n){throw await this.#c(s)&&Re(n),n}}read(t,s,n=this.#n){let o=this.#t.get(t);if(o)return o;
let r=n(t).catch(()=>De(Be).then(()=>n(t))).then(s).catch(i=>{throw this.#t.delete(t),new R(`The search could not read ${t}\
 (${i.message})`,{cause:i})});return this.#t.set(t,r),r}facets(){return this.#o(k("facets","",this.manifest.facets,"json"),
kt)}authors(){return this.#o(k("authors","",this.manifest.authors,"json"))}rows(t){let{titleGroup:s}=this.manifest,n=async o=>{
let[,...r]=await this.#r(o),i=r.map(a=>a[o%s]);return Nt(o,i,this.manifest)};return Promise.all([...t].map(n))}texts(t){
let{titleGroup:s,textGroup:n}=this.manifest,o=async r=>{let[i]=await this.#r(r),a=C(i,Math.floor(r%s/n));return(await this.#o(
k("s",Math.floor(r/n),a,"json")))[r%n]};return Promise.all([...t].map(o))}words(t){let{words:s,wordNames:n}=this.manifest;
return this.read(k("words",s[t],C(n,t),"txt"),Ct)}shard(t){let{shards:s,together:n,names:o,most:r}=this.manifest,i=k("w",
s[t],C(o,Math.floor(t/n)),"bin");return this.read(i,a=>Ut(a,t,r))}positions(t,s){return this.#i(k("p",this.manifest.shards[t],
s,"bin"))}newestPositions(){return this.#i(k("n","",this.manifest.newest.places,"bin"))}async term(t){let{shards:s,newest:n}=this.
manifest;return $t(t,(await this.shard(M(s,t))).terms.get(t),n)}async terms(t){return(await Promise.all([...t].map(n=>this.
term(n)))).filter(n=>n!==void 0).filter(({df:n})=>n>0)}range(t){return M(this.manifest.ranges,t)}#r(t){let{titleGroup:s,
titleNames:n}=this.manifest,o=Math.floor(t/s);return this.#o(k("t",o,C(n,o),"json"))}#i(t){return this.read(t,s=>new y(new Uint8Array(
s)))}#o(t,s=n=>n){return this.read(t,n=>s(bt(n)))}#a(){return this.read(Pt,St)}async#c(t){if(this.manifest.written!==t)return!0;
this.#t.delete(Pt);let s=await this.#a().catch(()=>this.manifest);return s.written===t||this.manifest.written!==t?this.manifest.
written!==t:(this.#t.clear(),this.#e=s,this.#s=Promise.resolve(s),!0)}};var _e=/(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/,Ke=/(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i,Ze=/(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/,
Ge=/^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/,ot=/^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i,
Et=e=>{let t=Ze.exec(e.split(/[?#]/)[0])?.[1].toLowerCase();if(t&&!t.startsWith("10.48550/arxiv."))return[t];let s=e.replace(
/arxiv\.(?!org)/i,"arxiv:"),n=_e.exec(s)??Ke.exec(s);return n?[n[1].toLowerCase()]:[]},Tt=e=>{let t=e.replace(ot,"").replace(
/^(datasets|spaces|models)\//i,""),s=Ge.exec(t);return s?[s[1].toLowerCase()]:[]};var K=(e,{isQuoted:t=!1}={})=>W(e).flatMap(s=>{let n=I(s).map(A);return n.map((o,r)=>({text:o,key:w(o),isStop:v.has(o),isLight:O.
has(o),isQuoted:t,rest:n.length-r}))}),Z=({isStop:e})=>!e;var Bt={topic:"topic",topics:"topic",tag:"topic",tags:"topic",author:"author",authors:"author",organisation:"organisatio\
n",organisations:"organisation",organization:"organisation",venue:"venue",venues:"venue",organizations:"organisation",org:"\
organisation",orgs:"organisation",year:"year",years:"year",kind:"kind",kinds:"kind",type:"kind",volume:"volume",volumes:"\
volume",vol:"volume",issue:"volume",has:"has",date:"date"},He=12,qe=/(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu,
Je=/(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi,Qe=/^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i,Ve=/[\s,]+et\.?\s+al\b\.?/gi,
Xe=/\b(since|from|until|in)\s+(?:([a-z]{3,9})\s+)?(\d{4}(?:-\d\d)?)\b/gi,Ye=(...[e,t,s,n])=>{let o=new Date(`${s??""} 1,\
 ${n} UTC`),r=t.toLowerCase();if(!(s?!Number.isNaN(o.getTime()):n.length>4||r==="since"))return e;let a=s?o.toISOString().
slice(0,7):n;return`date:${r==="until"?"..":""}${a}${/since|from/.test(r)?"..":""}`},ts=e=>e.replace(/[“”„«»]/g,
'"').replace(Je,"$1").replace(Ve," ").replace(Qe,"volume:$1"),Dt=/^\s*(?:the\s+)?(?:newest|latest|most recent)\s+(?:\w+\s+)?(?:on|about)\s+(?=\S)/i,
es=e=>W(e.replace(/"[^"]*"?/g,"")).length>He,ss=e=>{let t=(e??"").toLowerCase();return Object.hasOwn(Bt,t)?Bt[t]:void 0},
ns=({0:e,index:t=0},s,n)=>s.length===n.length?n.slice(t,t+e.length):n.includes(e)?e:n.trim(),os=(e,t,s)=>{let{not:n,name:o,
quoted:r,bare:i}=e.groups??{},{index:a=0}=e,f=(r??i).trim();return{isNot:n==="-"&&(a===0||/\s/.test(t[a-1])),filter:ss(o),
text:o?`${o}:${f}`:f,value:f,isPhrase:r!==void 0&&!o,written:ns(e,t,s)}},rs=(e,{isNot:t,filter:s,text:n,value:o,isPhrase:r,
written:i})=>{if(s){o&&e.filters.push({name:s,value:o,not:t,written:i});return}let a=t||r?[]:Et(n),f=a.length?[]:K(n.replace(
ot,""),{isQuoted:r});if(t){f.some(Z)&&e.without.push(f);return}e.words.push(...f),r&&f.some(Z)&&e.phrases.push(f),e.ids.
push(...a.length||r?a:Tt(n))},G=e=>{let t=ts(e),s=es(t),n=s?t.replaceAll('"'," "):t.replace(Xe,Ye).replace(Dt,""),o={words:[],
phrases:[],without:[],filters:[],ids:[],isOpen:/[\p{L}\p{N}.\-_/]$/u.test(n),isEmpty:!1,isNewest:!s&&Dt.test(t)};for(let c of n.
matchAll(qe))rs(o,os(c,n,e));let{words:r,without:i,filters:a,ids:f}=o;return o.isEmpty=!r.some(Z)&&i.length+a.length+f.length===
0,o};var H=({matches:e,unit:t})=>!e.length&&!t.isStop&&t.text.length>3&&/[a-z]{3}/.test(t.text),Rt=({matches:e,unit:t,soft:s})=>!e.
length&&!t.isStop&&!s;var d={mostWords:32,shortMost:8,longSoft:.25,softKnown:80,prefix:.8,prefixBeside:.35,prefixIdf:.8,oneEdit:.8,twoEdits:.55,
idfPower:.85,together:.4,unknown:.6,light:.5,flat:.5,softMost:.9,titled:.2,usual:.25,about:0,aboutMore:.05,fewTelling:4,
scattered:.1,near:.4,wholeTitle:3,deepWords:3,deep:1.6,meant:.6},q={id:3,title:2,name:1};var is=5,_t=e=>[...new Set(e)],as=({idf:e,soft:t})=>e||(t?.softIdf??0),cs=(e,t)=>t.filter(({term:s})=>T(s.postings.numbers,
e)>=0).flatMap(({term:s})=>s.keys??s.key??[]),fs=(e,t)=>{let s=t?T(t.soft.numbers,e):-1;if(!t||s<0)return;let n=t.neighbours[t.
soft.marks[s]>>is];return{name:n&&!O.has(n)?n:""}},Kt=(e,t,s)=>{let n=t.map(h=>({asked:h,keys:cs(e,h.matches)})),o=n.map(
({asked:h,keys:m})=>m.length?void 0:fs(e,h.soft)),r=t.reduce((h,m)=>h+as(m),0),i=n.reduce((h,{asked:m,keys:g})=>h+(g.length?
m.idf:0),0),a=o.flatMap(h=>h?.name||[]),c=(s||o.some(h=>h!==void 0))&&i<d.meant*r,l=[...n.flatMap(({keys:h})=>h),...a.map(
w)];return{byMeaning:c,meaning:c?_t(a):[],words:_t(l)}};var hs=1e6,rt=2**21,ls=4,J=class{constructor(t,s){let n=s>d.shortMost;this.softShare=n?d.longSoft:1,this.flat=n?1:d.flat,
this.score=new Float32Array(t),this.cover=new Float32Array(t),this.best=new Float32Array(t),this.flags=new Uint8Array(t),
this.titled=new Uint8Array(t),this.named=new Uint8Array(t),this.hard=new Uint8Array(t),this.titledWeight=new Float32Array(
t),this.hardWeight=new Float32Array(t),this.namedWeight=new Float32Array(t),this.telling=0,this.tellingWeight=0,this.usual=
0,this.unknown=0,this.sum=0}add({unit:t,matches:s,soft:n},o){let r=t.isLight?0:1;this.sum+=o,this.telling+=r,this.tellingWeight+=
r*o,r&&this.#t(s,o),this.best.fill(0),this.flags.fill(0);for(let i of s)this.#n(i);this.#r(o,r),n&&this.#i(n,o)}#t(t,s){
let n=t.filter(({weight:r})=>r>d.twoEdits||r===d.prefixBeside),o=Math.max(0,...n.map(({term:r})=>r.postings.numbers.length));
this.usual+=Math.min(1,o/this.score.length/d.usual),o||(this.unknown+=s)}get#s(){let t=d.aboutMore*Math.max(0,this.telling-
d.fewTelling);return this.telling?this.usual/this.telling-this.unknown/this.sum+t:1}get#e(){return 2*this.hardWeight.reduce(
(s,n)=>Math.max(s,n),0)<this.tellingWeight&&this.usual<d.scattered*this.telling}#n({term:{postings:t},weight:s}){let{best:n,
flags:o}=this,{numbers:r,marks:i}=t;for(let a=0;a<r.length;a++){let f=r[a],c=(i[a]&63)*s/63;c>n[f]&&(n[f]=c),s===1&&(o[f]|=
i[a])}}#r(t,s){let{score:n,cover:o,best:r,flags:i,titled:a,named:f,hard:c,titledWeight:l,namedWeight:h}=this;for(let m=0;m<
r.length;m++)r[m]&&(n[m]+=t*r[m],o[m]+=t,c[m]+=s,this.hardWeight[m]+=s*t,i[m]&128&&(a[m]++,l[m]+=s*t),i[m]&64&&(f[m]++,h[m]+=
s*t))}#i({df:t,soft:{numbers:s,marks:n}},o){let r=this.softShare*d.softKnown/(d.softKnown+t),{score:i,cover:a,best:f}=this;
for(let c=0;c<s.length;c++){let l=s[c],h=Math.min((n[c]&31)/31,d.softMost)*r;h<=f[l]||(i[l]+=o*(h-f[l]),f[l]||(a[l]+=o*h))}}raise({
numbers:t,marks:s},n){for(let o=0;o<t.length;o++)this.score[t[o]]+=n*(s[o]&63)/63}order({count:t,sizes:s,rung:n,allowed:o,
isStrict:r,likeness:i}){let a=this.#a(this.#o(i),r,s),f=new Float64Array(this.score.length),c=f.length-1,[l,h]=[0,0];for(let u=0;u<
f.length;u++){if(o&&!o[u]||!(n[u]||this.score[u]))continue;let p=n[u]||a(u)?1:0;h+=p;let U=(n[u]+p)*ls+this.#c(u,t,s);f[l++]=
-Math.round(U*hs)*rt+c-u}let m=f.subarray(0,l).sort();return{numbers:Uint32Array.from(m,u=>c-u+Math.floor(u/rt)*rt),near:h}}#o(t){
let{score:s,cover:n,sum:o}=this,r=0;for(let i=0;i<s.length;i++)s[i]&&(n[i]/=o,s[i]*=(this.flat+(1-this.flat)*n[i])/o,r=Math.
max(r,s[i]));return t?(t.forEach((i,a)=>s[a]+=d.deep*r*Math.max(0,i)),s.reduce((i,a)=>Math.max(i,a))):r}#a(t,s,n){let{score:o,
hard:r,titled:i,titledWeight:a,namedWeight:f,telling:c,tellingWeight:l}=this,h=!s&&!this.#e&&this.#s>=d.about?d.near*t:1/0,
m=2*this.usual>=c,g=u=>r[u]>=c||2*a[u]>=l||m&&2*i[u]>=c||2*f[u]>l||i[u]>=Math.max(n[u],d.wholeTitle);return u=>o[u]>=h||
r[u]>0&&g(u)}#c(t,s,n){let o=this.score[t]+(s===1&&this.hard[t]?1:0);return!s||this.titled[t]!==s?o:o+d.titled*s/Math.max(
s,n[t])}};var ms=e=>({term:t,forms:s})=>t.startsWith(e)||s.some(({text:n})=>n.startsWith(e)),L=async(e,t)=>{let{words:s}=e.manifest,
n=M(s,t),r=s.slice(n,M(s,`${t}￿`)+1).map((i,a)=>e.words(n+a));return(await Promise.all(r)).flat().filter(ms(t))},S=(e,t)=>e.
manifest.words.length>1?t:"";var us=["ing","ion","ation","ed","es","ies","s"],ds=12,ps=4,Zt="￿",gs=async(e,t,s)=>{let{shards:n,rangeOf:o,newest:r}=e.
manifest,[i,a]=[t,t+Zt].map(h=>M(n,h)),f=Array.from({length:a-i+1},(h,m)=>i+m).filter(h=>o[h]<=s),c=await Promise.all(f.
map(h=>e.shard(h))),l=new Map;for(let{key:h,df:m}of[...c,r].flatMap(({terms:g})=>[...g.values()]))m&&h.startsWith(t)&&l.
set(h,m+(l.get(h)??0));return[...l].map(([h,m])=>({term:h,df:m}))},ws=async(e,t,s,n)=>{let o=e.range(t),r=e.range(t+Zt);
if(!n?.df&&r-o>=2)return L(e,t);let i=r===o||s.isLight&&n?.df;return gs(e,t,i?o:o+1)},xs=(e,t)=>us.flatMap(s=>Array.from(
{length:s.length-1},(n,o)=>o+1).filter(n=>e.length-n>=t&&e.endsWith(s.slice(0,n))).map(n=>w(e+s.slice(n)))),Gt=async(e,t,s)=>{
let{text:n,key:o}=t,r=n.length>ps&&n.startsWith(o)?o:n,i=[...await ws(e,r,t,s)];i.sort((f,c)=>c.df-f.df||(f.term<c.term?
-1:1));let a=new Set(i.slice(0,Math.min(ds,2*n.length)).map(({term:f})=>f));for(let f of xs(n,s?.df?4:3))a.add(f);return a.
delete(o),e.terms(a)};var ys=5,bs=9,ks=.25,Os=.3,As=.6,Ms=.1,Ht=e=>e.replace(/\D/g,""),vs=e=>{let t=w(e),s=e.length>=bs;return{text:e,mask:j(e),
root:t,rootMask:j(t),most:s?2:1,isRooted:t.length>=ys||s&&t.length>3}},qt=(e,t,s)=>Ft(e.mask,t.mask,s)?s+1:D(e.text,t.text,
s),Ws=(e,{term:t,mask:s,forms:n})=>{let{most:o,isRooted:r,root:i,rootMask:a}=e,c={count:r?qt({text:i,mask:a},{text:t,mask:s},
o):o+1,read:n[0].text,aside:Os};for(let l of n){let h=qt(e,l,o);h<=c.count&&h<=o&&(c={count:h,read:l.text,aside:0})}return c},
$s=({count:e,aside:t,read:s},{df:n},{text:o})=>Math.max(e,1)+t+(s[0]===o[0]?0:As)-Math.log10(1+n)*Ms,Q=(e,t)=>{let s=vs(
e),n=Ht(e),o=[];for(let r of t){let i=Ws(s,r);i.count>s.most||Ht(r.term)!==n||o.push({...i,term:r.term,cost:$s(i,r,s)})}
return o.sort((r,i)=>r.cost-i.cost),o.slice(0,2).filter(({cost:r})=>r<o[0].cost+ks)};var Jt=3,Ls=5,Qt=(e,t,s)=>{let n=({postings:i},a)=>i.marks[T(i.numbers,a)],o=e.postings.numbers.filter(i=>n(t,i)&&(s?.[i]??
1)),r=Uint8Array.from(o,i=>{let[a,f]=[n(e,i),n(t,i)];return a&f&-64|Math.min(a&63,f&63)});return{keys:[e.key,t.key],df:o.
length,postings:{numbers:o,marks:r}}},Ss=e=>e.flatMap(({rest:t},s)=>[...s+1<e.length?[{at:s,length:2}]:[],...t>2&&!(e[s-
1]?.rest>t)?[{at:s,length:t}]:[]]),Ns=async(e,t,s)=>{let n=i=>t.find(a=>a.unit.key===i.key),o=new Set(t.map(({unit:i})=>e.
range(i.key))),r=Ss(s).map(async({at:i,length:a})=>{let f=s.slice(i,i+a),c=f.map(n).filter(g=>g!==void 0),l=w(A(f.map(({
text:g})=>g).join(""))),h=c.length===f.length&&c.some(({term:g})=>!g?.df);return{term:s[i].rest>=a||h||o.has(e.range(l))?
await e.term(l):void 0,parts:c}});return(await Promise.all(r)).flatMap(({term:i,parts:a})=>i&&a.length?[{term:i,parts:a}]:
[])},Vt=async(e,t,s,n)=>{let o=await Ns(e,t,s);for(let{term:r,parts:i}of o)for(let a of i)r.softCount&&!a.term?.df&&(a.soft=
r),r.df&&(a.matches.push({term:r,weight:1}),a.idf||=n(r.df));return o.filter(({term:r})=>r.df)},js=e=>v.has(e)||O.has(e),
zs=(e,t)=>Array.from({length:Math.max(0,e.length-Ls)},(n,o)=>{let r=[e.slice(0,o+Jt),e.slice(o+Jt)];return{halves:r,least:r.
some(js)?0:Math.min(...r.map(t))}}).filter(({least:n})=>n).sort((n,o)=>o.least-n.least),Us=async(e,t,s)=>{let[n,o]=await Promise.
all(t.map(i=>e.term(w(i))));if(!n?.df||!o?.df||!Qt(n,o).df)return;let r=Qt(n,o,await s(t.join(" ")));return r.df?r:void 0},
Xt=async(e,t,s,n)=>{let{text:o}=t.unit,r=S(e,o[0]),i=new Map((await L(e,r)).map(({term:c,df:l})=>[c,l])),f=zs(o,c=>i.get(
w(c))??(S(e,c[0])===r?0:1));for(let{halves:c}of r?f:f.slice(0,1)){let l=await Us(e,c,s);if(l)return t.matches.push({term:l,
weight:1}),t.read=c.join(" "),t.idf=n(l.df),!0}return!1},Yt=e=>`@${e.map(({text:t})=>t).join(" ")}`.slice(0,60);var Is=e=>e?.count===1&&!e.aside,Fs=async(e,t,s,n)=>{let o=await e.terms(s.map(({term:a})=>a));if(!o.length)return;let r=a=>s.
find(({term:f})=>f===a);for(let a of o)t.matches.push({term:a,weight:(r(a.key)?.count??0)>1?d.twoEdits:d.oneEdit});let[i]=o;
t.read=r(i.key)?.read??"",t.idf=n(i.df),i.softCount&&(t.soft=i)},te=async(e,t,s,n)=>{let{text:o}=t.unit,r=a=>L(e,S(e,a)),
i=Q(o,await r(o[0]));!Is(i[0])&&await Xt(e,t,s,n)||(!i.length&&S(e,o[1])&&(i=Q(o,await r(o[1]))),await Fs(e,t,i,n))},ee=async(e,t,s)=>{
let n=t;for(let{unit:o}of s.filter(H)){let i=(await L(e,S(e,o.text[0]))).filter(({forms:c})=>!O.has(c[0].text)),[a]=Q(o.
text,i),f=new RegExp(`(?<![\\p{L}\\p{N}])${o.text.replaceAll(".","\\.")}(?![\\p{L}\\p{N}])`,"iu");a&&(n=n.replace(f,a.read))}
return n};var z=e=>t=>Math.log(1+(e.manifest.entries-t+.5)/(t+.5)),Cs=({words:e,isEmpty:t,isOpen:s})=>{let n=e.at(-1),o=e.filter(r=>!r.
isStop||t&&s&&r===n);return o.filter((r,i)=>o.findIndex(({key:a})=>a===r.key)===i)},Ps=({text:e})=>/^(?:\p{L}|\d{1,2})$/u.
test(e),Es=e=>{if(e.length<=d.shortMost)return e;let t=e.filter(o=>!o.isLight&&!Ps(o)),s=[...t].sort((o,r)=>r.text.length-
o.text.length),n=new Set(s.slice(0,d.mostWords));return n.size?t.filter(o=>n.has(o)):e.slice(0,d.mostWords)},Ts=({postings:{
marks:e}})=>e.every(t=>t&64&&!(t&128)),Bs=async(e,t)=>{let{unit:s,term:n}=t,o=z(e),r=(await Gt(e,s,n)).filter(a=>!n||!Ts(
a)),i=n?.df?d.prefixBeside:d.prefix;for(let a of r)t.matches.push({term:a,weight:i});!t.idf&&r.length&&(t.idf=d.prefixIdf*
Math.max(...r.map(({df:a})=>o(a))))},Ds=async(e,t,s)=>{let n=await e.term(t.key),o={unit:t,term:n,matches:[],soft:null,idf:0,
read:"",times:1};return n?.softCount&&!t.isLight&&(o.soft=n),n?.df&&(o.matches.push({term:n,weight:1}),o.idf=z(e)(n.df)),
s&&t.text.length>1&&await Bs(e,o),o},se=async(e,t,s)=>{let{words:n,isOpen:o}=t,r=n.at(-1),i=Cs(t),a=Es(i),f=p=>o&&p.key===
r?.key,c=await Promise.all(a.map(p=>Ds(e,p,f(p))));for(let p of c)p.times=n.filter(({key:U})=>U===p.unit.key).length;let l=await Vt(
e,c,n,z(e)),m=i.length>d.shortMost?[]:c.filter(p=>H(p)&&!p.term&&!p.unit.isQuoted);await Promise.all(m.map(p=>te(e,p,s,z(
e))));let g=({unit:p})=>p.text.length===1&&p===r&&o;return{found:c.length>1?c.filter(p=>!g(p)):c,joined:l,omitted:i.length-
a.length}};var Rs=10,ne=8,V=class{#t;#s;constructor(t,s){this.#t=new _(t),this.#s=s}open(){return this.#t.open()}get manifest(){return this.#t.
manifest}get files(){return this.#t.count}search(t,s={}){return this.#t.current(()=>this.#r(t,s))}rows(t){return this.#t.
unchanged(()=>this.#t.rows(t))}texts(t){return this.#t.unchanged(()=>this.#t.texts(t))}newestFirst(t){return this.#t.unchanged(
async()=>(await this.#n()).newestFirst(t,await this.#t.facets()))}facets(){return this.#t.current(()=>this.#t.facets())}facet(t){
return this.#t.current(async()=>(await this.#n()).facetOf(t,this.#e))}places(t){let s=G(t);return s.words.length>ne?Promise.
resolve([]):this.#t.current(async()=>(await this.#n()).placesOf(t.trim(),s,this.#e))}get#e(){return{library:this.#t,pieces:et,
edits:D,risen:B}}#n(){let t=s=>s;return this.#t.read("filters.js",t,this.#s)}async#r(t,{limit:s=Rs,isSecond:n=!1,deep:o}){
let r=G(this.#i(t)),i=r.filters.length+r.phrases.length+r.without.length>0;this.#o();let[a,f]=await Promise.all([i?this.#h(
r):null,this.#a(r)]),{found:c}=f.wanted,l=c.length+f.ids.length>0,h=a?.allowed??null,m=await this.#c(r,c,o),g=m!==void 0,
{numbers:u,near:p}=l?await this.#f(r,f,h,m):await this.#l(h),U=l&&i&&!u.length,ft=re=>this.#m(re,{found:c,isDeep:g,weaker:new Set(
u.slice(p))});return{hits:await ft(u.slice(0,s)),hitsOf:ft,total:p,numbers:u,isDeep:g,refused:U?(await this.#f(r,f,null,
m)).numbers.length:0,instead:n||p?"":await this.#u(t,c),..._s(r,f),problems:a?.problems??[],isEmpty:r.isEmpty}}#i(t){let s=t.
trim();return this.manifest.volumes.some(([n])=>n===s&&/^\d+$/.test(n))?`volume:${s}`:/^(19|20)\d\d$/.test(s)?`year:${s}`:
t}#o(){let{entries:t,titleGroup:s}=this.manifest;s>=t&&this.#t.rows([0]).catch(()=>{})}async#a(t){let[s,n]=await Promise.
all([se(this.#t,t,o=>this.#g(o)),Promise.all(t.ids.map(o=>this.#t.term(o)))]);return{wanted:s,ids:n}}async#c({words:t,isNewest:s},n,o){
if(!(!o||s||n.length<d.deepWords))return o.likeness(t.map(({text:r})=>r).join(" "),this.manifest)}async#l(t){let s=Uint32Array.
from(t?.keys()??[]).filter(n=>t?.[n]);return{numbers:s.length?await this.newestFirst(s):s,near:s.length}}async#m(t,{found:s,
isDeep:n,weaker:o}){return(await this.rows(t)).map(i=>({...i,...Kt(i.number,s,n),isWeaker:o.has(i.number)}))}async#u(t,s){
let n=await ee(this.#t,t,s);return n!==t&&(await this.#r(n,{limit:0,isSecond:!0})).total?n:""}async#f(t,{wanted:s,ids:n},o,r){
let{entries:i,sizes:a}=this.manifest,{found:f,omitted:c}=s,l=this.#d(s),h=f.length,m=new Uint8Array(i);for(let u of await this.#p(
f,l.named,t))m[u]=q.name;for(let u=0;u<i;u++)h&&l.titled[u]===h&&h+c===a[u]&&(m[u]=q.title);for(let u of n)if(u?.df)for(let p of u.
postings.numbers)m[p]=q.id;let g=l.order({count:h,sizes:a,rung:m,allowed:o,isStrict:t.isNewest,likeness:r});return t.isNewest&&
g.numbers.set(await this.newestFirst(g.numbers.subarray(0,g.near))),g}#d({found:t,joined:s}){let n=new J(this.manifest.entries,
t.length),o=z(this.#t)(0)*d.unknown,r=({unit:i,idf:a,soft:f,times:c})=>(i.isLight?d.light:1)*(a||f?.softIdf||o)**d.idfPower*
c;for(let i of t)n.add(i,r(i));for(let{term:i,parts:a}of s)n.raise(i.postings,d.together*Math.max(...a.map(r)));return n}async#p(t,s,{
words:n}){if(!t.length||n.length>ne||!s.includes(t.length))return[];let o=await this.#t.term(Yt(n));return o?.df?o.postings.
numbers:[]}async#h(t){return(await this.#n()).allowed(t,this.#e)}async#g(t){return(await this.#h({filters:[],phrases:[K(
t)],without:[]})).allowed}},_s=({words:e,ids:t},{wanted:{found:s},ids:n})=>({unknown:[...s.filter(Rt).map(({unit:o})=>o.
text),...e.length?[]:t.filter((o,r)=>!n[r]?.df)],corrected:s.filter(({read:o})=>o).map(({unit:o,read:r})=>[o.text,r])});var Zs=/[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g,Gs=/(?<=[A-Za-z]{3})v?[0-9]+$/i,Hs=/[.]|[^\x00-\x7f]|^\d+$/,
qs=e=>{if(Hs.test(e))return[];let t=e.replace(Gs,""),s=t.match(Zs)??[],n=t===e?[]:[t];s.length>1&&n.push(...s.filter(r=>r.
length>2&&/^[a-z]+$/i.test(r)));let o=n.map(r=>r.toLowerCase()).filter(r=>!v.has(r));return[...new Set(o.map(w))]},Js=(e,t)=>{
let s=A(e);return v.has(s)?[]:[[w(s),t,1],...qs(e).map(n=>[n,t,.5])]},ct=e=>{let t=[],s=0;for(let n of W(e)){let o=I(n),
r=o.map((i,a)=>Js(i,s+a));o.length>1&&r.splice(1,0,[[w(A(o.join(""))),s,1]]),t.push(...r.flat()),s+=o.length}return t};var Qs=/[\p{L}\p{N}\p{M}]+(?:\.\p{N}[\p{L}\p{N}\p{M}]*)*/gu,Vs=200,Xs=.8,Ys=.15,tn=(e,t)=>{let s=[];for(let{0:n,index:o}of e.
matchAll(Qs)){let r=ct(n).find(([i])=>t.has(i))?.[0];r&&s.push({key:r,from:o,to:o+n.length})}return s},en=(e,t)=>{let s={
worth:0,from:0};for(let{from:n}of e){let o=e.filter(i=>i.from>=n&&i.to<=n+t*Xs),r=new Set(o.map(({key:i})=>i)).size+o.length/
100;r>s.worth&&(s={worth:r,from:n})}return s.from},sn=(e,t,s)=>{let n=Math.max(0,Math.min(t-s*Ys,e.length-s));n>0&&(n=e.
indexOf(" ",n)+1);let o=n+s;return o<e.length&&(o=Math.max(e.lastIndexOf(" ",o),n+1)),[n,o]},nn=(e,t,s=Vs)=>{let n=tn(e,
new Set(t)),[o,r]=sn(e,en(n,s),s),i=[],a=(c,l)=>{c&&i.push({text:c,hit:l})},f=o;for(let{from:c,to:l}of n.filter(h=>h.from>=
o&&h.to<=r))a(e.slice(f,c),!1),a(e.slice(c,l),!0),f=l;return a(e.slice(f,r),!1),o>0&&i.unshift({text:"… ",hit:!1}),r<e.
length&&i.push({text:" …",hit:!1}),i};var on=ht(new URL("./filters.js",import.meta.url)),oe=class extends V{constructor(t,s=lt(t)){super(s,on)}};export{oe as Engine,tt as fold,G as parse,et as pieces,nn as snippet,w as stem,ct as tokens};
