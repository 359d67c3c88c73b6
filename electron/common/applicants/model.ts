import { z } from 'zod'
import { PlainDate } from '../time/model.ts'

const text = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().max(max))

export const Sex = z.enum(['male', 'female'])
export type Sex = z.infer<typeof Sex>

/** `cccd` is any 12-digit personal number (căn cước công dân, căn cước), `cmnd` the old 9-digit card. */
export const IdKind = z.enum(['cccd', 'cmnd', 'passport', 'organisation'])
export type IdKind = z.infer<typeof IdKind>

/** Why a person is served first (NĐ 63/2010 Đ18; people the law asks to support). */
export const PRIORITIES = [
  /** Người có công với cách mạng. */
  'merit',
  /** Người cao tuổi. */
  'elderly',
  /** Người khuyết tật. */
  'disabled',
  /** Người nghèo. */
  'poor',
  /** Phụ nữ mang thai. */
  'pregnant',
  /** Trẻ mồ côi. */
  'orphan',
] as const
export const Priority = z.enum(PRIORITIES)
export type Priority = z.infer<typeof Priority>

/** What sort of organisation it is: the national record tells three apart, and nothing of it follows from a number. */
export const OrganisationKind = z.enum(['business', 'state', 'other'])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** The person or organisation in whose name a dossier stands. */
export const Applicant = z
  .strictObject({
    kind: z.enum(['citizen', 'organisation']),
    /** Of an organisation, once somebody has asked. */
    organisationKind: OrganisationKind.optional(),
    name: text(300).pipe(z.string().min(1)),
    idKind: IdKind,
    /** As on the card, without blanks; empty where the person has none to show. Its form is only warned about. */
    idNumber: text(40).transform((value) => value.replace(/\s+/g, '').toUpperCase()),
    dateOfBirth: PlainDate.optional(),
    sex: Sex.optional(),
    address: text(400),
    phone: text(40).optional(),
    email: text(200).optional(),
    priority: Priority.optional(),
  })
  .refine((one) => (one.kind === 'organisation') === (one.idKind === 'organisation'), {
    path: ['idKind'],
    message: 'an organisation has an organisation number, a citizen has none',
  })
export type Applicant = z.infer<typeof Applicant>
