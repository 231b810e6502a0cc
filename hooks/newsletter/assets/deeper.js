// Made from newsletter/web by `make bundle`; change that, not this.
var S=(r,{weights:t,bias:e})=>{let s=e.length,n=t.length/s,o=r.length/n,a=new Float32Array(o*s);for(let i=0;i<o;i+=4){let[
c,f,h,l]=[0,1,2,3].map(u=>Math.min(i+u,o-1)*n),d=[0,1,2,3].map(u=>Math.min(i+u,o-1)*s);for(let u=0;u<s;u++){let g=u*n,[y,
w,E,P]=[0,0,0,0];for(let p=0;p<n;p++){let x=t[g+p];y+=x*r[c+p],w+=x*r[f+p],E+=x*r[h+p],P+=x*r[l+p]}a[d[0]+u]=y+e[u],a[d[1]+
u]=w+e[u],a[d[2]+u]=E+e[u],a[d[3]+u]=P+e[u]}}return a},M=(r,t,{gain:e,bias:s})=>{let n=e.length,o=r.map((a,i)=>a+t[i]);for(let a=0;a<
o.length;a+=n){let i=o.subarray(a,a+n),c=i.reduce((h,l)=>h+l,0)/n,f=Math.sqrt(i.reduce((h,l)=>h+(l-c)**2,0)/n+1e-12);for(let h=0;h<
n;h++)i[h]=(i[h]-c)/f*e[h]+s[h]}return o},q=r=>{let t=Math.abs(r)*Math.SQRT1_2,e=1/(1+.3275911*t),n=e*(.254829592+e*(-.284496736+
e*(1.421413741+e*(-1.453152027+e*1.061405429))))*Math.exp(-t*t)/2;return r*(r<0?n:1-n)},N=r=>{let t=r.reduce((s,n)=>Math.
max(s,n),-1/0),e=0;for(let s=0;s<r.length;s++)e+=r[s]=Math.exp(r[s]-t);for(let s=0;s<r.length;s++)r[s]/=e},T=({asked:r,known:t,
told:e},{width:s,from:n,size:o},a)=>{let i=r.length/s,c=new Float32Array(i);for(let f=0;f<i;f++){for(let h=0;h<i;h++){let l=0;
for(let d=n;d<n+o;d++)l+=r[f*s+d]*t[h*s+d];c[h]=l/Math.sqrt(o)}N(c);for(let h=0;h<i;h++)for(let l=n;l<n+o;l++)a[f*s+l]+=
c[h]*e[h*s+l]}};var O=12,W=()=>new Promise(r=>setTimeout(r)),A=class{#t;#e;#s=0;constructor(t){this.#t=t}async encoded(t,e=()=>!0){let s=new Float32Array(
this.#n);for(let o of this.#i(t)){let a=await this.#l(o,e);if(!a)return;a.forEach((i,c)=>s[c%s.length]+=i)}let n=Math.hypot(
...s);return s.map(o=>o/n)}get#n(){return this.#t.shape("pieces")[1]}#i(t){let[e,s]=this.#t.wordPieces.ends,n=this.#t.wordPieces.
numbers(t),o=this.#t.shape("positions")[0]-2,a=Math.max(1,Math.ceil(n.length/o));return Array.from({length:a},(i,c)=>[e,
...n.slice(c*o,(c+1)*o),s])}#h=t=>({weights:this.#t.rows(t),bias:this.#t.rows(`${t}.bias`)});#r=t=>({gain:this.#t.rows(`${t}\
.gain`),bias:this.#t.rows(`${t}.bias`)});async#c(){let t=[];for(let e=0;e<this.#t.layers;e++){let s={};for(let n of["que\
ry","key","value","output","inner","outer"])s[n]=this.#h(`${e}.${n}`),await this.#a();t.push({...s,attended:this.#r(`${e}\
.attended`),thought:this.#r(`${e}.thought`)})}return t}async#a(){performance.now()-this.#s<O||(await W(),this.#s=performance.
now())}#u(t){let e=new Float32Array(t.length*this.#n);return t.forEach((s,n)=>e.set(this.#t.rows("pieces",s,1),n*this.#n)),
M(e,this.#t.rows("positions",0,t.length),this.#r("start"))}async#l(t,e){this.#e??=this.#c();let s=this.#u(t);for(let n of await this.#e){
if(!e())return;s=M(s,await this.#f(s,n),n.attended),s=M(s,await this.#d(s,n),n.thought)}return s}async#f(t,e){let n={...{
asked:await this.#o(t,e.query),known:await this.#o(t,e.key)},told:await this.#o(t,e.value)},o=new Float32Array(t.length),
a=this.#n,i=a/this.#t.heads;for(let c=0;c<a;c+=i)T(n,{width:a,from:c,size:i},o),await this.#a();return this.#o(o,e.output)}async#d(t,e){
let s=await this.#o(t,e.inner);return this.#o(s.map(q),e.outer)}async#o(t,e){return await this.#a(),S(t,e)}};var[_,D,j]=["[UNK]","[CLS]","[SEP]"],B="##",J=100,K=/\p{Mn}/u,Q=/[\p{Cc}\p{Cf}]/u,R=/[\p{Z}\t\n\r]/u,V=/[\p{P}$+<=>^`|~\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u,
z=r=>{let t=[""];for(let e of r.normalize("NFD"))V.test(e)?t.push(e,""):R.test(e)?t.push(""):!K.test(e)&&!Q.test(e)&&(t[t.
length-1]+=e.toLowerCase());return t.filter(Boolean)},m=class{#t;constructor(t){this.#t=new Map(t.map((e,s)=>[e,s]))}get ends(){
return[D,j].map(t=>this.#e(t))}numbers(t){return z(t).flatMap(e=>this.#s([...e]))}#e(t){return this.#t.get(t)??0}#s(t){let e=[],
s=0;for(;s<t.length&&t.length<=J;){let{stop:n,number:o}=this.#n(t,s);if(o===void 0)break;e.push(o),s=n}return s===t.length?
e:[this.#e(_)]}#n(t,e){let s=e?B:"";for(let n=t.length;n>e;n--){let o=this.#t.get(s+t.slice(e,n).join(""));if(o!==void 0)
return{stop:n,number:o}}return{stop:e,number:void 0}}};var F="NLM1",C=8,I=8,$=new TextDecoder,Z=r=>{let t=r>>10&31,e=r&1023,s=t?2**(t-15)*(1+e/1024):2**-24*e;return r&32768?-s:
s},v=(r,t)=>t?r/t*2+r/2:r*4,U=r=>{let t=new Int8Array(r.length*2);return r.forEach((e,s)=>{t[2*s]=(e&15)-I,t[2*s+1]=(e>>
4)-I}),t},b=class{#t;#e=new Map;constructor(t){this.#t=t;let e=new DataView(t);if($.decode(new Uint8Array(t,0,F.length))!==
F)throw new Error("This is no language model");let s=e.getUint32(F.length,!0),{heads:n,tables:o}=JSON.parse($.decode(new Uint8Array(
t,C,s))),a=C+s;for(let[i,c,f,h]of o)a+=-a&3,this.#e.set(i,{rows:c,columns:f,group:h,at:a}),a+=v(c*f,h);this.heads=n,this.
wordPieces=new m($.decode(new Uint8Array(t,a)).split(`
`))}get layers(){return[...this.#e.keys()].filter(t=>t.endsWith(".query")).length}shape(t){let{rows:e,columns:s}=this.#s(
t);return[e,s]}rows(t,e=0,s=this.#s(t).rows){let{rows:n,columns:o,group:a,at:i}=this.#s(t);if(!a)return new Float32Array(
this.#t,i+e*o*4,s*o);let c=n*o/a,f=e*o/a,h=new Uint16Array(this.#t,i+2*f,s*o/a),l=U(new Uint8Array(this.#t,i+2*c+e*o/2,s*
o/2)),d=Float32Array.from(l);return h.forEach((u,g)=>{let y=Z(u);for(let w=g*a;w<(g+1)*a;w++)d[w]*=y}),d}#s(t){let e=this.#e.
get(t);if(!e)throw new Error(`The language model has no ${t}`);return e}};var k=class{#t;#e;#s;constructor(t,e){this.#t=U(new Uint8Array(t)),this.#e=e,this.#s=Float32Array.from({length:this.#t.length/
e},(s,n)=>Math.hypot(...this.#t.subarray(n*e,(n+1)*e)))}likeness(t){return this.#s.map((e,s)=>{let n=s*this.#e,o=0;for(let a=0;a<
t.length;a++)o+=t[a]*this.#t[n+a];return e?o/e:0})}};var L=class{#t;#e;#s;#n=0;constructor(t){let e=new b(t);this.#e=e.shape("pieces")[1],this.#t=new A(e)}directions(t){return new k(
t,this.#e)}async direction(t){if(this.#s?.text===t)return this.#s.direction;let e=++this.#n,s=await this.#t.encoded(t,()=>e===
this.#n);return s&&(this.#s={text:t,direction:s}),s}};export{L as Deeper,b as LanguageModel,m as WordPieces,z as wordsIn};
