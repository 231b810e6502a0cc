// By `make bundle`
const TEXTS = {
 "language": "en",
 "shelf.the_shelf": "your shelf",
 "shelf.no_room": "Your browser has no more room for it. Nothing was changed.",
 "shelf.undo": "Undo",
 "shelf.undone": "Undone",
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
import{opml as K}from"./choose.js";import{save as Q}from"./cite.js";var o=(s,t={},...e)=>{let n=document.createElement(s);for(let[l,i]of Object.entries(t))typeof i=="function"?n.addEventListener(l,i):i!==!1&&i!==void 0&&n.setAttribute(l,i===!0?"":String(i));return n.append(...T(e)),n},T=s=>s.flatMap(t=>Array.isArray(t)?T(t):typeof t=="number"?[String(t)]:t?[t]:[]);var _=new URL("../",import.meta.url),x=s=>`${_.pathname}.${s}`;var L=s=>{try{return localStorage.getItem(s)}catch{return null}};var b={last:x("visit"),seen:x("visit.seen"),opened:x("visit.opened")},$="off",w=()=>![null,$].includes(L(b.last)),A=()=>L(b.last)===$;var k=TEXTS;var W=/\{(\w+)\}/,z=new Intl.PluralRules(k.language),U=s=>s.toLocaleString(k.language),j=(s,{count:t})=>{let e=k[s];return typeof e=="string"?e:e[z.select(Number(t))]??e.other??""},B=s=>typeof s=="number"?U(s):s,d=(s,t={})=>j(s,t).split(W).map((e,n)=>n%2?B(t[e]):e),a=(s,t)=>d(s,t).join("");var H=(s,t)=>o("a",{href:s},t);var C=()=>H(new URL("../search/",import.meta.url).href,a("search.the_page"));import{follows as c}from"./save.js";import{damageNotice as X}from"./shelf.js";import{dayOf as D,forget as G,goOn as q,keptVisit as Y,newsSince as Z,remember as tt}from"./visit.js";var I=({key:s})=>s.startsWith("search/");var P=async({key:s})=>{let{find:t,readState:e}=await import("./explore.js"),{result:n,sieve:l}=await t(e(s.slice(7)),{shown:0,isWide:!1}),i=[...l.passing].sort((h,r)=>r-h).slice(0,500);return new Set((await n.hitsOf(i)).map(({id:h})=>h))},N=async(s,t)=>{let e=[],n=t.filter(I),l=await Promise.all(n.map(r=>P(r).catch(()=>(e.push(r),new Set)))),i=new Map(t.filter(r=>!I(r)).map(r=>[r.key,r]));return{found:s.
map(r=>{let f=r.in.flatMap(p=>i.get(p)??[]);return{brought:r,of:[...f,...n.filter((p,m)=>l[m].has(r.id))]}}),lost:e}};var g=({key:s,name:t})=>t||s,S=s=>_.pathname+(s.startsWith("search/")?s:`${s}/`),V=s=>s.flatMap((t,e)=>[e>0&&", ",o("a",{href:S(t.key)},o("bdi",{},g(t)))]),J=({brought:{id:s,title:t,line:e,listed:n},of:l})=>{let i=o("span",{},V(l));return o("li",{class:"nl-shelf__item","data-id":s},o("h3",{dir:"auto"},o("a",{href:`${_.pathname}papers/${s}/`},t||s)),e&&o("p",{class:"nl-tagline",dir:"auto"},e),o("p",
{class:"nl-meta"},n,l.length>0&&[" · ",d("following.because",{names:i})]))},E=(s,t,e,n)=>o("section",{"aria-labelledby":s},o("h2",{id:s,tabindex:-1},t),e.length?o("ol",{class:"nl-shelf__items"},e.map(J)):o("p",{class:"nl-empty"},n)),M=s=>o("p",{class:"nl-notice"},a("following.not_searched",{names:s.map(g).join(", ")}));var[et,st]=[10,3],ot=200,nt={topics:"search.place_topic",organisations:"search.place_organisation",venues:"search.place_venue",authors:"search.place_author",search:"following.search"},y=(s,t,e)=>o("button",{type:"button",class:"nl-button","data-do":s,click:e},t),v=class{kept=c;#t;#l=location.hash==="#all";#a=o("p",{class:"nl-said nl-shelf__said",role:"status"});#i=y("undo",a("shelf.undo"),()=>this.#_());#h=o(
"div");#e=o("div",{"aria-busy":!0},o("p",{class:"nl-meta"},a("following.coming")));#f=o("div");#s=o("h2",{id:"_followed",tabindex:-1});#p=o("p",{class:"nl-empty"});#o=o("ul",{class:"nl-shelf__items nl-following__list"});#m=y("opml",a("following.opml"),()=>this.#S());#r=o("input",{type:"checkbox",id:"_marks",change:t=>this.#v(t)});#d;#c=0;constructor(t){this.#t=t}async begin(){if(this.#t.hidden=!1,
!c.isKept)return this.#t.append(o("p",{class:"nl-notice"},a("following.not_kept")));let t=o("div",{class:"nl-actions nl-shelf__done"},this.#i,this.#a),e=o("section",{"aria-labelledby":"_followed"},this.#s,t,this.#p,this.#o);this.#t.append(this.#h,this.#e,this.#f,e,this.#k()),this.#g(),addEventListener("storage",({key:n})=>(c.has(n)||n?.startsWith(b.last))&&this.#u()),addEventListener("pageshow",n=>n.
persisted&&this.show()),w()&&await q().catch(()=>{}),await this.#n()}show(){return this.#g(),this.#n()}focusList(){this.#s.focus()}attempt(t,e){try{t()}catch{return this.#a.textContent=a("shelf.no_room"),!1}return this.show(),this.#a.textContent=e(),!0}#g(){let t=c.all;this.#h.replaceChildren(...X(this)),this.#i.disabled=!c.canUndo,this.#s.textContent=a("following.number",{count:t.length}),this.#p.
replaceChildren(...t.length?[]:d("following.empty",{explore:C()}));let e=document.activeElement?.closest("li")?.dataset.key;this.#o.replaceChildren(...t.map(l=>this.#w(l)));let n=[...this.#o.children].find(l=>l instanceof HTMLElement&&l.dataset.key===e);e&&n?.querySelector("button")?.focus({preventScroll:!0}),this.#m.disabled=!t.some(({hasFeed:l})=>l),this.#r.checked=w()}#w(t){let{key:e,hasFeed:n}=t,
l=g(t),i=y("leave",a("following.leave"),()=>this.#y(t));i.ariaLabel=`${a("following.leave")}: ${l}`;let h=n&&[" · ",o("a",{href:`${S(e)}feed.xml`,"aria-label":`RSS: ${l}`},"RSS")],r=a(nt[e.split("/")[0]]??"following.search"),f=o("a",{href:S(e),dir:"auto"},o("bdi",{},l));return o("li",{"data-key":e},o("span",{},f," ",o("span",{class:"nl-meta"},r,h)),i)}#y(t){let e=c.all.findIndex(({key:l})=>l===t.
key);this.attempt(()=>c.change(({drop:l})=>l(t.key)),()=>a("following.was_left",{name:g(t)}));let n=[...this.#o.querySelectorAll("button")];(n[Math.min(e,n.length-1)]??this.#s).focus({preventScroll:!0})}#_(){this.attempt(()=>c.undo(),()=>a("shelf.undone")),this.#i.disabled&&this.#s.focus()}async#n(){let t=++this.#c,{quarter:e,fresh:n,since:l}=Y(),i=c.all;try{let r=await Z(e||"9999-q4",{least:st,isWanted:m=>m.
some(O=>n.includes(O))}),{found:f,lost:p}=await N(r.entries,i);if(t!==this.#c)return;this.#x(f,{fresh:new Set(n),since:l,isKnown:e!==""&&w()}),p.length&&this.#e.prepend(M(p))}catch{let h=y("again",a("search.try_again"),()=>this.#n());t===this.#c&&this.#e.replaceChildren(o("p",{class:"nl-notice"},a("following.not_loaded")," ",h))}this.#e.removeAttribute("aria-busy")}#x(t,{fresh:e,since:n,isKnown:l}){
let i=t.filter(({of:u})=>u.length),h=this.#l||!c.all.length,r=(h?t:i).filter(({brought:u})=>e.has(u.id)),f=n?a("following.new_since",{date:D(n)}):a("following.new"),p=a(h||!e.size?"following.nothing_new":"following.nothing_new_of_these"),m=E("_new",f,r.slice(0,ot),p);l&&c.all.length&&e.size&&m.querySelector("h2")?.after(this.#b(e.size)),this.#e.replaceChildren(...l?[m]:[]);let O=i.filter(({brought:u})=>!l||
!e.has(u.id)).slice(0,et),R=E("_earlier",a("following.earlier"),O,a("following.nothing_earlier"));this.#f.replaceChildren(...c.all.length?[R]:[])}#b(t){let e=({currentTarget:l})=>{this.#l=l.checked,this.#n().then(()=>document.getElementById("_all")?.focus())},n=o("input",{type:"checkbox",id:"_all",checked:this.#l,change:e});return o("p",{},o("label",{class:"nl-shelf__box"},n," ",a("following.all_n\
ew",{count:t})))}#k(){let t=document.querySelector("[data-nl-to-shelf]"),e=t instanceof HTMLAnchorElement&&o("a",{href:t.href},a("shelf.the_shelf")),n=o("label",{class:"nl-shelf__box",for:"_marks"},this.#r," ",a("following.marks"));return o("section",{class:"nl-shelf__along","aria-labelledby":"_along"},o("h2",{id:"_along"},a("shelf.along")),o("p",{class:"nl-actions"},this.#m),o("p",{},a("following\
.opml_has"),e&&[" ",d("following.along_with",{shelf:e})]),o("h2",{},a("following.marking")),o("p",{},n),o("p",{},y("clear",a("following.delete_all"),()=>this.#O())))}#S(){let{nlSite:t="",nlName:e=""}=this.#t.dataset,l=c.all.filter(({hasFeed:i})=>i).map(i=>({name:g(i),address:`${t}${i.key}/feed.xml`}));Q(K(e,l),"following.opml","text/x-opml")}#v({currentTarget:t}){let e=t.checked,n=()=>a(e?"followi\
ng.marks_on":"following.marks_off");this.attempt(()=>tt(e),n)&&e&&q().catch(()=>{}),this.#r.checked=w()&&!A()}#O(){let t=()=>{c.clear(),G()};this.attempt(t,()=>a("following.all_deleted"))}#u(){clearTimeout(this.#d),this.#d=setTimeout(()=>this.#t.matches(":active")?this.#u():this.show(),50)}};var lt=new URL("./shelf.css",import.meta.url),F=s=>document.head.append(o("link",{rel:"stylesheet",href:lt.href,load:s,error:s}));var Rt=s=>F(()=>new v(s).begin());export{Rt as offerFollows};
