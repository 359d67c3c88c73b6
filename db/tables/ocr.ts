import type { Generated } from 'kysely'
import { fold } from '../../electron/common/text/fold.ts'
import type { OcrFault } from '../../electron/common/ocr/model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

export type OcrDocumentRow = {
  documentId: string
  waiting: number
  pages: number | null
  sha256: string | null
  size: number | null
  madeAt: Instant | null
  tries: number
  fault: OcrFault | null
}

export type OcrPageRow = {
  documentId: string
  page: number
  tries: number
  fault: OcrFault | null
  text: string | null
  words: string | null
}

declare module '../engine/tables.ts' {
  interface Tables {
    ocrDocuments: OcrDocumentRow
    ocrPages: OcrPageRow & { rowid: Generated<number> }
  }
}

/** A new document: its pages are to be read. */
export function enterDocument(db: Register, documentId: string): void {
  const row = {
    documentId,
    waiting: 1,
    pages: null,
    sha256: null,
    size: null,
    madeAt: null,
    tries: 0,
    fault: null,
  }
  db.run(db.query.insertInto('ocrDocuments').values(row))
}

/** A document that was replaced or withdrawn: nothing of its text is kept, and nobody finds it any more. */
export function leaveDocument(db: Register, documentId: string): void {
  db.raw
    .prepare('DELETE FROM ocr_search WHERE rowid IN (SELECT rowid FROM ocr_pages WHERE document_id = ?)')
    .run(documentId)
  db.run(db.query.deleteFrom('ocrPages').where('documentId', '=', documentId))
  db.run(db.query.deleteFrom('ocrDocuments').where('documentId', '=', documentId))
}

/** The document whose turn it is: the one waiting longest. Ids rise with time. */
export function nextWaiting(db: Register): OcrDocumentRow | undefined {
  return db.first(
    db.query.selectFrom('ocrDocuments').selectAll().where('waiting', '=', 1).orderBy('documentId').limit(1),
  )
}

export function findOcrDocument(db: Register, documentId: string): OcrDocumentRow | undefined {
  return db.first(db.query.selectFrom('ocrDocuments').selectAll().where('documentId', '=', documentId))
}

export function updateOcrDocument(
  db: Register,
  documentId: string,
  change: Partial<Omit<OcrDocumentRow, 'documentId'>>,
): void {
  db.run(db.query.updateTable('ocrDocuments').set(change).where('documentId', '=', documentId))
}

/** The file of a document that is shown, exported and signed next: signed, else searchable, else as it was scanned. */
export function currentFile(
  db: Register,
  { id, sha256, signedSha256 }: { id: string; sha256: string; signedSha256: string | null },
): string {
  return signedSha256 ?? findOcrDocument(db, id)?.sha256 ?? sha256
}

/** What is known of each page of a document, in order; pages not begun are missing. */
export function ocrPagesOf(db: Register, documentId: string): OcrPageRow[] {
  return db.all(
    db.query
      .selectFrom('ocrPages')
      .select(['documentId', 'page', 'tries', 'fault', 'text', 'words'])
      .where('documentId', '=', documentId)
      .orderBy('page'),
  )
}

/** Keeps what was read of a page and puts it into the index, in one transaction of the caller. */
export function putText(
  db: Register,
  { documentId, page, text, words }: Pick<OcrPageRow, 'documentId' | 'page' | 'text' | 'words'>,
): void {
  upsertPage(db, { documentId, page, text, words, tries: 0, fault: null })
  const { rowid } = db.first(
    db.query
      .selectFrom('ocrPages')
      .select('rowid')
      .where('documentId', '=', documentId)
      .where('page', '=', page),
  )!
  db.raw.prepare('DELETE FROM ocr_search WHERE rowid = ?').run(rowid)
  db.raw.prepare('INSERT INTO ocr_search (rowid, words) VALUES (?, ?)').run(rowid, fold(text ?? ''))
}

/** A page that could not be read: once more, or put aside when there is a fault. */
export function putFailure(
  db: Register,
  failure: Pick<OcrPageRow, 'documentId' | 'page' | 'tries' | 'fault'>,
): void {
  upsertPage(db, { ...failure, text: null, words: null })
}

function upsertPage(db: Register, row: OcrPageRow): void {
  const { documentId: _, page: __, ...change } = row
  db.run(
    db.query
      .insertInto('ocrPages')
      .values(row)
      .onConflict((on) => on.columns(['documentId', 'page']).doUpdateSet(change)),
  )
}

/** The words' places are wanted no longer: the document has its searchable form, or never will. */
export function dropWords(db: Register, documentId: string): void {
  db.run(db.query.updateTable('ocrPages').set({ words: null }).where('documentId', '=', documentId))
}

/**
 * Pages still to be read, and pages put aside. A document that was not opened yet has as many as were put into it; the
 * last page of one counts until its searchable form is there: signed before that, it would never have one.
 */
export function countOcr(db: Register): { waiting: number; aside: number } {
  const counted = db.raw
    .prepare<[], { waiting: number; aside: number }>(
      `SELECT
        (SELECT coalesce(sum(max(1,
            coalesce(d.pages, (SELECT count(*) FROM scan_pages AS p WHERE p.document_id = d.document_id))
            - (SELECT count(*) FROM ocr_pages AS o
               WHERE o.document_id = d.document_id AND (o.text IS NOT NULL OR o.fault IS NOT NULL)))), 0)
         FROM ocr_documents AS d WHERE d.waiting = 1) AS waiting,
        (SELECT count(*) FROM ocr_pages WHERE fault IS NOT NULL)
        + (SELECT count(*) FROM scan_pages AS p JOIN ocr_documents AS d USING (document_id) WHERE d.fault IS NOT NULL)
        AS aside`,
    )
    .get()
  return counted ?? { waiting: 0, aside: 0 }
}

/** Why pages were put aside, the most frequent reason first. */
export function countFaults(db: Register): { fault: OcrFault; pages: number }[] {
  return db.raw
    .prepare<[], { fault: OcrFault; pages: number }>(
      `SELECT fault, count(*) AS pages
       FROM (SELECT fault FROM ocr_pages WHERE fault IS NOT NULL
             UNION ALL
             SELECT d.fault FROM scan_pages AS p JOIN ocr_documents AS d USING (document_id)
             WHERE d.fault IS NOT NULL)
       GROUP BY fault ORDER BY pages DESC, fault`,
    )
    .all()
}

/** Pages put aside are tried again. @returns how many */
export function tryAgain(db: Register): number {
  const of = db.query.selectFrom('ocrPages').select('documentId').where('fault', 'is not', null)
  db.run(
    db.query
      .updateTable('ocrDocuments')
      .set({ waiting: 1, tries: 0, fault: null })
      .where((eb) => eb.or([eb('documentId', 'in', of), eb('fault', 'is not', null)])),
  )
  return db.run(db.query.deleteFrom('ocrPages').where('fault', 'is not', null))
}

export type PaperHit = {
  rowid: number
  documentId: string
  page: number
  text: string
  component: string
  dossierId: string
}

/**
 * Pages in which each word begins a word of the text (folded), the last read first.
 * @param before rowid of the last hit before these
 */
export function searchPapers(
  db: Register,
  { words, limit, before }: { words: readonly string[]; limit: number; before: number | null },
): PaperHit[] {
  const match = words.map((word) => `"${word}"*`).join(' ')
  // First which rows, out of the index alone, walked backwards; then their text.
  return db.raw
    .prepare<unknown[], PaperHit>(
      `SELECT o.rowid AS "rowid", o.document_id AS "documentId", o.page AS "page", o.text AS "text",
              d.component AS "component", d.dossier_id AS "dossierId"
       FROM ocr_pages AS o JOIN scan_documents AS d ON d.id = o.document_id
       WHERE o.rowid IN (
         SELECT rowid FROM ocr_search WHERE ocr_search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)
       ORDER BY o.rowid DESC`,
    )
    .all(match, before ?? Number.MAX_SAFE_INTEGER, limit)
}
