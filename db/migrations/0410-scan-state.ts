import type { Migration } from '../engine/migrate.ts'

/** Which dossiers on paper have been digitised whole, to be counted by the days they came in. */
export const scanState: Migration = {
  version: 410,
  up: (db) =>
    db.exec(`
      /** 0: nothing has to be scanned · 1: something is still missing · 2: every paper handed in has been scanned. */
      ALTER TABLE dossiers ADD COLUMN scan_state INTEGER NOT NULL DEFAULT 0 CHECK (scan_state IN (0, 1, 2));
      UPDATE dossiers SET scan_state = ifnull((
        SELECT 2 - max(NOT EXISTS (
          SELECT 1 FROM scan_documents AS s
          WHERE s.dossier_id = dossiers.id AND s.component = c.value ->> 'code' AND s.ended_at IS NULL
        ))
        FROM json_each(dossiers.facts, '$.components') AS c
        WHERE c.value ->> 'mode' = 'submit'
          AND NOT (c.value ->> 'notNeeded')
          AND (c.value ->> 'originals') + (c.value ->> 'copies') > 0
          AND NOT EXISTS (
            SELECT 1 FROM scan_exclusions AS x
            WHERE x.dossier_id = dossiers.id AND x.component = c.value ->> 'code'
          )
      ), 0) WHERE channel != 'online';

      /* In the place of the index by the moment alone: a dossier is added at its end as before, in the same order. */
      DROP INDEX dossiers_by_received;
      CREATE INDEX dossiers_by_received ON dossiers (received_at, rowid, scan_state);
    `),
}
