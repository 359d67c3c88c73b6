import { idsToConfirm } from '../../../db/tables/late-dossiers.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { lateReportRecord } from '../papers/late-report-record.ts'
import { officeOf } from '../papers/paper-head.ts'
import { lateLines, linesOf } from './late-lines.ts'
import { listsTheSame, reportRecipient, signedReport } from './late-report.ts'

/** The late dossiers of a period, and whether their explanation upward was signed. */
export const listLate: UseCase<'lateness.list'> = (act, period) => {
  const lines = lateLines(act, period)
  const recipient = reportRecipient(act)
  const signed = signedReport(act, period)
  const now = lateReportRecord({
    ...period,
    office: officeOf(act),
    paperNo: null,
    recipient,
    lines,
    at: act.now,
  })
  return done({
    lines,
    unconfirmed: lines.filter((line) => line.explanation !== 'confirmed').length,
    recipient,
    signed: signed && {
      paperId: signed.paperId,
      paperNo: signed.paperNo,
      at: signed.at,
      current: listsTheSame(signed.record, now),
    },
  })
}

/** What the leader has to look at, whichever period it belongs to. */
export const listToConfirm: UseCase<'lateness.toConfirm'> = (act) =>
  done({ lines: linesOf(act, idsToConfirm(act.register, act.now), dayOf(act.now)) })
