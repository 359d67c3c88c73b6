import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A CUPS scheduler of our own on loopback, with one printer whose backend is a script. */
export type LoopPrinter = {
  /** Environment in which lp and its kin speak to this scheduler. */
  env: NodeJS.ProcessEnv
  /** Bytes of each job that came out of the printer, in order. */
  received: () => Buffer[]
  /** Gives the printer a trouble (an IPP printer-state-reason, which CUPS then shows), or clears it. */
  trouble: (reason: string | null) => void
  /** Adds a queue to the same printer whose driver knows its trays: Auto, Tray1, Tray2. */
  addWithTrays: (name: string) => Promise<void>
  /** An attribute of a job as the scheduler keeps it (Get-Job-Attributes). */
  jobAttribute: (id: number, name: string) => Promise<string | undefined>
  close: () => Promise<void>
}

/** Starts scheduler and printer; the queue is called `Loop` and passes PDF on as it is. */
export async function startLoopPrinter(): Promise<LoopPrinter> {
  const folder = mkdtempSync(join(tmpdir(), 'loop-printer-'))
  for (const name of ['root', 'spool', 'cache', 'state', 'bin', 'bin/backend', 'out'])
    mkdirSync(join(folder, name))
  // Run as root, the scheduler runs its backends as a user of its own.
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'out'), 0o777)
  const port = await freePort()
  writeFileSync(join(folder, 'cupsd.conf'), configuration(port))
  writeFileSync(join(folder, 'cups-files.conf'), places(folder))
  writeFileSync(join(folder, 'bin/backend/loop'), backend(folder))
  chmodSync(join(folder, 'bin/backend/loop'), 0o755)
  // The scheduler starts backends through a program of its own, which it looks for beside them.
  symlinkSync('/usr/lib/cups/daemon', join(folder, 'bin/daemon'))

  const words = ['-f', '-c', `${folder}/cupsd.conf`, '-s', `${folder}/cups-files.conf`]
  const scheduler = spawn('/usr/sbin/cupsd', words, { stdio: 'ignore' })
  const env = { CUPS_SERVER: `127.0.0.1:${port}` }
  const inEnv = { env: { ...process.env, ...env } }
  const close = async () => {
    await end(scheduler)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await until(async () => (await run('lpstat', ['-r'], inEnv)).stdout.includes('is running'))
    await run('/usr/sbin/lpadmin', ['-p', 'Loop', '-E', '-v', 'loop:/', '-m', 'raw'], inEnv)
  } catch (error) {
    await close()
    throw error
  }
  return {
    env,
    received: () =>
      readdirSync(join(folder, 'out'))
        .filter((name) => !name.endsWith('.part'))
        .sort((a, b) => Number(a) - Number(b))
        .map((name) => readFileSync(join(folder, 'out', name))),
    trouble: (reason) => {
      if (reason === null) rmSync(join(folder, 'trouble'), { force: true })
      else writeFileSync(join(folder, 'trouble'), reason)
    },
    addWithTrays: async (name) => {
      const ppd = join(folder, 'trays.ppd')
      writeFileSync(ppd, WITH_TRAYS)
      await run('/usr/sbin/lpadmin', ['-p', name, '-E', '-v', 'loop:/', '-P', ppd], inEnv)
    },
    jobAttribute: async (id, name) => {
      const words = ['-tv', `ipp://127.0.0.1:${port}/jobs/${id}`, 'get-job-attributes.test']
      const { stdout } = await run('ipptool', words, inEnv)
      return new RegExp(`^\\s+${name} \\([^)]*\\) = (.*)$`, 'm').exec(stdout)?.[1]
    },
    close,
  }
}

/** A driver as manufacturers write them, cut down to a tray to choose and PDF passed on as it is. */
const WITH_TRAYS = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TRAYS.PPD"
*Manufacturer: "Loop"
*Product: "(Loop)"
*ModelName: "Loop with trays"
*ShortNickName: "Loop with trays"
*NickName: "Loop with trays"
*PSVersion: "(3010.000) 0"
*cupsFilter: "application/pdf 0 -"
*OpenUI *PageSize: PickOne
*DefaultPageSize: A5
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A5
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A5
*ImageableArea A4: "0 0 595 842"
*ImageableArea A5: "0 0 420 595"
*DefaultPaperDimension: A5
*PaperDimension A4: "595 842"
*PaperDimension A5: "420 595"
*OpenUI *InputSlot/Media Source: PickOne
*DefaultInputSlot: Auto
*InputSlot Auto/Automatic: ""
*InputSlot Tray1/Tray 1: ""
*InputSlot Tray2/Tray 2: ""
*CloseUI: *InputSlot
`

/** The printer: waits while it has a trouble, then keeps the bytes. Job number is $1, its file $6 or standard input. */
const backend = (folder: string) => `#!/bin/sh
[ $# -eq 0 ] && exit 0
while [ -e '${folder}/trouble' ]; do
  echo "STATE: $(cat '${folder}/trouble')" >&2
  sleep 0.2
done
cat "\${6:--}" > '${folder}/out/'"$1.part"
mv '${folder}/out/'"$1.part" '${folder}/out/'"$1"
echo 'STATE: none' >&2
`

const configuration = (port: number) => `Listen 127.0.0.1:${port}
WebInterface No
Browsing Off
DefaultAuthType None
ErrorPolicy retry-job
<Location />
Allow all
</Location>
<Location /admin>
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
`

const places = (folder: string) => `ServerRoot ${folder}/root
ServerBin ${folder}/bin
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/spool
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
`

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  child.kill()
  await once(child, 'exit')
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let left = 100; left > 0; left--) {
    if (await holds().catch(() => false)) return
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  throw new Error('the scheduler did not come up')
}
