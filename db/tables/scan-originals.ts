import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'

/** A document of which the shared system holds every byte, while its pages still name the files they came as. */
export type HeldDocument = { id: string; dossierId: string; sha256: string }
/** A page as its document's file shows it, in points. */
export type PageOfFile = { width: number; height: number }

/**
 * Current documents whose file was complete at the shared system before a moment, named by an accepted entry; as it was
 * made, or signed, since one that is signed before the evening goes up once.
 */
export function documentsHeldSince(db: Register, before: Instant): HeldDocument[] {
  return db.raw
    .prepare<[string], HeldDocument>(
      `SELECT d.id AS "id", d.dossier_id AS "dossierId", d.sha256 AS "sha256"
       FROM scan_documents AS d INDEXED BY scan_documents_with_originals
       WHERE d.ended_at IS NULL AND d.originals_gone_at IS NULL AND EXISTS (
         SELECT 1 FROM sync_files AS f JOIN sync_deliveries AS s ON s.epoch = f.epoch AND s.seq = f.seq
         WHERE f.sha256 IN (d.sha256, d.signed_sha256) AND f.dossier_id = d.dossier_id
           AND f.state = 'complete' AND f.changed_at < ? AND s.state = 'accepted')`,
    )
    .all(before)
}

/**
 * Lets the pages of a document be those of its own file; the files they came as are then named by them no more. Inside
 * a transaction. @returns false, and nothing is changed, when the document has ended or has other pages than its file
 */
export function takePagesFromFile(
  db: Register,
  { id, sha256 }: HeldDocument,
  pages: readonly PageOfFile[],
  at: Instant,
): boolean {
  const rows = db.raw
    .prepare<[string], { id: string }>(
      `SELECT p.id FROM scan_pages AS p JOIN scan_documents AS d ON d.id = p.document_id
       WHERE p.document_id = ? AND d.ended_at IS NULL ORDER BY p.place`,
    )
    .all(id)
  // One that was used again from another dossier has no page of its own.
  if (rows.length !== pages.length && rows.length > 0) return false
  const update = db.raw.prepare(
    `UPDATE scan_pages SET sha256 = ?, kind = 'pdf', page_index = ?, rotation = 0, width = ?, height = ?, dpi = NULL,
       angle = 0, crop = NULL, contrast = 0, facts = NULL, facts_tried = 1, cover = NULL, cover_tried = 1
     WHERE id = ?`,
  )
  for (const [index, row] of rows.entries()) {
    update.run(sha256, index, pages[index]!.width, pages[index]!.height, row.id)
  }
  db.raw
    .prepare('UPDATE scan_documents SET originals_gone_at = ? WHERE id = ? AND ended_at IS NULL')
    .run(at, id)
  return true
}
