import { z } from 'zod'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { SigningSource } from '../../common/signatures/model.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { closeKeys } from './held-keys.ts'
import { knownModules } from './known-modules.ts'

const Setup = z.strictObject({ source: SigningSource.nullable(), stamp: z.boolean() })
type Setup = z.infer<typeof Setup> & { own: boolean }

/** What everybody signs with who has set nothing else. */
const FOR_ALL = 'signing-source'
const keyOf = ({ officer }: Act) => (officer.role === 'administrator' ? FOR_ALL : `${FOR_ALL}:${officer.id}`)

/** What the officer signs with: the own choice, else what the administrator set for this PC. */
export function signingSetup(act: Act): Setup {
  const own = readSetting(act.register, keyOf(act), Setup)
  const shared = readSetting(act.register, FOR_ALL, Setup)
  return {
    source: own?.source ?? shared?.source ?? null,
    stamp: own?.stamp ?? shared?.stamp ?? false,
    own: own?.source != null,
  }
}

export const readSetup: UseCase<'signatures.setup'> = (act) =>
  done({ ...signingSetup(act), modules: knownModules() })

export const setSource: UseCase<'signatures.setSource'> = (act, { source, stamp }) =>
  commit(act, (journal) => {
    putSetting(act.register, keyOf(act), { source, stamp })
    closeKeys(act.counter)
    journal.record({
      noun: 'signature',
      entityId: act.officer.id,
      verb: 'source-set',
      scope: 'local',
      payload: { forAll: keyOf(act) === FOR_ALL, kind: source?.kind ?? null, stamp },
    })
    return done({})
  })
