import { z } from 'zod'
import { Generation } from '../station/model.ts'
import { Instant, PlainDate } from '../time/model.ts'

/* A paper record is the whole of what stands on the paper. The form adds only its own fixed words, so the
   same record gives the same paper next year, after the office, the procedure or the person was renamed.
   Text is NFC (decomposed Vietnamese prints as loose accents in some fonts) and bounded (a block of text
   is never broken inside, so it must fit on a page). */

const text = (max: number) =>
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

const base = {
  templateSet: Generation,
  head: PaperHead,
  /** Number of the paper as printed after `Số:`, `12/2026-TTPVHCC`; null prints dots to be filled by hand. */
  paperNo: text(60).nullable(),
  /** 1 for the paper as first issued, +1 for each correction that replaces it; said on the paper from 2 on. */
  revision: z.int().min(1),
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

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01, TT 03/2025; TT 01/2018), A5; fields in the form's order. */
export const ReceiptPaper = z.strictObject({
  kind: z.literal('receipt'),
  ...base,
  dossierNo: text(60),
  /** Field 1, the office that took the dossier in. */
  office: text(300),
  applicant: PaperApplicant,
  authorised: PaperApplicant.extend({
    /** The paper that authorises, `Giấy ủy quyền ngày 20/11/2026`. */
    document: text(300).nullable(),
  }).nullable(),
  procedure: z.strictObject({ code: text(40), name: text(1000) }),
  /** Field 7; usually the procedure's name. */
  request: text(1000),
  components: z.array(PaperComponent).max(80),
  sets: z.int().min(1).max(99),
  /** Null for a procedure answered at once. */
  timeLimit: PaperTimeLimit.nullable(),
  receivedAt: Instant,
  dueAt: Instant.nullable(),
  /** Why the due moment is what it is, `Không tính: T7 22/8, CN 23/8 …; lịch 2026-2`; small print under field 12. */
  dueNote: text(600).optional(),
  /** Field 13, `Trung tâm … `, `Nhận tại nhà qua bưu chính: …`. */
  resultAt: text(400),
  book: z.strictObject({ volume: text(40), entry: text(40) }).nullable(),
  submitterName: text(300).nullable(),
  officerName: text(120),
  /** Content of the QR (qr.ts). */
  qr: text(1200),
  /** 2 prints Liên 1 (kept) and Liên 2 (handed out), as the 2018 form asks; 1 prints one unnumbered sheet. */
  copies: z.union([z.literal(1), z.literal(2)]),
  /** Where the citizen can look the dossier up; small print at the end. */
  lookup: text(300).optional(),
})
export type ReceiptPaper = z.infer<typeof ReceiptPaper>

/** Văn bản xin lỗi (Mẫu 04): A4, for the leader's signature. */
export const ApologyPaper = z.strictObject({
  kind: z.literal('apology'),
  ...base,
  dossierNo: text(60),
  recipient: text(300),
  /** The issuing agency inside a sentence, `Ủy ban nhân dân xã Hòa Bình`. */
  issuer: text(200),
  applicant: PaperApplicant,
  procedure: z.strictObject({ code: text(40), name: text(1000) }),
  /** The agency that took the dossier in. */
  receivedBy: text(300),
  receivedAt: Instant,
  dueAt: Instant,
  newDueAt: Instant,
  /** Paragraphs separated by line breaks. */
  reason: text(3000),
  contact: text(300).optional(),
  signer: z.strictObject({
    /** Lines over the signature, `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
    capacity: z.array(text(120)).min(1).max(3),
    name: text(120).nullable(),
  }),
  /** Nơi nhận. */
  sentTo: z.array(text(200)).max(8),
  qr: text(1200),
})
export type ApologyPaper = z.infer<typeof ApologyPaper>

/** Sheet with the recovery code, A4, printed once at first run. */
export const RecoverySheetPaper = z.strictObject({
  kind: z.literal('recovery-sheet'),
  ...base,
  /** The code in groups as it is typed back, `['A7KQ', 'M2XP', …]`. */
  groups: z.array(text(12)).min(1).max(32),
  /** What the QR holds: the groups joined by `-`. */
  qr: text(400),
  station: text(120),
  madeAt: Instant,
  madeBy: text(120),
})
export type RecoverySheetPaper = z.infer<typeof RecoverySheetPaper>

/** How far a dossier's entries have gone at closing time; the same words as on screen. */
export const ClosingState = z.enum(['waiting', 'sent', 'accepted', 'refused'])

/** Phiếu chốt sổ of one day, A4. */
export const ClosingSheetPaper = z.strictObject({
  kind: z.literal('closing-sheet'),
  ...base,
  day: PlainDate,
  station: text(120),
  upstreamName: text(120),
  counts: z.strictObject({
    takenIn: z.int().min(0),
    printed: z.int().min(0),
    returned: z.int().min(0),
    sent: z.int().min(0),
    accepted: z.int().min(0),
    refused: z.int().min(0),
    waiting: z.int().min(0),
  }),
  rows: z
    .array(
      z.strictObject({
        dossierNo: text(60),
        applicant: text(300),
        procedure: text(1000),
        receivedAt: Instant,
        dueAt: Instant.nullable(),
        printed: z.boolean(),
        state: ClosingState,
        /** The server's reason for a refusal, or another remark. */
        note: text(600).nullable(),
      }),
    )
    .max(2000),
  /** Head of the journal at closing: a register cut off or put back shows against this sheet. */
  journal: z.strictObject({ epoch: z.int(), seq: z.int(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Last time the shared system answered; null when it has not today. */
  lastContactAt: Instant.nullable(),
  closedAt: Instant,
  closedBy: text(120),
})
export type ClosingSheetPaper = z.infer<typeof ClosingSheetPaper>

/** `Bản in lần n`, a strip laid over each page of a copy of an archived paper at print time. */
export const PrintStampPaper = z.strictObject({
  kind: z.literal('print-stamp'),
  copyNo: z.int().min(2),
  printedAt: Instant,
})
export type PrintStampPaper = z.infer<typeof PrintStampPaper>

export const PaperRecord = z.discriminatedUnion('kind', [
  ReceiptPaper,
  ApologyPaper,
  RecoverySheetPaper,
  ClosingSheetPaper,
  PrintStampPaper,
])
export type PaperRecord = z.infer<typeof PaperRecord>

/** Paper sizes used; width and height in millimetres, portrait. */
export const MEDIA = { A5: [148, 210], A4: [210, 297] } as const
export type Media = keyof typeof MEDIA

/** The paper a kind of record is printed on. */
export function mediaOf(kind: PaperRecord['kind']): Media {
  return kind === 'receipt' ? 'A5' : 'A4'
}
