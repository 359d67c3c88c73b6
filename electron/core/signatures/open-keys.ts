import type { OutputOf } from '../../common/contract.ts'
import { certificateNotes, isInForce, obviousCertificate } from '../../common/signatures/rules.ts'
import type { Act } from '../counter.ts'
import type { Handlers, UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { certificateFacts, readCertificate } from './certificate.ts'
import { closeKeys, type HeldCertificate, type HeldKeys, heldKeys, holdKeys } from './held-keys.ts'
import { runningSigning } from './running-signing.ts'
import { SigningFault } from './signing-fault.ts'
import { type SigningProcess, signingProcess, type StartSigner } from './signing-process.ts'
import { signingSetup } from './signing-setup.ts'

/**
 * The call that starts a signing process. The secret passes through here once; it enters neither the register (so this
 * command commits nothing) nor a log.
 */
export function signatureCalls(start: StartSigner): Pick<Handlers, 'signatures.open'> {
  return {
    'signatures.open': async (act, { secret }) => {
      const { counter, officer } = act
      if (runningSigning(counter)?.running) return refuse('SIGNING_RUNNING')
      const { source } = signingSetup(act)
      if (!source) return refuse('SOURCE_NOT_SET')
      // A token lets one at a time log in.
      closeKeys(counter)
      const process: SigningProcess = signingProcess(start, () => {
        if (heldKeys(counter)?.process === process) closeKeys(counter)
        counter.onChanged(['signature'])
      })
      try {
        const certificates = (await process.open(source, secret)).map(held)
        if (counter.officer?.id !== officer.id) throw new SigningFault('SIGNER_DIED')
        const keys: HeldKeys = { officerId: officer.id, process, certificates, chosen: null }
        keys.chosen = obviousCertificate(shown(act, keys))
        holdKeys(counter, keys)
        counter.onChanged(['signature'])
        return done(opened(act, keys))
      } catch (error) {
        process.end()
        if (error instanceof SigningFault) return refuse(error.code, error.details)
        throw error
      }
    },
  }
}

export const chooseCertificate: UseCase<'signatures.choose'> = (act, { certificate }) => {
  const keys = heldKeys(act.counter)
  const wanted = keys && shown(act, keys).find(({ id }) => id === certificate)
  if (!wanted) return refuse('NOT_FOUND')
  for (const note of ['CERTIFICATE_EXPIRED', 'CERTIFICATE_NOT_YET_VALID'] as const) {
    if (wanted.notes.includes(note)) return refuse(note)
  }
  keys.chosen = certificate
  act.counter.onChanged(['signature'])
  return done(opened(act, keys))
}

export const closeSigning: UseCase<'signatures.close'> = ({ counter }) => {
  closeKeys(counter)
  counter.onChanged(['signature'])
  return done({})
}

/** The open keys as the screen knows them. */
export function opened(act: Act, keys: HeldKeys): OutputOf<'signatures.open'> {
  const certificates = shown(act, keys)
  const chosen = certificates.find(({ id }) => id === keys.chosen)
  return { certificates, chosen: chosen && isInForce(chosen.notes) ? chosen.id : null }
}

function shown({ officer, counter }: Act, { certificates }: HeldKeys) {
  return certificates.map(({ facts }) => ({
    ...facts,
    notes: certificateNotes(facts, officer.name, counter.clock()),
  }))
}

function held(chain: Buffer[], index: number): HeldCertificate {
  const [signer, ...above] = chain.map(readCertificate)
  return { index, facts: certificateFacts(signer!), chain: [signer!, ...above] }
}
