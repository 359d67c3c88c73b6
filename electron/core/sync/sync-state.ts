import type { Register } from '../../../db/engine/query.ts'
import { getSetting } from '../../../db/tables/settings.ts'
import type { UseCase } from '../dispatch.ts'
import { done } from '../outcome.ts'
import { getLink } from './link.ts'
import type { LoopState } from './loop-state.ts'
import { loopOf } from './running-sync.ts'
import { SERVER_TIME, ServerTime } from './sync-store.ts'
import { whatIsLeft } from './what-is-left.ts'

const IDLE: LoopState = {
  phase: 'idle',
  running: false,
  fault: null,
  blocked: null,
  done: { entries: 0, files: 0, bytes: 0 },
  startedAt: null,
}

/** In a word how the shared system is reached. */
export const linkState: UseCase<'sync.link'> = ({ counter, register }) => {
  const { phase, running, fault, blocked } = loopOf(counter)?.state ?? IDLE
  return done({
    enrolled: getLink(register) !== null,
    running,
    phase,
    fault,
    blocked: blocked !== null,
    lastContactAt: lastContact(register)?.localAt ?? null,
  })
}

function lastContact(register: Register) {
  return ServerTime.safeParse(getSetting(register, SERVER_TIME)).data ?? null
}

/** Whom this PC speaks to, what the loop does, and what is left. */
export const syncState: UseCase<'sync.state'> = ({ counter, register }, { watching }) => {
  const link = getLink(register)
  const loop = loopOf(counter)
  if (watching) loop?.watch()
  const contact = lastContact(register)
  const { phase, running, fault, blocked, done: sent, startedAt } = loop?.state ?? IDLE
  return done({
    link: link && {
      address: link.address,
      agencyName: link.agencyName,
      stationCode: link.stationCode,
      range: link.range,
      enrolledAt: link.enrolledAt,
    },
    phase,
    running,
    fault,
    blocked,
    done: { ...sent },
    startedAt,
    left: whatIsLeft(register),
    lastContactAt: contact?.localAt ?? null,
    skewMs: contact && Date.parse(contact.localAt) - Date.parse(contact.at),
  })
}
