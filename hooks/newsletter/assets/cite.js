// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.download": "Download {form}",
 "citing.not_loaded": "The citations could not be loaded.",
 "citing.format": "Citation format"
};
var r=(e,t={},...n)=>{let s=document.createElement(e);for(let[i,o]of Object.entries(t))typeof o=="function"?s.addEventListener(
i,o):o!==!1&&o!==void 0&&s.setAttribute(i,o===!0?"":String(o));return s.append(...j(n)),s},j=e=>e.flatMap(t=>Array.isArray(
t)?j(t):typeof t=="number"?[String(t)]:t?[t]:[]);var u=TEXTS;var S=/\{(\w+)\}/,_=new Intl.PluralRules(u.language),C=e=>e.toLocaleString(u.language),N=(e,{count:t})=>{let n=u[e];return typeof n==
"string"?n:n[_.select(Number(t))]??n.other??""},R=e=>typeof e=="number"?C(e):e,U=(e,t={})=>N(e,t).split(S).map((n,s)=>s%
2?R(t[n]):n),a=(e,t)=>U(e,t).join("");var h=async e=>{let t=await fetch(e);if(!t.ok)throw new Error(`${t.status} ${e}`);return t.text()},b=(e,t,n)=>{let s=document.
createElement("a");Object.assign(s,{href:URL.createObjectURL(new Blob([e],{type:n})),download:t}),s.click(),URL.revokeObjectURL(
s.href)};var k=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),F=e=>e.split(`\r
\r
`).map(t=>({id:/^ID {2}- (.*)$/m.exec(t)?.[1].trim()??"",text:t.trimEnd()})),D=e=>JSON.parse(e).map(t=>({id:t.id,text:JSON.
stringify(t)})),A=(e,t)=>e.split(`
`).filter(Boolean).map(n=>JSON.parse(n)).map(n=>({id:n.id,text:n[t]})),J={file:"archive-references.jsonl",read:A,join:e=>`${e.
join(`

`)}
`},P={ris:{file:"archive.ris",read:F,join:e=>e.map(t=>t+`\r
`).join(`\r
`)},csl:{file:"archive.csl.json",read:D,join:e=>`[
${e.join(`,
`)}
]
`}},d=e=>P[e]??J,x=(e,t,n,s)=>{let{read:i,join:o}=d(e),f=new Map(i(t,e).map(({id:c,text:p})=>[c,p])),g=s===void 0?[]:e===
"csl"?i(s,e).map(({text:c})=>c):[s.trimEnd()];return o([...g,...n.map(c=>f.get(c)).filter(c=>c!==void 0)])};var y=class{#o;#t;#n;#s;#i;#e;constructor(t){let n=s=>t.querySelector(s);this.#o=t,this.#t=n("select"),this.#n=n("button"),
this.#s=r("span",{class:"nl-said",role:"status"}),this.#n.after(this.#s),this.#e=n("a[download]"),this.#i=JSON.parse(t.dataset.
nlListForms??"[]")}begin(){this.#t.append(...this.#i.map(({id:t,name:n})=>r("option",{value:t},n))),this.#t.parentElement&&
(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#a()),this.#n.addEventListener("click",()=>this.#l()),
this.#a()}get#r(){return this.#i.find(({id:t})=>t===this.#t.value)??this.#i[0]}#a(){this.#n.textContent=a("citing.downlo\
ad",{form:this.#r.name}),this.#s.textContent=""}async#l(){let t=this.#r;this.#s.textContent="",this.#n.disabled=!0;try{b(
await this.#c(t),this.#e.download.replace(/bib$/,t.ending),t.type)}catch{this.#s.textContent=a("citing.not_loaded")}this.#n.
disabled=!1}async#c(t){let n=`${this.#o.dataset.nlArchive}${d(t.id).file}`,[s,i]=await Promise.all([h(this.#e.href),h(n)]);
return x(t.id,i,k(s),t.text)}},B=e=>new y(e).begin();var w={id:"bibtex",name:"BibTeX",ending:"bib",type:"application/x-bibtex"},I=(e,t,n)=>{let s=[w,...e],i=()=>s.find(({id:l})=>l===
p.value)??w,o=async l=>{if(l!==w.id)return x(l,await h(t+d(l).file),[...n.keys()]);let O=[...n.values()].map($=>h(`${$}c\
ite.bib`));return(await Promise.all(O)).join(`
`)},f=()=>{E.textContent=a("citing.download",{form:i().name}),m.textContent=""},g=async()=>{m.textContent="";try{b(await o(
i().id),`citations.${i().ending}`,i().type)}catch{m.textContent=a("citing.not_loaded")}},c=s.map(l=>r("option",{value:l.
id},l.name)),p=r("select",{"aria-label":a("citing.format"),change:f},...c),E=r("button",{type:"button",class:"nl-button",
click:g}),m=r("span",{class:"nl-said",role:"status"});return f(),r("span",{class:"nl-selection__forms"},p," ",E,m)};var L="__cite",M=()=>{try{return __md_get(L)}catch{return}},T=e=>{try{__md_set(L,e)}catch{}},v=class{#o;#t;#n;#s;#i;#e;#r;constructor(t,n){
let s=i=>n.querySelector(i);this.#t=s("select"),this.#n=s("pre"),this.#s=s("code"),this.#i=s("[data-nl-copy]"),this.#e=s(
"a[download]"),this.#r=this.#e.download.replace(/\.bib$/,""),this.#o=new Map([this.#a,...t].map(i=>[i.id,i])),this.#t.append(
...t.map(({id:i,name:o})=>r("option",{value:i},o)))}begin(){let t=M();typeof t=="string"&&this.#o.has(t)&&(this.#t.value=
t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#l()),this.#c()}get#a(){
let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#s.textContent??""}}#l(){T(this.#t.
value),this.#c()}#c(){let t=this.#o.get(this.#t.value);t&&(this.#s.textContent=t.text,this.#n.ariaLabel=t.name,this.#i.textContent=
a("citing.copy",{form:t.name}),this.#e.textContent=a("citing.download",{form:t.name}),this.#e.download=`${this.#r}.${t.ending}`,
this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{
type:t.type||"application/x-bibtex"})))}};var lt=e=>{new v(JSON.parse(e.dataset.nlForms??"[]"),e).begin()};export{lt as offerForms,B as offerListForms,I as offerPickedForms};
