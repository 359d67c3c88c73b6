import type { QueuedPrint } from '../../../db/tables/print-queue.ts'
import { printQueue } from '../../../db/tables/print-queue.ts'
import type { QueueState } from '../../common/papers/api.ts'
import type { PrintJob } from '../../common/papers/printing.ts'
import { addDays, dayOf, startOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { maySeePapers } from '../petition-access.ts'

const OPEN_DAYS = 30
const AT_MOST = 300

/** Today's prints and those of the last weeks that came to no end; what runs now is asked of the press. */
export const listPrintQueue: UseCase<'papers.queue'> = (act) => {
  const jobs = new Map(act.counter.press.jobs().map((job) => [job.id, job]))
  const today = dayOf(act.now)
  const rows = printQueue(act.register, {
    since: startOf(today),
    open: startOf(addDays(today, -OPEN_DAYS)),
    limit: AT_MOST,
  })
  return done(
    rows
      .filter(({ about }) => maySeePapers(act, about))
      .map((row) => {
        const job = jobs.get(row.id)
        return {
          printId: row.id,
          paperId: row.paperId,
          kind: row.kind,
          about: row.about,
          dossierNo: row.dossierNo,
          state: stateOf(row, job),
          code: row.code,
          trouble: row.trouble,
          copyNo: row.copyNo,
          copies: row.copies,
          tray: row.tray,
          printer: row.printer,
          media: row.media,
          askedAt: row.askedAt,
          officerName: row.officerName ?? '',
          canWithdraw: job?.state === 'waiting',
        }
      }),
  )
}

function stateOf({ state, code }: QueuedPrint, job: PrintJob | undefined): QueueState {
  switch (state) {
    case 'asked':
      if (job?.state === 'waiting') return 'waiting'
      // Its page is being stamped, or it is with the printer; without a job the program ended in between.
      return job ? 'printing' : 'interrupted'
    case 'spooled':
      return 'sent'
    case 'confirmed':
      return 'printed'
    case 'saved':
      return 'saved'
    case 'failed':
      /* The job was taken back from a printer that stands still: the paper waits for it here. */
      return code === 'PRINTER_STOPPED' ? 'waiting' : 'failed'
  }
}
