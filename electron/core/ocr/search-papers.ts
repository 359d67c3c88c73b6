import { findDossier } from '../../../db/tables/dossiers.ts'
import { searchPapers as searchRows } from '../../../db/tables/ocr.ts'
import { LEAST_LETTERS } from '../../common/ocr/model.ts'
import { documentName } from '../../common/scans/document-name.ts'
import type { UseCase } from '../dispatch.ts'
import { noteSearch } from '../note-search.ts'
import { done } from '../outcome.ts'
import { searchWords, snippet } from './snippet.ts'

/** Finds what stands in the scanned papers of all dossiers. */
export const searchPapers: UseCase<'ocr.search'> = (act, { text, limit, after }) => {
  const { register } = act
  noteSearch(act, text)
  const words = searchWords(text)
  // A single letter begins a word on almost every page.
  if (!words.some((word) => word.length >= LEAST_LETTERS)) return done({ hits: [], next: null })
  const rows = searchRows(register, { words, limit, before: after })
  return done({
    hits: rows.map(({ rowid, dossierId, documentId, component, page, text: read }) => {
      const { dossierNo, facts } = findDossier(register, dossierId)!
      return {
        id: rowid,
        dossierId,
        dossierNo,
        applicantName: facts.applicant.name,
        procedureName: facts.procedure.name,
        documentId,
        component,
        componentName: documentName(facts, component),
        page,
        line: snippet(read, words),
      }
    }),
    next: rows.length === limit ? rows.at(-1)!.rowid : null,
  })
}
