import type { ExpressionBuilder } from 'kysely'
import type { Tables } from './tables.ts'

/** A file that is current for some dossier. One that was replaced before its bytes were here need not come any more. */
export const isWanted = (eb: ExpressionBuilder<Tables, 'files'>) =>
  eb.exists(
    eb
      .selectFrom('dossierFiles')
      .select('dossierFiles.sha256')
      .whereRef('dossierFiles.agencyId', '=', 'files.agencyId')
      .whereRef('dossierFiles.sha256', '=', 'files.sha256')
      .where('dossierFiles.replacedBy', 'is', null),
  )
