import { brotliDecompressSync } from 'node:zlib'
import { z } from 'zod'
import type { ReportRow } from '../../../db/tables/reports.ts'

/** Where each dossier stood: id → in form II.06a field, column of taking in, column of resolving; else in words. */
export const Places = z.record(z.string(), z.array(z.string()))
export type Places = z.infer<typeof Places>

/** Where each dossier of a signed report stood. */
export function placesOf({ members }: Pick<ReportRow, 'members'>): Places {
  return Places.parse(JSON.parse(brotliDecompressSync(members).toString()))
}
