import { useId } from 'react'
import './charts.css'
import { FillDefs, type Series } from './fills.tsx'

export type SharePart = Series & {
  value: number
  /** `1.204 hồ sơ · 12,5 %`. */
  text: string
}

export type ShareBarProps = {
  title: string
  description: string
  parts: readonly SharePart[]
  /** Absent: only to be looked at (print). */
  onOpen?: (key: string) => void
}

const WIDTH = 600
const HEIGHT = 30

/** What a whole is made of: one lying bar, and under it a row for each part with its number, which opens it. */
export function ShareBar({ title, description, parts, onOpen }: ShareBarProps) {
  const id = useId()
  const sumOf = (some: readonly SharePart[]) => some.reduce((sum, part) => sum + part.value, 0)
  const widthOf = (value: number) => (value / sumOf(parts)) * (WIDTH - 1)
  return (
    <figure className="chart">
      <svg
        className="chart-share"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <FillDefs id={id} series={parts} />
        <rect className="chart-empty" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} />
        {parts.map(({ key, value, tone }, place) => {
          if (value === 0) return null
          const x = 0.5 + widthOf(sumOf(parts.slice(0, place)))
          return (
            <g key={key} className={`chart-${tone}`}>
              <rect
                className="chart-part"
                x={x}
                y="0.5"
                width={widthOf(value)}
                height={HEIGHT - 1}
                fill={`url(#${id}-${key})`}
              />
            </g>
          )
        })}
      </svg>
      <ul className="chart-parts">
        {parts.map(({ key, label, tone, text, value }) => (
          <li key={key}>
            <svg width="16" height="12" aria-hidden="true" className={`chart-${tone}`}>
              <rect
                x="0.5"
                y="0.5"
                width="15"
                height="11"
                className="chart-part"
                fill={`url(#${id}-${key})`}
              />
            </svg>
            <span>{label}</span>
            {onOpen && value > 0 ? (
              <button type="button" className="link number" onClick={() => onOpen(key)}>
                {text}
              </button>
            ) : (
              <span className="number">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </figure>
  )
}
