import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { Media } from '../../../electron/common/papers/model.ts'
import { paginate } from './paginate.ts'
import './fonts.css'
import './sheet.css'

/* Pages are cut here and not by the print engine: only so can a page carry the number and "Trang x/y" of its
   own copy, and the cut be the same in every Chromium. The blocks are laid out once at page width, measured,
   and dealt out to boxes of exactly one page. */

/** A piece of the sheet that is never broken inside. */
export type Block = {
  key: string
  node: ReactNode
  keepWithNext?: boolean
  /** Key of the block (a table head) repeated above this one when it opens a page. */
  under?: string
}

type Props = {
  media: Media
  blocks: readonly Block[]
  /** Left part of the line at the head of the second and later pages. */
  running: ReactNode
  watermark?: string | undefined
}

/** Print layout differs from screen layout by fractions of a pixel; this much of a page stays free for it. */
const SLACK_PX = 6

/** A sheet of one or more pages. A changed record needs a new React key: the cut is made once per mounting. */
export function PagedSheet({ media, blocks, running, watermark }: Props) {
  const measured = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<Block[][] | null>(null)

  useLayoutEffect(() => {
    const page = measured.current
    if (page === null || pages !== null) return
    const heightOf = (selector: string) => page.querySelector(selector)?.getBoundingClientRect().height ?? 0
    const body = heightOf('.paper-body')
    const heights = new Map(
      [...page.querySelectorAll<HTMLElement>('[data-block]')].map((block) => [
        block.dataset.block,
        block.getBoundingClientRect().height,
      ]),
    )
    const cut = paginate(
      blocks.map((block) => ({
        height: heights.get(block.key) ?? 0,
        keepWithNext: block.keepWithNext ?? false,
        headHeight: block.under ? (heights.get(block.under) ?? 0) : 0,
      })),
      {
        first: body - heightOf('.paper-foot') - SLACK_PX,
        later: body - heightOf('.paper-running') - SLACK_PX,
      },
    )
    setPages(cut.map((indexes) => indexes.flatMap((index) => blocks[index] ?? [])))
  }, [blocks, pages])

  const headOf = (block: Block | undefined) => blocks.find((other) => other.key === block?.under)?.node
  const show = (block: Block) => (
    <div className="paper-block" data-block={block.key} key={block.key}>
      {block.node}
    </div>
  )
  const runningHead = (page: string) => (
    <div className="paper-running">
      <span>{running}</span>
      <span>{page}</span>
    </div>
  )

  if (pages === null)
    return (
      <section className={`paper-page paper-${media} paper-measuring`} ref={measured}>
        <div className="paper-body">
          {runningHead('Trang 1/2')}
          {blocks.map(show)}
          <div className="paper-foot">Trang 1/2</div>
        </div>
      </section>
    )
  return pages.map((page, index) => (
    <section className={`paper-page paper-${media}`} key={index}>
      {watermark && (
        <>
          <div className="paper-watermark">{watermark}</div>
          <div className="paper-watermark-line">{watermark}</div>
        </>
      )}
      <div className="paper-body">
        {index > 0 && runningHead(`Trang ${index + 1}/${pages.length}`)}
        {index > 0 && headOf(page[0])}
        {page.map(show)}
      </div>
      {index === 0 && pages.length > 1 && <div className="paper-foot">Trang 1/{pages.length}</div>}
    </section>
  ))
}
