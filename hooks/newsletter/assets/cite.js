// By `make bundle`
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.download": "Download {form}",
 "citing.not_loaded": "The citations could not be loaded.",
 "citing.nothing": "There is no entry to cite.",
 "citing.format": "Citation format"
};
var p=(e,t={},...n)=>{let o=document.createElement(e);for(let[r,s]of Object.entries(t))typeof s=="function"?o.addEventListener(r,s):s!==!1&&s!==void 0&&o.setAttribute(r,s===!0?"":String(s));return o.append(...L(n)),o},L=e=>e.flatMap(t=>Array.isArray(t)?L(t):typeof t=="number"?[String(t)]:t?[t]:[]);var J=async(e,t)=>{let n=await fetch(e,t);if(!n.ok)throw new Error(`${n.status} ${n.url}`);return n},d=e=>J(e).then(t=>t.text());var O=(e,t,n)=>{let o=document.createElement("a");Object.assign(o,{href:URL.createObjectURL(new Blob([e],{type:n})),download:t}),o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),4e3)};var g=TEXTS;var D=/\{(\w+)\}/,M=new Intl.PluralRules(g.language),P=e=>e.toLocaleString(g.language),T=(e,{count:t})=>{let n=g[e];return typeof n=="string"?n:n[M.select(Number(t))]??n.other??""},B=e=>typeof e=="number"?P(e):e,_=(e,t={})=>T(e,t).split(D).map((n,o)=>o%2?B(t[n]):n),l=(e,t)=>_(e,t).join("");var u=e=>e.map(({id:t,name:n})=>p("option",{value:t},n)),y=({menu:e,button:t,said:n},o,{textOf:r,nameOf:s,refusal:m=()=>""})=>{let a=()=>o.find(({id:b})=>b===e.value)??o[0],i=()=>{t.textContent=l("citing.download",{form:a().name}),n.textContent=""},c=async()=>{if(n.textContent=m(a()),!n.textContent)try{O(await r(a()),s(a()),a().type)}catch{n.textContent=l("citing.not_loaded")}};e.addEventListener(
"change",i),t.addEventListener("click",c),i()};var h=[{id:"ris",name:"RIS",ending:"ris",type:"application/x-research-info-systems"},{id:"csl",name:"CSL-JSON",ending:"csl.json",type:"application/vnd.citationstyles.csl+json"},{id:"apa",name:"APA",ending:"apa.txt",type:"text/plain"},{id:"acm",name:"ACM",ending:"acm.txt",type:"text/plain"},{id:"ieee",name:"IEEE",ending:"ieee.txt",type:"text/plain"},{id:"chicago",name:"Chicago",ending:"chicago.txt",
type:"text/plain"}];var k=e=>{let t=p("span",{class:"nl-said",role:"status"});return e.after(t),t};var E=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),q=e=>e.split(/\n(?=@)/).map(t=>({id:E(t)[0]??"",text:t.trimEnd()})),z=e=>e.split(`\r
\r
`).map(t=>({id:/^ID {2}- (.*)$/m.exec(t)?.[1].trim()??"",text:t.trimEnd()})),W=e=>JSON.parse(e).map(t=>({id:t.id,text:JSON.stringify(t)})),X=(e,t)=>e.split(`
`).filter(Boolean).map(n=>JSON.parse(n)).map(n=>({id:n.id,text:n[t]})),H={file:"archive-references.jsonl",read:X,join:e=>`${e.join(`

`)}
`},G={bibtex:{file:"archive.bib",read:q,join:e=>`${e.join(`

`)}
`},ris:{file:"archive.ris",read:z,join:e=>e.map(t=>t+`\r
`).join(`\r
`)},csl:{file:"archive.csl.json",read:W,join:e=>`[
${e.join(`,
`)}
]
`}},x=e=>G[e]??H,w=(e,t,n,o)=>{let{read:r,join:s}=x(e),m=new Map(r(t,e).map(({id:i,text:c})=>[i,c])),a=o===void 0?[]:e==="csl"?r(o,e).map(({text:i})=>i):[o.trimEnd()];return s([...a,...n.map(i=>m.get(i)).filter(i=>i!==void 0)])};var K=e=>{let[t,n]=[e.querySelector("select"),e.querySelector("button")],o=e.querySelector("a[download]");if(!t||!n||!(o instanceof HTMLAnchorElement))return;let{nlArchive:r="",nlListForms:s="{}"}=e.dataset,m=JSON.parse(s),a=async({id:c})=>{n.disabled=!0;let b=Promise.all([d(o.href),d(r+x(c).file)]),[v,f]=await b.finally(()=>n.disabled=!1);return w(c,f,E(v),m[c])};t.append(...u(h)),t.parentElement&&
(t.parentElement.hidden=!1);let i=({ending:c})=>o.download.replace(/bib$/,c);y({menu:t,button:n,said:k(n)},h,{textOf:a,nameOf:i})};var Q=20,$={id:"bibtex",name:"BibTeX",ending:"bib",type:"application/x-bibtex"},V=(e,t,n,o="citations")=>{let r=[$,...e],s=e.some(({make:f})=>!f),m=async({id:f,make:j})=>{if(j)return j();if(f!==$.id||s&&n.size>Q)return w(f,await d(t+x(f).file),[...n.keys()]);let R=[...n.values()].map(U=>d(`${U}cite.bib`));return(await Promise.all(R)).join(`
`)},a=p("select",{"aria-label":l("citing.format")},...u(r)),i=p("button",{type:"button",class:"nl-button"}),c=p("span",{class:"nl-said",role:"status"});return y({menu:a,button:i,said:c},r,{textOf:m,nameOf:({ending:f})=>`${o}.${f}`,refusal:({make:f})=>n.size||f?"":l("citing.nothing")}),p("span",{class:"nl-selection__forms"},a," ",i,c)};var Y=new URL("../",import.meta.url),A=e=>`${Y.pathname}.${e}`,Z=(e,t)=>{try{t===void 0?localStorage.removeItem(e):localStorage.setItem(e,t)}catch{}},N=(e,t)=>Z(e,JSON.stringify(t)),C=e=>{try{return localStorage.getItem(e)}catch{return null}},F=e=>{try{return JSON.parse(e)}catch{return}};var I=A("__cite"),S=class{#o;#t;#s;#n;#r;#e;#i;constructor(t,n){let o=s=>n.querySelector(s);this.#t=o("select"),this.#s=o("pre"),this.#n=o("code"),this.#r=o("[data-nl-copy]"),this.#e=o("a[download]"),this.#i=this.#e.download.replace(/\.bib$/,"");let r=h.map(s=>({...s,text:t[s.id]}));this.#o=new Map([this.#c,...r].map(s=>[s.id,s])),this.#t.append(...u(r))}begin(){let t=F(C(I)??"");typeof t=="string"&&
this.#o.has(t)&&(this.#t.value=t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#f()),this.#a()}get#c(){let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#n.textContent??""}}#f(){N(I,this.#t.value),this.#a()}#a(){let t=this.#o.get(this.#t.value);t&&(this.#n.textContent!==t.text&&(this.#n.textContent=t.text),
this.#s.ariaLabel=t.name,this.#r.textContent=l("citing.copy",{form:t.name}),this.#e.textContent=l("citing.download",{form:t.name}),this.#e.download=`${this.#i}.${t.ending}`,this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{type:t.type||"application/x-bibtex"})))}};var Ft=e=>{new S(JSON.parse(e.dataset.nlForms??"{}"),e).begin()};export{h as forms,Ft as offerForms,K as offerListForms,V as offerPickedForms,O as save};
