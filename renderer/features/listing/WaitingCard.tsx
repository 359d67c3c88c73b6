import type { OutputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { vi } from '../../i18n/vi.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { notify } from '../../ui/notify.ts'
import { PaperOf } from '../../ui/paper/PaperOf.tsx'

type Waiting = OutputOf<'listing.state'>['papers'][number]
const words = vi.listing.waiting

/** Printed sheets, until the officer says that they hang. */
export function WaitingCard({ papers, keeper }: { papers: readonly Waiting[]; keeper: boolean }) {
  if (papers.length === 0) return null
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="stack">
        {papers.map((paper) => (
          <OnePaper key={paper.paperId} paper={paper} keeper={keeper} />
        ))}
      </div>
    </Card>
  )
}

function OnePaper({ paper, keeper }: { paper: Waiting; keeper: boolean }) {
  const mark = useCommand('listing.markPosted')
  const run = async () => {
    const done = await mark.run({ paperId: paper.paperId })
    if (done) notify({ tone: 'good', text: words.done(done.posted) })
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <span className="grow clip" title={paper.names.join('\n')}>
          {words.names(paper.names)}
        </span>
        {keeper && (
          <Button size="small" icon="check" busy={mark.busy} onClick={() => void run()}>
            {words.posted}
          </Button>
        )}
      </div>
      <ErrorNotice call="listing.markPosted" error={mark.error} />
      <PaperOf about={paper.about} />
    </div>
  )
}
