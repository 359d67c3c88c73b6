import type { Register } from '../../../db/engine/query.ts'
import { getSetting, putSetting, readSetting } from '../../../db/tables/settings.ts'
import { noSchedule, SyncSchedule } from '../../common/closings/schedule.ts'
import { Instant } from '../../common/time/model.ts'

const SCHEDULE = 'sync-schedule'
const KEPT = 'sync-schedule-kept'

/** When this PC sends by itself. */
export function getSchedule(register: Register): SyncSchedule {
  return readSetting(register, SCHEDULE, SyncSchedule) ?? noSchedule
}

export function putSchedule(register: Register, schedule: SyncSchedule): void {
  putSetting(register, SCHEDULE, schedule)
}

/** Up to when the schedule was kept; null: never. */
export function getKept(register: Register): Instant | null {
  return Instant.nullable().parse(getSetting(register, KEPT) ?? null)
}

export function putKept(register: Register, at: Instant): void {
  putSetting(register, KEPT, at)
}
