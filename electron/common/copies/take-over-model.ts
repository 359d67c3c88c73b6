import { z } from 'zod'
import { NUMBERED_KINDS } from '../papers/numbering.ts'
import { DossierCopy } from '../sync/copy-model.ts'
import { Instant } from '../time/model.ts'

/** Which dossiers of a PC that is no more are meant; null: whichever. */
export const StrandedChoice = z.object({
  stationId: z.string(),
  fieldName: z.string().nullable(),
  /** To whom it was handed last. */
  holder: z.string().nullable(),
  /** Those alone whose citizen still waits for something. */
  openOnly: z.boolean(),
})
export type StrandedChoice = z.infer<typeof StrandedChoice>

/** What dossiers of a PC have in common, with how many have it. */
const Group = z.object({ name: z.string(), count: z.int() })

export const Stranded = z.object({
  total: z.int(),
  /** The first of them, those due first first. */
  lines: z.array(
    DossierCopy.pick({ dossierId: true, dossierNo: true, applicantName: true, procedureName: true }).extend({
      status: z.int(),
      dueAt: Instant.nullable(),
      fieldName: z.string().nullable(),
      holder: z.string().nullable(),
    }),
  ),
  /** Of all open or all dossiers of that PC, whatever else is chosen. */
  fields: z.array(Group),
  holders: z.array(Group),
})

const OfDossier = z.object({
  dossierId: z.string(),
  dossierNo: z.string(),
  applicantName: z.string().nullable(),
})

/** What became of one take-over. Lists are cut at `LISTED`; the figures count all. */
export const TakeOverSummary = z.object({
  id: z.string(),
  from: z.string(),
  askedAt: Instant,
  officerName: z.string(),
  counts: z.object({
    asked: z.int(),
    /** Not answered by the shared system yet. */
    waiting: z.int(),
    declined: z.int(),
    /** With this PC, and their data are still to come. */
    coming: z.int(),
    here: z.int(),
    /** Their data came and could not be used, or another PC has them again. */
    spoilt: z.int(),
    gone: z.int(),
    /** Files that are on their way down. */
    filesToCome: z.int(),
  }),
  declined: z.array(OfDossier.extend({ reason: z.string(), holder: z.string().nullable() })),
  spoilt: z.array(OfDossier),
  /** Of those that are here: what did not come along. */
  lacking: z.array(
    OfDossier.extend({
      /** Names of digitised documents that never reached the shared system whole. */
      unsent: z.array(z.string()),
      /** Papers that were made there: kind and number. */
      papers: z.array(z.object({ kind: z.enum(NUMBERED_KINDS), no: z.string() })),
      wordless: z.int(),
      letGo: z.int(),
    }),
  ),
  /** Whether lists leave something out. */
  cut: z.boolean(),
})
export type TakeOverSummary = z.infer<typeof TakeOverSummary>

/** Longest list of a summary. */
export const LISTED = 300
