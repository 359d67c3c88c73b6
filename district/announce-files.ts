import type { Selectable, Transaction } from 'kysely'
import type { FileRef } from '../electron/common/sync/model.ts'
import type { Instant } from '../electron/common/time/model.ts'
import type { Tables } from './tables.ts'

/**
 * Notes the files an accepted entry names: from now on their bytes are welcome. A file already here stays as it is.
 * @param replaces the file of the dossier that is out of date with them; kept, but no longer among its current ones
 */
export async function announceFiles(
  tx: Transaction<Tables>,
  entry: Pick<Selectable<Tables['entries']>, 'agencyId' | 'entityId' | 'arrival'>,
  { files = [], replaces }: { files?: FileRef[] | undefined; replaces?: string | undefined },
  now: Instant,
): Promise<void> {
  const { agencyId, entityId: dossierId, arrival } = entry
  if (replaces) {
    await tx
      .updateTable('dossierFiles')
      .set({ replacedBy: arrival })
      .where('agencyId', '=', agencyId)
      .where('dossierId', '=', dossierId)
      .where('sha256', '=', replaces)
      .where('replacedBy', 'is', null)
      .execute()
  }
  for (const { sha256, size, kind, component = null, name = null, mime } of files) {
    await tx
      .insertInto('files')
      .values({ agencyId, sha256, size, announcedAt: now })
      // Only a size that was announced wrongly before can differ, and such a file can never have become complete.
      .onConflict((clash) =>
        clash.columns(['agencyId', 'sha256']).doUpdateSet({ size }).where('files.completeAt', 'is', null),
      )
      .execute()
    await tx
      .insertInto('dossierFiles')
      .values({ agencyId, dossierId, sha256, kind, component, name, mime, arrival, replacedBy: null })
      .execute()
  }
}
