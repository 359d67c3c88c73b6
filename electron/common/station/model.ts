import { z } from 'zod'

/** Generations of the dossier number and of the printed forms (TT 01/2018, TT 03/2025/TT-VPCP); data, so that a third can come. */
export const Generation = z.enum(['2018', '2025'])

/** What the commune is and how it signs its papers; entered in the first-run wizard, editable by an administrator. */
export const Commune = z.strictObject({
  /** `Xã Hòa Bình`, `Phường Ba Đình`. */
  name: z.string().normalize().trim().min(3).max(120),
  provinceCode: z.string().regex(/^\d{2}$/),
  provinceName: z.string().normalize().trim().min(2).max(120),
  /** Printed over the office's name at the head of papers, `UBND XÃ HÒA BÌNH`. */
  superiorUnit: z.string().normalize().trim().min(3).max(160),
  /** `Trung tâm Phục vụ hành chính công`, `Bộ phận Tiếp nhận và Trả kết quả`. */
  officeName: z.string().normalize().trim().min(3).max(160),
  /** Electronic identifier of the resolving agency (QĐ 20/2020/QĐ-TTg), in the order its number pattern wants. */
  agencyId: z.string().trim().min(3).max(40),
  numberPattern: Generation,
  templateSet: Generation,
  address: z.string().normalize().trim().max(240),
  phone: z.string().normalize().trim().max(40),
  leaderName: z.string().normalize().trim().min(2).max(120),
  leaderTitle: z.string().normalize().trim().min(2).max(120),
  /** What this commune calls the shared system upstream. */
  upstreamName: z.string().normalize().trim().min(3).max(120),
  /** A demo commune says so on screen and paper. */
  demo: z.boolean(),
})
export type Commune = z.infer<typeof Commune>

/** This PC among the commune's 1–9 (0–9) stations; the index fixes its range of day numbers. */
export const Station = z.strictObject({
  code: z.string().min(1).max(60),
  index: z.int().min(0).max(9),
  /** Minutes without a key or click after which the screen locks. */
  idleMinutes: z.int().min(1).max(120),
})
export type Station = z.infer<typeof Station>
