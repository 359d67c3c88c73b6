import { z } from 'zod'
import { Answer, Entry, Hash } from './model.ts'

/** How much of its own journal a station is given back at once; it asks for far less on a poor line. */
export const JOURNAL_PAGE = { most: 500, usual: 100 } as const

/**
 * What the shared system holds of a station's journal after a place, oldest first, each entry with how it stands now: for a
 * register that was put back to an older copy. Payloads of local entries were never sent, so none comes back.
 */
export const JournalPage = z.object({
  entries: z.array(
    z.object({
      entry: Entry,
      answer: Answer,
      /** Files the entry names whose bytes have not all arrived. */
      missing: z.array(Hash),
    }),
  ),
  more: z.boolean(),
})
export type JournalPage = z.infer<typeof JournalPage>
export type HeldEntry = JournalPage['entries'][number]
