import { z } from 'zod'
import type { Register } from '../../../db/engine/query.ts'
import { putSetting, readSetting } from '../../../db/tables/settings.ts'
import { BookVolume, type VolumeOf } from '../../common/books/model.ts'
import { commit } from '../commit.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'

const VOLUMES = 'register-book-volumes'
const Volumes = z.record(z.string(), BookVolume)
const keyOf = ({ field, year }: VolumeOf) => `${year} ${field ?? '*'}`

/** The volume of a field's register book in a year: `01/2026` until somebody opens another. */
export function volumeOf(register: Register, of: VolumeOf): string {
  return readSetting(register, VOLUMES, Volumes)?.[keyOf(of)] ?? `01/${of.year}`
}

/** Which volume is open. */
export const bookVolume: UseCase<'books.volume'> = ({ register }, of) => done(volumeOf(register, of))

/** Another volume; books printed before keep the one they bear. */
export const setBookVolume: UseCase<'books.setVolume'> = (act, { volume, ...of }) =>
  commit(act, (journal) => {
    const before = volumeOf(act.register, of)
    if (before === volume) return done({})
    const others = readSetting(act.register, VOLUMES, Volumes)
    putSetting(act.register, VOLUMES, { ...others, [keyOf(of)]: volume })
    journal.record({
      noun: 'book',
      entityId: 'register-book',
      verb: 'volume-opened',
      payload: { ...of, volume, before },
      scope: 'local',
    })
    return done({})
  })
