// By `make bundle`
const TEXTS = {
 "language": "en",
 "search.help_text": "The search covers titles, authors, organisations, topics, names of models and code, and the text of every entry. An arXiv ID, a DOI or owner/repository takes you straight to the entry. The first letters of a word are enough, typos are forgiven, and entries related by meaning come last and say so.",
 "search.help_phrase": "exact phrase",
 "search.example_phrase": "\"language model\"",
 "search.help_without": "leave out a word or topic",
 "search.example_without": "retrieval -graph",
 "search.help_names": "topic, organisation, author",
 "search.help_venue": "venue",
 "search.help_kinds": "kind, volume",
 "search.help_years": "year of publication",
 "search.help_links": "with code, model or dataset"
};
var p=(e,t={},...r)=>{let o=document.createElement(e);for(let[a,n]of Object.entries(t))typeof n=="function"?o.addEventListener(a,n):n!==!1&&n!==void 0&&o.setAttribute(a,n===!0?"":String(n));return o.append(...l(r)),o},l=e=>e.flatMap(t=>Array.isArray(t)?l(t):typeof t=="number"?[String(t)]:t?[t]:[]);var c=TEXTS;var h=/\{(\w+)\}/,f=new Intl.PluralRules(c.language),u=e=>e.toLocaleString(c.language),m=(e,{count:t})=>{let r=c[e];return typeof r=="string"?r:r[f.select(Number(t))]??r.other??""},d=e=>typeof e=="number"?u(e):e,g=(e,t={})=>m(e,t).split(h).map((r,o)=>o%2?d(t[r]):r),s=(e,t)=>g(e,t).join("");var x=({volumes:e,topics:t})=>{let[r,,o]=e.find(([i])=>/^\d+$/.test(i))??e[0]??["1","","2025"],a=Number((o??"2025").slice(0,4)),n=t[0]?.[0]??"topic";return[[s("search.help_phrase"),s("search.example_phrase")],[s("search.help_without"),s("search.example_without"),`-tag:${n}`],[s("search.help_names"),`tag:${n}`,"org:google","author:wang"],[s("search.help_venue"),"venue:sigir"],[s("search.help_kinds"),
"kind:dataset",`vol:${r}`],[s("search.help_years"),`year:${a}`,`year:${a-1}..${a}`],[s("search.help_links"),"has:code"]]},y=([e,...t],r)=>[p("dt",{},e),p("dd",{},t.map(o=>[r(o,p("code",{},o))," "]))],_=(e,t)=>[p("p",{},s("search.help_text")),p("dl",{},x(e).flatMap(r=>y(r,t)))];export{_ as tips};
