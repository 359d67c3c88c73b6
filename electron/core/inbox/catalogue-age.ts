import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { getSetting, readSetting } from '../../../db/tables/settings.ts'
import type { CatalogueAge } from '../../common/inbox/api.ts'
import { Catalogue } from '../../common/procedures/model.ts'
import { type Instant, PlainDate } from '../../common/time/model.ts'
import { dayOf, daysBetween } from '../../common/time/rules.ts'
import { changeSetting } from '../change-setting.ts'
import type { UseCase } from '../dispatch.ts'
import { CatalogueFromAbove, FROM_ABOVE } from '../procedures/apply-catalogue.ts'

const SETTING = 'catalogue-days'
const Days = z.int()
/** After so many days without a new version the catalogue counts as old, unless the administrator says otherwise. */
const DEFAULT_DAYS = 45

/** How old the catalogue is: from its last version that came down, else from the day of the product's own. */
export function catalogueAge(register: Register, now: Instant): CatalogueAge {
  const version = Catalogue.shape.version.parse(getSetting(register, 'catalogue'))
  const above = readSetting(register, FROM_ABOVE, CatalogueFromAbove)
  const from = above ? dayOf(above.at) : PlainDate.parse(version.date)
  const days = Math.max(0, daysBetween(from, dayOf(now)))
  const warnAfter = readSetting(register, SETTING, Days) ?? DEFAULT_DAYS
  return { number: version.number, days, warnAfter, old: days > warnAfter, fromAbove: above !== undefined }
}

/** After how many days the catalogue counts as old. */
export const setCatalogueDays: UseCase<'inbox.setCatalogueDays'> = (act, { days }) =>
  changeSetting(act, SETTING, days, {
    noun: 'procedure',
    verb: 'catalogue-days-set',
    payload: () => ({ days, before: readSetting(act.register, SETTING, Days) ?? DEFAULT_DAYS }),
  })
