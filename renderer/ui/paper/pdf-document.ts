import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/* One worker for all documents, given to each: one that a document had made for itself would end with it. */
let worker: PDFWorker | undefined

/**
 * Opens a PDF that is already in memory. Nothing is fetched: the page's policy allows a worker of our own files and
 * no connection at all, so fonts that a foreign PDF does not embed are the system's.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  worker ??= new PDFWorker({ port: new Worker(workerUrl, { type: 'module' }) as never })
  // The worker takes the buffer for itself; the caller keeps its own.
  const task = getDocument({
    worker,
    data: bytes.slice(),
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: true,
    isImageDecoderSupported: false,
  })
  return task.promise
}
