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
var i=(e,t={},...s)=>{let n=document.createElement(e);for(let[o,r]of Object.entries(t))typeof r=="function"?n.addEventListener(o,r):r!==!1&&r!==void 0&&n.setAttribute(o,r===!0?"":String(r));return n.append(...B(s)),n},B=e=>e.flatMap(t=>Array.isArray(t)?B(t):typeof t=="number"?[String(t)]:t?[t]:[]);var ft=new URL("./shelf.css",import.meta.url),q=e=>document.head.append(i("link",{rel:"stylesheet",href:ft.href,load:e,error:e}));import{changed as le,follows as dt,refresh as ae,shelf as h}from"./save.js";var O=TEXTS;var mt=/\{(\w+)\}/,pt=new Intl.PluralRules(O.language),ut=e=>e.toLocaleString(O.language),wt=(e,{count:t})=>{let s=O[e];return typeof s=="string"?s:s[pt.select(Number(t))]??s.other??""},gt=e=>typeof e=="number"?ut(e):e,M=(e,t={})=>wt(e,t).split(mt).map((s,n)=>n%2?gt(t[s]):s),l=(e,t)=>M(e,t).join("");var yt=4,U=()=>{let e=document.querySelector("[data-nl-to-compare]");return e instanceof HTMLAnchorElement?e.href:void 0},z=()=>U()!==void 0,H=()=>i("a",{class:"nl-button",href:U()??"./",hidden:!0}),W=(e,t)=>{let s=U();e.hidden=!s||t.length<2||t.length>yt,!e.hidden&&(e.href=`${s}#ids=${t.join(".")}`,e.textContent=l("compare.link",{count:t.length}))};import{forms as Rt,offerPickedForms as Dt}from"./cite.js";import{follows as Jt}from"./save.js";import{nameOf as xt,plainEntry as _t,plainFollowed as kt}from"./save.js";var bt=/^[a-z0-9]+(?:-[a-z0-9]+)*$/;var $=e=>typeof e=="string"&&e.length<=200&&bt.test(e),j=e=>Array.isArray(e)?[...new Set(e.filter($))].slice(0,5e3):[],S=new URL("../",import.meta.url);var F="newsletter-shelf",I=500,u=e=>new URL(`papers/${e}/`,S).href,x=({authors:e,date:t,where:s,volume:n})=>[e,t,s,n].filter(Boolean).join(" · "),N=e=>e.replace(/[\\`*_[\]<>&#|~]/g,"\\$&").replace(/\s+/g," "),vt=e=>{let t=N(x(e)),s=`- [${e.isRead?"x":" "}] [${N(e.title||e.id)}](${u(e.id)})`,n=e.note?`

${e.note.replace(/^/gm,"  > ")}
`:"";return`${s}${t&&` — ${t}`}${n}`},X=(e,t)=>`# ${N(e)}

${t.map(vt).join(`
`)}
`,K=(e,t,s)=>{let n={entries:e.map(_t),lists:t,follows:s.map(kt)};return`${JSON.stringify({format:F,version:1,site:S.href,...n},null,1)}
`},Y=(e,t)=>{let s=e&&`list=${encodeURIComponent(e)}&`;return`${new URL("shelf/",S).href}#${s}ids=${t.join(".")}`},G=e=>{let t=new URLSearchParams(e.slice(1)),s=t.get("ids");return s===null?void 0:{name:xt(t.get("list")),ids:s.split(".",I*2)}};import{factsOf as Ot,follow as $t,followedIn as St,follows as It,nameOf as Lt,readEntry as D}from"./save.js";var Et=100,V=1e7,J=e=>j(e).map(t=>D(t,{})),L=e=>({entries:e,lists:[],followed:[],isOurs:!1}),At=e=>(Array.isArray(e)?e.slice(0,Et):[]).map(t=>({name:Lt(t?.name),ids:j(t?.ids)})).filter(({name:t})=>t),Ct=({entries:e,lists:t,follows:s})=>{let n=(Array.isArray(e)?e:[]).filter(r=>$(r?.id)).slice(0,5e3);return{entries:[...new Map(n.map(r=>[r.id,D(r.id,r)])).values()],lists:At(t),followed:St(s),isOurs:!0}},
Tt=e=>{let t=JSON.parse(e);if(Array.isArray(t))return L(J(t.map(s=>s?.id)));if(t?.format!==F)throw new Error("No shelf");return Ct(t)},Q=(e,t)=>L(J([...e.matchAll(t)].map(([,s])=>s.trim()))),Mt=e=>[...e.matchAll(/\]\(([^()\s]{1,300})\)/g)].flatMap(([,t])=>/\/papers\/([a-z0-9-]+)\/$/.exec(t)?.[1]??[])[0],Ut=e=>{let t=new Map,s;for(let o of e.split(/\r?\n/)){let[r,a]=/^\s{0,8}[-*+] (?:\[([ xX])\] )?/.
exec(o)??[],c=r&&Mt(o),[,d]=/^ {1,4}>(?: (.*)|$)/.exec(o)??[];$(c)&&t.size<5e3?t.set(c,s={isRead:a?.toLowerCase()==="x",notes:[]}):s&&/^ {1,4}>/.test(o)&&s.notes.push(d??"")}let n=[...t].map(([o,{isRead:r,notes:a}])=>D(o,{isRead:r,note:a.join(`
`)}));return L(n)},Z=e=>{let t=jt(e.replace(/^\ufeff/,"").trimStart());if(!t.entries.length&&!t.followed.length)throw new Error("No entries");return t},jt=e=>/^[[{]/.test(e)?Tt(e):/^TY {2}-/m.test(e)?Q(e,/^ID {2}- (.*)$/gm):/^@\w+\s?\{/m.test(e)?Q(e,/^@\w+\s?\{\s?([^,\s{}]+),/gm):Ut(e),E=async({entries:e,isOurs:t,...s})=>{let n=await Ot(e.map(({id:a})=>a)).catch(()=>{}),o=Date.now(),r=e.flatMap(a=>{
let c=n?.get(a.id);return c?[{...a,...c,told:o}]:t||!n?[{...a,told:0}]:[]});return{...s,entries:r,isOurs:t,left:e.length-r.length}},tt=e=>L(J(e)),Nt=(e,t)=>[...new Set([...e,...t])],Ft=(e,t,s)=>{let n=t?.saved||Math.min(e.saved||s,s);return{...e,saved:n,changed:Math.min(e.changed,s)}},et=(e,{entries:t,lists:s,followed:n=[]},o)=>{let r=e.entries().map(({id:m})=>m),a=t.map(({id:m})=>m),[c,d]=[new Set(
r),Date.now()],f=a.filter(m=>!c.has(m)).slice(0,Math.max(0,5e3-r.length)),w=new Set(f),k=n.filter(({key:m})=>!It.followed(m));return e.change(({put:m,order:v,set:T})=>{for(let p of k)$t(T,p);for(let p of t){let b=e.entry(p.id);(b?p.changed>b.changed:w.has(p.id))&&m(Ft(p,b,d))}f.length&&v("",[...f,...r]);for(let{name:p,ids:b}of o?[...s,{name:o,ids:a}]:s)v(p,Nt(e.order(p),b))}),f.length};var Pt=e=>[{id:"markdown",name:"Markdown",ending:"md",type:"text/markdown",make:()=>X(e.title,e.entries)},{id:"json",name:"JSON",ending:"json",type:"application/json",make:()=>K(e.entries,e.ordered,e.list?[]:Jt.all)}],Bt=async(e,t)=>{try{await navigator.clipboard.writeText(t.value),e.say(l("copy.done"))}catch{t.select(),e.say(l("copy.by_key"))}},qt=e=>{let s=i("input",{type:"text",readonly:!0,"dat\
a-nl-address":!0,focus:({currentTarget:a})=>a.select()}),n=i("button",{type:"button",class:"nl-button",click:()=>Bt(e,s)},l("shelf.copy_address")),o=i("label",{},l("shelf.address")," ",s);return{show:()=>{let a=e.entries.map(({id:d})=>d),c=a.length<=I;s.value=c?Y(e.list,a):l("shelf.too_many",{most:I}),n.disabled=!c||!a.length},element:i("p",{class:"nl-actions"},o," ",n)}},zt=async(e,t)=>{if(t.size>
V)throw new Error("It is too long");e.takeIn(await E(Z(await t.text())),e.list)},Ht=e=>{let t=async({currentTarget:n})=>{let[o]=n.files??[];o&&await zt(e,o).catch(()=>e.say(l("shelf.not_read",{file:o.name}))),n.value=""};return i("p",{},i("label",{},l("shelf.import")," ",i("input",{type:"file",accept:".json,.bib,.ris,.md,.txt,application/json,text/plain",change:t})))},Wt=e=>i("p",{},i("button",{type:"\
button",class:"nl-button",click:()=>e.attempt(()=>e.shelf.clear(),()=>l("shelf.all_deleted"))},l("shelf.delete_all"))),st=(e,t)=>{let{nlArchive:s="",nlCitedForms:n}=t.dataset,o=[...n===void 0?[]:Rt,...Pt(e)],r=Dt(o,s,e.cited,"shelf"),a=qt(e),c=[i("div",{class:"nl-actions"},r),a.element,Ht(e),Wt(e)];return{show:a.show,element:i("section",{class:"nl-shelf__along","aria-labelledby":"_along"},i("h2",{
id:"_along"},l("shelf.along")),c)}};var g=e=>e instanceof HTMLElement&&e.dataset.id||"",nt=(e,t,s)=>{let n=[...e.querySelectorAll("[data-do]")].filter(c=>c instanceof HTMLElement),o=n.find(c=>c.dataset.do===t),r=o&&!o.matches(":disabled"),a=n.find(c=>["up","down"].includes(c.dataset.do??"")&&!c.matches(":disabled"));(r?o:a??s).focus({preventScroll:!0})};import{save as Xt}from"./cite.js";var ot=e=>{let t=e.kept.damaged;if(!t.length)return[];let s=t.map(([r,a])=>`${r}
${a}
`).join(`
`),n=()=>Xt(s,"shelf-damaged.txt","text/plain"),o=()=>{e.attempt(()=>e.kept.dropDamaged(),()=>l("shelf.damage_deleted"))&&e.focusList()};return[i("div",{class:"nl-notice"},i("p",{},l("shelf.damaged",{count:t.length})),i("p",{class:"nl-actions"},i("button",{type:"button",class:"nl-button",click:n},l("shelf.damaged_text")),i("button",{type:"button",class:"nl-button",click:o},l("shelf.damaged_delete"))))]};var _=class{said=i("p",{class:"nl-said nl-shelf__said",role:"status"});undo=i("button",{type:"button",class:"nl-button",click:()=>this.#t()},l("shelf.undo"));damage=i("div");count=i("h2",{tabindex:-1});constructor(t){this.kept=t}show(){this.damage.replaceChildren(...ot(this)),this.undo.disabled=!this.kept.canUndo}focusList(){this.count.focus()}say(t){this.said.textContent=t}attempt(t,s){try{t()}catch{
return this.say(l("shelf.no_room")),!1}return this.show(),this.say(s()),!0}#t(){this.attempt(()=>this.kept.undo(),()=>l("shelf.undone")),this.undo.disabled&&this.focusList()}};import{nameOf as Kt}from"./save.js";var Yt=(e,t,s)=>i("button",{type:"button",class:"nl-button","data-do":e,click:s},l(t)),Gt=(e,t)=>{let s=({currentTarget:r})=>e.open(r.value),n=r=>i("option",{value:r,selected:r===e.list},r||l("shelf.all")),o=i("select",{id:"_list",change:s,"data-do":"list"},["",...t].map(n));return i("span",{},i("label",{for:"_list"},l("shelf.list"))," ",o)},it=(e,t,s)=>{let n=t==="new",o=i("input",{type:"text",maxlength:60,
autocomplete:"off","data-do":t,dir:"auto"});o.value=n?"":e.list;let r=c=>{c.preventDefault();let d=Kt(o.value);d&&e.shelf.lists.includes(d)?e.say(l("shelf.name_taken",{list:d})):d&&s(d)},a=i("label",{},l(n?"shelf.new_list":"shelf.new_name")," ",o);return i("form",{submit:r},a," ",i("button",{class:"nl-button","data-do":`${t}-done`},l(n?"shelf.create":"shelf.rename")))},Qt=e=>t=>{e.change(({order:s})=>s(
t,[]),l("shelf.created",{list:t}))&&e.open(t)},Vt=e=>t=>{let{list:s,shelf:n}=e,o=n.order(s),r=({order:a})=>(a(t,o),a(s,null));e.change(r,l("shelf.renamed",{list:t}))&&e.open(t)},Zt=e=>{let{list:t}=e;e.change(({order:s})=>s(t,null),l("shelf.list_deleted",{list:t}))},rt=e=>{let t=({currentTarget:o})=>e.showUnreadOnly(o.checked),s=i("input",{type:"checkbox",checked:e.isUnreadOnly,change:t,"data-do":"\
unread"}),n=e.list!=="";return[Gt(e,e.shelf.lists),i("label",{class:"nl-shelf__box"},s," ",l("shelf.unread_only")),it(e,"new",Qt(e)),n&&it(e,"rename",Vt(e)),n&&Yt("delete-list","shelf.delete_list",()=>Zt(e))].filter(o=>o instanceof Node)};import{longestNote as te}from"./save.js";var P=(e,t)=>i("a",{href:e},t),ee=({arxiv:e,doi:t,told:s})=>[s&&e&&P(`https://arxiv.org/abs/${e}`,"arXiv"),s&&t&&P(`https://doi.org/${encodeURI(t).replace(/[?#]/g,encodeURIComponent)}`,"DOI")].flatMap(o=>o?[" · ",o]:[]),y=({id:e,title:t})=>t||e,A=(e,t,s,n)=>{let o=l(t);return i("button",{type:"button",class:"nl-button","data-do":e,"aria-label":`${o}: ${s}`,click:n},o)},se=(e,{acts:t,lists:s})=>s.
map(([n,o])=>{let r=({currentTarget:c})=>t.put(e,n,c.checked),a=i("input",{type:"checkbox",checked:o.has(e),change:r,"data-do":`list-${n}`});return i("label",{class:"nl-shelf__box"},a," ",i("bdi",{},n))}),ne=(e,t)=>{let{id:s,note:n}=e,r=i("textarea",{rows:3,maxlength:te,dir:"auto","data-do":"note",input:({currentTarget:a})=>t.acts.note(s,a.value)});return r.value=n,i("div",{class:"nl-shelf__more"},
i("label",{},l("shelf.note"),r),t.lists.length>0&&i("fieldset",{},i("legend",{},l("shelf.in_lists")),se(s,t)),A("top","shelf.to_top",y(e),()=>t.acts.toTop(s)))},oe=(e,{acts:t,picked:s})=>{if(!z())return;let n=({currentTarget:a})=>t.pick(e.id,a.checked),o=`${l("compare.pick")}: ${y(e)}`,r={type:"checkbox",checked:s.has(e.id),"aria-label":o,change:n,"data-do":"pick"};return i("label",{class:"nl-shel\
f__box"},i("input",r)," ",l("compare.pick"))},ie=(e,t)=>{let s=({currentTarget:r})=>{r.open&&r.children.length===1&&r.append(ne(e,t))},n=`${l("shelf.note_and_lists")}: ${y(e)}`,o=i("summary",{"data-do":"more","aria-label":n},l("shelf.note_and_lists"));return i("details",{class:"nl-fold nl-shelf__fold",toggle:s},o)},lt=(e,t,s)=>{let{acts:n,count:o}=s,{id:r,note:a,isRead:c}=e,d=y(e),f=({currentTarget:T})=>n.
mark(r,T.checked),w=i("input",{type:"checkbox",checked:c,"aria-label":`${l("shelf.read")}: ${d}`,change:f,"data-do":"read"}),[k,m]=[A("up","shelf.up",d,()=>n.move(r,-1)),A("down","shelf.down",d,()=>n.move(r,1))];k.disabled=t===0,m.disabled=t===o-1;let v=A("remove","shelf.remove",d,()=>n.remove(r));return i("li",{class:"nl-shelf__item","data-id":r,"data-is-read":c},i("h3",{dir:"auto"},P(u(r),d)),i(
"p",{class:"nl-meta"},x(e)||l("shelf.not_known"),ee(e)),a&&i("p",{class:"nl-shelf__note",dir:"auto"},a),i("div",{class:"nl-actions"},i("label",{class:"nl-shelf__box"},w," ",l("shelf.read")),k,m,v,oe(e,s)),ie(e,s))};var re=e=>{let t=i("a",{href:u(e.id),dir:"auto"},y(e));return i("li",{},t," ",i("span",{class:"nl-meta"},x(e)))},at=(e,t,s)=>i("button",{type:"button",class:"nl-button",click:s},l(e,{count:t})),ct=async e=>{let t=G(location.hash);if(!t)return;let s=await E(tt(t.ids)),{entries:n,left:o}=s,r=()=>{history.replaceState(history.state,"",location.pathname),f.remove(),e.focusList()},a=()=>e.takeIn(s,t.name)&&
r(),c=t.name?M("shelf.sent_named",{list:i("bdi",{},t.name)}):l("shelf.sent"),d=n.length,f=i("section",{class:"nl-shelf__sent","aria-labelledby":"_sent"},i("h2",{id:"_sent",tabindex:-1},c),d?i("ol",{},n.map(re)):i("p",{},l("shelf.sent_nothing")),o>0&&i("p",{class:"nl-meta"},l("shelf.left_out",{count:o})),i("p",{class:"nl-actions"},d>0&&at("shelf.add_all",d,a),at("shelf.close_sent",0,r)));return f};var ht=(e,t,s)=>{let n=e.filter(o=>o!==t);return[...n.slice(0,s),t,...n.slice(s)]},C=class extends _{shelf=h;list="";isUnreadOnly=!1;entries=[];cited=new Map;#t;#s=new Set;#r=H();#l=i("div");#n=i("div",{class:"nl-shelf__tools"});#a=i("p",{class:"nl-empty"});#e=i("ol",{class:"nl-shelf__items"});#o;#c;constructor(t){super(h),this.#t=t,this.#o=st(this,t)}begin(){if(this.#t.hidden=!1,!h.isKept)return this.#t.
append(i("p",{class:"nl-notice"},l("shelf.not_kept")));let t=i("span",{role:"status"},this.#r),s=i("div",{class:"nl-actions nl-shelf__done"},this.undo,t,this.said),n=[this.#l,this.damage,this.#n,this.count,s,this.#a,this.#e];this.#t.append(...n,this.#o.element),this.show(),this.#f(),this.#g(),addEventListener("hashchange",()=>this.#f()),addEventListener("storage",({key:o})=>h.has(o)&&this.#i()),addEventListener(
le,()=>this.show()),addEventListener("pageshow",o=>o.persisted&&this.show())}get title(){return this.list||l("shelf.all")}get ordered(){let t=this.entries.map(({id:s})=>s);return this.list?[{name:this.list,ids:t}]:h.lists.map(s=>({name:s,ids:h.order(s)}))}change(t,s){return this.attempt(()=>h.change(t),()=>s)}takeIn(t,s){let n=0,o=dt.all.length,r=()=>dt.all.length-o,a=()=>[l("shelf.taken_in",{count:n}),
t.left&&l("shelf.ids_left_out",{count:t.left}),r()>0&&l("following.taken_in",{count:r()})];return this.attempt(()=>n=et(h,t,s),()=>a().filter(Boolean).join(" "))}open(t){this.list=t,this.show()}showUnreadOnly(t){this.isUnreadOnly=t,this.show()}show(){let t=this.#w();h.lists.includes(this.list)||(this.list=""),this.entries=h.entries(this.list),this.#n.replaceChildren(...rt(this)),this.#p(),this.#u(),
super.show(),t()}#p(){let t=this.isUnreadOnly?this.entries.filter(({isRead:r})=>!r):this.entries,s=h.lists.map(r=>[r,new Set(h.order(r))]),n={acts:this.#y,count:t.length,lists:s,picked:this.#s};this.count.textContent=l("shelf.number",{count:t.length});let o=this.entries.length?"shelf.all_read":this.list?"shelf.empty_list":"shelf.empty";this.#a.textContent=t.length?"":l(o),this.#e.replaceChildren(...t.
map((r,a)=>lt(r,a,n))),this.#d()}#d(){let t=this.entries.map(({id:s})=>s).filter(s=>this.#s.has(s));this.#s=new Set(t),W(this.#r,t)}#u(){this.cited.clear();for(let{id:t,told:s}of this.entries)s&&this.cited.set(t,u(t));this.#o.show()}#w(){let t=document.activeElement,s=t instanceof HTMLElement&&this.#t.contains(t)?t.dataset.do:void 0,n=t?.closest(".nl-shelf__item"),o=n&&g(n),r=n?[...this.#e.children].
indexOf(n):0,a=new Set([...this.#e.querySelectorAll("details[open]")].map(c=>g(c.parentElement??c)));return()=>{for(let f of this.#e.children){let w=a.has(g(f))&&f.querySelector("details");w&&(w.open=!0)}if(!s)return;let c=[...this.#e.children],d=c.find(f=>g(f)===o)??c[Math.min(r,c.length-1)];nt((n?d:this.#n)??this.count,s,this.count)}}#i(){clearTimeout(this.#c),this.#c=setTimeout(()=>this.#h(),50)}#h(){
let t=document.activeElement;t instanceof HTMLTextAreaElement?t.addEventListener("blur",()=>this.#i(),{once:!0}):this.#t.matches(":active")?this.#i():this.show()}async#g(){let t=h.entries().map(({id:s})=>s);await ae(h,t).catch(()=>!1)&&this.#h()}async#f(){let t=await ct(this);t&&(this.#l.replaceChildren(t),t.querySelector("h2")?.focus())}#y={move:(t,s)=>{let n=[...this.#e.children].map(g),o=n[n.indexOf(
t)+s];o&&this.#m(r=>ht(r,t,r.indexOf(o)))},toTop:t=>this.#m(s=>ht(s,t,0)),remove:t=>this.#b(t),mark:(t,s)=>{let n=h.entry(t),o=l(s?"shelf.marked_read":"shelf.marked_unread");n&&this.change(({put:r})=>r({...n,isRead:s,changed:Date.now()}),o)},note:(t,s)=>this.#x(t,s),pick:(t,s)=>{s?this.#s.add(t):this.#s.delete(t),this.#d()},put:(t,s,n)=>{let o=h.order(s).filter(a=>a!==t),r=n?l("shelf.put_in",{list:s}):
l("shelf.was_removed_from",{list:s});this.change(({order:a})=>a(s,n?[...o,t]:o),r)}};#m(t){let s=t(this.entries.map(({id:n})=>n));this.change(({order:n})=>n(this.list,s),l("shelf.moved"))}#b(t){let{list:s}=this,n=h.order(s).filter(o=>o!==t);s?this.change(({order:o})=>o(s,n),l("shelf.was_removed_from",{list:s})):this.change(({drop:o})=>o(t),l("shelf.was_removed"))}#x(t,s){let n=h.entry(t)??this.entries.
find(o=>o.id===t);try{n&&h.change(({put:o})=>o({...n,note:s,changed:Date.now()}),`note-${t}`),this.undo.disabled=!1,this.said.textContent=""}catch{this.say(l("shelf.no_room"))}}};var bs=e=>q(()=>new C(e).begin());export{_ as KeptPage,bs as offerShelf};
