import { access, constants, mkdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import type { ReplyOf } from '../../common/contract.ts'
import type { FolderFault, WatchedFolder } from '../../common/scans/source-model.ts'
import { commit } from '../commit.ts'
import type { Act, Counter } from '../counter.ts'
import type { UseCase } from '../dispatch.ts'
import { done, refuse } from '../outcome.ts'
import { addedScanners } from './network-scanners.ts'

const KEY = 'watched-folder'
const Kept = z.strictObject({ path: z.string() }).nullable()

/** Inside the watched folder, where files go that were taken. Plain letters: shares of old printers know no others. */
export const TAKEN_FOLDER = 'Da lay'

/** How the watched folder stands; lost with the process, found again at the next look. */
export type FolderState = Pick<WatchedFolder, 'fault' | 'refused'>
const states = new WeakMap<Counter, FolderState>()

export function setFolderState(counter: Counter, state: FolderState): void {
  states.set(counter, state)
}

/** The folder of this PC into which a printer scans; null when none is watched. */
export function watchedPath(register: Register): string | null {
  return readSetting(register, KEY, Kept)?.path ?? null
}

/** Where scans come from on this PC. */
export const readSources: UseCase<'scans.sources'> = ({ counter, register }) => {
  const path = watchedPath(register)
  const { fault, refused } = states.get(counter) ?? { fault: null, refused: [] }
  return done({
    network: [...addedScanners(register)],
    folder: path === null ? null : { path, fault, refused: [...refused] },
  })
}

/** Watches this folder from now on. What lies in it already is taken too. @param path null: the dialog was closed */
export async function watchFolder(act: Act, path: string | null): Promise<ReplyOf<'scans.chooseFolder'>> {
  if (path === null) return done({ path })
  if (isWithin(act.counter.folder, path) || isWithin(path, act.counter.folder)) return refuse('FOLDER_OURS')
  const fault = await folderFault(path)
  if (fault) return refuse(fault)
  return commit(act, (journal) => {
    setFolderState(act.counter, { fault: null, refused: [] })
    putSetting(act.register, KEY, { path })
    const payload = { path }
    journal.record({ noun: 'station', entityId: KEY, verb: 'folder-watched', scope: 'local', payload })
    return done({ path })
  })
}

/** Watches no folder any more. */
export const leaveFolder: UseCase<'scans.leaveFolder'> = (act) =>
  commit(act, (journal) => {
    if (watchedPath(act.register) === null) return done({})
    putSetting(act.register, KEY, null)
    setFolderState(act.counter, { fault: null, refused: [] })
    journal.record({ noun: 'station', entityId: KEY, verb: 'folder-left', scope: 'local', payload: {} })
    return done({})
  })

/** Can files be read in this folder and moved out of it? Makes the folder they are moved to. */
export async function folderFault(path: string): Promise<FolderFault | null> {
  try {
    if (!(await stat(path)).isDirectory()) return 'FOLDER_GONE'
    await access(path, constants.R_OK)
  } catch {
    return 'FOLDER_GONE'
  }
  try {
    const taken = join(path, TAKEN_FOLDER)
    await mkdir(taken, { recursive: true })
    await access(path, constants.W_OK)
    await access(taken, constants.W_OK)
    return null
  } catch {
    return 'FOLDER_READ_ONLY'
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !/^[a-z]:/i.test(way))
}
