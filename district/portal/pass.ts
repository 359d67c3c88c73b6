import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { toInstant } from '../../electron/common/time/rules.ts'
import type { Tables } from '../tables.ts'
import { type PortalClient, portalClient } from './client.ts'
import type { PortalConfig } from './config.ts'
import { fieldCodes } from './field-codes.ts'
import { type Held, outgoing } from './outgoing.ts'
import { passLease } from './pass-lease.ts'
import { type DueDossier, type Gateway, gatewayOf, type PortalState } from './rows.ts'
import {
  forgetOldReplies,
  forgetOutcome,
  nextDue,
  noteOutcome,
  noteProgress,
  noteRecord,
  noteUnanswered,
  setDue,
} from './queue.ts'
import { sendDossier, type Turn } from './send-dossier.ts'

/* One pass: every dossier that is due, oldest first, each for itself. What happened to one is noted before the next
   begins, so a pass may end anywhere. A dossier that changes while it is being sent stays due: its due moment is
   replaced by a mark at the beginning, and only that mark is cleared at the end. */

export type PassResult = Record<PortalState, number> & { unchanged: number; stopped: string | null }

/** So many dossiers in a row without any answer, and the line is taken for broken. */
const SILENT_IN_A_ROW = 3
/** If we die over a dossier, it is due again after this. */
const MARK_MS = 900_000

/**
 * Sends what is due.
 * @param clock milliseconds since 1970
 * @param stopping asked between two dossiers
 * @returns null when another server is at it
 */
export async function portalPass(
  tables: Kysely<Tables>,
  config: PortalConfig,
  { clock = Date.now, stopping = () => false }: { clock?: () => number; stopping?: () => boolean } = {},
): Promise<PassResult | null> {
  const db = gatewayOf(tables)
  const lease = passLease(db, randomUUID(), config, clock)
  if (!(await lease.hold())) return null
  const result: PassResult = { sent: 0, held: 0, refused: 0, silent: 0, unchanged: 0, stopped: null }
  let asking: string | null = null
  const client = portalClient(config, {
    keep: async ({ service, status: httpStatus, ms, text: reply }) => {
      const row = { at: toInstant(clock()), dossierNo: asking, service, httpStatus, ms, reply }
      await db.insertInto('portalReplies').values(row).execute()
      // Each call may take as long as it is allowed to; the lease must outlive the next one.
      await lease.hold()
    },
    now: clock,
  })
  const fieldCode = fieldCodes(client, config)
  let silent = 0
  try {
    await forgetOldReplies(db, config, clock)
    for (let row = await nextDue(db, clock); row; row = await nextDue(db, clock)) {
      if (stopping() || !(await lease.hold())) break
      asking = row.dossierNo
      const mark = toInstant(clock() + MARK_MS)
      if (!(await setDue(db, row, row.portalDue, mark))) continue
      const turn = await takeTurn(db, row, config, { client, fieldCode, clock })
      asking = null
      if (turn === 'there' || turn === 'not-its-business') {
        result.unchanged++
        // What an earlier turn said of it, a lost answer or a lack, no longer holds.
        if (turn === 'there') await noteOutcome(db, row, config, { kind: 'sent' }, clock)
        else await forgetOutcome(db, row)
        await setDue(db, row, mark, null)
        continue
      }
      if (turn.kind === 'login') {
        // Nobody's fault but the door's: the dossier is due as before.
        await setDue(db, row, mark, row.portalDue)
        result.stopped = `Cổng không cho đăng nhập: ${turn.message}`
        break
      }
      result[turn.kind]++
      await setDue(db, row, mark, await noteOutcome(db, row, config, turn, clock))
      silent = turn.kind === 'silent' ? silent + 1 : 0
      if (turn.kind === 'silent' && silent === SILENT_IN_A_ROW) {
        result.stopped = turn.message
        break
      }
    }
  } finally {
    await lease.release()
  }
  return result
}

type Means = { client: PortalClient; fieldCode: ReturnType<typeof fieldCodes>; clock: () => number }

/** One dossier from its rows to what the portal said. */
async function takeTurn(
  db: Gateway,
  row: DueDossier,
  config: PortalConfig,
  { client, fieldCode, clock }: Means,
): Promise<Turn | Held | 'there' | 'not-its-business'> {
  const unread: Turn[] = []
  const going = await outgoing(db, row, config, {
    now: clock(),
    fieldCode: async (name) => {
      const asked = await fieldCode(name)
      if (asked.kind === 'done') return asked.code
      unread.push(asked)
      return undefined
    },
  })
  // The list of fields could not be read: that is no reason to hold anybody.
  if (unread[0]) return unread[0]
  if (going.kind === 'there' || going.kind === 'not-its-business') return going.kind
  if (going.kind === 'held') return going
  const turn = await sendDossier(
    client,
    config,
    { dossierNo: row.dossierNo, ...going },
    {
      unanswered: (parts) => noteUnanswered(db, row, parts, clock),
      record: () => noteRecord(db, row, going, clock),
      progress: (rows) => noteProgress(db, row, rows, clock),
    },
  )
  if (turn === 'unknown') return 'not-its-business'
  return turn.kind === 'sent' && going.heldProgress ? { kind: 'held', ...going.heldProgress } : turn
}
