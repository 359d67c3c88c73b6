import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { entriesAfter } from '../../../db/tables/journal.ts'
import { findDocument } from '../../../db/tables/scans.ts'
import { signaturesOf } from '../../../db/tables/signatures.ts'
import { openTestCounter, type TestCounter } from '../../../test/support/counter.ts'
import { putDossier } from '../../../test/support/dossier.ts'
import { dossierFacts } from '../../../test/support/dossier-facts.ts'
import { childSigner, openAuthority, SECRET } from '../../../test/support/signing.ts'
import { SOFTHSM } from '../../../test/support/softhsm.ts'
import { UPSTREAM } from '../../common/dossiers/upstream.ts'
import { signatureCalls } from './open-keys.ts'

let authority: ReturnType<typeof openAuthority>
let test: TestCounter
/** Process ids of the signing processes started. */
let started: number[] = []
/** Told of each order right before the signing process gets it. */
let onOrder: (what: 'open' | 'sign' | 'close') => void = () => undefined

beforeAll(() => {
  authority = openAuthority()
})
afterAll(() => authority.close())
beforeEach(async () => {
  started = []
  onOrder = () => undefined
  const start = childSigner(authority.env, (pid) => started.push(pid))
  test = await openTestCounter(
    undefined,
    signatureCalls((url) => {
      const channel = start(url)
      return {
        ...channel,
        post: (order) => {
          onOrder(order.do)
          channel.post(order)
        },
      }
    }),
  )
  await test.as('officer')
})
afterEach(async () => {
  await test.ok('session.lock', {})
  await vi.waitFor(() => {
    if (started.some(isAlive)) throw new Error('a signing process outlived the lock')
  }, 30_000)
  test.close()
})

const register = () => test.counter.open!.register
const file = (made: Parameters<typeof authority.keyFile>[0] = {}) =>
  test.ok('signatures.setSource', {
    source: { kind: 'file', path: authority.keyFile(made) },
    stamp: false,
  })
const token = (people?: Parameters<typeof authority.token>[0]) => {
  authority.token(people)
  return test.ok('signatures.setSource', { source: { kind: 'token', module: SOFTHSM! }, stamp: false })
}
const open = (secret = SECRET) => test.call('signatures.open', { secret })
const queue = () => test.ok('signatures.queue', {})

/** Components with a scan each, waiting for a signature. @returns ids of the documents */
async function waiting(count: number): Promise<string[]> {
  const [component] = dossierFacts().components
  const codes = Array.from({ length: count }, (_, index) => `tp-${index}`)
  const dossierId = putDossier(test, `000.00.01.H14-261120-${String(Math.random()).slice(2, 6)}`, {
    components: codes.map((code) => ({ ...component!, code, name: `Thành phần ${code}` })),
  })
  const ids: string[] = []
  for (const code of codes) {
    const document = await PDFDocument.create()
    document.addPage([595, 842]).drawText(code)
    const path = join(test.folder, `${code}.pdf`)
    writeFileSync(path, await document.save())
    await test.ok('scans.drop', { dossierId, paths: [path] })
    const { pages } = await test.ok('scans.desk', { dossierId })
    const pageIds = pages.filter((page) => !page.documentId).map(({ id }) => id)
    ids.push((await test.ok('scans.assign', { dossierId, component: code, pageIds })).id)
  }
  return ids
}

async function signAll(documentIds: string[]) {
  await test.ok('signatures.start', { documentIds })
  await vi.waitFor(async () => expect((await queue()).run!.running).toBe(false), 30_000)
  return (await queue()).run!
}

/** What stopped the run, and how each document came out: short, so that a failed test tells it. */
const told = ({ stoppedBy, items }: Awaited<ReturnType<typeof signAll>>) => [
  stoppedBy,
  ...items.map(({ state, fault }) => fault ?? state),
]

/** The document's file as a reader gets it. */
async function pdfOf(documentId: string): Promise<string> {
  const path = join(test.folder, `${documentId}.pdf`)
  writeFileSync(path, (await test.ok('scans.document', { documentId })).pdf)
  return path
}
const pdfsig = (path: string) => String(spawnSync('pdfsig', ['-nocert', path]).stdout)
const VALID = 'Signature Validation: Signature is Valid.'

describe('what an independent reader says', () => {
  const KEYS = [
    ['a key file, RSA', () => file()],
    ['a key file, EC', () => file({ kind: 'ec' })],
    ['a key file with the ciphers of former years', () => file({ old: true })],
    ['a token, RSA', () => token()],
    ['a token, EC', () => token([{ kind: 'ec' }])],
  ] as const
  it.each(KEYS)('%s: valid, and invalid once a byte is turned', async (_name, source) => {
    const [id] = await waiting(1)
    const unsigned = readFileSync(await pdfOf(id!))
    await source()
    expect(await open()).toMatchObject({ ok: true, data: { chosen: expect.any(String) } })
    expect(told(await signAll([id!]))).toEqual([null, 'signed'])
    const path = await pdfOf(id!)
    const signed = readFileSync(path)
    const said = pdfsig(path)
    expect(said).toContain(VALID)
    expect(said).toContain('ETSI.CAdES.detached')
    expect(said).toContain('Total document signed')
    expect(said).toContain('Common Name: Nguyễn Thị Đường')
    // What was scanned is untouched: the signature stands behind it.
    expect(signed.subarray(0, unsigned.length).equals(unsigned)).toBe(true)
    expect(opensslSays(path)).toMatch(/CAdES Verification successful/)

    const spoilt = Buffer.from(signed)
    spoilt[200] = spoilt[200]! ^ 1
    writeFileSync(path, spoilt)
    expect(pdfsig(path)).not.toContain(VALID)
    expect(opensslSays(path)).toMatch(/failure/)
  })

  it('a second officer signs on top: both are valid, and the first is what it was', async () => {
    const [id] = await waiting(1)
    await file()
    await open()
    await signAll([id!])
    const first = readFileSync(await pdfOf(id!))
    await test.as('specialist')
    await file({ name: 'Hoàng Văn Chuyên', kind: 'ec' })
    await open()
    expect(told(await signAll([id!]))).toEqual([null, 'signed'])
    const path = await pdfOf(id!)
    const said = pdfsig(path)
    expect(said.split(VALID)).toHaveLength(3)
    expect(said).toContain('Common Name: Hoàng Văn Chuyên')
    expect(readFileSync(path).subarray(0, first.length).equals(first)).toBe(true)
    // The same officer once more: nothing.
    expect(await signAll([id!])).toMatchObject({ items: [{ state: 'failed', fault: 'ALREADY_SIGNED' }] })
  })
})

/** `openssl cms` with CAdES over what the byte range covers. */
function opensslSays(path: string): string {
  const bytes = readFileSync(path)
  const [, a, b, c] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(bytes.toString('latin1'))!.map(Number)
  writeFileSync(`${path}.data`, Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, b! + c!)]))
  writeFileSync(`${path}.cms`, Buffer.from(bytes.subarray(a! + 1, b! - 1).toString('latin1'), 'hex'))
  const { stderr } = spawnSync('openssl', [
    ...['cms', '-verify', '-cades', '-binary', '-inform', 'der', '-in', `${path}.cms`],
    ...['-content', `${path}.data`, '-CAfile', authority.rootCertificate, '-out', '/dev/null'],
    ...['-purpose', 'any', '-attime', '1795000000'],
  ])
  return String(stderr)
}

describe('the queue', () => {
  it('is cleared with one PIN; one that fails does not stop the others', async () => {
    const [a, b, c] = (await waiting(3)) as [string, string, string]
    const [other] = (await waiting(1)) as [string]
    expect((await queue()).total).toBe(4)
    await file()
    await open()
    // The file of the second is gone from the store.
    await test.counter.open!.files.remove(findDocument(register(), b)!.sha256)
    const run = await signAll([a, b, c, other])
    expect(run.items.map(({ state, fault }) => fault ?? state)).toEqual([
      'signed',
      'FILE_MISSING',
      'signed',
      'signed',
    ])
    expect((await queue()).waiting.map(({ documentId }) => documentId)).toEqual([b])
    expect(started).toHaveLength(1)
  })

  it('tells the shared system of each: who, which certificate, the file before and after', async () => {
    const [id] = (await waiting(1)) as [string]
    await file()
    await open()
    await signAll([id])
    const { sha256, signedSha256 } = findDocument(register(), id)!
    const entry = entriesAfter(register(), { epoch: 0, seq: 0, limit: 100 }).at(-1)!
    expect(entry).toMatchObject({ verb: 'digitally-signed', scope: 'upstream', noun: 'dossier' })
    const payload = UPSTREAM['digitally-signed'].parse(JSON.parse(entry.payload!))
    expect(payload).toMatchObject({
      replaces: sha256,
      certificate: { owner: 'Nguyễn Thị Đường', issuer: 'CA chuyên dùng thử nghiệm' },
      files: [{ sha256: signedSha256, component: 'tp-0' }],
    })
    expect(signaturesOf(register(), id)).toMatchObject([{ beforeSha256: sha256, sha256: signedSha256 }])
  })

  it('a component that is scanned anew waits again', async () => {
    const [id] = (await waiting(1)) as [string]
    await file()
    await open()
    await signAll([id])
    expect((await queue()).total).toBe(0)
    const { dossierId, component } = findDocument(register(), id)!
    const { documents, pages } = await test.ok('scans.desk', { dossierId })
    await test.ok('scans.withdraw', { documentId: id })
    await test.ok('scans.rotate', { pageIds: pages.map((page) => page.id), by: 90 })
    await test.ok('scans.assign', { dossierId, component, pageIds: documents[0]!.pageIds })
    expect((await queue()).waiting).toMatchObject([{ revision: 2 }])
    expect(await signAll([id])).toMatchObject({ items: [{ fault: 'CHANGED' }] })
  })

  it('a certificate out of force signs nothing, another person’s is warned of', async () => {
    const [id] = (await waiting(1)) as [string]
    await file({ until: '20260601000000Z' })
    expect(await open()).toMatchObject({
      data: { chosen: null, certificates: [{ notes: ['CERTIFICATE_EXPIRED'] }] },
    })
    expect(await test.call('signatures.start', { documentIds: [id] })).toMatchObject({
      error: { code: 'NOT_CHOSEN' },
    })
    await file({ from: '20270101000000Z' })
    expect(await open()).toMatchObject({
      data: { chosen: null, certificates: [{ notes: ['CERTIFICATE_NOT_YET_VALID'] }] },
    })
    await file({ name: 'Trần Văn Khác' })
    expect(await open()).toMatchObject({
      data: { chosen: expect.any(String), certificates: [{ notes: ['OTHER_PERSON'] }] },
    })
    expect((await queue()).waiting).toHaveLength(1)
  })
})

describe('keys that do not open', () => {
  it('a key file: gone, none, wrong password, no key that may sign', async () => {
    expect(await open()).toMatchObject({ error: { code: 'SOURCE_NOT_SET' } })
    const path = join(test.folder, 'key.p12')
    await test.ok('signatures.setSource', { source: { kind: 'file', path }, stamp: false })
    expect(await open()).toMatchObject({ error: { code: 'KEY_FILE_GONE' } })
    writeFileSync(path, 'not a key')
    expect(await open()).toMatchObject({ error: { code: 'KEY_FILE_BROKEN' } })
    await file()
    expect(await open('sai')).toMatchObject({ error: { code: 'WRONG_PIN' } })
    await file({ usage: 'encipherment' })
    expect(await open()).toMatchObject({ error: { code: 'NO_SIGNING_KEY' } })
    await file({ withoutKey: true })
    expect(await open()).toMatchObject({ error: { code: 'NO_PRIVATE_KEY' } })
  })

  it('a token: none, no module, wrong PIN with what is left, no key, no PIN set yet', async () => {
    await token([])
    expect(await open('000000')).toMatchObject({ error: { code: 'WRONG_PIN', details: { left: 'few' } } })
    expect(await open()).toMatchObject({ error: { code: 'NO_SIGNING_KEY' } })
    authority.token([{ withoutKey: true }])
    expect(await open()).toMatchObject({ error: { code: 'NO_PRIVATE_KEY' } })
    authority.tokenWithoutPin()
    expect(await open()).toMatchObject({ error: { code: 'PIN_NOT_SET' } })
    authority.pullOut()
    expect(await open()).toMatchObject({ error: { code: 'NO_TOKEN' } })
    await test.ok('signatures.setSource', {
      source: { kind: 'token', module: join(test.folder, 'none.so') },
      stamp: false,
    })
    expect(await open()).toMatchObject({ error: { code: 'MODULE_GONE' } })
  })

  it('pulled out in the middle: what is signed stays so, the rest waits and goes on with the PIN', async () => {
    const ids = await waiting(3)
    await token()
    await open()
    let signs = 0
    onOrder = (what) => {
      if (what === 'sign' && ++signs === 2) authority.pullOut()
    }
    expect(told(await signAll(ids))).toEqual(['TOKEN_REMOVED', 'signed', 'waiting', 'waiting'])
    expect((await queue()).opened).toBeNull()
    expect(new Set((await queue()).waiting.map(({ documentId }) => documentId))).toEqual(
      new Set(ids.slice(1)),
    )
    expect(await open()).toMatchObject({ error: { code: 'NO_TOKEN' } })
    await token()
    await open()
    expect(await signAll(ids.slice(1))).toMatchObject({ stoppedBy: null })
    expect((await queue()).total).toBe(0)
  })

  it('a certificate that runs out in the middle signs no further', async () => {
    const ids = await waiting(2)
    await file({ until: '20261120020100Z' })
    await open()
    onOrder = (what) => {
      if (what === 'sign') test.setNow('2026-11-20T02:01:01.000Z')
    }
    expect(await signAll(ids)).toMatchObject({
      stoppedBy: 'CERTIFICATE_EXPIRED',
      items: [{ state: 'signed' }, { state: 'waiting' }],
    })
    expect(await open()).toMatchObject({
      data: { chosen: null, certificates: [{ id: expect.any(String), notes: ['CERTIFICATE_EXPIRED'] }] },
    })
    const [certificate] = (await queue()).opened!.certificates
    expect(await test.call('signatures.choose', { certificate: certificate!.id })).toMatchObject({
      error: { code: 'CERTIFICATE_EXPIRED' },
    })
    await file()
    await open()
    expect(await signAll(ids.slice(1))).toMatchObject({ stoppedBy: null, items: [{ state: 'signed' }] })
  })

  // Stopped by the system it neither answers nor ends, as a driver does that waits for its device for ever.
  it.each(['open', 'sign'] as const)('a driver that falls silent at %s is given up', async (when) => {
    const ids = await waiting(2)
    await token()
    const silent = new Promise<void>((heard) => {
      onOrder = (what) => {
        if (what !== when) return
        onOrder = () => undefined
        process.kill(started.at(-1)!, 'SIGSTOP')
        heard()
      }
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const opening = open()
      if (when === 'sign') {
        await opening
        await test.ok('signatures.start', { documentIds: ids })
      }
      await silent
      await vi.advanceTimersByTimeAsync(60_000)
      if (when === 'open') expect(await opening).toMatchObject({ error: { code: 'SIGNER_DIED' } })
    } finally {
      vi.useRealTimers()
    }
    if (when === 'sign') {
      await vi.waitFor(async () => expect((await queue()).run!.running).toBe(false), 30_000)
      expect((await queue()).run).toMatchObject({ stoppedBy: 'SIGNER_DIED' })
    }
    expect((await queue()).opened).toBeNull()
    expect((await queue()).total).toBe(2)
    expect(await open()).toMatchObject({ ok: true })
    expect(await signAll(ids)).toMatchObject({ stoppedBy: null })
  })

  it('a driver that crashes takes itself along, not the counter', async () => {
    const ids = await waiting(2)
    await file()
    await open()
    process.kill(started[0]!, 'SIGKILL')
    await vi.waitFor(async () => expect((await queue()).opened).toBeNull(), 30_000)
    expect(await test.call('signatures.start', { documentIds: ids })).toMatchObject({
      error: { code: 'KEYS_CLOSED' },
    })
    expect((await queue()).total).toBe(2)
    expect(await open()).toMatchObject({ ok: true })
  })
})

it('locking ends the signing process; the PIN is nowhere in the register', async () => {
  const [id] = (await waiting(1)) as [string]
  await file()
  await open()
  await signAll([id])
  await test.ok('session.lock', {})
  await vi.waitFor(() => expect(isAlive(started[0]!)).toBe(false), 30_000)
  await test.as('officer')
  expect((await queue()).opened).toBeNull()
  const tables = register().raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  for (const table of tables as string[]) {
    const rows = register().raw.prepare(`SELECT * FROM "${table}"`).all()
    expect(JSON.stringify(rows), table).not.toContain(SECRET)
  }
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
