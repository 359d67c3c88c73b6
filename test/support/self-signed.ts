import { X509Certificate } from 'node:crypto'
import forge from 'node-forge'

/** A key and a certificate that nobody vouches for, as printers make them. */
export function selfSigned(name: string): { key: string; cert: string; fingerprint: string } {
  const keys = forge.pki.rsa.generateKeyPair(2048)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = keys.publicKey
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date('2020-01-01')
  certificate.validity.notAfter = new Date('2040-01-01')
  const subject = [{ name: 'commonName', value: name }]
  certificate.setSubject(subject)
  certificate.setIssuer(subject)
  certificate.sign(keys.privateKey, forge.md.sha256.create())
  const cert = forge.pki.certificateToPem(certificate)
  return {
    key: forge.pki.privateKeyToPem(keys.privateKey),
    cert,
    fingerprint: new X509Certificate(cert).fingerprint256,
  }
}
