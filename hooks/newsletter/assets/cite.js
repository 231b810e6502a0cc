// By `make bundle`
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.download": "Download {form}",
 "citing.not_loaded": "The citations could not be loaded.",
 "citing.nothing": "There is no entry to cite.",
 "citing.format": "Citation format"
};
var r=(e,t={},...n)=>{let s=document.createElement(e);for(let[i,o]of Object.entries(t))typeof o=="function"?s.addEventListener(i,o):o!==!1&&o!==void 0&&s.setAttribute(i,o===!0?"":String(o));return s.append(...O(n)),s},O=e=>e.flatMap(t=>Array.isArray(t)?O(t):typeof t=="number"?[String(t)]:t?[t]:[]);var m=TEXTS;var N=/\{(\w+)\}/,R=new Intl.PluralRules(m.language),F=e=>e.toLocaleString(m.language),U=(e,{count:t})=>{let n=m[e];return typeof n=="string"?n:n[R.select(Number(t))]??n.other??""},A=e=>typeof e=="number"?F(e):e,D=(e,t={})=>U(e,t).split(N).map((n,s)=>s%2?A(t[n]):n),a=(e,t)=>D(e,t).join("");var l=async e=>{let t=await fetch(e);if(!t.ok)throw new Error(`${t.status} ${e}`);return t.text()};var p=(e,t,n)=>{let s=document.createElement("a");Object.assign(s,{href:URL.createObjectURL(new Blob([e],{type:n})),download:t}),s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),4e3)};var y=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),B=e=>e.split(/\n(?=@)/).map(t=>({id:y(t)[0]??"",text:t.trimEnd()})),J=e=>e.split(`\r
\r
`).map(t=>({id:/^ID {2}- (.*)$/m.exec(t)?.[1].trim()??"",text:t.trimEnd()})),P=e=>JSON.parse(e).map(t=>({id:t.id,text:JSON.stringify(t)})),I=(e,t)=>e.split(`
`).filter(Boolean).map(n=>JSON.parse(n)).map(n=>({id:n.id,text:n[t]})),T={file:"archive-references.jsonl",read:I,join:e=>`${e.join(`

`)}
`},M={bibtex:{file:"archive.bib",read:B,join:e=>`${e.join(`

`)}
`},ris:{file:"archive.ris",read:J,join:e=>e.map(t=>t+`\r
`).join(`\r
`)},csl:{file:"archive.csl.json",read:P,join:e=>`[
${e.join(`,
`)}
]
`}},d=e=>M[e]??T,u=(e,t,n,s)=>{let{read:i,join:o}=d(e),b=new Map(i(t,e).map(({id:c,text:g})=>[c,g])),x=s===void 0?[]:e==="csl"?i(s,e).map(({text:c})=>c):[s.trimEnd()];return o([...x,...n.map(c=>b.get(c)).filter(c=>c!==void 0)])};var w=class{#o;#t;#s;#n;#i;#e;constructor(t){let n=s=>t.querySelector(s);this.#o=t,this.#t=n("select"),this.#s=n("button"),this.#n=r("span",{class:"nl-said",role:"status"}),this.#s.after(this.#n),this.#e=n("a[download]"),this.#i=JSON.parse(t.dataset.nlListForms??"[]")}begin(){this.#t.append(...this.#i.map(({id:t,name:n})=>r("option",{value:t},n))),this.#t.parentElement&&(this.#t.parentElement.hidden=
!1),this.#t.addEventListener("change",()=>this.#a()),this.#s.addEventListener("click",()=>this.#f()),this.#a()}get#r(){return this.#i.find(({id:t})=>t===this.#t.value)??this.#i[0]}#a(){this.#s.textContent=a("citing.download",{form:this.#r.name}),this.#n.textContent=""}async#f(){let t=this.#r;this.#n.textContent="",this.#s.disabled=!0;try{p(await this.#c(t),this.#e.download.replace(/bib$/,t.ending),
t.type)}catch{this.#n.textContent=a("citing.not_loaded")}this.#s.disabled=!1}async#c(t){let n=`${this.#o.dataset.nlArchive}${d(t.id).file}`,[s,i]=await Promise.all([l(this.#e.href),l(n)]);return u(t.id,i,y(s),t.text)}},q=e=>new w(e).begin();var z=20,v={id:"bibtex",name:"BibTeX",ending:"bib",type:"application/x-bibtex"},W=(e,t,n,s="citations")=>{let i=[v,...e],o=()=>i.find(({id:f})=>f===j.value)??v,b=e.some(({make:f})=>!f),x=async({id:f,make:L})=>{if(L)return L();if(f!==v.id||b&&n.size>z)return u(f,await l(t+d(f).file),[...n.keys()]);let S=[...n.values()].map(_=>l(`${_}cite.bib`));return(await Promise.all(S)).join(`
`)},c=()=>{k.textContent=a("citing.download",{form:o().name}),h.textContent=""},g=async()=>{if(h.textContent=n.size||o().make?"":a("citing.nothing"),!h.textContent)try{p(await x(o()),`${s}.${o().ending}`,o().type)}catch{h.textContent=a("citing.not_loaded")}},C=i.map(f=>r("option",{value:f.id},f.name)),j=r("select",{"aria-label":a("citing.format"),change:c},...C),k=r("button",{type:"button",class:"\
nl-button",click:g}),h=r("span",{class:"nl-said",role:"status"});return c(),r("span",{class:"nl-selection__forms"},j," ",k,h)};var $="__cite",X=()=>{try{return __md_get($)}catch{return}},G=e=>{try{__md_set($,e)}catch{}},E=class{#o;#t;#s;#n;#i;#e;#r;constructor(t,n){let s=i=>n.querySelector(i);this.#t=s("select"),this.#s=s("pre"),this.#n=s("code"),this.#i=s("[data-nl-copy]"),this.#e=s("a[download]"),this.#r=this.#e.download.replace(/\.bib$/,""),this.#o=new Map([this.#a,...t].map(i=>[i.id,i])),this.#t.append(...t.map(({id:i,
name:o})=>r("option",{value:i},o)))}begin(){let t=X();typeof t=="string"&&this.#o.has(t)&&(this.#t.value=t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#f()),this.#c()}get#a(){let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#n.textContent??""}}#f(){G(this.#t.value),this.#c()}#c(){let t=this.#o.get(this.#t.
value);t&&(this.#n.textContent!==t.text&&(this.#n.textContent=t.text),this.#s.ariaLabel=t.name,this.#i.textContent=a("citing.copy",{form:t.name}),this.#e.textContent=a("citing.download",{form:t.name}),this.#e.download=`${this.#r}.${t.ending}`,this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{type:t.type||"application/x-bibtex"})))}};var mt=e=>{new E(JSON.parse(e.dataset.nlForms??"[]"),e).begin()};export{mt as offerForms,q as offerListForms,W as offerPickedForms,p as save};
