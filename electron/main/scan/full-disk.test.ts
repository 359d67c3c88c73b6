/* No room for what a scan brings: at the store, at the register, at both. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { grainedPage } from '../../../test/support/grained-page.ts'
import type { FullDiskStory } from '../../../test/support/scan-to-full-disk.ts'
import { scannerCalls } from '../../core/scans/run-scanner.ts'
import { pageFault } from './page-fault.ts'

/** On a disk of its own, mounted in a namespace that any user may make. */
function scanToFullDisk(left: number): FullDiskStory {
  const place = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const program = fileURLToPath(new URL('../../../test/support/scan-to-full-disk.ts', import.meta.url))
  const mount = 'mount -t tmpfs -o size=24m,mode=700 none "$0" && export TMPDIR="$0" && exec "$@"'
  const words = [process.execPath, program, String(left)]
  try {
    const said = execFileSync(
      'unshare',
      ['--user', '--map-root-user', '--mount', 'sh', '-c', mount, place, ...words],
      { timeout: 60_000, maxBuffer: 1e6 },
    )
    return JSON.parse(said.toString()) as FullDiskStory
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

test.each([
  ['for another page', 100_000],
  ['for a row of the register either', 0],
])('no room %s: said so, the pages so far are kept, and with room it goes on', (_what, left) => {
  expect(scanToFullDisk(left)).toEqual({
    full: { fault: 'DISK_FULL', told: 2, onDesk: 2, sound: 'ok', halfWritten: [] },
    after: { fault: null, onDesk: 4, shown: 4, sound: 'ok', strays: [] },
    noted: ['DISK_FULL', null],
  } satisfies FullDiskStory)
})

test('a register that may not grow: said so, every page that was told lies there, and it goes on', async () => {
  // Rows of some pages still find room where others lie already.
  const papers = Array<Buffer>(30).fill(await grainedPage(1, 0.1))
  let afterTwo = (): void => undefined
  const scanner = {
    list: async () => [],
    abilities: () => Promise.reject(new Error('not asked')),
    scan: async (
      _order: unknown,
      watch: { onPage: (page: { bytes: Buffer; dpi: null }) => Promise<void> },
    ) => {
      let pages = 0
      try {
        for (const bytes of papers) {
          await watch.onPage({ bytes, dpi: null })
          if (++pages === 2) afterTwo()
        }
        return { pages, fault: null }
      } catch (error) {
        return { pages, fault: pageFault(error) }
      }
    },
  }
  const counter = await openTestCounter(undefined, scannerCalls(scanner))
  counter.counter.freeBytes = () => Promise.resolve(1e12)
  counter.counter.log = () => undefined
  await counter.as('officer')
  const dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
  const { register } = counter.counter.open!
  const scan = async () => {
    await counter.ok('scans.start', {
      dossierId,
      device: 'x',
      source: 'feeder',
      mode: 'gray',
      resolution: 200,
    })
    for (;;) {
      const desk = await counter.ok('scans.desk', { dossierId })
      if (!desk.running) return desk
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  afterTwo = () => {
    const pages = register.raw.pragma('page_count', { simple: true }) as number
    register.raw.pragma(`max_page_count = ${pages}`)
    const crowd = register.raw.prepare(`INSERT INTO settings (key, value) VALUES (hex(randomblob(8)), '"x"')`)
    expect(() => {
      for (;;) crowd.run()
    }).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
  }
  try {
    const full = await scan()
    expect(full.lastRun?.fault).toBe('DISK_FULL')
    expect(full.pages.length).toBeGreaterThanOrEqual(2)
    expect(full.pages.length).toBeLessThan(papers.length)
    expect(full.pages).toHaveLength(full.lastRun!.pages)
    register.raw.pragma('max_page_count = 1000000')
    afterTwo = () => undefined
    papers.splice(2)
    const after = await scan()
    expect(after.lastRun?.fault).toBeNull()
    expect(after.pages).toHaveLength(full.pages.length + papers.length)
    expect(register.raw.pragma('quick_check', { simple: true })).toBe('ok')
  } finally {
    counter.close()
  }
})
