import type { ReactNode, Ref } from 'react'
import { legalForm, type PaperKind } from '../../../electron/common/papers/kinds.ts'
import type { Generation } from '../../../electron/common/station/model.ts'
import type { z } from 'zod'
import './fonts.css'
import './sheet.css'

/** What a record says of its sheet: its form gives the size, the rest stands on each page or at the end. */
export type SheetRecord = {
  kind: PaperKind
  templateSet: z.infer<typeof Generation>
  watermark?: string | undefined
  footer?: string | undefined
}

/** A box of exactly one page of the size the law gives the paper, with the watermark over it. */
export function SheetPage({
  record: { kind, templateSet, watermark },
  ref,
  children,
}: {
  record: SheetRecord
  ref?: Ref<HTMLElement> | undefined
  children: ReactNode
}) {
  const { layout } = legalForm(kind, templateSet)
  return (
    <section className={`paper-page paper-${layout.slice(0, 2)} paper-${layout}`} {...(ref && { ref })}>
      {watermark && (
        <>
          <div className="paper-watermark">{watermark}</div>
          <div className="paper-watermark-line">{watermark}</div>
        </>
      )}
      {children}
    </section>
  )
}
