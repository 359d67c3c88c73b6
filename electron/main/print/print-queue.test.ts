import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PrintResult } from '../../common/papers/printing.ts'
import { createPrintQueue, type PrintDriver } from './print-queue.ts'

const order = (printer: string | null = 'A') => ({ pdf: new Uint8Array([1]), printer, media: 'A5' as const })
const SPOOLED: PrintResult = { code: 'SPOOLED' }

test('jobs go one at a time, in the order added, whatever happens to the ones before', async () => {
  const fate = fc.constantFrom('spooled', 'refused', 'throws', 'rejects', 'no-printer')
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 12 }), async (fates) => {
      const began: number[] = []
      let inHand = 0
      const driver: PrintDriver = ({ pdf }) => {
        expect(++inHand).toBe(1)
        const index = pdf[0] ?? -1
        began.push(index)
        if (fates[index] === 'throws') {
          inHand--
          throw new Error('driver')
        }
        return new Promise((resolve, reject) => {
          setImmediate(() => {
            inHand--
            if (fates[index] === 'rejects') reject(new Error('driver'))
            else resolve(fates[index] === 'refused' ? { code: 'PRINTER_GONE' } : SPOOLED)
          })
        })
      }
      const queue = createPrintQueue({ driver })
      const jobs = fates.map((one, index) =>
        queue.add({ ...order(one === 'no-printer' ? null : 'A'), pdf: new Uint8Array([index]) }),
      )
      const results = await Promise.all(jobs.map((job) => job.done))
      expect(results.map((result) => result.code)).toEqual(
        fates.map(
          (one) =>
            ({
              spooled: 'SPOOLED',
              refused: 'PRINTER_GONE',
              throws: 'PRINT_REFUSED',
              rejects: 'PRINT_REFUSED',
              'no-printer': 'NO_PRINTER',
            })[one],
        ),
      )
      expect(began).toEqual(fates.flatMap((one, index) => (one === 'no-printer' ? [] : [index])))
      expect(queue.jobs().map((job) => job.id)).toEqual(jobs.map((job) => job.id))
    }),
  )
})

test('a driver that never answers is told to stop, and the next job is printed', async () => {
  let stopped = false
  const driver: PrintDriver = ({ printer }, signal) => {
    signal.addEventListener('abort', () => {
      stopped = true
    })
    return printer === 'hangs' ? new Promise(() => {}) : Promise.resolve(SPOOLED)
  }
  const queue = createPrintQueue({ driver, timeLimit: 20 })
  const [hung, next] = [queue.add(order('hangs')), queue.add(order())]
  expect(await hung.done).toEqual({ code: 'TIME_OUT' })
  expect(stopped).toBe(true)
  expect(await next.done).toEqual(SPOOLED)
})

test('the states of a job can be watched, and a watcher that fails does not stop the queue', async () => {
  const seen: string[] = []
  const queue = createPrintQueue({
    driver: async () => SPOOLED,
    onChange: (jobs) => {
      seen.push(jobs.map((job) => job.state).join())
      throw new Error('watcher')
    },
  })
  await Promise.all([queue.add(order()).done, queue.add(order(null)).done])
  expect(seen).toEqual([
    'waiting',
    'waiting,waiting',
    'printing,waiting',
    'spooled,waiting',
    'spooled,printing',
    'spooled,failed',
  ])
})

test('ended jobs are forgotten after a while, waiting ones never', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const driver: PrintDriver = async ({ printer }) => {
    if (printer === 'gate') await gate
    return SPOOLED
  }
  const queue = createPrintQueue({ driver })
  await Promise.all(Array.from({ length: 70 }, () => queue.add(order()).done))
  expect(queue.jobs()).toHaveLength(50)
  const held = Array.from({ length: 60 }, () => queue.add(order('gate')))
  expect(queue.jobs().filter((job) => job.result === null)).toHaveLength(60)
  release()
  await Promise.all(held.map((job) => job.done))
  expect(queue.jobs()).toHaveLength(50)
})

test('a job is taken back while it waits, and no later', async () => {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const begun: (string | null)[] = []
  const driver: PrintDriver = async ({ printer }) => {
    begun.push(printer)
    await gate
    return SPOOLED
  }
  const queue = createPrintQueue({ driver })
  const [first, second, third] = ['A', 'B', 'C'].map((name) => queue.add({ ...order(name), id: name }))
  await Promise.resolve()
  expect([queue.withdraw('A'), queue.withdraw('B'), queue.withdraw('B'), queue.withdraw('?')]).toEqual([
    false,
    true,
    false,
    false,
  ])
  release()
  expect(await Promise.all([first!.done, second!.done, third!.done])).toEqual([
    SPOOLED,
    { code: 'WITHDRAWN' },
    SPOOLED,
  ])
  expect(begun).toEqual(['A', 'C'])
})
