import { findDossier } from '../../../db/tables/dossiers.ts'
import type { ScanDocumentRow } from '../../../db/tables/scans.ts'
import { countToSign, documentsToSign, signaturesOfDossier } from '../../../db/tables/signatures.ts'
import { documentName } from '../../common/scans/document-name.ts'
import type { Act } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { heldKeys } from './held-keys.ts'
import { opened } from './open-keys.ts'
import { runningSigning } from './running-signing.ts'
import { signingSetup } from './signing-setup.ts'

const MOST = 500

/** What waits for the officer's signature, the keys that are open, and how the run stands. */
export const listQueue: UseCase<'signatures.queue'> = (act) => {
  const { register, officer, counter } = act
  const keys = heldKeys(counter)
  const run = runningSigning(counter)
  const rows = documentsToSign(register, officer.id, MOST)
  return done({
    waiting: rows.flatMap((row) => {
      const { dossierNo, applicant, name } = documentWords(act, row)
      const { id, dossierId, revision, madeAt } = row
      return [{ documentId: id, dossierId, dossierNo, applicant, name, revision, madeAt }]
    }),
    total: rows.length < MOST ? rows.length : countToSign(register, officer.id),
    hasSource: signingSetup(act).source !== null,
    opened: keys ? opened(act, keys) : null,
    run:
      run?.officerId === officer.id
        ? { running: run.running, items: run.items, stoppedBy: run.stoppedBy }
        : null,
  })
}

export const countQueue: UseCase<'signatures.count'> = ({ register, officer }) =>
  done({ count: countToSign(register, officer.id) })

export const signaturesOfOne: UseCase<'signatures.ofDossier'> = ({ register }, { dossierId }) =>
  done(
    signaturesOfDossier(register, dossierId).map((row) => ({
      documentId: row.documentId,
      owner: row.certificateOwner,
      issuer: row.certificateIssuer,
      serial: row.certificateSerial,
      signedAt: row.signedAt,
    })),
  )

/** What a document is called on the screen and upstream. */
export function documentWords({ register }: Act, { dossierId, component }: ScanDocumentRow) {
  const { dossierNo, facts } = findDossier(register, dossierId)!
  return { dossierNo, applicant: facts.applicant.name, name: documentName(facts, component) }
}
