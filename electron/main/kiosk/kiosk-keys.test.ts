import { expect, it } from 'vitest'
import { isKioskKey } from './kiosk-keys.ts'

const plain = { control: false, alt: false, meta: false }

it('lets through what is typed, scanned and corrected', () => {
  for (const key of ['a', 'Đ', '7', '|', '-', ' ', 'Enter', 'Backspace', 'Tab', 'ArrowLeft'])
    expect(isKioskKey({ ...plain, key }), key).toBe(true)
})

it('lets nothing through that leaves, reloads or looks inside', () => {
  for (const key of [
    'F1',
    'F5',
    'F11',
    'F12',
    'Escape',
    'BrowserBack',
    'ContextMenu',
    'PrintScreen',
    'Meta',
    'Alt',
  ])
    expect(isKioskKey({ ...plain, key }), key).toBe(false)
  for (const held of ['control', 'alt', 'meta'] as const)
    for (const key of ['w', 'r', 'n', 'q', 'F4', 'ArrowLeft', 'Tab', 'a'])
      expect(isKioskKey({ ...plain, [held]: true, key }), `${held} ${key}`).toBe(false)
})
