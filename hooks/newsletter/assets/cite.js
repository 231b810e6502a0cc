// By `make bundle`
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.download": "Download {form}",
 "citing.not_loaded": "The citations could not be loaded.",
 "citing.nothing": "There is no entry to cite.",
 "citing.format": "Citation format"
};
var l=[{id:"ris",name:"RIS",ending:"ris",type:"application/x-research-info-systems"},{id:"csl",name:"CSL-JSON",ending:"csl.json",type:"application/vnd.citationstyles.csl+json"},{id:"apa",name:"APA",ending:"apa.txt",type:"text/plain"},{id:"acm",name:"ACM",ending:"acm.txt",type:"text/plain"},{id:"ieee",name:"IEEE",ending:"ieee.txt",type:"text/plain"},{id:"chicago",name:"Chicago",ending:"chicago.txt",
type:"text/plain"}];var r=(e,t={},...n)=>{let s=document.createElement(e);for(let[i,o]of Object.entries(t))typeof o=="function"?s.addEventListener(i,o):o!==!1&&o!==void 0&&s.setAttribute(i,o===!0?"":String(o));return s.append(...k(n)),s},k=e=>e.flatMap(t=>Array.isArray(t)?k(t):typeof t=="number"?[String(t)]:t?[t]:[]);var x=TEXTS;var J=/\{(\w+)\}/,D=new Intl.PluralRules(x.language),P=e=>e.toLocaleString(x.language),_=(e,{count:t})=>{let n=x[e];return typeof n=="string"?n:n[D.select(Number(t))]??n.other??""},B=e=>typeof e=="number"?P(e):e,z=(e,t={})=>_(e,t).split(J).map((n,s)=>s%2?B(t[n]):n),a=(e,t)=>z(e,t).join("");var f=async e=>{let t=await fetch(e);if(!t.ok)throw new Error(`${t.status} ${e}`);return t.text()};var h=(e,t,n)=>{let s=document.createElement("a");Object.assign(s,{href:URL.createObjectURL(new Blob([e],{type:n})),download:t}),s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),4e3)};var w=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),M=e=>e.split(/\n(?=@)/).map(t=>({id:w(t)[0]??"",text:t.trimEnd()})),T=e=>e.split(`\r
\r
`).map(t=>({id:/^ID {2}- (.*)$/m.exec(t)?.[1].trim()??"",text:t.trimEnd()})),q=e=>JSON.parse(e).map(t=>({id:t.id,text:JSON.stringify(t)})),W=(e,t)=>e.split(`
`).filter(Boolean).map(n=>JSON.parse(n)).map(n=>({id:n.id,text:n[t]})),X={file:"archive-references.jsonl",read:W,join:e=>`${e.join(`

`)}
`},G={bibtex:{file:"archive.bib",read:M,join:e=>`${e.join(`

`)}
`},ris:{file:"archive.ris",read:T,join:e=>e.map(t=>t+`\r
`).join(`\r
`)},csl:{file:"archive.csl.json",read:q,join:e=>`[
${e.join(`,
`)}
]
`}},u=e=>G[e]??X,g=(e,t,n,s)=>{let{read:i,join:o}=u(e),m=new Map(i(t,e).map(({id:c,text:y})=>[c,y])),b=s===void 0?[]:e==="csl"?i(s,e).map(({text:c})=>c):[s.trimEnd()];return o([...b,...n.map(c=>m.get(c)).filter(c=>c!==void 0)])};var v=class{#o;#t;#s;#n;#i;#e;constructor(t){let n=s=>t.querySelector(s);this.#o=t,this.#t=n("select"),this.#s=n("button"),this.#n=r("span",{class:"nl-said",role:"status"}),this.#s.after(this.#n),this.#e=n("a[download]"),this.#i=JSON.parse(t.dataset.nlListForms??"{}")}begin(){this.#t.append(...l.map(({id:t,name:n})=>r("option",{value:t},n))),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),
this.#t.addEventListener("change",()=>this.#a()),this.#s.addEventListener("click",()=>this.#p()),this.#a()}get#r(){return l.find(({id:t})=>t===this.#t.value)??l[0]}#a(){this.#s.textContent=a("citing.download",{form:this.#r.name}),this.#n.textContent=""}async#p(){let t=this.#r;this.#n.textContent="",this.#s.disabled=!0;try{h(await this.#c(t),this.#e.download.replace(/bib$/,t.ending),t.type)}catch{this.#n.
textContent=a("citing.not_loaded")}this.#s.disabled=!1}async#c(t){let n=`${this.#o.dataset.nlArchive}${u(t.id).file}`,[s,i]=await Promise.all([f(this.#e.href),f(n)]);return g(t.id,i,w(s),this.#i[t.id])}},H=e=>new v(e).begin();var K=20,E={id:"bibtex",name:"BibTeX",ending:"bib",type:"application/x-bibtex"},Q=(e,t,n,s="citations")=>{let i=[E,...e],o=()=>i.find(({id:p})=>p===j.value)??E,m=e.some(({make:p})=>!p),b=async({id:p,make:$})=>{if($)return $();if(p!==E.id||m&&n.size>K)return g(p,await f(t+u(p).file),[...n.keys()]);let F=[...n.values()].map(U=>f(`${U}cite.bib`));return(await Promise.all(F)).join(`
`)},c=()=>{S.textContent=a("citing.download",{form:o().name}),d.textContent=""},y=async()=>{if(d.textContent=n.size||o().make?"":a("citing.nothing"),!d.textContent)try{h(await b(o()),`${s}.${o().ending}`,o().type)}catch{d.textContent=a("citing.not_loaded")}},R=i.map(p=>r("option",{value:p.id},p.name)),j=r("select",{"aria-label":a("citing.format"),change:c},...R),S=r("button",{type:"button",class:"\
nl-button",click:y}),d=r("span",{class:"nl-said",role:"status"});return c(),r("span",{class:"nl-selection__forms"},j," ",S,d)};var L=e=>`${new URL("../",import.meta.url).pathname}.${e}`,C=(e,t)=>{try{t===void 0?localStorage.removeItem(e):localStorage.setItem(e,JSON.stringify(t))}catch{}},N=e=>{try{return localStorage.getItem(e)}catch{return null}},A=e=>{try{return JSON.parse(e)}catch{return}};var I=L("__cite"),O=class{#o;#t;#s;#n;#i;#e;#r;constructor(t,n){let s=o=>n.querySelector(o);this.#t=s("select"),this.#s=s("pre"),this.#n=s("code"),this.#i=s("[data-nl-copy]"),this.#e=s("a[download]"),this.#r=this.#e.download.replace(/\.bib$/,"");let i=l.map(o=>({...o,text:t[o.id]}));this.#o=new Map([this.#a,...i].map(o=>[o.id,o])),this.#t.append(...i.map(({id:o,name:m})=>r("option",{value:o},m)))}begin(){
let t=A(N(I)??"");typeof t=="string"&&this.#o.has(t)&&(this.#t.value=t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#p()),this.#c()}get#a(){let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#n.textContent??""}}#p(){C(I,this.#t.value),this.#c()}#c(){let t=this.#o.get(this.#t.value);t&&(this.#n.textContent!==
t.text&&(this.#n.textContent=t.text),this.#s.ariaLabel=t.name,this.#i.textContent=a("citing.copy",{form:t.name}),this.#e.textContent=a("citing.download",{form:t.name}),this.#e.download=`${this.#r}.${t.ending}`,this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{type:t.type||"application/x-bibtex"})))}};var Et=e=>{new O(JSON.parse(e.dataset.nlForms??"{}"),e).begin()};export{l as forms,Et as offerForms,H as offerListForms,Q as offerPickedForms,h as save};
