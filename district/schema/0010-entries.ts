import { forbid, type Step } from './step.ts'

/** Stations and how they join, what they sent, what the district made of it, and what goes back to them. */
export const entries: Step = [
  // PostgreSQL's triggers run functions; this is the one behind every `forbid`.
  {
    sqlite: null,
    postgres: `create function refuse_change() returns trigger language plpgsql
      as $$ begin raise exception '%', tg_argv[0]; end $$`,
  },
  'create table server_facts (key text primary key, value text not null) strict',
  `create table stations (
    id text primary key, agency_id text not null, agency_name text not null, code text not null,
    station_index integer not null, range_first integer not null, range_last integer not null,
    public_key text not null unique, enrolled_at text not null, retired_at text, last_seen_at text,
    last_skew_ms integer) strict`,
  'create unique index stations_code on stations (agency_id, code) where retired_at is null',
  `create table enrol_codes (
    code_hash text primary key, agency_id text not null, agency_name text not null, made_at text not null,
    expires_at text not null, station_id text references stations (id)) strict`,
  `create table entries (
    arrival integer primary key autoincrement, station_id text not null references stations (id),
    epoch integer not null, seq integer not null, agency_id text not null, entity_id text not null,
    noun text not null, verb text not null, hash text not null, header text not null, salt text, payload text,
    received_at text not null,
    state text not null check (state in ('accepted', 'refused', 'conflict', 'fenced', 'superseded')),
    code text, field text, version integer, root_epoch integer, root_seq integer, by_epoch integer, by_seq integer,
    unique (station_id, epoch, seq)) strict`,
  `create index entries_waiting on entries (agency_id, entity_id, arrival)
    where state in ('refused', 'conflict', 'fenced')`,
  forbid('entries_keep', 'delete on entries', 'entries are kept'),
  forbid(
    'entries_fixed',
    'update of station_id, epoch, seq, entity_id, hash, header, salt, payload on entries',
    'what a station sent is not changed',
  ),
  {
    sqlite: null,
    postgres: `create trigger entries_whole before truncate on entries
      for each statement execute function refuse_change('entries are kept')`,
  },
  `create table dossiers (
    agency_id text not null, id text not null, dossier_no text not null,
    status integer not null check (status = 0 or status between 2 and 10), procedure_code text, applicant_name text,
    received_at text, first_due_at text, due_at text, finished_at text, returned_at text,
    apologies integer not null, facts text, version integer not null,
    writer_station_id text not null references stations (id), writer_epoch integer not null,
    updated_at text not null, primary key (agency_id, id), unique (agency_id, dossier_no)) strict`,
  `create table files (
    agency_id text not null, sha256 text not null, size integer not null, announced_at text not null,
    complete_at text, primary key (agency_id, sha256)) strict`,
  `create table dossier_files (
    agency_id text not null, dossier_id text not null, sha256 text not null, kind text not null, component text,
    name text, mime text not null, arrival integer not null references entries (arrival),
    foreign key (agency_id, sha256) references files (agency_id, sha256)) strict`,
  'create index dossier_files_of on dossier_files (agency_id, dossier_id)',
  `create table receipts (
    station_id text primary key references stations (id), at text not null, receipt text not null) strict`,
  `create table inbox (
    id integer primary key autoincrement, agency_id text, kind text not null, at text not null,
    body text not null) strict`,
]
