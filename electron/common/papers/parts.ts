import { z } from 'zod'
import { Generation } from '../station/model.ts'
import { Instant, PlainDate } from '../time/model.ts'

/* What the records of several papers have in common. Text is NFC (decomposed Vietnamese prints as loose accents in
   some fonts) and bounded (a block of text is never broken inside, so it must fit on a page). */

/** Text of at most `max` letters, composed and trimmed, never empty. */
export const text = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().min(1).max(max))

/** Head of every paper: the superior line in capitals over the issuing office in bold, and place and day. */
export const PaperHead = z.strictObject({
  /** `UBND XÃ HÒA BÌNH`; on a letter of the commune itself `ỦY BAN NHÂN DÂN`. */
  superior: text(160),
  /** `TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG`; on a letter of the commune itself `XÃ HÒA BÌNH`. */
  agency: text(160),
  /** Place named before the date, `Hòa Bình`. */
  place: text(120),
  day: PlainDate,
})
export type PaperHead = z.infer<typeof PaperHead>

/** The fields every paper of the counter has. */
export const base = {
  templateSet: Generation,
  /** The text whose form this is, with its version, `TT 03/2025/TT-VPCP`; null for a paper of the counter's own. */
  law: text(120).nullable(),
  /** Its name there, `Mẫu số 02`; null where the law has none. */
  form: text(40).nullable(),
  head: PaperHead,
  /** Number of the paper as printed after `Số:`, `12/2026-TTPVHCC`; null prints dots to be filled by hand. */
  paperNo: text(60).nullable(),
  /** Which one of its kind about its thing, from 1. */
  revision: z.int().min(1),
  /** How often the paper of this number was corrected before, said on it; 0: it corrects none. */
  correction: z.int().min(0),
  /** The agency's own line at the end, `Điện thoại hỏi đáp: …`. */
  footer: text(300).optional(),
  /** Large grey word over each page: development build, demo commune. */
  watermark: text(40).optional(),
}

/** Person or organisation in whose name a dossier stands. */
export const PaperApplicant = z.strictObject({
  name: text(300),
  /** Personal or organisation identifier; null where none was given. */
  idNumber: text(40).nullable(),
  address: text(400).nullable(),
  phone: text(40).nullable(),
  email: text(200).nullable(),
})
export type PaperApplicant = z.infer<typeof PaperApplicant>

export const PaperProcedure = z.strictObject({ code: text(40), name: text(1000) })

/** A time limit as the procedure states it. */
export const PaperTimeLimit = z.strictObject({
  amount: z.number().positive().max(10_000),
  unit: z.enum(['working-day', 'day', 'hour']),
})

export const PaperComponent = z.strictObject({
  name: text(1000),
  originals: z.int().min(0).max(99),
  copies: z.int().min(0).max(99),
  /** Not handed in because an authority already holds the data (NĐ 309/2026 Đ4.2a). */
  fromDatabase: z.boolean(),
})
export type PaperComponent = z.infer<typeof PaperComponent>

/** Content of the QR (qr.ts). */
export const PaperQr = text(1200)

/** Who signs and as what. */
export const PaperSigner = z.strictObject({
  /** Lines over the signature, `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  capacity: z.array(text(120)).min(1).max(3),
  name: text(120).nullable(),
})
export type PaperSigner = z.infer<typeof PaperSigner>

/** The fields every letter of the commune about a dossier has. */
export const letter = {
  dossierNo: text(60),
  recipient: text(300),
  /** The issuing agency inside a sentence, `Ủy ban nhân dân xã Hòa Bình`. */
  issuer: text(200),
  applicant: PaperApplicant,
  procedure: PaperProcedure,
  /** The agency that took the dossier in. */
  receivedBy: text(300),
  receivedAt: Instant,
  signer: PaperSigner,
  /** Nơi nhận. */
  sentTo: z.array(text(200)).max(8),
  qr: PaperQr,
}
