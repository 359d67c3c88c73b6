import type { SignatureStampPaper } from '../../../electron/common/papers/records/signature-stamp.ts'
import { clockOf, dayOf, formatDay } from '../../../electron/common/time/rules.ts'
import './stamp.css'

/**
 * What is seen of a digital signature on the first page of a digitised paper: by whom and when, with the offset from
 * universal time (NĐ 30/2020 appendix I).
 */
export function SignatureStamp({ paper }: { paper: SignatureStampPaper }) {
  const { name, signedAt } = paper
  // Vietnam is whole hours off, so the seconds are the same.
  const seconds = signedAt.slice(17, 19)
  return (
    <section className="paper-page signature-stamp">
      <div>Người ký: {name}</div>
      <div>
        Thời gian ký: {formatDay(dayOf(signedAt))} {clockOf(signedAt)}:{seconds} +07:00
      </div>
    </section>
  )
}
