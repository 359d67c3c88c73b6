import { ACTIONS } from '../../../electron/common/dossiers/actions.ts'
import type { ActionKind } from '../../../electron/common/dossiers/model.ts'
import { vi } from '../../i18n/vi.ts'

/** An act in words. @param verb of its journal entry, or its kind */
export function actWords(verb: string): string {
  const kind = (Object.keys(ACTIONS) as ActionKind[]).find(
    (one) => one === verb || ACTIONS[one].verb === verb,
  )
  if (!kind) return vi.dossiers.timeline.unknown
  const said: Record<string, unknown>[] = [vi.dossiers.actions, vi.dossiers.timeline]
  const words = [said[0]![kind], said[1]![ACTIONS[kind].verb]].find((one) => typeof one === 'string')
  return words === undefined ? vi.dossiers.timeline.unknown : String(words)
}
