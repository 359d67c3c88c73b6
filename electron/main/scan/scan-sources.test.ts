import { expect, test } from 'vitest'
import type { FoundScanner, ScanDriver } from '../../core/scans/scanner.ts'
import { scanSources } from './scan-sources.ts'

const driver = (prefix: string, found: FoundScanner[] | Error): ScanDriver => ({
  prefix,
  list: async () => {
    if (found instanceof Error) throw found
    return found
  },
  abilities: async () => ({ sources: ['flatbed'], modes: ['color'], resolutions: [prefix.length] }),
  scan: async () => ({ pages: prefix.length, fault: null }),
})
const missing = Object.assign(new Error(), { code: 'SCANNER_NOT_INSTALLED' })
const order = { source: 'flatbed', mode: 'color', resolution: 200 } as const
const watch = { onPage: async () => undefined }

test('a scanner that several drivers find is listed once, as the first has it; two of one driver are two', async () => {
  const network = driver('network:', [
    { id: 'network:http://192.168.1.9/eSCL', label: 'HP MFP', host: '192.168.1.9' },
    { id: 'network:http://192.168.1.7/eSCL', label: 'Canon', host: '192.168.1.7' },
  ])
  const sane = driver('', [
    { id: 'airscan:e0:Văn phòng', label: 'Văn phòng', host: '192.168.1.9' },
    { id: 'pixma:1', label: 'canon' },
    { id: 'test:0', label: 'Noname' },
    { id: 'test:1', label: 'Noname' },
  ])
  expect((await scanSources([network, sane]).list()).map(({ id }) => id)).toEqual([
    'network:http://192.168.1.9/eSCL',
    'network:http://192.168.1.7/eSCL',
    'test:0',
    'test:1',
  ])
})

test('one way that is missing is told only when no other finds anything', async () => {
  const found = driver('network:', [{ id: 'network:x', label: 'X' }])
  expect(await scanSources([found, driver('', missing)]).list()).toEqual([{ id: 'network:x', label: 'X' }])
  await expect(scanSources([driver('network:', []), driver('', missing)]).list()).rejects.toBe(missing)
})

test('each id goes to its driver, the rest to the one without prefix; without that, to none', async () => {
  const drivers = [driver('wia:', []), driver('', [])]
  const all = scanSources(drivers)
  expect((await all.abilities('wia:{1}')).resolutions).toEqual([4])
  expect((await all.abilities('test:0')).resolutions).toEqual([0])
  expect(await all.scan({ ...order, device: 'wia:{1}' }, watch)).toEqual({ pages: 4, fault: null })
  const windows = scanSources([drivers[0]!])
  await expect(windows.abilities('test:0')).rejects.toMatchObject({ code: 'SCANNER_NOT_INSTALLED' })
  expect(await windows.scan({ ...order, device: 'test:0' }, watch)).toEqual({
    pages: 0,
    fault: 'SCANNER_NOT_INSTALLED',
  })
})
