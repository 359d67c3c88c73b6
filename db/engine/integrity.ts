import Database from 'better-sqlite3'
import { unlock } from './open.ts'

/**
 * Reads every page of the register and proves its seal and structure. Half a minute for a million dossiers: in a
 * worker, never where somebody waits.
 * @returns what is wrong, at most twenty lines; empty for a whole register.
 */
export function quickCheck(path: string, key: Uint8Array, nativeBinding?: string): string[] {
  const raw = new Database(path, nativeBinding ? { nativeBinding } : {})
  try {
    unlock(raw, key)
    const said = raw.prepare('PRAGMA quick_check(20)').pluck().all() as string[]
    return said.filter((line) => line !== 'ok')
  } catch (error) {
    // A page whose seal does not fit stops the read altogether.
    return [(error as { code?: string }).code ?? 'UNREADABLE']
  } finally {
    raw.close()
  }
}
