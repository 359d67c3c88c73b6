import { bookOfDay } from '../../../db/tables/certifications.ts'
import type { BookLine, CertificationKind } from '../../common/certifications/model.ts'
import { bookId } from '../../common/certifications/rules.ts'
import type { CertificationBookPaper } from '../../common/papers/records/certification-book.ts'
import type { UseCase } from '../dispatch.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { CERTIFICATION_ACTS } from '../papers/certification-slip-record.ts'
import { officeOf, paperBase } from '../papers/paper-head.ts'

/* Words of the form, as they are printed. */
const BOOKS: Record<CertificationKind, string> = {
  copy: 'Sổ chứng thực bản sao từ bản chính',
  signature: 'Sổ chứng thực chữ ký',
  translator: 'Sổ chứng thực chữ ký người dịch',
  transaction: 'Sổ chứng thực giao dịch',
}

/** The daily certification book as a paper. Made again after another line it is the next revision. */
export const makeCertificationBook: UseCase<'certifications.makeBook'> = (act, { day, kind }) => {
  const record: CertificationBookPaper = {
    kind: 'certification-book',
    ...paperBase('certification-book', officeOf(act), act.now),
    paperNo: null,
    day,
    book: BOOKS[kind],
    volume: day.slice(0, 4),
    rows: bookOfDay(act.register, day, kind).map((line) => ({
      no: line.no,
      at: line.at,
      applicant: line.applicant,
      idNumber: line.idNumber,
      document: line.document,
      act: CERTIFICATION_ACTS[kind],
      pages: kind === 'copy' ? line.pages : null,
      copies: line.copies,
      signer: line.signer,
      fee: line.fee,
      note: noteOf(line),
    })),
    keeper: act.officer.name,
    madeAt: act.now,
  }
  return archivePaper(act, { id: bookId(kind, day), noun: 'certification' }, record)
}

function noteOf({ undone, before, ...line }: BookLine): string | null {
  if (undone) return 'Đã thu hồi, không có giá trị'
  if (!before) return null
  const was = [
    before.applicant === line.applicant ? null : before.applicant,
    before.idNumber === line.idNumber ? null : (before.idNumber ?? 'không có số định danh'),
    before.document === line.document ? null : before.document,
    before.pages === line.pages ? null : `${before.pages} trang`,
    before.copies === line.copies ? null : `${before.copies} bản`,
    before.fee === line.fee ? null : `${formatAmount(before.fee)} đ`,
  ].filter((part) => part !== null)
  return `Đính chính, trước ghi: ${was.join(', ')}`.slice(0, 300)
}

const formatAmount = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
