import { getSetting, putSetting, readSetting } from '../../../db/tables/settings.ts'
import { type AgencyLines, agencyLines, defaultLines, EditedLines } from '../../common/papers/agency-lines.ts'
import { canonical } from '../../common/journal/canonical.ts'
import { Commune } from '../../common/station/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { linesOf, officeOf } from './paper-head.ts'
import { previewPdf } from './preview-pdf.ts'
import { sampleRecord } from './sample-record.ts'

export const showAgencyLines: UseCase<'agency.lines'> = ({ register }) =>
  done({
    lines: linesOf(register),
    defaults: defaultLines(readSetting(register, 'commune', Commune)!),
    edited: EditedLines.parse(getSetting(register, 'agency-lines') ?? {}),
  })

/** Stores what differs from the profile; papers made from now on bear it, those archived stay as they are. */
export const editAgencyLines: UseCase<'agency.edit'> = (act, { edited }) =>
  commit(act, (journal) => {
    const { register } = act
    const before = getSetting(register, 'agency-lines') ?? {}
    const kept = differing(edited, defaultLines(readSetting(register, 'commune', Commune)!))
    putSetting(register, 'agency-lines', kept)
    journal.record({
      noun: 'paper',
      entityId: 'agency-lines',
      verb: 'agency-lines-edited',
      scope: 'local',
      payload: { before, after: kept },
    })
    return done({ lines: linesOf(register) })
  })

export const previewAgencyLines: UseCase<'agency.preview'> = async (act, { edited, kind }) => {
  const office = officeOf(act)
  const record = sampleRecord(act, kind, { ...office, lines: agencyLines(office.commune, edited) })
  const pdf = await previewPdf(act, record)
  return pdf ? done({ pdf }) : refuse('PAPER_FAILED')
}

/* A line that says what the profile says would not follow it any more when the profile changes. */
function differing({ patterns = {}, ...edited }: EditedLines, defaults: AgencyLines): EditedLines {
  const own = <T extends object>(given: T, standard: object) =>
    Object.fromEntries(
      Object.entries(given).filter(
        ([line, value]) => canonical(value) !== canonical((standard as Record<string, unknown>)[line]),
      ),
    )
  const ownPatterns = own(patterns, defaults.patterns)
  return EditedLines.parse({
    ...own(edited, defaults),
    ...(Object.keys(ownPatterns).length > 0 && { patterns: ownPatterns }),
  })
}
