import { parentPort, workerData } from 'node:worker_threads'
import { quickCheck } from '../../db/engine/integrity.ts'

type Given = { path: string; key: Uint8Array; nativeBinding: string | undefined }
const { path, key, nativeBinding } = workerData as Given
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort!.postMessage(quickCheck(path, key, nativeBinding))
