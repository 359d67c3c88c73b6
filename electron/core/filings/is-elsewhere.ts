import type { FilingRow } from '../../../db/tables/filings.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { Filing } from '../../common/filings/model.ts'
import { Station } from '../../common/station/model.ts'
import type { Act } from '../counter.ts'

/** Whether another station of the commune takes it in. */
export function isElsewhere({ register }: Act, { station }: Pick<FilingRow, 'station'>): boolean {
  return station !== null && station !== readSetting(register, 'station', Station)?.code
}

/** What was filed, as it came. */
export function filingOf(row: Pick<FilingRow, 'content'>): Filing {
  return Filing.parse(JSON.parse(row.content))
}
