import { findDossier } from '../../../db/tables/dossiers.ts'
import { endRun, insertRun } from '../../../db/tables/scans.ts'
import { getSetting, putSetting } from '../../../db/tables/settings.ts'
import type { ParsedOf } from '../../common/contract.ts'
import { ARCHIVE_DPI, ScannerFault } from '../../common/scans/model.ts'
import { newId } from '../../common/uuid.ts'
import { commit } from '../commit.ts'
import type { Act } from '../counter.ts'
import type { Handlers, UseCase } from '../dispatch.ts'
import { FileFault, isDiskFull } from '../files/file-fault.ts'
import { done, refuse } from '../outcome.ts'
import { changeDesk } from './change-desk.ts'
import { deskPages } from './desk-pages.ts'
import { diskSpace } from './disk-space.ts'
import { lookAt } from './find-facts.ts'
import { layScannedPage } from './lay-scanned-page.ts'
import { newPage } from './new-page.ts'
import { pictures } from './pictures.ts'
import { type RunningScan, runningScan, setRunningScan, setUnnotedEnd, unnotedEnd } from './running-scan.ts'
import type { RawPage, ScanEnd, Scanner } from './scanner.ts'

type Choice = Omit<ParsedOf<'scans.start'>, 'dossierId' | 'at'>
const CHOICE = 'scanner-choice'
const OPTIONS = 'scanner-options'
/** How often a screen hears of progress. */
const PROGRESS_MS = 250

type ScannerCalls = 'scans.scanners' | 'scans.abilities' | 'scans.start'

/** The calls that need a scanner. */
export function scannerCalls(scanner: Scanner): Pick<Handlers, ScannerCalls> {
  return {
    'scans.scanners': async ({ register }) => {
      try {
        const lastChoice = (getSetting(register, CHOICE) as Choice | undefined) ?? null
        return done({ devices: await scanner.list(), lastChoice })
      } catch (error) {
        return refuseScanner(error)
      }
    },
    'scans.abilities': async (_act, { device }) => {
      try {
        return done(await scanner.abilities(device))
      } catch (error) {
        return refuseScanner(error)
      }
    },
    'scans.start': async (act, { dossierId, at, ...choice }) => {
      if ((await diskSpace(act.counter)).level === 'none') return refuse('NO_SPACE')
      let started: RunningScan | undefined
      const reply = changeDesk<{ runId: string }, 'NOT_FOUND' | 'SCAN_RUNNING' | 'PAGE_GONE'>(act, () => {
        if (!findDossier(act.register, dossierId)) return refuse('NOT_FOUND')
        const other = runningScan(act.counter)
        if (other) {
          return refuse('SCAN_RUNNING', { dossierNo: findDossier(act.register, other.dossierId)?.dossierNo })
        }
        const anchor = at && deskPages(act, [at.pageId])?.[0]
        if (at && (anchor?.dossierId !== dossierId || anchor.documentId !== null)) return refuse('PAGE_GONE')
        const { now, officer, register } = act
        const before = unnotedEnd(act.counter)
        if (before) endRun(register, before.runId, before.at, before.fault)
        const runId = newId(Date.parse(now))
        const { source } = choice
        insertRun(register, {
          id: runId,
          dossierId,
          source,
          officerId: officer.id,
          startedAt: now,
          endedAt: null,
          fault: null,
        })
        putSetting(register, CHOICE, choice)
        started = { runId, dossierId, page: 0, percent: 0, at: at ?? null, stop: new AbortController() }
        return done({ runId })
      })
      // Not when the same command came twice: the scanner runs once.
      if (reply.ok && started) {
        setUnnotedEnd(act.counter, null)
        setRunningScan(act.counter, started)
        // The pictures need the memory, and the slip was printed before its papers are scanned.
        act.counter.press.rest?.()
        void run(act, scanner, choice, started)
      }
      return reply
    },
  }
}

/** Stops the scan under way. */
export const cancelScan: UseCase<'scans.cancel'> = (act, { runId }) => {
  const running = runningScan(act.counter)
  if (running?.runId === runId) running.stop.abort()
  return done({})
}

/** Keeps what a scanner needs on top of the order. */
export const setDeviceOptions: UseCase<'scans.setDeviceOptions'> = (act, { device, options }) =>
  commit(act, (journal) => {
    putSetting(act.register, OPTIONS, { ...deviceOptions(act), [device]: options })
    journal.record({
      noun: 'station',
      entityId: device,
      verb: 'scanner-set',
      scope: 'local',
      payload: { device, options },
    })
    return done({})
  })

/** From the first page to the last. Each page is on the disk and on the desk before the next is taken. */
async function run(act: Act, scanner: Scanner, choice: Choice, running: RunningScan): Promise<void> {
  const { counter, register } = act
  let told = 0
  let end: ScanEnd = { pages: 0, fault: 'SCANNER_IO' }
  try {
    const order = { ...choice, deviceOptions: deviceOptions(act)[choice.device] ?? [] }
    end = await scanner.scan(order, {
      signal: running.stop.signal,
      onProgress: (page, percent) => {
        Object.assign(running, { page, percent })
        if (Date.now() - told < PROGRESS_MS) return
        told = Date.now()
        counter.onChanged(['scan'])
      },
      onPage: (raw) => keepPage(act, running, raw, Math.max(choice.resolution, ARCHIVE_DPI)),
    })
  } catch (error) {
    counter.log('scan', error)
  } finally {
    setRunningScan(counter, null)
    const at = counter.clock()
    try {
      register.immediate(() => endRun(register, running.runId, at, end.fault))
    } catch (error) {
      // Closed meanwhile, or no room for a row: the desk still says why, until the program ends.
      setUnnotedEnd(counter, { runId: running.runId, at, fault: end.fault })
      counter.log('scan', error)
    }
    counter.onChanged(['scan'])
  }
}

async function keepPage(act: Act, running: RunningScan, raw: RawPage, dpi: number): Promise<void> {
  const { counter, register } = act
  const { jpeg, ...size } = await pictures.normalisePage(raw, dpi)
  const { sha256 } = await act.files.put(jpeg)
  const page = newPage({ ...size, sha256, kind: 'jpeg' }, running, counter.clock())
  try {
    register.immediate(() => layScannedPage(register, running, page))
  } catch (error) {
    throw isDiskFull(error) ? new FileFault('DISK_FULL', error) : error
  }
  if (running.at) running.at = { pageId: page.id, replace: false }
  // Stored it is; what can be told of it follows while the next page is under the lamp.
  void lookAt(counter, page, jpeg)
  counter.onChanged(['scan'])
}

function deviceOptions(act: Act): Record<string, string[]> {
  return (getSetting(act.register, OPTIONS) as Record<string, string[]> | undefined) ?? {}
}

function refuseScanner(error: unknown) {
  const fault = ScannerFault.safeParse((error as { code?: unknown }).code)
  if (!fault.success) throw error
  return refuse(fault.data)
}
