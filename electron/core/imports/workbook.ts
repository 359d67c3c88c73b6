import { open, stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { ImportSheet } from '../../common/imports/model.ts'
import type { WorkbookAnswer } from './workbook.worker.ts'
import { WorkbookFault } from './workbook-fault.ts'

/* A list of 20,000 dossiers takes about 2 MB. */
const MAX_BYTES = 20 * 1024 * 1024
const MAX_MEMORY_MB = 768
const MAX_MS = 60_000

/**
 * The sheets of a workbook on disk. Read in a thread of its own with memory and time of its own: what a file does there
 * ends that thread, not the counter, and the officer can go on meanwhile.
 * @throws WorkbookFault
 */
export async function openWorkbook(path: string): Promise<ImportSheet[]> {
  return inThread(await bytesOf(path))
}

/* Looked at before it is opened: opening a pipe would wait for ever. */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new WorkbookFault('FILE_OTHER')
    if (found.size === 0) throw new WorkbookFault('FILE_EMPTY')
    if (found.size > MAX_BYTES) throw new WorkbookFault('FILE_TOO_LARGE')
    const file = await open(path, 'r')
    try {
      const bytes = new Uint8Array(found.size)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      // Still being copied to where it was dropped from.
      if (bytesRead < bytes.length) throw new WorkbookFault('FILE_BROKEN')
      return bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof WorkbookFault) throw error
    throw new WorkbookFault('FILE_GONE', error)
  }
}

function inThread(bytes: Uint8Array<ArrayBuffer>): Promise<ImportSheet[]> {
  // Built, worker and chunks lie side by side as .js.
  const source = import.meta.url.endsWith('.ts')
  return new Promise((take, refuse) => {
    const thread = new Worker(new URL(`./workbook.worker.${source ? 'ts' : 'js'}`, import.meta.url), {
      execArgv: [],
      workerData: bytes,
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    })
    const late = setTimeout(() => void thread.terminate(), MAX_MS)
    thread.on('message', (answer: WorkbookAnswer) =>
      'sheets' in answer ? take(answer.sheets) : refuse(new WorkbookFault(answer.fault)),
    )
    thread.on('error', (error: Error & { code?: string }) =>
      refuse(
        new WorkbookFault(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'FILE_TOO_LARGE' : 'FILE_BROKEN',
          error,
        ),
      ),
    )
    thread.on('exit', () => {
      clearTimeout(late)
      refuse(new WorkbookFault('FILE_TOO_LARGE'))
    })
  })
}
