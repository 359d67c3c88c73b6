import { listAccounts } from '../../../db/tables/accounts.ts'
import { findApplicantByIdNumber } from '../../../db/tables/applicants.ts'
import { getCalendar } from '../../../db/tables/calendar.ts'
import { isNumberTaken, isVoidUpstream } from '../../../db/tables/imports.ts'
import { listProcedures } from '../../../db/tables/procedures.ts'
import { readSetting } from '../../../db/tables/settings.ts'
import { checkRows, type RowFinding } from '../../common/imports/check-rows.ts'
import { stationRange } from '../../common/dossiers/number.ts'
import { Commune, Station } from '../../common/station/model.ts'
import type { ParsedOf } from '../../common/contract.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { type OpenedFile, openedFiles } from './opened-file.ts'

type Reading = Pick<ParsedOf<'imports.write'>, 'fileId' | 'columns' | 'scope' | 'procedures'>
export type Checked =
  | { file: OpenedFile; findings: RowFinding[] }
  | { refused: 'FILE_CLOSED' | 'COLUMNS_MISSING' }

/** Every row of the opened file against the register as it is now. */
export const checkImport: UseCase<'imports.check'> = (act, reading) => {
  const checked = checkOpened(act, reading, { anew: true })
  if ('refused' in checked) return refuse(checked.refused)
  return done({ rows: checked.findings.map(({ report }) => report) })
}

/** The rows of the opened file, checked as asked; what was checked for the batch before is taken up again. */
export function checkOpened(act: Act, reading: Reading, { anew }: { anew: boolean }): Checked {
  const file = openedFiles.get(act.counter)
  // Whoever sits down next does not go on with a colleague's file.
  if (!file || file.id !== reading.fileId || file.officerId !== act.officer.id)
    return { refused: 'FILE_CLOSED' }
  const { columns } = reading
  const hasProcedure = columns.procedureCode !== undefined || columns.procedureName !== undefined
  const isComplete = (['dossierNo', 'applicant', 'receivedAt', 'dueAt'] as const).every(
    (field) => columns[field] !== undefined,
  )
  if (!isComplete || !hasProcedure) return { refused: 'COLUMNS_MISSING' }
  const asked = JSON.stringify(reading)
  if (anew || file.checked?.asked !== asked) {
    file.checked = { asked, findings: checkRows(file.body, columns, knownOf(act, reading)) }
  }
  return { file, findings: file.checked.findings }
}

function knownOf({ register, now }: Act, { scope, procedures: chosen }: Reading) {
  const commune = readSetting(register, 'commune', Commune)!
  const { index } = readSetting(register, 'station', Station)!
  const hours = Object.values(getCalendar(register).workingHours).find((day) => day.length > 0)!
  return {
    now,
    opens: hours.at(0)!.from,
    closes: hours.at(-1)!.to,
    scope,
    issuer: { agencyId: commune.agencyId, range: stationRange(index, commune.numberPattern) },
    isKnown: (dossierNo: string) => isNumberTaken(register, dossierNo),
    isVoidUpstream: (dossierNo: string) => isVoidUpstream(register, dossierNo),
    procedures: listProcedures(register).map(({ procedure }) => procedure),
    officers: listAccounts(register).filter((one) => one.active && one.role !== 'administrator'),
    nameOf: (idNumber: string) => findApplicantByIdNumber(register, idNumber)?.name,
    chosen,
  }
}
