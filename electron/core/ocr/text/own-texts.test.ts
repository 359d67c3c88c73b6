import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, expect, test } from 'vitest'
import { FORM_LINES, formPicture } from '../../../../test/support/read-form.ts'
import { type TextPage, textPdf } from '../../../../test/support/text-pdf.ts'
import { type OwnTexts, ownTexts, type Said } from './own-texts.ts'

let texts: OwnTexts | undefined
afterEach(() => texts?.close())

async function said(pdf: Buffer): Promise<Said[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  texts = ownTexts(pdf, document)
  const pages: Said[] = []
  for (let index = 0; index < document.getPageCount(); index++) pages.push(await texts.ofPage(index))
  return pages
}
const saidBy = async (...pages: TextPage[]) => said(await textPdf(pages))

test('of a paper out of a word processor every letter is taken over, in NFC, without its dots to write on', async () => {
  const lines = [...FORM_LINES, 'Nơi sinh: ....................']
  const [whole, apart] = await saidBy({ lines }, { lines: FORM_LINES.map((line) => line.normalize('NFD')) })
  expect(whole).toEqual({ text: [...FORM_LINES, 'Nơi sinh:'].join('\n') })
  expect(apart).toEqual({ text: FORM_LINES.join('\n') })
})

test.for<[string, TextPage]>([
  [
    'TCVN3, a byte a letter',
    {
      font: { kind: 'byte', name: 'ABCDEF+.VnTime' },
      lines: [
        'Céng hßa x· héi chñ nghÜa ViÖt Nam',
        '§éc lËp - Tù do - H¹nh phóc',
        'C¨n cø ®¬n cña «ng Ph­¬ng, ®­îc',
      ],
    },
  ],
  [
    'TCVN3, as word processors put it',
    {
      font: { kind: 'shapes', name: '.VnTime', meaning: true },
      lines: [
        'Céng hßa x· héi chñ nghÜa ViÖt Nam',
        '§éc lËp - Tù do - H¹nh phóc',
        'C¨n cø ®¬n cña «ng Ph­¬ng, ®­îc',
      ],
    },
  ],
  [
    'VNI',
    {
      font: { kind: 'byte', name: 'VNI-Times' },
      lines: [
        'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
        'Ñoäc laäp - Töï do - Haïnh phuùc',
        'Caên cöù ñôn cuûa oâng Phöông, ñöôïc',
      ],
    },
  ],
])('text in a code of old is taken over as Unicode: %s', async ([, page]) => {
  expect(await saidBy(page)).toEqual([
    {
      text: [
        'Cộng hòa xã hội chủ nghĩa Việt Nam',
        'Độc lập - Tự do - Hạnh phúc',
        'Căn cứ đơn của ông Phương, được',
      ].join('\n'),
    },
  ])
})

test('a font of capitals gives capitals; one that bears the name of old but writes Unicode is left alone', async () => {
  const pages = await saidBy(
    { font: { kind: 'byte', name: '.VnTimeH' }, lines: ['Uû ban nh©n d©n x·'] },
    { font: { kind: 'shapes', name: '.VnTime', meaning: true }, lines: ['Đơn xin cấp bản sao, ký tên: à é'] },
  )
  expect(pages).toEqual([{ text: 'UỶ BAN NHÂN DÂN XÃ' }, { text: 'Đơn xin cấp bản sao, ký tên: à é' }])
})

test('a font that does not say what its letters are gives no text rather than a wrong one', async () => {
  const font = { kind: 'shapes', name: 'ABCDEF+TimesNewRoman', meaning: false } as const
  expect(await saidBy({ font, lines: FORM_LINES })).toEqual([{ fault: 'NO_TEXT' }])
})

test('an empty page says nothing, a drawn one is put aside', async () => {
  const [empty, drawn] = await saidBy({ lines: [' '] }, { lines: [], draw: '10 10 m 300 400 l S' })
  expect(empty).toEqual({ text: '' })
  expect(drawn).toEqual({ fault: 'NO_PICTURE' })
})

test('a scanned page is read unless it says itself in good Vietnamese what it shows', async () => {
  const pdf = await PDFDocument.load(
    await textPdf([
      { lines: FORM_LINES },
      { lines: FORM_LINES.map((line) => line.normalize('NFD').replace(/\p{M}/gu, '')) },
      { lines: ['Scanned by CamScanner'] },
    ]),
  )
  const picture = await pdf.embedJpg(await formPicture({ lines: [] }))
  for (const page of pdf.getPages()) page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  expect(await said(Buffer.from(await pdf.save()))).toEqual([
    { text: FORM_LINES.join('\n') },
    { inPicture: true },
    { inPicture: true },
  ])
})

test('what was typed into a form belongs to its text', async () => {
  const pdf = await PDFDocument.load(await textPdf([{ lines: ['Họ, chữ đệm, tên:'] }]))
  const field = pdf.getForm().createTextField('name')
  field.addToPage(pdf.getPage(0), { x: 200, y: 770, width: 200, height: 20 })
  field.setText('Hoang Van Thuong')
  expect(await said(Buffer.from(await pdf.save()))).toEqual([{ text: 'Họ, chữ đệm, tên:\nHoang Van Thuong' }])
})

test('of a page with text without end the beginning is taken', async () => {
  const line = 'Ủy ban nhân dân xã '.repeat(4)
  const [page] = await saidBy({ lines: Array.from({ length: 3_000 }, () => line) })
  const { text } = page as { text: string }
  expect(text.startsWith('Ủy ban nhân dân xã Ủy ban')).toBe(true)
  expect(text.length).toBeGreaterThan(90_000)
  expect(text.length).toBeLessThanOrEqual(100_000)
})

test('content that unfolds without end is too large', async () => {
  const pdf = await PDFDocument.create()
  const content = '0 0 m '.repeat(12_000_000)
  pdf.addPage().node.addContentStream(pdf.context.register(pdf.context.flateStream(content)))
  await expect(said(Buffer.from(await pdf.save()))).rejects.toThrow('too large')
})

test('forms that multiply are too large', async () => {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  let next = context.register(context.flateStream('BT ET', { Type: 'XObject', Subtype: 'Form' }))
  for (let depth = 0; depth < 4; depth++) {
    const dict = { Type: 'XObject', Subtype: 'Form', Resources: { XObject: { X: next } } }
    next = context.register(context.flateStream('/X Do '.repeat(40), dict))
  }
  const page = pdf.addPage()
  const name = page.node.newXObject('X', next)
  page.node.addContentStream(context.register(context.flateStream(`${String(name)} Do`)))
  await expect(said(Buffer.from(await pdf.save()))).rejects.toThrow('too large')
})
