import type { OcrFault } from '../../common/ocr/model.ts'
import { askedProcess, type StartProcess } from '../asked-process.ts'
import type { ReaderAnswer, ReaderOrder, ReadPage } from './ocr.worker.ts'
import type { PageWords } from './page-words.ts'

/** Starts ocr.worker, as low in priority as the system lets it. */
export type StartReader = StartProcess<ReaderOrder, ReaderAnswer>

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
  /** What a page says itself, or its picture shows. @param page from 0 @throws ReadingFault; any other error: worth another try */
  read: (page: number) => Promise<ReadPage>
  /** The open document with this text in it. */
  write: (words: (PageWords | null)[]) => Promise<Uint8Array>
  /** Has it ended, by itself or by `end`? */
  ended: () => boolean
  end: () => void
}

/** Text that is only taken out comes in a moment, even on an old PC behind everything else. */
const TEXT_SILENCE_MS = 120_000
/** A page of dense print takes an old PC a minute; what takes ten will not come to an end. */
const SILENCE_MS = 600_000

export function readingProcess(start: StartReader): ReadingProcess {
  // Built, the worker lies beside as .js.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const { ask, hasEnded, end } = askedProcess(start(new URL(`./ocr.worker.${extension}`, import.meta.url)), {
    silenceMs: SILENCE_MS,
    refusal: (answer) => ('fault' in answer ? new ReadingFault(answer.fault) : new Error(answer.error)),
    ended: () => new Error('the reading process has ended'),
  })
  return {
    open: async (pdf) => (await ask({ do: 'open', pdf })) as number,
    read: async (page) => {
      const own = (await ask({ do: 'text', page }, TEXT_SILENCE_MS)) as ReadPage | null
      return own ?? ((await ask({ do: 'read', page })) as ReadPage)
    },
    write: async (words) => (await ask({ do: 'write', words })) as Uint8Array,
    ended: hasEnded,
    end,
  }
}
