import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { dealRows } from './deal-rows.ts'
import { SheetPage, type SheetRecord } from './SheetPage.tsx'
import './ledger.css'

/* A book of any number of rows: head of the table and page number on every page, totals carried from page to page.
   Rows are laid out once in a column as wide as a page, measured in one go and dealt out; a book of thousands of
   rows is drawn twice and no more. */

export type LedgerRow = {
  key: string
  node: ReactNode
  /** What this row adds to the totals. */
  counts: readonly number[]
}

type Props = {
  /** The stored record; another object is another book and is cut anew. Its footer ends the book. */
  record: SheetRecord
  /** What stands over the table on the first page. */
  intro: ReactNode
  /** Name of the book at the head of later pages. */
  running: ReactNode
  tableHead: ReactNode
  rows: readonly LedgerRow[]
  /** In place of rows when there are none. */
  empty: ReactNode
  /** A line of totals: `Cộng mang sang`, `Mang sang từ trang trước`, `Tổng cộng`. */
  sumRow: (label: string, totals: readonly number[]) => ReactNode
  /** Under the total: what it means in words, places to sign. */
  end: ReactNode
}

/** As in PagedSheet: print layout differs from screen layout by fractions of a pixel. */
const SLACK_PX = 6

type Cut = { record: Props['record']; ends: number[] }

/** One book on as many pages as it needs. */
export function LedgerSheet(props: Props) {
  const { record, rows } = props
  const measured = useRef<HTMLElement>(null)
  const [cut, setCut] = useState<Cut | null>(null)
  const isCut = cut?.record === record

  useLayoutEffect(() => {
    if (isCut || measured.current === null) return
    setCut({ record, ends: cutOf(measured.current) })
  }, [isCut, record])

  const sums = useMemo(() => sumsOf(rows), [rows])
  if (!isCut) return <MeasuredPage {...props} sum={sums.at(-1) ?? []} page={measured} />

  return cut.ends.map((end, page) => {
    const start = cut.ends[page - 1] ?? 0
    const isLast = page === cut.ends.length - 1
    return (
      <SheetPage record={record} key={`${page + 1}`}>
        <div className="paper-body">
          {page === 0 ? props.intro : <div className="ledger-running">{props.running}</div>}
          {props.tableHead}
          {page > 0 && props.sumRow('Mang sang từ trang trước', sums[start] ?? [])}
          {rows.slice(start, end).map(({ key, node }) => (
            <div key={key}>{node}</div>
          ))}
          {rows.length === 0 && props.empty}
          {isLast ? (
            <>
              {rows.length > 0 && props.sumRow('Tổng cộng', sums[end] ?? [])}
              <End {...props} />
            </>
          ) : (
            props.sumRow('Cộng mang sang', sums[end] ?? [])
          )}
        </div>
        <div className="paper-foot">
          Trang {page + 1}/{cut.ends.length}
        </div>
      </SheetPage>
    )
  })
}

const End = ({ end, record: { footer } }: Props) => (
  <>
    {end}
    {footer && <div className="paper-footer paper-small">{footer}</div>}
  </>
)

/** Running totals: element i is what the first i rows add up to. */
function sumsOf(rows: readonly LedgerRow[]): number[][] {
  const sums: number[][] = [rows[0]?.counts.map(() => 0) ?? []]
  for (const { counts } of rows) {
    const before = sums.at(-1)!
    sums.push(counts.map((count, column) => before[column]! + count))
  }
  return sums
}

type Measured = Props & { sum: readonly number[]; page: React.Ref<HTMLElement> }

/** Every part of the book once, one under the other on the first page; never printed. */
function MeasuredPage({ sum, page, ...props }: Measured) {
  return (
    <SheetPage record={props.record} ref={page}>
      <div className="paper-body">
        <div className="paper-block" data-part="intro">
          {props.intro}
        </div>
        <div className="paper-block" data-part="running">
          <div className="ledger-running">{props.running}</div>
        </div>
        <div className="paper-block" data-part="head">
          {props.tableHead}
        </div>
        <div className="paper-block" data-part="sum">
          {props.sumRow('Mang sang từ trang trước', sum)}
        </div>
        <div className="paper-block" data-part="end">
          <End {...props} />
        </div>
        {props.rows.map(({ key, node }) => (
          <div data-row="" key={key}>
            {node}
          </div>
        ))}
      </div>
    </SheetPage>
  )
}

/** For each page the index after its last row. */
function cutOf(page: HTMLElement): number[] {
  const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const part = (name: string) => heightOf(page.querySelector(`[data-part="${name}"]`))
  const room = heightOf(page.querySelector('.paper-body')) - SLACK_PX - part('head')
  const sum = part('sum')
  return dealRows([...page.querySelectorAll('[data-row]')].map(heightOf), {
    first: room - part('intro'),
    later: room - part('running') - sum,
    carried: sum,
    end: sum + part('end'),
  })
}
