import type { PortalRecord } from '../../electron/common/portal/record.ts'
import type { PortalClient } from './client.ts'
import type { PortalConfig } from './config.ts'
import type { LifeAct } from './dossier-life.ts'
import type { ProgressRow } from './progress.ts'

/** How a dossier's turn ended. `login`: the door is shut for all of them. */
export type Turn =
  | { kind: 'sent' }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'silent'; message: string }
  | { kind: 'login'; message: string }

/** The record itself, among the parts of a dossier that go out. */
export const RECORD = 'record'
/** The row of progress of an act, among those parts. */
export const partOf = ({ stationId, epoch, seq }: LifeAct['key']) => `${stationId}/${epoch}/${seq}`

type Notes = {
  /** Parts that are out without an answer from now on, and no others. */
  unanswered: (parts: readonly string[]) => Promise<void>
  /** The portal has the record. */
  record: () => Promise<void>
  /** The portal has these rows. */
  progress: (rows: ProgressRow[]) => Promise<void>
}

/**
 * Sends one dossier: look up, insert or update, then its progress in pieces. What is about to go is noted before each
 * call, and each confirmation before the next, so that an attempt that breaks off is taken up where it stood. An answer
 * that was lost is found out by the look-up of the next attempt: what is there is updated, never inserted again.
 *
 * The interface has no look-up for progress: a piece whose answer was lost goes again, with the same words.
 * @returns `unknown`: the portal does not know it, and was to be told only if it did
 */
export async function sendDossier(
  client: PortalClient,
  { services, progressRows: most }: PortalConfig,
  {
    dossierNo,
    record,
    onlyIfKnown,
    progress,
    unanswered,
  }: {
    dossierNo: string
    record: PortalRecord | null
    onlyIfKnown: boolean
    progress: ProgressRow[]
    unanswered: readonly string[]
  },
  note: Notes,
): Promise<Turn | 'unknown'> {
  let out = unanswered
  /** One call that changes something there. */
  const tell = async (
    service: string,
    input: object,
    { parts, done }: { parts: string[]; done: () => Promise<void> },
  ): Promise<Turn> => {
    await note.unanswered([...new Set([...out, ...parts])])
    const answer = await client.call(service, input)
    if (answer.kind === 'silent') return answer
    if (answer.kind === 'done') {
      await done()
      out = out.filter((part) => !parts.includes(part))
    }
    await note.unanswered(out)
    return answer.kind === 'done' ? { kind: 'sent' } : answer
  }

  const put = (whole: PortalRecord, isUpdating: boolean): Promise<Turn> =>
    tell(
      services.dossier,
      { isUpdating: isUpdating ? 'True' : 'False', data: [whole] },
      { parts: [RECORD], done: note.record },
    )

  const lookUpAndPut = async (whole: PortalRecord): Promise<Turn | 'unknown'> => {
    const before = await client.lookUp(dossierNo)
    if (before.kind !== 'done') return before
    if (!before.found && onlyIfKnown) return 'unknown'
    const turn = await put(whole, before.found)
    if (turn.kind !== 'refused' || before.found) return turn
    // Refused as new: perhaps it is there after all ("đã tồn tại", said in whatever code). The look-up knows.
    const after = await client.lookUp(dossierNo)
    return after.kind === 'done' && after.found ? put(whole, true) : turn
  }

  const turn = record ? await lookUpAndPut(record) : { kind: 'sent' as const }
  if (turn === 'unknown' || turn.kind !== 'sent') return turn
  for (let from = 0; from < progress.length; from += most) {
    const piece = progress.slice(from, from + most)
    const told = await tell(
      services.progress,
      { data: piece.map(({ row }) => row) },
      { parts: piece.map(({ act }) => partOf(act.key)), done: () => note.progress(piece) },
    )
    if (told.kind !== 'sent') return told
  }
  return { kind: 'sent' }
}
