import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const run = promisify(execFile)

/** What a camera reads off the first page of a PDF: the only code, or one of several. */
export async function qrOf(pdf: Uint8Array): Promise<string | undefined> {
  return (await qrsOf(pdf))[0]
}

/** All that a camera reads off the first page of a PDF, sorted. */
export async function qrsOf(pdf: Uint8Array): Promise<string[]> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  await prepareZXingModule({
    overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer },
    fireImmediately: true,
  })
  const folder = mkdtempSync(join(tmpdir(), 'qmc-qr-'))
  try {
    const file = join(folder, 'slip.pdf')
    writeFileSync(file, pdf)
    await run('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', file, join(folder, 'slip')])
    const codes = await readBarcodes(new Uint8Array(readFileSync(join(folder, 'slip.png'))), {
      formats: ['QRCode'],
    })
    return codes.map(({ text }) => text).sort()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
