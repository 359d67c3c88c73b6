import type { ScanDriver } from '../../electron/core/scans/scanner.ts'

/** A driver of which something becomes when two of its pages are on the desk. */
export function afterTwoPages(driver: ScanDriver, then: () => Promise<void> | void): ScanDriver {
  return {
    ...driver,
    scan: (order, watch) => {
      let pages = 0
      const onPage: typeof watch.onPage = async (page) => {
        await watch.onPage(page)
        if (++pages === 2) await then()
      }
      return driver.scan(order, { ...watch, onPage })
    },
  }
}
