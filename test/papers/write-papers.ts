import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drawPapers, encodeStrip, stripOf, wordsOf, writePages } from './draw-papers.ts'
import { allSamples } from './samples/all.ts'

/* Writes every sample paper as PDF and as images of its pages to out/papers/, and what the visual test compares (a
   small image, the words) to out/papers/compared/. Words on the command line choose kinds. */

/** Fine enough to read the small print on screen. */
const SHOWN_DPI = 110

const out = join(import.meta.dirname, '../../out/papers')
const samples = allSamples(process.argv.slice(2))
for (const folder of ['tt01', 'tt03', 'compared'])
  if (process.argv.length <= 2) rmSync(join(out, folder), { recursive: true, force: true })

await drawPapers(samples, out)
for (const name of Object.keys(samples)) {
  const pdf = join(out, `${name}.pdf`)
  const compared = join(out, 'compared', `${name}.png`)
  mkdirSync(dirname(compared), { recursive: true })
  writeFileSync(compared, await encodeStrip(await stripOf(pdf)))
  writeFileSync(compared.replace('.png', '.txt'), await wordsOf(pdf))
  const pages = await writePages(pdf, SHOWN_DPI)
  console.log(`${name}: ${pages} ${pages === 1 ? 'page' : 'pages'}`)
}
