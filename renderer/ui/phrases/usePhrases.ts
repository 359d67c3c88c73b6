import type { PhraseTopic } from '../../../electron/common/dossiers/roads-api.ts'
import { useQuery } from '../../app/live.ts'
import { vi } from '../../i18n/vi.ts'

/** What this office writes most often in such an act, then what any office begins with. */
export function usePhrases(topic: PhraseTopic): string[] {
  const { data } = useQuery('dossiers.phrases', { topic }, { on: ['nothing'] })
  return [...new Set([...(data?.phrases ?? []), ...(vi.roads.starters[topic] ?? [])])]
}
