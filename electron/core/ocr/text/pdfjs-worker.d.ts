/* The second half of pdf.js. It is loaded for what it leaves behind: `globalThis.pdfjsWorker`. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
