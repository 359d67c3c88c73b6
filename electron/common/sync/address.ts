/* common/ has the types of neither Node nor the browser; both have this. */
declare class URL {
  constructor(text: string)
  readonly protocol: string
  readonly hostname: string
  readonly origin: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly username: string
}

type Read = { ok: true; url: string } | { ok: false; problem: 'ADDRESS_INVALID' | 'ADDRESS_NOT_HTTPS' }

/**
 * The address of a shared system as somebody types it, brought to its origin (`https://dongbo.caobang.gov.vn`).
 * Without a scheme it is https. Plain http is for a server on this very PC alone (demonstration, tests): citizens'
 * data cross no network in the open.
 */
export function readAddress(typed: string): Read {
  const text = typed.trim()
  let url: URL
  try {
    url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  } catch {
    return { ok: false, problem: 'ADDRESS_INVALID' }
  }
  // A path would be cut off by a proxy and with it the signature, which covers the request line.
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (!plain || url.hostname === '' || text === '') return { ok: false, problem: 'ADDRESS_INVALID' }
  if (url.protocol === 'https:') return { ok: true, url: url.origin }
  if (url.protocol !== 'http:') return { ok: false, problem: 'ADDRESS_INVALID' }
  if (!isLoopback(url.hostname)) return { ok: false, problem: 'ADDRESS_NOT_HTTPS' }
  return { ok: true, url: url.origin }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
