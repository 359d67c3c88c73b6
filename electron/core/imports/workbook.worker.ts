import { parentPort, workerData } from 'node:worker_threads'
import type { FileFault } from '../../common/imports/api.ts'
import type { ImportSheet } from '../../common/imports/model.ts'
import { readWorkbook } from './read-workbook.ts'
import { WorkbookFault } from './workbook-fault.ts'

export type WorkbookAnswer = { sheets: ImportSheet[] } | { fault: FileFault }

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort!.postMessage(answer())

function answer(): WorkbookAnswer {
  try {
    return { sheets: readWorkbook(workerData as Uint8Array) }
  } catch (error) {
    if (error instanceof WorkbookFault) return { fault: error.code }
    throw error
  }
}
