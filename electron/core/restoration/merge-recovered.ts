import { listAccounts } from '../../../db/tables/accounts.ts'
import {
  dossierIdOf,
  findDossier,
  insertDossier,
  putDossierNo,
  rewriteDossier,
} from '../../../db/tables/dossiers.ts'
import type { Register } from '../../../db/engine/query.ts'
import { voidNumber } from '../../../db/tables/dossier-numbers.ts'
import { insertEntry, lastEntry } from '../../../db/tables/journal.ts'
import { getSetting, putSetting, readSetting } from '../../../db/tables/settings.ts'
import { getCursor, putCursor } from '../../../db/tables/sync-deliveries.ts'
import { leaveJournal, type ToldEntry, toldAfter } from '../../../db/tables/told-journal.ts'
import { STATUSES } from '../../common/dossiers/statuses.ts'
import { DossierAction, type DossierState } from '../../common/dossiers/model.ts'
import { isUntaken, reduceDossier } from '../../common/dossiers/rules.ts'
import type { JournalHeader } from '../../common/journal/model.ts'
import type { Restoration, RestorationReport } from '../../common/restoration/model.ts'
import { Station } from '../../common/station/model.ts'
import type { HeldEntry } from '../../common/sync/journal-page.ts'
import type { EntryKey } from '../../common/sync/model.ts'
import type { Instant } from '../../common/time/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import { chain } from '../journal/chain.ts'
import { linesOf } from '../papers/paper-head.ts'
import { takeDossierNo } from '../receipts/take-dossier-no.ts'
import { toldAlong } from './back.ts'
import { fits } from './recovered-action.ts'
import { append, type Remade, remake } from './recovered-dossier.ts'
import { expectRecoveredFiles } from './recovered-files.ts'
import { fillGaps, keepNumber, keepPaperNumbers } from './recovered-numbers.ts'
import { bringBackPayments } from './recovered-payments.ts'
import { emptyReport, reportLocal } from './restoration-report.ts'
import { getRestoration, putRestoration } from './restoration-state.ts'

/* What came back and what was written on the copy meanwhile become one register again. What had been done first stands
   first: the acts that came back, then those written on the copy, each if it still can follow. Numbers belong to those
   who had them first. Then a new epoch begins: it tells the shared system everything written on the copy, on top of what
   it holds. All of it happens in one transaction or not at all. */

type Work = {
  now: Instant
  /** The last entry that came back. */
  head: EntryKey
  /** Stores what the shared system says of an entry that came back. */
  noteHeld: (held: HeldEntry) => void
}

/** Inside a transaction, when everything up to the head has come back. @returns what somebody has to look after */
export function mergeRecovered(register: Register, { now, head, noteHeld }: Work): RestorationReport {
  const restoration = getRestoration(register)!
  const report = emptyReport()
  const forkAt = getCursor(register)
  const tail = allTold(register, forkAt)
  const epoch = Math.max((getSetting(register, 'epoch') as number | undefined) ?? 1, head.epoch) + 1
  const back = leaveJournal(register, { newEpoch: epoch, epoch: forkAt.epoch, seq: forkAt.seq })
  for (const { entry, answer, missing } of back) {
    if (entry.scope !== 'upstream') continue
    const { payload, salt, ...header } = entry
    const held = {
      header,
      ...(payload !== null && { payload: JSON.parse(payload) as unknown }),
      ...(salt !== null && { salt: Buffer.from(salt).toString('hex') }),
    }
    noteHeld({ entry: held, answer, missing })
  }
  const along = toldAlong(back)
  const made = remakeAll(
    register,
    back.map(({ entry }) => entry),
    tail,
    along.words,
  )
  const newNos = settleNumbers(register, made, { now, report })
  const seal = lastEntry(register)!
  putSetting(register, 'epoch', epoch)
  putCursor(register, head)
  const tell = teller(register, epoch)
  tell({
    ...systemEntry(register, now),
    verb: 'merged',
    payload: { from: { epoch: seal.epoch, seq: seal.seq, hash: seal.hash }, fork: forkAt, head },
  })
  for (const entry of tail) tellAgain(entry, { tell, made, newNos, report })
  for (const one of made.values()) write(register, one, report)
  expectRecoveredFiles(register, back, made, report)
  reportLocal(report, back, bringBackPayments(register, back, along.payments, report))
  putRestoration(register, { ...restoration, state: 'merged', merged: { at: now, report } })
  return report
}

/** Inside a transaction: the shared system holds nothing that this register lacks. */
export function settleRestoration(register: Register, now: Instant): void {
  const restoration: Restoration = getRestoration(register)!
  putRestoration(register, { ...restoration, state: 'merged', merged: { at: now, report: emptyReport() } })
}

function allTold(register: Register, after: EntryKey): ToldEntry[] {
  const all: ToldEntry[] = []
  for (let from = after; ; ) {
    const page = toldAfter(register, { epoch: from.epoch, seq: from.seq, limit: 1000 })
    all.push(...page)
    const last = page.at(-1)
    if (!last) return all
    from = last
  }
}

const actIn = ({ noun, payload }: ToldEntry): DossierAction | null => {
  if (noun !== 'dossier' || payload === null) return null
  return DossierAction.safeParse((JSON.parse(payload) as { action?: unknown }).action).data ?? null
}

/** Every dossier of which something came back, as it stood before the copy was put in. */
function remakeAll(
  register: Register,
  back: readonly ToldEntry[],
  tail: readonly ToldEntry[],
  words: ReadonlyMap<string, DossierAction>,
): Map<string, Remade> {
  const written = new Set(tail.flatMap((entry) => actIn(entry)?.id ?? []))
  const officers = new Map(listAccounts(register).map((one) => [one.id, one]))
  const about = new Map<string, ToldEntry[]>()
  for (const entry of back) {
    if (entry.noun !== 'dossier') continue
    about.set(entry.entityId, [...(about.get(entry.entityId) ?? []), entry])
  }
  const made = new Map<string, Remade>()
  for (const [id, entries] of about) {
    const one = remake(register, id, entries, written, (officer) => officers.get(officer), words)
    if (one) made.set(id, one)
  }
  return made
}

/** Numbers belong to the dossiers that came back. @returns the new number of each dossier that bore one of them */
function settleNumbers(
  register: Register,
  made: ReadonlyMap<string, Remade>,
  { now, report }: { now: Instant; report: RestorationReport },
): Map<string, string> {
  const { patterns } = linesOf(register)
  const days = new Set<ReturnType<typeof dayOf>>()
  const moved: { id: string; before: string }[] = []
  for (const one of made.values()) {
    for (const action of one.actions) keepPaperNumbers(register, action, patterns)
    if (!one.fresh) continue
    const other = dossierIdOf(register, one.dossierNo)
    if (other !== undefined) {
      moved.push({ id: other, before: one.dossierNo })
      putDossierNo(register, other, `${one.dossierNo}~${other.slice(-6)}`)
    }
    const day = keepNumber(register, one.dossierNo, one.id)
    if (day) days.add(day)
  }
  for (const day of days) fillGaps(register, day, now)
  const newNos = new Map<string, string>()
  for (const { id, before } of moved) {
    const { facts, actions } = findDossier(register, id)!
    const after = takeDossierNo(register, dayOf(facts.receivedAt), id)
    // A day's range holds a thousand numbers; one that is used up leaves nothing to choose from.
    if (after === null) throw new Error(`no number is left for ${before}`)
    putDossierNo(register, id, after)
    if (reduceDossier(actions)?.status === 'void') voidNumber(register, after)
    newNos.set(id, after)
    report.renumbered.push({ dossierId: id, dossierNo: after, before, applicantName: facts.applicant.name })
  }
  return newNos
}

type Content = Omit<JournalHeader, 'seq' | 'payloadHash' | 'prevHash' | 'hash' | 'epoch'> & {
  payload: unknown
}
type Tell = (content: Content) => void

function teller(register: Register, epoch: number): Tell {
  let last: JournalHeader | undefined
  return (content) => {
    const { header, payload } = chain(last, { ...content, epoch })
    insertEntry(register, header, payload)
    last = header
  }
}

function systemEntry(register: Register, at: Instant) {
  const station = readSetting(register, 'station', Station)!.code
  return {
    station,
    commandId: `restoration-${at}`,
    at,
    officer: 'system',
    noun: 'restoration',
    entityId: station,
    baseVersion: null,
    payloadVersion: 1,
    scope: 'local' as const,
  }
}

/** One entry written on the copy, as it was, on top of what came back; an act that cannot follow is left out and said. */
function tellAgain(
  entry: ToldEntry,
  {
    tell,
    made,
    newNos,
    report,
  }: {
    tell: Tell
    made: ReadonlyMap<string, Remade>
    newNos: ReadonlyMap<string, string>
    report: RestorationReport
  },
): void {
  const {
    epoch: _epoch,
    seq: _seq,
    payloadHash: _seal,
    prevHash: _prev,
    hash: _hash,
    salt: _salt,
    ...was
  } = entry
  const payload = entry.payload === null ? null : (JSON.parse(entry.payload) as Record<string, unknown>)
  const dossierNo = newNos.get(entry.entityId)
  const again = { ...was, payload: dossierNo && payload?.dossierNo ? { ...payload, dossierNo } : payload }
  const one = made.get(entry.entityId)
  const action = actIn(entry)
  if (!one || !action) {
    tell(again)
    return
  }
  if (!fits(one.state, action)) {
    const { id, dossierNo: no } = one
    report.leftOut.push({ dossierId: id, dossierNo: no, verb: entry.verb, at: entry.at })
    return
  }
  const before = one.state
  append(one, action)
  tell({
    ...again,
    baseVersion: before?.version ?? null,
    payload: { ...again.payload, ...onTop(before, one.state!, action) },
  })
}

/* What an act says of the state it was done in, as that is now. */
function onTop(before: DossierState | null, after: DossierState, { kind }: DossierAction) {
  if (before && (kind === 'receive-supplement' || kind === 'obligation-met'))
    return { untaken: isUntaken(before) }
  if (kind !== 'undo') return {}
  const { status, dueAt, finishedAt, returnedAt } = after
  return { status: STATUSES[status].national, dueAt, finishedAt, returnedAt }
}

function write(register: Register, one: Remade, report: RestorationReport): void {
  const { id: dossierId, dossierNo, applicantId, facts, actions, state, fresh, acts, wordless, unfit } = one
  const dossier = { id: dossierId, dossierNo, applicantId, facts, actions }
  if (fresh) insertDossier(register, dossier, state!)
  else rewriteDossier(register, dossier, state!)
  if (state!.status === 'void') voidNumber(register, dossierNo)
  else if (!fresh) keepNumber(register, dossierNo, dossierId)
  if (acts > 0) {
    report.recovered.push({ dossierId, dossierNo, applicantName: facts.applicant.name, acts, fresh })
  }
  const of = { dossierId, dossierNo }
  for (const action of wordless) report.wordless.push({ ...of, verb: action.kind, at: action.at })
  for (const { verb, at } of unfit) report.leftOut.push({ ...of, verb, at })
}
