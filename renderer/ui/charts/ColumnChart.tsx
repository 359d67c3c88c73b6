import { useId } from 'react'
import './charts.css'
import { FillDefs, Legend, type Series } from './fills.tsx'
import { niceTop } from './nice-top.ts'

export type ChartColumn = {
  key: string
  /** Under the column. */
  label: string
  /** Over the column; absent: the sum of its parts. */
  above?: string
  /** The whole sentence of this column for a screen reader and the tooltip. */
  said: string
  /** One value a series, in their order. */
  values: readonly number[]
}

export type ColumnChartProps = {
  /** Name of the picture. */
  title: string
  /** What it shows, in one sentence. */
  description: string
  series: readonly Series[]
  columns: readonly ChartColumn[]
  /** Height of the picture in its own units; it takes the width it is given. */
  height?: number
  /** Absent: only to be looked at (print). */
  onOpen?: (key: string) => void
}

const UNIT = 60
const TOP = 20
const FOOT = 22
const SIDE = 44

/**
 * Upright bars, each made of its series from the ground up. The picture is one image to a screen reader; over each
 * column lies a button that says its numbers and opens what it counts.
 */
export function ColumnChart({ title, description, series, columns, height = 190, onOpen }: ColumnChartProps) {
  const id = useId()
  const sums = columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0))
  const top = niceTop(Math.max(0, ...sums))
  const width = SIDE + UNIT * Math.max(1, columns.length)
  const ground = height - FOOT
  const room = ground - TOP
  const y = (value: number) => ground - (value / top) * room
  return (
    <figure className="chart">
      <div className="chart-picture">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          <FillDefs id={id} series={series} />
          {[0, top / 2, top].map((value) => (
            <g key={value} className="chart-rule">
              <line x1={SIDE} x2={width} y1={y(value)} y2={y(value)} />
              <text x={SIDE - 6} y={y(value) + 4} textAnchor="end">
                {value.toLocaleString('vi-VN')}
              </text>
            </g>
          ))}
          {columns.map((column, index) => {
            const middle = SIDE + UNIT * index + UNIT / 2
            let below = 0
            return (
              <g key={column.key}>
                {column.values.map((value, place) => {
                  const from = below
                  below += value
                  const { key, tone } = series[place]!
                  if (value === 0) return null
                  return (
                    <g key={key} className={`chart-${tone}`}>
                      <rect
                        className="chart-part"
                        x={middle - 17}
                        width={34}
                        y={y(below)}
                        height={Math.max(1, y(from) - y(below))}
                        fill={`url(#${id}-${key})`}
                      />
                    </g>
                  )
                })}
                <text className="chart-value" x={middle} y={y(sums[index]!) - 5} textAnchor="middle">
                  {column.above ?? sums[index]!.toLocaleString('vi-VN')}
                </text>
                <text className="chart-label" x={middle} y={height - 6} textAnchor="middle">
                  {column.label}
                </text>
              </g>
            )
          })}
        </svg>
        {onOpen && (
          <div className="chart-hits" style={{ left: `${(SIDE / width) * 100}%` }}>
            {columns.map(({ key, said }) => (
              <button key={key} type="button" aria-label={said} title={said} onClick={() => onOpen(key)} />
            ))}
          </div>
        )}
      </div>
      {series.length > 1 && <Legend id={id} series={series} />}
    </figure>
  )
}
