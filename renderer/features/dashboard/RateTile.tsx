import type { ReactNode } from 'react'
import { vi } from '../../i18n/vi.ts'
import { Badge } from '../../ui/Badge.tsx'
import { RuleHint } from './RuleHint.tsx'

export type RateTileProps = {
  title: string
  rule: string
  /** In percent; null when there is nothing to divide by. */
  rate: number | null
  /** What the rate should be at least. */
  target?: number
  /** `812 trên 830 hồ sơ…`; opens what was counted. */
  detail: string
  onOpen?: (() => void) | undefined
  /** A second figure under it. */
  below?: ReactNode
}

const words = vi.dashboard

/** One rate in large figures, with what it is made of, whether its target is reached, and how it is counted. */
export function RateTile({ title, rule, rate, target, detail, onOpen, below }: RateTileProps) {
  const wanted = target === undefined ? null : words.percent(target)
  return (
    <section className="card figure-tile">
      <RuleHint title={title} rule={rule} />
      <div className="figure-rate">
        <span className="figure-number number">{words.percent(rate)}</span>
        {wanted !== null &&
          (rate === null ? (
            <Badge>{words.targets.nothing(wanted)}</Badge>
          ) : rate >= target! ? (
            <Badge tone="good" icon="check">
              {words.targets.reached(wanted)}
            </Badge>
          ) : (
            <Badge tone="bad" icon="warning">
              {words.targets.missed(wanted)}
            </Badge>
          ))}
      </div>
      {onOpen ? (
        <button type="button" className="link small number" onClick={onOpen}>
          {detail}
        </button>
      ) : (
        <span className="soft small">{detail}</span>
      )}
      {below}
    </section>
  )
}
