import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'
import type { ShownDossier } from './acts.ts'

/** The papers of a dossier with every print of them; the ones it should have and has not can be made here. */
export function PapersCard({ dossier }: { dossier: ShownDossier }) {
  const words = vi.papers
  const { data, error, reload } = useQuery(
    'papers.list',
    { about: dossier.id },
    { on: ['dossier', 'paper', 'papers'] },
  )
  const make = useCommand('papers.make')
  const has = (kind: string) => data?.some((paper) => paper.kind === kind) ?? true
  const newest = (kind: string) => data?.find((paper) => paper.kind === kind)?.id
  const lacking = (['receipt', 'apology'] as const).filter(
    (kind) => !has(kind) && (kind === 'receipt' || dossier.state.apology === 'signed'),
  )
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="papers">
        <ErrorNotice call="papers.list" error={error} />
        <ErrorNotice call="papers.make" error={make.error} />
        {lacking.includes('apology') && <p className="strong">{vi.apologies.toPrint}</p>}
        {lacking.length > 0 && (
          <div className="row">
            {lacking.map((kind) => (
              <Button
                key={kind}
                size="small"
                tone={kind === 'apology' ? 'primary' : 'secondary'}
                icon="file"
                busy={make.busy}
                onClick={async () => {
                  if (await make.run({ dossierId: dossier.id, kind })) reload()
                }}
              >
                {kind === 'receipt' ? words.makeReceipt : words.makeApology}
              </Button>
            ))}
          </div>
        )}
        {data?.map((paper) => (
          <PaperEntry
            key={paper.id}
            paper={paper}
            superseded={newest(paper.kind) !== paper.id}
            onChanged={reload}
          />
        ))}
      </div>
    </Card>
  )
}
