import type { Migration } from '../engine/migrate.ts'

/** How a print was ordered, why the printer stood still, and that an officer gave it up; found by day and by being open. */
export const printOrders: Migration = {
  version: 110,
  up: (db) =>
    db.exec(`
      ALTER TABLE paper_prints ADD COLUMN copies INTEGER NOT NULL DEFAULT 1;
      /** Option and value of the print system, 'InputSlot=Tray2'. */
      ALTER TABLE paper_prints ADD COLUMN tray TEXT;
      /** PrinterTrouble of a print that failed because the printer stood still. */
      ALTER TABLE paper_prints ADD COLUMN trouble TEXT;
      ALTER TABLE paper_prints ADD COLUMN dropped_at TEXT;
      CREATE INDEX paper_prints_by_time ON paper_prints (asked_at);
      CREATE INDEX paper_prints_open ON paper_prints (asked_at)
        WHERE dropped_at IS NULL AND state IN ('asked', 'spooled', 'failed');
    `),
}
