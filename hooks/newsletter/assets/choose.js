// By `make bundle`
const TEXTS = {
 "language": "en",
 "chosen_feeds.none": "No feeds chosen",
 "chosen_feeds.number": {
  "one": "{count} feed chosen",
  "other": "{count} feeds chosen"
 }
};
var f=(n,e={},...t)=>{let o=document.createElement(n);for(let[r,s]of Object.entries(e))typeof s=="function"?o.addEventListener(r,s):s!==!1&&s!==void 0&&o.setAttribute(r,s===!0?"":String(s));return o.append(...u(t)),o},u=n=>n.flatMap(e=>Array.isArray(e)?u(e):typeof e=="number"?[String(e)]:e?[e]:[]);var i=TEXTS;var g=/\{(\w+)\}/,w=new Intl.PluralRules(i.language),E=n=>n.toLocaleString(i.language),L=(n,{count:e})=>{let t=i[n];return typeof t=="string"?t:t[w.select(Number(e))]??t.other??""},S=n=>typeof n=="number"?E(n):n,k=(n,e={})=>L(n,e).split(g).map((t,o)=>o%2?S(e[t]):t),a=(n,e)=>k(n,e).join("");var T=4e3,m=(n,e)=>{let t=document.implementation.createDocument(null,"opml"),o=(c,l)=>c.appendChild(t.createElement(l)),r=t.documentElement;r.setAttribute("version","2.0"),o(o(r,"head"),"title").textContent=n;let s=o(r,"body");for(let{name:c,address:l}of e){let p=o(s,"outline"),y={type:"rss",text:c,title:c,xmlUrl:l};for(let[x,b]of Object.entries(y))p.setAttribute(x,b)}return`<?xml version="1.0" e\
ncoding="UTF-8"?>
${new XMLSerializer().serializeToString(t)}
`},v=(n,e,t)=>{let o=URL.createObjectURL(new Blob([t],{type:e}));f("a",{href:o,download:n}).click(),setTimeout(()=>URL.revokeObjectURL(o),T)},d=class{#t;#e;#o;constructor(e,t,o){this.#t=e,this.#e=t,this.#o=o}get feeds(){let e=this.#n("[type=radio]:checked")[0]?.value??"";return this.#n("[type=checkbox]:checked").map(({dataset:t,value:o})=>({name:t.name??"",address:o+e}))}show(){let{feeds:e}=this,t=this.#e.
querySelector("code");t&&(t.textContent=e.map(({address:o})=>o).join(`
`)),this.#e.hidden=!e.length,this.#r(e),this.#o.textContent=e.length?a("chosen_feeds.number",{count:e.length}):a("chosen_feeds.none")}begin(){for(let t of this.#n("[type=checkbox]"))t.hidden=!1;this.#t.addEventListener("change",()=>this.show()),this.#t.querySelector("[data-nl-opml]")?.addEventListener("click",()=>v("feeds.opml","text/x-opml",m(this.#c,this.feeds))),this.show(),this.#s(),addEventListener(
"hashchange",()=>this.#s())}#s(){let t=document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector("[type=checkbox]");if(!(t instanceof HTMLInputElement))return;t.checked=!0,this.show();let o=()=>this.#e.scrollIntoView({block:"center"});document.readyState==="complete"?o():addEventListener("load",o,{once:!0})}#r(e){let t=this.#e.querySelector("[data-nl-readers]");t instanceof
HTMLElement&&(t.hidden=e.length!==1);let o=e[0]?.address??"";for(let r of this.#e.querySelectorAll("a")){let{nlReader:s,nlTakesWhole:c}=r.dataset;r.href=(s??"")+(c===void 0?encodeURIComponent(o):o)}}get#c(){return this.#t.dataset.nlChoose??""}#n(e){return[...this.#t.querySelectorAll(e)].filter(t=>t instanceof HTMLInputElement)}},h=(n,e)=>{for(let t of document.querySelectorAll(n))t instanceof HTMLElement&&
(t.hidden=!e)},q=n=>{let e=n.querySelector("[data-nl-chosen]"),t=n.querySelector("[role=status]");!(e instanceof HTMLElement)||!t||(h("[data-nl-with-script]",!0),h("[data-nl-without-script]",!1),new d(n,e,t).begin())};export{q as offerFeeds,m as opml};
