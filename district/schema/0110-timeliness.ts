import type { Step } from './step.ts'

const of = 'e.agency_id = dossiers.agency_id and e.entity_id = dossiers.id'
const asks = `('supplement-asked', 'obligation-asked')`
const accepted = (verbs: string) => `${of} and e.verb in ${verbs} and e.state = 'accepted'`
const asked = (at: string) =>
  `(select ${at} from entries e where ${accepted(asks)} order by e.arrival desc limit 1)`
/* Only the last act is ever taken back: of several supplements the one before that. */
const later = (one: string) =>
  `${one}.agency_id = e.agency_id and ${one}.entity_id = e.entity_id and ${one}.arrival > e.arrival and ${one}.state = 'accepted'`
const takenBack = `exists (select 1 from entries u
  where ${later('u')} and u.verb = 'undone' and u.payload like '%"of":"supplement-asked"%'
    and not exists (select 1 from entries n
      where ${later('n')} and n.verb = 'supplement-asked' and n.arrival < u.arrival))`
const supplements = (what: string) =>
  `(select ${what} from entries e where ${accepted(`('supplement-asked')`)} and not ${takenBack}`
const last = `(select e.verb from entries e where ${accepted(`('supplement-asked', 'obligation-asked', 'supplement-received', 'obligation-met')`)}
  order by e.arrival desc limit 1)`

const dialects = {
  sqlite: {
    at: `json_extract(e.header, '$.at')`,
    day: (moment: string) => `date(${moment}, '+7 hours')`,
    dayAfter: (day: string) => `date(${day}, '+1 day')`,
    earlier: 'min',
  },
  postgres: {
    at: `(cast(e.header as json) ->> 'at')`,
    day: (moment: string) =>
      `to_char(cast(${moment} as timestamptz) at time zone 'UTC' + interval '7 hours', 'YYYY-MM-DD')`,
    dayAfter: (day: string) => `to_char(cast(${day} as date) + 1, 'YYYY-MM-DD')`,
    earlier: 'least',
  },
}
const both = (statement: (dialect: (typeof dialects)['sqlite']) => string) => ({
  sqlite: statement(dialects.sqlite),
  postgres: statement(dialects.postgres),
})
const stood = '(waits = 1 and apologies = 0 and asked_at <= first_due_at)'

/**
 * How the applicant was waited for, and what the one rule of timeliness makes of it (`common/sync/upstream-waits.ts`): a
 * change of that rule is a further step that fills both columns anew.
 */
export const timeliness: Step = [
  'alter table dossiers add column supplements integer not null default 0',
  'alter table dossiers add column asked_twice_at text',
  'alter table dossiers add column asked_at text',
  'alter table dossiers add column waits integer not null default 0',
  'alter table dossiers add column late_from_day text',
  'alter table dossiers add column outcome text',
  `update dossiers set supplements = ${supplements('count(*)')})`,
  both(({ at }) => `update dossiers set asked_at = ${asked(at)}`),
  both(
    ({ at }) => `update dossiers set asked_twice_at = ${supplements(at)} order by e.arrival limit 1 offset 1)
    where supplements > 1`,
  ),
  `update dossiers set waits = 1
    where status in (5, 6) or (status in (7, 8) and coalesce(${last}, '') in ${asks})`,
  both(
    ({ day }) => `update dossiers set outcome = case
      when asked_twice_at is not null then 'late'
      when first_due_day is null then 'on-time'
      when (case when ${stood} then ${day('asked_at')} else finished_day end) < first_due_day then 'early'
      when (case when ${stood} then ${day('asked_at')} else finished_day end) = first_due_day then 'on-time'
      else 'late' end
    where finished_day is not null and status <> 0 and facts is not null`,
  ),
  both(
    ({ day, dayAfter, earlier }) => `update dossiers set late_from_day = case
      when ${stood} then ${day('asked_twice_at')}
      when asked_twice_at is null then ${dayAfter('first_due_day')}
      else ${earlier}(${dayAfter('first_due_day')}, ${day('asked_twice_at')}) end
    where status <> 0 and first_due_day is not null and (outcome is null or outcome = 'late')`,
  ),
  'drop index dossiers_finished',
  'drop index dossiers_open',
  'drop index entries_supplements',
  'create index dossiers_finished on dossiers (finished_day, agency_id, status, outcome) where finished_day is not null',
  'create index dossiers_open on dossiers (agency_id, status, late_from_day) where finished_day is null',
  'create index dossiers_late on dossiers (late_from_day, agency_id) where finished_day is null and late_from_day is not null',
]
