import type { InputOf } from '../../../electron/common/contract.ts'
import { api } from '../../app/api.ts'
import { sentenceFor } from '../../i18n/sentence-for.ts'
import { notify } from '../../ui/notify.ts'

/** Saves tables where the officer says, and says what came of it. */
export async function saveSheets(input: InputOf<'imports.save'>, saved: string): Promise<void> {
  const reply = await api.imports.save(input)
  if (reply.ok) notify({ tone: 'good', text: saved })
  else if (reply.error.code !== 'CANCELLED')
    notify({ tone: 'bad', text: sentenceFor('imports.save', reply.error) })
}
