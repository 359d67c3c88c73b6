import { fileURLToPath } from 'node:url'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { Counter } from '../core/counter.ts'
import { giveWay } from './give-way.ts'

/* After the first lists are on screen. */
const AFTER_MS = 5_000

/**
 * Checks the register once after it was opened and says on every screen when it is damaged. In a process of its own:
 * it gives way to whoever works, and closing the counter ends it at once, where a thread would first read to the end.
 * @returns ends it
 */
export function checkRegister(counter: Counter): () => void {
  let check: UtilityProcess | null = null
  const timer = setInterval(() => {
    if (!counter.open) return
    clearInterval(timer)
    const { register, dataKey } = counter.open
    check = utilityProcess.fork(fileURLToPath(new URL('./quick-check.worker.js', import.meta.url)), [], {
      serviceName: 'quick-check',
      stdio: 'ignore',
    })
    check.once('spawn', () => {
      giveWay(check?.pid)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
      check?.postMessage({ path: register.path, key: dataKey, nativeBinding: counter.nativeBinding })
    })
    check.once('message', (faults: string[]) => {
      check?.kill()
      if (faults.length === 0) return
      counter.log('quick_check', { name: 'RegisterDamaged', code: faults[0] })
      counter.damaged = true
      counter.onChanged(['session'])
    })
    check.once('exit', (code) => {
      check = null
      if (code !== 0) counter.log('quick_check', { name: 'CheckEnded', code: String(code) })
    })
  }, AFTER_MS)
  return () => {
    clearInterval(timer)
    check?.removeAllListeners()
    check?.kill()
  }
}
