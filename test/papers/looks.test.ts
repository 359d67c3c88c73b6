import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReceiptPaper } from '../../electron/common/papers/records/receipt.ts'
import { legalForm, MEDIA, mediaOf } from '../../electron/common/papers/kinds.ts'
import { compareImages } from './compare-images.ts'
import { COMPARED_DPI, drawPapers, encodeStrip, stripOf, wordsOf } from './draw-papers.ts'
import { allSamples } from './samples/all.ts'

/* Every paper of both legal generations, drawn by the app's own paper window, looks as it was approved. */

const approvedFolder = join(import.meta.dirname, 'approved')
const differences = join(import.meta.dirname, '../../out/papers/differences')
const samples = allSamples()

let folder: string
beforeAll(async () => {
  rmSync(differences, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'papers-looks-'))
  await drawPapers(samples, folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Height of a paper's sheet at the dots compared, by the law of its generation. */
function heightOf(name: string): number {
  const record = samples[name]!
  const set = 'templateSet' in record ? record.templateSet : '2025'
  const { layout } = legalForm(record.kind, set)
  const [width, height] = MEDIA[mediaOf(record.kind, set)]
  return ((layout.endsWith('landscape') ? width : height) / 25.4) * COMPARED_DPI
}

test.concurrent.each(Object.keys(samples))('%s looks as approved', async (name) => {
  const pdf = join(folder, `${name}.pdf`)
  const approved = join(approvedFolder, `${name}.png`)
  expect(
    existsSync(approved),
    `${name} was never approved: look at it, then npm run papers -- --approve`,
  ).toBe(true)
  const words = await wordsOf(pdf)
  expect(words, 'a hole of the program').not.toMatch(/undefined|null|NaN|\[object|Invalid|\{so\}/)
  expect(words).toBe(readFileSync(approved.replace('.png', '.txt'), 'utf8'))
  const drawn = await stripOf(pdf)
  // Points and dots are rounded on the way.
  expect(Math.abs(drawn.height - heightOf(name)), 'height of the sheet').toBeLessThan(2)
  const compared = await compareImages(readFileSync(approved), drawn)
  if (!compared.same) {
    const file = join(differences, `${name}.png`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, await compared.picture())
    const what =
      compared.differing === null
        ? 'has other pages or another size'
        : `differs in ${compared.differing} dots`
    expect.fail(`${name} ${what}. Look at ${file}; if it is right: npm run papers -- --approve`)
  }
})

test('nothing is approved that is no longer drawn', () => {
  const approved = readdirSync(approvedFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .map((name) => name.replace('.png', '').replaceAll('\\', '/'))
  expect(approved.sort()).toEqual(Object.keys(samples).sort())
})

test('a wrong accent is seen in the words, a line a shade lower in the image', async () => {
  const name = 'tt03/receipt-typical'
  const sample = ReceiptPaper.parse(samples[name])
  await drawPapers(
    {
      'changed/accent': { ...sample, officerName: 'Trần Văn Ươc' },
      'changed/lower': { ...sample, dueNote: undefined },
    },
    folder,
  )
  const [typical, accent, lower] = [name, 'changed/accent', 'changed/lower'].map((one) =>
    join(folder, `${one}.pdf`),
  )
  expect(await wordsOf(accent!)).not.toBe(await wordsOf(typical!))
  const before = await stripOf(typical!)
  const approved = await encodeStrip(before)
  expect((await compareImages(approved, before)).same).toBe(true)
  expect((await compareImages(approved, await stripOf(lower!))).same).toBe(false)
})
