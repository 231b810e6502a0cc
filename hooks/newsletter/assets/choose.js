// By `make bundle`
const TEXTS = {
 "language": "en",
 "chosen_feeds.none": "No feeds chosen",
 "chosen_feeds.number": {
  "one": "{count} feed chosen",
  "other": "{count} feeds chosen"
 }
};
var h=(o,t,e)=>{let n=document.createElement("a");Object.assign(n,{href:URL.createObjectURL(new Blob([o],{type:e})),download:t}),n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),4e3)};var c=TEXTS;var b=/\{(\w+)\}/,y=new Intl.PluralRules(c.language),w=o=>o.toLocaleString(c.language),k=(o,{count:t})=>{let e=c[o];return typeof e=="string"?e:e[y.select(Number(t))]??e.other??""},E=o=>typeof o=="number"?w(o):o,L=(o,t={})=>k(o,t).split(b).map((e,n)=>n%2?E(t[e]):e),a=(o,t)=>L(o,t).join("");var f=(o,t)=>{let e=document.implementation.createDocument(null,"opml"),n=(r,i)=>r.appendChild(e.createElement(i)),s=e.documentElement;s.setAttribute("version","2.0"),n(n(s,"head"),"title").textContent=o;let l=n(s,"body");for(let{name:r,address:i}of t){let p=n(l,"outline"),m={type:"rss",text:r,title:r,xmlUrl:i};for(let[x,g]of Object.entries(m))p.setAttribute(x,g)}return`<?xml version="1.0" encodin\
g="UTF-8"?>
${new XMLSerializer().serializeToString(e)}
`},d=class{#t;#e;#n;constructor(t,e,n){this.#t=t,this.#e=e,this.#n=n}get feeds(){let t=this.#o("[type=radio]:checked")[0]?.value??"";return this.#o("[type=checkbox]:checked").map(({dataset:e,value:n})=>({name:e.name??"",address:n+t}))}show(){let{feeds:t}=this,e=this.#e.querySelector("code");e&&(e.textContent=t.map(({address:n})=>n).join(`
`)),this.#e.hidden=!t.length,this.#r(t),this.#n.textContent=t.length?a("chosen_feeds.number",{count:t.length}):a("chosen_feeds.none")}begin(){for(let e of this.#o("[type=checkbox]"))e.hidden=!1;this.#t.addEventListener("change",()=>this.show()),this.#t.querySelector("[data-nl-opml]")?.addEventListener("click",()=>h(f(this.#c,this.feeds),"feeds.opml","text/x-opml")),this.show(),this.#s(),addEventListener(
"hashchange",()=>this.#s())}#s(){let t=document.getElementById(decodeURIComponent(location.hash.slice(1))),e=t?.querySelector("[type=checkbox]");if(!(e instanceof HTMLInputElement))return;t?.closest("details")?.toggleAttribute("open",!0),e.checked=!0,this.show();let n=()=>this.#e.scrollIntoView({block:"center"});document.readyState==="complete"?n():addEventListener("load",n,{once:!0})}#r(t){let e=this.#e.
querySelector("[data-nl-readers]");e instanceof HTMLElement&&(e.hidden=t.length!==1);let n=t[0]?.address??"";for(let s of this.#e.querySelectorAll("a")){let{nlReader:l,nlTakesWhole:r}=s.dataset;s.href=(l??"")+(r===void 0?encodeURIComponent(n):n)}}get#c(){return this.#t.dataset.nlChoose??""}#o(t){return[...this.#t.querySelectorAll(t)].filter(e=>e instanceof HTMLInputElement)}},u=(o,t)=>{for(let e of document.
querySelectorAll(o))e instanceof HTMLElement&&(e.hidden=!t)},S=o=>{let t=o.querySelector("[data-nl-chosen]"),e=o.querySelector("[role=status]");!(t instanceof HTMLElement)||!e||(u("[data-nl-with-script]",!0),u("[data-nl-without-script]",!1),new d(o,t,e).begin())};export{S as offerFeeds,f as opml};
