import { type Bench, held, type Measure, median, quantile, shown } from './measure.ts'
import { measureScanApp, type ScanRun } from './scan-app.ts'
import { measurePipeline } from './scan-pipeline.ts'
import { scannedPages } from './scanned-pages.ts'

const PAGES = 300
/** Pages that come in while memory is looked at "at page 30" and "at page 300": one whole batch. */
const AROUND = { early: [21, 40], late: [281, 300] } as const

/**
 * From the scanner to the PDF of a component: its rate against bare sharp and pdf-lib on the same pages, and what the
 * real app does to its window and to the PC's memory meanwhile.
 */
export const scan: Bench = async () => {
  const pages = await scannedPages(PAGES)
  return [...rate(await measurePipeline(pages)), ...app(await measureScanApp(pages))]
}

function rate({ batch, own, bare, perPage }: Awaited<ReturnType<typeof measurePipeline>>): Measure[] {
  const how =
    `${own.length} rounds of ${batch} pages of the corpus as JPEG, scanned, stored, looked at, put straight and assembled, ` +
    'each followed by a loop of sharp and pdf-lib over the same pages that knows their angles; plain Node, median of the ratios'
  return [
    held(
      { id: 'scan.rate', value: median(own.map((time, round) => bare[round]! / time)), unit: '× bare', how },
      '≥',
      0.7,
    ),
    shown({
      id: 'scan.pages',
      value: (60_000 * batch) / median(own),
      unit: 'pages/min',
      how: 'the same, by itself',
    }),
    shown({
      id: 'scan.bytes',
      value: median(perPage) / 1024,
      unit: 'KB/page',
      how: 'of the finished PDF, colour, 200 dpi',
    }),
  ]
}

function app({ batch, batches, frames, memory }: ScanRun): Measure[] {
  const longest = Math.max(...frames)
  const counted = memory.some((sample) => sample.counted === 'RSS') ? 'RSS where PSS may not be read' : 'PSS'
  const within = ([from, to]: readonly [number, number]) =>
    median(memory.filter(({ page }) => page >= from && page <= to).map(({ megabytes }) => megabytes))
  const [early, late] = [within(AROUND.early), within(AROUND.late)]
  const road =
    `the real app while ${batches.length * batch} pages come from a network scanner that never waits, ${batch} a dossier, are shown ` +
    'and become PDFs; software rendering, virtual display, and on Linux sharp as WebAssembly'
  const sum = `${counted} of all processes of the app, twice a second; ${road}`
  return [
    held(
      { id: 'scan.app.frame', value: longest, unit: 'ms', how: `longest gap between two frames; ${road}` },
      '<',
      100,
    ),
    shown({
      id: 'scan.app.frame.p99',
      value: quantile(frames, 0.99),
      unit: 'ms',
      how: `99 of a hundred of the ${frames.length} gaps`,
    }),
    held(
      {
        id: 'scan.app.memory',
        value: Math.max(...memory.map(({ megabytes }) => megabytes)),
        unit: 'MB',
        how: `the most; ${sum}`,
      },
      '<',
      700,
    ),
    held(
      {
        id: 'scan.app.memory.growth',
        value: late / early,
        unit: '× page 30',
        how: `median over pages ${AROUND.late.join(' to ')} (${late.toFixed(0)} MB) against pages ${AROUND.early.join(' to ')} (${early.toFixed(0)} MB)`,
      },
      '≤',
      1.2,
    ),
    shown({
      id: 'scan.app.pages',
      value: (60_000 * batch) / median(batches),
      unit: 'pages/min',
      how: 'the same road, F8 until the PDF stands beside its component',
    }),
  ]
}
