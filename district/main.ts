import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { toInstant } from '../electron/common/time/rules.ts'
import { isPostgres, openDatabase } from './database.ts'
import { isPublication, PUBLISH, publish } from './publish/commands.ts'
import { postToInbox } from './inbox.ts'
import { carryIn, PACKETS } from './packets/command.ts'
import { GATEWAY, passOnce } from './portal/command.ts'
import { startGateway } from './portal/background.ts'
import { administerViewers, isViewerCommand, VIEWERS } from './web/commands.ts'
import { readPortalConfig } from './portal/config.ts'
import { showPortal } from './portal/show-portal.ts'
import { databaseIn, startDistrict } from './server.ts'
import { show } from './show.ts'
import { administerStations, isStationCommand, STATIONS } from './station-commands.ts'

const USAGE = `The district's shared system.

  node district/main.ts serve        --data DIR [--database postgres://…] [--host 127.0.0.1] [--port 8300]
                                     [--clock 2026-11-23T00:30:00.000Z] [--portal FILE]
${STATIONS}
  node district/main.ts message      --data DIR --title T --text T [--commune H25.16.05]
${PUBLISH}
${PACKETS}
${GATEWAY}
${VIEWERS}
  node district/main.ts show         --data DIR

Without --database (or QMC_DATABASE, which does not show in the list of processes) the data are an SQLite file in DIR.
All but serve work beside a running server, with the same --data and --database. --clock starts the server's clock elsewhere, for demonstrations.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    [
      'data',
      'database',
      'host',
      'port',
      'clock',
      'commune',
      'name',
      'days',
      'title',
      'text',
      'station',
      'stolen',
      'file',
      'version',
      'dossier',
      'status',
      'note',
      'document',
      'day',
      'by',
      'out',
      'portal',
      'login',
    ].map((name) => [name, { type: 'string' as const }]),
  ),
})

function need(name: string): string {
  const value = values[name]
  if (typeof value === 'string' && value !== '') return value
  console.error(`--${name} is missing\n\n${USAGE}`)
  process.exit(2)
}
const optional = (name: string) => values[name] as string | undefined
const database = () => optional('database') ?? process.env.QMC_DATABASE ?? databaseIn(need('data'))

async function serve(): Promise<void> {
  // First: a fault in the file is told before anything begins.
  const portal = optional('portal') === undefined ? null : readPortalConfig(need('portal'))
  const ahead = optional('clock') ? Date.parse(need('clock')) - Date.now() : 0
  const district = await startDistrict({
    dataDir: need('data'),
    database: database(),
    host: optional('host') ?? '127.0.0.1',
    port: Number(optional('port') ?? 8300),
    clock: () => Date.now() + ahead,
  })
  const dataDir = need('data')
  const gateway =
    portal && (await startGateway(district.db, portal, { dataDir, clock: () => Date.now() + ahead }))
  const close = async () => {
    await gateway?.()
    await district.close()
  }
  console.log(district.url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

/** The administrator's commands open the database for themselves and leave. */
async function administer(command: string): Promise<void> {
  const at = database()
  if (command === 'show' && !isPostgres(at) && !existsSync(at)) throw new Error(`nothing at ${at}`)
  const db = await openDatabase(at)
  try {
    if (isStationCommand(command)) {
      console.log(await administerStations(db, command, { need, optional }))
    } else if (command === 'message') {
      const body = { title: need('title'), text: need('text') }
      await postToInbox(db, optional('commune') ?? null, { kind: 'message', at: toInstant(Date.now()), body })
    } else if (command === 'import-packet') {
      const desk = { db, dataDir: need('data') }
      process.exitCode = await carryIn(desk, positionals.slice(1), {
        agencyId: optional('commune'),
        out: optional('out'),
        now: optional('clock') ? Date.parse(need('clock')) : Date.now(),
      })
    } else if (isViewerCommand(command)) {
      console.log(await administerViewers(db, command, need))
    } else if (isPublication(command)) {
      console.log(await publish(db, command, { need, optional }))
    } else if (command === 'portal') {
      process.exitCode = await passOnce(db, readPortalConfig(need('portal')))
    } else {
      console.log(await show(db))
      console.log(await showPortal(db))
    }
  } finally {
    await db.destroy()
  }
}

const command = positionals[0] ?? ''
if (command === 'serve') await serve()
else if (
  ['message', 'show', 'import-packet', 'portal'].includes(command) ||
  isStationCommand(command) ||
  isPublication(command) ||
  isViewerCommand(command)
)
  await administer(command)
else {
  console.error(USAGE)
  process.exitCode = 2
}
