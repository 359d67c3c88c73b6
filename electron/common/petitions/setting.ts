import { z } from 'zod'
import { PetitionKind } from './model.ts'

/* What the law leaves open, or says in words that nobody here could check: the commune's to confirm. A limit that is
   not confirmed has no effect, as in the calendar. */

/** So many days for one thing; `amount` null: nobody knows a number. */
const Limit = z.strictObject({
  amount: z.int().min(1).max(365).nullable(),
  unit: z.enum(['working-day', 'day']),
  confirmed: z.boolean(),
  /** Where the number comes from, as the administrator reads it. */
  source: z.string().max(300),
})
export type PetitionLimit = z.infer<typeof Limit>

/** What has a limit: refusing, asking for more, answering, and publishing after the answer. */
export const LIMITED = ['refuse', 'ask', 'answer', 'publish'] as const
const Limits = z.strictObject({ refuse: Limit, ask: Limit, answer: Limit, publish: Limit })

/** What is done with a petition without a name: like any other · kept without limits · not taken in. */
const Anonymous = z.enum(['as-usual', 'kept', 'not-taken'])

const Topic = z.strictObject({ id: z.string().min(1).max(40), label: z.string().trim().min(1).max(300) })

export const PetitionRules = z.strictObject({
  limits: z.record(PetitionKind, Limits),
  anonymous: z.record(PetitionKind, z.strictObject({ how: Anonymous, confirmed: z.boolean() })),
  /** Content types; the first is offered first. */
  topics: z
    .array(Topic)
    .min(1)
    .max(30)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two with one id'),
})
export type PetitionRules = z.infer<typeof PetitionRules>

const NATIONAL = 'Chấm điểm của Cổng Dịch vụ công quốc gia'
const national = (amount: number): PetitionLimit => ({
  amount,
  unit: 'working-day',
  confirmed: true,
  source: NATIONAL,
})
const open = (amount: number | null, unit: PetitionLimit['unit'], source: string): PetitionLimit => ({
  amount,
  unit,
  confirmed: false,
  source,
})
const UNKNOWN = 'Chưa có nguồn'

/** As a new register begins: the national scoring for feedback, proposals without effect for the rest. */
export const defaultPetitionRules: PetitionRules = PetitionRules.parse({
  limits: {
    feedback: { refuse: national(2), ask: national(5), answer: national(15), publish: national(2) },
    complaint: {
      refuse: open(10, 'day', 'Luật Khiếu nại: thụ lý trong 10 ngày; cần đối chiếu văn bản'),
      ask: open(null, 'working-day', UNKNOWN),
      answer: open(30, 'day', 'Luật Khiếu nại: 30 ngày kể từ ngày thụ lý; cần đối chiếu văn bản'),
      publish: open(null, 'working-day', UNKNOWN),
    },
    accusation: {
      refuse: open(
        7,
        'working-day',
        'Luật Tố cáo: xử lý ban đầu trong 7 ngày làm việc; cần đối chiếu văn bản',
      ),
      ask: open(null, 'working-day', UNKNOWN),
      answer: open(30, 'day', 'Luật Tố cáo: 30 ngày kể từ ngày thụ lý; cần đối chiếu văn bản'),
      publish: open(null, 'working-day', 'Tố cáo không công khai ở đây'),
    },
  },
  anonymous: {
    feedback: { how: 'kept', confirmed: false },
    complaint: { how: 'not-taken', confirmed: false },
    accusation: { how: 'kept', confirmed: false },
  },
  // NĐ 20/2008/NĐ-CP Đ5 in the words of a list.
  topics: [
    {
      id: 'conduct',
      label: 'Hành vi chậm trễ, gây phiền hà, không thực hiện hoặc thực hiện không đúng quy định',
    },
    { id: 'rule', label: 'Quy định hành chính không phù hợp, không thống nhất, trái luật' },
    { id: 'proposal', label: 'Đề xuất phương án xử lý, sáng kiến quy định mới' },
    { id: 'service', label: 'Thái độ, điều kiện phục vụ tại quầy' },
    { id: 'other', label: 'Nội dung khác' },
  ],
})
