import type { PortalRecord } from '../../electron/common/portal/record.ts'
import type { PortalClient } from './client.ts'
import type { PortalConfig } from './config.ts'
import type { ProgressRow } from './progress.ts'

/** How a dossier's turn ended. `login`: the door is shut for all of them. */
export type Turn =
  | { kind: 'sent' }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'silent'; message: string }
  | { kind: 'login'; message: string }

/**
 * Sends one dossier: look up, insert or update, then its progress in pieces. Each confirmation is noted before the next
 * call, so that an attempt that breaks off is taken up where it stood. An answer that was lost is found out by the
 * look-up of the next attempt: what is there is updated, never inserted again.
 *
 * The interface has no look-up for progress: a piece whose answer was lost goes again, with the same words.
 */
export async function sendDossier(
  client: PortalClient,
  { services, progressRows: most }: PortalConfig,
  {
    dossierNo,
    record,
    progress,
  }: { dossierNo: string; record: PortalRecord | null; progress: ProgressRow[] },
  note: { record: () => Promise<void>; progress: (rows: ProgressRow[]) => Promise<void> },
): Promise<Turn> {
  if (record) {
    const turn = await sendRecord(client, services.dossier, dossierNo, record)
    if (turn.kind !== 'sent') return turn
    await note.record()
  }
  for (let from = 0; from < progress.length; from += most) {
    const piece = progress.slice(from, from + most)
    const answer = await client.call(services.progress, { data: piece.map(({ row }) => row) })
    if (answer.kind !== 'done') return answer
    await note.progress(piece)
  }
  return { kind: 'sent' }
}

async function sendRecord(
  client: PortalClient,
  service: string,
  dossierNo: string,
  record: PortalRecord,
): Promise<Turn> {
  const put = async (isUpdating: boolean): Promise<Turn> => {
    const answer = await client.call(service, { isUpdating: isUpdating ? 'True' : 'False', data: [record] })
    return answer.kind === 'done' ? { kind: 'sent' } : answer
  }
  const before = await client.lookUp(dossierNo)
  if (before.kind !== 'done') return before
  const turn = await put(before.found)
  if (turn.kind !== 'refused' || before.found) return turn
  // Refused as new: perhaps it is there after all ("đã tồn tại", said in whatever code). The look-up knows.
  const after = await client.lookUp(dossierNo)
  return after.kind === 'done' && after.found ? put(true) : turn
}
