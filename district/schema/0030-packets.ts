import type { Step } from './step.ts'

/** Packets that were brought on a stick. */
export const packets: Step = [
  `create table packets (
    id text primary key, station_id text not null references stations (id), agency_id text not null,
    made_at text not null, imported_at text not null, times integer not null, parts integer not null,
    entries integer not null, accepted integer not null, duplicates integer not null, refused integer not null,
    files integer not null, files_open integer not null) strict`,
  'create index packets_by_time on packets (agency_id, imported_at)',
]
