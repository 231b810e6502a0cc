// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "shelf.the_shelf": "your shelf",
 "shelf.no_room": "Your browser has no more room for it. Nothing was changed.",
 "shelf.undo": "Undo",
 "shelf.undone": "Undone",
 "shelf.along": "Take it with you",
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
 "following.empty": "You follow nothing yet. Press “Follow in this browser” on the page of a topic, an organisation, an author or a venue, or on the explore page when you have searched for something.",
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
 "search.place_topic": "topic",
 "search.place_organisation": "organisation",
 "search.place_venue": "venue",
 "search.place_author": "author"
};
import{opml as H}from"./choose.js";import{save as K}from"./cite.js";var s=(n,t={},...e)=>{let o=document.createElement(n);for(let[l,i]of Object.entries(t))typeof i=="function"?o.addEventListener(
l,i):i!==!1&&i!==void 0&&o.setAttribute(l,i===!0?"":String(i));return o.append(...O(e)),o},O=n=>n.flatMap(t=>Array.isArray(
t)?O(t):typeof t=="number"?[String(t)]:t?[t]:[]);var S=new URL("../",import.meta.url),y={last:`${S.pathname}.visit`,seen:`${S.pathname}.visit.seen`,opened:`${S.pathname}\
.visit.opened`},L="off",$=n=>{try{return localStorage.getItem(n)}catch{return null}},d=()=>![null,L].includes($(y.last)),
E=()=>$(y.last)===L;import{follows as c}from"./save.js";import{damageNotice as Q}from"./shelf.js";var b=TEXTS;var I=/\{(\w+)\}/,U=new Intl.PluralRules(b.language),W=n=>n.toLocaleString(b.language),j=(n,{count:t})=>{let e=b[n];return typeof e==
"string"?e:e[U.select(Number(t))]??e.other??""},z=n=>typeof n=="number"?W(n):n,u=(n,t={})=>j(n,t).split(I).map((e,o)=>o%
2?z(t[e]):e),a=(n,t)=>u(n,t).join("");import{dayOf as X,forget as D,goOn as q,keptVisit as G,newsSince as J,remember as Y}from"./visit.js";var C=({key:n})=>n.startsWith("search/");var B=async({key:n})=>{let{find:t,readState:e}=await import("./explore.js"),{result:o,sieve:l}=await t(e(n.slice(7)),{shown:0,
isWide:!1}),i=[...l.passing].sort((h,r)=>r-h).slice(0,500);return new Set((await o.hitsOf(i)).map(({id:h})=>h))},A=async(n,t)=>{
let e=[],o=t.filter(C),l=await Promise.all(o.map(r=>B(r).catch(()=>(e.push(r),new Set)))),i=new Map(t.filter(r=>!C(r)).map(
r=>[r.key,r]));return{found:n.map(r=>{let f=r.in.flatMap(w=>i.get(w)??[]);return{brought:r,of:[...f,...o.filter((w,_)=>l[_].
has(r.id))]}}),lost:e}};var M=new URL("../",import.meta.url),p=({key:n,name:t})=>t||n,x=n=>M.pathname+(n.startsWith("search/")?n:`${n}/`),P=n=>n.
flatMap((t,e)=>[e>0&&", ",s("a",{href:x(t.key)},s("bdi",{},p(t)))]),V=({brought:{id:n,title:t,line:e,listed:o},of:l})=>{
let i=s("span",{},P(l));return s("li",{class:"nl-shelf__item","data-id":n},s("h3",{dir:"auto"},s("a",{href:`${M.pathname}\
papers/${n}/`},t||n)),e&&s("p",{class:"nl-tagline",dir:"auto"},e),s("p",{class:"nl-meta"},o,l.length>0&&[" · ",u("follo\
wing.because",{names:i})]))},v=(n,t,e,o)=>s("section",{"aria-labelledby":n},s("h2",{id:n,tabindex:-1},t),e.length?s("ol",
{class:"nl-shelf__items"},e.map(V)):s("p",{class:"nl-empty"},o)),N=n=>s("p",{class:"nl-notice"},a("following.not_searche\
d",{names:n.map(p).join(", ")}));var[Z,tt]=[10,3],et=200,st={topics:"search.place_topic",organisations:"search.place_organisation",venues:"search.place_v\
enue",authors:"search.place_author",search:"following.search"},g=(n,t,e)=>s("button",{type:"button",class:"nl-button","d\
ata-do":n,click:e},t),k=class{kept=c;#t;#l=location.hash==="#all";#a=s("p",{class:"nl-said nl-shelf__said",role:"status"});#i=g(
"undo",a("shelf.undo"),()=>this.#_());#h=s("div");#e=s("div",{"aria-busy":!0},s("p",{class:"nl-meta"},a("following.comin\
g")));#f=s("div");#s=s("h2",{id:"_followed",tabindex:-1});#p=s("p",{class:"nl-empty"});#n=s("ul",{class:"nl-shelf__items\
 nl-following__list"});#m=g("opml",a("following.opml"),()=>this.#k());#r=s("input",{type:"checkbox",id:"_marks",change:t=>this.#S(
t)});#d;#c=0;constructor(t){this.#t=t}async begin(){if(this.#t.hidden=!1,!c.isKept)return this.#t.append(s("p",{class:"n\
l-notice"},a("following.not_kept")));let t=s("div",{class:"nl-actions nl-shelf__done"},this.#i,this.#a),e=s("section",{"\
aria-labelledby":"_followed"},this.#s,t,this.#p,this.#n);this.#t.append(this.#h,this.#e,this.#f,e,this.#x()),this.#u(),addEventListener(
"storage",({key:o})=>(c.has(o)||o?.startsWith(y.last))&&this.#O()),addEventListener("pageshow",o=>o.persisted&&this.show()),
d()&&await q().catch(()=>{}),await this.#o()}show(){return this.#u(),this.#o()}focusList(){this.#s.focus()}attempt(t,e){
try{t()}catch{return this.#a.textContent=a("shelf.no_room"),!1}return this.show(),this.#a.textContent=e(),!0}#u(){let t=c.
all;this.#h.replaceChildren(...Q(this)),this.#i.disabled=!c.canUndo,this.#s.textContent=a("following.number",{count:t.length}),
this.#p.textContent=t.length?"":a("following.empty");let e=document.activeElement?.closest("li")?.dataset.key;this.#n.replaceChildren(
...t.map(l=>this.#g(l)));let o=[...this.#n.children].find(l=>l instanceof HTMLElement&&l.dataset.key===e);e&&o?.querySelector(
"button")?.focus({preventScroll:!0}),this.#m.disabled=!t.some(({hasFeed:l})=>l),this.#r.checked=d()}#g(t){let{key:e,hasFeed:o}=t,
l=p(t),i=g("leave",a("following.leave"),()=>this.#w(t));i.ariaLabel=`${a("following.leave")}: ${l}`;let h=o&&[" · ",s("\
a",{href:`${x(e)}feed.xml`,"aria-label":`RSS: ${l}`},"RSS")],r=a(st[e.split("/")[0]]??"following.search"),f=s("a",{href:x(
e),dir:"auto"},s("bdi",{},l));return s("li",{"data-key":e},s("span",{},f," ",s("span",{class:"nl-meta"},r,h)),i)}#w(t){let e=c.
all.findIndex(({key:l})=>l===t.key);this.attempt(()=>c.change(({drop:l})=>l(t.key)),()=>a("following.was_left",{name:p(t)}));
let o=[...this.#n.querySelectorAll("button")];(o[Math.min(e,o.length-1)]??this.#s).focus({preventScroll:!0})}#_(){this.attempt(
()=>c.undo(),()=>a("shelf.undone")),this.#i.disabled&&this.#s.focus()}async#o(){let t=++this.#c,{quarter:e,fresh:o,since:l}=G(),
i=c.all;try{let h=await J(e||"9999-q4",tt),{found:r,lost:f}=await A(h.entries,i);if(t!==this.#c)return;this.#y(r,{fresh:new Set(
o),since:l,isKnown:e!==""&&d()}),f.length&&this.#e.prepend(N(f))}catch{let h=g("again",a("search.try_again"),()=>this.#o());
t===this.#c&&this.#e.replaceChildren(s("p",{class:"nl-notice"},a("following.not_loaded")," ",h))}this.#e.removeAttribute(
"aria-busy")}#y(t,{fresh:e,since:o,isKnown:l}){let i=t.filter(({of:m})=>m.length),h=this.#l||!c.all.length,r=(h?t:i).filter(
({brought:m})=>e.has(m.id)),f=o?a("following.new_since",{date:X(o)}):a("following.new"),w=a(h||!e.size?"following.nothin\
g_new":"following.nothing_new_of_these"),_=v("_new",f,r.slice(0,et),w);l&&c.all.length&&e.size&&_.querySelector("h2")?.after(
this.#b(e.size)),this.#e.replaceChildren(...l?[_]:[]);let T=i.filter(({brought:m})=>!l||!e.has(m.id)).slice(0,Z),F=v("_e\
arlier",a("following.earlier"),T,a("following.nothing_earlier"));this.#f.replaceChildren(...c.all.length?[F]:[])}#b(t){let e=({
currentTarget:l})=>{this.#l=l.checked,this.#o().then(()=>document.getElementById("_all")?.focus())},o=s("input",{type:"c\
heckbox",id:"_all",checked:this.#l,change:e});return s("p",{},s("label",{class:"nl-shelf__box"},o," ",a("following.all_n\
ew",{count:t})))}#x(){let t=document.querySelector("[data-nl-to-shelf]"),e=t instanceof HTMLAnchorElement&&s("a",{href:t.
href},a("shelf.the_shelf")),o=s("label",{class:"nl-shelf__box",for:"_marks"},this.#r," ",a("following.marks"));return s(
"section",{class:"nl-shelf__along","aria-labelledby":"_along"},s("h2",{id:"_along"},a("shelf.along")),s("p",{class:"nl-a\
ctions"},this.#m),s("p",{},a("following.opml_has"),e&&[" ",u("following.along_with",{shelf:e})]),s("h2",{},a("following.\
marking")),s("p",{},o),s("p",{},g("clear",a("following.delete_all"),()=>this.#v())))}#k(){let{nlSite:t="",nlName:e=""}=this.#t.
dataset,l=c.all.filter(({hasFeed:i})=>i).map(i=>({name:p(i),address:`${t}${i.key}/feed.xml`}));K(H(e,l),"following.opml",
"text/x-opml")}#S({currentTarget:t}){let e=t.checked,o=()=>a(e?"following.marks_on":"following.marks_off");this.attempt(
()=>Y(e),o)&&e&&q().catch(()=>{}),this.#r.checked=d()&&!E()}#v(){let t=()=>{c.clear(),D()};this.attempt(t,()=>a("followi\
ng.all_deleted"))}#O(){clearTimeout(this.#d),this.#d=setTimeout(()=>this.show(),50)}};var nt=new URL("./shelf.css",import.meta.url),R=n=>document.head.append(s("link",{rel:"stylesheet",href:nt.href,load:n,error:n}));var Et=n=>R(()=>new k(n).begin());export{Et as offerFollows};
