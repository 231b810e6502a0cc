// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "search.did_you_mean": "Did you mean {query}?",
 "search.no_topic": "There is no topic “{typed}”.",
 "search.no_organisation": "There is no organisation “{typed}”.",
 "search.no_venue": "There is no venue “{typed}”.",
 "search.no_author": "There is no author “{typed}”.",
 "search.no_kind": "There is no kind “{typed}”.",
 "search.no_year": "There are no entries from “{typed}”.",
 "search.no_volume": "There is no volume “{typed}”.",
 "search.no_link": "There is no kind of link “{typed}”."
};
var O=(s,{date:n})=>{let t=new Uint32Array(1+s.reduce((e,r)=>Math.max(e,r),0));return Object.keys(n).sort().forEach((e,r)=>n[e].forEach(i=>t[i]=r)),s.slice().sort((e,r)=>t[r]-t[e]||r-e)};var f=TEXTS;var N=/\{(\w+)\}/,$=new Intl.PluralRules(f.language),M=s=>s.toLocaleString(f.language),_=(s,{count:n})=>{let t=f[s];return typeof t=="string"?t:t[$.select(Number(n))]??t.other??""},k=s=>typeof s=="num\
ber"?M(s):s,S=(s,n={})=>_(s,n).split(N).map((t,o)=>o%2?k(n[t]):t),d=(s,n)=>S(s,n).join("");var j=/^([<>])(=?)\s*(\d+)$/,P=/^(?:(\d+)\s*(?:\.\.|[-–])\s*(\d+)|(\d+)\.\.|\.\.(\d+))$/,g=s=>{let[,n,t,o]=j.exec(s)??[];if(n===">")return{least:t?Number(o):Number(o)+1,most:1/0};if(n==="<")return{least:0,
most:t?Number(o):Number(o)-1};let[e,r,i,c,a]=P.exec(s)??[];return e?{least:Number(r??c??0),most:Number(i??a??1/0)}:void 0},A=/^(\d{4})(?:-(0?[1-9]|1[0-2])(?:-\d{1,2})?)?$/,h=s=>{let[n,t,o]=A.exec(s.trim())??
[];if(!n)return;let e=Number(t)*12+Number(o??1);return{least:e,most:o?e:e+11}},v=s=>{let[,n,t,o]=/^([<>])(=?)\s*(.+)$/.exec(s)??[];if(n){let c=h(o);return c?n===">"?{least:t?c.least:c.most+1,most:1/0}:
{least:0,most:t?c.most:c.least-1}:void 0}let e=s.split("..").map(c=>c.trim()),[r,i]=[e[0],e.at(-1)??""].map(c=>c?h(c):{least:0,most:1/0});return r&&i&&e.length<=2&&s!==".."?{least:r.least,most:i.most}:
void 0};var E=new Set(["year","volume"]),U=/^#?\d+$|^\p{L}/u,W={topic:"search.no_topic",organisation:"search.no_organisation",venue:"search.no_venue",author:"search.no_author",kind:"search.no_kind",year:"sear\
ch.no_year",date:"search.no_year",volume:"search.no_volume",has:"search.no_link"},p=class{#e;#s;constructor(n,t,o,{pieces:e,edits:r,library:{manifest:i}}){this.#e=e,this.#s=r,this.name=n,this.known=i.
known?.[n],this.all=i.entries,this.values=t.map(([c,a])=>({value:c,plain:this.#t(c),numbers:a})),this.spellings=new Map(o.map(([c,a])=>[this.#t(c),this.#t(a)]))}meant(n){let t=this.#o(n),o=t.length?[]:
n.split(",").map(c=>c.trim()).filter(Boolean),e=o.map(c=>this.#o(c)),r=o.filter((c,a)=>!e[a].length),i=[...new Set([...t,...e.flat()])];return{values:i,unknown:i.length||o.length?r:[n]}}problem(n){let o=this.
name!=="date"&&this.#t(n)&&!(this.#n&&g(n))?this.#l(n):void 0,e=d(W[this.name],{typed:n});return o?`${e} ${d("search.did_you_mean",{query:`“${o.value}”`})}`:e}get#n(){return E.has(this.name)}#t(n){
return this.#e(n).join(" ")}#o(n){if(this.name==="date")return this.#a(n);let t=this.#n?g(n):void 0;if(t)return this.values.filter(({value:r})=>L(r,t));let o=this.#t(n);if(!o||this.#n&&!U.test(n))return[];
let e=this.#i(this.spellings.get(o)??o);return e.length||this.#n?e:this.#c(o.split(" "))}#a(n){let t=v(n),o=({value:e})=>{let{least:r,most:i}=h(e)??{least:1/0,most:0};return t!==void 0&&r<=t.most&&i>=
t.least};return this.values.filter(o)}#i(n){return this.values.filter(({plain:t})=>t===n||t===n.replace(/s$/,""))}#c(n){let t=(e,r)=>n.every(i=>` ${e} `.includes(` ${i}${r}`)),o=this.values.filter(({plain:e})=>t(
e," "));return o.length?o:this.values.filter(({plain:e})=>t(e,""))}#l(n){let t=this.#t(n),e=this.values.map(r=>({value:r,cost:this.#m(t,r.plain)})).filter(({cost:r})=>r<1/0);return e.sort((r,i)=>r.cost-
i.cost||i.value.numbers.length-r.value.numbers.length),e[0]?.value}#m(n,t){let o=n.split(" ").map(e=>Math.min(...t.split(" ").map(r=>this.#u(e,r))));return Math.min(this.#r(2,n,t),o.reduce((e,r)=>e+r))}#u(n,t){
return t.startsWith(n)?0:this.#r(n.length>4?2:1,n,t)}#r(n,t,o){let e=this.#s(t,o,n);return e>n?1/0:e}},L=(s,{least:n,most:t})=>/^\d+$/.test(s)&&Number(s)>=n&&Number(s)<=t,b=s=>s.map(([n,t])=>[t,String(
n)]),R=(s,n,{topics:t,volumes:o})=>[...Object.entries(n??{}),...s==="topic"?b(t):[],...s==="volume"?b(o):[]],u=async(s,n)=>{let{library:t,risen:o}=n;if(s==="author"){let c=(await t.authors()).map(([a,
l])=>[a,o(l)]);return new p(s,c,[],n)}let e=await t.facets(),r=e[`${s}Aliases`];return new p(s,Object.entries(e[s]??{}),R(s,r,t.manifest),n)};var T=s=>{let n=[];for(let t=s.number(),o=0;t>0;t--)n.push(o+=s.number());return n},x=(s,n,t)=>{t.place=0;for(let{key:o,df:e,postings:r}of n){if(!e)continue;let i=t.number();if(o===s)return new Map([...r.
numbers].map(c=>[c,T(t)]));t.place+=i}return new Map},B=async({key:s,shard:n},t)=>{let{newest:o}=t.manifest,e=n<0?void 0:await t.shard(n),[r,i]=await Promise.all([e?.terms.get(s)?.df?t.positions(n,e.positions):
void 0,o.terms.has(s)?t.newestPositions():void 0]);return new Map([...e&&r?x(s,e.terms.values(),r):[],...i?x(s,o.terms.values(),i):[]])},w=async(s,n)=>{let t=s.map(({isStop:a},l)=>a?-1:l).filter(a=>a>=
0),o=await Promise.all(t.map(a=>n.term(s[a].key))),e=o.filter(a=>a!==void 0).filter(({df:a})=>a>0);if(!e.length||e.length<o.length)return[];if(e.length===1)return e[0].postings.numbers;let[r,...i]=await Promise.
all(e.map(a=>B(a,n))),c=(a,l)=>i.every((m,I)=>m.get(a)?.includes(l+t[I+1]-t[0]));return[...r].filter(([a,l])=>l.some(m=>c(a,m))).map(([a])=>a)};var C=new Set(["year","date","kind","volume","organisation","venue"]),F=s=>{let n=[];for(let{name:t,value:o,not:e}of s){let r=!e&&C.has(t)?n.find(i=>i.name===t&&!i.not):void 0;r?r.values.push(o):n.push(
{name:t,values:[o],not:e})}return n},K=async({name:s,values:n,not:t},o,e)=>{let r=await u(s,e),i=n.map(c=>r.meant(c));return o.push(...i.flatMap(({unknown:c})=>c.map(a=>r.problem(a)))),{numbers:i.flatMap(
({values:c})=>c.flatMap(({numbers:a})=>[...a])),not:t}},X=(s,{numbers:n,not:t})=>{let o=new Uint8Array(s.length);for(let r of n)o[r]=1;let e=t?1:0;for(let r=0;r<s.length;r++)o[r]===e&&(s[r]=0)},z=async({
filters:s,phrases:n,without:t},o)=>{let{library:e}=o,r=[],i=await Promise.all([...n.map(async a=>({numbers:await w(a,e),not:!1})),...t.map(async a=>({numbers:await w(a,e),not:!0})),...F(s).map(a=>K(a,
r,o))]),c=new Uint8Array(e.manifest.entries).fill(1);for(let a of i)X(c,a);return{allowed:c,problems:r}};var y=2,D=/^\d{4}-\d{2}/,G=async(s,n,t)=>{let{values:o}=(await u(s,t)).meant(n.replaceAll(","," ")),e=new Map(t.library.manifest.topics);return o.map(({value:r,numbers:i})=>({kind:s,value:r,name:e.get(
r)??r,count:i.length})).filter(({count:r})=>r>0).sort((r,i)=>i.count-r.count).slice(0,y)},H=async(s,{library:n,pieces:t})=>{let o=a=>t(a).join(" "),{volumes:e}=n.manifest,r=([a,l,m])=>s===a||o(l)===o(
s)||D.test(s)&&m?.startsWith(s),i=e.filter(a=>r(a)).slice(0,y);if(!i.length)return[];let{volume:c}=await n.facets();return i.map(([a,l])=>({kind:"volume",value:a,name:l,count:c[a]?.length??0}))},J=async(s,{
library:n,pieces:t})=>{let o=a=>t(a).join(" "),e=o(s),r=await n.term(`@${e}`);if(!r?.df)return[];let i=await n.authors().catch(()=>[]),[c=s]=i.find(([a])=>o(a)===e)??[];return[{kind:"author",value:c,name:c,
count:r.df}]},Q=(s,{words:n,filters:t,phrases:o})=>{let[e]=t;return n.length?t.length||o.length?"":s:t.length===1&&e.name==="volume"&&!e.not?e.value:""},V=async(s,n,t)=>{let o=Q(s,n);if(!o)return[];let[
e,r,i,c,a]=await Promise.all([H(o,t),...["topic","organisation","venue"].map(l=>G(l,o,t)),J(o,t)]);return[...e,...r,...i,...c,...i.length?[]:a]};export{z as allowed,u as facetOf,O as newestFirst,V as placesOf};
