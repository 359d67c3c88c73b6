import { z } from 'zod'
import { command, query } from '../api-spec.ts'
import { DossierLine } from '../dossiers/api.ts'
import { Period } from '../time/periods.ts'
import { DashboardFigures, Figure, Targets } from './model.ts'

const LEADERS = ['leader', 'administrator'] as const

export const dashboardApi = {
  /** Every figure of the leader's dashboard: of the period, and of what is open now. */
  show: query({ input: Period, output: DashboardFigures, roles: LEADERS }),
  /** The dossiers that a figure counts, page by page; `next` is null after the last. */
  list: query({
    input: z.object({
      period: Period,
      figure: Figure,
      limit: z.int().min(1).max(200).default(100),
      after: z.string().nullable().default(null),
    }),
    output: z.object({ lines: z.array(DossierLine), next: z.string().nullable() }),
    roles: LEADERS,
  }),
  setTargets: command({
    input: z.object({ targets: Targets }),
    output: z.object({}),
    roles: ['administrator'],
  }),
  /** Lays the dashboard out as one sheet of paper and archives it; `about` leads to it in papers.list. */
  makeSheet: command({
    input: Period,
    output: z.object({ paperId: z.string(), about: z.string() }),
    errors: ['PAPER_FAILED'],
    roles: LEADERS,
  }),
}
