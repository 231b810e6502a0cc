// By `make bundle`
var t=()=>document.querySelector("#_address")?.textContent||location.href,n=()=>{let e=document.querySelector("main h1")?.textContent?.trim()||document.title;navigator.share({title:e,url:t()}).catch(()=>{})},r=e=>{e.hidden=!1,e.addEventListener("click",n)};export{r as offerShare};
