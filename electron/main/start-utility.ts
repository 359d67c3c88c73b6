import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { StartProcess } from '../core/asked-process.ts'
import type { StartReader } from '../core/ocr/reading-process.ts'
import type { StartSigner } from '../core/signatures/signing-process.ts'
import { giveWay } from './give-way.ts'

/** The reading process, behind everything else on the PC. */
export const startReader: StartReader = start('ocr', { last: true })

/** The signing process: as a utility process it cannot be had by running the program as Node. */
export const startSigner: StartSigner = start('signer', { last: false })

function start<Order extends { id: number }, Answer extends { id: number }>(
  serviceName: string,
  { last }: { last: boolean },
): StartProcess<Order, Answer> {
  return (url) => {
    // Drivers and engines write what they like; none of it may end up in a log.
    const child = utilityProcess.fork(fileURLToPath(url), [], { serviceName, stdio: 'ignore' })
    if (last) child.once('spawn', () => giveWay(child.pid))
    return {
      // Orders sent before it stands wait for it.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      post: (order) => child.postMessage(order),
      onAnswer: (heard) => child.on('message', (answer: Answer) => heard(answer)),
      onEnd: (heard) => child.once('exit', () => heard()),
      kill: () => void child.kill(),
    }
  }
}
