import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A configuration of SANE of its own: two scanners of the test driver (A4, feeder of ten pages) and the pnm driver,
 * which scans a picture from a file (`--filename=…` as device option). Nothing else on this PC is found or asked.
 */
export function openSane(): { folder: string; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sane-'))
  writeFileSync(join(folder, 'dll.conf'), 'test\npnm\n')
  mkdirSync(join(folder, 'dll.d'))
  writeFileSync(
    join(folder, 'test.conf'),
    'number_of_devices 2\ngeometry_max 300.0\nmode Color\nbr_x 210.0\nbr_y 297.0\ntest-picture "Color pattern"\n',
  )
  const before = process.env.SANE_CONFIG_DIR
  process.env.SANE_CONFIG_DIR = folder
  return {
    folder,
    close: () => {
      if (before === undefined) delete process.env.SANE_CONFIG_DIR
      else process.env.SANE_CONFIG_DIR = before
      rmSync(folder, { recursive: true })
    },
  }
}
