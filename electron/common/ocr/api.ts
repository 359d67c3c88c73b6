import { z } from 'zod'
import { command, EVERYBODY, query } from '../api-spec.ts'
import { OcrFault } from './model.ts'

const nothing = z.object({})

export const ocrApi = {
  /** How far reading the papers has come. Read again after `changed` names 'ocr'. */
  state: query({
    input: nothing,
    output: z.object({
      /** Pages still to be read. */
      waiting: z.int().min(0),
      /** Pages that could not be read. */
      aside: z.int().min(0),
      /** Stopped by somebody, until it is let go on. */
      paused: z.boolean(),
    }),
    roles: EVERYBODY,
  }),
  /** Why pages could not be read, the most frequent reason first. */
  aside: query({
    input: nothing,
    output: z.array(z.object({ fault: OcrFault, pages: z.int() })),
    roles: EVERYBODY,
  }),
  /** Stops reading on this PC or lets it go on. */
  pause: command({ input: z.object({ paused: z.boolean() }), output: nothing, roles: EVERYBODY }),
  /** Reads the pages that were put aside once more. */
  retry: command({ input: nothing, output: z.object({ pages: z.int() }), roles: EVERYBODY }),
  /** Pages of papers in which all of these words begin words, the last read first. */
  search: query({
    input: z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(100),
      /** `next` of the page of hits before. */
      after: z.int().nullable(),
    }),
    output: z.object({
      hits: z.array(
        z.object({
          id: z.int(),
          dossierId: z.string(),
          dossierNo: z.string(),
          applicantName: z.string(),
          procedureName: z.string(),
          documentId: z.string(),
          component: z.string(),
          componentName: z.string(),
          /** From 1. */
          page: z.int(),
          /** The line around the hit, in pieces; `hit` are the words that were searched for. */
          line: z.array(z.object({ text: z.string(), hit: z.boolean() })),
        }),
      ),
      next: z.int().nullable(),
    }),
    roles: EVERYBODY,
  }),
}
