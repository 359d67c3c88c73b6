import { z } from 'zod'
import { Instant } from '../time/model.ts'
import { DropFault } from './model.ts'

/** SHA-256 of a certificate as it is written everywhere: pairs of hex digits with colons. */
export const Fingerprint = z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)

/** A scanner in the network (eSCL, also called AirScan) that somebody added on this PC. */
export const NetworkScanner = z.strictObject({
  /** Where its service lies: `http://192.168.1.20:80/eSCL`. */
  address: z.string().min(8).max(300),
  label: z.string().min(1).max(200),
  /** The certificate that somebody accepted though no authority vouches for it. */
  fingerprint: Fingerprint.nullable(),
})
export type NetworkScanner = z.infer<typeof NetworkScanner>

/** Most network scanners remembered on one PC. */
export const MAX_NETWORK_SCANNERS = 20

/** Why nothing comes out of the watched folder. */
export const FolderFault = z.enum([
  /** Moved, or the network drive is not there. */
  'FOLDER_GONE',
  /** It may be read, but what was taken cannot be moved out of it. */
  'FOLDER_READ_ONLY',
])
export type FolderFault = z.infer<typeof FolderFault>

/** The folder into which a multi-function printer scans. */
export const WatchedFolder = z.strictObject({
  path: z.string(),
  fault: FolderFault.nullable(),
  /** Files that lie there and are not taken, each with its reason. */
  refused: z.array(z.strictObject({ name: z.string(), code: DropFault })),
})
export type WatchedFolder = z.infer<typeof WatchedFolder>

/** A file that came out of the watched folder and lies on no desk yet. */
export const ScanArrival = z.strictObject({
  id: z.string(),
  name: z.string(),
  pages: z.int().min(1),
  arrivedAt: Instant,
})
export type ScanArrival = z.infer<typeof ScanArrival>
