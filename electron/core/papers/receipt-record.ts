import type { Dossier } from '../../../db/tables/dossiers.ts'
import type { Calendar } from '../../common/calendar/model.ts'
import type { DeadlineRules } from '../../common/deadlines/model.ts'
import { dueMoment, notableLines } from '../../common/deadlines/rules.ts'
import type { DossierFacts } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { ReceiptPaper } from '../../common/papers/records/receipt.ts'
import { dayOf, formatDay } from '../../common/time/rules.ts'
import { dossierQr } from './dossier-qr.ts'
import { officeName, type Office, paperBase } from './paper-head.ts'
import { resultPlace } from './result-place.ts'

type Given = {
  dossier: Dossier
  office: Office
  calendar: Calendar
  rules: DeadlineRules
  /** The newest receipt of this dossier that is archived. */
  archived: ReceiptPaper | null
}

/** The receipt of a dossier as it was taken in: only stored facts, so that it comes out the same next year. */
export function receiptRecord({ dossier, office, calendar, rules, archived }: Given): ReceiptPaper {
  const { facts, dossierNo, actions } = dossier
  const received = actions[0]!
  // What was promised last, by intake, supplement or correction; a date put off by an apology is the letter's to say.
  const dueAt = reduceDossier(actions)!.firstDueAt
  /* The days skipped were told with the promise: as long as it stands, a calendar changed since tells nothing new. */
  const promised = archived?.dueAt === dueAt && archived.receivedAt === facts.receivedAt
  const note = promised ? archived.dueNote : dueAt === facts.dueAt ? dueNote(facts, calendar, rules) : null
  return {
    kind: 'receipt',
    ...paperBase('receipt', office, facts.receivedAt),
    paperNo: received.kind === 'receive' ? received.receiptNo : null,
    dossierNo,
    office: officeName(office),
    applicant: facts.applicant,
    authorised: facts.authorised,
    procedure: { code: facts.procedure.code, name: facts.procedure.name },
    request: facts.request,
    components: facts.components
      .filter((component) => component.notNeeded || component.originals + component.copies > 0)
      .map(({ name, originals, copies, notNeeded }) => ({
        name,
        originals,
        copies,
        fromDatabase: notNeeded,
      })),
    sets: facts.sets,
    timeLimit:
      facts.limit.unit === 'same-day' ? null : { amount: facts.limit.amount, unit: facts.limit.unit },
    receivedAt: facts.receivedAt,
    // What came from another system was entered there when it was received.
    ...(facts.enteredAt && !facts.imported && { enteredAt: facts.enteredAt }),
    dueAt,
    ...(note ? { dueNote: note } : {}),
    resultAt: resultPlace(facts, office),
    book: null,
    submitterName: (facts.authorised ?? facts.applicant).name,
    officerName: received.officer.name,
    qr: dossierQr('receipt', dossier, office, { madeAt: facts.receivedAt, dueAt }),
    copies: 2,
  }
}

/* Small print under the due moment: which days were skipped. Left out when the calendar has changed since the intake
   and would tell another story than the date on the slip. */
function dueNote(facts: DossierFacts, calendar: Calendar, rules: DeadlineRules): string | null {
  const { limit, receivedAt, channel } = facts
  const due = dueMoment({ receivedAt, channel, limit, calendar, rules })
  if (due.dueAt !== facts.dueAt) return null
  const skipped = notableLines(due.explanation).filter(
    ({ effect, day }) => SKIPPED.has(effect) && day > dayOf(receivedAt),
  )
  if (skipped.length === 0) return null
  const days = skipped
    .slice(0, 12)
    .map(({ day, name }) => (name ? `${formatDay(day).slice(0, 5)} (${name})` : formatDay(day).slice(0, 5)))
  const more = skipped.length > 12 ? ` và ${skipped.length - 12} ngày nữa` : ''
  return `Không tính: ${days.join(', ')}${more}. Lịch số ${calendar.version}.`.slice(0, 600)
}

const SKIPPED = new Set(['weekly-rest', 'holiday', 'compensatory', 'swapped-off'])
