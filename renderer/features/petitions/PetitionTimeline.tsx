import type { OutputOf } from '../../../electron/common/contract.ts'
import { vi } from '../../i18n/vi.ts'
import { Card } from '../../ui/Card.tsx'
import { MomentText } from '../../ui/MomentText.tsx'

type Moment = OutputOf<'petitions.get'>['timeline'][number]
const words = vi.petitions

/** What has happened, newest first. */
export function PetitionTimeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <Card title={words.page.timeline}>
      <ol className="petitions-timeline">
        {moments
          .map((moment, index) => ({ moment, index }))
          .toReversed()
          .map(({ moment, index }) => (
            <li key={index}>
              <div className="strong">{whatOf(moment)}</div>
              {moment.words && <div className="petitions-words small">{moment.words}</div>}
              <div className="soft small">
                <MomentText at={moment.at} /> · {moment.officerName}
              </div>
            </li>
          ))}
      </ol>
    </Card>
  )
}

function whatOf({ kind, to, by }: Moment): string {
  const happened = words.happened[kind as keyof typeof words.happened]
  if (to) return `${happened} ${words.to(to)}`
  return by ? `${happened}: ${words.by[by as keyof typeof words.by]}` : happened
}
