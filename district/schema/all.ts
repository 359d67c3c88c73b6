import { entries } from './0010-entries.ts'
import { portal } from './0040-portal.ts'
import { replacedFiles } from './0020-replaced-files.ts'
import { packets } from './0030-packets.ts'
import { keys } from './0060-keys.ts'
import { custody } from './0070-custody.ts'
import { processes } from './0080-processes.ts'
import { publications } from './0050-publications.ts'
import type { Step } from './step.ts'
import { web } from './0090-web.ts'

/** Every step by its number, which is that of its file. The one list a new step has to enter. */
export const STEPS: ReadonlyMap<number, Step> = new Map([
  [10, entries],
  [40, portal],
  [20, replacedFiles],
  [30, packets],
  [60, keys],
  [70, custody],
  [80, processes],
  [50, publications],
  [90, web],
])
