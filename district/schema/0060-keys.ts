import type { Step } from './step.ts'

/** Keys that change, PCs that are stolen, codes by which a known PC comes back. */
export const keys: Step = [
  // When the present key began to count, and the one that is to follow it.
  'alter table stations add column key_since text',
  'alter table stations add column next_public_key text',
  'create unique index stations_next_key on stations (next_public_key)',
  'alter table stations add column revoked_at text',
  // The moment of the theft, as the operator was told.
  'alter table stations add column stolen_at text',
  // Keys that counted once; none of them ever counts again, for whomever.
  `create table station_keys (
    public_key text primary key, station_id text not null references stations (id), until text not null) strict`,
  'create index station_keys_of on station_keys (station_id)',
  // The known station that this code is for; null: for a new one.
  'alter table enrol_codes add column for_station_id text references stations (id)',
]
