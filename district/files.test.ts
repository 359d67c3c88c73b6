import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Status } from '../electron/common/sync/model.ts'
import { onEachDatabase, type Place } from '../test/support/databases.ts'
import { slowWire } from '../test/support/slow-wire.ts'
import { goodFacts, numberOf } from '../test/support/upstream-acts.ts'
import { inShort, upstreamStation } from '../test/support/upstream-station.ts'
import { makeEnrolCode } from './enrolment.ts'
import { type District, startDistrict } from './server.ts'

onEachDatabase((newPlace) => {
  let place: Place
  let district: District
  let station: ReturnType<typeof upstreamStation>
  let order: number
  const bytes = randomBytes(300_000)
  const sha = (content: Buffer) => createHash('sha256').update(content).digest('hex')
  const name = sha(bytes)

  beforeEach(async () => {
    place = await newPlace()
    district = await startDistrict({ ...place })
    station = await enrolled('H25.16.05')
    order = 0
    await announce(name, bytes.length)
  })
  afterEach(async () => {
    await district.close()
    await place.remove()
  })

  async function enrolled(agencyId: string) {
    const made = upstreamStation(district.url, 'q0', agencyId)
    const code = await makeEnrolCode(district.db, { agencyId, agencyName: 'UBND' }, Date.now())
    expect((await made.enrol(made.enrolment(code))).status).toBe(200)
    return made
  }
  async function announce(sha256: string, size: number) {
    const file = { sha256, size, mime: 'application/pdf', kind: 'component', component: 'TP1' }
    order += 1
    const number = order
    const payload = { dossierNo: numberOf(number), facts: goodFacts(), files: [file] }
    const { body } = await station.batch([
      station.entry({ verb: 'received', entityId: `d${number}`, payload }),
    ])
    expect(body.answers).toMatchObject([{ result: 'accepted' }])
  }
  const stored = () => join(place.dataDir, 'files', 'H25.16.05', name.slice(0, 2), name)
  const fileRow = () =>
    district.db.selectFrom('files').selectAll().where('sha256', '=', name).executeTakeFirstOrThrow()

  it('belongs to the entry that named it, also where a new epoch begins within a batch', async () => {
    const act = (verb: string, payload: object) =>
      station.entry({ verb, entityId: 'd1', payload: { dossierNo: numberOf(1), ...payload } })
    const scanned = (letter: string) => {
      const file = { sha256: letter.repeat(64), size: 9, mime: 'application/pdf', kind: 'component' }
      return act('scanned', { files: [file] })
    }
    const before = [scanned('a'), scanned('b')]
    station.openEpoch(2)
    const entries = [...before, scanned('c'), act('handed-over', { to: 'Tư pháp' }), scanned('d')]
    expect(inShort((await station.batch(entries)).body)).toEqual(
      ['1/2', '1/3', '2/1', '2/2', '2/3'].map((key) => `${key} accepted`),
    )
    const named = await district.db
      .selectFrom('dossierFiles')
      .innerJoin('entries', 'entries.arrival', 'dossierFiles.arrival')
      .select(['sha256', 'epoch', 'seq'])
      .where('sha256', '<>', name)
      .orderBy('sha256')
      .execute()
    expect(named.map(({ sha256, epoch, seq }) => `${sha256[0]} ${epoch}/${seq}`)).toEqual([
      ...['a 1/2', 'b 1/3', 'c 2/1', 'd 2/3'],
    ])
  })

  it('takes a file in pieces, each from the offset, and keeps exactly its bytes', async () => {
    expect((await station.head(name)).headers).toMatchObject({
      'upload-offset': '0',
      'upload-length': '300000',
    })
    expect((await station.patch(name, 0, bytes.subarray(0, 100_000))).body).toMatchObject({
      offset: 100_000,
      complete: false,
    })
    expect((await station.head(name)).headers['upload-offset']).toBe('100000')
    expect((await fileRow()).completeAt).toBeNull()
    expect((await station.get<Status>('/v1/status')).body.filesMissing).toBe(1)

    expect((await station.patch(name, 100_000, bytes.subarray(100_000))).body).toEqual({
      sha256: name,
      size: 300_000,
      offset: 300_000,
      complete: true,
    })
    expect(await readFile(stored())).toEqual(bytes)
    expect((await fileRow()).completeAt).not.toBeNull()
    expect((await station.get<Status>('/v1/status')).body.filesMissing).toBe(0)
    expect(await district.db.selectFrom('dossierFiles').selectAll().execute()).toMatchObject([
      { dossierId: 'd1', sha256: name, kind: 'component', component: 'TP1' },
    ])
    // The last answer may have been lost: HEAD and a repeated last PATCH say that all is there.
    expect((await station.head(name)).headers['upload-offset']).toBe('300000')
    expect((await station.patch(name, 300_000, Buffer.alloc(0))).body).toMatchObject({ complete: true })
  })

  it('a line cut in the middle of a PATCH loses nothing that arrived; the upload goes on from there', async () => {
    const wire = await slowWire(district.url, { cutEveryBytes: 90_000 })
    station.moveTo(wire.url)
    const offsets: number[] = []
    for (let done = false; !done; ) {
      const head = await station.head(name).catch(() => null)
      if (!head) continue
      const offset = Number(head.headers['upload-offset'])
      offsets.push(offset)
      done = offset === bytes.length
      if (!done) await station.patch(name, offset, bytes.subarray(offset)).catch(() => undefined)
    }
    await wire.close()
    expect(wire.passed.cuts).toBeGreaterThanOrEqual(3)
    expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets)
    // What had arrived was not sent again, but for what a busy machine had not yet looked at when it was asked.
    expect(wire.passed.up).toBeLessThan(bytes.length * 2)
    expect(await readFile(stored())).toEqual(bytes)
  })

  it('a part that a power cut has taken the end from: the upload goes on where the hole begins', async () => {
    await station.patch(name, 0, bytes.subarray(0, 100_000))
    await station.patch(name, 100_000, bytes.subarray(100_000, 200_000))
    const parts = `${stored()}.parts`
    const [first] = (await readdir(parts)).filter((one) => one.startsWith('0.'))
    await truncate(join(parts, first!), 60_000)
    expect((await station.head(name)).headers['upload-offset']).toBe('60000')
    await station.patch(name, 60_000, bytes.subarray(60_000, 110_000))
    expect((await station.head(name)).headers['upload-offset']).toBe('200000')
    await station.patch(name, 200_000, bytes.subarray(200_000))
    expect(await readFile(stored())).toEqual(bytes)
  })

  it('a wrong offset is told the right one, and nothing is written', async () => {
    await station.patch(name, 0, bytes.subarray(0, 1000))
    for (const offset of [0, 500, 2000]) {
      expect(await station.patch(name, offset, bytes.subarray(offset, offset + 10))).toMatchObject({
        status: 409,
        body: { error: { code: 'OFFSET_MISMATCH', details: { offset: 1000 } } },
      })
    }
    const parts = await readdir(`${stored()}.parts`)
    expect(parts).toEqual([expect.stringMatching(/^0\./)])
    expect((await stat(join(`${stored()}.parts`, parts[0]!))).size).toBe(1000)
  })

  it('bytes that do not give the announced hash are thrown away, and the upload begins again', async () => {
    const wrong = Buffer.from(bytes)
    wrong[150_000]! ^= 1
    expect(await station.patch(name, 0, wrong)).toMatchObject({
      status: 422,
      body: { error: { code: 'SHA_MISMATCH' } },
    })
    expect((await station.head(name)).headers['upload-offset']).toBe('0')
    expect(await readdir(join(place.dataDir, 'files', 'H25.16.05', name.slice(0, 2)))).toEqual([])
    expect((await fileRow()).completeAt).toBeNull()
    expect((await station.patch(name, 0, bytes)).body).toMatchObject({ complete: true })
  })

  it('more bytes than announced are refused', async () => {
    expect(await station.patch(name, 0, Buffer.concat([bytes, Buffer.alloc(1)]))).toMatchObject({
      status: 413,
      body: { error: { code: 'FILE_TOO_LONG' } },
    })
    await expect(stat(stored())).rejects.toThrow('ENOENT')
  })

  it('a file nobody announced, or only another commune did, is refused', async () => {
    const other = sha(Buffer.from('other'))
    expect((await station.head(other)).status).toBe(404)
    expect((await station.patch(other, 0, Buffer.from('other'))).status).toBe(404)
    const elsewhere = await enrolled('H25.16.06')
    expect((await elsewhere.head(name)).status).toBe(404)
    expect((await station.patch('..%2f..%2fserver-key.pem', 0, Buffer.from('x'))).status).toBe(400)
  })

  it('a refused entry’s files are not expected; with its correction they are', async () => {
    const extra = Buffer.from('%PDF-1.7 x')
    const file = { sha256: sha(extra), size: extra.length, mime: 'application/pdf', kind: 'component' }
    const facts = goodFacts({ applicant: { name: 'An', kind: 'citizen', phone: '1' } })
    const payload = { dossierNo: numberOf(50), facts, files: [file] }
    const refused = station.entry({ verb: 'received', entityId: 'd50', payload })
    await station.batch([refused])
    expect((await station.head(file.sha256)).status).toBe(404)
    const { epoch, seq } = refused.header
    const corrected = { ...payload, facts: goodFacts(), supersedes: { epoch, seq } }
    await station.batch([station.entry({ verb: 'corrected', entityId: 'd50', payload: corrected })])
    expect((await station.patch(file.sha256, 0, extra)).body).toMatchObject({ complete: true })
  })

  it('a new request ends an older one on the same file that hangs on a dead line', async () => {
    const wire = await slowWire(district.url, { bytesPerSecond: 20_000 })
    station.moveTo(wire.url)
    const hanging = station.patch(name, 0, bytes).catch(() => 'broken')
    while (wire.passed.up < 5000) await new Promise((resolve) => setTimeout(resolve, 20))
    station.moveTo(district.url)
    const offset = Number((await station.head(name)).headers['upload-offset'])
    expect(offset).toBeGreaterThan(0)
    expect((await station.patch(name, offset, bytes.subarray(offset))).body).toMatchObject({ complete: true })
    expect(await hanging).toBe('broken')
    await wire.close()
    expect(await readFile(stored())).toEqual(bytes)
  })

  it('a crash between the last byte and the rename is finished on the next question', async () => {
    await station.patch(name, 0, bytes.subarray(0, 10))
    await district.close()
    await writeFile(join(`${stored()}.parts`, '10.rest'), bytes.subarray(10))
    district = await startDistrict({ ...place })
    station.moveTo(district.url)
    expect((await station.head(name)).headers['upload-offset']).toBe('300000')
    expect((await fileRow()).completeAt).not.toBeNull()
  })
})
