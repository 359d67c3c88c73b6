import { afterEach, beforeEach, expect, test } from 'vitest'
import { getSetting } from '../../../db/tables/settings.ts'
import { COMMUNE, openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { PreviewedKind } from '../../common/papers/agency-api.ts'
import { PaperRecord } from '../../common/papers/model.ts'

let counter: TestCounter
beforeEach(async () => {
  counter = await openTestCounter()
  await counter.as('administrator')
})
afterEach(() => counter.close())

const recordIn = (pdf: Uint8Array) => PaperRecord.parse(JSON.parse(Buffer.from(pdf).toString()))

test('a line follows the profile until it is edited, and again once it says the same', async () => {
  const { lines, defaults } = await counter.ok('agency.lines', {})
  expect(lines).toEqual(defaults)
  await counter.ok('agency.edit', { edited: { ...lines, place: 'Thử', footer: null } })
  expect(getSetting(counter.counter.open!.register, 'agency-lines')).toEqual({ place: 'Thử', footer: null })
  const { demo: _, ...profile } = COMMUNE
  const commune = { ...profile, name: 'Xã Mới', superiorUnit: 'UBND XÃ MỚI' }
  await counter.ok('station.edit', { commune, station: { idleMinutes: 10 } })
  expect((await counter.ok('agency.lines', {})).lines).toMatchObject({
    superior: 'UBND XÃ MỚI',
    place: 'Thử',
    footer: null,
  })
  await counter.ok('agency.edit', { edited: { place: 'Mới' } })
  expect(getSetting(counter.counter.open!.register, 'agency-lines')).toEqual({})
})

test('every paper made after the edit bears the lines, number pattern included', async () => {
  await counter.ok('agency.edit', {
    edited: { agency: 'QUẦY MỘT CỬA', unit: 'MC', patterns: { 'control-slip': '{so}-{nam}/{donvi}' } },
  })
  await counter.as('officer')
  const dossierId = putDossier(counter, 'H14.999.01-261120-0001')
  const { paperId } = await counter.ok('papers.make', { dossierId, kind: 'control-slip' })
  expect(recordIn((await counter.ok('papers.read', { paperId })).pdf)).toMatchObject({
    head: { agency: 'QUẦY MỘT CỬA' },
    paperNo: '01-2026/MC',
  })
})

test('each paper can be looked at under lines that are not stored yet; nothing is numbered or kept by it', async () => {
  for (const kind of PreviewedKind.options) {
    const { pdf } = await counter.ok('agency.preview', {
      edited: { unit: 'XYZ', superior: 'UBND THỬ' },
      kind,
    })
    const record = recordIn(pdf)
    expect(record).toMatchObject({ kind, watermark: 'XEM TRƯỚC' })
    expect('paperNo' in record && record.paperNo).toMatch(/^07/)
  }
  expect((await counter.ok('agency.lines', {})).edited).toEqual({})
  await counter.as('officer')
  const dossierId = putDossier(counter, 'H14.999.01-261120-0001')
  const { paperId } = await counter.ok('papers.make', { dossierId, kind: 'control-slip' })
  expect(recordIn((await counter.ok('papers.read', { paperId })).pdf)).toMatchObject({
    paperNo: '01/PKS-TTPVHCC',
  })
})

test('a pattern that could give two papers one number is refused, and only an administrator edits', async () => {
  const edit = (pattern: string) =>
    counter.call('agency.edit', { edited: { patterns: { supplement: pattern } } })
  expect(await edit('PBS')).toMatchObject({ ok: false })
  expect(await edit('{so}/{thang}')).toMatchObject({ ok: false })
  await counter.as('officer')
  expect(await edit('{so}/PBS')).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
})
