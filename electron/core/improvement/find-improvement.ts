import { setImmediate as others } from 'node:timers/promises'
import { listAccounts } from '../../../db/tables/accounts.ts'
import { assistedBetween } from '../../../db/tables/assisted-filings.ts'
import { getCalendar } from '../../../db/tables/calendar.ts'
import { findDossier } from '../../../db/tables/dossiers.ts'
import { entriesOf } from '../../../db/tables/journal.ts'
import { endedWithResult, receivedByChannel } from '../../../db/tables/procedure-times.ts'
import { listProcedures } from '../../../db/tables/procedures.ts'
import { pausesOf } from '../../common/dossiers/pauses.ts'
import { reduceDossier } from '../../common/dossiers/rules.ts'
import type { Improvement, NotInForce, OnlineShare, Times } from '../../common/improvement/model.ts'
import { couldWait, figuresOf, shorterLimit, type Spent, spentOn } from '../../common/improvement/rules.ts'
import type { Channel, Procedure } from '../../common/procedures/model.ts'
import { readyForForce } from '../../common/procedures/rules.ts'
import { type Period, spanOf } from '../../common/time/periods.ts'
import type { Act } from '../counter.ts'

/** The newest so many of each procedure are looked at: more say nothing else, and take long. */
const NEWEST = 400

type Asked = { period: Period; least: number }

/** What of the commune's procedures could be better, out of its own times. */
export async function findImprovement(
  act: Pick<Act, 'register'>,
  { period, least }: Asked,
): Promise<Improvement> {
  const procedures = listProcedures(act.register).map(({ procedure }) => procedure)
  const inForce = procedures.filter((one) => one.inForce)
  const measured = await measure(act, inForce, period)
  const shorter = measured.flatMap(({ times, spent }) => shorterLimit(times, spent, least) ?? [])
  const waited = new Set(inForce.filter(({ noWait }) => noWait).map(({ code }) => code))
  return {
    all: procedures.length,
    inForce: inForce.length,
    notInForce: procedures.filter((one) => !one.inForce).map((one) => notInForce(act, one)),
    // What would save most comes first.
    shorter: shorter.toSorted(
      (one, other) =>
        (other.limit.amount - other.proposed) * other.count - (one.limit.amount - one.proposed) * one.count,
    ),
    noWait: measured
      .map(({ times }) => times)
      .filter((times) => !waited.has(times.code) && couldWait(times, least))
      .toSorted((one, other) => other.count - one.count),
    online: onlineShares(act, inForce, period),
    measured: measured.reduce((sum, { times }) => sum + times.count, 0),
  }
}

function notInForce({ register }: Pick<Act, 'register'>, procedure: Procedure): NotInForce {
  const { code, name, field } = procedure
  const out = entriesOf(register, code).findLast(({ verb }) => verb === 'put-out-of-force')
  const by = out && listAccounts(register).find(({ id }) => id === out.officer)?.name
  return {
    code,
    name,
    field,
    gaps: readyForForce(procedure),
    takenOut: out ? { at: out.at, by: by ?? '' } : null,
  }
}

type Measured = { times: Times; spent: Spent[] }

/* A procedure under one limit: where channels have different ones, each is told apart. */
async function measure(
  { register }: Pick<Act, 'register'>,
  inForce: readonly Procedure[],
  period: Period,
): Promise<Measured[]> {
  const { start, end } = spanOf(period)
  const calendar = getCalendar(register)
  const known = new Map(inForce.map((one) => [one.code, one]))
  const seen = new Map<string, number>()
  const groups = new Map<
    string,
    { procedure: Procedure; limit: Times['limit']; channels: Set<Channel>; spent: Spent[] }
  >()
  let looked = 0
  for (const { id, procedureCode } of endedWithResult(register, start, end)) {
    const procedure = known.get(procedureCode)
    const count = seen.get(procedureCode) ?? 0
    if (!procedure || count >= NEWEST) continue
    looked += 1
    if (looked % 50 === 0) await others()
    const dossier = findDossier(register, id)
    const state = dossier && reduceDossier(dossier.actions)
    // Acted on while others went first; or its times are another system's.
    if (!dossier || !state?.finishedAt || dossier.facts.imported) continue
    seen.set(procedureCode, count + 1)
    const { limit, channel, receivedAt } = dossier.facts
    const key = `${procedureCode} ${limit.amount} ${limit.unit}`
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { procedure, limit, channels: new Set(), spent: [] }))
    group.channels.add(channel)
    group.spent.push(
      spentOn({
        receivedAt,
        finishedAt: state.finishedAt,
        pauses: pausesOf(dossier.actions),
        unit: limit.unit,
        calendar,
      }),
    )
  }
  return [...groups.values()]
    .filter(({ procedure, limit }) => isLimitNow(procedure, limit))
    .map(({ procedure: { code, name, field }, limit, channels, spent }) => ({
      times: { code, name, field, limit, channels: [...channels].toSorted(), ...figuresOf(spent) },
      spent,
    }))
}

/* A limit that holds no more is not to be shortened. */
function isLimitNow({ limits }: Procedure, { amount, unit }: Times['limit']): boolean {
  return Object.values(limits).some((one) => one?.amount === amount && one.unit === unit)
}

function onlineShares(
  { register }: Pick<Act, 'register'>,
  inForce: readonly Procedure[],
  period: Period,
): OnlineShare[] {
  const { start, end } = spanOf(period)
  const received = receivedByChannel(register, start, end)
  const assisted = assistedBetween(register, start, end)
  return inForce
    .filter(({ limits }) => limits.online !== null)
    .map(({ code, name, field }) => {
      const own = received.filter(({ procedureCode }) => procedureCode === code)
      return {
        code,
        name,
        field,
        received: own.reduce((sum, { count }) => sum + count, 0),
        online: own.reduce((sum, { channel, count }) => sum + (channel === 'online' ? count : 0), 0),
        assisted: assisted.filter(({ procedureCode }) => procedureCode === code).length,
      }
    })
    .filter(({ received: came, assisted: helped }) => came + helped > 0)
    .toSorted((one, other) => other.received - other.online - (one.received - one.online))
}
