import {
  closeSync,
  constants,
  fsync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readdir, readFile, rm, utimes } from 'node:fs/promises'
import { promisify } from 'node:util'

/* Only what waits for the disk is given to a thread: the system answers the rest from memory at once, and each way to
   a thread and back costs Electron's main process more than that. */
const forceToDisk = promisify(fsync)

/**
 * The few things the file store asks of the operating system, each durable when it returns.
 * A type of its own so that tests can let every single step fail.
 */
export type Disk = {
  /** Creates folder and parents, private to this user; says whether it was new. */
  makeFolder(path: string): Promise<boolean>
  /** Writes a new file and forces it to the disk; fails if the name exists. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Forces the names in a folder to the disk. */
  syncFolder(path: string): Promise<void>
  read(path: string): Promise<Buffer>
  /** Length in bytes and last change in milliseconds since 1970; undefined when there is no such file. */
  look(path: string): Promise<{ size: number; changedAt: number } | undefined>
  /** Sets the last change to now. */
  touch(path: string, now: number): Promise<void>
  remove(path: string): Promise<void>
  list(path: string): Promise<string[]>
}

/** The real disk. */
export const disk: Disk = {
  makeFolder: async (path) => mkdirSync(path, { recursive: true, mode: 0o700 }) !== undefined,
  writeNew: async (path, bytes) => {
    const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
    try {
      writeFileSync(file, bytes)
      await forceToDisk(file)
    } finally {
      closeSync(file)
    }
  },
  rename: async (from, to) => renameSync(from, to),
  syncFolder: async (path) => {
    // Windows cannot open a folder to sync it; NTFS journals the rename itself.
    if (process.platform === 'win32') return
    const folder = openSync(path, constants.O_RDONLY)
    try {
      await forceToDisk(folder)
    } finally {
      closeSync(folder)
    }
  },
  read: (path) => readFile(path),
  look: async (path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found && { size: found.size, changedAt: found.mtimeMs }
  },
  touch: (path, now) => utimes(path, now / 1000, now / 1000),
  remove: (path) => rm(path, { force: true }),
  list: async (path) => {
    try {
      return await readdir(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  },
}
