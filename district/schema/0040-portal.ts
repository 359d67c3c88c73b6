import type { Step } from './step.ts'

/** What of each dossier has gone to the national portal, and what came back. */
export const portal: Step = [
  'alter table dossiers add column portal_due text',
  'update dossiers set portal_due = updated_at',
  'create index dossiers_portal_due on dossiers (portal_due) where portal_due is not null',
  // Whoever changes a dossier, and in whatever way: it is due in the same transaction. A pass clears it.
  {
    sqlite: `create trigger dossiers_new_for_portal after insert on dossiers begin
      update dossiers set portal_due = new.updated_at where agency_id = new.agency_id and id = new.id; end`,
    postgres: `create function due_for_portal() returns trigger language plpgsql
      as $$ begin new.portal_due := new.updated_at; return new; end $$`,
  },
  {
    sqlite: `create trigger dossiers_changed_for_portal after update of updated_at on dossiers begin
      update dossiers set portal_due = new.updated_at where agency_id = new.agency_id and id = new.id; end`,
    postgres: `create trigger dossiers_for_portal before insert or update of updated_at on dossiers
      for each row execute function due_for_portal()`,
  },
  // A file is named to the portal when its bytes are here.
  {
    sqlite: `create trigger files_for_portal after update of complete_at on files
      when new.complete_at is not null and old.complete_at is null begin
      update dossiers set portal_due = new.complete_at where agency_id = new.agency_id and id in
        (select dossier_id from dossier_files where agency_id = new.agency_id and sha256 = new.sha256); end`,
    postgres: `create function file_for_portal() returns trigger language plpgsql as $$ begin
      update dossiers set portal_due = new.complete_at where agency_id = new.agency_id and id in
        (select dossier_id from dossier_files where agency_id = new.agency_id and sha256 = new.sha256);
      return null; end $$`,
  },
  {
    sqlite: null,
    postgres: `create trigger files_for_portal after update of complete_at on files for each row
      when (new.complete_at is not null and old.complete_at is null) execute function file_for_portal()`,
  },
  `create table portal_dossiers (
    agency_id text not null, dossier_id text not null,
    state text not null check (state in ('sent', 'held', 'refused', 'silent')),
    code text, reason text, attempts integer not null, tried_at text not null, sent_at text, sent_version integer,
    sent_hash text, sent_files text not null, primary key (agency_id, dossier_id)) strict`,
  'create index portal_dossiers_state on portal_dossiers (state)',
  `create table portal_progress (
    station_id text not null, epoch integer not null, seq integer not null, agency_id text not null,
    dossier_id text not null, sent_at text not null, primary key (station_id, epoch, seq)) strict`,
  'create index portal_progress_of on portal_progress (agency_id, dossier_id)',
  `create table portal_replies (
    id integer primary key autoincrement, at text not null, dossier_no text, service text not null,
    http_status integer, ms integer not null, reply text not null) strict`,
  'create index portal_replies_at on portal_replies (at)',
  // One pass at a time, whatever the number of servers.
  'create table portal_pass (id integer primary key, holder text not null, until text not null) strict',
]
