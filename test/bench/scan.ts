import { type Bench, held, median, shown } from './measure.ts'
import { measurePipeline } from './scan-pipeline.ts'

/** From the scanner to the PDF of a component, against bare sharp and pdf-lib on the same pages. */
export const scan: Bench = async () => {
  const { pages, own, bare, perPage } = await measurePipeline()
  const how =
    `${own.length} rounds of ${pages} pages of the corpus, scanned, stored, looked at, put straight and assembled, each ` +
    'followed by a loop of sharp and pdf-lib over the same pages that knows their angles; plain Node, median of the ratios'
  return [
    held(
      { id: 'scan.rate', value: median(own.map((time, round) => bare[round]! / time)), unit: '× bare', how },
      '≥',
      0.7,
    ),
    shown({
      id: 'scan.pages',
      value: (60_000 * pages) / median(own),
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
