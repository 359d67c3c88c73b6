import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'

const text = vi.petitions.reports
const CALLS = { report: 'petitions.makeReport', board: 'petitions.makeBoard' } as const
const MAKE = { report: text.makeReport, board: text.makeBoard }

type Props = { which: 'report' | 'board'; from: PlainDate; to: PlainDate }

/** The sheet of a period: made as things stand, the one before stays to be looked at. */
export function PeriodPaper({ which, from, to }: Props) {
  const on = { on: ['petition', 'paper', 'papers'] }
  const { data: abouts } = useQuery('petitions.papersOf', { from, to }, on)
  const about = abouts?.[which]
  const { data, error, reload } = useQuery('papers.list', about === undefined ? null : { about }, on)
  const make = useCommand(CALLS[which])
  const works = useIs('officer', 'specialist', 'head', 'leader')
  const sheets = data ?? []
  if (!works && sheets.length === 0) return null
  return (
    <Card>
      <div className="stack">
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call={CALLS[which]} error={make.error} />
        {works && (
          <div>
            <Button
              icon="file"
              busy={make.busy}
              onClick={async () => {
                if (await make.run({ from, to })) reload()
              }}
            >
              {MAKE[which]}
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
