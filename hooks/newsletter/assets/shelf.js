// By `make bundle`
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
 "shelf.import": "Import BibTeX, RIS, CSL-JSON, Markdown or JSON that was downloaded here",
 "shelf.taken_in": {
  "one": "{count} new entry on your shelf.",
  "other": "{count} new entries on your shelf."
 },
 "shelf.left_out": {
  "one": "{count} entry is not in this archive and was left out.",
  "other": "{count} entries are not in this archive and were left out."
 },
 "shelf.ids_left_out": {
  "one": "{count} entry has an id that is not of this archive, and was left out.",
  "other": "{count} entries have ids that are not of this archive, and were left out."
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
 "following.taken_in": {
  "one": "You now follow {count} more thing.",
  "other": "You now follow {count} more things."
 },
 "compare.pick": "Compare",
 "compare.link": {
  "one": "Compare {count} entry",
  "other": "Compare {count} entries"
 }
};
var r=(e,t={},...s)=>{let n=document.createElement(e);for(let[o,i]of Object.entries(t))typeof i=="function"?n.addEventListener(o,i):i!==!1&&i!==void 0&&n.setAttribute(o,i===!0?"":String(i));return n.append(...P(s)),n},P=e=>e.flatMap(t=>Array.isArray(t)?P(t):typeof t=="number"?[String(t)]:t?[t]:[]);var ht=new URL("./shelf.css",import.meta.url),q=e=>document.head.append(r("link",{rel:"stylesheet",href:ht.href,load:e,error:e}));import{changed as re,follows as ct,refresh as le,shelf as h}from"./save.js";var v=TEXTS;var ft=/\{(\w+)\}/,mt=new Intl.PluralRules(v.language),pt=e=>e.toLocaleString(v.language),ut=(e,{count:t})=>{let s=v[e];return typeof s=="string"?s:s[mt.select(Number(t))]??s.other??""},wt=e=>typeof e=="number"?pt(e):e,T=(e,t={})=>ut(e,t).split(ft).map((s,n)=>n%2?wt(t[s]):s),l=(e,t)=>T(e,t).join("");var yt=4,M=()=>{let e=document.querySelector("[data-nl-to-compare]");return e instanceof HTMLAnchorElement?e.href:void 0},z=()=>M()!==void 0,H=()=>r("a",{class:"nl-button",href:M()??"./",hidden:!0}),W=(e,t)=>{let s=M();e.hidden=!s||t.length<2||t.length>yt,!e.hidden&&(e.href=`${s}#ids=${t.join(".")}`,e.textContent=l("compare.link",{count:t.length}))};import{forms as Ft,offerPickedForms as Rt}from"./cite.js";import{follows as Dt}from"./save.js";import{nameOf as gt,plainEntry as xt,plainFollowed as _t}from"./save.js";var bt=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var O=e=>typeof e=="string"&&e.length<=200&&bt.test(e),U=e=>Array.isArray(e)?[...new Set(e.filter(O))].slice(0,5e3):[],$=new URL("../",import.meta.url);var j="newsletter-shelf",S=500,u=e=>new URL(`papers/${e}/`,$).href,x=({authors:e,date:t,where:s,volume:n})=>[e,t,s,n].filter(Boolean).join(" · "),N=e=>e.replace(/[\\`*_[\]<>&#|~]/g,"\\$&").replace(/\s+/g," "),kt=e=>{let t=N(x(e)),s=`- [${e.isRead?"x":" "}] [${N(e.title||e.id)}](${u(e.id)})`,n=e.note?`

${e.note.replace(/^/gm,"  > ")}
`:"";return`${s}${t&&` — ${t}`}${n}`},X=(e,t)=>`# ${N(e)}

${t.map(kt).join(`
`)}
`,K=(e,t,s)=>{let n={entries:e.map(xt),lists:t,follows:s.map(_t)};return`${JSON.stringify({format:j,version:1,site:$.href,...n},null,1)}
`},Y=(e,t)=>{let s=e&&`list=${encodeURIComponent(e)}&`;return`${new URL("shelf/",$).href}#${s}ids=${t.join(".")}`},G=e=>{let t=new URLSearchParams(e.slice(1)),s=t.get("ids");return s===null?void 0:{name:gt(t.get("list")),ids:s.split(".",S*2)}};import{factsOf as vt,follow as Ot,followedIn as $t,follows as St,nameOf as It,readEntry as R}from"./save.js";var Lt=100,V=1e7,D=e=>U(e).map(t=>R(t,{})),I=e=>({entries:e,lists:[],followed:[],isOurs:!1}),Et=e=>(Array.isArray(e)?e.slice(0,Lt):[]).map(t=>({name:It(t?.name),ids:U(t?.ids)})).filter(({name:t})=>t),At=({entries:e,lists:t,follows:s})=>{let n=(Array.isArray(e)?e:[]).filter(i=>O(i?.id)).slice(0,5e3);return{entries:[...new Map(n.map(i=>[i.id,R(i.id,i)])).values()],lists:Et(t),followed:$t(s),isOurs:!0}},
Ct=e=>{let t=JSON.parse(e);if(Array.isArray(t))return I(D(t.map(s=>s?.id)));if(t?.format!==j)throw new Error("No shelf");return At(t)},Q=(e,t)=>I(D([...e.matchAll(t)].map(([,s])=>s.trim()))),Tt=e=>[...e.matchAll(/\]\(([^()\s]{1,300})\)/g)].flatMap(([,t])=>/\/papers\/([a-z0-9-]+)\/$/.exec(t)?.[1]??[])[0],Mt=e=>{let t=new Map,s;for(let o of e.split(/\r?\n/)){let[i,a]=/^\s{0,8}[-*+] (?:\[([ xX])\] )?/.
exec(o)??[],c=i&&Tt(o),[,d]=/^ {1,4}>(?: (.*)|$)/.exec(o)??[];O(c)&&t.size<5e3?t.set(c,s={isRead:a?.toLowerCase()==="x",notes:[]}):s&&/^ {1,4}>/.test(o)&&s.notes.push(d??"")}let n=[...t].map(([o,{isRead:i,notes:a}])=>R(o,{isRead:i,note:a.join(`
`)}));return I(n)},Z=e=>{let t=Ut(e.replace(/^\ufeff/,"").trimStart());if(!t.entries.length&&!t.followed.length)throw new Error("No entries");return t},Ut=e=>/^[[{]/.test(e)?Ct(e):/^TY {2}-/m.test(e)?Q(e,/^ID {2}- (.*)$/gm):/^@\w+\s?\{/m.test(e)?Q(e,/^@\w+\s?\{\s?([^,\s{}]+),/gm):Mt(e),L=async({entries:e,isOurs:t,...s})=>{let n=await vt(e.map(({id:a})=>a)).catch(()=>{}),o=Date.now(),i=e.flatMap(a=>{
let c=n?.get(a.id);return c?[{...a,...c,told:o}]:t||!n?[{...a,told:0}]:[]});return{...s,entries:i,isOurs:t,left:e.length-i.length}},tt=e=>I(D(e)),Nt=(e,t)=>[...new Set([...e,...t])],jt=(e,t,s)=>{let n=t?.saved||Math.min(e.saved||s,s);return{...e,saved:n,changed:Math.min(e.changed,s)}},et=(e,{entries:t,lists:s,followed:n=[]},o)=>{let i=e.entries().map(({id:m})=>m),a=t.map(({id:m})=>m),[c,d]=[new Set(
i),Date.now()],f=a.filter(m=>!c.has(m)).slice(0,Math.max(0,5e3-i.length)),w=new Set(f),_=n.filter(({key:m})=>!St.followed(m));return e.change(({put:m,order:k,set:C})=>{for(let p of _)Ot(C,p);for(let p of t){let g=e.entry(p.id);(g?p.changed>g.changed:w.has(p.id))&&m(jt(p,g,d))}f.length&&k("",[...f,...i]);for(let{name:p,ids:g}of o?[...s,{name:o,ids:a}]:s)k(p,Nt(e.order(p),g))}),f.length};var Jt=e=>[{id:"markdown",name:"Markdown",ending:"md",type:"text/markdown",make:()=>X(e.title,e.entries)},{id:"json",name:"JSON",ending:"json",type:"application/json",make:()=>K(e.entries,e.ordered,e.list?[]:Dt.all)}],Bt=async(e,t)=>{try{await navigator.clipboard.writeText(t.value),e.say(l("copy.done"))}catch{t.select(),e.say(l("copy.by_key"))}},Pt=e=>{let s=r("input",{type:"text",readonly:!0,"dat\
a-nl-address":!0,focus:({currentTarget:a})=>a.select()}),n=r("button",{type:"button",class:"nl-button",click:()=>Bt(e,s)},l("shelf.copy_address")),o=r("label",{},l("shelf.address")," ",s);return{show:()=>{let a=e.entries.map(({id:d})=>d),c=a.length<=S;s.value=c?Y(e.list,a):l("shelf.too_many",{most:S}),n.disabled=!c||!a.length},element:r("p",{class:"nl-actions"},o," ",n)}},qt=async(e,t)=>{if(t.size>
V)throw new Error("It is too long");e.takeIn(await L(Z(await t.text())),e.list)},zt=e=>{let t=async({currentTarget:n})=>{let[o]=n.files??[];o&&await qt(e,o).catch(()=>e.say(l("shelf.not_read",{file:o.name}))),n.value=""};return r("p",{},r("label",{},l("shelf.import")," ",r("input",{type:"file",accept:".json,.bib,.ris,.md,.txt,application/json,text/plain",change:t})))},Ht=e=>r("p",{},r("button",{type:"\
button",class:"nl-button",click:()=>e.attempt(()=>e.shelf.clear(),()=>l("shelf.all_deleted"))},l("shelf.delete_all"))),st=(e,t)=>{let{nlArchive:s="",nlCitedForms:n}=t.dataset,o=[...n===void 0?[]:Ft,...Jt(e)],i=Rt(o,s,e.cited,"shelf"),a=Pt(e),c=[r("div",{class:"nl-actions"},i),a.element,zt(e),Ht(e)];return{show:a.show,element:r("section",{class:"nl-shelf__along","aria-labelledby":"_along"},r("h2",{
id:"_along"},l("shelf.along")),c)}};import{save as Wt}from"./cite.js";var J=e=>{let t=e.kept.damaged;if(!t.length)return[];let s=t.map(([i,a])=>`${i}
${a}
`).join(`
`),n=()=>Wt(s,"shelf-damaged.txt","text/plain"),o=()=>{e.attempt(()=>e.kept.dropDamaged(),()=>l("shelf.damage_deleted"))&&e.focusList()};return[r("div",{class:"nl-notice"},r("p",{},l("shelf.damaged",{count:t.length})),r("p",{class:"nl-actions"},r("button",{type:"button",class:"nl-button",click:n},l("shelf.damaged_text")),r("button",{type:"button",class:"nl-button",click:o},l("shelf.damaged_delete"))))]};var y=e=>e instanceof HTMLElement&&e.dataset.id||"",nt=(e,t,s)=>{let n=[...e.querySelectorAll("[data-do]")].filter(c=>c instanceof HTMLElement),o=n.find(c=>c.dataset.do===t),i=o&&!o.matches(":disabled"),a=n.find(c=>["up","down"].includes(c.dataset.do??"")&&!c.matches(":disabled"));(i?o:a??s).focus({preventScroll:!0})};import{nameOf as Xt}from"./save.js";var Kt=(e,t,s)=>r("button",{type:"button",class:"nl-button","data-do":e,click:s},l(t)),Yt=(e,t)=>{let s=({currentTarget:i})=>e.open(i.value),n=i=>r("option",{value:i,selected:i===e.list},i||l("shelf.all")),o=r("select",{id:"_list",change:s,"data-do":"list"},["",...t].map(n));return r("span",{},r("label",{for:"_list"},l("shelf.list"))," ",o)},ot=(e,t,s)=>{let n=t==="new",o=r("input",{type:"text",maxlength:60,
autocomplete:"off","data-do":t,dir:"auto"});o.value=n?"":e.list;let i=c=>{c.preventDefault();let d=Xt(o.value);d&&e.shelf.lists.includes(d)?e.say(l("shelf.name_taken",{list:d})):d&&s(d)},a=r("label",{},l(n?"shelf.new_list":"shelf.new_name")," ",o);return r("form",{submit:i},a," ",r("button",{class:"nl-button","data-do":`${t}-done`},l(n?"shelf.create":"shelf.rename")))},Gt=e=>t=>{e.change(({order:s})=>s(
t,[]),l("shelf.created",{list:t}))&&e.open(t)},Qt=e=>t=>{let{list:s,shelf:n}=e,o=n.order(s),i=({order:a})=>(a(t,o),a(s,null));e.change(i,l("shelf.renamed",{list:t}))&&e.open(t)},Vt=e=>{let{list:t}=e;e.change(({order:s})=>s(t,null),l("shelf.list_deleted",{list:t}))},it=e=>{let t=({currentTarget:o})=>e.showUnreadOnly(o.checked),s=r("input",{type:"checkbox",checked:e.isUnreadOnly,change:t,"data-do":"\
unread"}),n=e.list!=="";return[Yt(e,e.shelf.lists),r("label",{class:"nl-shelf__box"},s," ",l("shelf.unread_only")),ot(e,"new",Gt(e)),n&&ot(e,"rename",Qt(e)),n&&Kt("delete-list","shelf.delete_list",()=>Vt(e))].filter(o=>o instanceof Node)};import{longestNote as Zt}from"./save.js";var B=(e,t)=>r("a",{href:e},t),te=({arxiv:e,doi:t,told:s})=>[s&&e&&B(`https://arxiv.org/abs/${e}`,"arXiv"),s&&t&&B(`https://doi.org/${encodeURI(t).replace(/[?#]/g,encodeURIComponent)}`,"DOI")].flatMap(o=>o?[" · ",o]:[]),b=({id:e,title:t})=>t||e,E=(e,t,s,n)=>{let o=l(t);return r("button",{type:"button",class:"nl-button","data-do":e,"aria-label":`${o}: ${s}`,click:n},o)},ee=(e,{acts:t,lists:s})=>s.
map(([n,o])=>{let i=({currentTarget:c})=>t.put(e,n,c.checked),a=r("input",{type:"checkbox",checked:o.has(e),change:i,"data-do":`list-${n}`});return r("label",{class:"nl-shelf__box"},a," ",r("bdi",{},n))}),se=(e,t)=>{let{id:s,note:n}=e,i=r("textarea",{rows:3,maxlength:Zt,dir:"auto","data-do":"note",input:({currentTarget:a})=>t.acts.note(s,a.value)});return i.value=n,r("div",{class:"nl-shelf__more"},
r("label",{},l("shelf.note"),i),t.lists.length>0&&r("fieldset",{},r("legend",{},l("shelf.in_lists")),ee(s,t)),E("top","shelf.to_top",b(e),()=>t.acts.toTop(s)))},ne=(e,{acts:t,picked:s})=>{if(!z())return;let n=({currentTarget:a})=>t.pick(e.id,a.checked),o=`${l("compare.pick")}: ${b(e)}`,i={type:"checkbox",checked:s.has(e.id),"aria-label":o,change:n,"data-do":"pick"};return r("label",{class:"nl-shel\
f__box"},r("input",i)," ",l("compare.pick"))},oe=(e,t)=>{let s=({currentTarget:i})=>{i.open&&i.children.length===1&&i.append(se(e,t))},n=`${l("shelf.note_and_lists")}: ${b(e)}`,o=r("summary",{"data-do":"more","aria-label":n},l("shelf.note_and_lists"));return r("details",{class:"nl-fold nl-shelf__fold",toggle:s},o)},rt=(e,t,s)=>{let{acts:n,count:o}=s,{id:i,note:a,isRead:c}=e,d=b(e),f=({currentTarget:C})=>n.
mark(i,C.checked),w=r("input",{type:"checkbox",checked:c,"aria-label":`${l("shelf.read")}: ${d}`,change:f,"data-do":"read"}),[_,m]=[E("up","shelf.up",d,()=>n.move(i,-1)),E("down","shelf.down",d,()=>n.move(i,1))];_.disabled=t===0,m.disabled=t===o-1;let k=E("remove","shelf.remove",d,()=>n.remove(i));return r("li",{class:"nl-shelf__item","data-id":i,"data-is-read":c},r("h3",{dir:"auto"},B(u(i),d)),r(
"p",{class:"nl-meta"},x(e)||l("shelf.not_known"),te(e)),a&&r("p",{class:"nl-shelf__note",dir:"auto"},a),r("div",{class:"nl-actions"},r("label",{class:"nl-shelf__box"},w," ",l("shelf.read")),_,m,k,ne(e,s)),oe(e,s))};var ie=e=>{let t=r("a",{href:u(e.id),dir:"auto"},b(e));return r("li",{},t," ",r("span",{class:"nl-meta"},x(e)))},lt=(e,t,s)=>r("button",{type:"button",class:"nl-button",click:s},l(e,{count:t})),at=async e=>{let t=G(location.hash);if(!t)return;let s=await L(tt(t.ids)),{entries:n,left:o}=s,i=()=>{history.replaceState(history.state,"",location.pathname),f.remove(),e.focusList()},a=()=>e.takeIn(s,t.name)&&
i(),c=t.name?T("shelf.sent_named",{list:r("bdi",{},t.name)}):l("shelf.sent"),d=n.length,f=r("section",{class:"nl-shelf__sent","aria-labelledby":"_sent"},r("h2",{id:"_sent",tabindex:-1},c),d?r("ol",{},n.map(ie)):r("p",{},l("shelf.sent_nothing")),o>0&&r("p",{class:"nl-meta"},l("shelf.left_out",{count:o})),r("p",{class:"nl-actions"},d>0&&lt("shelf.add_all",d,a),lt("shelf.close_sent",0,i)));return f};var dt=(e,t,s)=>{let n=e.filter(o=>o!==t);return[...n.slice(0,s),t,...n.slice(s)]},A=class{shelf=h;kept=h;list="";isUnreadOnly=!1;entries=[];cited=new Map;#e;#i=r("p",{class:"nl-said nl-shelf__said",role:"status"});#o=r("button",{type:"button",class:"nl-button",click:()=>this.#k()},l("shelf.undo"));#n=new Set;#c=H();#d=r("div");#h=r("div");#r=r("div",{class:"nl-shelf__tools"});#s=r("h2",{tabindex:-1});#f=r(
"p",{class:"nl-empty"});#t=r("ol",{class:"nl-shelf__items"});#l;#m;constructor(t){this.#e=t,this.#l=st(this,t)}begin(){if(this.#e.hidden=!1,!h.isKept)return this.#e.append(r("p",{class:"nl-notice"},l("shelf.not_kept")));let t=r("span",{role:"status"},this.#c),s=r("div",{class:"nl-actions nl-shelf__done"},this.#o,t,this.#i),n=[this.#d,this.#h,this.#r,this.#s,s,this.#f,this.#t];this.#e.append(...n,this.#l.
element),this.show(),this.#w(),this.#_(),addEventListener("hashchange",()=>this.#w()),addEventListener("storage",({key:o})=>h.has(o)&&this.#a()),addEventListener(re,()=>this.show()),addEventListener("pageshow",o=>o.persisted&&this.show())}get title(){return this.list||l("shelf.all")}get ordered(){let t=this.entries.map(({id:s})=>s);return this.list?[{name:this.list,ids:t}]:h.lists.map(s=>({name:s,
ids:h.order(s)}))}say(t){this.#i.textContent=t}attempt(t,s){try{t()}catch{return this.say(l("shelf.no_room")),!1}return this.show(),this.say(s()),!0}change(t,s){return this.attempt(()=>h.change(t),()=>s)}takeIn(t,s){let n=0,o=ct.all.length,i=()=>ct.all.length-o,a=()=>[l("shelf.taken_in",{count:n}),t.left&&l("shelf.ids_left_out",{count:t.left}),i()>0&&l("following.taken_in",{count:i()})];return this.
attempt(()=>n=et(h,t,s),()=>a().filter(Boolean).join(" "))}open(t){this.list=t,this.show()}focusList(){this.#s.focus()}showUnreadOnly(t){this.isUnreadOnly=t,this.show()}show(){let t=this.#x();h.lists.includes(this.list)||(this.list=""),this.entries=h.entries(this.list),this.#h.replaceChildren(...J(this)),this.#r.replaceChildren(...it(this)),this.#o.disabled=!h.canUndo,this.#b(),this.#g(),t()}#b(){
let t=this.isUnreadOnly?this.entries.filter(({isRead:i})=>!i):this.entries,s=h.lists.map(i=>[i,new Set(h.order(i))]),n={acts:this.#v,count:t.length,lists:s,picked:this.#n};this.#s.textContent=l("shelf.number",{count:t.length});let o=this.entries.length?"shelf.all_read":this.list?"shelf.empty_list":"shelf.empty";this.#f.textContent=t.length?"":l(o),this.#t.replaceChildren(...t.map((i,a)=>rt(i,a,n))),
this.#p()}#p(){let t=this.entries.map(({id:s})=>s).filter(s=>this.#n.has(s));this.#n=new Set(t),W(this.#c,t)}#g(){this.cited.clear();for(let{id:t,told:s}of this.entries)s&&this.cited.set(t,u(t));this.#l.show()}#x(){let t=document.activeElement,s=t instanceof HTMLElement&&this.#e.contains(t)?t.dataset.do:void 0,n=t?.closest(".nl-shelf__item"),o=n&&y(n),i=n?[...this.#t.children].indexOf(n):0,a=new Set(
[...this.#t.querySelectorAll("details[open]")].map(c=>y(c.parentElement??c)));return()=>{for(let f of this.#t.children){let w=a.has(y(f))&&f.querySelector("details");w&&(w.open=!0)}if(!s)return;let c=[...this.#t.children],d=c.find(f=>y(f)===o)??c[Math.min(i,c.length-1)];nt((n?d:this.#r)??this.#s,s,this.#s)}}#a(){clearTimeout(this.#m),this.#m=setTimeout(()=>this.#u(),50)}#u(){let t=document.activeElement;
t instanceof HTMLTextAreaElement?t.addEventListener("blur",()=>this.#a(),{once:!0}):this.#e.matches(":active")?this.#a():this.show()}async#_(){let t=h.entries().map(({id:s})=>s);await le(h,t).catch(()=>!1)&&this.#u()}async#w(){let t=await at(this);t&&(this.#d.replaceChildren(t),t.querySelector("h2")?.focus())}#k(){this.attempt(()=>h.undo(),()=>l("shelf.undone")),this.#o.disabled&&this.#s.focus()}#v={
move:(t,s)=>{let n=[...this.#t.children].map(y),o=n[n.indexOf(t)+s];o&&this.#y(i=>dt(i,t,i.indexOf(o)))},toTop:t=>this.#y(s=>dt(s,t,0)),remove:t=>this.#O(t),mark:(t,s)=>{let n=h.entry(t),o=l(s?"shelf.marked_read":"shelf.marked_unread");n&&this.change(({put:i})=>i({...n,isRead:s,changed:Date.now()}),o)},note:(t,s)=>this.#$(t,s),pick:(t,s)=>{s?this.#n.add(t):this.#n.delete(t),this.#p()},put:(t,s,n)=>{
let o=h.order(s).filter(a=>a!==t),i=n?l("shelf.put_in",{list:s}):l("shelf.was_removed_from",{list:s});this.change(({order:a})=>a(s,n?[...o,t]:o),i)}};#y(t){let s=t(this.entries.map(({id:n})=>n));this.change(({order:n})=>n(this.list,s),l("shelf.moved"))}#O(t){let{list:s}=this,n=h.order(s).filter(o=>o!==t);s?this.change(({order:o})=>o(s,n),l("shelf.was_removed_from",{list:s})):this.change(({drop:o})=>o(
t),l("shelf.was_removed"))}#$(t,s){let n=h.entry(t)??this.entries.find(o=>o.id===t);try{n&&h.change(({put:o})=>o({...n,note:s,changed:Date.now()}),`note-${t}`),this.#o.disabled=!1,this.#i.textContent=""}catch{this.say(l("shelf.no_room"))}}};var ps=e=>q(()=>new A(e).begin());export{J as damageNotice,ps as offerShelf};
