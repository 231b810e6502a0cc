// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "click.not_loaded": "This could not be loaded. Nothing was changed.",
 "table.filter": "Filter",
 "table.shown": "{shown} of {all}"
};
var a=(t,e={},...o)=>{let n=document.createElement(t);for(let[r,s]of Object.entries(e))typeof s=="function"?n.addEventListener(r,s):s!==!1&&s!==void 0&&n.setAttribute(r,s===!0?"":String(s));return n.append(
...f(o)),n},f=t=>t.flatMap(e=>Array.isArray(e)?f(e):typeof e=="number"?[String(e)]:e?[e]:[]);var i=TEXTS;var g=/\{(\w+)\}/,y=new Intl.PluralRules(i.language),w=t=>t.toLocaleString(i.language),b=(t,{count:e})=>{let o=i[t];return typeof o=="string"?o:o[y.select(Number(e))]??o.other??""},h=t=>typeof t=="num\
ber"?w(t):t,A=(t,e={})=>b(t,e).split(g).map((o,n)=>n%2?h(e[o]):o),l=(t,e)=>A(t,e).join("");var u=t=>{let e=a("span",{class:"nl-said",role:"status"});return t.after(e),e};var v=new Intl.Collator(document.documentElement.lang||"en",{numeric:!0}).compare,d=t=>t.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase(),p=(t,e)=>{let o=t.cells[e];return o?.dataset.value??o?.textContent?.
trim()??""},C=(t,e,o)=>{let n=e[o].getAttribute("aria-sort")==="ascending"?-1:1;for(let r of e)r.removeAttribute("aria-sort");e[o].setAttribute("aria-sort",n>0?"ascending":"descending"),t.append(...[...t.
rows].sort((r,s)=>n*v(p(r,o),p(s,o))))},E=(t,e)=>{let o=[...t.rows[0].cells];o.forEach((n,r)=>{if(!n.textContent?.trim()||n.hasAttribute("data-nl-fixed"))return;let s=()=>C(e,o,r);n.append(a("button",
{type:"button",class:"nl-sort",click:s},[...n.childNodes]))})},L=(t,e)=>{for(let{row:o,text:n}of t)o.hidden=!e.every(r=>n.includes(r));return t.filter(({row:o})=>!o.hidden).length},O=(t,e)=>{let o=[...e.
rows].map(c=>({row:c,text:d(c.textContent??"")})),n=a("input",{type:"search",autocomplete:"off"}),r=a("label",{},t.dataset.nlTable||l("table.filter")," ",n),s=a("div",{class:"nl-filter"},r),m=u(r);(t.
closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap")??t).before(s),n.addEventListener("input",()=>{let c=d(n.value).split(/\s+/).filter(Boolean),x=L(o,c);m.textContent=c.length?l("table.show\
n",{shown:x,all:o.length}):""})},S=t=>{let[e]=t.tBodies;!t.tHead||!e||e.rows.length<2||(E(t.tHead,e),O(t,e))};export{S as offerOrder};
