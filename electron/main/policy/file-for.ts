import { realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The file a URL of our scheme means, or null. Links and `..` are followed first and the real path compared,
 * so that neither leads out of the folder.
 */
export function fileFor(url: string, folder: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== 'counter') return null
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const wanted = join(folder, path === '/' ? 'index.html' : path)
  if (!statSync(wanted, { throwIfNoEntry: false })?.isFile()) return null
  const real = realpathSync(wanted)
  return real.startsWith(realpathSync(folder) + sep) ? real : null
}
