import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn, takeIn } from './at-the-counter.ts'
import { LATE } from './citizens.ts'
import { openClosing } from './evening.ts'
import { papersOf } from './papers-of.ts'
import { takeFiles } from './scan-bench.ts'
import type { Stage } from './stage.ts'
import { expect } from './patient.ts'

/** The line goes after closing: three late dossiers go onto a stick, the stick to the shared system, its receipt back. */
export async function carryPacket(stage: Stage, scanFolder: string): Promise<void> {
  const { page, counter, out, picture } = stage
  const stick = join(out, 'usb')
  mkdirSync(stick)
  await counter.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, stick)
  await stage.at('2026-11-20T17:20')
  await signIn(page, 'motcua')
  for (const visit of LATE) {
    await takeIn(page, visit)
    if (visit.scans === 'files') await takeFiles(page, scanFolder, await papersOf(visit, 2))
  }
  await stage.at('2026-11-20T17:45')
  await signIn(page, 'motcua')
  await openClosing(page)
  // The scan becomes a file in the background.
  await expect.poll(async () => (await counter.ok('packets.state', {})).plan.files).toBe(1)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button(vi.packets.write).click()
  await picture('packet-confirm')
  await button(vi.packets.confirm.action).click()
  await expect(page.getByText(vi.packets.done)).toBeVisible()
  await page.getByText(vi.packets.done).scrollIntoViewIfNeeded()
  await picture('packet-written')

  const main = join(import.meta.dirname, '../../district/main.ts')
  const data = ['--data', join(out, 'district'), '--clock', '2026-11-20T18:30:00+07:00']
  const said = execFileSync(process.execPath, [main, 'import-packet', ...data, stick], { encoding: 'utf8' })
  console.log(said.trim().replace(/^/gm, '    '))

  await stage.at('2026-11-21T07:30')
  await signIn(page, 'motcua')
  await openClosing(page)
  await button(vi.packets.read).click()
  await expect(page.getByText(vi.packets.states.acknowledged)).toBeVisible()
  await page.getByText(vi.packets.states.acknowledged).scrollIntoViewIfNeeded()
  await picture('packet-acknowledged')
}
