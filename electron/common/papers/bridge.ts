import type { PaperRecord } from './model.ts'

/** One record on its way to the hidden paper window; the ticket tells late answers from the current one. */
export type PaperJob = { ticket: number; record: PaperRecord }

/** What the preload gives the paper page as `window.paper`, and nothing else. */
export type PaperBridge = {
  /** Called once; `draw` runs for each record main hands over. */
  onRecord: (draw: (job: PaperJob) => void) => void
  /** The page is laid out with its fonts, or `failure` says why it could not be. */
  ready: (ticket: number, failure?: string) => void
}
