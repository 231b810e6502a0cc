// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "table.filter": "Filter",
 "table.shown": "{shown} of {all}"
};
var a=(t,e={},...r)=>{let n=document.createElement(t);for(let[o,s]of Object.entries(e))typeof s=="function"?n.addEventListener(o,s):s!==!1&&s!==void 0&&n.setAttribute(o,s===!0?"":String(s));return n.append(
...f(r)),n},f=t=>t.flatMap(e=>Array.isArray(e)?f(e):typeof e=="number"?[String(e)]:e?[e]:[]);var i=TEXTS;var x=/\{(\w+)\}/,y=new Intl.PluralRules(i.language),w=t=>t.toLocaleString(i.language),b=(t,{count:e})=>{let r=i[t];return typeof r=="string"?r:r[y.select(Number(e))]??r.other??""},h=t=>typeof t=="num\
ber"?w(t):t,A=(t,e={})=>b(t,e).split(x).map((r,n)=>n%2?h(e[r]):r),l=(t,e)=>A(t,e).join("");var u=t=>{let e=a("span",{class:"nl-said",role:"status"});return t.after(e),e};var v=new Intl.Collator(document.documentElement.lang||"en",{numeric:!0}).compare,p=t=>t.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase(),d=(t,e)=>{let r=t.cells[e];return r?.dataset.value??r?.textContent?.
trim()??""},C=(t,e,r)=>{let n=e[r].getAttribute("aria-sort")==="ascending"?-1:1;for(let o of e)o.removeAttribute("aria-sort");e[r].setAttribute("aria-sort",n>0?"ascending":"descending"),t.append(...[...t.
rows].sort((o,s)=>n*v(d(o,r),d(s,r))))},E=(t,e)=>{let r=[...t.rows[0].cells];r.forEach((n,o)=>{if(!n.textContent?.trim()||n.hasAttribute("data-nl-fixed"))return;let s=()=>C(e,r,o);n.append(a("button",
{type:"button",class:"nl-sort",click:s},[...n.childNodes]))})},O=(t,e)=>{for(let{row:r,text:n}of t)r.hidden=!e.every(o=>n.includes(o));return t.filter(({row:r})=>!r.hidden).length},S=(t,e)=>{let r=[...e.
rows].map(c=>({row:c,text:p(c.textContent??"")})),n=a("input",{type:"search",autocomplete:"off"}),o=a("label",{},t.dataset.nlTable||l("table.filter")," ",n),s=a("div",{class:"nl-filter"},o),m=u(o);(t.
closest("[data-nl-frame], .nl-table, .md-typeset__scrollwrap")??t).before(s),n.addEventListener("input",()=>{let c=p(n.value).split(/\s+/).filter(Boolean),g=O(r,c);m.textContent=c.length?l("table.show\
n",{shown:g,all:r.length}):""})},B=t=>{let[e]=t.tBodies;!t.tHead||!e||e.rows.length<2||(E(t.tHead,e),S(t,e))};export{B as offerOrder};
