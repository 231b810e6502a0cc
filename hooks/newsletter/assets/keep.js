// Made from newsletter/web by `make bundle`; change that, not this.
var t=new URL("../worker.js",import.meta.url),d=()=>"nlOffline"in document.body.dataset&&"serviceWorker"in navigator&&"caches"in globalThis,i=()=>{let{trustedTypes:e}=globalThis;return e?e.createPolicy(
"newsletter-worker",{createScriptURL:()=>t.href}).createScriptURL(""):t.href},l=()=>[...[document.referrer,location.href].filter(Boolean),...performance.getEntriesByType("resource").map(({name:e})=>e)],
g,p=async()=>{let e=!navigator.serviceWorker.controller;await navigator.serviceWorker.register(i(),{updateViaCache:"none"});let{active:r}=await navigator.serviceWorker.ready;if(!r)throw new Error("The\
 worker does not begin");return e&&r.postMessage({task:"read",value:l()}),r},w=()=>g??=p(),u=async e=>{await w();let{active:r}=await navigator.serviceWorker.ready,{port1:o,port2:a}=new MessageChannel,
n=new Promise(s=>o.onmessage=({data:c})=>s(c));return r?.postMessage({task:e},[a]),n};export{u as ask,d as canKeep,w as worker};
