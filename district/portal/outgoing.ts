import { createHash } from 'node:crypto'
import { checkForPortal } from '../../electron/common/portal/check-for-portal.ts'
import { checkRecord } from '../../electron/common/portal/check-record.ts'
import { HO_SO, type PortalRecord, TIEN_DO } from '../../electron/common/portal/record.ts'
import { canonical } from '../../electron/common/journal/canonical.ts'
import { dossierOf } from '../dossier-book.ts'
import { codesByMember } from './codes.ts'
import type { PortalConfig } from './config.ts'
import { dossierLife } from './dossier-life.ts'
import { hoSo } from './ho-so.ts'
import { portalFiles } from './portal-files.ts'
import { type ProgressRow, progressRows } from './progress.ts'
import { needReason, NO_FACTS, recordReason } from './reasons.ts'
import type { DueDossier, Gateway } from './rows.ts'
import { partOf, RECORD } from './send-dossier.ts'

/** Why a dossier waits; `reason` is for people. */
export type Held = { kind: 'held'; code: string; reason: string }

/** What is to go, or why nothing can. */
type Outgoing =
  /** The portal has all of it. */
  | { kind: 'there' }
  /** It never heard of it and is not to. */
  | { kind: 'not-its-business' }
  | Held
  | {
      kind: 'go'
      /** Null: the portal has it as it is. */
      record: PortalRecord | null
      /** Only to be taken back there: nothing is to go where the portal does not know it. */
      onlyIfKnown: boolean
      /** What went out before and had no answer. */
      unanswered: string[]
      hash: string
      files: string[]
      progress: ProgressRow[]
      /** The record goes, the progress cannot. */
      heldProgress: { code: string; reason: string } | null
    }

/**
 * Works out what the portal lacks of a dossier and checks it.
 * @param fieldCode asks for MaLinhVuc of a field by its name
 */
export async function outgoing(
  db: Gateway,
  row: DueDossier,
  config: PortalConfig,
  { fieldCode, now }: { fieldCode: (name: string) => Promise<string | undefined>; now: number },
): Promise<Outgoing> {
  const { agencyId, id: dossierId } = row
  const before = await db
    .selectFrom('portalDossiers')
    .select(['sentHash', 'sentFiles', 'unanswered'])
    .where('agencyId', '=', agencyId)
    .where('dossierId', '=', dossierId)
    .executeTakeFirst()
  const dossier = dossierOf(row)
  // A number that became nobody's before the portal heard of it is not the portal's business. Where an answer was lost,
  // it may have heard.
  const unanswered = JSON.parse(before?.unanswered ?? '[]') as string[]
  const unheard = !before?.sentHash && unanswered.length === 0
  if (dossier.status === 'void' && (dossier.facts === null || unheard)) return { kind: 'not-its-business' }
  if (dossier.facts === null) return { kind: 'held', code: 'NO_FACTS', reason: NO_FACTS }

  const need = checkForPortal(dossier.facts)[0]
  if (need) return { kind: 'held', code: need, reason: needReason(need) }
  const entries = await db
    .selectFrom('entries')
    .selectAll()
    .where('agencyId', '=', agencyId)
    .where('entityId', '=', dossierId)
    .where('state', 'in', ['accepted', 'superseded'])
    .orderBy('arrival')
    .execute()
  const acts = dossierLife(entries, ({ state }) => state === 'accepted')
  const station = await db
    .selectFrom('stations')
    .select('agencyName')
    .where('id', '=', row.writerStationId)
    .executeTakeFirstOrThrow()
  const files = await portalFiles(db, { agencyId, dossierId }, config, {
    sent: JSON.parse(before?.sentFiles ?? '[]') as string[],
    acts,
    now,
  })
  const { fieldName } = dossier.facts
  const record = hoSo(
    {
      dossier,
      acts,
      files,
      agencyId,
      agencyName: station.agencyName,
      fieldCode: dossier.facts.fieldCode ?? (fieldName ? await fieldCode(fieldName) : undefined),
    },
    config,
  )
  const fault = checkRecord(record, HO_SO, { ...config, codes: codesByMember(config.codes) })[0]
  if (fault) return { kind: 'held', code: `${fault.code} ${fault.field}`, reason: recordReason(fault) }

  const rows = progressRows(acts, config.codes)
  const progress = await missingProgress(db, { agencyId, dossierId }, rows, unanswered)
  const wrong = progress.flatMap(({ row: one }) => checkRecord(one, TIEN_DO, forProgress(config)))[0]
  const hash = hashOf(record)
  // After a lost answer nobody knows what stands there, be the dossier as it was before.
  const isNew = hash !== before?.sentHash || unanswered.includes(RECORD)
  const heldProgress = wrong
    ? {
        code: `${wrong.code} TienDo.${wrong.field}`,
        reason: recordReason({ ...wrong, field: `TienDo.${wrong.field}` }),
      }
    : null
  if (!isNew && progress.length === 0) return { kind: 'there' }
  if (!isNew && heldProgress) return { kind: 'held', ...heldProgress }
  return {
    kind: 'go',
    record: isNew ? record : null,
    onlyIfKnown: dossier.status === 'void' && !before?.sentHash,
    unanswered,
    hash,
    files: files.filter((file) => !file.isDeleted).map((file) => file.sha256),
    progress: heldProgress ? [] : progress,
    heldProgress,
  }
}

/* The rules name a member of TienDo with its record, as the file does. */
function forProgress(config: PortalConfig) {
  const bare = (field: string) => field.replace(/^TienDo\./, '')
  const own = (field: string) => field.startsWith('TienDo.')
  return {
    laterMembers: config.laterMembers,
    codes: { TrangThai: codesByMember(config.codes)['TienDo.TrangThai']! },
    mayBeEmpty: config.mayBeEmpty.filter(own).map(bare),
    lengths: Object.fromEntries(
      Object.entries(config.lengths)
        .filter(([field]) => own(field))
        .map(([field, most]) => [bare(field), most]),
    ),
  }
}

/**
 * Rows the portal has not confirmed. An act and its taking back cancel each other when it cannot have heard of either.
 */
async function missingProgress(
  db: Gateway,
  { agencyId, dossierId }: { agencyId: string; dossierId: string },
  rows: readonly ProgressRow[],
  unanswered: readonly string[],
): Promise<ProgressRow[]> {
  const told = await db
    .selectFrom('portalProgress')
    .select(['stationId', 'epoch', 'seq'])
    .where('agencyId', '=', agencyId)
    .where('dossierId', '=', dossierId)
    .execute()
  const isTold = new Set(told.map(partOf))
  const untold = rows.filter(({ act }) => !isTold.has(partOf(act.key)))
  const acts = new Set(untold.map(({ act }) => act).filter(({ key }) => !unanswered.includes(partOf(key))))
  const cancelled = new Set(
    untold.flatMap(({ act }) => (act.takes && acts.has(act.takes) ? [act, act.takes] : [])),
  )
  return untold.filter((row) => !cancelled.has(row.act))
}

/** The same for the same content: the address of a file is new each time. */
function hashOf(record: PortalRecord): string {
  const bare = JSON.parse(
    JSON.stringify(record, (name, value: unknown) =>
      name === 'DuongDanTaiTepTin' || name === 'DuongDanTepTinKetQua' ? undefined : value,
    ),
  ) as PortalRecord
  return createHash('sha256').update(canonical(bare)).digest('hex')
}
