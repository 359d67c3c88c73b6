import { z } from 'zod'
import { command } from '../api-spec.ts'
import { MAX_FILE_BYTES } from '../scans/model.ts'
import { PAPERS } from './paper-size.ts'

const hands = ['officer', 'specialist'] as const
const nothing = z.object({})

/** How the camera was used last on this PC; offered again. */
export const CameraChoice = z.strictObject({
  /** The browser engine's name for it on this PC, and the one a person reads: a new port changes the first. */
  device: z.string().max(400),
  label: z.string().max(400),
  paper: z.enum(PAPERS),
  /** A shot by itself when the paper has lain still for a second. */
  auto: z.boolean(),
})
export type CameraChoice = z.infer<typeof CameraChoice>

export const cameraApi = {
  /**
   * The camera screen of a dossier is on screen: from now until `close`, and only for the officer who asked, main
   * lets the page use a camera (never a microphone).
   */
  open: command({
    input: z.object({ dossierId: z.string() }),
    output: z.object({ choice: CameraChoice.nullable() }),
    errors: ['NOT_FOUND'],
    roles: hands,
  }),
  /** The screen was left: no camera any more. */
  close: command({ input: nothing, output: nothing, roles: hands }),
  /** Remembers camera, paper and way of shooting. */
  choose: command({ input: CameraChoice, output: nothing, roles: hands }),
  /**
   * Puts one page on the desk of the dossier; it is on the disk before the answer comes. Pages with the same `runId`,
   * which the screen makes once when it is opened, are one run.
   */
  shoot: command({
    input: z.object({
      dossierId: z.string(),
      runId: z.string().min(8).max(80),
      jpeg: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= MAX_FILE_BYTES),
      /** What the paper's size and its corners in the picture say; null when the size is not known. */
      dpi: z.int().min(1).max(2400).nullable(),
    }),
    output: z.object({ pageId: z.string() }),
    errors: [
      'NOT_FOUND',
      /** What came is no whole picture. */
      'FILE_BROKEN',
    ],
    roles: hands,
  }),
}
