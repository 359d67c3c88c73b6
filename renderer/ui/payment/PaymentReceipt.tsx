import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../Button.tsx'
import { ErrorNotice } from '../ErrorNotice.tsx'
import { PaperEntry } from '../paper/PaperEntry.tsx'

/** The internal receipt of a payment: one press makes and prints it; afterwards it stands here like any paper. */
export function PaymentReceipt({ paymentId, autoFocus = false }: { paymentId: string; autoFocus?: boolean }) {
  const { data, error, reload } = useQuery(
    'papers.list',
    { about: paymentId },
    { on: ['payment', 'paper', 'papers'] },
  )
  const make = useCommand('payments.makeReceipt')
  const print = useCommand('papers.print')
  const papers = data?.filter((paper) => paper.kind === 'cash-receipt') ?? []
  const run = async () => {
    const made = await make.run({ paymentId })
    if (made) await print.run({ paperId: made.paperId })
    reload()
  }
  return (
    <div className="stack">
      <ErrorNotice call="papers.list" error={error} />
      <ErrorNotice call="payments.makeReceipt" error={make.error} />
      <ErrorNotice call="papers.print" error={print.error} />
      {data && papers.length === 0 && (
        <div className="row">
          <Button
            tone="primary"
            icon="print"
            autoFocus={autoFocus}
            busy={make.busy || print.busy}
            onClick={() => void run()}
          >
            {vi.payments.card.print}
          </Button>
        </div>
      )}
      {papers.slice(0, 1).map((paper) => (
        <PaperEntry key={paper.id} paper={paper} onChanged={reload} />
      ))}
    </div>
  )
}
