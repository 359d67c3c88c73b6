import { z } from 'zod'
import type { ToldEntry } from '../../../db/tables/told-journal.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { RestorationReport } from '../../common/restoration/model.ts'

export function emptyReport(): RestorationReport {
  return { recovered: [], renumbered: [], leftOut: [], wordless: [], files: [], local: [] }
}

const Files = z.object({
  dossierNo: z.string(),
  files: z.array(z.object({ name: z.string().nullish(), component: z.string().nullish(), kind: z.string() })),
})
const LOCAL_ACTS: ReadonlySet<string> = new Set(
  Object.values(ACTIONS).flatMap(({ scope, verb }) => (scope === 'local' ? [verb] : [])),
)

/** What came back by name alone: files without their pages, and what never left the PC. */
export function reportLocal(report: RestorationReport, back: readonly { entry: ToldEntry }[]): void {
  const groups = new Map<string, RestorationReport['local'][number]>()
  for (const { entry } of back) {
    const { noun, verb, at, entityId, payload } = entry
    const named = payload === null ? null : (Files.safeParse(JSON.parse(payload)).data ?? null)
    for (const { name, component, kind } of named?.files ?? []) {
      const { dossierNo } = named!
      report.files.push({ dossierId: entityId, dossierNo, name: name ?? component ?? kind, at })
    }
    const isAct = noun === 'dossier' && (LOCAL_ACTS.has(verb) || verb === ACTIONS.undo.verb)
    if (entry.scope !== 'local' || isAct || QUIET.has(noun)) continue
    const group = groups.get(`${noun} ${verb}`) ?? { noun, verb, count: 0, from: at, to: at }
    groups.set(`${noun} ${verb}`, { ...group, count: group.count + 1, to: at > group.to ? at : group.to })
  }
  report.local.push(...groups.values())
}

/* Sign-ins and the epochs themselves leave nothing that could be missing. */
const QUIET: ReadonlySet<string> = new Set(['account', 'restoration', 'sync'])
