import type { DossierPaperKind } from '../../../electron/common/papers/api.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { isSuperseded } from '../../ui/paper/is-superseded.ts'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'
import type { ShownDossier } from './acts.ts'
import { isPressing, papersDue } from './papers-due.ts'

/** The papers of a dossier with every print of them; the ones it should have and has not can be made here. */
export function PapersCard({ dossier }: { dossier: ShownDossier }) {
  const words = vi.papers
  const making = vi.roads.makePaper
  const { data, error, reload } = useQuery(
    'papers.list',
    { about: dossier.id },
    { on: ['dossier', 'paper', 'papers'] },
  )
  const make = useCommand('papers.make')
  const lacking = data ? papersDue(dossier, data).filter((kind) => !isPressing(kind, data)) : []
  const makeOf = async (kind: DossierPaperKind) => {
    if (await make.run({ dossierId: dossier.id, kind })) reload()
  }
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="papers">
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call="papers.make" error={make.error} />
        {lacking.includes('apology') && <p className="strong">{vi.apologies.toPrint}</p>}
        <div className="row">
          {lacking.map((kind) => (
            <Button
              key={kind}
              size="small"
              tone={kind === 'apology' ? 'primary' : 'secondary'}
              icon="file"
              busy={make.busy}
              onClick={() => void makeOf(kind)}
            >
              {making[kind]}
            </Button>
          ))}
          <Button
            size="small"
            tone="quiet"
            icon="file"
            busy={make.busy}
            onClick={() => void makeOf('control-slip')}
          >
            {making['control-slip']}
          </Button>
        </div>
        {data?.map((paper) => (
          <PaperEntry
            key={paper.id}
            paper={paper}
            superseded={isSuperseded(paper, data)}
            onChanged={reload}
          />
        ))}
      </div>
    </Card>
  )
}
