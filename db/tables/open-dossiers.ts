import { UNDECIDED } from '../../electron/common/dossiers/statuses.ts'
import type { Register } from '../engine/query.ts'
import type { DossierRow } from './dossiers.ts'

/** What of an open dossier is counted. */
export type OpenRow = Pick<
  DossierRow,
  'status' | 'dueAt' | 'field' | 'assigneeId' | 'assigneeName' | 'handoverDepartment'
> & { rowid: number }

/** Every dossier that is not decided yet, by its due moment: some hundreds, whatever the size of the register. */
export function openDossiers(db: Register): OpenRow[] {
  return db.all(
    db.query
      .selectFrom('dossiers as d')
      .select([
        'd.rowid',
        'd.status',
        'd.dueAt',
        'd.field',
        'd.assigneeId',
        'd.assigneeName',
        'd.handoverDepartment',
      ])
      .where('d.status', 'in', UNDECIDED)
      .orderBy('d.dueAt')
      .orderBy('d.rowid'),
  )
}
