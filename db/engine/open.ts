import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { migrate } from './migrate.ts'
import { OpenError } from './open-error.ts'
import { type Register, registerOver } from './query.ts'

/**
 * Opens (or creates) the encrypted register and brings it to the current version.
 * @param key 32 random bytes, the data key out of a key slot.
 * @param nativeBinding path of an addon built for this runtime; only development runtimes need one.
 * @throws OpenError
 */
export function openRegister({
  path,
  key,
  nativeBinding,
  upgrade = true,
}: {
  path: string
  key: Uint8Array
  nativeBinding?: string | undefined
  /** Off for the second opener of a register that is already open (worker, second process). */
  upgrade?: boolean
}): Register {
  const raw = new Database(path, nativeBinding ? { nativeBinding } : {})
  try {
    unlock(raw, key)
    if (upgrade) migrate(raw)
    assertCiphertext(path)
  } catch (error) {
    raw.close()
    throw error
  }
  return registerOver(raw)
}

/** Cipher, raw key, a read that proves the key, and the durability every connection must have. */
export function unlock(raw: Database.Database, key: Uint8Array): void {
  if (key.length !== 32) throw new TypeError('the data key is 32 bytes')
  raw.pragma("cipher='aegis'")
  raw.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
  try {
    raw.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (error) {
    throw new OpenError('WRONG_KEY', error)
  }
  raw.pragma('journal_mode=WAL')
  // WAL is compiled here to mean NORMAL, and NORMAL loses acknowledged commits when the power fails.
  raw.pragma('synchronous=FULL')
  // Carrying the log over into the file costs three more waits for the disk. It is done in pauses (carry-over.ts); an
  // act has to do it only after 64 MB without one, some 400 dossiers taken in.
  raw.pragma('wal_autocheckpoint=16000')
  // A page kept is a page not decrypted again; 16 MB hold the ways into a register of a million dossiers.
  raw.pragma('cache_size=-16000')
  raw.pragma('foreign_keys=ON')
  raw.pragma('busy_timeout=5000')
  raw.pragma('trusted_schema=OFF')
}

/* A build without the cipher accepts PRAGMA key and silently writes plaintext: look at the bytes themselves. */
function assertCiphertext(path: string): void {
  if (path === ':memory:' || !existsSync(path)) return
  const header = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1').startsWith('SQLite format 3')) throw new OpenError('PLAINTEXT')
}
