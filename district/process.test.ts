import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Entry, Status } from '../electron/common/sync/model.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { goodFacts, numberOf } from '../test/support/upstream-acts.ts'
import { inShort, upstreamStation } from '../test/support/upstream-station.ts'

/* The district as its administrator runs it: a process of its own, commands beside it, killed without warning. */

const MAIN = join(import.meta.dirname, 'main.ts')
const run = promisify(execFile)
let dataDir: string
let server: ChildProcess | undefined

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'district-process-'))
})
afterEach(async () => {
  server?.kill('SIGKILL')
  await rm(dataDir, { recursive: true })
})

async function serve(...more: string[]): Promise<string> {
  server = spawn(process.execPath, [MAIN, 'serve', '--data', dataDir, '--port', '0', ...more])
  return new Promise((resolve, reject) => {
    server!.stdout!.once('data', (line: Buffer) => resolve(line.toString().trim()))
    server!.once('exit', () => reject(new Error('the server did not start')))
  })
}
const kill = () =>
  new Promise((resolve) => {
    server!.removeAllListeners('exit').once('exit', resolve)
    server!.kill('SIGKILL')
  })
const administer = async (...args: string[]) =>
  (await run(process.execPath, [MAIN, ...args, '--data', dataDir])).stdout.trim()

it('what was answered is there after kill -9, whatever was under way, and nothing is there twice', async () => {
  const url = await serve()
  const code = await administer('enrol-code', '--commune', 'H25.16.05', '--name', 'UBND xã Hòa Bình')
  const station = upstreamStation(url)
  expect((await station.enrol(station.enrolment(code))).status).toBe(200)

  const entries: Entry[] = []
  let answered = 0
  for (let round = 0; round < 4; round++) {
    const fresh = Array.from({ length: 40 }, (_, i) => {
      const order = round * 40 + i + 1
      const payload = { dossierNo: numberOf(order), facts: goodFacts() }
      return station.entry({ verb: 'received', entityId: `d${order}`, payload })
    })
    entries.push(...fresh)
    const batches = [fresh.slice(0, 20), fresh.slice(20)]
    expect(inShort((await station.batch(batches[0]!)).body)).toHaveLength(20)
    answered = entries.length - 20
    const dying = station.batch(batches[1]!).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, round * 4))
    await kill()
    if (await dying) answered = entries.length

    station.moveTo(await serve())
    const { head } = (await station.get<Status>('/v1/status')).body
    expect(head!.seq).toBeGreaterThanOrEqual(answered)
    const again = await station.batch(entries.slice(answered - 5))
    expect(again.body.head).toMatchObject({ seq: entries.length })
    expect(inShort(again.body).filter((one) => !/accepted|duplicate/.test(one))).toEqual([])
  }
  await kill()

  const db = new Database(join(dataDir, 'district.sqlite'), { readonly: true })
  const count = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get()
  expect([count('entries'), count('dossiers')]).toEqual([160, 160])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
})

it('the administrator’s commands work beside the running server', async () => {
  const url = await serve('--clock', '2026-11-23T00:30:00.000Z')
  const code = await administer('enrol-code', '--commune', 'H25.16.05', '--name', 'UBND xã Hòa Bình')
  const station = upstreamStation(url)
  const { body } = await station.enrol(station.enrolment(code))
  expect(body.serverTime).toMatch(/^2026-11-23T00:3/)
  const facts = goodFacts({ applicant: { name: 'An', kind: 'citizen', phone: '1' } })
  await station.batch([
    station.entry({ verb: 'received', entityId: 'd1', payload: { dossierNo: numberOf(1), facts } }),
  ])
  await administer('message', '--title', 'Nghỉ lễ', '--text', 'Thứ hai nghỉ.')
  expect(JSON.stringify((await station.get('/v1/inbox')).body)).toContain('Thứ hai nghỉ.')

  const shown = await administer('show')
  expect(shown).toContain('H25.16.05 UBND xã Hòa Bình · station q0 (1–999)')
  expect(shown).toMatch(/entries: 1 refused/)
  expect(shown).toMatch(/refused 1\/1 received: Số điện thoại .* \(facts\.applicant\.phone\)/)

  expect(await administer('retire', '--station', body.stationId)).toBe('retired q0')
  expect((await station.get('/v1/status')).status).toBe(403)
  await expect(administer('enrol-code')).rejects.toMatchObject({ code: 2 })
})

// A managed database is started anew by whoever keeps it, without asking.
it('goes on after the database has dropped every connection in the middle of a batch', async () => {
  const postgres = await startPostgres()
  const database = await postgres.freshDatabase()
  const keeper = new pg.Pool({ connectionString: database })
  const holding = await keeper.connect()
  try {
    const station = upstreamStation(await serve('--database', database))
    const commune = ['--commune', 'H25.16.05', '--name', 'UBND xã Hòa Bình', '--database', database]
    await station.enrol(station.enrolment(await administer('enrol-code', ...commune)))
    const payload = { dossierNo: numberOf(1), facts: goodFacts() }
    const entry = station.entry({ verb: 'received', entityId: 'd1', payload })

    await holding.query('begin')
    await holding.query('lock table turns')
    const cutOff = station.batch([entry])
    await vi.waitFor(async () => {
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      expect((await keeper.query(waiting)).rowCount).toBe(1)
    }, 30_000)
    const others = 'datname = current_database() and application_name = $1'
    await keeper.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`, [
      'quay-mot-cua',
    ])
    expect((await cutOff).status).toBe(500)
    await holding.query('rollback')

    expect(inShort((await station.batch([entry])).body)).toEqual(['1/1 accepted'])
    expect(server!.exitCode).toBeNull()
  } finally {
    holding.release(true)
    await keeper.end()
    await postgres.stop()
  }
})
