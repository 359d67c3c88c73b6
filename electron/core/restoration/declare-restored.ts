import type { Register } from '../../../db/engine/query.ts'
import { insertNumber, lastNumber, putLastNumber } from '../../../db/tables/dossier-numbers.ts'
import { dossierIdOf } from '../../../db/tables/dossiers.ts'
import { lastEntry } from '../../../db/tables/journal.ts'
import { insertLostNumber } from '../../../db/tables/lost-numbers.ts'
import { getSetting, putSetting, readSetting } from '../../../db/tables/settings.ts'
import { formatDossierNo, isInRange, parseDossierNo, stationRange } from '../../common/dossiers/number.ts'
import { Commune, Station } from '../../common/station/model.ts'
import type { Instant, PlainDate } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { getLink } from '../sync/link.ts'
import { emptyReport } from './restoration-report.ts'
import { getRestoration, putRestoration } from './restoration-state.ts'

/**
 * The register was put back to an older copy. Without asking anybody outside: a new epoch is opened, so that nothing
 * written from now on can be taken for what was written before, and every number up to those on the last slips becomes
 * void. What the shared system holds comes back when it is next reached.
 */
export const declareRestored: UseCase<'restoration.declare'> = (act, { slips, noneGiven }) => {
  const { register, officer, now } = act
  if (slips.length === 0 && !noneGiven) return refuse('SLIP_MISSING')
  return commit(act, (journal) => {
    const before = getRestoration(register)
    const noticed = before?.state === 'behind' ? before.noticed : null
    // Where nothing shows it, it is a decision about the whole register.
    if (!noticed && officer.role !== 'administrator') return refuse('ASK_ADMINISTRATOR')
    const read = slips.map((text) => ({ text, slip: readSlip(register, text, dayOf(now)) }))
    const unread = read.find(({ slip }) => slip === null)
    if (unread) return refuse('SLIP_INVALID', { text: unread.text })
    const strange = read.find(({ slip }) => slip === 'elsewhere')
    if (strange) return refuse('SLIP_ELSEWHERE', { text: strange.text })
    const voided = read.flatMap(({ slip }) => voidUpTo(register, slip as Slip, now))

    const from = lastEntry(register)
    const epoch = ((getSetting(register, 'epoch') as number | undefined) ?? 1) + 1
    putSetting(register, 'epoch', epoch)
    putRestoration(register, {
      noticed,
      declared: { at: now, officer: officer.id, voided },
      // Nobody else holds anything of a PC that was never enrolled.
      ...(getLink(register)
        ? { state: 'declared', merged: null }
        : { state: 'merged', merged: { at: now, report: emptyReport() } }),
    })
    journal.record({
      noun: 'restoration',
      entityId: readSetting(register, 'station', Station)!.code,
      verb: 'declared',
      scope: 'local',
      payload: {
        // Seals what the copy had gone on writing: the new epoch's chain begins anew.
        from: from && { epoch: from.epoch, seq: from.seq, hash: from.hash },
        slips: read.map(({ text }) => text),
        voidNumbers: voided,
      },
    })
    return done({ epoch, voided })
  })
}

type Slip = { day: PlainDate; sequence: number }

/** A number as printed on the slip, or today's number alone; null where it is none, `elsewhere` for another's. */
function readSlip(register: Register, text: string, today: PlainDate): Slip | 'elsewhere' | null {
  const commune = readSetting(register, 'commune', Commune)!
  const { index } = readSetting(register, 'station', Station)!
  const range = stationRange(index, commune.numberPattern)
  const bare = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : null
  const parts =
    bare === null ? parseDossierNo(text) : { agencyId: commune.agencyId, day: today, sequence: bare }
  if (!parts) return null
  const { agencyId, day, sequence } = parts
  return agencyId === commune.agencyId && isInRange(range, sequence) && day <= today
    ? { day, sequence }
    : 'elsewhere'
}

/** Each number of the day up to this one is a row from now on; those that were none are nobody's. */
function voidUpTo(register: Register, { day, sequence }: Slip, at: Instant): string[] {
  const commune = readSetting(register, 'commune', Commune)!
  const { index } = readSetting(register, 'station', Station)!
  const { first } = stationRange(index, commune.numberPattern)
  const used = lastNumber(register, day, index) ?? first - 1
  const voided: string[] = []
  for (let one = used + 1; one <= sequence; one++) {
    const dossierNo = formatDossierNo(commune.numberPattern, commune.agencyId, day, one)
    const known = dossierIdOf(register, dossierNo)
    insertNumber(register, {
      dossierNo,
      day,
      sequence: one,
      state: known === undefined ? 'void' : 'issued',
      dossierId: known ?? null,
    })
    if (known !== undefined) continue
    insertLostNumber(register, dossierNo, at)
    voided.push(dossierNo)
  }
  if (sequence > used) putLastNumber(register, { day, stationIndex: index, last: sequence })
  return voided
}
