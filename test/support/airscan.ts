import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What SANE calls the scanner that `openAirscan` shows it. */
export const AIRSCAN_DEVICE = 'airscan:e0:Loop'

/**
 * A configuration of SANE of its own in which its airscan driver knows one network scanner and looks for no others.
 * Unlike the test driver's, its feeder holds as many sheets as the scanner says, and they bear what is written on them.
 */
export function openAirscan(address: string): { folder: string; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'airscan-'))
  writeFileSync(join(folder, 'dll.conf'), 'airscan\n')
  mkdirSync(join(folder, 'dll.d'))
  writeFileSync(
    join(folder, 'airscan.conf'),
    `[devices]\nLoop = ${address}/, eSCL\n[options]\ndiscovery = disable\n`,
  )
  return { folder, close: () => rmSync(folder, { recursive: true }) }
}
