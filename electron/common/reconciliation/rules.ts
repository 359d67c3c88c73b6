import type { ActionKind, DossierStatus } from '../dossiers/model.ts'
import type { Instant } from '../time/model.ts'
import type { Finding, FindingLine, Sign } from './model.ts'

/**
 * What sets a line right: an act on the dossier, or a screen on which it is done. `earlier`: the act has happened already,
 * at the moment a sign tells of, where one does.
 */
export type Mend =
  | { to: 'act'; act: ActionKind; earlier: boolean; happenedAt: Instant | null }
  | { to: 'review'; epoch: number; seq: number }
  | { to: 'closing' }
  | { to: 'dossier' }

/** The act that a dossier waits for in each state; null where it waits for nobody here. */
const NEXT: Record<DossierStatus, ActionKind | null> = {
  received: 'hand-over',
  processing: 'mark-ready',
  supplement: 'receive-supplement',
  obligation: 'obligation-met',
  upward: 'come-back',
  'to-review': 'approve',
  'to-sign': 'sign-off',
  ready: 'return',
  refused: 'return',
  returned: null,
  withdrawn: null,
  stopped: null,
  void: null,
  moved: null,
}

/** What mends a line of a finding. */
export function mendOf(finding: Finding, { status, signs }: Pick<FindingLine, 'status' | 'signs'>): Mend {
  if (finding === 'upstream') {
    const refused = signs.find((sign) => sign.of === 'refused')
    return refused ? { to: 'review', epoch: refused.epoch, seq: refused.seq } : { to: 'closing' }
  }
  const act = nextAct(finding, status)
  if (act === null) return { to: 'dossier' }
  const earlier = finding === 'paper-first' || finding === 'return-unrecorded'
  return { to: 'act', act, earlier, happenedAt: earlier ? firstMoment(signs) : null }
}

/** What lies on the shelf is decided, whether it was handed over or not. */
export function nextAct(finding: Finding, status: DossierStatus): ActionKind | null {
  return finding === 'paper-first' && status === 'received' ? 'mark-ready' : NEXT[status]
}

/* Of somebody who was here or paid, and of a scan. A shelf that was looked at says only that it had happened before. */
function firstMoment(signs: readonly Sign[]): Instant | null {
  const moments = signs.flatMap((sign) =>
    sign.of === 'result-scanned' || sign.of === 'paid' || sign.of === 'was-here' ? [sign.at] : [],
  )
  return moments.toSorted()[0] ?? null
}
