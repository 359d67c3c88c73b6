import type { Pause } from '../deadlines/model.ts'
import type { ActionKind, DossierAction } from './model.ts'

const ASKED: readonly ActionKind[] = ['ask-supplement', 'ask-obligation']
const ANSWERED: readonly ActionKind[] = ['receive-supplement', 'obligation-met']

/** The times in which the office waited for the applicant, out of the acts that still stand. */
export function pausesOf(actions: readonly DossierAction[]): Pause[] {
  const undone = new Set(actions.flatMap((one) => (one.kind === 'undo' ? [one.undoneId] : [])))
  const pauses: Pause[] = []
  for (const { id, kind, at } of actions) {
    if (undone.has(id)) continue
    // Money owed to another office is no fault of the dossier: the clock goes on where it stood.
    if (ASKED.includes(kind)) pauses.push({ from: at, ...(kind === 'ask-obligation' && { resumes: true }) })
    const open = pauses.at(-1)
    if (ANSWERED.includes(kind) && open && !open.to) open.to = at
  }
  return pauses
}
