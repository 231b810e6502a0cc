// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.download": "Download {form}",
 "citing.not_loaded": "The citations could not be loaded."
};
var a=(e,t={},...n)=>{let s=document.createElement(e);for(let[i,o]of Object.entries(t))typeof o=="function"?s.addEventListener(
i,o):o!==!1&&o!==void 0&&s.setAttribute(i,o===!0?"":String(o));return s.append(...f(n)),s},f=e=>e.flatMap(t=>Array.isArray(
t)?f(t):typeof t=="number"?[String(t)]:t?[t]:[]);var h=TEXTS;var v=/\{(\w+)\}/,E=new Intl.PluralRules(h.language),L=e=>e.toLocaleString(h.language),j=(e,{count:t})=>{let n=h[e];return typeof n==
"string"?n:n[E.select(Number(t))]??n.other??""},O=e=>typeof e=="number"?L(e):e,S=(e,t={})=>j(e,t).split(v).map((n,s)=>s%
2?O(t[n]):n),c=(e,t)=>S(e,t).join("");var m=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),$=e=>e.split(`\r
\r
`).map(t=>({id:/^ID {2}- (.*)$/m.exec(t)?.[1].trim()??"",text:t.trimEnd()})),N=e=>JSON.parse(e).map(t=>({id:t.id,text:JSON.
stringify(t)})),k=(e,t)=>e.split(`
`).filter(Boolean).map(n=>JSON.parse(n)).map(n=>({id:n.id,text:n[t]})),R={file:"archive-references.jsonl",read:k,join:e=>`${e.
join(`

`)}
`},_={ris:{file:"archive.ris",read:$,join:e=>e.map(t=>t+`\r
`).join(`\r
`)},csl:{file:"archive.csl.json",read:N,join:e=>`[
${e.join(`,
`)}
]
`}},l=e=>_[e]??R,u=(e,t,n,s)=>{let{read:i,join:o}=l(e),g=new Map(i(t,e).map(({id:r,text:w})=>[r,w])),y=s===void 0?[]:e===
"csl"?i(s,e).map(({text:r})=>r):[s.trimEnd()];return o([...y,...n.map(r=>g.get(r)).filter(r=>r!==void 0)])};var b=async e=>{let t=await fetch(e);if(!t.ok)throw new Error(`${t.status} ${e}`);return t.text()},U=(e,t,n)=>{let s=URL.
createObjectURL(new Blob([e],{type:n}));a("a",{href:s,download:t}).click(),URL.revokeObjectURL(s)},d=class{#o;#t;#n;#s;#i;#e;constructor(t){
let n=s=>t.querySelector(s);this.#o=t,this.#t=n("select"),this.#n=n("button"),this.#s=a("span",{class:"nl-said",role:"st\
atus"}),this.#n.after(this.#s),this.#e=n("a[download]"),this.#i=JSON.parse(t.dataset.nlListForms??"[]")}begin(){this.#t.
append(...this.#i.map(({id:t,name:n})=>a("option",{value:t},n))),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),
this.#t.addEventListener("change",()=>this.#a()),this.#n.addEventListener("click",()=>this.#h()),this.#a()}get#r(){return this.#i.
find(({id:t})=>t===this.#t.value)??this.#i[0]}#a(){this.#n.textContent=c("citing.download",{form:this.#r.name}),this.#s.
textContent=""}async#h(){let t=this.#r;this.#s.textContent="",this.#n.disabled=!0;try{U(await this.#c(t),this.#e.download.
replace(/bib$/,t.ending),t.type)}catch{this.#s.textContent=c("citing.not_loaded")}this.#n.disabled=!1}async#c(t){let n=`${this.#o.
dataset.nlArchive}${l(t.id).file}`,[s,i]=await Promise.all([b(this.#e.href),b(n)]);return u(t.id,i,m(s),t.text)}},C=e=>new d(
e).begin();var x="__cite",D=()=>{try{return __md_get(x)}catch{return}},A=e=>{try{__md_set(x,e)}catch{}},p=class{#o;#t;#n;#s;#i;#e;#r;constructor(t,n){
let s=i=>n.querySelector(i);this.#t=s("select"),this.#n=s("pre"),this.#s=s("code"),this.#i=s("[data-nl-copy]"),this.#e=s(
"a[download]"),this.#r=this.#e.download.replace(/\.bib$/,""),this.#o=new Map([this.#a,...t].map(i=>[i.id,i])),this.#t.append(
...t.map(({id:i,name:o})=>a("option",{value:i},o)))}begin(){let t=D();typeof t=="string"&&this.#o.has(t)&&(this.#t.value=
t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#h()),this.#c()}get#a(){
let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#s.textContent??""}}#h(){A(this.#t.
value),this.#c()}#c(){let t=this.#o.get(this.#t.value);t&&(this.#s.textContent=t.text,this.#n.ariaLabel=t.name,this.#i.textContent=
c("citing.copy",{form:t.name}),this.#e.textContent=c("citing.download",{form:t.name}),this.#e.download=`${this.#r}.${t.ending}`,
this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{
type:t.type||"application/x-bibtex"})))}};var H=e=>{new p(JSON.parse(e.dataset.nlForms??"[]"),e).begin()};export{H as offerForms,C as offerListForms};
