import { cashSheetId } from '../../../electron/common/payments/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { vi } from '../../i18n/vi.ts'
import { SheetCard } from '../../ui/paper/SheetCard.tsx'

const words = vi.payments.screen
type Props = { day: PlainDate; officer: { id: string; name: string } | null }

/** The cash sheet of one officer's day. */
export function CashSheetCard({ day, officer }: Props) {
  return (
    <SheetCard
      title={officer ? `${words.sheet}: ${officer.name}` : words.sheet}
      lead={words.sheetLead}
      about={officer && cashSheetId(day, officer.id)}
      call="payments.makeSheet"
      input={officer && { day, officerId: officer.id }}
      on="payment"
      makers={['officer', 'leader', 'administrator']}
      make={words.make}
      again={words.again}
      none={!officer && words.chooseOfficer}
    />
  )
}
