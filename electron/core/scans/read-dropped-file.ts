import { open, stat } from 'node:fs/promises'
import { type FileKind, MAX_FILE_BYTES, MAX_FILE_PAGES } from '../../common/scans/model.ts'
import { DocumentFault } from './document-fault.ts'
import { loadPdf } from './load-pdf.ts'
import { pictures } from './pictures.ts'
import { seenSize } from './seen-size.ts'

/** One page of a dropped file; width and height as it is seen, in pixels (pictures) or points (PDF). */
export type DroppedPage = { width: number; height: number; dpi: number | null; blank: boolean }
/** A whole file; the pages of a TIFF are looked into when they are stored (store-dropped-file.ts). */
export type DroppedFile = { kind: FileKind | 'tiff'; bytes: Buffer; pages: DroppedPage[] }

/**
 * Reads a file that was dropped onto the window. What it is, is decided by its content, not by its name;
 * how large it is, before a byte of it is read.
 * @throws DocumentFault
 */
export async function readDroppedFile(path: string): Promise<DroppedFile> {
  const bytes = await readBounded(path)
  const kind = kindOf(bytes)
  if (!kind) throw new DocumentFault('NOT_A_DOCUMENT')
  return { kind, bytes, pages: await pagesOf(kind, bytes) }
}

async function pagesOf(kind: DroppedFile['kind'], bytes: Buffer): Promise<DroppedPage[]> {
  if (kind === 'pdf') return pdfPages(bytes)
  if (kind === 'tiff')
    return (await pictures.tiffPages(bytes)).pages.map((page) => ({ ...page, blank: false }))
  return [await pictures.readPicture(bytes)]
}

async function readBounded(path: string): Promise<Buffer> {
  try {
    // Looked at before it is opened: opening a pipe would wait for ever.
    const found = await stat(path)
    if (!found.isFile()) throw new DocumentFault('NOT_A_DOCUMENT')
    checkSize(found.size)
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      checkSize(size)
      const bytes = Buffer.alloc(size)
      const { bytesRead } = await file.read(bytes, 0, size, 0)
      // Still being copied to where it was dropped from.
      if (bytesRead < size) throw new DocumentFault('FILE_BROKEN')
      return bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof DocumentFault) throw error
    throw new DocumentFault('FILE_GONE', error)
  }
}

function checkSize(size: number): void {
  if (size === 0) throw new DocumentFault('FILE_EMPTY')
  if (size > MAX_FILE_BYTES) throw new DocumentFault('FILE_TOO_LARGE')
}

/** What the first bytes say. A PDF may have up to 1,024 bytes before its header (ISO 32000-1, annex H.3.4.1). */
function kindOf(bytes: Buffer): DroppedFile['kind'] | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))) return 'png'
  if (['II*\0', 'MM\0*'].includes(bytes.toString('latin1', 0, 4))) return 'tiff'
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  return undefined
}

async function pdfPages(bytes: Buffer): Promise<DroppedPage[]> {
  const document = await loadPdf(bytes)
  if (document.getPageCount() > MAX_FILE_PAGES) throw new DocumentFault('FILE_TOO_LARGE')
  return document.getPages().map((page) => ({ ...seenSize(page), dpi: null, blank: false }))
}
