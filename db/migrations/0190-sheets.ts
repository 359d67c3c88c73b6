import type { Migration } from '../engine/migrate.ts'

/** The sheet each print went on, so that the list of prints need not read the papers themselves. */
export const sheets: Migration = {
  version: 190,
  up: (db) =>
    db.exec(`
      ALTER TABLE paper_prints ADD COLUMN media TEXT NOT NULL DEFAULT 'A4'
        CHECK (media IN ('A4', 'A5', 'label'));
      UPDATE paper_prints SET media = 'label' FROM papers AS p WHERE p.id = paper_id AND p.kind = 'address-label';
      UPDATE paper_prints SET media = 'A5' FROM papers AS p WHERE p.id = paper_id AND (
        p.kind IN (
          'receipt', 'supplement', 'refusal', 'control-slip', 'return-receipt', 'certification-slip', 'cash-receipt'
        )
        OR (p.kind = 'apology' AND json_extract(p.record, '$.templateSet') = '2018')
      );
    `),
}
