import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { paginate } from './paginate.ts'
import { SheetPage, type SheetRecord } from './SheetPage.tsx'

/* Pages are cut here and not by the print engine: only so can a page carry the number and "Trang x/y" of its
   own copy, and the cut be the same in every Chromium. Everything is laid out on one page at first; when the
   blocks measure more than it holds, they are dealt out to as many boxes of exactly one page as they need. */

/** A piece of the sheet that is never broken inside. */
export type Block = {
  key: string
  node: ReactNode
  keepWithNext?: boolean
  /** Key of the block (a table head) repeated above this one when it opens a page. */
  under?: string
}

/** One copy of the sheet; copies have the same blocks and may differ in a word of them ("Liên 2"). */
export type Copy = {
  blocks: readonly Block[]
  /** Left part of the line at the head of the second and later pages. */
  running: ReactNode
}

type Props = {
  /** The stored record; another object is another paper and is cut anew. Its footer ends each copy. */
  record: SheetRecord
  copies: readonly [Copy, ...Copy[]]
}

/** Print layout differs from screen layout by fractions of a pixel; this much of a page stays free for it. */
const SLACK_PX = 6
/** Heights of the line at the head of later pages and of the one at the foot of the first. */
const RUNNING_MM = 9
const FOOT_MM = 5
const PX_PER_MM = 96 / 25.4

type Cut = { record: object; pages: number[][] }

/** One or more copies of a sheet, each of one or more pages; the first copy is measured for all. */
export function PagedSheet({ record, copies }: Props) {
  const { footer } = record
  const [first, ...others] = copies
  return (
    <Pages
      record={record}
      copies={[withFooter(first, footer), ...others.map((copy) => withFooter(copy, footer))]}
    />
  )
}

function Pages({ record, copies }: Props) {
  const firstPage = useRef<HTMLElement>(null)
  const [cut, setCut] = useState<Cut | null>(null)
  const { blocks: measured } = copies[0]
  const isCut = cut?.record === record
  const pages = isCut ? cut.pages : [measured.map((_, index) => index)]

  useLayoutEffect(() => {
    if (isCut || firstPage.current === null) return
    const needed = cutOf(firstPage.current, measured)
    if (needed.length > 1) setCut({ record, pages: needed })
  }, [isCut, record, measured])

  return copies.flatMap(({ blocks, running }, copy) =>
    pages.map((indexes, page) => {
      const shown = indexes.flatMap((index) => blocks[index] ?? [])
      const head = blocks.find((block) => block.key === shown[0]?.under)
      return (
        <SheetPage
          record={record}
          key={`${copy + 1}-${page + 1}`}
          {...(copy + page === 0 && { ref: firstPage })}
        >
          <div className="paper-body">
            {page > 0 && <RunningHead text={running} page={`Trang ${page + 1}/${pages.length}`} />}
            {page > 0 && head?.node}
            {shown.map(show)}
          </div>
          {page === 0 && pages.length > 1 && (
            <div className="paper-foot" style={{ height: `${FOOT_MM}mm` }}>
              Trang 1/{pages.length}
            </div>
          )}
        </SheetPage>
      )
    }),
  )
}

/* The agency's own line, never on a page of its own. */
function withFooter(copy: Copy, footer: string | undefined): Copy {
  if (footer === undefined) return copy
  const last = copy.blocks.length - 1
  return {
    ...copy,
    blocks: [
      ...copy.blocks.map((block, index) => (index === last ? { ...block, keepWithNext: true } : block)),
      { key: 'footer', node: <div className="paper-footer paper-small">{footer}</div> },
    ],
  }
}

const show = (block: Block) => (
  <div className="paper-block" data-block={block.key} key={block.key}>
    {block.node}
  </div>
)

function RunningHead({ text, page }: { text: ReactNode; page: string }) {
  return (
    <div className="paper-running" style={{ height: `${RUNNING_MM}mm` }}>
      <span>{text}</span>
      <span>{page}</span>
    </div>
  )
}

/** Measures the blocks where they stand and deals them out; for each page the indexes of its blocks. */
function cutOf(page: HTMLElement, blocks: readonly Block[]): number[][] {
  const room = (page.querySelector('.paper-body')?.getBoundingClientRect().height ?? 0) - SLACK_PX
  const heights = new Map(
    [...page.querySelectorAll<HTMLElement>('[data-block]')].map((block) => [
      block.dataset.block,
      block.getBoundingClientRect().height,
    ]),
  )
  const measured = blocks.map((block) => ({
    height: heights.get(block.key) ?? 0,
    keepWithNext: block.keepWithNext ?? false,
    headHeight: block.under ? (heights.get(block.under) ?? 0) : 0,
  }))
  // Foot and running head are there only when one page does not hold everything.
  const whole = measured.reduce((sum, block) => sum + block.height, 0)
  if (whole <= room) return [blocks.map((_, index) => index)]
  return paginate(measured, { first: room - FOOT_MM * PX_PER_MM, later: room - RUNNING_MM * PX_PER_MM })
}
