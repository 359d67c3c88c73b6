import type { JournalCheck } from '../../../electron/common/inspections/model.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

const words = vi.inspections.journal

type Props = { id: string; journal: JournalCheck | null; isClosed: boolean }

/** Whether the journal is whole, or which entry is the first that does not fit; walked while other work goes on. */
export function JournalCard({ id, journal, isClosed }: Props) {
  const verify = useCommand('inspections.verify')
  const { data: walk } = useQuery('inspections.verification', {}, { on: ['verification', 'inspection'] })
  const walking = verify.busy || walk
  return (
    <Card title={words.title} lead={words.lead}>
      <div className="stack">
        <ErrorNotice call="inspections.verify" error={verify.error} />
        {journal && !walking && <Found journal={journal} />}
        {walking && (
          <>
            <ProgressBar
              label={words.walking}
              value={walk && walk.total > 0 ? walk.checked / walk.total : null}
              {...(walk && { detail: words.walked(walk.checked, walk.total) })}
            />
            <p className="soft small">{words.meanwhile}</p>
          </>
        )}
        {!isClosed && !walking && (
          <div>
            <Button icon="shield" onClick={() => void verify.run({ id })}>
              {journal ? words.again : words.run}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

function Found({ journal: { fault, entries, checkedAt } }: { journal: JournalCheck }) {
  const at = momentText(checkedAt)
  if (!fault) return <Banner tone="good">{words.whole(entries, at)}</Banner>
  return (
    <Banner tone="bad" title={words.broken(at)}>
      {words.fault(fault)} {words.call}
    </Banner>
  )
}
