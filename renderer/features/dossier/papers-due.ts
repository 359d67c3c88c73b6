import type { DossierPaperKind, PaperLine } from '../../../electron/common/papers/api.ts'
import type { ActionKind, DossierAction } from '../../../electron/common/dossiers/model.ts'
import type { ShownDossier } from './acts.ts'
import { lastRefusal, lastTold, toldActs } from './told.ts'

/** Acts that call for a paper; whoever did one later than the paper was made needs it (again). */
const CALLS: readonly (readonly [DossierPaperKind, ActionKind])[] = [
  ['receipt', 'receive'],
  ['receipt', 'receive-supplement'],
  ['receipt', 'correct'],
  ['supplement', 'ask-supplement'],
  ['apology', 'sign-apology'],
  ['stop-notice', 'stop'],
  ['return-receipt', 'return'],
]

/** The papers that the dossier should have and has not, in the order of its life. */
export function papersDue(dossier: ShownDossier, papers: readonly PaperLine[]): DossierPaperKind[] {
  const has = (kind: DossierPaperKind, since: string) =>
    papers.some((paper) => paper.kind === kind && paper.madeAt >= since)
  const due = CALLS.flatMap(([calls, act]) => {
    // A request for certification has a slip of its own.
    const kind = calls === 'receipt' && dossier.facts.certified ? 'certification-slip' : calls
    const called: DossierAction | undefined = lastTold(dossier, act)
    // The slip of the other system is with the citizen.
    if (act === 'receive' && dossier.facts.imported) return []
    // A supplement that has come, or will not, needs no slip any more.
    const past = kind === 'supplement' && dossier.state.status !== 'supplement'
    return called && !past && !keepsDate(dossier, called) && !has(kind, called.at) ? [kind] : []
  })
  const refusal = lastRefusal(dossier)
  const stands = dossier.state.outcome === 'refused'
  if (stands && refusal && !has('refusal', refusal.at)) due.push('refusal')
  return [...new Set(due)]
}

/**
 * What the citizen is waiting for, and said at the top of the page; the rest is made in the card of papers when it is
 * wanted. The first receipt is given out at the counter's own screen: here it presses only once it is out of date.
 */
export function isPressing(kind: DossierPaperKind, papers: readonly PaperLine[]): boolean {
  if (kind === 'receipt') return papers.some((paper) => paper.kind === 'receipt')
  return kind === 'supplement' || kind === 'refusal' || kind === 'stop-notice'
}

/* A supplement that moved nothing leaves the slip as true as it was. */
function keepsDate(dossier: ShownDossier, called: DossierAction): boolean {
  if (called.kind !== 'receive-supplement') return false
  const acts = toldActs(dossier)
  const promised = acts
    .slice(0, acts.indexOf(called))
    .flatMap((one) => (one.kind === 'receive' ? [one.dueAt] : MOVES.has(one.kind) ? [newDueOf(one)] : []))
    .findLast((at) => at !== null)
  return promised === called.newDueAt
}

const MOVES: ReadonlySet<ActionKind> = new Set(['receive-supplement', 'obligation-met', 'correct'])
const newDueOf = (action: DossierAction) => ('newDueAt' in action ? action.newDueAt : null)
