// Made from newsletter/web by `make bundle`; change that, not this.
var ot=e=>{let t=0;return()=>import(`${e.href}${t?`?${t}`:""}`).catch(s=>{throw t++,s})};var rt=e=>async t=>{let s=await fetch(new URL(t,e),t==="manifest.json"?{cache:"no-cache"}:{});if(!s.ok)throw new Error(`${s.
status} for ${t}`);return s.arrayBuffer()};var it="­​‌‍⁠\uFEFF℠™",at="‐‑‒–—―−﹘﹣－",ct="‘’‚‛ʼʻ′`´＇",O=new Set("a an a\
nd are as at be by can did do does for from has have how i in is it its not of on or our should such that the these this\
 those to we what when where which who why with".split(" ")),x=new Set("about after again against all also always among \
another around article articles away back because become been before being best better between both bring but came come \
concerning could describe described describes describing down during each either else enough even ever every everything \
few first for get getting give given go goes going good got great had hardly her here him his however interested into in\
volving just keep know known last least less let like likely little look looking lot made make makes making many may may\
be me might more most much must my near need needs never next no now off often old once one only other others out over o\
wn paper papers per perhaps please put quite rather really regarding same say see seem seen several she since so some so\
mething still take takes tell than their them then there they thing things think though through too try trying two under\
 until up upon us use used using very want wants was way ways well went were whether while whole whose will within witho\
ut would yet you your".split(" ")),H=new Set("analysis embed news series".split(" ")),ft="alpha beta gamma delta epsilon\
 zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega".split(" "),lt=new Map(
Object.entries({indices:"index",matrices:"matrix",vertices:"vertex",corpora:"corpus",analyses:"analysis",criteria:"crite\
rion"})),q={ß:"ss","ẞ":"Ss",æ:"ae",Æ:"Ae",œ:"oe",Œ:"Oe",ø:"o",Ø:"O",đ:"d",Đ:"D",ð:"d",Ð:"D",ł:"l",Ł:"L",þ:"\
th",Þ:"Th",ħ:"h",Ħ:"H",ı:"i",ŋ:"n",Ŋ:"N"};var ut=e=>new RegExp(`[${e}]`,"g"),[Qt,Jt,Vt]=[it,at,ct].map(ut),Xt=ut(Object.keys(q).join("")),Yt=/(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])/g,
te=945,ee=/[\p{L}\p{N}]/u,ht=e=>e.replace(Qt,"").replace(Jt,"-").replace(Vt,"'"),mt=e=>ee.test(e??"")?"-":"",se=(e,t,s)=>mt(
s[t-1])+ft[e.toLowerCase().charCodeAt(0)-te]+mt(s[t+1]),Q=e=>ht(ht(e).normalize("NFKD")).replace(Xt,t=>q[t]).replace(/\p{M}/gu,
"").replace(Yt,se);var ne=/(?<=[\p{L}\p{N}])'s(?![\p{L}\p{N}])/giu,oe=/[\p{L}\p{N}]+(?:[-._/+'&][\p{L}\p{N}]+)*/gu,re=/(?:(?<=\p{Nd})\.(?=\p{Nd})|[\p{L}\p{N}])+/gu,
v=e=>Q(e).replace(ne,"").match(oe)??[],N=e=>e.match(re)??[],y=e=>[...e.toLowerCase().replaceAll("ς","σ")].slice(0,60).
join(""),J=e=>v(e).flatMap(t=>N(t).map(y));var ie=new TextDecoder,j=e=>ie.decode(e),I=e=>JSON.parse(j(e)),U=e=>{let t=0;return Uint32Array.from(e,s=>t+=s)},M=class{constructor(t,s=0){
this.bytes=t,this.place=s}byte(){return this.bytes[this.place++]}number(){let t=0,s=1;for(;;){let n=this.byte();if(t+=(n&
127)*s,n<128)return t;s*=128}}some(t){return this.bytes.subarray(this.place,this.place+=t)}text(){return j(this.some(this.
byte()))}list(t){let s=new Uint32Array(t);for(let n=0,o=0;n<t;n++)s[n]=o+=this.number();return{numbers:s,marks:this.some(
t)}}};var ae=e=>e.endsWith("Aliases"),ce=e=>Object.fromEntries(Object.entries(e).map(([t,s])=>[t,U(s)])),pt=e=>{let t=Object.entries(
e).map(([s,n])=>[s,ae(s)?n:ce(n)]);return Object.fromEntries(t)};var he=e=>e.charCodeAt(0)-35-(e>"\\"?1:0),gt=e=>{let{first:t,titleWords:s,format:n,...o}=I(e);if(n!==5)throw new Error("\
its format is another one; please load the page again");let r=t;return{...o,shards:r.flat(),ranges:r.map(([i])=>i),rangeOf:r.
flatMap((i,a)=>i.map(()=>a)),sizes:Uint8Array.from(s,he)}},dt=([e,t])=>({id:e,label:t}),wt=(e,[t,s,n,o,r,i,a,c=0],{kinds:f,
volumes:l,topics:h})=>{let g=i.map(d=>({id:h[d][0],name:h[d][1]})),u={kind:dt(f[n]),volume:dt(l[o])};return{number:e,id:t,
title:s,...u,credited:r,topics:g,year:a,state:c}};var xt=(e,t)=>{let s=0,n=e.length;for(;s<n;){let o=s+n>>1;e[o]<t?s=o+1:n=o}return s},z=(e,t)=>{let s=xt(e,t);return e[s]===
t?s:-1},b=(e,t)=>{let s=xt(e,t);return e[s]===t?s:s-1};var me=512,yt=6,ue=16,V=class{#t;constructor(t,s,n){this.bytes=t,this.start=s,this.count=n}get list(){return this.#t??=new M(
this.bytes,this.start).list(this.count)}},pe=(e,t,s)=>{let n=e.byte(),o=e.some(e.byte());t.set(o,n);let r=j(t.subarray(0,
n+o.length)),i=e.number(),a={count:Math.min(i,s),length:e.number()},c={count:e.number(),length:e.number()},f=c.count?e.byte()/
ue:0,l=Array.from({length:c.count?e.byte():0},()=>e.text());return{key:r,df:i,hard:a,soft:c,softIdf:f,neighbours:l}},de=({
key:e,df:t,soft:s,softIdf:n,neighbours:o},r,i,a)=>({key:e,shard:r,df:t,softCount:s.count,softIdf:n,neighbours:o,get postings(){
return i.list},get soft(){return a.list}}),bt=(e,t,s)=>{let n=new Uint8Array(e),o=new DataView(e),r=new M(n,yt),i=new Uint8Array(
me),a=new Map,c=yt+o.getUint32(2,!0),f=({count:l,length:h})=>new V(n,(c+=h)-h,l);for(let l=o.getUint16(0,!0);l>0;l--){let h=pe(
r,i,s);a.set(h.key,de(h,t,f(h.hard),f(h.soft)))}return a};var ge=250,kt="manifest.json",we=e=>new Promise(t=>setTimeout(t,e)),P=class extends Error{name="SearchError";isAnew=!1},
xe=e=>{e instanceof Error&&Object.assign(e,{isAnew:!0})},E=class{#t=new Map;#s;#e;#n;constructor(t){this.#n=t}open(){return this.#s??=
this.#r().then(t=>this.#e=t,t=>{throw this.#s=void 0,t}),this.#s}get manifest(){if(!this.#e)throw new P("The search was \
not opened");return this.#e}get count(){return this.#t.size}async current(t){for(;;){let{folder:s}=await this.open();try{
let n=await t();if(this.manifest.folder===s)return n}catch(n){if(!await this.#i(s))throw n}}}async unchanged(t){let{folder:s}=await this.
open();try{return await t()}catch(n){throw await this.#i(s)&&xe(n),n}}read(t,s,n=this.#n){let o=this.#t.get(t);if(o)return o;
let r=n(t).catch(()=>we(ge).then(()=>n(t))).then(s).catch(i=>{throw this.#t.delete(t),new P(`The search could not read ${t}\
 (${i.message})`,{cause:i})});return this.#t.set(t,r),r}file(t,s){return this.read(`${this.manifest.folder}/${t}`,s)}json(t,s){
return this.file(t,n=>s(I(n)))}facets(){return this.json("facets.json",pt)}async rows(t){let s=[...t],n=await this.#o("t",
s,this.manifest.titleGroup);return s.map((o,r)=>wt(o,n[r],this.manifest))}texts(t){return this.#o("s",[...t],this.manifest.
textGroup)}shard(t){return this.file(`w${t}.bin`,s=>bt(s,t,this.manifest.most))}positions(t){return this.file(`p${t}.bin`,
s=>new M(new Uint8Array(s)))}async term(t){return(await this.shard(b(this.manifest.shards,t))).get(t)}async terms(t){return(await Promise.
all([...t].map(n=>this.term(n)))).filter(n=>n!==void 0).filter(({df:n})=>n>0)}range(t){return b(this.manifest.ranges,t)}#o(t,s,n){
let o=r=>r;return Promise.all(s.map(async r=>(await this.json(`${t}${Math.floor(r/n)}.json`,o))[r%n]))}#r(){return this.
read(kt,gt)}async#i(t){if(this.manifest.folder!==t)return!0;this.#t.delete(kt);let s=await this.#r().catch(()=>this.manifest);
return s.folder===t||this.manifest.folder!==t?this.manifest.folder!==t:(this.#t.clear(),this.#e=s,this.#s=Promise.resolve(
s),!0)}};var ye=/(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/,be=/(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i,ke=/(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/,
Oe=/^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/,X=/^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i,
Ot=e=>{let t=ke.exec(e.split(/[?#]/)[0])?.[1].toLowerCase();if(t&&!t.startsWith("10.48550/arxiv."))return[t];let s=e.replace(
/arxiv\.(?!org)/i,"arxiv:"),n=ye.exec(s)??be.exec(s);return n?[n[1].toLowerCase()]:[]},vt=e=>{let t=e.replace(X,"").replace(
/^(datasets|spaces|models)\//i,""),s=Oe.exec(t);return s?[s[1].toLowerCase()]:[]};var ve=[["ing",3],["ed",3],["ation",4],["ion",4]],Me=e=>{if(/..(ies|ied)$/.test(e))return`${e.slice(0,-3)}y`;if(e.endsWith(
"sses"))return e.slice(0,-2);let t=e.length===3?/[aeious]s$/:/[sui]s$/;return e.endsWith("s")&&!t.test(e)&&!e.endsWith("\
ias")?e.slice(0,-1):e},Mt=e=>e.endsWith("ie")&&e.length>4?`${e.slice(0,-2)}y`:e.endsWith("e")&&e.length>3?e.slice(0,-1):
e,At=e=>/^[a-z]{3,}[^aeo]at$/.test(e)?e.slice(0,-2):e,Ae=e=>{for(let[t,s]of ve){let n=e.slice(0,-t.length);if(!(!e.endsWith(
t)||n.length<s||!/[aeiouy]/.test(n)||e.endsWith("eed")))return t==="ion"?n:At(Mt(n))}return e.endsWith("e")?At(Mt(e)):e},
$e=(e,t)=>(t&&e.length>5&&e.endsWith("is")&&(e=`${e.slice(0,-1)}z`),e.length>5&&e.endsWith("our")&&(e=`${e.slice(0,-2)}r`),
e.endsWith("ogu")&&(e=e.slice(0,-1)),/([^aeiou])\1$/.test(e)&&(e.length>4||t&&e.length>3&&!/[lsz]$/.test(e))?e.slice(0,-1):
e),w=e=>{if(e.length<3||H.has(e)||!/^[a-z]+$/.test(e))return e;let t=Me(lt.get(e)??e);if(H.has(t))return t;let s=Ae(t);return $e(
s,s!==t)};var F=(e,{isQuoted:t=!1}={})=>v(e).flatMap(s=>{let n=N(s).map(y);return n.map((o,r)=>({text:o,key:w(o),isStop:O.has(o),isLight:x.
has(o),isQuoted:t,rest:n.length-r}))}),T=({isStop:e})=>!e;var $t={topic:"topic",topics:"topic",tag:"topic",tags:"topic",author:"author",authors:"author",organisation:"organisatio\
n",organisations:"organisation",organization:"organisation",venue:"venue",venues:"venue",organizations:"organisation",org:"\
organisation",orgs:"organisation",year:"year",years:"year",kind:"kind",kinds:"kind",type:"kind",volume:"volume",volumes:"\
volume",vol:"volume",issue:"volume",has:"has",date:"date"},Se=12,je=/(?<not>-?)(?:(?<name>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>\S+|(?<=[a-z]:)))/giu,
Le=/(\d{4}\.\d{4,5}(?:v\d+)?)\s*\[[a-z-]+(?:\.[a-z-]+)?\]/gi,We=/^\s*(?:vol(?:ume|\.)?|issue|no\.|#)\s*(\d+)\s*$/i,Ne=/[\s,]+et\.?\s+al\b\.?/gi,
ze=/\b(since|from|until|in)\s+(?:([a-z]{3,9})\s+)?(\d{4}(?:-\d\d)?)\b/gi,Ie=(...[e,t,s,n])=>{let o=new Date(`${s??""} 1,\
 ${n} UTC`),r=t.toLowerCase();if(!(s?!Number.isNaN(o.getTime()):n.length>4||r==="since"))return e;let a=s?o.toISOString().
slice(0,7):n;return`date:${r==="until"?"..":""}${a}${/since|from/.test(r)?"..":""}`},Ue=e=>e.replace(/[“”„«»]/g,
'"').replace(Le,"$1").replace(Ne," ").replace(We,"volume:$1"),St=/^\s*(?:the\s+)?(?:newest|latest|most recent)\s+(?:\w+\s+)?(?:on|about)\s+(?=\S)/i,
Pe=e=>v(e.replace(/"[^"]*"?/g,"")).length>Se,Ee=e=>{let t=(e??"").toLowerCase();return Object.hasOwn($t,t)?$t[t]:void 0},
Fe=({0:e,index:t=0},s,n)=>s.length===n.length?n.slice(t,t+e.length):n.includes(e)?e:n.trim(),Te=(e,t,s)=>{let{not:n,name:o,
quoted:r,bare:i}=e.groups??{},{index:a=0}=e,c=(r??i).trim();return{isNot:n==="-"&&(a===0||/\s/.test(t[a-1])),filter:Ee(o),
text:o?`${o}:${c}`:c,value:c,isPhrase:r!==void 0&&!o,written:Fe(e,t,s)}},Ce=(e,{isNot:t,filter:s,text:n,value:o,isPhrase:r,
written:i})=>{if(s){o&&e.filters.push({name:s,value:o,not:t,written:i});return}let a=t||r?[]:Ot(n),c=a.length?[]:F(n.replace(
X,""),{isQuoted:r});if(t){c.some(T)&&e.without.push(c);return}e.words.push(...c),r&&c.some(T)&&e.phrases.push(c),e.ids.push(
...a.length||r?a:vt(n))},C=e=>{let t=Ue(e),s=Pe(t),n=s?t.replaceAll('"'," "):t.replace(ze,Ie).replace(St,""),o={words:[],
phrases:[],without:[],filters:[],ids:[],isOpen:/[\p{L}\p{N}.\-_/]$/u.test(n),isEmpty:!1,isNewest:!s&&St.test(t)};for(let f of n.
matchAll(je))Ce(o,Te(f,n,e));let{words:r,without:i,filters:a,ids:c}=o;return o.isEmpty=!r.some(T)&&i.length+a.length+c.length===
0,o};var B=({matches:e,unit:t})=>!e.length&&!t.isStop&&t.text.length>3&&/[a-z]{3}/.test(t.text),jt=({matches:e,unit:t,soft:s})=>!e.
length&&!t.isStop&&!s;var m={mostWords:32,shortMost:8,longSoft:.25,softKnown:80,prefix:.8,prefixBeside:.35,prefixIdf:.8,oneEdit:.8,twoEdits:.55,
idfPower:.85,together:.4,unknown:.6,light:.5,flat:.5,softMost:.9,titled:.2,usual:.25,about:0,near:.4,wholeTitle:3,deepWords:3,
deep:1.6,meant:.6},D={id:3,title:2,name:1};var Be=5,Lt=e=>[...new Set(e)],De=({idf:e,soft:t})=>e||(t?.softIdf??0),Re=(e,t)=>t.filter(({term:s})=>z(s.postings.numbers,
e)>=0).flatMap(({term:s})=>s.keys??s.key??[]),Ke=(e,t)=>{let s=t?z(t.soft.numbers,e):-1;if(!t||s<0)return;let n=t.neighbours[t.
soft.marks[s]>>Be];return{name:n&&!x.has(n)?n:""}},Wt=(e,t,s)=>{let n=t.map(h=>({asked:h,keys:Re(e,h.matches)})),o=n.map(
({asked:h,keys:g})=>g.length?void 0:Ke(e,h.soft)),r=t.reduce((h,g)=>h+De(g),0),i=n.reduce((h,{asked:g,keys:u})=>h+(u.length?
g.idf:0),0),a=o.flatMap(h=>h?.name||[]),f=(s||o.some(h=>h!==void 0))&&i<m.meant*r,l=[...n.flatMap(({keys:h})=>h),...a.map(
w)];return{byMeaning:f,meaning:f?Lt(a):[],words:Lt(l)}};var _e=1e6,Y=2**21,Ze=4,R=class{constructor(t,s){let n=s>m.shortMost;this.softShare=n?m.longSoft:1,this.flat=n?1:m.flat,
this.score=new Float32Array(t),this.cover=new Float32Array(t),this.best=new Float32Array(t),this.flags=new Uint8Array(t),
this.titled=new Uint8Array(t),this.named=new Uint8Array(t),this.hard=new Uint8Array(t),this.telling=0,this.usual=0,this.
unknown=0,this.sum=0}add({unit:t,matches:s,soft:n},o){let r=t.isLight?0:1;this.sum+=o,this.telling+=r,r&&this.#t(s,o),this.
best.fill(0),this.flags.fill(0);for(let i of s)this.#e(i);this.#n(o,r),n&&this.#o(n,o)}#t(t,s){let n=t.filter(({weight:r})=>r>
m.twoEdits||r===m.prefixBeside),o=Math.max(0,...n.map(({term:r})=>r.postings.numbers.length));this.usual+=Math.min(1,o/this.
score.length/m.usual),o||(this.unknown+=s)}get#s(){return this.telling?this.usual/this.telling-this.unknown/this.sum:1}#e({
term:{postings:t},weight:s}){let{best:n,flags:o}=this,{numbers:r,marks:i}=t;for(let a=0;a<r.length;a++){let c=r[a],f=(i[a]&
63)*s/63;f>n[c]&&(n[c]=f),s===1&&(o[c]|=i[a])}}#n(t,s){let{score:n,cover:o,best:r,flags:i,titled:a,named:c,hard:f}=this;
for(let l=0;l<r.length;l++)r[l]&&(n[l]+=t*r[l],o[l]+=t,f[l]+=s,i[l]&128&&a[l]++,i[l]&64&&c[l]++)}#o({df:t,soft:{numbers:s,
marks:n}},o){let r=this.softShare*m.softKnown/(m.softKnown+t),{score:i,cover:a,best:c}=this;for(let f=0;f<s.length;f++){
let l=s[f],h=Math.min((n[f]&31)/31,m.softMost)*r;h<=c[l]||(i[l]+=o*(h-c[l]),c[l]||(a[l]+=o*h))}}raise({numbers:t,marks:s},n){
for(let o=0;o<t.length;o++)this.score[t[o]]+=n*(s[o]&63)/63}order({count:t,sizes:s,rung:n,allowed:o,isStrict:r,likeness:i}){
let a=this.#i(this.#r(i),r,s),c=new Float64Array(this.score.length),[f,l]=[0,0];for(let u=0;u<c.length;u++){if(o&&!o[u]||
!(n[u]||this.score[u]))continue;let d=n[u]||a(u)?1:0;l+=d;let p=(n[u]+d)*Ze+this.#a(u,t,s);c[f++]=-Math.round(p*_e)*Y+u}
let h=c.subarray(0,f).sort();return{numbers:Uint32Array.from(h,u=>u-Math.floor(u/Y)*Y),near:l}}#r(t){let{score:s,cover:n,
sum:o}=this,r=0;for(let i=0;i<s.length;i++)s[i]&&(n[i]/=o,s[i]*=(this.flat+(1-this.flat)*n[i])/o,r=Math.max(r,s[i]));return t?
(t.forEach((i,a)=>s[a]+=m.deep*r*Math.max(0,i)),s.reduce((i,a)=>Math.max(i,a))):r}#i(t,s,n){let{score:o,hard:r,titled:i,
named:a,telling:c}=this,f=!s&&this.#s>=m.about?m.near*t:1/0,l=h=>r[h]>=c||2*i[h]>=c||2*a[h]>c||i[h]>=Math.max(n[h],m.wholeTitle);
return h=>o[h]>=f||r[h]>0&&l(h)}#a(t,s,n){let o=this.score[t]+(s===1&&this.hard[t]?1:0);return!s||this.titled[t]!==s?o:o+
m.titled*s/Math.max(s,n[t])}};var L=e=>{let t=0;for(let s=0;s<e.length;s++)t|=1<<e.charCodeAt(s)%31;return t},zt=e=>{let t=e-(e>>>1&1431655765),s=(t&858993459)+
(t>>>2&858993459);return(s+(s>>>4)&252645135)*16843009>>>24},It=(e,t,s)=>zt(e&~t)>s||zt(t&~e)>s,Ge=[0,1,2].map(()=>new Uint8Array(
63)),K=(e,t,s)=>{let{length:n}=t;if(Math.abs(e.length-n)>s||n>60)return s+1;let[o,r,i]=Ge;for(let a=0;a<=n;a++)r[a]=a;for(let a=1;a<=
e.length;a++){let c=i[0]=a;for(let f=1;f<=n;f++){let l=e[a-1]===t[f-1],h=Math.min(r[f]+1,i[f-1]+1,r[f-1]+(l?0:1));a>1&&f>
1&&e[a-1]===t[f-2]&&e[a-2]===t[f-1]&&(h=Math.min(h,o[f-2]+1)),i[f]=h,h<c&&(c=h)}if(c>s)return s+1;[o,r,i]=[r,i,o]}return r[n]};var He=65,qe=e=>({text:e,mask:L(e)}),Qe=(e,t)=>{let[s,...n]=e.split(" "),o=t.slice(0,s.charCodeAt(0)-He)+s.slice(1),r=/^\d/.
test(n[0]??"")?2**Number(n.shift()):1,i=(n[0]??"").split(",").map(a=>a[0]==="="?a.slice(1):o+a);return{term:o,df:r,mask:L(
o),forms:i.map(qe)}},Je=e=>{let t="";return j(e).split(`
`).slice(0,-1).map(n=>{let o=Qe(n,t);return t=o.term,o})},Ve=e=>({term:t,forms:s})=>t.startsWith(e)||s.some(({text:n})=>n.
startsWith(e)),A=async(e,t)=>{let{words:s}=e.manifest,n=b(s,t),r=s.slice(n,b(s,`${t}￿`)+1).map((i,a)=>e.file(`words${n+
a}.txt`,Je));return(await Promise.all(r)).flat().filter(Ve(t))},$=(e,t)=>e.manifest.words.length>1?t:"";var Xe=["ing","ion","ation","ed","es","ies","s"],Ye=12,ts=4,Ut="￿",es=async(e,t,s)=>{let{shards:n,rangeOf:o}=e.manifest,
[r,i]=[t,t+Ut].map(l=>b(n,l)),a=Array.from({length:i-r+1},(l,h)=>r+h).filter(l=>o[l]<=s);return(await Promise.all(a.map(
l=>e.shard(l)))).flatMap(l=>[...l.values()]).map(({key:l,df:h})=>({term:l,df:h})).filter(({term:l,df:h})=>h&&l.startsWith(
t))},ss=async(e,t,s,n)=>{let o=e.range(t),r=e.range(t+Ut);if(!n?.df&&r-o>=2)return A(e,t);let i=r===o||s.isLight&&n?.df;
return es(e,t,i?o:o+1)},ns=(e,t)=>Xe.flatMap(s=>Array.from({length:s.length-1},(n,o)=>o+1).filter(n=>e.length-n>=t&&e.endsWith(
s.slice(0,n))).map(n=>w(e+s.slice(n)))),Pt=async(e,t,s)=>{let{text:n,key:o}=t,r=n.length>ts&&n.startsWith(o)?o:n,i=[...await ss(
e,r,t,s)];i.sort((c,f)=>f.df-c.df||(c.term<f.term?-1:1));let a=new Set(i.slice(0,Math.min(Ye,2*n.length)).map(({term:c})=>c));
for(let c of ns(n,s?.df?4:3))a.add(c);return a.delete(o),e.terms(a)};var os=5,rs=9,is=.25,as=.3,cs=.6,fs=.1,Et=e=>e.replace(/\D/g,""),ls=e=>{let t=w(e),s=e.length>=rs;return{text:e,mask:L(e),
root:t,rootMask:L(t),most:s?2:1,isRooted:t.length>=os||s&&t.length>3}},Ft=(e,t,s)=>It(e.mask,t.mask,s)?s+1:K(e.text,t.text,
s),hs=(e,{term:t,mask:s,forms:n})=>{let{most:o,isRooted:r,root:i,rootMask:a}=e,f={count:r?Ft({text:i,mask:a},{text:t,mask:s},
o):o+1,read:n[0].text,aside:as};for(let l of n){let h=Ft(e,l,o);h<=f.count&&h<=o&&(f={count:h,read:l.text,aside:0})}return f},
ms=({count:e,aside:t,read:s},{df:n},{text:o})=>Math.max(e,1)+t+(s[0]===o[0]?0:cs)-Math.log10(1+n)*fs,_=(e,t)=>{let s=ls(
e),n=Et(e),o=[];for(let r of t){let i=hs(s,r);i.count>s.most||Et(r.term)!==n||o.push({...i,term:r.term,cost:ms(i,r,s)})}
return o.sort((r,i)=>r.cost-i.cost),o.slice(0,2).filter(({cost:r})=>r<o[0].cost+is)};var Tt=3,us=5,Ct=(e,t,s)=>{let n=({postings:i},a)=>i.marks[z(i.numbers,a)],o=e.postings.numbers.filter(i=>n(t,i)&&(s?.[i]??
1)),r=Uint8Array.from(o,i=>{let[a,c]=[n(e,i),n(t,i)];return a&c&-64|Math.min(a&63,c&63)});return{keys:[e.key,t.key],df:o.
length,postings:{numbers:o,marks:r}}},ps=e=>e.flatMap(({rest:t},s)=>[...s+1<e.length?[{at:s,length:2}]:[],...t>2&&!(e[s-
1]?.rest>t)?[{at:s,length:t}]:[]]),ds=async(e,t,s)=>{let n=i=>t.find(a=>a.unit.key===i.key),o=new Set(t.map(({unit:i})=>e.
range(i.key))),r=ps(s).map(async({at:i,length:a})=>{let c=s.slice(i,i+a),f=c.map(n).filter(u=>u!==void 0),l=w(y(c.map(({
text:u})=>u).join(""))),h=f.length===c.length&&f.some(({term:u})=>!u?.df);return{term:s[i].rest>=a||h||o.has(e.range(l))?
await e.term(l):void 0,parts:f}});return(await Promise.all(r)).flatMap(({term:i,parts:a})=>i&&a.length?[{term:i,parts:a}]:
[])},Bt=async(e,t,s,n)=>{let o=await ds(e,t,s);for(let{term:r,parts:i}of o)for(let a of i)r.softCount&&!a.term?.df&&(a.soft=
r),r.df&&(a.matches.push({term:r,weight:1}),a.idf||=n(r.df));return o.filter(({term:r})=>r.df)},gs=e=>O.has(e)||x.has(e),
ws=(e,t)=>Array.from({length:Math.max(0,e.length-us)},(n,o)=>{let r=[e.slice(0,o+Tt),e.slice(o+Tt)];return{halves:r,least:r.
some(gs)?0:Math.min(...r.map(t))}}).filter(({least:n})=>n).sort((n,o)=>o.least-n.least),xs=async(e,t,s)=>{let[n,o]=await Promise.
all(t.map(i=>e.term(w(i))));if(!n?.df||!o?.df||!Ct(n,o).df)return;let r=Ct(n,o,await s(t.join(" ")));return r.df?r:void 0},
Dt=async(e,t,s,n)=>{let{text:o}=t.unit,r=$(e,o[0]),i=new Map((await A(e,r)).map(({term:f,df:l})=>[f,l])),c=ws(o,f=>i.get(
w(f))??($(e,f[0])===r?0:1));for(let{halves:f}of r?c:c.slice(0,1)){let l=await xs(e,f,s);if(l)return t.matches.push({term:l,
weight:1}),t.read=f.join(" "),t.idf=n(l.df),!0}return!1},Rt=e=>`@${e.map(({text:t})=>t).join(" ")}`.slice(0,60);var ys=e=>e?.count===1&&!e.aside,bs=async(e,t,s,n)=>{let o=await e.terms(s.map(({term:a})=>a));if(!o.length)return;let r=a=>s.
find(({term:c})=>c===a);for(let a of o)t.matches.push({term:a,weight:(r(a.key)?.count??0)>1?m.twoEdits:m.oneEdit});let[i]=o;
t.read=r(i.key)?.read??"",t.idf=n(i.df),i.softCount&&(t.soft=i)},Kt=async(e,t,s,n)=>{let{text:o}=t.unit,r=a=>A(e,$(e,a)),
i=_(o,await r(o[0]));!ys(i[0])&&await Dt(e,t,s,n)||(!i.length&&$(e,o[1])&&(i=_(o,await r(o[1]))),await bs(e,t,i,n))},_t=async(e,t,s)=>{
let n=t;for(let{unit:o}of s.filter(B)){let i=(await A(e,$(e,o.text[0]))).filter(({forms:f})=>!x.has(f[0].text)),[a]=_(o.
text,i),c=new RegExp(`(?<![\\p{L}\\p{N}])${o.text.replaceAll(".","\\.")}(?![\\p{L}\\p{N}])`,"iu");a&&(n=n.replace(c,a.read))}
return n};var W=e=>t=>Math.log(1+(e.manifest.entries-t+.5)/(t+.5)),ks=({words:e,isEmpty:t,isOpen:s})=>{let n=e.at(-1),o=e.filter(r=>!r.
isStop||t&&s&&r===n);return o.filter((r,i)=>o.findIndex(({key:a})=>a===r.key)===i)},Os=({text:e})=>/^(?:\p{L}|\d{1,2})$/u.
test(e),vs=e=>{if(e.length<=m.shortMost)return e;let t=e.filter(o=>!o.isLight&&!Os(o)),s=[...t].sort((o,r)=>r.text.length-
o.text.length),n=new Set(s.slice(0,m.mostWords));return n.size?t.filter(o=>n.has(o)):e.slice(0,m.mostWords)},Ms=({postings:{
marks:e}})=>e.every(t=>t&64&&!(t&128)),As=async(e,t)=>{let{unit:s,term:n}=t,o=W(e),r=(await Pt(e,s,n)).filter(a=>!n||!Ms(
a)),i=n?.df?m.prefixBeside:m.prefix;for(let a of r)t.matches.push({term:a,weight:i});!t.idf&&r.length&&(t.idf=m.prefixIdf*
Math.max(...r.map(({df:a})=>o(a))))},$s=async(e,t,s)=>{let n=await e.term(t.key),o={unit:t,term:n,matches:[],soft:null,idf:0,
read:"",times:1};return n?.softCount&&!t.isLight&&(o.soft=n),n?.df&&(o.matches.push({term:n,weight:1}),o.idf=W(e)(n.df)),
s&&t.text.length>1&&await As(e,o),o},Zt=async(e,t,s)=>{let{words:n,isOpen:o}=t,r=n.at(-1),i=ks(t),a=vs(i),c=p=>o&&p.key===
r?.key,f=await Promise.all(a.map(p=>$s(e,p,c(p))));for(let p of f)p.times=n.filter(({key:G})=>G===p.unit.key).length;let l=await Bt(
e,f,n,W(e)),g=i.length>m.shortMost?[]:f.filter(p=>B(p)&&!p.term&&!p.unit.isQuoted);await Promise.all(g.map(p=>Kt(e,p,s,W(
e))));let u=({unit:p})=>p.text.length===1&&p===r&&o;return{found:f.length>1?f.filter(p=>!u(p)):f,joined:l,omitted:i.length-
a.length}};var Ss=10,Gt=8,Z=class{#t;#s;constructor(t,s){this.#t=new E(t),this.#s=s}open(){return this.#t.open()}get manifest(){return this.#t.
manifest}get files(){return this.#t.count}search(t,s={}){return this.#t.current(()=>this.#o(t,s))}rows(t){return this.#t.
unchanged(()=>this.#t.rows(t))}texts(t){return this.#t.unchanged(()=>this.#t.texts(t))}facets(){return this.#t.current(()=>this.#t.
facets())}facet(t){return this.#t.current(async()=>(await this.#n()).facetOf(t,this.#e))}places(t){let s=C(t);return s.words.
length>Gt?Promise.resolve([]):this.#t.current(async()=>(await this.#n()).placesOf(t.trim(),s,this.#e))}get#e(){return{library:this.#t,
pieces:J,edits:K,risen:U}}#n(){let t=s=>s;return this.#t.read("filters.js",t,this.#s)}async#o(t,{limit:s=Ss,isSecond:n=!1,
deep:o}){let r=C(this.#r(t)),i=r.filters.length+r.phrases.length+r.without.length>0;this.#i();let[a,c]=await Promise.all(
[i?this.#f(r):null,this.#a(r)]),{found:f}=c.wanted,l=f.length+c.ids.length>0,h=a?.allowed??null,g=await this.#l(r,f,o),u=g!==
void 0,{numbers:d,near:p}=l?await this.#c(r,c,h,g):this.#h(h),G=l&&i&&!d.length,nt=qt=>this.#m(qt,{found:f,isDeep:u,weaker:new Set(
d.slice(p))});return{hits:await nt(d.slice(0,s)),hitsOf:nt,total:p,numbers:d,isDeep:u,refused:G?(await this.#c(r,c,null,
g)).numbers.length:0,instead:n||p?"":await this.#u(t,f),...js(r,c),problems:a?.problems??[],isEmpty:r.isEmpty}}#r(t){let s=t.
trim();return this.manifest.volumes.some(([n])=>n===s&&/^\d+$/.test(n))?`volume:${s}`:/^(19|20)\d\d$/.test(s)?`year:${s}`:
t}#i(){let{entries:t,titleGroup:s}=this.manifest;s>=t&&this.#t.rows([0]).catch(()=>{})}async#a(t){let[s,n]=await Promise.
all([Zt(this.#t,t,o=>this.#g(o)),Promise.all(t.ids.map(o=>this.#t.term(o)))]);return{wanted:s,ids:n}}async#l({words:t,isNewest:s},n,o){
if(!(!o||s||n.length<m.deepWords))return o.likeness(t.map(({text:r})=>r).join(" "),this.manifest)}#h(t){let s=Uint32Array.
from(t?.keys()??[]).filter(n=>t?.[n]);return{numbers:s,near:s.length}}async#m(t,{found:s,isDeep:n,weaker:o}){return(await this.
rows(t)).map(i=>({...i,...Wt(i.number,s,n),isWeaker:o.has(i.number)}))}async#u(t,s){let n=await _t(this.#t,t,s);return n!==
t&&(await this.#o(n,{limit:0,isSecond:!0})).total?n:""}async#c(t,{wanted:s,ids:n},o,r){let{entries:i,sizes:a}=this.manifest,
{found:c,omitted:f}=s,l=this.#p(s),h=c.length,g=new Uint8Array(i);for(let d of await this.#d(c,l.named,t))g[d]=D.name;for(let d=0;d<
i;d++)h&&l.titled[d]===h&&h+f===a[d]&&(g[d]=D.title);for(let d of n)if(d?.df)for(let p of d.postings.numbers)g[p]=D.id;let u=l.
order({count:h,sizes:a,rung:g,allowed:o,isStrict:t.isNewest,likeness:r});return t.isNewest&&u.numbers.subarray(0,u.near).
sort(),u}#p({found:t,joined:s}){let n=new R(this.manifest.entries,t.length),o=W(this.#t)(0)*m.unknown,r=({unit:i,idf:a,soft:c,
times:f})=>(i.isLight?m.light:1)*(a||c?.softIdf||o)**m.idfPower*f;for(let i of t)n.add(i,r(i));for(let{term:i,parts:a}of s)
n.raise(i.postings,m.together*Math.max(...a.map(r)));return n}async#d(t,s,{words:n}){if(!t.length||n.length>Gt||!s.includes(
t.length))return[];let o=await this.#t.term(Rt(n));return o?.df?o.postings.numbers:[]}async#f(t){return(await this.#n()).
allowed(t,this.#e)}async#g(t){return(await this.#f({filters:[],phrases:[F(t)],without:[]})).allowed}},js=({words:e,ids:t},{
wanted:{found:s},ids:n})=>({unknown:[...s.filter(jt).map(({unit:o})=>o.text),...e.length?[]:t.filter((o,r)=>!n[r]?.df)],
corrected:s.filter(({read:o})=>o).map(({unit:o,read:r})=>[o.text,r])});var Ws=/[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g,Ns=/(?<=[A-Za-z]{3})v?[0-9]+$/i,zs=/[.]|[^\x00-\x7f]|^\d+$/,
Is=e=>{if(zs.test(e))return[];let t=e.replace(Ns,""),s=t.match(Ws)??[],n=t===e?[]:[t];s.length>1&&n.push(...s.filter(r=>r.
length>2&&/^[a-z]+$/i.test(r)));let o=n.map(r=>r.toLowerCase()).filter(r=>!O.has(r));return[...new Set(o.map(w))]},Us=(e,t)=>{
let s=y(e);return O.has(s)?[]:[[w(s),t,1],...Is(e).map(n=>[n,t,.5])]},st=e=>{let t=[],s=0;for(let n of v(e)){let o=N(n),
r=o.map((i,a)=>Us(i,s+a));o.length>1&&r.splice(1,0,[[w(y(o.join(""))),s,1]]),t.push(...r.flat()),s+=o.length}return t};var Ps=/[\p{L}\p{N}\p{M}]+(?:\.\p{N}[\p{L}\p{N}\p{M}]*)*/gu,Es=200,Fs=.8,Ts=.15,Cs=(e,t)=>{let s=[];for(let{0:n,index:o}of e.
matchAll(Ps)){let r=st(n).find(([i])=>t.has(i))?.[0];r&&s.push({key:r,from:o,to:o+n.length})}return s},Bs=(e,t)=>{let s={
worth:0,from:0};for(let{from:n}of e){let o=e.filter(i=>i.from>=n&&i.to<=n+t*Fs),r=new Set(o.map(({key:i})=>i)).size+o.length/
100;r>s.worth&&(s={worth:r,from:n})}return s.from},Ds=(e,t,s)=>{let n=Math.max(0,Math.min(t-s*Ts,e.length-s));n>0&&(n=e.
indexOf(" ",n)+1);let o=n+s;return o<e.length&&(o=Math.max(e.lastIndexOf(" ",o),n+1)),[n,o]},Rs=(e,t,s=Es)=>{let n=Cs(e,
new Set(t)),[o,r]=Ds(e,Bs(n,s),s),i=[],a=(f,l)=>{f&&i.push({text:f,hit:l})},c=o;for(let{from:f,to:l}of n.filter(h=>h.from>=
o&&h.to<=r))a(e.slice(c,f),!1),a(e.slice(f,l),!0),c=l;return a(e.slice(c,r),!1),o>0&&i.unshift({text:"… ",hit:!1}),r<e.
length&&i.push({text:" …",hit:!1}),i};var Ks=ot(new URL("./filters.js",import.meta.url)),Ht=class extends Z{constructor(t,s=rt(t)){super(s,Ks)}};export{Ht as Engine,Q as fold,C as parse,J as pieces,Rs as snippet,w as stem,st as tokens};
