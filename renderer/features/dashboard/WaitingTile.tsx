import { type DashboardFigures, type Figure, MOST_DIGITAL } from '../../../electron/common/dashboard/model.ts'
import { vi } from '../../i18n/vi.ts'
import { RuleHint } from './RuleHint.tsx'

const words = vi.dashboard.waiting
type For = Extract<Figure, { of: 'waiting' }>['for']
const LINES = [
  ['to-sign', 'toSign'],
  ['to-approve', 'toApprove'],
  ['to-review', 'toReview'],
  ['digital', 'digital'],
] as const satisfies readonly (readonly [For, keyof DashboardFigures['waiting']])[]

/** What waits for a signature, on paper and digital. */
export function WaitingTile({
  waiting,
  onOpen,
}: {
  waiting: DashboardFigures['waiting']
  onOpen: (what: For) => void
}) {
  return (
    <section className="card figure-tile">
      <RuleHint title={words.title} rule={words.ruleText} />
      <ul className="figure-lines small">
        {LINES.map(([what, key]) => (
          <li key={key} className="spread">
            <span>{words[key]}</span>
            {waiting[key] === 0 ? (
              <span className="soft number">0</span>
            ) : (
              <button
                type="button"
                className="link number strong"
                aria-label={`${words[key]}: ${waiting[key]}`}
                onClick={() => onOpen(what)}
              >
                {what === 'digital' && waiting.digital >= MOST_DIGITAL
                  ? words.most(MOST_DIGITAL)
                  : waiting[key].toLocaleString('vi-VN')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
