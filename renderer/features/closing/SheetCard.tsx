import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'

/** The day's closing sheet: made as things stand, printed like any other paper. */
export function SheetCard({ day }: { day: PlainDate }) {
  const words = vi.closings.sheet
  const { data, error, reload } = useQuery('papers.list', { about: day }, { on: ['closing', 'papers'] })
  const make = useCommand('closings.make')
  const makes = useIs('officer', 'leader', 'administrator')
  const sheets = data?.filter((paper) => paper.kind === 'closing-sheet') ?? []
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="stack">
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call="closings.make" error={make.error} />
        {sheets.length === 0 && <p className="soft">{words.none}</p>}
        {makes && (
          <div className="row">
            <Button
              icon="file"
              busy={make.busy}
              onClick={async () => {
                if (await make.run({})) reload()
              }}
            >
              {sheets.length === 0 ? words.make : words.again}
            </Button>
          </div>
        )}
        {sheets.slice(0, 3).map((paper, index) => (
          <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={reload} />
        ))}
      </div>
    </Card>
  )
}
