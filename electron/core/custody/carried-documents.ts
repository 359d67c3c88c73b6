import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import type { BroughtFile } from '../../../db/tables/custody.ts'
import { currentDocuments } from '../../../db/tables/scans.ts'
import { OTHER_PAPERS, RESULT } from '../../common/scans/model.ts'
import type { CarriedEntry } from '../../common/sync/custody-page.ts'
import { FileRef, Hash } from '../../common/sync/model.ts'

const Digitised = z.object({ component: z.string().optional(), files: z.array(FileRef).min(1) })
const Counting = z.object({ documents: z.array(Hash) })
const VERBS: ReadonlySet<string> = new Set(['scanned', 'result-scanned', 'digitally-signed'])

/** The newest file of each of a dossier's digitised documents that this PC does not have; out of what the PCs told of them. */
export function carriedDocuments(
  register: Register,
  dossierId: string,
  carried: readonly CarriedEntry[],
): BroughtFile[] {
  const documents = new Map<string, BroughtFile>()
  for (const { entry, missing = [] } of carried) {
    const { verb, at: madeAt, officer: officerId } = entry.header
    const counting = verb === 'moved' ? Counting.safeParse(entry.payload).data : undefined
    if (counting) {
      for (const [component, { sha256 }] of documents) {
        if (!counting.documents.includes(sha256)) documents.delete(component)
      }
    }
    const told = VERBS.has(verb) ? Digitised.safeParse(entry.payload).data : undefined
    for (const file of told?.files ?? []) {
      const component = told!.component ?? componentOf(file)
      documents.set(component, {
        dossierId,
        component,
        sha256: file.sha256,
        size: file.size,
        madeAt,
        officerId,
        unsent: missing.includes(file.sha256) ? 1 : 0,
      })
    }
  }
  const here = new Set(
    currentDocuments(register, dossierId).map((one) => `${one.component} ${one.signedSha256 ?? one.sha256}`),
  )
  return [...documents.values()].filter(({ component, sha256 }) => !here.has(`${component} ${sha256}`))
}

function componentOf({ kind, component }: FileRef): string {
  return component ?? (kind === 'result' ? RESULT : OTHER_PAPERS)
}
