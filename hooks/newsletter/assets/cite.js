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
type:"text/plain"}];var r=(e,t={},...n)=>{let o=document.createElement(e);for(let[i,s]of Object.entries(t))typeof s=="function"?o.addEventListener(i,s):s!==!1&&s!==void 0&&o.setAttribute(i,s===!0?"":String(s));return o.append(...k(n)),o},k=e=>e.flatMap(t=>Array.isArray(t)?k(t):typeof t=="number"?[String(t)]:t?[t]:[]);var u=TEXTS;var J=/\{(\w+)\}/,D=new Intl.PluralRules(u.language),P=e=>e.toLocaleString(u.language),_=(e,{count:t})=>{let n=u[e];return typeof n=="string"?n:n[D.select(Number(t))]??n.other??""},B=e=>typeof e=="number"?P(e):e,T=(e,t={})=>_(e,t).split(J).map((n,o)=>o%2?B(t[n]):n),a=(e,t)=>T(e,t).join("");var f=async e=>{let t=await fetch(e);if(!t.ok)throw new Error(`${t.status} ${e}`);return t.text()};var h=(e,t,n)=>{let o=document.createElement("a");Object.assign(o,{href:URL.createObjectURL(new Blob([e],{type:n})),download:t}),o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),4e3)};var w=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),z=e=>e.split(/\n(?=@)/).map(t=>({id:w(t)[0]??"",text:t.trimEnd()})),M=e=>e.split(`\r
\r
`).map(t=>({id:/^ID {2}- (.*)$/m.exec(t)?.[1].trim()??"",text:t.trimEnd()})),q=e=>JSON.parse(e).map(t=>({id:t.id,text:JSON.stringify(t)})),W=(e,t)=>e.split(`
`).filter(Boolean).map(n=>JSON.parse(n)).map(n=>({id:n.id,text:n[t]})),X={file:"archive-references.jsonl",read:W,join:e=>`${e.join(`

`)}
`},G={bibtex:{file:"archive.bib",read:z,join:e=>`${e.join(`

`)}
`},ris:{file:"archive.ris",read:M,join:e=>e.map(t=>t+`\r
`).join(`\r
`)},csl:{file:"archive.csl.json",read:q,join:e=>`[
${e.join(`,
`)}
]
`}},x=e=>G[e]??X,g=(e,t,n,o)=>{let{read:i,join:s}=x(e),m=new Map(i(t,e).map(({id:c,text:y})=>[c,y])),b=o===void 0?[]:e==="csl"?i(o,e).map(({text:c})=>c):[o.trimEnd()];return s([...b,...n.map(c=>m.get(c)).filter(c=>c!==void 0)])};var v=class{#s;#t;#o;#n;#i;#e;constructor(t){let n=o=>t.querySelector(o);this.#s=t,this.#t=n("select"),this.#o=n("button"),this.#n=r("span",{class:"nl-said",role:"status"}),this.#o.after(this.#n),this.#e=n("a[download]"),this.#i=JSON.parse(t.dataset.nlListForms??"{}")}begin(){this.#t.append(...l.map(({id:t,name:n})=>r("option",{value:t},n))),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),
this.#t.addEventListener("change",()=>this.#a()),this.#o.addEventListener("click",()=>this.#p()),this.#a()}get#r(){return l.find(({id:t})=>t===this.#t.value)??l[0]}#a(){this.#o.textContent=a("citing.download",{form:this.#r.name}),this.#n.textContent=""}async#p(){let t=this.#r;this.#n.textContent="",this.#o.disabled=!0;try{h(await this.#c(t),this.#e.download.replace(/bib$/,t.ending),t.type)}catch{this.#n.
textContent=a("citing.not_loaded")}this.#o.disabled=!1}async#c(t){let n=`${this.#s.dataset.nlArchive}${x(t.id).file}`,[o,i]=await Promise.all([f(this.#e.href),f(n)]);return g(t.id,i,w(o),this.#i[t.id])}},H=e=>new v(e).begin();var K=20,E={id:"bibtex",name:"BibTeX",ending:"bib",type:"application/x-bibtex"},Q=(e,t,n,o="citations")=>{let i=[E,...e],s=()=>i.find(({id:p})=>p===j.value)??E,m=e.some(({make:p})=>!p),b=async({id:p,make:$})=>{if($)return $();if(p!==E.id||m&&n.size>K)return g(p,await f(t+x(p).file),[...n.keys()]);let F=[...n.values()].map(U=>f(`${U}cite.bib`));return(await Promise.all(F)).join(`
`)},c=()=>{S.textContent=a("citing.download",{form:s().name}),d.textContent=""},y=async()=>{if(d.textContent=n.size||s().make?"":a("citing.nothing"),!d.textContent)try{h(await b(s()),`${o}.${s().ending}`,s().type)}catch{d.textContent=a("citing.not_loaded")}},R=i.map(p=>r("option",{value:p.id},p.name)),j=r("select",{"aria-label":a("citing.format"),change:c},...R),S=r("button",{type:"button",class:"\
nl-button",click:y}),d=r("span",{class:"nl-said",role:"status"});return c(),r("span",{class:"nl-selection__forms"},j," ",S,d)};var V=new URL("../",import.meta.url),L=e=>`${V.pathname}.${e}`,Y=(e,t)=>{try{t===void 0?localStorage.removeItem(e):localStorage.setItem(e,t)}catch{}},C=(e,t)=>Y(e,JSON.stringify(t)),N=e=>{try{return localStorage.getItem(e)}catch{return null}},A=e=>{try{return JSON.parse(e)}catch{return}};var I=L("__cite"),O=class{#s;#t;#o;#n;#i;#e;#r;constructor(t,n){let o=s=>n.querySelector(s);this.#t=o("select"),this.#o=o("pre"),this.#n=o("code"),this.#i=o("[data-nl-copy]"),this.#e=o("a[download]"),this.#r=this.#e.download.replace(/\.bib$/,"");let i=l.map(s=>({...s,text:t[s.id]}));this.#s=new Map([this.#a,...i].map(s=>[s.id,s])),this.#t.append(...i.map(({id:s,name:m})=>r("option",{value:s},m)))}begin(){
let t=A(N(I)??"");typeof t=="string"&&this.#s.has(t)&&(this.#t.value=t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#p()),this.#c()}get#a(){let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#n.textContent??""}}#p(){C(I,this.#t.value),this.#c()}#c(){let t=this.#s.get(this.#t.value);t&&(this.#n.textContent!==
t.text&&(this.#n.textContent=t.text),this.#o.ariaLabel=t.name,this.#i.textContent=a("citing.copy",{form:t.name}),this.#e.textContent=a("citing.download",{form:t.name}),this.#e.download=`${this.#r}.${t.ending}`,this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{type:t.type||"application/x-bibtex"})))}};var jt=e=>{new O(JSON.parse(e.dataset.nlForms??"{}"),e).begin()};export{l as forms,jt as offerForms,H as offerListForms,Q as offerPickedForms,h as save};
