import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { vi } from '../../renderer/i18n/vi.ts'
import { expect } from './patient.ts'

/* Scanning as the officer does it after the slip: from the panel that shows the number, or from the dossier. */

const thumbs = (page: Page) => page.locator('.scan-grid [role=option]')
const choice = (page: Page, label: string) =>
  page.locator('.scan-bar').getByLabel(label, { exact: true }).last()

/** A run through the feeder; every page goes to the first component with one key. */
export async function scanFeeder(page: Page, seen?: () => Promise<void>): Promise<void> {
  await toBench(page)
  await choice(page, vi.scans.scanner.label).selectOption('test:0')
  await choice(page, vi.scans.scanner.source).selectOption('feeder')
  await page.keyboard.press('F8')
  await expect(thumbs(page)).toHaveCount(10)
  if (seen) await drawn(page)
  await seen?.()
  await assignAll(page)
}

/** Photographs from a telephone instead of paper. */
export async function takeFiles(
  page: Page,
  folder: string,
  pictures: readonly Buffer[],
  seen?: () => Promise<void>,
): Promise<void> {
  const paths = pictures.map((bytes, index) => {
    const path = join(folder, `giay-to-${index + 1}.jpg`)
    writeFileSync(path, bytes)
    return path
  })
  await toBench(page)
  await page.locator('input[type=file]').setInputFiles(paths)
  await expect(thumbs(page)).toHaveCount(paths.length)
  if (seen) await drawn(page)
  await seen?.()
  await assignAll(page)
}

/** Until the page that is shown large is there in full, with the thumbnails beside it. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator('canvas[data-size=full]').first()).toBeVisible()
  await expect(page.locator('.scan-grid :is(.scan-thumb-loading, canvas[hidden])')).toHaveCount(0)
}

async function toBench(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: vi.intake.issued.scan }).click()
  await expect(page.getByRole('heading', { name: vi.scans.title, level: 1 })).toBeVisible()
  await expect(page.getByText(vi.scans.desk.emptyTitle)).toBeVisible()
}

async function assignAll(page: Page): Promise<void> {
  // What came together is selected together.
  await page.keyboard.press('1')
  await expect(thumbs(page)).toHaveCount(0)
}
