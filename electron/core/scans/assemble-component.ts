import { degrees, PageSizes, PDFDocument, type PDFImage, type PDFPage } from '@cantoo/pdf-lib'
import type { FileKind, Rotation } from '../../common/scans/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { pictures as inWorker } from './pictures.ts'
import { loadPdf } from './read-dropped-file.ts'

/** A page of the document to be: which stored file, which page of it (from 0), and how it was turned. */
export type ComponentPage = {
  fileSha: string
  kind: FileKind
  pageIndex: number
  rotation: Rotation
  dpi: number | null
}

export type ComponentDocument = {
  pages: readonly ComponentPage[]
  /** What the document is and where it belongs; readable by anyone who gets the PDF. */
  title: string
  dossierNo: string
  component: string
  at: Instant
}

const A4_PT = { short: PageSizes.A4[0], long: PageSizes.A4[1] }
const PT_PER_INCH = 72
/* A photo says 72 dpi and means nothing by it. Larger than A3 or smaller than a visiting card is no paper
   that was scanned, so it is laid on A4. */
const PLAUSIBLE_PT = { least: 120, most: PageSizes.A3[1] * 1.05 }

/**
 * One PDF (1.7) of the pages of one component. Nothing is compressed anew that need not be: JPEG goes in as it is,
 * pages of PDFs are copied, turning is said and not computed. The same input gives the same bytes, so a repeated
 * try is the same file. The originals stay in the store.
 * @param read content of a stored file by its SHA-256
 * @throws FileFault or DocumentFault of a file that cannot be read
 */
export async function assembleComponent(
  document: ComponentDocument,
  read: (sha256: string) => Promise<Buffer>,
): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setTitle(document.title, { showInWindowTitleBar: true })
  pdf.setSubject(document.dossierNo)
  pdf.setKeywords([document.component])
  pdf.setLanguage('vi-VN')
  pdf.setProducer('Quầy Một Cửa')
  pdf.setCreator('Quầy Một Cửa')
  pdf.setCreationDate(new Date(document.at))
  pdf.setModificationDate(new Date(document.at))

  const pictures = new Map<string, PDFImage>()
  const copied = await copyPdfPages(pdf, document.pages, read)
  for (const page of document.pages) {
    if (page.kind === 'pdf') {
      const added = pdf.addPage(copied.get(page))
      added.setRotation(degrees((added.getRotation().angle + page.rotation) % 360))
    } else {
      const picture =
        pictures.get(page.fileSha) ?? (await pdf.embedJpg(await inWorker.asJpeg(await read(page.fileSha))))
      pictures.set(page.fileSha, picture)
      const size = paperSize(picture, page.dpi)
      const added = pdf.addPage([size.width, size.height])
      added.drawImage(picture, size.picture)
      added.setRotation(degrees(page.rotation))
    }
  }
  return Buffer.from(
    await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
  )
}

/** The wanted pages of PDFs, each source opened once and copied in one go, so that its fonts come along only once. */
async function copyPdfPages(
  pdf: PDFDocument,
  pages: readonly ComponentPage[],
  read: (sha256: string) => Promise<Buffer>,
): Promise<Map<ComponentPage, PDFPage>> {
  const copied = new Map<ComponentPage, PDFPage>()
  const bySource = new Map<string, ComponentPage[]>()
  for (const page of pages) {
    if (page.kind === 'pdf') bySource.set(page.fileSha, [...(bySource.get(page.fileSha) ?? []), page])
  }
  for (const [sha256, wanted] of bySource) {
    const source = await loadPdf(await read(sha256))
    const copies = await pdf.copyPages(
      source,
      wanted.map((page) => page.pageIndex),
    )
    for (const [index, page] of wanted.entries()) copied.set(page, copies[index]!)
  }
  return copied
}

/** Page size and place of the picture on it, in points. */
function paperSize(
  { width, height }: { width: number; height: number },
  dpi: number | null,
): { width: number; height: number; picture: { x: number; y: number; width: number; height: number } } {
  const real = { width: (width / (dpi ?? 1)) * PT_PER_INCH, height: (height / (dpi ?? 1)) * PT_PER_INCH }
  const [least, most] = [Math.min(real.width, real.height), Math.max(real.width, real.height)]
  if (dpi !== null && least >= PLAUSIBLE_PT.least && most <= PLAUSIBLE_PT.most) {
    return { ...real, picture: { x: 0, y: 0, ...real } }
  }
  const paper =
    width > height ? { width: A4_PT.long, height: A4_PT.short } : { width: A4_PT.short, height: A4_PT.long }
  const scale = Math.min(paper.width / width, paper.height / height)
  const size = { width: width * scale, height: height * scale }
  return {
    ...paper,
    picture: { x: (paper.width - size.width) / 2, y: (paper.height - size.height) / 2, ...size },
  }
}
