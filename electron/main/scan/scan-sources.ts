import type { FoundScanner, ScanDriver, Scanner } from '../../core/scans/scanner.ts'

/**
 * All ways to reach scanners as one. A scanner that several drivers find is listed once, as the first of them has it:
 * the same label, or the same place in the network, is the same device.
 * @param drivers preferred first; the one with the empty prefix takes every id that no other claims
 */
export function scanSources(drivers: readonly ScanDriver[]): Scanner {
  const claimed = drivers.filter(({ prefix }) => prefix !== '')
  const driverOf = (device: string): ScanDriver | undefined =>
    claimed.find(({ prefix }) => device.startsWith(prefix)) ?? drivers.find(({ prefix }) => prefix === '')

  return {
    list: async () => {
      const answers = await Promise.allSettled(drivers.map((driver) => driver.list()))
      const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
      // One way that is not there matters only when no other has found anything.
      const failed = answers.find((answer) => answer.status === 'rejected')
      if (found.length === 0 && failed) throw failed.reason
      return onceEach(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : [])))
    },
    abilities: async (device) => {
      const driver = driverOf(device)
      if (!driver) throw Object.assign(new Error('no driver'), { code: 'SCANNER_NOT_INSTALLED' })
      return driver.abilities(device)
    },
    scan: async (order, watch) =>
      driverOf(order.device)?.scan(order, watch) ?? { pages: 0, fault: 'SCANNER_NOT_INSTALLED' as const },
  }
}

function onceEach(byDriver: readonly FoundScanner[][]): { id: string; label: string }[] {
  const kept: FoundScanner[] = []
  for (const found of byDriver) {
    // Compared with what other drivers found: two of one driver are two scanners.
    const others = [...kept]
    const isNew = ({ label, host }: FoundScanner) =>
      !others.some(
        (other) => other.label.toLowerCase() === label.toLowerCase() || (host != null && host === other.host),
      )
    kept.push(...found.filter(isNew))
  }
  return kept.map(({ id, label }) => ({ id, label }))
}
