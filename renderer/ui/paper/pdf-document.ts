import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/**
 * Opens a PDF that is already in memory. Nothing is fetched: the page's policy allows a worker of our own files and
 * no connection at all, so fonts that a foreign PDF does not embed are the system's.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= new Worker(workerUrl, { type: 'module' })
  // The worker takes the buffer for itself; the caller keeps its own.
  const task = getDocument({
    data: bytes.slice(),
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: true,
    isImageDecoderSupported: false,
  })
  return task.promise
}
