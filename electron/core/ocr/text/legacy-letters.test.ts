import { expect, test } from 'vitest'
import { fromLegacy, legacyFont } from './legacy-letters.ts'

const LETTERS = 'àảãáạ ăằẳẵắặ âầẩẫấậ èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ đ ĂÂĐÊÔƠƯ'
const TCVN3 = 'µ¶·¸¹ ¨»¼½¾Æ ©ÇÈÉÊË ÌÎÏÐÑ ªÒÓÔÕÖ ×ØÜÝÞ ßáâãä «åæçèé ¬êëìíî ïñòóô \u00ADõö÷øù úûüýþ ® ¡¢§£¤¥¦'
const VNI =
  'aøaûaõaùaï aêaèaúaüaéaë aâaàaåaãaáaä eøeûeõeùeï eâeàeåeãeáeä ìæóíò oøoûoõoùoï oâoàoåoãoáoä ôôøôûôõôùôï uøuûuõuùuï ööøöûöõöùöï yøyûyõyùî ñ AÊAÂÑEÂOÂÔÖ'

test('every letter of Vietnamese in the codes of old', () => {
  expect(fromLegacy(TCVN3, { code: 'tcvn3', capitals: false })).toBe(LETTERS)
  expect(fromLegacy(VNI, { code: 'vni', capitals: false }).normalize('NFC')).toBe(LETTERS)
  expect(fromLegacy('AÙ EÄ ÖÏ ÔÛ', { code: 'vni', capitals: false }).normalize('NFC')).toBe('Á Ệ Ự Ở')
  const others = 'A-z 019 (số)…'
  expect(fromLegacy(others, { code: 'tcvn3', capitals: false })).toBe(others)
})

test.for([
  ['.VnTime', { code: 'tcvn3', capitals: false }],
  ['ABCDEF+.VnTimeH,Bold', { code: 'tcvn3', capitals: true }],
  ['.VnArial NarrowH', { code: 'tcvn3', capitals: true }],
  ['.VnHelvetIns-Bold', { code: 'tcvn3', capitals: false }],
  ['VNI-Helve-Condense', { code: 'vni', capitals: false }],
  ['TimesNewRomanPSMT', null],
  ['VNTimesUnicode', null],
] as const)('the font %s', ([name, font]) => {
  expect(legacyFont(name)).toEqual(font)
})
