import { z } from 'zod'
import { Instant } from '../../time/model.ts'
import { base, PaperProcedure, PaperQr, text } from '../parts.ts'

const Side = z.strictObject({
  /** Department or body. */
  unit: text(200),
  /** Null until somebody there has taken it. */
  name: text(120).nullable(),
})

/** One hand-over: who gave, who received, when, and whether the giver's time was kept. */
export const ControlRow = z.strictObject({
  giver: Side,
  receiver: Side,
  givenAt: Instant,
  /** Null until it is confirmed. */
  takenAt: Instant.nullable(),
  result: z.enum(['early', 'on-time', 'late']).nullable(),
  note: text(600).nullable(),
})
export type ControlRow = z.infer<typeof ControlRow>

/** Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu số 06 of TT 03/2025, 05 of TT 01/2018), filled from the timeline. */
export const ControlSlipPaper = z.strictObject({
  kind: z.literal('control-slip'),
  ...base,
  dossierNo: text(60),
  procedure: PaperProcedure,
  /** Cơ quan (bộ phận) giải quyết hồ sơ. */
  agency: text(300),
  /** Cơ quan phối hợp; null where there is none. */
  coordinating: text(300).nullable(),
  receivedAt: Instant,
  dueAt: Instant,
  rows: z.array(ControlRow).max(200),
  /** The slip stands for what the system had recorded by then. */
  asOf: Instant,
  qr: PaperQr,
})
export type ControlSlipPaper = z.infer<typeof ControlSlipPaper>
