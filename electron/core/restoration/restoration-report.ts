import type { ToldEntry } from '../../../db/tables/told-journal.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { RestorationReport } from '../../common/restoration/model.ts'

export function emptyReport(): RestorationReport {
  return { recovered: [], renumbered: [], leftOut: [], wordless: [], files: [], payments: [], local: [] }
}

const LOCAL_ACTS: ReadonlySet<string> = new Set(
  Object.values(ACTIONS).flatMap(({ scope, verb }) => (scope === 'local' ? [verb] : [])),
)

/** What never left the PC: that it was is all that came back. `cameBack`: of this entry the content came another way. */
export function reportLocal(
  report: RestorationReport,
  back: readonly { entry: ToldEntry }[],
  cameBack: (entry: ToldEntry) => boolean,
): void {
  const groups = new Map<string, RestorationReport['local'][number]>()
  for (const { entry } of back) {
    const { noun, verb, at } = entry
    const isAct = noun === 'dossier' && (LOCAL_ACTS.has(verb) || verb === ACTIONS.undo.verb)
    if (entry.scope !== 'local' || isAct || QUIET.has(noun) || cameBack(entry)) continue
    const group = groups.get(`${noun} ${verb}`) ?? { noun, verb, count: 0, from: at, to: at }
    groups.set(`${noun} ${verb}`, { ...group, count: group.count + 1, to: at > group.to ? at : group.to })
  }
  report.local.push(...groups.values())
}

/* Sign-ins and the epochs themselves leave nothing that could be missing. */
const QUIET: ReadonlySet<string> = new Set(['account', 'restoration', 'sync'])
