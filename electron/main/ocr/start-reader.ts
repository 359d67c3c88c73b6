import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { ReaderAnswer } from '../../core/ocr/ocr.worker.ts'
import type { StartReader } from '../../core/ocr/reading-process.ts'

/** The reading process as a utility process of Electron, behind everything else on the PC. */
export const startReader: StartReader = (url) => {
  const child = utilityProcess.fork(fileURLToPath(url), [], { serviceName: 'ocr', stdio: 'ignore' })
  child.once('spawn', () => giveWay(child.pid))
  return {
    // Orders sent before it stands wait for it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    post: (order) => child.postMessage(order),
    onAnswer: (heard) => child.on('message', (answer: ReaderAnswer) => heard(answer)),
    onEnd: (heard) => child.once('exit', () => heard()),
    kill: () => void child.kill(),
  }
}

function giveWay(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // Some systems allow it to nobody; then it reads at the same pace as the rest.
  }
}
