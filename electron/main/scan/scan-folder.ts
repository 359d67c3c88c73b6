import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/* scanimage can only write files, and a page is personal data. So the folder is private, in memory where the system
   has room there, emptied page by page, and removed at the end; what a killed program left goes at the next start. */
const PREFIX = 'quay-scan-'
const ROOM = 1024 ** 3

const open = new Set<string>()
// The program may end in the middle of a scan; what is asynchronous would not be done any more.
process.once('exit', () => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true })
})

/** A new empty folder that only this user can read. */
export async function openScanFolder(): Promise<string> {
  await sweepScanFolders()
  const memory = await statfs('/dev/shm').catch(() => undefined)
  const place = memory && memory.bavail * memory.bsize >= ROOM ? '/dev/shm' : tmpdir()
  // mkdtemp makes it with mode 700.
  const folder = await mkdtemp(join(place, `${PREFIX}${process.pid}-`))
  open.add(folder)
  return folder
}

export async function closeScanFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  open.delete(folder)
}

/** Is there so little room in the folder that a page may have been cut? scanimage itself does not notice. */
export async function isFull(folder: string): Promise<boolean> {
  const found = await statfs(folder).catch(() => undefined)
  return found !== undefined && found.bavail * found.bsize < 1024 ** 2
}

/** Removes this user's folders of programs that are no longer running. */
export async function sweepScanFolders(): Promise<void> {
  for (const place of new Set(['/dev/shm', tmpdir()])) {
    for (const name of await readdir(place).catch(() => [])) {
      const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1])
      if (!pid || isRunning(pid)) continue
      const path = join(place, name)
      const found = await stat(path).catch(() => undefined)
      if (found?.isDirectory() && found.uid === process.getuid?.()) await closeScanFolder(path)
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
