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
 "shelf.close_sent": "Close this list"
};
var i=(e,t={},...s)=>{let n=document.createElement(e);for(let[o,l]of Object.entries(t))typeof l=="function"?n.addEventListener(
o,l):l!==!1&&l!==void 0&&n.setAttribute(o,l===!0?"":String(l));return n.append(...j(s)),n},j=e=>e.flatMap(t=>Array.isArray(
t)?j(t):typeof t=="number"?[String(t)]:t?[t]:[]);import{changed as Pt,isOfShelf as qt,refresh as Bt,shelf as d}from"./save.js";var x=TEXTS;var st=/\{(\w+)\}/,nt=new Intl.PluralRules(x.language),ot=e=>e.toLocaleString(x.language),it=(e,{count:t})=>{let s=x[e];
return typeof s=="string"?s:s[nt.select(Number(t))]??s.other??""},lt=e=>typeof e=="number"?ot(e):e,S=(e,t={})=>it(e,t).split(
st).map((s,n)=>n%2?lt(t[s]):s),a=(e,t)=>S(e,t).join("");import{offerPickedForms as xt}from"./cite.js";import{nameOf as at,plainEntry as rt}from"./save.js";var I="newsletter-shelf",k=500,A=new URL("../",import.meta.url),w=e=>new URL(
`papers/${e}/`,A).href,_=({authors:e,date:t,where:s,volume:n})=>[e,t,s,n].filter(Boolean).join(" · "),E=e=>e.replace(/[\\`*_[\]<>&#|~]/g,
"\\$&").replace(/\s+/g," "),ct=e=>{let t=E(_(e)),s=`- [${e.isRead?"x":" "}] [${E(e.title||e.id)}](${w(e.id)})`,n=e.note?
`

${e.note.replace(/^/gm,"  > ")}
`:"";return`${s}${t&&` — ${t}`}${n}`},C=(e,t)=>`# ${E(e)}

${t.map(ct).join(`
`)}
`,R=(e,t)=>`${JSON.stringify({format:I,version:1,site:A.href,entries:e.map(rt),lists:t},null,1)}
`,D=(e,t)=>{let s=e&&`list=${encodeURIComponent(e)}&`;return`${new URL("shelf/",A).href}#${s}ids=${t.join(".")}`},F=e=>{
let t=new URLSearchParams(e.slice(1)),s=t.get("ids");return s===null?void 0:{name:at(t.get("list")),ids:s.split(".",k*2)}};import{factsOf as ht,idsOf as P,isId as q,most as M,nameOf as dt,readEntry as U}from"./save.js";var ft=100,B=1e7,N=e=>P(e).map(t=>U(t,{})),v=e=>({entries:e,lists:[],isOurs:!1}),mt=e=>(Array.isArray(e)?e.slice(0,ft):[]).
map(t=>({name:dt(t?.name),ids:P(t?.ids)})).filter(({name:t})=>t),pt=({entries:e,lists:t})=>{let s=(Array.isArray(e)?e:[]).
filter(o=>q(o?.id)).slice(0,M);return{entries:[...new Map(s.map(o=>[o.id,U(o.id,o)])).values()],lists:mt(t),isOurs:!0}},
ut=e=>{let t=JSON.parse(e);if(Array.isArray(t))return v(N(t.map(s=>s?.id)));if(t?.format!==I)throw new Error("No shelf");
return pt(t)},J=(e,t)=>v(N([...e.matchAll(t)].map(([,s])=>s.trim()))),wt=e=>[...e.matchAll(/\]\(([^()\s]{1,300})\)/g)].flatMap(
([,t])=>/\/papers\/([a-z0-9-]+)\/$/.exec(t)?.[1]??[])[0],bt=e=>{let t=new Map,s;for(let o of e.split(/\r?\n/)){let[l,r]=/^\s{0,8}[-*+] (?:\[([ xX])\] )?/.
exec(o)??[],c=l&&wt(o),[,h]=/^ {1,4}>(?: (.*)|$)/.exec(o)??[];q(c)&&t.size<M?t.set(c,s={isRead:r?.toLowerCase()==="x",notes:[]}):
s&&/^ {1,4}>/.test(o)&&s.notes.push(h??"")}let n=[...t].map(([o,{isRead:l,notes:r}])=>U(o,{isRead:l,note:r.join(`
`)}));return v(n)},H=e=>{let t=_t(e.replace(/^\ufeff/,"").trimStart());if(!t.entries.length)throw new Error("No entries");
return t},_t=e=>/^[[{]/.test(e)?ut(e):/^TY {2}-/m.test(e)?J(e,/^ID {2}- (.*)$/gm):/^@\w+\s?\{/m.test(e)?J(e,/^@\w+\s?\{\s?([^,\s{}]+),/gm):
bt(e),O=async({entries:e,lists:t,isOurs:s})=>{let n=await ht(e.map(({id:r})=>r)).catch(()=>{}),o=Date.now(),l=e.flatMap(
r=>{let c=n?.get(r.id);return c?[{...r,...c,told:o}]:s||!n?[{...r,told:0}]:[]});return{entries:l,lists:t,isOurs:s,left:e.
length-l.length}},z=e=>v(N(e)),yt=(e,t)=>[...new Set([...e,...t])],gt=(e,t,s)=>{let n=t?.saved||Math.min(e.saved||s,s);return{
...e,saved:n,changed:Math.min(e.changed,s)}},X=(e,{entries:t,lists:s},n)=>{let o=e.entries().map(({id:f})=>f),l=t.map(({
id:f})=>f),[r,c]=[new Set(o),Date.now()],h=l.filter(f=>!r.has(f)).slice(0,Math.max(0,M-o.length)),m=new Set(h);return e.
change(({put:f,order:b})=>{for(let p of t){let u=e.entry(p.id);(u?p.changed>u.changed:m.has(p.id))&&f(gt(p,u,c))}h.length&&
b("",[...h,...o]);for(let{name:p,ids:u}of n?[...s,{name:n,ids:l}]:s)b(p,yt(e.order(p),u))}),h.length};var kt=e=>[{id:"markdown",name:"Markdown",ending:"md",type:"text/markdown",make:()=>C(e.title,e.entries)},{id:"json",name:"\
JSON",ending:"json",type:"application/json",make:()=>R(e.entries,e.ordered)}],vt=async(e,t)=>{try{await navigator.clipboard.
writeText(t.value),e.say(a("copy.done"))}catch{t.select(),e.say(a("copy.by_key"))}},Ot=e=>{let s=i("input",{type:"text",
readonly:!0,"data-nl-address":!0,focus:({currentTarget:r})=>r.select()}),n=i("button",{type:"button",class:"nl-button",click:()=>vt(
e,s)},a("shelf.copy_address")),o=i("label",{},a("shelf.address")," ",s);return{show:()=>{let r=e.entries.map(({id:h})=>h),
c=r.length<=k;s.value=c?D(e.list,r):a("shelf.too_many",{most:k}),n.disabled=!c||!r.length},element:i("p",{class:"nl-acti\
ons"},o," ",n)}},$t=async(e,t)=>{if(t.size>B)throw new Error("It is too long");e.takeIn(await O(H(await t.text())),e.list)},
Lt=e=>{let t=async({currentTarget:n})=>{let[o]=n.files??[];o&&await $t(e,o).catch(()=>e.say(a("shelf.not_read",{file:o.name}))),
n.value=""};return i("p",{},i("label",{},a("shelf.import")," ",i("input",{type:"file",accept:".json,.bib,.ris,.md,.txt,a\
pplication/json,text/plain",change:t})))},St=e=>i("p",{},i("button",{type:"button",class:"nl-button",click:()=>e.attempt(
()=>e.shelf.clear(),()=>a("shelf.all_deleted"))},a("shelf.delete_all"))),K=(e,t)=>{let{nlArchive:s="",nlCitedForms:n}=t.
dataset,o=[...JSON.parse(n||"[]"),...kt(e)],l=xt(o,s,e.cited,"shelf"),r=Ot(e),c=[i("div",{class:"nl-actions"},l),r.element,
Lt(e),St(e)];return{show:r.show,element:i("section",{class:"nl-shelf__along","aria-labelledby":"_along"},i("h2",{id:"_al\
ong"},a("shelf.along")),c)}};import{save as Et}from"./cite.js";var Y=e=>{let t=e.shelf.damaged;if(!t.length)return[];let s=t.map(([l,r])=>`${l}
${r}
`).join(`
`),n=()=>Et(s,"shelf-damaged.txt","text/plain"),o=()=>{e.attempt(()=>e.shelf.dropDamaged(),()=>a("shelf.damage_deleted"))&&
e.focusList()};return[i("div",{class:"nl-notice"},i("p",{},a("shelf.damaged",{count:t.length})),i("p",{class:"nl-actions"},
i("button",{type:"button",class:"nl-button",click:n},a("shelf.damaged_text")),i("button",{type:"button",class:"nl-button",
click:o},a("shelf.damaged_delete"))))]};import{nameOf as It}from"./save.js";var At=(e,t,s)=>i("button",{type:"button",class:"nl-button","data-do":e,click:s},a(t)),Mt=(e,t)=>{let s=({currentTarget:l})=>e.
open(l.value),n=l=>i("option",{value:l,selected:l===e.list},l||a("shelf.all")),o=i("select",{id:"_list",change:s,"data-d\
o":"list"},["",...t].map(n));return i("span",{},i("label",{for:"_list"},a("shelf.list"))," ",o)},G=(e,t,s)=>{let n=t==="\
new",o=i("input",{type:"text",maxlength:60,autocomplete:"off","data-do":t,dir:"auto"});o.value=n?"":e.list;let l=c=>{c.preventDefault();
let h=It(o.value);h&&e.shelf.lists.includes(h)?e.say(a("shelf.name_taken",{list:h})):h&&s(h)},r=i("label",{},a(n?"shelf.\
new_list":"shelf.new_name")," ",o);return i("form",{submit:l},r," ",i("button",{class:"nl-button","data-do":`${t}-done`},
a(n?"shelf.create":"shelf.rename")))},Ut=e=>t=>{e.change(({order:s})=>s(t,[]),a("shelf.created",{list:t}))&&e.open(t)},Nt=e=>t=>{
let{list:s,shelf:n}=e,o=n.order(s),l=({order:r})=>(r(t,o),r(s,null));e.change(l,a("shelf.renamed",{list:t}))&&e.open(t)},
Tt=e=>{let{list:t}=e;e.change(({order:s})=>s(t,null),a("shelf.list_deleted",{list:t}))},Q=e=>{let t=({currentTarget:o})=>e.
showUnreadOnly(o.checked),s=i("input",{type:"checkbox",checked:e.isUnreadOnly,change:t,"data-do":"unread"}),n=e.list!=="";
return[Mt(e,e.shelf.lists),i("label",{class:"nl-shelf__box"},s," ",a("shelf.unread_only")),G(e,"new",Ut(e)),n&&G(e,"rena\
me",Nt(e)),n&&At("delete-list","shelf.delete_list",()=>Tt(e))].filter(o=>o instanceof Node)};import{longestNote as jt}from"./save.js";var T=(e,t)=>i("a",{href:e},t),Ct=({arxiv:e,doi:t,told:s})=>[s&&e&&T(`https://arxiv.org/abs/${e}`,"arXiv"),s&&t&&T(`http\
s://doi.org/${encodeURI(t).replace(/[?#]/g,encodeURIComponent)}`,"DOI")].flatMap(o=>o?[" · ",o]:[]),y=({id:e,title:t})=>t||
e,$=(e,t,s,n)=>{let o=a(t);return i("button",{type:"button",class:"nl-button","data-do":e,"aria-label":`${o}: ${s}`,click:n},
o)},Rt=(e,{acts:t,lists:s})=>s.map(([n,o])=>{let l=({currentTarget:c})=>t.put(e,n,c.checked),r=i("input",{type:"checkbox",
checked:o.has(e),change:l,"data-do":`list-${n}`});return i("label",{class:"nl-shelf__box"},r," ",i("bdi",{},n))}),Dt=(e,t)=>{
let{id:s,note:n}=e,l=i("textarea",{rows:3,maxlength:jt,dir:"auto","data-do":"note",input:({currentTarget:r})=>t.acts.note(
s,r.value)});return l.value=n,i("div",{class:"nl-shelf__more"},i("label",{},a("shelf.note"),l),t.lists.length>0&&i("fiel\
dset",{},i("legend",{},a("shelf.in_lists")),Rt(s,t)),$("top","shelf.to_top",y(e),()=>t.acts.toTop(s)))},Ft=(e,t)=>{let s=({
currentTarget:l})=>{l.open&&l.children.length===1&&l.append(Dt(e,t))},n=`${a("shelf.note_and_lists")}: ${y(e)}`,o=i("sum\
mary",{"data-do":"more","aria-label":n},a("shelf.note_and_lists"));return i("details",{class:"nl-fold nl-shelf__fold",toggle:s},
o)},V=(e,t,s)=>{let{acts:n,count:o}=s,{id:l,note:r,isRead:c}=e,h=y(e),m=({currentTarget:et})=>n.mark(l,et.checked),f=i("\
input",{type:"checkbox",checked:c,"aria-label":`${a("shelf.read")}: ${h}`,change:m,"data-do":"read"}),[b,p]=[$("up","she\
lf.up",h,()=>n.move(l,-1)),$("down","shelf.down",h,()=>n.move(l,1))];b.disabled=t===0,p.disabled=t===o-1;let u=$("remove",
"shelf.remove",h,()=>n.remove(l));return i("li",{class:"nl-shelf__item","data-id":l,"data-is-read":c},i("h3",{dir:"auto"},
T(w(l),h)),i("p",{class:"nl-meta"},_(e)||a("shelf.not_known"),Ct(e)),r&&i("p",{class:"nl-shelf__note",dir:"auto"},r),i("\
div",{class:"nl-actions"},i("label",{class:"nl-shelf__box"},f," ",a("shelf.read")),b,p,u),Ft(e,s))};var Jt=e=>{let t=i("a",{href:w(e.id),dir:"auto"},y(e));return i("li",{},t," ",i("span",{class:"nl-meta"},_(e)))},W=(e,t,s)=>i(
"button",{type:"button",class:"nl-button",click:s},a(e,{count:t})),Z=async e=>{let t=F(location.hash);if(!t)return;let s=await O(
z(t.ids)),{entries:n,left:o}=s,l=()=>{history.replaceState(history.state,"",location.pathname),m.remove(),e.focusList()},
r=()=>e.takeIn(s,t.name)&&l(),c=t.name?S("shelf.sent_named",{list:i("bdi",{},t.name)}):a("shelf.sent"),h=n.length,m=i("s\
ection",{class:"nl-shelf__sent","aria-labelledby":"_sent"},i("h2",{id:"_sent",tabindex:-1},c),h?i("ol",{},n.map(Jt)):i("\
p",{},a("shelf.sent_nothing")),o>0&&i("p",{class:"nl-meta"},a("shelf.left_out",{count:o})),i("p",{class:"nl-actions"},h>
0&&W("shelf.add_all",h,r),W("shelf.close_sent",0,l)));return m};var g=e=>e instanceof HTMLElement&&e.dataset.id||"",tt=(e,t,s)=>{let n=e.filter(o=>o!==t);return[...n.slice(0,s),t,...n.
slice(s)]},L=class{shelf=d;list="";isUnreadOnly=!1;entries=[];cited=new Map;#s;#o=i("p",{class:"nl-said nl-shelf__said",
role:"status"});#n=i("button",{type:"button",class:"nl-button",click:()=>this.#y()},a("shelf.undo"));#a=i("div");#r=i("d\
iv");#i=i("div",{class:"nl-shelf__tools"});#e=i("h2",{tabindex:-1});#c=i("p",{class:"nl-empty"});#t=i("ol",{class:"nl-sh\
elf__items"});#l;#h;constructor(t){this.#s=t,this.#l=K(this,t)}begin(){if(this.#s.hidden=!1,!d.isKept)return this.#s.append(
i("p",{class:"nl-notice"},a("shelf.not_kept")));let t=i("div",{class:"nl-actions nl-shelf__done"},this.#n,this.#o);this.#s.
append(this.#a,this.#r,this.#i,this.#e,t,this.#c,this.#t,this.#l.element),this.show(),this.#f(),this.#_(),addEventListener(
"hashchange",()=>this.#f()),addEventListener("storage",({key:s})=>qt(s)&&this.#b()),addEventListener(Pt,()=>this.show()),
addEventListener("pageshow",s=>s.persisted&&this.show())}get title(){return this.list||a("shelf.all")}get ordered(){let t=this.
entries.map(({id:s})=>s);return this.list?[{name:this.list,ids:t}]:d.lists.map(s=>({name:s,ids:d.order(s)}))}say(t){this.#o.
textContent=t}attempt(t,s){try{t()}catch{return this.say(a("shelf.no_room")),!1}return this.show(),this.say(s()),!0}change(t,s){
return this.attempt(()=>d.change(t),()=>s)}takeIn(t,s){let n=0,o=t.left?` ${a("shelf.left_out",{count:t.left})}`:"";return this.
attempt(()=>n=X(d,t,s),()=>a("shelf.taken_in",{count:n})+o)}open(t){this.list=t,this.show()}focusList(){this.#e.focus()}showUnreadOnly(t){
this.isUnreadOnly=t,this.show()}show(){let t=this.#w();d.lists.includes(this.list)||(this.list=""),this.entries=d.entries(
this.list),this.#r.replaceChildren(...Y(this)),this.#i.replaceChildren(...Q(this)),this.#n.disabled=!d.canUndo,this.#p(),
this.#u(),t()}#p(){let t=this.isUnreadOnly?this.entries.filter(({isRead:l})=>!l):this.entries,s=d.lists.map(l=>[l,new Set(
d.order(l))]),n={acts:this.#g,count:t.length,lists:s};this.#e.textContent=a("shelf.number",{count:t.length});let o=this.
entries.length?"shelf.all_read":this.list?"shelf.empty_list":"shelf.empty";this.#c.textContent=t.length?"":a(o),this.#t.
replaceChildren(...t.map((l,r)=>V(l,r,n)))}#u(){this.cited.clear();for(let{id:t,told:s}of this.entries)s&&this.cited.set(
t,w(t));this.#l.show()}#w(){let t=document.activeElement,s=t instanceof HTMLElement&&this.#s.contains(t)?t.dataset.do:void 0,
n=t?.closest(".nl-shelf__item"),o=n&&g(n),l=n?[...this.#t.children].indexOf(n):0,r=new Set([...this.#t.querySelectorAll(
"details[open]")].map(c=>g(c.parentElement??c)));return()=>{for(let m of this.#t.children){let f=r.has(g(m))&&m.querySelector(
"details");f&&(f.open=!0)}if(!s)return;let c=[...this.#t.children],h=c.find(m=>g(m)===o)??c[Math.min(l,c.length-1)];Ht((n?
h:this.#i)??this.#e,s,this.#e)}}#b(){clearTimeout(this.#h),this.#h=setTimeout(()=>this.#d(),50)}#d(){let t=document.activeElement;
t instanceof HTMLTextAreaElement?t.addEventListener("blur",()=>this.show(),{once:!0}):this.show()}async#_(){let t=d.entries().
map(({id:s})=>s);await Bt(d,t).catch(()=>!1)&&this.#d()}async#f(){let t=await Z(this);t&&(this.#a.replaceChildren(t),t.querySelector(
"h2")?.focus())}#y(){this.attempt(()=>d.undo(),()=>a("shelf.undone")),this.#n.disabled&&this.#e.focus()}#g={move:(t,s)=>{
let n=[...this.#t.children].map(g),o=n[n.indexOf(t)+s];o&&this.#m(l=>tt(l,t,l.indexOf(o)))},toTop:t=>this.#m(s=>tt(s,t,0)),
remove:t=>this.#x(t),mark:(t,s)=>{let n=d.entry(t),o=a(s?"shelf.marked_read":"shelf.marked_unread");n&&this.change(({put:l})=>l(
{...n,isRead:s,changed:Date.now()}),o)},note:(t,s)=>this.#k(t,s),put:(t,s,n)=>{let o=d.order(s).filter(r=>r!==t),l=n?a("\
shelf.put_in",{list:s}):a("shelf.was_removed_from",{list:s});this.change(({order:r})=>r(s,n?[...o,t]:o),l)}};#m(t){let s=t(
this.entries.map(({id:n})=>n));this.change(({order:n})=>n(this.list,s),a("shelf.moved"))}#x(t){let{list:s}=this,n=d.order(
s).filter(o=>o!==t);s?this.change(({order:o})=>o(s,n),a("shelf.was_removed_from",{list:s})):this.change(({drop:o})=>o(t),
a("shelf.was_removed"))}#k(t,s){let n=d.entry(t)??this.entries.find(o=>o.id===t);try{n&&d.change(({put:o})=>o({...n,note:s,
changed:Date.now()}),`note-${t}`),this.#n.disabled=!1,this.#o.textContent=""}catch{this.say(a("shelf.no_room"))}}},Ht=(e,t,s)=>{
let n=[...e.querySelectorAll("[data-do]")].filter(c=>c instanceof HTMLElement),o=n.find(c=>c.dataset.do===t),l=o&&!o.matches(
":disabled"),r=n.find(c=>["up","down"].includes(c.dataset.do??"")&&!c.matches(":disabled"));(l?o:r??s).focus({preventScroll:!0})};var zt=new URL("./shelf.css",import.meta.url),Fe=e=>{let t=()=>new L(e).begin();document.head.append(i("link",{rel:"styl\
esheet",href:zt.href,load:t,error:t}))};export{Fe as offerShelf};
