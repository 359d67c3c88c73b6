import { z } from 'zod'
import { Applicant, Priority } from '../applicants/model.ts'
import { GivenDocument } from '../certifications/model.ts'
import { DossierPerson, ReturnBy } from '../dossiers/model.ts'
import { Posted } from '../post/model.ts'
import { Channel, GivenComponent } from '../procedures/model.ts'

const tidy = (max: number) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().max(max))

/** The most a fee of a case can be, in đồng; whoever typed more hit a key too often. */
export const MOST_FEE = 100_000_000

/** What the officer decides about fees: how many copies of how many pages, and which fees of a case apply. */
export const FeeChoice = z.strictObject({
  copies: z.int().min(1).max(200),
  pages: z.int().min(1).max(1000),
  /** Certification: document by document, in the place of `copies` and `pages`. */
  documents: z.array(GivenDocument).max(60).optional(),
  /** Fees that depend on the case, by their place in the procedure's list, with the amount in đồng. */
  chosen: z.array(z.strictObject({ index: z.int().min(0), amount: z.int().min(0).max(MOST_FEE) })).max(20),
})
export type FeeChoice = z.infer<typeof FeeChoice>

/** A citizen's request as the intake form hands it in. */
export const Intake = z
  .strictObject({
    applicant: Applicant,
    /** Set when the officer took up somebody the register knows and who has no identity number. */
    applicantId: z.string().nullable(),
    /** The one who came with a power of attorney. */
    authorised: DossierPerson.extend({ document: tidy(300).nullable() }).nullable(),
    priority: z.array(Priority).max(6),
    procedureCode: z.string().max(40),
    /** Field 7 of the receipt. */
    request: tidy(1000).pipe(z.string().min(1)),
    channel: Channel,
    components: z.array(GivenComponent).max(60),
    sets: z.int().min(1).max(99),
    posted: Posted.nullable().default(null),
    returnBy: ReturnBy,
    returnAddress: tidy(400).nullable(),
    fees: FeeChoice,
  })
  .refine((one) => one.returnBy !== 'post' || Boolean(one.returnAddress), {
    path: ['returnAddress'],
    message: 'the post needs an address',
  })
export type Intake = z.infer<typeof Intake>
