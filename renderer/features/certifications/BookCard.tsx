import type { CertificationKind } from '../../../electron/common/certifications/model.ts'
import { bookId } from '../../../electron/common/certifications/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { vi } from '../../i18n/vi.ts'
import { SheetCard } from '../../ui/paper/SheetCard.tsx'

const words = vi.certifications.screen

/** The printed book of a day. */
export function BookCard({ day, kind }: { day: PlainDate; kind: CertificationKind }) {
  return (
    <SheetCard
      title={words.paper}
      lead={words.paperLead}
      about={bookId(kind, day)}
      call="certifications.makeBook"
      input={{ day, kind }}
      on="certification"
      makers={['officer', 'specialist', 'leader', 'administrator']}
      make={words.make}
      again={words.again}
    />
  )
}
