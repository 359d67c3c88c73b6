import { findNumberedPaper, insertNumberedPaper, takePaperNumber } from '../../../db/tables/paper-numbers.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { NUMBERED, type NumberedKind, paperNoText } from '../../common/papers/numbering.ts'
import { Station } from '../../common/station/model.ts'
import { dayOf } from '../../common/time/rules.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import { done } from '../outcome.ts'
import { linesOf } from './paper-head.ts'

/** The next number of a kind of paper as printed. Only inside the transaction of the act it belongs to: no gaps. */
export function takePaperNo(act: Act, kind: NumberedKind): string {
  return takeNumberedPaper(act, kind).paperNo
}

/**
 * The number of the one paper of this kind about a thing: the one it has, else the next, taken and journaled at once.
 * It is kept before the paper is drawn, so that a paper that failed comes out under the same number.
 */
export function paperNoOf(act: Act, kind: NumberedKind, about: string): string {
  const { series } = NUMBERED[kind]
  const known = findNumberedPaper(act.register, series, about)
  if (known) return known.paperNo
  // A command of its own beside the one that archives the paper.
  const own: Act = { ...act, command: { ...act.command!, id: newId(Date.parse(act.now)) } }
  const reply = commit(own, (journal) => {
    const paperNo = numberPaper(act, kind, about)
    journal.record({
      noun: 'paper',
      // An entry of the series: in the history of the dossier the paper itself is told.
      entityId: series,
      verb: 'numbered',
      scope: 'local',
      payload: { kind, about, paperNo },
    })
    return done({ paperNo })
  })
  if (!reply.ok) throw new Error(`no number for ${kind}`)
  return reply.data.paperNo
}

/** The next number for the one paper of this kind about a thing, kept for it; only inside a transaction. */
export function numberPaper(act: Act, kind: NumberedKind, about: string): string {
  const taken = takeNumberedPaper(act, kind)
  insertNumberedPaper(act.register, { series: NUMBERED[kind].series, about, ...taken })
  return taken.paperNo
}

/** The next number with its bare parts, for a record that keeps it. */
export function takeNumberedPaper(
  act: Act,
  kind: NumberedKind,
): { year: number; number: number; paperNo: string } {
  const lines = linesOf(act.register)
  const station = readSetting(act.register, 'station', Station)!.index
  const year = Number(dayOf(act.now).slice(0, 4))
  const number = takePaperNumber(act.register, NUMBERED[kind].series, year)
  return {
    year,
    number,
    paperNo: paperNoText(lines.patterns[kind], { number, year, station, unit: lines.unit }),
  }
}
