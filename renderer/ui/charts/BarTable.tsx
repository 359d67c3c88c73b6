import { useId } from 'react'
import './charts.css'
import { FillDefs, Legend, type Series } from './fills.tsx'

export type BarRow = {
  key: string
  label: string
  /** One value a series, in their order. */
  values: readonly number[]
  /** `12, quá hạn 3`. */
  text: string
}

export type BarTableProps = {
  /** Heads of the columns of names and of numbers. */
  head: { name: string; value: string }
  series: readonly Series[]
  rows: readonly BarRow[]
  /** Absent: only to be looked at (print). */
  onOpen?: (key: string) => void
}

const WIDTH = 200
const HEIGHT = 14

/** Lying bars as a table: each name over its bar, and the number. It is its own equivalent for a screen reader; the number opens the row. */
export function BarTable({ head, series, rows, onOpen }: BarTableProps) {
  const id = useId()
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)))
  return (
    <figure className="chart">
      <table className="bar-table">
        <thead>
          <tr>
            <th scope="col">{head.name}</th>
            <th scope="col">{head.value}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, values, text }, row) => {
            let from = 0
            return (
              <tr key={key}>
                <th scope="row">
                  <span title={label}>{label}</span>
                  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
                    {row === 0 && <FillDefs id={id} series={series} />}
                    {values.map((value, place) => {
                      const width = (value / most) * (WIDTH - 1)
                      const x = 0.5 + from
                      from += width
                      const { key: part, tone } = series[place]!
                      if (value === 0) return null
                      return (
                        <g key={part} className={`chart-${tone}`}>
                          <rect
                            className="chart-part"
                            x={x}
                            y="0.5"
                            width={Math.max(1, width)}
                            height={HEIGHT - 1}
                            fill={`url(#${id}-${part})`}
                          />
                        </g>
                      )
                    })}
                  </svg>
                </th>
                <td className="number">
                  {onOpen ? (
                    <button type="button" className="link number" onClick={() => onOpen(key)}>
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {series.length > 1 && <Legend id={id} series={series} />}
    </figure>
  )
}
