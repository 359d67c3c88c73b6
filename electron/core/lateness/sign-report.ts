import { putSetting } from '../../../db/tables/settings.ts'
import { dayOf } from '../../common/time/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { paperNoOf } from '../papers/paper-no.ts'
import { lateLines } from './late-lines.ts'
import { lateReport, MOST_ROWS, reportAbout, reportRecipient } from './late-report.ts'

/**
 * The leader signs the explanation of a period upward: every late dossier in it is explained and confirmed. It bears one
 * number for the period; signed again after a change it is the next revision.
 */
export const signLateReport: UseCase<'lateness.sign'> = async (act, { recipient, ...period }) => {
  // Of days to come nobody knows that none is late.
  if (period.from > dayOf(act.now)) return refuse('PERIOD_NOT_BEGUN')
  const count = lateLines(act, period).filter((line) => line.explanation !== 'confirmed').length
  if (count > 0) return refuse('UNCONFIRMED', { count })
  const trial = lateReport(act, { ...period, recipient }, null)
  if (!trial) return refuse('TOO_MANY', { most: MOST_ROWS })
  const about = reportAbout(period)
  if (recipient !== reportRecipient(act)) {
    const own = { ...act, command: { ...act.command!, id: newId(Date.parse(act.now)) } }
    commit<object, never>(own, (journal) => {
      putSetting(act.register, 'late-report-recipient', recipient)
      journal.record({
        noun: 'lateness',
        entityId: 'late-report',
        verb: 'recipient-changed',
        scope: 'local',
        payload: { recipient },
      })
      return done({})
    })
  }
  const paperNo = paperNoOf(act, 'late-report', about)
  const made = await archivePaper(act, { id: about, noun: 'lateness' }, { ...trial, paperNo })
  return made.ok ? done({ paperId: made.data.paperId, paperNo }) : made
}
