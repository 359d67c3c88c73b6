/**
 * Where the service may lie that somebody means by what was typed: `192.168.1.20`, `may-in.local:8080`,
 * `https://10.0.0.5/eSCL`. Without a scheme first http, then https; without a path `/eSCL`, where nearly all have it.
 * @returns none when it is no address of a device
 */
export function addressesFor(typed: string): string[] {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return []
  const schemes = scheme === undefined ? ['http', 'https'] : [scheme]
  const rest = scheme === undefined ? typed : typed.slice(scheme.length + 3)
  return schemes.flatMap((one) => {
    if (!URL.canParse(`${one}://${rest}`)) return []
    const url = new URL(`${one}://${rest}`)
    // A name and password, or a query, mean that something else was copied.
    if (url.username || url.password || url.search || url.hash || /\s/.test(rest)) return []
    const path = url.pathname.replace(/\/+$/, '')
    return [`${one}://${url.host}${path === '' ? '/eSCL' : path}`]
  })
}

/** The device itself without scheme, port and path: what two drivers that reach it have in common. */
export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null
}
