import { takePaperNumber } from '../../../db/tables/paper-numbers.ts'
import { dayOf } from '../../common/time/rules.ts'
import type { Act } from '../counter.ts'

/** The number of a refusal (Mẫu 03), taken with the last signature it needs. */
export function refusalNo({ register, now }: Act): string {
  return `${takePaperNumber(register, 'PTC', Number(dayOf(now).slice(0, 4)))}/PTC`
}
