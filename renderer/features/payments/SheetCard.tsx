import { cashSheetId } from '../../../electron/common/payments/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'

const words = vi.payments.screen

/** The cash sheet of one officer's day; made as things stand, printed like any other paper. */
export function SheetCard({
  day,
  officer,
}: {
  day: PlainDate
  officer: { id: string; name: string } | null
}) {
  const about = officer ? { about: cashSheetId(day, officer.id) } : null
  const { data, error, reload } = useQuery('papers.list', about, { on: ['payment', 'paper', 'papers'] })
  const make = useCommand('payments.makeSheet')
  const makes = useIs('officer', 'leader', 'administrator')
  const sheets = (officer && data) || []
  return (
    <Card title={officer ? `${words.sheet}: ${officer.name}` : words.sheet} lead={words.sheetLead}>
      <div className="stack">
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call="payments.makeSheet" error={make.error} />
        {!officer && <p className="soft">{words.chooseOfficer}</p>}
        {officer && makes && (
          <div className="row">
            <Button
              icon="file"
              busy={make.busy}
              onClick={async () => {
                if (await make.run({ day, officerId: officer.id })) reload()
              }}
            >
              {sheets.length === 0 ? words.make : words.again}
            </Button>
          </div>
        )}
        {sheets.slice(0, 2).map((paper, index) => (
          <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={reload} />
        ))}
      </div>
    </Card>
  )
}
