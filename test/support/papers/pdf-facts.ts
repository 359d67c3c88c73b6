import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What poppler says of a PDF file. */
export type PdfFacts = {
  /** Text of each page as laid out, runs of white space as one blank. */
  pages: string[]
  /** Size of each page in whole millimetres, `148×210`. */
  sizes: string[]
  fonts: { name: string; embedded: boolean; toUnicode: boolean }[]
}

/** Reads a PDF file with pdftotext, pdfinfo and pdffonts. */
export async function pdfFacts(file: string): Promise<PdfFacts> {
  const [text, info, fonts] = await Promise.all([
    run('pdftotext', ['-layout', file, '-']),
    run('pdfinfo', ['-l', '-1', file]),
    run('pdffonts', [file]),
  ])
  const mm = (points: string) => Math.round((Number(points) * 25.4) / 72)
  return {
    pages: text.stdout
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, ' ').trim()),
    sizes: [...info.stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(
      ([, width = '', height = '']) => `${mm(width)}×${mm(height)}`,
    ),
    fonts: fonts.stdout
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map((line) => {
        const [name = '', embedded, , unicode] = /^(\S+).*?\s(yes|no)\s+(yes|no)\s+(yes|no)\s/
          .exec(line)
          ?.slice(1) ?? ['']
        return { name, embedded: embedded === 'yes', toUnicode: unicode === 'yes' }
      }),
  }
}
