import { BrowserWindow, ipcMain, type WebPreferences } from 'electron'
import { canonical } from '../../common/journal/canonical.ts'
import type { PaperJob } from '../../common/papers/bridge.ts'
import { MEDIA, mediaOf } from '../../common/papers/kinds.ts'
import { PaperRecord } from '../../common/papers/model.ts'

/* One hidden window draws every paper and stays loaded between them: loading the page costs several times what
   printing it does. Invariant: at most one record is on the page, and only the answer with its ticket counts.
   A record that is on the page already (laid out ahead) is printed as it stands there.
   A window that hung, crashed or failed is thrown away; the next paper opens a new one. */

/** `TIME_OUT` the page or the print engine did not answer; `CRASHED` its process went; `FAILED` it said why. */
export class PaperError extends Error {
  readonly code: 'TIME_OUT' | 'CRASHED' | 'FAILED'
  constructor(code: PaperError['code'], detail: string) {
    super(`${code}: ${detail}`)
    this.code = code
  }
}

export type PaperWindow = {
  /** Bytes of the PDF of a record; rejects with a PaperError, or with a ZodError for a record that is none. */
  render: (record: PaperRecord) => Promise<Uint8Array>
  /** Lays out what will probably be asked for next, so that its paper only has to be printed; never throws. */
  layOut: (record: PaperRecord) => void
  /** Opens the page before the first paper is asked for; never rejects. */
  warmUp: () => Promise<void>
  /** Gives back what the page holds, some 50 MB, after what is in hand; the next paper opens it anew. */
  rest: () => void
  close: () => void
}

type Setup = {
  /** Address of paper.html. */
  url: string
  webPreferences: WebPreferences
  /** For one paper, waiting for the page included; milliseconds. */
  timeLimit?: number
}

const MM_PER_INCH = 25.4

/** Makes the hidden window that turns records into PDFs. Call after `app.whenReady()`. */
export function openPaperWindow({ url, webPreferences, timeLimit = 20_000 }: Setup): PaperWindow {
  let opened: BrowserWindow | null = null
  let loaded: Promise<BrowserWindow> | null = null
  /** The record on the page. */
  let inHand: { drawn: () => void; fail: (error: PaperError) => void } | null = null
  let ticket = 0
  /** What stands on the page, whole; null while that is not known. */
  let standing: string | null = null
  let last: Promise<unknown> = Promise.resolve()

  const heard = (event: Electron.IpcMainEvent, answered: unknown, failure: unknown) => {
    const page = opened?.webContents
    if (!page || event.sender !== page || event.senderFrame !== page.mainFrame) return
    if (answered !== ticket) return
    if (typeof failure === 'string') inHand?.fail(new PaperError('FAILED', failure))
    else inHand?.drawn()
  }
  ipcMain.on('paper-ready', heard)

  async function open(): Promise<BrowserWindow> {
    const window = new BrowserWindow({ show: false, width: 900, height: 1200, webPreferences })
    opened = window
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (window !== opened) return
      inHand?.fail(new PaperError('CRASHED', reason))
      discard()
    })
    await window.loadURL(url)
    return window
  }

  function discard(): void {
    const window = opened
    opened = null
    loaded = null
    standing = null
    if (window && !window.isDestroyed()) window.destroy()
  }

  async function draw(record: PaperRecord, fail: (error: PaperError) => void): Promise<BrowserWindow> {
    loaded ??= open()
    const window = await loaded
    // Its time ran out while the page was loading; by now the page may belong to the next record.
    if (window !== opened) throw new PaperError('TIME_OUT', 'the window was given up')
    const wanted = canonical(record)
    // A page that dies is noticed by what is in hand, while it is printed too.
    inHand = { drawn: () => {}, fail }
    if (standing === wanted) return window
    standing = null
    await new Promise<void>((drawn) => {
      inHand = { drawn, fail }
      const job: PaperJob = { ticket: ++ticket, record }
      window.webContents.send('paper-record', job)
    })
    standing = wanted
    return window
  }

  async function print(record: PaperRecord, fail: (error: PaperError) => void): Promise<Uint8Array> {
    const window = await draw(record, fail)
    const [width, height] = MEDIA[mediaOf(record.kind)]
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      pageSize: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    })
    // Every form has words; without any font its letters were missing, and nobody must archive that.
    if (!pdf.includes('/FontDescriptor')) throw new PaperError('FAILED', 'printed without its letters')
    return pdf
  }

  async function inTime<T>(
    record: PaperRecord,
    work: (record: PaperRecord, fail: (error: PaperError) => void) => Promise<T>,
  ): Promise<T> {
    const paper = PaperRecord.parse(record)
    let timer: NodeJS.Timeout | undefined
    let fail: (error: PaperError) => void = () => {}
    const failed = new Promise<never>((_resolve, reject) => {
      fail = reject
      timer = setTimeout(() => reject(new PaperError('TIME_OUT', `${timeLimit} ms`)), timeLimit)
    })
    try {
      return await Promise.race([work(paper, fail), failed])
    } catch (error) {
      discard()
      throw error instanceof PaperError ? error : new PaperError('FAILED', String(error))
    } finally {
      clearTimeout(timer)
      inHand = null
    }
  }

  /** One record after the other. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = last.then(step)
    last = next.catch(() => {})
    return next
  }

  return {
    render: (record) => inTurn(() => inTime(record, print)),
    layOut: (record) => void inTurn(() => inTime(record, draw)).catch(() => {}),
    warmUp: async () => {
      loaded ??= open()
      await loaded.catch(discard)
    },
    rest: () => void inTurn(async () => discard()),
    close: () => {
      ipcMain.off('paper-ready', heard)
      discard()
    },
  }
}
