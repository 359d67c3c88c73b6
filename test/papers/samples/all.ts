import type { PaperRecord } from '../../../electron/common/papers/model.ts'
import { apology } from './apology.ts'
import type { LegalSet, PaperSamples } from './parts.ts'
import { receipt } from './receipt.ts'

/** Every paper that is drawn, compared and written out: one line a kind. */
const SAMPLES: Record<string, PaperSamples> = {
  receipt,
  apology,
}

/** Folder names of the legal generations. */
export const FOLDERS: Record<LegalSet, string> = { '2018': 'tt01', '2025': 'tt03' }

/** Every sample under `tt01/receipt-typical`; kinds given by name alone, all when there are none. */
export function allSamples(kinds: readonly string[] = []): Record<string, PaperRecord> {
  const chosen = Object.entries(SAMPLES).filter(([kind]) => kinds.length === 0 || kinds.includes(kind))
  return Object.fromEntries(
    (Object.keys(FOLDERS) as LegalSet[]).flatMap((set) =>
      chosen.flatMap(([kind, samples]) =>
        Object.entries(samples(set)).map(([size, record]) => [`${FOLDERS[set]}/${kind}-${size}`, record]),
      ),
    ),
  )
}
