import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { vi } from '../../i18n/vi.ts'
import './PdfPages.css'
import { openPdf } from './pdf-document.ts'

export type PdfPagesProps = {
  pdf: Uint8Array
  /** Said to a screen reader. */
  label: string
}

/** A PDF page under page, as wide as its place; a page is drawn when it comes into sight. */
export function PdfPages({ pdf, label }: PdfPagesProps) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let mine = true
    let opened: PDFDocumentProxy | null = null
    setFailed(false)
    openPdf(pdf).then(
      (found) => {
        opened = found
        if (mine) setDocument(found)
        else void found.loadingTask.destroy()
      },
      () => mine && setFailed(true),
    )
    return () => {
      mine = false
      setDocument(null)
      void opened?.loadingTask.destroy()
    }
  }, [pdf])

  if (failed) return <p className="soft">{vi.papers.previewFailed}</p>
  if (!document) return <div className="pdf-pages pdf-loading" aria-busy="true" />
  return (
    <section className="pdf-pages" aria-label={label}>
      {Array.from({ length: document.numPages }, (_, index) => (
        <PdfPage key={`${document.fingerprints[0]}-${index + 1}`} document={document} at={index + 1} />
      ))}
    </section>
  )
}

function PdfPage({ document, at }: { document: PDFDocumentProxy; at: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let stop = () => {}
    const draw = async () => {
      const page = await document.getPage(at)
      const natural = page.getViewport({ scale: 1 })
      element.style.aspectRatio = `${natural.width} / ${natural.height}`
      const scale = (element.clientWidth / natural.width) * window.devicePixelRatio
      const viewport = page.getViewport({ scale })
      element.width = Math.round(viewport.width)
      element.height = Math.round(viewport.height)
      const task = page.render({ canvas: element, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        seen.disconnect()
        draw().catch((error: unknown) => {
          if ((error as Error).name !== 'RenderingCancelledException') setFailed(true)
        })
      },
      { rootMargin: '400px' },
    )
    seen.observe(element)
    return () => {
      seen.disconnect()
      stop()
    }
  }, [document, at])
  return (
    <figure>
      <canvas ref={canvas} />
      {(failed || document.numPages > 1) && (
        <figcaption className="soft small">
          {failed ? vi.papers.previewFailed : vi.papers.page(at, document.numPages)}
        </figcaption>
      )}
    </figure>
  )
}
