import type { ToldEntry } from '../../../db/tables/told-journal.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import { type ActionKind, DossierAction, type DossierState } from '../../common/dossiers/model.ts'
import { isPossible } from '../../common/dossiers/rules.ts'
import type { Role } from '../../common/api-spec.ts'

/* Acts inside the office never leave it: of them the shared system holds the header alone. That they were done, by whom
   and when is what the life of a dossier needs to go on; their words are gone, and stay empty. */

const LOCAL = new Map(
  (Object.keys(ACTIONS) as ActionKind[])
    .filter((kind) => ACTIONS[kind].scope === 'local')
    .map((kind) => [ACTIONS[kind].verb, kind]),
)

export type Officer = { id: string; name: string; role: Role }

/** `wordless`: made from the header alone. */
export type RecoveredAction = { action: DossierAction; wordless: boolean }

/** The act an entry tells of; null where it tells of none. */
export function recoveredAction(
  { payload, ...header }: ToldEntry,
  state: DossierState | null,
  officerOf: (id: string) => Officer | undefined,
): RecoveredAction | null {
  if (payload !== null) {
    const told = DossierAction.safeParse((JSON.parse(payload) as { action?: unknown }).action)
    return told.success ? { action: told.data, wordless: false } : null
  }
  if (header.scope !== 'local' || !state) return null
  const kind = header.verb === ACTIONS.undo.verb ? 'undo' : LOCAL.get(header.verb)
  if (kind === undefined) return null
  const known = officerOf(header.officer)
  const roles = ACTIONS[kind].roles
  const role = known && roles.includes(known.role) ? known.role : roles[0]!
  const bare = {
    kind,
    id: `${header.epoch}/${header.seq}`,
    at: header.at,
    officer: { id: header.officer, name: known?.name ?? '', role },
    // What each kind carries; the others ignore it.
    ...(kind === 'undo' && { undoneId: state.last?.id ?? '', undoneKind: state.last?.kind ?? '' }),
    ...(REASONED.has(kind) && { reason: '' }),
    ...(kind === 'archive' && { place: '' }),
    ...(kind === 'arrive' && { from: '', how: 'moved' }),
    ...(kind === 'explain-late' && {
      cause: '',
      causeName: '',
      responsibleId: null,
      responsible: '',
      measure: '',
    }),
    ...(kind === 'draft-apology' && { cause: '', responsible: '', newDueAt: state.dueAt }),
  }
  const action = DossierAction.safeParse(bare)
  return action.success ? { action: action.data, wordless: true } : null
}

const REASONED: ReadonlySet<ActionKind> = new Set([
  'allow-supplement',
  'decline-hand-over',
  'send-back',
  'draft-apology',
  'decline-apology',
  'escalate',
  'decline-late',
])

/** Whether the act can follow here. */
export function fits(state: DossierState | null, action: DossierAction): boolean {
  if (!isPossible(state, action.kind)) return false
  return action.kind !== 'undo' || state?.last?.id === action.undoneId
}
