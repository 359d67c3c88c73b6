import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * Where downloaded and compiled things are kept between clones. Root's own home is closed to the unprivileged
 * user that later runs Electron, hence a shared folder for root.
 */
export function cacheFolder() {
  if (process.env.QMC_CACHE) return process.env.QMC_CACHE
  if (process.platform === 'linux' && process.getuid?.() === 0) return '/var/cache/quay-mot-cua'
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'quay-mot-cua')
}

/**
 * Returns the cache folder of that name; when it is missing, `fill` makes it in a folder aside that takes the
 * name only when complete, so a set-up that was interrupted or runs twice at once leaves nothing half-made.
 * @param {string} name carries every version and hash that the content depends on
 * @param {(folder: string) => Promise<void>} fill
 */
export async function cached(name, fill) {
  const folder = join(cacheFolder(), name)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  const aside = mkdtempSync(`${folder}.part-`)
  try {
    const content = join(aside, 'content')
    mkdirSync(content, { mode: 0o755 })
    await fill(content)
    try {
      renameSync(content, folder)
    } catch (error) {
      // Another set-up was quicker; its content is as good as ours.
      if (!existsSync(folder)) throw error
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return folder
}
