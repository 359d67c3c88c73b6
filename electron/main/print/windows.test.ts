import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { windowsDriver } from './windows.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'windows-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function print(script: string, printers = ['Tầng 1']) {
  const program = join(folder, 'program')
  writeFileSync(program, `#!/bin/sh\n${script}\n`)
  chmodSync(program, 0o755)
  const driver = windowsDriver({ program, printers: async () => printers, folder })
  const order = { pdf: new Uint8Array([37, 80, 68, 70]), printer: 'Tầng 1', media: 'A5' as const }
  return driver(order, new AbortController().signal)
}
const seen = () => readFileSync(join(folder, 'seen'), 'utf8').split('\n')

test('the program gets a file only this user can read, and no file stays behind', async () => {
  const script = `cd '${folder}'; for last; do :; done; stat -c '%a' "$last" > seen; cat "$last" >> seen; echo >> seen; echo "$*" >> seen`
  expect(await print(script)).toEqual({ code: 'SPOOLED' })
  const [mode, bytes, words] = seen()
  expect(mode).toBe('600')
  expect(bytes).toBe('%PDF')
  expect(words).toMatch(
    /^-print-to Tầng 1 -print-settings noscale,simplex,paper=A5 -silent -exit-when-done .*\/paper\.pdf$/,
  )
  expect(readdirSync(folder).sort()).toEqual(['program', 'seen'])
})

test('refusals have their code and leave no file either', async () => {
  expect(await print('exit 1')).toEqual({ code: 'PRINT_REFUSED', trouble: 'OTHER' })
  expect(await print('exit 0', [])).toEqual({ code: 'NO_PRINTER' })
  expect(await print('exit 0', ['Tầng 2'])).toEqual({ code: 'PRINTER_GONE' })
  expect(readdirSync(folder)).toEqual(['program'])
})
