import { entries } from './0010-entries.ts'
import { replacedFiles } from './0020-replaced-files.ts'
import { packets } from './0030-packets.ts'
import { portal } from './0040-portal.ts'
import { publications } from './0050-publications.ts'
import { keys } from './0060-keys.ts'
import { custody } from './0070-custody.ts'
import { processes } from './0080-processes.ts'
import { web } from './0090-web.ts'
import { entriesOfDossier } from './0100-entries-of-dossier.ts'
import { timeliness } from './0110-timeliness.ts'
import { unansweredPortal } from './0120-unanswered-portal.ts'
import type { Step } from './step.ts'

/** Every step by its number, which is that of its file. The one list a new step has to enter. */
export const STEPS: ReadonlyMap<number, Step> = new Map([
  [10, entries],
  [20, replacedFiles],
  [30, packets],
  [40, portal],
  [50, publications],
  [60, keys],
  [70, custody],
  [80, processes],
  [90, web],
  [100, entriesOfDossier],
  [110, timeliness],
  [120, unansweredPortal],
])
