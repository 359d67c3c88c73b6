import type { Selectable } from 'kysely'
import type { InboxItem } from '../electron/common/sync/inbox-model.ts'
import type { EntryKey, FileRef } from '../electron/common/sync/model.ts'
import type { Instant } from '../electron/common/time/model.ts'
import type { Station } from './station.ts'
import type { EntryState, Tables } from './tables.ts'

/* What a batch concerns lies on one desk: `lay-out.ts` reads it at once, `place-entry.ts` decides upon it in memory, and
   `write-down.ts` writes what has changed at once. A batch of hundreds of entries costs a dozen statements so. The commune's
   turn is held meanwhile (`turns.ts`), so nobody else changes what lies here. */

/** An entry on the desk. A fresh one has arrival 0 until it is written. */
export type Kept = Selectable<Tables['entries']>
export type DossierRow = Selectable<Tables['dossiers']>
/** Without what follows from the rest (`dossier-book.ts`). */
export type BookRow = Omit<
  DossierRow,
  'procedureCode' | 'applicantName' | 'receivedAt' | 'firstDueDay' | 'finishedDay' | 'lateFromDay' | 'outcome'
>
/** An accepted entry names files; with `replaces` one of its dossier that is out of date from then on. */
export type Announced = { by: Kept; files: readonly FileRef[]; replaces: string | undefined }

const nameOf = ({ epoch, seq }: EntryKey) => `${epoch}/${seq}`

export class Desk {
  readonly station: Station
  readonly now: Instant
  /** The commune's turn that is held. */
  readonly turn: number
  readonly #own = new Map<string, Kept>()
  readonly #ofEntity = new Map<string, Kept[]>()
  readonly #dossiers = new Map<string, BookRow>()
  readonly #here = new Set<string>()
  readonly #taken = new Set<string>()
  readonly #siblings = new Map<string, Station>()
  /** To be written, each in the order it came to be so. */
  readonly fresh: Kept[] = []
  readonly changed = new Set<Kept>()
  readonly touched = new Map<string, BookRow>()
  readonly announced: Announced[] = []
  /** What the commune's stations are to hear of it. */
  readonly posts: InboxItem[] = []

  constructor(station: Station, now: Instant, turn: number) {
    this.station = station
    this.now = now
    this.turn = turn
  }

  /** Lays an entry on the desk; those of one entity in order of arrival. */
  lay(row: Kept): void {
    if (row.stationId === this.station.id) this.#own.set(nameOf(row), row)
    this.#listOf(row.entityId).push(row)
  }
  /** An entry that is sent again: only asked how it stands. */
  layKnown(row: Kept): void {
    if (!this.#own.has(nameOf(row))) this.#own.set(nameOf(row), row)
  }
  layDossier(row: BookRow): void {
    this.#here.add(row.id)
    this.#putDown(row)
  }
  /** A number that another dossier of the commune holds. */
  layTaken(dossierNo: string): void {
    this.#taken.add(dossierNo)
  }
  laySibling(station: Station): void {
    this.#siblings.set(station.id, station)
  }

  keep(row: Kept): void {
    this.fresh.push(row)
    this.lay(row)
  }
  /** The station's own entry, if the district holds it. */
  find(key: EntryKey): Kept | undefined {
    return this.#own.get(nameOf(key))
  }
  /** Entries of the same entity that came before it and are parked or fenced, in order of arrival. */
  waitingBefore(row: Kept): Kept[] {
    const list = this.#listOf(row.entityId)
    return list.slice(0, list.indexOf(row)).filter(isWaiting)
  }
  /** Entries of the same entity that are parked or fenced, in order of arrival. */
  waitingOf({ entityId }: Kept): Kept[] {
    return this.#listOf(entityId).filter(isWaiting)
  }
  stand(row: Kept, state: EntryState, more: Partial<Kept>): void {
    Object.assign(row, { state, ...more })
    if (row.arrival !== 0) this.changed.add(row)
  }
  writerOf(row: Kept): Station {
    return row.stationId === this.station.id ? this.station : this.#siblings.get(row.stationId)!
  }

  /** Whether the station of a dossier is there to act on it. */
  isServing(stationId: string): boolean {
    return this.serving(stationId) !== undefined
  }
  /** A station of the commune that serves; one that was laid out, or whose batch this is. */
  serving(stationId: string): Station | undefined {
    const station = stationId === this.station.id ? this.station : this.#siblings.get(stationId)
    const serves = station?.retiredAt === null && station.revokedAt === null
    return serves && station.agencyId === this.station.agencyId ? station : undefined
  }

  dossier(id: string): BookRow | undefined {
    return this.#dossiers.get(id)
  }
  putDossier(row: BookRow): void {
    this.#putDown(row)
    this.touched.set(row.id, row)
  }
  /** Whether the district had the dossier before this batch. */
  wasHere(id: string): boolean {
    return this.#here.has(id)
  }
  isTaken(dossierNo: string): boolean {
    return this.#taken.has(dossierNo)
  }

  #putDown(row: BookRow): void {
    this.#dossiers.set(row.id, row)
    this.#taken.add(row.dossierNo)
  }
  #listOf(entityId: string): Kept[] {
    const list = this.#ofEntity.get(entityId)
    if (list) return list
    const made: Kept[] = []
    this.#ofEntity.set(entityId, made)
    return made
  }
}

/** Parked, or fenced behind such a one. */
export const WAITING = ['refused', 'conflict', 'fenced'] as const satisfies EntryState[]
function isWaiting({ state }: Kept): boolean {
  return (WAITING as readonly EntryState[]).includes(state)
}
