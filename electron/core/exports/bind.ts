import { Worker } from 'node:worker_threads'
import type { BindAnswer, BindOrder } from './bind.worker.ts'

export type Binding = {
  /** Puts a document behind the others, with a bookmark at its first page. */
  add: (title: string, pdf: Uint8Array) => Promise<void>
  finish: (about: { title: string; subject: string; at: string }) => Promise<Uint8Array>
  end: () => void
}

/** Begins to bind documents into one. */
export function bind(): Binding {
  // Built, the worker lies beside as .js.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const thread = new Worker(new URL(`./bind.worker.${extension}`, import.meta.url), { execArgv: [] })
  const ask = (order: BindOrder): Promise<BindAnswer> =>
    new Promise((take, refuse) => {
      const done = (next: () => void): void => {
        thread.off('message', heard).off('error', failed).off('exit', ended)
        next()
      }
      const heard = (answer: BindAnswer): void =>
        done(() => ('error' in answer ? refuse(new Error(answer.error)) : take(answer)))
      const failed = (error: Error): void => done(() => refuse(error))
      const ended = (): void => failed(new Error('the binding thread has ended'))
      thread.on('message', heard).on('error', failed).on('exit', ended)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage(order)
    })
  return {
    add: async (title, pdf) => void (await ask({ do: 'add', title, pdf })),
    finish: async (about) => {
      const answer = await ask({ do: 'finish', ...about })
      if (!('pdf' in answer)) throw new Error('nothing was bound')
      return answer.pdf
    },
    end: () => void thread.terminate(),
  }
}
