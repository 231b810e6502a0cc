// By `make bundle`
try{let{src:t}=document.currentScript,{media:a,scheme:e}=JSON.parse(localStorage[`${new URL("../",t).pathname}.__palette`]).color;(e==="default"||e==="slate")&&Object.assign(document.body.dataset,{mdColorMedia:a,mdColorScheme:e})}catch{}
