import { isKeptLocal } from '../../db/tables/imports.ts'
import { findCommand, insertCommand, insertEntry, lastEntry } from '../../db/tables/journal.ts'
import { getSetting, readSetting } from '../../db/tables/settings.ts'
import type { JournalHeader } from '../common/journal/model.ts'
import type { Reply } from '../common/reply.ts'
import { Station } from '../common/station/model.ts'
import type { Act } from './counter.ts'
import { chain } from './journal/chain.ts'
import { refuse } from './outcome.ts'

/** What a use case says of one act; commit adds who, when, where and the chain. */
export type JournalNote = {
  noun: string
  entityId: string
  verb: string
  payload: unknown
  scope: 'local' | 'upstream'
  /** Version of the record the act was based on; null when it creates one or the record has no versions. */
  baseVersion?: number | null
  payloadVersion?: number
}

export type Journal = { record: (note: JournalNote) => JournalHeader }

class Rollback extends Error {}

/**
 * One IMMEDIATE transaction that writes tables, journal and the answer to this command together.
 * A command id that was answered before answers the same again without running `work`; the same id with other
 * input is refused. `work` is synchronous; when it refuses, nothing is written.
 */
export function commit<T, E extends string>(act: Act, work: (journal: Journal) => Reply<T, E>): Reply<T, E> {
  const { register, command } = act
  if (!command) throw new Error('only a command may commit')
  const nouns = new Set<string>()
  let reply: Reply<T, E> | undefined
  try {
    register.immediate(() => {
      const known = findCommand(register, command.id)
      if (known) {
        reply =
          known.inputHash === command.inputHash
            ? (JSON.parse(known.answer) as Reply<T, E>)
            : refuse('COMMAND_REUSED')
        return
      }
      reply = work({
        record: (note) => {
          nouns.add(note.noun)
          return append(act, command.id, note)
        },
      })
      if (!reply.ok) throw new Rollback()
      insertCommand(register, { id: command.id, inputHash: command.inputHash, answer: JSON.stringify(reply) })
    })
  } catch (error) {
    if (!(error instanceof Rollback)) throw error
  }
  if (nouns.size > 0 && reply?.ok) act.counter.onChanged([...nouns])
  return reply!
}

function append(act: Act, commandId: string, note: JournalNote): JournalHeader {
  const { register } = act
  const last = lastEntry(register)
  const epoch = (getSetting(register, 'epoch') as number | undefined) ?? 1
  const station = readSetting(register, 'station', Station)!
  const { header, payload } = chain(last?.epoch === epoch ? last : undefined, {
    station: station.code,
    epoch,
    commandId,
    at: act.now,
    officer: act.officer.id,
    noun: note.noun,
    entityId: note.entityId,
    verb: note.verb,
    baseVersion: note.baseVersion ?? null,
    payloadVersion: note.payloadVersion ?? 1,
    scope: scopeOf(register, note),
    payload: note.payload,
  })
  insertEntry(register, header, payload)
  return header
}

/* Of a dossier that the shared system hears of from elsewhere it hears nothing from here: it never was told of the
   intake, so every later act would be refused there, or be told twice. */
function scopeOf(register: Act['register'], { noun, entityId, scope }: JournalNote): JournalNote['scope'] {
  return scope === 'upstream' && noun === 'dossier' && isKeptLocal(register, entityId) ? 'local' : scope
}
