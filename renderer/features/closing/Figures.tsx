import type { ClosingCounts } from '../../../electron/common/closings/model.ts'
import { vi } from '../../i18n/vi.ts'

const ORDER: readonly (keyof ClosingCounts)[] = [
  'takenIn',
  'printed',
  'returned',
  'sent',
  'accepted',
  'refused',
  'waiting',
]
const TONES: Partial<Record<keyof ClosingCounts, string>> = {
  accepted: 'good',
  refused: 'bad',
  waiting: 'warn',
}

/** The day in numbers, large. */
export function Figures({ counts }: { counts: ClosingCounts }) {
  return (
    <dl className="closing-figures">
      {ORDER.map((key) => (
        <div
          key={key}
          title={vi.closings.figureHints[key]}
          className={counts[key] > 0 && TONES[key] ? `closing-figure-${TONES[key]}` : undefined}
        >
          <dd className="number">{counts[key]}</dd>
          <dt>{vi.closings.figures[key]}</dt>
        </div>
      ))}
    </dl>
  )
}
