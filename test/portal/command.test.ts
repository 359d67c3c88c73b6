import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readPortalConfig } from '../../district/portal/config.ts'
import { showPortal } from '../../district/portal/show-portal.ts'
import { numberOf } from '../support/upstream-acts.ts'
import { openPortalDesk, type PortalDesk } from './portal-desk.ts'

/* The gateway as the administrator runs it. */

let desk: PortalDesk
beforeEach(async () => {
  desk = await openPortalDesk()
})
afterEach(() => desk.close())

it('runs by command and beside the server; show says what waits and why', async () => {
  const file = join(desk.dataDir, 'portal.json')
  const login = { path: '/auth/login', username: desk.fake.username, password: desk.fake.password }
  const servicePath = `/XrdAdapter/RestService/forward/mapi/g?dstcode=${desk.fake.dstcode}`
  const json = {
    adapter: desk.fake.url,
    dstcode: desk.fake.dstcode,
    login,
    servicePath,
    unit: 'H25',
    everySeconds: 1,
  }
  const write = (more: object) => writeFileSync(file, JSON.stringify({ ...json, ...more }), { mode: 0o600 })
  write({ unit: 7 })
  // The clock of these processes is the real one.
  desk.setNow(Date.now() - 1000)
  await desk.told(...desk.life(1, []), ...desk.life(2, [], { fieldName: 'Thư viện' }))
  const main = join(import.meta.dirname, '../../district/main.ts')
  const run = promisify(execFile)
  const command = (...args: string[]) => run(process.execPath, [main, ...args, '--data', desk.dataDir])
  expect(() => readPortalConfig(file)).toThrow(/portal\.json: unit: invalid_type$/)
  writeFileSync(file, `{"login": {"password": "${desk.fake.password.slice(0, 5)}" oops`)
  expect(() => readPortalConfig(file)).toThrow(/is not JSON$/)
  write({})
  expect((await command('portal', '--portal', file)).stdout.trim()).toBe(
    '1 sent, 1 held, 0 refused, 0 silent, 0 unchanged',
  )
  const shown = await showPortal(desk.district.db)
  expect(shown).toContain('portal: 1 held, 1 sent, 1 to go')
  expect(shown).toMatch(new RegExp(`${numberOf(2)} held MISSING MaLinhVuc .*danh mục lĩnh vực của Cổng`))

  const server = spawn(process.execPath, [
    main,
    'serve',
    '--data',
    desk.dataDir,
    '--port',
    '0',
    '--portal',
    file,
  ])
  try {
    await once(server.stdout, 'data')
    await desk.told(...desk.life(3, []))
    await expect.poll(() => desk.fake.dossiers.has(numberOf(3))).toBe(true)
    await expect.poll(() => desk.fake.progress.get(numberOf(3))?.length).toBe(1)
  } finally {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
})
