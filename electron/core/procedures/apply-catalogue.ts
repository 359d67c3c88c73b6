import { z } from 'zod'
import { dropChoice, findBase, putBase, putChoice } from '../../../db/tables/catalogue.ts'
import { findProcedure, putProcedure } from '../../../db/tables/procedures.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import {
  type CatalogueDelta,
  type CatalogueProcedure,
  differences,
  laidDownOf,
  meet,
  newProcedure,
  withLaidDown,
} from '../../common/procedures/delta.ts'
import { Procedure } from '../../common/procedures/model.ts'
import { Instant } from '../../common/time/model.ts'
import type { Journal } from '../commit.ts'
import type { Act } from '../counter.ts'
import { Inapplicable } from '../inbox/inapplicable.ts'

/** The publication of the catalogue that this register is at; undefined while it has its own alone. */
export const CatalogueFromAbove = z.object({ sequence: z.int(), at: Instant })
export const FROM_ABOVE = 'catalogue-from-above'

type Effect = 'same' | 'changed' | 'added' | 'abolished' | 'choose'
type Outcome = { what: 'older' | 'applied'; version: string } & Partial<Record<Effect | 'outOfForce', number>>

/**
 * A version of the catalogue takes effect. What nobody here has edited is as it says from now on; what the commune has
 * edited waits to be chosen; what it does not mention stays. Nothing comes into force by it, and what it leaves open
 * is open here: such a procedure goes out of force. Dossiers keep what they were promised.
 * @throws Inapplicable VERSION_MISSING
 */
export function applyCatalogue(
  act: Act,
  journal: Journal,
  { at, delta }: { at: Instant; delta: CatalogueDelta },
): Outcome {
  const { register } = act
  const { version, sequence, base, procedures, removed } = delta
  const have = readSetting(register, FROM_ABOVE, CatalogueFromAbove)
  if (have && sequence <= have.sequence) return { what: 'older', version: version.number }
  if (base !== null && base !== have?.sequence) throw new Inapplicable('VERSION_MISSING')

  const counts: Partial<Record<Effect | 'outOfForce', number>> = {}
  const count = (what: Effect | 'outOfForce') => {
    counts[what] = (counts[what] ?? 0) + 1
  }
  for (const offered of procedures) {
    const before = findProcedure(register, offered.code)?.procedure
    const effect = lay(act, journal, offered, version.number)
    count(effect)
    if (before?.inForce && effect === 'changed' && !findProcedure(register, offered.code)?.procedure.inForce)
      count('outOfForce')
  }
  for (const code of removed) count(abolish(act, journal, code, version.number))
  putSetting(register, 'catalogue', version)
  putSetting(register, FROM_ABOVE, { sequence, at })
  journal.record({
    noun: 'procedure',
    entityId: version.number,
    verb: 'catalogue-applied',
    scope: 'local',
    payload: { version, sequence, ...counts },
  })
  return { what: 'applied', version: version.number, ...counts }
}

function lay(act: Act, journal: Journal, offered: CatalogueProcedure, version: string): Effect {
  const { register } = act
  const stored = findProcedure(register, offered.code)
  if (!stored) {
    putBase(register, offered)
    write(act, journal, newProcedure(offered), { verb: 'catalogue-added', from: version })
    return 'added'
  }
  const how = meet(stored.procedure, findBase(register, offered.code), offered)
  if (how === 'choose') {
    putChoice(register, { code: offered.code, version, offered, cameAt: act.now })
    return 'choose'
  }
  dropChoice(register, offered.code)
  putBase(register, offered)
  if (how === 'same') return 'same'
  const to = withLaidDown(stored.procedure, offered)
  write(act, journal, to, { verb: 'catalogue-changed', from: version, before: stored.procedure })
  return 'changed'
}

/** Nobody can file it any more; it stays on the dossiers that have it. */
function abolish(act: Act, journal: Journal, code: string, version: string): Effect {
  const { register } = act
  const stored = findProcedure(register, code)
  if (!stored?.procedure.inForce) return 'same'
  const base = findBase(register, code)
  if (!base || differences(base, laidDownOf(stored.procedure)).length > 0) {
    putChoice(register, { code, version, offered: null, cameAt: act.now })
    return 'choose'
  }
  dropChoice(register, code)
  const to = { ...stored.procedure, inForce: false }
  write(act, journal, to, { verb: 'catalogue-abolished', from: version })
  return 'abolished'
}

/** Writes a procedure as it is from now on, and says in the journal by which version of the catalogue. */
export function write(
  { register, now }: Act,
  journal: Journal,
  to: Procedure,
  { verb, ...details }: { verb: string; from: string } & Record<string, unknown>,
): number {
  const procedure = Procedure.parse(to)
  const baseVersion = findProcedure(register, procedure.code)?.version ?? null
  const version = (baseVersion ?? 0) + 1
  putProcedure(register, { procedure, version, changedAt: now })
  journal.record({
    noun: 'procedure',
    entityId: procedure.code,
    verb,
    baseVersion,
    scope: 'local',
    payload: { ...details, procedure },
  })
  return version
}
