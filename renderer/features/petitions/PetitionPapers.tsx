import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { useIs } from '../../app/session.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { PaperEntry } from '../../ui/paper/PaperEntry.tsx'

const words = vi.petitions.received

/** The slips of one petition; one that could not be drawn is asked for again here. */
export function PetitionPapers({ id }: { id: string }) {
  const { data, error, reload } = useQuery(
    'papers.list',
    { about: id },
    { on: ['petition', 'paper', 'papers'] },
  )
  const make = useCommand('petitions.makeReceipt')
  const works = useIs('officer', 'specialist', 'head', 'leader')
  return (
    <div className="stack">
      <ErrorNotice call="papers.list" error={error} />
      <ErrorNotice call="petitions.makeReceipt" error={make.error} />
      {data?.map((paper, index) => (
        <PaperEntry key={paper.id} paper={paper} superseded={index > 0} onChanged={reload} />
      ))}
      {data?.length === 0 && (
        <div className="spread">
          <span className="soft">{words.paperFailed}</span>
          {works && (
            <Button
              size="small"
              icon="file"
              busy={make.busy}
              onClick={async () => {
                if (await make.run({ id })) reload()
              }}
            >
              {words.paperAgain}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
