import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { forbiddenFlag, readFlags } from '../flags.ts'
import { CSP } from './csp.ts'
import { fileFor } from './file-for.ts'
import { mayCall, mayNavigate } from './navigation.ts'
import { mayHave } from './permissions.ts'

let folder: string
beforeEach(() => {
  const base = mkdtempSync(join(tmpdir(), 'qmc-scheme-'))
  folder = join(base, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<p>')
  writeFileSync(join(folder, 'assets/a.js'), '1')
  writeFileSync(join(base, 'secret.txt'), 'secret')
  symlinkSync(join(base, 'secret.txt'), join(folder, 'assets/link.js'))
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

it('serves its own files and nothing that lies or points outside', () => {
  expect(fileFor('app://counter/', folder)).toMatch(/index\.html$/)
  expect(fileFor('app://counter/assets/a.js?v=1', folder)).toMatch(/a\.js$/)
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/link.js',
    '/assets',
    '/none.js',
    '/a%00.js',
    '/%',
  ]) {
    expect(fileFor(`app://counter${path}`, folder), path).toBeNull()
  }
  expect(fileFor('app://other/index.html', folder)).toBeNull()
})

it('goes nowhere but its own pages', () => {
  expect(mayNavigate('app://counter/index.html')).toBe(true)
  for (const url of [
    'https://example.com',
    'file:///etc/passwd',
    'app://counter.evil/index.html',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'app:counter',
    '',
  ]) {
    expect(mayNavigate(url), url).toBe(false)
  }
})

it('hears the top frame of its own pages only', () => {
  expect(mayCall({ url: 'app://counter/index.html', parent: null })).toBe(true)
  expect(mayCall({ url: 'app://counter/index.html', parent: {} })).toBe(false)
  expect(mayCall({ url: 'https://example.com', parent: null })).toBe(false)
  expect(mayCall(null)).toBe(false)
})

it('gives the camera to the camera screen alone, no sound with it, and nothing else to anybody', () => {
  const asked = {
    permission: 'media',
    url: 'app://counter/index.html',
    isMainFrame: true,
    media: ['video'],
    cameraScreenOpen: true,
  }
  expect(mayHave(asked)).toBe(true)
  for (const other of [
    { cameraScreenOpen: false },
    { isMainFrame: false },
    { media: ['audio'] },
    { media: ['video', 'audio'] },
    { media: ['unknown'] },
    { media: [] },
    { url: 'https://example.com/index.html' },
    { url: 'app://counter/paper.html' },
    { url: '' },
  ]) {
    expect(mayHave({ ...asked, ...other }), JSON.stringify(other)).toBe(false)
  }
  for (const permission of [
    'display-capture',
    'geolocation',
    'notifications',
    'clipboard-read',
    'midi',
    'usb',
    'serial',
    'hid',
    'openExternal',
    'fullscreen',
  ]) {
    expect(mayHave({ ...asked, permission }), permission).toBe(false)
  }
})

it('lets no script in from outside and nothing out', () => {
  expect(CSP).toContain("default-src 'none'")
  expect(CSP).toContain("script-src 'self'")
  expect(CSP).toContain("connect-src 'none'")
  expect(CSP).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/)
})

it('a package leaves when somebody wants to look inside', () => {
  for (const flag of [
    '--inspect',
    '--inspect=9229',
    '--inspect-brk',
    '--remote-debugging-port=9222',
    '--demo-clock=2026-01-01T00:00:00Z',
    '--no-sandbox',
    '--use-fake-ui-for-media-stream',
    '--use-file-for-fake-video-capture=/x.mjpeg',
  ]) {
    expect(forbiddenFlag(['counter', flag]), flag).toBe(flag.slice(2).split('=')[0])
  }
  expect(forbiddenFlag(['counter', '--profile=/x', '--enable-features=X'])).toBeNull()
  expect(readFlags(['counter', '--profile=/x=y'])).toMatchObject({
    profile: '/x=y',
    demoClock: null,
    reminders: false,
    selfTest: false,
  })
})
