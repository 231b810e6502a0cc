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
import{opml as K}from"./choose.js";import{save as Q}from"./cite.js";var s=(o,t={},...e)=>{let n=document.createElement(o);for(let[l,i]of Object.entries(t))typeof i=="function"?n.addEventListener(l,i):i!==!1&&i!==void 0&&n.setAttribute(l,i===!0?"":String(i));return n.append(...$(e)),n},$=o=>o.flatMap(t=>Array.isArray(t)?$(t):typeof t=="number"?[String(t)]:t?[t]:[]);var v=o=>{try{return localStorage.getItem(o)}catch{return null}};var O=new URL("../",import.meta.url),_={last:`${O.pathname}.visit`,seen:`${O.pathname}.visit.seen`,opened:`${O.pathname}.visit.opened`},E="off",w=()=>![null,E].includes(v(_.last)),T=()=>v(_.last)===E;var x=TEXTS;var U=/\{(\w+)\}/,W=new Intl.PluralRules(x.language),z=o=>o.toLocaleString(x.language),j=(o,{count:t})=>{let e=x[o];return typeof e=="string"?e:e[W.select(Number(t))]??e.other??""},B=o=>typeof o=="number"?z(o):o,d=(o,t={})=>j(o,t).split(U).map((e,n)=>n%2?B(t[e]):e),a=(o,t)=>d(o,t).join("");var H=(o,t)=>s("a",{href:o},t);var A=()=>H(new URL("../search/",import.meta.url).href,a("search.the_page"));import{follows as c}from"./save.js";import{damageNotice as X}from"./shelf.js";import{dayOf as D,forget as G,goOn as R,keptVisit as Y,newsSince as Z,remember as tt}from"./visit.js";var C=({key:o})=>o.startsWith("search/");var P=async({key:o})=>{let{find:t,readState:e}=await import("./explore.js"),{result:n,sieve:l}=await t(e(o.slice(7)),{shown:0,isWide:!1}),i=[...l.passing].sort((h,r)=>r-h).slice(0,500);return new Set((await n.hitsOf(i)).map(({id:h})=>h))},I=async(o,t)=>{let e=[],n=t.filter(C),l=await Promise.all(n.map(r=>P(r).catch(()=>(e.push(r),new Set)))),i=new Map(t.filter(r=>!C(r)).map(r=>[r.key,r]));return{found:o.
map(r=>{let f=r.in.flatMap(p=>i.get(p)??[]);return{brought:r,of:[...f,...n.filter((p,m)=>l[m].has(r.id))]}}),lost:e}};var N=new URL("../",import.meta.url),g=({key:o,name:t})=>t||o,b=o=>N.pathname+(o.startsWith("search/")?o:`${o}/`),V=o=>o.flatMap((t,e)=>[e>0&&", ",s("a",{href:b(t.key)},s("bdi",{},g(t)))]),J=({brought:{id:o,title:t,line:e,listed:n},of:l})=>{let i=s("span",{},V(l));return s("li",{class:"nl-shelf__item","data-id":o},s("h3",{dir:"auto"},s("a",{href:`${N.pathname}papers/${o}/`},t||o)),e&&s("p",{class:"\
nl-tagline",dir:"auto"},e),s("p",{class:"nl-meta"},n,l.length>0&&[" · ",d("following.because",{names:i})]))},L=(o,t,e,n)=>s("section",{"aria-labelledby":o},s("h2",{id:o,tabindex:-1},t),e.length?s("ol",{class:"nl-shelf__items"},e.map(J)):s("p",{class:"nl-empty"},n)),M=o=>s("p",{class:"nl-notice"},a("following.not_searched",{names:o.map(g).join(", ")}));var[et,st]=[10,3],ot=200,nt={topics:"search.place_topic",organisations:"search.place_organisation",venues:"search.place_venue",authors:"search.place_author",search:"following.search"},y=(o,t,e)=>s("button",{type:"button",class:"nl-button","data-do":o,click:e},t),k=class{kept=c;#t;#l=location.hash==="#all";#a=s("p",{class:"nl-said nl-shelf__said",role:"status"});#i=y("undo",a("shelf.undo"),()=>this.#_());#h=s(
"div");#e=s("div",{"aria-busy":!0},s("p",{class:"nl-meta"},a("following.coming")));#f=s("div");#s=s("h2",{id:"_followed",tabindex:-1});#p=s("p",{class:"nl-empty"});#o=s("ul",{class:"nl-shelf__items nl-following__list"});#m=y("opml",a("following.opml"),()=>this.#S());#r=s("input",{type:"checkbox",id:"_marks",change:t=>this.#v(t)});#d;#c=0;constructor(t){this.#t=t}async begin(){if(this.#t.hidden=!1,
!c.isKept)return this.#t.append(s("p",{class:"nl-notice"},a("following.not_kept")));let t=s("div",{class:"nl-actions nl-shelf__done"},this.#i,this.#a),e=s("section",{"aria-labelledby":"_followed"},this.#s,t,this.#p,this.#o);this.#t.append(this.#h,this.#e,this.#f,e,this.#k()),this.#g(),addEventListener("storage",({key:n})=>(c.has(n)||n?.startsWith(_.last))&&this.#u()),addEventListener("pageshow",n=>n.
persisted&&this.show()),w()&&await R().catch(()=>{}),await this.#n()}show(){return this.#g(),this.#n()}focusList(){this.#s.focus()}attempt(t,e){try{t()}catch{return this.#a.textContent=a("shelf.no_room"),!1}return this.show(),this.#a.textContent=e(),!0}#g(){let t=c.all;this.#h.replaceChildren(...X(this)),this.#i.disabled=!c.canUndo,this.#s.textContent=a("following.number",{count:t.length}),this.#p.
replaceChildren(...t.length?[]:d("following.empty",{explore:A()}));let e=document.activeElement?.closest("li")?.dataset.key;this.#o.replaceChildren(...t.map(l=>this.#w(l)));let n=[...this.#o.children].find(l=>l instanceof HTMLElement&&l.dataset.key===e);e&&n?.querySelector("button")?.focus({preventScroll:!0}),this.#m.disabled=!t.some(({hasFeed:l})=>l),this.#r.checked=w()}#w(t){let{key:e,hasFeed:n}=t,
l=g(t),i=y("leave",a("following.leave"),()=>this.#y(t));i.ariaLabel=`${a("following.leave")}: ${l}`;let h=n&&[" · ",s("a",{href:`${b(e)}feed.xml`,"aria-label":`RSS: ${l}`},"RSS")],r=a(nt[e.split("/")[0]]??"following.search"),f=s("a",{href:b(e),dir:"auto"},s("bdi",{},l));return s("li",{"data-key":e},s("span",{},f," ",s("span",{class:"nl-meta"},r,h)),i)}#y(t){let e=c.all.findIndex(({key:l})=>l===t.
key);this.attempt(()=>c.change(({drop:l})=>l(t.key)),()=>a("following.was_left",{name:g(t)}));let n=[...this.#o.querySelectorAll("button")];(n[Math.min(e,n.length-1)]??this.#s).focus({preventScroll:!0})}#_(){this.attempt(()=>c.undo(),()=>a("shelf.undone")),this.#i.disabled&&this.#s.focus()}async#n(){let t=++this.#c,{quarter:e,fresh:n,since:l}=Y(),i=c.all;try{let r=await Z(e||"9999-q4",{least:st,isWanted:m=>m.
some(S=>n.includes(S))}),{found:f,lost:p}=await I(r.entries,i);if(t!==this.#c)return;this.#x(f,{fresh:new Set(n),since:l,isKnown:e!==""&&w()}),p.length&&this.#e.prepend(M(p))}catch{let h=y("again",a("search.try_again"),()=>this.#n());t===this.#c&&this.#e.replaceChildren(s("p",{class:"nl-notice"},a("following.not_loaded")," ",h))}this.#e.removeAttribute("aria-busy")}#x(t,{fresh:e,since:n,isKnown:l}){
let i=t.filter(({of:u})=>u.length),h=this.#l||!c.all.length,r=(h?t:i).filter(({brought:u})=>e.has(u.id)),f=n?a("following.new_since",{date:D(n)}):a("following.new"),p=a(h||!e.size?"following.nothing_new":"following.nothing_new_of_these"),m=L("_new",f,r.slice(0,ot),p);l&&c.all.length&&e.size&&m.querySelector("h2")?.after(this.#b(e.size)),this.#e.replaceChildren(...l?[m]:[]);let S=i.filter(({brought:u})=>!l||
!e.has(u.id)).slice(0,et),F=L("_earlier",a("following.earlier"),S,a("following.nothing_earlier"));this.#f.replaceChildren(...c.all.length?[F]:[])}#b(t){let e=({currentTarget:l})=>{this.#l=l.checked,this.#n().then(()=>document.getElementById("_all")?.focus())},n=s("input",{type:"checkbox",id:"_all",checked:this.#l,change:e});return s("p",{},s("label",{class:"nl-shelf__box"},n," ",a("following.all_n\
ew",{count:t})))}#k(){let t=document.querySelector("[data-nl-to-shelf]"),e=t instanceof HTMLAnchorElement&&s("a",{href:t.href},a("shelf.the_shelf")),n=s("label",{class:"nl-shelf__box",for:"_marks"},this.#r," ",a("following.marks"));return s("section",{class:"nl-shelf__along","aria-labelledby":"_along"},s("h2",{id:"_along"},a("shelf.along")),s("p",{class:"nl-actions"},this.#m),s("p",{},a("following\
.opml_has"),e&&[" ",d("following.along_with",{shelf:e})]),s("h2",{},a("following.marking")),s("p",{},n),s("p",{},y("clear",a("following.delete_all"),()=>this.#O())))}#S(){let{nlSite:t="",nlName:e=""}=this.#t.dataset,l=c.all.filter(({hasFeed:i})=>i).map(i=>({name:g(i),address:`${t}${i.key}/feed.xml`}));Q(K(e,l),"following.opml","text/x-opml")}#v({currentTarget:t}){let e=t.checked,n=()=>a(e?"followi\
ng.marks_on":"following.marks_off");this.attempt(()=>tt(e),n)&&e&&R().catch(()=>{}),this.#r.checked=w()&&!T()}#O(){let t=()=>{c.clear(),G()};this.attempt(t,()=>a("following.all_deleted"))}#u(){clearTimeout(this.#d),this.#d=setTimeout(()=>this.#t.matches(":active")?this.#u():this.show(),50)}};var lt=new URL("./shelf.css",import.meta.url),q=o=>document.head.append(s("link",{rel:"stylesheet",href:lt.href,load:o,error:o}));var qt=o=>q(()=>new k(o).begin());export{qt as offerFollows};
