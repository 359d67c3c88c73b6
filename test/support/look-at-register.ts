import { join } from 'node:path'
import { openRegister } from '../../db/engine/open.ts'
import { namedFiles } from '../../db/tables/files.ts'
import { DEMO_PASSWORD } from '../../electron/common/session/demo.ts'
import { openFileStore } from '../../electron/core/files/file-store.ts'
import { verifyJournal } from '../../electron/core/journal/verify-journal.ts'
import { openSlot, readKeyFile } from '../../electron/core/session/key-slots.ts'

/**
 * Register and files of a demo counter that has been closed: the first entry of the journal that does not hold, files
 * that a row names and that cannot be read to their end, and how often what was done with papers stands in it.
 */
export async function lookAtRegister(profile: string) {
  const slot = readKeyFile(profile)!.slots.find(({ login }) => login === 'quantri')!
  const key = Buffer.from((await openSlot(slot, DEMO_PASSWORD))!)
  const nativeBinding = process.env.QMC_NATIVE_BINDING
  const register = openRegister({ path: join(profile, 'register.db'), key, nativeBinding, upgrade: false })
  try {
    const files = openFileStore({ dir: join(profile, 'files'), key })
    const lost: string[] = []
    for (const sha256 of new Set([...namedFiles(register)].flat()))
      await files.get(sha256).catch(() => lost.push(sha256))
    const count = (sql: string) => register.raw.prepare<[], number>(sql).pluck().get() as unknown as number
    const entries = (verb: string) =>
      count(`SELECT count(*) FROM journal WHERE noun = 'dossier' AND verb = '${verb}'`)
    return {
      journal: verifyJournal(register),
      lost,
      pages: count('SELECT count(*) FROM scan_pages'),
      documents: count('SELECT count(*) FROM scan_documents'),
      scanned: entries('scanned'),
      signed: entries('digitally-signed'),
    }
  } finally {
    register.close()
  }
}
