// Ids: arXiv ids, DOIs and repositories in what readers paste.

const newArxiv = /(?:^|[^\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])/
const oldArxiv = /(?:^|[^a-z-])([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i
const doiPattern = /(?:^|[^\d])(10\.\d{4,9}\/\S+?)[.,;:)\]]*$/
const repository = /^([\w.-]+\/[\w.-]+?)(?:\.git|\/|\/?[?#].*|\/(?:tree|blob|resolve|issues|wiki)\/.*)?$/

/** What a pasted address of a repository begins with. */
export const host = /^(git@(github\.com|hf\.co):|(https?:\/\/)?((www\.)?(github\.com|huggingface\.co)\/)?)/i

/** The DOI or arXiv id in a text, if there is one; arXiv's own DOIs are arXiv ids. @returns {string[]} */
export const idsIn = (/** @type {string} */ text) => {
  const doi = doiPattern.exec(text.split(/[?#]/)[0])?.[1].toLowerCase()
  if (doi && !doi.startsWith("10.48550/arxiv.")) return [doi]
  const written = text.replace(/arxiv\.(?!org)/i, "arxiv:")
  const arxiv = newArxiv.exec(written) ?? oldArxiv.exec(written)
  return arxiv ? [arxiv[1].toLowerCase()] : []
}

/** The owner and name of a repository that a text is, if it is one. @returns {string[]} */
export const repositoryIn = (/** @type {string} */ text) => {
  const path = text.replace(host, "").replace(/^(datasets|spaces|models)\//i, "")
  const found = repository.exec(path)
  return found ? [found[1].toLowerCase()] : []
}
