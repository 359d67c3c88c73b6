import type { Instant } from '../../electron/common/time/model.ts'
import type { Register } from '../engine/query.ts'
import type { ScanDocumentRow } from './scans.ts'

export type SignatureRow = {
  documentId: string
  officerId: string
  beforeSha256: string
  sha256: string
  size: number
  certificateOwner: string
  certificateIssuer: string
  certificateSerial: string
  signedAt: Instant
}

declare module '../engine/tables.ts' {
  interface Tables {
    signatures: SignatureRow
  }
}

/** Keeps a signature; the document's file is the signed one from now on. */
export function insertSignature(db: Register, row: SignatureRow): void {
  db.run(db.query.insertInto('signatures').values(row))
  db.run(
    db.query.updateTable('scanDocuments').set({ signedSha256: row.sha256 }).where('id', '=', row.documentId),
  )
}

/** Signatures of a document, oldest first. */
export function signaturesOf(db: Register, documentId: string): SignatureRow[] {
  return db.all(
    db.query.selectFrom('signatures').selectAll().where('documentId', '=', documentId).orderBy('signedAt'),
  )
}

/** Signatures under the documents of a dossier that are neither replaced nor withdrawn, oldest first. */
export function signaturesOfDossier(db: Register, dossierId: string): SignatureRow[] {
  return db.all(
    db.query
      .selectFrom('scanDocuments')
      .innerJoin('signatures', 'signatures.documentId', 'scanDocuments.id')
      .selectAll('signatures')
      .where('scanDocuments.dossierId', '=', dossierId)
      .where('scanDocuments.endedAt', 'is', null)
      .orderBy('signatures.signedAt'),
  )
}

/** Documents that an officer made and nobody has signed, oldest first. */
export function documentsToSign(db: Register, officerId: string, limit: number): ScanDocumentRow[] {
  return db.all(waitingOf(db, officerId).selectAll().orderBy('madeAt').limit(limit))
}

export function countToSign(db: Register, officerId: string): number {
  const row = db.first(waitingOf(db, officerId).select((eb) => eb.fn.countAll<number>().as('count')))
  return row?.count ?? 0
}

/**
 * Rows of dossiers with papers that were scanned and nobody has signed, at most so many, in the order of the register.
 * Where nobody signs digitally it could be every dossier there is: only that many are looked for.
 */
export function dossiersToSign(db: Register, most: number): number[] {
  const waiting = db.query
    .selectFrom('scanDocuments')
    .select('dossierId')
    .distinct()
    .where('endedAt', 'is', null)
    .where('signedSha256', 'is', null)
    .limit(most)
  const rows = db.query.selectFrom('dossiers').select('rowid').where('id', 'in', waiting).orderBy('rowid')
  return db.all(rows).map(({ rowid }) => rowid)
}

const waitingOf = (db: Register, officerId: string) =>
  db.query
    .selectFrom('scanDocuments')
    .where('officerId', '=', officerId)
    .where('endedAt', 'is', null)
    .where('signedSha256', 'is', null)
