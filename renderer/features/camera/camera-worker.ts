import type { CameraAnswer, CameraOrder, Look, Shot } from './camera.worker.ts'

type Without<T> = T extends unknown ? Omit<T, 'id' | 'kind'> : never
type LookOrder = Without<CameraOrder & { kind: 'look' }>
type ShootOrder = Without<CameraOrder & { kind: 'shoot' }>

/** The worker of one camera screen; `end` it with the screen. */
export type CameraWorker = {
  look: (order: LookOrder) => Promise<Look>
  shoot: (order: ShootOrder) => Promise<Shot>
  end: () => void
}

export function startCameraWorker(): CameraWorker {
  const worker = new Worker(new URL('./camera.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { take: (answer: never) => void; refuse: (why: Error) => void }>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<CameraAnswer>) => {
    const { take, refuse } = waiting.get(data.id) ?? {}
    waiting.delete(data.id)
    if ('error' in data) refuse?.(new Error(data.error))
    else take?.(('look' in data ? data.look : data.shot) as never)
  })
  worker.addEventListener('error', (event) => {
    for (const { refuse } of waiting.values()) refuse(new Error(event.message))
    waiting.clear()
  })
  function order<T>(kind: CameraOrder['kind'], input: LookOrder | ShootOrder): Promise<T> {
    const id = ++last
    return new Promise<T>((take, refuse) => {
      waiting.set(id, { take: take as (answer: never) => void, refuse })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage({ id, kind, ...input }, [input.picture])
    })
  }
  return {
    look: (input) => order('look', input),
    shoot: (input) => order('shoot', input),
    end: () => worker.terminate(),
  }
}
