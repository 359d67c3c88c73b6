import type { Step } from './step.ts'

/** What is published to the communes: dossiers filed online, and each version of the catalogue and the calendar. */
export const publications: Step = [
  'alter table inbox add column item_id text',
  `create table filings (
    agency_id text not null, dossier_no text not null, id text not null unique, station_code text,
    round integer not null, content text not null, filed_at text not null, published_at text not null,
    primary key (agency_id, dossier_no)) strict`,
  `create table publications (
    kind text not null check (kind in ('catalogue', 'calendar')), sequence integer not null, version text not null,
    content text not null, published_at text not null, primary key (kind, sequence)) strict`,
]
