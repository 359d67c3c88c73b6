/** Keys that are open, inside the signing process. */
export type SigningKeys = {
  /** Certificates that have their key here and may sign, each with its chain; DER, the signer's own first. */
  chains: Uint8Array[][]
  /**
   * SHA-256 signature over `data` as CMS wants it: PKCS#1 v1.5, or ECDSA as DER.
   * @param index which of `chains`
   * @throws SigningFault
   */
  sign: (index: number, data: Uint8Array) => Uint8Array
  close: () => void
}
