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
var O=(s,{date:t})=>{let n=new Uint32Array(1+s.reduce((e,r)=>Math.max(e,r),0));return Object.keys(t).sort().forEach((e,r)=>t[e].forEach(i=>n[i]=r)),s.slice().sort((e,r)=>n[r]-n[e]||r-e)};var f=TEXTS;var N=/\{(\w+)\}/,$=new Intl.PluralRules(f.language),M=s=>s.toLocaleString(f.language),_=(s,{count:t})=>{let n=f[s];return typeof n=="string"?n:n[$.select(Number(t))]??n.other??""},k=s=>typeof s=="num\
ber"?M(s):s,S=(s,t={})=>_(s,t).split(N).map((n,o)=>o%2?k(t[n]):n),d=(s,t)=>S(s,t).join("");var j=/^([<>])(=?)\s*(\d+)$/,P=/^(?:(\d+)\s*(?:\.\.|[-–])\s*(\d+)|(\d+)\.\.|\.\.(\d+))$/,g=s=>{let[,t,n,o]=j.exec(s)??[];if(t===">")return{least:n?Number(o):Number(o)+1,most:1/0};if(t==="<")return{least:0,
most:n?Number(o):Number(o)-1};let[e,r,i,c,a]=P.exec(s)??[];return e?{least:Number(r??c??0),most:Number(i??a??1/0)}:void 0},A=/^(\d{4})(?:-(0?[1-9]|1[0-2])(?:-\d{1,2})?)?$/,h=s=>{let[t,n,o]=A.exec(s.trim())??
[];if(!t)return;let e=Number(n)*12+Number(o??1);return{least:e,most:o?e:e+11}},v=s=>{let[,t,n,o]=/^([<>])(=?)\s*(.+)$/.exec(s)??[];if(t){let c=h(o);return c?t===">"?{least:n?c.least:c.most+1,most:1/0}:
{least:0,most:n?c.most:c.least-1}:void 0}let e=s.split("..").map(c=>c.trim()),[r,i]=[e[0],e.at(-1)??""].map(c=>c?h(c):{least:0,most:1/0});return r&&i&&e.length<=2&&s!==".."?{least:r.least,most:i.most}:
void 0};var E=new Set(["year","volume"]),T=/^#?\d+$|^\p{L}/u,U={topic:"search.no_topic",organisation:"search.no_organisation",venue:"search.no_venue",author:"search.no_author",kind:"search.no_kind",year:"sear\
ch.no_year",date:"search.no_year",volume:"search.no_volume",has:"search.no_link"},p=class{#e;#s;constructor(t,n,o,{pieces:e,edits:r,library:{manifest:i}}){this.#e=e,this.#s=r,this.name=t,this.known=i.
known?.[t],this.all=i.entries,this.values=n.map(([c,a])=>({value:c,plain:this.#t(c),numbers:a})),this.spellings=new Map(o.map(([c,a])=>[this.#t(c),this.#t(a)]))}meant(t){let n=this.#o(t),o=n.length?[]:
t.split(",").map(c=>c.trim()).filter(Boolean),e=o.map(c=>this.#o(c)),r=o.filter((c,a)=>!e[a].length),i=[...new Set([...n,...e.flat()])];return{values:i,unknown:i.length||o.length?r:[t]}}problem(t){let o=this.
name!=="date"&&this.#t(t)&&!(this.#n&&g(t))?this.#l(t):void 0,e=d(U[this.name],{typed:t});return o?`${e} ${d("search.did_you_mean",{query:`“${o.value}”`})}`:e}get#n(){return E.has(this.name)}#t(t){
return this.#e(t).join(" ")}#o(t){if(this.name==="date")return this.#a(t);let n=this.#n?g(t):void 0;if(n)return this.values.filter(({value:r})=>W(r,n));let o=this.#t(t);if(!o||this.#n&&!T.test(t))return[];
let e=this.#i(this.spellings.get(o)??o);return e.length||this.#n?e:this.#c(o.split(" "))}#a(t){let n=v(t),o=({value:e})=>{let{least:r,most:i}=h(e)??{least:1/0,most:0};return n!==void 0&&r<=n.most&&i>=
n.least};return this.values.filter(o)}#i(t){return this.values.filter(({plain:n})=>n===t||n===t.replace(/s$/,""))}#c(t){let n=(e,r)=>t.every(i=>` ${e} `.includes(` ${i}${r}`)),o=this.values.filter(({plain:e})=>n(
e," "));return o.length?o:this.values.filter(({plain:e})=>n(e,""))}#l(t){let n=this.#t(t),e=this.values.map(r=>({value:r,cost:this.#m(n,r.plain)})).filter(({cost:r})=>r<1/0);return e.sort((r,i)=>r.cost-
i.cost||i.value.numbers.length-r.value.numbers.length),e[0]?.value}#m(t,n){let o=t.split(" ").map(e=>Math.min(...n.split(" ").map(r=>this.#u(e,r))));return Math.min(this.#r(2,t,n),o.reduce((e,r)=>e+r))}#u(t,n){
return n.startsWith(t)?0:this.#r(t.length>4?2:1,t,n)}#r(t,n,o){let e=this.#s(n,o,t);return e>t?1/0:e}},W=(s,{least:t,most:n})=>/^\d+$/.test(s)&&Number(s)>=t&&Number(s)<=n,x=s=>s.map(([t,n])=>[n,String(
t)]),L=(s,t,{topics:n,volumes:o})=>[...Object.entries(t??{}),...s==="topic"?x(n):[],...s==="volume"?x(o):[]],u=async(s,t)=>{let{library:n,risen:o}=t;if(s==="author"){let c=(await n.authors()).map(([a,
l])=>[a,o(l)]);return new p(s,c,[],t)}let e=await n.facets(),r=e[`${s}Aliases`];return new p(s,Object.entries(e[s]??{}),L(s,r,n.manifest),t)};var R=s=>{let t=[];for(let n=s.number(),o=0;n>0;n--)t.push(o+=s.number());return t},b=(s,t,n)=>{for(let{key:o,df:e,postings:r}of t){if(!e)continue;let i=n.number();if(o===s)return new Map([...r.numbers].
map(c=>[c,R(n)]));n.place+=i}return new Map},B=async({key:s,shard:t},n)=>{let{newest:o}=n.manifest,e=t<0?void 0:await n.shard(t),[r,i]=await Promise.all([e?.terms.get(s)?.df?n.positions(t):void 0,o.terms.
has(s)?n.newestPositions():void 0]);return new Map([...e&&r?b(s,e.terms.values(),r):[],...i?b(s,o.terms.values(),i):[]])},w=async(s,t)=>{let n=s.map(({isStop:a},l)=>a?-1:l).filter(a=>a>=0),o=await Promise.
all(n.map(a=>t.term(s[a].key))),e=o.filter(a=>a!==void 0).filter(({df:a})=>a>0);if(!e.length||e.length<o.length)return[];if(e.length===1)return e[0].postings.numbers;let[r,...i]=await Promise.all(e.map(
a=>B(a,t))),c=(a,l)=>i.every((m,y)=>m.get(a)?.includes(l+n[y+1]-n[0]));return[...r].filter(([a,l])=>l.some(m=>c(a,m))).map(([a])=>a)};var C=new Set(["year","date","kind","volume","organisation","venue"]),D=s=>{let t=[];for(let{name:n,value:o,not:e}of s){let r=!e&&C.has(n)?t.find(i=>i.name===n&&!i.not):void 0;r?r.values.push(o):t.push(
{name:n,values:[o],not:e})}return t},F=async({name:s,values:t,not:n},o,e)=>{let r=await u(s,e),i=t.map(c=>r.meant(c));return o.push(...i.flatMap(({unknown:c})=>c.map(a=>r.problem(a)))),{numbers:i.flatMap(
({values:c})=>c.flatMap(({numbers:a})=>[...a])),not:n}},K=(s,{numbers:t,not:n})=>{let o=new Uint8Array(s.length);for(let r of t)o[r]=1;let e=n?1:0;for(let r=0;r<s.length;r++)o[r]===e&&(s[r]=0)},X=async({
filters:s,phrases:t,without:n},o)=>{let{library:e}=o,r=[],i=await Promise.all([...t.map(async a=>({numbers:await w(a,e),not:!1})),...n.map(async a=>({numbers:await w(a,e),not:!0})),...D(s).map(a=>F(a,
r,o))]),c=new Uint8Array(e.manifest.entries).fill(1);for(let a of i)K(c,a);return{allowed:c,problems:r}};var I=2,z=/^\d{4}-\d{2}/,G=async(s,t,n)=>{let{values:o}=(await u(s,n)).meant(t.replaceAll(","," ")),e=new Map(n.library.manifest.topics);return o.map(({value:r,numbers:i})=>({kind:s,value:r,name:e.get(
r)??r,count:i.length})).filter(({count:r})=>r>0).sort((r,i)=>i.count-r.count).slice(0,I)},H=async(s,{library:t,pieces:n})=>{let o=a=>n(a).join(" "),{volumes:e}=t.manifest,r=([a,l,m])=>s===a||o(l)===o(
s)||z.test(s)&&m?.startsWith(s),i=e.filter(a=>r(a)).slice(0,I);if(!i.length)return[];let{volume:c}=await t.facets();return i.map(([a,l])=>({kind:"volume",value:a,name:l,count:c[a]?.length??0}))},J=async(s,t)=>{
let{signs:n,signNames:o=""}=t.manifest;if(!n)return(await t.authors()).map(([l])=>l);let e=[...n],[r]=s,i=e.indexOf(r),c=o.length/e.length,a=`index/names-${i}-${o.slice(i*c,(i+1)*c)}.txt`;return t.read(
a,l=>new TextDecoder().decode(l).split(`
`))},Q=async(s,{library:t,pieces:n})=>{let o=a=>n(a).join(" "),e=o(s),r=await t.term(`@${e}`);if(!r?.df)return[];let c=(await J(e,t).catch(()=>[])).find(a=>o(a)===e)??s;return[{kind:"author",value:c,name:c,
count:r.df}]},V=(s,{words:t,filters:n,phrases:o})=>{let[e]=n;return t.length?n.length||o.length?"":s:n.length===1&&e.name==="volume"&&!e.not?e.value:""},Y=async(s,t,n)=>{let o=V(s,t);if(!o)return[];let[
e,r,i,c,a]=await Promise.all([H(o,n),...["topic","organisation","venue"].map(l=>G(l,o,n)),Q(o,n)]);return[...e,...r,...i,...c,...i.length?[]:a]};export{X as allowed,u as facetOf,O as newestFirst,Y as placesOf};
