import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PageSizes,
  PDFDocument,
  type PDFImage,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'
import type { DocumentForm, PageAdjustment } from '../../common/scans/adjust-model.ts'
import type { FileKind, Rotation } from '../../common/scans/model.ts'
import type { Instant } from '../../common/time/model.ts'
import type { DrawnPage } from './picture/draw-page.ts'
import { pictures as inWorker } from './pictures.ts'
import { loadPdf } from './load-pdf.ts'

/** A page of the document to be: which stored file, which page of it (from 0), and how it was turned. */
export type ComponentPage = {
  fileSha: string
  kind: FileKind
  pageIndex: number
  rotation: Rotation
  dpi: number | null
  adjustment: PageAdjustment
}

export type ComponentDocument = {
  pages: readonly ComponentPage[]
  /** What the document is and where it belongs; readable by anyone who gets the PDF. */
  title: string
  dossierNo: string
  component: string
  at: Instant
  /** How its pictures are written. */
  form: DocumentForm
}

const A4_PT = { short: PageSizes.A4[0], long: PageSizes.A4[1] }
const PT_PER_INCH = 72
/* A photo says 72 dpi and means nothing by it. Larger than A3 or smaller than a visiting card is no paper
   that was scanned, so it is laid on A4. */
const PLAUSIBLE_PT = { least: 120, most: PageSizes.A3[1] * 1.05 }

/**
 * One PDF (1.7) of the pages of one component. Nothing is compressed anew that need not be: a JPEG that is not adjusted
 * goes in as it is, pages of PDFs are copied, turning is said and not computed. The same input gives the same bytes, so
 * a repeated try is the same file. The originals stay in the store.
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

  const copied = await copyPdfPages(pdf, document.pages, read)
  const nextDrawn = drawAhead(document, read)
  const placed = new Map<string, Placed>()
  for (const page of document.pages) {
    if (page.kind === 'pdf') {
      const added = pdf.addPage(copied.get(page))
      added.setRotation(degrees((added.getRotation().angle + page.rotation) % 360))
    } else {
      const key = pictureOf(page)
      const picture = placed.get(key) ?? (await embed(pdf, await nextDrawn()))
      placed.set(key, picture)
      placePicture(pdf, picture, page)
    }
  }
  const saved = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  // The same bytes, not a copy of some megabytes.
  return Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength)
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

/** What two pages share when they show the same picture in the same way. */
const pictureOf = (page: ComponentPage): string => JSON.stringify([page.fileSha, page.adjustment])

/**
 * Draws each picture once, in the order of the pages: while one is embedded, the next is drawn already. Embedding them
 * as they come would number the PDF's objects by chance.
 */
function drawAhead(
  { pages, form }: ComponentDocument,
  read: (sha256: string) => Promise<Buffer>,
): () => Promise<DrawnPage> {
  const seen = new Set<string>()
  const pictures = pages.filter((page) => {
    const fresh = page.kind !== 'pdf' && !seen.has(pictureOf(page))
    seen.add(pictureOf(page))
    return fresh
  })
  const begin = (page: ComponentPage | undefined): Promise<DrawnPage> | undefined => {
    const drawing = page && read(page.fileSha).then((file) => inWorker.drawPage(file, page.adjustment, form))
    // Told when its turn has come.
    drawing?.catch(() => undefined)
    return drawing
  }
  let next = begin(pictures.shift())
  return async () => {
    const drawing = next!
    next = begin(pictures.shift())
    return drawing
  }
}

type Placed = { picture: PDFImage | PDFRef; drawn: DrawnPage }

async function embed(pdf: PDFDocument, drawn: DrawnPage): Promise<Placed> {
  const { bytes, ...about } = drawn
  const picture = about.g4 ? embedG4(pdf, bytes, about.g4) : await pdf.embedJpg(bytes)
  // What is embedded is not kept a second time.
  return { picture, drawn: { ...about, bytes: Buffer.alloc(0) } }
}

function placePicture(pdf: PDFDocument, { picture, drawn }: Placed, page: ComponentPage): void {
  const size = paperSize(drawn, page.dpi)
  const added = pdf.addPage([size.width, size.height])
  if (picture instanceof PDFRef) {
    const { x, y, width, height } = size.picture
    // What G4 adds to make whole tiles lies outside of the page.
    const [wide, high] = [(width * drawn.g4!.width) / drawn.width, (height * drawn.g4!.height) / drawn.height]
    const name = added.node.newXObject('Page', picture)
    added.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(wide, 0, 0, high, x, y + height - high),
      drawObject(name),
      popGraphicsState(),
    )
  } else {
    added.drawImage(picture, size.picture)
  }
  added.setRotation(degrees(page.rotation))
}

/** G4 as it was written: a PDF reads it itself. */
function embedG4(
  pdf: PDFDocument,
  data: Buffer,
  { width, height, blackIs1 }: NonNullable<DrawnPage['g4']>,
): PDFRef {
  const dict = pdf.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: width, Rows: height, BlackIs1: blackIs1 },
  })
  return pdf.context.register(PDFRawStream.of(dict, data))
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
