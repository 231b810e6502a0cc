// Files: what the site has is fetched, what was made here is handed to the reader.

export const fetched = async (/** @type {string} */ address) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.text()
}

const forgetAfter = 4000

export const save = (/** @type {string} */ text, /** @type {string} */ download, /** @type {string} */ type) => {
  const link = document.createElement("a")
  Object.assign(link, { href: URL.createObjectURL(new Blob([text], { type })), download })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), forgetAfter) // some browsers read it only later
}
