import { expect, it } from 'vitest'
import { readAddress } from './address.ts'

it.each([
  ['dongbo.caobang.gov.vn', 'https://dongbo.caobang.gov.vn'],
  ['  https://DongBo.caobang.gov.vn/ ', 'https://dongbo.caobang.gov.vn'],
  ['10.0.0.5:8443', 'https://10.0.0.5:8443'],
  ['http://127.0.0.1:8300', 'http://127.0.0.1:8300'],
  ['http://localhost:8300/', 'http://localhost:8300'],
  ['http://[::1]:8300', 'http://[::1]:8300'],
])('%s is %s', (typed, url) => {
  expect(readAddress(typed)).toEqual({ ok: true, url })
})

it.each([
  ['http://dongbo.caobang.gov.vn', 'ADDRESS_NOT_HTTPS'],
  ['http://127.0.0.1.evil.vn', 'ADDRESS_NOT_HTTPS'],
  ['http://10.0.0.5', 'ADDRESS_NOT_HTTPS'],
  ['', 'ADDRESS_INVALID'],
  ['ftp://dongbo.vn', 'ADDRESS_INVALID'],
  ['file:///etc/passwd', 'ADDRESS_INVALID'],
  ['https://dongbo.vn/sub', 'ADDRESS_INVALID'],
  ['https://ai@dongbo.vn', 'ADDRESS_INVALID'],
  ['hai từ', 'ADDRESS_INVALID'],
])('%s is refused: %s', (typed, problem) => {
  expect(readAddress(typed)).toEqual({ ok: false, problem })
})
