import type { Step } from './step.ts'

const day = (moment: string) => ({
  sqlite: `date(${moment}, '+7 hours')`,
  postgres: `to_char(cast(${moment} as timestamptz) at time zone 'UTC' + interval '7 hours', 'YYYY-MM-DD')`,
})
const [due, finished] = [day('first_due_at'), day('finished_at')]
const fill = (dialect: 'sqlite' | 'postgres') =>
  `update dossiers set first_due_day = ${due[dialect]}, finished_day = ${finished[dialect]}`

/** The pages: who may look at them, and days in Vietnam by which dossiers are early, on time or late. */
export const web: Step = [
  'create table web_viewers (login text primary key, name text not null, password_hash text not null, made_at text not null) strict',
  `create table web_sessions (
    token_hash text primary key, login text not null references web_viewers (login), expires_at text not null) strict`,
  'alter table dossiers add column first_due_day text',
  'alter table dossiers add column finished_day text',
  { sqlite: fill('sqlite'), postgres: fill('postgres') },
  'create index dossiers_finished on dossiers (finished_day, agency_id, first_due_day) where finished_day is not null',
  'create index dossiers_open on dossiers (agency_id, status, first_due_day) where finished_day is null',
  `create index entries_apologies on entries (agency_id, entity_id) where verb = 'apologised' and state = 'accepted'`,
  `create index entries_supplements on entries (agency_id, entity_id)
    where verb = 'supplement-asked' and state = 'accepted'`,
]
