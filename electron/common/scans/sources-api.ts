import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { ScannerFault } from './model.ts'
import { NetworkScanner, ScanArrival, WatchedFolder } from './source-model.ts'

const hands = ['officer', 'specialist'] as const
const handsAndAdministrator = [...hands, 'administrator'] as const
const nothing = z.object({})
const ids = z.array(z.string()).min(1).max(200)

/** Where scans come from on this PC, beside the scanners that are found by themselves. */
export const scanSourcesApi = {
  /** What was set on this PC. Read again after `changed` names 'scan'. */
  sources: query({
    input: nothing,
    output: z.object({ network: z.array(NetworkScanner), folder: WatchedFolder.nullable() }),
    roles: EVERYBODY,
  }),
  /** Asks the network for scanners and listens for some seconds; nothing listens afterwards. */
  discover: query({
    input: nothing,
    output: z.object({ found: z.array(z.object({ address: z.string(), label: z.string() })) }),
    errors: [
      /** This PC has no network, or does not let the program ask it. */
      'NO_NETWORK',
    ],
    roles: handsAndAdministrator,
  }),
  /**
   * Remembers a network scanner after it has said what it can do. `CERTIFICATE_UNKNOWN` carries `fingerprint`,
   * `subject` and `until`; the same call with that fingerprint accepts it, and from then on only this one.
   */
  addNetwork: command({
    input: z.object({
      /** As somebody types it: `192.168.1.20`, `may-in.local:8080`, `https://…/eSCL`. */
      address: z.string().trim().min(1).max(300),
      accept: NetworkScanner.shape.fingerprint,
    }),
    output: NetworkScanner,
    errors: [...ScannerFault.options, 'ADDRESS_WRONG', 'CERTIFICATE_UNKNOWN', 'TOO_MANY_SCANNERS'],
    roles: handsAndAdministrator,
  }),
  /** Forgets a network scanner. No error when it is not there any more. */
  removeNetwork: command({
    input: z.object({ address: z.string().max(300) }),
    output: nothing,
    roles: handsAndAdministrator,
  }),
  /** Asks for the watched folder with the system's own dialog; null when that was closed. */
  chooseFolder: command({
    input: nothing,
    output: z.object({ path: z.string().nullable() }),
    errors: ['FOLDER_GONE', 'FOLDER_READ_ONLY', 'FOLDER_OURS'],
    roles: ['administrator'],
  }),
  /** Watches no folder any more; what has arrived stays. */
  leaveFolder: command({ input: nothing, output: nothing, roles: ['administrator'] }),
  /** What came out of the watched folder and lies on no desk yet, oldest first. */
  arrivals: query({
    input: nothing,
    output: z.object({ arrivals: z.array(ScanArrival) }),
    roles: EVERYBODY,
  }),
  /** Lays arrived scans onto a dossier's desk. What somebody else has taken meanwhile is passed over. */
  takeArrivals: command({
    input: z.object({ dossierId: z.string(), ids }),
    output: z.object({ pages: z.int() }),
    errors: ['NOT_FOUND'],
    roles: hands,
  }),
  /** Puts arrived scans aside: they belong to no dossier. Their files go with the next sweep. */
  discardArrivals: command({ input: z.object({ ids }), output: nothing, roles: hands }),
  /** Lays the picture that is in the system's clipboard onto the desk. Copied files come by `drop`. */
  paste: command({
    input: z.object({ dossierId: z.string() }),
    output: z.object({ pages: z.int() }),
    errors: ['NOT_FOUND', 'CLIPBOARD_EMPTY', 'FILE_TOO_LARGE'],
    roles: hands,
  }),
}
