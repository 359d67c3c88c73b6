import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { newId } from '../../common/uuid.ts'
import { openCounter } from '../session/open-counter.ts'

let counter: TestCounter
let dossierId: string
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('officer')
  dossierId = putDossier(counter, '000.00.01.H14-261120-0001')
})
afterEach(() => counter.close())

const desk = () => counter.ok('scans.desk', { dossierId })

async function page(shade: number): Promise<Uint8Array<ArrayBuffer>> {
  const background = { r: shade, g: 120, b: 60 }
  const picture = sharp({ create: { width: 1654, height: 2339, channels: 3, background } })
  return new Uint8Array(await picture.jpeg({ quality: 100 }).toBuffer())
}

test('pages of one series are one run on the desk, in their order, each there at once and after a crash', async () => {
  const runId = newId()
  const ids: string[] = []
  for (const shade of [10, 90, 170]) {
    const shot = await counter.ok('camera.shoot', { dossierId, runId, jpeg: await page(shade), dpi: 200 })
    ids.push(shot.pageId)
    expect((await desk()).pages.map(({ id }) => id)).toEqual(ids)
  }
  const { dataKey, register } = counter.counter.open!
  register.close()
  counter.counter.open = null
  openCounter(counter.counter, dataKey)
  const { pages, lastRun } = await desk()
  expect(pages.map(({ id }) => id)).toEqual(ids)
  expect(pages[0]).toMatchObject({ runId, kind: 'jpeg', width: 1654, height: 2339, dpi: 200, rotation: 0 })
  expect(lastRun).toMatchObject({ id: runId, source: 'camera', fault: null, pages: 3 })
  const { bytes } = await counter.ok('scans.picture', { pageId: ids[2]!, size: 'full' })
  const [red] = (await sharp(bytes).stats()).channels
  expect(red!.mean).toBeGreaterThan(165)
})

test('the same shot sent twice is one page; another shot under its command id is refused', async () => {
  const commandId = newId()
  const shot = { dossierId, runId: newId(), jpeg: await page(10), dpi: 200 }
  const first = await counter.ok('camera.shoot', shot, commandId)
  expect(await counter.ok('camera.shoot', shot, commandId)).toEqual(first)
  const other = { ...shot, jpeg: await page(11) }
  expect(await counter.call('camera.shoot', other, commandId)).toMatchObject({
    ok: false,
    error: { code: 'COMMAND_REUSED' },
  })
  expect((await desk()).pages).toHaveLength(1)
})

test('what is no picture, is for no dossier or would go into another one’s run is refused and leaves nothing', async () => {
  const jpeg = await page(10)
  const runId = newId()
  const code = async (shot: Parameters<typeof counter.call<'camera.shoot'>>[1]) => {
    const reply = await counter.call('camera.shoot', shot)
    return reply.ok ? 'taken' : reply.error.code
  }
  expect(await code({ dossierId, runId, jpeg: jpeg.slice(0, 2000), dpi: 200 })).toBe('FILE_BROKEN')
  expect(await code({ dossierId, runId, jpeg: new Uint8Array(), dpi: 200 })).toBe('BAD_INPUT')
  expect(await code({ dossierId: newId(), runId, jpeg, dpi: 200 })).toBe('NOT_FOUND')
  expect((await desk()).pages).toEqual([])
  expect(await code({ dossierId, runId, jpeg, dpi: null })).toBe('taken')
  const elsewhere = putDossier(counter, '000.00.01.H14-261120-0002')
  expect(await code({ dossierId: elsewhere, runId, jpeg, dpi: 200 })).toBe('NOT_FOUND')
  await counter.as('leader')
  expect(await code({ dossierId, runId, jpeg, dpi: 200 })).toBe('NOT_ALLOWED')
  expect(await counter.call('camera.open', { dossierId })).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})

test('camera, paper and way of shooting are offered again', async () => {
  expect(await counter.ok('camera.open', { dossierId })).toEqual({ choice: null })
  const choice = { device: 'a1b2', label: 'Máy chụp tài liệu', paper: 'a5', auto: true } as const
  await counter.ok('camera.choose', choice)
  expect(await counter.ok('camera.open', { dossierId })).toEqual({ choice })
  expect(await counter.call('camera.open', { dossierId: newId() })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
})
