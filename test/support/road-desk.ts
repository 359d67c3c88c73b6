import { expect } from '@playwright/test'
import type { CallName, InputOf, OutputOf } from '../../electron/common/contract.ts'
import type { PaperKind } from '../../electron/common/papers/kinds.ts'
import { vi } from '../../renderer/i18n/vi.ts'
import { signIn } from '../demo/at-the-counter.ts'
import type { CounterApp } from './counter-app.ts'
import { anIntake, type GivenIntake } from './intake.ts'
import { openDossier } from './open-dossier.ts'
import { archivedPaper } from './papers/archived-paper.ts'
import { lookAt } from './look-at.ts'

const { roads } = vi
/** A dossier as it was taken in. */
export type Taken = { dossierId: string; dossierNo: string }

/** What every road is walked with: a dossier taken in, its page, its forms and its papers. */
export function roadDesk(counterOf: () => CounterApp) {
  const page = () => counterOf().page
  const main = () => page().getByRole('main')
  const dialog = () => page().getByRole('dialog')
  const state = async ({ dossierId }: Taken) =>
    (await counterOf().ok('dossiers.get', { id: dossierId })).state
  let people = 0
  const desk = {
    main,
    dialog,
    state,
    look: (name: string) => lookAt(page(), name),
    /** Taken in at the counter, by call: the road begins behind the intake. */
    takenIn: async (procedure: string, name: string, more: GivenIntake = {}): Promise<Taken> => {
      await signIn(page(), 'motcua')
      const intake = anIntake({ procedure, person: ++people, ...more })
      return counterOf().ok('receipts.issue', {
        intake: { ...intake, applicant: { ...intake.applicant, name } as typeof intake.applicant },
        draftId: null,
        clockConfirmed: true,
      })
    },
    at: async (login: string, { dossierNo }: Taken): Promise<void> => {
      await signIn(page(), login)
      await openDossier(page(), dossierNo)
    },
    /** The paper as it was archived by the press of its button on the page. */
    made: async (on: Taken, kind: keyof typeof roads.makePaper & PaperKind, sheet: 'A4' | 'A5' = 'A5') => {
      const button = main().getByRole('button', { name: roads.makePaper[kind], exact: true })
      await button.first().click()
      // A control slip can be made anew at any time; the others ask to be made until they are.
      if (kind !== 'control-slip') await expect(button).toHaveCount(0)
      const entry = main().getByRole('article').filter({ hasText: vi.papers.kinds[kind] })
      await expect(entry.first()).toBeVisible()
      return archivedPaper(counterOf(), on.dossierId, kind, sheet)
    },
    /** Sends the form off with its one confirmation. */
    send: async (): Promise<void> => {
      await page().keyboard.press('Control+Enter')
      await expect(dialog()).toBeHidden()
    },
    /** One of the further acts: its list, its letter. */
    further: async (letter: string, title: string): Promise<void> => {
      await page().keyboard.press('Control+9')
      await expect(dialog()).toContainText(vi.dossiers.actions.further)
      await page().keyboard.press(letter)
      await expect(dialog()).toContainText(title)
    },
    /** An act of somebody else, by call. */
    act: async <N extends CallName>(
      name: N,
      on: Taken,
      rest: Omit<InputOf<N>, 'dossierId' | 'version'>,
    ): Promise<OutputOf<N>> => {
      const { version } = await state(on)
      return counterOf().ok(name, { dossierId: on.dossierId, version, ...rest } as unknown as InputOf<N>)
    },
    /** Its result with whatever signatures its procedure asks for, by call. */
    ready: async (taken: Taken): Promise<void> => {
      await signIn(page(), 'motcua')
      await desk.act('dossiers.markReady', taken, { note: '', outcome: 'granted', reason: '' })
      for (const [login, from, call] of [
        ['truongphong', 'to-review', 'dossiers.approve'],
        ['lanhdao', 'to-sign', 'dossiers.signOff'],
      ] as const)
        if ((await state(taken)).status === from) {
          await signIn(page(), login)
          await desk.act(call, taken, { note: '' })
        }
    },
    /** A result in the hands of whoever asked for it, its page open before the officer. */
    returned: async (procedure: string, name: string): Promise<Taken> => {
      const taken = await desk.takenIn(procedure, name)
      await desk.ready(taken)
      await desk.at('motcua', taken)
      await desk.act('dossiers.return', taken, {
        receiver: name,
        receiverIdNumber: null,
        relation: 'applicant',
        idChecked: true,
        unpaidConfirmed: true,
      })
      return taken
    },
  }
  return desk
}
