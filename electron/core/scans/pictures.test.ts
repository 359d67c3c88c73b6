import { Worker } from 'node:worker_threads'
import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { DocumentFault } from './document-fault.ts'
import { pagesUnderWay, pictures } from './pictures.ts'

const page = (): Promise<Buffer> =>
  sharp({ create: { width: 1654, height: 2339, channels: 3, background: 'white' } })
    .tiff({ compression: 'none' })
    .toBuffer()

test('orders go into the worker and come back as buffers, many at once, each to who asked', async () => {
  const bytes = await page()
  const [normalised, thumb, size] = await Promise.all([
    pictures.normalisePage({ bytes, dpi: 200 }, 100),
    pictures.showPage(bytes, { angle: 0, crop: null, contrast: 0, rotation: 90 }, 'thumb'),
    pictures.measure(bytes),
  ])
  expect(Buffer.isBuffer(normalised.jpeg) && Buffer.isBuffer(thumb)).toBe(true)
  expect(normalised).toMatchObject({ width: 827, dpi: 100 })
  expect(await sharp(thumb).metadata()).toMatchObject({ format: 'webp', width: 240 })
  expect(size).toMatchObject({ width: 1654, height: 2339 })
})

test('a fault keeps its code on the way', async () => {
  const fault = await pictures.readPicture(Buffer.from([0xff, 0xd8, 0xff])).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(DocumentFault)
  expect(fault).toMatchObject({ code: 'FILE_BROKEN' })
})

test('a worker that dies takes its orders with it, and the next order starts another', async () => {
  const bytes = await page()
  const send = vi.spyOn(Worker.prototype, 'postMessage')
  const lost = pictures.normalisePage({ bytes, dpi: 200 })
  const refused = expect(lost).rejects.toThrow('the picture worker has ended')
  await (send.mock.contexts[0] as Worker).terminate()
  await refused
  send.mockRestore()
  expect(await pictures.measure(bytes)).toMatchObject({ width: 1654 })
})

test('a page that was made is under way until the thread that made it has given its memory back; a look is not', async () => {
  const bytes = await page()
  await vi.waitFor(() => expect(pagesUnderWay()).toBe(false), 15_000)
  await pictures.measure(bytes)
  expect(pagesUnderWay()).toBe(false)
  await pictures.normalisePage({ bytes, dpi: 200 })
  expect(pagesUnderWay()).toBe(true)
  const end = vi.spyOn(Worker.prototype, 'terminate')
  await vi.waitFor(() => expect(pagesUnderWay()).toBe(false), 15_000)
  expect(end).toHaveBeenCalledOnce()
  end.mockRestore()
})
