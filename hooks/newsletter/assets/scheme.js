// By `make bundle`
try{let{src:t}=document.currentScript,{media:e,scheme:c}=JSON.parse(localStorage[`${new URL("../",t).pathname}.__palette`]).color;e&&Object.assign(document.body.dataset,{mdColorMedia:e,mdColorScheme:c})}catch{}
