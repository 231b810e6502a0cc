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
var f=TEXTS;var I=/\{(\w+)\}/,O=new Intl.PluralRules(f.language),N=s=>s.toLocaleString(f.language),$=(s,{count:t})=>{let n=f[s];return typeof n==
"string"?n:n[O.select(Number(t))]??n.other??""},k=s=>typeof s=="number"?N(s):s,_=(s,t={})=>$(s,t).split(I).map((n,e)=>e%
2?k(t[n]):n),d=(s,t)=>_(s,t).join("");var M=/^([<>])(=?)\s*(\d+)$/,j=/^(?:(\d+)\s*(?:\.\.|[-–])\s*(\d+)|(\d+)\.\.|\.\.(\d+))$/,g=s=>{let[,t,n,e]=M.exec(s)??
[];if(t===">")return{least:n?Number(e):Number(e)+1,most:1/0};if(t==="<")return{least:0,most:n?Number(e):Number(e)-1};let[
o,r,i,c,a]=j.exec(s)??[];return o?{least:Number(r??c??0),most:Number(i??a??1/0)}:void 0},S=/^(\d{4})(?:-(0?[1-9]|1[0-2])(?:-\d{1,2})?)?$/,
h=s=>{let[t,n,e]=S.exec(s.trim())??[];if(!t)return;let o=Number(n)*12+Number(e??1);return{least:o,most:e?o:o+11}},b=s=>{
let[,t,n,e]=/^([<>])(=?)\s*(.+)$/.exec(s)??[];if(t){let c=h(e);return c?t===">"?{least:n?c.least:c.most+1,most:1/0}:{least:0,
most:n?c.most:c.least-1}:void 0}let o=s.split("..").map(c=>c.trim()),[r,i]=[o[0],o.at(-1)??""].map(c=>c?h(c):{least:0,most:1/0});
return r&&i&&o.length<=2&&s!==".."?{least:r.least,most:i.most}:void 0};var P=new Set(["year","volume"]),A=/^#?\d+$|^\p{L}/u,W={topic:"search.no_topic",organisation:"search.no_organisation",venue:"\
search.no_venue",author:"search.no_author",kind:"search.no_kind",year:"search.no_year",date:"search.no_year",volume:"sea\
rch.no_volume",has:"search.no_link"},p=class{#e;#s;constructor(t,n,e,{pieces:o,edits:r,library:{manifest:i}}){this.#e=o,
this.#s=r,this.name=t,this.known=i.known?.[t],this.all=i.entries,this.values=n.map(([c,a])=>({value:c,plain:this.#t(c),numbers:a})),
this.spellings=new Map(e.map(([c,a])=>[this.#t(c),this.#t(a)]))}meant(t){let n=this.#o(t),e=n.length?[]:t.split(",").map(
c=>c.trim()).filter(Boolean),o=e.map(c=>this.#o(c)),r=e.filter((c,a)=>!o[a].length),i=[...new Set([...n,...o.flat()])];return{
values:i,unknown:i.length||e.length?r:[t]}}problem(t){let e=this.name!=="date"&&this.#t(t)&&!(this.#n&&g(t))?this.#l(t):
void 0,o=d(W[this.name],{typed:t});return e?`${o} ${d("search.did_you_mean",{query:`“${e.value}”`})}`:o}get#n(){return P.
has(this.name)}#t(t){return this.#e(t).join(" ")}#o(t){if(this.name==="date")return this.#a(t);let n=this.#n?g(t):void 0;
if(n)return this.values.filter(({value:r})=>L(r,n));let e=this.#t(t);if(!e||this.#n&&!A.test(t))return[];let o=this.#i(this.
spellings.get(e)??e);return o.length||this.#n?o:this.#c(e.split(" "))}#a(t){let n=b(t),e=({value:o})=>{let{least:r,most:i}=h(
o)??{least:1/0,most:0};return n!==void 0&&r<=n.most&&i>=n.least};return this.values.filter(e)}#i(t){return this.values.filter(
({plain:n})=>n===t||n===t.replace(/s$/,""))}#c(t){let n=(o,r)=>t.every(i=>` ${o} `.includes(` ${i}${r}`)),e=this.values.
filter(({plain:o})=>n(o," "));return e.length?e:this.values.filter(({plain:o})=>n(o,""))}#l(t){let n=this.#t(t),o=this.values.
map(r=>({value:r,cost:this.#m(n,r.plain)})).filter(({cost:r})=>r<1/0);return o.sort((r,i)=>r.cost-i.cost||i.value.numbers.
length-r.value.numbers.length),o[0]?.value}#m(t,n){let e=t.split(" ").map(o=>Math.min(...n.split(" ").map(r=>this.#u(o,r))));
return Math.min(this.#r(2,t,n),e.reduce((o,r)=>o+r))}#u(t,n){return n.startsWith(t)?0:this.#r(t.length>4?2:1,t,n)}#r(t,n,e){
let o=this.#s(n,e,t);return o>t?1/0:o}},L=(s,{least:t,most:n})=>/^\d+$/.test(s)&&Number(s)>=t&&Number(s)<=n,v=s=>s.map(([
t,n])=>[n,String(t)]),R=(s,t,{topics:n,volumes:e})=>[...Object.entries(t??{}),...s==="topic"?v(n):[],...s==="volume"?v(e):
[]],u=async(s,t)=>{let{library:n,risen:e}=t;if(s==="author")return n.json("authors.json",i=>{let c=i.map(([a,l])=>[a,e(l)]);
return new p(s,c,[],t)});let o=await n.facets(),r=o[`${s}Aliases`];return new p(s,Object.entries(o[s]??{}),R(s,r,n.manifest),
t)};var T=s=>{let t=[];for(let n=s.number(),e=0;n>0;n--)t.push(e+=s.number());return t},U=async(s,t)=>{let[n,e]=await Promise.
all([t.shard(s.shard),t.positions(s.shard)]);e.place=0;for(let o of n.values()){if(!o.df)continue;let r=e.number();if(o===
s)break;e.place+=r}return new Map([...s.postings.numbers].map(o=>[o,T(e)]))},w=async(s,t)=>{let n=s.map(({isStop:a},l)=>a?
-1:l).filter(a=>a>=0),e=await Promise.all(n.map(a=>t.term(s[a].key))),o=e.filter(a=>a!==void 0).filter(({df:a})=>a>0);if(!o.
length||o.length<e.length)return[];if(o.length===1)return o[0].postings.numbers;let[r,...i]=await Promise.all(o.map(a=>U(
a,t))),c=(a,l)=>i.every((m,y)=>m.get(a)?.includes(l+n[y+1]-n[0]));return[...r].filter(([a,l])=>l.some(m=>c(a,m))).map(([
a])=>a)};var B=new Set(["year","date","kind","volume","organisation","venue"]),C=s=>{let t=[];for(let{name:n,value:e,not:o}of s){
let r=!o&&B.has(n)?t.find(i=>i.name===n&&!i.not):void 0;r?r.values.push(e):t.push({name:n,values:[e],not:o})}return t},E=async({
name:s,values:t,not:n},e,o)=>{let r=await u(s,o),i=t.map(c=>r.meant(c));return e.push(...i.flatMap(({unknown:c})=>c.map(
a=>r.problem(a)))),{numbers:i.flatMap(({values:c})=>c.flatMap(({numbers:a})=>[...a])),not:n}},K=(s,{numbers:t,not:n})=>{
let e=new Uint8Array(s.length);for(let r of t)e[r]=1;let o=n?1:0;for(let r=0;r<s.length;r++)e[r]===o&&(s[r]=0)},X=async({
filters:s,phrases:t,without:n},e)=>{let{library:o}=e,r=[],i=await Promise.all([...t.map(async a=>({numbers:await w(a,o),
not:!1})),...n.map(async a=>({numbers:await w(a,o),not:!0})),...C(s).map(a=>E(a,r,e))]),c=new Uint8Array(o.manifest.entries).
fill(1);for(let a of i)K(c,a);return{allowed:c,problems:r}};var x=2,z=/^\d{4}-\d{2}/,D=async(s,t,n)=>{let{values:e}=(await u(s,n)).meant(t.replaceAll(","," ")),o=new Map(n.library.
manifest.topics);return e.map(({value:r,numbers:i})=>({kind:s,value:r,name:o.get(r)??r,count:i.length})).filter(({count:r})=>r>
0).sort((r,i)=>i.count-r.count).slice(0,x)},G=async(s,{library:t,pieces:n})=>{let e=a=>n(a).join(" "),{volumes:o}=t.manifest,
r=([a,l,m])=>s===a||e(l)===e(s)||z.test(s)&&m?.startsWith(s),i=o.filter(a=>r(a)).slice(0,x);if(!i.length)return[];let{volume:c}=await t.
facets();return i.map(([a,l])=>({kind:"volume",value:a,name:l,count:c[a]?.length??0}))},H=async(s,{library:t,pieces:n})=>{
let e=await t.term(`@${n(s).join(" ")}`);return e?.df?[{kind:"author",value:s,name:s,count:e.df}]:[]},J=(s,{words:t,filters:n,
phrases:e})=>{let[o]=n;return t.length?n.length||e.length?"":s:n.length===1&&o.name==="volume"&&!o.not?o.value:""},Q=async(s,t,n)=>{
let e=J(s,t);if(!e)return[];let[o,r,i,c,a]=await Promise.all([G(e,n),...["topic","organisation","venue"].map(l=>D(l,e,n)),
H(e,n)]);return[...o,...r,...i,...c,...i.length?[]:a]};export{X as allowed,u as facetOf,Q as placesOf};
