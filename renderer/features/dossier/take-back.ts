import { api } from '../../app/api.ts'
import { vi } from '../../i18n/vi.ts'
import { notify, withdrawUndo } from '../../ui/notify.ts'
import { sentenceFor } from '../../i18n/sentence-for.ts'

/** Takes the last act back and says so, or why not; the page reads the dossier again by itself. */
export async function takeBack(on: { dossierId: string; version: number }): Promise<void> {
  // Whatever was offered to be taken back is not the last act any more, or is being taken back now.
  withdrawUndo()
  const reply = await api.dossiers.undo(on)
  if (!reply.ok) {
    notify({ tone: 'warn', text: sentenceFor('dossiers.undo', reply.error) })
    return
  }
  const { undone } = reply.data
  notify({ tone: 'good', text: vi.corrections.undo.done(vi.corrections.undo.acts[undone] ?? undone) })
}
