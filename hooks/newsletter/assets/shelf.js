// Made from newsletter/web by `make bundle`; change that, not this.
const TEXTS = {
 "language": "en",
 "copy.done": "Copied",
 "copy.by_key": "Selected. Press Ctrl+C or ⌘C to copy.",
 "shelf.was_removed": "Removed from your shelf",
 "shelf.was_removed_from": "Removed from “{list}”",
 "shelf.no_room": "Your browser has no more room for it. Nothing was changed.",
 "shelf.not_kept": "This browser keeps nothing for this site, so there is no shelf.",
 "shelf.all": "All saved entries",
 "shelf.number": {
  "one": "{count} entry",
  "other": "{count} entries"
 },
 "shelf.empty": "Nothing is saved yet. Press “Save” on an entry, or import a file below.",
 "shelf.empty_list": "This list has no entries. Open “Note and lists” below a saved entry to put it here.",
 "shelf.all_read": "You have read all of them.",
 "shelf.list": "List",
 "shelf.unread_only": "Unread only",
 "shelf.new_list": "New list",
 "shelf.create": "Create",
 "shelf.created": "“{list}” created",
 "shelf.new_name": "New name",
 "shelf.rename": "Rename",
 "shelf.renamed": "Renamed to “{list}”",
 "shelf.name_taken": "There is already a list called “{list}”.",
 "shelf.delete_list": "Delete this list",
 "shelf.list_deleted": "“{list}” deleted; its entries are still on your shelf",
 "shelf.undo": "Undo",
 "shelf.undone": "Undone",
 "shelf.read": "Read",
 "shelf.marked_read": "Marked as read",
 "shelf.marked_unread": "Marked as unread",
 "shelf.up": "Up",
 "shelf.down": "Down",
 "shelf.to_top": "Move to the top",
 "shelf.moved": "Moved",
 "shelf.remove": "Remove",
 "shelf.note_and_lists": "Note and lists",
 "shelf.note": "Note",
 "shelf.in_lists": "Lists",
 "shelf.put_in": "Added to “{list}”",
 "shelf.not_known": "Not looked up in this archive yet, or not in it",
 "shelf.along": "Take it with you",
 "shelf.address": "Link to this list",
 "shelf.copy_address": "Copy link",
 "shelf.too_many": "A link carries up to {most} entries",
 "shelf.import": "Import BibTeX, RIS, CSL-JSON, Markdown or JSON",
 "shelf.taken_in": {
  "one": "{count} new entry on your shelf.",
  "other": "{count} new entries on your shelf."
 },
 "shelf.left_out": {
  "one": "{count} entry is not in this archive and was left out.",
  "other": "{count} entries are not in this archive and were left out."
 },
 "shelf.not_read": "No entries were found in {file}.",
 "shelf.delete_all": "Delete my shelf",
 "shelf.all_deleted": "Everything was deleted",
 "shelf.damaged": {
  "one": "{count} item stored in this browser is damaged. What can still be read is shown; the stored text has been kept.",
  "other": "{count} items stored in this browser are damaged. What can still be read is shown; the stored text has been kept."
 },
 "shelf.damaged_text": "Download the stored text",
 "shelf.damaged_delete": "Delete it",
 "shelf.damage_deleted": "The damaged text was deleted",
 "shelf.sent": "A list for you",
 "shelf.sent_named": "A list for you: {list}",
 "shelf.sent_nothing": "None of its entries is in this archive.",
 "shelf.add_all": {
  "one": "Add {count} entry to my shelf",
  "other": "Add {count} entries to my shelf"
 },
 "shelf.close_sent": "Close this list",
 "compare.pick": "Compare",
 "compare.link": {
  "one": "Compare {count} entry",
  "other": "Compare {count} entries"
 }
};
var i=(e,t={},...s)=>{let n=document.createElement(e);for(let[o,a]of Object.entries(t))typeof a=="function"?n.addEventListener(
o,a):a!==!1&&a!==void 0&&n.setAttribute(o,a===!0?"":String(a));return n.append(...j(s)),n},j=e=>e.flatMap(t=>Array.isArray(
t)?j(t):typeof t=="number"?[String(t)]:t?[t]:[]);var lt=new URL("./shelf.css",import.meta.url),N=e=>document.head.append(i("link",{rel:"stylesheet",href:lt.href,load:e,error:e}));import{changed as Yt,isOfShelf as Gt,refresh as Qt,shelf as d}from"./save.js";var x=TEXTS;var rt=/\{(\w+)\}/,ct=new Intl.PluralRules(x.language),ht=e=>e.toLocaleString(x.language),dt=(e,{count:t})=>{let s=x[e];
return typeof s=="string"?s:s[ct.select(Number(t))]??s.other??""},ft=e=>typeof e=="number"?ht(e):e,L=(e,t={})=>dt(e,t).split(
rt).map((s,n)=>n%2?ft(t[s]):s),l=(e,t)=>L(e,t).join("");var mt=4,R=()=>{let e=document.querySelector("[data-nl-to-compare]");return e instanceof HTMLAnchorElement?e.href:void 0},
D=()=>R()!==void 0,F=(e,t)=>{let s=R();e.hidden=!s||t.length<2||t.length>mt,!e.hidden&&(e.href=`${s}#ids=${t.join(".")}`,
e.textContent=l("compare.link",{count:t.length}))};import{offerPickedForms as Et}from"./cite.js";import{nameOf as pt,plainEntry as ut}from"./save.js";var A="newsletter-shelf",k=500,I=new URL("../",import.meta.url),w=e=>new URL(
`papers/${e}/`,I).href,_=({authors:e,date:t,where:s,volume:n})=>[e,t,s,n].filter(Boolean).join(" · "),E=e=>e.replace(/[\\`*_[\]<>&#|~]/g,
"\\$&").replace(/\s+/g," "),wt=e=>{let t=E(_(e)),s=`- [${e.isRead?"x":" "}] [${E(e.title||e.id)}](${w(e.id)})`,n=e.note?
`

${e.note.replace(/^/gm,"  > ")}
`:"";return`${s}${t&&` — ${t}`}${n}`},J=(e,t)=>`# ${E(e)}

${t.map(wt).join(`
`)}
`,P=(e,t)=>`${JSON.stringify({format:A,version:1,site:I.href,entries:e.map(ut),lists:t},null,1)}
`,q=(e,t)=>{let s=e&&`list=${encodeURIComponent(e)}&`;return`${new URL("shelf/",I).href}#${s}ids=${t.join(".")}`},B=e=>{
let t=new URLSearchParams(e.slice(1)),s=t.get("ids");return s===null?void 0:{name:pt(t.get("list")),ids:s.split(".",k*2)}};import{factsOf as bt,idsOf as z,isId as X,most as M,nameOf as yt,readEntry as C}from"./save.js";var _t=100,W=1e7,T=e=>z(e).map(t=>C(t,{})),v=e=>({entries:e,lists:[],isOurs:!1}),gt=e=>(Array.isArray(e)?e.slice(0,_t):[]).
map(t=>({name:yt(t?.name),ids:z(t?.ids)})).filter(({name:t})=>t),xt=({entries:e,lists:t})=>{let s=(Array.isArray(e)?e:[]).
filter(o=>X(o?.id)).slice(0,M);return{entries:[...new Map(s.map(o=>[o.id,C(o.id,o)])).values()],lists:gt(t),isOurs:!0}},
kt=e=>{let t=JSON.parse(e);if(Array.isArray(t))return v(T(t.map(s=>s?.id)));if(t?.format!==A)throw new Error("No shelf");
return xt(t)},H=(e,t)=>v(T([...e.matchAll(t)].map(([,s])=>s.trim()))),vt=e=>[...e.matchAll(/\]\(([^()\s]{1,300})\)/g)].flatMap(
([,t])=>/\/papers\/([a-z0-9-]+)\/$/.exec(t)?.[1]??[])[0],Ot=e=>{let t=new Map,s;for(let o of e.split(/\r?\n/)){let[a,r]=/^\s{0,8}[-*+] (?:\[([ xX])\] )?/.
exec(o)??[],c=a&&vt(o),[,h]=/^ {1,4}>(?: (.*)|$)/.exec(o)??[];X(c)&&t.size<M?t.set(c,s={isRead:r?.toLowerCase()==="x",notes:[]}):
s&&/^ {1,4}>/.test(o)&&s.notes.push(h??"")}let n=[...t].map(([o,{isRead:a,notes:r}])=>C(o,{isRead:a,note:r.join(`
`)}));return v(n)},K=e=>{let t=$t(e.replace(/^\ufeff/,"").trimStart());if(!t.entries.length)throw new Error("No entries");
return t},$t=e=>/^[[{]/.test(e)?kt(e):/^TY {2}-/m.test(e)?H(e,/^ID {2}- (.*)$/gm):/^@\w+\s?\{/m.test(e)?H(e,/^@\w+\s?\{\s?([^,\s{}]+),/gm):
Ot(e),O=async({entries:e,lists:t,isOurs:s})=>{let n=await bt(e.map(({id:r})=>r)).catch(()=>{}),o=Date.now(),a=e.flatMap(
r=>{let c=n?.get(r.id);return c?[{...r,...c,told:o}]:s||!n?[{...r,told:0}]:[]});return{entries:a,lists:t,isOurs:s,left:e.
length-a.length}},Y=e=>v(T(e)),St=(e,t)=>[...new Set([...e,...t])],Lt=(e,t,s)=>{let n=t?.saved||Math.min(e.saved||s,s);return{
...e,saved:n,changed:Math.min(e.changed,s)}},G=(e,{entries:t,lists:s},n)=>{let o=e.entries().map(({id:f})=>f),a=t.map(({
id:f})=>f),[r,c]=[new Set(o),Date.now()],h=a.filter(f=>!r.has(f)).slice(0,Math.max(0,M-o.length)),m=new Set(h);return e.
change(({put:f,order:y})=>{for(let p of t){let u=e.entry(p.id);(u?p.changed>u.changed:m.has(p.id))&&f(Lt(p,u,c))}h.length&&
y("",[...h,...o]);for(let{name:p,ids:u}of n?[...s,{name:n,ids:a}]:s)y(p,St(e.order(p),u))}),h.length};var At=e=>[{id:"markdown",name:"Markdown",ending:"md",type:"text/markdown",make:()=>J(e.title,e.entries)},{id:"json",name:"\
JSON",ending:"json",type:"application/json",make:()=>P(e.entries,e.ordered)}],It=async(e,t)=>{try{await navigator.clipboard.
writeText(t.value),e.say(l("copy.done"))}catch{t.select(),e.say(l("copy.by_key"))}},Mt=e=>{let s=i("input",{type:"text",
readonly:!0,"data-nl-address":!0,focus:({currentTarget:r})=>r.select()}),n=i("button",{type:"button",class:"nl-button",click:()=>It(
e,s)},l("shelf.copy_address")),o=i("label",{},l("shelf.address")," ",s);return{show:()=>{let r=e.entries.map(({id:h})=>h),
c=r.length<=k;s.value=c?q(e.list,r):l("shelf.too_many",{most:k}),n.disabled=!c||!r.length},element:i("p",{class:"nl-acti\
ons"},o," ",n)}},Ct=async(e,t)=>{if(t.size>W)throw new Error("It is too long");e.takeIn(await O(K(await t.text())),e.list)},
Tt=e=>{let t=async({currentTarget:n})=>{let[o]=n.files??[];o&&await Ct(e,o).catch(()=>e.say(l("shelf.not_read",{file:o.name}))),
n.value=""};return i("p",{},i("label",{},l("shelf.import")," ",i("input",{type:"file",accept:".json,.bib,.ris,.md,.txt,a\
pplication/json,text/plain",change:t})))},Ut=e=>i("p",{},i("button",{type:"button",class:"nl-button",click:()=>e.attempt(
()=>e.shelf.clear(),()=>l("shelf.all_deleted"))},l("shelf.delete_all"))),Q=(e,t)=>{let{nlArchive:s="",nlCitedForms:n}=t.
dataset,o=[...JSON.parse(n||"[]"),...At(e)],a=Et(o,s,e.cited,"shelf"),r=Mt(e),c=[i("div",{class:"nl-actions"},a),r.element,
Tt(e),Ut(e)];return{show:r.show,element:i("section",{class:"nl-shelf__along","aria-labelledby":"_along"},i("h2",{id:"_al\
ong"},l("shelf.along")),c)}};import{save as jt}from"./cite.js";var V=e=>{let t=e.shelf.damaged;if(!t.length)return[];let s=t.map(([a,r])=>`${a}
${r}
`).join(`
`),n=()=>jt(s,"shelf-damaged.txt","text/plain"),o=()=>{e.attempt(()=>e.shelf.dropDamaged(),()=>l("shelf.damage_deleted"))&&
e.focusList()};return[i("div",{class:"nl-notice"},i("p",{},l("shelf.damaged",{count:t.length})),i("p",{class:"nl-actions"},
i("button",{type:"button",class:"nl-button",click:n},l("shelf.damaged_text")),i("button",{type:"button",class:"nl-button",
click:o},l("shelf.damaged_delete"))))]};var Z=(e,t,s)=>{let n=[...e.querySelectorAll("[data-do]")].filter(c=>c instanceof HTMLElement),o=n.find(c=>c.dataset.do===
t),a=o&&!o.matches(":disabled"),r=n.find(c=>["up","down"].includes(c.dataset.do??"")&&!c.matches(":disabled"));(a?o:r??s).
focus({preventScroll:!0})};import{nameOf as Nt}from"./save.js";var Rt=(e,t,s)=>i("button",{type:"button",class:"nl-button","data-do":e,click:s},l(t)),Dt=(e,t)=>{let s=({currentTarget:a})=>e.
open(a.value),n=a=>i("option",{value:a,selected:a===e.list},a||l("shelf.all")),o=i("select",{id:"_list",change:s,"data-d\
o":"list"},["",...t].map(n));return i("span",{},i("label",{for:"_list"},l("shelf.list"))," ",o)},tt=(e,t,s)=>{let n=t===
"new",o=i("input",{type:"text",maxlength:60,autocomplete:"off","data-do":t,dir:"auto"});o.value=n?"":e.list;let a=c=>{c.
preventDefault();let h=Nt(o.value);h&&e.shelf.lists.includes(h)?e.say(l("shelf.name_taken",{list:h})):h&&s(h)},r=i("labe\
l",{},l(n?"shelf.new_list":"shelf.new_name")," ",o);return i("form",{submit:a},r," ",i("button",{class:"nl-button","data\
-do":`${t}-done`},l(n?"shelf.create":"shelf.rename")))},Ft=e=>t=>{e.change(({order:s})=>s(t,[]),l("shelf.created",{list:t}))&&
e.open(t)},Jt=e=>t=>{let{list:s,shelf:n}=e,o=n.order(s),a=({order:r})=>(r(t,o),r(s,null));e.change(a,l("shelf.renamed",{
list:t}))&&e.open(t)},Pt=e=>{let{list:t}=e;e.change(({order:s})=>s(t,null),l("shelf.list_deleted",{list:t}))},et=e=>{let t=({
currentTarget:o})=>e.showUnreadOnly(o.checked),s=i("input",{type:"checkbox",checked:e.isUnreadOnly,change:t,"data-do":"u\
nread"}),n=e.list!=="";return[Dt(e,e.shelf.lists),i("label",{class:"nl-shelf__box"},s," ",l("shelf.unread_only")),tt(e,"\
new",Ft(e)),n&&tt(e,"rename",Jt(e)),n&&Rt("delete-list","shelf.delete_list",()=>Pt(e))].filter(o=>o instanceof Node)};import{longestNote as qt}from"./save.js";var U=(e,t)=>i("a",{href:e},t),Bt=({arxiv:e,doi:t,told:s})=>[s&&e&&U(`https://arxiv.org/abs/${e}`,"arXiv"),s&&t&&U(`http\
s://doi.org/${encodeURI(t).replace(/[?#]/g,encodeURIComponent)}`,"DOI")].flatMap(o=>o?[" · ",o]:[]),b=({id:e,title:t})=>t||
e,$=(e,t,s,n)=>{let o=l(t);return i("button",{type:"button",class:"nl-button","data-do":e,"aria-label":`${o}: ${s}`,click:n},
o)},Ht=(e,{acts:t,lists:s})=>s.map(([n,o])=>{let a=({currentTarget:c})=>t.put(e,n,c.checked),r=i("input",{type:"checkbox",
checked:o.has(e),change:a,"data-do":`list-${n}`});return i("label",{class:"nl-shelf__box"},r," ",i("bdi",{},n))}),zt=(e,t)=>{
let{id:s,note:n}=e,a=i("textarea",{rows:3,maxlength:qt,dir:"auto","data-do":"note",input:({currentTarget:r})=>t.acts.note(
s,r.value)});return a.value=n,i("div",{class:"nl-shelf__more"},i("label",{},l("shelf.note"),a),t.lists.length>0&&i("fiel\
dset",{},i("legend",{},l("shelf.in_lists")),Ht(s,t)),$("top","shelf.to_top",b(e),()=>t.acts.toTop(s)))},Xt=(e,{acts:t,picked:s})=>{
if(!D())return;let n=({currentTarget:r})=>t.pick(e.id,r.checked),o=`${l("compare.pick")}: ${b(e)}`,a={type:"checkbox",checked:s.
has(e.id),"aria-label":o,change:n,"data-do":"pick"};return i("label",{class:"nl-shelf__box"},i("input",a)," ",l("compare\
.pick"))},Wt=(e,t)=>{let s=({currentTarget:a})=>{a.open&&a.children.length===1&&a.append(zt(e,t))},n=`${l("shelf.note_an\
d_lists")}: ${b(e)}`,o=i("summary",{"data-do":"more","aria-label":n},l("shelf.note_and_lists"));return i("details",{class:"\
nl-fold nl-shelf__fold",toggle:s},o)},st=(e,t,s)=>{let{acts:n,count:o}=s,{id:a,note:r,isRead:c}=e,h=b(e),m=({currentTarget:at})=>n.
mark(a,at.checked),f=i("input",{type:"checkbox",checked:c,"aria-label":`${l("shelf.read")}: ${h}`,change:m,"data-do":"re\
ad"}),[y,p]=[$("up","shelf.up",h,()=>n.move(a,-1)),$("down","shelf.down",h,()=>n.move(a,1))];y.disabled=t===0,p.disabled=
t===o-1;let u=$("remove","shelf.remove",h,()=>n.remove(a));return i("li",{class:"nl-shelf__item","data-id":a,"data-is-re\
ad":c},i("h3",{dir:"auto"},U(w(a),h)),i("p",{class:"nl-meta"},_(e)||l("shelf.not_known"),Bt(e)),r&&i("p",{class:"nl-shel\
f__note",dir:"auto"},r),i("div",{class:"nl-actions"},i("label",{class:"nl-shelf__box"},f," ",l("shelf.read")),y,p,u,Xt(e,
s)),Wt(e,s))};var Kt=e=>{let t=i("a",{href:w(e.id),dir:"auto"},b(e));return i("li",{},t," ",i("span",{class:"nl-meta"},_(e)))},nt=(e,t,s)=>i(
"button",{type:"button",class:"nl-button",click:s},l(e,{count:t})),ot=async e=>{let t=B(location.hash);if(!t)return;let s=await O(
Y(t.ids)),{entries:n,left:o}=s,a=()=>{history.replaceState(history.state,"",location.pathname),m.remove(),e.focusList()},
r=()=>e.takeIn(s,t.name)&&a(),c=t.name?L("shelf.sent_named",{list:i("bdi",{},t.name)}):l("shelf.sent"),h=n.length,m=i("s\
ection",{class:"nl-shelf__sent","aria-labelledby":"_sent"},i("h2",{id:"_sent",tabindex:-1},c),h?i("ol",{},n.map(Kt)):i("\
p",{},l("shelf.sent_nothing")),o>0&&i("p",{class:"nl-meta"},l("shelf.left_out",{count:o})),i("p",{class:"nl-actions"},h>
0&&nt("shelf.add_all",h,r),nt("shelf.close_sent",0,a)));return m};var g=e=>e instanceof HTMLElement&&e.dataset.id||"",it=(e,t,s)=>{let n=e.filter(o=>o!==t);return[...n.slice(0,s),t,...n.
slice(s)]},S=class{shelf=d;list="";isUnreadOnly=!1;entries=[];cited=new Map;#s;#i=i("p",{class:"nl-said nl-shelf__said",
role:"status"});#o=i("button",{type:"button",class:"nl-button",click:()=>this.#k()},l("shelf.undo"));#n=new Set;#r=i("a",
{class:"nl-button",hidden:!0});#c=i("div");#h=i("div");#a=i("div",{class:"nl-shelf__tools"});#e=i("h2",{tabindex:-1});#d=i(
"p",{class:"nl-empty"});#t=i("ol",{class:"nl-shelf__items"});#l;#f;constructor(t){this.#s=t,this.#l=Q(this,t)}begin(){if(this.#s.
hidden=!1,!d.isKept)return this.#s.append(i("p",{class:"nl-notice"},l("shelf.not_kept")));let t=i("div",{class:"nl-actio\
ns nl-shelf__done"},this.#o,this.#r,this.#i);this.#s.append(this.#c,this.#h,this.#a,this.#e,t,this.#d,this.#t,this.#l.element),
this.show(),this.#u(),this.#x(),addEventListener("hashchange",()=>this.#u()),addEventListener("storage",({key:s})=>Gt(s)&&
this.#g()),addEventListener(Yt,()=>this.show()),addEventListener("pageshow",s=>s.persisted&&this.show())}get title(){return this.
list||l("shelf.all")}get ordered(){let t=this.entries.map(({id:s})=>s);return this.list?[{name:this.list,ids:t}]:d.lists.
map(s=>({name:s,ids:d.order(s)}))}say(t){this.#i.textContent=t}attempt(t,s){try{t()}catch{return this.say(l("shelf.no_ro\
om")),!1}return this.show(),this.say(s()),!0}change(t,s){return this.attempt(()=>d.change(t),()=>s)}takeIn(t,s){let n=0,
o=t.left?` ${l("shelf.left_out",{count:t.left})}`:"";return this.attempt(()=>n=G(d,t,s),()=>l("shelf.taken_in",{count:n})+
o)}open(t){this.list=t,this.show()}focusList(){this.#e.focus()}showUnreadOnly(t){this.isUnreadOnly=t,this.show()}show(){
let t=this.#_();d.lists.includes(this.list)||(this.list=""),this.entries=d.entries(this.list),this.#h.replaceChildren(...V(
this)),this.#a.replaceChildren(...et(this)),this.#o.disabled=!d.canUndo,this.#b(),this.#y(),t()}#b(){let t=this.isUnreadOnly?
this.entries.filter(({isRead:a})=>!a):this.entries,s=d.lists.map(a=>[a,new Set(d.order(a))]),n={acts:this.#v,count:t.length,
lists:s,picked:this.#n};this.#e.textContent=l("shelf.number",{count:t.length});let o=this.entries.length?"shelf.all_read":
this.list?"shelf.empty_list":"shelf.empty";this.#d.textContent=t.length?"":l(o),this.#t.replaceChildren(...t.map((a,r)=>st(
a,r,n))),this.#m()}#m(){let t=this.entries.map(({id:s})=>s).filter(s=>this.#n.has(s));this.#n=new Set(t),F(this.#r,t)}#y(){
this.cited.clear();for(let{id:t,told:s}of this.entries)s&&this.cited.set(t,w(t));this.#l.show()}#_(){let t=document.activeElement,
s=t instanceof HTMLElement&&this.#s.contains(t)?t.dataset.do:void 0,n=t?.closest(".nl-shelf__item"),o=n&&g(n),a=n?[...this.#t.
children].indexOf(n):0,r=new Set([...this.#t.querySelectorAll("details[open]")].map(c=>g(c.parentElement??c)));return()=>{
for(let m of this.#t.children){let f=r.has(g(m))&&m.querySelector("details");f&&(f.open=!0)}if(!s)return;let c=[...this.#t.
children],h=c.find(m=>g(m)===o)??c[Math.min(a,c.length-1)];Z((n?h:this.#a)??this.#e,s,this.#e)}}#g(){clearTimeout(this.#f),
this.#f=setTimeout(()=>this.#p(),50)}#p(){let t=document.activeElement;t instanceof HTMLTextAreaElement?t.addEventListener(
"blur",()=>this.show(),{once:!0}):this.show()}async#x(){let t=d.entries().map(({id:s})=>s);await Qt(d,t).catch(()=>!1)&&
this.#p()}async#u(){let t=await ot(this);t&&(this.#c.replaceChildren(t),t.querySelector("h2")?.focus())}#k(){this.attempt(
()=>d.undo(),()=>l("shelf.undone")),this.#o.disabled&&this.#e.focus()}#v={move:(t,s)=>{let n=[...this.#t.children].map(g),
o=n[n.indexOf(t)+s];o&&this.#w(a=>it(a,t,a.indexOf(o)))},toTop:t=>this.#w(s=>it(s,t,0)),remove:t=>this.#O(t),mark:(t,s)=>{
let n=d.entry(t),o=l(s?"shelf.marked_read":"shelf.marked_unread");n&&this.change(({put:a})=>a({...n,isRead:s,changed:Date.
now()}),o)},note:(t,s)=>this.#$(t,s),pick:(t,s)=>{s?this.#n.add(t):this.#n.delete(t),this.#m()},put:(t,s,n)=>{let o=d.order(
s).filter(r=>r!==t),a=n?l("shelf.put_in",{list:s}):l("shelf.was_removed_from",{list:s});this.change(({order:r})=>r(s,n?[
...o,t]:o),a)}};#w(t){let s=t(this.entries.map(({id:n})=>n));this.change(({order:n})=>n(this.list,s),l("shelf.moved"))}#O(t){
let{list:s}=this,n=d.order(s).filter(o=>o!==t);s?this.change(({order:o})=>o(s,n),l("shelf.was_removed_from",{list:s})):this.
change(({drop:o})=>o(t),l("shelf.was_removed"))}#$(t,s){let n=d.entry(t)??this.entries.find(o=>o.id===t);try{n&&d.change(
({put:o})=>o({...n,note:s,changed:Date.now()}),`note-${t}`),this.#o.disabled=!1,this.#i.textContent=""}catch{this.say(l(
"shelf.no_room"))}}};var Ze=e=>N(()=>new S(e).begin());export{Ze as offerShelf};
