// By `make bundle`
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.download": "Download {form}",
 "citing.not_loaded": "The citations could not be loaded.",
 "citing.nothing": "There is no entry to cite.",
 "citing.format": "Citation format"
};
var r=(e,t={},...n)=>{let s=document.createElement(e);for(let[o,i]of Object.entries(t))typeof i=="function"?s.addEventListener(o,i):i!==!1&&i!==void 0&&s.setAttribute(o,i===!0?"":String(i));return s.append(...k(n)),s},k=e=>e.flatMap(t=>Array.isArray(t)?k(t):typeof t=="number"?[String(t)]:t?[t]:[]);var m=TEXTS;var U=/\{(\w+)\}/,J=new Intl.PluralRules(m.language),D=e=>e.toLocaleString(m.language),_=(e,{count:t})=>{let n=m[e];return typeof n=="string"?n:n[J.select(Number(t))]??n.other??""},B=e=>typeof e=="number"?D(e):e,P=(e,t={})=>_(e,t).split(U).map((n,s)=>s%2?B(t[n]):n),a=(e,t)=>P(e,t).join("");var f=async e=>{let t=await fetch(e);if(!t.ok)throw new Error(`${t.status} ${e}`);return t.text()};var d=(e,t,n)=>{let s=document.createElement("a");Object.assign(s,{href:URL.createObjectURL(new Blob([e],{type:n})),download:t}),s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),4e3)};var y=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),z=e=>e.split(/\n(?=@)/).map(t=>({id:y(t)[0]??"",text:t.trimEnd()})),T=e=>e.split(`\r
\r
`).map(t=>({id:/^ID {2}- (.*)$/m.exec(t)?.[1].trim()??"",text:t.trimEnd()})),M=e=>JSON.parse(e).map(t=>({id:t.id,text:JSON.stringify(t)})),q=(e,t)=>e.split(`
`).filter(Boolean).map(n=>JSON.parse(n)).map(n=>({id:n.id,text:n[t]})),W={file:"archive-references.jsonl",read:q,join:e=>`${e.join(`

`)}
`},X={bibtex:{file:"archive.bib",read:z,join:e=>`${e.join(`

`)}
`},ris:{file:"archive.ris",read:T,join:e=>e.map(t=>t+`\r
`).join(`\r
`)},csl:{file:"archive.csl.json",read:M,join:e=>`[
${e.join(`,
`)}
]
`}},h=e=>X[e]??W,u=(e,t,n,s)=>{let{read:o,join:i}=h(e),x=new Map(o(t,e).map(({id:c,text:g})=>[c,g])),b=s===void 0?[]:e==="csl"?o(s,e).map(({text:c})=>c):[s.trimEnd()];return i([...b,...n.map(c=>x.get(c)).filter(c=>c!==void 0)])};var w=class{#i;#t;#s;#n;#o;#e;constructor(t){let n=s=>t.querySelector(s);this.#i=t,this.#t=n("select"),this.#s=n("button"),this.#n=r("span",{class:"nl-said",role:"status"}),this.#s.after(this.#n),this.#e=n("a[download]"),this.#o=JSON.parse(t.dataset.nlListForms??"[]")}begin(){this.#t.append(...this.#o.map(({id:t,name:n})=>r("option",{value:t},n))),this.#t.parentElement&&(this.#t.parentElement.hidden=
!1),this.#t.addEventListener("change",()=>this.#a()),this.#s.addEventListener("click",()=>this.#l()),this.#a()}get#r(){return this.#o.find(({id:t})=>t===this.#t.value)??this.#o[0]}#a(){this.#s.textContent=a("citing.download",{form:this.#r.name}),this.#n.textContent=""}async#l(){let t=this.#r;this.#n.textContent="",this.#s.disabled=!0;try{d(await this.#c(t),this.#e.download.replace(/bib$/,t.ending),
t.type)}catch{this.#n.textContent=a("citing.not_loaded")}this.#s.disabled=!1}async#c(t){let n=`${this.#i.dataset.nlArchive}${h(t.id).file}`,[s,o]=await Promise.all([f(this.#e.href),f(n)]);return u(t.id,o,y(s),t.text)}},G=e=>new w(e).begin();var H=20,v={id:"bibtex",name:"BibTeX",ending:"bib",type:"application/x-bibtex"},K=(e,t,n,s="citations")=>{let o=[v,...e],i=()=>o.find(({id:l})=>l===E.value)??v,x=e.some(({make:l})=>!l),b=async({id:l,make:$})=>{if($)return $();if(l!==v.id||x&&n.size>H)return u(l,await f(t+h(l).file),[...n.keys()]);let A=[...n.values()].map(F=>f(`${F}cite.bib`));return(await Promise.all(A)).join(`
`)},c=()=>{j.textContent=a("citing.download",{form:i().name}),p.textContent=""},g=async()=>{if(p.textContent=n.size||i().make?"":a("citing.nothing"),!p.textContent)try{d(await b(i()),`${s}.${i().ending}`,i().type)}catch{p.textContent=a("citing.not_loaded")}},I=o.map(l=>r("option",{value:l.id},l.name)),E=r("select",{"aria-label":a("citing.format"),change:c},...I),j=r("button",{type:"button",class:"\
nl-button",click:g}),p=r("span",{class:"nl-said",role:"status"});return c(),r("span",{class:"nl-selection__forms"},E," ",j,p)};var S=e=>`${new URL("../",import.meta.url).pathname}.${e}`,L=(e,t)=>{try{t===void 0?localStorage.removeItem(e):localStorage.setItem(e,JSON.stringify(t))}catch{}},C=e=>{try{return localStorage.getItem(e)}catch{return null}},N=e=>{try{return JSON.parse(e)}catch{return}};var R=S("__cite"),O=class{#i;#t;#s;#n;#o;#e;#r;constructor(t,n){let s=o=>n.querySelector(o);this.#t=s("select"),this.#s=s("pre"),this.#n=s("code"),this.#o=s("[data-nl-copy]"),this.#e=s("a[download]"),this.#r=this.#e.download.replace(/\.bib$/,""),this.#i=new Map([this.#a,...t].map(o=>[o.id,o])),this.#t.append(...t.map(({id:o,name:i})=>r("option",{value:o},i)))}begin(){let t=N(C(R)??"");typeof t=="s\
tring"&&this.#i.has(t)&&(this.#t.value=t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#l()),this.#c()}get#a(){let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#n.textContent??""}}#l(){L(R,this.#t.value),this.#c()}#c(){let t=this.#i.get(this.#t.value);t&&(this.#n.textContent!==t.text&&(this.#n.textContent=
t.text),this.#s.ariaLabel=t.name,this.#o.textContent=a("citing.copy",{form:t.name}),this.#e.textContent=a("citing.download",{form:t.name}),this.#e.download=`${this.#r}.${t.ending}`,this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{type:t.type||"application/x-bibtex"})))}};var gt=e=>{new O(JSON.parse(e.dataset.nlForms??"[]"),e).begin()};export{gt as offerForms,G as offerListForms,K as offerPickedForms,d as save};
