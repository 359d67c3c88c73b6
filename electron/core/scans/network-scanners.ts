import { z } from 'zod'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import type { Register } from '../../../db/engine/query.ts'
import { ScannerFault } from '../../common/scans/model.ts'
import { MAX_NETWORK_SCANNERS, NetworkScanner } from '../../common/scans/source-model.ts'
import { commit } from '../commit.ts'
import type { Counter } from '../counter.ts'
import type { Handlers, UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'

const KEY = 'network-scanners'
const Added = z.array(NetworkScanner)

/** How the network is asked; what core needs of the main process. */
export type ScannerNetwork = {
  /** @throws Error with code NO_NETWORK */
  discover(): Promise<{ address: string; label: string }[]>
  /**
   * Finds the scanner somebody means by an address.
   * @throws Error with code of ScannerFault, ADDRESS_WRONG, or CERTIFICATE_UNKNOWN and the `certificate`
   */
  at(address: string, accept: string | null): Promise<NetworkScanner>
}

/** The network scanners that were added on this PC. */
export function addedScanners(register: Register): readonly NetworkScanner[] {
  return readSetting(register, KEY, Added) ?? []
}

/** The same for a driver that outlives sign-ins: none while the register is closed. */
export function scannersOf(counter: Counter): readonly NetworkScanner[] {
  return counter.open ? addedScanners(counter.open.register) : []
}

/** The calls that ask the network. */
export function networkCalls(network: ScannerNetwork): Pick<Handlers, 'scans.discover' | 'scans.addNetwork'> {
  return {
    'scans.discover': async () => {
      try {
        return done({ found: await network.discover() })
      } catch (error) {
        if ((error as { code?: string }).code !== 'NO_NETWORK') throw error
        return refuse('NO_NETWORK')
      }
    },
    'scans.addNetwork': async (act, { address, accept }) => {
      let scanner: NetworkScanner
      try {
        scanner = await network.at(address, accept)
      } catch (error) {
        return refuseAddress(error)
      }
      return commit(act, (journal) => {
        const others = addedScanners(act.register).filter((one) => one.address !== scanner.address)
        if (others.length >= MAX_NETWORK_SCANNERS) return refuse('TOO_MANY_SCANNERS')
        putSetting(act.register, KEY, [...others, scanner])
        journal.record({
          noun: 'station',
          entityId: scanner.address,
          verb: 'scanner-added',
          scope: 'local',
          payload: scanner,
        })
        return done(scanner)
      })
    },
  }
}

/** Forgets a network scanner of this PC. */
export const removeNetworkScanner: UseCase<'scans.removeNetwork'> = (act, { address }) =>
  commit(act, (journal) => {
    const before = addedScanners(act.register)
    const left = before.filter((one) => one.address !== address)
    if (left.length === before.length) return done({})
    putSetting(act.register, KEY, left)
    const payload = { address }
    journal.record({ noun: 'station', entityId: address, verb: 'scanner-removed', scope: 'local', payload })
    return done({})
  })

function refuseAddress(error: unknown) {
  const { code, certificate } = error as { code?: unknown; certificate?: Record<string, unknown> }
  if (code === 'ADDRESS_WRONG') return refuse('ADDRESS_WRONG')
  if (code === 'CERTIFICATE_UNKNOWN') return refuse('CERTIFICATE_UNKNOWN', certificate)
  const fault = ScannerFault.safeParse(code)
  if (!fault.success) throw error
  return refuse(fault.data)
}
