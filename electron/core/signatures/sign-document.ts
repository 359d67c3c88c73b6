import { findDossier, statusOf } from '../../../db/tables/dossiers.ts'
import { currentFile } from '../../../db/tables/ocr.ts'
import { findDocument } from '../../../db/tables/scans.ts'
import { insertSignature, signaturesOf } from '../../../db/tables/signatures.ts'
import { digitisedFile } from '../../common/scans/digitised-file.ts'
import type { ItemFault } from '../../common/signatures/model.ts'
import { actorUpstream } from '../actor-upstream.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import { done, refuse } from '../outcome.ts'
import { signedAttributes, signedData } from './cms.ts'
import type { HeldCertificate } from './held-keys.ts'
import { documentWords } from './list-queue.ts'
import { signablePdf } from './signable-pdf.ts'
import { SigningFault } from './signing-fault.ts'
import type { SigningProcess } from './signing-process.ts'
import { stampFor } from './stamp-for.ts'

/** What SignedData takes besides the certificates: attributes, algorithms, an RSA signature of 8192 bits. */
const CMS_BYTES = 3_072

export type Signer = { process: SigningProcess; certificate: HeldCertificate; stamp: boolean }

/**
 * Signs the PDF of one component: the file first, then the row that names it. Killed in between, the file belongs to
 * nobody and is swept; the document still waits. Signed by somebody before, it gets this signature on top.
 * @returns why not, or null when it is signed
 * @throws SigningFault, FileFault
 */
export async function signDocument(act: Act, documentId: string, signer: Signer): Promise<ItemFault | null> {
  const { register, files, officer, counter } = act
  const { facts, chain, index } = signer.certificate
  const document = signable(act, documentId)
  if (typeof document === 'string') return document
  const at = counter.clock()
  // A long queue may outlive the certificate: nothing is signed that no reader would accept.
  if (at > facts.validUntil) return 'CERTIFICATE_EXPIRED'
  const { dossierNo, name } = documentWords(act, document)
  const pdf = await files.get(document.file)
  const stamp = signer.stamp ? await stampFor(act, facts.owner, at) : null
  if (stamp === 'STAMP_FAILED') return stamp
  const prepared = await signablePdf(pdf, {
    name: facts.owner,
    reason: `Số hóa giấy tờ, hồ sơ ${dossierNo}`,
    at,
    room: CMS_BYTES + chain.reduce((sum, { der }) => sum + der.length, 0),
    stamp,
  })
  const attributes = signedAttributes(prepared.digest, chain[0])
  const signature = await signer.process.sign(index, attributes)
  const file = await files.put(prepared.fill(signedData(attributes, signature, chain)))
  // The screen may have been locked while the token worked.
  if (counter.officer?.id !== officer.id) return 'KEYS_CLOSED'

  const reply = commit<object, ItemFault>({ ...act, now: at }, (journal) => {
    const still = signable(act, documentId)
    if (typeof still === 'string') return refuse(still)
    // Signed by a colleague meanwhile: this signature would not stand on top of that one.
    if (still.signedSha256 !== document.signedSha256) return refuse('CHANGED')
    const { component, revision, dossierId } = still
    const dossier = findDossier(register, dossierId)!
    insertSignature(register, {
      documentId,
      officerId: officer.id,
      beforeSha256: document.file,
      sha256: file.sha256,
      size: file.size,
      certificateOwner: facts.owner,
      certificateIssuer: facts.issuer,
      certificateSerial: facts.serial,
      signedAt: at,
    })
    journal.record({
      noun: 'dossier',
      entityId: dossierId,
      verb: 'digitally-signed',
      scope: 'upstream',
      payload: {
        dossierNo: dossier.dossierNo,
        actor: actorUpstream(officer),
        component,
        componentName: name,
        revision,
        replaces: still.told,
        signedOver: document.file,
        certificate: { owner: facts.owner, issuer: facts.issuer, serial: facts.serial },
        files: [digitisedFile(dossier.facts, component, file)],
      },
    })
    return done({})
  })
  if (reply.ok) return null
  return reply.error.code as ItemFault
}

/** The document with the file that is to be signed, or why it is not. */
function signable({ register, officer }: Act, documentId: string) {
  const document = findDocument(register, documentId)
  if (!document || document.endedAt !== null) return 'CHANGED'
  // With another PC, which has the document that counts.
  if (statusOf(register, document.dossierId) === 'moved') return 'CHANGED'
  if (signaturesOf(register, documentId).some(({ officerId }) => officerId === officer.id)) {
    return 'ALREADY_SIGNED'
  }
  // Searchable where it has been read by now; the shared system knows what it replaces by its scan.
  return {
    ...document,
    file: currentFile(register, document),
    told: document.signedSha256 ?? document.sha256,
  }
}

/** The fault to show for what was thrown; what no sentence can explain is logged, a driver's number with it. */
export function faultOf({ counter }: Act, error: unknown): ItemFault {
  if (error instanceof SigningFault && error.code === 'SIGNING_FAILED') counter.log('signature', error)
  if (error instanceof SigningFault) return error.code
  const code = (error as { code?: string }).code
  if (code === 'FILE_MISSING' || code === 'FILE_DAMAGED') return code
  if (code === 'DISK_FULL' || code === 'SQLITE_FULL' || code === 'ENOSPC') return 'DISK_FULL'
  counter.log('signature', error)
  return 'FAILED'
}
