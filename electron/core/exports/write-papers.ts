import { access, mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FileFault, isDiskFull } from '../files/file-fault.ts'
import { bind } from './bind.ts'
import { fileName } from './file-name.ts'

export type ExportedPaper = { name: string; size: number; read: () => Promise<Uint8Array> }

export type ExportOrder = {
  form: 'folder' | 'pdf'
  /** The folder to make or the file to write; an existing folder is left alone, one beside it is made. */
  path: string
  dossierNo: string
  procedure: string
  at: string
  papers: readonly ExportedPaper[]
}

/** What is asked of the disk; tests let it be full. */
export type ExportDisk = {
  free: (folder: string) => Promise<number>
  write: (path: string, bytes: Uint8Array) => Promise<void>
}

const realDisk: ExportDisk = {
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  write: (path, bytes) => writeFile(path, bytes, { mode: 0o600 }),
}

/**
 * Writes the papers of a dossier. Under a provisional name until all of it is there; stopped or failed, it is as if
 * nothing had been written.
 * @param onWritten told after each paper
 * @returns the name of what was written
 * @throws FileFault DISK_FULL, FILE_MISSING or FILE_DAMAGED; the signal's reason; any other error: cannot be written
 */
export async function writePapers(
  order: ExportOrder,
  { signal, onWritten }: { signal: AbortSignal; onWritten: () => void },
  disk: ExportDisk = realDisk,
): Promise<string> {
  const folder = dirname(order.path)
  const provisional = join(folder, `.${basename(order.path)}.part`)
  const binding = order.form === 'pdf' ? bind() : null
  try {
    // Said before anything is written, not by a half-full stick.
    const size = order.papers.reduce((sum, paper) => sum + paper.size, 0)
    if ((await disk.free(folder)) < size) throw new FileFault('DISK_FULL')
    await rm(provisional, { recursive: true, force: true })
    if (!binding) await mkdir(provisional, { mode: 0o700 })
    for (const [index, paper] of order.papers.entries()) {
      signal.throwIfAborted()
      const pdf = await paper.read()
      if (binding) await binding.add(paper.name, pdf)
      else {
        const number = String(index + 1).padStart(2, '0')
        await disk.write(join(provisional, `${number}-${fileName(paper.name)}.pdf`), pdf)
      }
      onWritten()
    }
    signal.throwIfAborted()
    if (binding) {
      const { dossierNo, procedure, at } = order
      await disk.write(provisional, await binding.finish({ title: dossierNo, subject: procedure, at }))
    }
    signal.throwIfAborted()
    const path = binding ? order.path : await unusedName(order.path)
    await rename(provisional, path)
    return basename(path)
  } catch (error) {
    await rm(provisional, { recursive: true, force: true }).catch(() => undefined)
    throw isDiskFull(error) ? new FileFault('DISK_FULL', error) : error
  } finally {
    binding?.end()
  }
}

async function unusedName(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : `${path}-${number}`
    try {
      await access(name)
    } catch {
      return name
    }
  }
}
