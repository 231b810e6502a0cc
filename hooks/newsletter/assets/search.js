// Made from newsletter/web by `make bundle`; change that, not this.
var ct=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var ft=e=>async t=>{let s=await fetch(new URL(t,e),t==="manifest.json"?{cache:"no-cache"}:{});if(!s.ok)throw new Error(`${s.
status} for ${t}`);return s.arrayBuffer()};var lt="­​‌‍⁠\uFEFF℠™",ht="‐‑‒–—―−﹘﹣－",mt="‘’‚‛ʼʻ′`´＇",v=new Set("a an a\
nd are as at be by can did do does for from has have how i in is it its not of on or our should such that the these this\
 those to we what when where which who why with".split(" ")),y=new Set("about after again against all also always among \
another around article articles away back because become been before being best better between both bring but came come \
concerning could describe described describes describing down during each either else enough even ever every everything \
few first for get getting give given go goes going good got great had hardly her here him his however interested into in\
volving just keep know known last least less let like likely little look looking lot made make makes making many may may\
be me might more most much must my near need needs never next no now off often old once one only other others out over o\
wn paper papers per perhaps please put quite rather really regarding same say see seem seen several she since so some so\
mething still take takes tell than their them then there they thing things think though through too try trying two under\
 until up upon us use used using very want wants was way ways well went were whether while whole whose will within witho\
ut would yet you your".split(" ")),J=new Set("analysis embed news series".split(" ")),ut="alpha beta gamma delta epsilon\
 zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" "),pt=new Map(
Object.entries({indices:"index",matrices:"matrix",vertices:"vertex",corpora:"corpus",analyses:"analysis",criteria:"crite\
rion"})),Q={ß:"ss","ẞ":"Ss",æ:"ae",Æ:"Ae",œ:"oe",Œ:"Oe",ø:"o",Ø:"O",đ:"d",Đ:"D",ð:"d",Ð:"D",ł:"l",Ł:"L",þ:"\
th",Þ:"Th",ħ:"h",Ħ:"H",ı:"i",ŋ:"n",Ŋ:"N"};var wt=e=>new RegExp(`[${e}]`,"g"),[ee,se,ne]=[lt,ht,mt].map(wt),oe=wt(Object.keys(Q).join("")),re=/(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g,
ie=945,ae=/[\p{L}\p{N}]/u,dt=e=>e.replace(ee,"").replace(se,"-").replace(ne,"'"),gt=e=>ae.test(e??"")?"-":"",ce=(e,t,s)=>gt(
s[t-1])+ut[e.toLowerCase().charCodeAt(0)-ie]+gt(s[t+1]),V=e=>dt(dt(e).normalize("NFKD")).replace(oe,t=>Q[t]).replace(/\p{M}/gu,
"").replace(re,ce);var fe=/(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu,le=/[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu,he=/(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu,
A=e=>V(e).replace(fe,"").match(le)??[],F=e=>e.match(he)??[],b=e=>[...e.toLowerCase().replaceAll("ς","σ")].slice(0,60).
join(""),X=e=>A(e).flatMap(t=>F(t).map(b));var me=new TextDecoder,x=e=>me.decode(e),xt=e=>JSON.parse(x(e)),T=e=>{let t=0;return Uint32Array.from(e,s=>t+=s)},$=class{constructor(t,s=0){
this.bytes=t,this.place=s}byte(){return this.bytes[this.place++]}number(){let t=0,s=1;for(;;){let n=this.byte();if(t+=(n&
127)*s,n<128)return t;s*=128}}some(t){return this.bytes.subarray(this.place,this.place+=t)}text(){return x(this.some(this.
byte()))}list(t){let s=new Uint32Array(t);for(let n=0,o=0;n<t;n++)s[n]=o+=this.number();return{numbers:s,marks:this.some(
t)}}};var ue=e=>e.endsWith("Aliases"),pe=e=>Object.fromEntries(Object.entries(e).map(([t,s])=>[t,T(s)])),yt=e=>{let t=Object.entries(
e).map(([s,n])=>[s,ue(s)?n:pe(n)]);return Object.fromEntries(t)};var k=(e,t,s,n)=>`index/${e}-${String(t).replace(/[^a-z0-9]/gu,"_")}-${s}.${n}`,U=(e,t)=>e.slice(t*5,(t+1)*5),tt=e=>{let t="",
s=n=>t=t.slice(0,n.charCodeAt(0)-65)+n.slice(1);return e.split(/(?=[A-Z])/).map(s)};var we=e=>e.charCodeAt(0)-35-(e>"\\"?1:0),kt=e=>{let t=x(e),{first:s,ranges:n,words:o,titleWords:r,format:i,...a}=JSON.parse(
t);if(i!==6)throw new Error("its format is another one; please load the page again");let c=tt(s),f=[...n].flatMap((l,h)=>Array.
from({length:Number(l)},()=>h));return{...a,written:t,shards:c,rangeOf:f,ranges:c.filter((l,h)=>f[h]!==f[h-1]),words:tt(
o),sizes:Uint8Array.from(r,we)}},bt=([e,t])=>({id:e,label:t}),Ot=(e,[t,s,n,o,r,i,a,c=0],{kinds:f,volumes:l,topics:h})=>{
let d=i.map(u=>({id:h[u][0],name:h[u][1]})),g={kind:bt(f[n]),volume:bt(l[o])};return{number:e,id:t,title:s,...g,credited:r,
topics:d,year:a,state:c}};var Mt=(e,t)=>{let s=0,n=e.length;for(;s<n;){let o=s+n>>1;e[o]<t?s=o+1:n=o}return s},P=(e,t)=>{let s=Mt(e,t);return e[s]===
t?s:-1},O=(e,t)=>{let s=Mt(e,t);return e[s]===t?s:s-1};var xe=512,vt=11,ye=16,et=class{#t;constructor(t,s,n){this.bytes=t,this.start=s,this.count=n}get list(){return this.#t??=
new $(this.bytes,this.start).list(this.count)}},be=(e,t,s)=>{let n=e.byte(),o=e.some(e.byte());t.set(o,n);let r=x(t.subarray(
0,n+o.length)),i=e.number(),a={count:Math.min(i,s),length:e.number()},c={count:e.number(),length:e.number()},f=c.count?e.
byte()/ye:0,l=Array.from({length:c.count?e.byte():0},()=>e.text());return{key:r,df:i,hard:a,soft:c,softIdf:f,neighbours:l}},
ke=({key:e,df:t,soft:s,softIdf:n,neighbours:o},r,i,a)=>({key:e,shard:r,df:t,softCount:s.count,softIdf:n,neighbours:o,get postings(){
return i.list},get soft(){return a.list}}),At=(e,t,s)=>{let n=new Uint8Array(e),o=new DataView(e),r=new $(n,vt),i=new Uint8Array(
xe),a=new Map,c=vt+o.getUint32(7,!0),f=({count:l,length:h})=>new et(n,(c+=h)-h,l);for(let l=o.getUint16(5,!0);l>0;l--){let h=be(
r,i,s);a.set(h.key,ke(h,t,f(h.hard),f(h.soft)))}return{terms:a,positions:x(n.subarray(0,5))}};var W=e=>{let t=0;for(let s=0;s<e.length;s++)t|=1<<e.charCodeAt(s)%31;return t},$t=e=>{let t=e-(e>>>1&1431655765),s=(t&858993459)+
(t>>>2&858993459);return(s+(s>>>4)&252645135)*16843009>>>24},St=(e,t,s)=>$t(e&~t)>s||$t(t&~e)>s,Oe=[0,1,2].map(()=>new Uint8Array(
63)),E=(e,t,s)=>{let{length:n}=t;if(Math.abs(e.length-n)>s||n>60)return s+1;let[o,r,i]=Oe;for(let a=0;a<=n;a++)r[a]=a;for(let a=1;a<=
e.length;a++){let c=i[0]=a;for(let f=1;f<=n;f++){let l=e[a-1]===t[f-1],h=Math.min(r[f]+1,i[f-1]+1,r[f-1]+(l?0:1));a>1&&f>
1&&e[a-1]===t[f-2]&&e[a-2]===t[f-1]&&(h=Math.min(h,o[f-2]+1)),i[f]=h,h<c&&(c=h)}if(c>s)return s+1;[o,r,i]=[r,i,o]}return r[n]};var Me=e=>({text:e,mask:W(e)}),ve=(e,t)=>{let[s,...n]=e.split(" "),o=t.slice(0,s.charCodeAt(0)-65)+s.slice(1),r=/^\d/.test(
n[0]??"")?2**Number(n.shift()):1,i=(n[0]??"").split(",").map(a=>a[0]==="="?a.slice(1):o+a);return{term:o,df:r,mask:W(o),
forms:i.map(Me)}},Lt=e=>{let t="";return x(e).split(`
`).slice(0,-1).map(n=>{let o=ve(n,t);return t=o.term,o})};var Ae=250,Nt="manifest.json",$e=e=>new Promise(t=>setTimeout(t,e)),C=class extends Error{name="SearchError";isAnew=!1},
Se=e=>{e instanceof Error&&Object.assign(e,{isAnew:!0})},B=class{#t=new Map;#s;#e;#n;constructor(t){this.#n=t}open(){return this.#s??=
this.#i().then(t=>this.#e=t,t=>{throw this.#s=void 0,t}),this.#s}get manifest(){if(!this.#e)throw new C("The search was \
not opened");return this.#e}get count(){return this.#t.size}async current(t){for(;;){let{written:s}=await this.open();try{
let n=await t();if(this.manifest.written===s)return n}catch(n){if(!await this.#a(s))throw n}}}async unchanged(t){let{written:s}=await this.
open();try{return await t()}catch(n){throw await this.#a(s)&&Se(n),n}}read(t,s,n=this.#n){let o=this.#t.get(t);if(o)return o;
let r=n(t).catch(()=>$e(Ae).then(()=>n(t))).then(s).catch(i=>{throw this.#t.delete(t),new C(`The search could not read ${t}\
 (${i.message})`,{cause:i})});return this.#t.set(t,r),r}facets(){return this.#o(k("facets","",this.manifest.facets,"json"),
yt)}authors(){return this.#o(k("authors","",this.manifest.authors,"json"))}rows(t){let{titleGroup:s}=this.manifest,n=async o=>Ot(
o,(await this.#r(o))[1+o%s],this.manifest);return Promise.all([...t].map(n))}texts(t){let{titleGroup:s,textGroup:n}=this.
manifest,o=async r=>{let[i]=await this.#r(r),a=U(i,Math.floor(r%s/n));return(await this.#o(k("s",Math.floor(r/n),a,"json")))[r%
n]};return Promise.all([...t].map(o))}words(t){let{words:s,wordNames:n}=this.manifest;return this.read(k("words",s[t],U(
n,t),"txt"),Lt)}shard(t){let{shards:s,together:n,names:o,most:r}=this.manifest,i=k("w",s[t],U(o,Math.floor(t/n)),"bin");
return this.read(i,a=>At(a,t,r))}positions(t,s){let n=k("p",this.manifest.shards[t],s,"bin");return this.read(n,o=>new $(
new Uint8Array(o)))}async term(t){return(await this.shard(O(this.manifest.shards,t))).terms.get(t)}async terms(t){return(await Promise.
all([...t].map(n=>this.term(n)))).filter(n=>n!==void 0).filter(({df:n})=>n>0)}range(t){return O(this.manifest.ranges,t)}#r(t){
let{titleGroup:s,titleNames:n}=this.manifest,o=Math.floor(t/s);return this.#o(k("t",o,U(n,o),"json"))}#o(t,s=n=>n){return this.
read(t,n=>s(xt(n)))}#i(){return this.read(Nt,kt)}async#a(t){if(this.manifest.written!==t)return!0;this.#t.delete(Nt);let s=await this.#i().
catch(()=>this.manifest);return s.written===t||this.manifest.written!==t?this.manifest.written!==t:(this.#t.clear(),this.#e=
s,this.#s=Promise.resolve(s),!0)}};var Le=/(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/,Ne=/(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i,je=/(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/,
We=/^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/,st=/^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i,
jt=e=>{let t=je.exec(e.split(/[?#]/)[0])?.[1].toLowerCase();if(t&&!t.startsWith("10.48550/arxiv."))return[t];let s=e.replace(
/arxiv\.(?!org)/i,"arxiv:"),n=Le.exec(s)??Ne.exec(s);return n?[n[1].toLowerCase()]:[]},Wt=e=>{let t=e.replace(st,"").replace(
/^(datasets|spaces|models)\//i,""),s=We.exec(t);return s?[s[1].toLowerCase()]:[]};var ze=[["ing",3],["ed",3],["ation",4],["ion",4]],Ie=e=>{if(/..(ies|ied)$/.test(e))return`${e.slice(0,-3)}y`;if(e.endsWith(
"sses"))return e.slice(0,-2);let t=e.length===3?/[aeious]s$/:/[sui]s$/;return e.endsWith("s")&&!t.test(e)&&!e.endsWith("\
ias")?e.slice(0,-1):e},zt=e=>e.endsWith("ie")&&e.length>4?`${e.slice(0,-2)}y`:e.endsWith("e")&&e.length>3?e.slice(0,-1):
e,It=e=>/^[a-z]{3,}[^aeo]at$/.test(e)?e.slice(0,-2):e,Fe=e=>{for(let[t,s]of ze){let n=e.slice(0,-t.length);if(!(!e.endsWith(
t)||n.length<s||!/[aeiouy]/.test(n)||e.endsWith("eed")))return t==="ion"?n:It(zt(n))}return e.endsWith("e")?It(zt(e)):e},
Ue=(e,t)=>(t&&e.length>5&&e.endsWith("is")&&(e=`${e.slice(0,-1)}z`),e.length>5&&e.endsWith("our")&&(e=`${e.slice(0,-2)}r`),
e.endsWith("ogu")&&(e=e.slice(0,-1)),/([^aeiou])\1$/.test(e)&&(e.length>4||t&&e.length>3&&!/[lsz]$/.test(e))?e.slice(0,-1):
e),w=e=>{if(e.length<3||J.has(e)||!/^[a-z]+$/.test(e))return e;let t=Ie(pt.get(e)??e);if(J.has(t))return t;let s=Fe(t);return Ue(
s,s!==t)};var D=(e,{isQuoted:t=!1}={})=>A(e).flatMap(s=>{let n=F(s).map(b);return n.map((o,r)=>({text:o,key:w(o),isStop:v.has(o),isLight:y.
has(o),isQuoted:t,rest:n.length-r}))}),R=({isStop:e})=>!e;var Ft={topic:"topic",topics:"topic",tag:"topic",tags:"topic",author:"author",authors:"author",organisation:"organisatio\
n",organisations:"organisation",organization:"organisation",venue:"venue",venues:"venue",organizations:"organisation",org:"\
organisation",orgs:"organisation",year:"year",years:"year",kind:"kind",kinds:"kind",type:"kind",volume:"volume",volumes:"\
volume",vol:"volume",issue:"volume",has:"has",date:"date"},Pe=12,Te=/(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu,
Ee=/(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi,Ce=/^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i,Be=/[\s,]+et\.?\s+al\b\.?/gi,
De=/\b(since|from|until|in)\s+(?:([a-z]{3,9})\s+)?(\d{4}(?:-\d\d)?)\b/gi,Re=(...[e,t,s,n])=>{let o=new Date(`${s??""} 1,\
 ${n} UTC`),r=t.toLowerCase();if(!(s?!Number.isNaN(o.getTime()):n.length>4||r==="since"))return e;let a=s?o.toISOString().
slice(0,7):n;return`date:${r==="until"?"..":""}${a}${/since|from/.test(r)?"..":""}`},_e=e=>e.replace(/[“”„«»]/g,
'"').replace(Ee,"$1").replace(Be," ").replace(Ce,"volume:$1"),Ut=/^\s*(?:the\s+)?(?:newest|latest|most recent)\s+(?:\w+\s+)?(?:on|about)\s+(?=\S)/i,
Ke=e=>A(e.replace(/"[^"]*"?/g,"")).length>Pe,Ge=e=>{let t=(e??"").toLowerCase();return Object.hasOwn(Ft,t)?Ft[t]:void 0},
Ze=({0:e,index:t=0},s,n)=>s.length===n.length?n.slice(t,t+e.length):n.includes(e)?e:n.trim(),He=(e,t,s)=>{let{not:n,name:o,
quoted:r,bare:i}=e.groups??{},{index:a=0}=e,c=(r??i).trim();return{isNot:n==="-"&&(a===0||/\s/.test(t[a-1])),filter:Ge(o),
text:o?`${o}:${c}`:c,value:c,isPhrase:r!==void 0&&!o,written:Ze(e,t,s)}},qe=(e,{isNot:t,filter:s,text:n,value:o,isPhrase:r,
written:i})=>{if(s){o&&e.filters.push({name:s,value:o,not:t,written:i});return}let a=t||r?[]:jt(n),c=a.length?[]:D(n.replace(
st,""),{isQuoted:r});if(t){c.some(R)&&e.without.push(c);return}e.words.push(...c),r&&c.some(R)&&e.phrases.push(c),e.ids.
push(...a.length||r?a:Wt(n))},_=e=>{let t=_e(e),s=Ke(t),n=s?t.replaceAll('"'," "):t.replace(De,Re).replace(Ut,""),o={words:[],
phrases:[],without:[],filters:[],ids:[],isOpen:/[\p{L}\p{N}.\-_/]$/u.test(n),isEmpty:!1,isNewest:!s&&Ut.test(t)};for(let f of n.
matchAll(Te))qe(o,He(f,n,e));let{words:r,without:i,filters:a,ids:c}=o;return o.isEmpty=!r.some(R)&&i.length+a.length+c.length===
0,o};var K=({matches:e,unit:t})=>!e.length&&!t.isStop&&t.text.length>3&&/[a-z]{3}/.test(t.text),Pt=({matches:e,unit:t,soft:s})=>!e.
length&&!t.isStop&&!s;var m={mostWords:32,shortMost:8,longSoft:.25,softKnown:80,prefix:.8,prefixBeside:.35,prefixIdf:.8,oneEdit:.8,twoEdits:.55,
idfPower:.85,together:.4,unknown:.6,light:.5,flat:.5,softMost:.9,titled:.2,usual:.25,about:0,aboutMore:.05,fewTelling:4,
near:.4,wholeTitle:3,deepWords:3,deep:1.6,meant:.6},G={id:3,title:2,name:1};var Je=5,Tt=e=>[...new Set(e)],Qe=({idf:e,soft:t})=>e||(t?.softIdf??0),Ve=(e,t)=>t.filter(({term:s})=>P(s.postings.numbers,
e)>=0).flatMap(({term:s})=>s.keys??s.key??[]),Xe=(e,t)=>{let s=t?P(t.soft.numbers,e):-1;if(!t||s<0)return;let n=t.neighbours[t.
soft.marks[s]>>Je];return{name:n&&!y.has(n)?n:""}},Et=(e,t,s)=>{let n=t.map(h=>({asked:h,keys:Ve(e,h.matches)})),o=n.map(
({asked:h,keys:d})=>d.length?void 0:Xe(e,h.soft)),r=t.reduce((h,d)=>h+Qe(d),0),i=n.reduce((h,{asked:d,keys:g})=>h+(g.length?
d.idf:0),0),a=o.flatMap(h=>h?.name||[]),f=(s||o.some(h=>h!==void 0))&&i<m.meant*r,l=[...n.flatMap(({keys:h})=>h),...a.map(
w)];return{byMeaning:f,meaning:f?Tt(a):[],words:Tt(l)}};var Ye=1e6,nt=2**21,ts=4,Z=class{constructor(t,s){let n=s>m.shortMost;this.softShare=n?m.longSoft:1,this.flat=n?1:m.flat,
this.score=new Float32Array(t),this.cover=new Float32Array(t),this.best=new Float32Array(t),this.flags=new Uint8Array(t),
this.titled=new Uint8Array(t),this.named=new Uint8Array(t),this.hard=new Uint8Array(t),this.telling=0,this.usual=0,this.
unknown=0,this.sum=0}add({unit:t,matches:s,soft:n},o){let r=t.isLight?0:1;this.sum+=o,this.telling+=r,r&&this.#t(s,o),this.
best.fill(0),this.flags.fill(0);for(let i of s)this.#e(i);this.#n(o,r),n&&this.#r(n,o)}#t(t,s){let n=t.filter(({weight:r})=>r>
m.twoEdits||r===m.prefixBeside),o=Math.max(0,...n.map(({term:r})=>r.postings.numbers.length));this.usual+=Math.min(1,o/this.
score.length/m.usual),o||(this.unknown+=s)}get#s(){let t=m.aboutMore*Math.max(0,this.telling-m.fewTelling);return this.telling?
this.usual/this.telling-this.unknown/this.sum+t:1}#e({term:{postings:t},weight:s}){let{best:n,flags:o}=this,{numbers:r,marks:i}=t;
for(let a=0;a<r.length;a++){let c=r[a],f=(i[a]&63)*s/63;f>n[c]&&(n[c]=f),s===1&&(o[c]|=i[a])}}#n(t,s){let{score:n,cover:o,
best:r,flags:i,titled:a,named:c,hard:f}=this;for(let l=0;l<r.length;l++)r[l]&&(n[l]+=t*r[l],o[l]+=t,f[l]+=s,i[l]&128&&a[l]++,
i[l]&64&&c[l]++)}#r({df:t,soft:{numbers:s,marks:n}},o){let r=this.softShare*m.softKnown/(m.softKnown+t),{score:i,cover:a,
best:c}=this;for(let f=0;f<s.length;f++){let l=s[f],h=Math.min((n[f]&31)/31,m.softMost)*r;h<=c[l]||(i[l]+=o*(h-c[l]),c[l]||
(a[l]+=o*h))}}raise({numbers:t,marks:s},n){for(let o=0;o<t.length;o++)this.score[t[o]]+=n*(s[o]&63)/63}order({count:t,sizes:s,
rung:n,allowed:o,isStrict:r,likeness:i}){let a=this.#i(this.#o(i),r,s),c=new Float64Array(this.score.length),f=c.length-
1,[l,h]=[0,0];for(let u=0;u<c.length;u++){if(o&&!o[u]||!(n[u]||this.score[u]))continue;let p=n[u]||a(u)?1:0;h+=p;let I=(n[u]+
p)*ts+this.#a(u,t,s);c[l++]=-Math.round(I*Ye)*nt+f-u}let d=c.subarray(0,l).sort();return{numbers:Uint32Array.from(d,u=>f-
u+Math.floor(u/nt)*nt),near:h}}#o(t){let{score:s,cover:n,sum:o}=this,r=0;for(let i=0;i<s.length;i++)s[i]&&(n[i]/=o,s[i]*=
(this.flat+(1-this.flat)*n[i])/o,r=Math.max(r,s[i]));return t?(t.forEach((i,a)=>s[a]+=m.deep*r*Math.max(0,i)),s.reduce((i,a)=>Math.
max(i,a))):r}#i(t,s,n){let{score:o,hard:r,titled:i,named:a,telling:c}=this,f=!s&&this.#s>=m.about?m.near*t:1/0,l=h=>r[h]>=
c||2*i[h]>=c||2*a[h]>c||i[h]>=Math.max(n[h],m.wholeTitle);return h=>o[h]>=f||r[h]>0&&l(h)}#a(t,s,n){let o=this.score[t]+
(s===1&&this.hard[t]?1:0);return!s||this.titled[t]!==s?o:o+m.titled*s/Math.max(s,n[t])}};var es=e=>({term:t,forms:s})=>t.startsWith(e)||s.some(({text:n})=>n.startsWith(e)),L=async(e,t)=>{let{words:s}=e.manifest,
n=O(s,t),r=s.slice(n,O(s,`${t}￿`)+1).map((i,a)=>e.words(n+a));return(await Promise.all(r)).flat().filter(es(t))},N=(e,t)=>e.
manifest.words.length>1?t:"";var ss=["ing","ion","ation","ed","es","ies","s"],ns=12,os=4,Bt="￿",rs=async(e,t,s)=>{let{shards:n,rangeOf:o}=e.manifest,
[r,i]=[t,t+Bt].map(l=>O(n,l)),a=Array.from({length:i-r+1},(l,h)=>r+h).filter(l=>o[l]<=s);return(await Promise.all(a.map(
l=>e.shard(l)))).flatMap(l=>[...l.terms.values()]).map(({key:l,df:h})=>({term:l,df:h})).filter(({term:l,df:h})=>h&&l.startsWith(
t))},is=async(e,t,s,n)=>{let o=e.range(t),r=e.range(t+Bt);if(!n?.df&&r-o>=2)return L(e,t);let i=r===o||s.isLight&&n?.df;
return rs(e,t,i?o:o+1)},as=(e,t)=>ss.flatMap(s=>Array.from({length:s.length-1},(n,o)=>o+1).filter(n=>e.length-n>=t&&e.endsWith(
s.slice(0,n))).map(n=>w(e+s.slice(n)))),Dt=async(e,t,s)=>{let{text:n,key:o}=t,r=n.length>os&&n.startsWith(o)?o:n,i=[...await is(
e,r,t,s)];i.sort((c,f)=>f.df-c.df||(c.term<f.term?-1:1));let a=new Set(i.slice(0,Math.min(ns,2*n.length)).map(({term:c})=>c));
for(let c of as(n,s?.df?4:3))a.add(c);return a.delete(o),e.terms(a)};var cs=5,fs=9,ls=.25,hs=.3,ms=.6,us=.1,Rt=e=>e.replace(/\D/g,""),ps=e=>{let t=w(e),s=e.length>=fs;return{text:e,mask:W(e),
root:t,rootMask:W(t),most:s?2:1,isRooted:t.length>=cs||s&&t.length>3}},_t=(e,t,s)=>St(e.mask,t.mask,s)?s+1:E(e.text,t.text,
s),ds=(e,{term:t,mask:s,forms:n})=>{let{most:o,isRooted:r,root:i,rootMask:a}=e,f={count:r?_t({text:i,mask:a},{text:t,mask:s},
o):o+1,read:n[0].text,aside:hs};for(let l of n){let h=_t(e,l,o);h<=f.count&&h<=o&&(f={count:h,read:l.text,aside:0})}return f},
gs=({count:e,aside:t,read:s},{df:n},{text:o})=>Math.max(e,1)+t+(s[0]===o[0]?0:ms)-Math.log10(1+n)*us,H=(e,t)=>{let s=ps(
e),n=Rt(e),o=[];for(let r of t){let i=ds(s,r);i.count>s.most||Rt(r.term)!==n||o.push({...i,term:r.term,cost:gs(i,r,s)})}
return o.sort((r,i)=>r.cost-i.cost),o.slice(0,2).filter(({cost:r})=>r<o[0].cost+ls)};var Kt=3,ws=5,Gt=(e,t,s)=>{let n=({postings:i},a)=>i.marks[P(i.numbers,a)],o=e.postings.numbers.filter(i=>n(t,i)&&(s?.[i]??
1)),r=Uint8Array.from(o,i=>{let[a,c]=[n(e,i),n(t,i)];return a&c&-64|Math.min(a&63,c&63)});return{keys:[e.key,t.key],df:o.
length,postings:{numbers:o,marks:r}}},xs=e=>e.flatMap(({rest:t},s)=>[...s+1<e.length?[{at:s,length:2}]:[],...t>2&&!(e[s-
1]?.rest>t)?[{at:s,length:t}]:[]]),ys=async(e,t,s)=>{let n=i=>t.find(a=>a.unit.key===i.key),o=new Set(t.map(({unit:i})=>e.
range(i.key))),r=xs(s).map(async({at:i,length:a})=>{let c=s.slice(i,i+a),f=c.map(n).filter(g=>g!==void 0),l=w(b(c.map(({
text:g})=>g).join(""))),h=f.length===c.length&&f.some(({term:g})=>!g?.df);return{term:s[i].rest>=a||h||o.has(e.range(l))?
await e.term(l):void 0,parts:f}});return(await Promise.all(r)).flatMap(({term:i,parts:a})=>i&&a.length?[{term:i,parts:a}]:
[])},Zt=async(e,t,s,n)=>{let o=await ys(e,t,s);for(let{term:r,parts:i}of o)for(let a of i)r.softCount&&!a.term?.df&&(a.soft=
r),r.df&&(a.matches.push({term:r,weight:1}),a.idf||=n(r.df));return o.filter(({term:r})=>r.df)},bs=e=>v.has(e)||y.has(e),
ks=(e,t)=>Array.from({length:Math.max(0,e.length-ws)},(n,o)=>{let r=[e.slice(0,o+Kt),e.slice(o+Kt)];return{halves:r,least:r.
some(bs)?0:Math.min(...r.map(t))}}).filter(({least:n})=>n).sort((n,o)=>o.least-n.least),Os=async(e,t,s)=>{let[n,o]=await Promise.
all(t.map(i=>e.term(w(i))));if(!n?.df||!o?.df||!Gt(n,o).df)return;let r=Gt(n,o,await s(t.join(" ")));return r.df?r:void 0},
Ht=async(e,t,s,n)=>{let{text:o}=t.unit,r=N(e,o[0]),i=new Map((await L(e,r)).map(({term:f,df:l})=>[f,l])),c=ks(o,f=>i.get(
w(f))??(N(e,f[0])===r?0:1));for(let{halves:f}of r?c:c.slice(0,1)){let l=await Os(e,f,s);if(l)return t.matches.push({term:l,
weight:1}),t.read=f.join(" "),t.idf=n(l.df),!0}return!1},qt=e=>`@${e.map(({text:t})=>t).join(" ")}`.slice(0,60);var Ms=e=>e?.count===1&&!e.aside,vs=async(e,t,s,n)=>{let o=await e.terms(s.map(({term:a})=>a));if(!o.length)return;let r=a=>s.
find(({term:c})=>c===a);for(let a of o)t.matches.push({term:a,weight:(r(a.key)?.count??0)>1?m.twoEdits:m.oneEdit});let[i]=o;
t.read=r(i.key)?.read??"",t.idf=n(i.df),i.softCount&&(t.soft=i)},Jt=async(e,t,s,n)=>{let{text:o}=t.unit,r=a=>L(e,N(e,a)),
i=H(o,await r(o[0]));!Ms(i[0])&&await Ht(e,t,s,n)||(!i.length&&N(e,o[1])&&(i=H(o,await r(o[1]))),await vs(e,t,i,n))},Qt=async(e,t,s)=>{
let n=t;for(let{unit:o}of s.filter(K)){let i=(await L(e,N(e,o.text[0]))).filter(({forms:f})=>!y.has(f[0].text)),[a]=H(o.
text,i),c=new RegExp(`(?<![\\p{L}\\p{N}])${o.text.replaceAll(".","\\.")}(?![\\p{L}\\p{N}])`,"iu");a&&(n=n.replace(c,a.read))}
return n};var z=e=>t=>Math.log(1+(e.manifest.entries-t+.5)/(t+.5)),As=({words:e,isEmpty:t,isOpen:s})=>{let n=e.at(-1),o=e.filter(r=>!r.
isStop||t&&s&&r===n);return o.filter((r,i)=>o.findIndex(({key:a})=>a===r.key)===i)},$s=({text:e})=>/^(?:\p{L}|\d{1,2})$/u.
test(e),Ss=e=>{if(e.length<=m.shortMost)return e;let t=e.filter(o=>!o.isLight&&!$s(o)),s=[...t].sort((o,r)=>r.text.length-
o.text.length),n=new Set(s.slice(0,m.mostWords));return n.size?t.filter(o=>n.has(o)):e.slice(0,m.mostWords)},Ls=({postings:{
marks:e}})=>e.every(t=>t&64&&!(t&128)),Ns=async(e,t)=>{let{unit:s,term:n}=t,o=z(e),r=(await Dt(e,s,n)).filter(a=>!n||!Ls(
a)),i=n?.df?m.prefixBeside:m.prefix;for(let a of r)t.matches.push({term:a,weight:i});!t.idf&&r.length&&(t.idf=m.prefixIdf*
Math.max(...r.map(({df:a})=>o(a))))},js=async(e,t,s)=>{let n=await e.term(t.key),o={unit:t,term:n,matches:[],soft:null,idf:0,
read:"",times:1};return n?.softCount&&!t.isLight&&(o.soft=n),n?.df&&(o.matches.push({term:n,weight:1}),o.idf=z(e)(n.df)),
s&&t.text.length>1&&await Ns(e,o),o},Vt=async(e,t,s)=>{let{words:n,isOpen:o}=t,r=n.at(-1),i=As(t),a=Ss(i),c=p=>o&&p.key===
r?.key,f=await Promise.all(a.map(p=>js(e,p,c(p))));for(let p of f)p.times=n.filter(({key:I})=>I===p.unit.key).length;let l=await Zt(
e,f,n,z(e)),d=i.length>m.shortMost?[]:f.filter(p=>K(p)&&!p.term&&!p.unit.isQuoted);await Promise.all(d.map(p=>Jt(e,p,s,z(
e))));let g=({unit:p})=>p.text.length===1&&p===r&&o;return{found:f.length>1?f.filter(p=>!g(p)):f,joined:l,omitted:i.length-
a.length}};var Ws=10,Xt=8,q=class{#t;#s;constructor(t,s){this.#t=new B(t),this.#s=s}open(){return this.#t.open()}get manifest(){return this.#t.
manifest}get files(){return this.#t.count}search(t,s={}){return this.#t.current(()=>this.#r(t,s))}rows(t){return this.#t.
unchanged(()=>this.#t.rows(t))}texts(t){return this.#t.unchanged(()=>this.#t.texts(t))}newestFirst(t){return this.#t.unchanged(
async()=>(await this.#n()).newestFirst(t,await this.#t.facets()))}facets(){return this.#t.current(()=>this.#t.facets())}facet(t){
return this.#t.current(async()=>(await this.#n()).facetOf(t,this.#e))}places(t){let s=_(t);return s.words.length>Xt?Promise.
resolve([]):this.#t.current(async()=>(await this.#n()).placesOf(t.trim(),s,this.#e))}get#e(){return{library:this.#t,pieces:X,
edits:E,risen:T}}#n(){let t=s=>s;return this.#t.read("filters.js",t,this.#s)}async#r(t,{limit:s=Ws,isSecond:n=!1,deep:o}){
let r=_(this.#o(t)),i=r.filters.length+r.phrases.length+r.without.length>0;this.#i();let[a,c]=await Promise.all([i?this.#f(
r):null,this.#a(r)]),{found:f}=c.wanted,l=f.length+c.ids.length>0,h=a?.allowed??null,d=await this.#l(r,f,o),g=d!==void 0,
{numbers:u,near:p}=l?await this.#c(r,c,h,d):await this.#h(h),I=l&&i&&!u.length,at=te=>this.#m(te,{found:f,isDeep:g,weaker:new Set(
u.slice(p))});return{hits:await at(u.slice(0,s)),hitsOf:at,total:p,numbers:u,isDeep:g,refused:I?(await this.#c(r,c,null,
d)).numbers.length:0,instead:n||p?"":await this.#u(t,f),...zs(r,c),problems:a?.problems??[],isEmpty:r.isEmpty}}#o(t){let s=t.
trim();return this.manifest.volumes.some(([n])=>n===s&&/^\d+$/.test(n))?`volume:${s}`:/^(19|20)\d\d$/.test(s)?`year:${s}`:
t}#i(){let{entries:t,titleGroup:s}=this.manifest;s>=t&&this.#t.rows([0]).catch(()=>{})}async#a(t){let[s,n]=await Promise.
all([Vt(this.#t,t,o=>this.#g(o)),Promise.all(t.ids.map(o=>this.#t.term(o)))]);return{wanted:s,ids:n}}async#l({words:t,isNewest:s},n,o){
if(!(!o||s||n.length<m.deepWords))return o.likeness(t.map(({text:r})=>r).join(" "),this.manifest)}async#h(t){let s=Uint32Array.
from(t?.keys()??[]).filter(n=>t?.[n]);return{numbers:s.length?await this.newestFirst(s):s,near:s.length}}async#m(t,{found:s,
isDeep:n,weaker:o}){return(await this.rows(t)).map(i=>({...i,...Et(i.number,s,n),isWeaker:o.has(i.number)}))}async#u(t,s){
let n=await Qt(this.#t,t,s);return n!==t&&(await this.#r(n,{limit:0,isSecond:!0})).total?n:""}async#c(t,{wanted:s,ids:n},o,r){
let{entries:i,sizes:a}=this.manifest,{found:c,omitted:f}=s,l=this.#p(s),h=c.length,d=new Uint8Array(i);for(let u of await this.#d(
c,l.named,t))d[u]=G.name;for(let u=0;u<i;u++)h&&l.titled[u]===h&&h+f===a[u]&&(d[u]=G.title);for(let u of n)if(u?.df)for(let p of u.
postings.numbers)d[p]=G.id;let g=l.order({count:h,sizes:a,rung:d,allowed:o,isStrict:t.isNewest,likeness:r});return t.isNewest&&
g.numbers.set(await this.newestFirst(g.numbers.subarray(0,g.near))),g}#p({found:t,joined:s}){let n=new Z(this.manifest.entries,
t.length),o=z(this.#t)(0)*m.unknown,r=({unit:i,idf:a,soft:c,times:f})=>(i.isLight?m.light:1)*(a||c?.softIdf||o)**m.idfPower*
f;for(let i of t)n.add(i,r(i));for(let{term:i,parts:a}of s)n.raise(i.postings,m.together*Math.max(...a.map(r)));return n}async#d(t,s,{
words:n}){if(!t.length||n.length>Xt||!s.includes(t.length))return[];let o=await this.#t.term(qt(n));return o?.df?o.postings.
numbers:[]}async#f(t){return(await this.#n()).allowed(t,this.#e)}async#g(t){return(await this.#f({filters:[],phrases:[D(
t)],without:[]})).allowed}},zs=({words:e,ids:t},{wanted:{found:s},ids:n})=>({unknown:[...s.filter(Pt).map(({unit:o})=>o.
text),...e.length?[]:t.filter((o,r)=>!n[r]?.df)],corrected:s.filter(({read:o})=>o).map(({unit:o,read:r})=>[o.text,r])});var Fs=/[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g,Us=/(?<=[A-Za-z]{3})v?[0-9]+$/i,Ps=/[.]|[^\x00-\x7f]|^\d+$/,
Ts=e=>{if(Ps.test(e))return[];let t=e.replace(Us,""),s=t.match(Fs)??[],n=t===e?[]:[t];s.length>1&&n.push(...s.filter(r=>r.
length>2&&/^[a-z]+$/i.test(r)));let o=n.map(r=>r.toLowerCase()).filter(r=>!v.has(r));return[...new Set(o.map(w))]},Es=(e,t)=>{
let s=b(e);return v.has(s)?[]:[[w(s),t,1],...Ts(e).map(n=>[n,t,.5])]},it=e=>{let t=[],s=0;for(let n of A(e)){let o=F(n),
r=o.map((i,a)=>Es(i,s+a));o.length>1&&r.splice(1,0,[[w(b(o.join(""))),s,1]]),t.push(...r.flat()),s+=o.length}return t};var Cs=/[\p{L}\p{N}\p{M}]+(?:\.\p{N}[\p{L}\p{N}\p{M}]*)*/gu,Bs=200,Ds=.8,Rs=.15,_s=(e,t)=>{let s=[];for(let{0:n,index:o}of e.
matchAll(Cs)){let r=it(n).find(([i])=>t.has(i))?.[0];r&&s.push({key:r,from:o,to:o+n.length})}return s},Ks=(e,t)=>{let s={
worth:0,from:0};for(let{from:n}of e){let o=e.filter(i=>i.from>=n&&i.to<=n+t*Ds),r=new Set(o.map(({key:i})=>i)).size+o.length/
100;r>s.worth&&(s={worth:r,from:n})}return s.from},Gs=(e,t,s)=>{let n=Math.max(0,Math.min(t-s*Rs,e.length-s));n>0&&(n=e.
indexOf(" ",n)+1);let o=n+s;return o<e.length&&(o=Math.max(e.lastIndexOf(" ",o),n+1)),[n,o]},Zs=(e,t,s=Bs)=>{let n=_s(e,
new Set(t)),[o,r]=Gs(e,Ks(n,s),s),i=[],a=(f,l)=>{f&&i.push({text:f,hit:l})},c=o;for(let{from:f,to:l}of n.filter(h=>h.from>=
o&&h.to<=r))a(e.slice(c,f),!1),a(e.slice(f,l),!0),c=l;return a(e.slice(c,r),!1),o>0&&i.unshift({text:"… ",hit:!1}),r<e.
length&&i.push({text:" …",hit:!1}),i};var Hs=ct(new URL("./filters.js",import.meta.url)),Yt=class extends q{constructor(t,s=ft(t)){super(s,Hs)}};export{Yt as Engine,V as fold,_ as parse,X as pieces,Zs as snippet,w as stem,it as tokens};
