import type { CertificationKind } from '../../../electron/common/certifications/model.ts'
import { bookId } from '../../../electron/common/certifications/rules.ts'
import type { PlainDate } from '../../../electron/common/time/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'

const words = vi.certifications.screen

/** The printed book of a day. */
export function BookCard({ day, kind }: { day: PlainDate; kind: CertificationKind }) {
  const about = { about: bookId(kind, day) }
  const { data, error, reload } = useQuery('papers.list', about, { on: ['certification', 'paper', 'papers'] })
  const make = useCommand('certifications.makeBook')
  const makes = useIs('officer', 'specialist', 'leader', 'administrator')
  const papers = data ?? []
  return (
    <Card title={words.paper} lead={words.paperLead}>
      <div className="stack">
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call="certifications.makeBook" error={make.error} />
        {makes && (
          <div className="row">
            <Button
              icon="file"
              busy={make.busy}
              onClick={async () => {
                if (await make.run({ day, kind })) reload()
              }}
            >
              {papers.length === 0 ? words.make : words.again}
            </Button>
          </div>
        )}
        {papers.slice(0, 2).map((paper, index) => (
          <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={reload} />
        ))}
      </div>
    </Card>
  )
}
