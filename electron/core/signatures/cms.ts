import { createHash } from 'node:crypto'
import type { Certificate } from './certificate.ts'
import { der, integer, nothing, octets, oid, sequence, setOf, TAG } from './der.ts'

/* CMS SignedData (RFC 5652), detached, as PAdES baseline B-B wants it (ETSI EN 319 142-1 §6.3): content type, message
   digest and signing-certificate-v2 are signed, the time is not among them (it stands in the PDF's dictionary), and
   the whole chain comes along. */

const DATA = oid('1.2.840.113549.1.7.1')
const SIGNED_DATA = oid('1.2.840.113549.1.7.2')
const CONTENT_TYPE = oid('1.2.840.113549.1.9.3')
const MESSAGE_DIGEST = oid('1.2.840.113549.1.9.4')
const SIGNING_CERTIFICATE_V2 = oid('1.2.840.113549.1.9.16.2.47')
const SHA_256 = sequence(oid('2.16.840.1.101.3.4.2.1'), nothing)
const SIGNED_BY = {
  rsa: sequence(oid('1.2.840.113549.1.1.11'), nothing),
  ec: sequence(oid('1.2.840.10045.4.3.2')),
}

/** The signed attributes as the DER SET over which the key signs. @param digest SHA-256 of the content */
export function signedAttributes(digest: Uint8Array, certificate: Certificate): Buffer {
  const { issuer, serial } = certificate
  const hash = createHash('sha256').update(certificate.der).digest()
  // SHA-256 is the default of ESSCertIDv2 (RFC 5035), and DER leaves a default out.
  const issuerSerial = sequence(sequence(der(TAG.context(4), issuer)), serial)
  const signingCertificate = sequence(sequence(sequence(octets(hash), issuerSerial)))
  return setOf(TAG.set, [
    attribute(CONTENT_TYPE, DATA),
    attribute(MESSAGE_DIGEST, octets(digest)),
    attribute(SIGNING_CERTIFICATE_V2, signingCertificate),
  ])
}

/**
 * The finished SignedData.
 * @param attributes what signedAttributes gave
 * @param signature PKCS#1 v1.5 or DER ECDSA over them, with SHA-256
 * @param chain the signer's certificate first
 */
export function signedData(
  attributes: Buffer,
  signature: Uint8Array,
  chain: readonly [Certificate, ...Certificate[]],
): Buffer {
  const [signer] = chain
  // Implicitly tagged in the structure, a plain SET where it is signed.
  const tagged = Buffer.from(attributes)
  tagged[0] = TAG.context(0)
  const signerInfo = sequence(
    integer(1),
    sequence(signer.issuer, signer.serial),
    SHA_256,
    tagged,
    SIGNED_BY[signer.keyType],
    octets(signature),
  )
  return sequence(
    SIGNED_DATA,
    der(
      TAG.context(0),
      sequence(
        integer(1),
        der(TAG.set, SHA_256),
        sequence(DATA),
        setOf(
          TAG.context(0),
          chain.map((one) => one.der),
        ),
        der(TAG.set, signerInfo),
      ),
    ),
  )
}

function attribute(type: Buffer, value: Buffer): Buffer {
  return sequence(type, der(TAG.set, value))
}
