import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeEnrolCode } from '../../district/enrolment.ts'
import { type District, startDistrict } from '../../district/server.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { type LoopPrinter, startLoopPrinter } from '../support/papers/loop-printer.ts'

/** Everything the demo day needs around it, and where its results go. */
export type Stage = {
  out: string
  counter: CounterApp
  page: Page
  district: District
  printer: LoopPrinter
  /** Moves the clock of the counter and of the shared system to a moment, `2026-11-20T07:30`, Vietnam's time. */
  at: (moment: string) => Promise<void>
  enrolCode: () => Promise<string>
  /** A picture of the window, numbered in the order of the day. */
  picture: (name: string) => Promise<void>
  close: () => Promise<void>
}

/** Sets the stage: shared system, printer and the real app on an empty profile, its clock on `start`. */
export async function setStage(start: string, scannerConfig: string): Promise<Stage> {
  const out = join(import.meta.dirname, '../../out/demo')
  rmSync(out, { recursive: true, force: true })
  for (const folder of ['screens', 'papers', 'register', 'district'])
    mkdirSync(join(out, folder), { recursive: true })
  chmodSync(join(out, 'register'), 0o700)

  let ahead = Date.parse(`${start}:00+07:00`) - Date.now()
  const district = await startDistrict({ dataDir: join(out, 'district'), clock: () => Date.now() + ahead })
  const printer = await startLoopPrinter()
  const counter = await openCounterApp({
    profile: join(out, 'register'),
    clock: `${start}:00+07:00`,
    env: {
      ...(printer.env as Record<string, string>),
      SANE_CONFIG_DIR: scannerConfig,
    },
  })
  const { page } = counter
  page.setDefaultTimeout(60_000)
  let pictures = 0
  return {
    out,
    counter,
    page,
    district,
    printer,
    async at(moment) {
      const iso = `${moment}:00+07:00`
      ahead = Date.parse(iso) - Date.now()
      await counter.app.evaluate(({ app }, when) => app.emit('demo-clock', when), iso)
    },
    enrolCode: () =>
      makeEnrolCode(
        district.db,
        { agencyId: DEMO_AGENCY, agencyName: 'UBND xã Hòa Bình (mẫu)' },
        Date.now() + ahead,
      ),
    async picture(name) {
      // Notices of the step before would cover what the picture is about.
      await page.waitForTimeout(250)
      // A paper in it is drawn line by line.
      if ((await page.locator('.pdf-pages').count()) > 0) await page.waitForTimeout(1500)
      pictures++
      writeFileSync(
        join(out, 'screens', `${String(pictures).padStart(2, '0')}-${name}.png`),
        await page.screenshot(),
      )
    },
    async close() {
      await counter.close()
      await printer.close()
      await district.close()
    },
  }
}

export const DEMO_AGENCY = 'H14.999.99'
