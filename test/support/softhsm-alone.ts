/* Imported into the signing process of a test before anything else: see `childSigner`. */
import koffi from 'koffi'
import { SOFTHSM } from './softhsm.ts'

if (SOFTHSM) koffi.load(SOFTHSM, { deep: true })
