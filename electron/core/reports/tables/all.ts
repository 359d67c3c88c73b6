import type { TableKind } from '../../../common/reports/kinds.ts'
import { certification } from './certification.ts'
import { digitised } from './digitised.ts'
import { fees } from './fees.ts'
import { online } from './online.ts'
import { post } from './post.ts'
import { supplements } from './supplements.ts'
import type { TableSource } from './table-source.ts'
import { workload } from './workload.ts'

/** The reports that are put together from entries; the index is not (`index-table.ts`). A new one is a file and its line here. */
export const TABLE_SOURCES: Record<Exclude<TableKind, 'index-766'>, TableSource> = {
  post,
  fees,
  certification,
  supplements,
  workload,
  online,
  digitised,
}
