import { z } from 'zod'
import { ROLES } from '../api-spec.ts'
import { Instant } from '../time/model.ts'

/* Phản ánh, kiến nghị (NĐ 20/2008/NĐ-CP), khiếu nại (Luật Khiếu nại) and tố cáo (Luật Tố cáo): one register beside the
   dossiers. What the law leaves open is in rules-setting.ts, never here. */

/** `feedback` phản ánh, kiến nghị · `complaint` khiếu nại · `accusation` tố cáo. */
export const PetitionKind = z.enum(['feedback', 'complaint', 'accusation'])
export type PetitionKind = z.infer<typeof PetitionKind>

/** How it came: đường dây nóng, tiếp công dân, a letter brought or dropped, by post, by e-mail. */
export const PetitionChannel = z.enum(['hotline', 'in-person', 'paper', 'post', 'email'])
export type PetitionChannel = z.infer<typeof PetitionChannel>

/** How the answer was given. */
export const AnswerWay = z.enum(['phone', 'letter', 'in-person', 'email'])

const words = (max: number) => z.string().trim().min(1).max(max)
const perhaps = (max: number) => z.string().trim().max(max).default('')

/** Whoever turns to the commune; name, address and telephone are asked for (NĐ 20/2008), and may be missing. */
export const Petitioner = z.strictObject({
  name: words(300),
  address: perhaps(400),
  phone: perhaps(40),
  email: perhaps(200),
})

export const PetitionFacts = z.strictObject({
  kind: PetitionKind,
  channel: PetitionChannel,
  /** Null: nobody gave a name (nặc danh). */
  petitioner: Petitioner.nullable(),
  /** Content type, an id of the list the commune keeps. */
  topic: z.string().min(1).max(40),
  content: words(10_000),
  /** Whom or what it is about, in the petitioner's words; empty: nobody in particular. */
  about: perhaps(500),
  /** Accounts of this commune it is about: they can do nothing with it, and of an accusation they learn nothing. */
  accused: z.array(z.string()).max(20).default([]),
  procedureCode: z.string().max(40).nullable().default(null),
  /** As it stands on the slip or as the caller said it; need not be a dossier of this register. */
  dossierNo: perhaps(60),
})
export type PetitionFacts = z.infer<typeof PetitionFacts>

/** Until when what has to be done; null where no limit is in force. */
export const PetitionDue = z.strictObject({
  refuseBy: Instant.nullable(),
  askBy: Instant.nullable(),
  answerBy: Instant.nullable(),
})
export type PetitionDue = z.infer<typeof PetitionDue>

const act = {
  id: z.string(),
  at: Instant,
  officer: z.strictObject({ id: z.string(), name: z.string(), role: z.enum(ROLES) }),
}

/* What an officer says with each act. */
export const SAID = {
  'hand-over': z.strictObject({
    kind: z.literal('hand-over'),
    /** A colleague, or null for whoever of `toDepartment` takes it. */
    toId: z.string().nullable(),
    toDepartment: z.string().nullable(),
    note: perhaps(1000),
  }),
  'ask-more': z.strictObject({ kind: z.literal('ask-more'), what: words(2000) }),
  'receive-more': z.strictObject({ kind: z.literal('receive-more'), what: words(5000) }),
  answer: z.strictObject({ kind: z.literal('answer'), by: AnswerWay, text: words(10_000) }),
  refuse: z.strictObject({ kind: z.literal('refuse'), reason: words(2000) }),
  withdraw: z.strictObject({ kind: z.literal('withdraw'), reason: words(2000) }),
  /** In words of their own: whoever reads the list learns nothing of the person. */
  publish: z.strictObject({ kind: z.literal('publish'), question: words(3000), answer: words(6000) }),
  'keep-unpublished': z.strictObject({ kind: z.literal('keep-unpublished'), reason: words(2000) }),
  correct: z.strictObject({ kind: z.literal('correct'), facts: PetitionFacts, reason: words(1000) }),
} as const

/** An act as an officer asks for it. */
export const WantedAct = z.discriminatedUnion('kind', [
  SAID['hand-over'],
  SAID['ask-more'],
  SAID['receive-more'],
  SAID.answer,
  SAID.refuse,
  SAID.withdraw,
  SAID.publish,
  SAID['keep-unpublished'],
  SAID.correct,
])
export type WantedAct = z.infer<typeof WantedAct>

/** Everything that can happen to a petition, as it is stored and journaled. */
export const PetitionAction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('receive'),
    ...act,
    petitionNo: z.string(),
    facts: PetitionFacts,
    due: PetitionDue,
  }),
  SAID['hand-over'].extend({ ...act, toName: z.string() }),
  SAID['ask-more'].extend(act),
  SAID['receive-more'].extend({ ...act, answerBy: Instant.nullable() }),
  SAID.answer.extend({ ...act, publishBy: Instant.nullable() }),
  SAID.refuse.extend(act),
  SAID.withdraw.extend(act),
  SAID.publish.extend(act),
  SAID['keep-unpublished'].extend(act),
  SAID.correct.extend({ ...act, due: PetitionDue }),
  /** A limit was confirmed while it was open. */
  z.strictObject({ kind: z.literal('set-due'), ...act, due: PetitionDue }),
  z.strictObject({ kind: z.literal('undo'), ...act, undoneId: z.string(), undoneKind: z.string() }),
])
export type PetitionAction = z.infer<typeof PetitionAction>
export type PetitionActionKind = PetitionAction['kind']

export const PetitionStatus = z.enum([
  'received',
  'handed-over',
  'asked',
  'answered',
  'published',
  'unpublished',
  'refused',
  'withdrawn',
])
export type PetitionStatus = z.infer<typeof PetitionStatus>

export const PetitionState = z.strictObject({
  status: PetitionStatus,
  version: z.int(),
  petitionNo: z.string(),
  receivedAt: Instant,
  receivedBy: z.string(),
  facts: PetitionFacts,
  due: PetitionDue.extend({ publishBy: Instant.nullable() }),
  /** Who has to answer; `id` null: somebody of the department. */
  assignee: z
    .strictObject({ id: z.string().nullable(), department: z.string().nullable(), name: z.string() })
    .nullable(),
  /** More was asked for; once. */
  askedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  /** When it was answered, refused or withdrawn. */
  closedAt: Instant.nullable(),
  publication: z.strictObject({ at: Instant, question: z.string(), answer: z.string() }).nullable(),
  last: z.strictObject({ id: z.string(), kind: z.string(), officerId: z.string() }).nullable(),
})
export type PetitionState = z.infer<typeof PetitionState>
