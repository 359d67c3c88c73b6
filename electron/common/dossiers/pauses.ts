import type { Pause } from '../deadlines/model.ts'
import type { ActionKind, DossierAction } from './model.ts'
import { standingActions } from './standing-actions.ts'

const ASKED: readonly ActionKind[] = ['ask-supplement', 'ask-obligation']
const ANSWERED: readonly ActionKind[] = ['receive-supplement', 'obligation-met']

/** The times in which the office waited for the applicant, out of the acts that still stand. */
export function pausesOf(actions: readonly DossierAction[]): Pause[] {
  const pauses: Pause[] = []
  for (const { kind, at } of standingActions(actions)) {
    // Money owed to another office is no fault of the dossier: the clock goes on where it stood.
    if (ASKED.includes(kind)) pauses.push({ from: at, ...(kind === 'ask-obligation' && { resumes: true }) })
    const open = pauses.at(-1)
    if (ANSWERED.includes(kind) && open && !open.to) open.to = at
  }
  return pauses
}
