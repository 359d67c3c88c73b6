import type { Step } from './step.ts'

/** What several processes of the server have to share: whose turn it is, and which codes were guessed wrongly. */
export const processes: Step = [
  'create table turns (agency_id text primary key, turn integer not null) strict',
  'create table wrong_codes (id integer primary key autoincrement, address text not null, at text not null) strict',
  'create index wrong_codes_of on wrong_codes (address, at)',
]
