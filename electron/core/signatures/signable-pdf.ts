import { createHash } from 'node:crypto'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFPage,
} from '@cantoo/pdf-lib'
import type { Instant } from '../../common/time/model.ts'

/* A PDF with room for one signature. Invariant: the bytes given are the beginning of the bytes that come back. What is
   new is an incremental update behind them, so an earlier signature stays valid and stays what it was. */

export type SignableOrder = {
  /** The signer, as their certificate says. */
  name: string
  reason: string
  /** Stands in the dictionary (M), not among what the CMS signs. */
  at: Instant
  /** Bytes that the CMS will need at most. */
  room: number
  /** A PDF of one page that is laid over the upper right corner of the first page; null: nothing is seen. */
  stamp: Uint8Array | null
}

export type SignablePdf = {
  /** SHA-256 of all bytes but the signature's own place. */
  digest: Buffer
  /** The finished file. @throws RangeError for a CMS that does not fit. */
  fill: (cms: Uint8Array) => Buffer
}

/** Distance of the stamp from the upper right corner, points. NĐ 30/2020 appendix I: upper right, first page. */
const INSET = 14
const HIDDEN = 2
const PRINTED = 4
const LOCKED = 128
/** SigFlags: a signature exists, and only additions are allowed. */
const SIG_FLAGS = 3

/** Adds a signature field, its dictionary and the place for the CMS. @throws for bytes that are no PDF */
export async function signablePdf(pdf: Uint8Array, order: SignableOrder): Promise<SignablePdf> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const { context, catalog } = document
  const snapshot = document.takeSnapshot()
  const page = document.getPage(0)
  // Written raw: the writer packs dictionaries together and compresses them, and these bytes have to be found again.
  const signature = context.register(PDFInvalidObject.of(signatureDictionary(order)))

  const form = formOf(document)
  const fields = form.lookup(PDFName.of('Fields'), PDFArray)
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFHexString.fromText(`Signature${fields.size() + 1}`),
    V: signature,
    P: page.ref,
    F: LOCKED | (order.stamp ? PRINTED : HIDDEN),
    Rect: [0, 0, 0, 0],
  })
  if (order.stamp) await drawStamp(document, page, widget, order.stamp)
  const field = context.register(widget)
  fields.push(field)
  form.set(PDFName.of('SigFlags'), PDFNumber.of(SIG_FLAGS))
  annotationsOf(document, page).push(field)
  for (const changed of [catalog, form, fields, page.node, page.node.Annots()]) {
    if (changed) snapshot.markObjForSave(changed)
  }
  const update = await document.saveIncremental(snapshot)
  return withRoom(Buffer.concat([pdf, update]), pdf.length, order.room)
}

function signatureDictionary({ name, reason, at, room }: SignableOrder): Uint8Array {
  const text = (value: string) => PDFHexString.fromText(value.normalize('NFC')).toString()
  const dictionary = [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    BYTE_RANGE,
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/Name ${text(name)} /Reason ${text(reason)} /M (${pdfDate(at)})`,
    '>>',
  ]
  return Buffer.from(dictionary.join('\n'), 'latin1')
}

const BYTE_RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]'

/** `D:20261121092005Z` */
function pdfDate(at: Instant): string {
  return `D:${at.slice(0, 19).replace(/\D/g, '')}Z`
}

function withRoom(bytes: Buffer, from: number, room: number): SignablePdf {
  const range = bytes.indexOf(BYTE_RANGE, from, 'latin1')
  const start = bytes.indexOf(`<${'0'.repeat(room * 2)}>`, range, 'latin1')
  if (range < 0 || start < 0) throw new Error('the place of the signature was not written')
  const end = start + room * 2 + 2
  const digits = (value: number) => String(value).padStart(10, '0')
  bytes.write(`/ByteRange [0 ${digits(start)} ${digits(end)} ${digits(bytes.length - end)}]`, range, 'latin1')
  const digest = createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest()
  return {
    digest,
    fill: (cms) => {
      if (cms.length > room) throw new RangeError('the signature is larger than its place')
      const filled = Buffer.from(bytes)
      filled.write(Buffer.from(cms).toString('hex'), start + 1, 'latin1')
      return filled
    },
  }
}

function formOf({ context, catalog }: PDFDocument): PDFDict {
  const key = PDFName.of('AcroForm')
  const known = catalog.lookupMaybe(key, PDFDict)
  const form = known ?? context.obj({})
  if (!known) catalog.set(key, context.register(form))
  if (!form.lookupMaybe(PDFName.of('Fields'), PDFArray)) form.set(PDFName.of('Fields'), context.obj([]))
  return form
}

function annotationsOf({ context }: PDFDocument, page: PDFPage): PDFArray {
  const known = page.node.Annots()
  if (known) return known
  const made = context.obj([])
  page.node.set(PDFName.of('Annots'), made)
  return made
}

/** Lays the stamp where the reader sees the upper right corner, however the page is turned. */
async function drawStamp(document: PDFDocument, page: PDFPage, widget: PDFDict, stamp: Uint8Array) {
  const { context } = document
  const [drawn] = await document.embedPdf(stamp, [0])
  if (!drawn) throw new Error('the stamp has no page')
  const { width, height } = drawn
  const box = page.getCropBox()
  const turn = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270
  const [left, bottom, right, top] = [box.x, box.y, box.x + box.width, box.y + box.height]
  // For each turn: lower left corner of the stamp's box on the unturned page, and the matrix that turns it back.
  const place = {
    0: { x: right - INSET - width, y: top - INSET - height, matrix: [1, 0, 0, 1, 0, 0] },
    90: { x: left + INSET, y: top - INSET - width, matrix: [0, 1, -1, 0, height, 0] },
    180: { x: left + INSET, y: bottom + INSET, matrix: [-1, 0, 0, -1, width, height] },
    270: { x: right - INSET - height, y: bottom + INSET, matrix: [0, -1, 1, 0, 0, width] },
  }[turn]
  const [w, h] = turn % 180 === 0 ? [width, height] : [height, width]
  const content = Buffer.from('q /Stamp Do Q', 'latin1')
  const stream = context.stream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: context.obj([0, 0, width, height]),
    Matrix: context.obj(place.matrix),
    Resources: { XObject: { Stamp: drawn.ref } },
  })
  widget.set(PDFName.of('Rect'), context.obj([place.x, place.y, place.x + w, place.y + h]))
  widget.set(PDFName.of('AP'), context.obj({ N: context.register(stream) }))
}
