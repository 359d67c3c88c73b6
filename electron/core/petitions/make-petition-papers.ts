import type { PetitionBoardPaper } from '../../common/papers/records/petition-board.ts'
import type { PetitionReportPaper } from '../../common/papers/records/petition-report.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { archivePaper } from '../papers/archive-paper.ts'
import { letterHead, officeName, officeOf, paperBase } from '../papers/paper-head.ts'
import { aboutsOf, figuresFor, publicAnswers } from './report-petitions.ts'

/** The report of a period on A4. */
export const makePetitionReport: UseCase<'petitions.makeReport'> = async (act, period) => {
  const { rows, topics, withAccusations } = figuresFor(act, period)
  const office = officeOf(act)
  const record: PetitionReportPaper = {
    kind: 'petition-report',
    ...paperBase('petition-report', office, act.now),
    head: letterHead(office, act.now),
    paperNo: null,
    ...period,
    withAccusations,
    rows: rows.map(({ kind, byChannel, ...counts }) => ({
      petition: kind,
      hotline: byChannel.hotline,
      inPerson: byChannel['in-person'],
      written: byChannel.paper + byChannel.post + byChannel.email,
      ...counts,
    })),
    topics: topics.map(({ label, received, answered }) => ({ label, received, answered })),
    madeAt: act.now,
    madeBy: act.officer.name,
  }
  const about = aboutsOf(act, period, withAccusations).report
  const made = await archivePaper(act, { id: about, noun: 'petition' }, record)
  return made.ok ? done({ about, paperId: made.data.paperId }) : made
}

/** The answers of a period for the board, A4. */
export const makePetitionBoard: UseCase<'petitions.makeBoard'> = async (act, period) => {
  const rows = publicAnswers(act, period)
  if (rows.length === 0) return refuse('NOTHING_PUBLISHED')
  const office = officeOf(act)
  const record: PetitionBoardPaper = {
    kind: 'petition-board',
    ...paperBase('petition-board', office, act.now),
    head: letterHead(office, act.now),
    paperNo: null,
    ...period,
    office: officeName(office),
    rows,
    contact: office.lines.contact,
  }
  const about = aboutsOf(act, period, false).board
  const made = await archivePaper(act, { id: about, noun: 'petition' }, record)
  return made.ok ? done({ about, paperId: made.data.paperId }) : made
}
