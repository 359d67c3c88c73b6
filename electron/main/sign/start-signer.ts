import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { SignerAnswer } from '../../core/signatures/signer.worker.ts'
import type { StartSigner } from '../../core/signatures/signing-process.ts'

/** The signing process as a utility process of Electron: it cannot be had by running the program as Node. */
export const startSigner: StartSigner = (url) => {
  const child = utilityProcess.fork(fileURLToPath(url), [], {
    serviceName: 'signer',
    // Drivers write what they like; none of it may end up in a log.
    stdio: 'ignore',
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    post: (order) => child.postMessage(order),
    onAnswer: (heard) => child.on('message', (answer: SignerAnswer) => heard(answer)),
    onEnd: (heard) => child.once('exit', () => heard()),
    kill: () => void child.kill(),
  }
}
