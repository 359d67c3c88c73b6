import { join } from 'node:path'
import { type Dossier, findDossier } from '../../../db/tables/dossiers.ts'
import { currentFile, findOcrDocument } from '../../../db/tables/ocr.ts'
import { currentDocuments, findDocument } from '../../../db/tables/scans.ts'
import type { ExportFault } from '../../common/exports/api.ts'
import { documentName } from '../../common/scans/document-name.ts'
import { RESULT } from '../../common/scans/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { Handlers, UseCase } from '../dispatch.ts'
import { FileFault } from '../files/file-fault.ts'
import { noteView } from '../note-view.ts'
import { done, refuse } from '../outcome.ts'
import { type RunningExport, runningExport, setRunningExport } from './running-export.ts'
import { type ExportOrder, writePapers } from './write-papers.ts'

/** Asks the officer: the folder to put a folder into, or the file to write; null when closed. */
export type AskWhere = (form: 'folder' | 'pdf', suggested: string) => Promise<string | null>

/** The call that needs a dialog of the system. */
export function exportCalls(ask: AskWhere): Pick<Handlers, 'exports.start'> {
  return {
    'exports.start': async (act, { dossierId, form }) => {
      const dossier = findDossier(act.register, dossierId)
      if (!dossier) return refuse('NOT_FOUND')
      if (runningExport(act.counter)?.running) return refuse('EXPORT_RUNNING')
      const documents = documentsOf(act, dossier)
      if (documents.length === 0) return refuse('NOTHING_THERE')
      const { dossierNo } = dossier
      const where = await ask(form, form === 'pdf' ? `${dossierNo}.pdf` : dossierNo)
      if (where === null) return refuse('CANCELLED')
      const exportId = newId(Date.parse(act.now))
      let begun = false
      const reply = commit<{ exportId: string }, 'NOT_FOUND' | 'EXPORT_RUNNING'>(act, (journal) => {
        if (runningExport(act.counter)?.running) return refuse('EXPORT_RUNNING')
        // Before the first byte: nobody's papers leave the register unseen.
        journal.record({
          noun: 'dossier',
          entityId: dossierId,
          verb: 'papers-exported',
          scope: 'local',
          payload: {
            dossierNo,
            form,
            exportId,
            documents: documents.map(({ component, revision, file }) => ({
              component,
              revision,
              sha256: file,
            })),
          },
        })
        begun = true
        return done({ exportId })
      })
      if (reply.ok && begun) {
        noteView(act, { how: 'exported', what: 'dossier', subject: dossierId })
        const run: RunningExport = {
          exportId,
          dossierId,
          officerId: act.officer.id,
          running: true,
          written: 0,
          total: documents.length,
          fault: null,
          name: '',
          stop: new AbortController(),
        }
        setRunningExport(act.counter, run)
        const path = form === 'pdf' ? where : join(where, dossierNo)
        void write(act, run, {
          form,
          path,
          dossierNo,
          procedure: dossier.facts.procedure.name,
          at: act.now,
          papers: documents.map(({ name, size, file }) => ({ name, size, read: () => act.files.get(file) })),
        })
      }
      return reply
    },
  }
}

/** How the export of whoever is signed in stands. */
export const exportState: UseCase<'exports.state'> = ({ counter, officer }) => {
  const run = runningExport(counter)
  if (run?.officerId !== officer.id) return done({ export: null })
  const { exportId, dossierId, running, written, total, fault, name } = run
  return done({ export: { exportId, dossierId, running, written, total, fault, name } })
}

export const cancelExport: UseCase<'exports.cancel'> = ({ counter, officer }, { exportId }) => {
  const run = runningExport(counter)
  if (run?.exportId === exportId && run.officerId === officer.id) run.stop.abort()
  return done({})
}

async function write(act: Act, run: RunningExport, order: ExportOrder): Promise<void> {
  const { counter } = act
  try {
    run.name = await writePapers(order, {
      signal: run.stop.signal,
      onWritten: () => {
        run.written++
        counter.onChanged(['export'])
      },
    })
  } catch (error) {
    run.fault = faultOf(run, error)
    if (run.fault === 'CANNOT_WRITE') counter.log('export', error)
    noteFailure(act, run, order)
  } finally {
    run.running = false
    counter.onChanged(['export'])
  }
}

function faultOf(run: RunningExport, error: unknown): ExportFault {
  if (run.stop.signal.aborted) return 'CANCELLED'
  return error instanceof FileFault ? error.code : 'CANNOT_WRITE'
}

/** So that the journal does not say that papers are out which are not. */
function noteFailure(
  act: Act,
  { exportId, dossierId, fault }: RunningExport,
  { dossierNo }: ExportOrder,
): void {
  const { counter } = act
  if (!counter.open) return
  const command = { ...act.command!, id: `${act.command!.id}-end` }
  try {
    commit<object, never>({ ...act, command, now: counter.clock() }, (journal) => {
      journal.record({
        noun: 'dossier',
        entityId: dossierId,
        verb: 'papers-export-failed',
        scope: 'local',
        payload: { dossierNo, exportId, fault },
      })
      return done({})
    })
  } catch (error) {
    counter.log('export', error)
  }
}

/** What there is of a dossier, in the order of its components; other papers behind them, the result last. */
function documentsOf({ register }: Act, { id, facts }: Dossier) {
  const order = facts.components.map(({ code }) => code)
  const placeOf = (component: string) => {
    if (component === RESULT) return order.length + 1
    return order.includes(component) ? order.indexOf(component) : order.length
  }
  return currentDocuments(register, id)
    .map(({ id: documentId, component, revision, size }) => {
      const searchable = findOcrDocument(register, documentId)
      return {
        component,
        revision,
        place: placeOf(component),
        name: documentName(facts, component),
        size: Math.max(size, searchable?.size ?? 0),
        file: currentFile(register, findDocument(register, documentId)!),
      }
    })
    .toSorted((one, other) => one.place - other.place)
}
