import { findDocument } from '../../../db/tables/scans.ts'
import { certificateNotes } from '../../common/signatures/rules.ts'
import { endsRun } from '../../common/signatures/rules.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { closeKeys, heldKeys } from './held-keys.ts'
import { documentWords } from './list-queue.ts'
import { type RunItem, runningSigning, setRunningSigning, type SigningRun } from './running-signing.ts'
import { faultOf, signDocument, type Signer } from './sign-document.ts'
import { signingSetup } from './signing-setup.ts'

/** Signs documents one after the other with the open keys; answers at once. */
export const startSigning: UseCase<'signatures.start'> = (act, { documentIds }) => {
  const { counter, officer, register } = act
  if (runningSigning(counter)?.running) return refuse('SIGNING_RUNNING')
  const keys = heldKeys(counter)
  if (!keys) return refuse('KEYS_CLOSED')
  const certificate = keys.certificates.find(({ facts }) => facts.id === keys.chosen)
  if (!certificate) return refuse('NOT_CHOSEN')
  const notes = certificateNotes(certificate.facts, officer.name, act.now)
  for (const note of ['CERTIFICATE_EXPIRED', 'CERTIFICATE_NOT_YET_VALID'] as const) {
    if (notes.includes(note)) return refuse(note)
  }
  const items = [...new Set(documentIds)].flatMap((documentId): RunItem[] => {
    const document = findDocument(register, documentId)
    if (!document) return []
    const { dossierNo, name } = documentWords(act, document)
    return [{ documentId, dossierNo, name, state: 'waiting', fault: null }]
  })
  const run: SigningRun = { officerId: officer.id, running: true, items, stoppedBy: null, stop: false }
  setRunningSigning(counter, run)
  const { stamp } = signingSetup(act)
  void signAll(act, run, { process: keys.process, certificate, stamp })
  return done({})
}

/** Stops behind the document in hand. */
export const cancelSigning: UseCase<'signatures.cancel'> = ({ counter }) => {
  const run = runningSigning(counter)
  if (run?.running) run.stop = true
  return done({})
}

/* One that fails does not stop the others, unless it is the key itself that is gone. */
async function signAll(act: Act, run: SigningRun, signer: Signer): Promise<void> {
  const { counter } = act
  try {
    for (const item of run.items) {
      if (run.stop) {
        run.stoppedBy = 'CANCELLED'
        break
      }
      // The officer must be the one who typed the PIN, up to the last document.
      if (heldKeys(counter)?.process !== signer.process) {
        run.stoppedBy = counter.officer?.id === run.officerId ? 'SIGNER_DIED' : 'KEYS_CLOSED'
        break
      }
      const command = act.command && { ...act.command, id: `${act.command.id}.${item.documentId}` }
      const fault = await signDocument({ ...act, command }, item.documentId, signer).catch((error: unknown) =>
        faultOf(act, error),
      )
      item.state = fault ? 'failed' : 'signed'
      item.fault = fault
      counter.onChanged(['signature'])
      if (fault && endsRun(fault)) {
        // It did not fail by itself, and still waits.
        Object.assign(item, { state: 'waiting', fault: null })
        run.stoppedBy = fault
        if (fault !== 'DISK_FULL') closeKeys(counter)
        break
      }
    }
  } finally {
    run.running = false
    counter.onChanged(['signature'])
  }
}
