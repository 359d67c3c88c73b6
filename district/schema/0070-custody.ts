import type { Step } from './step.ts'

/**
 * Which station a dossier is with: it alone acts on it, the others read copies. `changed_turn` is the commune's turn in
 * which the row was last written (turns.ts), by which the others find what is new.
 */
export const custody: Step = [
  'alter table dossiers add column custodian_station_id text references stations (id)',
  'update dossiers set custodian_station_id = writer_station_id',
  'alter table dossiers add column changed_turn integer not null default 0',
  'create index dossiers_changed on dossiers (agency_id, changed_turn, id)',
]
