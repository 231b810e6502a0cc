// Made from newsletter/web by `make bundle`; change that, not this.
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
 "offline.remove": "Remove the copies",
 "offline.removed": "The copies were removed.",
 "offline.no_room": "Your browser has no more room for it. The archive takes {size} MB.",
 "offline.changed": "The archive has just been updated. Reload this page and continue.",
 "offline.lost": "The archive could not be fetched any further. Continue when you are online.",
 "offline.impossible": "This browser keeps no copies of this site, as is usual in private windows, so it cannot be read offline."
};
var o=(e,t={},...s)=>{let n=document.createElement(e);for(let[r,a]of Object.entries(t))typeof a=="function"?n.addEventListener(
r,a):a!==!1&&a!==void 0&&n.setAttribute(r,a===!0?"":String(a));return n.append(...c(s)),n},c=e=>e.flatMap(t=>Array.isArray(
t)?c(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{ask as f,canKeep as w}from"./keep.js";var h=TEXTS;var u=/\{(\w+)\}/,p=new Intl.PluralRules(h.language),d=e=>e.toLocaleString(h.language),m=(e,{count:t})=>{let s=h[e];return typeof s==
"string"?s:s[p.select(Number(t))]??s.other??""},g=e=>typeof e=="number"?d(e):e,b=(e,t={})=>m(e,t).split(u).map((s,n)=>n%
2?g(t[s]):s),i=(e,t)=>b(e,t).join("");var y=1e6,x={QuotaExceededError:"offline.no_room",VersionError:"offline.changed",NotFoundError:"offline.changed"},l=class{#i;#t=!1;#e;#h=o(
"p");#n=o("progress",{"aria-label":i("offline.progress"),hidden:!0});#f=o("p",{class:"nl-said",role:"status",tabindex:-1});#o=o(
"button",{type:"button",class:"nl-button",click:()=>this.#t?this.#m():this.#p()});#l=o("button",{type:"button",class:"nl\
-button",click:()=>this.#g()},i("offline.remove"));constructor(t){this.#i=t}async begin(){this.#i.append(o("h2",{},i("of\
fline.title"))),this.#i.hidden=!1;try{if(!w())throw new Error("This browser keeps nothing");this.#e=await f("state")}catch{
this.#i.append(o("p",{},i("offline.impossible")));return}let t=o("p",{class:"nl-actions"},this.#o," ",this.#l);this.#i.append(
o("p",{},i("offline.pages")),this.#h,this.#n,t,this.#f),this.#s()}get#r(){return Math.ceil((this.#e?.bytes??0)/y)}#s(){let{
has:t=0,files:s=0,isNewest:n=!1}=this.#e??{};this.#h.textContent=this.#c(),this.#o.textContent=this.#u(),this.#n.hidden=
!this.#t,this.#n.max=Math.max(s,1),this.#n.value=t;let r=n&&document.activeElement===this.#o;this.#o.hidden=n,r&&this.#f.
focus()}#c(){let{has:t=0,files:s=0,isWhole:n=!1,isNewest:r=!1}=this.#e??{};return r?i("offline.whole",{size:this.#r}):this.#t||
t?i(n?"offline.part_of_update":"offline.part",{has:t,count:s}):i("offline.offer",{count:s,size:this.#r})}#u(){return this.#t?
i("offline.stop"):this.#e?.has?i("offline.go_on"):i("offline.keep",{size:this.#r})}#a(t){this.#f.textContent=t}async#p(){
this.#t=!0,this.#a(""),this.#s(),navigator.storage?.persist?.().catch(()=>{});let t="";for(;this.#t&&!t;)t=await this.#d();
this.#t=!1,t&&this.#a(t),this.#s()}async#d(){let t=this.#e?.has??0,s=await f("go"),{error:n}=s,r=this.#e=n?await f("stat\
e"):s;return n?i(x[n]??"offline.lost",{size:this.#r}):(this.#s(),r.isNewest?i("offline.done"):r.has>t?"":i("offline.lost"))}#m(){
this.#t=!1,this.#a(i("offline.stopped")),this.#s()}async#g(){this.#t=!1,await f("forget"),this.#e=await f("state"),this.#s(),
this.#a(i("offline.removed"))}},A=e=>new l(e).begin();export{A as offerOffline};
