// By `make bundle`
const TEXTS = {
 "language": "en",
 "citing.copy": "Copy {form}",
 "citing.coming": "Fetching the citations",
 "citing.download": "Download {form}",
 "citing.not_loaded": "The citations could not be loaded.",
 "citing.nothing": "There is no entry to cite.",
 "citing.format": "Citation format"
};
var m=(e,t={},...n)=>{let o=document.createElement(e);for(let[r,s]of Object.entries(t))typeof s=="function"?o.addEventListener(r,s):s!==!1&&s!==void 0&&o.setAttribute(r,s===!0?"":String(s));return o.append(...L(n)),o},L=e=>e.flatMap(t=>Array.isArray(t)?L(t):typeof t=="number"?[String(t)]:t?[t]:[]);var J=async(e,t)=>{let n=await fetch(e,t);if(!n.ok)throw new Error(`${n.status} ${n.url}`);return n},h=e=>J(e).then(t=>t.text());var S=(e,t,n)=>{let o=document.createElement("a");Object.assign(o,{href:URL.createObjectURL(new Blob([e],{type:n})),download:t}),o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),4e3)};var w=TEXTS;var D=/\{(\w+)\}/,M=new Intl.PluralRules(w.language),P=e=>e.toLocaleString(w.language),T=(e,{count:t})=>{let n=w[e];return typeof n=="string"?n:n[M.select(Number(t))]??n.other??""},B=e=>typeof e=="number"?P(e):e,_=(e,t={})=>T(e,t).split(D).map((n,o)=>o%2?B(t[n]):n),f=(e,t)=>_(e,t).join("");var x=e=>e.map(({id:t,name:n})=>m("option",{value:t},n)),O=({menu:e,button:t,said:n},o,{textOf:r,nameOf:s,refusal:d=()=>""})=>{let p=()=>o.find(({id:l})=>l===e.value)??o[0],i=()=>{t.textContent=f("citing.download",{form:p().name}),n.textContent=""},a=0,y=async()=>{let l=p(),c=++a;if(n.textContent=d(l),n.textContent)return;n.textContent=f("citing.coming");let u=await r(l).catch(()=>{});c===a&&(n.textContent=
u===void 0?f("citing.not_loaded"):"",u!==void 0&&S(u,s(l),l.type))};e.addEventListener("change",i),t.addEventListener("click",y),i()};var g=[{id:"ris",name:"RIS",ending:"ris",type:"application/x-research-info-systems"},{id:"csl",name:"CSL-JSON",ending:"csl.json",type:"application/vnd.citationstyles.csl+json"},{id:"apa",name:"APA",ending:"apa.txt",type:"text/plain"},{id:"acm",name:"ACM",ending:"acm.txt",type:"text/plain"},{id:"ieee",name:"IEEE",ending:"ieee.txt",type:"text/plain"},{id:"chicago",name:"Chicago",ending:"chicago.txt",
type:"text/plain"}];var k=e=>{let t=m("span",{class:"nl-said",role:"status"});return e.after(t),t};var v=e=>[...e.matchAll(/^@\w+\{([^,\s]+),$/gm)].map(([,t])=>t).filter(t=>!t.startsWith("volume:")),q=e=>e.split(/\n(?=@)/).map(t=>({id:v(t)[0]??"",text:t.trimEnd()})),z=e=>e.split(`\r
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
`}},b=e=>G[e]??H,E=(e,t,n,o)=>{let{read:r,join:s}=b(e),d=new Map(r(t,e).map(({id:i,text:a})=>[i,a])),p=o===void 0?[]:e==="csl"?r(o,e).map(({text:i})=>i):[o.trimEnd()];return s([...p,...n.map(i=>d.get(i)).filter(i=>i!==void 0)])};var K=e=>{let[t,n]=[e.querySelector("select"),e.querySelector("button")],o=e.querySelector("a[download]");if(!t||!n||!(o instanceof HTMLAnchorElement))return;let{nlArchive:r="",nlListForms:s="{}"}=e.dataset,d=JSON.parse(s),p=async({id:a})=>{let[y,l]=await Promise.all([h(o.href),h(r+b(a).file)]);return E(a,l,v(y),d[a])};t.append(...x(g)),t.parentElement&&(t.parentElement.hidden=!1);let i=({ending:a})=>o.
download.replace(/bib$/,a);O({menu:t,button:n,said:k(n)},g,{textOf:p,nameOf:i})};var Q=20,$={id:"bibtex",name:"BibTeX",ending:"bib",type:"application/x-bibtex"},V=(e,t,n,o="citations")=>{let r=[$,...e],s=e.some(({make:c})=>!c),d=async({id:c,make:u})=>{if(u)return u();if(c!==$.id||s&&n.size>Q)return E(c,await h(t+b(c).file),[...n.keys()]);let R=[...n.values()].map(U=>h(`${U}cite.bib`));return(await Promise.all(R)).join(`
`)},p=m("select",{"aria-label":f("citing.format")},...x(r)),i=m("button",{type:"button",class:"nl-button"}),a=m("span",{class:"nl-said",role:"status"});return O({menu:p,button:i,said:a},r,{textOf:d,nameOf:({ending:c})=>`${o}.${c}`,refusal:({make:c})=>n.size||c?"":f("citing.nothing")}),m("span",{class:"nl-selection__forms"},p," ",i,a)};var Y=new URL("../",import.meta.url),A=e=>`${Y.pathname}.${e}`,Z=(e,t)=>{try{t===void 0?localStorage.removeItem(e):localStorage.setItem(e,t)}catch{}},C=(e,t)=>Z(e,JSON.stringify(t)),N=e=>{try{return localStorage.getItem(e)}catch{return null}},F=e=>{try{return JSON.parse(e)}catch{return}};var I=A("__cite"),j=class{#o;#t;#s;#n;#r;#e;#i;constructor(t,n){let o=s=>n.querySelector(s);this.#t=o("select"),this.#s=o("pre"),this.#n=o("code"),this.#r=o("[data-nl-copy]"),this.#e=o("a[download]"),this.#i=this.#e.download.replace(/\.bib$/,"");let r=g.map(s=>({...s,text:t[s.id]}));this.#o=new Map([this.#c,...r].map(s=>[s.id,s])),this.#t.append(...x(r))}begin(){let t=F(N(I)??"");typeof t=="string"&&
this.#o.has(t)&&(this.#t.value=t),this.#t.parentElement&&(this.#t.parentElement.hidden=!1),this.#t.addEventListener("change",()=>this.#f()),this.#a()}get#c(){let{value:t,text:n}=this.#t.options[0];return{id:t,name:n,ending:"bib",type:"",text:this.#n.textContent??""}}#f(){C(I,this.#t.value),this.#a()}#a(){let t=this.#o.get(this.#t.value);t&&(this.#n.textContent!==t.text&&(this.#n.textContent=t.text),
this.#s.ariaLabel=t.name,this.#r.textContent=f("citing.copy",{form:t.name}),this.#e.textContent=f("citing.download",{form:t.name}),this.#e.download=`${this.#i}.${t.ending}`,this.#e.href.startsWith("blob:")&&URL.revokeObjectURL(this.#e.href),this.#e.href=URL.createObjectURL(new Blob([t.text],{type:t.type||"application/x-bibtex"})))}};var Ft=e=>{new j(JSON.parse(e.dataset.nlForms??"{}"),e).begin()};export{g as forms,Ft as offerForms,K as offerListForms,V as offerPickedForms,S as save};
