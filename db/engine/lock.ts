import Database from 'better-sqlite3'

/**
 * Holds the register of a PC for one process. The lock is an SQLite lock on a file beside the register, so the
 * operating system lets go of it when the process dies, however it dies.
 * @returns a function that lets go, or null when another process holds the register.
 */
export function lockRegister(path: string, nativeBinding?: string): (() => void) | null {
  const lock = new Database(`${path}.lock`, { timeout: 0, ...(nativeBinding ? { nativeBinding } : {}) })
  try {
    lock.pragma('locking_mode=EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
