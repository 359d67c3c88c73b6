import {
  findPaper,
  findPrint,
  insertPrint,
  nextCopyNo,
  type PaperRow,
  type PrintRow,
  updatePrint,
} from '../../../db/tables/papers.ts'
import { statusOf } from '../../../db/tables/dossiers.ts'
import { findPetition } from '../../../db/tables/petitions.ts'
import { type Media, mediaOf } from '../../common/papers/kinds.ts'
import type { PaperRecord } from '../../common/papers/model.ts'
import { PLAIN_PRINT, type PrintOptions } from '../../common/papers/printing.ts'
import type { Seen } from '../../common/views/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { FileFault } from '../files/file-fault.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { maySeePapers } from '../petition-access.ts'
import { optionsFor } from './print-options.ts'
import { printerFor, sheetFor } from './printers.ts'

/** Prints the archived bytes; the row is there before the printer is asked, so that no print goes unrecorded. */
export const printPaper: UseCase<'papers.print'> = async (
  act,
  { paperId, printer: asked, options: given },
) => {
  const copy = await openCopy(act, paperId)
  if ('code' in copy) return refuse(copy.code)
  const { paper, pdf, copyNo } = copy
  const media = sheetFor(act, mediaOfPaper(paper))
  const printer = asked ?? (await printerFor(act, media))
  const options = given ?? optionsFor(act.register, printer, media)
  const printId = askFor(act, paperId, copyNo, { printer, media, ...options })
  noteSeen(act, paper, 'printed')
  const ended = act.counter.press.print({ id: printId, pdf, media, printer, options })
  act.counter.onChanged(['paper'])
  const { code, trouble } = await ended
  updatePrint(
    act.register,
    printId,
    code === 'SPOOLED'
      ? { state: 'spooled', code: null }
      : { state: 'failed', code, trouble: trouble ?? null },
  )
  act.counter.onChanged(['paper'])
  return code === 'SPOOLED' ? done({ printId, copyNo }) : refuse(code, { trouble })
}

/** Writes a copy where the officer says; recorded like a print. */
export const savePaper: UseCase<'papers.save'> = async (act, { paperId }) => {
  const copy = await openCopy(act, paperId)
  if ('code' in copy) return refuse(copy.code)
  const { paper, pdf, copyNo } = copy
  const printId = askFor(act, paperId, copyNo, {
    printer: null,
    media: mediaOfPaper(paper),
    ...PLAIN_PRINT,
  })
  const saved = await act.counter.press.save(pdf, `${paper.kind}-${copyNo}.pdf`)
  if (saved === 'saved') noteSeen(act, paper, 'saved')
  updatePrint(
    act.register,
    printId,
    saved === 'saved' ? { state: 'saved', code: null } : { state: 'failed', code: saved },
  )
  act.counter.onChanged(['paper'])
  return saved === 'saved' ? done({ printId, copyNo }) : refuse(saved)
}

/** What a paper is about, as the entry of its making says; whoever makes one names the same noun. */
const NOUNS: Record<PaperRow['kind'], string> = {
  receipt: 'dossier',
  supplement: 'dossier',
  refusal: 'dossier',
  apology: 'dossier',
  'stop-notice': 'dossier',
  'control-slip': 'dossier',
  'return-receipt': 'dossier',
  'certification-slip': 'dossier',
  'certification-book': 'certification',
  'cash-receipt': 'payment',
  'cash-sheet': 'payment',
  'post-list': 'post',
  'closing-sheet': 'closing',
  'register-book': 'paper',
  'hand-over-note': 'paper',
  'result-list': 'paper',
  'combined-slip': 'paper',
  'address-label': 'paper',
  'late-report': 'lateness',
  'inspection-report': 'inspection',
  'view-list': 'view',
  'procedure-proposal': 'improvement',
  'form-6a': 'report',
  'table-report': 'report',
  'dashboard-sheet': 'paper',
  'petition-receipt': 'petition',
  'accusation-receipt': 'petition',
  'petition-report': 'petition',
  'petition-board': 'petition',
  'satisfaction-form': 'satisfaction',
  'wall-sheets': 'listing',
  'listing-contents': 'listing',
  'procedure-guide': 'listing',
  'apology-board': 'board',
  'result-board': 'board',
}

/** `Đã in`: the officer holds the paper. Until then a further try keeps the copy's number. */
export const confirmPrint: UseCase<'papers.confirm'> = (act, { printId }) =>
  commit(act, (journal) => {
    const print = findPrint(act.register, printId)
    const paper = print && paperFor(act, print.paperId)
    if (!print || !paper) return refuse('NOT_FOUND')
    updatePrint(act.register, printId, { state: 'confirmed', code: null })
    journal.record({
      noun: nounOf(paper),
      entityId: paper.about,
      verb: 'printed',
      scope: 'local',
      payload: { paperId: paper.id, kind: paper.kind, revision: paper.revision, copyNo: print.copyNo },
    })
    return done({})
  })

/** The archived bytes of a paper. */
export const readPaper: UseCase<'papers.read'> = async (act, { paperId }) => {
  const paper = paperFor(act, paperId)
  if (!paper) return refuse('NOT_FOUND')
  const pdf = await readArchived(act, paper)
  if (pdf) noteSeen(act, paper, 'opened')
  return pdf ? done({ pdf: new Uint8Array(pdf) }) : refuse('FILE_DAMAGED')
}

/* Most papers belong to a dossier or a petition, whose data they show; others, such as a book, are told by themselves. */
function noteSeen(act: Act, paper: PaperRow, how: Seen): void {
  const { about, id } = paper
  if (statusOf(act.register, about) !== undefined) noteView(act, { how, what: 'dossier', subject: about })
  else if (nounOf(paper) === 'petition' && findPetition(act.register, about))
    noteView(act, { how, what: 'petition', subject: about })
  else noteView(act, { how, what: 'paper', subject: id })
}

/* One that is kept from this officer is as one that is not there. */
function paperFor(act: Act, paperId: string): PaperRow | undefined {
  const paper = findPaper(act.register, paperId)
  return paper && maySeePapers(act, paper.about) ? paper : undefined
}

type Copy = { paper: PaperRow; pdf: Uint8Array; copyNo: number } | { code: 'NOT_FOUND' | 'FILE_DAMAGED' }

async function openCopy(act: Act, paperId: string): Promise<Copy> {
  const paper = paperFor(act, paperId)
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

function mediaOfPaper({ kind, record }: PaperRow): Media {
  const { templateSet } = JSON.parse(record) as Extract<PaperRecord, { kind: PaperRow['kind'] }>
  return mediaOf(kind, templateSet)
}

type Order = PrintOptions & Pick<PrintRow, 'printer' | 'media'>

function askFor(act: Act, paperId: string, copyNo: number, order: Order): string {
  const id = newId(Date.parse(act.now))
  insertPrint(act.register, {
    id,
    paperId,
    copyNo,
    ...order,
    state: 'asked',
    code: null,
    trouble: null,
    askedAt: act.now,
    officerId: act.officer.id,
    droppedAt: null,
  })
  return id
}

/* A supplement request or refusal without a dossier number was handed out in place of an intake. */
function nounOf({ kind, record }: PaperRow): string {
  const { dossierNo } = JSON.parse(record) as { dossierNo?: string | null }
  return dossierNo === null ? 'guidance' : NOUNS[kind]
}
