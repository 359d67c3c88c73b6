import {
  findInboxItem,
  insertRead,
  type KeptItem,
  newestInboxItems,
  readsOf,
  tryFaultyAgain,
} from '../../../db/tables/sync-inbox.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { Shrunken } from '../../common/inbox/api.ts'
import { InboxFault } from '../../common/inbox/faults.ts'
import { InboxItem } from '../../common/sync/inbox-model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { applyInbox } from './apply-inbox.ts'
import { SHRUNKEN } from './shrunken.ts'

const SHOWN = 100
const LastShrunken = Shrunken.nullable()

/** What came down from the shared system, newest first. */
export const listInbox: UseCase<'inbox.list'> = ({ register, officer }) => {
  const rows = newestInboxItems(register, SHOWN)
  const reads = readsOf(
    register,
    rows.map((row) => row.id),
  )
  return done({
    shrunken: readSetting(register, SHRUNKEN, LastShrunken) ?? null,
    lines: rows.map((row) => {
      const readers = reads.filter((read) => read.itemId === row.id)
      return {
        id: row.id,
        at: row.at,
        receivedAt: row.receivedAt,
        kind: row.kind,
        item: itemOf(row),
        outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as Record<string, unknown>),
        fault: row.state === 'faulty' ? (InboxFault.safeParse(row.fault).data ?? 'INTERNAL') : null,
        reads: readers.map(({ officerName, at }) => ({ name: officerName, at })),
        unread: isMessage(row) && !readers.some((one) => one.officerId === officer.id),
      }
    }),
  })
}

function itemOf({ item }: KeptItem): InboxItem | null {
  return InboxItem.safeParse(JSON.parse(item)).data ?? null
}

const isMessage = ({ kind, state }: KeptItem) => kind === 'message' && state === 'applied'

/** Who read which message when stays in the journal of this commune. */
export const readInboxItem: UseCase<'inbox.read'> = (act, { id }) =>
  commit(act, (journal) => {
    const { register, officer, now } = act
    const row = findInboxItem(register, id)
    if (!row || !isMessage(row)) return refuse('NOT_FOUND')
    const fresh = insertRead(register, {
      itemId: id,
      officerId: officer.id,
      officerName: officer.name,
      at: now,
    })
    if (fresh) {
      journal.record({
        noun: 'inbox',
        entityId: row.itemHash,
        verb: 'message-read',
        scope: 'local',
        payload: { id, at: row.at },
      })
    }
    return done({})
  })

/** The administrator wants what could not be applied to be tried once more. */
export const tryInboxAgain: UseCase<'inbox.tryAgain'> = ({ register, counter }) => {
  register.immediate(() => tryFaultyAgain(register))
  return done({ applied: applyInbox(counter) })
}
