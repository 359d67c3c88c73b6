import type { ReactNode } from 'react'

/**
 * How the parts of a bar are told apart without colour: full, hatched, dotted, empty, crossed. On screen the pattern
 * takes a colour as well; printed in black it still reads.
 */
export type Fill = 'solid' | 'hatch' | 'dots' | 'empty' | 'cross'

/** Colours of what has happened, from the tokens; on paper they are black. */
export type Tone = 'action' | 'good' | 'warn' | 'bad' | 'neutral'

/** One kind of thing in a chart: its name, how it is filled, and its colour on screen. */
export type Series = { key: string; label: string; fill: Fill; tone: Tone }

const MARKS: Record<Exclude<Fill, 'solid' | 'empty'>, ReactNode> = {
  hatch: <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" />,
  dots: <path d="M1.5 1.5h.01M4.5 4.5h.01" strokeWidth="2" strokeLinecap="round" />,
  cross: <path d="M0 3h6M3 0v6" />,
}

/** The patterns of a chart's series; `id` makes their names the chart's own. */
export function FillDefs({ id, series }: { id: string; series: readonly Series[] }) {
  return (
    <defs>
      {series.map(({ key, fill, tone }) => (
        <pattern
          key={key}
          id={`${id}-${key}`}
          className={`chart-tone chart-${tone}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <rect width="6" height="6" className={fill === 'solid' ? 'chart-full' : 'chart-ground'} />
          {fill !== 'solid' && fill !== 'empty' && <g className="chart-mark">{MARKS[fill]}</g>}
        </pattern>
      ))}
    </defs>
  )
}

/** The swatch and name of each series, in their order. */
export function Legend({ id, series }: { id: string; series: readonly Series[] }) {
  return (
    <ul className="chart-legend">
      {series.map(({ key, label, tone }) => (
        <li key={key}>
          <svg width="16" height="12" aria-hidden="true" className={`chart-${tone}`}>
            <rect x="0.5" y="0.5" width="15" height="11" className="chart-part" fill={`url(#${id}-${key})`} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
