import type { Form6aPaper } from '../../common/papers/records/form-6a.ts'
import type { Form6a } from '../../common/reports/form-6a.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { communeInSentence, letterHead, type Office, paperBase } from './paper-head.ts'

type Given = {
  from: PlainDate
  to: PlainDate
  name: string
  recipient: string
  form: Form6a
  preparedBy: string
  at: Instant
}

/** Form II.06a of a period as a paper; the commune itself reports. */
export function form6aRecord(office: Office, { name, form, at, ...given }: Given): Form6aPaper {
  const { commune, lines } = office
  return {
    kind: 'form-6a',
    ...paperBase('form-6a', office, at),
    head: letterHead(office, at),
    paperNo: null,
    ...given,
    period: name,
    reporter: `Ủy ban nhân dân ${communeInSentence(commune)}`,
    form6a: form,
    signer: { capacity: lines.signer, name: commune.leaderName },
    madeAt: at,
  }
}
