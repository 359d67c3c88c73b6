import { insertPaper, newestPaper, type PaperRow } from '../../../db/tables/papers.ts'
import { PaperRecord } from '../../common/papers/model.ts'
import type { Reply } from '../../common/reply.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'
import { saysTheSame } from './says-the-same.ts'

type ArchivedRecord = Extract<PaperRecord, { kind: PaperRow['kind'] }>

/**
 * PDF first, archived, then known: lays the record out, stores the bytes, and only then commits the row that names
 * them. An archived paper is never rewritten; a record that says something else gives the next revision, which corrects
 * the one before when it bears the same number. Under another number it is another paper, such as a second request.
 */
export async function archivePaper(
  act: Act,
  about: { id: string; noun: string },
  wanted: ArchivedRecord,
): Promise<Reply<{ paperId: string }, 'PAPER_FAILED'>> {
  const newest = newestPaper(act.register, about.id, wanted.kind)
  if (newest && saysTheSame(JSON.parse(newest.record) as ArchivedRecord, wanted))
    return done({ paperId: newest.id })
  const record = PaperRecord.parse({
    ...wanted,
    revision: (newest?.revision ?? 0) + 1,
    correction: newest?.paperNo === wanted.paperNo ? newest.correction + 1 : 0,
  }) as ArchivedRecord
  let pdf: Uint8Array
  try {
    pdf = await act.counter.press.makePdf(record)
  } catch (error) {
    act.counter.log('paper', error)
    return refuse('PAPER_FAILED')
  }
  const file = await act.files.put(pdf)
  // Asked for twice at once: the other one is archived by now, and this one is the same or the next.
  if (newestPaper(act.register, about.id, wanted.kind)?.id !== newest?.id)
    return archivePaper(act, about, wanted)
  const row: PaperRow = {
    id: newId(Date.parse(act.now)),
    about: about.id,
    kind: record.kind,
    revision: record.revision,
    paperNo: record.paperNo,
    correction: record.correction,
    record: JSON.stringify(record),
    sha256: file.sha256,
    size: file.size,
    madeAt: act.now,
  }
  return commit(act, (journal) => {
    insertPaper(act.register, row)
    const { kind, revision, sha256 } = row
    journal.record({
      noun: about.noun,
      entityId: about.id,
      verb: 'paper-made',
      scope: 'local',
      payload: { paperId: row.id, kind, revision, sha256 },
    })
    return done({ paperId: row.id })
  })
}
