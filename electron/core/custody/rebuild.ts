import type { Register } from '../../../db/engine/query.ts'
import type { ToldEntry } from '../../../db/tables/told-journal.ts'
import { DossierAction } from '../../common/dossiers/model.ts'
import type { CarriedEntry } from '../../common/sync/custody-page.ts'
import { type Officer, type RecoveredAction, recoveredAction } from '../restoration/recovered-action.ts'
import { nothingOf, type Remade, retell } from '../restoration/recovered-dossier.ts'

/* A dossier out of the entries of every PC that had it. Acts inside the office are headers alone in the journal that the
   shared system holds; their words went along when the dossier was given on, and are lost of a PC that died. */

type Spoken = {
  action?: unknown
  words?: { epoch: number; seq: number; action: unknown }[]
}

/** @param own the station that makes it anew; null where the entries do not even tell of its intake */
export function rebuild(
  register: Register,
  dossierId: string,
  carried: readonly CarriedEntry[],
  own: string | undefined,
): Remade | null {
  const keyOf = (stationId: string, { epoch, seq }: { epoch: number; seq: number }) =>
    `${stationId}/${epoch}/${seq}`
  const words = new Map<string, DossierAction>()
  const people = new Map<string, Officer>()
  const taken = new Set<string>()
  const by = new Map<ToldEntry, string>()
  for (const { stationId, entry } of carried) {
    const { action, words: along = [] } = (entry.payload ?? {}) as Spoken
    for (const one of [{ action }, ...along]) {
      const told = DossierAction.safeParse(one.action).data
      if (!told) continue
      people.set(told.officer.id, told.officer as Officer)
      if ('seq' in one) words.set(keyOf(stationId, one), told)
    }
    by.set(toTold(entry), stationId)
  }
  const actionOf = (
    entry: ToldEntry,
    state: Parameters<typeof recoveredAction>[1],
  ): RecoveredAction | null => {
    const stationId = by.get(entry)!
    const known = entry.payload === null ? words.get(keyOf(stationId, entry)) : undefined
    const came = known
      ? { action: known, wordless: false }
      : recoveredAction(entry, state, (id) => people.get(id))
    if (!came) return null
    // Of another journal the same place is another act.
    const { wordless } = came
    const foreign = wordless && stationId !== own
    const action = foreign ? { ...came.action, id: keyOf(stationId, entry) } : came.action
    // The same act, sent once more after it was refused.
    if (taken.has(action.id)) return null
    taken.add(action.id)
    // That it came to a PC has no words.
    return { action, wordless: wordless && action.kind !== 'arrive' }
  }
  return retell(register, nothingOf(dossierId), [...by.keys()], actionOf)
}

function toTold({ header, payload, salt }: CarriedEntry['entry']): ToldEntry {
  return {
    ...header,
    payload: payload === undefined ? null : JSON.stringify(payload),
    salt: salt === undefined ? null : Buffer.from(salt, 'hex'),
  }
}
