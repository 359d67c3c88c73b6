import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import type axe from 'axe-core'
import { vi } from '../../renderer/i18n/vi.ts'
import { type CounterApp, openCounterApp } from '../support/counter-app.ts'
import { anIntake } from '../support/intake.ts'
import { setClock } from '../support/set-clock.ts'

/* The screens of the navigation with all their tabs, by the rules of WCAG 2.2 AA that a program can
   judge: contrast, names, roles, what the keyboard reaches. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let counter: CounterApp
let page: Page

/** What is wrong on the screen as it stands, a line each. */
async function faults(): Promise<string[]> {
  await page.evaluate(`${AXE};0`)
  return page.evaluate(async (rules) => {
    const { axe: judge } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await judge.run(document, {
      runOnly: rules,
      rules: {
        // Chromium lets the keyboard into what scrolls and holds nothing to press.
        'scrollable-region-focusable': { enabled: false },
        // What is seen on a picture button is its key, on a day its number; the name says it in words.
        'label-content-name-mismatch': { enabled: false },
      },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    )
  }, RULES)
}

test.beforeAll(async () => {
  counter = await openCounterApp({ demo: true })
  page = counter.page
})
test.afterAll(() => counter?.close())

test('the door', async () => {
  expect(await faults()).toEqual([])
})

// Whoever sets the counter up and whoever works at it.
for (const login of ['quantri', 'motcua']) {
  test(`every screen of ${login}`, async () => {
    if (login === 'motcua') {
      await counter.as('officer')
      for (const person of [1, 2, 3])
        await counter.ok('receipts.issue', { intake: anIntake({ person }), draftId: null })
      await setClock(counter, '2026-12-10T09:00')
    }
    await counter.sitDown(login)
    const found: Record<string, string[]> = {}
    const judge = async (where: string) => {
      const wrong = await faults()
      if (wrong.length > 0) found[where] = wrong
    }
    const entries = page.getByRole('navigation').getByRole('button')
    for (let at = 0; at < (await entries.count()); at++) {
      await entries.nth(at).click()
      const heading = page.locator('main h1').first()
      await expect(heading).toBeVisible()
      const screen = await heading.innerText()
      await judge(screen)
      const tabs = page.locator('main').getByRole('tab')
      for (let tab = 0; tab < (await tabs.count()); tab++) {
        await tabs.nth(tab).click()
        await judge(`${screen} / ${await tabs.nth(tab).innerText()}`)
      }
    }
    expect(found).toEqual({})
  })
}

test('a form, a dossier, a dialog', async () => {
  await counter.sitDown('motcua')
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: vi.shell.screens.intake, level: 1 })).toBeVisible()
  expect(await faults()).toEqual([])
  await page.keyboard.press('F3')
  await page.getByRole('row').nth(1).click()
  await expect(page.getByRole('heading', { name: vi.dossiers.actions.title })).toBeVisible()
  expect(await faults()).toEqual([])
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await faults()).toEqual([])
})
