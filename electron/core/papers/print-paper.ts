import {
  findPaper,
  findPrint,
  insertPrint,
  nextCopyNo,
  type PaperRow,
  updatePrint,
} from '../../../db/tables/papers.ts'
import { mediaOf } from '../../common/papers/model.ts'
import type { ReceiptPaper } from '../../common/papers/records/receipt.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { FileFault } from '../files/file-fault.ts'
import { done, refuse } from '../outcome.ts'
import { printerFor } from './printers.ts'

/** Prints the archived bytes; the row is there before the printer is asked, so that no print goes unrecorded. */
export const printPaper: UseCase<'papers.print'> = async (act, { paperId }) => {
  const copy = await openCopy(act, paperId)
  if ('code' in copy) return refuse(copy.code)
  const { paper, pdf, copyNo } = copy
  const { templateSet } = JSON.parse(paper.record) as Pick<ReceiptPaper, 'templateSet'>
  const media = mediaOf(paper.kind, templateSet)
  const printer = await printerFor(act, media)
  const printId = askFor(act, paperId, copyNo, printer)
  const printed = await act.counter.press.print({ pdf, media, printer })
  updatePrint(
    act.register,
    printId,
    printed.code === 'SPOOLED' ? { state: 'spooled', code: null } : { state: 'failed', code: printed.code },
  )
  act.counter.onChanged(['papers'])
  if (printed.code !== 'SPOOLED') return refuse(printed.code, { trouble: printed.trouble })
  return done({ printId, copyNo })
}

/** Writes a copy where the officer says; recorded like a print. */
export const savePaper: UseCase<'papers.save'> = async (act, { paperId }) => {
  const copy = await openCopy(act, paperId)
  if ('code' in copy) return refuse(copy.code)
  const { paper, pdf, copyNo } = copy
  const printId = askFor(act, paperId, copyNo, null)
  const saved = await act.counter.press.save(pdf, `${paper.kind}-${copyNo}.pdf`)
  updatePrint(
    act.register,
    printId,
    saved === 'saved' ? { state: 'saved', code: null } : { state: 'failed', code: saved },
  )
  act.counter.onChanged(['papers'])
  return saved === 'saved' ? done({ printId, copyNo }) : refuse(saved)
}

/** `Đã in`: the officer holds the paper. Until then a further try keeps the copy's number. */
export const confirmPrint: UseCase<'papers.confirm'> = (act, { printId }) =>
  commit(act, (journal) => {
    const print = findPrint(act.register, printId)
    const paper = print && findPaper(act.register, print.paperId)
    if (!print || !paper) return refuse('NOT_FOUND')
    updatePrint(act.register, printId, { state: 'confirmed', code: null })
    journal.record({
      noun: paper.kind === 'closing-sheet' ? 'closing' : 'dossier',
      entityId: paper.about,
      verb: 'printed',
      scope: 'local',
      payload: { paperId: paper.id, kind: paper.kind, revision: paper.revision, copyNo: print.copyNo },
    })
    return done({})
  })

/** The archived bytes of a paper. */
export const readPaper: UseCase<'papers.read'> = async (act, { paperId }) => {
  const paper = findPaper(act.register, paperId)
  if (!paper) return refuse('NOT_FOUND')
  const pdf = await readArchived(act, paper)
  return pdf ? done({ pdf: new Uint8Array(pdf) }) : refuse('FILE_DAMAGED')
}

type Copy = { paper: PaperRow; pdf: Uint8Array; copyNo: number } | { code: 'NOT_FOUND' | 'FILE_DAMAGED' }

async function openCopy(act: Act, paperId: string): Promise<Copy> {
  const paper = findPaper(act.register, paperId)
  if (!paper) return { code: 'NOT_FOUND' }
  const archived = await readArchived(act, paper)
  if (!archived) return { code: 'FILE_DAMAGED' }
  const copyNo = nextCopyNo(act.register, paperId)
  if (copyNo === 1) return { paper, pdf: archived, copyNo }
  return {
    paper,
    pdf: await act.counter.press.stamp(archived, { copyNo, printedAt: act.now }),
    copyNo,
  }
}

async function readArchived(act: Act, paper: PaperRow): Promise<Uint8Array | null> {
  try {
    return await act.files.get(paper.sha256)
  } catch (error) {
    if (error instanceof FileFault) return null
    throw error
  }
}

function askFor(act: Act, paperId: string, copyNo: number, printer: string | null): string {
  const id = newId(Date.parse(act.now))
  insertPrint(act.register, {
    id,
    paperId,
    copyNo,
    printer,
    state: 'asked',
    code: null,
    askedAt: act.now,
    officerId: act.officer.id,
  })
  return id
}
