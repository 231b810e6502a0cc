// By `make bundle`
const TEXTS = {
 "language": "en",
 "offline.title": "Read offline",
 "offline.pages": "Pages that you read stay readable without a network: this browser keeps copies of the latest ones, and of your shelf.",
 "offline.offer": {
  "one": "You can also keep the whole archive and its search: {count} file, {size} MB on this device.",
  "other": "You can also keep the whole archive and its search: {count} files, {size} MB on this device."
 },
 "offline.keep": "Keep the whole archive ({size} MB)",
 "offline.progress": "Files kept",
 "offline.part": {
  "one": "{has} of {count} file is on this device.",
  "other": "{has} of {count} files are on this device."
 },
 "offline.part_of_update": {
  "one": "The archive has been updated: {has} of {count} file is on this device. Until all are, the former state is kept.",
  "other": "The archive has been updated: {has} of {count} files are on this device. Until all are, the former state is kept."
 },
 "offline.whole": "The whole archive and its search are kept on this device ({size} MB). What is new is fetched when you visit the site.",
 "offline.stop": "Stop",
 "offline.stopped": "Stopped. What has come is kept.",
 "offline.go_on": "Continue",
 "offline.done": "The whole archive can now be read and searched offline.",
 "offline.done_but": {
  "one": "All but one file can now be read and searched offline.",
  "other": "All but {count} files can now be read and searched offline."
 },
 "offline.missing": {
  "one": "This site did not send one of its files, so it is missing here:",
  "other": "This site did not send {count} of its files, so they are missing here:"
 },
 "offline.more_missing": "and {count} more",
 "offline.remove": "Remove the copies",
 "offline.removed": "The copies were removed.",
 "offline.no_room": "Your browser has no more room for it. The archive takes {size} MB.",
 "offline.changed": "The archive has just been updated. Reload this page and continue.",
 "offline.lost": "The archive could not be fetched any further. Continue when you are online.",
 "offline.impossible": "This browser keeps no copies of this site, as is usual in private windows, so it cannot be read offline.",
 "search.try_again": "Try again"
};
var o=(e,t={},...i)=>{let n=document.createElement(e);for(let[r,a]of Object.entries(t))typeof a=="function"?n.addEventListener(r,a):a!==!1&&a!==void 0&&n.setAttribute(r,a===!0?"":String(a));return n.append(...c(i)),n},c=e=>e.flatMap(t=>Array.isArray(t)?c(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{ask as f,canKeep as E}from"./keep.js";var h=TEXTS;var m=/\{(\w+)\}/,g=new Intl.PluralRules(h.language),b=e=>e.toLocaleString(h.language),w=(e,{count:t})=>{let i=h[e];return typeof i=="string"?i:i[g.select(Number(t))]??i.other??""},y=e=>typeof e=="number"?b(e):e,x=(e,t={})=>w(e,t).split(m).map((i,n)=>n%2?y(t[i]):i),s=(e,t)=>x(e,t).join("");var _=1e6,u=20,k={QuotaExceededError:"offline.no_room",VersionError:"offline.changed",NotFoundError:"offline.changed"},p=e=>(e?.has??0)+(e?.refused??0),N=({missing:e})=>e.length?s("offline.done_but",{count:e.length}):s("offline.done"),v=e=>{let t=e.length-u,i=e.slice(0,u).map(r=>o("li",{},o("code",{dir:"ltr"},r||"index.html"))),n=t>0&&o("li",{},s("offline.more_missing",{count:t}));return[o("p",{},
s("offline.missing",{count:e.length})),o("ul",{},i,n)]},l=class{#a;#t=!1;#e;#h=o("p");#l=o("div");#i=o("progress",{"aria-label":s("offline.progress"),hidden:!0});#f=o("p",{class:"nl-said",role:"status",tabindex:-1});#n=o("button",{type:"button",class:"nl-button",click:()=>this.#t?this.#b():this.#m()});#u=o("button",{type:"button",class:"nl-button",click:()=>this.#w()},s("offline.remove"));constructor(t){
this.#a=t}async begin(){try{if(!E())throw new Error("This browser keeps nothing");this.#e=await f("state")}catch{return this.#c(o("p",{},s("offline.impossible")))}let t=o("p",{class:"nl-actions"},this.#n," ",this.#u);this.#c(o("p",{},s("offline.pages")),this.#h,this.#l,this.#i,t,this.#f),this.#s()}#c(...t){this.#a.append(o("h2",{},s("offline.title")),...t),this.#a.hidden=!1}get#o(){return Math.ceil(
(this.#e?.bytes??0)/_)}#s(){let{has:t=0,files:i=0,refused:n=0,missing:r=[]}=this.#e??{},a=!!this.#e?.isNewest&&!r.length;this.#h.textContent=this.#p(),this.#l.replaceChildren(...r.length?v(r):[]),this.#n.textContent=this.#d(),this.#i.hidden=!this.#t,this.#i.max=Math.max(i,1),this.#i.value=t+n;let d=a&&document.activeElement===this.#n;this.#n.hidden=a,d&&this.#f.focus()}#p(){let{has:t=0,files:i=0,isWhole:n=!1,
isNewest:r=!1}=this.#e??{};return r&&!this.#t?s("offline.whole",{size:this.#o}):this.#t||t?s(n?"offline.part_of_update":"offline.part",{has:t,count:i}):s("offline.offer",{count:i,size:this.#o})}#d(){return this.#t?s("offline.stop"):this.#e?.isNewest?s("search.try_again"):this.#e?.has?s("offline.go_on"):s("offline.keep",{size:this.#o})}#r(t){this.#f.textContent=t}async#m(){this.#t=!0,this.#r(""),this.#s(),
navigator.storage?.persist?.().catch(()=>{});let t="";for(;this.#t&&!t;)t=await this.#g();this.#t=!1,t&&this.#r(t),this.#s()}async#g(){let t=p(this.#e),i=await f("go"),{error:n}=i,r=this.#e=n?await f("state"):i;return n?s(k[n]??"offline.lost",{size:this.#o}):(this.#s(),r.isNewest?N(r):p(r)>t?"":s("offline.lost"))}#b(){this.#t=!1,this.#r(s("offline.stopped")),this.#s()}async#w(){this.#t=!1,await f(
"forget"),this.#e=await f("state"),this.#s(),this.#r(s("offline.removed"))}},j=e=>new l(e).begin();export{j as offerOffline};
