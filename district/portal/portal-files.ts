import type { PortalConfig } from './config.ts'
import type { LifeAct } from './dossier-life.ts'
import type { PortalFile } from './files.ts'
import { publishedUrl } from './published-url.ts'
import type { Gateway } from './rows.ts'

/**
 * The files of a dossier the portal may hear of: those whose bytes are here, and those it was told of that another has
 * replaced since. None where the configuration does not say how the portal reaches them.
 */
export async function portalFiles(
  db: Gateway,
  { agencyId, dossierId }: { agencyId: string; dossierId: string },
  { publish }: PortalConfig,
  { sent, acts, now }: { sent: readonly string[]; acts: readonly LifeAct[]; now: number },
): Promise<PortalFile[]> {
  if (!publish) return []
  const rows = await db
    .selectFrom('dossierFiles')
    .innerJoin('files', (join) =>
      join
        .onRef('files.agencyId', '=', 'dossierFiles.agencyId')
        .onRef('files.sha256', '=', 'dossierFiles.sha256'),
    )
    .select([
      'dossierFiles.sha256',
      'dossierFiles.kind',
      'dossierFiles.component',
      'dossierFiles.name',
      'dossierFiles.replacedBy',
    ])
    .where('dossierFiles.agencyId', '=', agencyId)
    .where('dossierFiles.dossierId', '=', dossierId)
    .where('files.completeAt', 'is not', null)
    .orderBy('dossierFiles.arrival')
    .orderBy('dossierFiles.sha256')
    .execute()
  const standing = new Set(rows.filter((row) => row.replacedBy === null).map((row) => row.sha256))
  const files = new Map<string, PortalFile>()
  for (const { sha256, kind, component, name, replacedBy } of rows) {
    const isDeleted = !standing.has(sha256)
    if (isDeleted ? !sent.includes(sha256) : replacedBy !== null) continue
    const url = publishedUrl(publish, { agencyId, sha256 }, now)
    files.set(sha256, { sha256, kind, component, name, reuse: reuseOf(acts, sha256), isDeleted, url })
  }
  return [...files.values()]
}

function reuseOf(acts: readonly LifeAct[], sha256: string): number | null {
  const act = acts.findLast((one) => one.payload.files?.some((file) => file.sha256 === sha256))
  return act?.verb === 'scanned' ? (act.payload.reuse ?? null) : null
}
