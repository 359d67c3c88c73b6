import { createHash, X509Certificate } from 'node:crypto'
import type { CertificateFacts } from '../../common/signatures/model.ts'
import { toInstant } from '../../common/time/rules.ts'
import { type Element, elementAt, elements, oid, TAG } from './der.ts'

/** What a signature takes from a certificate; issuer and serial number as DER, as they stand in it. */
export type Certificate = {
  der: Buffer
  issuer: Buffer
  serial: Buffer
  subject: Buffer
  /** May sign: key usage absent, or digitalSignature or nonRepudiation in it. */
  signs: boolean
  keyType: 'rsa' | 'ec'
}

const NAMES = {
  commonName: oid('2.5.4.3'),
  organisation: oid('2.5.4.10'),
}
const KEY_USAGE = oid('2.5.29.15')
const EC_KEY = oid('1.2.840.10045.2.1')
const RSA_KEY = oid('1.2.840.113549.1.1.1')
const DIGITAL_SIGNATURE = 0x80
const NON_REPUDIATION = 0x40

/** Reads a certificate. @throws for bytes that are none, and for keys other than RSA and EC. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = elementAt(Buffer.from(bytes))
  const fields = elements(elements(whole.content)[0]!.content)
  // The version is optional and stands first.
  if (fields[0]!.tag === TAG.context(0)) fields.shift()
  const [serial, , issuer, , subject, publicKey, ...rest] = fields as [
    Element,
    Element,
    Element,
    Element,
    Element,
    Element,
    ...Element[],
  ]
  const algorithm = elements(elements(publicKey.content)[0]!.content)[0]!.whole
  const keyType = algorithm.equals(RSA_KEY) ? 'rsa' : algorithm.equals(EC_KEY) ? 'ec' : null
  if (!keyType) throw new TypeError('neither an RSA nor an EC key')
  const usage = keyUsage(rest.find(({ tag }) => tag === TAG.context(3)))
  return {
    der: whole.whole,
    issuer: issuer.whole,
    serial: serial.whole,
    subject: subject.whole,
    signs: usage === null || (usage & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0,
    keyType,
  }
}

/** What the officer is told of a certificate. `id` is its SHA-256. */
export function certificateFacts(certificate: Certificate): CertificateFacts {
  const { validFrom, validTo, serialNumber } = new X509Certificate(certificate.der)
  const owner = nameIn(certificate.subject)
  const issuer = nameIn(certificate.issuer)
  return {
    id: certificateId(certificate.der),
    owner: owner.commonName ?? owner.organisation ?? '',
    organisation: owner.organisation,
    issuer: issuer.commonName ?? issuer.organisation ?? '',
    serial: serialNumber,
    validFrom: toInstant(Date.parse(validFrom)),
    validUntil: toInstant(Date.parse(validTo)),
    keyType: certificate.keyType,
  }
}

export function certificateId(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex')
}

/** The certificate and those above it, as far as they are among the given ones. */
export function chainOf(end: Certificate, others: readonly Certificate[]): Certificate[] {
  const chain = [end]
  for (let last = end; !last.issuer.equals(last.subject); ) {
    const above = others.find(
      (one) => one.subject.equals(last.issuer) && !chain.includes(one) && isIssuer(one, last),
    )
    if (!above) break
    chain.push(above)
    last = above
  }
  return chain
}

function isIssuer(issuer: Certificate, of: Certificate): boolean {
  try {
    return new X509Certificate(of.der).verify(new X509Certificate(issuer.der).publicKey)
  } catch {
    return false
  }
}

function nameIn(name: Buffer): Record<keyof typeof NAMES, string | null> {
  const found: Record<keyof typeof NAMES, string | null> = { commonName: null, organisation: null }
  for (const part of elements(elementAt(name).content)) {
    for (const { content } of elements(part.content)) {
      const [type, value] = elements(content)
      for (const [key, wanted] of Object.entries(NAMES)) {
        if (type!.whole.equals(wanted)) found[key as keyof typeof NAMES] ??= textOf(value!)
      }
    }
  }
  return found
}

/** UTF8String, BMPString (old tokens), or one of the single-byte kinds. */
function textOf({ tag, content }: Element): string {
  if (tag === 0x0c) return content.toString('utf8').normalize('NFC')
  if (tag === 0x1e) return Buffer.from(content).swap16().toString('utf16le').normalize('NFC')
  return content.toString('latin1')
}

/** The first byte of the key usage bits; null when the certificate has none. */
function keyUsage(extensions: Element | undefined): number | null {
  if (!extensions) return null
  for (const extension of elements(elementAt(extensions.content).content)) {
    const parts = elements(extension.content)
    if (!parts[0]!.whole.equals(KEY_USAGE)) continue
    return elementAt(parts.at(-1)!.content).content[1] ?? 0
  }
  return null
}
