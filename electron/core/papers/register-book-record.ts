import type { BookRow } from '../../../db/tables/register-book.ts'
import type { DossierStatus } from '../../common/dossiers/model.ts'
import type { RegisterBookPaper, RegisterBookRow } from '../../common/papers/records/register-book.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { communeInSentence, type Office, paperBase } from './paper-head.ts'

type Given = {
  office: Office
  paperNo: string | null
  /** Null for every field of work. */
  field: string | null
  from: PlainDate
  to: PlainDate
  /** Quyển số. */
  volume: string
  rows: readonly BookRow[]
  keeper: string
  at: Instant
}

/** What ended a dossier without a result, as the book says it. */
const ENDED: Partial<Record<DossierStatus, string>> = {
  refused: 'Từ chối giải quyết',
  withdrawn: 'Rút hồ sơ',
  stopped: 'Dừng giải quyết',
  void: 'Hủy, tiếp nhận nhầm',
  moved: 'Giao máy khác của đơn vị',
}
/** Of these the office owes no result: they are judged neither early nor late. */
const WITHOUT_RESULT: readonly DossierStatus[] = ['withdrawn', 'stopped', 'void', 'moved']

/** The register book of a field of work over a period, from the rows of the register. */
export function registerBookRecord({
  office,
  paperNo,
  field,
  from,
  to,
  volume,
  rows,
  keeper,
  at,
}: Given): RegisterBookPaper {
  const agency = `UBND ${communeInSentence(office.commune)}`
  return {
    kind: 'register-book',
    ...paperBase('register-book', office, at),
    paperNo,
    field: field ?? 'Tất cả lĩnh vực',
    from,
    to,
    volume,
    rows: rows.map((row) => rowOf(row, agency)),
    keeper,
    madeAt: at,
  }
}

function rowOf({ facts, returned, status, ...row }: BookRow, agency: string): RegisterBookRow {
  const { applicant } = facts
  return {
    dossierNo: row.dossierNo,
    procedure: row.procedureName,
    applicant: row.applicantName,
    address: applicant.address || null,
    phone: applicant.phone || null,
    agency,
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    finishedAt: WITHOUT_RESULT.includes(status) ? null : row.finishedAt,
    returnedAt: row.returnedAt,
    returnBy: facts.returnBy,
    receiver: returned?.receiver || null,
    ended: ENDED[status] ?? null,
  }
}
