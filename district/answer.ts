import type { Selectable } from 'kysely'
import type { Answer, ChainFault, ParkCode } from '../electron/common/sync/model.ts'
import { REASONS } from './reasons.ts'
import type { Tables } from './tables.ts'

/**
 * The server's word on an entry it keeps, from how it stands now.
 * @param time `first`: told for the first time since it was accepted; `again`: the station has sent it before
 */
export function answerOf(row: Selectable<Tables['entries']>, time: 'first' | 'again'): Answer {
  const key = { epoch: row.epoch, seq: row.seq }
  switch (row.state) {
    case 'accepted':
      return { result: time === 'first' ? 'accepted' : 'duplicate', ...key }
    // It has arrived, and its place is taken: nothing is left to do for the station.
    case 'superseded':
      return { result: 'duplicate', ...key }
    case 'refused': {
      const code = row.code as ParkCode | ChainFault
      return {
        result: 'refused',
        ...key,
        code,
        reason: REASONS[code],
        ...(row.field && { field: row.field }),
      }
    }
    case 'conflict':
      return { result: 'conflict', ...key, version: row.version!, reason: REASONS.CONFLICT }
    case 'fenced':
      return { result: 'fenced', ...key, by: { epoch: row.byEpoch!, seq: row.bySeq! } }
  }
}
