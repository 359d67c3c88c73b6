import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { PaperRecord } from '../../electron/common/papers/model.ts'
import { stampCopy } from '../../electron/main/print/stamp.ts'
import { makePdfs } from '../support/papers/make-pdfs.ts'
import { type PdfFacts, pdfFacts } from '../support/papers/pdf-facts.ts'
import {
  apologyLong,
  apologySample,
  closingSample,
  receipt2018,
  receiptBare,
  receiptLong,
  receiptSample,
  receiptTen,
  recoverySample,
} from '../support/papers/samples.ts'

/* Every paper, made by the app's own paper window in the real Electron, and read back by an independent reader. */

const records = {
  everyday: receiptSample,
  bare: receiptBare,
  // During this one the page's process is killed.
  crashes: receiptSample,
  // A QR holds some 2,300 bytes: this record cannot be drawn, and the papers after it must not suffer.
  tooMuchForQr: { ...receiptSample, qr: 'ứ'.repeat(1200) },
  long: receiptLong,
  ten: receiptTen,
  old: receipt2018,
  apology: apologySample,
  apologyLong,
  recovery: recoverySample,
  closing: closingSample,
  stamp: { kind: 'print-stamp', copyNo: 2, printedAt: receiptSample.receivedAt },
  again: receiptSample,
  aheadOfTen: receiptTen,
  guessedWrong: receiptLong,
} satisfies Record<string, PaperRecord>
type Name = keyof typeof records

let folder: string
let failures: Partial<Record<Name, string>>
const facts = {} as Record<Name | 'stamped', PdfFacts>
const file = (name: string) => join(folder, `${name}.pdf`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-test-'))
  const made = await makePdfs<Name>(records)
  failures = made.failures
  for (const [name, bytes] of Object.entries(made.pdfs)) {
    writeFileSync(file(name), bytes)
    facts[name as Name] = await pdfFacts(file(name))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Fails unless the words stand in the text in this order. */
function inOrder(text: string, words: string[]) {
  let from = 0
  for (const word of words) {
    const at = text.indexOf(word, from)
    expect(at, `"${word}" after position ${from} in: ${text}`).toBeGreaterThanOrEqual(0)
    from = at + word.length
  }
}

test('a slip laid out ahead is the same paper, and one guessed wrongly leaves nothing on the next', () => {
  expect(facts.aheadOfTen).toEqual(facts.ten)
  expect(facts.guessedWrong).toEqual(facts.long)
})

test('a record that cannot be drawn and a page that dies are told apart, and the next paper is drawn again', () => {
  expect(failures).toEqual({
    tooMuchForQr: expect.stringMatching(/FAILED: .*long/i),
    crashes: expect.stringContaining('CRASHED'),
  })
  expect(facts.again.pages).toEqual(facts.everyday.pages)
})

test('pages have the size of their paper and every font is embedded with its letters', () => {
  const a5 = ['everyday', 'bare', 'long', 'ten', 'old', 'apologyLong'] as const
  const a4 = ['apology', 'recovery', 'closing'] as const
  for (const name of a5) expect(new Set(facts[name].sizes), name).toEqual(new Set(['148×210']))
  for (const name of a4) expect(new Set(facts[name].sizes), name).toEqual(new Set(['210×297']))
  for (const [name, { fonts }] of Object.entries(facts)) {
    expect(fonts.length, name).toBeGreaterThan(0)
    for (const font of fonts)
      expect(font, name).toEqual({
        name: expect.stringMatching(/^[A-Z]{6}\+Tinos-/),
        embedded: true,
        toUnicode: true,
      })
  }
})

test('no paper shows a hole of the program', () => {
  for (const [name, { pages }] of Object.entries(facts))
    expect(pages.join(' '), name).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
})

describe('the receipt', () => {
  test('an everyday slip is two sheets of one page, fields in the order of the form', () => {
    expect(facts.everyday.pages).toHaveLength(2)
    const [kept = '', handed = ''] = facts.everyday.pages
    expect(kept).toContain('Liên 1: Lưu tại nơi tiếp nhận')
    expect(handed).toContain('Liên 2: Giao người nộp hồ sơ')
    for (const text of [kept, handed])
      inOrder(text, [
        'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
        'Mã hồ sơ: H25.16.05-261120-0001',
        'Trung tâm Phục vụ hành chính công xã Hòa Bình',
        'Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Đường',
        'Số định danh cá nhân/tổ chức: 025190001234',
        'Địa chỉ: Thôn Đồng Tâm, xã Hòa Bình, tỉnh Phú Thọ',
        'Số điện thoại: 0912345678',
        'Email:',
        'Nội dung yêu cầu giải quyết: Đăng ký khai sinh cho con Nguyễn Gia Hân (mã thủ tục 1.001193)',
        'Thành phần hồ sơ nộp gồm:',
        '1 Tờ khai đăng ký khai sinh 1 –',
        '2 Giấy chứng sinh 1 –',
        '3 Giấy chứng nhận kết hôn của cha mẹ Khai thác từ CSDL',
        'Số lượng hồ sơ: 1 (bộ)',
        'Thời gian giải quyết hồ sơ theo quy định: 1 ngày làm việc',
        'Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 20/11/2026',
        'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 24/11/2026',
        'Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công xã Hòa Bình',
        'NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ',
        'Nguyễn Thị Đường Trần Văn Ước',
      ])
    expect(kept).toMatch(/UBND XÃ HÒA BÌNH.*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
    expect(kept).toContain('Hòa Bình, ngày 20 tháng 11 năm 2026')
    expect(kept).toContain('Số: 01/2026-TTPVHCC')
  })

  test('what was not given leaves room for the pen, a procedure answered at once has no date', () => {
    expect(facts.bare.pages).toHaveLength(1)
    const [text = ''] = facts.bare.pages
    expect(text).not.toContain('Liên')
    inOrder(text, [
      'Số định danh cá nhân/tổ chức:',
      'Địa chỉ:',
      'Số điện thoại:',
      'Email:',
      'giải quyết ngay',
    ])
    expect(text).toContain('Thời gian trả kết quả giải quyết hồ sơ: ngay sau khi giải quyết xong')
  })

  test('the longest goes on over pages: each with number and count, table head again, signature with the due moment', () => {
    const { pages } = facts.long
    const half = pages.length / 2
    expect(half).toBe(3)
    for (const [copy, sheet] of [pages.slice(0, half), pages.slice(half)].entries()) {
      for (const [index, text] of sheet.entries()) {
        expect(text).toContain('000.00.16.H25-261120-4001')
        expect(text).toContain(`Trang ${index + 1}/${half}`)
        expect(text.toLowerCase()).toContain(`liên ${copy + 1}`)
        expect(text).toContain('BẢN THỬ NGHIỆM')
      }
      const whole = sheet.join(' ')
      for (const component of receiptLong.components)
        expect(whole).toContain(component.name.split(' ').slice(0, 5).join(' '))
      for (const text of sheet.filter((page) => /Mảnh trích đo|Đơn đăng ký đất đai/.test(page)))
        expect(text).toContain('Tên giấy tờ')
      const last = sheet.at(-1) ?? ''
      inOrder(last, ['17 giờ 00 phút, ngày 29/12/2026', 'NGƯỜI NỘP HỒ SƠ', 'Thị Thúy Quỳnh Hương Khuê'])
    }
    expect(pages[0]).toContain('Bản đính chính lần 1')
    expect(pages[0]).toContain('Hợp tác xã Dịch vụ nông nghiệp')
  })

  test('ten ordinary papers take two pages: all ten on the first, the due moment with the signatures on the second', () => {
    expect(facts.ten.pages).toHaveLength(4)
    const [first = '', second = ''] = facts.ten.pages
    inOrder(first, [
      ...receiptTen.components.map(({ name }) => name.split(' ').slice(0, 5).join(' ')),
      'Trang 1/2',
    ])
    inOrder(second, [
      'H25.16.05-261120-0001',
      'Trang 2/2',
      '17 giờ 00 phút, ngày 24/11/2026',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
    ])
  })

  test('under the 2018 names it carries the old number', () => {
    expect(facts.old.pages[0]).toContain('Mã hồ sơ: 000.00.16.H25-261120-0001')
  })

  test('its QR, printed and seen by a camera, holds the line of the record', async () => {
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
    await prepareZXingModule({
      overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer },
      fireImmediately: true,
    })
    execFileSync('pdftoppm', [
      '-r',
      '200',
      '-gray',
      '-png',
      '-f',
      '1',
      '-l',
      '1',
      file('everyday'),
      join(folder, 'slip'),
    ])
    const [code, ...others] = await readBarcodes(new Uint8Array(readFileSync(join(folder, 'slip-1.png'))), {
      formats: ['QRCode'],
    })
    expect(others).toEqual([])
    expect(code?.text).toBe(receiptSample.qr)
    // Top left, as TT 01/2023/TT-VPCP Đ26 wants: inside the first third of the page's width, the first fifth of its height.
    expect(code?.position.bottomRight.x).toBeLessThan(1165 / 3)
    expect(code?.position.bottomRight.y).toBeLessThan(1653 / 5)
  })
})

describe('the other papers', () => {
  test('an apology before the date says that the date cannot be kept, one after it that it was not', () => {
    const [early = ''] = facts.apology.pages
    const late = facts.apologyLong.pages.join(' ')
    expect(facts.apology.pages).toHaveLength(1)
    expect(early).toContain('VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT')
    expect(early).toContain('không thể trả kết quả giải quyết hồ sơ đúng thời hạn')
    inOrder(early, [
      'Kính gửi: Bà Nguyễn Thị Đường',
      '24/11/2026',
      'Lý do:',
      '17 giờ 00 phút, ngày 27/11/2026',
    ])
    expect(early).toMatch(/TM\. ỦY BAN NHÂN DÂN.*CHỦ TỊCH.*Đặng Quốc Ưng/)
    expect(late).toContain('PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ')
    expect(late).toContain('đến nay Ủy ban nhân dân xã Hòa Bình chưa trả được kết quả')
    const last = facts.apologyLong.pages.at(-1) ?? ''
    inOrder(last, [
      'Trang 2/2',
      // The letters of the slanted watermark may stand between two words.
      'Kính mong Ông (Bà)/Tổ chức',
      'PHÓ CHỦ TỊCH',
      'Hoàng Phủ Ngọc Thiên Trường',
    ])
  })

  test('the recovery sheet is one page with every group in order', () => {
    expect(facts.recovery.pages).toHaveLength(1)
    inOrder(facts.recovery.pages[0] ?? '', recoverySample.groups)
  })

  test('the closing sheet names every dossier once, the reason of a refusal and the head of the journal', () => {
    const text = facts.closing.pages.join(' ')
    for (const row of closingSample.rows) expect(text.split(row.dossierNo)).toHaveLength(2)
    expect(text).toContain('Bị từ chối: Số định')
    expect(text).toContain('Còn 2 hồ sơ chưa gửi')
    expect(text.replace(/ /g, '')).toContain(closingSample.journal.hash)
    expect(facts.closing.pages.at(-1)).toMatch(/0030.*NGƯỜI CHỐT SỔ/)
  })

  test('"bản in lần 2" stands on every page of a copy, and the archived bytes are as they were', async () => {
    const archived = new Uint8Array(readFileSync(file('everyday')))
    const before = createHash('sha256').update(archived).digest('hex')
    const copy = await stampCopy(archived, new Uint8Array(readFileSync(file('stamp'))))
    expect(createHash('sha256').update(archived).digest('hex')).toBe(before)
    writeFileSync(file('stamped'), copy)
    const stamped = await pdfFacts(file('stamped'))
    expect(stamped.pages).toHaveLength(2)
    for (const page of stamped.pages) expect(page).toContain('Bản in lần 2 (09 giờ 05 phút, ngày 20/11/2026)')
    expect(
      stamped.fonts.every((font) => font.embedded && font.toUnicode && font.name.includes('Tinos')),
    ).toBe(true)
  })
})
