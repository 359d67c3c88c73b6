import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { AgencyId } from '../../electron/common/sync/model.ts'
import { DossierNews } from '../../electron/common/sync/inbox-model.ts'
import type { Instant } from '../../electron/common/time/model.ts'
import { toInstant } from '../../electron/common/time/rules.ts'
import { postToInbox } from '../inbox.ts'
import type { Tables } from '../tables.ts'
import { keepFile } from './keep-file.ts'
import { publishCalendar } from './publish-calendar.ts'
import { publishCatalogue } from './publish-catalogue.ts'
import { publishFiling } from './publish-filing.ts'

export const PUBLISH = `  node district/main.ts online       --data DIR --commune H25.16.05 --file dossier.json [--station CODE]
  node district/main.ts catalogue    --data DIR --file catalogue.json
  node district/main.ts calendar     --data DIR --file notice.json --version 2027-1
  node district/main.ts news         --data DIR --commune H25.16.05 --dossier NO --status 9 [--note T]
                                     [--document 12/QĐ-UBND --day 2026-11-20 --by "UBND tỉnh …"]`

const NAMES = ['online', 'catalogue', 'calendar', 'news'] as const
type Publication = (typeof NAMES)[number]

export function isPublication(command: string): command is Publication {
  return (NAMES as readonly string[]).includes(command)
}

/** The administrator's commands that publish something. @returns what to print */
export async function publish(
  db: Kysely<Tables>,
  command: Publication,
  { need, optional }: { need: (name: string) => string; optional: (name: string) => string | undefined },
): Promise<string> {
  const at = toInstant(Date.now())
  const document = () => readFileSync(need('file'), 'utf8')
  switch (command) {
    case 'online': {
      const to = { agencyId: AgencyId.parse(need('commune')), station: optional('station') }
      const filed = await withFiles(db, to.agencyId, { file: need('file'), data: need('data') }, at)
      const { id, round, station } = await publishFiling(db, to, filed, at)
      return `${id} round ${round}, for ${station ?? 'whichever station comes first'}`
    }
    case 'catalogue': {
      const { sequence, changed, removed } = await publishCatalogue(db, JSON.parse(document()), at)
      return `publication ${sequence}: ${changed} new or changed, ${removed} abolished`
    }
    case 'calendar': {
      const { sequence } = await publishCalendar(db, { version: need('version'), text: document() }, at)
      return `publication ${sequence}`
    }
    case 'news': {
      const documentNo = optional('document')
      const body = DossierNews.parse({
        dossierNo: need('dossier'),
        status: Number(need('status')),
        ...(optional('note') && { note: optional('note') }),
        ...(documentNo && { result: { documentNo, day: need('day'), issuedBy: need('by') } }),
      })
      await postToInbox(db, AgencyId.parse(need('commune')), { kind: 'dossier-status', at, body })
      return 'posted'
    }
  }
}

const WithPaths = z.looseObject({
  components: z.array(
    z.looseObject({
      files: z.array(z.looseObject({ path: z.string().optional(), name: z.string().optional() })),
    }),
  ),
})

/** The submission with the files it names by `path` (beside the document) kept, and named by what they are. */
async function withFiles(
  db: Kysely<Tables>,
  agencyId: string,
  { file, data }: { file: string; data: string },
  at: Instant,
): Promise<unknown> {
  const filed = WithPaths.parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const component of filed.components) {
    for (const [index, { path, ...said }] of component.files.entries()) {
      if (path === undefined) continue
      const bytes = readFileSync(resolve(dirname(file), path))
      const kept = await keepFile(db, join(data, 'files'), { agencyId, bytes }, at)
      component.files[index] = { name: path, ...said, ...kept }
    }
  }
  return filed
}
