import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import forge from 'node-forge'
import { chainOf, readCertificate } from './certificate.ts'
import { SigningFault } from './signing-fault.ts'
import type { SigningKeys } from './signing-keys.ts'

const { asn1, pki, pkcs12 } = forge

/**
 * Opens a PKCS#12 file. Its ciphers, also the old ones of certificate authorities, are node-forge's: BoringSSL inside
 * Electron has neither RC2 nor a reader for the format. What signs is Node's own crypto.
 * @throws SigningFault
 */
export function openKeyFile(path: string, password: string): SigningKeys {
  const { keys, certificates } = readKeyFile(path, password)
  const pairs = certificates.flatMap((certificate) => {
    const key = keys.find((one) => new X509Certificate(certificate.der).checkPrivateKey(one))
    return key && certificate.signs ? [{ key, chain: chainOf(certificate, certificates) }] : []
  })
  if (pairs.length === 0) {
    throw new SigningFault(
      certificates.some(({ signs }) => signs) && keys.length === 0 ? 'NO_PRIVATE_KEY' : 'NO_SIGNING_KEY',
    )
  }
  return {
    chains: pairs.map(({ chain }) => chain.map(({ der }) => der)),
    sign: (index, data) => sign('sha256', data, pairs[index]!.key),
    close: () => {
      pairs.length = 0
    },
  }
}

function readKeyFile(path: string, password: string) {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    throw new SigningFault('KEY_FILE_GONE')
  }
  let outer: forge.asn1.Asn1
  try {
    outer = asn1.fromDer(bytes.toString('latin1'))
  } catch {
    throw new SigningFault('KEY_FILE_BROKEN')
  }
  const opened = open(outer, password)
  const bags = opened.safeContents.flatMap(({ safeBags }) => safeBags)
  const keys = bags
    .filter(({ type }) => type === pki.oids.keyBag || type === pki.oids.pkcs8ShroudedKeyBag)
    .map((bag) => keyObject(bag))
  const certificates = bags
    .filter(({ type }) => type === pki.oids.certBag)
    .map((bag) => readCertificate(toDer(bag.cert ? pki.certificateToAsn1(bag.cert) : bag.asn1)))
  return { keys, certificates }
}

function open(outer: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx {
  const composed = password.normalize('NFC')
  try {
    return pkcs12.pkcs12FromAsn1(outer, false, composed)
  } catch (error) {
    if (!/MAC|password|decrypt/i.test(String(error))) throw new SigningFault('KEY_FILE_BROKEN')
  }
  // For what is not ASCII the newer ciphers take the password's UTF-8 where the check sum takes characters; node-forge
  // hands one string to both, so the check sum is left out: decrypting fails as well under a wrong one.
  try {
    const [version, content] = outer.value as forge.asn1.Asn1[]
    const unchecked = { ...outer, value: [version!, content!] }
    if (forge.util.encodeUtf8(composed) !== composed) {
      return pkcs12.pkcs12FromAsn1(unchecked, false, forge.util.encodeUtf8(composed))
    }
  } catch {
    // Wrong in both ways.
  }
  throw new SigningFault('WRONG_PIN')
}

function keyObject({ key, asn1: raw }: forge.pkcs12.Bag): KeyObject {
  const info = key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : raw
  return createPrivateKey({ key: toDer(info), format: 'der', type: 'pkcs8' })
}

function toDer(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'latin1')
}
