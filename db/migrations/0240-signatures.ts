import type { Migration } from '../engine/migrate.ts'

/** Digital signatures over components' documents. The unsigned file stays named: it is what was scanned. */
export const signatures: Migration = {
  version: 240,
  up: (db) =>
    db.exec(`
      /** The file with the newest signature; null while nobody has signed. */
      ALTER TABLE scan_documents ADD COLUMN signed_sha256 TEXT;
      CREATE INDEX scan_documents_to_sign ON scan_documents (officer_id, made_at)
        WHERE ended_at IS NULL AND signed_sha256 IS NULL;

      CREATE TABLE signatures (
        document_id TEXT NOT NULL REFERENCES scan_documents (id),
        officer_id TEXT NOT NULL,
        /** The file that was signed, and the one with the signature in it. */
        before_sha256 TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        size INTEGER NOT NULL,
        certificate_owner TEXT NOT NULL,
        certificate_issuer TEXT NOT NULL,
        certificate_serial TEXT NOT NULL,
        signed_at TEXT NOT NULL,
        /** Nobody signs the same document twice. */
        PRIMARY KEY (document_id, officer_id)
      ) STRICT, WITHOUT ROWID;
    `),
}
