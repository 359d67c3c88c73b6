import { startEngine } from '../../electron/core/ocr/engine.ts'
import { isPrint, measurePage, readPage, residual } from '../corpus/measure-page.ts'
import { type Bench, held, median, quantile, shown } from './measure.ts'

const PAGES = 300
/* Reading takes longest: the first ten of each fifty, which have every kind, are sixty pages. */
const isRead = (index: number): boolean => index % 50 < 10

/** What becomes of the pages of the corpus: how straight they lie, which are called blank, how large they are, how they are read. */
export const scanQuality: Bench = () => measureQuality(PAGES)

/** @param pages of the corpus, from its first */
export async function measureQuality(pages: number): Promise<ReturnType<typeof held>[]> {
  const engine = await startEngine()
  const residuals: number[] = []
  const sizes: number[] = []
  const anew: number[] = []
  const times: number[] = []
  const blanks = { all: 0, missed: 0, alarms: 0 }
  const read: Record<string, { wrong: number; letters: number }> = {}
  let turnedWrong = 0
  for (let index = 0; index < pages; index++) {
    const one = await measurePage(index)
    const { page, found, drawn } = one
    if (isPrint(one)) {
      residuals.push(residual(one))
      if ((found.facts.turn + page.turned) % 360 !== 0) turnedWrong++
    }
    if (page.blank) blanks.all++
    if (page.blank && !found.facts.blank) blanks.missed++
    if (!page.blank && found.facts.blank) blanks.alarms++
    const size = (drawn.bytes.length / 1024) * (200 / page.dpi) ** 2
    sizes.push(size)
    // The end of the coded dots tells whose they are.
    if (!page.bytes.includes(drawn.bytes.subarray(-4096))) anew.push(size)
    if (!isRead(index)) continue
    const start = performance.now()
    const { wrong, letters } = await readPage(one, engine)
    times.push(performance.now() - start)
    for (const kind of [page.kind, page.format.replace(' ', '-'), `noise-${page.noise}`, 'all']) {
      const sum = (read[kind] ??= { wrong: 0, letters: 0 })
      sum.wrong += wrong
      sum.letters += letters
    }
  }
  const corpus = `the first ${pages} pages of the corpus, as a scan stores them and the program puts them straight`
  const kinds = Object.entries(read).filter(([, { letters }]) => letters > 0)
  return [
    held(
      {
        id: 'scan-quality.letters-on-blank',
        value: read['blank']?.wrong ?? 0,
        unit: 'letters',
        how: `read where nothing stands, on the blank ones of these ${times.length} pages`,
      },
      '≤',
      0,
    ),
    ...kinds.map(([kind, { wrong, letters }]) =>
      held(
        {
          id: `scan-quality.wrong-letters-${kind}`,
          value: (100 * wrong) / letters,
          unit: '%',
          how: `${wrong} of ${letters} on ${times.length} pages, ten of each fifty of ${corpus}`,
        },
        '≤',
        1,
      ),
    ),
    shown({
      id: 'scan-quality.read-time',
      value: median(times),
      unit: 'ms/page',
      how: 'of the same, by the engine',
    }),
    held(
      { id: 'scan-quality.skew-left', value: Math.max(...residuals), unit: '°', how: `worst of ${corpus}` },
      '≤',
      0.2,
    ),
    held(
      {
        id: 'scan-quality.upside-down',
        value: turnedWrong,
        unit: 'pages',
        how: `not turned upright, of ${corpus}`,
      },
      '≤',
      0,
    ),
    held(
      {
        id: 'scan-quality.blank-missed',
        value: (100 * blanks.missed) / Math.max(1, blanks.all),
        unit: '%',
        how: `${blanks.missed} of ${blanks.all} blank ones of ${corpus}; they stay pages until the officer sees them`,
      },
      '≤',
      10,
    ),
    held(
      {
        id: 'scan-quality.blank-alarms',
        value: blanks.alarms,
        unit: 'pages',
        how: `with something on them called blank, of ${corpus}`,
      },
      '≤',
      0,
    ),
    shown({
      id: 'scan-quality.bytes',
      value: median(sizes),
      unit: 'KB/page',
      how: 'colour, counted at 200 dpi',
    }),
    held(
      {
        id: 'scan-quality.bytes-most',
        value: quantile(anew, 1),
        unit: 'KB/page',
        how: `the largest of the ${anew.length} written anew; the others are as their scanner wrote them`,
      },
      '≤',
      850,
    ),
  ]
}
