import { Worker } from 'node:worker_threads'
import type { Counter } from '../core/counter.ts'

/**
 * Checks the register once after it was opened, in a thread of its own, and says on every screen when it is damaged.
 * @returns ends it
 */
export function checkRegister(counter: Counter): () => void {
  let worker: Worker | null = null
  const timer = setInterval(() => {
    if (!counter.open) return
    clearInterval(timer)
    const { register, dataKey } = counter.open
    worker = new Worker(new URL('./quick-check.worker.js', import.meta.url), {
      workerData: { path: register.path, key: dataKey, nativeBinding: counter.nativeBinding },
    })
    worker.once('message', (faults: string[]) => {
      if (faults.length === 0) return
      counter.log('quick_check', { name: 'RegisterDamaged', code: faults[0] })
      counter.damaged = true
      counter.onChanged(['session'])
    })
    worker.once('error', (error) => counter.log('quick_check', error))
  }, 5_000)
  return () => {
    clearInterval(timer)
    void worker?.terminate()
  }
}
