/* Binds documents into one PDF, in a thread: a thick dossier takes seconds, and the counter goes on meanwhile. */
import { parentPort } from 'node:worker_threads'
import { type PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

export type BindOrder =
  | { do: 'add'; title: string; pdf: Uint8Array }
  | { do: 'finish'; title: string; subject: string; at: string }
export type BindAnswer = { added: true } | { pdf: Uint8Array } | { error: string }

let bound: Promise<PDFDocument> | undefined
const marks: { title: string; page: PDFRef }[] = []

async function obey(order: BindOrder): Promise<BindAnswer> {
  bound ??= PDFDocument.create({ updateMetadata: false })
  const document = await bound
  if (order.do === 'add') {
    const source = await PDFDocument.load(order.pdf, { updateMetadata: false })
    const pages = await document.copyPages(source, source.getPageIndices())
    for (const page of pages) {
      dropFields(page.node.Annots())
      document.addPage(page)
    }
    if (pages[0]) marks.push({ title: order.title, page: pages[0].ref })
    return { added: true }
  }
  document.setTitle(order.title, { showInWindowTitleBar: true })
  document.setSubject(order.subject)
  document.setLanguage('vi-VN')
  document.setProducer('Quầy Một Cửa')
  document.setCreator('Quầy Một Cửa')
  document.setCreationDate(new Date(order.at))
  document.setModificationDate(new Date(order.at))
  addBookmarks(document)
  const pdf = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { pdf }
}

/* A signature holds for the document it was put under, not for a copy of its pages: no reader shall show one as broken. */
function dropFields(annotations: PDFArray | undefined): void {
  for (let index = (annotations?.size() ?? 0) - 1; index >= 0; index--) {
    const annotation = annotations!.lookup(index)
    if (annotation instanceof PDFDict && annotation.lookup(PDFName.of('FT')) === PDFName.of('Sig')) {
      annotation.delete(PDFName.of('V'))
    }
  }
}

/** One bookmark per document, shown as it is opened (ISO 32000-1, 12.3.3). */
function addBookmarks(document: PDFDocument): void {
  if (marks.length === 0) return
  const { context } = document
  const outline = context.nextRef()
  const refs = marks.map(() => context.nextRef())
  for (const [index, { title, page }] of marks.entries()) {
    const entry = context.obj({ Title: PDFHexString.fromText(title), Parent: outline, Dest: [page, 'Fit'] })
    if (index > 0) entry.set(PDFName.of('Prev'), refs[index - 1]!)
    if (index < refs.length - 1) entry.set(PDFName.of('Next'), refs[index + 1]!)
    context.assign(refs[index]!, entry)
  }
  context.assign(
    outline,
    context.obj({ Type: 'Outlines', First: refs[0]!, Last: refs.at(-1)!, Count: refs.length }),
  )
  document.catalog.set(PDFName.of('Outlines'), outline)
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

parentPort!.on('message', (order: BindOrder) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const answer = (message: BindAnswer): void => parentPort!.postMessage(message)
  obey(order).then(answer, (error: unknown) => answer({ error: String(error) }))
})
