import type { OutputOf } from '../../../electron/common/contract.ts'
import { useCommand } from '../../app/command.ts'
import { useQuery } from '../../app/live.ts'
import { go } from '../../app/routes.ts'
import { vi } from '../../i18n/vi.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ErrorNotice } from '../../ui/ErrorNotice.tsx'
import { momentText } from '../../ui/moment-text.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Lists } from './Lists.tsx'

const words = vi.takeOver.progress
type Counts = OutputOf<'copies.takeOverSummary'>['counts']

/** How far a take-over of many has come, and what came of it. */
export function ProgressCard({ takeOverId }: { takeOverId: string }) {
  const on = { on: ['sync', 'copy', 'dossier', 'delivery'] }
  const { data, error } = useQuery('copies.takeOverSummary', { takeOverId }, on)
  const { data: sync } = useQuery('sync.state', {}, { on: ['sync'] })
  const start = useCommand('sync.start')
  if (!data) return <ErrorNotice call="copies.takeOverSummary" error={error} />
  const { counts, from, askedAt, officerName } = data
  const open = counts.waiting + counts.coming + counts.filesToCome > 0
  const said = saidOf(counts)
  const idle = sync !== undefined && (!sync.running || sync.phase === 'connecting')
  return (
    <>
      <Card
        title={words.title(vi.custody.station(from))}
        lead={words.asked(momentText(askedAt), officerName)}
        actions={
          <>
            {open && sync && !sync.running && (
              <Button icon="link" busy={start.busy} onClick={() => void start.run({})}>
                {words.resume}
              </Button>
            )}
            {counts.here > 0 && (
              <Button icon="forward" onClick={() => go('register', { view: 'arrived' })}>
                {words.arrived}
              </Button>
            )}
          </>
        }
      >
        <div className="stack">
          <ProgressBar
            label={words.bar}
            value={counts.here / counts.asked}
            detail={words.detail(counts.here, counts.asked)}
            tone={open ? 'info' : counts.here + counts.gone < counts.asked ? 'bad' : 'good'}
          />
          <ErrorNotice call="sync.start" error={start.error} />
          {said.length > 0 && <p>{said.join(', ')}.</p>}
          {open && idle && <p className="soft">{words.offline}</p>}
          {!open && (
            <Banner tone="good" title={words.done}>
              {data.lacking.length === 0 && counts.declined + counts.spoilt === 0
                ? words.whole
                : vi.takeOver.lists.money}
            </Banner>
          )}
        </div>
      </Card>
      <Lists summary={data} />
    </>
  )
}

function saidOf({ waiting, coming, filesToCome, gone, declined }: Counts): string[] {
  const parts: [number, (count: number) => string][] = [
    [waiting, words.waiting],
    [coming, words.coming],
    [filesToCome, words.files],
    [declined, words.declined],
    [gone, words.gone],
  ]
  return parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : []))
}
