import { existsSync } from 'node:fs'

/** SoftHSM2 stands in for the USB token of a certificate authority. */
export const SOFTHSM = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
].find(existsSync)
