import type { BookRow } from '../../../db/tables/register-book.ts'
import type { DossierStatus } from '../../common/dossiers/model.ts'
import type { StoodOutcome } from '../../common/dossiers/timeliness.ts'
import type { RegisterBookPaper, RegisterBookRow } from '../../common/papers/records/register-book.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { communeInSentence, type Office, paperBase } from './paper-head.ts'

/** A row and how its dossier stands. */
export type JudgedRow = BookRow & { outcome: StoodOutcome }

type Given = {
  office: Office
  paperNo: string | null
  /** Null for every field of work. */
  field: string | null
  from: PlainDate
  to: PlainDate
  /** Quyển số. */
  volume: string
  rows: readonly JudgedRow[]
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

function rowOf({ facts, returned, status, ...row }: JudgedRow, agency: string): RegisterBookRow {
  const { applicant } = facts
  return {
    dossierNo: row.dossierNo,
    procedure: row.procedureName,
    applicant: row.applicantName,
    address: applicant.address || null,
    phone: applicant.phone || null,
    agency,
    receivedAt: row.receivedAt,
    dueAt: row.firstDueAt,
    newDueAt: row.dueAt === row.firstDueAt ? null : row.dueAt,
    outcome: row.outcome,
    returnedAt: row.returnedAt,
    returnBy: facts.returnBy,
    receiver: returned?.receiver || null,
    ended: ENDED[status] ?? null,
  }
}
