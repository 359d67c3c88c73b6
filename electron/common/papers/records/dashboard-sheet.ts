import { z } from 'zod'
import { DashboardFigures } from '../../dashboard/model.ts'
import { base, text } from '../parts.ts'

/** The leader's dashboard of a period on one page, A4; all its figures as they were when it was made. */
export const DashboardSheetPaper = z.strictObject({
  kind: z.literal('dashboard-sheet'),
  ...base,
  ...DashboardFigures.shape,
  madeBy: text(120),
})
export type DashboardSheetPaper = z.infer<typeof DashboardSheetPaper>
