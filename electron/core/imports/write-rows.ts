import { findAccount } from '../../../db/tables/accounts.ts'
import { findApplicantByIdNumber } from '../../../db/tables/applicants.ts'
import { getCalendar } from '../../../db/tables/calendar.ts'
import { insertDossier } from '../../../db/tables/dossiers.ts'
import { findImport, insertImport, insertImported, isNumberTaken } from '../../../db/tables/imports.ts'
import { findProcedure } from '../../../db/tables/procedures.ts'
import { ACTIONS } from '../../common/dossiers/actions.ts'
import type { DossierAction, DossierFacts } from '../../common/dossiers/model.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import { applicantOf, importedFacts } from '../../common/imports/facts.ts'
import type { ImportScope } from '../../common/imports/model.ts'
import type { ReadRow } from '../../common/imports/check-rows.ts'
import { upstreamFacts } from '../../common/receipts/upstream-facts.ts'
import { newId } from '../../common/uuid.ts'
import { actorUpstream } from '../actor-upstream.ts'
import { withStepDue } from '../act-on-dossier.ts'
import { writeApplicant } from '../applicants/write-applicant.ts'
import { commit, type Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { checkOpened } from './check-opened.ts'

/**
 * Takes in some rows of the opened file in one transaction. A code that is in the register already adds nothing, so
 * that the same rows can be sent again: after a cancelled import, a cut, or with the same file on another day.
 */
export const writeRows: UseCase<'imports.write'> = (act, { importId, rows, ...reading }) => {
  const checked = checkOpened(act, reading, { anew: false })
  if ('refused' in checked) return refuse(checked.refused)
  const wanted = new Set(rows)
  const findings = checked.findings.filter(({ report }) => wanted.has(report.row))
  return commit(act, (journal) => {
    const { register, officer, now } = act
    const before = findImport(register, importId)
    if (before?.undoneAt) return refuse('IMPORT_ENDED')
    const counts = { added: 0, known: 0 }
    const taken: string[] = []
    if (!before) {
      insertImport(register, {
        id: importId,
        at: now,
        officerId: officer.id,
        fileName: checked.file.name,
        scope: reading.scope,
        undoneAt: null,
      })
    }
    for (const { read, report } of findings) {
      if (report.dossierNo && isNumberTaken(register, report.dossierNo)) counts.known++
      else if (!read) return refuse('ROW_NOT_READY', { row: report.row })
      else {
        takeIn(act, journal, { importId, scope: reading.scope }, read)
        taken.push(read.dossierNo)
        counts.added++
      }
    }
    if (taken.length > 0) {
      journal.record({
        noun: 'import',
        entityId: importId,
        verb: 'imported',
        scope: 'local',
        payload: { fileName: checked.file.name, scope: reading.scope, dossierNos: taken },
      })
    }
    return done(counts)
  })
}

/* The dossier under its own code, received and promised as it was, entered now; handed to whoever the file names. */
function takeIn(
  act: Act,
  journal: Journal,
  { importId, scope }: { importId: string; scope: ImportScope },
  read: ReadRow,
): void {
  const { register, officer, now } = act
  const { procedure } = findProcedure(register, read.procedureCode)!
  const facts = importedFacts(read, procedure, { now, scope, calendarVersion: getCalendar(register).version })
  const { id, name, role } = officer
  const doneBy = () => ({ id: newId(Date.parse(now)), at: now, officer: { id, name, role } })
  const receive: DossierAction = withStepDue(act, { actions: [], facts }, null, {
    ...doneBy(),
    kind: 'receive',
    // It was received elsewhere, on that system's receipt.
    receiptNo: null,
    signOffRequired: procedure.signOffRequired,
    departmentSignOff: procedure.departmentSignOff,
    dueAt: read.dueAt,
    // When it had to be with the department was settled in the other system.
    handOverBy: null,
    steps: procedure.steps,
  })
  const receiver = read.officerId === null ? undefined : findAccount(register, read.officerId)
  const handOver: DossierAction | null = receiver
    ? withStepDue(act, { actions: [receive], facts }, reduceDossier([receive]), {
        ...doneBy(),
        kind: 'hand-over',
        toId: receiver.id,
        toDepartment: null,
        toName: receiver.name,
        toRole: receiver.role,
        // Nobody carries a paper over today; no hour runs for confirming it.
        confirmBy: null,
        note: '',
      })
    : null
  const actions = handOver ? [receive, handOver] : [receive]
  const dossierId = newId(Date.parse(now))
  const applicant = applicantOf(read)
  const applicantId = keepKnown(act, applicant)
  const state = reduceDossier(actions)!
  insertDossier(register, { id: dossierId, dossierNo: read.dossierNo, applicantId, facts, actions }, state)
  insertImported(register, { dossierId, importId, version: state.version })
  const said = { dossierNo: read.dossierNo, actor: actorUpstream(officer) }
  record(journal, dossierId, receive, null, {
    ...said,
    facts: upstreamFacts(facts, { amount: 0, lines: [], open: [] }),
    register: { applicantId, applicant, facts, importId },
  })
  if (handOver) record(journal, dossierId, handOver, 1, { ...said, to: receiver!.name })
}

function record(
  journal: Journal,
  entityId: string,
  action: DossierAction,
  baseVersion: number | null,
  payload: {
    dossierNo: string
    facts?: unknown
    register?: { facts: DossierFacts } & Record<string, unknown>
  } & Record<string, unknown>,
): void {
  const { verb, scope } = ACTIONS[action.kind]
  journal.record({ noun: 'dossier', entityId, verb, scope, baseVersion, payload: { ...payload, action } })
}

/* Somebody the register knows stays as they are there: what an old list says of them is older. */
function keepKnown({ register, now }: Act, applicant: ReturnType<typeof applicantOf>): string {
  const known = applicant.idNumber ? findApplicantByIdNumber(register, applicant.idNumber) : undefined
  if (known) return known.id
  const id = newId(Date.parse(now))
  writeApplicant(register, id, applicant, now)
  return id
}
