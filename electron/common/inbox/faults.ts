import { z } from 'zod'

/** Why an item that came down cannot take effect here. */
export const InboxFault = z.enum([
  /** A kind that this program does not know yet. */
  'UNKNOWN_KIND',
  /** Not of the shape that its kind has. */
  'BAD_SHAPE',
  /** Its code belongs to another dossier here. */
  'NUMBER_TAKEN',
  /** Filed again, though the dossier has been taken in. */
  'ALREADY_RECEIVED',
  /** A delta that builds upon a version which never came. */
  'VERSION_MISSING',
  /** The calendar would have half of a swap. */
  'SWAP_INCOMPLETE',
  /** The program failed at it. */
  'INTERNAL',
])
export type InboxFault = z.infer<typeof InboxFault>
