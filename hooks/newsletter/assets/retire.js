// By `make bundle`
var t=e=>({core:`${e.pathname}.core`,pages:`${e.pathname}.pages`,parts:`${e.pathname}.parts`,whole:`${e.pathname}.whole`}),a=e=>Promise.all(e.map(s=>caches.delete(s)));var n=async()=>{await a(Object.values(t(new URL("./",location.href)))),await registration.unregister()};self.addEventListener("install",()=>skipWaiting());self.addEventListener("activate",e=>e.waitUntil(n()));
