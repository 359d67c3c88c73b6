/* The fake scanner before a client that nobody here has written: SANE's airscan, through the real scanimage. */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AIRSCAN_DEVICE, openAirscan } from './airscan.ts'
import { type EsclServer, openEsclServer } from './escl-server.ts'

let sane: ReturnType<typeof openAirscan>
let folder: string
let server: EsclServer
beforeEach(async () => {
  server = await openEsclServer()
  sane = openAirscan(server.address)
  folder = sane.folder
})
afterEach(async () => {
  await server.close()
  sane.close()
})

function scanimage(...args: string[]): Promise<{ exitCode: number; said: string }> {
  return new Promise((resolve) => {
    execFile(
      'scanimage',
      args,
      { cwd: folder, env: { ...process.env, SANE_CONFIG_DIR: folder, LC_ALL: 'C' } },
      (error, answer, said) =>
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, said: answer + said }),
    )
  })
}
const batch = (...args: string[]) =>
  scanimage('-d', AIRSCAN_DEVICE, '--format=png', '--batch=p%d.png', '--resolution=100', ...args)
const pages = () => readdirSync(folder).filter((name) => name.endsWith('.png'))

test('airscan finds it, knows what it can do, and reads its feeder to the last of ten pages', async () => {
  expect((await scanimage('-f', '%d %m%n')).said).toContain(AIRSCAN_DEVICE)
  const options = (await scanimage('-d', AIRSCAN_DEVICE, '-A')).said
  expect(options).toMatch(/--source .*Flatbed\|ADF\|ADF Duplex/)
  expect(options).toMatch(/--resolution .*100\|200\|300\|600/)
  const end = await batch('--source=ADF', '--mode=Gray')
  expect(end.said).toContain('10 pages scanned')
  expect(pages()).toHaveLength(10)
  const { width, height, channels } = await sharp(readFileSync(join(folder, 'p10.png'))).metadata()
  expect([Math.round(width / 10), Math.round(height / 10)]).toEqual([85, 117])
  expect(channels).toBe(1)
  expect(server.orders[0]).toContain('Grayscale8')
})

test('airscan reads the glass once and both sides of each sheet', async () => {
  await batch('--source=Flatbed', '--batch-count=1')
  expect(pages()).toHaveLength(1)
  server.behaviour.sheets = 2
  const end = await batch('--source=ADF Duplex')
  expect(end.said).toContain('4 pages scanned')
})

test('airscan hears a jam after the fourth page as a jam, and an empty feeder as empty', async () => {
  server.behaviour.stops = { after: 4, adf: 'ScannerAdfJam' }
  const jam = await batch('--source=ADF')
  expect(pages()).toHaveLength(4)
  expect(jam.said).toContain('jammed')
  Object.assign(server.behaviour, { stops: null, sheets: 0, adf: 'ScannerAdfEmpty' })
  expect((await batch('--source=ADF')).said).toContain('out of documents')
})
