import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** Whole and on the disk, or not at all; readable by the server's user only. */
export function writeDurably(path: string, text: string): void {
  renameSync(writeBeside(path, text), path)
}

/** The same, but what is there already stays: of two processes that start at once, one makes the file. */
export function writeOnce(path: string, text: string): void {
  const made = writeBeside(path, text)
  try {
    linkSync(made, path)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(made)
  }
}

function writeBeside(path: string, text: string): string {
  // A server on PostgreSQL finds no folder at its first start.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const made = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(made, 'wx', 0o600)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  return made
}
