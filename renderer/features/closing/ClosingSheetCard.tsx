import type { PlainDate } from '../../../electron/common/time/model.ts'
import { vi } from '../../i18n/vi.ts'
import { SheetCard } from '../../ui/paper/SheetCard.tsx'

const words = vi.closings.sheet

/** The day's closing sheet. */
export function ClosingSheetCard({ day }: { day: PlainDate }) {
  return (
    <SheetCard
      title={words.title}
      lead={words.lead}
      about={day}
      call="closings.make"
      input={{}}
      on="closing"
      makers={['officer', 'leader', 'administrator']}
      make={words.make}
      again={words.again}
      none={words.none}
    />
  )
}
