import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cupsDriver, listCupsPrinters } from './cups.ts'
import { readTrays } from './cups-trays.ts'
import { createPrintQueue } from './print-queue.ts'

/* Fake lp, lpstat and cancel that speak as CUPS 2.4 does. The same driver meets a real scheduler in
   test/papers/cups.test.ts; here are the states a real one cannot be brought into at will. */

let folder: string
let env: NodeJS.ProcessEnv
const at = (name: string) => join(folder, name)
const tell = (name: string, text = '') => writeFileSync(at(name), text)
const told = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '')

const TOOLS = {
  lpstat: `case "$*" in
  -e) cat names ;;
  -d) echo "system default destination: Tang_1" ;;
  "-l -p") cat state-* ;;
  -l\\ -p\\ *) cat "state-$3" 2>/dev/null || { echo 'lpstat: Invalid destination name in list "'$3'".' >&2; exit 1; } ;;
  -W*) echo > asked; cat jobs 2>/dev/null ;;
esac`,
  lp: `echo "$*" > words
[ -e hang ] && exec sleep 30
[ -e refusal ] && { cat refusal >&2; exit 1; }
cat > printed.pdf
[ -e after-lp ] && mv after-lp state-Tang_1
echo "request id is Tang_1-7 (0 file(s))"`,
  cancel: 'echo "$*" >> cancelled; rm -f jobs',
}

const idle = (alerts = 'none') =>
  `printer Tang_1 is idle.  enabled since Fri Nov 20 08:00:00 2026\n\tForm mounted:\n\tAlerts: ${alerts}\n\tLocation: \n`
const busy = (alerts: string, words = '') =>
  `printer Tang_1 now printing Tang_1-7.  enabled since Fri Nov 20 08:00:00 2026\n\t${words}\n\tAlerts: ${alerts}\n`
const disabled = `printer Tang_1 disabled since Fri Nov 20 08:00:00 2026 -\n\treason unknown\n\tAlerts: paused\n`
const WAITING = 'Tang_1-7                root             73728   Fri Nov 20 08:00:00 2026\n'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cups-test-'))
  mkdirSync(at('bin'))
  for (const [name, body] of Object.entries(TOOLS)) {
    tell(`bin/${name}`, `#!/bin/sh\ncd '${folder}'\n${body}\n`)
    chmodSync(at(`bin/${name}`), 0o755)
  }
  env = { PATH: `${at('bin')}:/usr/bin:/bin` }
  tell('names', 'Tang_1\n')
  tell('state-Tang_1', idle())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pdf = new Uint8Array([37, 80, 68, 70, 0, 255])
function print(printer = 'Tang_1', timeLimit = 10_000) {
  const driver = cupsDriver({ env, watchFor: 400, alertsAfter: 100, watchEvery: 20 })
  return createPrintQueue({ driver, timeLimit }).add({ pdf, printer, media: 'A5' }).done
}

test('the bytes reach lp as they are, on the right paper, one side, with nothing personal in the words', async () => {
  expect(await print()).toEqual({ code: 'SPOOLED' })
  expect(new Uint8Array(readFileSync(at('printed.pdf')))).toEqual(pdf)
  expect(told('words').trim()).toBe(
    '-d Tang_1 -o media=A5 -o sides=one-sided -o print-scaling=none -t Quay Mot Cua -',
  )
})

test('labels are asked for by their measure, which no printer knows by name', async () => {
  const driver = cupsDriver({ env, watchFor: 0 })
  const order = { pdf, printer: 'Tang_1', media: 'label' } as const
  expect(await createPrintQueue({ driver, timeLimit: 10_000 }).add(order).done).toEqual({ code: 'SPOOLED' })
  expect(told('words')).toContain('-o media=Custom.100x150mm -o sides=one-sided')
})

describe('before anything is sent', () => {
  test('a printer that is no longer there', async () => {
    expect(await print('Tang_2')).toEqual({ code: 'PRINTER_GONE' })
    expect(told('words')).toBe('')
  })

  test('no printer at all, and no print system at all', async () => {
    tell('names')
    rmSync(at('state-Tang_1'))
    expect(await print()).toEqual({ code: 'NO_PRINTER' })
    env = { PATH: at('nothing') }
    expect(await print()).toEqual({ code: 'NO_PRINTER' })
    expect(await listCupsPrinters({ env })).toEqual([])
  })

  test('a queue that is switched off', async () => {
    tell('state-Tang_1', disabled)
    expect(await print()).toEqual({ code: 'PRINTER_STOPPED', trouble: 'PAUSED' })
    expect(told('words')).toBe('')
  })

  test('an alert left over from the last job does not stop the next', async () => {
    tell('state-Tang_1', idle('media-empty-error'))
    expect(await print()).toEqual({ code: 'SPOOLED' })
  })
})

describe('after lp took the job', () => {
  test.each([
    ['media-jam-error', 'JAM'],
    ['media-empty-error', 'OUT_OF_PAPER'],
    ['media-needed-error', 'OUT_OF_PAPER'],
    ['toner-low-warning, cover-open-report', 'COVER_OPEN'],
    ['toner-empty-error', 'OUT_OF_INK'],
    ['offline-report', 'OFFLINE'],
  ])('%s: the job is taken back, so that a retry prints once', async (alerts, trouble) => {
    tell('jobs', WAITING)
    tell('after-lp', busy(alerts))
    expect(await print()).toEqual({ code: 'PRINTER_STOPPED', trouble })
    expect(told('cancelled')).toBe('Tang_1-7\n')
  })

  test('a printer that is switched off says so only in words', async () => {
    tell('jobs', WAITING)
    tell('after-lp', busy('none', 'The printer may not exist or is unavailable at this time.'))
    expect(await print()).toEqual({ code: 'PRINTER_STOPPED', trouble: 'OFFLINE' })
    expect(told('cancelled')).toBe('Tang_1-7\n')
  })

  test('low toner, or a long job still going, is no trouble', async () => {
    tell('jobs', WAITING)
    tell('after-lp', busy('toner-low-warning'))
    expect(await print()).toEqual({ code: 'SPOOLED' })
    expect(told('cancelled')).toBe('')
  })

  test('another job waiting on the same printer is not ours', async () => {
    tell('jobs', WAITING.replace('Tang_1-7', 'Tang_1-70'))
    tell('after-lp', busy('media-jam-error'))
    expect(await print()).toEqual({ code: 'SPOOLED' })
  })
})

test('copies and tray are in the words for lp', async () => {
  const options = { copies: 2, tray: 'InputSlot=Tray2' }
  const driver = cupsDriver({ env, watchFor: 400, watchEvery: 20 })
  expect(
    await createPrintQueue({ driver }).add({ pdf, printer: 'Tang_1', media: 'A4', options }).done,
  ).toEqual({ code: 'SPOOLED' })
  expect(told('words')).toContain('-n 2 -o collate=true -o InputSlot=Tray2 ')
})

test.each([
  ['InputSlot/Media Source: *Auto Tray1 Tray2', ['InputSlot=Auto', 'InputSlot=Tray1', 'InputSlot=Tray2']],
  ['media-source/Source: auto *tray-1', ['media-source=auto', 'media-source=tray-1']],
  ['Duplex/2-Sided: *None DuplexTumble\nPageSize/Size: *A4', []],
  ['InputSlot/Khay: $(x) *Tray1 `y`', ['InputSlot=Tray1']],
])('trays out of %s', (text, names) => {
  const trays = readTrays(`PageSize/Media Size: *A4 A5\n${text}\n`)
  expect(trays.map(({ name }) => name)).toEqual(names)
  expect(trays.filter((one) => one.isDefault)).toHaveLength(names.length > 0 ? 1 : 0)
})

test.each([
  ['lp: The printer or class does not exist.', { code: 'PRINTER_GONE' }],
  ['lp: Destination "Tang_1" is not accepting jobs.', { code: 'PRINTER_STOPPED', trouble: 'PAUSED' }],
  ['lp: Error - scheduler not responding.', { code: 'NO_PRINTER' }],
  ['lp: Unsupported document-format "application/pdf".', { code: 'PRINT_REFUSED', trouble: 'OTHER' }],
])('lp refuses: %s', async (words, result) => {
  tell('refusal', words)
  expect(await print()).toEqual(result)
})

test('lp that hangs is ended at the time limit', async () => {
  tell('hang')
  expect(await print('Tang_1', 300)).toEqual({ code: 'TIME_OUT' })
  expect(told('printed.pdf')).toBe('')
})

test('a job handed over when the time limit strikes is taken back', async () => {
  tell('jobs', WAITING)
  tell('after-lp', busy('none'))
  const driver = cupsDriver({ env, watchFor: 60_000, watchEvery: 20 })
  const limit = new AbortController()
  const printing = driver({ pdf, printer: 'Tang_1', media: 'A4' }, limit.signal)
  await expect.poll(() => existsSync(at('asked'))).toBe(true)
  limit.abort()
  expect(await printing).toEqual({ code: 'TIME_OUT' })
  expect(told('cancelled')).toBe('Tang_1-7\n')
})

test('printers are listed with the default and with what is wrong', async () => {
  tell('names', 'Tang_1\nPhong_HT\n')
  tell('state-Phong_HT', disabled.replace('Tang_1', 'Phong_HT'))
  expect(await listCupsPrinters({ env })).toEqual([
    { name: 'Tang_1', label: 'Tang 1', isDefault: true, trouble: null },
    { name: 'Phong_HT', label: 'Phong HT', isDefault: false, trouble: 'PAUSED' },
  ])
})
