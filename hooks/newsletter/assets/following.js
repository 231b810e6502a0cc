// By `make bundle`
const TEXTS = {
 "language": "en",
 "shelf.the_shelf": "your shelf",
 "shelf.along": "Take it with you",
 "following.the_page": "Following",
 "following.was_left": "No longer following {name}",
 "following.not_kept": "This browser keeps nothing for this site, so nothing can be followed in it.",
 "following.coming": "Looking for what is new",
 "following.new": "New since your last visit",
 "following.new_since": "New since your last visit on {date}",
 "following.nothing_new": "Nothing new since your last visit.",
 "following.nothing_new_of_these": "Nothing new in what you follow.",
 "following.all_new": {
  "one": "Show all of it ({count} entry), not only what I follow",
  "other": "Show all of it ({count} entries), not only what I follow"
 },
 "following.earlier": "Earlier in what you follow",
 "following.nothing_earlier": "The latest volumes list nothing of it.",
 "following.because": "you follow {names}",
 "following.search": "search",
 "following.number": {
  "one": "You follow {count} thing",
  "other": "You follow {count} things"
 },
 "following.empty": "You follow nothing yet. Press “Follow in this browser” on the page of a topic, an organisation, an author or a venue, or on {explore} when you have searched for something.",
 "following.leave": "Unfollow",
 "following.opml": "Download their feeds (OPML)",
 "following.opml_has": "Topics, organisations and larger venues have feeds, which any feed reader imports; authors and searches have none.",
 "following.along_with": "The JSON file of {shelf} has all that you follow.",
 "following.marking": "Since your last visit",
 "following.marks": "Say on the home page what is new since my last visit, and put a dot before new titles",
 "following.marks_on": "From now on this browser remembers when you were here",
 "following.marks_off": "This browser no longer remembers when you were here",
 "following.delete_all": "Unfollow everything and forget my visits",
 "following.all_deleted": "Everything was deleted",
 "following.not_searched": "Not searched, for the search could not be loaded: {names}",
 "following.not_loaded": "What is new could not be loaded.",
 "search.try_again": "Try again",
 "search.the_page": "the explore page",
 "search.place_topic": "topic",
 "search.place_organisation": "organisation",
 "search.place_venue": "venue",
 "search.place_author": "author"
};
import{opml as J}from"./choose.js";import{save as Q}from"./cite.js";var o=(s,t={},...e)=>{let n=document.createElement(s);for(let[l,i]of Object.entries(t))typeof i=="function"?n.addEventListener(l,i):i!==!1&&i!==void 0&&n.setAttribute(l,i===!0?"":String(i));return n.append(...T(e)),n},T=s=>s.flatMap(t=>Array.isArray(t)?T(t):typeof t=="number"?[String(t)]:t?[t]:[]);var y=new URL("../",import.meta.url),_=s=>`${y.pathname}.${s}`;var E=s=>{try{return localStorage.getItem(s)}catch{return null}};var x={last:_("visit"),seen:_("visit.seen"),opened:_("visit.opened")},$="off",w=()=>![null,$].includes(E(x.last)),A=()=>E(x.last)===$;var b=TEXTS;var W=/\{(\w+)\}/,z=new Intl.PluralRules(b.language),P=s=>s.toLocaleString(b.language),j=(s,{count:t})=>{let e=b[s];return typeof e=="string"?e:e[z.select(Number(t))]??e.other??""},H=s=>typeof s=="number"?P(s):s,d=(s,t={})=>j(s,t).split(W).map((e,n)=>n%2?H(t[e]):e),a=(s,t)=>d(s,t).join("");var K=(s,t)=>o("a",{href:s},t);var I=()=>K(new URL("../search/",import.meta.url).href,a("search.the_page"));import{follows as h}from"./save.js";import{KeptPage as X}from"./shelf.js";import{dayOf as D,forget as G,goOn as C,keptVisit as Y,newsSince as Z,remember as tt}from"./visit.js";var M=({key:s})=>s.startsWith("search/");var U=async({key:s})=>{let{find:t,readState:e}=await import("./explore.js"),{result:n,sieve:l}=await t(e(s.slice(7)),{shown:0,isWide:!1}),i=[...l.passing].sort((c,r)=>r-c).slice(0,500);return new Set((await n.hitsOf(i)).map(({id:c})=>c))},N=async(s,t)=>{let e=[],n=t.filter(M),l=await Promise.all(n.map(r=>U(r).catch(()=>(e.push(r),new Set)))),i=new Map(t.filter(r=>!M(r)).map(r=>[r.key,r]));return{found:s.
map(r=>{let f=r.in.flatMap(p=>i.get(p)??[]);return{brought:r,of:[...f,...n.filter((p,m)=>l[m].has(r.id))]}}),lost:e}};var g=({key:s,name:t})=>t||s,S=s=>y.pathname+(s.startsWith("search/")?s:`${s}/`),V=s=>s.flatMap((t,e)=>[e>0&&", ",o("a",{href:S(t.key)},o("bdi",{},g(t)))]),B=({brought:{id:s,title:t,line:e,listed:n},of:l})=>{let i=o("span",{},V(l));return o("li",{class:"nl-shelf__item","data-id":s},o("h3",{dir:"auto"},o("a",{href:`${y.pathname}papers/${s}/`},t||s)),e&&o("p",{class:"nl-tagline",dir:"auto"},e),o("p",
{class:"nl-meta"},n,l.length>0&&[" · ",d("following.because",{names:i})]))},L=(s,t,e,n)=>o("section",{"aria-labelledby":s},o("h2",{id:s,tabindex:-1},t),e.length?o("ol",{class:"nl-shelf__items"},e.map(B)):o("p",{class:"nl-empty"},n)),q=s=>o("p",{class:"nl-notice"},a("following.not_searched",{names:s.map(g).join(", ")}));var[et,st]=[10,3],ot=200,nt={topics:"search.place_topic",organisations:"search.place_organisation",venues:"search.place_venue",authors:"search.place_author",search:"following.search"},k=(s,t,e)=>o("button",{type:"button",class:"nl-button","data-do":s,click:e},t),v=class extends X{#t;#n=location.hash==="#all";#e=o("div",{"aria-busy":!0},o("p",{class:"nl-meta"},a("following.coming")));#i=o("div");#r=o(
"p",{class:"nl-empty"});#s=o("ul",{class:"nl-shelf__items nl-following__list"});#c=k("opml",a("following.opml"),()=>this.#y());#l=o("input",{type:"checkbox",id:"_marks",change:t=>this.#_(t)});#h;#a=0;constructor(t){super(h),this.count.id="_followed",this.undo.dataset.do="undo",this.#t=t}async begin(){if(this.#t.hidden=!1,!h.isKept)return this.#t.append(o("p",{class:"nl-notice"},a("following.not_ke\
pt")));let t=o("div",{class:"nl-actions nl-shelf__done"},this.undo,this.said),e=o("section",{"aria-labelledby":"_followed"},this.count,t,this.#r,this.#s);this.#t.append(this.damage,this.#e,this.#i,e,this.#w()),this.#f(),addEventListener("storage",({key:n})=>(h.has(n)||n?.startsWith(x.last))&&this.#p()),addEventListener("pageshow",n=>n.persisted&&this.show()),w()&&await C().catch(()=>{}),await this.#o()}show(){
return this.#f(),this.#o()}#f(){let t=h.all;super.show(),this.count.textContent=a("following.number",{count:t.length}),this.#r.replaceChildren(...t.length?[]:d("following.empty",{explore:I()}));let e=document.activeElement?.closest("li")?.dataset.key;this.#s.replaceChildren(...t.map(l=>this.#m(l)));let n=[...this.#s.children].find(l=>l instanceof HTMLElement&&l.dataset.key===e);e&&n?.querySelector(
"button")?.focus({preventScroll:!0}),this.#c.disabled=!t.some(({hasFeed:l})=>l),this.#l.checked=w()}#m(t){let{key:e,hasFeed:n}=t,l=g(t),i=k("leave",a("following.leave"),()=>this.#d(t));i.ariaLabel=`${a("following.leave")}: ${l}`;let c=n&&[" · ",o("a",{href:`${S(e)}feed.xml`,"aria-label":`RSS: ${l}`},"RSS")],r=a(nt[e.split("/")[0]]??"following.search"),f=o("a",{href:S(e),dir:"auto"},o("bdi",{},l));
return o("li",{"data-key":e},o("span",{},f," ",o("span",{class:"nl-meta"},r,c)),i)}#d(t){let e=h.all.findIndex(({key:l})=>l===t.key);this.attempt(()=>h.change(({drop:l})=>l(t.key)),()=>a("following.was_left",{name:g(t)}));let n=[...this.#s.querySelectorAll("button")];(n[Math.min(e,n.length-1)]??this.count).focus({preventScroll:!0})}async#o(){let t=++this.#a,{quarter:e,fresh:n,since:l}=Y(),i=h.all;
try{let r=await Z(e||"9999-q4",{least:st,isWanted:m=>m.some(O=>n.includes(O))}),{found:f,lost:p}=await N(r.entries,i);if(t!==this.#a)return;this.#g(f,{fresh:new Set(n),since:l,isKnown:e!==""&&w()}),p.length&&this.#e.prepend(q(p))}catch{let c=k("again",a("search.try_again"),()=>this.#o());t===this.#a&&this.#e.replaceChildren(o("p",{class:"nl-notice"},a("following.not_loaded")," ",c))}this.#e.removeAttribute(
"aria-busy")}#g(t,{fresh:e,since:n,isKnown:l}){let i=t.filter(({of:u})=>u.length),c=this.#n||!h.all.length,r=(c?t:i).filter(({brought:u})=>e.has(u.id)),f=n?a("following.new_since",{date:D(n)}):a("following.new"),p=a(c||!e.size?"following.nothing_new":"following.nothing_new_of_these"),m=L("_new",f,r.slice(0,ot),p);l&&h.all.length&&e.size&&m.querySelector("h2")?.after(this.#u(e.size)),this.#e.replaceChildren(
...l?[m]:[]);let O=i.filter(({brought:u})=>!l||!e.has(u.id)).slice(0,et),R=L("_earlier",a("following.earlier"),O,a("following.nothing_earlier"));this.#i.replaceChildren(...h.all.length?[R]:[])}#u(t){let e=({currentTarget:l})=>{this.#n=l.checked,this.#o().then(()=>document.getElementById("_all")?.focus())},n=o("input",{type:"checkbox",id:"_all",checked:this.#n,change:e});return o("p",{},o("label",{
class:"nl-shelf__box"},n," ",a("following.all_new",{count:t})))}#w(){let t=document.querySelector("[data-nl-to-shelf]"),e=t instanceof HTMLAnchorElement&&o("a",{href:t.href},a("shelf.the_shelf")),n=o("label",{class:"nl-shelf__box",for:"_marks"},this.#l," ",a("following.marks"));return o("section",{class:"nl-shelf__along","aria-labelledby":"_along"},o("h2",{id:"_along"},a("shelf.along")),o("p",{class:"\
nl-actions"},this.#c),o("p",{},a("following.opml_has"),e&&[" ",d("following.along_with",{shelf:e})]),o("h2",{},a("following.marking")),o("p",{},n),o("p",{},k("clear",a("following.delete_all"),()=>this.#x())))}#y(){let{nlSite:t="",nlName:e=""}=this.#t.dataset,l=h.all.filter(({hasFeed:i})=>i).map(i=>({name:g(i),address:`${t}${i.key}/feed.xml`}));Q(J(e,l),"following.opml","text/x-opml")}#_({currentTarget:t}){
let e=t.checked,n=()=>a(e?"following.marks_on":"following.marks_off");this.attempt(()=>tt(e),n)&&e&&C().catch(()=>{}),this.#l.checked=w()&&!A()}#x(){let t=()=>{h.clear(),G()};this.attempt(t,()=>a("following.all_deleted"))}#p(){clearTimeout(this.#h),this.#h=setTimeout(()=>this.#t.matches(":active")?this.#p():this.show(),50)}};var lt=new URL("./shelf.css",import.meta.url),F=s=>document.head.append(o("link",{rel:"stylesheet",href:lt.href,load:s,error:s}));var Rt=s=>F(()=>new v(s).begin());export{Rt as offerFollows};
