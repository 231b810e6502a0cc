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
import{opml as K}from"./choose.js";import{save as H}from"./cite.js";var s=(o,t={},...e)=>{let n=document.createElement(o);for(let[a,i]of Object.entries(t))typeof i=="function"?n.addEventListener(
a,i):i!==!1&&i!==void 0&&n.setAttribute(a,i===!0?"":String(i));return n.append(...O(e)),n},O=o=>o.flatMap(t=>Array.isArray(
t)?O(t):typeof t=="number"?[String(t)]:t?[t]:[]);var S=new URL("../",import.meta.url),y={last:`${S.pathname}.visit`,seen:`${S.pathname}.visit.seen`,opened:`${S.pathname}\
.visit.opened`},L="off",$=o=>{try{return localStorage.getItem(o)}catch{return null}},d=()=>![null,L].includes($(y.last)),
C=()=>$(y.last)===L;import{follows as c}from"./save.js";import{damageNotice as Q}from"./shelf.js";var b=TEXTS;var I=/\{(\w+)\}/,U=new Intl.PluralRules(b.language),W=o=>o.toLocaleString(b.language),j=(o,{count:t})=>{let e=b[o];return typeof e==
"string"?e:e[U.select(Number(t))]??e.other??""},z=o=>typeof o=="number"?W(o):o,g=(o,t={})=>j(o,t).split(I).map((e,n)=>n%
2?z(t[e]):e),l=(o,t)=>g(o,t).join("");import{dayOf as X,forget as D,goOn as R,keptVisit as G,newsSince as J,remember as Y}from"./visit.js";var A=({key:o})=>o.startsWith("search/");var B=async({key:o})=>{let{find:t,readState:e}=await import("./explore.js"),{result:n,sieve:a}=await t(e(o.slice(7)),{shown:0,
isWide:!1}),i=[...a.passing].sort((h,r)=>r-h).slice(0,500);return new Set((await n.hitsOf(i)).map(({id:h})=>h))},E=async(o,t)=>{
let e=[],n=t.filter(A),a=await Promise.all(n.map(r=>B(r).catch(()=>(e.push(r),new Set)))),i=new Map(t.filter(r=>!A(r)).map(
r=>[r.key,r]));return{found:o.map(r=>{let f=r.in.flatMap(w=>i.get(w)??[]);return{brought:r,of:[...f,...n.filter((w,_)=>a[_].
has(r.id))]}}),lost:e}};var N=new URL("../",import.meta.url),p=({key:o,name:t})=>t||o,x=o=>N.pathname+(o.startsWith("search/")?o:`${o}/`),P=o=>o.
flatMap((t,e)=>[e>0&&", ",s("a",{href:x(t.key)},s("bdi",{},p(t)))]),V=({brought:{id:o,title:t,line:e,listed:n},of:a})=>{
let i=s("span",{},P(a));return s("li",{class:"nl-shelf__item","data-id":o},s("h3",{dir:"auto"},s("a",{href:`${N.pathname}\
papers/${o}/`},t||o)),e&&s("p",{class:"nl-tagline",dir:"auto"},e),s("p",{class:"nl-meta"},n,a.length>0&&[" · ",g("follo\
wing.because",{names:i})]))},v=(o,t,e,n)=>s("section",{"aria-labelledby":o},s("h2",{id:o,tabindex:-1},t),e.length?s("ol",
{class:"nl-shelf__items"},e.map(V)):s("p",{class:"nl-empty"},n)),M=o=>s("p",{class:"nl-notice"},l("following.not_searche\
d",{names:o.map(p).join(", ")}));var[Z,tt]=[10,3],et=200,st={topics:"search.place_topic",organisations:"search.place_organisation",venues:"search.place_v\
enue",authors:"search.place_author",search:"following.search"},u=(o,t,e)=>s("button",{type:"button",class:"nl-button","d\
ata-do":o,click:e},t),k=class{kept=c;#t;#n=location.hash==="#all";#l=s("p",{class:"nl-said nl-shelf__said",role:"status"});#a=u(
"undo",l("shelf.undo"),()=>this.#_());#h=s("div");#e=s("div",{"aria-busy":!0},s("p",{class:"nl-meta"},l("following.comin\
g")));#f=s("div");#s=s("h2",{id:"_followed",tabindex:-1});#p=s("p",{class:"nl-empty"});#i=s("ul",{class:"nl-shelf__items\
 nl-following__list"});#m=u("opml",l("following.opml"),()=>this.#k());#r=s("input",{type:"checkbox",id:"_marks",change:t=>this.#S(
t)});#d;#c=0;constructor(t){this.#t=t}async begin(){if(this.#t.hidden=!1,!c.isKept)return this.#t.append(s("p",{class:"n\
l-notice"},l("following.not_kept")));let t=s("div",{class:"nl-actions nl-shelf__done"},this.#a,this.#l),e=s("section",{"\
aria-labelledby":"_followed"},this.#s,t,this.#p,this.#i);this.#t.append(this.#h,this.#e,this.#f,e,this.#x()),this.#g(),addEventListener(
"storage",({key:n})=>(c.has(n)||n?.startsWith(y.last))&&this.#O()),addEventListener("pageshow",n=>n.persisted&&this.show()),
d()&&await R().catch(()=>{}),await this.#o()}show(){return this.#g(),this.#o()}focusList(){this.#s.focus()}attempt(t,e){
try{t()}catch{return this.#l.textContent=l("shelf.no_room"),!1}return this.show(),this.#l.textContent=e(),!0}#g(){let t=c.
all;this.#h.replaceChildren(...Q(this)),this.#a.disabled=!c.canUndo,this.#s.textContent=l("following.number",{count:t.length}),
this.#p.textContent=t.length?"":l("following.empty"),this.#i.replaceChildren(...t.map(e=>this.#u(e))),this.#m.disabled=!t.
some(({hasFeed:e})=>e),this.#r.checked=d()}#u(t){let{key:e,hasFeed:n}=t,a=p(t),i=u("leave",l("following.leave"),()=>this.#w(
t));i.ariaLabel=`${l("following.leave")}: ${a}`;let h=n&&[" · ",s("a",{href:`${x(e)}feed.xml`,"aria-label":`RSS: ${a}`},
"RSS")],r=l(st[e.split("/")[0]]??"following.search"),f=s("a",{href:x(e),dir:"auto"},s("bdi",{},a));return s("li",{"data-\
key":e},s("span",{},f," ",s("span",{class:"nl-meta"},r,h)),i)}#w(t){let e=c.all.findIndex(({key:a})=>a===t.key);this.attempt(
()=>c.change(({drop:a})=>a(t.key)),()=>l("following.was_left",{name:p(t)}));let n=[...this.#i.querySelectorAll("button")];
(n[Math.min(e,n.length-1)]??this.#s).focus({preventScroll:!0})}#_(){this.attempt(()=>c.undo(),()=>l("shelf.undone")),this.#a.
disabled&&this.#s.focus()}async#o(){let t=++this.#c,{quarter:e,fresh:n,since:a}=G(),i=c.all;try{let h=await J(e||"9999-q\
4",tt),{found:r,lost:f}=await E(h.entries,i);if(t!==this.#c)return;this.#y(r,{fresh:new Set(n),since:a,isKnown:e!==""&&d()}),
f.length&&this.#e.prepend(M(f))}catch{let h=u("again",l("search.try_again"),()=>this.#o());t===this.#c&&this.#e.replaceChildren(
s("p",{class:"nl-notice"},l("following.not_loaded")," ",h))}this.#e.removeAttribute("aria-busy")}#y(t,{fresh:e,since:n,isKnown:a}){
let i=t.filter(({of:m})=>m.length),h=this.#n||!c.all.length,r=(h?t:i).filter(({brought:m})=>e.has(m.id)),f=n?l("followin\
g.new_since",{date:X(n)}):l("following.new"),w=l(h||!e.size?"following.nothing_new":"following.nothing_new_of_these"),_=v(
"_new",f,r.slice(0,et),w);a&&c.all.length&&e.size&&_.querySelector("h2")?.after(this.#b(e.size)),this.#e.replaceChildren(
...a?[_]:[]);let T=i.filter(({brought:m})=>!a||!e.has(m.id)).slice(0,Z),F=v("_earlier",l("following.earlier"),T,l("follo\
wing.nothing_earlier"));this.#f.replaceChildren(...c.all.length?[F]:[])}#b(t){let e=({currentTarget:a})=>{this.#n=a.checked,
this.#o().then(()=>document.getElementById("_all")?.focus())},n=s("input",{type:"checkbox",id:"_all",checked:this.#n,change:e});
return s("p",{},s("label",{class:"nl-shelf__box"},n," ",l("following.all_new",{count:t})))}#x(){let t=document.querySelector(
"[data-nl-to-shelf]"),e=t instanceof HTMLAnchorElement&&s("a",{href:t.href},l("shelf.the_shelf")),n=s("label",{class:"nl\
-shelf__box",for:"_marks"},this.#r," ",l("following.marks"));return s("section",{class:"nl-shelf__along","aria-labelledb\
y":"_along"},s("h2",{id:"_along"},l("shelf.along")),s("p",{class:"nl-actions"},this.#m),s("p",{},l("following.opml_has"),
e&&[" ",g("following.along_with",{shelf:e})]),s("h2",{},l("following.marking")),s("p",{},n),s("p",{},u("clear",l("follow\
ing.delete_all"),()=>this.#v())))}#k(){let{nlSite:t="",nlName:e=""}=this.#t.dataset,a=c.all.filter(({hasFeed:i})=>i).map(
i=>({name:p(i),address:`${t}${i.key}/feed.xml`}));H(K(e,a),"following.opml","text/x-opml")}#S({currentTarget:t}){let e=t.
checked,n=()=>l(e?"following.marks_on":"following.marks_off");this.attempt(()=>Y(e),n)&&e&&R().catch(()=>{}),this.#r.checked=
d()&&!C()}#v(){let t=()=>{c.clear(),D()};this.attempt(t,()=>l("following.all_deleted"))}#O(){clearTimeout(this.#d),this.#d=
setTimeout(()=>this.show(),50)}};var ot=new URL("./shelf.css",import.meta.url),q=o=>document.head.append(s("link",{rel:"stylesheet",href:ot.href,load:o,error:o}));var Ct=o=>q(()=>new k(o).begin());export{Ct as offerFollows};
