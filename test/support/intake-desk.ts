import { expect, type Locator } from '@playwright/test'
import type { OutputOf } from '../../electron/common/contract.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { Keyboard } from '../demo/keyboard.ts'
import type { CounterApp } from './counter-app.ts'

type Line = OutputOf<'dossiers.list'>['lines'][number]
type Draft = OutputOf<'drafts.list'>['drafts'][number]

/** The intake form of a running counter with an officer signed in, and the register behind it. */
export type IntakeDesk = {
  /** The number shown once a dossier is in the register. */
  number: Locator
  issueButton: Locator
  openForm(): Promise<void>
  /** An empty form, with nothing half-filled left from before. */
  emptyForm(): Promise<void>
  chooseProcedure(typed: string): Promise<void>
  /** A form that only has to be handed in. */
  filledForm(card: string, typed: string): Promise<void>
  /** What stands in every box of the form, in order. */
  boxes(): Promise<string[]>
  drafts(): Promise<Draft[]>
  /** Every dossier of the register, lowest number first. */
  dossiers(): Promise<Line[]>
  /** A dossier as its page knows it. */
  dossier(id: string): Promise<OutputOf<'dossiers.get'>>
}

export function intakeDesk(counter: CounterApp): IntakeDesk {
  const { page } = counter
  const desk: IntakeDesk = {
    number: page.locator('.intake-issued-number'),
    // Its key is part of its name; other buttons begin with the same word.
    issueButton: page
      .getByRole('complementary')
      .getByRole('button', { name: new RegExp(`^${vi.intake.summary.issue}(?: Ctrl|$)`) }),
    async openForm() {
      await page.keyboard.press('F2')
      await page.locator('.intake').waitFor()
    },
    async emptyForm() {
      await page.reload()
      await page.getByRole('navigation').waitFor()
      for (const { id } of await desk.drafts()) await counter.call('drafts.discard', { id })
      await desk.openForm()
    },
    async chooseProcedure(typed) {
      await page.getByLabel(vi.intake.procedure.label).focus()
      await page.keyboard.type(typed)
      await page.keyboard.press('Enter')
      await page.locator('.intake-papers').waitFor()
    },
    async filledForm(card, typed) {
      await desk.emptyForm()
      await new Keyboard(page).scan(card)
      await desk.chooseProcedure(typed)
      await page.keyboard.press('F8')
    },
    boxes: () =>
      page
        .locator('.intake .control')
        .evaluateAll((controls) => controls.map((one) => (one as HTMLInputElement).value)),
    async drafts() {
      return (await counter.ok('drafts.list', { form: 'intake' })).drafts
    },
    async dossiers() {
      const { lines, next } = await counter.ok('dossiers.list', { view: 'all', limit: 200 })
      expect(next).toBeNull()
      return lines.toSorted((a, b) => (a.dossierNo < b.dossierNo ? -1 : 1))
    },
    dossier: (id) => counter.ok('dossiers.get', { id }),
  }
  return desk
}
