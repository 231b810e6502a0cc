// Modules of the site that come when they are needed.

/**
 * Imports a module of the site; one that failed is asked for again under another address, for browsers remember that it
 * did.
 *
 * @param {URL} address
 * @returns {() => Promise<any>}
 */
export const arriving = (address) => {
  let lost = 0
  return () =>
    import(`${address.href}${lost ? `?${lost}` : ""}`).catch((error) => {
      lost++
      throw error
    })
}
