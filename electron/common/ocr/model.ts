import { z } from 'zod'

/** Why a page or a whole document was put aside. */
export const OcrFault = z.enum([
  /** Reading it failed three times. */
  'UNREADABLE',
  /** There is no picture on it that could be read: drawn lines, or a picture of a kind nobody here knows. */
  'NO_PICTURE',
  /** It shows text of which only the shapes are known: its font does not say which letters they are. */
  'NO_TEXT',
  /** It unfolds to more than any page of paper needs. */
  'TOO_LARGE',
  /** The document's file is missing or damaged. */
  'FILE_LOST',
])
export type OcrFault = z.infer<typeof OcrFault>

/** How often a page is tried before it is put aside. */
export const MOST_TRIES = 3
/** Shorter words begin too many others to be searched for in papers. */
export const LEAST_LETTERS = 2
