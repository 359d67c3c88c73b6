import { z } from 'zod'
import { Instant } from '../time/model.ts'

/** Why a component is not scanned (TT 01/2023/TT-VPCP Đ8, TT 03/2025/TT-VPCP Đ5). */
export const NoScan = z.discriminatedUnion('why', [
  /** Shown at the counter and handed back. */
  z.strictObject({ why: z.literal('show-only') }),
  /** Came as a file over the portal. */
  z.strictObject({ why: z.literal('electronic') }),
  /** Marked so by an officer, who says why. */
  z.strictObject({ why: z.literal('secret'), reason: z.string() }),
  /** The dossier is with another PC of the commune. */
  z.strictObject({ why: z.literal('moved') }),
])
export type NoScan = z.infer<typeof NoScan>

/** How a component's file came to be: DuocSoHoa / DuocTaiSuDung of the national interface. */
export const ReuseTag = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type ReuseTag = z.infer<typeof ReuseTag>
/** Digitised here; used again from a component of another dossier. (0: not digitised, 3: from a result.) */
export const DIGITISED = 1
export const REUSED = 2

/** What a cover sheet says: the component whose pages lie behind it. */
export const CoverSheet = z.strictObject({ dossierNo: z.string(), component: z.string() })
export type CoverSheet = z.infer<typeof CoverSheet>

/** A document whose file was made for another dossier of the same person. */
export const Reused = z.strictObject({
  dossierNo: z.string(),
  madeAt: Instant,
  pages: z.int().min(0),
  tag: ReuseTag,
})
export type Reused = z.infer<typeof Reused>
