import { quickCheck } from '../../db/engine/integrity.ts'

/* Runs as a process of its own; what it is to check comes as its first message, so that the key stands in no argument. */
type Given = { path: string; key: Uint8Array; nativeBinding: string | undefined }
process.parentPort.once('message', ({ data }) => {
  const { path, key, nativeBinding } = data as Given
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  process.parentPort.postMessage(quickCheck(path, key, nativeBinding))
})
