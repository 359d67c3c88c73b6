import { PDFDocument, PDFInvalidObject } from '@cantoo/pdf-lib'
import { DocumentFault } from './document-fault.ts'

/**
 * Opens a PDF that is whole; one that is only kept from being printed or copied opens as any other.
 * @throws DocumentFault FILE_ENCRYPTED, or FILE_BROKEN when it is cut, unreadable or has no page
 */
export async function loadPdf(bytes: Buffer): Promise<PDFDocument> {
  // pdf-lib mends what it can; a document cut short would silently lose pages.
  const end = bytes.subarray(-4096).toString('latin1')
  if (!end.includes('startxref')) throw new DocumentFault('FILE_BROKEN')
  const document = await parsePdf(bytes)
  try {
    // Each page's box must be there; a page tree that points into nothing throws here.
    const pages = document.getPages()
    if (pages.length === 0) throw new DocumentFault('FILE_BROKEN')
    for (const page of pages) page.getSize()
    return document
  } catch (error) {
    throw new DocumentFault('FILE_BROKEN', error)
  }
}

const AS_IT_IS = { ignoreEncryption: true, updateMetadata: false }

/* Strict, because what pdf-lib cannot read it would leave out of the document without a word. What is encrypted cannot
   be read strictly before it is decrypted; so whether that is the reason is asked with leniency. */
async function parsePdf(bytes: Buffer): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { ...AS_IT_IS, throwOnInvalidObject: true })
    if (!document.isEncrypted) return document
  } catch (error) {
    const lenient = await PDFDocument.load(bytes, AS_IT_IS).catch(() => null)
    if (!lenient?.isEncrypted) throw new DocumentFault('FILE_BROKEN', error)
  }
  return decrypt(bytes)
}

/* Whoever restricts printing or copying sets a password for changing that; to be read it needs none. */
async function decrypt(bytes: Buffer): Promise<PDFDocument> {
  let document: PDFDocument
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, password: '' })
  } catch (error) {
    throw new DocumentFault('FILE_ENCRYPTED', error)
  }
  const objects = document.context.enumerateIndirectObjects()
  if (objects.some(([, object]) => object instanceof PDFInvalidObject && !isPlain(object)))
    throw new DocumentFault('FILE_BROKEN')
  return document
}

/* Where things lie is never encrypted, which pdf-lib does not know; it finds them without that. */
function isPlain(object: PDFInvalidObject): boolean {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return /\/Type\s*\/XRef\b/.test(Buffer.from(bytes).toString('latin1'))
}
