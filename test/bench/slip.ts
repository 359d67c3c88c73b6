import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Intake } from '../../electron/common/receipts/model.ts'
import { type Bench, held, median, shown } from './measure.ts'
import { type App, openApp } from './open-app.ts'
import { openProfile } from './open-profile.ts'
import { makeDossiers } from './register/make-dossiers.ts'
import { copyOfRegister, NEXT_AFTERNOON, settingOf } from './register/profile.ts'

const SLIPS = 30
const WARM_UP = 4
const folder = join(import.meta.dirname, '../../out/bench-run/slip')

/**
 * From the press to the PDF: `papers.make` from the page for the dossier just taken in (record, PDF, encrypted file,
 * row and journal), each followed by a bare printToPDF of what then still stands in the hidden window. The app lays a
 * slip out as soon as its dossier is taken in; each round
 * therefore also presses for a dossier taken in before it, whose slip is laid out after the press, and shows it apart.
 */
export const slip: Bench = async () => {
  await copyOfRegister(1000, folder)
  // A store in use has its folders; making one costs a slip two waits for the disk, 256 times in its life.
  for (let byte = 0; byte < 256; byte++) {
    mkdirSync(join(folder, 'files', byte.toString(16).padStart(2, '0')), { recursive: true })
  }
  const intakes = await someIntakes(WARM_UP + SLIPS)
  const app = await openApp({ profile: folder, clock: NEXT_AFTERNOON })
  const press: number[] = []
  const later: number[] = []
  const bare: number[] = []
  try {
    await app.signIn()
    const take = async (intake: Intake) =>
      (await app.call('receipts.issue', { intake, draftId: null, sameOpenConfirmed: true })).dossierId
    for (const [index, intake] of intakes.entries()) {
      const earlier = index > 0 ? await take(intakes[index - 1]!) : null
      const fresh = await take(intake)
      press.push(await pressFor(app, fresh))
      bare.push(await printBare(app))
      if (earlier) later.push(await pressFor(app, earlier))
    }
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const [pressed, printed, after] = [press, bare, later].map((times) => median(times.slice(WARM_UP)))
  const how =
    `papers.make called on the page for ${SLIPS} dossiers of mixed procedures just taken in, against printToPDF ` +
    'of the same page in the same window right after each; medians'
  return [
    held({ id: 'slip.press', value: pressed! / printed!, unit: '× bare', how }, '≤', 1.5),
    shown({ id: 'slip.press.time', value: pressed!, unit: 'ms', how: 'median from press to archived PDF' }),
    shown({
      id: 'slip.later.time',
      value: after!,
      unit: 'ms',
      how: 'the same for a dossier that is not the last one taken in, whose slip was not laid out ahead',
    }),
    shown({ id: 'slip.bare.time', value: printed!, unit: 'ms', how: 'median of the bare printToPDF' }),
  ]
}

async function someIntakes(count: number): Promise<Intake[]> {
  const register = await openProfile(folder)
  try {
    return [...makeDossiers(settingOf(register), count, 3)].map((made) => made.intake)
  } finally {
    register.close()
  }
}

async function pressFor(app: App, dossierId: string): Promise<number> {
  return app.page.evaluate(async (id) => {
    const start = performance.now()
    const reply = await counter.call('papers.make', { dossierId: id, kind: 'receipt' }, crypto.randomUUID())
    const took = performance.now() - start
    if (!(reply as { ok: boolean }).ok) throw new Error(JSON.stringify(reply))
    return took
  }, dossierId)
}

/* The very page that was just drawn, printed once more with what paper-window.ts asks for. */
async function printBare(app: App): Promise<number> {
  return app.electron.evaluate(async ({ BrowserWindow }) => {
    const paper = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().endsWith('/paper.html'),
    )!
    const inch = 25.4
    const start = performance.now()
    await paper.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      pageSize: { width: 148 / inch, height: 210 / inch },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    })
    return performance.now() - start
  })
}
