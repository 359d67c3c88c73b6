import type { OcrFault } from '../../common/ocr/model.ts'
import type { ReaderAnswer, ReaderOrder, ReadPage } from './ocr.worker.ts'
import type { PageWords } from './page-words.ts'

/** A reading process that has been started: Electron's in the app, a plain child of Node in tests. */
export type ReaderChannel = {
  post: (order: ReaderOrder) => void
  onAnswer: (heard: (answer: ReaderAnswer) => void) => void
  onEnd: (heard: () => void) => void
  kill: () => void
}
/** Starts ocr.worker, as low in priority as the system lets it. @param url of the built worker */
export type StartReader = (url: URL) => ReaderChannel

/** A page or document that will not be read, however often it is tried. */
export class ReadingFault extends Error {
  readonly code: OcrFault
  constructor(code: OcrFault) {
    super(code)
    this.name = 'ReadingFault'
    this.code = code
  }
}

export type ReadingProcess = {
  /** Takes a document in place of the one before. @returns its pages */
  open: (pdf: Uint8Array) => Promise<number>
  /** @param page from 0 @throws ReadingFault; any other error: worth another try */
  read: (page: number) => Promise<ReadPage>
  /** The open document with this text in it. */
  write: (words: (PageWords | null)[]) => Promise<Uint8Array>
  /** Has it ended, by itself or by `end`? */
  ended: () => boolean
  end: () => void
}

/** A page of dense print takes an old PC a minute; what takes ten will not come to an end. */
const SILENCE_MS = 600_000

type Waiting = { take: (result: unknown) => void; refuse: (why: Error) => void }
type Asked = ReaderOrder extends infer O ? (O extends ReaderOrder ? Omit<O, 'id'> : never) : never

export function readingProcess(start: StartReader): ReadingProcess {
  // Built, the worker lies beside as .js.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const channel = start(new URL(`./ocr.worker.${extension}`, import.meta.url))
  const waiting = new Map<number, Waiting>()
  let last = 0
  let ended = false
  channel.onAnswer((answer) => {
    const { take, refuse } = waiting.get(answer.id) ?? {}
    waiting.delete(answer.id)
    if ('result' in answer) take?.(answer.result)
    else if ('fault' in answer) refuse?.(new ReadingFault(answer.fault))
    else refuse?.(new Error(answer.error))
  })
  const end = (): void => {
    if (ended) return
    ended = true
    channel.kill()
    for (const { refuse } of waiting.values()) refuse(new Error('the reading process has ended'))
    waiting.clear()
  }
  channel.onEnd(end)
  const ask = async (order: Asked): Promise<unknown> => {
    if (ended) throw new Error('the reading process has ended')
    const id = ++last
    const silence = setTimeout(end, SILENCE_MS)
    try {
      return await new Promise<unknown>((take, refuse) => {
        waiting.set(id, { take, refuse })
        channel.post({ ...order, id })
      })
    } finally {
      clearTimeout(silence)
    }
  }
  return {
    open: async (pdf) => (await ask({ do: 'open', pdf })) as number,
    read: async (page) => (await ask({ do: 'read', page })) as ReadPage,
    write: async (words) => (await ask({ do: 'write', words })) as Uint8Array,
    ended: () => ended,
    end,
  }
}
