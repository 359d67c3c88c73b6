import { readSetting } from '../../../db/tables/settings.ts'
import { z } from 'zod'
import type { Act } from '../counter.ts'
import { officeOf } from '../papers/paper-head.ts'

export const RECIPIENT = 'report-recipient'

/** To whom the commune reports: as it was written last, else the people's committee of the province. */
export function recipientOf(act: Pick<Act, 'register' | 'counter'>): string {
  const { provinceName } = officeOf(act).commune
  const province = provinceName.charAt(0).toLowerCase() + provinceName.slice(1)
  return readSetting(act.register, RECIPIENT, z.string()) ?? `Ủy ban nhân dân ${province}`
}
