import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../../electron/common/text/fold.ts'
import { DEMO_ACCOUNTS } from '../../electron/common/session/demo.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { openAuthority, SECRET } from '../support/signing.ts'
import * as acts from './acts.ts'
import type { Stage } from './stage.ts'
import { expect } from './patient.ts'

const words = vi.signatures

/** A digitised dossier and somebody whose name stands on its pages. */
export type Digitised = { dossierNo: string; name: string }

/**
 * The end of the scan bench's day: what was scanned has been read, is signed with one PIN, found by a name that stands
 * on a page, and leaves the program: each dossier as a folder of signed files, the one that was found also as one PDF.
 */
export async function signAndFind(stage: Stage, digitised: readonly Digitised[]): Promise<void> {
  const { page, counter, picture } = stage
  const waiting = async () => (await counter.ok('ocr.state', {})).waiting
  await expect.poll(waiting, { timeout: 120_000 }).toBe(0)

  await page.keyboard.press('F4')
  await expect(page.getByText(words.waitingTask(digitised.length))).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.locator('main [role=row]:has(.sign-name)')).toHaveCount(digitised.length)
  const authority = openAuthority()
  try {
    const { name } = DEMO_ACCOUNTS.find(({ role }) => role === 'officer')!
    await page.getByRole('button', { name: words.keys.choose }).click()
    await page.getByLabel(words.source.kinds.file).check()
    await page.locator('dialog input[type=file]').setInputFiles(authority.keyFile({ name }))
    await page.getByText(words.source.stamp).click()
    await picture('sign-key')
    await page.getByRole('button', { name: words.source.save, exact: true }).click()
    await page.locator('.sign-pin input').fill(SECRET)
    await picture('sign-queue')
    await page.keyboard.press('Enter')
    await expect(page.getByText(words.queue.empty)).toBeVisible()
    await picture('signed')
  } finally {
    authority.close()
  }

  const sought = digitised.at(-1)!
  await page.keyboard.press('F3')
  await page.keyboard.press('Control+g')
  await page.getByRole('textbox', { name: vi.ocr.toggle }).fill(fold(sought.name))
  const found = page.getByRole('row').filter({ has: page.locator('mark') })
  await expect(found.first()).toContainText(sought.dossierNo.slice(sought.dossierNo.indexOf('-') + 1))
  await picture('papers-search')
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.dossiers.components.title).first()).toBeVisible()
  await expect(page.getByRole('main').getByText(sought.dossierNo).first()).toBeVisible()
  await picture('dossier-signed')

  const folder = join(stage.out, 'digitised')
  mkdirSync(folder)
  await counter.saveTo(join(folder, `${sought.dossierNo}.pdf`))
  await exportPapers(stage, 'p', `${sought.dossierNo}.pdf`, () => picture('export'))
  await counter.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, folder)
  for (const { dossierNo } of digitised) {
    await acts.openDossier(page, dossierNo)
    await exportPapers(stage, 't', dossierNo)
  }
}

async function exportPapers(
  { page }: Stage,
  letter: string,
  name: string,
  seen?: () => Promise<void>,
): Promise<void> {
  await expect(page.getByRole('button', { name: vi.exports.open })).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog')).toContainText(vi.exports.title)
  await seen?.()
  await page.keyboard.press(letter)
  await expect(page.getByText(vi.exports.done(name), { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}
